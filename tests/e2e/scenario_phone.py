"""Somebody of the scenario who taps every question on the phone, and does what people do in between."""

from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from typing import Final, TypeAlias

from locales import words_in
from questionnaires.answers import AnswerValue, DontKnow, Rated, Skipped
from questionnaires.model import FieldId, Question, QuestionId, QuestionnaireId
from sandbox.person import Person
from tests.e2e.opinions import Opinion
from workshops.questionnaires.questionnaire_cache import shipped

MOST_TAPS: Final = 400
LANGUAGES: Final = ("de", "de-einfach", "en")


class Respondent:
    """`given` holds what was answered; `habits` what happens before a question is answered, by its place from 1;
    `thoughts` a text to write after a field."""

    def __init__(
        self,
        person: Person,
        opinion: Opinion,
        *,
        habits: Mapping[int, "Habit"] | None = None,
        thoughts: Mapping[str, str] | None = None,
    ) -> None:
        self.person = person
        self.given: dict[QuestionId, AnswerValue] = {}
        self.language = "de"
        self.rests = False
        self._opinion = opinion
        self._habits = dict(habits or {})
        self._thoughts = dict(thoughts or {})

    async def goes_on(self) -> None:
        """Answers one question after the other until the receipt is there, or until a habit makes them rest."""
        self.rests = False
        for _ in range(MOST_TAPS):
            if self.rests or self.label("answering-change") in self.person.buttons():
                return
            await self._next()
        raise AssertionError(f"no receipt, but {self.person.reads()!r}")

    def label(self, key: str) -> str:
        """A button in the language that is spoken right now."""
        return words_in(self.language).plain(key)

    def question(self) -> Question | None:
        """The question on the phone, known by its words; None for a free text and between the fields."""
        found = self._found()
        return None if found is None else found[1]

    async def answers(self, value: AnswerValue) -> None:
        """Taps this answer to the question on the phone."""
        asked = self.question()
        assert asked is not None
        match value:
            case Rated(level):
                label = next(each for each in self.person.buttons() if each.startswith(f"{level} · "))
            case DontKnow():
                label = self.label("answering-dont-know")
            case _:
                label = self.label("answering-skip")
        self.given[asked.id] = value
        await self.person.taps(label)

    async def _next(self) -> None:
        offered = self.person.buttons()
        for key in ("answering-begin-button", "answering-next-field"):
            if self.label(key) in offered:
                await self.person.taps(self.label(key))
                return
        found = self._found()
        if found is None:
            await self._after_a_field()
            return
        field, asked = found
        habit = self._habits.pop(len(self.given) + 1, None)
        if habit is not None:
            await habit(self)
        else:
            await self.answers(self._opinion.of(field, asked.id))

    async def _after_a_field(self) -> None:
        for title in list(self._thoughts):
            if title in self.person.reads():
                await self.person.types(self._thoughts.pop(title))
                return
        words = words_in(self.language)
        all_of_them = [words.plain("answering-skip-texts", left=left) for left in (2, 3)]
        ways = (*all_of_them, self.label("answering-skip"))
        await self.person.taps(next(way for way in ways if way in self.person.buttons()))

    def _found(self) -> tuple[FieldId, Question] | None:
        lines = self.person.reads().splitlines()
        known = _by_text()
        return next((known[line] for line in lines if line in known), None)


Habit: TypeAlias = Callable[[Respondent], Awaitable[None]]


async def goes_back(somebody: Respondent) -> None:
    """One question back, sees the answer there, and on again."""
    before = somebody.question()
    await somebody.person.taps(somebody.label("answering-back"))
    assert somebody.question() != before
    assert "Ihre Antwort: " in somebody.person.reads()
    await somebody.person.taps(somebody.label("answering-onward"))
    assert somebody.question() == before


async def skips(somebody: Respondent) -> None:
    """Passes over the question."""
    await somebody.answers(Skipped())


async def does_not_know(somebody: Respondent) -> None:
    """Says so."""
    await somebody.answers(DontKnow())


async def looks_it_up(somebody: Respondent) -> None:
    """Reads the explanation."""
    before = somebody.question()
    await somebody.person.taps(somebody.label("answering-more"))
    await somebody.person.taps(somebody.label("answering-to-question"))
    assert somebody.question() == before


def comments(text: str) -> Habit:
    """Writes a comment before answering."""

    async def writes(somebody: Respondent) -> None:
        before = somebody.question()
        await somebody.person.taps(somebody.label("answering-more"))
        await somebody.person.taps(somebody.label("answering-comment"))
        await somebody.person.types(text)
        assert text in somebody.person.reads()
        assert somebody.question() == before

    return writes


def speaks(language: str) -> Habit:
    """Changes the language in the middle, and is back at the same question in that language."""

    async def changes(somebody: Respondent) -> None:
        before = somebody.question()
        await somebody.person.types("/einstellungen")
        await somebody.person.taps(somebody.label("settings-choose-language"))
        await somebody.person.taps(words_in(language).plain("settings-language-name"))
        somebody.language = language
        await somebody.person.types("/weiter")
        assert somebody.question() == before

    return changes


async def stops(somebody: Respondent) -> None:
    """Puts the phone away."""
    await somebody.person.taps(somebody.label("answering-more"))
    await somebody.person.taps(somebody.label("answering-pause"))
    somebody.rests = True


@cache
def _by_text() -> dict[str, tuple[FieldId, Question]]:
    questionnaire = shipped()[QuestionnaireId("selbstcheck")].questionnaire
    return {
        question.text.text(language): (field.id, question)
        for field in questionnaire.fields
        for question in field.questions
        for language in LANGUAGES
    }

"""What people of a scenario do on their phones and at their desks, and what they answered, as nobody else knows it."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from bot.demo.desk import Desk
from bot.demo.habits import BEGIN
from bot.demo.mind import DONT_KNOW, NOT_APPLICABLE, Mind
from bot.demo.participant import Participant
from bot.demo.scenarios.stage import Stage
from bot.demo.town import AGREE
from questionnaires.answers import AnswerValue, DontKnow, NotApplicable, Rated, Skipped
from questionnaires.model import QuestionId, QuestionnaireId
from sandbox.person import NotVisible, Person
from storage.ids import SurveyId, UpdateId
from workshops.answering.acts import Give
from workshops.answering.places import InSurvey
from workshops.answering.response_state import ResponseState
from workshops.questionnaires.questionnaire_cache import shipped

SELF_CHECK: Final = shipped()[QuestionnaireId("selbstcheck")].questionnaire
RETURN_CODE: Final = "Rückkehr-Code anzeigen"
_CODE: Final = re.compile(r"[A-Z0-9]{4}(-[A-Z0-9]{4}){2}")
RECEIPT: Final = "Antworten ändern"
_SKIPS: Final = ("Weiter mit dem nächsten Feld", "alle 3 überspringen", "überspringen")
NO_UPDATE: Final = UpdateId(-1)
_MOST_PAGES: Final = 200


@dataclass(slots=True)
class Inhabitant:
    """Somebody of a group with a phone or at a desk; `thinks` is what they would say, `given` what they answered."""

    name: str
    group: str
    at: Person | Desk
    code: str = ""
    """To come back with at the desk."""
    given: dict[QuestionId, AnswerValue] = field(default_factory=dict)
    thinks: Mapping[QuestionId, AnswerValue] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.thinks = self.thinks or ratings(self.name, self.group)

    @property
    def phone(self) -> Person:
        """Where they have one."""
        assert isinstance(self.at, Person)  # noqa: S101 - asked for only where the scenario gave them one
        return self.at


def starting(person: Person, beginning: str) -> str:
    """The newest button with these words, or that begins with them. Raises NotVisible."""
    for labels in (message.labels for message in reversed(person.chat)):
        found = [label for label in labels if label.startswith(beginning)]
        if found:
            return beginning if beginning in found else found[0]
    raise NotVisible(
        f"{person.name} sees no button {beginning!r}, but {person.buttons()}: {person.reads()!r}"
    )


def offers(person: Person, beginning: str) -> bool:
    """Whether the newest buttons have one that begins so."""
    return any(label.startswith(beginning) for label in person.buttons())


async def taps(person: Person, *beginnings: str) -> None:
    """One button after the other, each by how it begins."""
    for beginning in beginnings:
        await person.taps(starting(person, beginning))


async def from_home(person: Person, *beginnings: str) -> None:
    """The same from the overview, wherever somebody has tapped before."""
    await person.types("/menue")
    await taps(person, *beginnings)


async def joins(person: Person, link: str) -> Person:
    """Opens the link and agrees; whoever has done so stays."""
    await person.opens(link)
    if offers(person, AGREE):
        await person.taps(AGREE)
    return person


async def joins_at_desk(desk: Desk, code: str) -> str:
    """Types the code from the slip, agrees, and writes down the code to come back with."""
    await desk.enters(code)
    if AGREE in desk.labels:
        await desk.taps(AGREE)
    await desk.opens("/")
    await desk.taps(RETURN_CODE)
    found = _CODE.search(desk.text)
    assert found is not None  # noqa: S101 - it stands there, once
    return found[0]


async def comes_to_desk(each: Inhabitant) -> Desk:
    """Somebody's first page; who was away for long types the code to come back with."""
    assert isinstance(each.at, Desk)  # noqa: S101 - the scenario gave them one
    await each.at.opens("/")
    if RETURN_CODE not in each.at.labels and not each.at.page.links.get("Übersicht"):
        await each.at.enters(each.code)
        await each.at.opens("/")
    return each.at


async def says(each: Inhabitant, *beginnings: str) -> None:
    """Taps what has arrived and what follows, on the phone or from the first page at a desk.

    Where somebody else has the phone in hand and was quicker, what they said stands.
    """
    if isinstance(each.at, Person):
        if any(label.startswith(beginnings[0]) for message in each.at.chat for label in message.labels):
            await taps(each.at, *beginnings)
        return
    await comes_to_desk(each)
    for beginning in beginnings:
        await each.at.taps(beginning)


# The self-check


def ratings(name: str, group: str) -> dict[QuestionId, AnswerValue]:
    """What somebody says to each question, the same on a phone, at a desk or otherwise."""
    mind = Mind(name, group, seed=1)
    return {
        question.id: _value(
            mind.rates(f"{asked.title.text('de')}\nFrage {number} von {len(asked.questions)}")
        )
        for asked in SELF_CHECK.fields
        for number, question in enumerate(asked.questions, 1)
    }


def _value(rating: str) -> AnswerValue:
    match rating:
        case "weiß ich nicht":
            return DontKnow()
        case "betrifft uns nicht":
            return NotApplicable()
        case _:
            return Rated(int(rating))


async def answers_on_phone(each: Inhabitant) -> None:
    """Taps every question; free texts are passed over."""
    person = each.phone
    await person.types("/weiter")  # at the right question, whoever has answered some meanwhile
    for _ in range(_MOST_PAGES):
        if not any(label.startswith("0 · ") or label in (BEGIN, *_SKIPS) for label in person.buttons()):
            return
        if BEGIN in person.buttons():
            await person.taps(BEGIN)
            continue
        await person.taps(_answer(person.reads(), person.buttons(), each))
    raise NotVisible(f"{person.name} sees no receipt, but {person.reads()!r}")


async def answers_at_desk(each: Inhabitant) -> None:
    """The same in the browser."""
    desk = await comes_to_desk(each)
    await desk.taps("Selbstcheck")
    for _ in range(_MOST_PAGES):
        if RECEIPT in desk.labels:
            return
        await desk.taps(_answer(desk.text, desk.labels, each))
    raise NotVisible(f"{each.name} sees no receipt, but {desk.text!r}")


def _answer(text: str, labels: Sequence[str], each: Inhabitant) -> str:
    """The button that this person presses at a question; a free text is passed over."""
    for skip in _SKIPS:
        if skip in labels and not any(label.startswith("0 · ") for label in labels):
            return skip
    question = _question_in(text)
    given = each.given[question] = each.thinks[question]
    match given:
        case Rated(level):
            return next(label for label in labels if label.startswith(f"{level} · "))
        case DontKnow():
            return DONT_KNOW
        case _:
            return NOT_APPLICABLE


def _question_in(text: str) -> QuestionId:
    lines = text.splitlines()
    return next(question for line in lines if (question := _by_text().get(line)) is not None)


@cache
def _by_text() -> dict[str, QuestionId]:
    return {each.text.text("de"): each.id for one in SELF_CHECK.fields for each in one.questions}


async def answer_at_once(stage: Stage, people: Iterable[Inhabitant], survey: SurveyId) -> None:
    """Many at the same time, each question in one step, where nobody looks at their phones."""

    async def one(each: Inhabitant) -> None:
        responses, who = stage.workshops.responses, await stage.id_of(each.at)
        now = await responses.look(who, InSurvey(survey))
        if not isinstance(now, ResponseState):  # whoever sits in front of the page was quicker
            return
        each.given = {}
        for key, question in now.asked.questions.items():
            value = each.thinks.get(question.id)
            if value is not None:
                each.given[question.id] = value
            await responses.do(who, InSurvey(survey), NO_UPDATE, Give(key, value or Skipped()))

    await asyncio.gather(*(one(each) for each in people))
    await stage.settled()


def counted(people: Iterable[Inhabitant]) -> Counter[tuple[QuestionId, AnswerValue]]:
    """How often which answer was given to which question."""
    return Counter(answer for each in people for answer in each.given.items())


async def does_what_is_asked(stage: Stage, each: Inhabitant, mind: Mind) -> None:
    """Polls and whatever else asks for a tap, until nothing does."""
    follower = Participant(stage.sandbox.world, each.phone.user, mind, pace=1)
    while (step := follower.next_step()) is not None:
        follower.do(*step)
        await stage.settled()

"""Answering, wherever a response stands: what is tapped or typed is saved first, then the next question is shown."""

from collections.abc import Mapping
from typing import Any

from handlers.answering import interstitials, questions, taps, wording
from handlers.answering.surroundings import Surroundings
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Said, Turn, give_back
from locales import Markup
from questionnaires.answers import DATED, LONGEST_COMMENT, AnswerValue, text_limit
from questionnaires.model import Question, QuestionType
from questionnaires.progress import StepKey
from questionnaires.typed import Misunderstanding
from workshops.answering.acts import here
from workshops.answering.expected import TRIAL, TYPED_ANSWER, TYPED_COMMENT, expected_at
from workshops.answering.outcomes import Closed, CommentTooLong, Given, NotTaken, Outcome
from workshops.answering.places import InTrial, ResponsePlace, as_data, place_in
from workshops.answering.response_state import At, ResponseState, Shown
from workshops.refusals import Gone

OLD_PROPOSAL, OLD_REMARK = "colleague-text", "colleague-remark"
"""The steps in which texts to a handover were expected in the last release."""
_NUMBERS = frozenset({QuestionType.NUMBER, QuestionType.DECIMAL})


class Answering:
    """Handles what is done at any place; `places` says what stands around the questions there."""

    def __init__(self, places: Mapping[type[ResponsePlace], Surroundings]) -> None:
        self._places = places

    async def on_do(self, turn: Turn, tap: taps.Do) -> None:
        outcome = await turn.workshops.responses.do(turn.person.id, tap.place, turn.update, tap.act)
        await self._at(tap.place).show(turn, outcome, about=tap.act.key)

    async def on_here(self, turn: Turn, tap: taps.Here) -> None:
        """Back to the question, and to what can be typed there."""
        if passage := await self._look(turn, tap.place):
            shown = here(passage)
            turn.act.expect(expected_at(shown))
            await self._at(tap.place).show(turn, shown)

    async def on_explain(self, turn: Turn, tap: taps.Explain) -> None:
        """The same message, with the explanation."""
        if at := await self._step(turn, tap.place, tap.key):
            await turn.show(self._at(tap.place).question(turn.words, at, explained=True))

    async def on_comment(self, turn: Turn, tap: taps.Comment) -> None:
        """Asks for a comment; a trial would be gone with it."""
        if isinstance(tap.place, InTrial):
            raise Gone
        if at := await self._step(turn, tap.place, tap.key):
            await turn.expect(TYPED_COMMENT, **as_data(tap.place), key=tap.key)
            await turn.show(questions.ask_comment(turn.words, at))

    async def on_pause(self, turn: Turn, tap: taps.Pause) -> None:
        """Everything is saved anyway."""
        await turn.expect_nothing()
        if passage := await self._look(turn, tap.place):
            await self._at(tap.place).pause(turn, passage)

    async def on_about(self, turn: Turn, tap: taps.About) -> None:
        """The introduction of the questionnaire, and on to the right question."""
        if passage := await self._look(turn, tap.place):
            await turn.show(interstitials.about(turn.words, passage))

    async def on_overview(self, turn: Turn, tap: taps.Overview) -> None:
        """Where is something to change?"""
        if passage := await self._look(turn, tap.place):
            await self._over(turn, passage, interstitials.overview(turn.words, passage))

    async def on_field_questions(self, turn: Turn, tap: taps.FieldQuestions) -> None:
        """Which question of this field?"""
        if passage := await self._look(turn, tap.place):
            await self._over(
                turn, passage, interstitials.questions_of(turn.words, passage, tap.field, page=tap.page)
            )

    async def on_answer_typed(self, turn: Turn) -> None:
        """The answer to a text question, or a number."""
        place, key = _expected(turn)
        outcome = await turn.workshops.responses.typed(
            turn.person.id, place, turn.update, key=key, text=turn.text, language=turn.words.language
        )
        match outcome:
            case NotTaken(step=step, reason=reason):
                asked = self._at(place).question(turn.words, step)
                await turn.say(asked.below(_why_not(turn, step, reason.reason)))
            case Given(question=question, value=value, outcome=given):
                await self._after_typing(turn, place, given, key)
                if question.type in _NUMBERS and not isinstance(given, Closed) and _is_kept(given, value):
                    _tell_back(turn, question, value)
            case _:
                await self._after_typing(turn, place, outcome, key)

    async def on_comment_typed(self, turn: Turn) -> None:
        """The comment came; one that is too long stays where it can be shortened."""
        place, key = _expected(turn)
        if key is None:
            raise Gone
        outcome = await turn.workshops.responses.comment(
            turn.person.id, place, turn.update, key=key, text=turn.text
        )
        match outcome:
            case CommentTooLong(length):
                back = Button(turn.words.plain("answering-to-question"), taps.Here(place))
                await turn.say(Screen(_too_long(turn, length, LONGEST_COMMENT), column(back)))
            case _:
                await self._after_typing(turn, place, outcome, key)

    async def _after_typing(
        self, turn: Turn, place: ResponsePlace, outcome: Outcome, key: StepKey | None
    ) -> None:
        await self._at(place).show(turn, outcome, about=key)
        if isinstance(outcome, Closed):
            give_back(turn)

    def _at(self, place: ResponsePlace) -> Surroundings:
        return self._places[type(place)]

    async def _look(self, turn: Turn, place: ResponsePlace) -> ResponseState | None:
        """What is answered there so far; where that is over, says so."""
        found = await turn.workshops.responses.look(turn.person.id, place, turn.update)
        if isinstance(found, ResponseState):
            return found
        await self._at(place).show(turn, found)
        return None

    async def _step(self, turn: Turn, place: ResponsePlace, key: StepKey) -> At | None:
        """A step to read, without going there; where it does not apply any more, shows where the person is."""
        passage = await self._look(turn, place)
        step = None if passage is None else passage.step_at(key)
        if passage is not None and step is not None:
            return At(passage, step)
        if passage is not None:
            await self.on_here(turn, taps.Here(place))
        return None

    async def _over(self, turn: Turn, passage: ResponseState, screen: Screen) -> None:
        """What one looks at beside the questions; a trial stays where it is."""
        place = passage.where
        turn.act.expect(expected_at(here(passage)) if isinstance(place, InTrial) else None)
        await turn.show(self._at(place).around(turn.words, passage, screen))

    def routes(self) -> tuple[Route, ...]:
        """All taps and texts of answering."""
        return (
            TapRoute(
                taps.Do,
                self.on_do,
                leads_to=lambda tap: taps.Here(tap.place),
                answers=lambda tap: bool(tap.answers),
            ),
            TapRoute(taps.Explain, self.on_explain),
            TapRoute(taps.About, self.on_about),
            TapRoute(taps.Here, self.on_here),
            TapRoute(taps.Comment, self.on_comment),
            TapRoute(taps.Pause, self.on_pause),
            TapRoute(taps.Overview, self.on_overview),
            TapRoute(taps.FieldQuestions, self.on_field_questions),
            *(
                TextRoute(step, self.on_answer_typed, _here, says_limit=True)
                for step in (TYPED_ANSWER, TRIAL, OLD_PROPOSAL)
            ),
            *(
                TextRoute(step, self.on_comment_typed, _here, says_limit=True)
                for step in (TYPED_COMMENT, OLD_REMARK)
            ),
        )


def _expected(turn: Turn) -> tuple[ResponsePlace, StepKey | None]:
    """Without a key: the step where the response is."""
    key = turn.expected_data.get("key")
    return place_in(turn.expected_data), None if key is None else StepKey(key)


def _here(data: Mapping[str, Any]) -> taps.Here:
    return taps.Here(place_in(data))


def _why_not(turn: Turn, at: At, reason: Misunderstanding) -> Markup:
    """Why what was typed is no answer, in one sentence."""
    words, asked = turn.words, at.step.question
    match reason:
        case Misunderstanding.TOO_LONG:
            return _too_long(turn, len(turn.text), text_limit(asked))
        case Misunderstanding.REQUIRED:
            return words("answering-required")
        case Misunderstanding.OUT_OF_RANGE | Misunderstanding.UNKNOWN if asked.type in _NUMBERS:
            return words("answering-no-number")
        case Misunderstanding.UNKNOWN if asked.type in DATED:
            return words(f"answering-no-{asked.type}")
        case _:
            return words("answering-not-understood")


def _is_kept(shown: Shown, value: AnswerValue) -> bool:
    return value in shown.passage.answers.values()


def _tell_back(turn: Turn, question: Question, value: AnswerValue) -> None:
    """How it was understood, above what comes next."""
    above = turn.words("typed-understood", answer=wording.answer(turn.words, question, value))
    first, *rest = turn.said
    turn.said[:] = [Said(first.screen.below(above), first.replaces), *rest]


def _too_long(turn: Turn, length: int, limit: int) -> Markup:
    """What was typed does not fit, and by how much."""
    return turn.words("answering-too-long", length=turn.words.number(length), limit=turn.words.number(limit))

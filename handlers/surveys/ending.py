"""The last day of a survey: chosen by a button that shows the whole date, or typed; moved while the survey runs."""

from datetime import date, datetime, timedelta
from typing import Final

from handlers.meetings import when
from handlers.meetings.wording import why_unclear
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import coordinator_screens, taps
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup, Words
from storage.ids import SurveyId
from storage.surveys import SurveyState
from workshops.refusals import TooLate
from workshops.wall_time import AlreadyPast, TooFarAhead

TYPED_END: Final = "survey-end"
IN_WEEKS: Final = (1, 2, 3, 4, 6)


async def on_choose(turn: Turn, tap: taps.ChooseEnd) -> None:
    """Asks until when."""
    await _ask(turn, tap.survey)


async def on_set(turn: Turn, tap: taps.SetEnd) -> None:
    await _take(turn, tap.survey, tap.day)


async def on_typed(turn: Turn) -> None:
    survey = SurveyId(turn.expected_data["survey"])
    _, now = await turn.workshops.surveys.today(turn.person.id, survey)
    match understood(turn.words, turn.text, now=now):
        case when.Typed(date() as day):
            await _take(turn, survey, day)
        case when.Either(options=(one, other)) if one.day is not None and other.day is not None:
            await _ask(turn, survey, problem=turn.words("survey-end-which"), days=[one.day, other.day])
        case problem:
            await _ask(turn, survey, problem=problem if isinstance(problem, Markup) else None)


def understood(words: Words, text: str, *, now: datetime) -> when.Typed | when.Either | Markup:
    """The day that was typed, or two that it may be, or why there is none."""
    match when.read(text.casefold().removeprefix("bis ").removeprefix("zum "), now=now):
        case when.Typed(day=date()) as typed:
            return typed
        case when.Either(options=(one, other)) as either if one.day is not None and other.day is not None:
            return either if one.day != other.day else one
        case when.Unclear(key, day) as unclear if day is not None or key == "meeting-when-no-such-day":
            return why_unclear(words, unclear)
        case _:
            return words("survey-end-unclear")


async def _take(turn: Turn, survey: SurveyId, day: date) -> None:
    match await turn.workshops.surveys.set_end(turn.person.id, survey, day):
        case AlreadyPast():
            await _ask(turn, survey, problem=turn.words("survey-end-past"))
        case TooFarAhead():
            await _ask(turn, survey, problem=turn.words("survey-end-too-far"))
        case found:
            await turn.expect_nothing()
            await turn.show(coordinator_screens.sheet(turn.words, found))


async def _ask(
    turn: Turn, survey: SurveyId, *, problem: Markup | None = None, days: list[date] | None = None
) -> None:
    words = turn.words
    found, now = await turn.workshops.surveys.today(turn.person.id, survey)
    if found.state is SurveyState.CLOSED:
        raise TooLate
    suggested = [now.date() + timedelta(weeks=weeks) for weeks in IN_WEEKS] if days is None else days
    await turn.expect(TYPED_END, survey=survey)
    await turn.show(
        Screen(
            paragraphs(
                problem,
                words("survey-end-ask", name=found.name),
                None if found.ends_on is None else words("survey-end-now", day=words.day(found.ends_on)),
            ),
            column(
                *(Button(words.day(day), taps.SetEnd(survey, day)) for day in suggested),
                Button(words.plain("survey-end-keep"), taps.SeeSurvey(survey)),
            ),
            draft=turn.text if problem is not None else "",
        )
    )


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.ChooseEnd, on_choose),
    TapRoute(taps.SetEnd, on_set, leads_to=lambda tap: taps.SeeSurvey(tap.survey)),
    TextRoute(TYPED_END, on_typed, leads_to=lambda data: taps.ChooseEnd(SurveyId(data["survey"]))),
)

"""A survey that is running is put to further groups: which one, until when, and it is invited."""

from datetime import date, timedelta
from typing import Final

from handlers import repeated
from handlers.meetings import when
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import coordinator_screens, taps
from handlers.surveys.ending import IN_WEEKS, understood
from handlers.surveys.joining_groups import forecast_in_words
from handlers.turn import Turn
from handlers.wording import for_button, paragraphs
from locales import Markup
from storage.ids import GroupId, SurveyId
from workshops.refusals import or_gone
from workshops.surveys.further_groups import Hindered
from workshops.wall_time import AlreadyPast, TooFarAhead

TYPED_GROUP_END: Final = "survey-group-end"


async def on_choose(turn: Turn, tap: taps.FurtherGroups) -> None:
    await turn.expect_nothing()
    words = turn.words
    found = await turn.workshops.further_groups.choices(turn.person.id, tap.survey)
    buttons = [
        Button(
            for_button(words, words.plain("survey-further-group", name=group.name, n=n)),
            taps.AskGroup(tap.survey, group.id),
        )
        for group, n in found.groups
    ]
    text = words("survey-further-ask" if buttons else "survey-further-none", name=found.survey.name)
    back = Button(words.plain("survey-back"), taps.SeeSurvey(tap.survey))
    await turn.show(Screen(text, column(*buttons, back)))


async def on_group(turn: Turn, tap: taps.AskGroup) -> None:
    """Until when?"""
    await _ask(turn, tap.survey, tap.group)


async def on_day(turn: Turn, tap: taps.AskGroupUntil) -> None:
    """Until then; they are invited."""
    await _take(turn, tap.survey, tap.group, tap.day)


async def on_typed(turn: Turn) -> None:
    survey, group = SurveyId(turn.expected_data["survey"]), GroupId(turn.expected_data["group"])
    _, now = await turn.workshops.surveys.today(turn.person.id, survey)
    match understood(turn.words, turn.text, now=now):
        case when.Typed(date() as day):
            await _take(turn, survey, group, day)
        case when.Either(options=(one, other)) if one.day is not None and other.day is not None:
            await _ask(turn, survey, group, problem=turn.words("survey-end-which"), days=[one.day, other.day])
        case problem:
            await _ask(turn, survey, group, problem=problem if isinstance(problem, Markup) else None)


async def _take(turn: Turn, survey: SurveyId, group: GroupId, day: date) -> None:
    words = turn.words
    match await turn.workshops.further_groups.ask(turn.person.id, survey, group, ends_on=day):
        case AlreadyPast():
            await _ask(turn, survey, group, problem=words("survey-end-past"))
        case TooFarAhead():
            await _ask(turn, survey, group, problem=words("survey-end-too-far"))
        case Hindered(survey=found, admission=admission):
            await turn.expect_nothing()
            why = repeated.remarks(words, admission, k=found.minimum_group_size, kind="survey")
            back = Button(words.plain("survey-back"), taps.SeeSurvey(survey))
            await turn.show(Screen(paragraphs(*why), column(back)))
        case running:
            await turn.expect_nothing()
            await turn.show(coordinator_screens.running(words, running).below(words("survey-further-asked")))


async def _ask(
    turn: Turn,
    survey: SurveyId,
    group: GroupId,
    *,
    problem: Markup | None = None,
    days: list[date] | None = None,
) -> None:
    words = turn.words
    found, now = await turn.workshops.surveys.today(turn.person.id, survey)
    choices = await turn.workshops.further_groups.choices(turn.person.id, survey)
    chosen = or_gone(next((each for each, _ in choices.groups if each.id == group), None))
    expected = await turn.workshops.further_groups.expected(turn.person.id, survey, group)
    suggested = [now.date() + timedelta(weeks=weeks) for weeks in IN_WEEKS] if days is None else days
    if days is None and found.ends_on is not None and found.ends_on >= now.date():
        suggested = sorted({*suggested, found.ends_on})
    await turn.expect(TYPED_GROUP_END, survey=survey, group=group)
    await turn.show(
        Screen(
            paragraphs(
                problem,
                words("survey-further-until", name=found.name, group=chosen.name),
                forecast_in_words(words, expected.forecast, expected.groups, k=expected.k),
            ),
            column(
                *(Button(words.day(day), taps.AskGroupUntil(survey, group, day)) for day in suggested),
                Button(words.plain("survey-cancel"), taps.SeeSurvey(survey)),
            ),
        )
    )


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.FurtherGroups, on_choose),
    TapRoute(taps.AskGroup, on_group),
    TapRoute(taps.AskGroupUntil, on_day, leads_to=lambda tap: taps.SeeSurvey(tap.survey)),
    TextRoute(TYPED_GROUP_END, on_typed, leads_to=lambda data: taps.SeeSurvey(SurveyId(data["survey"]))),
)

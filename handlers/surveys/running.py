"""A coordinator runs a survey: opens it, sees who is missing, reminds them, closes it."""

from datetime import datetime
from typing import assert_never

from handlers import repeated
from handlers.routing import Command, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.surveys import coordinator_screens, taps
from handlers.turn import Turn
from handlers.wording import for_button, lines, paragraphs
from locales import Markup
from storage.ids import SurveyId
from storage.members import Role
from storage.surveys import SurveyState
from workshops.overviews import TownOverview
from workshops.surveys.drafts import Draft
from workshops.surveys.surveys import NobodyToRemind, RemindedLately, Reminding, RemindOutcome, Running


async def on_list(turn: Turn, _: taps.ListSurveys) -> None:
    """The surveys of the town."""
    await _list(turn)


async def on_command(turn: Turn) -> None:
    await _list(turn)


async def on_see(turn: Turn, tap: taps.SeeSurvey) -> None:
    """Any survey, in the state that it is in."""
    await turn.expect_nothing()
    found = await turn.workshops.surveys.sheet(turn.person.id, tap.survey)
    if isinstance(found, Draft):
        await turn.show(coordinator_screens.draft(turn.words, found))
    else:
        await turn.show(await _running(turn, found))


async def on_open(turn: Turn, tap: taps.Open) -> None:
    """Asks everyone."""
    opened = await turn.workshops.surveys.open(turn.person.id, tap.survey)
    if isinstance(opened, Draft):
        await turn.show(coordinator_screens.draft(turn.words, opened))
        return
    await turn.show((await _running(turn, opened)).below(turn.words("survey-opened", n=opened.asked)))


async def on_remind(turn: Turn, tap: taps.Remind) -> None:
    """Asks first how many are to be reminded, then reminds them."""
    if tap.sure:
        outcome = await turn.workshops.surveys.remind(turn.person.id, tap.survey)
        await turn.show(_back_to(turn, tap.survey, await _reminded(turn, tap.survey, outcome)))
        return
    found = await turn.workshops.surveys.sheet(turn.person.id, tap.survey)
    if isinstance(found, Draft) or not found.to_remind:
        await turn.show(_back_to(turn, tap.survey, turn.words("survey-remind-nobody")))
        return
    await turn.show(
        Screen(
            await _remind_ask(turn, found),
            column(
                Button(turn.words.plain("survey-remind-sure"), taps.Remind(tap.survey, sure=True)),
                Button(turn.words.plain("survey-cancel"), taps.SeeSurvey(tap.survey)),
            ),
        )
    )


async def on_close(turn: Turn, tap: taps.Close) -> None:
    """Asks first, because nobody can open it again."""
    if tap.sure:
        closed = await turn.workshops.surveys.close(turn.person.id, tap.survey)
        await turn.show(coordinator_screens.running(turn.words, closed))
        return
    found = await turn.workshops.surveys.sheet(turn.person.id, tap.survey)
    outlook = await turn.workshops.surveys.closing_outlook(turn.person.id, tap.survey)
    await turn.show(
        Screen(
            paragraphs(
                turn.words("survey-close-ask", name=found.survey.name),
                *repeated.before_closing(turn.words, outlook, "survey"),
            ),
            column(
                Button(turn.words.plain("survey-close-sure"), taps.Close(tap.survey, sure=True)),
                Button(turn.words.plain("survey-cancel"), taps.SeeSurvey(tap.survey)),
            ),
        )
    )


def coordinator_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """What a coordinator starts from."""
    if Role.COORDINATOR not in overview.roles:
        return []
    listed = overview.surveys
    unreleased = [each for each in listed if each.state is SurveyState.CLOSED and each.released_at is None]
    return [
        *(
            Button(
                turn.words.plain(
                    "survey-title-closed",
                    name=for_button(turn.words, each.name, coordinator_screens.LONGEST_NAME),
                ),
                taps.SeeSurvey(each.id),
            )
            for each in unreleased[:1]
        ),
        Button(turn.words.plain("survey-new"), taps.NewSurvey()),
        Button(turn.words.plain("survey-list"), taps.ListSurveys()),
    ]


async def _running(turn: Turn, found: Running) -> Screen:
    """Opened at night, nobody hears of it before the morning: the coordinator has to know that nothing is stuck."""
    screen = coordinator_screens.running(turn.words, found)
    if found.invited_from is None or not found.asked:
        return screen
    moment = await _moment(turn, found.survey.id, found.invited_from)
    return screen.below(turn.words("survey-invited-later", moment=moment))


async def _list(turn: Turn) -> None:
    await turn.expect_nothing()
    surveys = await turn.workshops.surveys.listed(turn.person.id, turn.town)
    await turn.show(coordinator_screens.listed(turn.words, surveys))


async def _reminded(turn: Turn, survey: SurveyId, outcome: RemindOutcome) -> Markup:
    match outcome:
        case Reminding(people=people, at_once=True):
            return turn.words("survey-reminded", n=people)
        case Reminding(people=people, due=due):
            return turn.words("survey-reminded-later", n=people, moment=await _moment(turn, survey, due))
        case RemindedLately(again_from=again):
            return turn.words("survey-reminded-lately", moment=await _moment(turn, survey, again))
        case NobodyToRemind():
            return turn.words("survey-remind-nobody")
        case _:
            assert_never(outcome)


async def _remind_ask(turn: Turn, found: Running) -> Markup:
    """Whom it reaches, what it uses up, and what comes without a tap."""
    words, reminding = turn.words, found.reminding
    return paragraphs(
        words("survey-remind-ask", n=found.to_remind),
        lines(
            words("survey-remind-last", n=reminding.for_the_last_time, of=found.to_remind)
            if reminding.for_the_last_time
            else words("survey-remind-first"),
            None
            if reminding.by_itself is None
            else words(
                "survey-remind-by-itself", moment=await _moment(turn, found.survey.id, reminding.by_itself)
            ),
        ),
        words("survey-remind-early") if reminding.is_early else None,
    )


async def _moment(turn: Turn, survey: SurveyId, moment: datetime) -> str:
    """Day and hour by the clock of the survey's town, wherever the coordinator is at home."""
    local = await turn.workshops.surveys.wall_time(turn.person.id, survey, moment)
    return turn.words.plain(
        "survey-moment", day=turn.words.short_day(local.date()), time=turn.words.time(local)
    )


def _back_to(turn: Turn, survey: SurveyId, text: Markup) -> Screen:
    return Screen(text, column(Button(turn.words.plain("survey-back"), taps.SeeSurvey(survey))))


ROUTES: tuple[Route, ...] = (
    Command(
        "befragungen",
        on_command,
        leads_to=taps.ListSurveys(),
        roles=frozenset({Role.COORDINATOR}),
        english="surveys",
    ),
    TapRoute(taps.ListSurveys, on_list),
    TapRoute(taps.SeeSurvey, on_see),
    TapRoute(taps.Open, on_open, leads_to=lambda tap: taps.SeeSurvey(tap.survey)),
    TapRoute(taps.Remind, on_remind, leads_to=lambda tap: taps.SeeSurvey(tap.survey)),
    TapRoute(taps.Close, on_close, leads_to=lambda tap: taps.SeeSurvey(tap.survey)),
)

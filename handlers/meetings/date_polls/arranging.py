"""An organiser gathers dates, asks people, and makes one of the dates a meeting."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, assert_never

from handlers.meetings import calendar_pages, when, wording
from handlers.meetings import screens as meeting_screens
from handlers.meetings import taps as meeting_taps
from handlers.meetings.date_polls import screens, taps, typed_dates
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs, silent
from locales import Markup
from storage.date_polls import DateOption
from storage.ids import DateOptionId, DatePollId, MunicipalityId
from workshops.date_polls.date_polls import (
    AfterFirstDate,
    DatesOutcome,
    TooFewDates,
    UnfitDate,
    UnfitDates,
)
from workshops.date_polls.sheets import DateSheet
from workshops.meetings.meetings import LONGEST_TITLE
from workshops.refusals import or_gone
from workshops.wall_time import AlreadyPast, TooFarAhead

DATES = "dates"
LAST_DAY = "dates-last-day"
TITLE = "dates-title"

USUAL_MINUTES = 120


async def on_add(turn: Turn, tap: taps.AddDates) -> None:
    """Which dates are there to choose from?"""
    await _ask(turn, tap.poll)


async def on_month(turn: Turn, tap: taps.ShowDateMonth) -> None:
    """The days of a month."""
    poll, now = tap.poll, await _local_time(turn, tap.poll)
    await turn.show(
        calendar_pages.month_page(
            turn.words,
            tap.month,
            today=now.date(),
            state=await _state(turn, poll),
            pick=lambda day: taps.PickDateDay(poll, day),
            leaf=lambda month: taps.ShowDateMonth(poll, month),
            back=_back(turn, poll),
        )
    )


async def on_day(turn: Turn, tap: taps.PickDateDay) -> None:
    """The hours of a day."""
    poll = tap.poll
    await turn.show(
        calendar_pages.time_page(
            turn.words,
            tap.day,
            now=await _local_time(turn, poll),
            state=await _state(turn, poll),
            pick=lambda start: taps.PickDate.at(poll, start),
            leaf=lambda month: taps.ShowDateMonth(poll, month),
            back=_back(turn, poll),
        )
    )


async def on_pick(turn: Turn, tap: taps.PickDate) -> None:
    await _add(turn, tap.poll, typed_dates.Dates((tap.start,), None, None))


async def on_dates(turn: Turn) -> None:
    """One date or several were typed."""
    poll = turn.expected_data["poll"]
    dates = typed_dates.read(turn.text, now=await _local_time(turn, poll), language=turn.words.language)
    if dates.starts:
        await _add(turn, poll, dates)
    else:
        await _ask(turn, poll, problem=screens.left_out(turn.words, dates))


async def _add(turn: Turn, poll: DatePollId | None, dates: typed_dates.Dates) -> None:
    """Those that can be are taken; of each other one it is said why not, and nothing has to be typed again."""
    turn.leads_to(lambda made: taps.AddDates(_poll_of(made) or poll))
    date_polls, person = turn.workshops.date_polls, turn.person.id
    outcome: DatesOutcome
    if poll is None:
        outcome = await date_polls.draft(
            person,
            turn.town,
            title=turn.words.plain("meeting-usual-title"),
            starts=dates.starts,
            minutes=dates.minutes or USUAL_MINUTES,
            place=dates.place or "",
            update=turn.update,
        )
    else:
        outcome = await date_polls.add_dates(person, poll, starts=dates.starts)
    match outcome:
        case DateSheet():
            problem = screens.left_out(turn.words, dates)
            await _ask(turn, outcome.poll.id, problem=problem)
        case UnfitDates(unfit, _, too_many):
            problem = screens.left_out(turn.words, dates, unfit, too_many)
            await _ask(turn, _poll_of(outcome) or poll, problem=problem)


def _poll_of(made: object) -> DatePollId | None:
    """The poll that took dates; None: none of them was taken."""
    sheet = made.sheet if isinstance(made, UnfitDates) else made
    return sheet.poll.id if isinstance(sheet, DateSheet) else None


async def on_sheet(turn: Turn, tap: taps.SeeDateSheet) -> None:
    """A date poll where it stands."""
    await turn.expect_nothing()
    await _show(turn, await _sheet(turn, tap.poll))


async def on_choose_to_drop(turn: Turn, tap: taps.ChooseDatesToDrop) -> None:
    await turn.show(screens.drop(turn.words, await _sheet(turn, tap.poll)))


async def on_drop(turn: Turn, tap: taps.DropDate) -> None:
    sheet = await turn.workshops.date_polls.drop_date(turn.person.id, tap.poll, option=tap.option)
    await turn.show(screens.drop(turn.words, sheet) if sheet.options else screens.sheet(turn.words, sheet))


async def on_choose_last_day(turn: Turn, tap: taps.ChooseLastDay) -> None:
    """Until when can people answer?"""
    await _ask_last_day(turn, tap.poll)


async def on_last_day(turn: Turn, tap: taps.SetLastDay) -> None:
    await _set_last_day(turn, tap.poll, tap.day)


async def on_typed_last_day(turn: Turn) -> None:
    poll = DatePollId(turn.expected_data["poll"])
    match when.read(turn.text, now=await _local_time(turn, poll), language=turn.words.language):
        case when.Typed(date() as day):
            await _set_last_day(turn, poll, day)
        case when.Unclear(key) as unclear if key != "meeting-when-unclear":
            await _ask_last_day(turn, poll, problem=wording.why_unclear(turn.words, unclear))
        case _:
            await _ask_last_day(turn, poll, problem=turn.words("dates-until-unclear"))


async def _set_last_day(turn: Turn, poll: DatePollId, day: date) -> None:
    match await turn.workshops.date_polls.set_last_day(turn.person.id, poll, day=day):
        case DateSheet() as sheet:
            await turn.expect_nothing()
            await _show(turn, sheet)
        case AlreadyPast():
            await _ask_last_day(turn, poll, problem=turn.words("dates-until-past"))
        case TooFarAhead():
            await _ask_last_day(turn, poll, problem=turn.words("meeting-when-too-far"))
        case AfterFirstDate():
            await _ask_last_day(turn, poll, problem=turn.words("dates-until-after-first"))


async def on_groups(turn: Turn, tap: taps.ChooseDateGroups) -> None:
    await turn.show(screens.groups(turn.words, await _sheet(turn, tap.poll)))


async def on_include_group(turn: Turn, tap: taps.IncludeDateGroup) -> None:
    """One group more or less."""
    sheet = await turn.workshops.date_polls.include_group(
        turn.person.id, tap.poll, group=tap.group, included=tap.included
    )
    await turn.show(screens.groups(turn.words, sheet))


async def on_rename(turn: Turn, tap: taps.RenameDatePoll) -> None:
    """Asks for the title."""
    await _ask_title(turn, tap.poll, turn.words("meeting-ask-title"))


async def on_title(turn: Turn) -> None:
    poll, title = DatePollId(turn.expected_data["poll"]), " ".join(turn.text.split())
    if not title or len(title) > LONGEST_TITLE:
        problem = turn.words("meeting-too-long", limit=LONGEST_TITLE)
        await _ask_title(turn, poll, paragraphs(problem, turn.words("meeting-ask-title")))
        return
    sheet = await turn.workshops.date_polls.rename(turn.person.id, poll, title=title)
    await turn.expect_nothing()
    await _show(turn, sheet)


async def _ask_title(turn: Turn, poll: DatePollId, question: Markup) -> None:
    await turn.expect(TITLE, poll=poll)
    await turn.show(Screen(question, column(_back(turn, poll))))


async def on_discard(turn: Turn, tap: taps.DiscardDatePoll) -> None:
    """The draft goes."""
    town = await _town(turn, tap.poll)
    await turn.workshops.date_polls.discard(turn.person.id, tap.poll)
    words = turn.words
    buttons = column(
        Button(words.plain("meeting-new"), meeting_taps.NewMeeting(town)),
        Button(words.plain("meeting-home"), Home()),
    )
    await turn.show(Screen(words("meeting-discarded"), buttons))


async def on_ask(turn: Turn, tap: taps.AskForDates) -> None:
    """Everybody is asked; a draft that cannot be asked says why."""
    outcome = await turn.workshops.date_polls.ask(turn.person.id, tap.poll)
    words = turn.words
    match outcome:
        case DateSheet():
            head = paragraphs(words("dates-asked-now", n=outcome.told), silent(words, outcome.silent))
            await _show(turn, outcome, head=head)
        case TooFewDates():
            await _show(turn, await _sheet(turn, tap.poll), head=words("dates-too-few"))
        case UnfitDate(start, problem):
            why = words.plain(wording.unfit_text(problem))
            head = words("dates-unread", part=wording.short_moment(words, start), why=why)
            await _show(turn, await _sheet(turn, tap.poll), head=head)
        case _:
            assert_never(outcome)


async def on_ask_stop(turn: Turn, tap: taps.AskStopDatePoll) -> None:
    """Asks once more."""
    await turn.show(screens.stop(turn.words, await _sheet(turn, tap.poll)))


async def on_stop(turn: Turn, tap: taps.StopDatePoll) -> None:
    """Nobody is asked any more."""
    await _show(turn, await turn.workshops.date_polls.stop(turn.person.id, tap.poll))


async def on_consider(turn: Turn, tap: taps.ConsiderDate) -> None:
    """One date with its numbers."""
    sheet = await _sheet(turn, tap.poll)
    await turn.show(screens.consider(turn.words, sheet, _option(sheet, tap.option)))


async def on_choose(turn: Turn, tap: taps.ChooseDate) -> None:
    """It becomes a meeting, and everybody is invited."""
    turn.leads_to(
        lambda made: (
            taps.SeeDateSheet(tap.poll) if isinstance(made, AlreadyPast) else meeting_taps.SeeSheet(made)
        )
    )
    outcome = await turn.workshops.date_polls.choose(
        turn.person.id, tap.poll, option=tap.option, update=turn.update
    )
    if isinstance(outcome, AlreadyPast):
        await _show(turn, await _sheet(turn, tap.poll), head=turn.words("meeting-when-past"))
        return
    meeting = await turn.workshops.meetings.sheet(turn.person.id, outcome)
    night = meeting_screens.night(meeting.meeting, turn.now)
    head = paragraphs(
        turn.words("meeting-invited", n=meeting.told, night=night), silent(turn.words, meeting.silent)
    )
    await turn.show(meeting_screens.sheet(turn.words, meeting, head=head))


async def _ask(turn: Turn, poll: DatePollId | None, *, problem: Markup | None = None) -> None:
    sheet = None if poll is None else await _sheet(turn, poll)
    await turn.expect(DATES, poll=poll)
    now, state = await _local_time(turn, poll), await _state(turn, poll)
    await turn.show(screens.which_dates(turn.words, sheet, now=now, state=state, problem=problem))


async def _ask_last_day(turn: Turn, poll: DatePollId, *, problem: Markup | None = None) -> None:
    sheet = await _sheet(turn, poll)
    await turn.expect(LAST_DAY, poll=poll)
    today = (await _local_time(turn, poll)).date()
    screen = screens.last_days(turn.words, sheet, today=today, problem=problem)
    await turn.show(screen if problem is None else replace(screen, draft=turn.text))


def _back(turn: Turn, poll: DatePollId | None) -> Button:
    if poll is None:
        return Button(turn.words.plain("meeting-stop"), Home())
    return Button(turn.words.plain("meeting-back"), taps.SeeDateSheet(poll))


def _option(sheet: DateSheet, option: DateOptionId) -> DateOption:
    return or_gone(next((each for each in sheet.options if each.id == option), None))


async def _sheet(turn: Turn, poll: DatePollId) -> DateSheet:
    return await turn.workshops.date_polls.sheet(turn.person.id, poll)


async def _show(turn: Turn, sheet: DateSheet, *, head: Markup | None = None) -> None:
    await turn.show(screens.sheet(turn.words, sheet, head=head))


async def _local_time(turn: Turn, poll: DatePollId | None) -> datetime:
    """By the clock of the town that the question belongs to."""
    return await turn.workshops.meetings.local_time(turn.person.id, await _town(turn, poll))


async def _state(turn: Turn, poll: DatePollId | None) -> str | None:
    """Whose holidays count there."""
    return await turn.workshops.meetings.state(turn.person.id, await _town(turn, poll))


async def _town(turn: Turn, poll: DatePollId | None) -> MunicipalityId:
    return turn.town if poll is None else (await _sheet(turn, poll)).poll.municipality


def _sheet_of(data: Mapping[str, Any]) -> taps.SeeDateSheet:
    return taps.SeeDateSheet(data["poll"])


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.AddDates, on_add),
    TapRoute(taps.ShowDateMonth, on_month),
    TapRoute(taps.PickDateDay, on_day),
    TapRoute(taps.PickDate, on_pick, leads_to=lambda tap: taps.AddDates(tap.poll)),
    TextRoute(DATES, on_dates, leads_to=lambda data: taps.AddDates(data["poll"])),
    TapRoute(taps.SeeDateSheet, on_sheet),
    TapRoute(taps.ChooseDatesToDrop, on_choose_to_drop),
    TapRoute(taps.DropDate, on_drop, leads_to=lambda tap: taps.SeeDateSheet(tap.poll)),
    TapRoute(taps.ChooseLastDay, on_choose_last_day),
    TapRoute(taps.SetLastDay, on_last_day, leads_to=lambda tap: taps.SeeDateSheet(tap.poll)),
    TextRoute(LAST_DAY, on_typed_last_day, leads_to=_sheet_of),
    TapRoute(taps.ChooseDateGroups, on_groups),
    TapRoute(taps.IncludeDateGroup, on_include_group, leads_to=lambda tap: taps.ChooseDateGroups(tap.poll)),
    TapRoute(taps.RenameDatePoll, on_rename),
    TextRoute(TITLE, on_title, leads_to=_sheet_of, says_limit=True),
    TapRoute(taps.DiscardDatePoll, on_discard, leads_to=lambda _: meeting_taps.ListMeetings()),
    TapRoute(taps.AskForDates, on_ask, leads_to=lambda tap: taps.SeeDateSheet(tap.poll)),
    TapRoute(taps.AskStopDatePoll, on_ask_stop),
    TapRoute(taps.StopDatePoll, on_stop, leads_to=lambda tap: taps.SeeDateSheet(tap.poll)),
    TapRoute(taps.ConsiderDate, on_consider),
    TapRoute(taps.ChooseDate, on_choose, leads_to=lambda tap: taps.SeeDateSheet(tap.poll)),
)

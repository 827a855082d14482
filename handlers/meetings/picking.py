"""An organiser chooses when: by a suggestion, or by month, day and hour."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from handlers.meetings import (
    calendar_pages,
    screens,
    taps,
    wording,
)
from handlers.meetings.date_polls import taps as date_taps
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.towns import at_home_in
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup, Words
from storage.ids import MeetingId
from storage.meetings import Meeting
from workshops import wall_time
from workshops.meetings.public_holidays import holiday, next_working_day
from workshops.meetings.sheets import MeetingSheet, Phase
from workshops.wall_time import AlreadyPast, Skipped, TooFarAhead, Twice, Unfit

WHEN = "meeting-when"
TIME = "meeting-time"
WHICH = "meeting-which"

USUAL_TIME = time(18)
USUAL_MINUTES = 120
NEW_IN_WEEKS = (2, 4, 6)
LATER_BY_WEEKS = (1, 2, 4, 3, 5, 6)
SUGGESTED = 3


async def on_new(turn: Turn, tap: taps.NewMeeting) -> None:
    """Asks when."""
    await turn.workshops.meetings.state(turn.person.id, tap.municipality or turn.town)
    await _ask(turn, None, problem=await at_home_in(turn, tap))


async def on_choose_start(turn: Turn, tap: taps.ChooseStart) -> None:
    """Asks when instead."""
    sheet = await turn.workshops.meetings.sheet(turn.person.id, tap.meeting)
    if sheet.phase is Phase.RUNNING:
        await show_begun(turn, sheet)
        return
    await _ask(turn, sheet.meeting)


async def on_month(turn: Turn, tap: taps.ShowMonth) -> None:
    """The days of a month that are still to come."""
    today = (await local_time(turn, tap.meeting)).date()
    state = await _state(turn, tap.meeting)
    meeting = tap.meeting
    await turn.show(
        calendar_pages.month_page(
            turn.words,
            tap.month,
            today=today,
            state=state,
            pick=lambda day: taps.PickDay(meeting, day),
            leaf=lambda month: taps.ShowMonth(meeting, month),
            back=back(turn.words, meeting),
        )
    )


async def on_day(turn: Turn, tap: taps.PickDay) -> None:
    """Asks for the time of a day."""
    place, minutes = await _typed_before(turn, tap.meeting)
    await ask_time(turn, tap.meeting, tap.day, place=place, minutes=minutes)


async def on_start(turn: Turn, tap: taps.PickStart) -> None:
    """Day and time are chosen."""
    place, minutes = await _typed_before(turn, tap.meeting)
    await choose(turn, tap.meeting, tap.start, minutes=minutes, place=place)


async def on_span(turn: Turn, tap: taps.PickSpan) -> None:
    """Day, time and length are chosen."""
    place, _ = await _typed_before(turn, tap.meeting)
    await choose(turn, tap.meeting, tap.start, minutes=tap.length, place=place)


async def _typed_before(turn: Turn, meeting: MeetingId | None) -> tuple[str | None, int | None]:
    """The place and the length that were typed with a date about which something was still asked."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    if expected is None or expected.step not in (WHICH, TIME) or expected.data["meeting"] != meeting:
        return None, None
    return expected.data.get("place"), expected.data.get("minutes")


async def choose(
    turn: Turn,
    meeting: MeetingId | None,
    start: datetime,
    *,
    minutes: int | None = None,
    place: str | None = None,
) -> None:
    """Makes a draft, moves a draft, or asks once more before a meeting is moved."""
    meetings = turn.workshops.meetings
    person = turn.person.id
    turn.leads_to(
        lambda made: taps.SeeSheet(made.meeting.id) if isinstance(made, MeetingSheet) else asked_for(meeting)
    )
    if meeting is None:
        title = turn.words.plain("meeting-usual-title")
        length = minutes or USUAL_MINUTES
        made = await meetings.draft(
            person,
            turn.town,
            title=title,
            start=start,
            minutes=length,
            place=place or "",
            update=turn.update,
        )
        await finish(turn, None, made)
        return
    sheet = await meetings.sheet(person, meeting)
    length = minutes or sheet.meeting.minutes
    if sheet.phase is Phase.RUNNING:
        await show_begun(turn, sheet)
    elif sheet.phase is Phase.DRAFT:
        moved = await meetings.move(person, meeting, start=start, minutes=length)
        if isinstance(moved, MeetingSheet) and place is not None:
            moved = await meetings.relocate(person, meeting, place=place)
        await finish(turn, meeting, moved)
    elif (problem := wall_time.unfit(start, sheet.meeting.timezone, now=turn.now)) is not None:
        await finish(turn, meeting, problem)
    elif start == sheet.meeting.start:  # nobody is told of another length
        same = turn.words("meeting-move-same") if length == sheet.meeting.minutes else None
        moved = await meetings.move(person, meeting, start=start, minutes=length)
        await finish(turn, meeting, moved, head=same)
    else:
        await _ask_to_move(turn, sheet, start, length)


async def _ask_to_move(turn: Turn, sheet: MeetingSheet, start: datetime, length: int) -> None:
    person, meeting = turn.person.id, sheet.meeting.id
    turn.leads_to(taps.PickSpan.at(meeting, start, length))  # of a meeting that is planned it only asks
    await turn.expect_nothing()
    series = None
    if sheet.meeting.series is not None:
        series = await turn.workshops.series.moved_following(person, meeting, start=start)
    others = await turn.workshops.meetings.at_same_time(person, meeting, start=start)
    await turn.show(
        screens.move(
            turn.words, sheet, start=start, length=length, now=turn.now, at_same_time=others, series=series
        )
    )


async def show_begun(turn: Turn, sheet: MeetingSheet) -> None:
    """It runs, so that it cannot be moved any more: says so beside what still can be done."""
    turn.leads_to(taps.SeeSheet(sheet.meeting.id))
    await turn.expect_nothing()
    await turn.show(screens.sheet(turn.words, sheet, head=turn.words("meeting-move-begun")))


async def finish(
    turn: Turn, meeting: MeetingId | None, outcome: MeetingSheet | Unfit, *, head: Markup | None = None
) -> None:
    """Shows the meeting at its new time, or says why it cannot be then and asks again."""
    match outcome:
        case MeetingSheet():
            await turn.expect_nothing()
            await turn.show(screens.sheet(turn.words, outcome, head=head))
        case AlreadyPast() | TooFarAhead() | Skipped() | Twice():
            await ask_again(turn, meeting, turn.words(wording.unfit_text(outcome)))


async def ask_again(
    turn: Turn, meeting: MeetingId | None, problem: Markup, *, known: time | None = None
) -> None:
    """Says what is the matter and asks when; `known` is the time that was typed already."""
    found = None if meeting is None else await turn.workshops.meetings.sheet(turn.person.id, meeting)
    await _ask(turn, None if found is None else found.meeting, problem=problem, known=known)


async def _ask(
    turn: Turn, meeting: Meeting | None, *, problem: Markup | None = None, known: time | None = None
) -> None:
    subject = None if meeting is None else meeting.id
    now = await local_time(turn, subject)
    await turn.expect(WHEN, meeting=subject, time=None if known is None else known.isoformat())
    state = await _state(turn, subject)
    taken = frozenset[datetime]()
    if meeting is not None:
        series = await turn.workshops.series.organised(turn.person.id, meeting.id)
        taken = frozenset(card.meeting.start for card in series if card.phase is not Phase.CANCELLED)
    screen = _suggestions(turn.words, meeting, now=now, problem=problem, state=state, taken=taken)
    await turn.show(screen if problem is None or known is not None else replace(screen, draft=turn.text))


async def ask_time(
    turn: Turn,
    meeting: MeetingId | None,
    day: date,
    *,
    problem: Markup | None = None,
    place: str | None = None,
    minutes: int | None = None,
) -> None:
    """Asks for the time of a day, if there can be meetings on it; a place and a length that were typed are kept."""
    words, now = turn.words, await local_time(turn, meeting)
    if (unfit := unfit_day(day, now=now)) is not None:
        await ask_again(turn, meeting, words(wording.unfit_text(unfit)))
        return
    await turn.expect(TIME, meeting=meeting, day=day.isoformat(), place=place, minutes=minutes)
    await turn.show(
        calendar_pages.time_page(
            words,
            day,
            now=now,
            state=await _state(turn, meeting),
            pick=lambda start: taps.PickStart.at(meeting, start),
            leaf=lambda month: taps.ShowMonth(meeting, month),
            back=back(words, meeting),
            problem=problem,
        )
    )


def unfit_day(day: date, *, now: datetime) -> Unfit | None:
    """Why no meeting can begin on a day; `now` is what the clock on the wall shows."""
    if day < now.date():
        return AlreadyPast()
    return TooFarAhead() if day > (now + wall_time.FARTHEST).date() else None


def _suggestions(
    words: Words,
    meeting: Meeting | None,
    *,
    now: datetime,
    problem: Markup | None,
    state: str | None,
    taken: Collection[datetime],
) -> Screen:
    """Nobody is asked to come on a weekend or a holiday unless an organiser says so.

    `taken`: when the other meetings of its series begin.
    """
    subject = None if meeting is None else meeting.id
    if meeting is None:
        text = words("meeting-ask-when")
        days = [next_working_day(now.date() + timedelta(weeks=weeks), state) for weeks in NEW_IN_WEEKS]
        starts = [datetime.combine(day, USUAL_TIME) for day in days]
        labels = [
            words.plain("meeting-suggestion", weeks=weeks, moment=wording.short_moment(words, start))
            for weeks, start in zip(NEW_IN_WEEKS, starts, strict=True)
        ]
    else:
        text = words("meeting-ask-when-else", moment=wording.moment(words, meeting.start))
        later = [(weeks, meeting.start + timedelta(weeks=weeks)) for weeks in LATER_BY_WEEKS]
        free = [each for each in later if each[1] not in taken and holiday(each[1].date(), state) is None]
        fit = sorted(free[:SUGGESTED])
        starts = [start for _, start in fit]
        labels = [
            words.plain("meeting-later", weeks=weeks, day=words.short_day(start.date()))
            for weeks, start in fit
        ]
    options = [
        Button(label, taps.PickStart.at(subject, start)) for label, start in zip(labels, starts, strict=True)
    ]
    other = Button(
        words.plain("meeting-other-day"), taps.ShowMonth(subject, calendar_pages.month_of(now.date()))
    )
    together = Button(words.plain("dates-find"), date_taps.AddDates(None)) if meeting is None else None
    return Screen(paragraphs(problem, text), column(*options, other, together, back(words, subject)))


def back(words: Words, meeting: MeetingId | None) -> Button:
    """To the meeting; from a new one home."""
    if meeting is None:
        return Button(words.plain("meeting-stop"), Home())
    return Button(words.plain("meeting-back"), taps.SeeSheet(meeting))


async def _state(turn: Turn, meeting: MeetingId | None) -> str | None:
    """Whose holidays count in the town that the meeting belongs to."""
    meetings, person = turn.workshops.meetings, turn.person.id
    if meeting is not None:
        return (await meetings.sheet(person, meeting)).state
    return await meetings.state(person, turn.town)


async def local_time(turn: Turn, meeting: MeetingId | None) -> datetime:
    """By the clock of the town that the meeting belongs to."""
    meetings, person = turn.workshops.meetings, turn.person.id
    town = turn.town if meeting is None else (await meetings.sheet(person, meeting)).meeting.municipality
    return await meetings.local_time(person, town)


def asked_for(meeting: MeetingId | None) -> taps.NewMeeting | taps.ChooseStart:
    """Where it is asked when."""
    return taps.NewMeeting() if meeting is None else taps.ChooseStart(meeting)


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.NewMeeting, on_new),
    TapRoute(taps.ChooseStart, on_choose_start),
    TapRoute(taps.ShowMonth, on_month),
    TapRoute(taps.PickDay, on_day),
    TapRoute(taps.PickStart, on_start, leads_to=lambda tap: asked_for(tap.meeting)),
    TapRoute(taps.PickSpan, on_span, leads_to=lambda tap: asked_for(tap.meeting)),
)

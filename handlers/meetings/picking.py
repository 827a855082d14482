"""An organiser chooses when: by a suggestion, by month, day and hour, or in their own words."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from handlers.meetings import (
    calendar_pages,
    repeat_words,
    repeating,
    screens,
    series_taps,
    taps,
    when,
    wording,
)
from handlers.meetings.date_polls import taps as date_taps
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup, Words
from storage.ids import MeetingId
from storage.meetings import Meeting
from workshops import wall_time
from workshops.meetings.public_holidays import holiday, next_working_day
from workshops.meetings.repeating import USUAL, Repeats, first_fitting
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


async def on_new(turn: Turn, _: taps.NewMeeting) -> None:
    """Asks when."""
    await _ask(turn, None)


async def on_choose_start(turn: Turn, tap: taps.ChooseStart) -> None:
    """Asks when instead."""
    await _ask(turn, (await turn.workshops.meetings.sheet(turn.person.id, tap.meeting)).meeting)


async def on_month(turn: Turn, tap: taps.ShowMonth) -> None:
    """The days of a month that are still to come."""
    today = (await _local_time(turn, tap.meeting)).date()
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
            back=_back(turn.words, meeting),
        )
    )


async def on_day(turn: Turn, tap: taps.PickDay) -> None:
    """Asks for the time of a day."""
    await _ask_time(turn, tap.meeting, tap.day)


async def on_start(turn: Turn, tap: taps.PickStart) -> None:
    """Day and time are chosen."""
    await _choose(turn, tap.meeting, tap.start, place=await _typed_place(turn, tap.meeting))


async def on_span(turn: Turn, tap: taps.PickSpan) -> None:
    """Day, time and length are chosen."""
    place = await _typed_place(turn, tap.meeting)
    await _choose(turn, tap.meeting, tap.start, minutes=tap.length, place=place)


async def _typed_place(turn: Turn, meeting: MeetingId | None) -> str | None:
    """The place that was typed with a date about which something was still asked."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    if expected is None or expected.step not in (WHICH, TIME) or expected.data["meeting"] != meeting:
        return None
    place = expected.data.get("place")
    return None if place is None else str(place)


async def on_when(turn: Turn) -> None:
    """The day was typed, perhaps with its time."""
    assert turn.expected is not None  # noqa: S101 - a text route always has one
    known = turn.expected.data.get("time")
    at = None if known is None else time.fromisoformat(known)
    await take(turn, turn.text, meeting=turn.expected.data["meeting"], known=at)


async def on_which(turn: Turn) -> None:
    """Which of two times was typed instead of tapped: "abends", "19:30", or another date."""
    assert turn.expected is not None  # noqa: S101 - a text route always has one
    data = turn.expected.data
    meeting, options = data["meeting"], [_stored(each) for each in data["options"]]
    half = when.half_of_the_day(turn.text)
    read = when.read(turn.text, now=await _local_time(turn, meeting), language=turn.words.language)
    if half is not None and options[0].time != options[1].time and not isinstance(read, when.Typed):
        await _settle(turn, meeting, options[half])
    elif isinstance(read, when.Typed) and read.day is None and read.time is not None:
        minutes = read.minutes or options[0].minutes
        await _settle(turn, meeting, when.Typed(options[0].day, read.time, minutes, options[0].place))
    elif isinstance(read, when.Unclear):
        await _ask_which(turn, meeting, (options[0], options[1]))
    else:
        await take(turn, turn.text, meeting=meeting)


async def on_time(turn: Turn) -> None:
    """The time of a day was typed."""
    assert turn.expected is not None  # noqa: S101 - a text route always has one
    meeting, day = turn.expected.data["meeting"], date.fromisoformat(turn.expected.data["day"])
    # "18" alone is a time here.
    text = re.sub(r"^\s*(\d{1,2})\s*$", r"um \1", turn.text)
    match when.read(text, now=await _local_time(turn, meeting), language=turn.words.language):
        case when.Typed(None, time() as at, minutes, place):
            place = place or turn.expected.data.get("place")
            await _choose(turn, meeting, datetime.combine(day, at), minutes=minutes, place=place)
        case when.Either(options=(one, other)) if one.day is None:
            await _ask_which(turn, meeting, (replace(one, day=day), replace(other, day=day)))
        case when.Typed() | when.Either():
            await take(turn, text, meeting=meeting)
        case when.Unclear() as unclear:
            problem, place = _unclear(turn.words, unclear), turn.expected.data.get("place")
            await _ask_time(turn, meeting, day, problem=problem, place=place)


async def take(turn: Turn, text: str, *, meeting: MeetingId | None, known: time | None = None) -> None:
    """Takes a typed date for a meeting, or for a new one; `known` is the time that was typed before its day."""
    if meeting is None and await _take_series(turn, text):
        return
    match when.read(text, now=await _local_time(turn, meeting), language=turn.words.language):
        case when.Typed() as typed:
            await _settle(turn, meeting, typed if typed.time is not None else replace(typed, time=known))
        case when.Either(options=(one, _)) if one.day is None:
            await _ask_again(turn, meeting, turn.words("meeting-when-which-half"))
        case when.Either(options=(one, other)) if one.time is None and known is not None:
            await _ask_which(turn, meeting, (replace(one, time=known), replace(other, time=known)))
        case when.Either(options=options):
            await _ask_which(turn, meeting, options)
        case when.Unclear() as unclear:
            await _ask_again(turn, meeting, _unclear(turn.words, unclear))


async def _take_series(turn: Turn, text: str) -> bool:
    """Makes a draft of a series out of "jeden ersten Dienstag um 18 Uhr"; False where nothing says how often."""
    now = await _local_time(turn, None)
    read = repeat_words.read(text, now=now, language=turn.words.language)
    found = read.found if isinstance(read, repeat_words.EveryOther) else read
    if found is None or found.rule is None:
        return False
    match when.read(found.rest, now=now) if found.rest else when.Typed(None, None):
        case when.Typed() as typed:
            day = typed.day or now.date() + timedelta(days=1)
            day = first_fitting(day, found.rule, found.weekday)
            count = found.count if repeating.is_possible(found.count) else None
            repeats = Repeats(found.rule, count or (None if found.until else USUAL), found.until)
            start = datetime.combine(day, typed.time or USUAL_TIME)
            await _draft(turn, start, minutes=typed.minutes, place=typed.place, repeats=repeats, read=read)
        case when.Either():
            await _ask_again(turn, None, turn.words("meeting-when-which-half"))
        case when.Unclear() as unclear:
            await _ask_again(turn, None, _unclear(turn.words, unclear))
    return True


async def _draft(
    turn: Turn,
    start: datetime,
    *,
    minutes: int | None,
    place: str | None,
    repeats: Repeats,
    read: repeat_words.Repeated | repeat_words.EveryOther | None,
) -> None:
    """A draft of a series; where it was typed so that it may be every two weeks as well, that is asked."""
    turn.leads_to(
        lambda made: (
            series_taps.SeeRepeats(made.meeting.id) if isinstance(made, MeetingSheet) else _asked_for(None)
        )
    )
    made = await turn.workshops.meetings.draft(
        turn.person.id,
        turn.town,
        title=turn.words.plain("meeting-usual-title"),
        start=start,
        minutes=minutes or USUAL_MINUTES,
        place=place or "",
        update=turn.update,
        repeats=repeats,
    )
    if not isinstance(made, MeetingSheet):
        await finish(turn, None, made)
        return
    sheet = await turn.workshops.series.sheet(turn.person.id, made.meeting.id)
    if isinstance(read, repeat_words.EveryOther):
        await repeating.show_which(turn, sheet, read.found)
    else:
        problem = None if read is None else repeating.refused_count(turn.words, read)
        await repeating.show(turn, sheet, problem=problem)


async def _settle(turn: Turn, meeting: MeetingId | None, typed: when.Typed) -> None:
    """Takes what is complete and asks for what is missing; what was understood is kept."""
    match typed:
        case when.Typed(date() as day, time() as at, minutes, place):
            await _choose(turn, meeting, datetime.combine(day, at), minutes=minutes, place=place)
        case when.Typed(date() as day, None):
            await _ask_time(turn, meeting, day, place=typed.place)
        case _:
            problem = turn.words("meeting-when-which-day")
            await _ask_again(turn, meeting, problem, known=typed.time)


async def _ask_which(turn: Turn, meeting: MeetingId | None, options: tuple[when.Typed, when.Typed]) -> None:
    """Two buttons that show the whole date."""
    packed = [_packed(each) for each in options]
    await turn.expect(WHICH, meeting=meeting, options=packed, place=options[0].place)
    buttons = [_whole(turn.words, meeting, each) for each in options]
    back = _back(turn.words, meeting)
    await turn.show(Screen(turn.words("meeting-when-which"), column(*buttons, back)))


def _whole(words: Words, meeting: MeetingId | None, typed: when.Typed) -> Button:
    assert typed.day is not None  # noqa: S101 - asked only where it is known
    if typed.time is None:
        return Button(words.short_day(typed.day), taps.PickDay(meeting, typed.day))
    start = datetime.combine(typed.day, typed.time)
    label = wording.short_moment(words, start)
    if typed.minutes is None:
        return Button(label, taps.PickStart.at(meeting, start))
    return Button(label, taps.PickSpan.at(meeting, start, typed.minutes))


def _packed(typed: when.Typed) -> list[str | int | None]:
    day, at = typed.day, typed.time
    return [
        None if day is None else day.isoformat(),
        None if at is None else at.isoformat(),
        typed.minutes,
        typed.place,
    ]


def _stored(packed: list[Any]) -> when.Typed:
    day, at, minutes, *place = packed  # one that waited since an older version has no place
    return when.Typed(
        None if day is None else date.fromisoformat(day),
        None if at is None else time.fromisoformat(at),
        minutes,
        next(iter(place), None),
    )


async def _choose(
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
        lambda made: taps.SeeSheet(made.meeting.id) if isinstance(made, MeetingSheet) else _asked_for(meeting)
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
    if sheet.phase is Phase.DRAFT:
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
        turn.leads_to(taps.PickSpan.at(meeting, start, length))  # of a meeting that is planned it only asks
        await turn.expect_nothing()
        await turn.show(screens.move(turn.words, sheet, start=start, length=length, now=turn.now))


async def finish(
    turn: Turn, meeting: MeetingId | None, outcome: MeetingSheet | Unfit, *, head: Markup | None = None
) -> None:
    """Shows the meeting at its new time, or says why it cannot be then and asks again."""
    match outcome:
        case MeetingSheet():
            await turn.expect_nothing()
            await turn.show(screens.sheet(turn.words, outcome, head=head))
        case AlreadyPast() | TooFarAhead() | Skipped() | Twice():
            await _ask_again(turn, meeting, turn.words(wording.unfit_text(outcome)))


async def _ask_again(
    turn: Turn, meeting: MeetingId | None, problem: Markup, *, known: time | None = None
) -> None:
    found = None if meeting is None else await turn.workshops.meetings.sheet(turn.person.id, meeting)
    await _ask(turn, None if found is None else found.meeting, problem=problem, known=known)


async def _ask(
    turn: Turn, meeting: Meeting | None, *, problem: Markup | None = None, known: time | None = None
) -> None:
    subject = None if meeting is None else meeting.id
    now = await _local_time(turn, subject)
    await turn.expect(WHEN, meeting=subject, time=None if known is None else known.isoformat())
    state = await _state(turn, subject)
    await turn.show(_suggestions(turn.words, meeting, now=now, problem=problem, state=state))


async def _ask_time(
    turn: Turn,
    meeting: MeetingId | None,
    day: date,
    *,
    problem: Markup | None = None,
    place: str | None = None,
) -> None:
    await turn.expect(TIME, meeting=meeting, day=day.isoformat(), place=place)
    words, now = turn.words, await _local_time(turn, meeting)
    await turn.show(
        calendar_pages.time_page(
            words,
            day,
            now=now,
            state=await _state(turn, meeting),
            pick=lambda start: taps.PickStart.at(meeting, start),
            leaf=lambda month: taps.ShowMonth(meeting, month),
            back=_back(words, meeting),
            problem=problem,
        )
    )


def _suggestions(
    words: Words, meeting: Meeting | None, *, now: datetime, problem: Markup | None, state: str | None
) -> Screen:
    """Nobody is asked to come on a weekend or a holiday unless an organiser says so."""
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
        fit = sorted([each for each in later if holiday(each[1].date(), state) is None][:SUGGESTED])
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
    return Screen(paragraphs(problem, text), column(*options, other, together, _back(words, subject)))


def _back(words: Words, meeting: MeetingId | None) -> Button:
    if meeting is None:
        return Button(words.plain("meeting-stop"), Home())
    return Button(words.plain("meeting-back"), taps.SeeSheet(meeting))


def _unclear(words: Words, unclear: when.Unclear) -> Markup:
    return words(unclear.key, day="" if unclear.day is None else words.day(unclear.day))


async def _state(turn: Turn, meeting: MeetingId | None) -> str | None:
    """Whose holidays count in the town that the meeting belongs to."""
    meetings, person = turn.workshops.meetings, turn.person.id
    if meeting is not None:
        return (await meetings.sheet(person, meeting)).state
    return await meetings.state(person, turn.town)


async def _local_time(turn: Turn, meeting: MeetingId | None) -> datetime:
    """By the clock of the town that the meeting belongs to."""
    meetings, person = turn.workshops.meetings, turn.person.id
    town = turn.town if meeting is None else (await meetings.sheet(person, meeting)).meeting.municipality
    return await meetings.local_time(person, town)


def _asked_for(meeting: MeetingId | None) -> taps.NewMeeting | taps.ChooseStart:
    """Where it is asked when."""
    return taps.NewMeeting() if meeting is None else taps.ChooseStart(meeting)


def _asked_for_time(data: Mapping[str, Any]) -> taps.PickDay:
    return taps.PickDay(data["meeting"], date.fromisoformat(data["day"]))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.NewMeeting, on_new),
    TapRoute(taps.ChooseStart, on_choose_start),
    TapRoute(taps.ShowMonth, on_month),
    TapRoute(taps.PickDay, on_day),
    TapRoute(taps.PickStart, on_start, leads_to=lambda tap: _asked_for(tap.meeting)),
    TapRoute(taps.PickSpan, on_span, leads_to=lambda tap: _asked_for(tap.meeting)),
    TextRoute(WHICH, on_which, leads_to=lambda data: _asked_for(data["meeting"])),
    TextRoute(WHEN, on_when, leads_to=lambda data: _asked_for(data["meeting"])),
    TextRoute(TIME, on_time, leads_to=_asked_for_time),
)

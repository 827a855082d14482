"""An organiser types when: what was understood is kept, what is missing is asked for."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from handlers.meetings import picking, repeat_words, repeating, series_taps, taps, when, wording
from handlers.routing import Route, TextRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from locales import Words
from storage.ids import MeetingId
from workshops.meetings.repeating import USUAL, Repeats, first_fitting
from workshops.meetings.sheets import MeetingSheet


async def on_when(turn: Turn) -> None:
    """The day was typed, perhaps with its time."""
    known = turn.expected_data.get("time")
    at = None if known is None else time.fromisoformat(known)
    await take(turn, turn.text, meeting=turn.expected_data["meeting"], known=at)


async def on_which(turn: Turn) -> None:
    """Which of two times was typed instead of tapped: "abends", "19:30", or another date."""
    data = turn.expected_data
    meeting, options = data["meeting"], [_stored(each) for each in data["options"]]
    half = when.half_of_the_day(turn.text)
    read = when.read(turn.text, now=await picking.local_time(turn, meeting), language=turn.words.language)
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
    meeting, day = turn.expected_data["meeting"], date.fromisoformat(turn.expected_data["day"])
    before, known = turn.expected_data.get("place"), turn.expected_data.get("minutes")
    # "18" alone is a time here.
    text = re.sub(r"^\s*(\d{1,2})\s*$", r"um \1", turn.text)
    match when.read(text, now=await picking.local_time(turn, meeting), language=turn.words.language):
        case when.Typed(None, time() as at, minutes, place):
            place, minutes = place or before, minutes or known
            await picking.choose(turn, meeting, datetime.combine(day, at), minutes=minutes, place=place)
        case when.Either(options=(one, other)) if one.day is None:
            kept = [
                replace(each, day=day, place=each.place or before, minutes=each.minutes or known)
                for each in (one, other)
            ]
            await _ask_which(turn, meeting, (kept[0], kept[1]))
        case when.Typed() | when.Either():
            await take(turn, text, meeting=meeting)
        case when.Unclear() as unclear:
            problem = wording.why_unclear(turn.words, unclear)
            await picking.ask_time(turn, meeting, day, problem=problem, place=before, minutes=known)


async def take(turn: Turn, text: str, *, meeting: MeetingId | None, known: time | None = None) -> None:
    """Takes a typed date for a meeting, or for a new one; `known` is the time that was typed before its day."""
    if meeting is None and await _take_series(turn, text):
        return
    match when.read(text, now=await picking.local_time(turn, meeting), language=turn.words.language):
        case when.Typed() as typed:
            await _settle(turn, meeting, typed if typed.time is not None else replace(typed, time=known))
        case when.Either(options=(one, _)) if one.day is None:
            await picking.ask_again(turn, meeting, turn.words("meeting-when-which-half"))
        case when.Either(options=(one, other)) if one.time is None and known is not None:
            await _ask_which(turn, meeting, (replace(one, time=known), replace(other, time=known)))
        case when.Either(options=options):
            await _ask_which(turn, meeting, options)
        case when.Unclear() as unclear:
            await picking.ask_again(turn, meeting, wording.why_unclear(turn.words, unclear))


async def _take_series(turn: Turn, text: str) -> bool:
    """Makes a draft of a series out of "jeden ersten Dienstag um 18 Uhr"; False where nothing says how often."""
    now = await picking.local_time(turn, None)
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
            start = datetime.combine(day, typed.time or picking.USUAL_TIME)
            await _draft(turn, start, minutes=typed.minutes, place=typed.place, repeats=repeats, read=read)
        case when.Either():
            await picking.ask_again(turn, None, turn.words("meeting-when-which-half"))
        case when.Unclear() as unclear:
            await picking.ask_again(turn, None, wording.why_unclear(turn.words, unclear))
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
            series_taps.SeeRepeats(made.meeting.id)
            if isinstance(made, MeetingSheet)
            else picking.asked_for(None)
        )
    )
    made = await turn.workshops.meetings.draft(
        turn.person.id,
        turn.town,
        title=turn.words.plain("meeting-usual-title"),
        start=start,
        minutes=minutes or picking.USUAL_MINUTES,
        place=place or "",
        update=turn.update,
        repeats=repeats,
    )
    if not isinstance(made, MeetingSheet):
        await picking.finish(turn, None, made)
        return
    sheet = await turn.workshops.series.sheet(turn.person.id, made.meeting.id)
    if isinstance(read, repeat_words.EveryOther):
        await repeating.show_which(turn, sheet, read.found)
    else:
        problem = None if read is None else repeating.refused(turn.words, read)
        await repeating.show(turn, sheet, problem=problem)


async def _settle(turn: Turn, meeting: MeetingId | None, typed: when.Typed) -> None:
    """Takes what is complete and asks for what is missing; what was understood is kept."""
    match typed:
        case when.Typed(date() as day, time() as at, minutes, place):
            await picking.choose(turn, meeting, datetime.combine(day, at), minutes=minutes, place=place)
        case when.Typed(date() as day, None):
            await picking.ask_time(turn, meeting, day, place=typed.place, minutes=typed.minutes)
        case _:
            problem = turn.words("meeting-when-which-day")
            await picking.ask_again(turn, meeting, problem, known=typed.time)


async def _ask_which(turn: Turn, meeting: MeetingId | None, options: tuple[when.Typed, when.Typed]) -> None:
    """Two buttons that show the whole date; where no meeting can be on either day, that is said at once."""
    now = await picking.local_time(turn, meeting)
    wrong = [None if each.day is None else picking.unfit_day(each.day, now=now) for each in options]
    if wrong[0] is not None and wrong[1] is not None:
        await picking.ask_again(turn, meeting, turn.words(wording.unfit_text(wrong[0])))
        return
    packed = [_packed(each) for each in options]
    await turn.expect(
        picking.WHICH, meeting=meeting, options=packed, place=options[0].place, minutes=options[0].minutes
    )
    buttons = [_whole(turn.words, meeting, each) for each in options]
    back = picking.back(turn.words, meeting)
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


def _asked_for_time(data: Mapping[str, Any]) -> taps.PickDay:
    return taps.PickDay(data["meeting"], date.fromisoformat(data["day"]))


ROUTES: tuple[Route, ...] = (
    TextRoute(picking.WHICH, on_which, leads_to=lambda data: picking.asked_for(data["meeting"])),
    TextRoute(picking.WHEN, on_when, leads_to=lambda data: picking.asked_for(data["meeting"])),
    TextRoute(picking.TIME, on_time, leads_to=_asked_for_time),
)

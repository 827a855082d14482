"""An organiser repeats a draft and finds the meetings of a series; whoever is invited answers to one or to all."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.meetings import repeat_words, screens, series_screens, series_taps, taps, wording
from handlers.meetings.repeat_words import EveryOther, Repeated
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button
from handlers.turn import Turn
from locales import Markup, Words
from storage.ids import MeetingId
from workshops import wall_time
from workshops.meetings.repeating import FEWEST, MOST, USUAL, Repeats, Rule
from workshops.meetings.series import SeriesSheet, TooFew

REPEAT: Final = "meeting-repeat"


async def on_repeats(turn: Turn, tap: series_taps.SeeRepeats) -> None:
    """How often?"""
    await show(turn, await turn.workshops.series.sheet(turn.person.id, tap.meeting))


async def on_rule(turn: Turn, tap: series_taps.SetRule) -> None:
    """So far apart; the end stays as it was, or is the usual one."""
    before = (await turn.workshops.series.sheet(turn.person.id, tap.meeting)).repeats
    count, until = (USUAL, None) if before is None else (before.count, before.until)
    await repeat(turn, tap.meeting, Repeats(Rule(tap.every, tap.place), count, until))


async def on_count(turn: Turn, tap: series_taps.SetCount) -> None:
    sheet = await turn.workshops.series.sheet(turn.person.id, tap.meeting)
    if sheet.repeats is None:
        await show(turn, sheet)
    else:
        await repeat(turn, tap.meeting, Repeats(sheet.repeats.rule, tap.count))


async def on_none(turn: Turn, tap: series_taps.NoRepeats) -> None:
    """Once only."""
    await turn.workshops.series.repeat(turn.person.id, tap.meeting, None)
    await turn.expect_nothing()
    sheet = await turn.workshops.meetings.sheet(turn.person.id, tap.meeting)
    await turn.show(screens.sheet(turn.words, sheet))


async def on_typed(turn: Turn) -> None:
    """How often, or until when, was typed."""
    meeting = MeetingId(turn.expected_data["meeting"])
    sheet = await turn.workshops.series.sheet(turn.person.id, meeting)
    now = wall_time.shown(turn.now, sheet.meeting.timezone)
    match repeat_words.read(turn.text, now=now, language=turn.words.language):
        case Repeated(rest="") as found:
            await take(turn, sheet, found)
        case EveryOther(found) if not found.rest:
            await ask_which(turn, sheet, found)
        case _:
            await show(turn, sheet, problem=turn.words("series-unclear"))


async def take(turn: Turn, sheet: SeriesSheet, found: Repeated) -> None:
    """What was typed; of what was not, what holds so far stays."""
    before = sheet.repeats
    rule = found.rule or (None if before is None else before.rule)
    problem = turn.words("series-unclear") if rule is None else refused(turn.words, found)
    if rule is None or problem is not None:
        await show(turn, sheet, problem=problem)
        return
    count, until = found.count, found.until
    if count is None and until is None:
        count, until = (USUAL, None) if before is None else (before.count, before.until)
    await repeat(turn, sheet.meeting.id, Repeats(rule, count, until), weekday=found.weekday)


def is_possible(count: int | None) -> bool:
    """Whether a series can have so many meetings; None: nothing was said of it."""
    return count is None or FEWEST <= count <= MOST


def refused(words: Words, found: Repeated) -> Markup | None:
    """What is wrong with the end that was typed: no such day, or too many; None: nothing is."""
    if found.fault is not None:
        return wording.why_unclear(words, found.fault)
    return None if is_possible(found.count) else words("series-too-many", most=MOST)


async def ask_which(turn: Turn, sheet: SeriesSheet, found: Repeated) -> None:
    """Two buttons; the day of the week holds already, and so does the end."""
    series, meeting = turn.workshops.series, sheet.meeting.id
    count = found.count if is_possible(found.count) else None
    end = Repeats(repeat_words.of_month(found), count or (None if found.until else USUAL), found.until)
    outcome = await series.repeat(turn.person.id, meeting, end, weekday=found.weekday)
    await show_which(turn, outcome if isinstance(outcome, SeriesSheet) else sheet, found)


async def show_which(turn: Turn, sheet: SeriesSheet, found: Repeated) -> None:
    """Every two weeks, or once a month?"""
    words, meeting = turn.words, sheet.meeting
    back = Button(words.plain("meeting-back"), series_taps.SeeRepeats(meeting.id))
    day = words.weekday(meeting.start.date())
    nth = repeat_words.of_month(found).nth or FEWEST
    problem = refused(words, found)
    await turn.show(series_screens.which(words, meeting, day, nth, back=back, problem=problem))


async def repeat(turn: Turn, meeting: MeetingId, repeats: Repeats, *, weekday: int | None = None) -> None:
    """It is repeated like that, and all dates are shown."""
    series = turn.workshops.series
    match await series.repeat(turn.person.id, meeting, repeats, weekday=weekday):
        case SeriesSheet() as sheet:
            await show(turn, sheet)
        case TooFew():
            sheet = await series.sheet(turn.person.id, meeting)
            await show(turn, sheet, problem=turn.words("series-too-few"))


async def show(turn: Turn, sheet: SeriesSheet, *, problem: Markup | None = None) -> None:
    await turn.expect(REPEAT, meeting=sheet.meeting.id)
    await turn.show(series_screens.repeats(turn.words, sheet, problem=problem))


async def on_series(turn: Turn, tap: series_taps.SeeSeries) -> None:
    """All of its meetings."""
    cards = await turn.workshops.series.organised(turn.person.id, tap.meeting)
    meeting = next(card.meeting for card in cards if card.meeting.id == tap.meeting)
    await turn.show(series_screens.organised(turn.words, meeting, cards))


async def on_dates(turn: Turn, tap: series_taps.SeeDates) -> None:
    """All of its meetings that are not over."""
    await _show_dates(turn, tap.meeting)


async def on_answer_all(turn: Turn, tap: series_taps.AnswerAll) -> None:
    """To every one that is still to come."""
    await turn.workshops.series.answer_all(turn.person.id, tap.meeting, answer=tap.answer)
    await turn.note(turn.words.plain("meeting-saved"))
    await _show_dates(turn, tap.meeting)


async def _show_dates(turn: Turn, meeting: MeetingId) -> None:
    card = await turn.workshops.invited_meetings.card(turn.person.id, meeting)
    cards = await turn.workshops.series.dates(turn.person.id, meeting)
    await turn.show(series_screens.dates(turn.words, card.meeting, cards, muted=turn.person.muted))


def _repeats_of(data: Mapping[str, Any]) -> series_taps.SeeRepeats:
    return series_taps.SeeRepeats(data["meeting"])


ROUTES: tuple[Route, ...] = (
    TapRoute(series_taps.SeeRepeats, on_repeats),
    TapRoute(series_taps.SetRule, on_rule, leads_to=lambda tap: series_taps.SeeRepeats(tap.meeting)),
    TapRoute(series_taps.SetCount, on_count, leads_to=lambda tap: series_taps.SeeRepeats(tap.meeting)),
    TapRoute(series_taps.NoRepeats, on_none, leads_to=lambda tap: taps.SeeSheet(tap.meeting)),
    TextRoute(REPEAT, on_typed, leads_to=_repeats_of),
    TapRoute(series_taps.SeeSeries, on_series),
    TapRoute(series_taps.SeeDates, on_dates),
    TapRoute(
        series_taps.AnswerAll,
        on_answer_all,
        leads_to=lambda tap: series_taps.SeeDates(tap.meeting),
        answers=True,
    ),
)

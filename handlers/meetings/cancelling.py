"""An organiser cancels a meeting, or all of a series from one on: asked once more, with a reason if one is given."""

from dataclasses import replace
from typing import Final

from handlers.meetings import screens, series_taps, taps
from handlers.routing import Route, TapRoute, TextRoute
from handlers.turn import Turn
from locales import Markup
from storage.ids import MeetingId
from workshops.meetings.sheets import MeetingSheet, Phase

REASON: Final = "meeting-reason"
LONGEST_REASON: Final = 300


async def on_ask(turn: Turn, tap: taps.AskCancel) -> None:
    """Asks once more, and for a reason; one that was typed stays while it is asked."""
    sheet = await turn.workshops.meetings.sheet(turn.person.id, tap.meeting)
    reason = await _typed(turn, tap.meeting)
    await turn.expect(REASON, meeting=tap.meeting, reason=reason)
    await _ask(turn, sheet, reason=reason)


async def on_reason(turn: Turn) -> None:
    """The reason was typed; it is shown before it is sent."""
    await _take(turn, MeetingId(turn.expected_data["meeting"]), turn.text)


async def on_cancel(turn: Turn, tap: taps.Cancel) -> None:
    """It does not take place, and everybody hears of it."""
    reason, meetings = await _given(turn, tap.meeting), turn.workshops.meetings
    if reason is not None:
        before = await meetings.sheet(turn.person.id, tap.meeting)
        sheet = await meetings.cancel(turn.person.id, tap.meeting, reason=reason)
        await _show_cancelled(turn, sheet, is_news=before.phase is not Phase.CANCELLED)


async def on_cancel_following(turn: Turn, tap: series_taps.CancelFollowing) -> None:
    """This one and all that follow do not take place."""
    reason, series = await _given(turn, tap.meeting), turn.workshops.series
    if reason is not None:
        n = await series.following(turn.person.id, tap.meeting)
        await series.cancel_following(turn.person.id, tap.meeting, reason=reason)
        sheet = await turn.workshops.meetings.sheet(turn.person.id, tap.meeting)
        await _show_cancelled(turn, sheet, is_news=n > 0)


async def _show_cancelled(turn: Turn, sheet: MeetingSheet, *, is_news: bool) -> None:
    """`is_news`: people are told of it; of what was cancelled before nobody is."""
    await turn.expect_nothing()
    head = screens.told(turn.words, sheet, now=turn.now) if is_news else None
    await turn.show(screens.sheet(turn.words, sheet, head=head))


async def _ask(turn: Turn, sheet: MeetingSheet, *, reason: str, problem: Markup | None = None) -> None:
    meeting = sheet.meeting
    n = 1
    if meeting.series is not None:
        n = await turn.workshops.series.following(turn.person.id, meeting.id)
    screen = screens.cancel(turn.words, sheet, reason=reason, now=turn.now, following=n)
    screen = replace(screen, draft=turn.along)
    await turn.show(screen if problem is None else screen.below(problem))


async def _take(turn: Turn, meeting: MeetingId, typed: str) -> None:
    sheet, reason = await turn.workshops.meetings.sheet(turn.person.id, meeting), _in_one_line(typed)
    problem = None
    if len(reason) > LONGEST_REASON:
        reason, problem = "", turn.words("meeting-too-long", limit=LONGEST_REASON)
    await turn.expect(REASON, meeting=meeting, reason=reason)
    await _ask(turn, sheet, reason=reason, problem=problem)


async def _given(turn: Turn, meeting: MeetingId) -> str | None:
    """What was typed before, or beside the button; None where that was too long and is asked for again."""
    along = _in_one_line(turn.along)
    if len(along) > LONGEST_REASON:
        turn.leads_to(taps.AskCancel(meeting))
        await _take(turn, meeting, along)
        return None
    return along or await _typed(turn, meeting)


async def _typed(turn: Turn, meeting: MeetingId) -> str:
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    asked = expected is not None and expected.step == REASON and expected.data["meeting"] == meeting
    return str(expected.data["reason"]) if expected is not None and asked else ""


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.AskCancel, on_ask),
    TextRoute(REASON, on_reason, leads_to=lambda data: taps.AskCancel(data["meeting"]), says_limit=True),
    TapRoute(taps.Cancel, on_cancel, leads_to=lambda tap: taps.SeeSheet(tap.meeting), takes_along=True),
    TapRoute(
        series_taps.CancelFollowing,
        on_cancel_following,
        leads_to=lambda tap: taps.SeeSheet(tap.meeting),
        takes_along=True,
    ),
)

"""A title or a place that was typed for a meeting: of a series, does it hold for this one, or for all that follow?

Before a new place goes out to whoever is invited it is shown how they will read of it.
"""

from typing import Final

from handlers.meetings import screens, series_taps, taps
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from storage.ids import MeetingId
from workshops.meetings.repeating import FEWEST
from workshops.meetings.sheets import Phase

TITLE: Final = "meeting-title"
PLACE: Final = "meeting-place"


async def change(turn: Turn, step: str, meeting: MeetingId, typed: str) -> None:
    """Another title or place; where others of its series follow, or everybody hears of it, it is asked first."""
    n = await turn.workshops.series.following(turn.person.id, meeting)
    if n < FEWEST:
        sheet = await turn.workshops.meetings.sheet(turn.person.id, meeting)
        is_told = step == PLACE and sheet.phase is Phase.AHEAD and sheet.meeting.place != typed
        if not is_told:
            await _change_this(turn, step, meeting, typed)
            return
    turn.leads_to(series_taps.AskForWhich(meeting))
    await turn.expect(step, meeting=meeting, reason="", typed=typed)
    await _ask(turn, step, meeting, typed, following=n)


async def on_ask(turn: Turn, tap: series_taps.AskForWhich) -> None:
    """Asks again."""
    match await _typed(turn, tap.meeting):
        case (step, typed):
            n = await turn.workshops.series.following(turn.person.id, tap.meeting)
            await _ask(turn, step, tap.meeting, typed, following=n)
        case None:
            await _show(turn, tap.meeting)


async def _ask(turn: Turn, step: str, meeting: MeetingId, typed: str, *, following: int) -> None:
    words = turn.words
    if following < FEWEST and step == PLACE:
        sheet = await turn.workshops.meetings.sheet(turn.person.id, meeting)
        await turn.show(screens.relocate(words, sheet, typed, now=turn.now))
        return
    every = Button(words.plain("series-change-following", n=following), series_taps.ChangeFollowing(meeting))
    await turn.show(
        Screen(
            words(f"series-{step}-for-which", typed=typed),
            column(
                Button(words.plain("series-change-this"), series_taps.ChangeThis(meeting)),
                every if following >= FEWEST else None,  # the others may have been cancelled meanwhile
                Button(words.plain("meeting-back"), taps.SeeSheet(meeting)),
            ),
        )
    )


async def on_this(turn: Turn, tap: series_taps.ChangeThis) -> None:
    """For this one only, or as it was shown."""
    match await _typed(turn, tap.meeting):
        case (step, typed):
            await _change_this(turn, step, tap.meeting, typed)
        case None:
            await _show(turn, tap.meeting)


async def on_following(turn: Turn, tap: series_taps.ChangeFollowing) -> None:
    """For all from this one on."""
    series, person, meeting = turn.workshops.series, turn.person.id, tap.meeting
    match await _typed(turn, meeting):
        case (step, title) if step == TITLE:
            await series.rename_following(person, meeting, title=title)
            await _show(turn, meeting)
        case (step, place) if step == PLACE:
            tells = await series.relocate_following(person, meeting, place=place)
            await _show(turn, meeting, tells=tells)
        case _:
            await _show(turn, meeting)


async def _change_this(turn: Turn, step: str, meeting: MeetingId, typed: str) -> None:
    meetings, person = turn.workshops.meetings, turn.person.id
    if step == TITLE:
        await meetings.rename(person, meeting, title=typed)
        await _show(turn, meeting)
        return
    before = await meetings.sheet(person, meeting)
    await meetings.relocate(person, meeting, place=typed)
    await _show(turn, meeting, tells=before.meeting.place != typed)


async def _typed(turn: Turn, meeting: MeetingId) -> tuple[str, str] | None:
    """What was asked for and what was typed, unless something else has been asked since."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    if expected is None or expected.step not in (TITLE, PLACE) or expected.data["meeting"] != meeting:
        return None
    typed = expected.data.get("typed")
    return None if typed is None else (expected.step, str(typed))


async def _show(turn: Turn, meeting: MeetingId, *, tells: bool = False) -> None:
    """`tells`: whoever is invited hears of the change, unless it is a draft."""
    await turn.expect_nothing()
    sheet = await turn.workshops.meetings.sheet(turn.person.id, meeting)
    head = screens.told(turn.words, sheet, now=turn.now) if tells and sheet.phase is Phase.AHEAD else None
    await turn.show(screens.sheet(turn.words, sheet, head=head))


ROUTES: tuple[Route, ...] = (
    TapRoute(series_taps.AskForWhich, on_ask),
    TapRoute(series_taps.ChangeThis, on_this, leads_to=lambda tap: taps.SeeSheet(tap.meeting)),
    TapRoute(series_taps.ChangeFollowing, on_following, leads_to=lambda tap: taps.SeeSheet(tap.meeting)),
)

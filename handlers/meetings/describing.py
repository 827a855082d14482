"""An organiser says more of a meeting: what it is for, its link, what is on it, and a note for organisers."""

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from handlers.meetings import calendar_file, screens, taps
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup
from storage.ids import MeetingId
from storage.meetings import MeetingKind
from workshops.meetings.meetings import LONGEST_ITEM, LONGEST_LINK, LONGEST_NOTE, MOST_ITEMS
from workshops.meetings.sheets import MeetingSheet

LINK: Final = "meeting-link"
AGENDA: Final = "meeting-agenda"
NOTE: Final = "meeting-note"
_BULLET: Final = re.compile(r"^[-–—•·*] +")


async def on_details(turn: Turn, tap: taps.ChangeDetails) -> None:
    """What can be said."""
    await turn.expect_nothing()
    await _show(turn, await turn.workshops.meetings.sheet(turn.person.id, tap.meeting))


async def on_choose_kind(turn: Turn, tap: taps.ChooseKind) -> None:
    """What do people meet for?"""
    words = turn.words
    kinds = [
        Button(words.plain(f"meeting-kind-{kind}"), taps.SetKind(tap.meeting, kind)) for kind in MeetingKind
    ]
    await turn.show(Screen(words("meeting-ask-kind"), column(*kinds, _back(turn, tap.meeting))))


async def on_kind(turn: Turn, tap: taps.SetKind) -> None:
    """For this; as long as nobody gave it a title of its own, it is called like that."""
    words = turn.words
    usual = {words.plain(f"meeting-kind-{kind}") for kind in MeetingKind} | {
        words.plain("meeting-usual-title")
    }
    sheet = await turn.workshops.meetings.set_kind(
        turn.person.id,
        tap.meeting,
        kind=tap.kind,
        title=words.plain(f"meeting-kind-{tap.kind}"),
        usual=usual,
    )
    await _show(turn, sheet)


async def on_give_link(turn: Turn, tap: taps.GiveLink) -> None:
    """Asks for the address; where there is one, also who sees it."""
    await _ask_link(turn, tap.meeting)


async def on_link(turn: Turn) -> None:
    """The address was typed."""
    meeting, link = MeetingId(turn.expected_data["meeting"]), turn.text.strip()
    if not _is_address(link) or len(link) > LONGEST_LINK:
        await _ask_link(turn, meeting, problem=turn.words("meeting-no-address"))
        return
    before = await turn.workshops.meetings.sheet(turn.person.id, meeting)
    await turn.workshops.meetings.set_link(
        turn.person.id, meeting, link=link, for_coming=before.meeting.link_for_coming
    )
    await _ask_link(turn, meeting)


async def on_show_link(turn: Turn, tap: taps.ShowLink) -> None:
    """To everybody who is invited, or only to those who come."""
    before = await turn.workshops.meetings.sheet(turn.person.id, tap.meeting)
    await turn.workshops.meetings.set_link(
        turn.person.id, tap.meeting, link=before.meeting.link, for_coming=tap.for_coming
    )
    await _ask_link(turn, tap.meeting)


async def on_drop_link(turn: Turn, tap: taps.DropLink) -> None:
    """It is not online any more."""
    await turn.expect_nothing()
    meetings = turn.workshops.meetings
    await _show(turn, await meetings.set_link(turn.person.id, tap.meeting, link="", for_coming=False))


async def on_write_agenda(turn: Turn, tap: taps.WriteAgenda) -> None:
    """Asks for the items."""
    await _ask(turn, AGENDA, tap.meeting, turn.words("meeting-ask-agenda", most=MOST_ITEMS))


async def on_agenda(turn: Turn) -> None:
    """The items were typed, one a line."""
    meeting = MeetingId(turn.expected_data["meeting"])
    items = _items(turn.text)
    if len(items) > MOST_ITEMS or any(len(item) > LONGEST_ITEM for item in items):
        problem = turn.words("meeting-agenda-too-long", most=MOST_ITEMS, limit=LONGEST_ITEM)
        question = turn.words("meeting-ask-agenda", most=MOST_ITEMS)
        await _ask(turn, AGENDA, meeting, paragraphs(problem, question))
        return
    await turn.expect_nothing()
    await _show(turn, await turn.workshops.meetings.set_agenda(turn.person.id, meeting, items=items))


def _items(text: str) -> list[str]:
    """A line each, without the sign or the number that was typed before it: the agenda numbers them itself."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    bare = [_BULLET.sub("", line) or line for line in lines]
    numbered = [re.fullmatch(rf"{n}[.)] (.+)", line) for n, line in enumerate(bare, 1)]
    found = [each[1] for each in numbered if each is not None]
    return found if len(found) == len(bare) > 1 else bare  # a single "1. Mai vorbereiten" is no numbering


async def on_write_note(turn: Turn, tap: taps.WriteNote) -> None:
    """Asks for the note."""
    await _ask(turn, NOTE, tap.meeting, turn.words("meeting-ask-note"))


async def on_note(turn: Turn) -> None:
    """The note was typed."""
    meeting, note = MeetingId(turn.expected_data["meeting"]), turn.text.strip()
    if len(note) > LONGEST_NOTE:
        problem = turn.words("meeting-too-long", limit=LONGEST_NOTE)
        await _ask(turn, NOTE, meeting, paragraphs(problem, turn.words("meeting-ask-note")))
        return
    await turn.expect_nothing()
    await _show(turn, await turn.workshops.meetings.set_note(turn.person.id, meeting, note=note))


async def _ask_link(turn: Turn, meeting: MeetingId, *, problem: Markup | None = None) -> None:
    words = turn.words
    found = (await turn.workshops.meetings.sheet(turn.person.id, meeting)).meeting
    await turn.expect(LINK, meeting=meeting)
    if not found.link:
        text = paragraphs(problem, words("meeting-ask-link"))
        await turn.show(Screen(text, column(_back(turn, meeting))))
        return
    text = paragraphs(
        problem,
        words("meeting-link", link=found.link),
        words("meeting-link-seen-by-coming" if found.link_for_coming else "meeting-link-seen-by-all"),
        words("meeting-ask-other-link"),
    )
    other = words.plain("meeting-link-for-all" if found.link_for_coming else "meeting-link-only-coming")
    buttons = column(
        Button(other, taps.ShowLink(meeting, not found.link_for_coming)),
        Button(words.plain("meeting-drop-link"), taps.DropLink(meeting)),
        _back(turn, meeting),
    )
    await turn.show(Screen(text, buttons))


async def _ask(turn: Turn, step: str, meeting: MeetingId, question: Markup) -> None:
    await turn.workshops.meetings.sheet(turn.person.id, meeting)
    await turn.expect(step, meeting=meeting)
    await turn.show(Screen(question, column(_back(turn, meeting))))


def _back(turn: Turn, meeting: MeetingId) -> Button:
    return Button(turn.words.plain("meeting-back"), taps.ChangeDetails(meeting))


async def _show(turn: Turn, sheet: MeetingSheet) -> None:
    await turn.show(screens.details(turn.words, sheet))


def _is_address(link: str) -> bool:
    try:
        found = urlsplit(link)
    except ValueError:
        return False
    return found.scheme in ("http", "https") and bool(found.netloc) and calendar_file.is_one_word(link)


def _details_of(data: Mapping[str, Any]) -> taps.ChangeDetails:
    return taps.ChangeDetails(data["meeting"])


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.ChangeDetails, on_details),
    TapRoute(taps.ChooseKind, on_choose_kind),
    TapRoute(taps.SetKind, on_kind, leads_to=lambda tap: taps.ChangeDetails(tap.meeting)),
    TapRoute(taps.GiveLink, on_give_link),
    TextRoute(LINK, on_link, leads_to=lambda data: taps.GiveLink(data["meeting"])),
    TapRoute(taps.ShowLink, on_show_link, leads_to=lambda tap: taps.GiveLink(tap.meeting)),
    TapRoute(taps.DropLink, on_drop_link, leads_to=lambda tap: taps.ChangeDetails(tap.meeting)),
    TapRoute(taps.WriteAgenda, on_write_agenda),
    TextRoute(AGENDA, on_agenda, leads_to=_details_of),
    TapRoute(taps.WriteNote, on_write_note),
    TextRoute(NOTE, on_note, leads_to=_details_of, says_limit=True),
)

"""Everybody who is invited says whether they come, is told of changes and reminded, and takes the date along."""

from dataclasses import replace
from datetime import datetime

from handlers.meetings import screens, taps
from handlers.routing import RenderDelivery, RenderView, Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Words
from storage.deliveries import Delivery
from storage.ids import MeetingId
from storage.persons import Person
from storage.views import View
from workshops.meetings import messages
from workshops.meetings.reminders import Lead
from workshops.meetings.sheets import Card, Phase
from workshops.refusals import Refusal
from workshops.workshops import Workshops


async def show_own(turn: Turn) -> None:
    """What somebody is invited to next."""
    words = turn.words
    cards = await turn.workshops.meetings.upcoming(turn.person.id, turn.town)
    match cards:
        case [card]:
            await turn.show(screens.card(words, card))
        case _:
            buttons = [
                Button(
                    screens.label(words, "meeting-entry-ahead", card.meeting), taps.SeeCard(card.meeting.id)
                )
                for card in cards
            ]
            text = words("meeting-own" if cards else "meeting-own-none")
            await turn.show(Screen(text, column(*buttons, Button(words.plain("meeting-home"), Home()))))


async def on_see(turn: Turn, tap: taps.SeeCard) -> None:
    """An invitation where it stands."""
    card = await turn.workshops.meetings.card(turn.person.id, tap.meeting)
    await turn.show(screens.card(turn.words, card))


async def on_answer(turn: Turn, tap: taps.Answer) -> None:
    """Keeps the answer; where it comes too late, says why, and shows how things stand."""
    meetings = turn.workshops.meetings
    card = await meetings.card(turn.person.id, tap.meeting)
    if card.phase is Phase.AHEAD:
        card = await meetings.answer(turn.person.id, tap.meeting, comes=tap.comes)
        await turn.note(turn.words.plain("meeting-saved"))
    else:
        await turn.alert(f"meeting-late-{card.phase.value}")
    await turn.show(screens.card(turn.words, card))


async def on_file(turn: Turn, tap: taps.TakeFile) -> None:
    """The date for one's own calendar."""
    from handlers.meetings import calendar_file  # heavy, and rarely asked for

    meeting, town = await turn.workshops.meetings.for_calendar(turn.person.id, tap.meeting)
    name = turn.words.plain("meeting-file-name", day=meeting.start.date().isoformat())
    file = File(name, calendar_file.content(meeting, town=town, now=turn.now))
    await turn.say(Screen(turn.words("meeting-file-ready"), file=file))


async def render_invited(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The invitation; nothing once the meeting has begun or was cancelled."""
    card = await _card(person, delivery.subject, workshops)
    if card is None or card.phase is not Phase.AHEAD:
        return None
    return screens.card(words, card, head=words("meeting-invitation"))


async def render_moved(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The new time beside the old; nothing if it was moved once more, which has a message of its own."""
    card = await _card(person, delivery.subject, workshops)
    if card is None or card.meeting.start.isoformat() != delivery.data["start"]:
        return None
    before = datetime.fromisoformat(delivery.data["before"])
    head = paragraphs(
        words("meeting-moved", before=screens.moment(words, before)),
        words("meeting-moved-answer") if card.comes is None else None,
        words("meeting-moved-calendar"),
    )
    return _notice(screens.card(words, card, head=head))


async def render_placed(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The new place; nothing if it was changed once more."""
    card = await _card(person, delivery.subject, workshops)
    if card is None or card.meeting.place != delivery.data["place"]:
        return None
    return _notice(screens.card(words, card, head=words("meeting-placed")))


async def render_cancelled(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """It does not take place, and why."""
    card = await _card(person, delivery.subject, workshops)
    if card is None:
        return None
    reason = str(delivery.data["reason"])
    head = words("meeting-cancelled-because", reason=reason) if reason else words("meeting-cancelled")
    return _notice(screens.card(words, card, head=head))


async def render_reminder(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """What is to be said now, which may be nothing."""
    lead, sequence = Lead(delivery.data["lead"]), int(delivery.data["sequence"])
    meeting = MeetingId(delivery.subject)
    try:
        found = await workshops.meetings.reminder(person.id, meeting, lead=lead, sequence=sequence)
    except Refusal:
        return None
    return None if found is None else screens.reminder(words, found)


async def render_card(view: View, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """The invitation anew; None once the person is no longer invited."""
    card = await _card(person, view.subject, workshops)
    return None if card is None else screens.card(words, card)


def _notice(screen: Screen) -> Screen:
    """Tells what happened once; the invitation above it is what is kept up to date."""
    return replace(screen, watch=None)


async def _card(person: Person, meeting: int, workshops: Workshops) -> Card | None:
    try:
        return await workshops.meetings.card(person.id, MeetingId(meeting))
    except Refusal:
        return None


DELIVERIES: dict[str, RenderDelivery] = {
    messages.INVITED: render_invited,
    messages.MOVED: render_moved,
    messages.PLACED: render_placed,
    messages.CANCELLED: render_cancelled,
    messages.REMINDER: render_reminder,
}
VIEWS: dict[str, RenderView] = {"meeting": render_card}

ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeCard, on_see),
    TapRoute(taps.Answer, on_answer, leads_to=lambda tap: taps.SeeCard(tap.meeting), answers=True),
    TapRoute(taps.TakeFile, on_file),
)

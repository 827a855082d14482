"""Everybody who is invited says whether they come, is told of changes and reminded, and takes the date along."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from handlers.meetings import card_screens, taps, wording
from handlers.meetings.series_words import date_words
from handlers.routing import RenderDelivery, RenderView, Route, TapRoute, TextRoute
from handlers.screen import Button, File, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Markup, Words
from storage.attendance import Rsvp
from storage.deliveries import Delivery
from storage.ids import MeetingId
from storage.persons import Person
from storage.views import View
from workshops.meetings import messages
from workshops.meetings.invited import LONGEST_NAME
from workshops.meetings.sheets import Card, Phase, one_of_each_series
from workshops.overviews import TownOverview
from workshops.workshops import Workshops

NAME = "meeting-name"


async def show_own(turn: Turn) -> None:
    """What somebody is invited to next."""
    words = turn.words
    cards = await turn.workshops.invited_meetings.listed(turn.person.id, turn.town)
    match cards:
        case [card]:
            await on_see(turn, taps.SeeCard(card.meeting.id))
        case _:
            buttons = [
                Button(wording.entry(words, card), taps.SeeCard(card.meeting.id))
                for card in _one_of_each_series(cards)
            ]
            text = words("meeting-own" if cards else "meeting-own-none")
            await turn.show(Screen(text, column(*buttons, Button(words.plain("meeting-home"), Home()))))


def _one_of_each_series(cards: Sequence[Card]) -> list[Card]:
    """The next one, and of those that were cancelled the next one, too."""
    gone = [card for card in cards if card.phase is Phase.CANCELLED]
    found = one_of_each_series(card for card in cards if card not in gone) + one_of_each_series(gone)
    return sorted(found, key=lambda card: card.meeting.start)


def home_lines(turn: Turn, overview: TownOverview) -> list[Markup]:
    """What was cancelled, and what was moved and waits for an answer: messages of it may have gone to nobody here."""
    gone = one_of_each_series(overview.cancelled)
    moved = one_of_each_series(card for card in overview.meetings if card.asks_anew)
    return [
        *(_home_line(turn.words, "meeting-home-cancelled", card) for card in gone),
        *(_home_line(turn.words, "meeting-home-moved", card) for card in moved),
    ]


def _home_line(words: Words, key: str, card: Card) -> Markup:
    moment = wording.short_moment(words, card.meeting.start)
    return words(key, title=card.meeting.title, moment=moment, more=card.more)


async def on_see(turn: Turn, tap: taps.SeeCard) -> None:
    """An invitation where it stands."""
    card = await turn.workshops.invited_meetings.card(turn.person.id, tap.meeting)
    await turn.show(card_screens.card(turn.words, card, muted=turn.person.muted))


async def on_answer(turn: Turn, tap: taps.Answer) -> None:
    """Keeps the answer; where it comes too late, says why, and shows how things stand."""
    await turn.expect_nothing()
    meetings = turn.workshops.invited_meetings
    card = await meetings.card(turn.person.id, tap.meeting)
    if card.phase is Phase.AHEAD:
        card = await meetings.answer(turn.person.id, tap.meeting, answer=tap.answer)
        await turn.note(turn.words.plain("meeting-saved"))
    else:
        await turn.alert(f"meeting-late-{card.phase.value}")
    await turn.show(card_screens.card(turn.words, card, muted=turn.person.muted))


async def on_comes(turn: Turn, tap: taps.Comes) -> None:
    """A button of the version before."""
    await on_answer(turn, taps.Answer(tap.meeting, Rsvp.YES if tap.comes else Rsvp.NO))


async def on_give_name(turn: Turn, tap: taps.GiveName) -> None:
    """Asks for it, and says who will see it."""
    await turn.workshops.invited_meetings.card(turn.person.id, tap.meeting)
    await _ask_name(turn, tap.meeting)


async def on_name(turn: Turn) -> None:
    meeting, name = MeetingId(turn.expected_data["meeting"]), " ".join(turn.text.split())
    if not name or len(name) > LONGEST_NAME:
        await _ask_name(turn, meeting, problem=turn.words("meeting-too-long", limit=LONGEST_NAME))
        return
    await _set_name(turn, meeting, name)


async def on_drop_name(turn: Turn, tap: taps.DropName) -> None:
    """Nobody sees any more who it is."""
    await _set_name(turn, tap.meeting, None)


async def _ask_name(turn: Turn, meeting: MeetingId, *, problem: Markup | None = None) -> None:
    await turn.expect(NAME, meeting=meeting)
    back = Button(turn.words.plain("meeting-back"), taps.SeeCard(meeting))
    await turn.show(Screen(paragraphs(problem, turn.words("meeting-ask-name")), column(back)))


async def _set_name(turn: Turn, meeting: MeetingId, name: str | None) -> None:
    await turn.expect_nothing()
    card = await turn.workshops.invited_meetings.give_name(turn.person.id, meeting, name=name)
    await turn.show(card_screens.card(turn.words, card, muted=turn.person.muted))


async def on_hear_again(turn: Turn, tap: taps.HearAgain) -> None:
    """Messages are on again, also those about this meeting."""
    turn.leads_to(taps.SeeCard(tap.meeting), notice="messages-on-again")
    turn.person = await turn.workshops.participants.mute(turn.person.id, on=False)
    card = await turn.workshops.invited_meetings.card(turn.person.id, tap.meeting)
    await turn.show(card_screens.card(turn.words, card, head=turn.words("messages-on-again")))


async def on_file(turn: Turn, tap: taps.TakeFile) -> None:
    """The date for one's own calendar."""
    from handlers.meetings import calendar_file  # heavy, and rarely asked for

    meeting, town = await turn.workshops.invited_meetings.for_calendar(turn.person.id, tap.meeting)
    name = turn.words.plain("meeting-file-name", day=meeting.start.date().isoformat())
    file = File(name, calendar_file.content(meeting, town=town, words=turn.words, now=turn.now))
    await turn.say(Screen(turn.words("meeting-file-ready"), file=file))


async def render_invited(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The invitation; nothing once the meeting has begun or was cancelled."""
    card = await _card(person, delivery.subject, workshops)
    if card.phase is not Phase.AHEAD:
        return None
    return card_screens.card(words, card, head=await _invitation(words, card, person, workshops))


async def _invitation(words: Words, card: Card, person: Person, workshops: Workshops) -> Markup:
    """To one meeting, or to all of a series with their dates."""
    if card.meeting.series is None:
        return words("meeting-invitation")
    every = await workshops.series.dates(person.id, card.meeting.id)
    dates = [each.meeting.start for each in every if each.phase is Phase.AHEAD]
    return paragraphs(words("series-invitation", n=len(dates)), _dates(words, dates))


def _dates(words: Words, starts: Sequence[datetime]) -> Markup:
    return lines(*(date_words(words, each, None) for each in starts))


async def render_moved(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The new time beside the old; nothing if it was moved once more or cancelled, which has a message of its own."""
    card = await _card(person, delivery.subject, workshops)
    every = await _moved(delivery, person, card, workshops)
    if not every:
        return None
    first = await _card(person, every[0].meeting.id, workshops)
    before = datetime.fromisoformat(delivery.data["before"])
    dates = _dates(words, [each.meeting.start for each in every])
    head = paragraphs(
        words("meeting-moved", before=wording.moment(words, before)),
        words("meeting-placed-too", place=first.meeting.place) if delivery.data.get("placed") else None,
        words("series-moved", n=len(every)) if len(every) > 1 else None,
        dates if len(every) > 1 else None,
        words("meeting-moved-answer") if any(each.answer is None for each in every) else None,
        words("meeting-moved-calendar"),
    )
    return _notice(card_screens.card(words, first, head=head))


async def _moved(delivery: Delivery, person: Person, card: Card, workshops: Workshops) -> list[Card]:
    """Of the meetings of which a new time was told those that are still to take place then."""
    told, data = delivery.data.get("all", ()), delivery.data
    known = await workshops.series.dates(person.id, card.meeting.id) if told else [card]
    at = dict(zip(told, data["starts"], strict=True)) if told else {card.meeting.id: data["start"]}
    return [
        each
        for each in known
        if each.phase is not Phase.CANCELLED and at.get(each.meeting.id) == each.meeting.start.isoformat()
    ]


async def render_placed(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The new place; nothing if it was changed once more, or the meeting was cancelled."""
    card = await _card(person, delivery.subject, workshops)
    every = await _placed(delivery, person, card, workshops)
    if not every:
        return None
    head = words("meeting-placed")
    if len(every) > 1:
        dates = _dates(words, [each.meeting.start for each in every])
        head = paragraphs(head, words("series-placed", n=len(every)), dates)
    first = (
        card
        if every[0].meeting.id == card.meeting.id
        else await _card(person, every[0].meeting.id, workshops)
    )
    return _notice(card_screens.card(words, first, head=head))


async def _placed(delivery: Delivery, person: Person, card: Card, workshops: Workshops) -> list[Card]:
    """Of the meetings of which a new place was told those that are still to take place there, when they now are."""
    told, place = delivery.data.get("all", ()), delivery.data["place"]
    known = await workshops.series.dates(person.id, card.meeting.id) if told else [card]
    # What was owed by the version before names the beginnings instead of the meetings.
    return [
        each
        for each in known
        if each.meeting.place == place
        and each.phase is not Phase.CANCELLED
        and (not told or each.meeting.id in told or each.meeting.start.isoformat() in told)
    ]


async def render_linked(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The new link; nothing if it was changed once more, the meeting was cancelled, or its reader does not come."""
    card = await _card(person, delivery.subject, workshops)
    if card.phase is Phase.CANCELLED or card.meeting.link != delivery.data["link"]:
        return None
    return _notice(card_screens.card(words, card, head=words("meeting-linked")))


async def render_cancelled(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """It does not take place, and why."""
    card = await _card(person, delivery.subject, workshops)
    reason = str(delivery.data["reason"])
    head = words("meeting-cancelled-because", reason=reason) if reason else words("meeting-cancelled")
    every = [datetime.fromisoformat(each) for each in delivery.data.get("all", ())]
    if len(every) > 1:
        head = paragraphs(head, words("series-cancelled", n=len(every)), _dates(words, every))
    return _notice(card_screens.card(words, card, head=head))


async def render_card(view: View, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """The invitation anew; None once the person is no longer invited."""
    card = await _card(person, view.subject, workshops)
    return card_screens.card(words, card, muted=person.muted)


def _notice(screen: Screen) -> Screen:
    """Tells what happened once; the invitation above it is what is kept up to date."""
    return replace(screen, watch=None)


async def _card(person: Person, meeting: int, workshops: Workshops) -> Card:
    return await workshops.invited_meetings.card(person.id, MeetingId(meeting))


DELIVERIES: dict[str, RenderDelivery] = {
    messages.INVITED: render_invited,
    messages.MOVED: render_moved,
    messages.PLACED: render_placed,
    messages.LINKED: render_linked,
    messages.CANCELLED: render_cancelled,
}
VIEWS: dict[str, RenderView] = {"meeting": render_card}

ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeCard, on_see),
    TapRoute(taps.Answer, on_answer, leads_to=lambda tap: taps.SeeCard(tap.meeting), answers=True),
    TapRoute(taps.Comes, on_comes, leads_to=lambda tap: taps.SeeCard(tap.meeting), answers=True),
    TapRoute(taps.GiveName, on_give_name),
    TapRoute(taps.DropName, on_drop_name, leads_to=lambda tap: taps.SeeCard(tap.meeting)),
    TextRoute(NAME, on_name, leads_to=lambda data: taps.SeeCard(data["meeting"]), says_limit=True),
    TapRoute(taps.HearAgain, on_hear_again),
    TapRoute(taps.TakeFile, on_file),
)

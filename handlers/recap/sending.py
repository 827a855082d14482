"""Whoever organises looks at what everybody will be told, and tells it by one tap."""

from dataclasses import replace

from handlers.meetings.taps import SeeRecap, SeeSheet, SendRecap
from handlers.meetings.wording import LONGEST_TITLE
from handlers.recap import screens
from handlers.routing import RenderDelivery, RenderView, Route, TapRoute
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs, short
from locales import Markup, Words
from storage.deliveries import Delivery
from storage.ids import MeetingId, PersonId
from storage.persons import Person
from storage.views import View
from workshops.meetings.recaps import RECAP, Recap, RecapToSend
from workshops.overviews import TownOverview
from workshops.refusals import Refusal
from workshops.results.results import Evaluated
from workshops.workshops import Workshops


async def on_see(turn: Turn, tap: SeeRecap) -> None:
    """What there is to tell, and to how many."""
    found = await turn.workshops.recaps.preview(turn.person.id, tap.meeting)
    result = await _result(turn.person.id, found.recap, turn.workshops)
    await turn.show(_preview(turn.words, found, result))


async def on_send(turn: Turn, tap: SendRecap) -> None:
    """Everybody is told who was not told yet."""
    found = await turn.workshops.recaps.send(turn.person.id, tap.meeting)
    if not found.sent:
        await on_see(turn, SeeRecap(tap.meeting))
        return
    await turn.show(_sent(turn.words, found))


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """For whoever organises, as long as nobody was told of the last meeting."""
    meeting = overview.untold
    if meeting is None:
        return []
    words = turn.words
    day, title = words.short_day(meeting.start.date()), short(meeting.title, LONGEST_TITLE)
    return [Button(words.plain("recap-home", day=day, title=title), SeeRecap(meeting.id))]


async def render(delivery: Delivery, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """From the truth of now; nothing to whoever said /stopp, left, or would read nothing."""
    if person.muted:
        return None
    found = await workshops.recaps.of(person.id, MeetingId(delivery.subject))
    return await _worded(person, found, words, workshops) if found else None


async def render_anew(view: View, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """The message where it stands, once a card is not to be read there any more, or is after all."""
    found = await workshops.recaps.of(person.id, MeetingId(view.subject))
    return await _worded(person, found, words, workshops)


async def _worded(person: Person, found: Recap, words: Words, workshops: Workshops) -> Screen:
    screen = screens.recap(words, found, await _result(person.id, found, workshops))
    return replace(screen, watch=Watch(RECAP, found.meeting.id, found.version))


async def _result(person: PersonId, found: Recap, workshops: Workshops) -> Evaluated | None:
    """Of the survey, for whoever may read it."""
    if found.survey is None:
        return None
    try:
        return await workshops.survey_results.of(person, found.survey.id)
    except Refusal:
        return None


def _preview(words: Words, found: RecapToSend, result: Evaluated | None) -> Screen:
    meeting, recap = found.recap.meeting, found.recap
    back = Button(words.plain("meeting-back"), SeeSheet(meeting.id))
    if not recap:
        return Screen(words("recap-nothing-yet"), column(back))
    send = Button(words.plain("recap-send", n=found.to_tell), SendRecap(meeting.id))
    return Screen(
        paragraphs(
            _before_it(words, found),
            screens.text(words, recap, result),
            words("recap-who-sees-what"),
            words("recap-still-running", kind=meeting.kind.value)
            if found.running and found.to_tell
            else None,
        ),
        column(send if found.to_tell else None, back),
    )


def _before_it(words: Words, found: RecapToSend) -> Markup:
    """Once it was sent: to how many, and how many have come since."""
    if not found.told:
        return words("recap-preview")
    told, left = (
        words("recap-preview-again", told=found.told, night=_night(found)),
        words("recap-left", n=found.to_tell),
    )
    return Markup(f"{told} {left}")


def _sent(words: Words, found: RecapToSend) -> Screen:
    back = Button(words.plain("meeting-back"), SeeSheet(found.recap.meeting.id))
    home = Button(words.plain("home-button"), Home())
    return Screen(words("recap-sent", n=found.sent, night=_night(found)), column(back, home))


def _night(found: RecapToSend) -> str:
    return "yes" if found.at_night else "no"


ROUTES: tuple[Route, ...] = (
    TapRoute(SeeRecap, on_see),
    TapRoute(SendRecap, on_send, leads_to=lambda tap: SeeRecap(tap.meeting)),
)
DELIVERIES: dict[str, RenderDelivery] = {RECAP: render}
VIEWS: dict[str, RenderView] = {RECAP: render_anew}

"""People in the room ask a question without a name, and say by one tap which of the others' they have too."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from handlers.floor import screens, taps
from handlers.routing import LiveSubject, RenderDelivery, RenderLive, RenderView, Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, Watch
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs, short
from locales import Markup, Words
from storage.deliveries import Delivery
from storage.ids import FloorId, PersonId
from storage.persons import Person
from storage.views import View
from workshops.floors.sheets import (
    ASKED,
    LONGEST_QUESTION,
    MOST_IN_ALL,
    MOST_OF_ONE,
    SEEN,
    Answered,
    FloorList,
    ListFull,
    QuestionUnfit,
    TooManyQuestions,
)
from workshops.overviews import TownOverview
from workshops.refusals import TooLate
from workshops.workshops import Workshops

QUESTION = "floor-question"
LONGEST_KEPT: Final = 1000
"""So much of what could not be sent is shown."""


def home_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """For everybody, as long as questions can be asked."""
    floor = overview.floor
    return [] if floor is None else [Button(turn.words.plain("floor-title-plain"), taps.SeeFloor(floor))]


async def on_see(turn: Turn, tap: taps.SeeFloor) -> None:
    await turn.expect_nothing()
    found = await turn.workshops.floor_questions.seen(turn.person.id, tap.floor)
    await turn.show(screens.seen(turn.words, found, page=tap.page))


async def on_ask(turn: Turn, tap: taps.AskFloor) -> None:
    """Asks for a question."""
    found = await turn.workshops.floor_questions.seen(turn.person.id, tap.floor)
    if not found.is_open or found.own >= MOST_OF_ONE:
        await turn.show(screens.seen(turn.words, found, remark=_full(turn, found)))
        return
    await turn.expect(QUESTION, floor=tap.floor)
    await turn.show(screens.ask(turn.words, found))


async def on_question(turn: Turn) -> None:
    """A question was typed."""
    floor, words, asking = FloorId(turn.expected_data["floor"]), turn.words, turn.workshops.floor_questions
    try:
        found = await asking.ask(turn.person.id, floor, turn.text)
    except TooLate:
        await _not_sent(turn, floor, words("floor-too-late"))
        return
    except QuestionUnfit:
        found = await asking.seen(turn.person.id, floor)
        if not found.is_open:
            await _not_sent(turn, floor, words("floor-too-late"))
            return
        await turn.expect(QUESTION, floor=floor)
        unfit = words("floor-unfit", longest=LONGEST_QUESTION)
        await turn.show(screens.ask(words, found, problem=unfit))
        return
    except TooManyQuestions:
        await _not_sent(turn, floor, words("floor-full", most=MOST_OF_ONE))
        return
    except ListFull:
        await _not_sent(turn, floor, words("floor-list-full", most=MOST_IN_ALL))
        return
    await turn.expect_nothing()
    remark = words("floor-asked-reviewed" if found.floor.reviewed else "floor-asked")
    await turn.show(screens.seen(words, found, remark=remark))


async def _not_sent(turn: Turn, floor: FloorId, why: Markup) -> None:
    """What was typed stays in sight, to be copied; nothing more is expected."""
    await turn.expect_nothing()
    turn.stands_at(taps.SeeFloor(floor))
    found = await turn.workshops.floor_questions.seen(turn.person.id, floor)
    kept = turn.words("floor-not-sent", text=short(turn.text, LONGEST_KEPT))
    screen = screens.seen(turn.words, found, remark=paragraphs(why, kept))
    await turn.show(replace(screen, watch=None))  # what follows by itself would take the text away


async def on_have_too(turn: Turn, tap: taps.HaveToo) -> None:
    """One more who has this question, or one less."""
    turn.leads_to(lambda made: taps.SeeFloor(made.floor.id, tap.page))
    floors = turn.workshops.floor_questions
    try:
        found = await floors.have_too(turn.person.id, tap.question, on=tap.on)
    except Answered as answered:
        turn.stands_at(taps.SeeFloor(answered.floor, tap.page))
        await turn.note(turn.words.plain("floor-already-answered"))
        found = await floors.seen(turn.person.id, answered.floor)
        await turn.show(screens.seen(turn.words, found, page=tap.page))
        return
    stays = not tap.on and tap.question in found.counted_for
    await turn.note(
        turn.words.plain("floor-own-counts" if stays else "floor-noted" if tap.on else "floor-noted-not")
    )
    await turn.show(screens.seen(turn.words, found, page=tap.page))


async def on_withdraw(turn: Turn, tap: taps.Withdraw) -> None:
    """One's own question goes."""
    turn.leads_to(lambda made: taps.SeeFloor(made.floor.id))
    found = await turn.workshops.floor_questions.withdraw(turn.person.id, tap.question)
    await turn.show(screens.seen(turn.words, found, remark=turn.words("floor-withdrawn")))


def _full(turn: Turn, found: FloorList) -> Markup | None:
    return turn.words("floor-full", most=MOST_OF_ONE) if found.is_open else None


async def render_opened(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """Nothing where it has ended meanwhile."""
    found = await workshops.floor_questions.seen(person.id, FloorId(delivery.subject))
    return screens.opened(words, found.floor.id) if found.is_open else None


async def arrives(subject: int, people: Collection[PersonId], workshops: Workshops) -> LiveSubject | None:
    """The same for all who wait on their first page."""
    floor = FloorId(subject)
    found = await workshops.floor_questions.told(floor, people)
    if found is None:
        return None
    return LiveSubject(found.version, found.members, lambda words: (None, screens.opened(words, floor)))


async def render_asked(view: View, person: Person, words: Words, workshops: Workshops) -> Screen:
    """The list anew, once something became of one of their own questions."""
    screen = screens.seen(words, await workshops.floor_questions.seen(person.id, FloorId(view.subject)))
    if screen.watch is None or screen.watch.kind != ASKED:
        return screen
    # What was looked at may be taken back: the number of those never stays below what the message owes.
    return replace(
        screen, watch=replace(screen.watch, version=max(screen.watch.version, view.shown_version + 1))
    )


async def render_seen(view: View, person: Person, words: Words, workshops: Workshops) -> Screen:
    """The list for the last time, now that nobody asks any more."""
    screen = screens.seen(words, await workshops.floor_questions.seen(person.id, FloorId(view.subject)))
    return replace(screen, watch=Watch(SEEN, view.subject, 1, last=True))


ARRIVALS: dict[str, RenderLive] = {"floor_opened": arrives}
DELIVERIES: dict[str, RenderDelivery] = {"floor_opened": render_opened}
VIEWS: dict[str, RenderView] = {ASKED: render_asked, SEEN: render_seen}

ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeFloor, on_see),
    TapRoute(taps.AskFloor, on_ask),
    TextRoute(QUESTION, on_question, leads_to=lambda data: taps.SeeFloor(data["floor"]), says_limit=True),
    TapRoute(taps.HaveToo, on_have_too, leads_to=lambda _: Home()),
    TapRoute(taps.Withdraw, on_withdraw, leads_to=lambda _: Home()),
)

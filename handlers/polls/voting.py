"""Everybody who was asked votes by one tap, sees what may be seen, and may change their mind until the end."""

from collections.abc import Collection
from dataclasses import replace

from handlers.polls import screens, taps
from handlers.routing import LiveSubject, RenderDelivery, RenderLive, RenderView, Route, TapRoute, TextRoute
from handlers.screen import Screen, Watch
from handlers.turn import Turn, give_back
from locales import Markup, Words
from questionnaires.kernels.kernel import Impossible, Move
from questionnaires.kernels.phrases import Phrase
from storage.deliveries import Delivery
from storage.ids import PersonId, PollId
from storage.persons import Pace, Person
from storage.polls import PollState
from storage.views import View
from workshops import wall_time
from workshops.polls.cards import COMPLETE, TOLD
from workshops.polls.sheets import BallotView
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.workshops import Workshops

WRITTEN = "poll-written"


async def on_vote(turn: Turn, tap: taps.Vote) -> None:
    """Counts the vote, then shows it; on a poll that is closed the result stands there instead."""
    try:
        slip = await turn.workshops.polls.vote(
            turn.person.id, tap.poll, Move(tap.item, tap.value), wording=tap.wording
        )
    except Impossible as impossible:
        before, why = await turn.workshops.polls.slip(turn.person.id, tap.poll), impossible.why
        await turn.show(await _drawn(turn, before, refused=why))
    except TooLate:
        await _over(turn, await turn.workshops.polls.slip(turn.person.id, tap.poll))
    else:
        words = turn.words
        await turn.note(words.plain("poll-saved"))
        time = await _time(slip, turn.person, words, turn.workshops)
        await turn.show(lambda: screens.slip(words, slip, time=time), is_live=True)


async def on_take_back(turn: Turn, tap: taps.TakeBackText) -> None:
    """A text less, and room for another one."""
    await on_vote(turn, taps.Vote(tap.poll, tap.item, 0))


async def on_write(turn: Turn, tap: taps.WriteText) -> None:
    """Asks for a text."""
    slip = await turn.workshops.polls.slip(turn.person.id, tap.poll)
    if slip.poll.state is not PollState.OPEN:
        await turn.show(screens.slip(turn.words, slip))
        return
    await turn.expect(WRITTEN, poll=tap.poll)
    await turn.show(screens.ask_text(turn.words, slip))


async def on_text(turn: Turn) -> None:
    """A text that was asked for."""
    await on_written(turn, taps.SeeSlip(PollId(turn.expected_data["poll"])))


async def is_over(turn: Turn) -> bool:
    """Whether the poll does not run any more for which a text was asked, or does not ask them any more."""
    try:
        slip = await turn.workshops.polls.slip(turn.person.id, PollId(turn.expected_data["poll"]))
    except (Gone, NotAllowed):
        return True
    return slip.poll.state is not PollState.OPEN


async def on_written(turn: Turn, tap: taps.OfPoll) -> None:
    """A text is a vote where one votes by typing; as long as there is room, the next one is taken as well."""
    polls = turn.workshops.polls
    turn.leads_to(taps.SeeSlip(tap.poll))
    slip = await polls.slip(turn.person.id, tap.poll)
    await turn.expect_nothing()
    if slip.poll.state is not PollState.OPEN:
        await turn.show(screens.late(turn.words, slip, turn.text))
        return
    try:
        slip = await polls.write(turn.person.id, tap.poll, turn.text)
    except TooLate:
        slip = await polls.slip(turn.person.id, tap.poll)
        await turn.show(screens.late(turn.words, slip, turn.text))
        return
    except Impossible as impossible:
        screen = await _drawn(turn, slip, refused=impossible.why)
        await turn.show(replace(screen, draft=turn.text))
        if not screen.takes_text:
            give_back(turn)
        return
    await turn.note(turn.words.plain("poll-saved"))
    await turn.show(await _drawn(turn, slip))


async def on_see_item(turn: Turn, tap: taps.SeeItem) -> None:
    """One of several things that are rated, once more."""
    slip = await turn.workshops.polls.slip(turn.person.id, tap.poll)
    await turn.show(await _drawn(turn, slip, at=tap.item))


async def on_see(turn: Turn, tap: taps.SeeSlip) -> None:
    """An open poll from the home screen."""
    await turn.show(await _drawn(turn, await turn.workshops.polls.slip(turn.person.id, tap.poll)))


async def arrive(turn: Turn, poll: PollId, *, remark: Markup) -> None:
    """Whoever has just come in is asked at once."""
    slip = await turn.workshops.polls.slip(turn.person.id, poll)
    await turn.show((await _drawn(turn, slip)).below(remark))


async def _over(turn: Turn, slip: BallotView) -> None:
    """What was done comes too late; of a poll that was taken back no result stands below, and its slip says why."""
    if slip.poll.state is PollState.CLOSED:
        await turn.alert("poll-was-closed")
    await turn.show(screens.slip(turn.words, slip))


async def _drawn(turn: Turn, slip: BallotView, *, at: int = 0, refused: Phrase | None = None) -> Screen:
    time = await _time(slip, turn.person, turn.words, turn.workshops)
    return screens.slip(turn.words, slip, at=at, refused=refused, time=time)


async def _time(slip: BallotView, person: Person, words: Words, workshops: Workshops) -> Markup | None:
    """Only who has a countdown of their own is told of it here: the room's stands on the wall."""
    if person.pace is Pace.USUAL or slip.poll.state is not PollState.OPEN:
        return None
    own = await workshops.run_sheets.own_time(person.id, slip.poll.id)
    if person.pace is Pace.NONE:
        return words("poll-time-none")
    if own is None:
        return words("poll-time-longer")
    return words("poll-time-longer-until", until=words.time(wall_time.shown(own.until, own.timezone)))


async def render_opened(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The question; nothing where it was closed in the meantime."""
    slip = await _slip(person, delivery.subject, workshops)
    if slip.poll.state is not PollState.OPEN:
        return None
    time = await _time(slip, person, words, workshops)
    return screens.slip(words, slip, time=time, is_new=True)


async def render_closed(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The result as a message of its own; the slip above it is refreshed for the last time and loses its buttons."""
    return await _result(delivery, person, words, workshops)


async def render_complete(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The result once more, with what was written."""
    return await _result(delivery, person, words, workshops)


async def _result(told: Delivery | View, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """A message with a result: it changes only if something is taken out of it."""
    slip = await _slip(person, told.subject, workshops)
    if told.kind != COMPLETE:
        screen = screens.slip(words, slip)
    elif slip.tally is None or slip.tally.result is None:
        return None
    else:
        screen = screens.complete(words, slip)
    return replace(screen, watch=Watch(told.kind, slip.poll.id, slip.poll.version))


async def render_slip(view: View, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """The slip anew; None once the person is no longer asked. After the end the result follows below it."""
    slip = await _slip(person, view.subject, workshops)
    follows = slip.poll.state is PollState.CLOSED and not person.muted
    if follows:
        return screens.ended_slip(words, slip)
    return screens.slip(words, slip, time=await _time(slip, person, words, workshops))


async def _slip(person: Person, poll: int, workshops: Workshops) -> BallotView:
    return await workshops.polls.slip(person.id, PollId(poll))


async def live(subject: int, people: Collection[PersonId], workshops: Workshops) -> LiveSubject | None:
    """Of an open poll the result so far, if it may be seen; when it is over, the slip is the same for all."""
    found = await workshops.polls.watched(PollId(subject), people)
    if found is None:
        return None
    slip, seers = found

    def draw(words: Words) -> tuple[Markup | None, Screen | None]:
        if slip.poll.state is not PollState.OPEN:
            return None, screens.slip(words, slip)
        return screens.result(words, slip.poll, slip.tally, slip.earlier), None

    return LiveSubject(slip.poll.version, seers, draw, edition=slip.poll.wording)


async def arrives(subject: int, people: Collection[PersonId], workshops: Workshops) -> LiveSubject | None:
    """The question, as all read it who have not voted yet."""
    found = await workshops.polls.watched(PollId(subject), people)
    if found is None or found[0].poll.state is not PollState.OPEN:
        return None
    slip, seers = found
    return LiveSubject(slip.poll.version, seers, lambda words: (None, screens.slip(words, slip, is_new=True)))


ARRIVALS: dict[str, RenderLive] = {"poll_opened": arrives}
DELIVERIES: dict[str, RenderDelivery] = {
    "poll_opened": render_opened,
    "poll_closed": render_closed,
    COMPLETE: render_complete,
}
LIVE: dict[str, RenderLive] = {"poll": live}
VIEWS: dict[str, RenderView] = {"poll": render_slip, **dict.fromkeys(TOLD, _result)}

ROUTES: tuple[Route, ...] = (
    TapRoute(taps.Vote, on_vote, leads_to=lambda tap: taps.SeeSlip(tap.poll), answers=True),
    TapRoute(
        taps.TakeBackText,
        on_take_back,
        leads_to=lambda tap: taps.SeeSlip(tap.poll),
        answers=True,
        on_text=on_written,  # what is typed where no room is left is told so
    ),
    TapRoute(taps.SeeSlip, on_see, on_text=on_written),
    TapRoute(
        taps.WriteText,
        on_write,
        answers=True,
        on_text=on_written,
    ),
    TextRoute(
        WRITTEN,
        on_text,
        leads_to=lambda data: taps.SeeSlip(data["poll"]),
        says_limit=True,
        is_over=is_over,
    ),
    TapRoute(taps.SeeItem, on_see_item),
)

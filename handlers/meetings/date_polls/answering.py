"""Whoever is asked goes through the dates, one after the other, and can change every answer."""

from dataclasses import replace

from handlers.meetings.date_polls import screens, taps
from handlers.routing import RenderDelivery, Route, TapRoute
from handlers.screen import Screen
from handlers.turn import Turn
from locales import Words
from storage.date_polls import DateOption
from storage.deliveries import Delivery
from storage.ids import DateOptionId, DatePollId
from storage.persons import Person
from workshops.date_polls import messages
from workshops.date_polls.sheets import DatePhase, DateSlip
from workshops.refusals import or_gone
from workshops.workshops import Workshops


async def on_dates(turn: Turn, tap: taps.SeeDates) -> None:
    """All dates with one's own answers."""
    await turn.show(screens.slip(turn.words, await _slip(turn, tap.poll)))


async def on_date(turn: Turn, tap: taps.SeeDate) -> None:
    slip = await _slip(turn, tap.poll)
    if slip.phase is DatePhase.ASKED:
        await turn.show(screens.one_date(turn.words, slip, _option(slip, tap.option)))
    else:
        await _too_late(turn, slip)


async def on_answer(turn: Turn, tap: taps.AnswerDate) -> None:
    """Keeps it and shows the next date that is still open, or all of them."""
    turn.leads_to(
        lambda made: _next(made, tap.option) if isinstance(made, DateSlip) else taps.SeeDates(tap.poll)
    )
    slip = await _slip(turn, tap.poll)
    if slip.phase is not DatePhase.ASKED:
        await _too_late(turn, slip)
        return
    slip = await turn.workshops.date_answers.answer(
        turn.person.id, tap.poll, option=tap.option, answer=tap.answer
    )
    match _next(slip, tap.option):
        case taps.SeeDate(option=option):
            await turn.note(turn.words.plain("meeting-saved"))
            await turn.show(screens.one_date(turn.words, slip, _option(slip, option)))
        case _:
            await turn.show(screens.slip(turn.words, slip, head=turn.words("dates-thanks")))


async def on_no_to_all(turn: Turn, tap: taps.NoToAllDates) -> None:
    """None of them suits; answers that would go with it are not lost by one tap."""
    slip = await _slip(turn, tap.poll)
    if slip.phase is DatePhase.ASKED and slip.has_other_than_no:
        turn.leads_to(taps.AskNoToAllDates(tap.poll))
        await turn.show(screens.no_to_all(turn.words, slip))
        return
    await _say_no(turn, tap.poll, keeping=False)


async def on_ask_no_to_all(turn: Turn, tap: taps.AskNoToAllDates) -> None:
    """The same question, where it still is one."""
    slip = await _slip(turn, tap.poll)
    if slip.phase is DatePhase.ASKED and slip.has_other_than_no:
        await turn.show(screens.no_to_all(turn.words, slip))
    else:
        await turn.show(screens.slip(turn.words, slip))


async def on_replace(turn: Turn, tap: taps.ReplaceByNo) -> None:
    """Also in the place of what was answered before."""
    await _say_no(turn, tap.poll, keeping=False)


async def on_no_to_open(turn: Turn, tap: taps.NoToOpenDates) -> None:
    """What was answered stays."""
    await _say_no(turn, tap.poll, keeping=True)


async def _say_no(turn: Turn, poll: DatePollId, *, keeping: bool) -> None:
    slip = await _slip(turn, poll)
    if slip.phase is not DatePhase.ASKED:
        await _too_late(turn, slip)
        return
    slip = await turn.workshops.date_answers.answer_no_to_all(turn.person.id, poll, keeping=keeping)
    await turn.show(screens.slip(turn.words, slip, head=turn.words("dates-thanks")))


async def _too_late(turn: Turn, slip: DateSlip) -> None:
    await turn.alert("dates-too-late")
    await turn.show(screens.slip(turn.words, slip))


def _next(slip: DateSlip, option: DateOptionId) -> taps.SeeDate | taps.SeeDates:
    """The first date behind this one to which nothing was said, or the first of all; otherwise the list."""
    numbers = [each.id for each in slip.options]
    place = numbers.index(option) if option in numbers else 0
    still_open = {each.id for each in slip.open}
    for each in (*numbers[place + 1 :], *numbers[:place]):
        if each in still_open:
            return taps.SeeDate(slip.poll.id, each)
    return taps.SeeDates(slip.poll.id)


def _option(slip: DateSlip, option: DateOptionId) -> DateOption:
    return or_gone(next((each for each in slip.options if each.id == option), None))


async def _slip(turn: Turn, poll: DatePollId) -> DateSlip:
    return await turn.workshops.date_answers.slip(turn.person.id, poll)


async def render_asked(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The question; nothing once nobody can answer any more."""
    found = await _open(delivery, person, workshops)
    return None if found is None else replace(screens.slip(words, found), owed=bool(found.open))


async def render_reminder(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """Only to those who have said nothing yet."""
    found = await _open(delivery, person, workshops)
    if found is None or found.answers:
        return None
    return replace(screens.slip(words, found, head=words("dates-reminder")), owed=True)


async def render_over(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """To those who organise it: the time is up; nothing where it was prolonged, stopped or decided."""
    found = await workshops.date_polls.sheet(person.id, DatePollId(delivery.subject))
    return screens.sheet(words, found) if found.phase is DatePhase.OVER else None


async def _open(delivery: Delivery, person: Person, workshops: Workshops) -> DateSlip | None:
    found = await workshops.date_answers.slip(person.id, DatePollId(delivery.subject))
    return found if found.phase is DatePhase.ASKED else None


DELIVERIES: dict[str, RenderDelivery] = {
    messages.ASKED: render_asked,
    messages.REMINDER: render_reminder,
    messages.OVER: render_over,
}

ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeDates, on_dates),
    TapRoute(taps.SeeDate, on_date),
    TapRoute(taps.AnswerDate, on_answer, leads_to=lambda tap: taps.SeeDates(tap.poll), answers=True),
    TapRoute(taps.NoToAllDates, on_no_to_all, leads_to=lambda tap: taps.SeeDates(tap.poll), answers=True),
    TapRoute(taps.AskNoToAllDates, on_ask_no_to_all),
    TapRoute(taps.ReplaceByNo, on_replace, leads_to=lambda tap: taps.SeeDates(tap.poll), answers=True),
    TapRoute(taps.NoToOpenDates, on_no_to_open, leads_to=lambda tap: taps.SeeDates(tap.poll), answers=True),
)

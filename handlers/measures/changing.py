"""Whoever organises changes a measure: its words, where it stands, until when, and who sees it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, assert_never

from handlers import to_measures
from handlers.measures import deadline, screens, taps
from handlers.measures.making import DAY
from handlers.meetings.wording import day_off, why_unclear
from handlers.paging import page_of, turning
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup, Words
from storage.ids import MeasureId
from storage.measures import LONGEST, Part, Status
from workshops.measures.measures import LONGEST_REASON
from workshops.measures.sheets import MeasureSheet, Show
from workshops.refusals import NotAllowed
from workshops.wall_time import AlreadyPast, TooFarAhead

PART = "measure-part"
REASON = "measure-reason"
CHOICES_PER_PAGE = 6


async def on_see(turn: Turn, tap: taps.SeeMeasure | to_measures.OneMeasure) -> None:
    """A measure where it stands."""
    await turn.expect_nothing()
    await show(turn, await turn.workshops.measures.sheet(turn.person.id, tap.measure))


async def on_see_listed(turn: Turn, tap: taps.SeeListed) -> None:
    """The same, from a list."""
    await turn.expect_nothing()
    sheet = await turn.workshops.measures.sheet(turn.person.id, tap.measure)
    await show(turn, sheet, listed=taps.ListMeasures(tap.show, tap.field_of, tap.page))


async def on_see_found(turn: Turn, tap: taps.SeeFound) -> None:
    """The same, from what was found."""
    await turn.expect_nothing()
    sheet = await turn.workshops.measures.sheet(turn.person.id, tap.measure)
    await show(turn, sheet, listed=taps.Found(tap.words, tap.page))


async def on_history(turn: Turn, tap: taps.SeeHistory) -> None:
    """What became of it."""
    found = await turn.workshops.measure_lists.history(turn.person.id, tap.measure)
    await turn.show(screens.history(turn.words, found))


async def on_details(turn: Turn, tap: taps.ChangeDetails) -> None:
    """What can be changed."""
    await turn.expect_nothing()
    await turn.show(screens.details(turn.words, await _organised(turn, tap.measure)))


async def on_ask_part(turn: Turn, tap: taps.AskPart) -> None:
    """Asks for other words."""
    await _ask_part(turn, tap.measure, tap.part)


async def on_part(turn: Turn) -> None:
    measure, part = MeasureId(turn.expected_data["measure"]), Part(turn.expected_data["part"])
    text = " ".join(turn.text.split())
    if not text or len(text) > LONGEST[part]:
        await _ask_part(turn, measure, part, problem=turn.words("meeting-too-long", limit=LONGEST[part]))
        return
    sheet = await turn.workshops.measures.word(turn.person.id, measure, part, text)
    await turn.expect_nothing()
    if part is Part.HELPED:  # it is asked for from the measure, not from what can be changed of it
        await show(turn, sheet, head=turn.words("measure-saved"))
    else:
        await turn.show(screens.details(turn.words, sheet))


async def on_clear_part(turn: Turn, tap: taps.ClearPart) -> None:
    """Nothing is said under this part any more."""
    sheet = await turn.workshops.measures.word(turn.person.id, tap.measure, tap.part, None)
    await turn.show(screens.details(turn.words, sheet))


async def on_set_field(turn: Turn, tap: taps.SetField) -> None:
    """The same field as another measure."""
    like = await turn.workshops.measures.sheet(turn.person.id, tap.like)
    sheet = await turn.workshops.measures.word(turn.person.id, tap.measure, Part.FIELD, like.measure.field)
    await turn.show(screens.details(turn.words, sheet))


async def on_choose_status(turn: Turn, tap: taps.ChooseStatus) -> None:
    """Where does it stand?"""
    await turn.expect_nothing()
    await turn.show(screens.statuses(turn.words, await _organised(turn, tap.measure)))


async def on_status(turn: Turn, tap: taps.SetStatus) -> None:
    """There it stands. Of what is put off the new day is asked for."""
    sheet = await turn.workshops.measures.set_status(turn.person.id, tap.measure, tap.status)
    await _show_standing(turn, sheet)


async def on_ask_reason(turn: Turn, tap: taps.AskReason) -> None:
    await _ask_reason(turn, tap.measure, tap.status)


async def on_reason(turn: Turn) -> None:
    measure, status = MeasureId(turn.expected_data["measure"]), Status(turn.expected_data["status"])
    reason = " ".join(turn.text.split())
    if not reason or len(reason) > LONGEST_REASON:
        problem = turn.words("meeting-too-long", limit=LONGEST_REASON)
        await _ask_reason(turn, measure, status, problem=problem)
        return
    sheet = await turn.workshops.measures.set_status(turn.person.id, measure, status, reason=reason)
    await _show_standing(turn, sheet)


async def on_choose_day(turn: Turn, tap: taps.ChooseDue) -> None:
    """Until when?"""
    await _ask_day(turn, await turn.workshops.measures.sheet(turn.person.id, tap.measure))


async def on_set_day(turn: Turn, tap: taps.SetDue) -> None:
    """Until then."""
    await _set_day(turn, tap.measure, tap.due)


async def on_day(turn: Turn) -> None:
    measure = MeasureId(turn.expected_data["measure"])
    sheet = await turn.workshops.measures.sheet(turn.person.id, measure)
    text = turn.text.strip()
    until = text[4:] if text[:4].casefold() == "bis " else text
    now = datetime.combine(sheet.today, time())
    due = deadline.deadline(until, now=now, language=turn.words.language)
    if due is None:
        either = deadline.either(until, now=now, language=turn.words.language)
        problem = turn.words("measure-day-either") if either else _problem(turn.words, until, now=now)
        await _ask_day(turn, sheet, problem=problem, either=either)
        return
    await _set_day(turn, measure, due)


def _problem(words: Words, until: str, *, now: datetime) -> Markup:
    """What to say of words that are not a day to come."""
    if deadline.just_gone(until, now=now, language=words.language) is not None:
        return words("measure-day-past")
    wrong = deadline.fault(until, now=now, language=words.language)
    return words("measure-day-unclear") if wrong is None else why_unclear(words, wrong)


async def on_public(turn: Turn, tap: taps.SetPublic) -> None:
    """Seen by everybody, or not any more."""
    await show(turn, await turn.workshops.measures.set_public(turn.person.id, tap.measure, public=tap.public))


async def on_council(turn: Turn, tap: taps.SetCouncil) -> None:
    """Needs a resolution, or does not."""
    sheet = await turn.workshops.measures.set_council(turn.person.id, tap.measure, needed=tap.needed)
    await turn.show(screens.details(turn.words, sheet))


async def on_choose_base(turn: Turn, tap: taps.ChooseBase) -> None:
    """What does it build on?"""
    sheet = await _organised(turn, tap.measure)
    found = await turn.workshops.measure_lists.listed(
        turn.person.id, sheet.measure.municipality, show=Show.OPEN
    )
    others = [each.measure for each in found.lines if each.measure.id != tap.measure]
    shown = [each for _, each in page_of(others, tap.page, CHOICES_PER_PAGE)]
    pages = turning(
        turn.words,
        len(others),
        tap.page,
        CHOICES_PER_PAGE,
        to=lambda page: taps.ChooseBase(tap.measure, page),
    )
    await turn.show(screens.bases(turn.words, sheet, shown, pages))


async def on_base(turn: Turn, tap: taps.SetBase) -> None:
    """On this one, or on none."""
    sheet = await turn.workshops.measures.set_builds_on(turn.person.id, tap.measure, tap.other)
    await turn.show(screens.details(turn.words, sheet))


async def on_remove(turn: Turn, tap: taps.Remove) -> None:
    """Asks first, then it is gone."""
    words = turn.words
    if not tap.sure:
        await turn.show(screens.ask_remove(words, await _organised(turn, tap.measure)))
        return
    await turn.workshops.measures.remove(turn.person.id, tap.measure)
    ways = column(
        Button(words.plain("measure-all"), to_measures.Measures()), Button(words.plain("home-button"), Home())
    )
    await turn.show(Screen(words("measure-removed"), ways))


async def show(
    turn: Turn, sheet: MeasureSheet, *, head: Markup | None = None, listed: Tap | None = None
) -> None:
    """The measure in the place of what was tapped; `listed`: the list that it was tapped in."""
    muted = screens.hears_nothing(sheet, turn.person)
    await turn.show(screens.sheet(turn.words, sheet, head=head, muted=muted, listed=listed))


async def _show_standing(turn: Turn, sheet: MeasureSheet) -> None:
    if sheet.measure.status is Status.POSTPONED:
        await _ask_day(turn, sheet, head=turn.words("measure-postponed"))
        return
    await turn.expect_nothing()
    await show(turn, sheet)


async def _ask_part(turn: Turn, measure: MeasureId, part: Part, *, problem: Markup | None = None) -> None:
    sheet = await _organised(turn, measure)
    of_field = part is Part.FIELD
    fields = (
        await turn.workshops.measure_lists.fields(turn.person.id, sheet.measure.municipality)
        if of_field
        else {}
    )
    await turn.expect(PART, measure=measure, part=part.value)
    await turn.show(
        screens.ask_part(turn.words, sheet, part, limit=LONGEST[part], fields=fields, problem=problem)
    )


async def _ask_reason(
    turn: Turn, measure: MeasureId, status: Status, *, problem: Markup | None = None
) -> None:
    sheet = await _organised(turn, measure)
    await turn.expect(REASON, measure=measure, status=status.value)
    await turn.show(screens.reason(turn.words, sheet, status, problem=problem))


async def _ask_day(
    turn: Turn,
    sheet: MeasureSheet,
    *,
    problem: Markup | None = None,
    head: Markup | None = None,
    either: Sequence[date] = (),
) -> None:
    if not (sheet.mine or sheet.organises):
        raise NotAllowed
    await turn.expect(DAY, measure=sheet.measure.id)
    screen = screens.days(turn.words, sheet, problem=problem, head=head, either=either)
    await turn.show(screen if problem is None else replace(screen, draft=turn.text))


async def _set_day(turn: Turn, measure: MeasureId, due: date | None) -> None:
    words = turn.words
    outcome = await turn.workshops.measures.set_due(turn.person.id, measure, due)
    match outcome:
        case MeasureSheet():
            await turn.expect_nothing()
            # Whoever was asked how far it is has answered, as with "Erledigt".
            thanks = words("measure-saved") if outcome.mine else None
            off = None if due is None else day_off(words, due, outcome.state)
            await show(turn, outcome, head=paragraphs(thanks, off))
        case AlreadyPast() | TooFarAhead():
            key = "measure-day-past" if isinstance(outcome, AlreadyPast) else "measure-day-far"
            sheet = await turn.workshops.measures.sheet(turn.person.id, measure)
            await _ask_day(turn, sheet, problem=words(key))
        case _:
            assert_never(outcome)


async def _organised(turn: Turn, measure: MeasureId) -> MeasureSheet:
    """The measure, for whoever may change it."""
    sheet = await turn.workshops.measures.sheet(turn.person.id, measure)
    if not sheet.organises:
        raise NotAllowed
    return sheet


def _asked_of(data: Mapping[str, Any]) -> taps.AskPart:
    return taps.AskPart(data["measure"], Part(data["part"]))


def _reason_of(data: Mapping[str, Any]) -> taps.AskReason:
    return taps.AskReason(data["measure"], Status(data["status"]))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeMeasure, on_see),
    TapRoute(taps.SeeListed, on_see_listed),
    TapRoute(taps.SeeFound, on_see_found),
    TapRoute(to_measures.OneMeasure, on_see),
    TapRoute(taps.SeeHistory, on_history),
    TapRoute(taps.ChangeDetails, on_details),
    TapRoute(taps.AskPart, on_ask_part),
    TextRoute(PART, on_part, leads_to=_asked_of, says_limit=True),
    TapRoute(taps.ClearPart, on_clear_part, leads_to=lambda tap: taps.ChangeDetails(tap.measure)),
    TapRoute(taps.SetField, on_set_field, leads_to=lambda tap: taps.ChangeDetails(tap.measure)),
    TapRoute(taps.ChooseStatus, on_choose_status),
    TapRoute(taps.SetStatus, on_status, leads_to=lambda tap: taps.SeeMeasure(tap.measure)),
    TapRoute(taps.AskReason, on_ask_reason),
    TextRoute(REASON, on_reason, leads_to=_reason_of, says_limit=True),
    TapRoute(taps.ChooseDue, on_choose_day),
    TapRoute(taps.SetDue, on_set_day, leads_to=lambda tap: taps.SeeMeasure(tap.measure)),
    TextRoute(DAY, on_day, leads_to=lambda data: taps.ChooseDue(data["measure"])),
    TapRoute(taps.SetPublic, on_public, leads_to=lambda tap: taps.SeeMeasure(tap.measure)),
    TapRoute(taps.SetCouncil, on_council, leads_to=lambda tap: taps.ChangeDetails(tap.measure)),
    TapRoute(taps.ChooseBase, on_choose_base),
    TapRoute(taps.SetBase, on_base, leads_to=lambda tap: taps.ChangeDetails(tap.measure)),
    TapRoute(taps.Remove, on_remove, leads_to=lambda _: to_measures.Measures()),
)

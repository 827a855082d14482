"""An organiser looks at who is reminded when, changes it, and sees what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from handlers.meetings import reminder_taps as taps
from handlers.meetings.reminders import screens, typed_leads
from handlers.routing import Route, TapRoute, TextRoute
from handlers.turn import Turn
from locales import Markup
from storage.ids import MeetingId
from workshops.meetings.reminder_plans import PlanSheet, TooManyLeads
from workshops.meetings.reminders import MOST_LEADS, Lead, Role

LEADS: Final = "reminder-leads"


async def on_plan(turn: Turn, tap: taps.SeePlan) -> None:
    """Who gets what and when."""
    await turn.expect_nothing()
    sheet = await turn.workshops.reminder_plans.plan(turn.person.id, tap.meeting)
    await turn.show(screens.plan(turn.words, sheet))


async def on_choose_leads(turn: Turn, tap: taps.ChooseLeads) -> None:
    """How long before?"""
    sheet = await turn.workshops.reminder_plans.plan(turn.person.id, tap.meeting)
    await _ask_leads(turn, sheet, tap.role)


async def on_lead(turn: Turn, tap: taps.SetLead) -> None:
    """One time more or less."""
    await _set(turn, tap.meeting, tap.role, [Lead.parse(tap.lead)], on=tap.on)


async def on_typed_leads(turn: Turn) -> None:
    """Times of one's own were typed."""
    meeting, role = MeetingId(turn.expected_data["meeting"]), Role(turn.expected_data["role"])
    leads = typed_leads.read(turn.text)
    if leads is None:
        sheet = await turn.workshops.reminder_plans.plan(turn.person.id, meeting)
        await _ask_leads(turn, sheet, role, problem=turn.words("reminder-leads-unclear"))
        return
    await _set(turn, meeting, role, leads, on=True)


async def _set(turn: Turn, meeting: MeetingId, role: Role, leads: Sequence[Lead], *, on: bool) -> None:
    plans = turn.workshops.reminder_plans
    outcome = await plans.set_leads(turn.person.id, meeting, role=role, leads=leads, on=on)
    if isinstance(outcome, TooManyLeads):
        sheet = await plans.plan(turn.person.id, meeting)
        await _ask_leads(turn, sheet, role, problem=turn.words("reminder-too-many-leads", most=MOST_LEADS))
        return
    await _ask_leads(turn, outcome, role)


async def _ask_leads(turn: Turn, sheet: PlanSheet, role: Role, *, problem: Markup | None = None) -> None:
    await turn.expect(LEADS, meeting=sheet.meeting.id, role=role.value)
    screen = screens.choose_leads(turn.words, sheet, role, problem=problem)
    await turn.show(screen if problem is None else replace(screen, draft=turn.text))


async def on_hold(turn: Turn, tap: taps.HoldPlan) -> None:
    """It holds from now on."""
    await turn.show(
        screens.plan(turn.words, await turn.workshops.reminder_plans.hold(turn.person.id, tap.meeting))
    )


async def on_hold_for_following(turn: Turn, tap: taps.HoldForFollowing) -> None:
    """And for all of the series that follow."""
    sheet = await turn.workshops.reminder_plans.hold(turn.person.id, tap.meeting, following=True)
    await turn.show(screens.plan(turn.words, sheet))


async def on_drop(turn: Turn, tap: taps.DropPlan) -> None:
    """It stays as it was."""
    await turn.show(
        screens.plan(turn.words, await turn.workshops.reminder_plans.drop(turn.person.id, tap.meeting))
    )


async def on_choose_per_day(turn: Turn, tap: taps.ChoosePerDay) -> None:
    """How many a day?"""
    sheet = await turn.workshops.reminder_plans.plan(turn.person.id, tap.meeting)
    await turn.show(screens.choose_per_day(turn.words, sheet))


async def on_per_day(turn: Turn, tap: taps.SetPerDay) -> None:
    plans = turn.workshops.reminder_plans
    sheet = await plans.set_per_day(turn.person.id, tap.meeting, most=tap.most)
    await turn.show(screens.plan(turn.words, sheet))


async def on_ledger(turn: Turn, tap: taps.SeeLedger) -> None:
    """What became of them."""
    found = await turn.workshops.reminder_plans.ledger(turn.person.id, tap.meeting)
    await turn.show(screens.ledger(turn.words, found))


async def on_again(turn: Turn, tap: taps.SendAgain) -> None:
    """Once more to whoever can be reached."""
    found, n = await turn.workshops.reminder_plans.send_again(turn.person.id, tap.meeting)
    await turn.show(screens.ledger(turn.words, found, head=turn.words("reminder-sent-again", n=n)))


def _leads_of(data: Mapping[str, Any]) -> taps.ChooseLeads:
    return taps.ChooseLeads(data["meeting"], Role(data["role"]))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeePlan, on_plan),
    TapRoute(taps.ChooseLeads, on_choose_leads),
    TapRoute(taps.SetLead, on_lead, leads_to=lambda tap: taps.ChooseLeads(tap.meeting, tap.role)),
    TextRoute(LEADS, on_typed_leads, leads_to=_leads_of),
    TapRoute(taps.HoldPlan, on_hold, leads_to=lambda tap: taps.SeePlan(tap.meeting)),
    TapRoute(taps.HoldForFollowing, on_hold_for_following, leads_to=lambda tap: taps.SeePlan(tap.meeting)),
    TapRoute(taps.DropPlan, on_drop, leads_to=lambda tap: taps.SeePlan(tap.meeting)),
    TapRoute(taps.ChoosePerDay, on_choose_per_day),
    TapRoute(taps.SetPerDay, on_per_day, leads_to=lambda tap: taps.SeePlan(tap.meeting)),
    TapRoute(taps.SeeLedger, on_ledger),
    TapRoute(taps.SendAgain, on_again, leads_to=lambda tap: taps.SeeLedger(tap.meeting)),
)

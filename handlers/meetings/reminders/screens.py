"""What reminders look like to organisers: who gets what and when, and what became of it. Pure builders."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Final

from handlers.meetings import reminder_taps as taps
from handlers.meetings import taps as meeting_taps
from handlers.meetings import wording
from handlers.meetings.lead_words import lead_words, leads_words
from handlers.screen import Button, Screen, column
from handlers.wording import lines, paragraphs
from locales import Markup, Words
from storage.meetings import Meeting
from storage.reminders import Fate
from workshops import wall_time
from workshops.meetings.reminder_plans import Foretold, Ledger, PlanSheet
from workshops.meetings.reminders import DAY, HOURS, WEEK, Lead, Role, Skip, Unit, in_order
from workshops.meetings.sheets import Phase

OFFERED: Final = (Lead(14, Unit.DAYS), WEEK, Lead(3, Unit.DAYS), DAY, HOURS, Lead(30, Unit.MINUTES))
PER_DAY: Final = (1, 2, 3, 5)
_SILENT: Final = (Skip.DECLINED, Skip.MUTED, Skip.UNREACHABLE)
"""Why somebody gets none at any of the times."""
_AUDIENCES: Final = {
    Role.PARTICIPANT: (Role.PARTICIPANT, Role.BOTH),
    Role.ORGANISER: (Role.ORGANISER, Role.BOTH),
}
_LEADS_IN_A_ROW: Final = 2


def plan(words: Words, sheet: PlanSheet) -> Screen:
    """Who gets what and when, as it holds or as it would hold."""
    meeting = sheet.meeting
    text = paragraphs(
        _head(words, "reminder-plan", meeting),
        words("reminder-proposed") if sheet.is_proposed else None,
        *(_audience(words, sheet, role) for role in _AUDIENCES),
        _both(words, _most_both((each.lead.code, each.role, each.count) for each in sheet.foretold)),
        words("reminder-displaced", n=sheet.displaced) if sheet.displaced else None,
        words("reminder-rules", most=sheet.per_day),
    )
    in_series = sheet.following > 1
    hold = Button(
        words.plain("reminder-hold-this" if in_series else "reminder-hold"), taps.HoldPlan(meeting.id)
    )
    following = Button(
        words.plain("reminder-hold-following", n=sheet.following), taps.HoldForFollowing(meeting.id)
    )
    drop = Button(words.plain("reminder-drop"), taps.DropPlan(meeting.id))
    ledger = Button(words.plain("reminder-ledger"), taps.SeeLedger(meeting.id))
    return Screen(
        text,
        column(
            hold if sheet.is_proposed else None,
            following if sheet.is_proposed and in_series else None,
            drop if sheet.is_proposed else None,
            *(
                Button(words.plain(f"reminder-change-{role}"), taps.ChooseLeads(meeting.id, role))
                for role in _AUDIENCES
            ),
            Button(words.plain("reminder-change-per-day", most=sheet.per_day), taps.ChoosePerDay(meeting.id)),
            None if sheet.phase is Phase.DRAFT else ledger,
            _back(words, meeting),
        ),
    )


def _audience(words: Words, sheet: PlanSheet, role: Role) -> Markup:
    told = [each for each in sheet.foretold if each.role in _AUDIENCES[role]]
    leads = sheet.plan.organisers if role is Role.ORGANISER else sheet.plan.participants
    own = sorted(
        (each for each in told if each.lead in leads and each.skip not in _SILENT),
        key=lambda each: (-each.lead.length, each.skip is not None, each.due),
    )
    entries = [
        *_sent(words, sheet, role),
        *(
            _entry(words, sheet.meeting, [*same])
            for _, same in groupby(own, key=lambda each: (each.lead, each.due, each.skip))
        ),
    ]
    if not leads:
        entries = [words("reminder-none")]
    elif not entries:
        entries = [words("reminder-nobody", leads=leads_words(words, leads))]
    silent = [words(f"reminder-{skip}", n=n) for skip in _SILENT if (n := _silent(told, skip))]
    return lines(words(f"reminder-to-{role}"), *entries, *silent)


def _silent(told: Sequence[Foretold], skip: Skip) -> int:
    """How many get nothing whatever the time: the same people at every time that would come."""
    counted = Counter[Lead]()
    for each in told:
        if each.skip is skip:
            counted[each.lead] += each.count
    return max(counted.values(), default=0)


def _most_both(counted: Iterable[tuple[str, str, int]]) -> int:
    """How many are invited and organise, of (lead, role, count): the same people at every time."""
    both = Counter[str]()
    for lead, role, n in counted:
        if role == Role.BOTH:
            both[lead] += n
    return max(both.values(), default=0)


def _both(words: Words, n: int) -> Markup | None:
    """The preview counts them in both audiences, what became of it once."""
    return words("reminder-both", n=n) if n else None


def _sent(words: Words, sheet: PlanSheet, role: Role) -> list[Markup]:
    """What has come already, the longest time before first."""
    counted: dict[Lead, int] = {}
    for (lead, whom), n in sheet.sent.items():
        if whom in _AUDIENCES[role]:
            counted[lead] = counted.get(lead, 0) + n
    return [
        words("reminder-line-sent", lead=lead_words(words, lead), n=counted[lead])
        for lead in in_order(counted)
    ]


def _entry(words: Words, meeting: Meeting, same: Sequence[Foretold]) -> Markup:
    first, n = same[0], sum(each.count for each in same)
    lead = lead_words(words, first.lead)
    if first.skip is not None:
        return words(f"reminder-line-{first.skip.value.replace('_', '-')}", lead=lead, n=n)
    meant = first.lead.before(meeting.start, meeting.timezone)
    key = "reminder-line"
    if first.due < meant:
        key = "reminder-line-evening"
    elif first.due > meant:
        key = "reminder-line-at-once"
    return words(key, moment=_moment(words, meeting, first.due), lead=lead, n=n)


def choose_leads(words: Words, sheet: PlanSheet, role: Role, *, problem: Markup | None = None) -> Screen:
    """How long before?"""
    meeting = sheet.meeting
    chosen = sheet.plan.organisers if role is Role.ORGANISER else sheet.plan.participants
    buttons = [
        Button(
            words.plain(
                "reminder-lead-in" if lead in chosen else "reminder-lead-out", lead=lead_words(words, lead)
            ),
            taps.SetLead(meeting.id, role, lead.code, lead not in chosen),
        )
        for lead in in_order((*OFFERED, *chosen))
    ]
    rows = [tuple(buttons[n : n + _LEADS_IN_A_ROW]) for n in range(0, len(buttons), _LEADS_IN_A_ROW)]
    now = words("reminder-so-far", leads=leads_words(words, chosen)) if chosen else words("reminder-none")
    text = paragraphs(problem, words(f"reminder-ask-{role}"), now, words("reminder-ask-own"))
    done = Button(words.plain("reminder-leads-done"), taps.SeePlan(meeting.id))
    return Screen(text, (*rows, (done,)))


def choose_per_day(words: Words, sheet: PlanSheet) -> Screen:
    """How many a day at most?"""
    meeting = sheet.meeting
    options = [
        Button(words.plain("reminder-per-day", most=n), taps.SetPerDay(meeting.id, n)) for n in PER_DAY
    ]
    back = Button(words.plain("meeting-back"), taps.SeePlan(meeting.id))
    return Screen(words("reminder-ask-per-day", most=sheet.per_day), column(*options, back))


def ledger(words: Words, found: Ledger, *, head: Markup | None = None) -> Screen:
    """What became of the reminders, lead by lead: numbers and reasons, never names."""
    meeting = found.meeting
    entries = [
        _fates(words, meeting, Lead.parse(code), list(fates))
        for code, fates in groupby(_by_lead(found), _lead)
    ]
    text = paragraphs(
        head,
        _head(words, "reminder-became", meeting),
        *(entries or [words("reminder-became-nothing")]),
        _both(words, _most_both((each.lead, each.role, each.count) for each in found.fates)),
        words("reminder-before", n=found.before) if found.before else None,
    )
    again = Button(words.plain("reminder-again", n=found.again), taps.SendAgain(meeting.id))
    plan_button = Button(words.plain("reminder-plan-button"), taps.SeePlan(meeting.id))
    return Screen(
        text,
        column(
            again if found.again else None,
            Button(words.plain("refresh"), taps.SeeLedger(meeting.id)),
            plan_button if found.phase is Phase.AHEAD else None,
            _back(words, meeting),
        ),
    )


def _by_lead(found: Ledger) -> list[Fate]:
    return sorted(found.fates, key=lambda fate: (-Lead.parse(fate.lead).length, fate.lead))


def _lead(fate: Fate) -> str:
    return fate.lead


def _fates(words: Words, meeting: Meeting, lead: Lead, fates: Sequence[Fate]) -> Markup:
    counted: dict[str, int] = {}
    for fate in fates:
        key = _fate_key(fate)
        counted[key] = counted.get(key, 0) + fate.count
    moment = _moment(words, meeting, min(fate.since for fate in fates))
    return lines(
        words("reminder-became-lead", lead=lead_words(words, lead), moment=moment),
        *(words(key, n=counted[key]) for key in _FATES if key in counted),
    )


def _fate_key(fate: Fate) -> str:
    match fate.state, fate.reason:
        case "pending", _:
            return "reminder-fate-planned"
        case "sent", _:
            return "reminder-fate-late" if fate.late else "reminder-fate-sent"
        case ("failed" | "blocked") as state, _:
            return f"reminder-fate-{state}"
        case _, str() as reason if reason in set(Skip):
            return f"reminder-fate-{reason.replace('_', '-')}"
        case _:
            return "reminder-fate-unplanned"


_FATES: Final = tuple(
    f"reminder-fate-{name.replace('_', '-')}"
    for name in ("planned", "sent", "late", "blocked", "failed", *(skip.value for skip in Skip))
)
"""In this order they are told."""


def _head(words: Words, key: str, meeting: Meeting) -> Markup:
    return words(key, title=meeting.title, moment=wording.moment(words, meeting.start))


def _moment(words: Words, meeting: Meeting, at: datetime) -> str:
    return wording.short_moment(words, wall_time.shown(at, meeting.timezone))


def _back(words: Words, meeting: Meeting) -> Button:
    return Button(words.plain("meeting-back"), meeting_taps.SeeSheet(meeting.id))

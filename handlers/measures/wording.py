"""How measures are said: their facts, their days, what became of them. Pure."""

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from handlers.wording import lines, short
from locales import Markup, Words
from storage.measure_changes import Change, ChangeKind
from storage.measures import Measure, Origin, OriginKind, Part
from workshops.measures.followers import News
from workshops.measures.progress import LastTime, Step
from workshops.measures.sheets import History, Line, MeasureSheet

LONGEST_WHAT: Final = 56
LONGEST_WHO: Final = 30
"""Characters in a list."""


def short_day(words: Words, day: date, *, today: date) -> str:
    """ "Mi 31.03.", or "Mi 31.03.2027" in another year."""
    said = words.short_day(day)
    if day.year == today.year:
        return said
    return f"{said}{day.year}" if said.endswith(".") else f"{said} {day.year}"


def status(words: Words, measure: Measure) -> str:
    return words.plain(f"measure-status-{measure.status.value}")


def before_taking(words: Words, sheet: MeasureSheet) -> Markup:
    """Who will see it, and when one is asked how far it is: as far as there is a day."""
    return words("measure-take-note", due="no" if sheet.measure.due is None else "yes")


def who(words: Words, line: Line) -> str:
    """Office and name in one line: "Amt für Soziales (Frau A.)"."""
    office, name = line.measure.office, line.name
    if office and name:
        return words.plain("measure-who-both", office=office, name=name)
    if office or name:
        return office or name or ""
    return words.plain("measure-who-unnamed" if line.taken else "measure-who-nobody")


def facts(words: Words, sheet: MeasureSheet) -> Markup:
    """Everything that is said of it, a line for each thing that is there."""
    measure = sheet.measure
    return lines(
        words("measure-what", what=measure.what),
        words("measure-status", status=status(words, measure)),
        help_wanted(words, sheet),
        _until(words, sheet),
        words("measure-office", office=measure.office or words.plain("measure-who-nobody")),
        _owner(words, sheet),
        *(
            words(f"measure-{part.value.replace('_', '-')}", text=text)
            for part in (Part.FIELD, Part.PARTNERS, Part.MEANS, Part.FIRST_STEP, Part.HELPED)
            if (text := measure.said(part)) is not None
        ),
        None if sheet.builds_on is None else words("measure-builds-on", what=sheet.builds_on.what),
        *(words("measure-precondition", what=each.what) for each in sheet.precondition_for),
        words("measure-council") if measure.council else None,
        _origin(words, measure.origin),
        words("measure-is-public" if measure.public else "measure-is-internal"),
    )


def entry(words: Words, number: int, line: Line, *, today: date) -> Markup:
    """One measure in a list."""
    what, facts = said_in_a_list(words, line, today=today)
    return words("measure-entry", n=number, what=what, facts=facts)


def said_in_a_list(words: Words, line: Line, *, today: date) -> tuple[str, str]:
    """What, and by whom, until when, how far; of what is long the beginning, since all of it is one tap away."""
    measure = line.measure
    due = measure.due
    parts = [
        short(who(words, line), LONGEST_WHO),
        words.plain("measure-until-short", day=short_day(words, due, today=today)) if due else None,
        words.plain("measure-overdue") if line.overdue else status(words, measure),
        words.plain("measure-help-short") if line.help else None,
    ]
    return short(measure.what, LONGEST_WHAT), " · ".join(part for part in parts if part)


def news(words: Words, number: int, found: News, *, today: date) -> Markup:
    """What changed about a measure: as it is now, and as it was before."""
    measure = found.line.measure

    def day(due: date | None) -> str:
        return words.plain("measure-no-day") if due is None else short_day(words, due, today=today)

    return lines(
        words("measure-news-what", n=number, what=measure.what),
        None
        if found.status_before in (None, measure.status)
        else words(
            "measure-news-status",
            before=words.plain(f"measure-status-{found.status_before}"),
            after=status(words, measure),
        ),
        None
        if found.due_before == measure.due
        else words("measure-news-day", before=day(found.due_before), after=day(measure.due)),
    )


def compared_with(words: Words, since: LastTime) -> str:
    """ "Verglichen mit dem Stand beim Workshop am Donnerstag, 12. November 2026"."""
    return words.plain("measure-compared-with", kind=since.kind.value, day=words.day(since.day))


def before(words: Words, step: Step, *, today: date) -> str:
    """How a measure stood when people last met, its day only where that has moved since; or that it is new."""
    if step.before is None:
        return words.plain("measure-is-new")
    status = words.plain(f"measure-status-{step.before.value}")
    if not step.moved or step.due_before is None:
        return status
    until = words.plain("measure-until-short", day=short_day(words, step.due_before, today=today))
    return f"{status}, {until}"


def history(words: Words, found: History) -> Markup:
    """What became of it, in order."""
    zone = ZoneInfo(found.timezone)
    return lines(*(_change(words, each, each.at.astimezone(zone).date()) for each in found.changes))


def _change(words: Words, change: Change, on: date) -> Markup:
    due = words.plain("measure-no-day") if change.due is None else words.day(change.due)
    status = words.plain(f"measure-status-{change.status.value}")
    answered = change.kind is ChangeKind.GOING and change.reason is not None
    key = "measure-change-reply" if answered else f"measure-change-{change.kind.value}"
    said = words(key, status=status, due=due)
    by = "owner" if change.by_owner else "organiser"
    told = change.kind in (ChangeKind.STATUS, ChangeKind.DUE)
    return words(
        "measure-change",
        day=words.day(on),
        change=said,
        by=words(f"measure-change-by-{by}") if told else Markup(""),
        reason=Markup("") if change.reason is None else words(_reason_key(change), reason=change.reason),
    )


def _reason_key(change: Change) -> str:
    """What help is needed, and what was answered, is no reason."""
    said = change.kind in (ChangeKind.HELP, ChangeKind.GOING)
    return "measure-change-said" if said else "measure-change-reason"


def _until(words: Words, sheet: MeasureSheet) -> Markup:
    due = sheet.measure.due
    if due is None:
        return words("measure-until-open")
    return words("measure-until-over" if sheet.line.overdue else "measure-until", day=words.day(due))


def _owner(words: Words, sheet: MeasureSheet) -> Markup | None:
    if not sheet.line.taken:
        return words("measure-untaken") if sheet.measure.is_open else None
    name = sheet.line.name
    if sheet.mine:
        return words("measure-mine") if name is None else words("measure-mine-named", name=name)
    return words("measure-taken") if name is None else words("measure-taken-by", name=name)


def help_wanted(words: Words, sheet: MeasureSheet) -> Markup | None:
    """Since when help is needed and what for, until something else is said of it."""
    wanted = sheet.line.help
    if wanted is None:
        return None
    day = wanted.since.astimezone(ZoneInfo(sheet.timezone)).date()
    return words("measure-help-since", day=words.day(day), what=wanted.what or "none")


def _origin(words: Words, origin: Origin) -> Markup | None:
    if origin.kind is OriginKind.TYPED:
        return None
    return words(f"measure-origin-{origin.kind.value}", text=origin.text or "")

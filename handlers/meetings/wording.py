"""How a meeting reads: when and where it is, what it is for, who comes. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import assert_never

from handlers.meetings.series_words import repeats_words, series_words
from handlers.meetings.when import Unclear
from handlers.wording import for_button, lines, paragraphs
from locales import Markup, Words
from storage.attendance import Attendance
from storage.meetings import Meeting, MeetingKind
from workshops import wall_time
from workshops.meetings.public_holidays import holiday
from workshops.meetings.repeating import Repeats
from workshops.meetings.sheets import Card, Phase
from workshops.wall_time import AlreadyPast, Skipped, TooFarAhead, Twice, Unfit

LONGEST_TITLE = 14
_MOMENT = timedelta(minutes=1)


def moment(words: Words, start: datetime) -> Markup:
    """Donnerstag, 3. Dezember 2026, 18:00 Uhr."""
    return words("meeting-moment", day=words.day(start.date()), time=words.time(start))


def short_moment(words: Words, start: datetime) -> str:
    """Do 03.12., 18:00."""
    return words.plain("meeting-short-moment", day=words.short_day(start.date()), time=words.time(start))


def hours(words: Words, start: datetime, end: datetime) -> str:
    """18:00 bis 20:00 Uhr; with the day of its end where that is a later one. Midnight is the 24:00 of its evening."""
    begins, ends = words.time(start), words.time(end)
    if (end - _MOMENT).date() <= start.date():
        ends = ends if end.date() == start.date() else "24:00"
        return words.plain("meeting-hours", start=begins, end=ends)
    return words.plain("meeting-hours-and-on", start=begins, day=words.day(end.date()), end=ends)


def label(words: Words, key: str, meeting: Meeting) -> str:
    """A button that leads to a meeting."""
    title = for_button(words, meeting.title, LONGEST_TITLE)
    return words.plain(key, title=title, moment=short_moment(words, meeting.start))


def entry(words: Words, card: Card) -> str:
    """A button in a list of meetings; of a series it says how many more it leads to."""
    key = f"meeting-entry-{'moved' if card.asks_anew else card.phase.value}"
    said = label(words, key, card.meeting)
    ahead = card.phase in (Phase.DRAFT, Phase.AHEAD)
    return words.plain("meeting-entry-and-more", entry=said, n=card.more) if card.more and ahead else said


def facts(words: Words, meeting: Meeting) -> Markup:
    """Title, time, place, and what is on it."""
    end = wall_time.end(meeting.start, meeting.timezone, minutes=meeting.minutes)
    main = words(
        "meeting-facts",
        title=meeting.title,
        day=words.day(meeting.start.date()),
        hours=hours(words, meeting.start, end),
        place=_place(words, meeting),
    )
    items = [words("meeting-agenda-item", number=n, item=item) for n, item in enumerate(meeting.agenda, 1)]
    return paragraphs(
        lines(
            main,
            _kind(words, meeting),
            words("meeting-link", link=meeting.link) if meeting.link else None,
        ),
        lines(words("meeting-agenda"), *items) if items else None,
    )


def _kind(words: Words, meeting: Meeting) -> Markup | None:
    """Said where it is not the town's usual round, unless the title says it."""
    kind = words.plain(f"meeting-kind-{meeting.kind}")
    usual = meeting.kind in (MeetingKind.FOLLOW_UP, MeetingKind.WORKSHOP)
    return None if usual or kind in meeting.title else words("meeting-kind", kind=kind)


def _place(words: Words, meeting: Meeting) -> str:
    if meeting.place:
        return meeting.place
    return words.plain("meeting-place-online" if meeting.link else "meeting-place-open")


def day_off(words: Words, day: date, state: str | None) -> Markup | None:
    """The holiday on which it would be, if it is one."""
    name = holiday(day, state, words.language)
    return None if name is None else words("meeting-holiday", name=name)


def same_time(words: Words, titles: Sequence[str]) -> Markup | None:
    """What else of the town begins at the very same time, if anything does."""
    return words("meeting-same-time", titles=", ".join(titles)) if titles else None


def why_unclear(words: Words, found: Unclear) -> Markup:
    """What is wrong with a date that was typed."""
    return words(found.key, day="" if found.day is None else words.day(found.day))


def unfit_text(problem: Unfit) -> str:
    """The key of the sentence that says why a meeting cannot begin then."""
    match problem:
        case AlreadyPast():
            return "meeting-when-past"
        case TooFarAhead():
            return "meeting-when-too-far"
        case Skipped():
            return "meeting-when-skipped"
        case Twice():
            return "meeting-when-twice"
    assert_never(problem)


def attendance(words: Words, numbers: Attendance) -> Markup:
    """How many come: numbers, never names. Everybody is in one of them; who sends somebody is not among who comes."""
    coming = numbers.coming - numbers.proxies
    said = words("meeting-attendance", coming=coming, declined=numbers.declined, open=numbers.open)
    if not (numbers.maybe or numbers.proxies):
        return said
    return lines(said, words("meeting-attendance-besides", maybe=numbers.maybe, proxies=numbers.proxies))


def series_line(words: Words, meeting: Meeting) -> Markup | None:
    """How it is repeated, or will be once it is sent; None: it is alone."""
    if meeting.repeats is None:
        return None
    repeats = Repeats.read(meeting.repeats)
    if meeting.series is not None:
        key = "series-of" if repeats.holds(meeting.start) else "series-of-exception"
        return words(key, rule=series_words(words, repeats, meeting.start))
    return words("series-draft", repeats=repeats_words(words, repeats, meeting.start))

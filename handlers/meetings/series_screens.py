"""What series look like: how a draft is repeated, and all of their dates. Pure builders."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from handlers.meetings import series_taps, wording
from handlers.meetings import taps as meeting_taps
from handlers.meetings.series_words import (
    date_words,
    nth_words,
    on_button,
    repeats_words,
    rule_words,
    series_words,
    with_year,
)
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.wording import for_button, lines, paragraphs
from locales import Markup, Words
from storage.attendance import Rsvp
from storage.meetings import Meeting
from workshops.meetings.public_holidays import holiday
from workshops.meetings.repeating import LAST, MOST, Every, Rule, is_cut, nth_of
from workshops.meetings.series import MovedSeries, SeriesSheet
from workshops.meetings.sheets import Card, Phase

COUNTS: Final = (3, 6, 12, 24)


def repeats(words: Words, sheet: SeriesSheet, *, problem: Markup | None = None) -> Screen:
    """How a draft is repeated, with every date that comes of it."""
    meeting = sheet.meeting
    nth = nth_of(meeting.start.date())
    rules = (Rule(Every.WEEK), Rule(Every.FORTNIGHT), Rule(Every.MONTH, nth))
    options = [
        Button(
            on_button(rule_words(words, rule, meeting.start)),
            series_taps.SetRule(meeting.id, rule.every, 0 if rule.nth == LAST else rule.nth),
        )
        for rule in rules
    ]
    back = Button(words.plain("meeting-back"), meeting_taps.SeeSheet(meeting.id))
    if sheet.repeats is None:
        text = paragraphs(problem, words("series-ask"), words("series-ask-typed"))
        return Screen(text, column(*options, back))
    dates = [_date(words, start, sheet.state) for start in sheet.starts]
    text = paragraphs(
        problem,
        words("series-so", repeats=repeats_words(words, sheet.repeats, meeting.start), n=len(dates)),
        lines(*dates),
        words("series-cut", most=MOST) if is_cut(meeting.start, sheet.repeats) else None,
        words("series-change-typed"),
    )
    counts = tuple(
        Button(words.plain("series-count", n=n), series_taps.SetCount(meeting.id, n)) for n in COUNTS
    )
    others = [
        option
        for option, rule in zip(options, rules, strict=True)
        if not _is_same(rule, sheet.repeats.rule, nth)
    ]
    none = Button(words.plain("series-none"), series_taps.NoRepeats(meeting.id))
    done = Button(words.plain("series-done"), meeting_taps.SeeSheet(meeting.id))
    return Screen(text, (*column(done), counts[:2], counts[2:], *column(*others, none)))


def _is_same(one: Rule, other: Rule, nth: int) -> bool:
    return one.every is other.every and one.nth in (other.nth, None if other.nth else nth)


def _date(words: Words, start: datetime, state: str | None) -> Markup:
    return date_words(words, start, holiday(start.date(), state, words.language))


def which(
    words: Words, meeting: Meeting, day: str, nth: int, *, back: Button, problem: Markup | None = None
) -> Screen:
    """Every two weeks, or the second of the month?"""
    options = column(
        Button(
            on_button(words.plain("series-every-fortnight", day=day)),
            series_taps.SetRule(meeting.id, Every.FORTNIGHT, None),
        ),
        Button(
            on_button(nth_words(words, nth, day)),
            series_taps.SetRule(meeting.id, Every.MONTH, nth),
        ),
        back,
    )
    return Screen(paragraphs(problem, words("series-which")), options)


def moved(words: Words, found: MovedSeries, state: str | None) -> Markup:
    """What becomes of all that follow where they move along, with the holidays that are among the days."""
    to = [start for _, start in found.meetings]
    off = [(start, holiday(start.date(), state, words.language)) for start in to]
    return paragraphs(
        words(
            "series-move-then",
            n=len(to),
            rule=series_words(words, found.repeats, to[0]),
            last=words.short_day(to[-1].date()),
            year=str(to[-1].year),
        ),
        lines(*(date_words(words, start, name) for start, name in off if name is not None)),
    )


def organised(words: Words, meeting: Meeting, cards: Sequence[Card]) -> Screen:
    """All meetings of a series, for whoever organises them."""
    buttons = [
        Button(
            words.plain(
                f"meeting-entry-{card.phase.value}",
                title=for_button(words, card.meeting.title, wording.LONGEST_TITLE),
                moment=with_year(words, card.meeting.start),
            ),
            meeting_taps.SeeSheet(card.meeting.id),
        )
        for card in cards
    ]
    back = Button(words.plain("meeting-back"), meeting_taps.SeeSheet(meeting.id))
    return Screen(words("series-all", title=meeting.title, n=len(cards)), column(*buttons, back))


def dates(words: Words, meeting: Meeting, cards: Sequence[Card], *, muted: bool = False) -> Screen:
    """All meetings of a series, for somebody invited: what they said to each, and one answer to all.

    `muted`: its reader gets no messages, which is said once something was answered.
    """
    ahead = [card for card in cards if card.phase is Phase.AHEAD]
    deaf = muted and any(card.answer is not None for card in ahead)
    hear = Button(words.plain("settings-messages-switch-on"), meeting_taps.HearAgain(meeting.id))
    buttons = [
        Button(
            words.plain(f"series-entry-{_said(card)}", moment=with_year(words, card.meeting.start)),
            meeting_taps.SeeCard(card.meeting.id),
        )
        for card in cards
    ]
    every = [
        Button(words.plain("series-yes-to-all"), series_taps.AnswerAll(meeting.id, Rsvp.YES)),
        Button(words.plain("series-no-to-all"), series_taps.AnswerAll(meeting.id, Rsvp.NO)),
    ]
    text = paragraphs(
        words("series-your-dates", title=meeting.title, n=len(ahead)),
        words("meeting-without-messages") if deaf else None,
    )
    home = Button(words.plain("meeting-home"), Home())
    return Screen(text, column(*(every if len(ahead) > 1 else ()), *buttons, hear if deaf else None, home))


def _said(card: Card) -> str:
    if card.phase is Phase.CANCELLED:
        return "cancelled"
    return "open" if card.answer is None else card.answer.value

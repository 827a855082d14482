"""How a meeting is repeated, as people type it: "jeden ersten Dienstag bis Juni", "alle zwei Wochen, 6 Mal".

What says how often is taken out of the text; the day, the hour and the place that are left are read as ever.
"""

import re
from calendar import monthrange
from datetime import date, datetime
from typing import Final

from handlers.meetings import when
from handlers.meetings.date_words import MONTH, MONTHS, NUMBERS, ORDINAL, ORDINALS, WEEKDAYS
from handlers.meetings.english_dates import MONTHS as MONTHS_IN_GERMAN
from handlers.meetings.english_dates import in_german
from questionnaires.values import dataclass
from workshops.meetings.repeating import Every, Rule

_LONG: Final = "|".join(name for name in WEEKDAYS if len(name) > 3)
_NUMBER: Final = "|".join(NUMBERS)
_OF_MONTH: Final = r"\s+(?:im|des|in jedem|jeden|eines jeden)\s+monats?"
_NTH: Final = re.compile(
    rf"(?P<each>\bjede[nrs]?\s+|\ban jedem\s+)?(?:\b(?:immer|jeweils)\s+)?(?:\bam\s+)?"
    rf"(?<!\w)(?P<nth>{ORDINAL})[nrms]?\s+(?P<day>{_LONG})s?\b(?P<month>{_OF_MONTH}\b)?",
    re.IGNORECASE,
)
_FORTNIGHT: Final = re.compile(
    r"\balle (?:zwei|2) wochen\b|\balle (?:vierzehn|14) tage\b|\bjede (?:zweite|2\.) woche\b"
    r"|\b(?:vierzehntägig|14-tägig|zweiwöchentlich|zweiwöchig)\b",
    re.IGNORECASE,
)
_WEEK: Final = re.compile(r"\bjede woche\b|\bwöchentlich\b", re.IGNORECASE)
_MONTH: Final = re.compile(r"\bmonatlich\b|\b(?:jeden|einmal im) monat\b", re.IGNORECASE)
_WEEKLY: Final = re.compile(rf"\b(?:jede[nr]?|immer)\s+(?:am\s+)?({_LONG})s?\b|\b({_LONG})s\b", re.IGNORECASE)
_ON: Final = re.compile(rf"\b(?:immer\s+|jeweils\s+)?(?:am\s+)?({_LONG})s?\b", re.IGNORECASE)
_COUNT: Final = re.compile(
    rf"\b(?:insgesamt\s+|zusammen\s+)?(?:(\d{{1,4}})|({_NUMBER})) ?(?:mal\b|x\b|treffen\b|termine\b)",
    re.IGNORECASE,
)
_UNTIL_DAY: Final = re.compile(
    r"\bbis (?:zum |einschließlich |spätestens )?"
    rf"(\d{{1,2}}\. ?(?:\d{{1,2}}\.(?: ?\d{{2,4}})?|(?:{MONTH})\b(?: \d{{4}})?))(?!\s*uhr)",
    re.IGNORECASE,
)
_UNTIL_MONTH: Final = re.compile(
    rf"\bbis (?:zum )?(?:ende |einschließlich )?(?:des )?({MONTH})\b(?: (\d{{4}}))?", re.IGNORECASE
)
_UNTIL_YEAR: Final = re.compile(
    r"\bbis (?:zum )?(?:(?:ende |einschließlich )?(20\d\d)(?!\d|\s*uhr)|jahresende\b|ende (?:des|dieses) jahres\b)",
    re.IGNORECASE,
)
_DATE: Final = re.compile(
    rf"\d\. ?\d|\d\. ?(?:{MONTH})\b|\bin \d|\b(?:morgen|heute|übermorgen)\b", re.IGNORECASE
)
_ENGLISH: Final = (
    (r"\bof (?:the|every|each) month\b", "im monat"),
    (r"\bevery other week\b|\bfortnightly\b|\bbiweekly\b|\bevery (?:two|2) weeks\b", "alle 2 wochen"),
    (r"\bevery other (?=\w+day)", "alle 2 wochen "),
    (r"\bweekly\b|\bevery week\b", "jede woche"),
    (r"\bmonthly\b|\bevery month\b|\bonce a month\b", "monatlich"),
    (r"\b(?:on )?(?:the )?first\b", "ersten"),
    (r"\b(?:on )?(?:the )?second\b", "zweiten"),
    (r"\b(?:on )?(?:the )?third\b", "dritten"),
    (r"\b(?:on )?(?:the )?fourth\b", "vierten"),
    (r"\b(?:on )?(?:the )?last\b", "letzten"),
    (r"\bevery\b|\beach\b", "jeden"),
    (r"\btimes\b", "mal"),
    (r"\bmeetings\b", "treffen"),
    (r"\buntil (?:the )?(?:end of )?|\btill (?:the )?(?:end of )?", "bis "),
)

_ENGLISH_MONTH: Final = re.compile(
    rf"(?<=\bbis )(?:{'|'.join(sorted(MONTHS_IN_GERMAN, key=len, reverse=True))})\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Repeated:
    """What was understood; a part that was not typed is None. `weekday`: 0 for Monday. `rest`: the text without it.

    `fault`: what is wrong with the day until which it was to be.
    """

    rule: Rule | None
    weekday: int | None
    count: int | None
    until: date | None
    rest: str
    fault: when.Unclear | None = None


@dataclass(frozen=True, slots=True)
class EveryOther:
    """`jeden zweiten Dienstag`: every two weeks, or the second of the month."""

    found: Repeated


def read(text: str, *, now: datetime, language: str = "de") -> Repeated | EveryOther | None:
    """None where nothing says that something is repeated, nor how often."""
    plain = " ".join(text.replace("–", "-").split())
    if language == "en":
        for pattern, change in _ENGLISH:
            plain = re.sub(pattern, change, plain, flags=re.IGNORECASE)
        plain = in_german(re.sub(_ENGLISH_MONTH, lambda month: MONTHS_IN_GERMAN[month[0].casefold()], plain))
    reading = _Reading(plain, now)
    rule, weekday, is_in_doubt = reading.rule()
    count, until = reading.count(), reading.until()
    if rule is None and count is None and until is None and reading.fault is None:
        return None
    if rule is not None and weekday is None:
        weekday = reading.weekday()
    found = Repeated(rule, weekday, count, until, reading.left(), reading.fault)
    return EveryOther(found) if is_in_doubt else found


class _Reading:
    """Takes one expression after the other out of a text."""

    def __init__(self, text: str, now: datetime) -> None:
        self._rest = text
        self._now = now
        self.fault: when.Unclear | None = None

    def rule(self) -> tuple[Rule | None, int | None, bool]:
        """The rule, the weekday that was typed with it, and whether it may be another one."""
        found = next((each for each in _NTH.finditer(self._rest) if each["each"] or each["month"]), None)
        if found is not None:
            self._cut(found)
            nth = ORDINALS[found["nth"].casefold()]
            in_doubt = nth == 2 and found["month"] is None
            return Rule(Every.MONTH, nth), WEEKDAYS[found["day"].casefold()], in_doubt
        for pattern, every in ((_FORTNIGHT, Every.FORTNIGHT), (_WEEK, Every.WEEK), (_MONTH, Every.MONTH)):
            if self._take(pattern) is not None:
                return Rule(every), None, False
        weekly = self._take(_WEEKLY)
        if weekly is not None:
            return Rule(Every.WEEK), WEEKDAYS[(weekly[1] or weekly[2]).casefold()], False
        return None, None, False

    def weekday(self) -> int | None:
        """Typed apart from the rule, and not with a date."""
        if _DATE.search(self._rest) is not None:
            return None
        found = self._take(_ON)
        return None if found is None else WEEKDAYS[found[1].casefold()]

    def count(self) -> int | None:
        found = self._take(_COUNT)
        if found is None:
            return None
        return int(found[1]) if found[1] else NUMBERS[found[2].casefold()]

    def until(self) -> date | None:
        found = self._take(_UNTIL_DAY)
        if found is not None:
            match when.read(found[1].strip(), now=self._now):
                case when.Typed(date() as day):
                    return day
                case when.Unclear() as fault:
                    self.fault = fault
            return None
        month = self._take(_UNTIL_MONTH)
        if month is None:
            year_end = self._take(_UNTIL_YEAR)
            return None if year_end is None else date(int(year_end[1] or self._now.year), 12, 31)
        number = MONTHS[month[1].casefold()]
        year = int(month[2]) if month[2] else self._now.year + (number < self._now.month)
        return date(year, number, monthrange(year, number)[1])

    def left(self) -> str:
        return re.sub(r"^(?:und|ab|dann|beginn)\s*$", "", self._rest.strip(" .,;-")).strip()

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.search(self._rest)
        if found is not None:
            self._cut(found)
        return found

    def _cut(self, found: re.Match[str]) -> None:
        self._rest = f"{self._rest[: found.start()]} {self._rest[found.end() :]}"


def of_month(found: Repeated) -> Rule:
    """What `jeden zweiten Dienstag` means where it is not every two weeks."""
    return Rule(Every.MONTH, 2 if found.rule is None or found.rule.nth is None else found.rule.nth)

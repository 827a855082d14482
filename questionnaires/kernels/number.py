"""Estimating: everybody types a number; told by the middle one and the middle half, never by a single one."""

import re
from decimal import Decimal, InvalidOperation
from itertools import chain, repeat
from typing import Final

from pydantic import Field, model_validator

from questionnaires.kernels.kernel import (
    FEWEST_DIVIDED,
    Ballot,
    Choice,
    Counts,
    Impossible,
    Kernel,
    Line,
    Move,
    Shape,
    Shown,
    Span,
    Write,
)
from questionnaires.kernels.phrases import Phrase, Wording, in_every_language, verbatim
from questionnaires.spelling import bare_number, is_in_doubt, multiplies, whole_number

ITSELF: Final = 0
LARGEST: Final = 10**12
MOST_DIGITS: Final = 3
_GROUPED: Final = r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?:,\d+)?(?!\d)"
_NUMBER: Final = re.compile(rf"([-−–+]?)\s{{0,3}}({_GROUPED}|\d+[.,]\d+|\d+)")
_ENGLISH: Final = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d)")
"""A thousand to some, one to others."""
_SIGNED: Final = rf"[-−–]?(?:{_GROUPED}|\d+[.,]\d+|\d+)"
_UNIT: Final = r"(?P<unit>[^\d\s].*)?"
_LONGEST_UNIT: Final = 20
_RANGES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:von |from )?(?P<low>{_SIGNED})\s*(?:bis|to|[-−–])\s*(?P<high>{_SIGNED})\s*{_UNIT}",
        rf"(?:ab|mindestens|from|at least)\s+(?P<low>{_SIGNED})\s*{_UNIT}",
        rf"(?:bis zu|bis|höchstens|up to|at most|to)\s+(?P<high>{_SIGNED})\s*{_UNIT}",
        r"(?P<unit>[^\d\s][^\d]*)",
    )
)


class NumberSettings(Shape):
    """From `low` to `high` (None: no end), with so many `digits` behind the comma; `unit` stands behind it.

    People, euros and hours are not below 0: without a `low` that is the end, unless `high` lies there, too.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    digits: int = Field(default=0, ge=0, le=MOST_DIGITS)
    unit: Wording = ""

    @model_validator(mode="after")
    def _fits(self) -> "NumberSettings":
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise ValueError("the lowest is below the highest")
        return self

    @property
    def lowest(self) -> Decimal | None:
        """What an estimate is not below."""
        is_below = self.high is not None and self.high <= 0
        return Decimal(0) if self.low is None and not is_below else self.low


class NumberResult(Shape):
    """Of all numbers: the lower quarter ends here, the middle, the upper quarter begins here."""

    low: Decimal
    middle: Decimal
    high: Decimal


class NumberKernel(Kernel[NumberSettings, NumberResult]):
    """A ballot holds the number without its comma: 2,5 with one digit is 25."""

    name = "number"
    settings = NumberSettings
    result = NumberResult

    def offered(self, settings: NumberSettings) -> tuple[Wording, ...]:  # noqa: ARG002
        return ()

    def preview(self, settings: NumberSettings) -> tuple[Phrase, ...]:  # noqa: ARG002
        return ()

    def rule(self, settings: NumberSettings) -> Phrase:
        return Phrase("poll-rule-number", {"range": _range(settings)})

    def guidance(self, settings: NumberSettings, ballot: Ballot, at: int) -> tuple[Phrase, ...]:  # noqa: ARG002
        return () if ballot else (Phrase("poll-number-how", {"range": _range(settings)}),)

    def choices(self, settings: NumberSettings, ballot: Ballot, at: int) -> tuple[Choice, ...]:  # noqa: ARG002
        key = "poll-number-change" if ballot else "poll-number-write"
        return (Choice(Phrase(key), Write()),)

    def mine(self, settings: NumberSettings, ballot: Ballot) -> tuple[Phrase, ...]:
        return tuple(_said(settings, _scaled(settings, value)) for value in ballot.values.values())

    def voted(self, settings: NumberSettings, ballot: Ballot, move: Move) -> Ballot:  # noqa: ARG002
        if (move.item, move.value) != (ITSELF, 0):
            raise Impossible
        return Ballot()

    def written(self, settings: NumberSettings, ballot: Ballot, text: str) -> Ballot:  # noqa: ARG002
        is_part = multiplies(text, unit=" ".join(in_every_language(settings.unit)))
        is_either = settings.digits < MOST_DIGITS and _ENGLISH.search(text) is not None
        number = None if is_part or is_either else read_number(text)
        if number is None:
            raise Impossible(Phrase("poll-number-unclear"))
        scaled = number.scaleb(settings.digits)
        if scaled != scaled.to_integral_value():
            raise Impossible(Phrase("poll-number-digits", {"digits": settings.digits}))
        low = Decimal(-LARGEST) if settings.lowest is None else settings.lowest
        high = Decimal(LARGEST) if settings.high is None else settings.high
        if not low <= number <= high:
            is_far = abs(number) > LARGEST
            ends = (
                {"low": settings.lowest, "high": settings.high} if not is_far else {"low": low, "high": high}
            )
            outside = settings.model_copy(update=ends)
            raise Impossible(Phrase("poll-number-outside", {"range": _range(outside)}))
        return Ballot({ITSELF: int(scaled)})

    def paper(self, settings: NumberSettings) -> Phrase | None:
        return Phrase("poll-paper-number", {"range": _range(settings)})

    def on_paper(self, settings: NumberSettings, text: str) -> Ballot:
        return self.written(settings, Ballot(), text)

    def counted(self, settings: NumberSettings, counts: Counts) -> NumberResult:
        values = counts.of.get(ITSELF, {})
        numbers = list(chain.from_iterable(repeat(value, values[value]) for value in sorted(values)))
        half = len(numbers) // 2
        return NumberResult(
            low=_scaled(settings, _median(numbers[: half + len(numbers) % 2])),
            middle=_scaled(settings, _median(numbers)),
            high=_scaled(settings, _median(numbers[half:])),
        )

    def shown(self, settings: NumberSettings, voters: int, result: NumberResult) -> Shown:
        """Two persons of four give a middle that is between them: one digit more than was asked for."""
        middle, high = (_said(settings, value) for value in (result.middle, result.high))
        half = Phrase("poll-number-between", {"low": _plain(result.low), "high": high})
        return Shown(
            (Line(Phrase("poll-number-middle"), middle), Line(Phrase("poll-number-half"), half)),
            span=Span(
                result.low, result.middle, result.high, settings.lowest, settings.high, settings.digits
            ),
            hint=Phrase("poll-hint-far-apart", {"half": half}) if _is_wide(voters, result) else None,
        )


def read_number(text: str) -> Decimal | None:
    """As people write it: "1.200", "1 200", "2,5", "2.5", "−3", "etwa 40 Euro", "dreißig".

    None where there is not exactly one.
    """
    found = _NUMBER.findall(text)
    if not found and (said := whole_number(bare_number(text), language="")) is not None:
        return Decimal(said)
    if len(found) != 1 or is_in_doubt(text):
        return None
    sign, digits = found[0]
    plain = re.sub(r"[\u00a0\u202f ]", "", digits)
    if "," in plain or re.fullmatch(r"\d{1,3}(\.\d{3})+", plain):
        plain = plain.replace(".", "").replace(",", ".")
    try:
        return Decimal(f"-{plain}" if sign in {"-", "−", "–"} else plain)
    except InvalidOperation:
        return None


def read_range(text: str) -> NumberSettings | None:
    """What may be estimated, as people write it: "0 bis 500 Euro", "0–10", "ab 5 Meter", "bis zu 1.000", "Stunden"."""
    plain = re.sub(r"\s+", " ", text).strip()
    found = next((match for each in _RANGES if (match := each.fullmatch(plain)) is not None), None)
    if found is None or _ENGLISH.search(plain) is not None:
        return None
    said = found.groupdict()
    low, high = (None if said.get(end) is None else read_number(said[end] or "") for end in ("low", "high"))
    unit, ends = (said.get("unit") or "").strip(), [each for each in (low, high) if each is not None]
    digits = max((max(0, -int(each.as_tuple().exponent)) for each in ends), default=0)
    if len(unit) > _LONGEST_UNIT or digits > MOST_DIGITS or any(abs(each) > LARGEST for each in ends):
        return None
    if low is not None and high is not None and low >= high:
        return None
    return NumberSettings(low=low, high=high, digits=digits, unit=unit)


def _median(numbers: list[int]) -> Decimal:
    half = len(numbers) // 2
    if len(numbers) % 2:
        return Decimal(numbers[half])
    return Decimal(numbers[half - 1] + numbers[half]) / 2


def _scaled(settings: NumberSettings, value: Decimal | int) -> Decimal:
    scaled = Decimal(value).scaleb(-settings.digits)
    return scaled if scaled != scaled.to_integral_value() else scaled.quantize(Decimal(1))


def _is_wide(voters: int, result: NumberResult) -> bool:
    """Whether the middle half reaches as far as the middle is large: 20 to 60 around 40."""
    return voters >= FEWEST_DIVIDED and 0 < abs(result.middle) <= result.high - result.low


def _plain(value: Decimal) -> Phrase:
    return Phrase("plain-number", {"n": value})


def _said(settings: NumberSettings, value: Decimal) -> Phrase:
    if not settings.unit:
        return _plain(value)
    return Phrase("poll-number-unit", {"n": value, "unit": settings.unit})


def _range(settings: NumberSettings) -> Phrase:
    """What may be estimated, and in which unit: both are known before anybody writes."""
    low, high, unit = settings.low, settings.high, _unit(settings)
    if low is not None and high is not None:
        return Phrase("poll-number-from-to", {"low": low, "high": high, "unit": unit})
    if low is not None:
        return Phrase("poll-number-from", {"low": low, "unit": unit})
    if high is not None:
        return Phrase("poll-number-to", {"high": high, "unit": unit})
    return Phrase("poll-number-in", {"unit": settings.unit}) if settings.unit else unit


def _unit(settings: NumberSettings) -> Phrase:
    return Phrase("poll-number-behind", {"unit": settings.unit}) if settings.unit else verbatim("")


KERNEL = NumberKernel()

"""A range that is no row of whole numbers: a few steps are options to tap, many are a rule."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from questionnaires.model import Language

_MOST_STEPS: Final = 30
"""A range of so few steps is tapped."""


def stepwise(
    start: Decimal, end: Decimal, step: Decimal, languages: Iterable[Language], *, whole: bool
) -> dict[str, Any]:
    count = int((end - start) / step) + 1
    if count > _MOST_STEPS:
        kind = "number" if whole else "decimal"
        return {"type": kind, **_bounds(start, end), "constraint": _rule(start, end, step)}
    options = []
    for index in range(count):
        word = f"{(start + index * step).normalize():f}"
        text = {language: word if language == "en" else word.replace(".", ",") for language in languages}
        options.append({"id": f"n{index}", "word": word, "text": text})
    return {"type": "single", "options": options}


def _bounds(start: Decimal, end: Decimal) -> dict[str, Any]:
    """Those that are whole numbers have keys of their own."""
    both = {"minimum": start, "maximum": end}
    return {key: int(one) for key, one in both.items() if one == one.to_integral_value()}


def _rule(start: Decimal, end: Decimal, step: Decimal) -> str:
    """On a step, or as near to one as it is that is computed with binary fractions: 3 · 0.1 is not 0.3."""
    off = f"abs(. - {start:f} - round((. - {start:f}) div {step:f}) * {step:f}) < {step / 1000:f}"
    bounds = {">=": start, "<=": end}
    further = [f". {sign} {one:f}" for sign, one in bounds.items() if one != one.to_integral_value()]
    return " and ".join([off, *further])

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
        low = f"{start:f}"
        grid = f"round((. - {low}) div {step:f}) * {step:f} + {low} = ."
        keys: dict[str, Any] = {"type": "number" if whole else "decimal", "constraint": grid}
        bounds = {"minimum": int(start), "maximum": int(end)} if whole else {}
        return keys | bounds if whole else {**keys, "constraint": f"{grid} and . >= {low} and . <= {end:f}"}
    options = []
    for index in range(count):
        word = f"{(start + index * step).normalize():f}"
        text = {language: word if language == "en" else word.replace(".", ",") for language in languages}
        options.append({"id": f"n{index}", "word": word, "text": text})
    return {"type": "single", "options": options}

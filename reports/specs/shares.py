"""Bars of a vote for the wall: one per option, the round before as a thin line in each."""

import textwrap
from collections.abc import Sequence
from itertools import product

from questionnaires.values import dataclass
from reports.specs.paper import Spec

_WIDE, _HIGH, _HIGH_OF_MANY = 1147, 333, 410
"""Pixels that there are for the drawing on a wall of 1280 × 720; it is scaled to that, or to a larger one alike. What
stands around many rows is smaller (`.numbers.many` in `wall.css`)."""
_FEW = 6
"""Rows; more are many."""
_SIZE = 38
"""Of the letters, before that. If there is room for it, they have it on the wall as well."""
_LETTER = 0.53 * _SIZE
_LINE = 1.16 * _SIZE
_BETWEEN = 14
"""Two rows."""
_ASIDE = 40
"""Between label, bar and what stands at its end."""
_SHORTEST, _LONGEST = 420, 940
"""Bars of 100 %."""
_HIGHEST = 120
"""A row, however few there are."""
_LINE_BEFORE, _EDGE = 6, 14
"""The line of the round before, and what parts it from the bar that it crosses: ink on a bar is hardly seen."""
DATA = "shares"
"""The table that is exchanged when the numbers change."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Labels and values in lines; `scale` is what of their size is left on the wall."""

    labels: list[list[str]]
    values: list[list[str]]
    step: float
    bar: float
    scale: float


def shares_chart(rows: Sequence[tuple[str, int, int | None, str]]) -> Spec:
    """(option, percent, percent before or None, what stands at the end of the bar). Colours are left to the wall."""
    layout = _most_legible([option for option, *_ in rows], [value for *_, value in rows])
    y = {"field": "label", "type": "nominal", "sort": None, "axis": None}
    axis = {"type": "quantitative", "scale": {"domain": [0, 100]}, "axis": None}
    x, before = {"field": "percent", **axis}, {"field": "before", **axis}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": layout.bar,
        "height": {"step": layout.step},
        "padding": 0,
        "autosize": {"type": "pad"},
        "data": {
            "name": DATA,
            "values": [
                {
                    "label": "\n".join(label),
                    "percent": percent,
                    "before": before,
                    "value": "\n".join(value),
                }
                for label, value, (_, percent, before, _) in zip(
                    layout.labels, layout.values, rows, strict=True
                )
            ],
        },
        "layer": [
            {"mark": {"type": "bar", "style": "track"}, "encoding": {"y": y, "x": {"datum": 100, **axis}}},
            {"mark": {"type": "bar", "cornerRadiusEnd": 4}, "encoding": {"y": y, "x": x}},
            *(
                {
                    "mark": {"type": "tick", "thickness": thickness, "opacity": 1, "style": style},
                    "transform": [{"filter": "datum.before !== null"}],
                    "encoding": {"y": y, "x": before},
                }
                for thickness, style in ((_EDGE, "edge"), (_LINE_BEFORE, "before"))
            ),
            {"mark": _texts("label", "right", -16), "encoding": _beside("label", y, 0)},
            {"mark": _texts("value", "left", 12), "encoding": _beside("value", y, layout.bar)},
        ],
    }


def _texts(field: str, align: str, dx: int) -> Spec:
    """Its lines stand around the middle of the bar; those of an axis would begin there and hang below it."""
    return {
        "type": "text",
        "align": align,
        "dx": dx,
        "dy": {"expr": f"(1 - length(split(datum.{field}, '\\n'))) * {_LINE / 2:.0f}"},
        "lineHeight": round(_LINE),
        "fontSize": _SIZE,
        "fontWeight": "bold",
        "lineBreak": "\n",
    }


def _beside(field: str, y: Spec, x: float) -> Spec:
    return {"y": y, "x": {"value": x}, "text": {"field": field}}


def _most_legible(options: Sequence[str], values: Sequence[str]) -> _Layout:
    """Of labels and values in one line or two, nothing left out, what is largest on the wall."""
    found = (_layout(_wrapped(options, most), _wrapped(values, of)) for most, of in product((1, 2), (1, 2)))
    return max(found, key=lambda each: each.scale)


def _layout(labels: list[list[str]], values: list[list[str]]) -> _Layout:
    lines = max((len(each) for each in (*labels, *values)), default=1)
    step = lines * _LINE + _BETWEEN
    beside = (_letters(labels) + _letters(values)) * _LETTER + _ASIDE
    rows = max(1, len(labels))
    high = _HIGH if rows <= _FEW else _HIGH_OF_MANY
    scale = min(1, high / (step * rows), _WIDE / (beside + _SHORTEST))
    bar = min(_LONGEST, _WIDE / scale - beside)
    step = max(step, min(_HIGHEST, high / scale / rows))
    return _Layout(labels, values, round(step), round(bar), scale)


def _letters(texts: Sequence[Sequence[str]]) -> int:
    """Of the longest line; a few more, so that not every vote makes another drawing."""
    return -(-max((len(line) for lines in texts for line in lines), default=0) // 4) * 4


def _wrapped(texts: Sequence[str], most: int) -> list[list[str]]:
    """Each in so many lines at most, which are as short as they can be for that."""
    letters = max(1, *(-(-len(each) // most) for each in texts), 1)
    while any(len(textwrap.wrap(each, letters)) > most for each in texts):
        letters += 1
    return [textwrap.wrap(each, letters) for each in texts]

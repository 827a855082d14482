"""Bars of a vote for the wall: one per option, the round before as a thin line in each."""

import textwrap
from collections.abc import Sequence

from reports.specs.paper import Spec

_BARS = 940
"""Pixels of a bar of 100 %; the whole drawing is scaled to the wall."""
_LETTERS = 30
"""Of a line of a label, unless one needs more to have room in two."""
DATA = "shares"
"""The table that is exchanged when the numbers change."""


def shares_chart(rows: Sequence[tuple[str, int, int | None, str]]) -> Spec:
    """(option, percent, percent before or None, what stands at the end of the bar). Colours are left to the wall."""
    step = max(56, min(120, 620 // max(1, len(rows))))
    labels = _labelled([option for option, *_ in rows])
    most_lines = max((len(lines) for lines in labels), default=1)
    size = max(24, min(38, (step - 8) // most_lines * 7 // 8))
    y = {"field": "label", "type": "nominal", "sort": None, "axis": _labels(size)}
    axis = {"type": "quantitative", "scale": {"domain": [0, 100]}, "axis": None}
    x, before = {"field": "percent", **axis}, {"field": "before", **axis}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": _BARS,
        "height": {"step": step},
        "padding": {"left": 0, "top": 0, "bottom": 0, "right": 230},
        "autosize": {"type": "pad"},
        "data": {
            "name": DATA,
            "values": [
                {"label": "\n".join(label), "percent": percent, "before": before, "value": value}
                for label, (_, percent, before, value) in zip(labels, rows, strict=True)
            ],
        },
        "layer": [
            {"mark": {"type": "bar", "style": "track"}, "encoding": {"y": y, "x": {"datum": 100, **axis}}},
            {"mark": {"type": "bar", "cornerRadiusEnd": 4}, "encoding": {"y": y, "x": x}},
            {
                "mark": {"type": "tick", "thickness": 6, "style": "before"},
                "transform": [{"filter": "datum.before !== null"}],
                "encoding": {"y": y, "x": before},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 12, "fontSize": size, "fontWeight": "bold"},
                "encoding": {"y": y, "x": {"value": _BARS}, "text": {"field": "value"}},
            },
        ],
    }


def _labels(size: int) -> Spec:
    return {
        "title": None,
        "labelFontSize": size,
        "labelLimit": 0,
        "labelPadding": 16,
        "labelExpr": "split(datum.label, '\\n')",
        "domain": False,
        "ticks": False,
    }


def _labelled(options: Sequence[str]) -> list[list[str]]:
    """Two lines at most, and nothing left out: the drawing becomes wider instead."""
    letters = _LETTERS
    while any(len(textwrap.wrap(option, letters)) > 2 for option in options):
        letters += 1
    return [textwrap.wrap(option, letters) for option in options]

"""Where a picture will be seen: its sizes, colours and signs, the same in every picture.

Colours are told apart with every kind of colour vision and never carry a meaning alone: groups have a shape of their
own (colours of Okabe and Ito), levels a place left or right of the middle (brown to green of ColorBrewer's BrBG).
"""

from typing import Any, TypeAlias

from locales.direction import harmless
from questionnaires.values import dataclass
from reports.fonts import BOLD, FAMILIES, wrapped

Spec: TypeAlias = dict[str, Any]

GROUP_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#7F7F7F")
GROUP_SHAPES = (
    "circle",
    "square",
    "triangle-up",
    "diamond",
    "triangle-down",
    "cross",
    "triangle-right",
    "triangle-left",
)
LEVEL_COLOURS = ("#8c510a", "#dfc27d", "#80cdc1", "#01665e")
ON_LEVELS = ("#ffffff", "#1a1a1a", "#1a1a1a", "#ffffff")
"""The colour of numbers on a level's colour; at least 4.5 : 1."""
INK, QUIET, TRACK, UNKNOWN, BAR = "#1a1a1a", "#595959", "#e8e8e8", "#bdbdbd", "#0072B2"
EDGE = 8
"""Room at both ends of the scale, so that a sign at 0 or 100 is whole."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Sizes in the picture's own pixels; a PNG has `SHARPNESS` times as many."""

    width: int
    title: float
    text: float
    small: float
    padding: int
    titled: bool
    rows_per_page: int

    def lines(self, text: str, *, size: float | None = None, bold: bool = False) -> list[str]:
        """The text in lines that fit the width, in the size of `text` unless told otherwise."""
        return wrapped(harmless(text), size or self.text, room=self.width - 2, bold=bold)


PHONE = Paper(width=372, title=20, text=15, small=13, padding=14, titled=True, rows_per_page=6)
"""As wide as a phone's screen: 400 pixels with the padding, 1200 in the PNG."""
PRINT = Paper(width=490, title=0, text=10, small=8.5, padding=1, titled=False, rows_per_page=100)
"""As wide as the text of an A4 page in points; title and explanation stand in the document."""
SLIDE = Paper(width=400, title=0, text=16, small=13, padding=1, titled=False, rows_per_page=100)
"""As wide as a little less than half of a slide, in points; the numbers stand in a table beside it."""
HALF_PRINT = Paper(width=240, title=0, text=10, small=8, padding=1, titled=False, rows_per_page=100)
"""Half of that."""
SHARPNESS = 3


def line_height(size: float) -> float:
    return round(size * 1.3, 1)


def spec(paper: Paper, layers: list[Spec], *, height: float, title: str = "", subtitle: str = "") -> Spec:
    """The whole picture around its layers; height is that of the plot itself."""
    whole: Spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": paper.width,
        "height": round(height),
        "padding": paper.padding,
        "background": "white",
        "layer": layers,
        "resolve": {"scale": {"x": "independent", "color": "independent", "shape": "independent"}},
        "config": {
            "font": ", ".join((*FAMILIES, "Liberation Sans", "sans-serif")),
            "view": {"stroke": None},
            "text": {"color": INK, "fontSize": paper.text},
            "legend": {
                "orient": "top",
                "title": None,
                "labelFontSize": paper.small,
                "labelColor": INK,
                "labelLimit": paper.width,
                "rowPadding": 4,
                "columnPadding": 14,
                "offset": 10,
            },
        },
    }
    if paper.titled:
        whole["title"] = _title(paper, title, subtitle)
    return whole


def _title(paper: Paper, title: str, subtitle: str) -> Spec:
    return {
        "text": paper.lines(title, size=paper.title, bold=True),
        "subtitle": paper.lines(subtitle, size=paper.small),
        "anchor": "start",
        "frame": "group",
        "fontSize": paper.title,
        "fontWeight": BOLD,
        "lineHeight": line_height(paper.title),
        "subtitleFontSize": paper.small,
        "subtitleLineHeight": line_height(paper.small),
        "subtitleColor": QUIET,
        "subtitlePadding": 6,
        "offset": 14,
    }


def down(field: str, height: float) -> Spec:
    """Rows are placed by the picture itself, from the top: wrapped texts make them differ in height."""
    scale = {"domain": [0, round(height)], "range": [0, round(height)]}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def along(field: str, paper: Paper) -> Spec:
    """The scale from 0 to 100 points, with an edge on both sides that fills the width."""
    beyond = edge(paper)
    scale = {"domain": [-beyond, 100 + beyond], "range": [0, paper.width]}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def edge(paper: Paper) -> float:
    """The edge in points."""
    return 100 * EDGE / (paper.width - 2 * EDGE)


def texts(rows: list[Spec], *, height: float, size: float, x: float = 0, **style: object) -> Spec:
    """Texts (one string per line) whose top is at the rows' `y`."""
    mark = {
        "type": "text",
        "align": "left",
        "baseline": "top",
        "fontSize": size,
        "lineHeight": line_height(size),
        **style,
    }
    encoding = {"x": {"value": x}, "y": down("y", height), "text": {"field": "text", "type": "nominal"}}
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}

"""Rows on one scale from 0 to 100 points: a bar, a dot per group, or a step from an earlier value to a later one."""

from collections.abc import Sequence
from dataclasses import field

from questionnaires.values import dataclass
from reports.fonts import BOLD, width
from reports.specs.paper import (
    BAR,
    GROUP_COLOURS,
    GROUP_SHAPES,
    INK,
    QUIET,
    TRACK,
    Paper,
    Spec,
    along,
    down,
    edge,
    line_height,
    texts,
)

_TICKS = (25, 50, 75)
_INSIDE_FROM = 15
"""From this length on a bar holds its own number."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A value of one group; `group` is the group's place in the legend."""

    group: int
    points: float


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the picture: its name above the scale, what can be said about it below."""

    name: str
    notes: Sequence[str]
    bar: float | None = None
    number: str = ""
    dots: Sequence[Dot] = ()
    step: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    row: Row
    name: list[str]
    name_y: float
    top: float
    bottom: float
    notes: list[str]
    notes_y: float
    lanes: list[int] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def gauge(
    paper: Paper, rows: Sequence[Row], *, bands: Sequence[str], groups: Sequence[str]
) -> tuple[list[Spec], float]:
    """The layers and the height of the plot; `bands` name the four quarters of the scale, `groups` the legend."""
    first = 2 * line_height(paper.small) + paper.text * 0.8 if bands else 0
    placed, height = _flow(paper, rows, first)
    layers = [
        *_scale(paper, placed, bands, height),
        *_bars(paper, placed, height),
        *_steps(paper, placed, height),
    ]
    layers += _dots(paper, placed, groups, height)
    names: list[Spec] = [{"y": one.name_y, "text": one.name} for one in placed]
    notes: list[Spec] = [{"y": one.notes_y, "text": one.notes} for one in placed if one.notes]
    layers.append(texts(names, height=height, size=paper.text, fontWeight=BOLD))
    layers.append(texts(notes, height=height, size=paper.small, color=QUIET))
    return layers, height


def _flow(paper: Paper, rows: Sequence[Row], first: float) -> tuple[list[_Placed], float]:
    """Each row under the other, as high as its texts and its lanes of dots need."""
    thick, dot = paper.text * 1.1, paper.text * 1.05
    y = first
    placed = []
    for row in rows:
        name = paper.lines(row.name, bold=True)
        notes = [line for note in row.notes for line in paper.lines(note, size=paper.small)]
        lanes = _lanes(paper, row.dots)
        top = y + len(name) * line_height(paper.text) + paper.text * 0.25
        bottom = top + (max(lanes, default=0) + 1) * dot if row.dots else top + thick
        notes_y = bottom + paper.text * 0.3
        placed.append(_Placed(row, name, y, top, bottom, notes, notes_y, lanes))
        y = notes_y + len(notes) * line_height(paper.small) + paper.text * 0.95
    return placed, round(y - paper.text * 0.7)


def _lanes(paper: Paper, dots: Sequence[Dot]) -> list[int]:
    """A lane per dot, so that dots with nearly the same value lie under, not upon each other."""
    needed = 100 * paper.text * 0.95 / paper.width
    ends: list[float] = []
    lanes = [0] * len(dots)
    for place in sorted(range(len(dots)), key=lambda one: dots[one].points):
        lane = next((lane for lane, end in enumerate(ends) if dots[place].points - end >= needed), len(ends))
        ends[lane:] = [dots[place].points, *ends[lane + 1 :]]
        lanes[place] = lane
    return lanes


def _scale(paper: Paper, placed: Sequence[_Placed], bands: Sequence[str], height: float) -> list[Spec]:
    quarters: list[Spec] = [
        {"points": 12.5 + 25 * place, "y": 0, "text": [band, _range(place)]}
        for place, band in enumerate(bands)
    ]
    header = texts(quarters, height=height, size=_fitting(paper, bands), align="center", color=QUIET)
    header["encoding"]["x"] = along("points", paper)
    tracks: list[Spec] = [{"top": one.top, "bottom": one.bottom} for one in placed]
    ticks: list[Spec] = [
        {"points": tick, "top": one.top, "bottom": one.bottom} for one in placed for tick in _TICKS
    ]
    return [*([header] if bands else []), _tracks(paper, tracks, height), _ticks(paper, ticks, height)]


def _fitting(paper: Paper, bands: Sequence[str]) -> float:
    """The size in which the longest band word fits a quarter of the scale."""
    widest = max((width(band, paper.small) for band in bands), default=1)
    return min(paper.small, round(paper.small * (paper.width / 4 - 6) / widest, 1))


def _range(quarter: int) -> str:
    return f"{25 * quarter}–{25 * quarter + 24}" if quarter < 3 else "75–100"


def _tracks(paper: Paper, rows: list[Spec], height: float) -> Spec:
    x = {"x": {"value": 0}, "x2": {"value": paper.width}}
    encoding = {**x, "y": down("top", height), "y2": {"field": "bottom"}}
    return {"data": {"values": rows}, "mark": {"type": "rect", "color": TRACK}, "encoding": encoding}


def _ticks(paper: Paper, rows: list[Spec], height: float) -> Spec:
    encoding = {"x": along("points", paper), "y": down("top", height), "y2": {"field": "bottom"}}
    return {
        "data": {"values": rows},
        "mark": {"type": "rule", "color": "white", "size": 2},
        "encoding": encoding,
    }


def _bars(paper: Paper, placed: Sequence[_Placed], height: float) -> list[Spec]:
    bars: list[Spec] = [
        {"from": -edge(paper), "to": one.row.bar, "top": one.top, "bottom": one.bottom}
        for one in placed
        if one.row.bar is not None
    ]
    boxes = {
        "x": along("from", paper),
        "x2": {"field": "to"},
        "y": down("top", height),
        "y2": {"field": "bottom"},
    }
    layers: list[Spec] = [
        {"data": {"values": bars}, "mark": {"type": "rect", "color": BAR}, "encoding": boxes}
    ]
    for inside in (True, False):
        numbers: list[Spec] = [
            {"points": one.row.bar, "y": one.middle, "text": one.row.number}
            for one in placed
            if one.row.bar is not None and (one.row.bar >= _INSIDE_FROM) is inside
        ]
        align, color = ("right", "white") if inside else ("left", INK)
        layer = texts(
            numbers,
            height=height,
            size=paper.text,
            align=align,
            color=color,
            baseline="middle",
            fontWeight=BOLD,
            dx=-6 if inside else 6,
        )
        layer["encoding"]["x"] = along("points", paper)
        layers.append(layer)
    return layers if bars else []


def _steps(paper: Paper, placed: Sequence[_Placed], height: float) -> list[Spec]:
    steps: list[Spec] = [
        {"before": one.row.step[0], "after": one.row.step[1], "y": one.middle}
        for one in placed
        if one.row.step
    ]
    if not steps:
        return []
    line = {"x": along("before", paper), "x2": {"field": "after"}, "y": down("y", height)}
    size = paper.text**2 * 0.8
    layers: list[Spec] = [{"mark": {"type": "rule", "size": paper.text / 5, "color": INK}, "encoding": line}]
    for time, fill in (("before", "white"), ("after", BAR)):
        mark = {
            "type": "point",
            "shape": "circle",
            "size": size,
            "stroke": INK,
            "strokeWidth": 2,
            "fill": fill,
        }
        mark["opacity"] = 1
        layers.append({"mark": mark, "encoding": {"x": along(time, paper), "y": down("y", height)}})
    return [{**layer, "data": {"values": steps}} for layer in layers]


def _dots(paper: Paper, placed: Sequence[_Placed], groups: Sequence[str], height: float) -> list[Spec]:
    pitch = paper.text * 1.05
    dots: list[Spec] = [
        {"points": dot.points, "group": groups[dot.group], "y": one.top + (lane + 0.5) * pitch}
        for one in placed
        for dot, lane in zip(one.row.dots, one.lanes, strict=True)
    ]
    if not dots:
        return []
    used = {dot.group for one in placed for dot in one.row.dots}
    named = [name for place, name in enumerate(groups) if place in used]
    legend = {
        "values": named,
        "columns": _columns(paper, named),
        "symbolSize": paper.text**2 * 0.7,
        "symbolStrokeWidth": 0,
    }
    colours = [GROUP_COLOURS[place % len(GROUP_COLOURS)] for place in range(len(groups))]
    shapes = [
        GROUP_SHAPES[(place + place // len(GROUP_SHAPES)) % len(GROUP_SHAPES)]  # never colour and shape twice
        for place in range(len(groups))
    ]
    kind = {"field": "group", "type": "nominal", "legend": legend}
    encoding = {
        "x": along("points", paper),
        "y": down("y", height),
        "color": {**kind, "scale": {"domain": list(groups), "range": colours}},
        "shape": {**kind, "scale": {"domain": list(groups), "range": shapes}},
    }
    mark = {"type": "point", "filled": True, "opacity": 1, "size": paper.text**2 * 0.7}
    return [{"data": {"values": dots}, "mark": mark, "encoding": encoding}]


def _columns(paper: Paper, names: Sequence[str]) -> int:
    """As many columns in the legend as the longest name allows."""
    widest = max(width(name, paper.small) for name in names) + paper.text + 16
    return max(1, min(len(names), int(paper.width // widest)))

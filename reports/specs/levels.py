"""How many people chose which level: bars that part at the middle of the scale, "weiß ich nicht" beside them."""

from collections.abc import Sequence

from questionnaires.values import dataclass
from reports.fonts import width
from reports.specs.paper import (
    INK,
    LEVEL_COLOURS,
    ON_LEVELS,
    QUIET,
    TRACK,
    UNKNOWN,
    Paper,
    Spec,
    down,
    line_height,
    texts,
)

_UNKNOWN_SHARE = 0.22
"""The part of the width that belongs to "weiß ich nicht"."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question. `counts` is None where too few rated it; `unknown` where even that share is not published."""

    name: str
    note: str
    counts: Sequence[int] | None
    unknown: int | None
    unknown_share: float
    unknown_text: str


@dataclass(frozen=True, slots=True)
class _Placed:
    row: Row
    name: list[str]
    name_y: float
    top: float
    bottom: float
    note_y: float


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the widest bars reach to both sides of the middle, as shares; the same for all pages of a field."""

    left: float
    right: float

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Reach":
        shares = [(sum(row.counts[:2]) / sum(row.counts)) for row in rows if row.counts and sum(row.counts)]
        return cls(max([*shares, 0.25]), max([*(1 - share for share in shares), 0.25]))


def levels(
    paper: Paper, rows: Sequence[Row], reach: Reach, *, captions: Sequence[str], unknown: str
) -> tuple[list[Spec], float]:
    """The layers and the height of the plot, with the questions' texts above their bars."""
    placed, height = _flow(paper, rows)
    layers = _layers(paper, placed, reach, captions, height)
    names: list[Spec] = [{"y": one.name_y, "text": one.name} for one in placed]
    notes: list[Spec] = [{"y": one.note_y, "text": [one.row.note]} for one in placed]
    beside: list[Spec] = [
        {"y": one.note_y, "text": [unknown]} for one in placed if one.row.unknown is not None
    ]
    layers.append(texts(names, height=height, size=paper.text))
    layers.append(texts(notes, height=height, size=paper.small, color=QUIET))
    layers.append(texts(beside, height=height, size=paper.small, color=QUIET, x=_beside(paper)))
    return layers, height


def _flow(paper: Paper, rows: Sequence[Row]) -> tuple[list[_Placed], float]:
    y, placed = 2.0, []
    for row in rows:
        name = paper.lines(row.name)
        top = y + len(name) * line_height(paper.text) + paper.text * 0.3
        bottom = top + (paper.text * 1.7 if row.counts or row.unknown is not None else 0)
        note_y = bottom + paper.text * 0.25
        placed.append(_Placed(row, name, y, top, bottom, note_y))
        y = note_y + line_height(paper.small) + paper.text
    return placed, round(y - paper.text * 0.7)


def _layers(
    paper: Paper, placed: Sequence[_Placed], reach: Reach, captions: Sequence[str], height: float
) -> list[Spec]:
    shares = {"domain": [-reach.left, reach.right], "range": [1, _beside(paper) - paper.text]}
    rows = [segment for one in placed if one.row.counts for segment in _segments(paper, one, reach)]
    people = {"data": {"values": [row for row in rows if row["fits"]]}}
    middle: list[Spec] = [
        {"x": 0, "top": one.top - 3, "bottom": one.bottom + 3} for one in placed if one.row.counts
    ]
    vertical = {"y": down("top", height), "y2": {"field": "bottom"}}
    x = {"type": "quantitative", "axis": None, "scale": shares}
    colour = {"field": "level", "type": "nominal", **_colours(paper, captions)}
    return [
        {
            "data": {"values": rows},
            "mark": {"type": "rect", "stroke": "white", "strokeWidth": 1},
            "encoding": {"x": {**x, "field": "from"}, "x2": {"field": "to"}, "color": colour, **vertical},
        },
        {
            "data": {"values": middle},
            "mark": {"type": "rule", "color": INK, "size": 1.5},
            "encoding": {"x": {**x, "field": "x"}, **vertical},
        },
        {
            **people,
            "mark": {"type": "text", "baseline": "middle", "fontSize": paper.small},
            "encoding": {
                "x": {**x, "field": "centre"},
                "y": down("y", height),
                "text": {"field": "people"},
                "color": {"field": "ink", "type": "nominal", "scale": None, "legend": None},
            },
        },
        *_unknown(paper, placed, height),
    ]


def _segments(paper: Paper, placed: _Placed, reach: Reach) -> list[Spec]:
    counts = placed.row.counts or ()
    total = sum(counts)
    start = -sum(counts[:2]) / total
    unit = (_beside(paper) - paper.text) / (reach.left + reach.right)
    rows: list[Spec] = []
    for level, count in enumerate(counts):
        share = count / total
        if count:
            fits = share * unit > width(str(count), paper.small) + 4
            place = {
                "from": start,
                "to": start + share,
                "centre": start + share / 2,
                "y": (placed.top + placed.bottom) / 2,
            }
            box = {"top": placed.top, "bottom": placed.bottom}
            rows.append(
                {
                    **place,
                    **box,
                    "level": str(level),
                    "people": str(count),
                    "ink": ON_LEVELS[level],
                    "fits": fits,
                }
            )
        start += share
    return rows


def _colours(paper: Paper, captions: Sequence[str]) -> Spec:
    scale = {"domain": ["0", "1", "2", "3"], "range": list(LEVEL_COLOURS)}
    widest = max(width(caption, paper.small) for caption in captions) + paper.text + 20
    labels = ", ".join(f"'{level}': {_quoted(caption)}" for level, caption in enumerate(captions))
    legend = {
        "symbolType": "square",
        "symbolSize": paper.text**2,
        "symbolStrokeWidth": 0,
        "columns": max(1, int(paper.width // widest)),
        "labelExpr": f"{{{labels}}}[datum.value]",
    }
    return {"scale": scale, "legend": legend}


def _quoted(text: str) -> str:
    """A text as a literal of Vega's expressions."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ")
    return f"'{escaped}'"


def _unknown(paper: Paper, placed: Sequence[_Placed], height: float) -> list[Spec]:
    start = _beside(paper)
    rows: list[Spec] = [
        {
            "from": 0,
            "to": one.row.unknown_share,
            "top": one.top,
            "bottom": one.bottom,
            "y": (one.top + one.bottom) / 2,
            "text": one.row.unknown_text,
        }
        for one in placed
        if one.row.unknown is not None
    ]
    scale = {"domain": [0, 1], "range": [start, paper.width]}
    x = {"field": "from", "type": "quantitative", "axis": None, "scale": scale}
    vertical = {"y": down("top", height), "y2": {"field": "bottom"}}
    whole = {"x": {"value": start}, "x2": {"value": paper.width}, **vertical}
    boxes = {"x": x, "x2": {"field": "to"}, **vertical}
    label = texts(rows, height=height, size=paper.small, x=start + 4, baseline="middle")
    return [
        {"data": {"values": rows}, "mark": {"type": "rect", "color": TRACK}, "encoding": whole},
        {"data": {"values": rows}, "mark": {"type": "rect", "color": UNKNOWN}, "encoding": boxes},
        label,
    ]


def _beside(paper: Paper) -> float:
    """Where "weiß ich nicht" begins."""
    return round(paper.width * (1 - _UNKNOWN_SHARE))

"""Estimates on a line: the middle one as a mark, the middle half as a band; of a single one nothing is drawn.

The line itself tells nothing about anybody either: it is as long as what could be estimated, or as round numbers around
the middle half.
"""

from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from questionnaires.kernels.kernel import Span
from questionnaires.values import dataclass
from reports.specs.letters import width, wrapped
from reports.specs.paper import BAR, INK, QUIET, TRACK, Paper, Spec, down
from reports.specs.shares import DATA, LARGEST, LEAST, WIDE

_NARROWEST: Final = 8
"""Of what could be estimated, the middle half is at least such a part; else the line is shorter."""
_LINE: Final = 1.25
_BAND: Final = 1.5
_STANDS_OUT: Final = 0.25
"""The mark, above and below the band. This, and what stands above, in sizes of letters."""
_COLOURS: Final = {"track": TRACK, "share": BAR, "edge": "white", "before": INK}
"""Of the layers on paper, the lowest first; the wall has its own. The mark has an edge: ink on a band is not seen
well."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one round has estimated, `middle` and `half` in words."""

    middle: str
    half: str
    span: Span


@dataclass(frozen=True, slots=True)
class Estimates:
    """One round, or two, on the same line; `ends` are the numbers that stand below it, in words."""

    rounds: tuple[Estimate, ...]
    ticks: tuple[tuple[Decimal, str], ...]


def line_of(spans: Sequence[Span]) -> tuple[Decimal, ...]:
    """The round numbers below the line, in their order; it reaches from the first to the last of them."""
    low, high = min(each.low for each in spans), max(each.high for each in spans)
    lowest, highest = spans[0].lowest, spans[0].highest
    reach = high - low
    least = Decimal(1).scaleb(-spans[0].digits)
    if lowest is not None and highest is not None and reach * _NARROWEST >= highest - lowest:
        return _round(lowest, highest, least)
    around = max(reach or abs(high) / 5, least)
    begin, end = low - around, high + around
    if lowest is not None and (begin < lowest or begin - lowest < reach):
        begin = lowest
    return _round(begin, end if highest is None else min(end, highest), least)


def _round(begin: Decimal, end: Decimal, least: Decimal) -> tuple[Decimal, ...]:
    """So many at most as stand beside each other, in steps of 1, 2 or 5, or ten, or a hundred times that."""
    rough = max((end - begin) / 5, least)
    power = Decimal(10) ** rough.adjusted()
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
    first = (begin / step).to_integral_value(ROUND_FLOOR)
    last = (end / step).to_integral_value(ROUND_CEILING)
    return tuple((first + place) * step for place in range(int(last - first) + 1))


@dataclass(frozen=True, slots=True)
class _Box:
    kind: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Text:
    """Around its middle."""

    kind: str
    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class _Drawing:
    boxes: tuple[_Box, ...]
    texts: tuple[_Text, ...]
    high: float


def fits(estimates: Estimates, high: float) -> bool:
    """Whether it is so high at most where it is drawn for the wall, in letters that are larger than they have to be."""
    return _drawing(estimates, WIDE, 34).high <= high


def estimates_chart(estimates: Estimates, high: float) -> Spec:
    """For the wall, in the largest letters that fit. Colours are left to it."""
    sizes = range(LARGEST, LEAST - 1, -1)
    size = next((each for each in sizes if _drawing(estimates, WIDE, each).high <= high), LEAST)
    drawing = _drawing(estimates, WIDE, size)
    rows = [{"kind": each.kind, **_ends(each)} for each in drawing.boxes]
    texts = [{"kind": each.kind, "x": each.x, "y": each.y, "label": each.text} for each in drawing.texts]
    kinds: dict[str, Spec] = {
        kind: {"transform": [{"filter": f"datum.kind === '{kind}'"}]} for kind in _COLOURS
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": WIDE,
        "height": round(drawing.high),
        "padding": 0,
        "autosize": {"type": "pad"},
        "data": {"name": DATA, "values": [*rows, *texts]},
        "layer": [
            *(
                {"mark": {"type": "rect", "style": kind}, "encoding": _sides(WIDE, drawing.high), **only}
                for kind, only in kinds.items()
            ),
            *(
                {
                    "mark": {"type": "text", "baseline": "middle", "fontSize": size, "fontWeight": weight},
                    "encoding": _centred(WIDE, drawing.high),
                    "transform": [{"filter": f"datum.kind === '{kind}'"}],
                }
                for kind, weight in (("said", "bold"), ("tick", "normal"))
            ),
        ],
    }


def estimates_layers(paper: Paper, estimates: Estimates) -> tuple[list[Spec], float]:
    """The layers and the height of the plot."""
    drawing = _drawing(estimates, paper.width, paper.text)
    layers: list[Spec] = [
        {
            "data": {"values": [_ends(each) for each in drawing.boxes if each.kind == kind]},
            "mark": {"type": "rect", "color": colour},
            "encoding": _sides(paper.width, drawing.high),
        }
        for kind, colour in _COLOURS.items()
    ]
    for kind, weight, colour in (("said", "bold", INK), ("tick", "normal", QUIET)):
        rows = [{"x": each.x, "y": each.y, "label": each.text} for each in drawing.texts if each.kind == kind]
        mark = {
            "type": "text",
            "baseline": "middle",
            "fontSize": paper.text,
            "fontWeight": weight,
            "color": colour,
        }
        layers.append(
            {"data": {"values": rows}, "mark": mark, "encoding": _centred(paper.width, drawing.high)}
        )
    return layers, drawing.high


def _drawing(estimates: Estimates, wide: float, size: float) -> _Drawing:
    """Round by round: the middle in words, the line with band and mark, the middle half in words; numbers last."""
    boxes: list[_Box] = []
    texts: list[_Text] = []
    edge, y = size, 0.0
    first, last = estimates.ticks[0][0], estimates.ticks[-1][0]

    def at(value: Decimal) -> float:
        return edge + (wide - 2 * edge) * float((value - first) / (last - first))

    for place, each in enumerate(estimates.rounds):
        y += size * 0.6 if place else 0
        low, middle, high = (at(value) for value in (each.span.low, each.span.middle, each.span.high))
        y = _write(texts, each.middle, middle, y, wide, size)
        top = y + _STANDS_OUT * size
        bottom = top + _BAND * size
        centre, thin = (top + bottom) / 2, size * 0.12
        boxes += [
            _Box("track", edge, centre - thin, wide - edge, centre + thin),
            _Box("share", low, top, max(high, low + 1), bottom),
            _Box("edge", middle - thin * 2, top - thin * 2, middle + thin * 2, bottom + thin * 2),
            _Box("before", middle - thin, top - thin * 2, middle + thin, bottom + thin * 2),
        ]
        y = _write(texts, each.half, (low + high) / 2, bottom + _STANDS_OUT * size, wide, size)
    y += size * 0.35
    boxes.append(_Box("track", edge, y, wide - edge, y + size * 0.1))
    for value, said in _apart(estimates.ticks, wide, size):
        boxes.append(_Box("track", at(value) - size * 0.05, y, at(value) + size * 0.05, y + size * 0.35))
        texts.append(_Text("tick", _inside(at(value), said, wide, size), y + (0.35 + _LINE / 2) * size, said))
    return _Drawing(tuple(boxes), tuple(texts), y + (0.4 + _LINE) * size)


def _write(texts: list[_Text], said: str, x: float, y: float, wide: float, size: float) -> float:
    """Where the next thing stands below it."""
    for line in wrapped(said, wide / size):
        texts.append(_Text("said", _inside(x, line, wide, size), y + _LINE / 2 * size, line))
        y += _LINE * size
    return y


def _inside(x: float, said: str, wide: float, size: float) -> float:
    half = min(width(said) * size, wide) / 2
    return min(max(x, half), wide - half)


def _apart(ticks: Sequence[tuple[Decimal, str]], wide: float, size: float) -> Iterable[tuple[Decimal, str]]:
    """As many of the numbers as stand beside each other, at even distances."""
    widest = max(width(said) for _, said in ticks) + 1
    every = next((n for n in range(1, len(ticks)) if len(ticks) / n * widest * size <= wide), len(ticks) - 1)
    return ticks[:: max(every, 1)]


def _ends(box: _Box) -> Spec:
    return {
        "left": round(box.left, 1),
        "top": round(box.top, 1),
        "right": round(box.right, 1),
        "bottom": round(box.bottom, 1),
    }


def _across(field: str, wide: float) -> Spec:
    scale = {"domain": [0, round(wide)], "range": [0, round(wide)]}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _sides(wide: float, high: float) -> Spec:
    return {
        "x": _across("left", wide),
        "x2": {"field": "right"},
        "y": down("top", high),
        "y2": {"field": "bottom"},
    }


def _centred(wide: float, high: float) -> Spec:
    return {"x": _across("x", wide), "y": down("y", high), "text": {"field": "label", "type": "nominal"}}

"""The result of a poll as a picture: a bar per line with its number below, or words as large as they are frequent."""

from collections.abc import Sequence
from math import sqrt

from questionnaires.values import dataclass
from reports.fonts import BOLD, width
from reports.specs.paper import BAR, INK, LEVEL_COLOURS, QUIET, TRACK, Paper, Spec, down, line_height, texts

_COLOURS = (INK, BAR, LEVEL_COLOURS[0])
"""Beside each other; they mean nothing."""
_LINES = (("white", 0.44), (INK, 0.2))
"""The line of the round before, in sizes of the text: ink on a bar is hardly seen without an edge."""
_LARGEST, _SMALLEST = 3.0, 0.95
"""Of words in a cloud, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a result; `length` of 100, None: a line without a bar. `before`: the same of the round before."""

    label: str
    value: str
    length: int | None
    before: str = ""
    length_before: int | None = None


def bars(paper: Paper, rows: Sequence[Bar]) -> tuple[list[Spec], float]:
    """The layers and the height of the plot."""
    thick, y = paper.text * 1.1, 0.0
    names: list[Spec] = []
    values: list[Spec] = []
    drawn: list[Spec] = []
    marks: list[tuple[float, float, int]] = []
    for row in rows:
        label = paper.lines(row.label, bold=True)
        names.append({"y": y, "text": label})
        y += len(label) * line_height(paper.text) + paper.text * 0.25
        if row.length is not None:
            drawn.append({"top": y, "bottom": y + thick, "right": paper.width * row.length / 100})
            if row.length_before is not None:
                marks.append((y, thick, row.length_before))
            y += thick + paper.text * 0.3
        if row.value:
            value = [*paper.lines(row.value), *(paper.lines(row.before) if row.before else [])]
            values.append({"y": y, "text": value})
            y += len(value) * line_height(paper.text)
        y += paper.text * 0.8
    height = max(round(y - paper.text * 0.6), 1)
    layers = [
        _rects(drawn, height, colour=TRACK, right={"value": paper.width}),
        _rects(drawn, height, colour=BAR, right=_across("right", paper)),
        *(
            _rects(
                [_mark(paper, *each, wide) for each in marks],
                height,
                colour=colour,
                right=_across("right", paper),
                left={"field": "left"},
            )
            for colour, wide in _LINES
        ),
        texts(names, height=height, size=paper.text, fontWeight=BOLD),
        texts(values, height=height, size=paper.text, color=QUIET),
    ]
    return layers, height


def _across(field: str, paper: Paper) -> Spec:
    scale = {"domain": [0, paper.width], "range": [0, paper.width]}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _mark(paper: Paper, y: float, thick: float, length: int, across: float) -> Spec:
    """Across the bar and a little more, whole at both of its ends."""
    wide = paper.text * across
    left = min(max(paper.width * length / 100 - wide / 2, 0), paper.width - wide)
    return {
        "left": left,
        "right": left + wide,
        "top": y - paper.text * 0.2,
        "bottom": y + thick + paper.text * 0.2,
    }


def _rects(rows: list[Spec], height: float, *, colour: str, right: Spec, left: Spec | None = None) -> Spec:
    encoding = {"x": right, "x2": left or {"value": 0}, "y": down("top", height), "y2": {"field": "bottom"}}
    return {"data": {"values": rows}, "mark": {"type": "rect", "color": colour}, "encoding": encoding}


def cloud(paper: Paper, words: Sequence[tuple[str, int]]) -> tuple[list[Spec], float]:
    """Words, the most frequent first and largest, line by line: nothing overlaps, nothing stands on end."""
    most = max((n for _, n in words), default=1)
    lines = _lines(paper, [(text, _size(paper, text, n, most)) for text, n in words])
    y, placed = 0.0, list[Spec]()
    for line in lines:
        gap = paper.text * 0.8
        whole = sum(width(text, size, bold=True) for text, size in line) + gap * (len(line) - 1)
        x, tall = (paper.width - whole) / 2, max(size for _, size in line)
        for text, size in line:
            colour = _COLOURS[len(placed) % len(_COLOURS)]
            placed.append({"x": x, "y": y + tall, "text": text, "size": size, "colour": colour})
            x += width(text, size, bold=True) + gap
        y += tall * 1.35
    height = max(round(y), 1)
    return [_word(each, height, paper) for each in placed], height


def _size(paper: Paper, text: str, n: int, most: int) -> float:
    """By area, and no wider than the picture."""
    size = paper.text * max(_SMALLEST, _LARGEST * sqrt(n / most))
    return min(size, size * paper.width / max(width(text, size, bold=True), 1))


def _lines(paper: Paper, words: Sequence[tuple[str, float]]) -> list[list[tuple[str, float]]]:
    lines: list[list[tuple[str, float]]] = []
    room = 0.0
    for text, size in words:
        wide = width(text, size, bold=True) + paper.text * 0.8
        if not lines or wide > room:
            lines.append([])
            room = paper.width + paper.text * 0.8
        lines[-1].append((text, size))
        room -= wide
    return lines


def _word(word: Spec, height: float, paper: Paper) -> Spec:
    mark = {
        "type": "text",
        "align": "left",
        "baseline": "alphabetic",
        "fontSize": round(word["size"], 1),
        "fontWeight": BOLD,
        "color": word["colour"],
    }
    encoding = {
        "x": _across("x", paper),
        "y": down("y", height),
        "text": {"field": "text", "type": "nominal"},
    }
    return {"data": {"values": [word]}, "mark": mark, "encoding": encoding}

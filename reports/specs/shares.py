"""Bars of a vote for the wall: one per line, the round before as a thin mark in each.

Letters come first: what does not fit into one drawing whose letters are read ten metres away goes on in another one.
Bars stand beside what they are about, in one column or two, or below it where that is long; the steps of a scale with
many of them stand side by side, as the distribution that they are.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil
from typing import Final

from questionnaires.values import dataclass
from reports.specs.letters import count, evenly, widest, width, words, wrapped
from reports.specs.paper import Spec

WIDE: Final = 1147
"""Pixels that there are for a drawing on a wall of 1280 × 720, whose own letters have `REM` of them. What is drawn so
wide has the same letters there, and larger ones alike on a larger wall."""
REM: Final = 25.6
LEAST: Final = 26
"""Pixels: letters that are read ten metres away (`tests/web/test_wall_at_its_worst_in_chromium.py`)."""
LARGEST: Final = 40
_WELL: Final = 31
"""With letters of this size the plainest way to lay it out is good enough."""
_LINE, _BETWEEN = 1.18, 0.22
_ASIDE: Final = 0.6
"""Between label, bar and what stands at its end."""
_SHORTEST: Final = 8
"""A bar of 100 %. This, and what stands above, in sizes of letters."""
_HIGHEST: Final = 2.9
_GUTTER: Final = 60
_FEW: Final = 6
_UPRIGHT_FROM: Final = 9
"""So many steps of a scale stand side by side."""
_SHORT: Final = 2.6
_UPRIGHT_HIGH: Final = 9
DATA: Final = "shares"
"""The table that is exchanged when the numbers change."""


@dataclass(frozen=True, slots=True)
class Share:
    """What a bar is about, its length of 100, that of the round before, what stands at its end.

    `brief`: the same as a bare number, for where there is no more room.
    """

    label: str
    percent: int
    value: str
    before: int | None = None
    brief: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    """Where a row stands: its bar of 100 %, and the beginnings of its texts, of lines each."""

    bar: tuple[float, float, float, float]
    label: tuple[str, ...]
    label_at: tuple[float, float]
    value: tuple[str, ...]
    value_at: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Layout:
    rows: tuple[_Row, ...]
    high: float
    letters: int
    label_align: str
    value_align: str
    upright: bool = False


_Texts = tuple[tuple[str, str], ...]
"""(label, value) of every row."""
_Pages = tuple[_Texts, ...]
_Way = Callable[[_Pages, int, float], tuple[_Layout, ...] | None]
"""These pages in letters of so many pixels, in so much height, all of them alike; None where they do not fit."""


def share_pages(rows: Sequence[Share], high: float) -> list[int]:
    """How many of the rows stand on each page that is so many pixels high: as few pages as can be read."""
    return [len(each.rows) for each in _laid_out(rows, high)]


def is_roomy(rows: Sequence[Share], high: float) -> bool:
    """Whether they stand there on one page, in letters that are larger than they have to be."""
    (first, *more) = _laid_out(rows, high)
    return not more and first.letters >= _WELL and first.high <= high + 1


def shares_charts(rows: Sequence[Share], high: float) -> list[Spec]:
    """A drawing per page; a bar of 100 % is as long on all of them. Colours are left to the wall."""
    layouts, rest = _laid_out(rows, high), iter(rows)
    return [_chart([next(rest) for _ in each.rows], each) for each in layouts]


def _laid_out(rows: Sequence[Share], high: float) -> tuple[_Layout, ...]:
    """By numbers that are as wide: not every vote makes another drawing."""
    texts = tuple((each.label, _zeros(each.value)) for each in rows)
    return _paged(texts, tuple(_zeros(each.brief) for each in rows), high)


def _zeros(value: str) -> str:
    return "".join("0" if sign.isdigit() else sign for sign in value)


@lru_cache(maxsize=256)
def _paged(texts: _Texts, briefs: tuple[str, ...], high: float) -> tuple[_Layout, ...]:
    """On as few pages as can be, in the largest letters there; the plainest way where those are large enough."""
    ways = _ways(texts, briefs)
    for many in range(1, len(texts) + 1):
        cuts = [len(texts) * page // many for page in range(many + 1)]
        pages = tuple(texts[start:end] for start, end in pairwise(cuts))
        found = [each for each in (_largest(way, pages, high) for way in ways) if each is not None]
        plain = next((each for each in found if each[0].letters >= _WELL), None)
        if found:
            return plain or max(found, key=lambda each: each[0].letters)
    return tuple(_as_it_can(each) for each in texts) or (_Layout((), 0, LEAST, "left", "right"),)


def _ways(texts: _Texts, briefs: tuple[str, ...]) -> list[_Way]:
    """The plainest first."""
    ways: list[_Way] = [
        lambda pages, size, high: _beside(pages, size, high, lines=1),
        lambda pages, size, high: _beside(pages, size, high, lines=2),
        _below,
        lambda pages, size, high: _beside(pages, size, high, columns=2),
    ]
    is_scale = all(briefs) and all(width(label) <= _SHORT for label, _ in texts)
    if len(texts) >= _UPRIGHT_FROM and is_scale:
        return [lambda pages, size, high: _upright(pages, briefs, size, high), *ways]
    return ways


def _largest(way: _Way, pages: _Pages, high: float) -> tuple[_Layout, ...] | None:
    sizes = range(LARGEST, LEAST - 1, -2)
    return next((found for size in sizes if (found := way(pages, size, high)) is not None), None)


def _beside(
    pages: _Pages, size: int, high: float, *, lines: int = 1, columns: int = 1
) -> tuple[_Layout, ...] | None:
    """Label, bar and value in a row; labels and values in so many lines at most."""
    if columns > 1 and min(map(len, pages)) <= _FEW:
        return None
    texts = [row for page in pages for row in page]
    whole = (WIDE - _GUTTER * (columns - 1)) / columns
    room = whole / size - _SHORTEST - 2 * _ASIDE
    in_column = ceil(max(map(len, pages)) / columns)
    step = (lines * _LINE + _BETWEEN) * size
    if step * in_column > high or any(count(value, room * 0.45) > lines for _, value in texts):
        return None
    values = [evenly(value, room * 0.45) for _, value in texts]
    wide = max(width(line) for value in values for line in value)
    if any(widest(label) > room - wide or count(label, room - wide) > lines for label, _ in texts):
        return None
    labels = [evenly(label, room - wide) for label, _ in texts]
    step = min(max(_HIGHEST * size, step), high / in_column)
    before = max(width(line) for label in labels for line in label) * size
    bar = whole - before - (wide + 2 * _ASIDE) * size
    said = iter(zip(labels, values, strict=True))
    made = []
    for page in pages:
        rows = []
        for place, (label, value) in zip(range(len(page)), said, strict=False):
            column, row = divmod(place, in_column)
            left, middle = column * (whole + _GUTTER), (row + 0.5) * step
            start, thick = left + before + _ASIDE * size, min(step * 0.74, 2 * size)
            box = (start, middle - thick / 2, start + bar, middle + thick / 2)
            label_at = (left + before, _first(middle, label, size))
            value_at = (box[2] + _ASIDE * size, _first(middle, value, size))
            rows.append(_Row(box, label, label_at, value, value_at))
        made.append(_Layout(tuple(rows), step * min(in_column, len(page)), size, "right", "left"))
    return tuple(made)


def _below(pages: _Pages, size: int, high: float) -> tuple[_Layout, ...] | None:
    """The bar below its label, as wide as there is room; the value above the end of it."""
    if any(width(value) > WIDE / size * 0.45 for page in pages for _, value in page):
        return None
    made = []
    for page in pages:
        made.append(_all_below(page, size))
        if made[-1].high > high:
            return None
    return tuple(made)


def _all_below(texts: _Texts, size: int) -> _Layout:
    y, rows = 0.0, []
    wide = min(max(width(value) for _, value in texts), WIDE / size * 0.45)
    for label, value in texts:
        lines, said = wrapped(label, WIDE / size - wide - _ASIDE), wrapped(value, wide)
        most = max(len(lines), len(said))
        top = y + (most * _LINE + 0.1) * size
        box = (0.0, top, float(WIDE), top + 0.42 * size)
        first = y + _LINE / 2 * size
        above_the_end = first + (most - len(said)) * _LINE * size
        rows.append(_Row(box, lines, (0, first), said, (WIDE, above_the_end)))
        y = box[3] + 0.5 * size
    return _Layout(tuple(rows), y - 0.5 * size, size, "left", "right")


def _upright(pages: _Pages, briefs: Sequence[str], size: int, high: float) -> tuple[_Layout, ...] | None:
    """Bars side by side, each with its number above and its step below, or every other one. Never on several pages: it
    is one distribution."""
    (texts, *more), tall = pages, min(high, _UPRIGHT_HIGH * size)
    step = WIDE / len(texts)
    labels = max(width(label) for label, _ in texts) * size
    every = 1 if labels <= step * 0.94 else 2
    top, bottom = _LINE * size, tall - _LINE * size
    if (
        more
        or max(map(width, briefs)) * size > step * 0.96
        or labels > step * every
        or bottom - top < 3 * size
    ):
        return None
    rows = []
    for place, ((label, _), brief) in enumerate(zip(texts, briefs, strict=True)):
        middle = (place + 0.5) * step
        box = (middle - step * 0.4, top, middle + step * 0.4, bottom)
        below = () if place % every else (label,)
        rows.append(
            _Row(box, below, (middle, bottom + _LINE / 2 * size), (brief,), (middle, _LINE / 2 * size))
        )
    return (_Layout(tuple(rows), tall, size, "center", "center", upright=True),)


def _as_it_can(text: tuple[str, str]) -> _Layout:
    """What fits in no way, such as a label without an end: as high as it takes."""
    return _all_below((text,), LEAST)


def _first(middle: float, lines: Sequence[str], size: int) -> float:
    """The middle of the first of the lines that stand around a middle."""
    return middle - (len(lines) - 1) / 2 * _LINE * size


def _chart(rows: Sequence[Share], layout: _Layout) -> Spec:
    most = (
        max((1, *(each.percent for each in rows), *(each.before or 0 for each in rows)))
        if layout.upright
        else 100
    )
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": WIDE,
        "height": round(layout.high),
        "padding": 0,
        "autosize": {"type": "pad"},
        "data": {
            "name": DATA,
            "values": [_drawn(row, at, most, layout) for row, at in zip(rows, layout.rows, strict=True)],
        },
        "layer": [
            {
                "mark": {"type": "rect", "style": "track"},
                "encoding": _box("left", "top", "right", "bottom", layout),
            },
            {"mark": {"type": "rect", "style": "share"}, "encoding": _box(*_ENDS[layout.upright], layout)},
            *(
                {
                    "mark": {"type": "rect", "opacity": 1, "style": style},
                    "transform": [{"filter": "datum.before !== null"}],
                    "encoding": _box(*_marks(mark, upright=layout.upright), layout),
                }
                for style, mark in (("edge", "edge"), ("before", "mark"))
            ),
            _text("label", layout.label_align, layout, weight="normal" if layout.upright else "bold"),
            _text("value", layout.value_align, layout, weight="bold"),
        ],
    }


_ENDS: Final = {False: ("left", "top", "end", "bottom"), True: ("left", "end", "right", "bottom")}
_MARK, _EDGE = 6, 14
"""The line of the round before, and what parts it from the bar that it crosses: ink on a bar is hardly seen."""


def _marks(mark: str, *, upright: bool) -> tuple[str, str, str, str]:
    """Across the bar."""
    return ("left", mark, "right", f"{mark}_end") if upright else (mark, "top", f"{mark}_end", "bottom")


def _drawn(row: Share, at: _Row, most: int, layout: _Layout) -> Spec:
    """One row of the table: texts, numbers, and where all of it stands. `most`: what a bar has that is as long as
    there is room."""
    left, top, right, bottom = at.bar

    def along(percent: int) -> float:
        begin, end = (bottom, top) if layout.upright else (left, right)
        return begin + (end - begin) * percent / most

    mark = 0.0 if row.before is None else along(row.before)
    places = {
        "left": left,
        "top": bottom - _MARK / 2 if layout.upright else top,
        "right": right,
        "bottom": bottom,
        "end": along(row.percent),
        "mark": mark - _MARK / 2,
        "mark_end": mark + _MARK / 2,
        "edge": mark - _EDGE / 2,
        "edge_end": mark + _EDGE / 2,
        "label_x": at.label_at[0],
        "label_y": at.label_at[1],
        "value_x": at.value_at[0],
        "value_y": at.value_at[1],
    }
    return {
        "label": "\n".join(at.label),
        "percent": row.percent,
        "before": row.before,
        "value": row.brief if layout.upright else _as_wrapped(row.value, at.value),
        **{name: round(place, 1) for name, place in places.items()},
    }


def _as_wrapped(value: str, lines: Sequence[str]) -> str:
    """The value itself in the lines of the one that stands for it: both have the same signs but for the digits."""
    said = iter(words(value))
    return "\n".join(" ".join(next(said, "") for _ in words(line)) for line in lines)


def _box(x: str, y: str, x2: str, y2: str, layout: _Layout) -> Spec:
    return {"x": _place(x, WIDE), "x2": {"field": x2}, "y": _place(y, layout.high), "y2": {"field": y2}}


def _place(field: str, whole: float) -> Spec:
    """In pixels from the top left."""
    scale = {"domain": [0, round(whole)], "range": [0, round(whole)]}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": None}


def _text(field: str, align: str, layout: _Layout, *, weight: str) -> Spec:
    mark = {
        "type": "text",
        "align": align,
        "baseline": "middle",
        "lineHeight": round(_LINE * layout.letters),
        "fontSize": layout.letters,
        "fontWeight": weight,
        "lineBreak": "\n",
    }
    encoding = {
        "x": _place(f"{field}_x", WIDE),
        "y": _place(f"{field}_y", layout.high),
        "text": {"field": field, "type": "nominal"},
    }
    return {"mark": mark, "encoding": encoding}

"""Slides as PPTX: a real title on each, read first; alternative texts, notes, tables and texts that can be changed.

Letters are as large as the room allows; what finds none at the smallest size is counted in a last line. python-pptx
knows no widths of letters, so they are measured with our own font, which is a little wider than the one of the file.
"""

import io
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import datetime, time
from itertools import accumulate
from typing import Any, Final, NamedTuple

from locales import direction, words_in
from reports.document import Report
from reports.drawing import draw_png
from reports.fonts import wrapped
from reports.pictures import Picture
from reports.printing import printed
from reports.slides import Deck, Point, Slide, SlideTable, deck_of
from reports.specs.paper import BAR, QUIET
from reports.word_processor import LONGEST_PROPERTY

WIDTH, HEIGHT = 960, 540
"""In points, as everything here: 16 by 9, the template's 4 by 3 made wider."""
EDGE, TOP = 48, 108
ROOM, DEPTH = WIDTH - 2 * EDGE, HEIGHT - TOP - 30
INSET = 8
"""What a frame or a cell keeps free inside, left and right together with its bullet."""
TEXT_SIZES: Final = (24, 22, 20, 18)
TABLE_SIZES: Final = (18, 16, 14)
LINE, BELOW = 1.22, 0.8
"""The height of a line in letters' sizes; how much smaller what stands below a point is."""
PICTURE_ROOM: Final = 360
TITLE_LAYOUT, TEXT_LAYOUT, TABLE_LAYOUT = "Title Slide", "Title and Content", "Title Only"
LANGUAGES: Final = {"de": "de-DE", "de-einfach": "de-DE", "en": "en-GB"}


def committee_slides(report: Report) -> bytes:
    """The file."""
    import pptx

    edition = report.edition
    deck = deck_of(report)
    setting = _Setting(
        pptx.Presentation(), LANGUAGES.get(edition.language, edition.language), edition.language
    )
    setting.widen()
    setting.first(deck)
    for slide in deck.slides:
        setting.add(slide)
    properties = setting.presentation.core_properties
    properties.title, properties.author = deck.title[:LONGEST_PROPERTY], "Rundfrage"
    properties.language = setting.language
    properties.last_modified_by = "Rundfrage"
    properties.created = properties.modified = datetime.combine(edition.day, time(12))
    written = io.BytesIO()
    setting.presentation.save(written)
    return written.getvalue()


class _Box(NamedTuple):
    left: float
    top: float
    width: float
    height: float


class _Setting:
    """A presentation under way; every text in it has its language, or a screen reader reads it in English."""

    def __init__(self, presentation: Any, language: str, words: str) -> None:
        self.presentation, self.language = presentation, language
        self._words = words_in(words)
        self._layouts = {layout.name: layout for layout in presentation.slide_layouts}

    def widen(self) -> None:
        """Makes the American 4 by 3 template a wide one in the language of the slides."""
        from pptx.opc.constants import RELATIONSHIP_TYPE
        from pptx.util import Pt

        master = self.presentation.slide_master
        kept = {TITLE_LAYOUT, TEXT_LAYOUT, TABLE_LAYOUT}
        for layout in set(self._layouts) - kept:
            self.presentation.slide_layouts.remove(self._layouts[layout])
        wider = WIDTH / (self.presentation.slide_width or 1)
        self.presentation.slide_width = Pt(WIDTH)
        for each in (master, *self.presentation.slide_layouts):
            for shape in each.placeholders:
                if shape._element.spPr.find(_tag("a:xfrm")) is not None:  # noqa: SLF001 - others take the master's
                    shape.left, shape.width = Pt(shape.left * wider), Pt(shape.width * wider)
            self._speak(each._element)  # noqa: SLF001 - the library has no public way
        self._speak(self.presentation._element)  # noqa: SLF001
        title, body = (shape for shape in master.placeholders if shape.placeholder_format.idx in (0, 1))
        _place(title, _Box(EDGE, 26, ROOM, 66))
        _place(body, _Box(EDGE, TOP, ROOM, DEPTH))
        for shape in self._layouts[TITLE_LAYOUT].placeholders:
            if (place := shape.placeholder_format.idx) in (0, 1):
                _place(shape, _Box(EDGE, 130 + 140 * place, ROOM, 130))
        theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        theme._blob = theme.blob.replace(b'"Calibri"', b'"Arial"')  # noqa: SLF001 - a font that all town halls have
        for style in master._element.iter(_tag("p:titleStyle")):  # noqa: SLF001
            for level in style:
                level.set("algn", "l")

    def first(self, deck: Deck) -> None:
        from pptx.enum.text import PP_ALIGN

        slide = self._new(TITLE_LAYOUT, deck.title, deck.notes)
        frame = slide.placeholders[1].text_frame
        for size, line in zip((28, 20, 20, 20), deck.subtitle, strict=True):
            self._write(frame, line, size, quiet=True).alignment = PP_ALIGN.LEFT

    def add(self, slide: Slide) -> None:
        made = self._new(TABLE_LAYOUT if slide.table else TEXT_LAYOUT, slide.title, slide.notes)
        if slide.table is None:
            self._points(made.placeholders[1].text_frame, slide)
            return
        box = _Box(EDGE, TOP, ROOM, DEPTH)
        if slide.picture is not None:
            beside = self._picture(made, slide.picture) + 24
            box = _Box(EDGE + beside, TOP, ROOM - beside, DEPTH)
        self._table(made, slide, slide.table, box)

    def _new(self, layout: str, title: str, notes: str) -> Any:
        made = self.presentation.slides.add_slide(self._layouts[layout])
        named = made.shapes.title
        if named is not None:
            sizes = (40, 34, 28, 24) if layout == TITLE_LAYOUT else (32, 28, 24)
            room = ROOM * 0.85 if layout == TITLE_LAYOUT else ROOM
            lines = 2 if layout == TITLE_LAYOUT else 1
            size = next((size for size in sizes if _lines(title, size, room, bold=True) <= lines), sizes[-1])
            self._write(named.text_frame, title, size, bold=True)
        told = made.notes_slide.notes_text_frame
        for line in notes.splitlines():
            if told is not None:
                self._write(told, line)
        return made

    def _points(self, frame: Any, slide: Slide) -> None:
        def depth(point: Point, size: int) -> float:
            below = _lines(point.below, size * BELOW, ROOM - 5 * INSET) * BELOW if point.below else 0
            return (_lines(point.text, size, ROOM - 5 * INSET, bold=True) + below) * LINE * size + 0.35 * size

        size, shown = fitting(slide.points, TEXT_SIZES, depth, DEPTH - INSET, counted=bool(slide.more))
        for point in slide.points[:shown]:
            paragraph = self._write(frame, point.text, size, bold=bool(point.below))
            if point.below:
                paragraph.add_line_break()
                self._run(paragraph, point.below, size * BELOW, quiet=True)
        if left := slide.left(shown, len(slide.points)):
            self._write(frame, left, size * BELOW)

    def _picture(self, slide: Any, picture: Picture) -> float:
        """Draws it at the left; how wide it is."""
        from pptx.util import Pt

        placed = slide.shapes.add_picture(io.BytesIO(draw_png(picture.spec)), Pt(EDGE), Pt(TOP))
        scale = min(Pt(PICTURE_ROOM) / placed.width, Pt(DEPTH) / placed.height)
        placed.width, placed.height = round(placed.width * scale), round(placed.height * scale)
        placed.name = picture.title
        _describe(placed, picture.alt)
        width: float = placed.width / Pt(1)
        return width

    def _table(self, made: Any, slide: Slide, table: SlideTable, box: _Box) -> None:
        from pptx.util import Pt

        widths = [box.width * share / sum(table.shares) for share in table.shares]

        def depth(row: Sequence[str], size: int) -> float:
            cells = zip(row, widths, strict=True)
            return max(_lines(text, size, width - 2 * INSET) for text, width in cells) * LINE * size + 10

        def whole_words(size: int) -> bool:
            rows = (table.headings, *table.rows)
            cells = (each for row in rows for each in zip(row, widths, strict=True))
            return all(_keeps_words(text, size, width - 2 * INSET) for text, width in cells)

        sizes = [size for size in TABLE_SIZES if whole_words(size)] or TABLE_SIZES[-1:]
        room = box.height - depth(table.headings, sizes[0])
        size, shown = fitting(table.rows, sizes, depth, room, counted=bool(slide.more))
        rows = (table.headings, *table.rows[:shown])
        frame = made.shapes.add_table(
            len(rows),
            len(widths),
            Pt(box.left),
            Pt(box.top),
            Pt(box.width),
            Pt(sum(depth(r, size) for r in rows)),
        )
        frame.name = table.alt
        _describe(frame, table.alt)
        for place, width in enumerate(widths):
            frame.table.columns[place].width = Pt(width)
        for place, row in enumerate(rows):
            frame.table.rows[place].height = Pt(depth(row, size))
            for cell, text in zip(frame.table.rows[place].cells, row, strict=True):
                self._cell(cell, text, size, head=place == 0)
        if left := slide.left(shown, len(table.rows)):
            under = sum(depth(row, size) for row in rows) + 8
            beneath = made.shapes.add_textbox(Pt(box.left), Pt(box.top + under), Pt(box.width), Pt(28))
            self._write(beneath.text_frame, left, size)

    def _cell(self, cell: Any, text: str, size: float, *, head: bool) -> None:
        from pptx.util import Pt

        cell.margin_left = cell.margin_right = Pt(INSET)
        if head:
            cell.fill.solid()
            _colour(cell.fill.fore_color, BAR)
        self._write(cell.text_frame, text, size, bold=head)

    def _write(
        self,
        frame: Any,
        text: str,
        size: float | None = None,
        *,
        bold: bool | None = None,
        quiet: bool = False,
    ) -> Any:
        """A paragraph more; the first that is still empty is taken."""
        first = frame.paragraphs[0]
        paragraph = frame.add_paragraph() if first.runs else first
        self._run(paragraph, text, size, bold=bold, quiet=quiet)
        return paragraph

    def _run(
        self, paragraph: Any, text: str, size: float | None, *, bold: bool | None = None, quiet: bool = False
    ) -> None:
        from pptx.util import Pt

        run = paragraph.add_run()
        run.text = " ".join(direction.plain(printed(text, self._words)).split())
        run.font.bold = bold
        if size is not None:
            run.font.size = Pt(size)
        if quiet:
            _colour(run.font.color, QUIET)
        run._r.get_or_add_rPr().set("lang", self.language)  # noqa: SLF001

    def _speak(self, element: Any) -> None:
        for each in element.iter():
            if "lang" in each.attrib:
                each.set("lang", self.language)


def fitting(
    shown: Sequence[Any],
    sizes: Sequence[int],
    depth: Callable[[Any, int], float],
    room: float,
    *,
    counted: bool,
) -> tuple[int, int]:
    """The largest size at which all find room; else the smallest and how many then do, a line that counts included."""
    for size in sizes:
        depths = list(accumulate(depth(each, size) for each in shown))
        if not depths or depths[-1] <= room:
            return size, len(shown)
    spare = 2 * LINE * size if counted else 0
    return size, max(1, bisect_right(depths, room - spare))


def _lines(text: str, size: float, room: float, *, bold: bool = False) -> int:
    return max(1, len(wrapped(text, size, room=room, bold=bold)))


def _keeps_words(text: str, size: float, room: float) -> bool:
    return all(len(wrapped(word, size, room=room, bold=True)) <= 1 for word in text.split())


def _colour(what: Any, colour: str) -> None:
    from pptx.dml.color import RGBColor

    what.rgb = RGBColor(*bytes.fromhex(colour[1:]))  # type: ignore[no-untyped-call]


def _describe(shape: Any, alt: str) -> None:
    """python-pptx leaves a file's name there, or what another picture with the same bytes had."""
    shape._element._nvXxPr.cNvPr.set("descr", alt)  # noqa: SLF001 - the library has no public way


def _place(shape: Any, box: _Box) -> None:
    from pptx.util import Pt

    shape.left, shape.top, shape.width, shape.height = (Pt(each) for each in box)


def _tag(name: str) -> str:
    from pptx.oxml.ns import qn

    tag: str = qn(name)
    return tag

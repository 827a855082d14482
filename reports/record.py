"""The record of a workshop: every item with its result, what was agreed; as a PDF and for a word processor."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from locales import Words, words_in
from questionnaires.values import dataclass
from reports.chapters import Plain, written
from reports.pdf import compile_pdf
from reports.poll_pages import CardsTogether, PollPage, group_table, poll_data
from reports.printing import all_in_xml, printed

if TYPE_CHECKING:
    from docx.document import Document


@dataclass(frozen=True, slots=True)
class RecordItem:
    """One item in the order of the workshop. `said`: what became of it, where there is no result.

    `further`: every further round of its poll, in the same way.
    """

    title: str
    said: str
    result: PollPage | None = None
    further: "tuple[RecordItem, ...]" = ()


@dataclass(frozen=True, slots=True)
class Agreed:
    """A measure that everybody may see, worded."""

    what: str
    responsible: str
    until: str
    status: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question from the floor; `people` have it, in words, and `answered` says whether it was, in words."""

    text: str
    people: str
    answered: str


@dataclass(frozen=True, slots=True)
class Attended:
    """A group, or small groups together: how many belong to it, how many took part in at least one item."""

    name: str
    members: int
    took_part: int


@dataclass(frozen=True, slots=True)
class WorkshopRecord:
    """Everything that a record says; nobody's name but those that people chose for a measure."""

    town: str
    title: str
    day: date
    language: str
    items: tuple[RecordItem, ...]
    agreed: tuple[Agreed, ...]
    all_agreed: bool = True
    """Else some of these measures were only proposed, and all stand below a heading that says no more than that."""
    besides: tuple[RecordItem, ...] = ()
    """What was asked without standing on the run sheet: below its items, without a number."""
    asked: tuple[Asked, ...] = ()
    """Questions from the floor, those that most people have first."""
    attended: tuple[Attended, ...] = ()
    """The total last; none where too few people belong to the town."""
    asked_note: str = ""
    """Above the questions: that they go on."""
    attended_note: str = ""
    """Above who attended: that not everybody is counted yet."""
    attended_besides: str = ""
    """Below who attended: how many more were counted in the room."""
    next_meeting: str = ""
    """What it is called, when and where, in words; empty where none has been agreed on."""

    @property
    def measures_heading(self) -> str:
        """What stands above the measures."""
        return self.texts.plain("record-agreed" if self.all_agreed else "measure-home")

    @property
    def headed(self) -> tuple[tuple[str, RecordItem], ...]:
        """Each item below its heading, then what was asked besides."""
        numbered = ((f"{number}. {item.title}", item) for number, item in enumerate(self.items, 1))
        return (*numbered, *((item.title, item) for item in self.besides))

    @property
    def texts(self) -> Words:
        return words_in(self.language)


def record_pdf(record: WorkshopRecord) -> bytes:
    """On paper, with a picture of every result and its numbers as a table."""
    return compile_pdf("record.typ", record_data(record), day=record.day, words=record.texts)


def record_data(record: WorkshopRecord) -> Plain:
    """Everything that stands in it."""
    plain, texts = record.texts.plain, record.texts
    title = printed(record.title, texts)
    return {
        "language": record.language.split("-")[0],
        "document-title": plain("record-title", title=title),
        "kicker": plain("record-kicker"),
        "title": written(plain("record-title", title=title)),
        "town": written(printed(record.town, texts)),
        "facts": [],
        "labels": {
            "page": plain("poll-page-page"),
            "agreed": record.measures_heading,
            "again": plain("record-again"),
            "asked": plain("floor-title-plain"),
            "attended": plain("record-attended"),
            "attended-means": plain("record-attended-means"),
        },
        "day": texts.day(record.day),
        "items": [_item(record, printed(heading, record.texts), item) for heading, item in record.headed],
        "attended-columns": _attended_columns(record),
        "attended-note": record.attended_note,
        "attended-besides": record.attended_besides,
        "asked-note": record.asked_note,
        "attended": [[written(printed(cell, texts)) for cell in row] for row in _attended_rows(record)],
        "next-meeting": written(printed(record.next_meeting, texts)) if record.next_meeting else None,
        "asked-columns": _asked_columns(record),
        "asked": [
            [written(printed(cell, texts)) for cell in (each.text, each.people, each.answered)]
            for each in record.asked
        ],
        "agreed-columns": _agreed_columns(record),
        "agreed": [
            [written(printed(cell, texts)) for cell in (each.what, each.responsible, each.until, each.status)]
            for each in record.agreed
        ],
    }


def _item(record: WorkshopRecord, title: str, item: RecordItem) -> Plain:
    return {
        "title": written(title),
        "said": item.said,
        "result": None if item.result is None else poll_data(item.result),
        "further": [_item(record, printed(each.title, record.texts), each) for each in item.further],
    }


def _attended_columns(record: WorkshopRecord) -> list[str]:
    keys = ("record-group", "record-members", "record-took-part")
    return [record.texts.plain(key) for key in keys]


def _attended_rows(record: WorkshopRecord) -> list[list[str]]:
    number = record.texts.number
    return [[each.name, number(each.members), number(each.took_part)] for each in record.attended]


def _asked_columns(record: WorkshopRecord) -> list[str]:
    return [record.texts.plain(key) for key in ("record-question", "record-people", "record-answered")]


def _agreed_columns(record: WorkshopRecord) -> list[str]:
    keys = ("record-what", "record-responsible", "record-until", "record-status")
    return [record.texts.plain(key) for key in keys]


def record_docx(record: WorkshopRecord) -> bytes:
    """For a word processor: the same texts and tables, without the pictures."""
    import docx

    from reports.word_processor import called, on_a4, saved, speaks, table

    record = all_in_xml(record)
    plain, language = record.texts.plain, record.language.split("-")[0]
    title = plain("record-title", title=record.title)
    document = docx.Document()
    called(document, title, by=record.town, language=language)
    speaks(document, language)
    on_a4(document)
    document.add_heading(title, level=0)
    document.add_paragraph(f"{record.town} · {record.texts.day(record.day)}")
    _write_attended(document, record)
    for heading, item in record.headed:
        document.add_heading(heading, level=1)
        _write_result(document, item, plain, level=2)
        for each in item.further:
            document.add_heading(each.title, level=2)
            _write_result(document, each, plain, level=3)
    if record.asked or record.asked_note:
        document.add_heading(plain("floor-title-plain"), level=1)
    if record.asked_note:
        document.add_paragraph(record.asked_note)
    if record.asked:
        asked = [(each.text, each.people, each.answered) for each in record.asked]
        table(document, [_asked_columns(record), *asked])
    if record.agreed:
        document.add_heading(record.measures_heading, level=1)
        agreed = [(each.what, each.responsible, each.until, each.status) for each in record.agreed]
        table(document, [_agreed_columns(record), *agreed], widths=(6.4, 3.6, 3.2, 3.2))
    if record.next_meeting:
        document.add_heading(plain("record-again"), level=1)
        document.add_paragraph(record.next_meeting)
    return saved(document)


def _write_attended(document: "Document", record: WorkshopRecord) -> None:
    from reports.word_processor import table

    plain = record.texts.plain
    if record.attended or record.attended_note or record.attended_besides:
        document.add_heading(plain("record-attended"), level=1)
    if record.attended_note:
        document.add_paragraph(record.attended_note)
    if record.attended:
        table(document, [_attended_columns(record), *_attended_rows(record)])
        document.add_paragraph(plain("record-attended-means"))
    if record.attended_besides:
        document.add_paragraph(record.attended_besides)


def _write_result(document: "Document", item: RecordItem, plain: Callable[[str], str], *, level: int) -> None:
    """`level`: of the headings inside it."""
    from reports.word_processor import table

    said = document.add_paragraph(item.said)
    said.paragraph_format.keep_with_next = item.result is not None
    if item.result is None:
        return
    if item.result.together:
        _listed(document, item.result.together, level=level)
    else:
        rows, columns = _rows(item.result)
        table(document, [columns, *rows], widths=(8.4, *[8.0 / (len(columns) - 1)] * (len(columns) - 1)))
    for note in item.result.notes:
        document.add_paragraph(note)
    if item.result.by_group:
        document.add_heading(plain("poll-by-group-title"), level=level)
        head, cells = group_table(item.result)
        table(document, [head, *cells])
        for sentence in item.result.below_groups:
            document.add_paragraph(sentence)


def _listed(document: "Document", together: Sequence[CardsTogether], *, level: int) -> None:
    for each in together:
        if each.name:
            document.add_heading(each.name, level=level)
        for card in each.cards:
            document.add_paragraph(card, style="List Bullet")


def _rows(page: PollPage) -> tuple[list[Sequence[str]], list[str]]:
    rows = [
        (row.label, row.value, *([page.before[place]] if page.before else []))
        for place, row in enumerate(page.rows)
    ]
    return list(rows), list(page.columns)

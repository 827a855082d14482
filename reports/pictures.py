"""Four pictures of a result, each as as many pages as a phone needs; all from the published numbers alone.

Overview. Bars sorted by score, not a radar: on a radar the eye compares areas, which grow with the square of the
score and change with the order of the axes; long German field names have no room around a circle on a phone; a field
with too few answers has no honest place on it (a gap looks like 0). Lengths on one common scale are what people read
most exactly, the words for the bands fit above it, and a missing value can be said in words in its own row.

Groups. A dot plot: one line per field, one sign per group, so that the gap is a distance one can see; the widest
gap stands below in words. Items: bars that part between level 1 and 2, so that "rather not" and "rather yes" are two
directions; "weiß ich nicht" stands beside them, because it is no level. Time: a step from an empty to a filled circle.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from questionnaires.comparison import FieldChange, ItemChange, changes
from questionnaires.model import FieldId, QuestionType
from questionnaires.result import FieldResult, ItemResult, Result
from questionnaires.scoring import Band
from questionnaires.values import dataclass
from reports import phrases
from reports.localized_result import LocalizedResult
from reports.specs import gauge, levels
from reports.specs.paper import PHONE, Paper, Spec, spec

MOST_FIELDS = 8
"""More rows than this are not readable in one picture on a phone."""

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Picture:
    """A specification for Vega-Lite with what it shows in words: `title` for a caption, `alt` for who cannot see it."""

    name: str
    title: str
    alt: str
    spec: Spec


@dataclass(frozen=True, slots=True)
class Earlier:
    """The result of an earlier run and when that was closed."""

    result: Result
    day: date


def overview(edition: LocalizedResult, paper: Paper = PHONE, *, noted: bool = True) -> tuple[Picture, ...]:
    """The chosen fields from the highest score to the lowest; those with too few answers last, saying so.

    `noted` puts band and agreement in words below each field, where no table beside the picture says them.
    """
    fields = sorted(
        edition.result.fields, key=lambda field: -1 if field.score is None else field.score, reverse=True
    )
    rows = [
        (
            _overview_row(edition, field, noted=noted or field.score is None),
            _named(edition, edition.field_title(field.field), phrases.field_value(edition, field)),
        )
        for field in fields
    ]
    return _gauges(edition, paper, "overview", edition.words.plain("report-picture-overview"), rows)


def fields_by_group(
    edition: LocalizedResult, paper: Paper = PHONE, *, noted: bool = True
) -> tuple[Picture, ...]:
    """The fields in their own order with a sign per shown group; no picture where nothing can be compared.

    `noted` puts the widest gap in words below each field, where no table beside the picture says it.
    """
    if not any(field.blocks for field in edition.result.fields):
        return ()
    rows = [
        (_group_row(edition, field, noted=noted), _group_values(edition, field))
        for field in edition.result.fields
    ]
    return _gauges(edition, paper, "groups", edition.words.plain("report-picture-groups"), rows)


def answers_per_item(edition: LocalizedResult, field: FieldId, paper: Paper = PHONE) -> tuple[Picture, ...]:
    """The questions with levels of one field, how many people chose what."""
    items = rated_items(edition.result.field(field))
    rows = [_level_row(edition, item) for item in items]
    pages = _pages(rows, paper.rows_per_page)
    reach = levels.Reach.of(rows)
    found = []
    for place, page in enumerate(pages, start=1):
        title = edition.words.plain("report-picture-items", field=edition.field_title(field))
        subtitle = _items_subtitle(edition, place, len(pages))
        layers, height = levels.levels(
            paper,
            page,
            reach,
            captions=level_captions(edition, items),
            unknown=edition.words.plain("report-dont-know"),
        )
        values = "; ".join(_named(edition, row.name, row.note) for row in page)
        alt = edition.words.plain("report-alt-items", values=values)
        whole = spec(paper, layers, height=height, title=title, subtitle=subtitle)
        found.append(Picture(f"items-{field}-{place}", title, alt, whole))
    return tuple(found)


def groups_of_field(edition: LocalizedResult, field: FieldResult, paper: Paper) -> tuple[Picture, ...]:
    """One line with a sign per shown group, for a page about this field; no picture where no group may be shown."""
    if not field.blocks:
        return ()
    names = [edition.block(block) for block in edition.compared_blocks]
    layers, height = gauge.gauge(
        paper, [gauge.Row("", [], dots=_dots(edition, field))], bands=(), groups=names
    )
    alt = edition.words.plain("report-alt-groups", values=_group_values(edition, field))
    title = edition.words.plain("report-picture-groups")
    return (Picture(f"groups-{field.field}", title, alt, spec(paper, layers, height=height)),)


def reach_of(edition: LocalizedResult, field: FieldResult) -> levels.Reach:
    """The common scale of all bars of a field."""
    return levels.Reach.of([_level_row(edition, item) for item in rated_items(field)])


def changes_by_field(edition: LocalizedResult, earlier: Earlier, paper: Paper = PHONE) -> tuple[Picture, ...]:
    """What became of the fields; no picture where none can be compared."""
    found = changes(earlier.result, edition.result)
    rows = [_change_row(edition, edition.field_title(change.field), change) for change in found.fields]
    return _change_pictures(
        edition, paper, earlier, "changes", edition.words.plain("report-picture-changes"), rows
    )


def changes_by_item(
    edition: LocalizedResult, field: FieldId, earlier: Earlier, paper: Paper = PHONE
) -> tuple[Picture, ...]:
    """What became of the questions of one field."""
    found = changes(earlier.result, edition.result)
    own = {item.question for item in edition.result.field(field).items}
    rows = [
        _change_row(edition, edition.question_text(change.question), change)
        for change in found.items
        if change.question in own
    ]
    title = edition.words.plain("report-picture-changes-in", field=edition.field_title(field))
    return _change_pictures(edition, paper, earlier, f"changes-{field}", title, rows)


def rated_items(field: FieldResult) -> tuple[ItemResult, ...]:
    """The questions with levels; the others have no distribution on the scale."""
    return tuple(item for item in field.items if item.type is QuestionType.LEVEL)


def level_captions(edition: LocalizedResult, items: Iterable[ItemResult]) -> list[str]:
    """ "0 · gibt es nicht" and so on; only the numbers where the questions have different scales."""
    scales = [edition.question(item.question).scale for item in items]
    if any(scale != scales[0] for scale in scales):
        return [str(level.value) for level in scales[0]]
    return [edition.clean(level.caption(edition.language)) for level in scales[0]]


def band_words(edition: LocalizedResult) -> list[str]:
    """The words of the four quarters of the scale."""
    return [edition.words.plain(f"report-band-{band}") for band in Band]


def _overview_row(edition: LocalizedResult, field: FieldResult, *, noted: bool) -> gauge.Row:
    agreement = edition.agreement(field.agreement)
    notes = " · ".join(part for part in (phrases.field_value(edition, field), agreement) if part)
    number = edition.points(field.score)
    return gauge.Row(
        edition.field_title(field.field), [notes] if noted else [], bar=field.score, number=number
    )


def _group_row(edition: LocalizedResult, field: FieldResult, *, noted: bool) -> gauge.Row:
    notes = [phrases.field_gap(edition, field)] if noted or not field.blocks else []
    return gauge.Row(edition.field_title(field.field), notes, dots=_dots(edition, field))


def _dots(edition: LocalizedResult, field: FieldResult) -> list[gauge.Dot]:
    order = edition.compared_blocks
    return [gauge.Dot(order.index(block), found.score) for block, found in field.blocks.items()]


def _group_values(edition: LocalizedResult, field: FieldResult) -> str:
    values = [
        f"{edition.block(block)} {edition.points(found.score)}" for block, found in field.blocks.items()
    ]
    return _named(
        edition, edition.field_title(field.field), ", ".join(values) or phrases.field_gap(edition, field)
    )


def _level_row(edition: LocalizedResult, item: ItemResult) -> levels.Row:
    known = item.answered_or_unknown
    return levels.Row(
        name=f"{edition.number_of(item.question)} {edition.question_text(item.question)}",
        note=phrases.item_value(edition, item),
        counts=None if item.cells is None else item.cells.counts,
        unknown=None if known is None else known.dont_know,
        unknown_share=item.dont_know_share or 0.0,
        unknown_text=phrases.dont_know(edition, item),
    )


def _change_row(
    edition: LocalizedResult, name: str, change: FieldChange | ItemChange
) -> tuple[gauge.Row, str]:
    told = phrases.change(edition, change)
    row = gauge.Row(name, [told, phrases.change_basis(edition, change)], step=(change.before, change.after))
    return row, _named(edition, name, told)


def _change_pictures(
    edition: LocalizedResult,
    paper: Paper,
    earlier: Earlier,
    name: str,
    title: str,
    rows: Sequence[tuple[gauge.Row, str]],
) -> tuple[Picture, ...]:
    before, after = edition.words.day(earlier.day), edition.words.day(edition.day)
    subtitle = edition.words.plain("report-picture-times", before=before, after=after)
    return _gauges(edition, paper, name, title, rows, subtitle=subtitle, most=paper.rows_per_page)


def _gauges(
    edition: LocalizedResult,
    paper: Paper,
    name: str,
    title: str,
    rows: Sequence[tuple[gauge.Row, str]],
    *,
    subtitle: str = "",
    most: int = MOST_FIELDS,
) -> tuple[Picture, ...]:
    groups = [edition.block(block) for block in edition.compared_blocks]
    kind = name.split("-", maxsplit=1)[0]
    found = []
    for place, page in enumerate(_pages(rows, most if paper.titled else len(rows)), start=1):
        layers, height = gauge.gauge(
            paper, [row for row, _ in page], bands=band_words(edition), groups=groups
        )
        under = " ".join(part for part in (_scope(edition), subtitle, _held_back(edition, kind)) if part)
        alt = edition.words.plain(f"report-alt-{kind}", values="; ".join(value for _, value in page))
        whole = spec(paper, layers, height=height, title=title, subtitle=under)
        found.append(Picture(f"{name}-{place}", title, alt, whole))
    return tuple(found)


def _scope(edition: LocalizedResult) -> str:
    published = edition.result.published
    return edition.words.plain(
        "report-picture-scope", town=edition.town, fields=len(published.fields), total=published.fields_total
    )


def _held_back(edition: LocalizedResult, kind: str) -> str:
    if kind != "groups" or all(len(block) == 1 for block in edition.compared_blocks):
        return ""
    return edition.words.plain("report-picture-groups-held-back", k=edition.result.published.k)


def _items_subtitle(edition: LocalizedResult, page: int, pages: int) -> str:
    people = edition.words.plain("report-picture-people")
    return (
        people
        if pages == 1
        else f"{edition.words.plain('report-picture-part', page=page, pages=pages)} {people}"
    )


def _named(edition: LocalizedResult, name: str, value: str) -> str:
    """Sentences lose their full stop: they stand in a list."""
    return edition.words.plain("report-alt-value", name=name.rstrip("."), value=value.rstrip("."))


def _pages(rows: Sequence[Row], most: int) -> list[Sequence[Row]]:
    """The rows in as few pages as possible, evenly filled."""
    if not rows:
        return []
    pages = -(-len(rows) // most)
    cuts = [len(rows) * page // pages for page in range(pages + 1)]
    return [rows[start:end] for start, end in pairwise(cuts)]

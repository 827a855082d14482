"""A result as tables, in the order in which people read them, of nothing but what was published."""

from collections.abc import Iterator
from functools import partial

from questionnaires.agenda import Agenda, Entry, WorksWell
from questionnaires.result import FieldResult
from questionnaires.suppression import Block, Turnout
from questionnaires.values import dataclass
from reports import phrases
from reports.localized_result import LocalizedResult
from reports.question_tables import gap_columns, groups, other_questions, questions
from reports.table import Cell, Column, Shape, Table, column, table, technical


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the overview."""

    name: str
    value: Cell
    note: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the agenda, or something that works well."""

    place: int
    about: Entry | WorksWell


def tables(edition: LocalizedResult, agenda: Agenda) -> tuple[Table, ...]:
    """Every table of a result; that of questions without levels only where there are such."""
    others = other_questions(edition)
    return (
        overview(edition),
        fields(edition),
        questions(edition),
        groups(edition),
        *([others] if others.rows else []),
        points(edition, agenda),
    )


def overview(edition: LocalizedResult) -> Table:
    """What was asked, of whom, and how many answered."""
    columns: list[Column[Fact]] = [
        column(edition, "fact", Shape.TEXT, lambda fact: fact.name),
        column(edition, "value", Shape.MIXED, lambda fact: fact.value),
        column(edition, "note", Shape.SENTENCE, lambda fact: fact.note),
    ]
    return table(edition.words.plain("table-overview"), columns, _facts(edition))


def fields(edition: LocalizedResult) -> Table:
    """One row for each field, with the score of every row that is compared anywhere."""
    place = {field.field: number for number, field in enumerate(edition.result.fields, start=1)}
    columns: list[Column[FieldResult]] = [
        column(edition, "place", Shape.WHOLE, lambda field: place[field.field]),
        technical(edition, "id", Shape.CODE, lambda field: field.field),
        column(edition, "field", Shape.TEXT, lambda field: edition.field_title(field.field)),
        column(edition, "field-points", Shape.POINTS, lambda field: field.score),
        column(edition, "band", Shape.TEXT, lambda field: edition.band(field) if field.band else ""),
        technical(edition, "field-cns", Shape.MEASURE, lambda field: field.agreement),
        column(edition, "word", Shape.TEXT, lambda field: edition.agreement(field.agreement)),
        column(edition, "unknown-share", Shape.SHARE, lambda field: field.dont_know_share),
        column(edition, "scored", Shape.WHOLE, lambda field: field.scored),
        column(edition, "of", Shape.WHOLE, lambda field: field.of),
        column(edition, "balanced", Shape.POINTS, lambda field: b.score if (b := field.balanced) else None),
        *gap_columns(edition, lambda field: field.gap),
        *(_points_of(edition, block) for block in edition.compared_blocks),
        column(edition, "reason", Shape.TEXT, partial(_reason, edition)),
    ]
    return table(edition.words.plain("table-fields"), columns, edition.result.fields)


def points(edition: LocalizedResult, agenda: Agenda) -> Table:
    """The agenda with its reasons, then what works well."""
    columns: list[Column[Point]] = [
        column(edition, "place", Shape.WHOLE, lambda point: point.place),
        column(edition, "kind", Shape.TEXT, lambda point: _kind(edition, point.about)),
        column(edition, "field", Shape.TEXT, lambda point: edition.field_title(point.about.field)),
        column(edition, "number", Shape.CODE, lambda point: _number(edition, point.about)),
        column(edition, "subject", Shape.SENTENCE, lambda point: _subject(edition, point.about)),
        column(edition, "why", Shape.SENTENCE, lambda point: _why(edition, point.about)),
    ]
    abouts: tuple[Entry | WorksWell, ...] = (*agenda.entries, *agenda.further, *agenda.works_well)
    listed = (Point(place, about) for place, about in enumerate(abouts, start=1))
    return table(edition.words.plain("table-agenda"), columns, listed)


def _facts(edition: LocalizedResult) -> Iterator[Fact]:
    words, published, overall = edition.words, edition.result.published, edition.result.overall
    asked = edition.questionnaire
    yield Fact(words.plain("table-fact-town"), edition.town)
    yield Fact(words.plain("table-fact-title"), edition.title)
    yield Fact(words.plain("table-fact-day"), edition.day)
    yield Fact(words.plain("table-fact-questionnaire"), edition.clean(asked.title.text(edition.language)))
    yield Fact(words.plain("table-fact-id"), asked.id)
    yield Fact(words.plain("table-fact-version"), asked.version)
    yield Fact(
        words.plain("table-fact-fields"),
        len(published.fields),
        words.plain("table-fact-fields-of", total=str(published.fields_total)),
    )
    yield Fact(words.plain("table-fact-k"), published.k, words.plain("table-fact-k-note"))
    yield _turnout(edition, words.plain("table-fact-answered"), published.participation.total)
    for one in published.participation.blocks if edition.has_enough_answers else ():
        name = words.plain("table-fact-answered-group", group=edition.block(one.groups))
        yield _turnout(edition, name, one.turnout)
    if published.on_paper and edition.has_enough_answers:
        yield Fact(words.plain("table-fact-paper"), published.on_paper)
    yield Fact(
        words.plain("table-fact-overall"),
        None if overall is None else overall.score,
        phrases.overall(edition),
    )


def _turnout(edition: LocalizedResult, name: str, turnout: Turnout | None) -> Fact:
    words = edition.words
    if turnout is None or not edition.has_enough_answers:
        return Fact(name, None, words.plain("report-too-few"))
    return Fact(name, turnout.begun, phrases.took_part(edition, turnout))


def _points_of(edition: LocalizedResult, block: Block) -> Column[FieldResult]:
    def points(field: FieldResult) -> Cell:
        own = field.blocks.get(block)
        return None if own is None else own.score

    return column(edition, "points-of", Shape.POINTS, points, group=edition.block(block))


def _reason(edition: LocalizedResult, field: FieldResult) -> str:
    if field.score is not None:
        return ""
    return phrases.missing(edition, field) if field.of else edition.words.plain("table-no-levels")


def _kind(edition: LocalizedResult, about: Entry | WorksWell) -> str:
    return edition.words.plain(
        "report-well" if isinstance(about, WorksWell) else f"report-agenda-{int(about.kind)}"
    )


def _number(edition: LocalizedResult, about: Entry | WorksWell) -> Cell:
    return None if about.question is None else edition.number_of(about.question)


def _subject(edition: LocalizedResult, about: Entry | WorksWell) -> str:
    if isinstance(about, WorksWell):
        return edition.question_text(about.question)
    return phrases.entry_name(edition, about)


def _why(edition: LocalizedResult, about: Entry | WorksWell) -> str:
    if isinstance(about, Entry):
        return phrases.reason(edition, about)
    return phrases.well(edition, about)

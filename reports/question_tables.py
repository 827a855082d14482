"""Questions as tables: all answers together, by group, and the questions that have no levels.

A group that does not stand alone has a row without numbers, whose last column says why; what it answered stands in the
row of the groups that are shown together.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from questionnaires.counts import FREE_TEXT, Cells
from questionnaires.model import HIGHEST_LEVEL, FieldId, QuestionId, QuestionType
from questionnaires.result import Gap, ItemResult
from questionnaires.suppression import Block
from questionnaires.values import dataclass
from reports import phrases, standing
from reports.codebook import block_code
from reports.localized_result import LocalizedResult
from reports.table import Cell, Column, Shape, Table, column, table, technical

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """What everybody (`block` is None) or some groups answered to a question; None is what is not shown."""

    item: ItemResult
    block: Block | None
    cells: Cells | None
    n: int | None
    dont_know: int | None
    score: float | None
    mean: float | None


@dataclass(frozen=True, slots=True)
class Value:
    """One of the possible answers to a question without levels, or the only row of answers that are held back."""

    part: Part
    code: str | None
    count: int | None


def questions(edition: LocalizedResult) -> Table:
    """One row for each question with levels."""
    fields = _field_of(edition)
    columns: list[Column[Part]] = [
        *_question_columns(edition),
        technical(edition, "version", Shape.WHOLE, lambda part: part.item.version),
        column(edition, "field", Shape.TEXT, lambda part: edition.field_title(fields[part.item.question])),
        *_answer_columns(edition),
        column(edition, "unknown-share", Shape.SHARE, lambda part: part.item.dont_know_share),
        technical(edition, "cns", Shape.MEASURE, lambda part: a.cns if (a := part.item.agreement) else None),
        technical(edition, "a", Shape.MEASURE, lambda part: a.a if (a := part.item.agreement) else None),
        column(edition, "word", Shape.TEXT, lambda part: agreement_word(edition, part.item)),
        *gap_columns(edition, lambda part: part.item.gap),
        _reason_column(edition),
    ]
    return table(edition.words.plain("table-questions"), columns, map(everybody, _rated(edition)))


def groups(edition: LocalizedResult) -> Table:
    """One row for each question with levels and each group, or groups that are shown together."""
    columns = [
        *_question_columns(edition),
        *_group_columns(edition),
        *_answer_columns(edition),
        _reason_column(edition),
    ]
    parts = [part for item in _rated(edition) for part in of_groups(edition, item)]
    return table(edition.words.plain("table-groups"), columns, parts)


def other_questions(edition: LocalizedResult) -> Table:
    """Choices, numbers, rankings and texts: one row for each possible answer, of everybody and of each group."""
    columns: list[Column[Value]] = [
        *(lifted(each) for each in (*_question_columns(edition), *_group_columns(edition))),
        column(edition, "type", Shape.TEXT, lambda value: type_name(edition, value.part.item)),
        technical(edition, "code", Shape.CODE, lambda value: value.code),
        column(edition, "answer", Shape.TEXT, lambda value: answer_text(edition, value)),
        column(edition, "count", Shape.WHOLE, lambda value: value.count),
        column(edition, "n", Shape.WHOLE, lambda value: value.part.n),
        column(edition, "mean", Shape.MEAN, lambda value: value.part.mean),
        column(edition, "unknown", Shape.WHOLE, lambda value: value.part.dont_know),
        lifted(_reason_column(edition)),
    ]
    unrated = (item for item in edition.result.items().values() if item.type is not QuestionType.LEVEL)
    parts = (part for item in unrated for part in (everybody(item), *of_groups(edition, item)))
    listed = (value for part in parts for value in values(part))
    return table(edition.words.plain("table-others"), columns, listed)


def everybody(item: ItemResult) -> Part:
    """All answers together."""
    known = item.answered_or_unknown
    n, dont_know = (None, None) if known is None else (known.n, known.dont_know)
    return Part(item, None, item.cells, n, dont_know, item.score, item.mean)


def of_groups(edition: LocalizedResult, item: ItemResult) -> Iterator[Part]:
    """The groups as they are shown, then each that does not stand alone, without numbers."""
    for block, own in item.blocks.items():
        yield Part(item, block, own.cells, own.cells.n, own.cells.dont_know, own.score, own.mean)
    for group in edition.result.published.groups:
        if group in item.together:
            yield Part(item, (group,), None, None, None, None, None)


def values(part: Part) -> Iterator[Value]:
    """The possible answers with their counts; of texts only that there are some."""
    if part.cells is None:
        yield Value(part, None, None)
    elif not part.item.columns:
        yield Value(part, FREE_TEXT, part.cells.n)
    else:
        for code, count in zip(part.item.columns, part.cells.counts, strict=True):
            yield Value(part, code, count)


def reason(edition: LocalizedResult, part: Part) -> str:
    """Why cells are empty; nothing where they are not."""
    if part.cells is not None:
        return ""
    words, k = edition.words, edition.result.published.k
    if part.block is None:
        return phrases.missing(edition, part.item)
    return standing.reason(words.plain, words, part.item, part.block[0], edition.names, k=k)


def answer_text(edition: LocalizedResult, value: Value) -> str:
    """What an answer says: the words of a level or an option, else the code itself."""
    if value.code is None or value.code == FREE_TEXT:
        return ""
    question = edition.question(value.part.item.question)
    texts = {str(level.value): level.label for level in question.scale}
    texts |= {option.id: option.text for option in question.options}
    found = texts.get(value.code)
    return value.code if found is None else edition.clean(found.text(edition.language))


def type_name(edition: LocalizedResult, item: ItemResult) -> str:
    """What kind of question it is, in a word."""
    return edition.words.plain(f"table-type-{item.type}")


def block_name(edition: LocalizedResult, block: Block | None) -> str:
    """The groups, or that it is everybody."""
    return edition.words.plain("table-everybody") if block is None else edition.block(block)


def agreement_word(edition: LocalizedResult, item: ItemResult) -> str:
    """How far people agree, in words; empty where nothing is shown."""
    found = item.agreement
    return "" if found is None else edition.agreement(found.cns, word=found.word)


def gap_columns(edition: LocalizedResult, gap: Callable[[T], Gap | None]) -> list[Column[T]]:
    """How far apart the two most different groups are, and which they are."""
    return [
        column(edition, "gap", Shape.POINTS, lambda one: found.points if (found := gap(one)) else None),
        column(edition, "low", Shape.TEXT, lambda one: edition.block(f.low) if (f := gap(one)) else ""),
        column(edition, "low-points", Shape.POINTS, lambda one: f.low_score if (f := gap(one)) else None),
        column(edition, "high", Shape.TEXT, lambda one: edition.block(f.high) if (f := gap(one)) else ""),
        column(edition, "high-points", Shape.POINTS, lambda one: f.high_score if (f := gap(one)) else None),
    ]


def lifted(of_part: Column[Part]) -> Column[Value]:
    """A column about a part, in a table of its values."""
    return Column(
        of_part.heading,
        of_part.meaning,
        of_part.shape,
        lambda value: of_part.of(value.part),
        of_part.technical,
    )


def _question_columns(edition: LocalizedResult) -> list[Column[Part]]:
    return [
        column(edition, "number", Shape.CODE, lambda part: edition.number_of(part.item.question)),
        technical(edition, "id", Shape.CODE, lambda part: part.item.question),
        column(edition, "question", Shape.SENTENCE, lambda part: edition.question_text(part.item.question)),
    ]


def _group_columns(edition: LocalizedResult) -> list[Column[Part]]:
    return [
        column(edition, "group", Shape.TEXT, lambda part: block_name(edition, part.block)),
        technical(
            edition,
            "group-code",
            Shape.CODE,
            lambda part: None if part.block is None else block_code(part.block),
        ),
    ]


def _answer_columns(edition: LocalizedResult) -> list[Column[Part]]:
    return [
        column(edition, "n", Shape.WHOLE, lambda part: part.n),
        column(edition, "points", Shape.POINTS, lambda part: part.score),
        *(_level_column(edition, level) for level in range(HIGHEST_LEVEL + 1)),
        column(edition, "unknown", Shape.WHOLE, lambda part: part.dont_know),
        column(edition, "not-applicable", Shape.WHOLE, _of_cells(lambda cells: cells.not_applicable)),
        column(edition, "no-answer", Shape.WHOLE, _of_cells(lambda cells: cells.no_answer)),
    ]


def _level_column(edition: LocalizedResult, level: int) -> Column[Part]:
    shown = _of_cells(lambda cells: cells.counts[level])
    return column(edition, "level", Shape.WHOLE, shown, level=str(level))


def _reason_column(edition: LocalizedResult) -> Column[Part]:
    return column(edition, "reason", Shape.TEXT, lambda part: reason(edition, part))


def _of_cells(number: Callable[[Cells], int]) -> Callable[[Part], Cell]:
    return lambda part: None if part.cells is None else number(part.cells)


def _rated(edition: LocalizedResult) -> Iterator[ItemResult]:
    return (item for item in edition.result.items().values() if item.type is QuestionType.LEVEL)


def _field_of(edition: LocalizedResult) -> dict[QuestionId, FieldId]:
    return {item.question: field.field for field in edition.result.fields for item in field.items}

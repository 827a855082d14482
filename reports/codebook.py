"""What every column and every code of a file means, so that nobody has to ask who was not there."""

from collections.abc import Iterable, Iterator

from questionnaires.agreement import DIVIDED_BELOW, MOSTLY_AGREED_FROM, TWO_CAMPS_TO, AgreementWord
from questionnaires.answers import DONT_KNOW, NOT_APPLICABLE
from questionnaires.model import Question, QuestionType
from questionnaires.scoring import Band
from questionnaires.suppression import Block
from questionnaires.values import dataclass
from reports.localized_result import LocalizedResult
from reports.table import Column, Shape, Table, column, table

NO_ANSWER = "ohne"
"""How the tables for other programs write that somebody gave no answer."""
EVERYBODY = "alle"


def block_code(block: Block) -> str:
    """How the tables write groups that are shown together: their codes with a plus between them."""
    return "+".join(block)


@dataclass(frozen=True, slots=True)
class Explained:
    """`where` is a sheet, a kind of code, or the question that the code belongs to."""

    where: str
    what: str
    meaning: str


def codebook(edition: LocalizedResult, explained: Iterable[Explained]) -> Table:
    """One row for each column and code."""
    columns: list[Column[Explained]] = [
        column(edition, "where", Shape.TEXT, lambda one: one.where),
        column(edition, "what", Shape.TEXT, lambda one: one.what),
        column(edition, "meaning", Shape.SENTENCE, lambda one: one.meaning),
    ]
    return table(edition.words.plain("table-codebook"), columns, explained)


def columns_of(tables: Iterable[Table]) -> Iterator[Explained]:
    """Every column of these tables."""
    for each in tables:
        for one in each.columns:
            yield Explained(each.name, one.heading, one.meaning)


def codes(edition: LocalizedResult) -> Iterator[Explained]:
    """Every code that stands in a cell, and what the words for numbers mean."""
    yield from _levels(edition)
    yield from _kept_apart(edition)
    yield from _words(edition)
    where = edition.words.plain("table-codes-groups")
    yield Explained(where, EVERYBODY, edition.words.plain("table-codes-everybody"))
    for group, name in edition.names.items():
        yield Explained(where, group, name)
    for block in _joint_blocks(edition):
        yield Explained(where, block_code(block), edition.block(block))
    yield from _questions(edition)


def _levels(edition: LocalizedResult) -> Iterator[Explained]:
    """The anchors, once for all questions that share them."""
    seen: list[object] = []
    for question in _asked(edition):
        if question.type is QuestionType.LEVEL and question.scale not in seen:
            number = "" if not seen else f" ({edition.number_of(question.id)})"
            seen.append(question.scale)
            for level in question.scale:
                text = edition.clean(level.label.text(edition.language))
                yield Explained(edition.words.plain("table-codes-levels") + number, str(level.value), text)


def _kept_apart(edition: LocalizedResult) -> Iterator[Explained]:
    words = edition.words
    where = words.plain("table-codes-apart")
    yield Explained(where, DONT_KNOW, words.plain("table-codes-unknown"))
    yield Explained(where, NOT_APPLICABLE, words.plain("table-codes-not-applicable"))
    yield Explained(where, NO_ANSWER, words.plain("table-codes-no-answer"))
    where = words.plain("table-codes-reasons")
    too_few = words.plain("table-codes-too-few", k=str(edition.result.published.k))
    yield Explained(where, words.plain("report-too-few"), too_few)
    yield Explained(where, words.plain("groups-withheld-short"), words.plain("groups-withheld"))


def _words(edition: LocalizedResult) -> Iterator[Explained]:
    words = edition.words
    for band in Band:
        meaning = words.plain(f"table-codes-band-{band}")
        yield Explained(words.plain("table-codes-bands"), words.plain(f"report-band-{band}"), meaning)
    thresholds = {
        "agreed": words.number(MOSTLY_AGREED_FROM),
        "divided": words.number(DIVIDED_BELOW),
        "camps": words.number(TWO_CAMPS_TO),
    }
    for word in AgreementWord:
        meaning = words.plain(f"table-codes-agreement-{word}", **thresholds)
        yield Explained(
            words.plain("table-codes-agreement"), words.plain(f"report-agreement-{word}"), meaning
        )


def _joint_blocks(edition: LocalizedResult) -> list[Block]:
    items = edition.result.items().values()
    return list(dict.fromkeys(block for item in items for block in item.blocks if len(block) > 1))


def _questions(edition: LocalizedResult) -> Iterator[Explained]:
    words = edition.words
    for field in edition.result.fields:
        yield Explained(words.plain("table-codes-fields"), field.field, edition.field_title(field.field))
    for question in _asked(edition):
        text = f"{edition.number_of(question.id)} {edition.question_text(question.id)}"
        yield Explained(words.plain("table-codes-questions"), question.id, text)
    for question in _asked(edition):
        where = words.plain("table-codes-answers", question=question.id)
        for option in question.options:
            yield Explained(where, option.id, edition.clean(option.text.text(edition.language)))


def _asked(edition: LocalizedResult) -> Iterator[Question]:
    return (edition.question(item) for item in edition.result.items())

"""Free texts that a coordinator let through, each under the question that it belongs to."""

from collections.abc import Iterator, Sequence

from questionnaires.model import FieldId, QuestionId
from questionnaires.result import FieldResult
from questionnaires.values import dataclass
from reports.chapters import Plain, written
from reports.localized_result import LocalizedResult


@dataclass(frozen=True, slots=True)
class Comment:
    """A free text that a coordinator has reviewed; from which group it came nobody knows."""

    text: str
    field: FieldId | None = None
    question: QuestionId | None = None


def of_field(edition: LocalizedResult, field: FieldResult, comments: Sequence[Comment]) -> list[Plain]:
    """Those of one field: by question in the order of the report, then what was said of the field as a whole."""
    return list(_under_questions(edition, field, [one for one in comments if one.field == field.field]))


def of_no_field(edition: LocalizedResult, comments: Sequence[Comment]) -> list[Plain]:
    """Those that belong to no field of the report."""
    known = {field.field for field in edition.result.fields}
    return [_quoted(edition, one) for one in comments if one.field not in known]


def signs(edition: LocalizedResult, comments: Sequence[Comment]) -> str:
    """What the sign for signs without a glyph means, if it stands anywhere."""
    missing = edition.words.plain("unprintable")
    replaced = any(missing in edition.clean(one.text) for one in comments)
    return edition.words.plain("report-comments-signs") if replaced else ""


def _under_questions(edition: LocalizedResult, field: FieldResult, own: Sequence[Comment]) -> Iterator[Plain]:
    for item in field.items:
        if found := [one for one in own if one.question == item.question]:
            title = f"{edition.number_of(item.question)} {edition.question_text(item.question)}"
            yield {"title": written(title), "comments": [_quoted(edition, one) for one in found]}
    asked = {item.question for item in field.items}
    if rest := [one for one in own if one.question not in asked]:
        title = edition.words.plain("report-comments-field")
        yield {"title": written(title), "comments": [_quoted(edition, one) for one in rest]}


def _quoted(edition: LocalizedResult, comment: Comment) -> Plain:
    return written(edition.clean(comment.text))

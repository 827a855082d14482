"""What the reader took of a form: all its words, and which names have which rule."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from questionnaires.importing import Bringing, Imported
from questionnaires.writing import as_data


@dataclass(frozen=True, slots=True)
class Taken:
    """`text` without blanks and marks; `asked` the names of all rows that are steps, `rules` those with each rule."""

    text: str
    asked: frozenset[str]
    rules: Mapping[str, frozenset[str]]


def taken(content: bytes, name: str, reading: Bringing) -> Taken:
    """Of what was refused as well, as far as it was read."""
    from questionnaires.xlsform.form import document
    from questionnaires.xlsform.workbook import Workbook, read_workbook

    if isinstance(reading, Imported):
        return _of(as_data(reading.questionnaire))
    book = read_workbook(content, name)
    draft = document(book)[0] if isinstance(book, Workbook) else None
    return _of(draft.data if draft is not None else {})


def _of(data: Any) -> Taken:
    from tests.forms.__main__ import bare

    rules: dict[str, set[str]] = {
        "relevant": set(),
        "constraint": set(),
        "choice_filter": set(),
        "required": set(),
    }
    keys = {
        "relevant": ("only_if",),
        "constraint": _BOUNDED,
        "choice_filter": ("options_if",),
        "required": ("required",),
    }
    for question in _questions(data):
        names = {
            str(question.get("name") or question["id"]),
            str(question["id"]),
            *question.get("groups_named", []),
        }
        for rule, known in keys.items():
            if any(question.get(key) not in (None, False) for key in known):
                rules[rule] |= names
    text = "\n".join(bare(html.unescape(words)) for words in _words(data))
    asked = {str(one.get("name") or one["id"]) for one in _questions(data)}
    return Taken(text, frozenset(asked), {rule: frozenset(names) for rule, names in rules.items()})


_BOUNDED = ("constraint", "minimum", "maximum", "at_least", "at_most", "pattern", "earliest", "latest")


def _questions(data: Any) -> Iterator[dict[str, Any]]:
    for field in data.get("fields", []) if isinstance(data, dict) else []:
        yield from field["questions"]


def _words(value: Any) -> Iterator[str]:
    match value:
        case dict():
            for each in value.values():
                yield from _words(each)
        case list():
            for each in value:
                yield from _words(each)
        case str():
            yield re.sub(r"\s+", " ", value)
        case _:
            pass

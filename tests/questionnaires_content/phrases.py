"""Every text of a shipped questionnaire with the place where it stands, read from the file as it is on disk."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from ruamel.yaml import YAML

SHIPPED = ("selbstcheck", "kurzcheck")
LANGUAGES = ("de", "de-einfach", "en")

Content: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Phrase:
    """`where` names questionnaire and place ("selbstcheck st01"), `kind` the key that holds the text."""

    where: str
    kind: str
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.where} {self.kind} [{self.language}]: {self.text}"

    def sentences(self) -> list[str]:
        """What a reader takes in one breath: a colon ends a sentence as a full stop does."""
        return [part.strip() for part in re.split(r"[.:?!]+(?:\s+|$)", self.text) if part.strip()]

    def words(self) -> list[str]:
        return re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", self.text)


@cache
def content(name: str) -> Content:
    """The plain data of a shipped questionnaire."""
    text = files("questionnaires").joinpath("content", f"{name}.yaml").read_text(encoding="utf-8")
    data: Content = YAML(typ="safe").load(text)
    return data


def questions(name: str) -> Iterator[Mapping[str, Any]]:
    for field in content(name)["fields"]:
        yield from field["questions"]


def phrases(language: str | None = None, *, kind: str | None = None) -> list[Phrase]:
    """The texts of all shipped questionnaires, of one language or kind if asked so."""
    return [one for one in _every() if language in {None, one.language} and kind in {None, one.kind}]


def item_phrases(language: str, kind: str = "text") -> list[Phrase]:
    """What is asked, without the free texts and the options of a choice."""
    return [one for one in phrases(language, kind=kind) if re.search(r" [a-z]{2}\d{2}$", one.where)]


@cache
def _every() -> tuple[Phrase, ...]:
    return tuple(phrase for name in SHIPPED for phrase in _walk(content(name), name, ""))


def _walk(value: Any, where: str, kind: str) -> Iterator[Phrase]:
    match value:
        case {"de": str()}:
            for language, text in value.items():
                yield Phrase(where, kind, language, " ".join(str(text).split()))
        case dict():
            name = value.get("id", value.get("value"))
            inner = where if kind == "" or name is None else f"{where} {name}"
            for key, child in value.items():
                yield from _walk(child, inner, str(key))
        case list():
            for child in value:
                yield from _walk(child, where, kind)
        case _:
            return

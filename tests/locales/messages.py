"""Every text of the interface in every form that its plurals allow, read from the files as they are on disk."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser, ast

from tests.questionnaires_content.phrases import Phrase

FOLDER = Path(__file__).parents[2] / "locales"
TAG = re.compile(r"<[^>]+>")
VALUE = re.compile(r"\{\w[\w-]*\}")


@dataclass(frozen=True, slots=True)
class Message:
    """`forms` has one text per combination of plurals; a value that is filled in later stands there as {name}."""

    language: str
    file: str
    key: str
    variables: frozenset[str]
    forms: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.language}/{self.file}.ftl {self.key}"

    def phrases(self) -> Iterator[Phrase]:
        """What is read in one line, without markup, a short word standing for every value."""
        for form in self.forms:
            for line in TAG.sub("", VALUE.sub("x", form)).splitlines():
                said = line.removeprefix("• ").strip()
                if said:
                    yield Phrase(str(self), "text", self.language, said)


def files(language: str) -> list[Path]:
    return sorted((FOLDER / language).glob("*.ftl"))


@cache
def messages(language: str) -> dict[str, Message]:
    """The texts of a language by their keys."""
    return {one.key: one for file in files(language) for one in _read(language, file)}


def phrases(language: str) -> list[Phrase]:
    return [phrase for one in messages(language).values() for phrase in one.phrases()]


def _read(language: str, file: Path) -> Iterator[Message]:
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        match entry:
            case ast.Message(id=ast.Identifier(name=key), value=ast.Pattern() as pattern):
                forms = tuple(_forms(pattern))
                yield Message(language, file.stem, key, frozenset(_variables(pattern)), forms)
            case ast.Comment():
                pass
            case _:
                raise AssertionError(f"{file}: neither a text nor a comment: {entry.to_json()}")


def _forms(pattern: ast.Pattern) -> Iterator[str]:
    for parts in product(*(_of_element(element) for element in pattern.elements)):
        yield "".join(parts)


def _of_element(element: ast.TextElement | ast.Placeable) -> list[str]:
    match element:
        case ast.TextElement(value=text):
            return [text]
        case ast.Placeable(expression=ast.VariableReference(id=ast.Identifier(name=name))):
            return [f"{{{name}}}"]
        case ast.Placeable(expression=ast.StringLiteral(value=text)):
            return [text]
        case ast.Placeable(expression=ast.SelectExpression(variants=variants)):
            return [form for variant in variants for form in _forms(variant.value)]
        case _:
            raise AssertionError(f"values and plurals only: {element.to_json()}")


def _variables(pattern: ast.Pattern) -> Iterator[str]:
    for element in pattern.elements:
        match element:
            case ast.Placeable(expression=ast.VariableReference(id=ast.Identifier(name=name))):
                yield name
            case ast.Placeable(
                expression=ast.SelectExpression(
                    selector=ast.VariableReference(id=ast.Identifier(name=name)), variants=variants
                )
            ):
                yield name
                for variant in variants:
                    yield from _variables(variant.value)
            case _:
                pass

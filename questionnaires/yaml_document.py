"""YAML becomes plain data in which every value still knows its line.

Only the plain part of YAML is read: no anchors or aliases (a few lines of them can stand for gigabytes), no
tags, no key twice, nothing huge and nothing nested without end.
"""

import re

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, StringMark, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from questionnaires.document import LARGEST_FILE, Document, Location, Path
from questionnaires.problems import Problem
from questionnaires.visible import without_controls

DEEPEST_NESTING = 12
_MOST_OPEN_BRACKETS = 60
"""The reader's time grows with the square of open brackets; no honest file comes near."""


_BRACKET = re.compile(r"[\[\]{}]")


def read_yaml(text: str, name: str) -> Document | tuple[Problem, ...]:
    """The document, or why it cannot be read at all."""
    if len(text) > LARGEST_FILE:
        what = f"Die Datei ist zu groß: {len(text)} Zeichen, höchstens {LARGEST_FILE} sind möglich."
        return (Problem(name, 1, 1, "", what, "Bitte teilen Sie den Fragebogen auf."),)
    if _open_brackets(text) > _MOST_OPEN_BRACKETS:
        return (_too_deep(name),)
    try:
        root = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        return (_syntax_problem(error, name),)
    except (YAMLError, ValueError) as error:
        what = f"Die Datei lässt sich nicht lesen: {_one_line(str(error))}."
        return (Problem(name, 1, 1, "", what, "Bitte speichern Sie sie als einfachen Text in UTF-8."),)
    except RecursionError:
        return (_too_deep(name),)
    return _Reader(name).read(root)


class _Reader:
    """Walks the tree of nodes once, collecting places and problems."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._places: dict[Path, Location] = {}
        self._problems: list[Problem] = []

    def read(self, root: Node | None) -> Document | tuple[Problem, ...]:
        if root is None:
            return (
                Problem(self._name, 1, 1, "", "Die Datei ist leer.", "Bitte beginnen Sie mit der Vorlage."),
            )
        data = self._value(root, ())
        return tuple(self._problems) if self._problems else Document(self._name, data, self._places)

    def _value(self, node: Node, path: Path) -> object:
        self._places.setdefault(path, _place(node))
        if node.anchor:
            self._refuse(
                node,
                f"Anker und Verweise (&{node.anchor}) sind nicht erlaubt.",
                "Bitte schreiben Sie den Text aus.",
            )
            return None
        if len(path) > DEEPEST_NESTING:
            self._refuse(node, "Hier ist zu tief verschachtelt.", "Bitte folgen Sie dem Aufbau der Vorlage.")
            return None
        match node:
            case MappingNode():
                return self._mapping(node, path)
            case SequenceNode():
                return [self._value(child, (*path, index)) for index, child in enumerate(node.value)]
            case _:
                return self._scalar(node)

    def _mapping(self, node: MappingNode, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self._refuse(
                    key_node, "Ein Schlüssel muss ein Wort sein.", "Bitte prüfen Sie Klammern und Einzug."
                )
                continue
            key = without_controls(str(key_node.value))
            if key in found:
                first = self._places[(*path, key)].line
                self._refuse(
                    key_node, f"„{key}“ steht doppelt, zuerst in Zeile {first}.", "Bitte löschen Sie eines."
                )
                continue
            self._places[(*path, key)] = _place(key_node)
            found[key] = self._value(value_node, (*path, key))
        return found

    def _scalar(self, node: Node) -> object:
        text = without_controls(str(node.value))
        match str(node.tag).removeprefix("tag:yaml.org,2002:"):
            case "str":
                return text
            case "null":
                return None
            case "bool":
                return text.casefold() == "true"
            case "int" if text.removeprefix("-").removeprefix("+").isdecimal():
                return int(text[:18])
            case "int" | "float" | "timestamp":
                return text
            case tag:
                self._refuse(node, f"Das Kennzeichen „{tag}“ ist nicht erlaubt.", "Bitte lassen Sie es weg.")
                return None

    def _refuse(self, node: Node, what: str, remedy: str) -> None:
        place = _place(node)
        self._problems.append(Problem(self._name, place.line, place.column, "", what, remedy))


def _open_brackets(text: str) -> int:
    """The most brackets that are open at once, wherever they stand."""
    deepest = depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = depth + 1 if bracket[0] in "[{" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest


def _too_deep(name: str) -> Problem:
    what = "Die Datei ist viel zu tief verschachtelt."
    return Problem(name, 1, 1, "", what, "Bitte folgen Sie dem Aufbau der Vorlage.")


def _place(node: Node) -> Location:
    return Location(node.start_mark.line + 1, node.start_mark.column + 1)


_SYNTAX = {
    "mapping values are not allowed": (
        "Hier steht ein Doppelpunkt, wo keiner stehen darf.",
        "Bitte setzen Sie den Text in Anführungszeichen oder prüfen Sie den Einzug.",
    ),
    "found character '\\t'": ("Hier steht ein Tabulator.", "Bitte rücken Sie mit Leerzeichen ein."),
    "could not find expected ':'": ("Hier fehlt ein Doppelpunkt.", "Bitte schreiben Sie „Schlüssel: Wert“."),
    "found unexpected end of stream": (
        "Ein Anführungszeichen oder eine Klammer wird nicht geschlossen.",
        "Bitte schließen Sie, was in dieser Zeile beginnt.",
    ),
    "expected ',' or": (
        "In einer Klammer fehlt ein Komma oder die schließende Klammer.",
        "Bitte ergänzen Sie es.",
    ),
    "expected <block end>": (
        "Der Einzug passt nicht zu den Zeilen darüber.",
        "Bitte rücken Sie gleich weit ein.",
    ),
    "expected a single document": (
        "Die Datei enthält mehrere Dokumente (---).",
        "Bitte speichern Sie jeden Fragebogen in einer eigenen Datei.",
    ),
    "undefined alias": ("Verweise (*name) sind nicht erlaubt.", "Bitte schreiben Sie den Text aus."),
}


def _syntax_problem(error: MarkedYAMLError, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    at = Location(mark.line + 1, mark.column + 1) if isinstance(mark, StringMark) else Location(1, 1)
    said = _one_line(f"{error.context or ''} {error.problem or ''}")
    for sign, (what, remedy) in _SYNTAX.items():
        if sign in said:
            return Problem(name, at.line, at.column, "", what, remedy)
    return Problem(
        name, at.line, at.column, "", f"Das ist kein gültiges YAML ({said}).", "Bitte prüfen Sie die Zeile."
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]

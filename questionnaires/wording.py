"""What pydantic found, said so that a coordinator can repair it: one German sentence and one remedy each."""

from collections.abc import Sequence
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from questionnaires.document import Document, Path
from questionnaires.problems import Problem
from questionnaires.schema import SHAPES_BY_KEY


def shape_problems(document: Document, error: ValidationError) -> tuple[Problem, ...]:
    """One problem per place; the two branches of a union are one place."""
    problems: dict[Path, Problem] = {}
    for detail in error.errors(include_url=False):
        path = _path(document, detail)
        if path not in problems:
            what, remedy = _sentences(detail, path)
            problems[path] = document.problem(path, what, remedy)
    return tuple(problems.values())


def suggestion(word: str, known: Sequence[str]) -> str:
    """A remedy for a word that nobody knows: the nearest one, or all there are."""
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"Meinten Sie „{near[0]}“?" if near else f"Möglich sind: {', '.join(known)}."


def _path(document: Document, detail: ErrorDetails) -> Path:
    """The location without pydantic's own steps (union branches), which are not in the document."""
    path: Path = ()
    for step in detail["loc"]:
        if (*path, step) in document.places or (
            step == detail["loc"][-1] and step not in {"int", "str", "[key]"}
        ):
            path = (*path, step)
    return path


_MAPPING = ("Hier werden Schlüssel mit Werten erwartet.", "Bitte rücken Sie die Schlüssel darunter ein.")
_WHOLE = ("Hier wird eine ganze Zahl erwartet.", "Bitte schreiben Sie sie ohne Anführungszeichen, etwa 1.")
_TRUTH = (
    "Hier wird true oder false erwartet.",
    "Bitte schreiben Sie true oder false ohne Anführungszeichen.",
)
_SENTENCES = {
    "missing": ("„{key}“ fehlt.", "Bitte ergänzen Sie „{key}:“."),
    "string_pattern_mismatch": (
        "„{input}“ ist keine gültige Kennung.",
        "Bitte nehmen Sie höchstens {longest} Kleinbuchstaben, Ziffern, - und _, zuerst einen Buchstaben.",
    ),
    "string_type": ("Hier wird ein Text erwartet.", 'Bitte setzen Sie ihn in Anführungszeichen, etwa "1".'),
    "string_too_short": ("Der Text ist leer.", "Bitte schreiben Sie ihn oder löschen Sie die Zeile."),
    "int_type": _WHOLE,
    "greater_than_equal": ("Die Zahl {input} ist zu klein.", "Die kleinste mögliche Zahl ist {ge}."),
    "less_than_equal": ("Die Zahl {input} ist zu groß.", "Die größte mögliche Zahl ist {le}."),
    "bool_type": _TRUTH,
    "dict_type": _MAPPING,
    "model_type": _MAPPING,
    "list_type": (
        "Hier wird eine Liste erwartet.",
        "Bitte schreiben Sie jeden Eintrag in eine eigene Zeile, mit „- “ davor.",
    ),
    "too_short": ("„{key}“ ist leer.", "Bitte schreiben Sie mindestens einen Eintrag."),
    "too_long": ("„{key}“ hat zu viele Einträge.", "Höchstens {max_length} sind möglich."),
}
_OTHER = ("Dieser Wert passt hier nicht.", "Bitte vergleichen Sie ihn mit der Vorlage.")
_TEXT_KEYS = {"text", "title", "intro", "explanation", "label", "button"}


def _sentences(detail: ErrorDetails, path: Path) -> tuple[str, str]:
    key = str(path[-1]) if path else ""
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return f"„{key}“ ist hier nicht bekannt.", suggestion(key, _known_keys(path))
    if kind == "literal_error":
        known = [word.strip("' ") for word in str(context["expected"]).replace(" or ", ",").split(",")]
        return f"„{detail['input']}“ ist hier nicht bekannt.", suggestion(str(detail["input"]), known)
    if kind == "dict_type" and key in _TEXT_KEYS:
        return "Hier fehlt die Sprache.", f"Bitte schreiben Sie den Text je Sprache, etwa {key}: {{de: …}}."
    longest = 24 if "{0,23}" in str(context.get("pattern")) else 16
    values = {**context, "key": key, "input": str(detail["input"])[:40], "longest": longest}
    what, remedy = _SENTENCES.get(kind, _OTHER)
    return what.format_map(values), remedy.format_map(values)


def _known_keys(path: Path) -> list[str]:
    above = next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")
    shape = SHAPES_BY_KEY.get(above, SHAPES_BY_KEY[""])
    return list(shape.model_fields)

"""What a questionnaire must fulfil beyond its shape: known languages, unique ids, conditions that can come true."""

from collections.abc import Collection, Iterator
from itertools import islice

from questionnaires.document import Document, Path
from questionnaires.formula_functions import pattern_problem
from questionnaires.formulas import FormulaError, named, never_computed, rewritten
from questionnaires.languages import is_language
from questionnaires.model import LANGUAGES
from questionnaires.problems import Problem, Severity
from questionnaires.schema import (
    ConditionShape,
    FieldShape,
    LevelShape,
    OptionShape,
    QuestionnaireShape,
    QuestionShape,
)
from questionnaires.wording import suggestion

MOST_QUESTIONS = 2000
MOST_OPTIONS = 1000
MOST_TOLD = 20
_OPTION_TYPES = {"single", "multiple", "ranking"}
_NUMBER_TYPES = {"number", "decimal"}
_TEXT_TYPES = {"short_text", "long_text"}
_CONDITION_TYPES = {"level", "number", "single", "multiple"}
_NAMED_PATTERNS = {"mail", "postcode", "phone"}


def content_problems(
    document: Document, shape: QuestionnaireShape, *, groups: Collection[str] | None
) -> tuple[Problem, ...]:
    """Every problem there is, in the order of the file; `groups` are the known codes, None checks none."""
    found = [
        *_languages(document, shape),
        *_size(document, shape),
        *_ids(document, shape),
        *_scale(document, shape.scale, ("scale",)),
    ]
    earlier: dict[str, tuple[QuestionShape, FieldShape]] = {}
    later = {question.id for field in shape.fields for question in field.questions}
    for index, field in enumerate(shape.fields):
        for position, question in enumerate(field.questions):
            path: Path = ("fields", index, "questions", position)
            found += _parts(document, question, path, has_scale=shape.scale is not None)
            found += _condition(document, question, field, path, earlier=earlier, later=later)
            found += _formulas(document, question, path, earlier=earlier, later=later)
            found += _groups(document, question, path, groups)
            earlier.setdefault(question.id, (question, field))
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.column)))


def _languages(document: Document, shape: QuestionnaireShape) -> Iterator[Problem]:
    for index, language in enumerate(shape.languages):
        if not is_language(language):
            yield document.problem(
                ("languages", index),
                f"Die Sprache „{language}“ ist nicht bekannt.",
                suggestion(language, LANGUAGES),
            )
        elif language in shape.languages[:index]:
            yield document.problem(
                ("languages", index), f"„{language}“ steht doppelt.", "Bitte nennen Sie jede Sprache einmal."
            )
    for index, language in enumerate(shape.unchecked_languages):
        if language not in shape.languages:
            what = f"Die Sprache „{language}“ steht nicht in „languages“."
            yield document.problem(
                ("unchecked_languages", index), what, suggestion(language, shape.languages)
            )


def _size(document: Document, shape: QuestionnaireShape) -> Iterator[Problem]:
    count = sum(len(field.questions) for field in shape.fields)
    if count > MOST_QUESTIONS:
        yield document.problem(
            ("fields",), f"Der Fragebogen hat {count} Fragen.", f"Höchstens {MOST_QUESTIONS} sind möglich."
        )


def _ids(document: Document, shape: QuestionnaireShape) -> Iterator[Problem]:
    named: list[tuple[str, str, Path]] = [
        ("Feld", field.id, ("fields", index, "id")) for index, field in enumerate(shape.fields)
    ]
    named += [("Freitext", one.id, ("reflection", index, "id")) for index, one in enumerate(shape.reflection)]
    for index, field in enumerate(shape.fields):
        for position, question in enumerate(field.questions):
            path: Path = ("fields", index, "questions", position)
            named.append(("Frage", question.id, (*path, "id")))
            options = question.options or []
            yield from _duplicates(
                document,
                [("Option", one.id, (*path, "options", place, "id")) for place, one in enumerate(options)],
            )
    yield from _duplicates(document, named)


def _duplicates(document: Document, named: list[tuple[str, str, Path]]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Path] = {}
    for kind, name, path in named:
        if (kind, name) in first:
            line = document.place(first[kind, name]).line
            what = f"Die Kennung „{name}“ gibt es schon (Zeile {line})."
            yield document.problem(path, what, "Bitte geben Sie jeder eine eigene Kennung.")
        first.setdefault((kind, name), path)


def _scale(document: Document, scale: list[LevelShape] | None, path: Path) -> Iterator[Problem]:
    if scale is not None and [level.value for level in scale] != [0, 1, 2, 3]:
        yield document.problem(
            path,
            "Die Stufen müssen 0, 1, 2 und 3 sein, in dieser Reihenfolge.",
            "Bitte nennen Sie jede genau einmal.",
        )


def _parts(document: Document, question: QuestionShape, path: Path, *, has_scale: bool) -> Iterator[Problem]:
    """Each type has its own parts: levels a scale, choices options, numbers bounds, texts nothing."""
    needs_options = question.type in _OPTION_TYPES
    if question.type == "level":
        if question.scale is None and not has_scale:
            yield document.problem(path, "Die Stufen haben keine Namen.", "Bitte ergänzen Sie oben „scale:“.")
        yield from _scale(document, question.scale, (*path, "scale"))
    elif question.scale is not None:
        yield _superfluous(document, path, "scale", question.type)
    if needs_options:
        yield from _options(document, question.options, path)
    elif question.options is not None:
        yield _superfluous(document, path, "options", question.type)
    for key, kinds in _BELONGS.items():
        if getattr(question, key) is not None and question.type not in kinds:
            yield _superfluous(document, path, key, question.type)
    yield from _bounds(document, question, path)
    yield from _pattern(document, question, path)


_BELONGS = {
    "minimum": _NUMBER_TYPES,
    "maximum": _NUMBER_TYPES,
    "at_least": {"multiple"},
    "at_most": {"multiple"},
    "options_if": _OPTION_TYPES,
    "pattern": _TEXT_TYPES,
}


def _pattern(document: Document, question: QuestionShape, path: Path) -> Iterator[Problem]:
    if question.pattern is not None and question.pattern not in _NAMED_PATTERNS:
        what = pattern_problem(question.pattern)
        if what:
            remedy = "Möglich sind mail, postcode, phone oder ein regulärer Ausdruck wie [0-9]{5}."
            yield document.problem((*path, "pattern"), what, remedy)


def _superfluous(document: Document, path: Path, key: str, kind: str) -> Problem:
    what = f"„{key}“ gehört nicht zu einer Frage vom Typ „{kind}“."
    return document.problem((*path, key), what, f"Bitte löschen Sie „{key}“ oder ändern Sie „type“.")


def _options(document: Document, options: list[OptionShape] | None, path: Path) -> Iterator[Problem]:
    count = len(options or [])
    if count < 1:
        what = "Die Frage braucht Optionen."
        yield document.problem((*path, "options"), what, "Bitte ergänzen Sie „options:“.")
    if count > MOST_OPTIONS:
        what = f"Die Frage hat {count} Optionen."
        yield document.problem((*path, "options"), what, f"Höchstens {MOST_OPTIONS} sind möglich.")


def _bounds(document: Document, question: QuestionShape, path: Path) -> Iterator[Problem]:
    low, high = question.minimum, question.maximum
    if low is not None and high is not None and low >= high:
        what = f"Von {low} bis {high} ist kein möglicher Bereich."
        yield document.problem((*path, "maximum"), what, "„maximum“ muss größer als „minimum“ sein.")
    least, most, offered = question.at_least or 1, question.at_most, len(question.options or [])
    if question.type == "multiple" and offered and (least > (most or offered) or least > offered):
        key = "at_least" if question.at_least else "at_most"
        what = f"So viele Optionen lassen sich nicht wählen: mindestens {least}, höchstens {most or offered}."
        yield document.problem((*path, key), what, "Bitte prüfen Sie „at_least“ und „at_most“.")


def _formulas(
    document: Document,
    question: QuestionShape,
    path: Path,
    *,
    earlier: dict[str, tuple[QuestionShape, FieldShape]],
    later: set[str],
) -> Iterator[Problem]:
    """The formulas of a question can be computed from what is asked before it."""
    traits = dict.fromkeys(name for option in question.options or [] for name in option.traits or {})
    condition = question.only_if if isinstance(question.only_if, str) else None
    for key, text in (
        ("only_if", condition),
        ("options_if", question.options_if),
        ("constraint", question.constraint),
    ):
        if text is None:
            continue
        try:
            names = ("name", *traits) if key == "options_if" else ()
            rewritten(text, lambda name: name, traits=names, own=key == "constraint")
        except FormulaError as error:
            yield document.problem((*path, key), error.what, error.remedy)
            continue
        if never := never_computed(text):
            yield document.problem((*path, key), *never, severity=Severity.WARNING)
        for name in named(text):
            if name not in earlier and not (key == "constraint" and name == question.id):
                yield _no_earlier(document, (*path, key), name, list(earlier), later)


def _no_earlier(document: Document, path: Path, name: str, earlier: list[str], later: set[str]) -> Problem:
    if name in later:
        what = f"Die Formel verweist auf „{name}“, die Frage kommt aber nicht vorher."
        return document.problem(path, what, "Bitte verweisen Sie auf eine Frage, die vorher gestellt wird.")
    return document.problem(
        path, f"Die Frage „{name}“ gibt es nicht.", suggestion(name, earlier[-12:] or ["(keine davor)"])
    )


def _condition(
    document: Document,
    question: QuestionShape,
    field: FieldShape,
    path: Path,
    *,
    earlier: dict[str, tuple[QuestionShape, FieldShape]],
    later: set[str],
) -> Iterator[Problem]:
    if not isinstance(question.only_if, ConditionShape):
        return
    target, here = question.only_if.question, (*path, "only_if", "question")
    if target not in earlier:
        if target in later:
            what = f"Die Bedingung verweist auf „{target}“, die Frage kommt aber nicht vorher."
            yield document.problem(
                here, what, "Bitte verweisen Sie auf eine Frage, die vorher gestellt wird."
            )
        else:
            what = f"Die Frage „{target}“ gibt es nicht."
            yield document.problem(here, what, suggestion(target, list(earlier)[-12:] or ["(keine davor)"]))
        return
    asked, asked_in = earlier[target]
    if asked.type not in _CONDITION_TYPES:
        what = f"„{target}“ ist eine Frage vom Typ „{asked.type}“, daran kann keine Bedingung hängen."
        yield document.problem(here, what, "Möglich sind level, number, single und multiple.")
        return
    if asked_in is not field:
        what = f"„{target}“ steht im Feld „{asked_in.id}“; wird das nicht gewählt, entfällt auch diese Frage."
        remedy = "Bitte stellen Sie beide Fragen in dasselbe Feld."
        yield document.problem(here, what, remedy, severity=Severity.WARNING)
    yield from _condition_values(document, question.only_if.any_of, asked, (*path, "only_if", "any_of"))


def _condition_values(
    document: Document, values: list[int | str], asked: QuestionShape, path: Path
) -> Iterator[Problem]:
    possible: Collection[int | str] = [option.id for option in asked.options or []]
    if asked.type == "level":
        possible = range(4)
    if asked.type == "number":
        low = -(10**9) if asked.minimum is None else asked.minimum
        possible = range(low, 10**9 if asked.maximum is None else asked.maximum + 1)
    for index, value in enumerate(values):
        if value not in possible:
            names = [str(one) for one in islice(possible, MOST_TOLD)]
            what = f"„{value}“ kann auf „{asked.id}“ nicht geantwortet werden."
            yield document.problem((*path, index), what, suggestion(str(value), names))


def _groups(
    document: Document, question: QuestionShape, path: Path, known: Collection[str] | None
) -> Iterator[Problem]:
    for index, group in enumerate(question.groups or []):
        if known is not None and group not in known:
            what = f"Die Gruppe „{group}“ gibt es nicht."
            yield document.problem((*path, "groups", index), what, suggestion(group, sorted(known)))

"""Every text of a questionnaire is there in every language, fits into Telegram, and is short enough to read."""

from collections.abc import Iterator, Mapping

from questionnaires.document import Document, Path
from questionnaires.languages import is_language
from questionnaires.problems import Problem, Severity
from questionnaires.schema import LevelShape, OptionShape, QuestionnaireShape
from questionnaires.values import dataclass
from questionnaires.visible import has_visible_sign
from questionnaires.wording import suggestion

MOST_WORDS = 20
MOST_CHARACTERS = 160
LONGEST_BUTTON = 26
LONGEST_CAPTION = 30
"""A button without a short form shows its whole label; about 30 characters fit on a phone."""


@dataclass(frozen=True, slots=True)
class _Limit:
    most: int
    """More than this cannot be sent together with what stands around it in one message of 4096 characters."""
    is_question: bool = False
    is_caption: bool = False


LONGEST_TITLE, LONGEST_INTRO, LONGEST_EXPLANATION, LONGEST_QUESTION = 100, 2000, 1900, 1500
_TITLE, _INTRO, _EXPLANATION = _Limit(LONGEST_TITLE), _Limit(LONGEST_INTRO), _Limit(LONGEST_EXPLANATION)
_SECTION, _MESSAGE = _Limit(600), _Limit(1500)
_NOTE = _Limit(LONGEST_INTRO)
_QUESTION, _LABEL, _CAPTION, _BUTTON = (
    _Limit(LONGEST_QUESTION, is_question=True),
    _Limit(1500),
    _Limit(1500, is_caption=True),
    _Limit(LONGEST_BUTTON),
)


def text_problems(document: Document, shape: QuestionnaireShape) -> tuple[Problem, ...]:
    """Problems of the texts, in the order of the file; a long question or button is a warning at first."""
    found: list[Problem] = []
    for path, words, limit in _texts(shape):
        found += _languages(document, path, words, shape.languages)
        for language, text in words.items():
            found += _length(document, (*path, language), text, limit)
    return tuple(found)


def _texts(shape: QuestionnaireShape) -> Iterator[tuple[Path, Mapping[str, str], _Limit]]:
    yield ("title",), shape.title, _TITLE
    yield from _maybe(("intro",), shape.intro, _INTRO)
    yield from _levels(("scale",), shape.scale)
    for index, free in enumerate(shape.reflection):
        yield ("reflection", index, "text"), free.text, _QUESTION
        yield from _maybe(("reflection", index, "explanation"), free.explanation, _EXPLANATION)
    for index, field in enumerate(shape.fields):
        yield ("fields", index, "title"), field.title, _TITLE
        yield from _maybe(("fields", index, "intro"), field.intro, _INTRO)
        for position, question in enumerate(field.questions):
            path: Path = ("fields", index, "questions", position)
            yield (*path, "text"), question.text, _NOTE if question.type == "note" else _QUESTION
            yield from _maybe((*path, "section"), question.section, _SECTION)
            yield from _maybe((*path, "message"), question.message, _MESSAGE)
            yield from _maybe((*path, "explanation"), question.explanation, _EXPLANATION)
            yield from _levels((*path, "scale"), question.scale)
            for place, option in enumerate(question.options or []):
                yield from _captions((*path, "options", place), "text", option.text, option)


def _maybe(
    path: Path, words: Mapping[str, str] | None, limit: _Limit
) -> Iterator[tuple[Path, Mapping[str, str], _Limit]]:
    if words is not None:
        yield path, words, limit


def _levels(path: Path, scale: list[LevelShape] | None) -> Iterator[tuple[Path, Mapping[str, str], _Limit]]:
    for index, level in enumerate(scale or []):
        yield from _captions((*path, index), "label", level.label, level)


def _captions(
    path: Path, key: str, words: Mapping[str, str], shape: LevelShape | OptionShape
) -> Iterator[tuple[Path, Mapping[str, str], _Limit]]:
    yield (*path, key), words, _CAPTION if shape.button is None else _LABEL
    yield from _maybe((*path, "button"), shape.button, _BUTTON)


def _languages(
    document: Document, path: Path, words: Mapping[str, str], languages: list[str]
) -> Iterator[Problem]:
    missing = [language for language in languages if language not in words]
    if missing:
        what = f"Der Text fehlt in: {', '.join(missing)}."
        yield document.problem(
            path, what, "Bitte ergänzen Sie ihn oder nehmen Sie die Sprache aus „languages“."
        )
    for language in words:
        if language not in languages:
            what = f"Die Sprache „{language}“ steht nicht in „languages“."
            remedy = (
                "Bitte ergänzen Sie sie dort." if is_language(language) else suggestion(language, languages)
            )
            yield document.problem((*path, language), what, remedy)


def _length(document: Document, path: Path, text: str, limit: _Limit) -> Iterator[Problem]:
    length = len(text.strip())
    if not has_visible_sign(text):
        yield document.problem(path, "Der Text ist leer.", "Bitte schreiben Sie ihn.")
    elif length > limit.most:
        what = f"Der Text hat {length} Zeichen, höchstens {limit.most} sind möglich."
        yield document.problem(path, what, "Bitte kürzen Sie ihn.")
    elif limit.is_question and (length > MOST_CHARACTERS or len(text.split()) > MOST_WORDS):
        count = len(text.split())
        words = "ein Wort" if count == 1 else f"{count} Wörter"
        what = f"Die Frage ist lang: {words}, {length} Zeichen."
        remedy = f"Gut lesbar sind höchstens {MOST_WORDS} Wörter und {MOST_CHARACTERS} Zeichen."
        yield document.problem(path, what, remedy, severity=Severity.WARNING)
    elif limit.is_caption and length > LONGEST_CAPTION:
        what = f"Der Text ist für einen Knopf lang: {length} Zeichen."
        remedy = f"Bitte ergänzen Sie „button:“ mit höchstens {LONGEST_BUTTON} Zeichen."
        yield document.problem(path, what, remedy, severity=Severity.WARNING)

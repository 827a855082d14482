"""A poll as people type it: `Wo treffen wir uns? Rathaus / Bücherei`, with commas, or one option per line."""

import re

from questionnaires.kernels.options import LONGEST_OPTION, MOST_OPTIONS
from questionnaires.values import dataclass

LONGEST_QUESTION = 300

_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.)]|[-–•*·])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """What was meant; `options` is empty where only the question was typed."""

    question: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unclear:
    """What to tell the person: the key of a text, and its number."""

    key: str
    limit: int = 0


def parse(text: str) -> Line | Unclear:
    """Reads question and options; duplicates (upper and lower case do not matter) count once."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if not lines:
        return Unclear("poll-line-empty")
    question, rest = (lines[0], lines[1:]) if len(lines) > 1 else _split(lines[0])
    options = _distinct([option for option in map(_bare, rest) if option])
    if len(question) > LONGEST_QUESTION:
        return Unclear("poll-line-long-question", LONGEST_QUESTION)
    if len(options) == 1:
        return Unclear("poll-line-one-option")
    if len(options) > MOST_OPTIONS:
        return Unclear("poll-line-many-options", MOST_OPTIONS)
    if any(len(option) > LONGEST_OPTION for option in options):
        return Unclear("poll-line-long-option", LONGEST_OPTION)
    return Line(question, options)


def answers(question: str, text: str) -> Line | Unclear:
    """What was typed below a question, in one line or several; the question may stand in front once more. A question
    mark may belong to an answer: "Ja / Nein / Weiß nicht?"."""
    rest = text.splitlines() if "\n" in text.strip() else _alone(" ".join(text.split()))
    return (
        parse("\n".join((question, *rest))) if any(map(str.strip, rest)) else Unclear("poll-line-one-option")
    )


def only_question(text: str) -> Line | Unclear:
    """The whole text is the question."""
    question = " ".join(text.split())
    if not question:
        return Unclear("poll-line-empty")
    return (
        Line(question, ())
        if len(question) <= LONGEST_QUESTION
        else Unclear("poll-line-long-question", LONGEST_QUESTION)
    )


def _split(line: str) -> tuple[str, list[str]]:
    """Options stand behind the last question mark, as German or Arabic keyboards write it."""
    end = 1 + max(line.rfind(mark) for mark in "?؟")
    return (line[:end], _separated(line[end:])) if end and line[end:].strip() else (line, [])


def _alone(text: str) -> list[str]:
    """The answers of a line, without the question that may stand in front of them."""
    question, rest = _split(text)
    is_in_front = len(rest) > 1 and rest[0].strip() and len(_separated(question)) == 1
    return rest if is_in_front and text[len(question)].isspace() else _separated(text)


def _separated(rest: str) -> list[str]:
    """By slashes, semicolons or bars, else as people speak: "Montag, Dienstag oder Mittwoch"; the clearest sign counts.

    "und/oder" is one word, and so is "1,5", where it can be.
    """
    for sign in (
        r"\s*[;؛|]\s*|\s+/\s+",
        r"(?<!und)/(?!oder)",
        r"\s*[,،]\s+(?:(?:oder|or)\s+)?|(?<!\d)[,،](?!\d)|\s+(?:oder|or)\s+",
    ):
        found = re.split(sign, rest)
        if len(found) > 1:
            return found
    return [rest]


def _distinct(options: list[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for option in options:
        first.setdefault(option.casefold(), option)
    return tuple(first.values())


def _bare(option: str) -> str:
    return _NUMBERED.sub("", option).strip(' \t"„“')

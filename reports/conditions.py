"""A formula in words, for paper: "Frage 2.1 ist „ja“ und Frage 2.3 ist mindestens 18"."""

from collections.abc import Callable, Mapping
from typing import Final

from locales import Words
from questionnaires.formulas import Token, tokens
from questionnaires.model import Formula, Question, QuestionId

_SIGNS: Final = {
    "=": "formula-is",
    "!=": "formula-is-not",
    "<": "formula-less",
    ">": "formula-more",
    "<=": "formula-at-most",
    ">=": "formula-at-least",
}


def in_words(
    formula: Formula,
    words: Words,
    *,
    questions: Mapping[QuestionId, Question],
    numbers: Mapping[QuestionId, str],
    named: Callable[[Question, str], str],
) -> str:
    """The formula with the numbers of its questions; `named` gives the words of an answer."""
    found: list[str] = []
    asked: Question | None = None
    for token in _simplified(tokens(formula.text)):
        match token.kind:
            case "ref":
                asked = questions.get(QuestionId(token.text))
                number = numbers.get(QuestionId(token.text), token.text)
                found.append(words.plain("formula-question", number=number))
            case "text":
                found.append(_answer(words, asked, token.text, named))
            case _:
                found.append(_sign(words, token))
    return " ".join(found).replace("( ", "(").replace(" )", ")").replace(" ,", ",")


def _answer(words: Words, asked: Question | None, text: str, named: Callable[[Question, str], str]) -> str:
    if not text:
        return words.plain("formula-nothing")
    return f"„{text if asked is None else named(asked, text)}“"


def _sign(words: Words, token: Token) -> str:
    if token.kind == "sign" and token.text in _SIGNS:
        return words.plain(_SIGNS[token.text])
    if token.kind == "word" and token.text in {"and", "or", "not", "contains"}:
        return words.plain(f"formula-{token.text}")
    return token.text


def _simplified(parts: tuple[Token, ...]) -> list[Token]:
    """`selected(${a}, 'b')` is read as "a contains b"."""
    found: list[Token] = []
    place = 0
    while place < len(parts):
        six = parts[place : place + 6]
        if six[0] == Token("word", "selected") and [one.kind for one in six[1:]] == [
            "sign", "ref", "sign", "text", "sign",
        ]:  # fmt: skip
            found += [six[2], Token("word", "contains"), six[4]]
            place += 6
        else:
            found.append(parts[place])
            place += 1
    return found

"""A condition of a spreadsheet becomes the answers to one earlier question: `${q} = 'a' or ${q} = 'b'`.

What XLSForm can say and a questionnaire cannot (two questions in one condition, calculations) is refused with a reason.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<ref>\$\{[^}]*\})|(?P<text>'[^']*'|\"[^\"]*\")|(?P<number>-?\d+)(?![\w.])"
    r"|(?P<sign><=|>=|!=|[=<>(),])|(?P<word>[A-Za-z_][\w.-]*|\S))"
)
LONGEST: Final = 500
DEEPEST: Final = 20
MOST_VALUES: Final = 50
_STRAIGHT: Final = str.maketrans(dict.fromkeys("‘’‚", "'") | dict.fromkeys("“”„", '"'))
"""Spreadsheet programs curl the quotes while one types."""
_MIRRORED: Final = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_EXAMPLE: Final = "Möglich ist zum Beispiel ${frage} = 'a' oder selected(${frage}, 'a')."


class NotExpressible(Exception):
    """What stands in the way, and what to do about it: one German sentence each."""

    def __init__(self, what: str, remedy: str = _EXAMPLE) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Answers:
    """What an earlier question can be answered with: the word in the spreadsheet, and the value that is stored."""

    question: str
    by_word: Mapping[str, int | str]
    several: bool = False


@dataclass(frozen=True, slots=True)
class OnlyIf:
    """The condition is fulfilled by any of these values."""

    answers: Answers
    values: frozenset[int | str]

    def in_order(self) -> list[int | str]:
        """The values in the order of the question's answers."""
        return [value for value in self.answers.by_word.values() if value in self.values]


def only_if(text: str, earlier: Mapping[str, Answers]) -> OnlyIf:
    """Reads a condition; `earlier` are the questions that it may hang on, by name. Raises NotExpressible."""
    if len(text) > LONGEST:
        raise NotExpressible(f"Die Bedingung ist länger als {LONGEST} Zeichen.")
    if text.count("(") > DEEPEST:
        raise NotExpressible("Die Bedingung hat zu viele Klammern.")
    parser = _Parser(_tokens(text), earlier)
    found = parser.either()
    parser.end()
    if not found.values:
        raise NotExpressible("Die Bedingung ist nie erfüllt.", "Bitte prüfen Sie die genannten Antworten.")
    if len(found.values) > MOST_VALUES:
        what = f"Die Bedingung trifft auf {len(found.values)} verschiedene Zahlen zu."
        raise NotExpressible(what, f"Höchstens {MOST_VALUES} sind möglich.")
    return found


def _tokens(text: str) -> list[tuple[str, str]]:
    plain = text.strip().translate(_STRAIGHT)
    found = [(match.lastgroup or "", match[match.lastgroup or 0]) for match in _TOKEN.finditer(plain)]
    return [(kind, word[1:-1] if kind == "text" else word) for kind, word in found]


class _Parser:
    """One token after the other; every step gives the answers that it allows."""

    def __init__(self, tokens: list[tuple[str, str]], earlier: Mapping[str, Answers]) -> None:
        self._tokens = tokens
        self._at = 0
        self._earlier = earlier

    def either(self) -> OnlyIf:
        found = self._both()
        while self._take("or"):
            other = self._both()
            _same_question(found, other)
            found = replace(found, values=found.values | other.values)
        return found

    def end(self) -> None:
        if self._at < len(self._tokens):
            raise NotExpressible(f"Ab „{self._tokens[self._at][1]}“ wird die Bedingung nicht verstanden.")

    def _both(self) -> OnlyIf:
        found = self._one()
        while self._take("and"):
            other = self._one()
            _same_question(found, other)
            _only_one_answer(found, "and")
            found = replace(found, values=found.values & other.values)
        return found

    def _one(self) -> OnlyIf:
        if self._take("not"):
            self._need("(")
            found = self.either()
            self._need(")")
            _only_one_answer(found, "not")
            return replace(found, values=frozenset(found.answers.by_word.values()) - found.values)
        if self._take("("):
            found = self.either()
            self._need(")")
            return found
        return self._selected() if self._take("selected") else self._compared()

    def _selected(self) -> OnlyIf:
        self._need("(")
        answers = self._reference()
        self._need(",")
        word = self._literal()
        self._need(")")
        return OnlyIf(answers, frozenset([_value(answers, word)]))

    def _compared(self) -> OnlyIf:
        if self._next()[0] == "ref":
            answers, sign, word = self._reference(), self._sign(), self._literal()
        else:
            word, sign = self._literal(), self._sign()
            answers, sign = self._reference(), _MIRRORED.get(sign, sign)
        if not word:
            return _answered_at_all(answers, sign)
        if sign in _MIRRORED:
            return _on_a_side(answers, sign, word)
        value = _value(answers, word)
        if sign == "=":
            return OnlyIf(answers, frozenset([value]))
        others = OnlyIf(answers, frozenset(answers.by_word.values()) - {value})
        _only_one_answer(others, "!=")
        return others

    def _reference(self) -> Answers:
        kind, word = self._pop()
        if kind != "ref":
            raise NotExpressible(f"Statt „{word}“ wird hier eine Frage erwartet, etwa ${{frage}}.")
        name = word[2:-1].strip()
        if name not in self._earlier:
            what = f"Die Frage „{name}“ gibt es vor dieser Stelle nicht, oder sie hat keine Antworten zur Auswahl."
            raise NotExpressible(
                what, "Bitte nennen Sie eine frühere Frage mit Auswahl, Stufen oder wenigen Zahlen."
            )
        return self._earlier[name]

    def _literal(self) -> str:
        kind, word = self._pop()
        if kind not in {"text", "number"}:
            raise NotExpressible(f"„{word}“ wird in einer Bedingung nicht verstanden.")
        return word

    def _sign(self) -> str:
        kind, word = self._pop()
        if kind != "sign" or word in "(),":
            raise NotExpressible(f"„{word}“ wird in einer Bedingung nicht verstanden.")
        return word

    def _next(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("", "Ende der Zelle")

    def _pop(self) -> tuple[str, str]:
        token = self._next()
        self._at += 1
        return token

    def _take(self, word: str) -> bool:
        kind, found = self._next()
        if kind not in {"sign", "word"} or found != word:
            return False
        self._at += 1
        return True

    def _need(self, sign: str) -> None:
        if not self._take(sign):
            raise NotExpressible(f"Vor „{self._next()[1]}“ fehlt ein „{sign}“.")


def _value(answers: Answers, word: str) -> int | str:
    if word not in answers.by_word:
        known = ", ".join(list(answers.by_word)[:20])
        raise NotExpressible(
            f"„{word}“ ist keine Antwort auf „{answers.question}“, an der eine Bedingung hängen kann.",
            f"Möglich sind: {known}.",
        )
    return answers.by_word[word]


def _answered_at_all(answers: Answers, sign: str) -> OnlyIf:
    """`${q} != ''`: any answer but "weiß nicht"."""
    if sign != "!=":
        what = "Eine Frage kann nicht davon abhängen, dass eine andere nicht beantwortet ist."
        raise NotExpressible(what)
    return OnlyIf(answers, frozenset(answers.by_word.values()))


def _on_a_side(answers: Answers, sign: str, word: str) -> OnlyIf:
    """Larger or smaller, for levels and numbers."""
    numbers = [value for value in answers.by_word.values() if isinstance(value, int)]
    if not numbers or not re.fullmatch(r"-?\d{1,9}", word):
        raise NotExpressible(f"„{answers.question}“ lässt sich nicht mit „{sign} {word}“ vergleichen.")
    limit = int(word)
    fits = {
        "<": [value for value in numbers if value < limit],
        "<=": [value for value in numbers if value <= limit],
        ">": [value for value in numbers if value > limit],
        ">=": [value for value in numbers if value >= limit],
    }
    return OnlyIf(answers, frozenset(fits[sign]))


def _same_question(one: OnlyIf, other: OnlyIf) -> None:
    if one.answers.question != other.answers.question:
        what = f"Die Bedingung hängt an zwei Fragen, „{one.answers.question}“ und „{other.answers.question}“."
        raise NotExpressible(what, "Bitte lassen Sie die Frage von einer einzigen Frage abhängen.")


def _only_one_answer(found: OnlyIf, word: str) -> None:
    if found.answers.several:
        what = f"„{word}“ geht nicht bei „{found.answers.question}“, wo mehrere Antworten möglich sind."
        raise NotExpressible(
            what, "Möglich ist zum Beispiel selected(${frage}, 'a') or selected(${frage}, 'b')."
        )

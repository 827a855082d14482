"""Conditions, rules and filters in the language of XLSForm, which is XPath 1.0: `${ort} != 'a' and . >= 18`.

Read here, with every mistake told in German; computed by libxml2, whose arithmetic of missing numbers is that of the
standard. A question that was not answered, and "weiß nicht", are an empty text: `!= 'a'` is true of it. Nothing here
can run a program, reach a file, or take long: known functions, a document of a few elements, patterns that are stopped.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from questionnaires.formula_functions import ARGUMENTS, DATE, FUNCTIONS, MANY, NOW, TIME, asks_the_time, days
from questionnaires.values import dataclass
from questionnaires.visible import without_controls

if TYPE_CHECKING:
    from lxml import etree

LONGEST: Final = 4_000
DEEPEST: Final = 40

_NAME: Final = r"[^\W\d][\w.-]*"
_TOKEN: Final = re.compile(
    rf"""\s*(?:
    \$\{{\s*(?P<ref>[^{{}}]*?)\s*\}}
    |(?:current\(\)/)?(?P<path>(?:\.\.?/)+{_NAME}(?:/{_NAME})*|(?:/{_NAME}){{2,}})
    |(?P<text>'[^']*'|"[^"]*"|[‘’‚][^‘’‚]*[‘’]|[“”„][^“”„]*[“”])
    |(?P<number>\d+(?:\.\d*)?|\.\d+)
    |(?P<sign><=|>=|!=|[=<>(),+*|−-])
    |(?P<word>{_NAME}(?:::?{_NAME})?)
    |(?P<own>\.(?![.\d/]))
    |(?P<other>\.\.|\S)
    )""",
    re.VERBOSE,
)
_OPERATORS: Final = frozenset({"and", "or", "div", "mod"})
_MISTAKES: Final = {
    "%": "Für den Rest einer Teilung schreiben Sie mod.",
    "&": "Für „und“ schreiben Sie and.",
    "!": "Für „nicht“ schreiben Sie not(…), für „ungleich“ !=.",
    "/": "Für eine Teilung schreiben Sie div.",
    "..": "Bitte nennen Sie die Frage, etwa ${frage}.",
    "?": "Eine Fallunterscheidung schreiben Sie als if(Bedingung, dann, sonst).",
    "@": "Bitte löschen Sie es.",
    **dict.fromkeys("'\"‘’‚“”„", "Ein Anführungszeichen, das beginnt, muss auch enden."),
}
_WORDS: Final = {"und": "and", "oder": "or", "nicht": "not", "AND": "and", "OR": "or", "NOT": "not"}


class FormulaError(ValueError):
    """What stands in the way and what to do about it, one German sentence each."""

    def __init__(
        self, what: str, remedy: str = "Möglich ist zum Beispiel ${frage} = 'a' and ${zahl} > 3."
    ) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is ref, text, number, sign, word or own (the answer itself)."""

    kind: str
    text: str


def tokens(text: str) -> tuple[Token, ...]:
    """The parts of a formula; quotes are straight afterwards. Raises FormulaError for what is none."""
    if len(text) > LONGEST or text.count("(") > DEEPEST:
        raise FormulaError("Die Formel ist zu lang.", "Bitte teilen Sie die Frage auf.")
    found: list[Token] = []
    for match in _TOKEN.finditer(text.strip()):
        kind = match.lastgroup or "other"
        word = match[kind]
        match kind:
            case "path":
                found.append(Token("ref", word.rpartition("/")[2]))
            case "text":
                found.append(Token("text", word[1:-1]))
            case "sign" if word == "−":
                found.append(Token("sign", "-"))
            case "other":
                raise FormulaError(
                    f"Das Zeichen „{word}“ wird in einer Formel nicht verstanden.",
                    _MISTAKES.get(word, _EXAMPLE),
                )
            case _:
                found.append(Token(kind, word))
    if not found:
        raise FormulaError("Die Formel ist leer.")
    _no_decimal_comma(found)
    return tuple(found)


def _no_decimal_comma(found: Sequence[Token]) -> None:
    """A comma stands between the arguments of a function and nowhere else."""
    depth = [False]
    for before, token in zip((Token("", ""), *found), found, strict=False):
        if token.text == "(" and token.kind == "sign":
            depth.append(before.kind == "word" and before.text not in _OPERATORS)
        elif token.text == ")" and token.kind == "sign" and len(depth) > 1:
            depth.pop()
        elif token.text == "," and token.kind == "sign" and not depth[-1]:
            raise FormulaError(
                "Hier steht ein Komma, wo keines stehen darf.", "Kommazahlen schreiben Sie mit Punkt: 0.5."
            )


_EXAMPLE: Final = "Möglich ist zum Beispiel ${frage} = 'a' and ${zahl} > 3."


def rewritten(
    text: str, question: Callable[[str], str], *, traits: Collection[str] = (), own: bool = False
) -> str:
    """The formula with every question called as `question` says, checked so that it can be computed.

    `traits` are the words that a choice filter may use for columns; `own` is whether `.` has a meaning. Raises
    FormulaError, also what `question` raises.
    """
    parts = list(tokens(text))
    found: list[Token] = []
    for place, token in enumerate(parts):
        following = parts[place + 1].text if place + 1 < len(parts) else ""
        match token.kind:
            case "ref":
                found.append(Token("ref", question(token.text)))
            case "own" if not own:
                raise FormulaError(
                    "„.“ ist die Antwort auf die Frage selbst und hat hier keinen Sinn.",
                    "Bitte nennen Sie die Frage, etwa ${frage}.",
                )
            case "word":
                _known_word(token.text, followed_by=following, traits=traits)
                found.append(token)
            case _:
                found.append(token)
    whole = written(found)
    _compiled(whole, dated=False)
    return whole


def _known_word(word: str, *, followed_by: str, traits: Collection[str]) -> None:
    if word in _OPERATORS or (followed_by == "(" and word in ARGUMENTS):
        return
    if word in _WORDS:
        raise FormulaError(
            f"„{word}“ wird in einer Formel nicht verstanden.", f"Bitte schreiben Sie {_WORDS[word]}."
        )
    if followed_by == "(":
        raise FormulaError(
            f"Die Funktion „{word}“ gibt es hier nicht.", "Bitte formulieren Sie die Bedingung ohne sie."
        )
    if word not in traits:
        if traits:
            raise FormulaError(
                f"Die Spalte „{word}“ gibt es auf dem Blatt „choices“ nicht.",
                f"Ist das Wort gemeint, schreiben Sie '{word}'; Spalten sind: {', '.join(traits)}.",
            )
        raise FormulaError(
            f"„{word}“ wird in einer Formel nicht verstanden.",
            f"Eine Frage schreiben Sie als ${{{word}}}, ein Wort in Anführungszeichen.",
        )


def never_computed(text: str) -> tuple[str, str] | None:
    """Why a formula that reads well never holds, and what to do: such a rule would refuse every answer."""
    parts = tokens(text)
    for token, following in zip(parts, (*parts[1:], Token("", "")), strict=True):
        if token.kind == "word" and ":" in token.text and following.text != "(":
            what = (
                f"Die Spalte „{token.text}“ hat einen Doppelpunkt im Namen und lässt sich nicht vergleichen."
            )
            return what, "Bitte nennen Sie die Spalte anders."
    for name, count in _calls(parts):
        least, most = ARGUMENTS.get(name, (0, MANY))
        if not least <= count <= most:
            stands = {0: "steht keine", 1: "steht eine"}.get(count, f"stehen {count}")
            what = f"„{name}(…)“ braucht {_so_many(least, most)}, hier {stands}."
            return what, "Zwischen zwei Angaben steht ein Komma, etwa selected(${frage}, 'a')."
    return None


def _so_many(least: int, most: int) -> str:
    if most == 0:
        return "keine Angabe"
    if least == most:
        return "eine Angabe" if most == 1 else f"{most} Angaben"
    return f"mindestens {least} Angaben" if most == MANY else f"{least} bis {most} Angaben"


def _calls(parts: Sequence[Token]) -> list[tuple[str, int]]:
    """Each function that is called, with how many arguments."""
    found: list[tuple[str, int]] = []
    open_: list[list[Any]] = []
    for before, token in zip((Token("", ""), *parts), parts, strict=False):
        if token == Token("sign", "("):
            is_call = before.kind == "word" and before.text not in _OPERATORS
            open_.append([before.text if is_call else "", 0])
        elif token == Token("sign", ")") and open_:
            name, commas = open_.pop()
            if name:
                found.append((name, 0 if before == Token("sign", "(") else commas + 1))
        elif token == Token("sign", ",") and open_:
            open_[-1][1] += 1
    return found


def written(parts: Sequence[Token]) -> str:
    """The formula as text again, the way that people write it."""
    text = ""
    for token in parts:
        match token.kind:
            case "ref":
                word = f"${{{token.text}}}"
            case "text":
                word = f'"{token.text}"' if "'" in token.text else f"'{token.text}'"
            case _:
                word = token.text
        tight = (
            not text
            or text.endswith("(")
            or (word in "),(" and (word != "(" or text.rsplit(" ", 1)[-1] not in _OPERATORS))
        )
        if word == "(" and text and text[-1] in "=<>+*,|-":
            tight = False
        text += word if tight else f" {word}"
    return text


def named(text: str) -> tuple[str, ...]:
    """The questions that a formula names, each once."""
    return tuple(dict.fromkeys(token.text for token in tokens(text) if token.kind == "ref"))


@dataclass(frozen=True, slots=True)
class Known:
    """What a formula is computed with: answers as `as_word` gives them, the answer itself, and an option's traits.

    `dated` are the questions that are answered with a day or a time; "." stands for the answer itself. `now` is what
    the clock on the wall shows, without a zone; where it is not known, nothing that hangs on it holds.
    """

    answers: Mapping[str, str]
    own: str = ""
    traits: Mapping[str, str] | None = None
    dated: frozenset[str] = frozenset()
    now: datetime | None = None


def is_true(text: str, known: Known) -> bool:
    """Whether a formula holds; False for one that cannot be computed."""
    from lxml import etree  # 4 MB, and few questionnaires have formulas

    names = _names(text)
    path = _compiled(text, dated=asks_the_time(text) or not known.dated.isdisjoint(names))
    context = _context(known)
    answers = {f"q_{name}": without_controls(known.answers.get(name, "")) for name in names if name != "."}
    try:
        return bool(path(context, **answers))
    except (etree.XPathError, OverflowError, ValueError, TypeError, ZeroDivisionError):
        return False


@lru_cache(maxsize=4096)
def _names(text: str) -> tuple[str, ...]:
    parts = tokens(text)
    own = (".",) if any(token.kind == "own" for token in parts) else ()
    return (*dict.fromkeys(token.text for token in parts if token.kind == "ref"), *own)


def _context(known: Known) -> "etree._Element":
    from lxml import etree

    own = etree.Element("own")
    own.text = without_controls(known.own)
    if known.now is not None:
        own.set(NOW, f"{known.now:%Y-%m-%dT%H:%M}")
    for name, value in (known.traits or {}).items():
        with suppress(ValueError):  # the name of a column that no formula can say
            etree.SubElement(own, name).text = without_controls(value)
    return own


@lru_cache(maxsize=4096)
def _compiled(text: str, *, dated: bool) -> "etree.XPath":
    from lxml import etree

    parts = " ".join(_for_libxml(token, dated=dated) for token in tokens(text))
    try:
        return etree.XPath(f"boolean(({parts}))", extensions=_extensions(), regexp=False, smart_strings=False)
    except etree.XPathSyntaxError:
        raise FormulaError(
            "Die Formel ist nicht vollständig oder hat eine Klammer oder ein Komma an der falschen Stelle."
        ) from None


def _for_libxml(token: Token, *, dated: bool) -> str:
    match token.kind:
        case "ref":
            return f"$q_{token.text}"
        case "text":
            return (dated and _as_days(token.text)) or (
                f'"{token.text}"' if "'" in token.text else f"'{token.text}'"
            )
        case "word" if token.text in FUNCTIONS:
            return f"own-{token.text}"
        case _:
            return token.text


def _as_days(text: str) -> str:
    """A day or a time in a formula as a number, so that libxml2 can compare it."""
    if DATE.match(text) or TIME.fullmatch(text):
        return days(text)
    return ""


@lru_cache(maxsize=1)
def _extensions() -> dict[tuple[None, str], Callable[..., object]]:
    return {(None, f"own-{name}"): function for name, function in FUNCTIONS.items()}

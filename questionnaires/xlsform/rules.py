"""What a constraint says of an answer: bounds of a number, how many options, a pattern, or a formula for the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from questionnaires.formula_functions import pattern_problem
from questionnaires.formulas import FormulaError, Token, tokens, written

_MIRRORED: Final = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "="}
_OWN: Final = Token("own", ".")


@dataclass(slots=True)
class Parts:
    """The rule as the keys of a questionnaire; `rest` are the conditions that have no key of their own."""

    keys: dict[str, Any] = field(default_factory=dict)
    rest: list[Sequence[Token]] = field(default_factory=list)

    def as_keys(self) -> dict[str, Any]:
        """With the rest as one formula."""
        if not self.rest:
            return self.keys
        together: list[Token] = []
        for part in self.rest:
            own = _in_brackets(part) if len(self.rest) > 1 and _has_or(part) else part
            together += [Token("word", "and"), *own] if together else own
        return {**self.keys, "constraint": written(together)}


def _in_brackets(part: Sequence[Token]) -> Sequence[Token]:
    return [Token("sign", "("), *part, Token("sign", ")")]


def _has_or(part: Sequence[Token]) -> bool:
    """Whether it needs brackets beside others: "and" binds closer than "or"."""
    return Token("word", "or") in part


def rules_of(constraint: str, kind: str) -> dict[str, Any]:
    """The keys minimum, maximum, at_least, at_most, pattern and constraint. Raises FormulaError."""
    found = Parts()
    for part in conjunction(tokens(constraint)):
        known = _bound(part, kind) or _count(part, kind) or _pattern(part, kind)
        if known is None or not _fits(found.keys, known):
            found.rest.append(part)
        else:
            found.keys |= known
    return found.as_keys()


def conjunction(parts: Sequence[Token]) -> list[Sequence[Token]]:
    """What is joined by "and" on the outside, each part by itself; one part where there is an "or"."""
    parts = _without_brackets(parts)
    depth, found, begin = 0, list[Sequence[Token]](), 0
    for place, token in enumerate(parts):
        if token.kind == "sign":
            depth += {"(": 1, ")": -1}.get(token.text, 0)
        elif depth == 0 and token == Token("word", "or"):
            return [parts]
        elif depth == 0 and token == Token("word", "and"):
            found.append(parts[begin:place])
            begin = place + 1
    found.append(parts[begin:])
    if len(found) == 1:
        return found
    return [inner for part in found for inner in conjunction(part)]


def _without_brackets(parts: Sequence[Token]) -> Sequence[Token]:
    while (
        len(parts) > 2
        and parts[0].text == "("
        and parts[0].kind == "sign"
        and _closes(parts) == len(parts) - 1
    ):
        parts = parts[1:-1]
    return parts


def _closes(parts: Sequence[Token]) -> int:
    depth = 0
    for place, token in enumerate(parts):
        if token.kind == "sign":
            depth += {"(": 1, ")": -1}.get(token.text, 0)
        if depth == 0:
            return place
    return -1


def compared(part: Sequence[Token]) -> tuple[list[Token], str, Decimal] | None:
    """`left`, sign and number of `left >= 3` or `3 <= left`; None for anything else."""
    signs = [place for place, token in enumerate(part) if token.kind == "sign" and token.text in _MIRRORED]
    if len(signs) != 1:
        return None
    left, sign, right = list(part[: signs[0]]), part[signs[0]].text, list(part[signs[0] + 1 :])
    number = _number(right)
    if number is not None:
        return left, sign, number
    number = _number(left)
    return None if number is None else (right, _MIRRORED[sign], number)


def _number(part: Sequence[Token]) -> Decimal | None:
    is_minus = len(part) == 2 and part[0] == Token("sign", "-")
    last = part[-1] if part else Token("", "")
    if len(part) == 1 + is_minus and (last.kind == "number" or _is_quoted(last)):
        return -Decimal(last.text) if is_minus else Decimal(last.text)
    return None


def _is_quoted(token: Token) -> bool:
    return token.kind == "text" and re.fullmatch(r"\d{1,9}(\.\d+)?", token.text) is not None


def _bound(part: Sequence[Token], kind: str) -> dict[str, Any] | None:
    found = compared(part)
    if kind not in {"number", "decimal"} or found is None or found[0] != [_OWN]:
        return None
    _, sign, limit = found
    is_whole = limit == limit.to_integral_value() and abs(limit) < 10**9
    if sign == "=" or not is_whole or (kind == "decimal" and sign in {"<", ">"}):
        return None
    number = int(limit)
    if sign in {">", ">="}:
        return {"minimum": number + (sign == ">")}
    return {"maximum": number - (sign == "<")}


def _count(part: Sequence[Token], kind: str) -> dict[str, Any] | None:
    found = compared(part)
    if kind != "multiple" or found is None:
        return None
    left, sign, limit = found
    is_count = [token.text for token in left] == ["count-selected", "(", ".", ")"]
    if not is_count or limit != limit.to_integral_value() or not 0 < limit < 1000:
        return None
    number = int(limit)
    match sign:
        case "=":
            return {"at_least": number, "at_most": number}
        case ">" | ">=":
            return {"at_least": number + (sign == ">")}
        case _:
            most = number - (sign == "<")
            return {"at_most": most} if most > 0 else None


def _pattern(part: Sequence[Token], kind: str) -> dict[str, Any] | None:
    begin = [Token("word", "regex"), Token("sign", "("), _OWN, Token("sign", ",")]
    is_fixed = len(part) == 6 and list(part[:4]) == begin and part[4].kind == "text"
    if kind not in {"short_text", "long_text"} or not is_fixed:
        return None
    pattern = part[4].text
    what = pattern_problem(pattern)
    if what:
        raise FormulaError(what, "Bitte prüfen Sie die Klammern des Musters, etwa regex(., '[0-9]{5}').")
    return {"pattern": pattern}


def _fits(keys: dict[str, Any], more: dict[str, Any]) -> bool:
    """Whether nothing is said twice, and the bounds leave room for more than one number."""
    both = {**keys, **more}
    low, high = both.get("minimum"), both.get("maximum")
    least, most = both.get("at_least"), both.get("at_most")
    return (
        not (keys.keys() & more.keys())
        and (low is None or high is None or low < high)
        and (least is None or most is None or least <= most)
    )

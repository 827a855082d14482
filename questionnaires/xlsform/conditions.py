"""A formula that only names answers of one question becomes the plain condition that a questionnaire has for it.

The two mean the same only where the formula is true of nothing but these answers: `${ort} = 'a' or ${ort} = 'b'`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from questionnaires.formulas import Token, tokens
from questionnaires.values import dataclass
from questionnaires.wording import suggestion


@dataclass(frozen=True, slots=True)
class Answerable:
    """The type of an earlier question, and its answers: the word of the sheet and the value that is stored."""

    kind: str
    by_word: Mapping[str, int | str]
    written: str = ""


def as_keys(formula: str, known: Mapping[str, Answerable]) -> str | dict[str, Any]:
    """The plain condition, or the formula as it is."""
    parts = _alternatives(tokens(formula))
    found = [_one(part, known) for part in parts]
    names = {one[0] for one in found if one is not None}
    if None in found or len(names) != 1:
        return formula
    values = dict.fromkeys(value for one in found if one is not None for value in [one[1]])
    return {"question": names.pop(), "any_of": list(values)}


def _alternatives(parts: Sequence[Token]) -> list[Sequence[Token]]:
    """What is joined by "or" on the outside."""
    depth, begin, found = 0, 0, list[Sequence[Token]]()
    for place, token in enumerate(parts):
        if token.kind == "sign":
            depth += {"(": 1, ")": -1}.get(token.text, 0)
        elif depth == 0 and token == Token("word", "or"):
            found.append(parts[begin:place])
            begin = place + 1
    return [*found, parts[begin:]]


def _one(part: Sequence[Token], known: Mapping[str, Answerable]) -> tuple[str, int | str] | None:
    kinds = [token.kind for token in part]
    if kinds == ["ref", "sign", "sign", "number"] and part[2].text == "-":
        part, kinds = (*part[:2], Token("number", f"-{part[3].text}")), ["ref", "sign", "number"]
    if kinds in (["ref", "sign", "text"], ["ref", "sign", "number"]) and part[1].text == "=":
        name, word, several = part[0].text, part[2].text, False
    elif kinds == ["word", "sign", "ref", "sign", "text", "sign"] and part[0].text == "selected":
        name, word, several = part[2].text, part[4].text, True
    else:
        return None
    asked = known.get(name)
    if asked is None:
        return None
    if asked.kind == "number" and not several and word.removeprefix("-").isdecimal():
        return name, int(word)
    if asked.kind in {"single", "level"} or (asked.kind == "multiple" and several):
        value = asked.by_word.get(word)
        return None if value is None else (name, value)
    return None


def impossible(formula: str, known: Mapping[str, Answerable]) -> Iterator[tuple[str, str]]:
    """Comparisons with what a question cannot be answered with: what is wrong, and what to do."""
    parts = tokens(formula)
    for place, token in enumerate(parts):
        asked = known.get(token.text) if token.kind == "ref" else None
        if asked is None or not asked.by_word:
            continue
        word = _compared_with(parts, place)
        if word and word not in asked.by_word:
            names = [str(one) for one in asked.by_word][:20]
            yield (
                f"„{word}“ ist keine Antwort auf die Frage davor, die Bedingung trifft so nie zu.",
                suggestion(word, names),
            )


def asks_for_no_level(formula: str, known: Mapping[str, Answerable]) -> bool:
    """Whether it hangs on "weiß nicht" or "betrifft uns nicht", which are no answers that a formula can see."""
    parts = tokens(formula)
    return any(
        token.kind == "ref"
        and token.text in known
        and known[token.text].kind == "level"
        and _compared_with(parts, place).casefold() in {"w", "n"}
        for place, token in enumerate(parts)
    )


def _compared_with(parts: Sequence[Token], place: int) -> str:
    following = parts[place + 1 : place + 3]
    if (
        len(following) == 2
        and following[0].text in {"=", "!=", ","}
        and following[1].kind in {"text", "number"}
    ):
        is_selected = place >= 2 and parts[place - 2].text == "selected"
        return following[1].text if following[0].text != "," or is_selected else ""
    return ""

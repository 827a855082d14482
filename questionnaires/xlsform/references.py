"""Whom a formula or a text of a form means by `${ort}`: an earlier question, or something that cannot be meant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final

from questionnaires.document import Location
from questionnaires.formulas import FormulaError, Token, never_computed, rewritten, tokens, written
from questionnaires.model import INSERTED
from questionnaires.xlsform.names import id_of

_TRUTH: Final = {"TRUE": "true()", "FALSE": "false()", "WAHR": "true()", "FALSCH": "false()"}


class FollowsError(Exception):
    """It names something that is refused itself: what is wrong is told there, and only there."""


@dataclass(slots=True)
class References:
    """`ids` grows from top to bottom; the others are known from the start.

    `absent` are rows that are no questions (calculations, data about the device) with the cells that need them;
    `lost` those that were refused.
    """

    later: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    ids: dict[str, str] = field(default_factory=dict)
    twice: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    absent: dict[str, list[Location]] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    """Hidden rows that always have the same value."""

    def add(self, name: str) -> str:
        """A new question; its id."""
        found = id_of(name, taken=frozenset(self.ids.values()), prefix="q")
        if name in self.ids:
            self.twice.add(name)
            name = f"{name}\n{len(self.ids)}"
        self.ids[name] = found
        return found

    def formula(
        self, text: str, at: Location, *, own: str = "", traits: Sequence[str] = (), with_own: bool = False
    ) -> str:
        """The formula by ids. Raises FormulaError for what is wrong here, FollowsError for what is told elsewhere."""
        parts = tokens(_TRUTH.get(text.strip().upper(), text))
        if own:
            parts = tuple(Token("own", ".") if one == Token("ref", own) else one for one in parts)
        parts = tuple(self._constant(one) for one in parts)
        found = rewritten(written(parts), lambda name: self._id(name, at), traits=traits, own=with_own)
        if never := never_computed(found):
            raise FormulaError(*never)
        return found

    def text(self, text: str, at: Location) -> str:
        """A text with the ids of what is inserted into it. Raises as `formula`."""
        return INSERTED.sub(lambda found: self._inserted(found[1], at), text)

    def _inserted(self, name: str, at: Location) -> str:
        return self.constants[name] if name in self.constants else f"${{{self._id(name, at)}}}"

    def _constant(self, token: Token) -> Token:
        if token.kind == "ref" and token.text in self.constants:
            return Token("text", self.constants[token.text])
        return token

    def _id(self, name: str, at: Location) -> str:
        if name in self.absent:
            self.absent[name].append(at)
            raise FollowsError
        if name in self.lost:
            raise FollowsError
        if name in self.twice:
            raise FormulaError(
                f"„{name}“ heißt mehr als eine Frage.", "Bitte geben Sie jeder einen eigenen Namen."
            )
        if name in self.ids:
            return self.ids[name]
        raise FormulaError(*self._unknown(name))

    def _unknown(self, name: str) -> tuple[str, str]:
        if name in self.later:
            what = f"Die Frage „{name}“ wird erst danach gestellt."
            return what, "Bitte nennen Sie eine Frage, die vorher gestellt wird."
        if name in self.groups:
            return f"„{name}“ ist eine Gruppe und keine Frage.", "Bitte nennen Sie eine Frage."
        known = [one for one in self.ids if "\n" not in one]
        by_folded: Mapping[str, str] = {one.casefold(): one for one in known}
        near = get_close_matches(name.casefold(), list(by_folded), n=1, cutoff=0.6)
        remedy = f"Meinten Sie „{by_folded[near[0]]}“?" if near else "Bitte prüfen Sie den Namen."
        return f"Die Frage „{name}“ gibt es nicht.", remedy


def combined(above: Sequence[str], own: str | None) -> str | None:
    """One formula that holds if all of them do."""
    parts = [*above, *([own] if own else [])]
    if len(parts) < 2:
        return parts[0] if parts else None
    return " and ".join(f"({one})" if _has_or(one) else one for one in parts)


def _has_or(text: str) -> bool:
    return any(token == Token("word", "or") for token in tokens(text))

"""A measure that was copied from its card, a list or the wall, and is pasted where a line is asked for.

What only a card says, such as "Alle in der Kommune sehen sie.", is no part of what is to be done. What it says beyond
that and a new measure does not begin with, such as how far it was, is told and not dropped in silence.
"""

import re
from typing import Final

from locales import Words
from questionnaires.values import dataclass
from storage.measures import Status

_TAGS: Final = re.compile(r"</?b>")
_NUMBER: Final = re.compile(r"\d+ · ")
_BETWEEN: Final = " · "
_SAID_ANYWAY: Final = ("until-open", "untaken", "taken", "mine", "is-public", "is-internal")
_LEFT_OUT: Final = (
    "status",
    "taken-by",
    "mine-named",
    "helped",
    "builds-on",
    "precondition",
    "origin-poll",
    "origin-cluster",
    "origin-finding",
    "origin-item",
)
"""With what follows them; they are worded with one value each."""
_VALUES: Final = ("status", "name", "text", "what")


@dataclass(frozen=True, slots=True)
class Pasted:
    """`text` is what a line may say; `left_out` what a new measure does not take over."""

    text: str
    left_out: tuple[str, ...] = ()
    is_list: bool = False
    """Whether it is an entry of a list, with its facts in the lines below."""


def read(words: Words, text: str) -> Pasted:
    """What was typed or pasted, without what only a card or a list says; whatever is neither stays as it is."""
    anyway, beginnings = _anyway(words), _beginnings(words)
    facts = {words.plain(f"measure-status-{each.value}") for each in Status}
    facts.add(words.plain("measure-overdue"))
    is_list, kept, left_out = False, list[str](), list[str]()
    for line in text.strip().split("\n"):
        said = line.strip()
        if kept and said in anyway:
            continue
        if kept and said.startswith(beginnings):
            left_out.append(said)
            continue
        parts = said.split(_BETWEEN)
        if len(parts) > 1 and facts.intersection(parts):
            is_list = True
            left_out += [each for each in parts if each in facts and each not in anyway]
            said = ", ".join(each for each in parts if each not in facts | anyway)
        kept.append(said)
    if is_list and len(kept) > 1:
        kept[0] = _NUMBER.sub("", kept[0], count=1).replace(_BETWEEN, ", ")
    return Pasted("\n".join(kept), tuple(left_out), is_list)


def _anyway(words: Words) -> set[str]:
    """What is so of each new measure, as a line or among the facts of a list."""
    nobody, proposed = words.plain("measure-who-nobody"), words.plain("measure-status-proposed")
    lines: list[str] = [words(f"measure-{key}") for key in _SAID_ANYWAY]
    lines += [words("measure-office", office=nobody), words("measure-status", status=proposed)]
    return {_TAGS.sub("", each) for each in lines} | {nobody, words.plain("measure-who-unnamed"), proposed}


def _beginnings(words: Words) -> tuple[str, ...]:
    """Of the lines that a new measure does not take over; the one about the council is whole."""
    nothing = dict.fromkeys(_VALUES, "")
    found = [_TAGS.sub("", words(f"measure-{key}", **nothing)).strip() for key in _LEFT_OUT]
    return (*found, words.plain("measure-council"))

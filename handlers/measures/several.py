"""Several lines that were typed or pasted at once: each is a measure, unless it only goes on with the one above it."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from handlers import to_measures
from handlers.measures import line, pasted, taps
from handlers.measures.pasted import Pasted
from handlers.measures.wording import LONGEST_WHAT, LONGEST_WHO
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.wording import lines, paragraphs, short
from locales import Markup, Words
from questionnaires.kernels.list_marks import without_list_marks

MOST: Final = 20
"""Measures of one message: as many as one answer can tell back."""
_ENTRY: Final = re.compile(r"^\s*\d+ · ", re.MULTILINE)
"""How a measure begins in a list that was copied."""
_COUNTED: Final = re.compile(r"(\d{1,2})[.)]\s")


def split(words: Words, text: str, *, now: datetime) -> list[Pasted]:
    """The text of each measure; the whole where it is one."""
    entries = [each.start() for each in _ENTRY.finditer(text)]
    if len(entries) > 1 and not text[: entries[0]].strip():
        ends = [*entries[1:], len(text)]
        return [
            pasted.read(words, _ENTRY.sub("", text[start:end].strip(), count=1))
            for start, end in zip(entries, ends, strict=True)
        ]
    whole = pasted.read(words, text)
    if whole.is_list:
        return [whole]
    found = _together(whole.text, now=now, language=words.language)
    if len(found) < 2 or _names_an_office(found):
        return [whole]
    return [Pasted("\n".join(each), whole.left_out if place == 0 else ()) for place, each in enumerate(found)]


def is_heading(text: str) -> bool:
    """ "Unsere Maßnahmen:" above the others says nothing that is to be done."""
    return text.rstrip().endswith(":")


def _together(text: str, *, now: datetime, language: str) -> list[list[str]]:
    found: list[list[str]] = []
    for each in text.split("\n"):
        said = each.strip()
        if not said:
            continue
        if found and (found[-1][-1].endswith((",", ";")) or line.goes_on(said, now=now, language=language)):
            found[-1].append(said)
        else:
            found.append([said])
    bare = _without_marks([first for first, *_ in found])
    return [[first, *others] for first, (_, *others) in zip(bare, found, strict=True)]


def _without_marks(begins: Sequence[str]) -> Iterator[str]:
    """A number is a mark only where the measures are counted, unlike that of "10. Dezember" or "3. Klasse"."""
    numbers = [int(found[1]) if (found := _COUNTED.match(each)) is not None else None for each in begins]
    for each, number in zip(begins, numbers, strict=True):
        is_counted = number is not None and not {number - 1, number + 1}.isdisjoint(numbers)
        first = number if is_counted and number is not None else -1
        yield next(without_list_marks([each], first=first)) or each


def _names_an_office(found: Sequence[Sequence[str]]) -> bool:
    """Whether it is one measure, written as what, who and until when below each other."""
    if len(found) != 2:
        return False
    what, office = found
    return len(what) == 1 and len(office) > 1 and line.is_one_name(office[0]) and "," not in what[0]


def told(
    words: Words, made: Sequence[line.Typed], left: Sequence[tuple[str, Markup]], besides: str
) -> Screen:
    """Each measure with what was understood of it, then each line that became none, with the reason."""
    text = paragraphs(
        lines(words("measure-several-made", n=len(made)), *(_one(words, each) for each in made)),
        lines(
            words("measure-several-not-made", n=len(left)),
            *(words("measure-several-not", line=short(each, LONGEST_WHAT), why=why) for each, why in left),
        )
        if left
        else None,
        words("measure-made-left-out", what=besides) if besides else None,
    )
    buttons = column(
        Button(words.plain("measure-all"), to_measures.Measures()),
        Button(words.plain("measure-new"), taps.NewMeasure()),
        Button(words.plain("home-button"), Home()),
    )
    return Screen(text, buttons)


def _one(words: Words, made: line.Typed) -> Markup:
    facts = [
        short(made.what, LONGEST_WHAT),
        *([] if made.office is None else [short(made.office, LONGEST_WHO)]),
        *([] if made.due is None else [words.plain("measure-until-short", day=words.day(made.due))]),
    ]
    said = words("measure-several-one", facts=" · ".join(facts))
    if made.unclear is None:
        return said
    day = made.unclear or ("" if made.gone is None else words.day(made.gone))
    return words("measure-several-one-no-day", facts=" · ".join(facts), day=day)

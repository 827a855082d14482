"""The lists of the sheet "choices". A list of levels is one that is named so: 0 to 3 alone is no scale."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from questionnaires.document import Path
from questionnaires.spelling import comparable
from questionnaires.xlsform.draft import Form
from questionnaires.xlsform.names import id_of
from questionnaires.xlsform.sheet import Row

_NAMED_FOR_LEVELS: Final = re.compile(r"(stufen?|reifegrade?)([_ -].*)?", re.IGNORECASE)
LEVELS: Final = ("0", "1", "2", "3")
_BESIDE_LEVELS: Final[Mapping[str, frozenset[str]]] = {
    "w": frozenset(
        {
            "weiss nicht", "weiss ich nicht", "ich weiss nicht", "ich weiss es nicht", "keine ahnung", "dont know",
            "i dont know",
        }
    ),
    "n": frozenset(
        {
            "betrifft uns nicht", "betrifft mich nicht", "trifft nicht zu", "passt nicht zu uns", "nicht zutreffend",
            "entfaellt", "not applicable", "does not apply",
        }
    ),
}  # fmt: skip
"""What may stand in a list of levels because it is offered with every question anyway."""
OTHER: Final = "other"
OTHER_LABEL: Final = {"de": "Sonstiges", "de-einfach": "Etwas anderes"}
OTHER_ASKED: Final = {"de": "Was genau?", "de-einfach": "Was genau?"}


@dataclass(slots=True)
class Choice:
    """One row; `word` is its name on the sheet."""

    word: str
    row: Row


@dataclass(slots=True)
class ChoiceList:
    """`is_used` once a question offers it."""

    name: str
    choices: list[Choice] = field(default_factory=list)
    is_used: bool = False

    def is_scale(self, appearance: str) -> bool:
        """Whether the form says that these are levels."""
        return bool(_NAMED_FOR_LEVELS.fullmatch(self.name)) or "stufen" in appearance.casefold().split()

    @property
    def looks_like_levels(self) -> bool:
        """Whether the names are exactly those of the level scale."""
        return tuple(one.word for one in self.choices) == LEVELS


def lists(form: Form) -> dict[str, ChoiceList]:
    """The lists by name, each in the order of the sheet; a row of no list is told."""
    found: dict[str, ChoiceList] = {}
    sheet = form.choices
    for row in sheet.rows:
        name, word = _peek(form, row, "list_name"), _peek(form, row, "name")
        if name:
            found.setdefault(name, ChoiceList(name)).choices.append(Choice(word, row))
        elif word or any(True for _ in sheet.cells(row, "label")):
            sheet.told.add(row.number)
            what = "Zu dieser Antwort fehlt der Name der Liste."
            form.refuse(
                sheet.place(row, "list_name"),
                what,
                "Bitte schreiben Sie ihn in jede Zeile, auch bei verbundenen Zellen.",
            )
    return found


def _peek(form: Form, row: Row, name: str) -> str:
    return next((cell.value for _, cell in form.choices.cells(row, name)), "")


def use(form: Form, chosen: ChoiceList) -> None:
    """A question offers this list: its names are read, and what is wrong with them is told once."""
    if chosen.is_used:
        return
    chosen.is_used = True
    seen: set[str] = set()
    allows_twice = any(
        cell.value.casefold() in {"yes", "true", "ja"}
        for row in form.settings.rows
        for _, cell in form.settings.cells(row, "allow_choice_duplicates")
    )
    for one in chosen.choices:
        form.text(form.choices, one.row, "list_name")
        word = form.text(form.choices, one.row, "name")
        place = form.choices.place(one.row, "name")
        if not word:
            form.refuse(place, "Zu dieser Antwort fehlt der Name.", "Bitte geben Sie ihr einen, etwa: ja.")
        elif word in seen and not allows_twice:
            what = f"Den Namen „{word[:40]}“ gibt es in dieser Liste schon."
            form.refuse(place, what, "Bitte geben Sie jeder Antwort einen eigenen Namen.")
        seen.add(word)


def options(form: Form, chosen: ChoiceList, at: Path, *, traits: Sequence[str]) -> list[dict[str, Any]]:
    """The options of a question, with what its filter asks for."""
    found: list[dict[str, Any]] = []
    taken: set[str] = set()
    for index, one in enumerate(chosen.choices):
        here: Path = (*at, index)
        code = id_of(one.word, taken=taken)
        taken.add(code)
        form.places[here] = form.places[*here, "id"] = form.choices.place(one.row, "name")
        option: dict[str, Any] = {"id": code, **texts(form, one, "text", here)}
        if one.word != code:
            option["word"] = one.word
        known = {name: form.text(form.choices, one.row, name) for name in traits if name != "label"}
        if "label" in traits:
            known["label"] = next(iter(option["text"].values()))
        if kept := {name: value for name, value in known.items() if value}:
            option["traits"] = kept
        found.append(option)
    return found


def texts(form: Form, one: Choice, key: str, at: Path) -> dict[str, Any]:
    """The label and the short form for the button, if there is one; without a label the name is shown."""
    found: dict[str, Any] = {key: form.filled(form.choices, one.row, "label", at=(*at, key))}
    if not found[key]:
        found[key] = dict.fromkeys(form.languages, one.word or "?")
        if one.word:
            place = form.choices.place(one.row, "label")
            form.remark(
                place, "Die Antwort hat keinen Text; gezeigt wird ihr Name.", "Bitte ergänzen Sie ihn."
            )
    if button := form.filled(form.choices, one.row, "button", at=(*at, "button")):
        found["button"] = button
    return found


def levels(form: Form, chosen: ChoiceList, at: Path) -> list[dict[str, Any]] | None:
    """The four levels in their order, None where the list is something else, which is told."""
    by_word = {one.word.strip().casefold(): one for one in chosen.choices}
    for one in chosen.choices:
        word = one.word.strip().casefold()
        if word not in LEVELS and not _is_beside(form, one):
            _refuse_level(form, one)
            form.choices.told.update(other.row.number for other in chosen.choices)
            return None
    missing = [level for level in LEVELS if level not in by_word]
    if missing:
        form.choices.told.update(other.row.number for other in chosen.choices)
        what = f"In der Liste „{chosen.name}“ fehlt die Stufe {', '.join(missing)}."
        form.refuse(
            form.choices.place(chosen.choices[0].row, "list_name"),
            what,
            "Stufen heißen 0, 1, 2 und 3. Andere Antworten gehören in eine Liste mit anderem Namen.",
        )
        return None
    return [
        {"value": value, **texts(form, by_word[level], "label", (*at, value))}
        for value, level in enumerate(LEVELS)
    ]


def _is_beside(form: Form, one: Choice) -> bool:
    """W and N that say what every question offers anyway."""
    known = _BESIDE_LEVELS.get(one.word.strip().casefold(), frozenset())
    label = form.words(form.choices, one.row, "label")
    return bool(known) and all(
        comparable(text) in known for language, text in label.items() if language in {"de", "en"}
    )


def _refuse_level(form: Form, one: Choice) -> None:
    what = f"„{one.word[:40]}“ ist keine Stufe; Stufen heißen 0, 1, 2 und 3."
    remedy = (
        "„weiß ich nicht“ (W) und „betrifft uns nicht“ (N) gibt es bei jeder Frage. "
        "Für andere Antworten nennen Sie die Liste anders."
    )
    form.refuse(form.choices.place(one.row, "name"), what, remedy)

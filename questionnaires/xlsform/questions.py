"""One row of the sheet "survey" becomes one question: its type, its answers, and when it is asked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from questionnaires.document import Path, Place
from questionnaires.xlsform.answers import Choices, Kind, bounds, id_of, name_of
from questionnaires.xlsform.draft import Form
from questionnaires.xlsform.relevant import Answers, NotExpressible, OnlyIf, only_if
from questionnaires.xlsform.workbook import Row

_YES: Final = frozenset({"yes", "true", "true()", "ja", "1"})
_NO: Final = frozenset({"", "no", "false", "false()", "nein", "0"})
_MOST_NUMBERS: Final = 100
"""Conditions can hang on a number question with at most so many numbers."""


class Questions:
    """Remembers what later questions refer to: earlier names, and the list that is the scale of the questionnaire."""

    def __init__(self, form: Form, choices: Mapping[str, Choices]) -> None:
        self._form = form
        self._sheet = form.book.sheet("survey")
        self._choices_sheet = form.book.sheet("choices")
        self._choices = choices
        self._answers: dict[str, Answers] = {}
        self._scale_list = ""
        self.scale: list[dict[str, Any]] | None = None
        self.lost: list[str] = []
        """Names of rows that are no questions because of a problem already told."""

    def question(self, row: Row, kind: Kind, *, at: Path, above: OnlyIf | None) -> dict[str, Any] | None:
        """The data of a question; None where its answers cannot be told. `above` is the condition of its group."""
        form, columns = self._form, self._form.survey
        name = name_of(columns, row)
        type_cell = self._place(row, "type")
        form.places[at] = form.places[*at, "type"] = form.places[*at, "options"] = type_cell
        form.places[*at, "id"] = self._place(row, "name")
        found: dict[str, Any] = {"id": name.casefold(), "version": self._version(row)}
        found["text"] = form.words(self._sheet, columns, row, "label", at=(*at, "text"))
        if hints := form.words(self._sheet, columns, row, "hint", at=(*at, "explanation")):
            found["explanation"] = hints
        if groups := columns.text(row, "groups").replace(",", " ").split():
            form.places[*at, "groups"] = self._place(row, "groups")
            found["groups"] = [group.casefold() for group in groups]
        if self._required(row):
            found["required"] = True
        condition = self.condition(row, above)
        if condition is not None:
            form.places[*at, "only_if"] = self._place(row, "relevant")
            found["only_if"] = {"question": condition.answers.question, "any_of": condition.in_order()}
        answers = (
            self._typed(row, kind, at) if kind.name in {"number", "text"} else self._tapped(row, kind, at)
        )
        if answers is None:
            self.lost.append(name)
            return None
        self._remember(name, {**found, **answers}, self._choices.get(kind.list_name))
        return {**found, **answers}

    def condition(self, row: Row, above: OnlyIf | None) -> OnlyIf | None:
        """When a row is asked; what stands above a group holds for everything in it."""
        text = self._form.survey.text(row, "relevant") or self._form.survey.text(row, "relevance")
        if not text:
            return above
        if any(f"${{{name}}}" in text for name in self.lost):
            return above
        try:
            return _within(above, only_if(text, self._answers))
        except NotExpressible as reason:
            self._refuse(row, "relevant", reason.what, reason.remedy)
            return above

    def _typed(self, row: Row, kind: Kind, at: Path) -> dict[str, Any] | None:
        columns = self._form.survey
        if kind.name == "text":
            is_long = "multiline" in columns.text(row, "appearance").casefold()
            return {"type": "long_text" if is_long else "short_text"}
        constraint, parameters = columns.text(row, "constraint"), columns.text(row, "parameters")
        column = "parameters" if kind.written.casefold() == "range" else "constraint"
        found = bounds(constraint, parameters)
        if found is None:
            self._refuse(row, column, *_NO_BOUNDS[column])
            return None
        for key in ("minimum", "maximum"):
            self._form.places[*at, key] = self._place(row, column)
        return {"type": "number", "minimum": found[0], "maximum": found[1]}

    def _tapped(self, row: Row, kind: Kind, at: Path) -> dict[str, Any] | None:
        chosen = self._choices.get(kind.list_name)
        if chosen is None:
            what = f"Die Liste „{kind.list_name}“ gibt es auf dem Blatt „choices“ nicht."
            self._refuse(
                row, "type", what, f"Vorhanden sind: {', '.join(list(self._choices)[:20]) or 'keine'}."
            )
            return None
        if kind.with_other:
            what = "„or_other“ gibt es hier nicht."
            remedy = (
                "Bitte ergänzen Sie in der Liste eine Antwort „Sonstiges“ und danach eine Frage vom Typ text."
            )
            self._refuse(row, "type", what, remedy)
            return None
        if kind.name == "single" and chosen.is_scale:
            return {"type": "level", **self._scale(chosen, at)}
        options = [
            self._option(chosen, choice, (*at, "options", index)) for index, choice in enumerate(chosen.rows)
        ]
        return {"type": kind.name, "options": options}

    def _scale(self, chosen: Choices, at: Path) -> dict[str, Any]:
        """The first list of levels is the questionnaire's own; another one belongs to its question."""
        if self.scale is None:
            self._scale_list, self.scale = chosen.name, self._levels(chosen, ("scale",))
        return {} if chosen.name == self._scale_list else {"scale": self._levels(chosen, (*at, "scale"))}

    def _levels(self, chosen: Choices, at: Path) -> list[dict[str, Any]]:
        return [
            {"value": value, **self._texts(row, "label", (*at, value))}
            for value, row in enumerate(chosen.levels)
        ]

    def _option(self, chosen: Choices, row: Row, at: Path) -> dict[str, Any]:
        columns = self._form.choices
        heading = columns.heading("name") or columns.heading("value")
        self._form.places[*at, "id"] = self._choices_sheet.place(row, heading)
        return {"id": id_of(chosen.written(row)), **self._texts(row, "text", at)}

    def _texts(self, row: Row, key: str, at: Path) -> dict[str, Any]:
        """The label and the short form for the button, if there is one."""
        form, sheet = self._form, self._choices_sheet
        self._form.places[at] = sheet.place(row)
        texts = {key: form.words(sheet, form.choices, row, "label", at=(*at, key))}
        if button := form.words(sheet, form.choices, row, "button", at=(*at, "button")):
            texts["button"] = button
        return texts

    def _version(self, row: Row) -> int:
        written = self._form.survey.text(row, "version") or "1"
        if not (written.isascii() and written.isdigit() and len(written) <= 4):
            what = f"Die Fassung „{written[:20]}“ ist keine Zahl von 1 bis 9999."
            self._refuse(
                row, "version", what, "Bitte erhöhen Sie sie um 1, wenn sich der Sinn der Frage ändert."
            )
            return 1
        return int(written)

    def _required(self, row: Row) -> bool:
        written = self._form.survey.text(row, "required").casefold()
        if written not in _YES | _NO:
            what = f"„{written[:40]}“: Ob eine Frage nötig ist, kann nicht von anderen abhängen."
            self._refuse(row, "required", what, "Bitte schreiben Sie yes oder lassen Sie die Zelle leer.")
        return written in _YES

    def _remember(self, name: str, found: dict[str, Any], chosen: Choices | None) -> None:
        """What a later condition may hang on."""
        by_word: dict[str, int | str] = {}
        match found["type"]:
            case "level":
                by_word = {str(level): level for level in range(4)}
            case "single" | "multiple" if chosen is not None:
                by_word = {chosen.written(row): id_of(chosen.written(row)) for row in chosen.rows}
            case "number" if found["maximum"] - found["minimum"] <= _MOST_NUMBERS:
                by_word = {str(number): number for number in range(found["minimum"], found["maximum"] + 1)}
        if by_word:
            self._answers[name] = Answers(found["id"], by_word, several=found["type"] == "multiple")

    def _place(self, row: Row, column: str) -> Place:
        return self._sheet.place(row, self._form.survey.heading(column))

    def _refuse(self, row: Row, column: str, what: str, remedy: str) -> None:
        self._form.refuse(self._place(row, column), what, remedy)


_NO_BOUNDS: Final = {
    "constraint": (
        "Eine Zahlenfrage braucht eine kleinste und eine größte Zahl.",
        "Bitte schreiben Sie sie in die Spalte „constraint“, etwa: . >= 0 and . <= 10",
    ),
    "parameters": (
        "Eine Frage vom Typ range braucht Anfang und Ende in ganzen Schritten.",
        "Bitte schreiben Sie sie in die Spalte „parameters“, etwa: start=1 end=5",
    ),
}


def _within(above: OnlyIf | None, own: OnlyIf) -> OnlyIf:
    """A question is asked if its group is and its own condition holds. Raises NotExpressible."""
    if above is None:
        return own
    if above.answers.question != own.answers.question:
        raise NotExpressible(
            f"Frage und Gruppe hängen an verschiedenen Fragen, „{own.answers.question}“ und "
            f"„{above.answers.question}“.",
            "Bitte nehmen Sie die Frage aus der Gruppe oder lassen Sie eine der Bedingungen weg.",
        )
    return replace(own, values=own.values & above.values)

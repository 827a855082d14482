"""One row of the sheet "survey" becomes one question: its type, its answers, its rules, and when it is asked."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from questionnaires.document import Path
from questionnaires.formulas import FormulaError, tokens
from questionnaires.model import Language
from questionnaires.text_checks import LONGEST_EXPLANATION, LONGEST_QUESTION
from questionnaires.xlsform import choices as answers
from questionnaires.xlsform.choices import ChoiceList
from questionnaires.xlsform.conditions import Answerable, as_keys, asks_for_no_level, impossible
from questionnaires.xlsform.draft import Form
from questionnaires.xlsform.kinds import Kind
from questionnaires.xlsform.long_texts import chunks, joined
from questionnaires.xlsform.ranges import stepwise
from questionnaires.xlsform.references import FollowsError, References, combined
from questionnaires.xlsform.rules import rules_of
from questionnaires.xlsform.sheet import Row

_YES: Final = frozenset(
    {"yes", "true", "true()", "ja", "1", "x", "y", "j", "wahr", "pflicht", "required", "✓", "✔"}
)
_NO: Final = frozenset(
    {"", "no", "false", "false()", "nein", "0", "n", "-", "falsch", "optional", "freiwillig"}
)


class Questions:
    """Remembers what later questions refer to, and the list that is the scale of the questionnaire."""

    def __init__(self, form: Form, lists: Mapping[str, ChoiceList], references: References) -> None:
        self._form = form
        self._sheet = form.survey
        self._lists = lists
        self._references = references
        self._answerable: dict[str, Answerable] = {}
        self._scale_list = ""
        self.scale: list[dict[str, Any]] | None = None

    def question(
        self, row: Row, kind: Kind, *, at: Path, above: Sequence[str], section: Mapping[Language, str]
    ) -> list[dict[str, Any]] | None:
        """The data of a question, with the one for "other" behind it; None where its answers cannot be told.

        `above` are the conditions of its groups, `section` the titles of the inner ones.
        """
        name = self._name(row)
        found = self._head(row, kind, name, at)
        if found is None:
            return None
        if section:
            found["section"] = dict(section)
            self._form.places[*at, "section"] = self._form.places[at]
        kept = self._answers(row, kind, at)
        if kept is None:
            self._references.lost.add(name)
            return None
        condition = combined(above, self.condition(row))
        found |= kept | self._when(row, condition, at)
        found |= _narrower(found, self._constraint(row, found["type"], at))
        found["id"] = self._references.add(name)
        if found["id"] != name:
            found["name"] = name
        self._remember(found, kind)
        other = self._asked_for_other(found, at) if kind.with_other and found["type"] != "level" else []
        return [*self._read_before(found, name, at), found, *other]

    def _read_before(self, found: dict[str, Any], name: str, at: Path) -> list[dict[str, Any]]:
        """What is too long for one message becomes steps to read before the question, which keeps the end."""
        parts = [*chunks(found["text"], LONGEST_QUESTION)]
        found["text"] = parts.pop()
        if any(len(text) > LONGEST_EXPLANATION for text in found.get("explanation", {}).values()):
            parts += chunks(found.pop("explanation"), LONGEST_QUESTION)
        shared: dict[str, Any] = {key: found[key] for key in ("only_if", "section", "groups") if key in found}
        steps: list[dict[str, Any]] = []
        for number, text in enumerate(parts, 1):
            word = f"{name}_text{number}"
            step: dict[str, Any] = {"id": self._references.add(word), "type": "note", "text": text, **shared}
            steps.append({**step, "name": word} if step["id"] != word else step)
        self._move_places(at, by=len(steps))
        return steps

    def _move_places(self, at: Path, *, by: int) -> None:
        places, moved = self._form.places, (*at[:-1], int(at[-1]) + by)
        if by:
            places.update(
                {(*moved, *path[len(at) :]): place for path, place in places.items() if path[: len(at)] == at}
            )

    def note(
        self, row: Row, *, at: Path, above: Sequence[str], section: Mapping[Language, str]
    ) -> list[dict[str, Any]]:
        """A row to read as a step of its own, or as several; none where there is nothing to read."""
        name = self._name(row)
        found = self._head(row, Kind("note", "note"), name, at)
        if found is None:
            return []
        found |= {"type": "note", **self._when(row, combined(above, self.condition(row)), at)}
        found["id"] = self._references.add(name)
        if found["id"] != name:
            found["name"] = name
        if section:
            found["section"] = dict(section)
        return [*self._read_before(found, name, at), found]

    def condition(self, row: Row) -> str | None:
        """When a row is asked, by the ids of the questions."""
        text = self._form.text(self._sheet, row, "relevant")
        if not text:
            return None
        return self._formula(row, "relevant", text)

    def words(self, row: Row, name: str, at: Path) -> dict[Language, str]:
        """A text in every language, with the ids of the questions whose answers are read in it."""
        return self.inserted(self._form.filled(self._sheet, row, name, at=at), at)

    def inserted(self, found: Mapping[Language, str], at: Path) -> dict[Language, str]:
        """The text by ids; what cannot be inserted is told once."""
        changed: dict[Language, str] = {}
        for language, text in found.items():
            place = self._form.places.get((*at, language), self._form.places[at])
            try:
                changed[language] = self._references.text(text, place)
            except FormulaError as error:
                self._form.refuse(place, error.what, error.remedy)
                changed[language] = text
            except FollowsError:
                changed[language] = text
        return changed

    def _name(self, row: Row) -> str:
        return self._form.text(self._sheet, row, "name") or f"zeile{row.number}"

    def _head(self, row: Row, kind: Kind, name: str, at: Path) -> dict[str, Any] | None:
        form, sheet = self._form, self._sheet
        form.text(sheet, row, "type")
        form.places[at] = form.places[*at, "type"] = form.places[*at, "options"] = sheet.place(row, "type")
        form.places[*at, "id"] = sheet.place(row, "name")
        version = self._version(row)
        found: dict[str, Any] = {"id": "", "version": version, "type": kind.name}
        text, hint = self._texts(row, at)
        if not text:
            what = "Dieser Zeile fehlt der Text, den man liest."
            form.refuse(
                sheet.place(row, "label"), what, "Bitte ergänzen Sie ihn, oder löschen Sie die Zeile."
            )
            self._references.lost.add(name)
            return None
        found["text"] = text
        if hint:
            found["explanation"] = hint
        if groups := form.text(sheet, row, "groups").replace(",", " ").split():
            form.places[*at, "groups"] = sheet.place(row, "groups")
            found["groups"] = [group.casefold() for group in groups]
        if self._required(row):
            found["required"] = True
        return found

    def _texts(self, row: Row, at: Path) -> tuple[dict[Language, str], dict[Language, str]]:
        """The question and its explanation; a hint alone is the question."""
        text = self.words(row, "label", (*at, "text"))
        hints = [self.words(row, name, (*at, "explanation")) for name in ("hint", "guidance_hint")]
        hint = joined([one for one in hints if one])
        if not text:
            return hint, {}
        return text, hint

    def _when(self, row: Row, condition: str | None, at: Path) -> dict[str, Any]:
        if condition is None:
            return {}
        self._form.places[*at, "only_if"] = self._sheet.place(row, "relevant")
        return {"only_if": as_keys(condition, self._answerable)}

    def _constraint(self, row: Row, kind: str, at: Path) -> dict[str, Any]:
        form, sheet = self._form, self._sheet
        text = form.text(sheet, row, "constraint")
        if not text:
            return {}
        by_ids = self._formula(row, "constraint", text, own=self._name(row))
        if by_ids is None:
            return {}
        for key in ("minimum", "maximum", "at_least", "at_most", "pattern", "constraint"):
            form.places[*at, key] = sheet.place(row, "constraint")
        try:
            found = rules_of(by_ids, kind)
        except FormulaError as error:
            form.refuse(sheet.place(row, "constraint"), error.what, error.remedy)
            return {}
        if message := self.words(row, "constraint_message", (*at, "message")):
            found["message"] = message
        return found

    def _formula(self, row: Row, column: str, text: str, **how: Any) -> str | None:
        place = self._sheet.place(row, column)
        try:
            found = self._references.formula(text, place, with_own=column == "constraint", **how)
        except FormulaError as error:
            self._form.refuse(place, error.what, error.remedy)
            return None
        except FollowsError:
            return None
        if asks_for_no_level(found, self._answerable):
            what = "An „weiß ich nicht“ (W) und „betrifft uns nicht“ (N) kann keine Bedingung hängen."
            self._form.refuse(
                place, what, "Bitte nehmen Sie die Stufen, oder ${frage} = '' für „ohne Antwort“."
            )
            return None
        for what, remedy in impossible(found, self._answerable):
            self._form.remark(place, what, remedy)
        return found

    def _answers(self, row: Row, kind: Kind, at: Path) -> dict[str, Any] | None:
        appearance = self._form.text(self._sheet, row, "appearance")
        match kind.name:
            case "short_text":
                is_long = "multiline" in appearance.casefold()
                return {"type": "long_text" if is_long else "short_text"}
            case "phone":
                return {"type": "short_text", "pattern": "phone"}
            case "range":
                return self._range(row, at)
            case "single" | "multiple" | "ranking":
                return self._tapped(row, kind, at, appearance)
            case name:
                return {"type": name}

    def _tapped(self, row: Row, kind: Kind, at: Path, appearance: str) -> dict[str, Any] | None:
        chosen = self._lists.get(kind.list_name)
        if chosen is None:
            what = f"Die Liste „{kind.list_name[:40]}“ gibt es auf dem Blatt „choices“ nicht."
            known = ", ".join(list(self._lists)[:20]) or "keine"
            self._form.refuse(self._sheet.place(row, "type"), what, f"Vorhanden sind: {known}.")
            return None
        answers.use(self._form, chosen)
        if kind.name == "single" and chosen.is_scale(appearance):
            if kind.with_other:
                what = "Zu Stufen gibt es keine Antwort „Sonstiges“, sie wird nicht angeboten (or_other)."
                remedy = "Zu jeder Frage kann man eine Anmerkung schreiben."
                self._form.leave_out(self._sheet.place(row, "type"), what, remedy)
            return self._level(chosen, at)
        if kind.name == "single" and chosen.looks_like_levels:
            place = self._form.choices.place(chosen.choices[0].row, "list_name")
            what = (
                f"Die Liste „{chosen.name}“ hat die Namen 0 bis 3 und wird als gewöhnliche Auswahl gefragt."
            )
            self._form.remark(
                place, what, "Sollen es Stufen sein, die Punkte geben, dann nennen Sie die Liste „stufen“."
            )
        return self._options(row, kind, chosen, at)

    def _options(self, row: Row, kind: Kind, chosen: ChoiceList, at: Path) -> dict[str, Any]:
        found: dict[str, Any] = {"type": kind.name}
        known = {column.name for column in self._form.choices.columns}
        chosen_by, traits = self._filter(row, sorted(known)), list[str]()
        if chosen_by:
            words = {token.text for token in tokens(chosen_by) if token.kind == "word"}
            traits = sorted(words & known - {"name"})
            found["options_if"] = (
                f"({chosen_by}) or name = '{answers.OTHER}'" if kind.with_other else chosen_by
            )
            self._form.places[*at, "options_if"] = self._sheet.place(row, "choice_filter")
        found["options"] = answers.options(self._form, chosen, (*at, "options"), traits=traits)
        for index, option in enumerate(found["options"]):
            option["text"] = self.inserted(option["text"], (*at, "options", index, "text"))
        if kind.with_other:
            others = {
                language: answers.OTHER_LABEL.get(language, "Other") for language in self._form.languages
            }
            found["options"].append({"id": answers.OTHER, "text": others})
        return found

    def _filter(self, row: Row, known: Sequence[str]) -> str | None:
        text = re.sub(
            r"\blabel::?[\w ]+(?:\([\w-]+\))?(?=\s*[=!<>,)])",
            "label",
            self._form.text(self._sheet, row, "choice_filter"),
        )
        found = self._formula(row, "choice_filter", text, traits=known) if text else None
        if text and found is None:
            self._form.filters.append(text)
        return found

    def _level(self, chosen: ChoiceList, at: Path) -> dict[str, Any] | None:
        """The first list of levels is the questionnaire's own; another one belongs to its question."""
        if self.scale is not None and chosen.name == self._scale_list:
            return {"type": "level"}
        here: Path = ("scale",) if self.scale is None else (*at, "scale")
        found = answers.levels(self._form, chosen, here)
        if found is None:
            return None
        if self.scale is None:
            self._scale_list, self.scale = chosen.name, found
            return {"type": "level"}
        return {"type": "level", "scale": found}

    def _range(self, row: Row, at: Path) -> dict[str, Any] | None:
        """`start=0 end=10 step=1`; a few steps that are no whole numbers are options to tap."""
        place = self._sheet.place(row, "parameters")
        said = self._form.text(self._sheet, row, "parameters").replace(",", " ").replace(";", " ")
        steps = dict(re.findall(r"(start|end|step)\s*=\s*(-?\d{1,7}(?:\.\d{1,6})?)(?!\S)", said.casefold()))
        start, end, step = (
            Decimal(steps.get(key, usual)) for key, usual in (("start", "1"), ("end", "10"), ("step", "1"))
        )
        if (said and not steps) or step <= 0 or start >= end:
            what = f"„{said[:60]}“ nennt keinen Bereich."
            self._form.refuse(
                place, what, "Bitte schreiben Sie etwa: start=0 end=10 step=1, Kommazahlen mit Punkt."
            )
            return None
        whole = all(one == one.to_integral_value() for one in (start, end, step))
        if whole and step == 1:
            for key in ("minimum", "maximum"):
                self._form.places[*at, key] = place
            return {"type": "number", "minimum": int(start), "maximum": int(end)}
        return stepwise(start, end, step, self._form.languages, whole=whole)

    def _asked_for_other(self, asked: dict[str, Any], at: Path) -> list[dict[str, Any]]:
        """Who chooses "other" is asked what it is, as the standard has it."""
        text = {
            language: answers.OTHER_ASKED.get(language, "Please specify.")
            for language in self._form.languages
        }
        name = f"{asked.get('name', asked['id'])}_other"
        only_if = f"selected(${{{asked['id']}}}, '{answers.OTHER}')"
        found: dict[str, Any] = {
            "id": self._references.add(name),
            "type": "short_text",
            "text": text,
            "only_if": only_if,
        }
        if found["id"] != name:
            found["name"] = name
        here: Path = (*at[:-1], int(at[-1]) + 1)
        self._form.places[here] = self._form.places[at]
        return [found]

    def _version(self, row: Row) -> int:
        written = self._form.text(self._sheet, row, "version") or "1"
        if not (written.isascii() and written.isdigit() and 0 < int(written) < 10**8):
            what = f"Die Fassung „{written[:20]}“ ist keine Zahl."
            remedy = "Bitte erhöhen Sie sie um 1, wenn sich der Sinn der Frage ändert."
            self._form.refuse(self._sheet.place(row, "version"), what, remedy)
            return 1
        return int(written)

    def _required(self, row: Row) -> bool:
        written = self._form.text(self._sheet, row, "required").strip().casefold()
        if written not in _YES | _NO:
            what = f"„{written[:40]}“: Ob eine Frage nötig ist, kann nicht von anderen Antworten abhängen."
            remedy = "Bitte schreiben Sie yes oder lassen Sie die Zelle leer."
            self._form.refuse(self._sheet.place(row, "required"), what, remedy)
        return written in _YES

    def _remember(self, found: dict[str, Any], kind: Kind) -> None:
        """What a later condition may compare with."""
        words = {str(option.get("word", option["id"])): option["id"] for option in found.get("options", [])}
        if found["type"] == "level":
            words = {level: int(level) for level in answers.LEVELS}
        self._answerable[found["id"]] = Answerable(found["type"], words, kind.written)


def _narrower(range_: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a row's own rule, so that the range of the same row still holds."""
    found = dict(own)
    for key, which in (("minimum", max), ("maximum", min)):
        if key in range_ and key in own:
            found[key] = which(range_[key], own[key])
    if "constraint" in range_ and "constraint" in own:
        found["constraint"] = combined([range_["constraint"]], own["constraint"])
    return found

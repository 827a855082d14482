"""Nothing vanishes: every filled cell that nobody used is told in the end, once for each cause, at its place.

An error where the meaning of a question changes; otherwise it stands among what was left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Final

from questionnaires.languages import name_of
from questionnaires.problems import cell_name
from questionnaires.xlsform.cells import Cell
from questionnaires.xlsform.choices import ChoiceList
from questionnaires.xlsform.columns import HARMLESS, KNOWN, MEDIA, TRANSLATED, nearest
from questionnaires.xlsform.draft import Form
from questionnaires.xlsform.kinds import Kind, kind_of
from questionnaires.xlsform.references import References
from questionnaires.xlsform.sheet import Column, Row, Sheet
from questionnaires.xlsform.workbook import Workbook

_NOTHING_TO_DO: Final = "Ist das so gemeint, ist nichts zu tun."
_WITHOUT_EFFECT: Final[Mapping[str, str]] = {
    "default": "Vorgaben werden nicht eingetragen, jede Frage beginnt ohne Antwort",
    "required_message": "Dass eine Antwort nötig ist, sagt Rundfrage mit eigenen Worten",
    "constraint_message": "Ein Hinweis ohne „constraint“ wird nie gezeigt",
    "appearance": "Wie eine Frage aussieht, bestimmt Rundfrage",
    "parameters": "Diese Einstellungen gibt es hier nicht",
    "trigger": "Was nur beim Berechnen wirkt, entfällt",
    "image": "Bilder werden nicht gezeigt, der Text daneben schon",
    "audio": "Töne werden nicht abgespielt, der Text daneben wird gezeigt",
    "video": "Filme werden nicht gezeigt, der Text daneben schon",
    "big-image": "Bilder werden nicht gezeigt, der Text daneben schon",
    "note": "Anmerkungen für die Bearbeitung werden nicht gezeigt",
}
_UNDERSTOOD_APPEARANCES: Final = frozenset({"multiline", "stufen"})


def tell(
    form: Form,
    lists: Mapping[str, ChoiceList],
    references: References,
    absent: Sequence[tuple[str, Row, Kind]],
) -> None:
    """Everything that was not used."""
    _about_the_device(form, references, absent)
    _calculations(form, references, absent)
    _appearances(form)
    _lists_of_nobody(form, lists)
    for kind, sheet in (
        ("survey", form.survey),
        ("choices", form.choices),
        ("settings", form.settings),
        ("reflection", form.reflection),
    ):
        _above_the_headings(form, sheet)
        _cells(form, sheet, kind)
    _looks(form)
    _translations(form)
    _sheets(form, form.book)


def rows_of(numbers: Sequence[int]) -> str:
    """ "Zeile 4", "Zeilen 4, 7 und 9 bis 500": all of them, so that every cell is found."""
    found = sorted(set(numbers))
    if len(found) == 1:
        return f"Zeile {found[0]}"
    *first, last = [part for run in _runs(found) for part in _run(run)]
    return f"Zeilen {', '.join(first)} und {last}" if first else f"Zeilen {last}"


def _runs(found: Sequence[int]) -> Iterator[Sequence[int]]:
    """What follows one upon the other."""
    begin = 0
    for place in range(1, len(found) + 1):
        if place == len(found) or found[place] != found[place - 1] + 1:
            yield found[begin:place]
            begin = place


def _run(run: Sequence[int]) -> list[str]:
    return [f"{run[0]} bis {run[-1]}"] if len(run) > 2 else [str(number) for number in run]


def _about_the_device(form: Form, references: References, absent: Sequence[tuple[str, Row, Kind]]) -> None:
    found = [one for one in absent if one[2].name == "device"]
    left = [(row, kind) for name, row, kind in found if not references.absent.get(name)]
    for name, row, kind in found:
        if references.absent.get(name):
            what = f"„{kind.written}“ wird nicht erhoben, aber in {_named(references, name)} gebraucht."
            form.refuse(
                form.survey.place(row, "type"), what, "Bitte fragen Sie danach, oder formulieren Sie ohne es."
            )
    if left:
        kinds = ", ".join(dict.fromkeys(kind.written for _, kind in left))
        rows = rows_of([row.number for row, _ in left])
        what = f"Angaben über Gerät und Person werden nicht erhoben: {kinds} ({rows})."
        form.leave_out(
            form.survey.place(left[0][0], "type"), what, "Das ist Absicht: Antworten bleiben vertraulich."
        )


def _calculations(form: Form, references: References, absent: Sequence[tuple[str, Row, Kind]]) -> None:
    left: list[Row] = []
    for name, row, kind in absent:
        if kind.name != "calculate":
            continue
        if not references.absent.get(name):
            left.append(row)
            continue
        needed = _named(references, name)
        what = f"„{name[:40]}“ wird berechnet und in {needed} gebraucht; gerechnet wird hier nicht."
        remedy = "Bitte hängen Sie die Bedingung oder den Text an die Fragen selbst."
        column = "calculation" if any(True for _ in form.survey.cells(row, "calculation")) else "type"
        form.refuse(form.survey.place(row, column), what, remedy)
    if left:
        rows = rows_of([row.number for row in left])
        what = f"Berechnungen und verborgene Werte, von denen nichts abhängt, entfallen ({rows})."
        form.leave_out(form.survey.place(left[0], "type"), what, _NOTHING_TO_DO)


def _named(references: References, name: str) -> str:
    places = list(dict.fromkeys(cell_name(place.line, place.column) for place in references.absent[name]))
    return ", ".join(places[:6]) + (" und weiteren Zellen" if len(places) > 6 else "")


def _appearances(form: Form) -> None:
    """One line for all: how a question looks is the chat's matter."""
    sheet = form.survey
    column = next((column for column in sheet.columns if column.name == "appearance"), None)
    if column is None:
        return
    words: dict[str, None] = {}
    rows: list[int] = []
    for row in sheet.rows:
        cell = row.cells.get(column.number)
        if cell is None or row.number in sheet.told:
            continue
        sheet.mark(cell)
        own = [word for word in cell.value.split() if word.casefold() not in _UNDERSTOOD_APPEARANCES]
        if own:
            words |= dict.fromkeys(own)
            rows.append(row.number)
    if rows:
        what = f"{_WITHOUT_EFFECT['appearance']}: {', '.join(words)[:200]} ({rows_of(rows)})."
        form.leave_out(column.place, what, _NOTHING_TO_DO)


def _lists_of_nobody(form: Form, lists: Mapping[str, ChoiceList]) -> None:
    told = {
        kind_of(cell.value).list_name or cell.value.split()[-1]
        for row in form.survey.rows
        if row.number in form.survey.told
        for _, cell in form.survey.cells(row, "type")
        if cell.value.strip()
    }
    for one in lists.values():
        if one.is_used:
            continue
        form.choices.told.update(choice.row.number for choice in one.choices)
        if one.name not in told:
            rows = rows_of([choice.row.number for choice in one.choices])
            what = f"Die Liste „{one.name[:40]}“ ({rows}) wird von keiner Frage verwendet."
            form.leave_out(form.choices.place(one.choices[0].row, "list_name"), what, _NOTHING_TO_DO)


def _above_the_headings(form: Form, sheet: Sheet) -> None:
    if sheet.above:
        first = min(sheet.above[0].cells.values(), key=lambda cell: cell.place.column)
        rows = rows_of([row.number for row in sheet.above])
        form.leave_out(first.place, f"Was über den Spaltennamen steht, entfällt ({rows}).", _NOTHING_TO_DO)


def _cells(form: Form, sheet: Sheet, kind: str) -> None:
    """One line for each column with cells that were not used, at its heading."""
    by_column: dict[int, list[tuple[Column | None, Row, Cell]]] = {}
    for column, row, cell in sheet.unused():
        if cell.place not in form.said:
            by_column.setdefault(cell.place.column, []).append((column, row, cell))
    for found in by_column.values():
        column, numbers = found[0][0], [row.number for _, row, _ in found]
        if column is None:
            what = f"Über dieser Spalte steht kein Name, sie wird nicht gelesen ({rows_of(numbers)})."
            form.leave_out(found[0][2].place, what, _NOTHING_TO_DO)
        else:
            _column(form, sheet, kind, column, numbers)


def _column(form: Form, sheet: Sheet, kind: str, column: Column, numbers: Sequence[int]) -> None:
    rows = rows_of(numbers)
    if column.name in _WITHOUT_EFFECT:
        form.leave_out(column.place, f"{_WITHOUT_EFFECT[column.name]} ({rows}).", _NOTHING_TO_DO)
    elif column.name in KNOWN[kind].values():
        what = f"„{column.heading[:40]}“ hat in diesen Zeilen keine Wirkung ({rows})."
        form.leave_out(column.place, what, _NOTHING_TO_DO)
    elif (meant := _meant(sheet, kind, column)) and not HARMLESS.fullmatch(column.name):
        what = f"Die Spalte „{column.heading[:40]}“ wird nicht verstanden ({rows})."
        form.refuse(column.place, what, f"Meinten Sie „{meant}“? Sonst löschen Sie die Spalte bitte.")
    elif kind == "choices" and any(column.name in one for one in form.filters):
        return  # what is wrong with the filter stands at the filter
    elif kind == "choices" and not HARMLESS.fullmatch(column.name):
        what = f"Die Spalte „{column.heading[:40]}“ wird von keinem choice_filter verwendet ({rows})."
        form.leave_out(column.place, what, _NOTHING_TO_DO)
    else:
        what = f"Die Spalte „{column.heading[:40]}“ wird nicht gelesen ({rows})."
        near = nearest(column.name, kind)
        form.leave_out(column.place, what, f"Am ähnlichsten ist „{near}“." if near else _NOTHING_TO_DO)


def _meant(sheet: Sheet, kind: str, column: Column) -> str:
    """The known heading that was probably meant: a near one that the sheet has not, or has once per language."""
    near = nearest(column.name, kind)
    name = KNOWN[kind].get(near, "")
    return near if near and (name in TRANSLATED or name in MEDIA or not sheet.has(name)) else ""


def _looks(form: Form) -> None:
    if form.looks:
        cells = ", ".join(
            dict.fromkeys(f"{place.sheet} {cell_name(place.line, place.column)}" for place in form.looks)
        )
        what = f"Fett, kursiv, Farben und Überschriften in Texten entfallen, die Wörter bleiben ({cells})."
        free = next((place for place in form.looks if place not in form.said), form.looks[0])
        form.leave_out(free, what, _NOTHING_TO_DO)


def _translations(form: Form) -> None:
    for language, places in form.missing.items():
        if not any(True for _ in _in(form, language)):
            continue
        cells = ", ".join(
            dict.fromkeys(f"{place.sheet} {cell_name(place.line, place.column)}" for place in places)
        )
        what = f"Auf {name_of(language)} fehlen Texte; dort steht die andere Sprache ({cells})."
        free = next((place for place in places if place not in form.said), places[0])
        form.remark(free, what, "Bitte ergänzen Sie die Texte, oder löschen Sie alle Spalten der Sprache.")


def _in(form: Form, language: str) -> Iterator[Column]:
    return (
        column
        for sheet in (form.survey, form.choices)
        for column in sheet.columns
        if column.language is not None and form.language(column.language) == language
    )


def _sheets(form: Form, book: Workbook) -> None:
    """A sheet whose name is nearly that of one that is missing."""
    for name, grid in book.grids.items():
        if name in KNOWN or not grid.rows or grid.name == form.survey.name:
            continue
        missing = [one for one in KNOWN if one not in book.grids]
        near = get_close_matches(name, missing, n=1, cutoff=0.75)
        if near:
            place = min(
                (cell.place for cell in grid.rows[min(grid.rows)].values()), key=lambda one: one.column
            )
            what = f"Das Blatt „{grid.name}“ wird nicht gelesen."
            form.leave_out(place, what, f"Meinten Sie „{near[0]}“?")

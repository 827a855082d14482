"""All measures of a town as a spreadsheet, for whoever organises."""

from collections.abc import Sequence

from handlers import to_measures
from handlers.long_work import Tell
from handlers.measures import taps, wording
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.turn import Turn
from locales import Words
from reports.measures_workbook import MeasureList, MeasureRow
from storage.measures import OriginKind
from workshops.measures.sheets import Line, Register


async def on_table(turn: Turn, _: taps.TakeTable) -> None:
    words = turn.words
    found = await turn.workshops.measure_lists.register(turn.person.id, turn.town)
    numbers = {each.measure.id: number for number, each in enumerate(found.lines, 1)}
    rows = tuple(_row(words, numbers[each.measure.id], each, found) for each in found.lines)
    name = words.plain("measure-table-file", day=found.day.isoformat())

    async def write(_: Tell) -> Sequence[Screen]:
        content = await turn.press.measures(MeasureList(found.town, found.day, words.language, rows))
        back = Button(words.plain("measure-all"), to_measures.Measures())
        return [Screen(words("measure-table-ready"), column(back), file=File(name, content))]

    await turn.work(words.plain("measure-table-title"), write)


def _row(words: Words, number: int, line: Line, found: Register) -> MeasureRow:
    measure = line.measure
    origin, base = (
        measure.origin,
        next((each.measure.what for each in found.lines if each.measure.id == measure.builds_on), None),
    )
    return MeasureRow(
        number=number,
        what=measure.what,
        status=wording.status(words, measure),
        due=measure.due,
        overdue=line.overdue,
        office=measure.office,
        owner=line.name or (words.plain("measure-who-unnamed") if line.taken else None),
        field=measure.field,
        partners=measure.partners,
        means=measure.means,
        first_step=measure.first_step,
        helped=measure.helped,
        builds_on=base,
        council=measure.council,
        public=measure.public,
        origin=None
        if origin.kind is OriginKind.TYPED
        else words.plain(f"measure-origin-{origin.kind.value}", text=origin.text or ""),
        reason=found.reasons.get(measure.id),
    )


ROUTES: tuple[Route, ...] = (TapRoute(taps.TakeTable, on_table),)

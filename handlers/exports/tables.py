"""The numbers as files for a computer: a workbook for people, plain tables with a codebook for other programs."""

import asyncio
from collections.abc import Sequence

from handlers.exports import taps
from handlers.exports.editions import edition, file_name
from handlers.exports.onward import onward
from handlers.long_work import Tell
from handlers.routing import Route, TapRoute
from handlers.screen import File, Screen
from handlers.turn import Turn
from reports.csv_table import csv_archive
from workshops.refusals import Gone, NotAllowed
from workshops.results.results import Evaluated

WORKBOOK, ARCHIVE = "xlsx", "csv"
TABLES = (WORKBOOK, ARCHIVE)


async def on_table(turn: Turn, tap: taps.Table) -> None:
    """For coordinators; whoever else may see the result has the report."""
    evaluated = await turn.workshops.survey_results.of(turn.person.id, tap.survey)
    if not evaluated.coordinates:
        raise NotAllowed
    if tap.kind not in TABLES:
        raise Gone
    words, title = turn.words, turn.words.plain(f"takeaway-table-{tap.kind}")

    async def write(_: Tell) -> Sequence[Screen]:
        caption = words("takeaway-caption", title=title, name=evaluated.survey.name)
        return [Screen(caption, onward(words, tap.survey), file=await _file(turn, evaluated, tap.kind))]

    await turn.work(title, write)


async def _file(turn: Turn, evaluated: Evaluated, kind: str) -> File:
    shown, name = edition(evaluated, turn.words), turn.words.plain("takeaway-file-table")
    if kind == WORKBOOK:
        agenda, _ = await turn.workshops.agendas.planned(turn.person.id, evaluated.survey.id)
        return File(file_name(evaluated, name, "xlsx"), await turn.press.workbook(shown, agenda))
    return File(file_name(evaluated, name, "zip"), await asyncio.to_thread(csv_archive, shown))


ROUTES: tuple[Route, ...] = (TapRoute(taps.Table, on_table),)

"""Pictures and documents without blocking anybody: drawn one after the other in a process of their own.

A process and not a thread, because vl-convert holds the interpreter's lock while it draws: on threads the event loop
stands still for seconds (`tests/bench/drawing.py` shows how long). The process starts with the first job and ends when
it had nothing to do for a while, so that an idle bot stays small.
"""

import asyncio
import os
import pickle
import sys
from pathlib import Path
from typing import Final

from questionnaires.agenda import Agenda
from reports.document import Report
from reports.invitation_pdf import InvitationPage
from reports.jobs import (
    BundleCharts,
    Done,
    DrawPicture,
    Failed,
    Job,
    SetCommitteeReport,
    SetInvitation,
    SetPoll,
    SetQuestionnaire,
    SetRecord,
    SetRecordDocx,
    SetReport,
    SetSlides,
    SetSlips,
    Warm,
    WriteMeasures,
    WriteWorkbook,
)
from reports.localized_result import LocalizedResult
from reports.measures_workbook import MeasureList
from reports.pictures import Picture
from reports.poll_pages import PollPage
from reports.questionnaire_pdf import PaperQuestionnaire
from reports.record import WorkshopRecord
from reports.slips_pdf import SlipsPage
from reports.worker import LENGTH

IDLE_SECONDS = 300.0
COMMAND: Final = (sys.executable, "-m", "reports.worker")


class PressError(RuntimeError):
    """A picture or document could not be made; the text is the traceback, for the operator."""


class RenderWorker:
    """One job at a time, first come, first served; a job that is cancelled is stopped."""

    def __init__(self, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self._idle_seconds = idle_seconds
        self._turn = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self._rest: asyncio.TimerHandle | None = None

    async def picture(self, picture: Picture) -> bytes:
        """A PNG, 1200 pixels wide. PressError if it cannot be drawn."""
        return await self._do(DrawPicture(picture))

    async def report(self, report: Report) -> bytes:
        """The full report as PDF. PressError if it cannot be set."""
        return await self._do(SetReport(report))

    async def committee_report(self, report: Report) -> bytes:
        """The two pages for the committee as PDF. PressError if they cannot be set."""
        return await self._do(SetCommitteeReport(report))

    async def slides(self, report: Report) -> bytes:
        """The slides for the committee as PPTX. PressError if they cannot be set."""
        return await self._do(SetSlides(report))

    async def questionnaire(self, paper: PaperQuestionnaire) -> bytes:
        """A questionnaire to print as PDF. PressError if it cannot be set."""
        return await self._do(SetQuestionnaire(paper))

    async def invitation(self, page: InvitationPage) -> bytes:
        """A page for the notice board as PDF. PressError if it cannot be set."""
        return await self._do(SetInvitation(page))

    async def poll(self, page: PollPage) -> bytes:
        """The result of a poll as PDF. PressError if it cannot be set."""
        return await self._do(SetPoll(page))

    async def record(self, record: WorkshopRecord) -> bytes:
        """The record of a workshop as PDF. PressError if it cannot be set."""
        return await self._do(SetRecord(record))

    async def record_docx(self, record: WorkshopRecord) -> bytes:
        """The record of a workshop for a word processor. PressError if it cannot be written."""
        return await self._do(SetRecordDocx(record))

    async def slips(self, page: SlipsPage) -> bytes:
        """Codes to be cut out as PDF. PressError if they cannot be set."""
        return await self._do(SetSlips(page))

    async def workbook(self, edition: LocalizedResult, agenda: Agenda | None = None) -> bytes:
        """The tables as an Excel workbook. PressError if it cannot be written."""
        return await self._do(WriteWorkbook(edition, agenda))

    async def charts_script(self) -> bytes:
        """What draws Vega-Lite in a browser, as the installed package has it. PressError if it cannot be made."""
        return await self._do(BundleCharts())

    async def measures(self, measures: MeasureList) -> bytes:
        """The measures of a town as an Excel workbook. PressError if it cannot be written."""
        return await self._do(WriteMeasures(measures))

    async def warm(self) -> None:
        """Starts the process ahead of the first job, for example while a survey is being closed."""
        await self._do(Warm())

    async def close(self) -> None:
        """Waits for the job under way, then ends the process."""
        async with self._turn:
            self._stop_resting()
            await self._end(kill=False)

    async def _do(self, job: Job) -> bytes:
        async with self._turn:
            self._stop_resting()
            try:
                answer = await self._ask(job)
            except BaseException:
                await self._end(kill=True)
                raise
            self._rest = asyncio.get_running_loop().call_later(self._idle_seconds, self._let_go)
        match answer:
            case Done(content):
                return content
            case Failed(traceback):
                raise PressError(traceback)

    async def _ask(self, job: Job) -> Done | Failed:
        process = self._process or await self._start()
        if process.stdin is None or process.stdout is None:
            raise PressError("the process has no pipes")
        content = pickle.dumps(job)
        try:
            process.stdin.write(LENGTH.pack(len(content)) + content)
            await process.stdin.drain()
            (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
            answer: Done | Failed = pickle.loads(  # noqa: S301 - written by our own process
                await process.stdout.readexactly(length)
            )
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise PressError("the process ended in the middle of a job") from error
        return answer

    async def _start(self) -> asyncio.subprocess.Process:
        """In a session of its own: Ctrl-C reaches the bot alone, which then closes the press."""
        self._process = await asyncio.create_subprocess_exec(
            *COMMAND,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env=environment(),
            start_new_session=True,
        )
        return self._process

    def _stop_resting(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _let_go(self) -> None:
        """The end of its input ends the process."""
        if self._process is not None and self._process.stdin is not None and not self._turn.locked():
            self._process.stdin.close()
            self._process = None

    async def _end(self, *, kill: bool) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if kill and process.returncode is None:
            process.kill()
        if process.stdin is not None:
            process.stdin.close()
        await process.wait()


def environment() -> dict[str, str]:
    """Where the code is, and nothing of the settings: who draws what strangers wrote need not know the token."""
    return {"PYTHONPATH": os.pathsep.join((str(Path(__file__).parents[1]), *sys.path)), "PYTHONUTF8": "1"}

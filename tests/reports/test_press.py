"""The press draws beside the loop, survives bad jobs and cancelled ones, and ends when nobody needs it."""

import asyncio
import io
import os
import pickle
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from pypdf import PdfReader

from reports.document import Report
from reports.jobs import Done, Failed, Warm
from reports.pictures import overview
from reports.render_worker import PressError, RenderWorker
from reports.worker import LENGTH, serve
from tests.reports import samples

pytestmark = pytest.mark.process


def is_running(press: RenderWorker) -> bool:
    """Whether there is a process."""
    return press._process is not None


@pytest.fixture
async def press() -> AsyncIterator[RenderWorker]:
    opened = RenderWorker()
    yield opened
    await opened.close()


async def test_press_draws_pictures_and_documents(press: RenderWorker) -> None:
    edition = samples.four_fields()
    picture, two_pages, full = await asyncio.gather(
        press.picture(overview(edition)[0]),
        press.committee_report(Report(edition)),
        press.report(Report(edition, comments=samples.COMMENTS)),
    )
    assert picture.startswith(b"\x89PNG")
    assert len(PdfReader(io.BytesIO(two_pages)).pages) == 2
    assert len(PdfReader(io.BytesIO(full)).pages) > 10


async def test_press_starts_with_the_first_job_and_starts_again_after_closing(press: RenderWorker) -> None:
    await press.close()
    await press.warm()
    states = [is_running(press)]
    await press.close()
    states.append(is_running(press))
    await press.warm()
    assert [*states, is_running(press)] == [True, False, True]


async def test_bad_job_is_told_and_the_next_one_is_done(press: RenderWorker) -> None:
    (picture,) = overview(samples.four_fields())
    with pytest.raises(PressError):
        await press.picture(replace(picture, spec={"mark": "no such mark"}))
    assert (await press.picture(picture)).startswith(b"\x89PNG")


@pytest.mark.parametrize("sign", ["\x00", "\x02", "\x1b", "\ufffe"])
async def test_control_sign_in_a_text_does_not_end_the_process(press: RenderWorker, sign: str) -> None:
    (picture,) = overview(samples.four_fields())
    spec = {
        "data": {"values": [{"word": f"Wo{sign}?"}]},
        "mark": "text",
        "encoding": {"text": {"field": "word"}},
    }
    assert (await press.picture(replace(picture, spec=spec))).startswith(b"\x89PNG")


async def test_cancelled_job_is_stopped_and_the_waiting_one_is_done(press: RenderWorker) -> None:
    edition = samples.four_fields()
    await press.warm()
    long = asyncio.create_task(press.report(Report(edition)))
    waiting = asyncio.create_task(press.picture(overview(edition)[0]))
    never_started = asyncio.create_task(press.report(Report(edition)))
    await asyncio.wait([long], timeout=0.05)
    long.cancel()
    never_started.cancel()
    assert (await waiting).startswith(b"\x89PNG")
    assert long.cancelled()
    assert never_started.cancelled()


async def test_press_that_was_killed_says_so_and_starts_again(press: RenderWorker) -> None:
    await press.warm()
    assert press._process is not None
    press._process.kill()
    with pytest.raises(PressError, match="ended in the middle of a job"):
        await press.warm()
    await press.warm()
    assert is_running(press)


async def test_press_without_work_lets_its_process_go() -> None:
    press = RenderWorker(idle_seconds=0)
    await press.warm()
    process = press._process
    assert process is not None
    async with asyncio.timeout(10):
        assert await process.wait() == 0
    assert not is_running(press)


def test_worker_answers_job_by_job_until_its_input_ends() -> None:
    job = pickle.dumps(Warm())
    answers = io.BytesIO()
    serve(io.BytesIO(2 * (LENGTH.pack(len(job)) + job)), answers)
    (length,) = LENGTH.unpack(answers.getvalue()[: LENGTH.size])
    assert len(answers.getvalue()) == 2 * (LENGTH.size + length)
    answer: Done | Failed = pickle.loads(answers.getvalue()[LENGTH.size : LENGTH.size + length])
    assert answer == Done(b"")


async def test_worker_ends_without_a_word_when_the_bot_has_ended() -> None:
    """As after a kill of the bot: the answer finds nobody, which is no fault that an operator has to read of."""
    reading, writing = os.pipe()
    worker = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "reports.worker", stdin=PIPE, stdout=writing, stderr=PIPE
    )
    os.close(writing)
    os.close(reading)
    job = pickle.dumps(None)
    _, said = await worker.communicate(LENGTH.pack(len(job)) + job)
    assert (worker.returncode, said) == (0, b"")

"""A questionnaire of a town's own is tried in private: nothing of it is counted or kept."""

import pytest

from questionnaires.answers import Rated
from questionnaires.model import OptionId
from questionnaires.progress import StepKey
from storage.database import Database, Transaction
from storage.ids import UpdateId
from tests.conftest import FakeClock
from tests.questionnaires.material import EVERY_TYPE
from tests.workshops.surveying import Fieldwork, offered, place
from tests.workshops.town_fixture import build
from workshops.answering.acts import Answer, Choose, Give, HandIn, ResponseAct, Restart
from workshops.answering.outcomes import Given, Outcome
from workshops.answering.places import InTrial
from workshops.answering.response_state import At, Complete
from workshops.questionnaires.questionnaires import Which

SEVERAL = """\
  - id: zuerst
    title: {de: Zuerst, en: First}
    questions:
      - id: z1
        version: 1
        type: multiple
        text: {de: Wer ist da?, en: Who is there?}
        options:
          - {id: a, text: {de: Alte, en: The old}}
          - {id: b, text: {de: Junge, en: The young}}
"""


@pytest.fixture
async def work(database: Database, clock: FakeClock) -> Fieldwork:
    return Fieldwork.at(database, clock, await build(database, rat=6, verwaltung=5))


async def trial(work: Fieldwork) -> Which:
    held = await offered(work)
    shown = await does(work, held.which, Restart())
    assert place(shown) == "a1"
    return held.which


async def does(work: Fieldwork, which: Which, act: ResponseAct, *, update: UpdateId | None = None) -> Outcome:
    return await work.workshops.responses.do(
        work.square.coordinator, InTrial(which), update or work.update(), act
    )


async def taps(work: Fieldwork, which: Which, key: str, word: str, *, update: UpdateId | None = None) -> str:
    return place(await does(work, which, Answer(StepKey(key), word), update=update))


async def types(work: Fieldwork, which: Which, text: str) -> str:
    shown = await work.workshops.responses.typed(
        work.square.coordinator, InTrial(which), work.update(), key=None, text=text, language="de"
    )
    return place(shown.outcome) if isinstance(shown, Given) else "not taken"


@pytest.mark.slow
async def test_trial_goes_the_way_of_a_participant(work: Fieldwork) -> None:
    which = await trial(work)

    assert await taps(work, which, "a1", "0") == "a4", "what hangs on a1 is passed over"
    assert await taps(work, which, "a4", "bus") == "amt.gut"
    assert await types(work, which, "Der Bus fährt pünktlich.") == "amt.weiter"
    assert await types(work, which, "weiter") == "after amt"


async def test_trial_counts_nothing_and_keeps_nothing(work: Fieldwork) -> None:
    def stored(tx: Transaction) -> list[int]:
        tables = ("answer", "response", "participation", "survey", "remark", "survey_result")
        return [int(tx.one(f"SELECT count(*) AS n FROM {table}")["n"]) for table in tables]

    which = await trial(work)
    await taps(work, which, "a1", "3")
    assert await work.database.read(stored) == [0, 0, 0, 0, 0, 0]

    await work.expects(work.square.coordinator, None)
    assert await taps(work, which, "a1", "0") == "a4", "a trial that is gone begins anew"


async def test_trial_survives_an_update_that_is_processed_again(work: Fieldwork) -> None:
    which = await trial(work)
    again = work.update()

    assert await taps(work, which, "a1", "1", update=again) == "a2"
    assert await taps(work, which, "a1", "1", update=again) == "a2"


async def test_trial_tells_what_is_no_answer(work: Fieldwork) -> None:
    which = await trial(work)

    assert await types(work, which, "sieben") == "not taken"
    assert await types(work, which, "2") == "a2"


async def test_trial_of_a_shipped_questionnaire_needs_no_row(work: Fieldwork) -> None:
    shown = await does(work, Which("kurzcheck"), Restart())
    assert isinstance(shown, At)
    key = shown.step.key
    after = await does(work, Which("kurzcheck"), Give(key, Rated(2)))
    assert isinstance(after, At)
    assert after.passage.answers == {key: Rated(2)}


async def test_trial_ends_behind_the_last_question(work: Fieldwork) -> None:
    which = await trial(work)
    assert isinstance(await does(work, which, HandIn()), Complete)


async def test_tick_at_the_first_question_of_a_trial_stays_there(work: Fieldwork) -> None:
    """It is one of several answers, and not the end of the question."""
    held = await offered(work, EVERY_TYPE.replace("  - id: amt\n", f"{SEVERAL}  - id: amt\n", 1))
    assert place(await does(work, held.which, Restart())) == "z1"
    for option in ("a", "b"):
        ticked = await does(work, held.which, Choose(StepKey("z1"), OptionId(option), on=True))
        assert place(ticked) == "z1"

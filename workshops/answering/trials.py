"""A questionnaire tried in private: a coordinator goes the way of a participant, and nothing is counted or kept.

The answers of a trial live in the dialog row, like a text that is being typed: they survive a restart, and are gone
with the next thing that is begun.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from questionnaires.answers import decode, encode
from questionnaires.model import Language
from questionnaires.progress import StepKey
from questionnaires.typed import NotUnderstood, read_typed
from storage import dialogs
from storage.database import Database, Transaction
from storage.dialogs import Dialog
from storage.ids import MunicipalityId, PersonId, UpdateId
from workshops.answering import passage as way
from workshops.answering.passage import At, Passage, Place, Shown
from workshops.answering.responses import NotTaken, answer_behind
from workshops.questionnaires.questionnaires import Questionnaires, Which
from workshops.questionnaires.shelf import Asked, asked_privately
from workshops.refusals import Gone

TRIAL: Final = "questionnaire-trial"
"""The dialog step of a trial: data is {"which": …, "answers": {…}, "place": …, "finished": …}."""

Change: TypeAlias = Callable[[Passage], Shown]


class Trials:
    """Use cases of coordinators. They raise NotAllowed or Gone where that is the answer."""

    def __init__(self, database: Database, questionnaires: Questionnaires) -> None:
        self._database = database
        self._questionnaires = questionnaires

    async def begin(
        self, person: PersonId, municipality: MunicipalityId, which: Which, update: UpdateId
    ) -> Shown:
        """From the beginning, whatever was tried before."""
        asked = await self._asked(person, municipality, which)
        return await self._write(person, which, update, lambda _: way.here(_empty(asked)))

    async def here(
        self, person: PersonId, municipality: MunicipalityId, which: Which, update: UpdateId
    ) -> Shown:
        """Where the trial is; changes nothing."""
        asked = await self._asked(person, municipality, which)
        before = await self._database.read(lambda tx: dialogs.dialog(tx, person, update))
        data = before.data if before is not None and before.step == TRIAL else {}
        return way.here(_passage(asked, which, data))

    async def go_on(
        self, person: PersonId, municipality: MunicipalityId, which: Which, update: UpdateId, change: Change
    ) -> Shown:
        """A pure function takes the next step; a trial that is gone begins anew."""
        asked = await self._asked(person, municipality, which)
        return await self._write(person, which, update, lambda data: change(_passage(asked, which, data)))

    async def tapped(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        which: Which,
        update: UpdateId,
        *,
        key: StepKey,
        word: str,
    ) -> Shown:
        """Answers a question with the word on a button."""
        return await self.go_on(
            person,
            municipality,
            which,
            update,
            lambda now: way.answer(now, key, answer_behind(now.asked, key, word)),
        )

    async def typed(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        update: UpdateId,
        *,
        text: str,
        language: Language,
    ) -> tuple[Which, Shown | NotTaken]:
        """Answers the question under the person's finger with what was typed."""
        expected = await self._database.read(lambda tx: dialogs.dialog(tx, person, update))
        if expected is None or expected.step != TRIAL:
            raise Gone
        which = Which(expected.data["which"])
        now = way.here(_passage(await self._asked(person, municipality, which), which, expected.data))
        if not isinstance(now, At):
            return which, now
        step = now.step
        match read_typed(step.question, text, language=language):
            case NotUnderstood() as reason:
                return which, NotTaken(now, reason)
            case value:
                answered = await self.go_on(
                    person, municipality, which, update, lambda before: way.answer(before, step.key, value)
                )
                return which, answered

    async def _asked(self, person: PersonId, municipality: MunicipalityId, which: Which) -> Asked:
        held = await self._questionnaires.look(person, municipality, which)
        return asked_privately(municipality, held.questionnaire)

    async def _write(
        self,
        person: PersonId,
        which: Which,
        update: UpdateId,
        change: Callable[[Mapping[str, Any]], Shown],
    ) -> Shown:
        def work(tx: Transaction) -> Shown:
            before = dialogs.dialog(tx, person, update)
            data = before.data if before is not None and before.step == TRIAL else {}
            shown = change(data)
            dialogs.set_dialog(tx, person, update, expected=expected_in(which, shown))
            return shown

        return await self._database.write(work)


def expected_in(which: Which, shown: Shown) -> Dialog:
    """How far the trial is, and that the next text belongs to it."""
    return Dialog(TRIAL, _data(which, shown.passage))


def _empty(asked: Asked) -> Passage:
    return Passage(asked=asked, group=None, answers={}, comments={}, place=None, finished=False)


def _passage(asked: Asked, which: Which, data: Mapping[str, Any]) -> Passage:
    """How far the trial is; of another questionnaire, or of none, it is at its beginning."""
    if data.get("which") != which:
        return _empty(asked)
    answers = {StepKey(key): value for key, value in data["answers"].items() if key in asked.questions}
    return Passage(
        asked=asked,
        group=None,
        answers={key: decode(asked.questions[key], value) for key, value in answers.items()},
        comments={},
        place=None if data["place"] is None else Place.decode(data["place"]),
        finished=data["finished"],
    )


def _data(which: Which, passage: Passage) -> dict[str, Any]:
    return {
        "which": which,
        "answers": {key: encode(value) for key, value in passage.answers.items()},
        "place": None if passage.place is None else passage.place.encode(),
        "finished": passage.finished,
    }

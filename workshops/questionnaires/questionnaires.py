"""Coordinators bring questionnaires of their own: checked at once, looked at in private, then kept for surveys.

What is kept never changes: a changed questionnaire is a new version, and surveys go on asking the one they began with.
"""

from typing import Final, NewType, TypeAlias

from questionnaires.catalogue import FileRefused
from questionnaires.importing import Imported
from questionnaires.model import QuestionId, Questionnaire, QuestionnaireId
from questionnaires.problems import Problem
from questionnaires.revision import reworded
from questionnaires.values import dataclass
from storage import members, questionnaires_in_use
from storage.database import Database, Transaction
from storage.ids import MunicipalityId, PersonId, QuestionnaireRowId
from storage.members import Role
from storage.questionnaires_in_use import QuestionnaireInUse, QuestionnaireState
from workshops.questionnaires.isolated_import import IsolatedImport, TooCostly
from workshops.questionnaires.questionnaire_cache import read, shipped
from workshops.refusals import Gone
from workshops.rights import require

Which = NewType("Which", str)
"""What a button carries of a questionnaire: the id of a shipped one, or the number of the row of a town's own."""

NEWEST_VERSION: Final = 99_999_999


@dataclass(frozen=True, slots=True)
class Held:
    """A questionnaire in the hands of a town. `standing` is None for one that is shipped with the program."""

    which: Which
    questionnaire: Questionnaire
    source: str
    standing: QuestionnaireState | None


@dataclass(frozen=True, slots=True)
class Offered:
    """The file is right: it can be looked at and tried in private, and kept."""

    held: Held
    hints: tuple[Problem, ...]
    reworded: tuple[QuestionId, ...] = ()
    """Questions that are not what they were in the version before, but have kept their own version."""
    understood: str = ""
    """How a plain list was read."""


@dataclass(frozen=True, slots=True)
class AlreadyKept:
    """The same questionnaire was kept before; nothing was changed."""

    held: Held


@dataclass(frozen=True, slots=True)
class IdTaken:
    """A shipped questionnaire has this id."""

    code: QuestionnaireId


@dataclass(frozen=True, slots=True)
class VersionTaken:
    """There is another questionnaire of this id in this version or a higher one: the next free version is `next`."""

    code: QuestionnaireId
    version: int
    next: int


CheckOutcome: TypeAlias = Offered | AlreadyKept | FileRefused | TooCostly | IdTaken | VersionTaken
KeepOutcome: TypeAlias = Held | VersionTaken


class Questionnaires:
    """Use cases of coordinators, each in their own town. They raise NotAllowed or Gone where that is the answer."""

    def __init__(self, database: Database, reading: IsolatedImport | None = None) -> None:
        self._database = database
        self._reading = reading or IsolatedImport()

    async def listed(self, person: PersonId, municipality: MunicipalityId) -> list[Held]:
        """The shipped ones, then the town's own: of each the newest version, and what is on trial."""

        def work(tx: Transaction) -> list[QuestionnaireInUse]:
            require(tx, person, municipality, role=Role.COORDINATOR)
            own = [row for row in questionnaires_in_use.all_of(tx, municipality) if _is_own(row)]
            newest = {row.code: row.id for row in own if row.standing is QuestionnaireState.KEPT}
            return [
                row
                for row in own
                if row.standing is QuestionnaireState.TRIAL or newest.get(row.code) == row.id
            ]

        return [*_shipped(), *[await _held(row) for row in await self._database.read(work)]]

    async def look(self, person: PersonId, municipality: MunicipalityId, which: Which) -> Held:
        """One of them."""

        def work(tx: Transaction) -> QuestionnaireInUse | None:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return None if QuestionnaireId(which) in shipped() else _own(tx, municipality, which)

        row = await self._database.read(work)
        if row is None:
            return next(held for held in _shipped() if held.which == which)
        return await _held(row)

    async def check(
        self, person: PersonId, municipality: MunicipalityId, *, name: str, content: bytes
    ) -> CheckOutcome:
        """Reads a file that a coordinator sent; what is right is written down to be tried, and nothing else of it."""

        def known(tx: Transaction) -> list[str]:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return [group.code for group in members.groups(tx, municipality)]

        groups = await self._database.read(known)
        return await self._check(municipality, groups, name, content, person=person)

    async def may_bring(self, person: PersonId, municipality: MunicipalityId) -> None:
        """Raises NotAllowed for somebody whose file would be refused."""
        await self._database.read(lambda tx: require(tx, person, municipality, role=Role.COORDINATOR))

    async def keep(self, person: PersonId, municipality: MunicipalityId, which: Which) -> KeepOutcome:
        """From now on surveys can be made from it; twice is once."""

        def work(tx: Transaction) -> QuestionnaireInUse | VersionTaken:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return _keep(tx, municipality, which)

        kept = await self._database.write(work)
        return kept if isinstance(kept, VersionTaken) else await self.look(person, municipality, which)

    async def discard(self, person: PersonId, municipality: MunicipalityId, which: Which) -> None:
        """Throws away what is on trial; one that is kept stays, one that is gone already is fine."""

        def work(tx: Transaction) -> None:
            require(tx, person, municipality, role=Role.COORDINATOR)
            for row in questionnaires_in_use.all_of(tx, municipality):
                if str(row.id) == which and row.standing is QuestionnaireState.TRIAL:
                    _let_go(tx, row)

        await self._database.write(work)

    async def remove(self, person: PersonId, municipality: MunicipalityId, which: Which) -> None:
        """Offers an own questionnaire no longer, in none of its versions; surveys that ask it keep it."""

        def work(tx: Transaction) -> None:
            require(tx, person, municipality, role=Role.COORDINATOR)
            code = _own(tx, municipality, which).code
            for row in questionnaires_in_use.all_of(tx, municipality):
                if row.code == code:
                    _let_go(tx, row)

        await self._database.write(work)

    async def bring(self, municipality: MunicipalityId, *, name: str, content: bytes) -> CheckOutcome:
        """The operator's way: checks a file and keeps it at once."""
        groups = await self._database.read(
            lambda tx: [group.code for group in members.groups(tx, municipality)]
        )
        outcome = await self._check(municipality, groups, name, content, person=None)
        if isinstance(outcome, Offered):
            kept = await self._database.write(lambda tx: _keep(tx, municipality, outcome.held.which))
            return kept if isinstance(kept, VersionTaken) else outcome
        return outcome

    async def named(self, municipality: MunicipalityId, code: QuestionnaireId) -> Held:
        """The operator's way: a shipped questionnaire, or the newest version of a town's own. Raises Gone."""
        if (template := shipped().get(code)) is not None:
            return Held(Which(code), template.questionnaire, template.source, None)
        rows_kept = await self._database.read(lambda tx: questionnaires_in_use.newest(tx, municipality))
        for row in rows_kept:
            if row.code == code:
                return await _held(row)
        raise Gone

    async def _check(
        self,
        municipality: MunicipalityId,
        groups: list[str],
        name: str,
        content: bytes,
        *,
        person: PersonId | None,
    ) -> CheckOutcome:
        """`person` is None for the operator, who needs no right."""
        match await self._reading(content, name, groups=groups):
            case Imported() as brought:
                return await self._offer(municipality, brought, person=person)
            case refused:
                return refused

    async def _offer(
        self, municipality: MunicipalityId, brought: Imported, *, person: PersonId | None
    ) -> CheckOutcome:
        questionnaire = brought.questionnaire
        if questionnaire.id in shipped():
            return IdTaken(questionnaire.id)
        there = [
            row
            for row in await self._database.read(lambda tx: questionnaires_in_use.all_of(tx, municipality))
            if row.code == questionnaire.id and row.standing is not QuestionnaireState.TRIAL
        ]
        for row in there:
            if row.standing is QuestionnaireState.KEPT and await read(row.source) == questionnaire:
                return AlreadyKept(await _held(row))
        highest = max((row.version for row in there if row.source != brought.source), default=0)
        if questionnaire.version <= highest:
            return VersionTaken(questionnaire.id, questionnaire.version, min(highest + 1, NEWEST_VERSION))
        before = max(there, key=lambda row: row.version, default=None)
        changed = () if before is None else reworded(await read(before.source), questionnaire)

        def work(tx: Transaction) -> QuestionnaireInUse:
            if person is not None:  # reading it took a while
                require(tx, person, municipality, role=Role.COORDINATOR)
            return _on_trial(tx, municipality, brought)

        row = await self._database.write(work)
        return Offered(await _held(row), brought.warnings, changed, brought.understood)


def _on_trial(tx: Transaction, municipality: MunicipalityId, brought: Imported) -> QuestionnaireInUse:
    """Writes it down; an earlier trial of the same id has had its time."""
    questionnaire = brought.questionnaire
    row = questionnaires_in_use.put(
        tx,
        municipality,
        code=questionnaire.id,
        version=questionnaire.version,
        source=brought.source,
        standing=QuestionnaireState.TRIAL,
    )
    for other in questionnaires_in_use.all_of(tx, municipality):
        if other.code == questionnaire.id and other.id != row and other.standing is QuestionnaireState.TRIAL:
            _let_go(tx, other)
    found = questionnaires_in_use.find(tx, row)
    assert found is not None  # noqa: S101 - written a few lines above
    return found


def _keep(tx: Transaction, municipality: MunicipalityId, which: Which) -> QuestionnaireInUse | VersionTaken:
    row = _own(tx, municipality, which)
    others = [
        other.version
        for other in questionnaires_in_use.all_of(tx, municipality)
        if other.code == row.code and other.id != row.id and other.standing is not QuestionnaireState.TRIAL
    ]
    if row.standing is QuestionnaireState.TRIAL and row.version <= max(others, default=0):
        return VersionTaken(QuestionnaireId(row.code), row.version, min(max(others) + 1, NEWEST_VERSION))
    questionnaires_in_use.set_standing(tx, row.id, QuestionnaireState.KEPT)
    return row


def _let_go(tx: Transaction, row: QuestionnaireInUse) -> None:
    """Deletes it, unless a survey asks it."""
    if questionnaires_in_use.surveys_asking(tx, row.id):
        questionnaires_in_use.set_standing(tx, row.id, QuestionnaireState.REMOVED)
    else:
        questionnaires_in_use.delete(tx, row.id)


def _own(tx: Transaction, municipality: MunicipalityId, which: Which) -> QuestionnaireInUse:
    """The row of a town's own questionnaire; raises Gone for one that is another town's, shipped or nowhere."""
    found = questionnaires_in_use.find(tx, QuestionnaireRowId(int(which))) if which.isdecimal() else None
    if found is None or found.municipality != municipality or not _is_own(found):
        raise Gone
    return found


def _is_own(row: QuestionnaireInUse) -> bool:
    return row.code not in shipped()


def _shipped() -> list[Held]:
    return [
        Held(Which(code), template.questionnaire, template.source, None)
        for code, template in shipped().items()
    ]


async def _held(row: QuestionnaireInUse) -> Held:
    return Held(Which(str(row.id)), await read(row.source), row.source, row.standing)

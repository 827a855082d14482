"""Results go to other towns as packages, and theirs come in: compared as a distribution, never as a ranking.

A package is written from what may be published; taken in is what a comparison needs. Towns cannot look into each
other's data, not even on the same server: only files that their coordinators passed on are compared.
"""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.metadata import version
from typing import Final, TypeAlias

from questionnaires.comparison import AmongTowns, Scores, among_towns
from questionnaires.model import QuestionId, QuestionType
from questionnaires.package import (
    Package,
    PackageRefused,
    checksum,
    fingerprint,
    for_others,
    read_package,
)
from questionnaires.packaged_measures import PackagedMeasure, on_one_line
from questionnaires.result import Result
from questionnaires.scoring import score
from questionnaires.values import dataclass
from storage import packages, questionnaires_in_use
from storage import surveys as rows
from storage.database import Database, Transaction
from storage.ids import MunicipalityId, PackageId, PersonId, SurveyId, UpdateId
from storage.members import Role
from storage.packages import Origin, TakenIn
from storage.surveys import Survey
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache
from workshops.refusals import or_gone
from workshops.results.packaged_measures import MeasuresChanged, ToPassOn, to_pass_on
from workshops.results.results import Evaluated, evaluated
from workshops.rights import require
from workshops.surveys.drafts import coordinated
from workshops.town_names import town_named

PROGRAM: Final = version("rundfrage")


@dataclass(frozen=True, slots=True)
class Imported:
    """The package is in."""

    package: TakenIn


@dataclass(frozen=True, slots=True)
class AlreadyIn:
    """The same result was taken in before, perhaps in a package that named the town and this one does not."""

    package: TakenIn


@dataclass(frozen=True, slots=True)
class OwnResult:
    """The package holds a result of this very town; it would be compared with itself."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """The same result was taken in before; its measures are new, and stand in the place of those from then."""

    package: TakenIn


ImportOutcome: TypeAlias = Imported | AlreadyIn | Renewed | OwnResult | PackageRefused


@dataclass(frozen=True, slots=True)
class Comparison:
    """A town's result among those that it was handed.

    `packages` are those compared, of each named town the newest; `reworded` of them were made with another edition of
    the questionnaire, where the same item in the same version should still mean the same.
    """

    own: Evaluated
    packages: tuple[TakenIn, ...]
    reworded: int
    towns: AmongTowns
    measures: int = 0
    """How many measures came with the packages."""


@dataclass(frozen=True, slots=True)
class Experience:
    """What other towns did and what helped them: each measure with the package that it came in."""

    measures: tuple[tuple[TakenIn, PackagedMeasure], ...]


@dataclass(frozen=True, slots=True)
class PassedOn:
    """All packages of a town, of each named town the newest, and their measures; those that say what helped first."""

    packages: tuple[TakenIn, ...]
    measures: tuple[tuple[TakenIn, PackagedMeasure], ...]


class Packages:
    """Use cases of coordinators. Each raises NotAllowed or Gone where that is the answer."""

    def __init__(self, database: Database, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._shelf = shelf

    async def export_package(
        self,
        person: PersonId,
        survey: SurveyId,
        *,
        name_town: bool,
        measures: str | None = None,
        licence: str | None = None,
        notes: str | None = None,
    ) -> Package:
        """The result of a closed survey for other towns; `questionnaires.package.package_file` makes it a file.

        `measures`: with the public measures of the town and what helped, which bore this mark when somebody looked at
        them (`measures_to_pass_on`). Raises MeasuresChanged where they are others by now.
        """
        await self._shelf.warm(survey)

        def work(tx: Transaction) -> Package:
            found = coordinated(tx, person, survey)
            package = _package(tx, found, name_town=name_town, licence=licence, notes=notes)
            return package if measures is None else _with_measures(tx, found, package, mark=measures)

        return await self._database.read(work)

    async def measures_to_pass_on(self, person: PersonId, survey: SurveyId) -> ToPassOn:
        """What a package of this survey would hold besides, for its coordinator to look at before."""
        return await self._database.read(
            lambda tx: to_pass_on(tx, coordinated(tx, person, survey).municipality)
        )

    async def export_named(self, municipality: str, survey: str, *, name_town: bool) -> Package:
        """The operator's way, by the names of town and survey: never with measures, which a coordinator looks at first.

        Raises UnknownTown, or Gone where there is no such closed survey.
        """

        def named(tx: Transaction) -> Survey:
            return or_gone(rows.closed_named(tx, town_named(tx, municipality), survey))

        return await self._database.read(
            lambda tx: _package(tx, named(tx), name_town=name_town, licence=None, notes=None)
        )

    async def import_package(
        self, person: PersonId, municipality: MunicipalityId, content: bytes, *, update: UpdateId
    ) -> ImportOutcome:
        """Takes in what another town passed on; the same message twice takes it in once and says the same."""
        await self._database.read(lambda tx: require(tx, person, municipality, role=Role.COORDINATOR))
        return await self._import(municipality, content, person=person, update=update)

    async def take_in(self, municipality: MunicipalityId, content: bytes) -> ImportOutcome:
        """The operator's way to import a package."""
        return await self._import(municipality, content, person=None, update=None)

    async def listed(self, person: PersonId, municipality: MunicipalityId) -> list[TakenIn]:
        """What a town took in, the newest first."""

        def work(tx: Transaction) -> list[TakenIn]:
            require(tx, person, municipality, role=Role.COORDINATOR)
            return packages.of_municipality(tx, municipality)

        return await self._database.read(work)

    async def remove(self, person: PersonId, package: PackageId) -> None:
        """Forgets a package."""

        def work(tx: Transaction) -> None:
            found = or_gone(packages.package(tx, package))
            require(tx, person, found.municipality, role=Role.COORDINATOR)
            packages.remove(tx, package)

        await self._database.write(work)

    async def compare(self, person: PersonId, survey: SurveyId) -> Comparison:
        """ "Wir und n Kommunen": the result of a closed survey among the packages of the same questionnaire."""
        await self._shelf.warm(survey)
        return await self._database.read(lambda tx: _compared(tx, coordinated(tx, person, survey)))

    async def experience(self, person: PersonId, survey: SurveyId) -> Experience:
        """The measures of the packages with which a closed survey is compared; what helped comes first."""

        def work(tx: Transaction) -> Experience:
            found = coordinated(tx, person, survey)
            code = questionnaires_in_use.of_survey(tx, found.id).code
            chosen = _chosen(tx, found.municipality, questionnaire_code=code)
            return Experience(_measures_of(tx, found.municipality, chosen))

        return await self._database.read(work)

    async def passed_on(self, person: PersonId, municipality: MunicipalityId) -> PassedOn:
        """What other towns passed on, for a coordinator whose town need not have a result of its own."""

        def work(tx: Transaction) -> PassedOn:
            require(tx, person, municipality, role=Role.COORDINATOR)
            chosen = _newest_of_each_town(packages.of_municipality(tx, municipality))
            return PassedOn(chosen, _measures_of(tx, municipality, chosen))

        return await self._database.read(work)

    async def _import(
        self,
        municipality: MunicipalityId,
        content: bytes,
        *,
        person: PersonId | None,
        update: UpdateId | None,
    ) -> ImportOutcome:
        """`person` is None for the operator, who needs no right."""
        reading = await asyncio.to_thread(read_package, content)
        if isinstance(reading, PackageRefused):
            return reading
        if await self._is_own(municipality, reading.result):
            return OwnResult()

        def work(tx: Transaction) -> ImportOutcome:
            if person is not None:
                require(tx, person, municipality, role=Role.COORDINATOR)
            return _taken_in(tx, municipality, reading, update=update)

        return await self._database.write(work)

    async def _is_own(self, municipality: MunicipalityId, foreign: Result) -> bool:
        """Whether a result is that of a survey of the town itself, named or not."""
        code = foreign.published.questionnaire
        surveys = await self._database.read(
            lambda tx: rows.closed_with(tx, municipality, questionnaire_code=code)
        )
        for survey in surveys:
            await self._shelf.warm(survey.id)
        own = await self._database.read(
            lambda tx: [fingerprint(evaluated(tx, survey, coordinates=True).result) for survey in surveys]
        )
        return fingerprint(foreign) in own


def _measures_of(
    tx: Transaction, municipality: MunicipalityId, chosen: tuple[TakenIn, ...]
) -> tuple[tuple[TakenIn, PackagedMeasure], ...]:
    measures = packages.measures(tx, municipality)
    listed = [(each, measure) for each in chosen for measure in measures.get(each.id, ())]
    return tuple(sorted(listed, key=lambda each: each[1].helped is None))


def _package(
    tx: Transaction, found: Survey, *, name_town: bool, licence: str | None, notes: str | None
) -> Package:
    own = evaluated(tx, found, coordinates=True)
    title = own.asked.questionnaire.title.text("de")
    return Package(
        program=PROGRAM,
        town=on_one_line(own.town.name) if name_town else None,
        month=f"{own.day:%Y-%m}",
        questionnaire_digest=_digest(tx, found),
        result=for_others(own.result, title=title, keep_names=name_town),
        licence=licence,
        notes=notes,
    )


def _with_measures(tx: Transaction, found: Survey, package: Package, *, mark: str) -> Package:
    passed_on = to_pass_on(tx, found.municipality)
    if passed_on.mark != mark:
        raise MeasuresChanged
    return replace(package, measures=passed_on.unnamed if package.town is None else passed_on.named)


def _digest(tx: Transaction, found: Survey) -> str:
    return questionnaires_in_use.digest_of(questionnaires_in_use.of_survey(tx, found.id).source)


def _taken_in(
    tx: Transaction, municipality: MunicipalityId, package: Package, *, update: UpdateId | None
) -> ImportOutcome:
    mark = fingerprint(package.result)
    added = packages.add(
        tx, municipality, _origin(package), fingerprint=mark, checksum=checksum(package), update=update
    )
    found = packages.with_fingerprint(tx, municipality, mark)
    if added:
        packages.put_counts(tx, found.id, _levels(package.result))
    renews = bool(package.measures) and packages.put_measures(tx, found.id, package.measures)
    by_this_message = update is not None and packages.came_with(tx, update) == found.id
    if added or by_this_message:
        return Imported(found)
    return Renewed(found) if renews else AlreadyIn(found)


def _origin(package: Package) -> Origin:
    published = package.result.published
    total = published.participation.total
    return Origin(
        town=package.town,
        month=package.month,
        program=package.program,
        questionnaire_code=published.questionnaire,
        questionnaire_version=published.questionnaire_version,
        questionnaire_digest=package.questionnaire_digest,
        answered=None if total is None else total.begun,
        licence=package.licence,
        notes=package.notes,
    )


def _levels(result: Result) -> Iterator[tuple[str, int, packages.Levels]]:
    for item in result.published.items:
        if item.type is QuestionType.LEVEL and item.total is not None:
            zero, one, two, three = item.total.counts
            yield item.question, item.version, (zero, one, two, three)


def _compared(tx: Transaction, found: Survey) -> Comparison:
    own = evaluated(tx, found, coordinates=True)
    code = own.asked.questionnaire.id
    chosen = _chosen(tx, found.municipality, questionnaire_code=code)
    measures = packages.measures(tx, found.municipality)
    counts = packages.counts(tx, found.municipality, questionnaire_code=code)
    digest = _digest(tx, found)
    return Comparison(
        own,
        chosen,
        sum(each.origin.questionnaire_digest != digest for each in chosen),
        among_towns(own.result, [_scores(counts.get(each.id, {})) for each in chosen]),
        sum(len(measures.get(each.id, ())) for each in chosen),
    )


def _chosen(tx: Transaction, municipality: MunicipalityId, *, questionnaire_code: str) -> tuple[TakenIn, ...]:
    """The packages of the same questionnaire, of each named town the newest."""
    return _newest_of_each_town(
        [
            each
            for each in packages.of_municipality(tx, municipality)
            if each.origin.questionnaire_code == questionnaire_code
        ]
    )


def _newest_of_each_town(taken_in: list[TakenIn]) -> tuple[TakenIn, ...]:
    """Of a named town the newest result only; towns that are not named cannot be told apart and all count."""
    chosen: dict[str | PackageId, TakenIn] = {}
    for each in sorted(taken_in, key=lambda one: (one.origin.month, one.id)):
        town = each.origin.town
        chosen[each.id if town is None else town.casefold()] = each
    return tuple(sorted(chosen.values(), key=lambda one: one.id))


def _scores(counts: Mapping[tuple[str, int], packages.Levels]) -> Scores:
    return {(QuestionId(question), version): score(levels) for (question, version), levels in counts.items()}

"""A town leaves: everything that is its own as values to be written to files, and then it is gone."""

from collections.abc import Mapping
from typing import Any

from questionnaires.values import dataclass
from storage import leaving as rows
from storage import surveys
from storage.database import Database, Transaction
from storage.ids import MunicipalityId
from storage.surveys import SurveyState
from workshops.results.results import Evaluated, evaluated


@dataclass(frozen=True, slots=True)
class Belongings:
    """What a town takes along: numbers, texts and what it said of itself; nobody's answers and nobody's number."""

    town: Mapping[str, Any]
    surveys: tuple[Evaluated, ...]
    texts: list[dict[str, Any]]
    polls: list[dict[str, Any]]
    meetings: list[dict[str, Any]]
    date_polls: list[dict[str, Any]]
    run_sheets: list[dict[str, Any]]
    floors: list[dict[str, Any]]
    measures: list[dict[str, Any]]
    questionnaires: Mapping[str, str]


class Leaving:
    """Use cases of the operator."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def belongings(self, municipality: MunicipalityId) -> Belongings:
        """Of closed surveys and polls what was published; what still runs has published nothing."""

        def work(tx: Transaction) -> Belongings:
            closed = [
                each
                for each in surveys.of_municipality(tx, municipality, limit=-1)
                if each.state is SurveyState.CLOSED
            ]
            return Belongings(
                town=rows.town(tx, municipality),
                surveys=tuple(evaluated(tx, each, coordinates=True) for each in closed),
                texts=rows.texts(tx, municipality),
                polls=rows.polls(tx, municipality),
                meetings=rows.meetings(tx, municipality),
                date_polls=rows.date_polls(tx, municipality),
                run_sheets=rows.run_sheets(tx, municipality),
                floors=rows.floors(tx, municipality),
                measures=rows.measures(tx, municipality),
                questionnaires=rows.questionnaires(tx, municipality),
            )

        return await self._database.read(work)

    async def delete(self, municipality: MunicipalityId) -> int:
        """Deletes the town, and everybody whom nothing binds to another; returns how many people they are."""
        gone = await self._database.write(lambda tx: rows.delete(tx, municipality))
        await self._database.forget()
        return gone

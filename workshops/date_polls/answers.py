"""Date polls as those have them who are asked: to which dates they could come, until the last day is over."""

from collections.abc import Callable

from storage import date_polls as rows
from storage.database import Database, Transaction
from storage.date_polls import Availability
from storage.ids import DateOptionId, DatePollId, MunicipalityId, PersonId
from workshops.clock import Clock
from workshops.date_polls import sheets
from workshops.date_polls.sheets import DatePhase, DateSlip
from workshops.refusals import Gone, TooLate


class DateAnswers:
    """Use cases of whoever is asked. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def slip(self, person: PersonId, poll: DatePollId) -> DateSlip:
        """A date poll for somebody who is asked."""
        now = self._clock()
        return await self._database.read(lambda tx: sheets.slip(tx, person, poll, now=now))

    async def answer(
        self, person: PersonId, poll: DatePollId, *, option: DateOptionId, answer: Availability
    ) -> DateSlip:
        """What somebody says to one date; the last word counts until the poll is over."""

        def put(tx: Transaction, slip: DateSlip) -> None:
            if all(each.id != option for each in slip.options):
                raise Gone
            rows.put_answer(tx, option, person, answer)

        return await self._answer(person, poll, put)

    async def answer_no_to_all(self, person: PersonId, poll: DatePollId, *, keeping: bool) -> DateSlip:
        """None of the dates suits: that is an answer, too. `keeping`: what was said to a date before stays."""

        def put(tx: Transaction, slip: DateSlip) -> None:
            for option in slip.open if keeping else slip.options:
                rows.put_answer(tx, option.id, person, Availability.NO)

        return await self._answer(person, poll, put)

    async def _answer(
        self, person: PersonId, poll: DatePollId, put: Callable[[Transaction, DateSlip], None]
    ) -> DateSlip:
        now = self._clock()

        def work(tx: Transaction) -> DateSlip:
            slip = sheets.slip(tx, person, poll, now=now)
            if slip.phase is not DatePhase.ASKED:
                raise TooLate
            put(tx, slip)
            return sheets.slip(tx, person, poll, now=now)

        return await self._database.write(work)


class DatePollData:
    """A workshops.towns.privacy.PersonalData."""

    def export(self, tx: Transaction, person: PersonId) -> dict[str, object]:
        """What somebody said to dates."""
        return {
            "dates": [
                {"title": title, "start": start.isoformat(), "answer": answer.value}
                for title, start, answer in rows.answers_of(tx, person)
            ]
        }

    def erase(self, tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
        """Forgets it."""
        rows.erase(tx, person, municipality)

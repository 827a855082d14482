"""Whoever leads the room begins and ends questions from the floor, and decides what everybody sees of them."""

from collections.abc import Callable
from datetime import datetime, timedelta

from storage import floor_heard, floor_traces, members, run_sheets, views, walls
from storage import floors as rows
from storage.database import Database, Transaction
from storage.floors import Floor, FloorQuestion, Visibility
from storage.ids import FloorId, FloorQuestionId, MunicipalityId, PersonId, RunSheetId, UpdateId
from storage.members import Role
from workshops.clock import Clock
from workshops.confidential.attendance import note
from workshops.confidential.pseudonyms import new_secret, pseudonym
from workshops.end_dates import over_at, today
from workshops.floors.sheets import (
    ASKED,
    HAVE_PREFIX,
    KIND,
    ON_WALL,
    SEEN,
    WITHDRAW_PREFIX,
    FloorOnWall,
    FloorSheet,
    RecordedFloor,
    among,
    floor_of,
    is_public,
    led,
    sheet_of,
    who_is,
)
from workshops.floors.tied import keep_for_a_workshop, workshop_of_today
from workshops.outbox import Urgency, Wake, owe
from workshops.refusals import Gone, TooLate, or_gone
from workshops.rights import may_moderate, require, require_moderator
from workshops.walls import ITEM


class Floors:
    """Use cases of coordinators and of whoever moderates. Each raises NotAllowed, Gone or TooLate."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def begin(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        *,
        sheet: RunSheetId | None,
        reviewed: bool,
        update: UpdateId,
        wall_in: str | None = None,
    ) -> FloorSheet:
        """From now on until the end of the day people can ask; where they can already, that goes on.

        `wall_in`: where there can be a wall, the language of one that nobody has opened yet.
        Without a run sheet they belong to the workshop that goes on, or was begun, on that day, if there is one.
        """
        now, forgets = self._clock(), False

        def work(tx: Transaction) -> FloorSheet:
            nonlocal forgets
            require_moderator(tx, person, municipality, now=now)
            forgets = _close_over(tx, municipality, now=now)
            found = None if sheet is None else run_sheets.sheet(tx, sheet)
            if sheet is not None and (found is None or found.municipality != municipality):
                raise Gone
            there = {each.id for each in rows.unclosed(tx, municipality)}
            timezone = members.municipality(tx, municipality).timezone
            rows.add(
                tx,
                municipality,
                run_sheet=sheet or workshop_of_today(tx, municipality, now=now),
                reviewed=reviewed,
                secret=new_secret(),
                now=now,
                ends=over_at(today(now, timezone), timezone),
                update=update,
            )
            if wall_in is not None:
                walls.begin(tx, municipality, language=wall_in)
            opened = or_gone(rows.newest(tx, municipality))
            if opened.id not in there and opened.closed is None:
                _tell(tx, opened, now=now)
            return sheet_of(tx, person, opened.id, now=now)

        begun = await self._database.write(work, then=self._wake)
        if forgets:
            await self._database.forget()
        return begun

    async def led_in(self, person: PersonId, municipality: MunicipalityId) -> FloorSheet | None:
        """What was opened last in the town, for whoever leads the room; None where nothing was."""
        now = self._clock()

        def look(tx: Transaction) -> FloorSheet | None:
            require_moderator(tx, person, municipality, now=now)
            found = rows.newest(tx, municipality)
            return None if found is None else sheet_of(tx, person, found.id, now=now)

        return await self._database.read(look)

    async def around(self, person: PersonId, question: FloorQuestionId) -> FloorSheet | None:
        """Where a question was asked that cannot be shown any more. Of one that was taken back nobody knows where: then
        what was opened last where the person leads the room, what is open first; None where nothing was."""
        now = self._clock()

        def look(tx: Transaction) -> FloorSheet | None:
            if (floor := rows.question_floor(tx, question)) is not None:
                return sheet_of(tx, person, floor, now=now)
            towns = [town.id for town in members.municipalities_of(tx, person)]
            led_by = (rows.newest(tx, town) for town in towns if may_moderate(tx, person, town, now=now))
            found = max(
                (each for each in led_by if each is not None),
                key=lambda each: (each.is_open(now), each.id),
                default=None,
            )
            return None if found is None else sheet_of(tx, person, found.id, now=now)

        return await self._database.read(look)

    async def sheet(self, person: PersonId, floor: FloorId) -> FloorSheet:
        """What whoever leads the room sees."""
        now = self._clock()
        return await self._database.read(lambda tx: sheet_of(tx, person, floor, now=now))

    async def of_question(
        self, person: PersonId, question: FloorQuestionId
    ) -> tuple[FloorSheet, FloorQuestion]:
        """One question for whoever leads the room; raises Gone where it became part of another."""
        now = self._clock()

        def look(tx: Transaction) -> tuple[FloorSheet, FloorQuestion]:
            sheet = sheet_of(tx, person, floor_of(tx, question), now=now)
            return sheet, among(sheet.questions, question)

        return await self._database.read(look)

    async def set_state(
        self, person: PersonId, question: FloorQuestionId, state: Visibility
    ) -> tuple[FloorSheet, FloorQuestion]:
        """Shows a question to everybody, or hides it; both can be decided anew, also afterwards."""

        def change(tx: Transaction, found: Floor) -> None:
            rows.set_state(tx, question, state)
            if state is not Visibility.SHOWN and found.on_wall == question:
                rows.put_on_wall(tx, found.id, None)

        return await self._lead(person, question, change)

    async def set_answered(
        self, person: PersonId, question: FloorQuestionId, *, on: bool
    ) -> tuple[FloorSheet, FloorQuestion]:
        """Whether it was answered; one that is does not stay alone on the wall."""

        def change(tx: Transaction, found: Floor) -> None:
            rows.set_answered(tx, question, on=on)
            if on and found.on_wall == question:
                rows.put_on_wall(tx, found.id, None)

        return await self._lead(person, question, change)

    async def merge(
        self, person: PersonId, question: FloorQuestionId, *, into: FloorQuestionId
    ) -> tuple[FloorSheet, FloorQuestion]:
        """Makes a question part of another one; returns that one. Raises TooLate after the end."""
        now = self._clock()

        def change(tx: Transaction, found: Floor) -> None:
            if not found.is_open(now):
                raise TooLate
            every = {each.id: each for each in rows.questions(tx, found.id)}
            if into not in every or every[into].merged_into is not None or into == question:
                raise Gone
            rows.merge(tx, question, into=into)
            if found.on_wall == question:
                rows.put_on_wall(tx, found.id, into)

        return await self._lead(person, question, change, shows=into)

    async def part(self, person: PersonId, question: FloorQuestionId) -> tuple[FloorSheet, FloorQuestion]:
        """What became part of a question stands alone again. Raises TooLate after the end."""
        now = self._clock()

        def change(tx: Transaction, found: Floor) -> None:
            if not found.is_open(now):
                raise TooLate
            rows.part(tx, question)

        return await self._lead(person, question, change)

    async def show_alone(
        self, person: PersonId, question: FloorQuestionId, *, language: str
    ) -> tuple[FloorSheet, FloorQuestion]:
        """Puts one question alone on the wall, which is steered there. Raises Gone for one that nobody may see."""

        def change(tx: Transaction, found: Floor) -> None:
            if among(rows.questions(tx, found.id), question).state is not Visibility.SHOWN:
                raise Gone
            rows.put_on_wall(tx, found.id, question)
            _steer(tx, found, language=language)

        return await self._lead(person, question, change)

    async def show_all(self, person: PersonId, floor: FloorId, *, language: str) -> FloorSheet:
        """Puts the questions that most people have on the wall, which is steered there."""
        now = self._clock()

        def work(tx: Transaction) -> FloorSheet:
            found = led(tx, person, floor, now=now)
            rows.put_on_wall(tx, floor, None)
            _steer(tx, found, language=language)
            return sheet_of(tx, person, floor, now=now)

        return await self._database.write(work, then=self._wake)

    async def end(self, person: PersonId, floor: FloorId) -> FloorSheet:
        """Nobody asks any more, and nobody can know any more who did; twice is harmless."""
        now = self._clock()

        def work(tx: Transaction) -> FloorSheet:
            found = led(tx, person, floor, now=now)
            if found.closed is None:
                _close(tx, found, now=now)
            return sheet_of(tx, person, floor, now=now)

        sheet = await self._database.write(work, then=self._wake)
        await self._database.forget()
        return sheet

    async def end_over(self) -> None:
        """Ends what was left open when its day ended; whom no workshop has counted by then nobody finds any more."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            _close_over(tx, None, now=now)
            for floor in floor_heard.over(tx, now=now):
                floor_heard.forget(tx, floor)

        def is_due(tx: Transaction) -> bool:
            return any(not each.is_open(now) for each in rows.unclosed(tx)) or bool(
                floor_heard.over(tx, now=now)
            )

        if await self._database.read(is_due):
            await self._database.write(work, then=self._wake)
            await self._database.forget()

    async def on_wall(self, municipality: MunicipalityId, floor: FloorId) -> FloorOnWall:
        """For everybody in the room; raises Gone for another town's."""
        now = self._clock()

        def look(tx: Transaction) -> FloorOnWall:
            found = rows.floor(tx, floor)
            if found is None or found.municipality != municipality:
                raise Gone
            shown = [each for each in rows.questions(tx, floor) if is_public(each)]
            big = next((each for each in shown if each.id == found.on_wall), None)
            unanswered = [each for each in shown if not each.answered]
            more = max(len(unanswered) - ON_WALL, 0)
            return FloorOnWall(big, tuple(unanswered[:ON_WALL]), more, found.is_open(now))

        return await self._database.read(look)

    async def recorded(self, person: PersonId, sheet: RunSheetId) -> RecordedFloor:
        """For a coordinator's record."""
        now = self._clock()

        def look(tx: Transaction) -> RecordedFloor:
            found = or_gone(run_sheets.sheet(tx, sheet))
            require(tx, person, found.municipality, role=Role.COORDINATOR)
            floors = rows.of_run_sheet(tx, sheet)
            every = [each for one in floors for each in rows.questions(tx, one.id)]
            return RecordedFloor(
                tuple(sorted(filter(is_public, every), key=lambda each: -each.people)),
                any(each.is_open(now) for each in floors),
            )

        return await self._database.read(look)

    async def _lead(
        self,
        person: PersonId,
        question: FloorQuestionId,
        change: Callable[[Transaction, Floor], None],
        *,
        shows: FloorQuestionId | None = None,
    ) -> tuple[FloorSheet, FloorQuestion]:
        now = self._clock()

        def work(tx: Transaction) -> tuple[FloorSheet, FloorQuestion]:
            floor = floor_of(tx, question)
            change(tx, led(tx, person, floor, now=now))
            rows.raise_version(tx, floor)
            _rouse_author(tx, floor, question)
            sheet = sheet_of(tx, person, floor, now=now)
            return sheet, among(sheet.questions, shows or question)

        return await self._database.write(work, then=self._wake)


def _rouse_author(tx: Transaction, floor: FloorId, question: FloorQuestionId) -> None:
    """Whoever asked it sees what became of it, where it was looked at first; no other message changes."""
    author = rows.author(tx, question)
    for person in views.people(tx, kind=ASKED, subject=floor):
        if author is not None and who_is(tx, person, floor) == author:
            views.rouse_of(tx, person, kind=ASKED, subject=floor)


def _close_over(tx: Transaction, municipality: MunicipalityId | None, *, now: datetime) -> bool:
    """Whether there was something to close."""
    over = [each for each in rows.unclosed(tx, municipality) if not each.is_open(now)]
    for each in over:
        _close(tx, each, now=now)
    return bool(over)


def _close(tx: Transaction, found: Floor, *, now: datetime) -> None:
    """Before nobody can know any more who asked: that they took part in the workshop, if it was part of one.

    They did so on its day, also where that ended the questions. A workshop may still begin on it.
    """
    secret = rows.secret(tx, found.id)
    if secret is not None:
        heard = rows.heard(tx, found.id)
        people = members.persons_in(tx, found.municipality)
        took_part = [person for person in people if pseudonym(person, secret=secret) in heard]
        if found.run_sheet is not None:
            note(tx, found.run_sheet, took_part, now=min(now, found.ends - timedelta(seconds=1)))
        elif took_part and now < found.ends:
            keep_for_a_workshop(tx, found.id, took_part)
    rows.close(tx, found.id, now=now)
    floor_traces.forget_buttons(
        tx, found.id, beginnings=[f"{prefix}:" for prefix in (HAVE_PREFIX, WITHDRAW_PREFIX)]
    )
    floor_traces.tell_the_end(tx, found.id, asked=ASKED, seen=SEEN)
    floor_traces.forget_acts(tx, found.id)
    floor_traces.forget_set_aside(tx, found.id)
    rows.raise_version(tx, found.id)


def _steer(tx: Transaction, found: Floor, *, language: str) -> None:
    walls.begin(tx, found.municipality, language=language)
    walls.show(tx, found.municipality, ITEM, (KIND, found.id))


def _tell(tx: Transaction, opened: Floor, *, now: datetime) -> None:
    for person in rows.audience(tx, opened.municipality):
        owe(
            tx,
            person,
            kind="floor_opened",
            subject=opened.id,
            municipality=opened.municipality,
            due=now,
            urgency=Urgency.BROADCAST,
            awaited=True,  # people sit in the room and look at their phones
        )

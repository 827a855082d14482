"""Measures: what a town agreed to do, until when, where it stands, and what became of it."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Final, Self

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import (
    AgendaEntryId,
    MeasureId,
    MunicipalityId,
    PersonId,
    PollId,
    RunItemId,
    SurveyId,
    UpdateId,
)


class Status(StrEnum):
    """Where a measure stands; the last two end it."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    BEGUN = "begun"
    POSTPONED = "postponed"
    DONE = "done"
    DISCARDED = "discarded"


ENDED: Final = frozenset({Status.DONE, Status.DISCARDED})


class OriginKind(StrEnum):
    """What a measure was made from."""

    TYPED = "typed"
    POLL = "poll"
    CLUSTER = "cluster"
    FINDING = "finding"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Origin:
    """What a measure was made from. `text` is what people know it by; it stays when the origin is deleted."""

    kind: OriginKind
    id: int | None = None
    key: str | None = None
    text: str | None = None

    @classmethod
    def typed(cls) -> Self:
        """In somebody's own words."""
        return cls(OriginKind.TYPED)

    @classmethod
    def poll(cls, poll: PollId, question: str) -> Self:
        """A poll that was closed."""
        return cls(OriginKind.POLL, poll, None, _cut(question))

    @classmethod
    def cluster(cls, cluster: int, name: str) -> Self:
        """Cards that a workshop put together under a name."""
        return cls(OriginKind.CLUSTER, cluster, None, _cut(name))

    @classmethod
    def finding(cls, survey: SurveyId, key: str, text: str) -> Self:
        """A question or field of a survey's result."""
        return cls(OriginKind.FINDING, survey, key, _cut(text))

    @classmethod
    def item(cls, entry: AgendaEntryId | RunItemId, text: str) -> Self:
        """A point of an agenda, or of a run sheet; nothing is ever looked up by its id."""
        return cls(OriginKind.ITEM, entry, None, _cut(text))


class Part(StrEnum):
    """What is said of a measure in words, each a column of its own."""

    WHAT = "what"
    OFFICE = "office"
    FIELD = "field"
    PARTNERS = "partners"
    MEANS = "means"
    FIRST_STEP = "first_step"
    HELPED = "helped"
    """What got it done, or kept it from being done."""


LONGEST: Final = {
    Part.WHAT: 200,
    Part.OFFICE: 120,
    Part.FIELD: 100,
    Part.PARTNERS: 200,
    Part.MEANS: 200,
    Part.FIRST_STEP: 200,
    Part.HELPED: 300,
}
"""Characters."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`due` is a day by the clock on the wall of the town. `token` is that of the link which was passed on."""

    id: MeasureId
    municipality: MunicipalityId
    what: str
    field: str | None
    office: str | None
    partners: str | None
    means: str | None
    first_step: str | None
    helped: str | None
    due: date | None
    builds_on: MeasureId | None
    council: bool
    public: bool
    status: Status
    origin: Origin
    token: str | None
    token_ends: datetime | None
    uid: str
    sequence: int

    @property
    def is_open(self) -> bool:
        """Neither done nor discarded."""
        return self.status not in ENDED

    def is_offered(self, now: datetime) -> bool:
        """Whether it can be taken on by the link that was passed on: it is open, and the link holds."""
        return self.is_open and self.token_ends is not None and self.token_ends > now

    def said(self, part: Part) -> str | None:
        """What is said of it under this part."""
        text: str | None = getattr(self, part.value)
        return text


def _cut(text: str) -> str:
    return text if len(text) <= 300 else f"{text[:299]}…"


def measure_of(row: Row) -> Measure:
    """The measure in a row of its table."""
    builds_on = row["builds_on"]
    return Measure(
        id=MeasureId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        what=row["what"],
        field=row["field"],
        office=row["office"],
        partners=row["partners"],
        means=row["means"],
        first_step=row["first_step"],
        helped=row["helped"],
        due=_day(row["due_on"]),
        builds_on=None if builds_on is None else MeasureId(builds_on),
        council=bool(row["council"]),
        public=bool(row["public"]),
        status=Status(row["status"]),
        origin=Origin(OriginKind(row["origin"]), row["origin_id"], row["origin_key"], row["origin_text"]),
        token=row["token"],
        token_ends=None if row["token"] is None else datetime.fromtimestamp(row["token_ends_at"], UTC),
        uid=row["uid"],
        sequence=row["sequence"],
    )


def add(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    what: str,
    office: str | None,
    due: date | None,
    field: str | None,
    origin: Origin,
    created_by: PersonId,
    update: UpdateId | None,
) -> MeasureId | None:
    """Adds a measure that is proposed and internal; None where this update has made one already. Of several that one
    update makes only the first has it."""
    row = tx.first(
        """
        INSERT INTO measure (municipality_id, what, office, due_on, field, origin, origin_id, origin_key, origin_text,
                             created_by, update_id)
        VALUES (:municipality, :what, :office, :due, :field, :origin, :origin_id, :origin_key, :origin_text,
                :created_by, :update)
        ON CONFLICT (update_id) DO NOTHING
        RETURNING id
        """,
        municipality=municipality,
        what=what,
        office=office,
        due=None if due is None else due.isoformat(),
        field=field,
        origin=origin.kind.value,
        origin_id=origin.id,
        origin_key=origin.key,
        origin_text=origin.text,
        created_by=created_by,
        update=update,
    )
    return None if row is None else MeasureId(row["id"])


def made_by(tx: Transaction, update: UpdateId) -> MeasureId | None:
    """The measure that this update made, unless it is gone."""
    row = tx.first("""SELECT id FROM measure WHERE update_id = :update""", update=update)
    return None if row is None else MeasureId(row["id"])


def measure(tx: Transaction, measure_id: MeasureId) -> Measure | None:
    """The measure, if it exists."""
    row = tx.first("""SELECT * FROM measure WHERE id = :measure""", measure=measure_id)
    return None if row is None else measure_of(row)


def of_token(tx: Transaction, token: str) -> Measure | None:
    """What a link leads to."""
    row = tx.first("""SELECT * FROM measure WHERE token = :token""", token=token)
    return None if row is None else measure_of(row)


def of_municipality(tx: Transaction, municipality: MunicipalityId) -> list[Measure]:
    """All of them: open ones by their day, those without one behind them, what has ended last."""
    rows = tx.all(
        """
        SELECT * FROM measure WHERE municipality_id = :municipality
        ORDER BY ended_at IS NOT NULL, due_on IS NULL, due_on, -ended_at, id
        """,
        municipality=municipality,
    )
    return [measure_of(row) for row in rows]


def creator(tx: Transaction, measure_id: MeasureId) -> PersonId | None:
    """Who made it, unless they were forgotten."""
    row = tx.one("""SELECT created_by FROM measure WHERE id = :measure""", measure=measure_id)
    return None if row["created_by"] is None else PersonId(row["created_by"])


def made_of(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> list[Measure]:
    """What a person made in one town or (None) in all."""
    rows = tx.all(
        """
        SELECT * FROM measure
        WHERE created_by = :person AND (:municipality IS NULL OR municipality_id = :municipality) ORDER BY id
        """,
        person=person,
        municipality=municipality,
    )
    return [measure_of(row) for row in rows]


def count_public(tx: Transaction, municipality: MunicipalityId) -> int:
    """How many measures are open that everybody sees."""
    row = tx.one(
        """
        SELECT count(*) AS n FROM measure WHERE municipality_id = :municipality AND ended_at IS NULL AND public = 1
        """,
        municipality=municipality,
    )
    return int(row["n"])


def counts(
    tx: Transaction, municipality: MunicipalityId, person: PersonId, *, day: date, all_of_them: bool
) -> tuple[int, int, int]:
    """How many measures are open, how many of these were due before that day, and how many are done: all of them, or
    what a person sees who does not organise."""
    row = tx.one(
        """
        SELECT count(ended_at IS NULL OR NULL) AS open, count((ended_at IS NULL AND due_on < :day) OR NULL) AS overdue,
               count(status = 'done' OR NULL) AS done
        FROM measure
        WHERE municipality_id = :municipality AND (
            :all_of_them OR public = 1 OR id IN (SELECT measure_id FROM measure_owner WHERE person_id = :person)
        )
        """,
        municipality=municipality,
        person=person,
        day=day.isoformat(),
        all_of_them=int(all_of_them),
    )
    return int(row["open"]), int(row["overdue"]), int(row["done"])


_SET: Final = {
    Part.WHAT: """UPDATE measure SET what = :text WHERE id = :measure AND what IS NOT :text""",
    Part.OFFICE: """UPDATE measure SET office = :text WHERE id = :measure AND office IS NOT :text""",
    Part.FIELD: """UPDATE measure SET field = :text WHERE id = :measure AND field IS NOT :text""",
    Part.PARTNERS: """UPDATE measure SET partners = :text WHERE id = :measure AND partners IS NOT :text""",
    Part.MEANS: """UPDATE measure SET means = :text WHERE id = :measure AND means IS NOT :text""",
    Part.FIRST_STEP: """UPDATE measure SET first_step = :text WHERE id = :measure AND first_step IS NOT :text""",
    Part.HELPED: """UPDATE measure SET helped = :text WHERE id = :measure AND helped IS NOT :text""",
}


def set_part(tx: Transaction, measure_id: MeasureId, part: Part, text: str | None) -> int:
    """Other words for one of its parts, or none; 0 where it stays as it is."""
    return tx.run(_SET[part], measure=measure_id, text=text)


def set_due(tx: Transaction, measure_id: MeasureId, due: date | None) -> int:
    """Another day, or none; 0 where it stays as it is."""
    return tx.run(
        """UPDATE measure SET due_on = :due WHERE id = :measure AND due_on IS NOT :due""",
        measure=measure_id,
        due=None if due is None else due.isoformat(),
    )


def set_status(tx: Transaction, measure_id: MeasureId, status: Status, *, now: datetime) -> int:
    """Another status; 0 where it stays as it is."""
    return tx.run(
        """
        UPDATE measure SET status = :status, ended_at = :ended WHERE id = :measure AND status <> :status
        """,
        measure=measure_id,
        status=status.value,
        ended=int(now.timestamp()) if status in ENDED else None,
    )


def set_public(tx: Transaction, measure_id: MeasureId, *, public: bool) -> int:
    """Whether everybody of the town sees it; 0 where it stays as it is."""
    return tx.run(
        """UPDATE measure SET public = :public WHERE id = :measure AND public <> :public""",
        measure=measure_id,
        public=int(public),
    )


def set_council(tx: Transaction, measure_id: MeasureId, *, needed: bool) -> int:
    """Whether it needs a resolution of the council; 0 where it stays as it is."""
    return tx.run(
        """UPDATE measure SET council = :needed WHERE id = :measure AND council <> :needed""",
        measure=measure_id,
        needed=int(needed),
    )


def set_builds_on(tx: Transaction, measure_id: MeasureId, other: MeasureId | None) -> int:
    """What it builds on; 0 where it stays as it is."""
    return tx.run(
        """UPDATE measure SET builds_on = :other WHERE id = :measure AND builds_on IS NOT :other""",
        measure=measure_id,
        other=other,
    )


def set_token(tx: Transaction, measure_id: MeasureId, token: str, *, ends: datetime) -> None:
    """The link to it from now on; an older one ends."""
    tx.run(
        """UPDATE measure SET token = :token, token_ends_at = :ends WHERE id = :measure""",
        measure=measure_id,
        token=token,
        ends=int(ends.timestamp()),
    )


def drop_token(tx: Transaction, measure_id: MeasureId) -> None:
    """Its link ends."""
    tx.run(
        """UPDATE measure SET token = NULL, token_ends_at = NULL WHERE id = :measure""", measure=measure_id
    )


def raise_sequence(tx: Transaction, measure_id: MeasureId) -> None:
    """What stands in calendars is out of date."""
    tx.run("""UPDATE measure SET sequence = sequence + 1 WHERE id = :measure""", measure=measure_id)


def delete(tx: Transaction, measure_id: MeasureId) -> None:
    """It was a slip: nothing stays of it."""
    tx.run("""DELETE FROM measure WHERE id = :measure""", measure=measure_id)


def belongings(tx: Transaction, municipality: MunicipalityId) -> list[dict[str, Any]]:
    """Measures for a town that leaves: with their offices, without whoever took them on."""
    rows = tx.all(
        """
        SELECT id, what, field, office, partners, means, first_step, helped, due_on, builds_on, council, public, status,
               origin, origin_text,
               (SELECT json_group_array(json_object('utc', datetime(at, 'unixepoch'), 'kind', kind, 'status', status,
                                                    'due_on', due_on, 'reason', reason) ORDER BY number)
                FROM measure_change WHERE measure_id = measure.id) AS history
        FROM measure WHERE municipality_id = :town ORDER BY id
        """,
        town=municipality,
    )
    return [{key: row[key] for key in row.keys()} for row in rows]  # noqa: SIM118 - a row iterates over its values


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)

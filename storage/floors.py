"""Questions from the floor: of pseudonyms as long as they can be asked, of nobody afterwards."""

import secrets
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import FloorId, FloorQuestionId, MunicipalityId, PersonId, Pseudonym, RunSheetId, UpdateId

_SIGNS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class Visibility(StrEnum):
    """Waiting: whoever leads has not looked at it."""

    WAITING = "waiting"
    SHOWN = "shown"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Floor:
    """`on_wall` is the question that the wall shows alone."""

    id: FloorId
    municipality: MunicipalityId
    run_sheet: RunSheetId | None
    reviewed: bool
    opened: datetime
    ends: datetime
    closed: datetime | None
    on_wall: FloorQuestionId | None
    version: int

    def is_open(self, now: datetime) -> bool:
        """Whether questions can be asked."""
        return self.closed is None and self.ends > now


@dataclass(frozen=True, slots=True)
class FloorQuestion:
    """`people` have it, whoever asked it included, also where they said so of a question that became part of it."""

    id: FloorQuestionId
    floor: FloorId
    text: str
    state: Visibility
    answered: bool
    merged_into: FloorQuestionId | None
    people: int
    own: bool = False
    chosen: bool = False
    """Of whoever looks: whether they asked it, and whether they have it too."""


def add(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    run_sheet: RunSheetId | None,
    reviewed: bool,
    secret: bytes,
    now: datetime,
    ends: datetime,
    update: UpdateId,
) -> None:
    """Opens one; the same update does so once, and another one that is open stays."""
    tx.run(
        """
        INSERT INTO floor (municipality_id, run_sheet_id, reviewed, secret, opened_at, ends_at, update_id)
        VALUES (:town, :sheet, :reviewed, :secret, :now, :ends, :update) ON CONFLICT DO NOTHING
        """,
        town=municipality,
        sheet=run_sheet,
        reviewed=int(reviewed),
        secret=secret,
        now=_seconds(now),
        ends=_seconds(ends),
        update=update,
    )


def floor(tx: Transaction, floor_id: FloorId) -> Floor | None:
    """The floor, if it exists."""
    row = tx.first("""SELECT * FROM floor WHERE id = :floor""", floor=floor_id)
    return None if row is None else _floor(row)


def newest(tx: Transaction, municipality: MunicipalityId) -> Floor | None:
    """The one that was opened last in a town."""
    row = tx.first(
        """SELECT * FROM floor WHERE municipality_id = :town ORDER BY id DESC LIMIT 1""", town=municipality
    )
    return None if row is None else _floor(row)


def unclosed(tx: Transaction, municipality: MunicipalityId | None = None) -> list[Floor]:
    """Those whose secret is still there, in one town or in all."""
    rows = tx.all(
        """
        SELECT * FROM floor WHERE closed_at IS NULL AND (:town IS NULL OR municipality_id = :town) ORDER BY id
        """,
        town=municipality,
    )
    return [_floor(row) for row in rows]


def of_run_sheet(tx: Transaction, sheet: RunSheetId) -> list[Floor]:
    """Those that belong to a workshop, in their order."""
    rows = tx.all("""SELECT * FROM floor WHERE run_sheet_id = :sheet ORDER BY id""", sheet=sheet)
    return [_floor(row) for row in rows]


def tie(tx: Transaction, municipality: MunicipalityId, sheet: RunSheetId, *, since: datetime) -> None:
    """Those that were opened since then and belong to no workshop belong to this one."""
    tx.run(
        """
        UPDATE floor SET run_sheet_id = :sheet
        WHERE municipality_id = :town AND run_sheet_id IS NULL AND opened_at >= :since
        """,
        sheet=sheet,
        town=municipality,
        since=_seconds(since),
    )


def secret(tx: Transaction, floor_id: FloorId) -> bytes | None:
    """Of its pseudonyms; None once it is closed."""
    row = tx.first("""SELECT secret FROM floor WHERE id = :floor""", floor=floor_id)
    return None if row is None else row["secret"]


def questions(
    tx: Transaction, floor_id: FloorId, *, who: Pseudonym | None = None
) -> tuple[FloorQuestion, ...]:
    """All of them, those that most people have first; equal ones in the random order of their ids."""
    rows = tx.all(
        """
        SELECT question.*, ifnull(question.people, count(DISTINCT floor_vote.voter)) AS counted,
               question.author IS :who AND :who IS NOT NULL AS own, max(floor_vote.voter IS :who) AS chosen
        FROM floor_question AS question
        LEFT JOIN floor_question AS part ON part.id = question.id OR part.merged_into = question.id
        LEFT JOIN floor_vote ON floor_vote.question_id = part.id
        WHERE question.floor_id = :floor
        GROUP BY question.id ORDER BY counted DESC, question.id
        """,
        floor=floor_id,
        who=who,
    )
    return tuple(_question(row, who) for row in rows)


def question_floor(tx: Transaction, question: FloorQuestionId) -> FloorId | None:
    """Where a question was asked."""
    row = tx.first("""SELECT floor_id FROM floor_question WHERE id = :question""", question=question)
    return None if row is None else FloorId(row["floor_id"])


def author(tx: Transaction, question: FloorQuestionId) -> Pseudonym | None:
    """Who asked it; None once nobody can know."""
    row = tx.first("""SELECT author FROM floor_question WHERE id = :question""", question=question)
    return None if row is None or row["author"] is None else Pseudonym(row["author"])


@dataclass(frozen=True, slots=True)
class Target:
    """What a question is part of, or itself."""

    id: FloorQuestionId
    state: Visibility
    answered: bool
    own: bool


def target(tx: Transaction, question: FloorQuestionId, *, who: Pseudonym) -> Target:
    """Where it counts who has this question too; raises NotFound."""
    row = tx.one(
        """
        SELECT whole.id, whole.state, whole.answered, whole.author IS :who AS own
        FROM floor_question AS asked
        JOIN floor_question AS whole ON whole.id = ifnull(asked.merged_into, asked.id)
        WHERE asked.id = :question
        """,
        question=question,
        who=who,
    )
    state = Visibility(row["state"])
    return Target(FloorQuestionId(row["id"]), state, bool(row["answered"]), bool(row["own"]))


def ask(
    tx: Transaction, floor_id: FloorId, author: Pseudonym, *, text: str, state: Visibility
) -> FloorQuestionId:
    """Adds a question, which its author has too."""
    question = FloorQuestionId("".join(secrets.choice(_SIGNS) for _ in range(8)))
    tx.run(
        """
        INSERT INTO floor_question (id, floor_id, author, text, state)
        VALUES (:id, :floor, :author, :text, :state)
        """,
        id=question,
        floor=floor_id,
        author=author,
        text=text,
        state=state.value,
    )
    vote(tx, question, author)
    return question


def withdraw(tx: Transaction, question: FloorQuestionId) -> None:
    """It goes; what became part of it stands alone again."""
    tx.run("""DELETE FROM floor_question WHERE id = :question""", question=question)


def vote(tx: Transaction, question: FloorQuestionId, voter: Pseudonym) -> None:
    """They have this question too; twice is once."""
    tx.run(
        """INSERT INTO floor_vote (question_id, voter) VALUES (:question, :voter) ON CONFLICT DO NOTHING""",
        question=question,
        voter=voter,
    )


def unvote(tx: Transaction, question: FloorQuestionId, voter: Pseudonym) -> None:
    """They do not have it, nor anything that became part of it, but what they asked themselves."""
    tx.run(
        """
        DELETE FROM floor_vote WHERE voter = :voter AND question_id IN (
            SELECT id FROM floor_question
            WHERE (id = :question OR merged_into = :question) AND author IS NOT :voter
        )
        """,
        question=question,
        voter=voter,
    )


def set_state(tx: Transaction, question: FloorQuestionId, state: Visibility) -> None:
    """Who sees it."""
    tx.run(
        """UPDATE floor_question SET state = :state WHERE id = :question""",
        question=question,
        state=state.value,
    )


def set_answered(tx: Transaction, question: FloorQuestionId, *, on: bool) -> None:
    """Whether it was answered in the room."""
    tx.run(
        """UPDATE floor_question SET answered = :answered WHERE id = :question""",
        question=question,
        answered=int(on),
    )


def merge(tx: Transaction, question: FloorQuestionId, *, into: FloorQuestionId) -> None:
    """It becomes part of another one, with all that was part of it."""
    tx.run(
        """
        UPDATE floor_question SET merged_into = :into
        WHERE (id = :question OR merged_into = :question) AND id <> :into
        """,
        question=question,
        into=into,
    )


def part(tx: Transaction, question: FloorQuestionId) -> None:
    """Everything that became part of it stands alone again."""
    tx.run(
        """UPDATE floor_question SET merged_into = NULL WHERE merged_into = :question""", question=question
    )


def put_on_wall(tx: Transaction, floor_id: FloorId, question: FloorQuestionId | None) -> None:
    """The wall shows this one alone; None: those that most people have."""
    tx.run("""UPDATE floor SET on_wall = :question WHERE id = :floor""", question=question, floor=floor_id)


def raise_version(tx: Transaction, floor_id: FloorId) -> None:
    """Screens of those who lead are behind."""
    tx.run("""UPDATE floor SET version = version + 1 WHERE id = :floor""", floor=floor_id)


def close(tx: Transaction, floor_id: FloorId, *, now: datetime) -> None:
    """Nothing is asked any more: numbers stay, and nobody can know who asked or had what."""
    counted = [(each.id, each.people) for each in questions(tx, floor_id)]
    tx.many(
        """UPDATE floor_question SET people = :people, author = NULL WHERE id = :question""",
        [{"question": question, "people": people} for question, people in counted],
    )
    tx.run(
        """
        DELETE FROM floor_vote WHERE question_id IN (SELECT id FROM floor_question WHERE floor_id = :floor)
        """,
        floor=floor_id,
    )
    tx.run(
        """UPDATE floor SET closed_at = :now, secret = NULL WHERE id = :floor AND closed_at IS NULL""",
        floor=floor_id,
        now=_seconds(now),
    )


def heard(tx: Transaction, floor_id: FloorId) -> frozenset[Pseudonym]:
    """Whoever asked something, or has a question too."""
    rows = tx.all(
        """
        SELECT author AS who FROM floor_question WHERE floor_id = :floor AND author IS NOT NULL
        UNION SELECT voter FROM floor_vote JOIN floor_question ON id = question_id WHERE floor_id = :floor
        """,
        floor=floor_id,
    )
    return frozenset(Pseudonym(row["who"]) for row in rows)


def erase(tx: Transaction, floor_id: FloorId, who: Pseudonym) -> None:
    """What somebody asked, and what they had too, while that can be found."""
    tx.run(
        """DELETE FROM floor_question WHERE floor_id = :floor AND author = :who""", floor=floor_id, who=who
    )
    tx.run(
        """
        DELETE FROM floor_vote WHERE voter = :who
          AND question_id IN (SELECT id FROM floor_question WHERE floor_id = :floor)
        """,
        floor=floor_id,
        who=who,
    )


def lately(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[Floor]:
    """Those that are open, or were until then."""
    rows = tx.all(
        """
        SELECT * FROM floor WHERE municipality_id = :town
          AND min(ifnull(closed_at, ends_at), ends_at) >= :since ORDER BY id
        """,
        town=municipality,
        since=_seconds(since),
    )
    return [_floor(row) for row in rows]


def audience(tx: Transaction, municipality: MunicipalityId) -> list[PersonId]:
    """Everybody who is in a group of the town."""
    rows = tx.all(
        """
        SELECT person_id FROM membership WHERE municipality_id = :town AND group_id IS NOT NULL ORDER BY person_id
        """,
        town=municipality,
    )
    return [PersonId(row["person_id"]) for row in rows]


def _floor(row: Row) -> Floor:
    sheet, big, closed = row["run_sheet_id"], row["on_wall"], row["closed_at"]
    return Floor(
        id=FloorId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        run_sheet=None if sheet is None else RunSheetId(sheet),
        reviewed=bool(row["reviewed"]),
        opened=datetime.fromtimestamp(row["opened_at"], UTC),
        ends=datetime.fromtimestamp(row["ends_at"], UTC),
        closed=None if closed is None else datetime.fromtimestamp(closed, UTC),
        on_wall=None if big is None else FloorQuestionId(big),
        version=row["version"],
    )


def _question(row: Row, who: Pseudonym | None) -> FloorQuestion:
    into = row["merged_into"]
    return FloorQuestion(
        id=FloorQuestionId(row["id"]),
        floor=FloorId(row["floor_id"]),
        text=row["text"],
        state=Visibility(row["state"]),
        answered=bool(row["answered"]),
        merged_into=None if into is None else FloorQuestionId(into),
        people=row["counted"],
        own=bool(row["own"]),
        chosen=who is not None and bool(row["chosen"]),
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())

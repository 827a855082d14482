"""Rights that last for a day and belong to no role: to moderate, or to enter the forms from paper of a survey."""

from datetime import UTC, datetime, timedelta
from typing import Final

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import DayRightId, GroupId, MunicipalityId, PersonId, SurveyId


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody does for a day: without a survey they moderate, else they enter its forms, a group's or all."""

    survey: SurveyId | None = None
    group: GroupId | None = None


MODERATING: Final = Task()


@dataclass(frozen=True, slots=True)
class DayRight:
    """The right of one person in one town, from one moment to another."""

    id: DayRightId
    municipality: MunicipalityId
    person: PersonId
    task: Task
    began: datetime
    ends: datetime


def give(
    tx: Transaction,
    municipality: MunicipalityId,
    person: PersonId,
    task: Task,
    *,
    now: datetime,
    ends: datetime,
) -> None:
    """To a member; one for the same task that would end sooner lasts until then."""
    tx.run(
        """
        INSERT INTO day_right (municipality_id, person_id, survey_id, group_id, began_at, ends_at)
        VALUES (:town, :person, :survey, :group, :now, :ends)
        ON CONFLICT (municipality_id, person_id, ifnull(survey_id, 0), ifnull(group_id, 0)) DO UPDATE
        SET began_at = iif(ends_at > :now, began_at, :now), ends_at = max(ends_at, :ends)
        """,
        town=municipality,
        person=person,
        survey=task.survey,
        group=task.group,
        now=_seconds(now),
        ends=_seconds(ends),
    )


def of_person(
    tx: Transaction, municipality: MunicipalityId, person: PersonId, *, now: datetime
) -> list[DayRight]:
    """The rights of a person in a town, as long as they last."""
    rows = tx.all(
        """
        SELECT * FROM day_right WHERE municipality_id = :town AND person_id = :person AND ends_at > :now ORDER BY id
        """,
        town=municipality,
        person=person,
        now=_seconds(now),
    )
    return [_right(row) for row in rows]


def held(
    tx: Transaction, municipality: MunicipalityId, person: PersonId, task: Task, *, now: datetime
) -> DayRight | None:
    """The right for this task, as long as it lasts."""
    every = of_person(tx, municipality, person, now=now)
    return next((each for each in every if each.task == task), None)


def all_of(tx: Transaction, person: PersonId) -> list[DayRight]:
    """Everywhere, also where it has ended and is not forgotten yet."""
    rows = tx.all("""SELECT * FROM day_right WHERE person_id = :person ORDER BY id""", person=person)
    return [_right(row) for row in rows]


def in_town(
    tx: Transaction, municipality: MunicipalityId, survey: SurveyId | None, *, now: datetime
) -> list[DayRight]:
    """Those that last and are about this survey (None: to moderate), the oldest first."""
    rows = tx.all(
        """
        SELECT * FROM day_right WHERE municipality_id = :town AND survey_id IS :survey AND ends_at > :now
        ORDER BY began_at, id
        """,
        town=municipality,
        survey=survey,
        now=_seconds(now),
    )
    return [_right(row) for row in rows]


def end(tx: Transaction, municipality: MunicipalityId, right: DayRightId) -> None:
    """It is over now."""
    tx.run(
        """DELETE FROM day_right WHERE id = :right AND municipality_id = :town""",
        right=right,
        town=municipality,
    )


def forget_ended(tx: Transaction, *, now: datetime) -> None:
    """Removes what has been over for a day: until then its holder is told that it was theirs."""
    tx.run("""DELETE FROM day_right WHERE ends_at <= :before""", before=_seconds(now - timedelta(days=1)))


def _right(row: Row) -> DayRight:
    survey, group = row["survey_id"], row["group_id"]
    return DayRight(
        DayRightId(row["id"]),
        MunicipalityId(row["municipality_id"]),
        PersonId(row["person_id"]),
        Task(None if survey is None else SurveyId(survey), None if group is None else GroupId(group)),
        datetime.fromtimestamp(row["began_at"], UTC),
        datetime.fromtimestamp(row["ends_at"], UTC),
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())

"""Who was asked and who has finished: kept apart from what was answered."""

from dataclasses import field
from datetime import UTC, date, datetime

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import GroupId, PersonId, SurveyId
from storage.surveys import Survey, day_in, survey_in


@dataclass(frozen=True, slots=True)
class Participation:
    """One person in a survey that is open: all that a tap has to know before it counts."""

    secret: bytes = field(repr=False)
    group: GroupId
    group_code: str
    finished: bool
    minimum_group_size: int
    agreed: int | None
    """The smallest group size that their consents to the town name which hold; None where none names one."""
    ends_on: date | None
    """The last day of the group, which may be over though others are still asked; None: a coordinator ends it."""
    timezone: str


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """One person in a survey that is closed; in which group is not known any more."""

    took_part: bool


@dataclass(frozen=True, slots=True)
class GroupTurnout:
    """How many of a group were asked, have answered anything, have finished; `code` is what questionnaires call it."""

    id: GroupId
    code: str
    name: str
    asked: int
    begun: int
    finished: int


@dataclass(frozen=True, slots=True)
class Part:
    """A survey that a person was asked to take part in; `ends_on` is the last day of their group."""

    survey: Survey
    finished: bool
    ends_on: date | None
    timezone: str


def ask(tx: Transaction, survey: SurveyId, person: PersonId, *, group: GroupId) -> bool:
    """Puts a person on the list of those who are asked; False when they stand on it already.

    Who came through a lasting address in the browser is not asked: one person could do so several times.
    """
    changed = tx.run(
        """
        INSERT INTO participation (survey_id, person_id, group_id)
        SELECT :survey, :person, :group WHERE NOT EXISTS (
            SELECT 1 FROM membership JOIN survey ON survey.municipality_id = membership.municipality_id
            WHERE survey.id = :survey AND membership.person_id = :person AND membership.by_address = 1
        )
        ON CONFLICT DO NOTHING
        """,
        survey=survey,
        person=person,
        group=group,
    )
    return changed > 0


def ask_on_paper(tx: Transaction, survey: SurveyId, person: PersonId, *, group: GroupId) -> None:
    """Asked and finished at once: somebody whose form a coordinator has typed."""
    tx.run(
        """
        INSERT INTO participation (survey_id, person_id, group_id, finished, on_paper)
        VALUES (:survey, :person, :group, 1, 1) ON CONFLICT DO NOTHING
        """,
        survey=survey,
        person=person,
        group=group,
    )


def on_paper(tx: Transaction, survey: SurveyId) -> int:
    """How many of those who were asked answered on paper."""
    row = tx.one(
        """SELECT count(*) AS n FROM participation WHERE survey_id = :survey AND on_paper = 1""",
        survey=survey,
    )
    return int(row["n"])


def standing(tx: Transaction, survey: SurveyId, person: PersonId) -> Participation | AskedBefore | None:
    """Where a person stands in a survey that was opened; None for somebody who was not asked."""
    row = tx.first(
        """
        SELECT survey.secret, survey.minimum_group_size,
               participation.group_id, audience_group.code, participation.finished,
               min(coalesce(survey_group.ends_on, survey.ends_on), coalesce(survey.ends_on, survey_group.ends_on))
                   AS ends_on,
               municipality.timezone, (
                   SELECT min(consent.minimum_group_size) FROM consent
                   WHERE municipality_id = survey.municipality_id AND person_id = :person
                     AND withdrawn_at IS NULL AND consent.minimum_group_size > 0
               ) AS agreed
        FROM participation
        JOIN survey ON survey.id = participation.survey_id
        JOIN municipality ON municipality.id = survey.municipality_id
        LEFT JOIN audience_group ON audience_group.id = participation.group_id
        LEFT JOIN survey_group ON survey_group.survey_id = participation.survey_id
                              AND survey_group.group_id = participation.group_id
        WHERE participation.survey_id = :survey AND participation.person_id = :person
        """,
        survey=survey,
        person=person,
    )
    if row is None:
        return None
    if row["secret"] is None:
        return AskedBefore(bool(row["finished"]))
    return Participation(
        row["secret"],
        GroupId(row["group_id"]),
        row["code"],
        bool(row["finished"]),
        row["minimum_group_size"],
        row["agreed"],
        day_in(row["ends_on"]),
        row["timezone"],
    )


def parts(tx: Transaction, person: PersonId) -> list[Part]:
    """The surveys that a person was asked to take part in, the oldest first."""
    rows = tx.all(
        """
        SELECT survey.*, participation.finished, municipality.timezone,
               min(coalesce(survey_group.ends_on, survey.ends_on), coalesce(survey.ends_on, survey_group.ends_on))
                   AS group_ends_on
        FROM participation
        JOIN survey ON survey.id = participation.survey_id
        JOIN municipality ON municipality.id = survey.municipality_id
        LEFT JOIN survey_group ON survey_group.survey_id = participation.survey_id
                              AND survey_group.group_id = participation.group_id
        WHERE participation.person_id = :person ORDER BY survey.id
        """,
        person=person,
    )
    return [
        Part(survey_in(row), bool(row["finished"]), day_in(row["group_ends_on"]), row["timezone"])
        for row in rows
    ]


def finish(tx: Transaction, survey: SurveyId, person: PersonId) -> None:
    """The person has finished; that they can still change answers does not undo it."""
    tx.run(
        """UPDATE participation SET finished = 1 WHERE survey_id = :survey AND person_id = :person""",
        survey=survey,
        person=person,
    )


def asked(tx: Transaction, survey: SurveyId) -> list[PersonId]:
    """Everyone who was asked."""
    rows = tx.all(
        """SELECT person_id FROM participation WHERE survey_id = :survey ORDER BY person_id""",
        survey=survey,
    )
    return [PersonId(row["person_id"]) for row in rows]


def not_asked(tx: Transaction, survey: SurveyId) -> list[tuple[PersonId, GroupId]]:
    """Who is in a group of the survey, may be asked and is not, with their group."""
    rows = tx.all(
        """
        SELECT person_id, group_id FROM membership
        WHERE group_id IN (SELECT group_id FROM survey_group WHERE survey_id = :survey) AND by_address = 0
          AND NOT EXISTS (
            SELECT 1 FROM participation
            WHERE participation.survey_id = :survey AND participation.person_id = membership.person_id
          )
        ORDER BY person_id
        """,
        survey=survey,
    )
    return [(PersonId(row["person_id"]), GroupId(row["group_id"])) for row in rows]


def forget_groups(tx: Transaction, survey: SurveyId) -> None:
    """In which group somebody was asked is not known from here on; that they were asked, and took part, is.

    Where it is the one they are in now, and as long as that stays so, `codes_when_asked` tells it.
    """
    tx.run(
        """
        UPDATE participation SET group_id = NULL, moved = group_id IS NOT (
            SELECT membership.group_id FROM membership JOIN survey ON survey.id = participation.survey_id
            WHERE membership.municipality_id = survey.municipality_id
              AND membership.person_id = participation.person_id
        )
        WHERE survey_id = :survey
        """,
        survey=survey,
    )


def codes_when_asked(tx: Transaction, survey: SurveyId) -> dict[PersonId, str | None]:
    """Everyone who was asked, with the code of the group that they were asked in; None where nobody knows any more."""
    rows = tx.all(
        """
        SELECT participation.person_id, audience_group.code FROM participation
        JOIN survey ON survey.id = participation.survey_id
        LEFT JOIN membership ON membership.municipality_id = survey.municipality_id
                            AND membership.person_id = participation.person_id AND participation.moved = 0
        LEFT JOIN audience_group ON audience_group.id = coalesce(participation.group_id, membership.group_id)
        WHERE participation.survey_id = :survey ORDER BY participation.person_id
        """,
        survey=survey,
    )
    return {PersonId(row["person_id"]): row["code"] for row in rows}


def finished(tx: Transaction, survey: SurveyId) -> list[PersonId]:
    """Everyone who has finished and can be told of the result."""
    rows = tx.all(
        """
        SELECT person_id FROM participation
        WHERE survey_id = :survey AND finished = 1 AND on_paper = 0 ORDER BY person_id
        """,
        survey=survey,
    )
    return [PersonId(row["person_id"]) for row in rows]


def to_remind(
    tx: Transaction, survey: SurveyId, *, most: int, group: GroupId | None = None
) -> list[tuple[PersonId, int]]:
    """Those who have not finished, want messages and were reminded less than `most` times, with how often.

    Of one group only, where it is given.
    """
    rows = tx.all(
        """
        SELECT person_id, reminders FROM participation JOIN person ON person.id = participation.person_id
        WHERE survey_id = :survey AND finished = 0 AND reminders < :most AND muted = 0 AND reachable = 1
          AND group_id = coalesce(:group, group_id)
        ORDER BY person_id
        """,
        survey=survey,
        most=most,
        group=group,
    )
    return [(PersonId(row["person_id"]), row["reminders"]) for row in rows]


def count_reminder(tx: Transaction, survey: SurveyId, person: PersonId) -> None:
    """One more reminder is on its way."""
    tx.run(
        """
        UPDATE participation SET reminders = reminders + 1
        WHERE survey_id = :survey AND person_id = :person
        """,
        survey=survey,
        person=person,
    )


def turnout(tx: Transaction, survey: SurveyId) -> list[GroupTurnout]:
    """Every group of an open survey in the order of the screen; an empty group counts 0.

    Whoever handed in without an answer has not begun, and so has not finished either.
    """
    rows = tx.all(
        """
        SELECT audience_group.id, audience_group.code, audience_group.name,
               count(participation.person_id) AS asked,
               coalesce(sum(participation.finished), 0) AS finished,
               (SELECT count(*) FROM response WHERE response.survey_id = survey_group.survey_id
                  AND response.group_id = audience_group.id AND EXISTS (
                      SELECT 1 FROM answer WHERE answer.survey_id = response.survey_id
                        AND answer.pseudonym = response.pseudonym
                  )) AS begun
        FROM survey_group
        JOIN audience_group ON audience_group.id = survey_group.group_id
        LEFT JOIN participation ON participation.survey_id = survey_group.survey_id
                               AND participation.group_id = survey_group.group_id
        WHERE survey_group.survey_id = :survey
        GROUP BY audience_group.id ORDER BY audience_group.position
        """,
        survey=survey,
    )
    return [
        GroupTurnout(
            GroupId(row["id"]),
            row["code"],
            row["name"],
            row["asked"],
            row["begun"],
            min(row["finished"], row["begun"]),
        )
        for row in rows
    ]


def withdraw(tx: Transaction, survey: SurveyId, person: PersonId) -> None:
    """Takes a person off the list of those who were asked."""
    tx.run(
        """DELETE FROM participation WHERE survey_id = :survey AND person_id = :person""",
        survey=survey,
        person=person,
    )


def last_reminder(tx: Transaction, survey: SurveyId, *, group: GroupId | None = None) -> datetime | None:
    """When the newest reminder of a survey was, or will be, due; of one group only, where it is given."""
    row = tx.one(
        """
        SELECT max(due_at) AS due_at FROM delivery
        WHERE kind = 'survey_reminder' AND subject_id = :survey AND (
            :group IS NULL OR person_id IN (
                SELECT person_id FROM participation WHERE survey_id = :survey AND group_id = :group
            )
        )
        """,
        survey=survey,
        group=group,
    )
    return None if row["due_at"] is None else datetime.fromtimestamp(row["due_at"], UTC)

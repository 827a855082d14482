"""Which groups a survey asks: those that count as one, since when each is asked and until when."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime

from questionnaires.values import dataclass
from storage.database import Transaction
from storage.ids import GroupId, SurveyId
from storage.surveys import day_in


@dataclass(frozen=True, slots=True)
class Ending:
    """One group of an open survey that ends by itself.

    `ends_on` is the group's last day, `asked_from` since when it is asked, `reminded_for` the end that it was
    reminded of.
    """

    survey: SurveyId
    group: GroupId
    timezone: str
    ends_on: date
    survey_ends_on: date
    asked_from: datetime
    reminded_for: date | None


def choose(tx: Transaction, survey_id: SurveyId, groups: Iterable[GroupId]) -> None:
    """Chooses who is asked; those who stay chosen stay joined."""
    wanted = list(groups)
    tx.run(
        """
        DELETE FROM survey_group WHERE survey_id = :survey
            AND group_id NOT IN (SELECT value FROM json_each(:groups))
        """,
        survey=survey_id,
        groups=json.dumps(wanted),
    )
    tx.many(
        """
        INSERT INTO survey_group (survey_id, group_id) VALUES (:survey, :group) ON CONFLICT DO NOTHING
        """,
        [{"survey": survey_id, "group": each} for each in wanted],
    )


def join(tx: Transaction, survey_id: SurveyId, groups: Iterable[GroupId]) -> None:
    """Lets these groups count as one in the survey."""
    together = sorted(groups)
    tx.many(
        """UPDATE survey_group SET joined = :joined WHERE survey_id = :survey AND group_id = :group""",
        [{"survey": survey_id, "group": each, "joined": together[0]} for each in together],
    )


def part(tx: Transaction, survey_id: SurveyId, groups: Iterable[GroupId]) -> None:
    """Lets each of these groups count by itself again."""
    tx.many(
        """UPDATE survey_group SET joined = NULL WHERE survey_id = :survey AND group_id = :group""",
        [{"survey": survey_id, "group": each} for each in groups],
    )


def joined(tx: Transaction, survey_id: SurveyId) -> list[tuple[tuple[GroupId, str], ...]]:
    """Groups that count as one, each with its code, in the order of the screen; at least two together."""
    rows = tx.all(
        """
        SELECT survey_group.group_id, survey_group.joined, audience_group.code FROM survey_group
        JOIN audience_group ON audience_group.id = survey_group.group_id
        WHERE survey_id = :survey AND joined IS NOT NULL ORDER BY audience_group.position
        """,
        survey=survey_id,
    )
    found: dict[int, list[tuple[GroupId, str]]] = {}
    for row in rows:
        found.setdefault(row["joined"], []).append((GroupId(row["group_id"]), row["code"]))
    return [tuple(each) for each in found.values() if len(each) > 1]


def chosen(tx: Transaction, survey_id: SurveyId) -> frozenset[GroupId]:
    """The groups that are asked."""
    rows = tx.all("""SELECT group_id FROM survey_group WHERE survey_id = :survey""", survey=survey_id)
    return frozenset(GroupId(row["group_id"]) for row in rows)


def open_to(tx: Transaction, group: GroupId) -> list[SurveyId]:
    """The open surveys that ask a group."""
    rows = tx.all(
        """
        SELECT survey.id FROM survey JOIN survey_group ON survey_group.survey_id = survey.id
        WHERE municipality_id = (SELECT municipality_id FROM audience_group WHERE id = :group)
          AND survey_group.group_id = :group AND survey.state = 'open' ORDER BY survey.id
        """,
        group=group,
    )
    return [SurveyId(row["id"]) for row in rows]


def open_names(tx: Transaction, group: GroupId) -> list[tuple[str, date | None]]:
    """The names of the open surveys that ask a group, each with the group's last day."""
    rows = tx.all(
        """
        SELECT survey.name,
               min(coalesce(survey_group.ends_on, survey.ends_on), coalesce(survey.ends_on, survey_group.ends_on))
                   AS ends_on
        FROM survey JOIN survey_group ON survey_group.survey_id = survey.id
        WHERE municipality_id = (SELECT municipality_id FROM audience_group WHERE id = :group)
          AND survey_group.group_id = :group AND survey.state = 'open' ORDER BY survey.id
        """,
        group=group,
    )
    return [(row["name"], day_in(row["ends_on"])) for row in rows]


def ending(tx: Transaction) -> list[Ending]:
    """The groups of all open surveys that end by themselves, what ends first at the top."""
    rows = tx.all(
        """
        SELECT survey.id, survey.ends_on AS survey_ends_on, municipality.timezone, survey_group.group_id,
               min(coalesce(survey_group.ends_on, survey.ends_on), coalesce(survey.ends_on, survey_group.ends_on))
                   AS ends_on,
               coalesce(survey_group.asked_from, survey.opened_at) AS asked_from, survey_group.reminded_for
        FROM survey JOIN municipality ON municipality.id = survey.municipality_id
        JOIN survey_group ON survey_group.survey_id = survey.id
        WHERE survey.state = 'open' AND survey.ends_on IS NOT NULL
        ORDER BY survey.ends_on, survey.id, survey_group.group_id
        """
    )
    return [
        Ending(
            survey=SurveyId(row["id"]),
            group=GroupId(row["group_id"]),
            timezone=row["timezone"],
            ends_on=date.fromisoformat(row["ends_on"]),
            survey_ends_on=date.fromisoformat(row["survey_ends_on"]),
            asked_from=datetime.fromtimestamp(row["asked_from"], UTC),
            reminded_for=day_in(row["reminded_for"]),
        )
        for row in rows
    ]


def set_reminded_for(tx: Transaction, survey_id: SurveyId, group: GroupId, ends_on: date) -> None:
    """The group was reminded that its last day comes."""
    tx.run(
        """
        UPDATE survey_group SET reminded_for = :ends_on WHERE survey_id = :survey AND group_id = :group
        """,
        survey=survey_id,
        group=group,
        ends_on=ends_on.isoformat(),
    )


def own_ends(tx: Transaction, survey_id: SurveyId) -> list[tuple[str, date]]:
    """The names of the groups that have a last day of their own, each with it, in the order of the screen."""
    rows = tx.all(
        """
        SELECT audience_group.name, survey_group.ends_on FROM survey_group
        JOIN audience_group ON audience_group.id = survey_group.group_id
        WHERE survey_group.survey_id = :survey AND survey_group.ends_on IS NOT NULL
        ORDER BY audience_group.position
        """,
        survey=survey_id,
    )
    return [(row["name"], date.fromisoformat(row["ends_on"])) for row in rows]


def keep_ends(tx: Transaction, survey_id: SurveyId, ends_on: date) -> None:
    """Whoever is asked keeps this last day when the survey goes on longer for others."""
    tx.run(
        """UPDATE survey_group SET ends_on = :ends_on WHERE survey_id = :survey AND ends_on IS NULL""",
        survey=survey_id,
        ends_on=ends_on.isoformat(),
    )


def add(tx: Transaction, survey_id: SurveyId, group: GroupId, *, asked_from: int, ends_on: date) -> None:
    """Puts an open survey to a further group; a second time only moves its last day."""
    tx.run(
        """
        INSERT INTO survey_group (survey_id, group_id, asked_from, ends_on)
        VALUES (:survey, :group, :asked_from, :ends_on)
        ON CONFLICT (survey_id, group_id) DO UPDATE SET ends_on = excluded.ends_on
        """,
        survey=survey_id,
        group=group,
        asked_from=asked_from,
        ends_on=ends_on.isoformat(),
    )

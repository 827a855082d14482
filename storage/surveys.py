"""Surveys: a questionnaire put to an audience, from the draft to the released result."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from storage.database import Row, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, QuestionnaireRowId, SurveyId, UpdateId


class SurveyState(StrEnum):
    """A draft is seen by coordinators only; a closed survey never opens again."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Survey:
    """`minimum_group_size` is k as it was when the survey was made."""

    id: SurveyId
    municipality: MunicipalityId
    name: str
    state: SurveyState
    minimum_group_size: int
    opened_at: datetime | None
    closed_at: datetime | None
    released_at: datetime | None
    asked: int | None
    """How many were asked, as it was at closing; None before."""
    ends_on: date | None
    """The last day on which it can be answered; None where a coordinator ends it."""


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


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def day_in(stored: str | None) -> date | None:
    """The day in a column."""
    return None if stored is None else date.fromisoformat(stored)


def survey_in(row: Row) -> Survey:
    """The survey in a row with all its columns."""
    return Survey(
        id=SurveyId(row["id"]),
        municipality=MunicipalityId(row["municipality_id"]),
        name=row["name"],
        state=SurveyState(row["state"]),
        minimum_group_size=row["minimum_group_size"],
        opened_at=_moment(row["opened_at"]),
        closed_at=_moment(row["closed_at"]),
        released_at=_moment(row["released_at"]),
        asked=row["asked"],
        ends_on=day_in(row["ends_on"]),
    )


def secret(tx: Transaction, survey: SurveyId) -> bytes | None:
    """Of its pseudonyms; None once it is closed."""
    row = tx.first("""SELECT secret FROM survey WHERE id = :survey""", survey=survey)
    return None if row is None else row["secret"]


def add(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    questionnaire: QuestionnaireRowId,
    name: str,
    minimum_group_size: int,
    secret: bytes,
    created_by: PersonId,
    update: UpdateId,
    ends_on: date | None = None,
) -> bool:
    """Adds a draft; False where this update has made one already."""
    changed = tx.run(
        """
        INSERT INTO survey
            (municipality_id, questionnaire_id, name, minimum_group_size, secret, created_by, update_id, ends_on)
        VALUES (:municipality, :questionnaire, :name, :minimum, :secret, :created_by, :update, :ends_on)
        ON CONFLICT (update_id) DO NOTHING
        """,
        municipality=municipality,
        questionnaire=questionnaire,
        name=name,
        minimum=minimum_group_size,
        secret=secret,
        created_by=created_by,
        update=update,
        ends_on=None if ends_on is None else ends_on.isoformat(),
    )
    return changed > 0


def made_by(tx: Transaction, update: UpdateId) -> SurveyId:
    """The survey that this update made; raises NotFound."""
    return SurveyId(tx.one("""SELECT id FROM survey WHERE update_id = :update""", update=update)["id"])


def survey(tx: Transaction, survey_id: SurveyId) -> Survey | None:
    """The survey, if it exists."""
    row = tx.first("""SELECT * FROM survey WHERE id = :survey""", survey=survey_id)
    return None if row is None else survey_in(row)


def of_municipality(tx: Transaction, municipality: MunicipalityId, *, limit: int) -> list[Survey]:
    """Open surveys first, then drafts, then closed ones; the newest first in each."""
    rows = tx.all(
        """
        SELECT * FROM survey WHERE municipality_id = :municipality
        ORDER BY CASE state WHEN 'open' THEN 0 WHEN 'draft' THEN 1 ELSE 2 END, id DESC LIMIT :limit
        """,
        municipality=municipality,
        limit=limit,
    )
    return [survey_in(row) for row in rows]


def closed_named(tx: Transaction, municipality: MunicipalityId, name: str) -> Survey | None:
    """The newest closed survey of this name."""
    row = tx.first(
        """
        SELECT * FROM survey WHERE municipality_id = :municipality AND name = :name AND state = 'closed'
        ORDER BY id DESC LIMIT 1
        """,
        municipality=municipality,
        name=name,
    )
    return None if row is None else survey_in(row)


def closed_with(tx: Transaction, municipality: MunicipalityId, *, questionnaire_code: str) -> list[Survey]:
    """The closed surveys that put this questionnaire to their audience, in whatever version."""
    rows = tx.all(
        """
        SELECT survey.* FROM survey JOIN questionnaire ON questionnaire.id = survey.questionnaire_id
        WHERE survey.municipality_id = :municipality AND survey.state = 'closed' AND questionnaire.code = :code
        ORDER BY survey.id
        """,
        municipality=municipality,
        code=questionnaire_code,
    )
    return [survey_in(row) for row in rows]


def earlier_runs(tx: Transaction, survey_id: SurveyId) -> list[Survey]:
    """The surveys of the same municipality and questionnaire that were closed before this one, the newest first."""
    rows = tx.all(
        """
        SELECT earlier.* FROM survey AS this
        JOIN questionnaire AS own ON own.id = this.questionnaire_id
        JOIN survey AS earlier ON earlier.municipality_id = this.municipality_id AND earlier.state = 'closed'
        JOIN questionnaire AS theirs ON theirs.id = earlier.questionnaire_id AND theirs.code = own.code
        WHERE this.id = :survey AND (earlier.closed_at, earlier.id) < (this.closed_at, this.id)
        ORDER BY earlier.closed_at DESC, earlier.id DESC
        """,
        survey=survey_id,
    )
    return [survey_in(row) for row in rows]


def names(tx: Transaction, municipality: MunicipalityId) -> frozenset[str]:
    """The names that are taken."""
    rows = tx.all(
        """SELECT name FROM survey WHERE municipality_id = :municipality""", municipality=municipality
    )
    return frozenset(row["name"] for row in rows)


def rename(tx: Transaction, survey_id: SurveyId, name: str) -> None:
    """Gives a survey another name of 1 to 80 characters."""
    tx.run("""UPDATE survey SET name = :name WHERE id = :survey""", name=name, survey=survey_id)


def set_end(tx: Transaction, survey_id: SurveyId, ends_on: date) -> None:
    """Chooses the last day on which a survey can be answered."""
    tx.run(
        """UPDATE survey SET ends_on = :ends_on WHERE id = :survey""",
        survey=survey_id,
        ends_on=ends_on.isoformat(),
    )


def delete(tx: Transaction, survey_id: SurveyId) -> None:
    """Forgets a survey with everything that hangs on it."""
    tx.run("""DELETE FROM survey WHERE id = :survey""", survey=survey_id)


def set_fields(tx: Transaction, survey_id: SurveyId, fields: Iterable[str]) -> None:
    """Chooses what is asked."""
    tx.run("""DELETE FROM survey_field WHERE survey_id = :survey""", survey=survey_id)
    tx.many(
        """INSERT INTO survey_field (survey_id, field_id) VALUES (:survey, :field)""",
        [{"survey": survey_id, "field": each} for each in fields],
    )


def fields(tx: Transaction, survey_id: SurveyId) -> frozenset[str]:
    """The fields that are asked, as the questionnaire calls them."""
    rows = tx.all("""SELECT field_id FROM survey_field WHERE survey_id = :survey""", survey=survey_id)
    return frozenset(row["field_id"] for row in rows)


def set_groups(tx: Transaction, survey_id: SurveyId, groups: Iterable[GroupId]) -> None:
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


def join_groups(tx: Transaction, survey_id: SurveyId, groups: Iterable[GroupId]) -> None:
    """Lets these groups count as one in the survey."""
    together = sorted(groups)
    tx.many(
        """UPDATE survey_group SET joined = :joined WHERE survey_id = :survey AND group_id = :group""",
        [{"survey": survey_id, "group": each, "joined": together[0]} for each in together],
    )


def part_groups(tx: Transaction, survey_id: SurveyId, groups: Iterable[GroupId]) -> None:
    """Lets each of these groups count by itself again."""
    tx.many(
        """UPDATE survey_group SET joined = NULL WHERE survey_id = :survey AND group_id = :group""",
        [{"survey": survey_id, "group": each} for each in groups],
    )


def joined_groups(tx: Transaction, survey_id: SurveyId) -> list[tuple[tuple[GroupId, str], ...]]:
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


def groups(tx: Transaction, survey_id: SurveyId) -> frozenset[GroupId]:
    """The groups that are asked."""
    rows = tx.all("""SELECT group_id FROM survey_group WHERE survey_id = :survey""", survey=survey_id)
    return frozenset(GroupId(row["group_id"]) for row in rows)


def open_(tx: Transaction, survey_id: SurveyId, *, now: datetime, minimum_group_size: int) -> bool:
    """Opens a draft with the k that holds from now on; False when it was none."""
    changed = tx.run(
        """
        UPDATE survey SET state = 'open', opened_at = :now, minimum_group_size = :minimum
        WHERE id = :survey AND state = 'draft'
        """,
        survey=survey_id,
        now=int(now.timestamp()),
        minimum=minimum_group_size,
    )
    return changed > 0


def close(tx: Transaction, survey_id: SurveyId, *, now: datetime) -> bool:
    """Closes an open survey and destroys its secret; False when it was not open."""
    changed = tx.run(
        """
        UPDATE survey SET state = 'closed', closed_at = :now, secret = NULL,
                          asked = (SELECT count(*) FROM participation WHERE survey_id = :survey)
        WHERE id = :survey AND state = 'open'
        """,
        survey=survey_id,
        now=int(now.timestamp()),
    )
    return changed > 0


def release(tx: Transaction, survey_id: SurveyId, *, now: datetime) -> bool:
    """Marks the result as sent to everyone who took part; False when it was already, or is not closed."""
    changed = tx.run(
        """
        UPDATE survey SET released_at = :now
        WHERE id = :survey AND state = 'closed' AND released_at IS NULL
        """,
        survey=survey_id,
        now=int(now.timestamp()),
    )
    return changed > 0


def asked_since(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[Survey]:
    """The surveys that are open, or were closed after that moment."""
    rows = tx.all(
        """
        SELECT * FROM survey
        WHERE municipality_id = :municipality AND state <> 'draft' AND (closed_at IS NULL OR closed_at > :since)
        ORDER BY id
        """,
        municipality=municipality,
        since=int(since.timestamp()),
    )
    return [survey_in(row) for row in rows]


def open_to_group(tx: Transaction, group: GroupId) -> list[SurveyId]:
    """The open surveys that ask a group."""
    rows = tx.all(
        """
        SELECT survey.id FROM survey JOIN survey_group ON survey_group.survey_id = survey.id
        WHERE survey_group.group_id = :group AND survey.state = 'open' ORDER BY survey.id
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
        WHERE survey_group.group_id = :group AND survey.state = 'open' ORDER BY survey.id
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


def ends_of_groups(tx: Transaction, survey_id: SurveyId) -> list[tuple[str, date]]:
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


def add_group(
    tx: Transaction, survey_id: SurveyId, group: GroupId, *, asked_from: int, ends_on: date
) -> None:
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

"""Surveys: a questionnaire put to an audience, from the draft to the released result."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import MunicipalityId, PersonId, QuestionnaireRowId, SurveyId, UpdateId


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
            (id, municipality_id, questionnaire_id, name, minimum_group_size, secret, created_by, update_id, ends_on)
        VALUES ((SELECT last + 1 FROM number_given WHERE of_table = 'survey'),
                :municipality, :questionnaire, :name, :minimum, :secret, :created_by, :update, :ends_on)
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

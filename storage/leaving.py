"""Everything that is a town's, to be taken along; and deleting all of it."""

import json
from typing import Any

from storage import erasure, paper_forms, retention
from storage import measures as rows
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId, SurveyId


def town(tx: Transaction, municipality: MunicipalityId) -> dict[str, Any]:
    """What the town has said of itself, and its groups with how many belong to them."""
    row = tx.one(
        """
        SELECT name, timezone, minimum_group_size, controller, officer, contact, storage_months, reminders_per_day
        FROM municipality WHERE id = :town
        """,
        town=municipality,
    )
    groups = tx.all(
        """
        SELECT code, name, (SELECT count(*) FROM membership WHERE group_id = audience_group.id) AS members
        FROM audience_group WHERE municipality_id = :town ORDER BY position
        """,
        town=municipality,
    )
    since = tx.first(
        """
        SELECT datetime(connected_at, 'unixepoch') AS connected_utc FROM group_chat WHERE municipality_id = :town
        """,
        town=municipality,
    )
    return {
        **_values(row),
        "groups": [_values(each) for each in groups],
        "telegram_group_since_utc": None if since is None else since["connected_utc"],
    }


def polls(tx: Transaction, municipality: MunicipalityId) -> list[dict[str, Any]]:
    """Closed polls with what was published and how many were asked; `again_id`: of which it is another round."""
    rows = tx.all(
        """
        SELECT id, again_id, question, kernel, settings, minimum_group_size, asked, published,
               datetime(opened_at, 'unixepoch') AS opened_utc, datetime(closed_at, 'unixepoch') AS closed_utc
        FROM poll WHERE municipality_id = :town AND state = 'closed' ORDER BY id
        """,
        town=municipality,
    )
    return [
        {
            **_values(row),
            "settings": json.loads(row["settings"]),
            "published": None if row["published"] is None else json.loads(row["published"]),
        }
        for row in rows
    ]


def meetings(tx: Transaction, municipality: MunicipalityId) -> list[dict[str, Any]]:
    """Meetings with when people were reminded and how many came or did not; NULL where that was as usual."""
    rows = tx.all(
        """
        SELECT title, kind, starts_at, timezone, minutes, place, link, agenda, note, state, cancel_reason,
               series, repeats,
               (SELECT participants FROM reminder_plan WHERE meeting_id = meeting.id) AS reminds_participants,
               (SELECT organisers FROM reminder_plan WHERE meeting_id = meeting.id) AS reminds_organisers,
               (SELECT count(*) FROM rsvp WHERE meeting_id = meeting.id AND answer IN ('yes', 'proxy')) AS accepted,
               (SELECT count(*) FROM rsvp WHERE meeting_id = meeting.id AND answer = 'maybe') AS perhaps,
               (SELECT count(*) FROM rsvp WHERE meeting_id = meeting.id AND answer = 'no') AS declined
        FROM meeting WHERE municipality_id = :town AND state <> 'draft' ORDER BY starts_at, id
        """,
        town=municipality,
    )
    return [_values(row) for row in rows]


def measures(tx: Transaction, municipality: MunicipalityId) -> list[dict[str, Any]]:
    """Measures with their offices and their history, without whoever took them on."""
    return [{**each, "history": json.loads(each["history"])} for each in rows.belongings(tx, municipality)]


def date_polls(tx: Transaction, municipality: MunicipalityId) -> list[dict[str, Any]]:
    """Every date that was put to people, with how many said what; drafts were put to nobody."""
    rows = tx.all(
        """
        SELECT date_poll.id, title, state, last_day, starts_at, timezone, count(answer = 'yes' OR NULL) AS yes,
               count(answer = 'if_need_be' OR NULL) AS if_need_be, count(answer = 'no' OR NULL) AS no
        FROM date_poll JOIN date_option ON date_poll_id = date_poll.id
        LEFT JOIN date_answer ON date_option_id = date_option.id
        WHERE municipality_id = :town AND state <> 'draft' GROUP BY date_option.id ORDER BY date_poll.id, starts_at
        """,
        town=municipality,
    )
    return [_values(row) for row in rows]


def run_sheets(tx: Transaction, municipality: MunicipalityId) -> list[dict[str, Any]]:
    """Every item of every run sheet in order; with each how many took part in the whole workshop, by block."""
    rows = tx.all(
        """
        SELECT run_sheet.id, run_sheet.title AS run_sheet, run_item.title, minutes, kernel, started_at, ended_at,
               attendance
        FROM run_sheet JOIN run_item ON run_sheet_id = run_sheet.id
        WHERE municipality_id = :town ORDER BY run_sheet.id, place, run_item.id
        """,
        town=municipality,
    )
    return [
        {**_values(row), "attendance": None if row["attendance"] is None else json.loads(row["attendance"])}
        for row in rows
    ]


def floors(tx: Transaction, municipality: MunicipalityId) -> list[dict[str, Any]]:
    """Questions from the floor that everybody saw, of those that have ended, with how many have each."""
    rows = tx.all(
        """
        SELECT floor.id, datetime(opened_at, 'unixepoch') AS opened_utc, text, people, answered
        FROM floor_question JOIN floor ON floor.id = floor_id
        WHERE municipality_id = :town AND closed_at IS NOT NULL AND state = 'shown' AND merged_into IS NULL
        ORDER BY floor.id, people DESC, floor_question.id
        """,
        town=municipality,
    )
    return [_values(row) for row in rows]


def texts(tx: Transaction, municipality: MunicipalityId) -> list[dict[str, Any]]:
    """The free texts of closed surveys that were approved: nothing else appears anywhere."""
    rows = tx.all(
        """
        SELECT survey.name AS survey, question_id AS question, kind, text
        FROM remark JOIN survey ON survey.id = remark.survey_id
        WHERE survey.municipality_id = :town AND review = 'approved' ORDER BY survey.id, question_id, remark.id
        """,
        town=municipality,
    )
    return [_values(row) for row in rows]


def questionnaires(tx: Transaction, municipality: MunicipalityId) -> dict[str, str]:
    """The content files that the town used, by code and version."""
    rows = tx.all(
        """SELECT code, version, source FROM questionnaire WHERE municipality_id = :town ORDER BY id""",
        town=municipality,
    )
    return {f"{row['code']}-{row['version']}": row["source"] for row in rows}


def delete(tx: Transaction, municipality: MunicipalityId) -> int:
    """Deletes a town with all its own, and everybody whom nothing binds to another; returns how many people."""
    people = _people(tx, municipality)
    surveys = tx.all("""SELECT id FROM survey WHERE municipality_id = :town""", town=municipality)
    paper_forms.forget_people(tx, [SurveyId(row["id"]) for row in surveys])
    for sql in (
        """DELETE FROM survey WHERE municipality_id = :town""",
        """DELETE FROM poll WHERE municipality_id = :town""",
        """DELETE FROM floor WHERE municipality_id = :town""",
        """DELETE FROM run_sheet WHERE municipality_id = :town""",
        """DELETE FROM date_poll WHERE municipality_id = :town""",
        """DELETE FROM meeting WHERE municipality_id = :town""",
        """DELETE FROM measure WHERE municipality_id = :town""",
        """DELETE FROM invite WHERE municipality_id = :town""",
        """DELETE FROM consent WHERE municipality_id = :town""",
        """DELETE FROM membership WHERE municipality_id = :town""",
        """DELETE FROM municipality WHERE id = :town""",
    ):
        tx.run(sql, town=municipality)
    gone = [person for person in people if not retention.is_bound(tx, person)]
    for person in gone:
        erasure.forget_person(tx, person)
    return len(gone)


def _people(tx: Transaction, municipality: MunicipalityId) -> list[PersonId]:
    rows = tx.all(
        """
        SELECT person_id FROM membership WHERE municipality_id = :town
        UNION SELECT person_id FROM consent WHERE municipality_id = :town ORDER BY person_id
        """,
        town=municipality,
    )
    return [PersonId(row["person_id"]) for row in rows]


def _values(row: Any) -> dict[str, Any]:
    return {key: row[key] for key in row.keys()}  # noqa: SIM118 - a row iterates over its values

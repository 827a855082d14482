"""What is over in a town, counted from its end by the months that the town has said, and deleting it."""

import json
from datetime import date

from questionnaires.values import dataclass
from storage import paper_forms
from storage.database import Transaction
from storage.ids import (
    DatePollId,
    FloorId,
    MeasureId,
    MeetingId,
    MunicipalityId,
    PersonId,
    PollId,
    RunSheetId,
    SurveyId,
)


@dataclass(frozen=True, slots=True)
class Period:
    """How long a town keeps things, and the day of the next deletion that its coordinators were told."""

    municipality: MunicipalityId
    timezone: str
    months: int
    deletion_on: date | None


@dataclass(frozen=True, slots=True)
class Over:
    """What ended so long ago: closed surveys and polls, meetings and dates that have passed, also of drafts, workshops,
    measures, withdrawn consents."""

    surveys: tuple[SurveyId, ...]
    polls: tuple[PollId, ...]
    meetings: tuple[MeetingId, ...]
    date_polls: tuple[DatePollId, ...]
    measures: tuple[MeasureId, ...]
    run_sheets: tuple[RunSheetId, ...]
    floors: tuple[FloorId, ...]
    consents: int

    def numbers(self) -> dict[str, int]:
        """How many of each kind, as people are told."""
        return {
            "surveys": len(self.surveys),
            "polls": len(self.polls) + len(self.date_polls),
            "meetings": len(self.meetings),
            "run_sheets": len(self.run_sheets),
            "floors": len(self.floors),
            "measures": len(self.measures),
            "consents": self.consents,
        }

    def __bool__(self) -> bool:
        return any(self.numbers().values())


def periods(tx: Transaction) -> list[Period]:
    """Of every town that has said one."""
    rows = tx.all(
        """
        SELECT id, timezone, storage_months, deletion_on FROM municipality
        WHERE storage_months IS NOT NULL ORDER BY id
        """
    )
    return [
        Period(
            MunicipalityId(row["id"]),
            row["timezone"],
            row["storage_months"],
            None if row["deletion_on"] is None else date.fromisoformat(row["deletion_on"]),
        )
        for row in rows
    ]


def first_over(tx: Transaction, period: Period) -> date | None:
    """The day on which the next thing is over, which may be long ago; None where nothing has ended."""
    row = tx.one(
        """
        SELECT min(date(ended, 'unixepoch', :months)) AS day FROM (
            SELECT closed_at AS ended FROM survey WHERE municipality_id = :town AND state = 'closed'
            UNION ALL SELECT closed_at FROM poll WHERE municipality_id = :town AND state = 'closed'
            UNION ALL SELECT unixepoch(starts_at) FROM meeting WHERE municipality_id = :town
            UNION ALL SELECT unixepoch(max(starts_at)) FROM date_poll
                JOIN date_option ON date_poll_id = date_poll.id
                WHERE municipality_id = :town GROUP BY date_poll.id
            UNION ALL SELECT ended_at FROM measure WHERE municipality_id = :town
            UNION ALL SELECT max(coalesce(ended_at, started_at)) FROM run_sheet
                JOIN run_item ON run_sheet_id = run_sheet.id WHERE municipality_id = :town GROUP BY run_sheet.id
            UNION ALL SELECT closed_at FROM floor WHERE municipality_id = :town AND closed_at IS NOT NULL
            UNION ALL SELECT withdrawn_at FROM consent WHERE municipality_id = :town
        )
        """,
        town=period.municipality,
        months=_months(period),
    )
    return None if row["day"] is None else date.fromisoformat(row["day"])


def over(tx: Transaction, period: Period, day: date) -> Over:
    """What is over on that day."""
    found = {"town": period.municipality, "months": _months(period), "day": day.isoformat()}
    surveys = tx.all(
        """
        SELECT id FROM survey WHERE municipality_id = :town AND state = 'closed'
          AND date(closed_at, 'unixepoch', :months) <= :day ORDER BY id
        """,
        **found,
    )
    polls = tx.all(
        """
        SELECT id FROM poll WHERE municipality_id = :town AND state = 'closed'
          AND date(closed_at, 'unixepoch', :months) <= :day ORDER BY id
        """,
        **found,
    )
    meetings = tx.all(
        """
        SELECT id FROM meeting WHERE municipality_id = :town AND date(starts_at, :months) <= :day ORDER BY id
        """,
        **found,
    )
    date_polls = tx.all(
        """
        SELECT date_poll.id FROM date_poll JOIN date_option ON date_poll_id = date_poll.id
        WHERE municipality_id = :town GROUP BY date_poll.id
        HAVING date(max(starts_at), :months) <= :day ORDER BY date_poll.id
        """,
        **found,
    )
    measures = tx.all(
        """
        SELECT id FROM measure WHERE municipality_id = :town
          AND date(ended_at, 'unixepoch', :months) <= :day ORDER BY id
        """,
        **found,
    )
    run_sheets = tx.all(
        """
        SELECT run_sheet.id FROM run_sheet JOIN run_item ON run_sheet_id = run_sheet.id
        WHERE municipality_id = :town GROUP BY run_sheet.id
        HAVING date(max(coalesce(ended_at, started_at)), 'unixepoch', :months) <= :day ORDER BY run_sheet.id
        """,
        **found,
    )
    floors = tx.all(
        """
        SELECT id FROM floor WHERE municipality_id = :town
          AND date(closed_at, 'unixepoch', :months) <= :day ORDER BY id
        """,
        **found,
    )
    consents = tx.one(
        """
        SELECT count(*) AS n FROM consent WHERE municipality_id = :town
          AND date(withdrawn_at, 'unixepoch', :months) <= :day
        """,
        **found,
    )
    return Over(
        tuple(SurveyId(row["id"]) for row in surveys),
        tuple(PollId(row["id"]) for row in polls),
        tuple(MeetingId(row["id"]) for row in meetings),
        tuple(DatePollId(row["id"]) for row in date_polls),
        tuple(MeasureId(row["id"]) for row in measures),
        tuple(RunSheetId(row["id"]) for row in run_sheets),
        tuple(FloorId(row["id"]) for row in floors),
        int(consents["n"]),
    )


def set_deletion(tx: Transaction, municipality: MunicipalityId, day: date | None) -> None:
    """On which day is deleted next; None: nothing was announced."""
    tx.run(
        """UPDATE municipality SET deletion_on = :day WHERE id = :town""",
        town=municipality,
        day=None if day is None else day.isoformat(),
    )


def delete(tx: Transaction, found: Over) -> None:
    """Deletes surveys, polls, meetings, measures and run sheets with all that hangs on them, and the messages about
    them."""
    paper_forms.forget_people(tx, found.surveys)
    subjects = {
        "survey_*": found.surveys,
        "colleague_back": found.surveys,
        "poll_*": found.polls,
        "meeting_*": found.meetings,
        "date_poll_*": found.date_polls,
        "measure_*": found.measures,
        "floor_*": found.floors,
    }
    for kind, ids in subjects.items():
        tx.run(
            """
            DELETE FROM delivery WHERE kind GLOB :kind AND subject_id IN (SELECT value FROM json_each(:ids))
            """,
            kind=kind,
            ids=json.dumps(ids),
        )
    for sql, gone in (
        ("""DELETE FROM survey WHERE id IN (SELECT value FROM json_each(:ids))""", found.surveys),
        ("""DELETE FROM poll WHERE id IN (SELECT value FROM json_each(:ids))""", found.polls),
        ("""DELETE FROM meeting WHERE id IN (SELECT value FROM json_each(:ids))""", found.meetings),
        ("""DELETE FROM date_poll WHERE id IN (SELECT value FROM json_each(:ids))""", found.date_polls),
        ("""DELETE FROM measure WHERE id IN (SELECT value FROM json_each(:ids))""", found.measures),
        ("""DELETE FROM floor WHERE id IN (SELECT value FROM json_each(:ids))""", found.floors),
        ("""DELETE FROM run_sheet WHERE id IN (SELECT value FROM json_each(:ids))""", found.run_sheets),
    ):
        tx.run(sql, ids=json.dumps(gone))


def delete_consents(tx: Transaction, period: Period, day: date) -> list[PersonId]:
    """Deletes the withdrawn consents that are over; returns whose was the last thing that bound them to any town."""
    found = {"town": period.municipality, "months": _months(period), "day": day.isoformat()}
    rows = tx.all(
        """
        SELECT DISTINCT person_id FROM consent WHERE municipality_id = :town
          AND date(withdrawn_at, 'unixepoch', :months) <= :day ORDER BY person_id
        """,
        **found,
    )
    tx.run(
        """
        DELETE FROM consent WHERE municipality_id = :town AND date(withdrawn_at, 'unixepoch', :months) <= :day
        """,
        **found,
    )
    return [PersonId(row["person_id"]) for row in rows if not is_bound(tx, row["person_id"])]


def is_bound(tx: Transaction, person: PersonId) -> bool:
    """Whether somebody belongs to a town, has a consent on record, or helps with a question."""
    row = tx.one(
        """
        SELECT EXISTS (SELECT 1 FROM membership WHERE person_id = :person)
            OR EXISTS (SELECT 1 FROM consent WHERE person_id = :person)
            OR EXISTS (SELECT 1 FROM handover WHERE person_id = :person) AS bound
        """,
        person=person,
    )
    return bool(row["bound"])


def _months(period: Period) -> str:
    return f"+{period.months} months"

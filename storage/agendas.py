"""The entries of agendas in their order."""

from collections.abc import Sequence

from questionnaires.model import FieldId, QuestionId
from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import AgendaEntryId, SurveyId, UpdateId


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """A proposed point (`field`, perhaps `question`) or one in a coordinator's own words (`topic`).

    `further` stand behind the agenda, `dropped` were taken off it.
    """

    id: AgendaEntryId
    survey: SurveyId
    place: int
    field: FieldId | None
    question: QuestionId | None
    topic: str | None
    dropped: bool
    further: bool


def _row(row: Row) -> AgendaRow:
    return AgendaRow(
        id=AgendaEntryId(row["id"]),
        survey=SurveyId(row["survey_id"]),
        place=row["place"],
        field=None if row["field_id"] is None else FieldId(row["field_id"]),
        question=None if row["question_id"] is None else QuestionId(row["question_id"]),
        topic=row["topic"],
        dropped=bool(row["dropped"]),
        further=bool(row["further"]),
    )


def of(tx: Transaction, survey: SurveyId) -> list[AgendaRow]:
    """Every entry in order, dropped ones too."""
    rows = tx.all(
        """SELECT * FROM agenda_entry WHERE survey_id = :survey ORDER BY place, id""", survey=survey
    )
    return [_row(row) for row in rows]


def entry(tx: Transaction, entry_id: AgendaEntryId) -> AgendaRow | None:
    """One entry."""
    row = tx.first("""SELECT * FROM agenda_entry WHERE id = :entry""", entry=entry_id)
    return None if row is None else _row(row)


def write_down(
    tx: Transaction, survey: SurveyId, points: Sequence[tuple[FieldId, QuestionId | None]], *, proposed: int
) -> None:
    """Turns points into rows that can be changed; so many of them are proposed, the others further."""
    tx.many(
        """
        INSERT INTO agenda_entry (survey_id, place, field_id, question_id, further)
        VALUES (:survey, :place, :field, :question, :further)
        """,
        [
            {
                "survey": survey,
                "place": place,
                "field": field,
                "question": question,
                "further": int(place > proposed),
            }
            for place, (field, question) in enumerate(points, 1)
        ],
    )


def add_topic(tx: Transaction, survey: SurveyId, topic: str, *, update: UpdateId) -> None:
    """Puts a topic at the end; the same message twice puts it there once."""
    tx.run(
        """
        INSERT INTO agenda_entry (survey_id, place, topic, update_id)
        SELECT :survey, 1 + coalesce(max(place), 0), :topic, :update FROM agenda_entry WHERE survey_id = :survey
        ON CONFLICT (update_id) DO NOTHING
        """,
        survey=survey,
        topic=topic,
        update=update,
    )


def set_place(tx: Transaction, entry_id: AgendaEntryId, place: int) -> None:
    """Moves an entry."""
    tx.run("""UPDATE agenda_entry SET place = :place WHERE id = :entry""", place=place, entry=entry_id)


def take_on(tx: Transaction, entry_id: AgendaEntryId) -> None:
    """Puts a further entry at the end of the agenda; one that is on it stays where it is."""
    tx.run(
        """
        UPDATE agenda_entry SET further = 0, place = (
            SELECT 1 + max(place) FROM agenda_entry AS other WHERE other.survey_id = agenda_entry.survey_id
        )
        WHERE id = :entry AND further = 1
        """,
        entry=entry_id,
    )


def set_dropped(tx: Transaction, entry_id: AgendaEntryId, *, dropped: bool) -> None:
    """Takes an entry off the agenda, or puts it back where it was."""
    tx.run(
        """UPDATE agenda_entry SET dropped = :dropped WHERE id = :entry""",
        dropped=int(dropped),
        entry=entry_id,
    )

"""What was passed on to a second person: the link, how far it is, and the answers that were proposed."""

from dataclasses import field
from datetime import UTC, datetime
from enum import StrEnum

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import HandoverId, PersonId, Pseudonym, SurveyId
from storage.responses import Answer


class ScopeKind(StrEnum):
    """How much of a survey was passed on."""

    QUESTION = "question"
    FIELD = "field"


@dataclass(frozen=True, slots=True)
class Scope:
    """`id` is the key of the question, or the id of the field."""

    kind: ScopeKind
    id: str


class HandoverState(StrEnum):
    """Offered by a link, taken by somebody, and then either returned with proposals or declined."""

    OFFERED = "offered"
    TAKEN = "taken"
    RETURNED = "returned"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Handover:
    """`pseudonym` is that of whoever passed it on, `person` whoever took it, `expires_at` the end of the link."""

    id: HandoverId
    survey: SurveyId
    pseudonym: Pseudonym = field(repr=False)
    scope: Scope
    state: HandoverState
    token: str
    expires_at: datetime
    person: PersonId | None
    place: str | None


def _handover(row: Row) -> Handover:
    person = row["person_id"]
    return Handover(
        id=HandoverId(row["id"]),
        survey=SurveyId(row["survey_id"]),
        pseudonym=Pseudonym(row["pseudonym"]),
        scope=Scope(ScopeKind(row["scope"]), row["scope_id"]),
        state=HandoverState(row["state"]),
        token=row["token"],
        expires_at=datetime.fromtimestamp(row["expires_at"], UTC),
        person=None if person is None else PersonId(person),
        place=row["place"],
    )


def offer(
    tx: Transaction,
    handover: HandoverId,
    survey: SurveyId,
    who: Pseudonym,
    *,
    scope: Scope,
    token: str,
    expires_at: datetime,
) -> None:
    """Passes something on; what was passed on already stays as it is. The response must exist."""
    tx.run(
        """
        INSERT INTO handover (id, survey_id, pseudonym, scope, scope_id, token, expires_at)
        VALUES (:handover, :survey, :who, :scope, :scope_id, :token, :expires_at)
        ON CONFLICT (survey_id, pseudonym, scope, scope_id) DO NOTHING
        """,
        handover=handover,
        survey=survey,
        who=who,
        scope=scope.kind.value,
        scope_id=scope.id,
        token=token,
        expires_at=int(expires_at.timestamp()),
    )


def handover(tx: Transaction, handover_id: HandoverId) -> Handover | None:
    """One handover; None once it was decided, withdrawn, or its survey was closed."""
    row = tx.first("""SELECT * FROM handover WHERE id = :handover""", handover=handover_id)
    return None if row is None else _handover(row)


def of_token(tx: Transaction, token: str) -> Handover | None:
    """What a link leads to."""
    row = tx.first("""SELECT * FROM handover WHERE token = :token""", token=token)
    return None if row is None else _handover(row)


def of_owner(tx: Transaction, survey: SurveyId, who: Pseudonym) -> list[Handover]:
    """Everything that was passed on under a pseudonym."""
    rows = tx.all(
        """
        SELECT * FROM handover WHERE survey_id = :survey AND pseudonym = :who ORDER BY scope_id, scope
        """,
        survey=survey,
        who=who,
    )
    return [_handover(row) for row in rows]


def of_colleague(tx: Transaction, person: PersonId) -> list[Handover]:
    """Everything that a person took from somebody."""
    rows = tx.all("""SELECT * FROM handover WHERE person_id = :person ORDER BY id""", person=person)
    return [_handover(row) for row in rows]


def group_code(tx: Transaction, handover_id: HandoverId) -> str:
    """The group of whoever passed it on, as questionnaires call it: some questions are for some groups only."""
    row = tx.one(
        """
        SELECT audience_group.code FROM handover
        JOIN response ON response.survey_id = handover.survey_id AND response.pseudonym = handover.pseudonym
        JOIN audience_group ON audience_group.id = response.group_id
        WHERE handover.id = :handover
        """,
        handover=handover_id,
    )
    return str(row["code"])


def take(tx: Transaction, handover_id: HandoverId, person: PersonId) -> bool:
    """Somebody came through the link; False when it was not open any more."""
    changed = tx.run(
        """
        UPDATE handover SET state = 'taken', person_id = :person WHERE id = :handover AND state = 'offered'
        """,
        handover=handover_id,
        person=person,
    )
    return changed > 0


def set_place(tx: Transaction, handover_id: HandoverId, place: str | None) -> None:
    """The second person is at this step."""
    tx.run("""UPDATE handover SET place = :place WHERE id = :handover""", place=place, handover=handover_id)


def hand_back(tx: Transaction, handover_id: HandoverId) -> bool:
    """The proposals are with whoever asked for them; False when they were already."""
    changed = tx.run(
        """UPDATE handover SET state = 'returned' WHERE id = :handover AND state = 'taken'""",
        handover=handover_id,
    )
    return changed > 0


def decline(tx: Transaction, handover_id: HandoverId) -> None:
    """Comes back without an answer, and without a trace of who had it; the proposals are dropped apart."""
    tx.run(
        """
        UPDATE handover SET state = 'declined', person_id = NULL, place = NULL WHERE id = :handover
        """,
        handover=handover_id,
    )


def delete(tx: Transaction, handover_id: HandoverId) -> None:
    """Forgets a handover with its proposals; the link leads nowhere from now on."""
    tx.run("""DELETE FROM handover WHERE id = :handover""", handover=handover_id)


def proposals(tx: Transaction, handover_id: HandoverId) -> dict[str, Answer]:
    """What was proposed, by question."""
    rows = tx.all(
        """SELECT question_id, value, comment FROM proposal WHERE handover_id = :handover""",
        handover=handover_id,
    )
    return {row["question_id"]: Answer(row["value"], row["comment"]) for row in rows}


def put_proposal(tx: Transaction, handover_id: HandoverId, *, question: str, proposed: Answer) -> None:
    """Proposes an answer, a comment or both, in place of what was proposed before."""
    tx.run(
        """
        INSERT INTO proposal (handover_id, question_id, value, comment)
        VALUES (:handover, :question, :value, :comment)
        ON CONFLICT (handover_id, question_id) DO UPDATE SET value = :value, comment = :comment
        """,
        handover=handover_id,
        question=question,
        value=proposed.value,
        comment=proposed.comment,
    )


def drop_proposal(tx: Transaction, handover_id: HandoverId, *, question: str) -> None:
    """Forgets what was proposed for a question."""
    tx.run(
        """DELETE FROM proposal WHERE handover_id = :handover AND question_id = :question""",
        handover=handover_id,
        question=question,
    )


def drop_proposals(tx: Transaction, handover_id: HandoverId) -> None:
    """Forgets everything that was proposed."""
    tx.run("""DELETE FROM proposal WHERE handover_id = :handover""", handover=handover_id)

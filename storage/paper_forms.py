"""Forms that were filled in on paper and typed by a coordinator, as long as their survey is open."""

import json
from collections.abc import Mapping, Sequence

from questionnaires.values import dataclass
from storage.database import Row, Transaction
from storage.ids import GroupId, PersonId, SurveyId, UpdateId
from storage.responses import Answer


@dataclass(frozen=True, slots=True)
class PaperForm:
    """`held` is what stands in it, by question, while it cannot be counted yet; None: it counts."""

    survey: SurveyId
    number: int
    person: PersonId
    group: GroupId
    held: Mapping[str, Answer] | None


def _form(row: Row) -> PaperForm:
    return PaperForm(
        SurveyId(row["survey_id"]),
        row["number"],
        PersonId(row["person_id"]),
        GroupId(row["group_id"]),
        None if row["held"] is None else _read(json.loads(row["held"])),
    )


def _read(held: Mapping[str, str | Sequence[str | None]]) -> dict[str, Answer]:
    """A text alone is the answer of a form that was entered before comments were."""
    return {
        key: Answer(one, None) if isinstance(one, str) else Answer(one[0], one[1])
        for key, one in held.items()
    }


def add(
    tx: Transaction,
    survey: SurveyId,
    person: PersonId,
    *,
    group: GroupId,
    held: Mapping[str, Answer],
    update: UpdateId,
) -> None:
    """One more form, with the next number."""
    tx.run(
        """
        INSERT INTO paper_form (survey_id, number, person_id, group_id, held, update_id)
        SELECT :survey, 1 + ifnull(max(number), 0), :person, :group, :held, :update
        FROM paper_form WHERE survey_id = :survey
        """,
        survey=survey,
        person=person,
        group=group,
        held=json.dumps({key: [one.value, one.comment] for key, one in held.items()}, ensure_ascii=False),
        update=update,
    )


def of_update(tx: Transaction, update: UpdateId) -> PaperForm | None:
    """The form that was entered with this update."""
    row = tx.first("""SELECT * FROM paper_form WHERE update_id = :update""", update=update)
    return None if row is None else _form(row)


def find(tx: Transaction, survey: SurveyId, number: int) -> PaperForm | None:
    """The form with this number."""
    row = tx.first(
        """SELECT * FROM paper_form WHERE survey_id = :survey AND number = :number""",
        survey=survey,
        number=number,
    )
    return None if row is None else _form(row)


def held(tx: Transaction, survey: SurveyId) -> list[PaperForm]:
    """The forms that cannot be counted yet."""
    rows = tx.all(
        """SELECT * FROM paper_form WHERE survey_id = :survey AND held IS NOT NULL ORDER BY number""",
        survey=survey,
    )
    return [_form(row) for row in rows]


def counts(tx: Transaction, survey: SurveyId, number: int) -> None:
    """Its answers stand where all others do."""
    tx.run(
        """UPDATE paper_form SET held = NULL WHERE survey_id = :survey AND number = :number""",
        survey=survey,
        number=number,
    )


def by_group(tx: Transaction, survey: SurveyId) -> dict[GroupId, int]:
    """How many forms of each group were entered."""
    rows = tx.all(
        """SELECT group_id, count(*) AS n FROM paper_form WHERE survey_id = :survey GROUP BY group_id""",
        survey=survey,
    )
    return {GroupId(row["group_id"]): row["n"] for row in rows}


def forget(tx: Transaction, survey: SurveyId) -> None:
    """At closing: numbers lead to no form any more, and what could not be counted is gone."""
    tx.run(
        """
        DELETE FROM person
        WHERE id IN (SELECT person_id FROM paper_form WHERE survey_id = :survey AND held IS NOT NULL)
        """,
        survey=survey,
    )
    tx.run("""DELETE FROM paper_form WHERE survey_id = :survey""", survey=survey)


def forget_people(tx: Transaction, surveys: Sequence[SurveyId]) -> None:
    """Before surveys are deleted: whoever was in one of them on paper is nobody elsewhere."""
    tx.run(
        """
        DELETE FROM person WHERE id IN (
            SELECT person_id FROM participation
            WHERE on_paper = 1 AND survey_id IN (SELECT value FROM json_each(:surveys))
            UNION SELECT person_id FROM paper_form WHERE survey_id IN (SELECT value FROM json_each(:surveys))
        )
        """,
        surveys=json.dumps(list(surveys)),
    )

"""What the chats of those who answer a survey, or help with it, leave behind and what would tell their answers.

Forgotten at closing, before the responses are: with them goes who helps whom.
"""

from storage import pages
from storage.database import Transaction
from storage.ids import PersonId, SurveyId


def forget_buttons(tx: Transaction, survey: SurveyId) -> None:
    """The buttons in front of them: ticked ones tell what was chosen."""
    tx.run(
        """
        DELETE FROM keyboard WHERE person_id IN (
            SELECT person_id FROM participation WHERE survey_id = :survey
            UNION SELECT person_id FROM handover WHERE survey_id = :survey
        )
        """,
        survey=survey,
    )


def forget_unfinished_texts(tx: Transaction, survey: SurveyId) -> None:
    """What they are, or were last, in the middle of typing: it says which question somebody wrote about."""
    tx.run(
        """
        DELETE FROM dialog WHERE :survey IN (json_extract(data, '$.survey'), json_extract(data_before, '$.survey'))
        """,
        survey=survey,
    )


def forget_questions_of_colleagues(tx: Transaction, survey: SurveyId) -> None:
    """The same of whoever helps: a text that still comes is answered kindly, but to which question is not known."""
    tx.run(
        """
        UPDATE dialog SET data = json_set(data, '$.key', ''), step_before = NULL, data_before = '{}'
        WHERE EXISTS (
            SELECT 1 FROM handover WHERE survey_id = :survey
            AND id IN (json_extract(data, '$.handover'), json_extract(data_before, '$.handover'))
        )
        """,
        survey=survey,
    )


def forget_places(
    tx: Transaction, survey: SurveyId, *, taps: str, instead: str, within: str, here: str
) -> None:
    """Screens that are still owed and pages: taps (a pattern as GLOB takes it) stand at a question, `instead` at none.

    The same of those who help: `within` begins their taps, the handover follows, `here` stands at no question.
    """
    for table in ("reply", "page"):
        tx.run(
            f"""UPDATE {table} SET at = :instead WHERE at GLOB :taps""",  # noqa: S608 - one of two names
            taps=taps,
            instead=instead,
        )
        tx.run(
            f"""
            UPDATE {table} SET at = (
                SELECT :within || ':' || id || ':' || :here FROM handover
                WHERE survey_id = :survey AND at GLOB :within || ':' || id || ':*'
            )
            WHERE EXISTS (
                SELECT 1 FROM handover WHERE survey_id = :survey AND at GLOB :within || ':' || id || ':*'
            )
            """,  # noqa: S608 - one of two names
            survey=survey,
            within=within,
            here=here,
        )


def forget_acts_on_pages(tx: Transaction, survey: SurveyId) -> None:
    """What they, and whoever typed forms from paper, pressed and typed on pages, and are just typing there."""
    rows = tx.all(
        """
        SELECT person_id FROM participation WHERE survey_id = :survey
        UNION SELECT person_id FROM handover WHERE survey_id = :survey
        UNION SELECT membership_right.person_id FROM membership_right JOIN survey USING (municipality_id)
        WHERE survey.id = :survey AND EXISTS (SELECT 1 FROM paper_form WHERE survey_id = :survey)
        """,
        survey=survey,
    )
    pages.forget_acts(tx, [PersonId(row["person_id"]) for row in rows if row["person_id"] is not None])
    tx.run(
        """
        UPDATE page SET step = NULL, data = '{}' WHERE json_extract(data, '$.survey') = :survey OR EXISTS (
            SELECT 1 FROM handover WHERE survey_id = :survey AND id = json_extract(page.data, '$.handover')
        )
        """,
        survey=survey,
    )


def forget_set_aside(tx: Transaction, survey: SurveyId) -> None:
    """Their updates since the opening that could not be processed: a tap says what it chooses."""
    tx.run(
        """
        DELETE FROM inbox WHERE state = 'aside'
            AND received_at >= (SELECT opened_at FROM survey WHERE id = :survey)
            AND chat_id IN (
                SELECT chat_id FROM person WHERE id IN (
                    SELECT person_id FROM participation WHERE survey_id = :survey
                    UNION SELECT person_id FROM handover WHERE survey_id = :survey
                )
            )
        """,
        survey=survey,
    )

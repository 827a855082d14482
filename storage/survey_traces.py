"""What the chats of those who answer a survey, or help with it, leave behind and what would tell their answers.

Forgotten at closing, before the responses are: with them goes who helps whom.
"""

from storage import pages
from storage.database import Transaction
from storage.ids import PersonId, SurveyId

_BARE = "json_set(data, '$.place', 0, '$.typed', json('{}'))"
"""A form of which nothing is typed yet."""
_THEY = """
    SELECT person_id FROM participation WHERE survey_id = :survey
    UNION SELECT person_id FROM handover WHERE survey_id = :survey AND person_id IS NOT NULL
"""
"""Those who answer or help with an answer."""
_THEY_AND_TYPISTS = f"""
    {_THEY} UNION SELECT membership.person_id FROM membership JOIN survey USING (municipality_id)
    WHERE survey.id = :survey
"""  # noqa: S608 - two queries of this module
"""With whoever may have typed forms from paper: a right for a day can be over and forgotten, so all of the town."""


def forget_buttons(tx: Transaction, survey: SurveyId) -> None:
    """The buttons in front of them: ticked ones tell what was chosen."""
    tx.run(
        f"""DELETE FROM keyboard WHERE person_id IN ({_THEY})""",  # noqa: S608 - a query of this module
        survey=survey,
    )


def forget_typed_forms(tx: Transaction, survey: SurveyId, *, step: str) -> None:
    """What was typed of a form from paper at this step. That one was being typed stays: whoever goes on is told that
    it came to nothing."""
    tx.run(
        f"""
        UPDATE dialog SET data = {_BARE} WHERE step = :step AND json_extract(data, '$.survey') = :survey
        """,  # noqa: S608 - an expression of this module
        survey=survey,
        step=step,
    )
    tx.run(
        f"""UPDATE page SET data = {_BARE} WHERE step = :step AND json_extract(data, '$.survey') = :survey""",  # noqa: S608
        survey=survey,
        step=step,
    )


def forget_unfinished_texts(tx: Transaction, survey: SurveyId, *, but: str) -> None:
    """What they are, or were last, in the middle of typing: it says which question somebody wrote about. The step
    `but` says nothing of the kind; of what was last, whatever it was, nothing stays."""
    tx.run(
        """
        DELETE FROM dialog WHERE (step IS NOT :but AND json_extract(data, '$.survey') = :survey)
            OR (step IS NULL AND json_extract(data_before, '$.survey') = :survey)
        """,
        survey=survey,
        but=but,
    )
    tx.run(
        """
        UPDATE dialog SET step_before = NULL, data_before = '{}'
        WHERE json_extract(data_before, '$.survey') = :survey
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
    tx: Transaction, survey: SurveyId, *, taps: str, here: str, in_handover: str, before: str
) -> None:
    """Screens that are still owed and pages: taps that begin like this (as GLOB takes it) stand at a question of the
    place that follows, `here` begins the one that stands at none. The place of those who help is their handover's id
    behind `in_handover`; `before` began their taps in older versions.
    """
    for table in ("reply", "page"):
        tx.run(
            f"""UPDATE {table} SET at = :here || ':' || :survey WHERE at GLOB :taps || ':' || :survey || ':*'""",  # noqa: S608 - one of two names
            survey=survey,
            taps=taps,
            here=here,
        )
        tx.run(
            f"""
            UPDATE {table} SET at = :here || ':' || :in_handover || found.id FROM (
                SELECT id, :taps || ':' || :in_handover || id || ':*' AS now, :before || ':' || id || ':*' AS old
                FROM handover WHERE survey_id = :survey
            ) AS found
            WHERE at GLOB found.now OR at GLOB found.old
            """,  # noqa: S608 - one of two names
            survey=survey,
            taps=taps,
            here=here,
            in_handover=in_handover,
            before=before,
        )


def forget_acts_on_pages(tx: Transaction, survey: SurveyId, *, but: str) -> None:
    """What they, and whoever typed forms from paper, pressed and typed on pages, and are just typing there, but for
    the step that says nothing."""
    rows = tx.all(_THEY_AND_TYPISTS, survey=survey)
    pages.forget_acts(tx, [PersonId(row["person_id"]) for row in rows])
    tx.run(
        """
        UPDATE page SET step = NULL, data = '{}' WHERE step IS NOT :but AND (
            json_extract(data, '$.survey') = :survey OR EXISTS (
                SELECT 1 FROM handover WHERE survey_id = :survey AND id = json_extract(page.data, '$.handover')
            )
        )
        """,
        survey=survey,
        but=but,
    )


def forget_set_aside(tx: Transaction, survey: SurveyId) -> None:
    """Updates since the opening that could not be processed, theirs and those of whoever typed forms from paper: a tap
    says what it chooses, a line what somebody chose on paper."""
    tx.run(
        f"""
        DELETE FROM inbox WHERE state = 'aside'
            AND received_at >= (SELECT opened_at FROM survey WHERE id = :survey)
            AND chat_id IN (SELECT chat_id FROM person WHERE id IN ({_THEY_AND_TYPISTS}))
        """,  # noqa: S608 - a query of this module
        survey=survey,
    )

"""What may be published of a closed survey, as it was at its closing: all that is left but free texts."""

from storage.database import Transaction
from storage.ids import SurveyId


def put(tx: Transaction, survey: SurveyId, published: str) -> None:
    """Keeps what `stored_result.to_text` wrote."""
    tx.run(
        """INSERT INTO survey_result (survey_id, published) VALUES (:survey, :published)""",
        survey=survey,
        published=published,
    )


def published(tx: Transaction, survey: SurveyId) -> str | None:
    """The stored result; None while the survey is not closed."""
    row = tx.first("""SELECT published FROM survey_result WHERE survey_id = :survey""", survey=survey)
    return None if row is None else row["published"]

"""What is stored of everybody's answers, read as the program reads them."""

from collections.abc import Mapping

from storage import responses
from storage.database import Transaction
from storage.ids import Pseudonym, SurveyId
from storage.responses import Answer


def all_answers(tx: Transaction, survey: SurveyId) -> Mapping[Pseudonym, Mapping[str, Answer]]:
    """Every answer of a survey by pseudonym and question."""
    return {who: responses.stored(tx, survey, who)[1] for who in responses.groups_by_pseudonym(tx, survey)}

"""What is stored of everybody's answers, read as the program reads them."""

from collections.abc import Mapping

from storage import responses
from storage.database import Transaction
from storage.ids import Pseudonym, SurveyId
from storage.responses import Answer


def all_answers(tx: Transaction, survey: SurveyId) -> Mapping[Pseudonym, Mapping[str, Answer]]:
    """Every answer of a survey by pseudonym and question."""
    found = {who: responses.stored(tx, survey, who) for who in responses.groups_by_pseudonym(tx, survey)}
    return {
        who: {
            key: Answer(each.values.get(key), each.comments.get(key))
            for key in sorted(each.values.keys() | each.comments.keys())
        }
        for who, each in found.items()
    }

"""Whether somebody may still answer: a survey that goes on for others can be over for their group."""

from datetime import datetime

from storage import participation
from storage.database import Transaction
from storage.ids import PersonId, SurveyId
from storage.participation import AskedBefore, Participation
from workshops.end_dates import is_over
from workshops.refusals import Gone


def standing_now(
    tx: Transaction, survey: SurveyId, person: PersonId, *, now: datetime
) -> Participation | AskedBefore:
    """Where a person stands; after the last day of their group as after the end. Raises Gone if they were not asked."""
    standing = participation.standing(tx, survey, person)
    if standing is None:
        raise Gone
    if isinstance(standing, Participation) and is_over(standing.ends_on, standing.timezone, now=now):
        return AskedBefore(standing.finished)
    return standing

"""A result in one step, for tests: a closed survey publishes in one transaction and is read in others."""

from collections.abc import Collection, Mapping

from questionnaires.counts import Counts
from questionnaires.model import FieldId, GroupCode, Questionnaire
from questionnaires.result import Result, assess
from questionnaires.suppression import USUAL_K, Block, publish


def evaluate(
    questionnaire: Questionnaire,
    counts: Counts,
    *,
    title: str,
    fields: frozenset[FieldId] | None = None,
    k: int = USUAL_K,
    invited: Mapping[GroupCode, int] | None = None,
    finished: Mapping[GroupCode, int] | None = None,
    joined: Collection[Block] = (),
) -> Result:
    """The result of a closed survey: protected first, then computed. ValueError as in `publish`."""
    return assess(
        publish(
            questionnaire,
            counts,
            title=title,
            fields=fields,
            k=k,
            invited=invited,
            finished=finished,
            joined=joined,
        )
    )

"""Closing a survey: what people answered becomes counts and free texts, and nobody can lead them back to a person."""

from collections import Counter
from collections.abc import Iterator, Mapping

from questionnaires.answers import AnswerValue, Free, Ranking, encode
from questionnaires.counts import FREE_TEXT
from questionnaires.model import GroupCode
from questionnaires.progress import StepKey, counted
from questionnaires.suppression import groups_to_show
from storage import frozen, participation, responses
from storage.database import Transaction
from storage.frozen import Remark, RemarkKind
from storage.ids import GroupId, Pseudonym, SurveyId
from storage.members import Group
from storage.responses import Answer
from workshops.passage_rows import values_of
from workshops.pseudonyms import pseudonym
from workshops.shelf import Asked

TURNOUT = "*"
"""Not a question: under it stands how many of a group were asked and how many answered, as it was at closing."""
ASKED, ANSWERED = "asked", "answered"


def freeze(tx: Transaction, asked: Asked, *, secret: bytes, groups: list[Group], k: int) -> None:
    """Counts, keeps the free texts, deletes every answer. The caller destroys the secret in the same transaction.

    Whoever has answered anything has taken part from now on, finished or not: the result is sent to them too.
    """
    survey = asked.survey
    by_pseudonym = responses.groups_by_pseudonym(tx, survey)
    for person in participation.asked(tx, survey):
        if pseudonym(person, secret=secret) in by_pseudonym:
            participation.finish(tx, survey, person)
    codes = {group.id: GroupCode(group.code) for group in groups}
    answers = responses.all_answers(tx, survey)
    kept = {
        who: counted(
            asked.questionnaire, values_of(asked, stored), fields=asked.fields, group=codes[by_pseudonym[who]]
        )
        for who, stored in answers.items()
    }
    _freeze_counts(tx, asked, by_pseudonym, kept)
    _freeze_turnout(tx, survey, by_pseudonym)
    sizes = Counter(codes[group] for group in by_pseudonym.values())
    named = groups_to_show(sizes, k=k)
    frozen.put_remarks(
        tx,
        survey,
        _remarks(
            answers,
            kept,
            {who: group if codes[group] in named else None for who, group in by_pseudonym.items()},
        ),
    )
    responses.erase_all(tx, survey)
    frozen.forget_screens(tx, survey)


def _freeze_counts(
    tx: Transaction,
    asked: Asked,
    groups: Mapping[Pseudonym, GroupId],
    kept: Mapping[Pseudonym, Mapping[StepKey, AnswerValue]],
) -> None:
    counts = Counter(
        (groups[who], key, _frozen(value))
        for who, values in kept.items()
        for key, value in values.items()
        if not _is_after_a_field(key)
    )
    frozen.put_counts(tx, asked.survey, [(*cell, n) for cell, n in counts.items()])


def _freeze_turnout(tx: Transaction, survey: SurveyId, by_pseudonym: Mapping[Pseudonym, GroupId]) -> None:
    answered = Counter(by_pseudonym.values())
    asked = Counter(participation.groups_of_asked(tx, survey))
    frozen.put_counts(
        tx,
        survey,
        [
            *((group, TURNOUT, ASKED, n) for group, n in asked.items()),
            *((group, TURNOUT, ANSWERED, n) for group, n in answered.items()),
        ],
    )


def _remarks(
    answers: Mapping[Pseudonym, Mapping[str, Answer]],
    kept: Mapping[Pseudonym, Mapping[StepKey, AnswerValue]],
    groups: Mapping[Pseudonym, GroupId | None],
) -> Iterator[Remark]:
    for who, stored in answers.items():
        for key, value in kept[who].items():
            if isinstance(value, Free):
                yield Remark(key, groups[who], RemarkKind.ANSWER, value.text)
        for question, answer in stored.items():
            if answer.comment is not None:
                yield Remark(question, groups[who], RemarkKind.COMMENT, answer.comment)


def _frozen(value: AnswerValue) -> str:
    """What is counted: of a text that there is one, of a ranking who came first; the rest would point at a person."""
    match value:
        case Free():
            return FREE_TEXT
        case Ranking(order):
            return encode(Ranking(order[:1]))
        case _:
            return encode(value)


def _is_after_a_field(key: StepKey) -> bool:
    return "." in key

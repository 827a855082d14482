"""Closing a survey: what people answered becomes counts and free texts, and nobody can lead them back to a person.

The database counts; only answers behind a condition, and free texts, are read one by one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from questionnaires.answers import AnswerValue, Free, Ranking, decode, encode
from questionnaires.counts import FREE_TEXT
from questionnaires.model import GroupCode
from questionnaires.progress import StepKey, counted
from questionnaires.suppression import blocks
from storage import colleagues, frozen, participation, responses
from storage.database import Transaction
from storage.frozen import Remark, RemarkKind
from storage.ids import GroupId, Pseudonym, SurveyId
from storage.members import Group
from workshops.pseudonyms import pseudonym
from workshops.shelf import Asked

TURNOUT = "*"
"""Not a question: under it stands how many of a group were asked and how many answered, as it was at closing."""
ASKED, ANSWERED = "asked", "answered"


@dataclass(frozen=True, slots=True)
class _Box:
    """The responses of a survey as they are counted.

    `left_out` are answers that do not count: a later change closed the condition that they stood behind.
    """

    asked: Asked
    groups: Mapping[Pseudonym, GroupId]
    codes: Mapping[GroupId, GroupCode]
    left_out: Mapping[tuple[Pseudonym, StepKey], AnswerValue]

    def is_for(self, group: GroupId, key: StepKey) -> bool:
        """Whether the group is asked this; somebody may have changed to it after they had answered."""
        return self.asked.questions[key].is_for(self.codes[group])

    def value(self, key: StepKey, stored: str) -> AnswerValue:
        return decode(self.asked.questions[key], stored)


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
    box = _Box(asked, by_pseudonym, codes, _left_out(tx, asked, by_pseudonym, codes))
    _freeze_counts(tx, box)
    _freeze_turnout(tx, survey, by_pseudonym)
    frozen.put_remarks(tx, survey, _remarks(tx, box, k=k))
    colleagues.forget_screens(tx, survey)
    responses.erase_all(tx, survey)
    frozen.forget_screens(tx, survey)


def _left_out(
    tx: Transaction,
    asked: Asked,
    groups: Mapping[Pseudonym, GroupId],
    codes: Mapping[GroupId, GroupCode],
) -> Mapping[tuple[Pseudonym, StepKey], AnswerValue]:
    conditions = {key: each.only_if for key, each in asked.questions.items() if each.only_if is not None}
    if not conditions:
        return {}
    involved = conditions.keys() | {condition.question for condition in conditions.values()}
    left_out: dict[tuple[Pseudonym, StepKey], AnswerValue] = {}
    for who, stored in responses.values_to(tx, asked.survey, involved).items():
        group = codes[groups[who]]
        values = {StepKey(key): decode(asked.questions[StepKey(key)], value) for key, value in stored.items()}
        kept = counted(asked.questionnaire, values, fields=asked.fields, group=group)
        for key in values.keys() - kept.keys():
            if asked.questions[key].is_for(group):
                left_out[who, key] = values[key]
    return left_out


def _freeze_counts(tx: Transaction, box: _Box) -> None:
    counts: Counter[tuple[GroupId, StepKey, str]] = Counter()
    for each in responses.value_counts(tx, box.asked.survey):
        key = StepKey(each.question)
        if box.is_for(each.group, key) and not _is_after_a_field(key):
            counts[each.group, key, _frozen(box.value(key, each.value))] += each.people
    counts.subtract((box.groups[who], key, _frozen(value)) for (who, key), value in box.left_out.items())
    frozen.put_counts(tx, box.asked.survey, [(*cell, n) for cell, n in counts.items() if n > 0])


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


def _remarks(tx: Transaction, box: _Box, *, k: int) -> Iterator[Remark]:
    """The free texts that at least k people could have written; a text that fewer could have is not kept at all."""
    sizes = Counter(box.codes[group] for group in box.groups.values())
    nameable = _nameable(box.asked, sizes, k=k)
    for who, question, answer in responses.texts(tx, box.asked.survey):
        key, group = StepKey(question), box.groups[who]
        if key not in nameable or not box.is_for(group, key):
            continue
        named = group if box.codes[group] in nameable[key] else None
        if answer.value is not None and (who, key) not in box.left_out:
            text = box.value(key, answer.value)
            if isinstance(text, Free):
                yield Remark(question, named, RemarkKind.ANSWER, text.text)
        if answer.comment is not None:
            yield Remark(question, named, RemarkKind.COMMENT, answer.comment)


def _nameable(
    asked: Asked, sizes: Mapping[GroupCode, int], *, k: int
) -> Mapping[StepKey, frozenset[GroupCode]]:
    """The groups that may be named beside a text to a question, so that neither they nor the others are fewer than k.

    Some questions are for some groups only: who is left to have written a text without a group is counted among them.
    """
    found: dict[StepKey, frozenset[GroupCode]] = {}
    for key, question in asked.questions.items():
        people = {code: n for code, n in sizes.items() if n and question.is_for(code)}
        if sum(people.values()) >= k:
            found[key] = frozenset(block[0] for block in blocks(people, k=k) if len(block) == 1)
    return found


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

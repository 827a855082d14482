"""Closing a survey: what people answered becomes what may be published, and nothing else of it is kept.

Afterwards nobody, not even with the database and its key, leads an answer back to a person: raw counts are never
written, the group in which somebody was asked is forgotten, free texts belong to no group. The database counts; only
answers behind a condition, and free texts, are read one by one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime

from questionnaires.answers import (
    AnswerValue,
    Clock,
    Day,
    DecimalNumber,
    Free,
    Moment,
    Ranking,
    decode,
    encode,
)
from questionnaires.counts import FREE_TEXT, Counts
from questionnaires.model import GroupCode, Question, QuestionId
from questionnaires.progress import StepKey, counted
from questionnaires.stored_result import to_text
from questionnaires.suppression import Block, publish
from questionnaires.values import dataclass
from storage import (
    deliveries,
    paper_forms,
    participation,
    remarks,
    responses,
    results,
    survey_groups,
    survey_traces,
)
from storage import surveys as rows
from storage.database import Transaction
from storage.ids import GroupId, Pseudonym, SurveyId
from storage.participation import GroupTurnout
from storage.remarks import Remark, RemarkKind
from storage.surveys import Survey
from workshops.answering.places import HANDOVER, HERE_PREFIX, OLD_WITHIN, TAPS
from workshops.confidential.earlier_results import asked_in, others
from workshops.confidential.pseudonyms import pseudonym
from workshops.questionnaires.questionnaire_cache import SurveyContent
from workshops.surveys.paper import PAPER_LINE

INVITATION, REMINDER = "survey_invitation", "survey_reminder"


@dataclass(frozen=True, slots=True)
class _Box:
    """The responses of a survey as they are counted.

    `left_out` are answers that do not count: a later change closed the condition that they stood behind.
    """

    asked: SurveyContent
    groups: Mapping[Pseudonym, GroupId]
    codes: Mapping[GroupId, GroupCode]
    left_out: Mapping[tuple[Pseudonym, StepKey], AnswerValue]

    def is_for(self, group: GroupId, key: StepKey) -> bool:
        """Whether the group is asked this; somebody may have changed to it after they had answered."""
        return self.asked.questions[key].is_for(self.codes[group])

    def value(self, key: StepKey, stored: str) -> AnswerValue:
        return decode(self.asked.questions[key], stored)


def close(tx: Transaction, found: Survey, asked: SurveyContent, *, now: datetime) -> bool:
    """Publishes what may be published, forgets the rest and the secret; False for a survey that is not open.

    Whoever has answered anything has taken part from now on, finished or not: the result is sent to them too. Call
    `Database.forget` after the commit, else the journal still holds what is deleted here.
    """
    survey = found.id
    secret = rows.secret(tx, survey)
    if secret is None or not rows.close(tx, survey, now=now):
        return False
    turnout = participation.turnout(tx, survey)
    box = _box(tx, asked, turnout)
    published = publish(
        asked.questionnaire,
        _counts(tx, box, turnout),
        title=found.name,
        fields=asked.fields,
        k=found.minimum_group_size,
        invited={GroupCode(group.code): group.asked for group in turnout if group.asked},
        finished={GroupCode(group.code): group.finished for group in turnout},
        joined=joined(tx, survey),
        others=others(tx, found, asked_in(tx, survey), now=now),
        on_paper=participation.on_paper(tx, survey),
    )
    results.put(tx, survey, to_text(published))
    remarks.put(tx, survey, _remarks(tx, box, k=found.minimum_group_size))
    _mark_who_took_part(tx, survey, box, secret=secret)
    _forget(tx, survey)
    return True


def joined(tx: Transaction, survey: SurveyId) -> tuple[Block, ...]:
    """The groups that the survey takes for one."""
    return tuple(tuple(GroupCode(code) for _, code in each) for each in survey_groups.joined(tx, survey))


def _box(tx: Transaction, asked: SurveyContent, turnout: list[GroupTurnout]) -> _Box:
    by_pseudonym = responses.groups_by_pseudonym(tx, asked.survey)
    codes = {group.id: GroupCode(group.code) for group in turnout}
    return _Box(asked, by_pseudonym, codes, _left_out(tx, asked, by_pseudonym, codes))


def _mark_who_took_part(tx: Transaction, survey: SurveyId, box: _Box, *, secret: bytes) -> None:
    for person in participation.asked(tx, survey):
        if pseudonym(person, secret=secret) in box.groups:
            participation.finish(tx, survey, person)


def _forget(tx: Transaction, survey: SurveyId) -> None:
    """Everything that would lead from a person to an answer, or from an answer to a group."""
    for kind in (INVITATION, REMINDER):
        deliveries.cancel(tx, kind=kind, subject=survey)
    survey_traces.forget_buttons(tx, survey)
    survey_traces.forget_typed_forms(tx, survey, step=PAPER_LINE)
    survey_traces.forget_unfinished_texts(tx, survey, but=PAPER_LINE)
    survey_traces.forget_questions_of_colleagues(tx, survey)
    survey_traces.forget_places(
        tx, survey, taps=TAPS, here=HERE_PREFIX, in_handover=HANDOVER, before=OLD_WITHIN
    )
    survey_traces.forget_acts_on_pages(tx, survey, but=PAPER_LINE)
    survey_traces.forget_set_aside(tx, survey)
    paper_forms.forget(tx, survey)
    participation.forget_groups(tx, survey)
    responses.erase_all(tx, survey)


def _left_out(
    tx: Transaction,
    asked: SurveyContent,
    groups: Mapping[Pseudonym, GroupId],
    codes: Mapping[GroupId, GroupCode],
) -> Mapping[tuple[Pseudonym, StepKey], AnswerValue]:
    conditional = {key: each for key, each in asked.questions.items() if each.only_if or each.options_if}
    if not conditional:
        return {}
    above = (name for each in conditional.values() for name in _hangs_on(each))
    involved = conditional.keys() | (set(map(StepKey, above)) & asked.questions.keys())
    left_out: dict[tuple[Pseudonym, StepKey], AnswerValue] = {}
    for who, stored in responses.values_to(tx, asked.survey, involved).items():
        group = codes[groups[who]]
        values = {StepKey(key): decode(asked.questions[StepKey(key)], value) for key, value in stored.items()}
        kept = counted(asked.questionnaire, values, fields=asked.fields, group=group, now=asked.wall)
        for key in values.keys() - kept.keys():
            if asked.questions[key].is_for(group):
                left_out[who, key] = values[key]
    return left_out


def _counts(tx: Transaction, box: _Box, turnout: list[GroupTurnout]) -> Counts:
    """How many of each group gave which answer; groups of which nobody was asked are left out."""
    counts: Counter[tuple[GroupId, StepKey, str]] = Counter()
    for each in responses.value_counts(tx, box.asked.survey):
        key = StepKey(each.question)
        if box.is_for(each.group, key) and not _is_after_a_field(key):
            counts[each.group, key, _counted_as(box.value(key, each.value))] += each.people
    counts.subtract((box.groups[who], key, _counted_as(value)) for (who, key), value in box.left_out.items())
    begun = Counter(box.codes[group] for group in box.groups.values())
    return Counts.of(
        [(box.codes[group], QuestionId(key), value, n) for (group, key, value), n in counts.items() if n > 0],
        responses={GroupCode(group.code): begun[GroupCode(group.code)] for group in turnout if group.asked},
    )


def _remarks(tx: Transaction, box: _Box, *, k: int) -> Iterator[Remark]:
    """The free texts that at least k people could have written; a text that fewer could have is not kept at all."""
    sizes = Counter(box.codes[group] for group in box.groups.values())
    for who, question, answer in responses.texts(tx, box.asked.survey):
        key, group = StepKey(question), box.groups[who]
        asked = box.asked.questions[key]
        if not box.is_for(group, key) or sum(n for code, n in sizes.items() if asked.is_for(code)) < k:
            continue
        if answer.value is not None and (who, key) not in box.left_out:
            text = box.value(key, answer.value)
            if isinstance(text, Free):
                yield Remark(question, RemarkKind.ANSWER, text.text)
        if answer.comment is not None:
            yield Remark(question, RemarkKind.COMMENT, answer.comment)


def _hangs_on(question: Question) -> tuple[QuestionId, ...]:
    filtered = () if question.options_if is None else question.options_if.questions
    return (*question.depends_on, *filtered)


def _counted_as(value: AnswerValue) -> str:
    """Of a text or a day that there is one, of a ranking who came first: more would point at a person."""
    match value:
        case Free():
            return FREE_TEXT
        case DecimalNumber() | Day() | Clock() | Moment():
            return encode(value).partition(":")[0]
        case Ranking(order):
            return encode(Ranking(order[:1]))
        case _:
            return encode(value)


def _is_after_a_field(key: StepKey) -> bool:
    return "." in key

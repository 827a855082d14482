"""What was passed on: the part of a survey that it is, whose it is, its proposals as a passage, its way back."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from questionnaires.answers import SKIPPED, encode
from questionnaires.model import FieldId, GroupCode, Question, QuestionId, Text
from questionnaires.progress import StepKey, question_key, question_of, reflection_key
from storage import handovers as rows
from storage import participation, surveys
from storage.database import Transaction
from storage.handovers import Handover, Scope, ScopeKind
from storage.ids import HandoverId, MunicipalityId, PersonId
from storage.responses import Answer
from workshops.answering.places import InHandover
from workshops.answering.response_rows import values_of
from workshops.answering.response_state import Position, ResponseState
from workshops.confidential.pseudonyms import pseudonym
from workshops.outbox import Urgency, owe
from workshops.questionnaires.questionnaire_cache import SurveyContent
from workshops.refusals import Gone, or_gone

BACK: Final = "colleague_back"
"""The message to whoever passed something on: it is back."""


def part(asked: SurveyContent, scope: Scope) -> SurveyContent:
    """A survey cut down to what was passed on; conditions never leave a field. Raises Gone for what it does not ask."""
    match scope.kind:
        case ScopeKind.FIELD:
            return _whole_field(asked, FieldId(scope.id))
        case ScopeKind.QUESTION:
            return _one_question(asked, StepKey(scope.id))


def subject(part_of_survey: SurveyContent, scope: Scope) -> Text:
    """What was passed on, in words: the title of the field or the text of the question."""
    [field] = part_of_survey.questionnaire.fields
    return field.title if scope.kind is ScopeKind.FIELD else field.questions[0].text


def _whole_field(asked: SurveyContent, chosen: FieldId) -> SurveyContent:
    if chosen not in asked.fields:
        raise Gone
    field, reflection = asked.questionnaire.field(chosen), asked.questionnaire.reflection
    keys = [
        *(question_key(question) for question in field.questions),
        *(reflection_key(field, question) for question in reflection),
    ]
    return replace(
        asked,
        questionnaire=replace(asked.questionnaire, fields=(field,)),
        fields=frozenset({chosen}),
        questions={key: asked.questions[key] for key in keys},
    )


def _one_question(asked: SurveyContent, key: StepKey) -> SurveyContent:
    """By itself, without its condition: whoever passed it on had it in front of them. A free text is asked like any."""
    if key not in asked.questions:
        raise Gone
    field, question = question_of(asked.questionnaire, key)
    # What hangs on other answers cannot be asked here: they are not passed on with it.
    rules = replace(question.rules, formula=None)
    alone: Question = replace(question, id=QuestionId(key), only_if=None, options_if=None, rules=rules)
    return replace(
        asked,
        questionnaire=replace(
            asked.questionnaire, fields=(replace(field, questions=(alone,)),), reflection=()
        ),
        fields=frozenset({field.id}),
        questions={key: alone},
    )


def owner(tx: Transaction, handover: Handover) -> PersonId | None:
    """Who passed it on: nobody is written down, so everyone who was asked is tried; None once the secret is gone."""
    secret = surveys.secret(tx, handover.survey)
    if secret is None:
        return None
    everyone = participation.asked(tx, handover.survey)
    return next(
        (person for person in everyone if pseudonym(person, secret=secret) == handover.pseudonym), None
    )


def read(
    tx: Transaction, part_of_survey: SurveyContent, handover: Handover, *, deciding: bool = False
) -> ResponseState:
    """The proposals so far, as a response to what was passed on."""
    stored = rows.proposals(tx, handover.id)
    values = {StepKey(key): each.value for key, each in stored.items() if each.value is not None}
    comments = {StepKey(key): each.comment for key, each in stored.items() if each.comment is not None}
    return ResponseState(
        asked=part_of_survey,
        group=GroupCode(rows.group_code(tx, handover.id)),
        answers=values_of(part_of_survey, values),
        comments=comments,
        place=None if handover.place is None else Position.decode(handover.place),
        finished=False,
        where=InHandover(handover.id, deciding),
    )


def write(tx: Transaction, handover: Handover, before: ResponseState, after: ResponseState) -> None:
    """Only what differs."""
    if before.place != after.place:
        rows.set_place(tx, handover.id, None if after.place is None else after.place.encode())
    for key in after.asked.questions:
        proposed = _proposed(after, key)
        if proposed == _proposed(before, key):
            continue
        if proposed is None:
            rows.drop_proposal(tx, handover.id, question=key)
        else:
            rows.put_proposal(tx, handover.id, question=key, proposed=proposed)


def _proposed(passage: ResponseState, key: StepKey) -> Answer | None:
    value, comment = passage.answers.get(key), passage.comments.get(key)
    if value is None and comment is None:
        return None
    return Answer(None if value is None else encode(value), comment)


def give_up(tx: Transaction, handover: Handover) -> None:
    """It goes back without an answer; whoever asked can make a new link."""
    rows.drop_proposals(tx, handover.id)
    rows.decline(tx, handover.id)


def drop_skipped(tx: Transaction, handover: HandoverId) -> None:
    """Passing a question over proposes nothing; a comment on it stays."""
    for question, proposed in rows.proposals(tx, handover).items():
        if proposed.value != SKIPPED:
            continue
        if proposed.comment is None:
            rows.drop_proposal(tx, handover, question=question)
        else:
            rows.put_proposal(tx, handover, question=question, proposed=Answer(None, proposed.comment))


def tell_owner(tx: Transaction, handover: Handover, *, now: datetime) -> None:
    """They asked for it, so they hear of it even after /stopp. The handover itself is looked up when it is worded."""
    somebody = owner(tx, handover)
    if somebody is not None:
        owe(
            tx,
            somebody,
            kind=BACK,
            subject=handover.survey,
            municipality=town_of(tx, handover),
            due=now,
            urgency=Urgency.REMINDER,
            key=f"{BACK}:{handover.id}",
            data={"handover": handover.id},
            asked_for=True,
        )


def town_of(tx: Transaction, handover: Handover) -> MunicipalityId:
    found = or_gone(surveys.survey(tx, handover.survey))
    return found.municipality

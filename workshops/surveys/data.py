"""What surveys keep about a person and can still find: everything of an open one, of a closed one who was asked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from questionnaires.answers import (
    Choice,
    Choices,
    Clock,
    Day,
    DecimalNumber,
    Free,
    Moment,
    Number,
    Ranking,
    Rated,
    decode,
)
from questionnaires.model import Question
from storage import members, participation, responses
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId, Pseudonym
from storage.participation import Part
from workshops.confidential.pseudonyms import in_survey
from workshops.questionnaires.questionnaire_cache import asked_in


class SurveyData:
    """The part of /daten and /loeschen that concerns surveys."""

    def export(self, tx: Transaction, person: PersonId) -> Mapping[str, Any]:
        """Every survey that the person was asked to take part in, with the answers while they are theirs."""
        return {"surveys": [_exported(tx, person, part) for part in participation.parts(tx, person)]}

    def erase(self, tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
        """Deletes the answers in open surveys; counts of closed ones belong to nobody any more."""
        for part in participation.parts(tx, person):
            survey = part.survey
            if municipality is not None and survey.municipality != municipality:
                continue
            if (who := in_survey(tx, person, survey.id)) is not None:
                responses.erase(tx, survey.id, who)
            participation.withdraw(tx, survey.id, person)


def _exported(tx: Transaction, person: PersonId, part: Part) -> dict[str, Any]:
    survey, who = part.survey, in_survey(tx, person, part.survey.id)
    return {
        "municipality": members.municipality(tx, survey.municipality).name,
        "name": survey.name,
        "state": survey.state.value,
        "finished": part.finished,
        "answers": [] if who is None else _answers(tx, part, who),
    }


def _answers(tx: Transaction, part: Part, who: Pseudonym) -> list[dict[str, Any]]:
    asked = asked_in(tx, part.survey.id)
    stored = responses.stored(tx, part.survey.id, who)
    return [
        {
            "question": question.text.text("de"),
            "answer": stored.values.get(key),
            "answer_in_words": in_words(question, stored.values.get(key)),
            "comment": stored.comments.get(key),
        }
        for key, question in asked.questions.items()
        if key in stored.values or key in stored.comments
    ]


def in_words(question: Question, stored: str | None) -> str | None:
    """An answer as its buttons say it in German; None for one without a text of its own, such as "don't know"."""
    match None if stored is None else decode(question, stored):
        case Rated(level):
            return next(each for each in question.scale if each.value == level).caption("de")
        case Choice(option):
            return question.option(option).text.text("de")
        case Choices(options) | Ranking(options):
            return ", ".join(question.option(option).text.text("de") for option in options)
        case Number(number) | DecimalNumber(number):
            return str(number)
        case Day(moment) | Clock(moment) | Moment(moment):
            return moment.isoformat(sep=" ") if isinstance(moment, datetime) else moment.isoformat()
        case Free(text):
            return text
        case _:
            return None

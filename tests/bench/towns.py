"""Forty invented towns that all answered the whole self-check: 200 people each, 864,000 answers in one database."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any, Final

from questionnaires.model import Questionnaire, QuestionnaireId
from storage import members, participation, persons, questionnaires_in_use, survey_groups, surveys
from storage.database import Database, Transaction
from storage.ids import ChatId, GroupId, MunicipalityId, PersonId, QuestionnaireRowId, SurveyId, UpdateId
from storage.members import Role
from tests.conftest import FakeClock
from workshops.confidential.pseudonyms import new_secret, pseudonym
from workshops.questionnaires.questionnaire_cache import questions_in, shipped

TOWNS: Final = 40
SHARES: Final = {"verwaltung": 50, "rat": 40, "beirat": 30, "ehrenamt": 50, "institution": 30}
PEOPLE: Final = sum(SHARES.values())
_VALUES: Final = ("0", "1", "2", "3", "W", "N")
_WEIGHTS: Final = (20, 30, 25, 10, 12, 3)
_TEMPLATE: Final = shipped()[QuestionnaireId("selbstcheck")]


@dataclass(frozen=True, slots=True)
class BenchTown:
    """`group` is one of its groups, for somebody who joins."""

    municipality: MunicipalityId
    coordinator: PersonId
    survey: SurveyId
    group: GroupId


def questionnaire() -> Questionnaire:
    return _TEMPLATE.questionnaire


async def fill(database: Database, *, towns: int = TOWNS) -> list[BenchTown]:
    """The towns with an open survey each, in which everybody has answered every question."""
    return [await database.write(partial(_town, number=number)) for number in range(towns)]


def _town(tx: Transaction, number: int) -> BenchTown:
    town = members.add_municipality(tx, f"Musterstadt {number + 1}", timezone="Europe/Berlin")
    coordinator = _someone(tx, number * 1000 + 1)
    members.join(tx, town, coordinator, group=None)
    members.grant(tx, town, coordinator, role=Role.COORDINATOR)
    groups = {code: members.add_group(tx, town, code=code, name=code.capitalize()) for code in SHARES}
    source = questionnaires_in_use.put(
        tx,
        town,
        code=questionnaire().id,
        version=questionnaire().version,
        source=_TEMPLATE.source,
    )
    survey = _open(tx, town, source, coordinator, groups, number)
    secret = surveys.secret(tx, survey)
    assert secret is not None
    people: list[tuple[bytes, GroupId]] = []
    chats = iter(range(number * 1000 + 2, number * 1000 + 999))
    for code, size in SHARES.items():
        for _ in range(size):
            person = _someone(tx, next(chats))
            members.join(tx, town, person, group=groups[code])
            participation.ask(tx, survey, person, group=groups[code])
            people.append((pseudonym(person, secret=secret), groups[code]))
    _answer_everything(tx, survey, people, Random(number))
    return BenchTown(town, coordinator, survey, groups["rat"])


def _someone(tx: Transaction, chat: int) -> PersonId:
    persons.add(tx, ChatId(chat), language="de")
    found = persons.of_chat(tx, ChatId(chat))
    assert found is not None
    return found.id


def _open(
    tx: Transaction,
    town: MunicipalityId,
    source: QuestionnaireRowId,
    coordinator: PersonId,
    groups: dict[str, GroupId],
    number: int,
) -> SurveyId:
    update = UpdateId(number + 1)
    surveys.add(
        tx,
        town,
        questionnaire=source,
        name="Selbstcheck 2026",
        minimum_group_size=5,
        secret=new_secret(),
        created_by=coordinator,
        update=update,
    )
    survey = surveys.made_by(tx, update)
    surveys.set_fields(tx, survey, [field.id for field in questionnaire().fields])
    survey_groups.choose(tx, survey, groups.values())
    surveys.open_(tx, survey, now=FakeClock().now, minimum_group_size=5)
    return survey


def _answer_everything(
    tx: Transaction, survey: SurveyId, people: list[tuple[bytes, GroupId]], chance: Random
) -> None:
    """As tapping would leave it, but in two statements instead of 21,600 transactions."""
    people.sort()
    tx.many(
        """INSERT INTO response (survey_id, pseudonym, group_id) VALUES (:survey, :who, :group)""",
        ({"survey": survey, "who": who, "group": group} for who, group in people),
    )
    tx.many(
        """
        INSERT INTO answer (survey_id, pseudonym, question_id, value) VALUES (:survey, :who, :question, :value)
        """,
        _answers(survey, [who for who, _ in people], chance),
    )


def _answers(survey: SurveyId, people: list[bytes], chance: Random) -> Iterator[dict[str, Any]]:
    asked = sorted(question.id for question in questions_in(questionnaire().fields))
    for who in people:
        drawn = chance.choices(_VALUES, _WEIGHTS, k=len(asked))
        for question, value in zip(asked, drawn, strict=True):
            yield {"survey": survey, "who": who, "question": question, "value": value}

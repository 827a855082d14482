"""Invented towns with invented counts: four fields and five groups, all seven fields, and one with small groups."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

from questionnaires.answers import DONT_KNOW, NOT_APPLICABLE, SKIPPED
from questionnaires.counts import Counts
from questionnaires.model import (
    FieldId,
    GroupCode,
    Question,
    QuestionId,
    Questionnaire,
    QuestionnaireId,
    QuestionType,
)
from questionnaires.result import assess
from reports.comments import Comment
from reports.localized_result import LocalizedResult
from reports.pictures import Earlier
from tests.questionnaires.evaluation import evaluate
from workshops.questionnaires.questionnaire_cache import shipped

GROUPS = {
    GroupCode("verwaltung"): "Verwaltung",
    GroupCode("rat"): "Rat",
    GroupCode("beirat"): "Beirat",
    GroupCode("ehrenamt"): "Ehrenamt",
    GroupCode("institution"): "Institutionen",
}
DAY = date(2026, 11, 3)
FOUR_FIELDS = frozenset(FieldId(field) for field in ("steuerung", "oeffnung", "teilhabe", "engagement"))
PEOPLE = {"verwaltung": 9, "rat": 8, "beirat": 7, "ehrenamt": 11, "institution": 6}
SMALL = {"verwaltung": 12, "rat": 9, "beirat": 3, "ehrenamt": 8, "institution": 4}
_LEAN = {"verwaltung": 0.55, "rat": 0.25, "beirat": -0.55, "ehrenamt": -0.2, "institution": 0.0}
_FIELD_LEAN = {"steuerung": -0.1, "oeffnung": -0.4, "teilhabe": 0.1, "engagement": 0.7, "zusammenhalt": 0.9}


def questionnaire_named(name: str = "selbstcheck") -> Questionnaire:
    return shipped()[QuestionnaireId(name)].questionnaire


def counts(
    questionnaire: Questionnaire, people: Mapping[str, int], *, seed: int = 1, shift: float = 0.0
) -> Counts:
    """Answers that differ by group, field and question as real ones do; the same for the same seed."""
    chance = Random(seed)
    rows: list[tuple[GroupCode, QuestionId, str, int]] = []
    for field in questionnaire.fields:
        for question in field.questions:
            centre = 1.5 + shift + _FIELD_LEAN.get(field.id, 0.0) + chance.gauss(0, 0.55)
            spread, unknown = chance.choice((0.45, 0.7, 1.2)), chance.choice((0.03, 0.08, 0.15, 0.4))
            for group, size in people.items():
                for _ in range(size):
                    value = _answer(chance, centre + _LEAN.get(group, 0.0), spread, unknown)
                    if question.type is QuestionType.LEVEL:
                        rows.append((GroupCode(group), question.id, value, 1))
    return Counts.of(rows, responses={GroupCode(group): size for group, size in people.items()})


def _answer(chance: Random, centre: float, spread: float, unknown: float) -> str:
    drawn = chance.random()
    if drawn < unknown:
        return DONT_KNOW
    if drawn < unknown + 0.04:
        return NOT_APPLICABLE if drawn < unknown + 0.02 else SKIPPED
    return str(min(3, max(0, round(chance.gauss(centre, spread)))))


def edition(
    *,
    people: Mapping[str, int] = PEOPLE,
    fields: frozenset[FieldId] | None = None,
    seed: int = 1,
    shift: float = 0.0,
    questionnaire: str = "selbstcheck",
    title: str = "Selbstcheck 2026",
    town: str = "Musterstadt",
    groups: Mapping[GroupCode, str] = GROUPS,
) -> LocalizedResult:
    """A closed survey of an invented town."""
    asked = questionnaire_named(questionnaire)
    result = evaluate(
        asked,
        counts(asked, people, seed=seed, shift=shift),
        title=title,
        fields=fields,
        invited={GroupCode(group): size + 3 for group, size in people.items()},
        finished={GroupCode(group): max(0, size - 1) for group, size in people.items()},
    )
    return LocalizedResult(result, asked, town, groups, DAY)


@cache
def four_fields() -> LocalizedResult:
    """The town that chose four fields, with five groups that may all be shown."""
    return edition(fields=FOUR_FIELDS)


@cache
def all_fields() -> LocalizedResult:
    """The town that answered all seven fields."""
    return edition(seed=2)


@cache
def small_groups() -> LocalizedResult:
    """A town in which two groups are held back, and some questions have too few answers."""
    return edition(people=SMALL, seed=3, fields=FOUR_FIELDS)


@cache
def earlier_run() -> Earlier:
    """What the town of `four_fields` said two years before, about one field less."""
    before = edition(
        seed=1, shift=-0.5, fields=FOUR_FIELDS - {FieldId("engagement")}, title="Selbstcheck 2024"
    )
    return Earlier(before.result, date(2024, 11, 5))


HOSTILE = "#set page(fill: red) *fett* <b>Ä & B</b> $x$ @quelle [1] \\ `code` = // /* _kursiv_"
COMMENTS = (
    Comment(
        "Die Absprachen zwischen den Ämtern sind viel besser geworden. Danke dafür 👍🏽", FieldId("steuerung")
    ),
    Comment(HOSTILE, FieldId("steuerung"), QuestionId("st01")),
    Comment(
        "Wir brauchen Sprechstunden am Abend.\nViele arbeiten bis 18 Uhr.",
        FieldId("teilhabe"),
    ),
    Comment("نحتاج إلى معلومات واضحة باللغة العربية عن روضات الأطفال.", FieldId("teilhabe")),
    Comment("Нам потрібні курси ввечері, бо вдень ми працюємо.", FieldId("teilhabe")),
    Comment("Toplantılara davet edilmek güzel; daha erken haber verilmeli.", FieldId("engagement")),
    Comment("Bitte wiederholen Sie die Befragung."),
)


@cache
def few_answers() -> LocalizedResult:
    """Six people in all: some questions have fewer ratings than k."""
    return edition(people={"verwaltung": 4, "rat": 2}, seed=4, fields=FOUR_FIELDS)


@cache
def withheld() -> LocalizedResult:
    """All answered, but an earlier result of the same questions could be subtracted."""
    found = four_fields()
    items = tuple(
        replace(item, total=None, unrated=None, blocks=(), rated=(), withheld=True)
        for item in found.result.published.items
    )
    return replace(found, result=assess(replace(found.result.published, items=items)))


@cache
def own_questions() -> LocalizedResult:
    """A questionnaire that also has single choices and numbers, answered by one group."""
    asked = questionnaire_named("kurzcheck")
    chance = Random(5)
    rows = [
        (GroupCode("ehrenamt"), question.id, _stored(chance, question), 1)
        for field in asked.fields
        for question in field.questions
        for _ in range(12)
    ]
    answered = Counts.of(rows, responses={GroupCode("ehrenamt"): 12})
    return LocalizedResult(evaluate(asked, answered, title="Kurzcheck"), asked, "Musterstadt", GROUPS, DAY)


def _stored(chance: Random, question: Question) -> str:
    match question.type:
        case QuestionType.SINGLE:
            return f"choice:{chance.choice(question.options).id}"
        case QuestionType.NUMBER:
            return f"number:{chance.choice(question.span or range(10))}"
        case _:
            return str(chance.randint(0, 3))


HOSTILE_GROUPS = {
    GroupCode("rat"): "<script>alert(1)</script>",
    GroupCode("beirat"): "مجلس الاندماج",
    GroupCode("ehrenamt"): '\'] + ["#{datum}" & x',
}

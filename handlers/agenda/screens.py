"""The agenda as text: what to talk about and why, each reason with its numbers. Pure."""

from typing import assert_never

from handlers.agenda import taps
from handlers.screen import Button, Screen, column
from handlers.surveys.paging import page_of, turning
from handlers.surveys.taps import SeeResult
from handlers.surveys.wording import block_name, lines, paragraphs, short
from locales import Markup, Words
from questionnaires.agenda import Apart, ClearNeed, Divided, Levels, Reason, Unknown, peaks
from questionnaires.agreement import AgreementWord
from questionnaires.rounding import whole, whole_percent
from workshops.agendas import Plan, Point
from workshops.survey_results import Evaluated

POINTS_PER_PAGE = 6
MOST_WORKS_WELL = 5


def agenda(words: Words, plan: Plan, *, page: int = 0) -> Screen:
    """The points in order, and behind the last of them what works well."""
    survey = plan.evaluated.survey
    is_last = (page + 1) * POINTS_PER_PAGE >= len(plan.points)
    shown = page_of(plan.points, page, POINTS_PER_PAGE)
    text = paragraphs(
        words("agenda-head", name=survey.name),
        None if plan.points else words("agenda-empty"),
        *(_point(words, plan.evaluated, number, point) for number, point in shown),
        _works_well(words, plan) if is_last else None,
    )
    buttons = [
        Button(short(f"{number} · {name(words, plan.evaluated, point)}"), taps.SeePoint(point.id))
        for number, point in shown
    ]
    return Screen(
        text,
        column(
            *buttons,
            *turning(
                words,
                len(plan.points),
                page,
                POINTS_PER_PAGE,
                to=lambda to: taps.SeeAgenda(survey.id, to),
            ),
            Button(words.plain("agenda-add"), taps.AddTopic(survey.id)),
            Button(words.plain("agenda-see-dropped", n=len(plan.dropped)), taps.SeeDropped(survey.id))
            if plan.dropped
            else None,
            Button(words.plain("results-all-fields"), SeeResult(survey.id)),
        ),
    )


def point(words: Words, plan: Plan, found: Point) -> Screen:
    """One point and what can be done with it."""
    survey = plan.evaluated.survey.id
    order = [each.id for each in plan.points]
    place = order.index(found.id) if found.id in order else 0
    above = order[place - 1] if place else None
    page = place // POINTS_PER_PAGE
    dropped = found in plan.dropped
    return Screen(
        _point(words, plan.evaluated, None if dropped else place + 1, found),
        column(
            Button(words.plain("agenda-ask"), taps.AskAll(found.id)),
            None if above is None else Button(words.plain("agenda-up"), taps.MoveUp(found.id, above)),
            Button(
                words.plain("agenda-take-up" if dropped else "agenda-drop"), taps.Drop(found.id, not dropped)
            ),
            Button(words.plain("agenda-back"), taps.SeeAgenda(survey, page)),
        ),
    )


def dropped(words: Words, plan: Plan) -> Screen:
    """What was taken off."""
    survey = plan.evaluated.survey.id
    buttons = [
        Button(short(name(words, plan.evaluated, point)), taps.SeePoint(point.id)) for point in plan.dropped
    ]
    return Screen(
        words("agenda-dropped" if buttons else "agenda-dropped-none"),
        column(*buttons, Button(words.plain("agenda-back"), taps.SeeAgenda(survey, 0))),
    )


def name(words: Words, evaluated: Evaluated, found: Point) -> str:
    """A point in the words that people know it by."""
    questionnaire, language = evaluated.asked.questionnaire, words.language
    if found.question is not None:
        return questionnaire.question(found.question).text.text(language)
    if found.field is not None:
        return questionnaire.field(found.field).title.text(language)
    return found.topic or ""


def _point(words: Words, evaluated: Evaluated, number: int | None, found: Point) -> Markup:
    what = name(words, evaluated, found)
    field = (
        evaluated.asked.questionnaire.field(found.field).title.text(words.language)
        if found.field is not None and found.question is not None
        else None
    )
    return lines(
        words("agenda-off", what=what) if number is None else words("agenda-point", n=number, what=what),
        None if field is None else words("agenda-field", field=field),
        None if found.topic is None else words("agenda-own"),
        *(_reason(words, evaluated, found, reason) for reason in found.reasons),
    )


def _reason(words: Words, evaluated: Evaluated, found: Point, reason: Reason) -> Markup:
    match reason:
        case Divided(word=word, counts=counts):
            two_camps = word is AgreementWord.TWO_CAMPS
            camps = "agenda-reason-camps" if two_camps else "agenda-reason-divided"
            return words(camps, **_two_levels(words, evaluated, found, counts, peaks(counts)))
        case ClearNeed(score=score, counts=counts):
            levels = _two_levels(words, evaluated, found, counts, (0, 1))
            return words("agenda-reason-need", score=whole(score), both=sum(counts[:2]), **levels)
        case Unknown(share=share, dont_know=unknown, of=of):
            return words("agenda-reason-unknown", percent=whole_percent(share), n=unknown, of=of)
        case Apart() as apart:
            return words(
                "agenda-reason-gap",
                low=block_name(words, evaluated.groups, apart.low),
                low_score=whole(apart.low_score),
                high=block_name(words, evaluated.groups, apart.high),
                high_score=whole(apart.high_score),
            )
        case _:
            assert_never(reason)


def _two_levels(
    words: Words, evaluated: Evaluated, found: Point, counts: Levels, levels: tuple[int, int]
) -> dict[str, str | int]:
    """Two levels of the point's question in words, with how many people of how many chose each."""
    assert found.question is not None  # noqa: S101 - whole fields have no reason of this kind
    scale = evaluated.asked.questionnaire.question(found.question).scale
    low, high = levels
    return {
        "n": sum(counts),
        "low": scale[low].label.text(words.language),
        "low_n": counts[low],
        "high": scale[high].label.text(words.language),
        "high_n": counts[high],
    }


def _works_well(words: Words, plan: Plan) -> Markup | None:
    if not plan.works_well:
        return None
    questionnaire = plan.evaluated.asked.questionnaire
    return lines(
        words("agenda-works-well"),
        *(
            words(
                "agenda-works-well-line",
                text=questionnaire.question(each.question).text.text(words.language),
                score=whole(each.score),
            )
            for each in plan.works_well[:MOST_WORKS_WELL]
        ),
    )

"""The agenda as text: what to talk about and why, each reason with its numbers. Pure."""

from collections.abc import Callable

from handlers.agenda import taps
from handlers.paging import nearest_page, page_of, turning
from handlers.screen import Button, Screen, column
from handlers.surveys.taps import SeeAgenda, SeeResult
from handlers.surveys.wording import block_name
from handlers.to_measures import FromItem
from handlers.wording import for_button, lines, paragraphs, short
from locales import Markup, Words
from questionnaires.model import Question
from questionnaires.suppression import Block
from reports import reasons
from workshops.results.agendas import Plan, Point
from workshops.results.results import Evaluated

POINTS_PER_PAGE = 4
MOST_WORKS_WELL = 4
LONGEST_NAME = 120


def agenda(words: Words, plan: Plan, *, page: int = 0) -> Screen:
    """The points in order, and behind the last of them what works well."""
    survey = plan.evaluated.survey
    page = nearest_page(page, len(plan.points), POINTS_PER_PAGE)
    is_last = (page + 1) * POINTS_PER_PAGE >= len(plan.points)
    shown = page_of(plan.points, page, POINTS_PER_PAGE)
    text = paragraphs(
        words("agenda-head", name=survey.name),
        None if plan.points else words("agenda-empty"),
        *(_point(words, plan.evaluated, number, point) for number, point in shown),
        _works_well(words, plan) if is_last else None,
    )
    buttons = [
        Button(for_button(words, f"{number} · {name(words, plan.evaluated, point)}"), taps.SeePoint(point.id))
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
                to=lambda to: SeeAgenda(survey.id, to),
            ),
            Button(words.plain("agenda-further", n=len(plan.further)), taps.SeeFurther(survey.id, 0))
            if plan.further
            else None,
            Button(words.plain("agenda-add"), taps.AddTopic(survey.id)),
            Button(words.plain("agenda-see-dropped", n=len(plan.dropped)), taps.SeeDropped(survey.id))
            if plan.dropped
            else None,
            Button(words.plain("results-all-fields"), SeeResult(survey.id)),
        ),
    )


def point(words: Words, plan: Plan, found: Point) -> Screen:
    """One point and what can be done with it."""
    if found in plan.further:
        return _further_point(words, plan, found)
    dropped = found in plan.dropped
    number = None if dropped else 1 + plan.points.index(found)
    back = SeeAgenda(plan.evaluated.survey.id, ((number or 1) - 1) // POINTS_PER_PAGE)
    return Screen(
        _point(words, plan.evaluated, number, found),
        column(
            Button(words.plain("agenda-ask"), taps.AskAll(found.id)),
            Button(words.plain("measure-from"), FromItem(found.id)),
            *_moves(words, plan, found),
            Button(
                words.plain("agenda-take-up" if dropped else "agenda-drop"), taps.Drop(found.id, not dropped)
            ),
            Button(words.plain("agenda-back"), back),
        ),
    )


def further(words: Words, plan: Plan, *, page: int = 0) -> Screen:
    """What the result gives reason for beyond the agenda."""
    survey = plan.evaluated.survey.id
    shown = page_of(plan.further, page, POINTS_PER_PAGE)
    text = paragraphs(
        words("agenda-further-head" if plan.further else "agenda-further-none"),
        *(_point(words, plan.evaluated, None, point) for _, point in shown),
    )
    buttons = [
        Button(for_button(words, name(words, plan.evaluated, point)), taps.SeePoint(point.id))
        for _, point in shown
    ]
    pages = turning(
        words, len(plan.further), page, POINTS_PER_PAGE, to=lambda to: taps.SeeFurther(survey, to)
    )
    return Screen(text, column(*buttons, *pages, Button(words.plain("agenda-back"), SeeAgenda(survey, 0))))


def _further_point(words: Words, plan: Plan, found: Point) -> Screen:
    page = plan.further.index(found) // POINTS_PER_PAGE
    back = taps.SeeFurther(plan.evaluated.survey.id, page)
    return Screen(
        _point(words, plan.evaluated, None, found),
        column(
            Button(words.plain("agenda-take-on"), taps.TakeOn(found.id)),
            Button(words.plain("agenda-ask"), taps.AskAll(found.id)),
            Button(words.plain("measure-from"), FromItem(found.id)),
            Button(words.plain("agenda-further", n=len(plan.further)), back),
        ),
    )


def _moves(words: Words, plan: Plan, found: Point) -> list[Button]:
    """Up, and down: then the next one moves up before it."""
    order = [each.id for each in plan.points]
    if found.id not in order:
        return []
    place = order.index(found.id)
    buttons = []
    if place > 0:
        buttons.append(Button(words.plain("agenda-up"), taps.MoveUp(found.id, order[place - 1])))
    if place + 1 < len(order):
        buttons.append(Button(words.plain("agenda-down"), taps.MoveUp(order[place + 1], found.id)))
    return buttons


def dropped(words: Words, plan: Plan) -> Screen:
    """What was taken off."""
    survey = plan.evaluated.survey.id
    buttons = [
        Button(for_button(words, name(words, plan.evaluated, point)), taps.SeePoint(point.id))
        for point in plan.dropped
    ]
    return Screen(
        words("agenda-dropped" if buttons else "agenda-dropped-none"),
        column(*buttons, Button(words.plain("agenda-back"), SeeAgenda(survey, 0))),
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
        *(
            reasons.reason(
                words,
                reason,
                _question(evaluated, found),
                language=words.language,
                name=_names(words, evaluated),
            )
            for reason in found.reasons
        ),
    )


def _works_well(words: Words, plan: Plan) -> Markup | None:
    if not plan.works_well:
        return None
    questionnaire = plan.evaluated.asked.questionnaire
    return lines(
        words("agenda-works-well"),
        *(
            words(
                "agenda-works-well-line",
                text=short(questionnaire.question(each.question).text.text(words.language), LONGEST_NAME),
                why=reasons.well(words, each, questionnaire.question(each.question), language=words.language),
            )
            for each in plan.works_well[:MOST_WORKS_WELL]
        ),
    )


def _question(evaluated: Evaluated, found: Point) -> Question | None:
    return None if found.question is None else evaluated.asked.questionnaire.question(found.question)


def _names(words: Words, evaluated: Evaluated) -> Callable[[Block], str]:
    return lambda block: block_name(words, evaluated.groups, block)

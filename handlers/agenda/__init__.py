"""The agenda of a workshop: looked at, put into order, completed; each point can be put to everybody as a poll."""

from handlers.agenda import screens, taps
from handlers.polls import coordinator_screens as poll_screens
from handlers.polls.line import LONGEST_QUESTION
from handlers.polls.taps import SeePoll
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.surveys.taps import SeeAgenda
from handlers.turn import Turn
from handlers.wording import short
from locales import Words
from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Asks
from questionnaires.kernels.options import LONGEST_OPTION
from questionnaires.model import QuestionType
from storage.ids import SurveyId
from workshops.results.agendas import LONGEST_TOPIC, Plan, Point

TOPIC = "agenda-topic"


async def on_see(turn: Turn, tap: SeeAgenda) -> None:
    """The points in order."""
    await turn.expect_nothing()
    plan = await turn.workshops.agendas.of(turn.person.id, tap.survey)
    await turn.show(screens.agenda(turn.words, plan, page=tap.page))


async def on_point(turn: Turn, tap: taps.SeePoint) -> None:
    plan, found = await turn.workshops.agendas.point(turn.person.id, tap.entry)
    await turn.show(screens.point(turn.words, plan, found))


async def on_up(turn: Turn, tap: taps.MoveUp) -> None:
    turn.leads_to(lambda survey: SeeAgenda(survey, 0))
    survey = await turn.workshops.agendas.put_before(turn.person.id, tap.entry, other=tap.other)
    await _show(turn, survey)


async def on_drop(turn: Turn, tap: taps.Drop) -> None:
    """Off, or on again."""
    turn.leads_to(lambda survey: SeeAgenda(survey, 0))
    survey = await turn.workshops.agendas.drop(turn.person.id, tap.entry, dropped=tap.dropped)
    await _show(turn, survey)


async def on_further(turn: Turn, tap: taps.SeeFurther) -> None:
    """What else there is to talk about."""
    plan = await turn.workshops.agendas.of(turn.person.id, tap.survey)
    await turn.show(screens.further(turn.words, plan, page=tap.page))


async def on_take_on(turn: Turn, tap: taps.TakeOn) -> None:
    """On the agenda."""
    turn.leads_to(lambda survey: SeeAgenda(survey, 0))
    await _show(turn, await turn.workshops.agendas.take_on(turn.person.id, tap.entry))


async def on_dropped(turn: Turn, tap: taps.SeeDropped) -> None:
    """What was taken off."""
    plan = await turn.workshops.agendas.of(turn.person.id, tap.survey)
    await turn.show(screens.dropped(turn.words, plan))


async def on_add(turn: Turn, tap: taps.AddTopic) -> None:
    """Asks for a topic."""
    await turn.workshops.agendas.of(turn.person.id, tap.survey)
    await turn.expect(TOPIC, survey=tap.survey)
    await turn.show(_ask_topic(turn, tap.survey, "agenda-ask-topic"))


async def on_topic(turn: Turn) -> None:
    """A topic was typed."""
    survey = SurveyId(turn.expected_data["survey"])
    topic = " ".join(turn.text.split())
    if len(topic) > LONGEST_TOPIC:
        await turn.expect(TOPIC, survey=survey)
        await turn.show(_ask_topic(turn, survey, "agenda-topic-long"))
        return
    await turn.workshops.agendas.add(turn.person.id, survey, topic, update=turn.update)
    await turn.expect_nothing()
    await _show(turn, survey)


async def on_ask(turn: Turn, tap: taps.AskAll) -> None:
    """Drafts a poll, which the coordinator looks at before it goes to anybody."""
    plan, found = await turn.workshops.agendas.point(turn.person.id, tap.entry)
    turn.leads_to(lambda sheet: SeePoll(sheet.poll.id))
    question, asks = poll_of_point(turn.words, plan, found)
    sheet = await turn.workshops.polls.draft(
        turn.person.id,
        plan.evaluated.survey.municipality,
        question=question,
        asks=asks,
        update=turn.update,
    )
    await turn.show(poll_screens.sheet(turn.words, sheet))


def poll_of_point(words: Words, plan: Plan, found: Point) -> tuple[str, Asks]:
    """The question of a point, and how it is asked.

    A rated question is rated once more after the talk, on its own scale with its own numbers; anything else is asked
    by how urgent it is.
    """
    name = screens.name(words, plan.evaluated, found)
    if found.question is not None:
        question = plan.evaluated.asked.questionnaire.question(found.question)
        if question.type is QuestionType.LEVEL:
            levels = [short(level.label.text(words.language), LONGEST_OPTION) for level in question.scale]
            numbers = (*(level.value for level in question.scale), None)
            asks = choice.with_numbers((*levels, words.plain("agenda-dont-know")), numbers)
            return short(name, LONGEST_QUESTION), asks
    urgent = [words.plain(f"agenda-urgent-{step}") for step in ("now", "soon", "later", "never")]
    return short(words.plain("agenda-how-urgent", name=name), LONGEST_QUESTION), choice.one_of(*urgent)


def _ask_topic(turn: Turn, survey: SurveyId, key: str) -> Screen:
    back = Button(turn.words.plain("agenda-back"), SeeAgenda(survey, 0))
    return Screen(turn.words(key, limit=LONGEST_TOPIC), column(back))


async def _show(turn: Turn, survey: SurveyId) -> None:
    plan = await turn.workshops.agendas.of(turn.person.id, survey)
    await turn.show(screens.agenda(turn.words, plan))


ROUTES: tuple[Route, ...] = (
    TapRoute(SeeAgenda, on_see, leads_to=lambda tap: SeeAgenda(tap.survey, tap.page)),
    TapRoute(taps.SeePoint, on_point),
    TapRoute(taps.MoveUp, on_up, leads_to=lambda tap: taps.SeePoint(tap.entry)),
    TapRoute(taps.Drop, on_drop, leads_to=lambda tap: taps.SeePoint(tap.entry)),
    TapRoute(taps.SeeDropped, on_dropped),
    TapRoute(taps.SeeFurther, on_further),
    TapRoute(taps.TakeOn, on_take_on, leads_to=lambda tap: taps.SeePoint(tap.entry)),
    TapRoute(taps.AddTopic, on_add),
    TextRoute(TOPIC, on_topic, leads_to=lambda data: SeeAgenda(data["survey"], 0), says_limit=True),
    TapRoute(taps.AskAll, on_ask, leads_to=lambda tap: taps.SeePoint(tap.entry)),
)

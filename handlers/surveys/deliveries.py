"""What surveys send on their own: the invitation, a reminder, the result; worded from the truth of the moment."""

from handlers import repeated
from handlers.answering import taps, wording
from handlers.routing import RenderDelivery
from handlers.screen import Button, Screen, column
from handlers.surveys import coordinator_screens, result_screens
from handlers.wording import lines, paragraphs
from locales import Words
from storage.deliveries import Delivery
from storage.ids import SurveyId
from storage.persons import Person
from storage.surveys import SurveyState
from workshops.answering.acts import Resume
from workshops.answering.places import InSurvey
from workshops.answering.response_state import ResponseState
from workshops.surveys.drafts import Draft
from workshops.workshops import Workshops


async def render_invitation(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """What is asked, how long it takes, who sees what; nothing for somebody who has finished or stopped messages."""
    passage = await _open_passage(delivery, person, workshops)
    if passage is None:
        return None
    asked, blocks = passage.asked, passage.blocks()
    titles = [block.field.title.text(words.language) for block in blocks]
    text = paragraphs(
        words("answering-invited", name=asked.name),
        lines(
            wording.length(words, fields=len(blocks), minutes=passage.minutes()),
            *(words("answering-invited-field", field=title) for title in titles),
        ),
        wording.until(words, passage.ends_on),
        words("answering-who-sees-what"),
        words("answering-pause-any-time"),
    )
    about = Button(words.plain("answering-about"), taps.About(passage.where))
    return Screen(
        text,
        column(
            Button(words.plain("answering-begin-button"), taps.Do(passage.where, Resume())),
            None if asked.questionnaire.intro is None else about,
            Button(words.plain("questionnaire-print-survey"), taps.PrintSurvey(asked.survey)),
        ),
    )


async def render_reminder(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """What is left to answer, and how to have no more of these."""
    passage = await _open_passage(delivery, person, workshops)
    if passage is None:
        return None
    text = paragraphs(
        words("answering-reminder", name=passage.asked.name),
        lines(
            words("answering-reminder-left", minutes=passage.minutes()),
            wording.until(words, passage.ends_on),
        ),
        words("answering-stop-messages"),
    )
    label = wording.go_on(passage)
    return Screen(text, column(Button(words.plain(label), taps.Do(passage.where, Resume()))))


async def render_ending(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """For coordinators: it ends soon by itself, who is missing, and what would not be shown; the end can be moved."""
    survey = SurveyId(delivery.subject)
    found = await workshops.surveys.sheet(person.id, survey)
    outlook = await workshops.surveys.closing_outlook(person.id, survey)
    if person.muted or isinstance(found, Draft) or found.survey.state is not SurveyState.OPEN:
        return None
    screen = coordinator_screens.running(words, found)
    warning = paragraphs(*repeated.before_closing(words, outlook, "survey"))
    return screen.below(paragraphs(words("survey-ending", name=found.survey.name), warning))


async def render_ended(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """For coordinators: it has ended by itself."""
    found = await workshops.surveys.sheet(person.id, SurveyId(delivery.subject))
    if person.muted or isinstance(found, Draft) or found.survey.state is not SurveyState.CLOSED:
        return None
    return coordinator_screens.running(words, found).below(words("survey-ended", name=found.survey.name))


async def render_result(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The overview of the result, for everyone who took part."""
    if person.muted:
        return None
    evaluated = await workshops.survey_results.of(person.id, SurveyId(delivery.subject))
    overview = result_screens.overview(words, evaluated)
    return Screen(paragraphs(words("results-arrived"), overview.text), overview.rows)


async def _open_passage(delivery: Delivery, person: Person, workshops: Workshops) -> ResponseState | None:
    if person.muted:
        return None
    passage = await workshops.responses.look(person.id, InSurvey(SurveyId(delivery.subject)))
    return passage if isinstance(passage, ResponseState) and not passage.finished else None


DELIVERIES: dict[str, RenderDelivery] = {
    "survey_invitation": render_invitation,
    "survey_reminder": render_reminder,
    "survey_ending": render_ending,
    "survey_ended": render_ended,
    "survey_result": render_result,
}

"""What surveys send on their own: the invitation, a reminder, the result; worded from the truth of the moment."""

from handlers.outgoing import RenderDelivery
from handlers.screen import Button, Screen, column
from handlers.surveys import result_screens, taps, wording
from handlers.surveys.wording import paragraphs
from locales import Words
from storage.deliveries import Delivery
from storage.ids import SurveyId
from storage.persons import Person
from workshops.passage import Passage
from workshops.refusals import Refusal
from workshops.responses import Over
from workshops.workshops import Workshops


async def render_invitation(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """What is asked, how long it takes, who sees what; nothing for somebody who has finished or stopped messages."""
    passage = await _open_passage(delivery, person, workshops)
    if passage is None:
        return None
    asked, fields = passage.asked, len(passage.blocks())
    intro = asked.questionnaire.intro
    text = paragraphs(
        words("answering-invited", name=asked.name),
        None if intro is None else words("plain-text", text=intro.text(words.language)),
        wording.length(words, fields=fields, minutes=passage.minutes()),
        words("answering-who-sees-what"),
        words("answering-pause-any-time"),
    )
    begin = Button(words.plain("answering-begin-button"), taps.Resume(asked.survey))
    prepare = Button(words.plain("questionnaire-print-survey"), taps.PrintSurvey(asked.survey))
    return Screen(text, column(begin, prepare))


async def render_reminder(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """What is left to answer, and how to have no more of these; one that would come at night is put off."""
    passage = await _open_passage(delivery, person, workshops)
    if passage is None or await workshops.surveys.put_off_reminder(person.id, SurveyId(delivery.subject)):
        return None
    text = paragraphs(
        words("answering-reminder", name=passage.asked.name),
        words("answering-reminder-left", minutes=passage.minutes()),
        words("answering-stop-messages"),
    )
    label = "answering-go-on" if passage.answers else "answering-begin-button"
    return Screen(text, column(Button(words.plain(label), taps.Resume(passage.asked.survey))))


async def render_result(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """The overview of the result, for everyone who took part."""
    if person.muted:
        return None
    try:
        evaluated = await workshops.survey_results.of(person.id, SurveyId(delivery.subject))
    except Refusal:
        return None
    overview = result_screens.overview(words, evaluated)
    return Screen(paragraphs(words("results-arrived"), overview.text), overview.rows)


async def _open_passage(delivery: Delivery, person: Person, workshops: Workshops) -> Passage | None:
    if person.muted:
        return None
    try:
        passage = await workshops.responses.look(person.id, SurveyId(delivery.subject))
    except Refusal:
        return None
    return None if isinstance(passage, Over) or passage.finished else passage


DELIVERIES: dict[str, RenderDelivery] = {
    "survey_invitation": render_invitation,
    "survey_reminder": render_reminder,
    "survey_result": render_result,
}

"""What tests of surveys on phones have in common: one is started, answered to the end, closed."""

from questionnaires.answers import AnswerValue, DontKnow, Rated, accepts
from sandbox.person import Person
from storage import questionnaires_in_use
from storage.database import Transaction
from storage.ids import SurveyId, UpdateId
from tests.questionnaires.material import EVERY_TYPE
from tests.town import Town
from workshops.answering.acts import Give
from workshops.answering.places import InSurvey
from workshops.answering.response_state import ResponseState

NO_RIGHT = (
    "Das können hier nur Koordination und Organisation. "
    "Bitte wenden Sie sich an die Koordination Ihrer Kommune."
)


NAME = "Kurzcheck für das Ehrenamt 2026"

SHORT_CHECK = "2 · Kurzcheck für das Ehrenamt"
FIRST_SURVEY = SurveyId(1)
PROBE = "3 · Probe"
"""A questionnaire with every type of question that the town brought itself."""


async def start(town: Town, questionnaire: str = SHORT_CHECK) -> None:
    """The coordinator starts a survey for everyone: four taps from the home screen."""
    if questionnaire == PROBE:
        await bring_probe(town)
    await town.coordinator.types("/menue")
    for label in ("Neue Befragung", questionnaire, "Vorschau und Start", "Befragung starten"):
        await town.coordinator.taps(label)


async def bring_probe(town: Town) -> None:
    """The town takes a questionnaire of its own into use."""

    def bring(tx: Transaction) -> None:
        questionnaires_in_use.put(tx, town.municipality, code="probe", version=2, source=EVERY_TYPE)

    await town.database.write(bring)


async def close(town: Town) -> None:
    """The coordinator, who has the running survey in front of them, ends it."""
    await town.coordinator.taps("Befragung beenden")
    await town.coordinator.taps("Ja, beenden")


async def answers_to_the_end(person: Person, label: str) -> None:
    """Gives the same answer wherever it is offered, skips everything else, until the receipt is there."""
    if "Jetzt beginnen" in person.buttons():
        await person.taps("Jetzt beginnen")
    for _ in range(200):
        offered = person.buttons()
        if "Antworten ändern" in offered:
            return
        ways = (label, "Weiter mit dem nächsten Feld", "überspringen")
        await person.taps(next(way for way in ways if way in offered))
    raise AssertionError(f"no receipt, but {person.reads()!r}")


async def answers_at_once(
    town: Town, person: Person, value: AnswerValue, survey: SurveyId = FIRST_SURVEY
) -> None:
    """The same without a phone, where the answers matter and not how they are given."""
    responses, who = town.workshops.responses, await town.id_of(person)
    now = await responses.look(who, InSurvey(survey))
    assert isinstance(now, ResponseState)
    for key, question in now.asked.questions.items():
        given = value if accepts(question, value) else DontKnow()
        await responses.do(who, InSurvey(survey), UpdateId(-1), Give(key, given))


async def evaluated(town: Town) -> list[Person]:
    """Six of the council say 2, five of the administration say 0; the survey is closed."""
    council = await town.participants(6)
    administration = await town.participants(5, group="verwaltung")
    await start(town)
    for people, value in ((council, Rated(2)), (administration, Rated(0))):
        for person in people:
            await answers_at_once(town, person, value)
    await close(town)
    return council

"""The short check as people answer it on a phone, for tests: its first words, its buttons, and what is stored."""

from storage.database import Transaction
from storage.ids import SurveyId
from storage.responses import Answer
from tests.answers import all_answers
from tests.town import Town

FIRST = "Ehrenamtliche kennen im Rathaus eine feste Person, die ihnen weiterhilft."
SECOND = "Neue Ehrenamtliche lernen ihre Aufgabe Schritt für Schritt kennen."
MORE = "mehr"
RUNS = "2 · läuft, aber nicht überall"
ESTABLISHED = "3 · fest verankert"


async def answers_of(town: Town) -> list[dict[str, Answer]]:
    """Everything that is stored under any pseudonym."""

    def look(tx: Transaction) -> list[dict[str, Answer]]:
        return [dict(each) for each in all_answers(tx, SurveyId(1)).values()]

    return await town.database.read(look)

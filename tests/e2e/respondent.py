"""Somebody who answers a survey on the phone: reads the question, taps, and remembers what was tapped."""

from functools import partial
from random import Random
from typing import Final

from questionnaires.model import Question, QuestionnaireId, QuestionType
from sandbox.person import Person
from sandbox.values import Message
from workshops.questionnaires.questionnaire_cache import questions_in, shipped

SHORT_CHECK: Final = "2 · Kurzcheck für das Ehrenamt"
FIELDS: Final = ("Ihr Ehrenamt", "Miteinander vor Ort", "Reden und Rückhalt")
PATIENCE: Final = 30.0


async def taps(person: Person, *labels: str) -> None:
    """One after the other, each as soon as it can be seen."""
    for label in labels:
        await person.waits_for(partial(_offers, label), patience=PATIENCE)
        await person.taps(label, patience=PATIENCE)


async def starts_short_check(coordinator: Person, *, fields: int, start: str = "Befragung starten") -> None:
    """Opens a survey of the first fields of the short check, for everybody; `start` is the button that does."""
    await coordinator.types("/menue")
    await taps(coordinator, "Neue Befragung", SHORT_CHECK, "Handlungsfelder auswählen")
    await taps(coordinator, *(f"{title} ✓" for title in FIELDS[fields:]))
    await taps(coordinator, "Fertig", "Vorschau und Start", start)


class Respondent:
    """`tapped` maps a question's id to the answer as it is stored; free texts are skipped and not remembered.
    `survey` is what it is called in the invitation: the name bears the year in which it was drafted."""

    def __init__(self, person: Person, *, seed: int) -> None:
        self.person = person
        self.tapped: dict[str, str] = {}
        self.survey = ""
        self._chance = Random(seed)
        fields = shipped()[QuestionnaireId("kurzcheck")].questionnaire.fields
        self._questions = {each.text.text("de"): each for each in questions_in(fields)}

    async def answers_to_the_end(self) -> None:
        """Waits for each question, never for the answer to a tap; until the receipt is there."""
        seen = await self.person.waits_for("Einladung: ", patience=PATIENCE)
        self.survey = seen.text.removeprefix("Einladung: ").partition("\n")[0]
        await self.person.taps("Jetzt beginnen", of=seen, waits=False)
        while True:
            seen = await self.person.waits_for(partial(_replaces, seen), patience=PATIENCE)
            if "Antworten ändern" in seen.labels:
                return
            await self.person.taps(self._choice(seen), of=seen, waits=False)

    def _choice(self, seen: Message) -> str:
        if "Weiter mit dem nächsten Feld" in seen.labels:
            return "Weiter mit dem nächsten Feld"
        question = self._question_in(seen)
        if question is None:
            return "überspringen"
        if question.type is not QuestionType.LEVEL:
            self.tapped[question.id] = "W"
            return "weiß ich nicht"
        level = self.tapped[question.id] = self._chance.choice("0123")
        return next(label for label in seen.labels if label.startswith(f"{level} · "))

    def _question_in(self, seen: Message) -> Question | None:
        """None where a free text is asked for."""
        return next((each for text, each in self._questions.items() if text in seen.text), None)


def _offers(label: str, message: Message) -> bool:
    return label in message.labels


def _replaces(old: Message, message: Message) -> bool:
    return message.id == old.id and message.text != old.text

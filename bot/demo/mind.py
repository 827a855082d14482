"""What an invented person thinks: the same about the same thing each time, with views that differ between groups.

Pure and seeded. A person knows the words on the phone and nothing behind them: which field a question belongs to is
read from the message, and so is what the question is.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from random import Random
from typing import Final

from bot.demo import ideas
from questionnaires.values import dataclass

DONT_KNOW: Final = "weiß ich nicht"
NOT_APPLICABLE: Final = "betrifft uns nicht"


@dataclass(frozen=True, slots=True)
class View:
    """How a town thinks about one field; levels from 0 to 3."""

    level: float = 1.5
    shifts: Mapping[str, float] = field(default_factory=dict)
    """By how much a group sees it better or worse."""
    unknown: float = 0.04
    """The share of those who do not know, on average over its questions."""
    insiders: frozenset[str] = frozenset()
    """Groups that do know, whatever others say."""
    camps: bool = False
    """Whether some questions have no middle, but two camps that run through all groups."""


VIEWS: Final[Mapping[str, View]] = {
    "Management und Steuerung": View(
        1.3, shifts={"verwaltung": 1.1, "rat": 0.2, "beirat": -0.7, "ehrenamt": -0.5}
    ),
    "Arbeit und wirtschaftliche Entwicklung": View(1.6, unknown=0.45, insiders=frozenset({"verwaltung"})),
    "Engagement und Beteiligung": View(2.5, shifts={"ehrenamt": 0.3, "beirat": -0.2}),
    "Kommunikation und Konfliktmanagement": View(1.5, camps=True),
    "Interkulturelle Öffnung und Antirassismus": View(1.1, shifts={"verwaltung": 0.8, "beirat": -0.6}),
    "Fairer Zugang und Teilhabechancen": View(1.0, shifts={"verwaltung": 0.5, "ehrenamt": -0.4}),
    "Zusammenhalt und Begegnung": View(2.2, shifts={"ehrenamt": 0.4}),
}
_OTHERWISE: Final = View()

_THOUGHTS: Final = {
    "Was läuft gut?": (
        "Die Wege sind kurz, man kennt sich und hilft sich.",
        "Das Sommerfest bringt alle Stadtteile zusammen.",
        "Die neue Sprechstunde wird gut angenommen.",
    ),
    "Wo müssen wir handeln?": (
        "Formulare gibt es nur in Amtsdeutsch.",
        "Neu Zugezogene erfahren zu spät, wer wofür zuständig ist.",
        "Die Räume sind abends geschlossen.",
    ),
    "Wie arbeiten wir weiter zusammen?": (
        "Zweimal im Jahr ein Treffen mit fester Tagesordnung.",
        "Eine Ansprechperson je Gruppe, die alle kennen.",
    ),
}
_WRITES: Final = 0.3
_COMES: Final = 0.75
_NUMBER: Final = re.compile(r"Frage \d+ von \d+")
_SO_MANY: Final = re.compile(r"(?:(\d+) bis|bis zu|(genau)) (\d+) Antworten")
_TIRED_AT: Final = "Frage 9 von"


class Mind:
    """One person's views, pace and habits; everything follows from the seed, the name and what is asked."""

    def __init__(self, name: str, group: str, *, seed: int, needs_reminder: bool = False) -> None:
        """Whoever `needs_reminder` puts the phone away in the middle and does not say at once whether to come."""
        self.group = group
        self.needs_reminder = needs_reminder
        self.has_rested = False
        self._seed = seed
        self._name = name
        self._pace = self._random("pace")
        self._wanted: dict[int, int] = {}

    def arrival(self) -> float:
        """Seconds until the invitation is opened."""
        return self._random("arrival").uniform(2, 40)

    def pause(self) -> float:
        """Seconds to read and to decide: from 1 to 8, mostly below 4."""
        return self._pace.triangular(1, 8, 2.5)

    def is_tired(self, text: str) -> bool:
        """Whether it is time to put the phone away."""
        return self.needs_reminder and not self.has_rested and _TIRED_AT in text

    def rates(self, text: str) -> str:
        """A level as its digit, or the words for none."""
        title = next((title for title in VIEWS if title in text), "")
        view = VIEWS.get(title, _OTHERWISE)
        number = _NUMBER.search(text)
        item = f"{title} {number[0]}" if number else text
        chance = self._random(item)
        unknown = 0.06 if self.group in view.insiders else view.unknown * self._of_all(item).uniform(0.2, 1.8)
        if chance.random() < unknown:
            return DONT_KNOW
        if chance.random() < 0.02:
            return NOT_APPLICABLE
        return str(self._level(view, title, item, chance))

    def chooses(self, question: str, labels: Sequence[str]) -> str:
        """One of several answers, to which the own group leans more or less."""
        leaning = self._of_group(question)
        weights = [leaning.random() ** 3 + 0.05 for _ in labels]
        return self._random(f"{question}{len(labels)}").choices(labels, weights)[0]

    def counts(self, question: str, low: int, high: int) -> int:
        """A whole number within these bounds."""
        return self._random(question).randint(low, high)

    def wants(self, message_id: int, text: str, options: int) -> int:
        """How many answers this person gives there: one, or a few where it says that several are welcome."""
        if bounds := _SO_MANY.search(text):
            most = int(bounds[3])
            least = most if bounds[2] else int(bounds[1] or 1)
            self._wanted.setdefault(message_id, self._random(text).randint(least, most))
        elif "mehrere Antworten" in text or "Mehrere Antworten" in text:
            self._wanted.setdefault(message_id, self._random(text).randint(1, max(1, min(3, options - 1))))
        return self._wanted.get(message_id, 1)

    def writes(self, text: str) -> str | None:
        """A sentence on one of the guiding questions; most people write nothing."""
        question = next((question for question in _THOUGHTS if question in text), None)
        chance = self._random(text)
        return chance.choice(_THOUGHTS[question]) if question and chance.random() < _WRITES else None

    def jots(self, pen: str, text: str) -> tuple[str, ...]:
        """What this person has to say in a poll that is answered in writing: nothing, or one after the other."""
        question = text.partition("\n\n")[0]
        chance = self._random(f"{pen} {question}")
        match pen:
            case ideas.CARD:
                return ideas.cards(text, chance)
            case ideas.WORD:
                return ideas.words(chance)
            case _:
                return ideas.guess(text, of_all=self._of_all(question), chance=chance)

    def comes(self, text: str) -> bool:
        """Whether a meeting suits."""
        return self._random(text).random() < _COMES

    def _level(self, view: View, title: str, item: str, chance: Random) -> int:
        of_all = self._of_all(item).uniform(-0.8, 0.8)
        if view.camps and of_all < -0.2:
            for_it = self._random(title).random() < 0.5
            return chance.choices((2, 3) if for_it else (0, 1), (1, 3) if for_it else (3, 1))[0]
        expected = view.level + view.shifts.get(self.group, 0.0) + of_all
        return min(3, max(0, round(chance.gauss(expected, 0.45))))

    def _random(self, about: str) -> Random:
        return Random(f"{self._seed} {self._name} {about}")  # noqa: S311 - nobody's secret

    def _of_all(self, about: str) -> Random:
        return Random(f"{self._seed} {about}")  # noqa: S311 - nobody's secret

    def _of_group(self, about: str) -> Random:
        return Random(f"{self._seed} {self.group} {about}")  # noqa: S311 - nobody's secret

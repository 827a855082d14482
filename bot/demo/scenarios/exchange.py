"""Forty towns in one program pass on what came out; one compares itself, and once more with itself 18 months later."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar, Final

from bot.demo.scenarios.neighbours import Neighbour, levels
from bot.demo.scenarios.people import SELF_CHECK, answer_at_once, answers_on_phone, from_home, says, taps
from bot.demo.scenarios.script import Scenario, Step
from bot.demo.scenarios.stage import Stage, typed
from bot.demo.scenarios.towns import TownInScenario
from questionnaires.answers import AnswerValue, Rated
from questionnaires.model import HIGHEST_LEVEL, FieldId, QuestionId
from sandbox.browser import Phone
from storage.ids import SurveyId

TOWN: Final = "Musterstadt"
MARK: Final = "kennwort00x"
OTHERS: Final = 39
NAMED: Final = 2
UNNAMED: Final = 1
"""The neighbours on the page: one passes its name on, the other does not."""
MEETING: Final = (1, 2, 13, 26)
"""Neighbours with a poll and a meeting besides."""
FIELD: Final = FieldId("engagement")
QUESTIONS: Final = tuple(each.id for one in SELF_CHECK.fields if one.id == FIELD for each in one.questions)
BETTER: Final = QUESTIONS[: len(QUESTIONS) // 2]
"""What Musterstadt works on in 18 months."""
LATER: Final = timedelta(days=548)
DETAILS: Final = (f"Stadt Musterstadt, {MARK}", f"Datenschutz {MARK}", f"Stabsstelle {MARK}")
GROUPS: Final = {
    "verwaltung": ("Bernd", "Gisela", "Dieter", "Heike", "Frank"),
    "rat": ("Rudolf", "Ingrid", "Jonas", "Norbert", "Vera"),
}
PACKAGE: Final = "Paket für andere Kommunen"


class Exchange(Scenario):
    name: ClassVar = "austausch"
    words: ClassVar = "exchange"
    phones: ClassVar = (
        Phone("Katrin", "Musterstadt"),
        Phone("Rudolf", "Rat"),
        Phone(f"Koordination {NAMED:02}", f"Musterort {NAMED:02}"),
        Phone(f"Rat {NAMED:02}-1", f"Rat in {NAMED:02}"),
        Phone(f"Koordination {UNNAMED:02}", f"Musterort {UNNAMED:02}"),
    )

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.town = TownInScenario(stage, TOWN)
        self.neighbours = [Neighbour(stage, number) for number in range(1, OTHERS + 1)]
        self.first: SurveyId
        self.second: SurveyId
        self.meets: date
        self.before: list[Mapping[QuestionId, AnswerValue]] = []
        """What Musterstadt said the first time."""

    def steps(self) -> Sequence[Step]:
        return (
            Step("link", "Musterstadt", self.first_link),
            Step("towns", "Musterort 02", self.others_come),
            Step("texts", "Rat in 02", self.everybody_writes),
            Step("asked", "Rat", self.all_ask_the_same),
            Step("results", "Rat", self.results_are_there),
            Step("packages", "Musterort 02", self.packages_are_made),
            Step("taken", "Musterstadt", self.packages_are_taken_in),
            Step("compared", "Musterstadt", self.town_compares_itself),
            Step("series", "Rat", self.meetings_are_repeated),
            Step("later", "Musterort 01", self.eighteen_months_pass),
            Step("anew", "Rat", self.same_is_asked_again),
            Step("changed", "Musterstadt", self.change_is_seen),
            Step("apart", "Rat in 02", self.everybody_keeps_their_own),
        )

    def neighbour(self, number: int) -> Neighbour:
        """By its number."""
        return self.neighbours[number - 1]

    async def first_link(self) -> None:
        town = self.town
        await town.found("Katrin")
        await town.organises("Olga")
        for group, names in GROUPS.items():
            await town.come(group, names)
        for number, each in enumerate(town.people):
            each.thinks = levels(TOWN, number, QUESTIONS)

    async def others_come(self) -> None:
        for each in self.neighbours:
            await each.comes(QUESTIONS)
        for number in (NAMED, UNNAMED):
            await self.neighbour(number).phone.types("/menue")
        await self.neighbour(NAMED).people[0].phone.types("/menue")

    async def everybody_writes(self) -> None:
        stage, town = self.stage, self.town
        self.meets = stage.day(weeks=3)
        for each in self.neighbours:
            await each.agrees()
        for number in MEETING:
            await self.neighbour(number).meets(self.meets)
        await town.organiser.types(f"/massnahmen Maßnahme {MARK}, Amt {MARK}")
        await taps(town.organiser, "Allen zeigen")
        await town.coordinator.types(f"/umfrage Frage {MARK}? Ja {MARK} / Nein")
        await taps(town.coordinator, "Senden an ")
        await town.invites(
            f"{typed(self.meets)} von 18 bis 20 Uhr",
            title=f"Treffen {MARK}",
            kind="Folgetreffen",
            place=f"Saal {MARK}",
        )
        for somebody in town.people:
            await taps(somebody.phone, "1 · ")
            await says(somebody, "Ich komme")
        await stage.settled()

    async def all_ask_the_same(self) -> None:
        stage, town, katrin = self.stage, self.town, self.town.coordinator
        ends = stage.today() + timedelta(days=14)
        await town.prepares([FIELD])
        await taps(katrin, "Namen ändern")
        await katrin.types(f"Selbstcheck {MARK}")
        self.first = await town.starts(ends=typed(ends), says=DETAILS)
        for each in self.neighbours:
            await each.asks(SELF_CHECK.id, FIELD, ends_on=ends)
        await stage.settled()
        await answer_at_once(stage, town.people, self.first)
        self.before = [dict(each.given) for each in town.people]
        for each in self.neighbours:
            await each.answers()
        await stage.settled()

    async def results_are_there(self) -> None:
        stage = self.stage
        await stage.until(self.meets + timedelta(days=1), 9)
        await self.town.releases()
        for each in self.neighbours:
            await each.releases()
        await stage.settled()

    async def packages_are_made(self) -> None:
        for each in self.neighbours:
            await each.packs()
        for number, answer in ((NAMED, "Ja, mit Namen"), (UNNAMED, "Nein, ohne Namen")):
            neighbour = self.neighbour(number)
            await from_home(
                neighbour.phone, "Befragungen", "Beendet: ", "Ergebnis", "Bericht und Tabellen", PACKAGE
            )
            await taps(neighbour.phone, answer)
            neighbour.package = neighbour.phone.files[-1].content

    async def packages_are_taken_in(self) -> None:
        katrin = self.town.coordinator
        await from_home(
            katrin,
            "Befragungen",
            "Beendet: ",
            "Ergebnis",
            "Vergleichen",
            "Mit anderen Kommunen",
            "Paket aufnehmen",
        )
        for each in self.neighbours:
            await katrin.sends_file(f"paket-{each.number:02}.json", each.package)
        for each, other in zip(self.neighbours, self.neighbours[1:], strict=False):
            await each.takes_in(other.package)

    async def town_compares_itself(self) -> None:
        await from_home(
            self.town.coordinator,
            "Befragungen",
            "Beendet: ",
            "Ergebnis",
            "Vergleichen",
            "Mit anderen Kommunen",
        )

    async def meetings_are_repeated(self) -> None:
        town = self.town
        await town.organiser.types(f"/treffen jeden ersten Dienstag um 18 Uhr im Saal {MARK}, 3 Mal")
        await taps(town.organiser, "Fertig", "Einladen: ")
        await taps(town.of("Rudolf").phone, "Alle Termine der Serie", "Ich komme zu allen")
        await taps(town.organiser, "Alle Termine der Serie")

    async def eighteen_months_pass(self) -> None:
        await self.stage.until(self.stage.today() + LATER, 10)

    async def same_is_asked_again(self) -> None:
        stage, town, katrin = self.stage, self.town, self.town.coordinator
        await town.prepares([FIELD])
        await taps(katrin, "Namen ändern")
        await katrin.types(f"Selbstcheck neu {MARK}")
        self.second = await town.starts(ends=typed(stage.today() + timedelta(days=14)))
        for each in town.people:
            each.thinks = {question: _better(question, value) for question, value in each.thinks.items()}
        rudolf = town.of("Rudolf")
        await answer_at_once(stage, [each for each in town.people if each is not rudolf], self.second)
        await stage.until(stage.today() + timedelta(days=12), 11)
        await answers_on_phone(rudolf)
        await stage.until(stage.today() + timedelta(days=3), 9)
        await town.releases()

    async def change_is_seen(self) -> None:
        katrin = self.town.coordinator
        await from_home(
            katrin, "Befragungen", "Beendet: Selbstcheck neu", "Ergebnis", "Vergleichen", "Früher: "
        )

    async def everybody_keeps_their_own(self) -> None:
        neighbour = self.neighbour(NAMED)
        for person in (self.town.organiser, neighbour.phone):
            await from_home(person, "Maßnahmen", "Als Tabelle")
        for person in (self.town.of("Rudolf").phone, neighbour.people[0].phone):
            await person.types("/daten")


def _better(question: QuestionId, value: AnswerValue) -> AnswerValue:
    """One level more where the town has worked on it."""
    if question not in BETTER or not isinstance(value, Rated):
        return value
    return Rated(min(HIGHEST_LEVEL, value.level + 1))

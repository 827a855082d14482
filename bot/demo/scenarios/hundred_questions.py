"""A town answers all questions, plans its workshop from the result, meets in a hall, and goes to the committee."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar, Final

from bot.demo.scenarios.people import (
    SELF_CHECK,
    answer_at_once,
    answers_on_phone,
    from_home,
    offers,
    says,
    taps,
)
from bot.demo.scenarios.script import Link, Scenario, Step
from bot.demo.scenarios.stage import Stage, typed
from bot.demo.scenarios.towns import TownInScenario
from sandbox.browser import Phone
from sandbox.values import File
from storage.ids import SurveyId

TOWN: Final = "Beispielheim"
FIELDS: Final = tuple(each.id for each in SELF_CHECK.fields)
DETAILS: Final = ("Stadt Beispielheim, Am Markt 2", "Datenschutz im Rathaus", "Amt für Soziales, Zimmer 5")
PEOPLE: Final = {
    "verwaltung": ("Udo", "Marlies", "Henning", "Sabine", "Torsten", "Elke", "Rainer"),
    "rat": ("Rita", "Konrad", "Helga", "Manfred", "Silke", "Detlef"),
    "beirat": ("Amal", "Bogdan", "Ceren", "Dilara", "Ewa"),
    "ehrenamt": ("Paul", "Hannelore", "Gerda", "Wim"),
    "institution": ("Carla", "Ludger", "Mirko"),
}
TOPIC: Final = "Wer lädt wen und wann ein?"
SHEET: Final = "Workshop"
PLACE: Final = "Bürgerhaus, Saal 2"
CLOSING: Final = "Tragen Sie die Vereinbarungen mit?"
POINTS: Final = 3
"""So many are talked about; a few hours are not enough for all that the evaluation proposes."""
PAPER: Final = "Kurzfassung für den Ausschuss"
SLIDES: Final = "Folien für den Ausschuss"
RAISE_HANDS: Final = ("Mirko", "Wim", "Gerda")
HANDS: Final = "0 1 1 1 0"
"""How many raised theirs, answer by answer."""
ASKED: Final = "Wann öffnet der neue Treffpunkt?"
HAVE_IT_TOO: Final = ("Paul", "Udo", "Amal")
GUIDE: Final = "Lotsen für Neue"
SIGNS: Final = "Schilder in einfacher Sprache"


class HundredQuestions(Scenario):
    name: ClassVar = "hundert-fragen"
    words: ClassVar = "hundred-questions"
    phones: ClassVar = (
        Phone("Karla", "Koordination"),
        Phone("Udo", "Verwaltung"),
        Phone("Rita", "Rat"),
        Phone("Paul", "Ehrenamt"),
        Phone("Otto", "Organisation"),
    )

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.town = TownInScenario(stage, TOWN)
        self.survey: SurveyId
        self.wall: str
        self.workshop: date
        self.committee: date
        self.again: date
        self.due: date
        self.asked: str
        """The questions from the floor, as the coordinator reads them."""
        self.files: dict[str, File] = {}
        """What the coordinator took along, by the end of its name."""
        self.results: list[str] = []
        """Of the polls in the hall, as the coordinator reads them."""

    def steps(self) -> Sequence[Step]:
        return (
            Step("link", "Koordination", self.first_link),
            Step("questions", "Verwaltung", self.all_questions),
            Step("evaluation", "Koordination", self.result_is_there),
            Step("agenda", "Koordination", self.agenda_is_proposed),
            Step("plan", "Koordination", self.agenda_becomes_run_sheet),
            Step("invitation", "Organisation", self.workshop_is_planned),
            Step("wall", "Koordination", self.wall_is_opened),
            Step("floor", "Rat", self.questions_come_from_the_floor),
            Step("hall", "Rat", self.points_are_talked_about),
            Step("measures", "Ehrenamt", self.next_steps_are_agreed),
            Step("recap", "Rat", self.everybody_is_told),
            Step("asked", "Ehrenamt", self.measures_are_asked_for),
            Step("paper", "Koordination", self.paper_for_the_committee),
            Step("committee", "Rat", self.committee_meets),
            Step("again", "Ehrenamt", self.they_meet_again),
        )

    async def first_link(self) -> None:
        await self.town.found("Karla")
        await self.town.organises("Otto")

    async def all_questions(self) -> None:
        stage, town = self.stage, self.town
        for group, names in PEOPLE.items():
            await town.come(group, names)
        await town.prepares(FIELDS)
        self.survey = await town.starts(ends=typed(stage.today() + timedelta(days=14)), says=DETAILS)
        udo = town.of("Udo")
        await answers_on_phone(udo)
        await answer_at_once(stage, [each for each in town.people if each is not udo], self.survey)

    async def result_is_there(self) -> None:
        stage, karla = self.stage, self.town.coordinator
        await stage.until(stage.today() + timedelta(days=15), 9)
        await from_home(karla, "Befragungen", "Beendet: ", "Bericht als PDF")
        await from_home(karla, "Befragungen", "Beendet: ", "Ergebnis")

    async def agenda_is_proposed(self) -> None:
        karla = self.town.coordinator
        await from_home(karla, "Befragungen", "Beendet: ", "Ergebnis", "Tagesordnung")
        await taps(karla, "2 · ", "Weiter nach oben", "3 · ", "Weglassen", "Eigenen Punkt hinzufügen")
        await karla.types(TOPIC)
        await self.town.releases()
        await from_home(karla, "Befragungen", "Beendet: ", "Ergebnis", "Tagesordnung")

    async def agenda_becomes_run_sheet(self) -> None:
        karla = self.town.coordinator
        await self.town.takes_run_sheet("Leerer Ablauf")
        await taps(karla, "Punkt hinzufügen")
        await karla.types("Begrüßung, 10 Minuten")
        await taps(karla, "Punkte aus: ", "Fertig")
        await taps(karla, "Punkt hinzufügen", "Fünf Finger")
        await karla.types(f"{CLOSING} 10 Minuten")
        await taps(karla, "Fertig", "Ablauf ändern")
        while offers(karla, f"{POINTS + 3}. "):  # the greeting, the points, the closing
            await taps(karla, f"{POINTS + 2}. ", "Punkt streichen")
        await taps(karla, "Fertig")

    async def workshop_is_planned(self) -> None:
        stage, town = self.stage, self.town
        self.workshop = stage.day(weeks=2, weekday=1)
        await town.invites(
            f"{typed(self.workshop)} von 14 bis 18 Uhr",
            title="Workshop im Saal",
            kind="Workshop",
            place=PLACE,
        )
        for each in town.people:
            await says(each, "Ich komme")
        await taps(town.organiser, "Aktualisieren")
        await stage.until(self.workshop, 13, 45)

    async def wall_is_opened(self) -> None:
        karla = self.town.coordinator
        await from_home(karla, "Leinwand", "Leinwand öffnen")
        found = re.search(rf"{re.escape(self.stage.door)}/\S+", karla.reads())
        assert found is not None  # noqa: S101 - it has just been opened
        self.wall = found[0]
        self.links.append(Link("story-link-wall", self.wall))

    async def questions_come_from_the_floor(self) -> None:
        town, karla = self.town, self.town.coordinator
        await self.stage.until(self.workshop, 14)
        await town.begins(SHEET, "Begrüßung")
        await taps(karla, "Fragen aus dem Saal", "Beginnen: sofort")
        rita = town.of("Rita").phone
        await taps(rita, "Frage stellen")
        await rita.types(ASKED)
        for name in HAVE_IT_TOO:
            await taps(town.of(name).phone, "Alle Fragen ansehen", "1 · ")
        self.asked = karla.reads()
        await taps(karla, "Fragen beenden", "Ja, beenden")

    async def points_are_talked_about(self) -> None:
        town, karla = self.town, self.town.coordinator
        for number in range(POINTS):
            await town.begins(SHEET, "")
            with_phones = [each for each in town.people if number > 0 or each.name not in RAISE_HANDS]
            for place, each in enumerate(with_phones):
                await taps(each.phone, f"{1 + (place + number) % 3} · ")
            if number == 0:
                await taps(karla, "Abstimmung: ", "Handzeichen eintragen")
                await karla.types(HANDS)
            await town.ends_poll("")
            self.results.append(karla.reads())

    async def next_steps_are_agreed(self) -> None:
        town, karla, otto = self.town, self.town.coordinator, self.town.organiser
        self.due = self.workshop + timedelta(days=17)
        await taps(karla, "Maßnahme daraus machen")
        await karla.types(f"{GUIDE}, Amt für Soziales, bis {typed(self.due)}")
        await taps(karla, "Allen zeigen")
        await otto.types(f"/massnahmen {SIGNS}, Bauamt, bis {typed(self.due)}")
        await taps(otto, "Allen zeigen")
        paul, udo = town.of("Paul").phone, town.of("Udo").phone
        for person, what in ((paul, GUIDE), (udo, SIGNS)):
            await person.types("/massnahmen")
            await taps(person, next(each for each in person.buttons() if what[:12] in each), "Ich übernehme")
            await person.types(f"{person.name} aus dem Workshop")
        await town.begins(SHEET, CLOSING[:12])
        for place, each in enumerate(town.people):
            await taps(each.phone, f"{3 + place % 3} · ")
        await town.ends_poll("")
        self.results.append(karla.reads())
        await town.sees_sheet(SHEET)
        await taps(karla, "Protokoll als PDF")

    async def everybody_is_told(self) -> None:
        stage, otto = self.stage, self.town.organiser
        await stage.until(self.workshop, 18)
        self.links.clear()
        self.committee = self.workshop + timedelta(days=13)
        self.again = stage.day(weeks=5)
        await otto.types(f"/treffen {typed(self.again)} um 18 Uhr im Bürgerhaus")
        await taps(otto, "Einladen: ")
        await otto.types("/treffen")
        await taps(otto, "Vorbei: ", "Allen berichten, was herauskam", "Senden an ")

    async def measures_are_asked_for(self) -> None:
        stage, town = self.stage, self.town
        await town.invites(
            f"{typed(self.committee)} von 17 bis 19 Uhr",
            title="Ausschuss für Soziales",
            kind="Ausschusssitzung",
            place="Rathaus, Sitzungssaal",
            only="Rat",
        )
        for each in town.group("rat"):
            await says(each, "Ich komme")
        await stage.until(self.due - timedelta(days=7), 12)
        await taps(town.of("Paul").phone, "Erledigt")
        await taps(town.of("Udo").phone, "Begonnen")

    async def paper_for_the_committee(self) -> None:
        karla = self.town.coordinator
        for button in (PAPER, SLIDES):
            await from_home(karla, "Befragungen", "Beendet: ", "Ergebnis", "Bericht und Tabellen", button)
        self.files = {file.name.rpartition("-")[2]: file for file in karla.files}

    async def committee_meets(self) -> None:
        await self.stage.until(self.committee, 17)

    async def they_meet_again(self) -> None:
        stage, town = self.stage, self.town
        for each in town.people:
            await says(each, "Ich komme")
        await stage.until(self.again, 18)
        await taps(town.of("Udo").phone, "Erledigt")
        await from_home(town.organiser, "Maßnahmen")

"""A town picks four of seven fields, asks its administration first, meets online, and meets again some weeks later."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar, Final

from bot.demo.mind import Mind
from bot.demo.scenarios.people import (
    Inhabitant,
    answer_at_once,
    answers_at_desk,
    answers_on_phone,
    does_what_is_asked,
    from_home,
    offers,
    says,
    taps,
)
from bot.demo.scenarios.script import Link, Scenario, Step
from bot.demo.scenarios.stage import Stage, day_of_meeting, typed
from bot.demo.scenarios.towns import TownInScenario
from questionnaires.model import FieldId
from sandbox.browser import GroupOnTray, Phone
from sandbox.chats import Chat
from storage.ids import SurveyId

TOWN: Final = "Musterstadt"
SHEET: Final = "Zwei Stunden online"
MOOD: Final = "Ankommen"
ON_PHONES: Final = ("rat", "beirat", "ehrenamt", "institution")
WRITERS: Final = 6
SILENT: Final = ("Zoran", "Berta")
FIELDS: Final = tuple(FieldId(each) for each in ("steuerung", "oeffnung", "teilhabe", "engagement"))
DETAILS: Final = (
    "Stadt Musterstadt, Markt 1",
    "Datenschutz im Rathaus, Zimmer 3",
    "Stabsstelle Integration, Zimmer 12. Dort gibt es den Bogen auf Papier.",
)
DESKS: Final = ("Bernd", "Gisela", "Dieter", "Heike", "Frank", "Hamid")
COUNCIL: Final = ("Rudolf", "Ingrid", "Jonas", "Lars", "Norbert", "Vera")
BOARD: Final = ("Banu", "Samir", "Maryam", "Walid", "Oksana")
VOLUNTEERS: Final = ("Emma", "Renate", "Peter", "Traudel", "Zoran")
INSTITUTIONS: Final = ("Yvonne", "Aylin", "Chiara", "Anton", "Berta")
DECLINE: Final = ("Lars", "Walid", "Anton")
VIDEO: Final = "https://treffen.example/musterstadt"
WORKS_WELL: Final = ("Sprechstunde", "Sommerfest", "Ehrenamt")
TO_DO: Final = (
    "Formulare in einfacher Sprache",
    "Räume am Abend öffnen",
    "Wegweiser für Neue",
    "Dolmetschen im Bürgerbüro",
    "Sprachcafé in jedem Stadtteil",
    "Stellen auch in Vereinen aushängen",
)
ONWARD: Final = (
    "Zwei Treffen im Jahr",
    "Eine Ansprechperson je Gruppe",
    "Ein Rundbrief alle drei Monate",
    "Der Beirat berichtet im Ausschuss",
    "Vereine laden das Amt ein",
    "In einem Jahr noch einmal fragen",
)
CLUSTERS: Final = {
    "Verständlich für alle": ("Formulare", "Wegweiser", "Dolmetschen"),
    "Orte und Räume": ("Räume am Abend", "Sprachcafé"),
}
"""Names of what belongs together, with how the cards begin; one card stays loose."""
GROUP: Final = GroupOnTray("Runder Tisch Musterstadt", "Telegram-Gruppe", seen_by="Rudolf")
PLACE: Final = "Wo treffen wir uns?"
PLACES: Final = ("Rathaus", "Bürgerhaus", "Online")
PRIVATELY: Final = ("Emma", "Renate")
"""Those who vote in their own chat, though they see the message in the group."""
FORMS: Final = "Formulare in einfacher Sprache"
ROOMS: Final = "Räume am Abend öffnen"


class FourFields(Scenario):
    name: ClassVar = "vier-felder"
    words: ClassVar = "four-fields"
    phones: ClassVar = (
        Phone("Katrin", "Koordination"),
        Phone("Rudolf", "Rat"),
        Phone("Banu", "Beirat"),
        Phone("Emma", "Ehrenamt"),
        Phone("Ole", "Organisation"),
    )

    group: ClassVar = GROUP

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.town = TownInScenario(stage, TOWN)
        self.survey: SurveyId
        self.workshop: date
        self.again: date
        self.previewed: str
        """What Ole read before anything held."""

    def steps(self) -> Sequence[Step]:
        return (
            Step("link", "Koordination", self.first_link),
            Step("fields", "Koordination", self.four_of_seven),
            Step("desks", "Koordination", self.administration_first),
            Step("others", "Rat", self.others_follow),
            Step("reminder", "Ehrenamt", self.silent_are_reminded),
            Step("result", "Beirat", self.result_is_there),
            Step("invitation", "Organisation", self.workshop_is_planned),
            Step("reminders", "Organisation", self.reminders_are_looked_at),
            Step("before", "Rat", self.workshop_comes_near),
            Step("questions", "Koordination", self.three_questions),
            Step("clusters", "Koordination", self.cards_are_bundled),
            Step("measures", "Beirat", self.measures_are_made),
            Step("group", "Koordination", self.group_is_connected),
            Step("place", GROUP.role, self.place_is_voted_on),
            Step("dates", "Organisation", self.date_is_found),
            Step("asked", "Beirat", self.measures_are_asked_for),
            Step("again", "Rat", self.they_meet_again),
        )

    async def first_link(self) -> None:
        await self.town.found("Katrin")
        await self.town.organises("Ole")

    async def four_of_seven(self) -> None:
        await self.town.prepares(FIELDS, groups=("verwaltung",))
        self.survey = await self.town.starts(ends=typed(self.stage.today() + timedelta(days=7)), says=DETAILS)

    async def administration_first(self) -> None:
        codes = await self.town.codes("verwaltung", len(DESKS) + 1)
        self.links.append(Link("story-link-desk", f"{self.stage.door}/k", codes[-1]))
        await self.town.come_to_desks("verwaltung", DESKS, codes[: len(DESKS)])
        first, *others = self.town.people
        await answers_at_desk(first)
        await answer_at_once(self.stage, others, self.survey)
        await from_home(self.town.coordinator, "Befragungen", "Läuft: ")

    async def others_follow(self) -> None:
        stage, town = self.stage, self.town
        await stage.until(stage.today() + timedelta(days=6), 10)
        for group, names in (
            ("rat", COUNCIL),
            ("beirat", BOARD),
            ("ehrenamt", VOLUNTEERS),
            ("institution", INSTITUTIONS),
        ):
            await town.come(group, names)
        ends = typed(stage.today() + timedelta(days=14))
        await from_home(town.coordinator, "Befragungen", "Läuft: ")
        for group in ("Rat", "Beirat", "Ehrenamt", "Institutionen"):
            await taps(town.coordinator, "Weitere Gruppen fragen", f"{group} (")
            await town.coordinator.types(ends)
        await answers_on_phone(town.of("Rudolf"))
        late = ("Rudolf", "Emma")
        others = [each for each in town.people if each.group != "verwaltung" and each.name not in late]
        await answer_at_once(stage, others, self.survey)

    async def silent_are_reminded(self) -> None:
        stage = self.stage
        await stage.until(stage.today() + timedelta(days=12), 12)
        emma = self.town.of("Emma")
        await answers_on_phone(emma)

    async def result_is_there(self) -> None:
        stage, town = self.stage, self.town
        await stage.until(stage.today() + timedelta(days=3), 9)
        self.links.clear()
        await town.releases()
        await from_home(town.coordinator, "Befragungen", "Beendet: ", "Ergebnis")

    async def workshop_is_planned(self) -> None:
        town = self.town
        self.workshop = self.stage.day(weeks=2)
        await town.invites(
            f"{typed(self.workshop)} von 17 bis 19 Uhr", title="Workshop online", kind="Workshop", link=VIDEO
        )
        for each in town.people:
            await says(each, "Ich komme nicht" if each.name in DECLINE else "Ich komme")
        await taps(town.organiser, "Aktualisieren")

    async def reminders_are_looked_at(self) -> None:
        ole = self.town.organiser
        await taps(ole, "Erinnerungen", "Zeiten für Eingeladene", "3 Tage vorher", "Vorschau ansehen")
        self.previewed = ole.reads()
        await taps(ole, "Änderung verwerfen")

    async def workshop_comes_near(self) -> None:
        await self.stage.until(self.workshop, 16, 55)

    async def three_questions(self) -> None:
        stage, town = self.stage, self.town
        await stage.until(self.workshop, 17)
        await town.takes_run_sheet(SHEET)
        await town.begins(SHEET, MOOD)
        for each in self.coming:
            await does_what_is_asked(stage, each, Mind(each.name, each.group, seed=1))
        await town.ends_poll(MOOD)
        await town.begins(SHEET, "Was läuft gut")
        await self._write(WORKS_WELL, of=len(self.coming))
        await town.ends_poll("Was läuft gut")
        await town.begins(SHEET, "Ergebnisse", "Wo müssen wir")
        await self._write(TO_DO, of=WRITERS)
        await town.ends_poll("Wo müssen wir")

    async def cards_are_bundled(self) -> None:
        katrin = self.town.coordinator
        await taps(katrin, "Karten bündeln")
        for name, begins in CLUSTERS.items():
            await taps(katrin, "Neues Bündel")
            await katrin.types(name)
            for thought in begins:
                while not (found := [each for each in katrin.buttons() if thought in each]):
                    await taps(katrin, "nächste Seite" if offers(katrin, "nächste Seite") else "vorige Seite")
                await taps(katrin, found[0])
            await taps(katrin, "Fertig")
        await taps(katrin, "Zur Abstimmung")

    @property
    def coming(self) -> list[Inhabitant]:
        """Those in the video meeting who have a phone at hand."""
        return [each for each in self.town.group(*ON_PHONES) if each.name not in DECLINE]

    async def _write(self, thoughts: Sequence[str], *, of: int) -> None:
        """The first of them, each one of these thoughts."""
        for number, each in enumerate(self.coming[:of]):
            await each.phone.types(thoughts[number % len(thoughts)])

    async def measures_are_made(self) -> None:
        town, katrin, ole = self.town, self.town.coordinator, self.town.organiser
        self.due = self.workshop + timedelta(days=33)
        await taps(katrin, "Maßnahme daraus machen")
        await katrin.types(f"{FORMS}, Hauptamt, bis {typed(self.due)}")
        await taps(katrin, "Allen zeigen")
        await town.begins(SHEET, "Pause", "Wie arbeiten wir")
        await self._write(ONWARD, of=WRITERS)
        await town.ends_poll("Wie arbeiten wir")
        await ole.types(f"/massnahmen {ROOMS}, Amt für Kultur, bis {typed(self.due)}")
        await taps(ole, "Allen zeigen", "Weitergeben")
        passed_on = next(word for word in ole.reads().split() if "start=m" in word)
        banu, yvonne, emma = (town.of(name).phone for name in ("Banu", "Yvonne", "Emma"))
        await banu.types("/massnahmen")
        await taps(banu, f"1 · {FORMS[:20]}", "Ich übernehme")
        await banu.types("Banu vom Beirat")
        await yvonne.opens(passed_on)
        await taps(yvonne, "Ich übernehme", "Ohne Namen")
        await emma.types("/massnahmen")
        await taps(emma, f"1 · {FORMS[:20]}", "Bescheid bekommen")

    @property
    def in_group(self) -> Chat:
        """The group in Telegram of those who were in the meeting."""
        return self.stage.group(GROUP.title, self.town.coordinator, *(each.phone for each in self.coming))

    async def group_is_connected(self) -> None:
        katrin, group = self.town.coordinator, self.in_group
        await from_home(katrin, "Abstimmungen", "Telegram-Gruppe")
        if offers(katrin, "Telegram-Gruppe verbinden"):
            await taps(katrin, "Telegram-Gruppe verbinden")
            links = [button.url for row in katrin.newest.keyboard for button in row if button.url]
            await katrin.adds_the_bot(group, links[0])

    async def place_is_voted_on(self) -> None:
        town, katrin, group = self.town, self.town.coordinator, self.in_group
        await katrin.types(f"/umfrage {PLACE} {' / '.join(PLACES)}")
        await taps(katrin, "Auch in der Telegram-Gruppe", "Senden an ")
        for number, each in enumerate(self.coming):
            choice = f"{1 + number % 3} · {PLACES[number % 3]}"
            if each.name in PRIVATELY:
                await taps(each.phone, choice)
            else:
                await each.phone.taps(choice, group=group)
        await town.ends_poll(PLACE)

    async def date_is_found(self) -> None:
        stage, town = self.stage, self.town
        await stage.until(self.workshop, 19)
        days = three_days(stage.today())
        self.again = days[1]
        await town.asks_for_dates([f"{typed(day)} 18 Uhr" for day in days])
        for number, each in enumerate(town.people):
            if each.name in SILENT:
                continue
            if each.name == "Anton":
                await says(each, "Nein zu allen")
                continue
            first = "Ja, da kann ich" if number % 2 else "Nein"
            await says(each, "Die 3 Termine durchgehen", first, "Ja, da kann ich", "Zur Not")
        await stage.until(self.workshop + timedelta(days=6), 19)
        await taps(town.of(SILENT[0]).phone, "Nein zu allen")
        await stage.until(self.workshop + timedelta(days=8), 12)
        await from_home(town.organiser, "Alle Treffen", "Termin")
        await taps(town.organiser, f"Wählen: Do {self.again:%d.%m.}", "Ja, dazu einladen")

    async def measures_are_asked_for(self) -> None:
        stage, town = self.stage, self.town
        await stage.until(self.due - timedelta(days=7), 11)
        await taps(town.of("Banu").phone, "Erledigt")
        await taps(town.of("Yvonne").phone, "Begonnen")
        await stage.until(self.due - timedelta(days=7), 19, 30)

    async def they_meet_again(self) -> None:
        stage, town = self.stage, self.town
        await stage.until(self.again, 18)
        await town.takes_run_sheet("Folgetreffen")
        await town.begins("Folgetreffen", MOOD)
        for each in self.coming:
            await does_what_is_asked(stage, each, Mind(each.name, each.group, seed=1))
        await town.ends_poll(MOOD)
        await town.begins("Folgetreffen", "Stand der")
        await taps(town.of("Yvonne").phone, "Erledigt")
        await from_home(town.organiser, "Maßnahmen")


def three_days(today: date) -> list[date]:
    """One after the other, also where the first of them moves past the New Year and would meet the third there."""
    tuesday = day_of_meeting(today, weeks=5, weekday=1)
    thursday = day_of_meeting(today, weeks=5, after=tuesday)
    return [tuesday, thursday, day_of_meeting(today, weeks=6, weekday=1, after=thursday)]

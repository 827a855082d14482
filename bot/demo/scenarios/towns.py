"""One town of a scenario: its coordinator and organiser, its people, and what both do in every scenario alike."""

from collections.abc import Collection, Sequence
from typing import Final

from bot.demo.scenarios.people import (
    SELF_CHECK,
    Inhabitant,
    from_home,
    joins,
    joins_at_desk,
    offers,
    taps,
)
from bot.demo.scenarios.stage import Stage
from handlers.invitations.taps import LINK_LETTER
from locales import words_in
from questionnaires.model import FieldId
from sandbox.person import Person
from storage.ids import GroupId, MunicipalityId, SurveyId, UpdateId
from storage.members import Role
from storage.surveys import Survey

GROUPS: Final = ("verwaltung", "rat", "beirat", "ehrenamt", "institution")
QUESTIONNAIRE: Final = "1 · Selbstcheck"
_SLIPS: Final = UpdateId(0)
"""The codes come from no message; Telegram's own numbers begin above it."""


class TownInScenario:
    def __init__(self, stage: Stage, name: str) -> None:
        self.stage = stage
        self.name = name
        self.people: list[Inhabitant] = []
        self.coordinator: Person
        self.organiser: Person
        self.municipality: MunicipalityId
        self._groups: dict[str, GroupId] = {}

    def of(self, name: str) -> Inhabitant:
        """Somebody by name."""
        return next(each for each in self.people if each.name == name)

    def group(self, *groups: str) -> list[Inhabitant]:
        """Everybody in these groups."""
        return [each for each in self.people if each.group in groups]

    async def found(self, coordinator: str) -> None:
        """The operator's first link; who opens it agrees and coordinates."""
        link = await self.stage.link_for(Role.COORDINATOR, self.name)
        self.coordinator = await joins(self.stage.person(coordinator), link)
        who = await self.stage.id_of(self.coordinator)
        standing = await self.stage.workshops.participants.standing(who)
        assert standing is not None  # noqa: S101 - she has just agreed
        self.municipality = standing.municipality.id
        town = await self.stage.workshops.invitations.town(who, self.municipality)
        self._groups = {group.code: group.id for group, _ in town.groups}

    async def organises(self, name: str) -> None:
        """Another link of the operator, for whoever looks after meetings."""
        link = await self.stage.link_for(Role.ORGANISER, self.name)
        self.organiser = await joins(self.stage.person(name), link)

    async def come(self, group: str, names: Sequence[str]) -> list[Inhabitant]:
        """People open the link of their group on their phones and agree."""
        link = await self.stage.workshops.group_links.group_link(
            await self.stage.id_of(self.coordinator), self._groups[group]
        )
        for name in names:
            phone = await joins(self.stage.person(name), self.stage.sandbox.link(LINK_LETTER + link.token))
            self.people.append(Inhabitant(name, group, phone))
        return self.group(group)

    async def codes(self, group: str, count: int) -> list[str]:
        """As they stand on slips of paper: each lets one person in at a desk."""
        slips = await self.stage.workshops.group_links.slips(
            await self.stage.id_of(self.coordinator), self._groups[group], count=count, update=_SLIPS
        )
        return [slip.code for slip in slips.slips]

    async def come_to_desks(self, group: str, names: Sequence[str], codes: Sequence[str]) -> None:
        """People type the code from their slip into a browser and agree."""
        for name, code in zip(names, codes, strict=True):
            desk = await self.stage.desk()
            to_come_back = await joins_at_desk(desk, code)
            self.people.append(Inhabitant(name, group, desk, code=to_come_back))

    # The self-check

    async def prepares(self, fields: Collection[FieldId], *, groups: Sequence[str] = GROUPS) -> None:
        """A draft with these fields for these groups; all of both, where nothing is left out."""
        coordinator = self.coordinator
        await from_home(coordinator, "Neue Befragung", QUESTIONNAIRE)
        left_out = [each for each in SELF_CHECK.fields if each.id not in fields]
        if left_out:
            await taps(coordinator, "Handlungsfelder auswählen")
            await taps(coordinator, *(each.title.text("de")[:20] for each in left_out), "Fertig")
        if set(groups) != set(GROUPS):
            await taps(coordinator, "Gruppen auswählen")
            names = (words_in("de").plain(f"group-{each}") for each in GROUPS if each not in groups)
            await taps(coordinator, *(f"{name} ✓" for name in names), "Fertig")

    async def starts(self, *, ends: str, says: Sequence[str] = ()) -> SurveyId:
        """Sets the last day and starts; `says` is what the privacy text lacks, typed where it is asked for."""
        coordinator = self.coordinator
        await taps(coordinator, "Ende verschieben")
        await coordinator.types(ends)
        await taps(coordinator, "Vorschau und Start")
        if offers(coordinator, "Angaben jetzt eintragen"):
            await taps(coordinator, "Angaben jetzt eintragen")
            for text in says:
                await coordinator.types(text)
            await taps(coordinator, "24 Monate")
        await taps(coordinator, "Befragung starten")
        return (await self.surveys())[-1].id

    async def surveys(self) -> list[Survey]:
        """All of the town, the oldest first."""
        found = await self.stage.workshops.surveys.listed(
            await self.stage.id_of(self.coordinator), self.municipality
        )
        return sorted(found, key=lambda survey: survey.id)

    async def releases(self) -> None:
        """The result that is there goes to everybody who took part."""
        await from_home(self.coordinator, "Befragungen", "Beendet: ", "Ergebnis freigeben", "Ja, freigeben")

    # Meetings

    async def invites(
        self, when: str, *, title: str, kind: str, place: str = "", link: str = "", only: str = ""
    ) -> None:
        """A meeting with all that belongs to it; the link is seen by those who come. `only`: for this group alone."""
        organiser = self.organiser
        await organiser.types(f"/treffen {when}")
        await taps(organiser, "Titel ändern")
        await organiser.types(title)
        await taps(organiser, "Weitere Angaben", "Art: ", kind)
        if place:
            await taps(organiser, "Ort oder Link angeben")
            await organiser.types(place)
        if link:
            await taps(organiser, "Link zur Videokonferenz")
            await organiser.types(link)
            await taps(organiser, "Link nur bei Zusage zeigen")
        while not offers(organiser, "Einladen: "):
            await taps(organiser, "Zurück")
        if only:
            await taps(organiser, "Gruppen auswählen")
            for label in [each for each in organiser.buttons() if each.startswith("✓ ") and only not in each]:
                await taps(organiser, label)
            await taps(organiser, "Fertig")
        await taps(organiser, "Einladen: ")

    async def asks_for_dates(self, days: Sequence[str]) -> None:
        """Everybody is asked which of these dates suit them."""
        organiser = self.organiser
        await from_home(organiser, "Neues Treffen", "Termin gemeinsam finden")
        await organiser.types(", ".join(days))
        await taps(organiser, "Fertig", "Fragen: ")

    # A workshop

    async def takes_run_sheet(self, title: str) -> None:
        """A ready-made one."""
        await from_home(self.coordinator, "Ablauf")
        if offers(self.coordinator, "Neuer Ablauf"):
            await taps(self.coordinator, "Neuer Ablauf")
        await taps(self.coordinator, title)

    async def sees_sheet(self, sheet: str) -> None:
        """The run sheet, wherever its coordinator has been."""
        await from_home(self.coordinator, "Ablauf")
        if not offers(self.coordinator, "Aktualisieren"):
            await taps(self.coordinator, sheet)

    async def begins(self, sheet: str, *items: str) -> None:
        """The next items, one after the other."""
        await self.sees_sheet(sheet)
        await taps(self.coordinator, *(f"Weiter: {item}" for item in items))

    async def ends_poll(self, question: str) -> None:
        """Ends the poll of the present item and lets everybody see what was written."""
        coordinator = self.coordinator
        if not offers(coordinator, "Abstimmung beenden"):
            await taps(coordinator, f"Abstimmung: {question}"[:24])
        await taps(coordinator, "Abstimmung beenden", "Ja, beenden")
        if any(label.endswith(" prüfen") for label in coordinator.buttons()):
            await coordinator.taps(next(each for each in coordinator.buttons() if each.endswith(" prüfen")))
            while offers(coordinator, "Zeigen"):
                await taps(coordinator, "Zeigen")
            await taps(coordinator, "Zur Abstimmung")

"""The home screen of each role, the way back to it, and the settings."""

import pytest

from handlers.home import SwitchTown
from handlers.settings import Speak
from storage.ids import MunicipalityId, UpdateId
from tests.handlers.forged_callbacks import forges
from tests.town import Town

ALWAYS = ("Einstellungen", "Datenschutz", "Hilfe")


@pytest.mark.slow
async def test_participant_sees_the_town_the_group_and_what_is_there_to_do(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/menue")
    assert ada.reads() == (
        "Musterstadt\nIhre Gruppe: Rat\n\n"
        "Im Moment ist nichts zu tun. Sobald es etwas gibt, bekommen Sie eine Nachricht."
    )
    assert ada.buttons() == ALWAYS


async def test_coordinator_can_invite(town: Town) -> None:
    await town.coordinator.types("/menue")
    assert town.coordinator.reads() == "Musterstadt\nIhre Aufgabe: Koordination\n\nWas möchten Sie tun?"
    assert town.coordinator.buttons()[-4:] == ("Einladen", *ALWAYS)


@pytest.mark.slow
async def test_organiser_cannot_invite(town: Town) -> None:
    olga = await town.organiser()
    assert "Ihre Aufgabe: Organisation" in olga.reads()
    assert "Einladen" not in olga.buttons()


@pytest.mark.slow
async def test_who_does_both_sees_both(town: Town) -> None:
    klara = town.coordinator
    await klara.types("/menue")
    await klara.taps("Einladen")
    await klara.taps("Organisation übernehmen")
    assert klara.reads().startswith("Sie haben die Organisation übernommen.")
    await klara.taps("Zur Übersicht")
    assert "Ihre Aufgabe: Koordination und Organisation" in klara.reads()


@pytest.mark.slow
async def test_unknown_command_is_told_where_the_way_home_is(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/unbekannt")
    assert "Zur Übersicht kommen Sie mit /menue." in ada.reads()


@pytest.mark.slow
async def test_start_leads_a_member_home(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/start")
    assert ada.reads().startswith("Musterstadt\nIhre Gruppe: Rat")


async def test_old_button_says_so_and_leads_home(town: Town) -> None:
    ada = await town.participant("Ada")
    said = await forges(town, ada, "gone:1:2")
    assert said is not None
    assert said.startswith("Dieser Knopf gehört zu einer älteren Nachricht.")
    assert ada.reads().startswith("Musterstadt")


@pytest.mark.slow
async def test_help_is_a_tap_or_a_command_away(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.taps("Hilfe")
    by_tap = ada.reads()
    assert by_tap.startswith("Hilfe\n\nSie bedienen alles mit den Knöpfen")
    await ada.types("/hilfe")
    assert ada.reads() == by_tap
    await ada.taps("Zur Übersicht")
    assert ada.reads().startswith("Musterstadt")


@pytest.mark.slow
async def test_switching_to_a_town_of_others_is_refused(town: Town) -> None:
    ada = await town.participant("Ada")
    assert await forges(town, ada, SwitchTown(MunicipalityId(999))) == (
        "Das können hier nur Koordination und Organisation. "
        "Bitte wenden Sie sich an die Koordination Ihrer Kommune."
    )


@pytest.mark.slow
async def test_commands_stand_in_the_menu(town: Town) -> None:
    ada = await town.participant("Ada")
    registered = {command.command: command.description for command in ada.commands()}
    mine = ("menue", "hilfe", "einstellungen", "stopp", "privacy", "daten", "widerruf", "loeschen")
    assert {name: registered.get(name) for name in mine} == {
        "menue": "Übersicht",
        "hilfe": "Hilfe",
        "einstellungen": "Sprache, Vorlesemodus, Nachrichten",
        "stopp": "Keine Nachrichten mehr",
        "privacy": "Datenschutz",
        "daten": "Meine Daten ansehen",
        "widerruf": "Nicht mehr teilnehmen",
        "loeschen": "Alles über mich löschen",
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    ["/menue", "/hilfe", "/einstellungen", "/stopp", "/privacy", "/daten", "/widerruf", "/loeschen"],
)
async def test_command_ends_whatever_was_being_typed(town: Town, command: str) -> None:
    klara = town.coordinator
    await klara.types("/menue")
    await klara.taps("Einladen")
    await klara.taps("Neue Gruppe")
    person = await town.id_of(klara)
    conversations = town.workshops.conversations
    assert await conversations.expected(person, UpdateId(0)) is not None
    await klara.types(command)
    assert await conversations.expected(person, UpdateId(0)) is None
    await klara.types("Vereine")
    groups = (await town.workshops.invitations.town(person, town.municipality)).groups
    assert len(groups) == 5


@pytest.mark.slow
async def test_screen_reader_mode_brings_new_messages_instead_of_edits(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.taps("Einstellungen")
    before = len(ada.from_bot)
    await ada.taps("Vorlesemodus einschalten")
    assert "Vorlesemodus: eingeschaltet." in ada.reads()
    await ada.taps("Zur Übersicht")
    assert len(ada.from_bot) == before + 2
    await ada.taps("Einstellungen")
    await ada.taps("Vorlesemodus ausschalten")
    settled = len(ada.from_bot)
    await ada.taps("Zur Übersicht")
    assert len(ada.from_bot) == settled


@pytest.mark.slow
async def test_stopp_works_at_once_and_can_be_taken_back(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.types("/stopp")
    assert ada.reads().startswith(
        "Sie bekommen keine Nachrichten mehr, die Sie nicht selbst angefordert haben"
    )
    await ada.taps("Zur Übersicht")
    assert ada.reads() == (
        "Musterstadt\nIhre Gruppe: Rat\n\nIm Moment ist nichts zu tun.\n\n"
        "Nachrichten sind ausgeschaltet. In den Einstellungen können Sie Nachrichten wieder einschalten."
    )
    await ada.taps("Einstellungen")
    await ada.taps("Nachrichten einschalten")
    assert "Nachrichten: eingeschaltet." in ada.reads()


@pytest.mark.slow
async def test_language_is_offered_only_where_there_is_a_choice(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = await town.participant("Ada")
    monkeypatch.setattr("handlers.settings.LANGUAGES", ("de",))
    await ada.taps("Einstellungen")
    assert "Sprache" not in ada.reads()
    assert "Sprache ändern" not in ada.buttons()


async def test_language_that_does_not_exist_changes_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    await forges(town, ada, Speak("xx"))
    assert ada.reads().startswith("Einstellungen")
    assert (await town.workshops.privacy.dossier(await town.id_of(ada))).person.language == "de"

"""The way in, played on phones: a link, one screen, one tap of consent."""

from datetime import timedelta

import pytest

from handlers.entrance import Agree, MorePrivacy, Open
from handlers.joining import Accept
from questionnaires.kernels import choice
from sandbox.person import Person
from storage import consents, persons
from storage.ids import ChatId, UpdateId
from storage.members import Role
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import start
from tests.town import AGREE, Town
from workshops.towns.privacy import CONSENT_VERSION


async def role_link(town: Town, role: Role, *, update: int = -1) -> str:
    """A link for one person, as a coordinator makes it."""
    coordinator = await town.id_of(town.coordinator)
    link = await town.workshops.invitations.role_link(
        coordinator, town.municipality, role=role, update=UpdateId(update)
    )
    return town.sandbox.link(f"j{link.token}")


async def second_town(town: Town, name: str) -> str:
    """Another town over the same bot; its link for a participant of the council."""
    invite = await town.workshops.invitations.found(
        name,
        timezone="Europe/Berlin",
        role=Role.PARTICIPANT,
        group_code="rat",
        valid_for=timedelta(days=7),
    )
    return town.sandbox.link(f"j{invite.token}")


async def is_known(town: Town, person: Person) -> bool:
    chat = ChatId(person.user.id)
    return await town.database.read(lambda tx: persons.of_chat(tx, chat)) is not None


@pytest.mark.slow
async def test_start_without_a_link_explains_how_to_get_in(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(town.sandbox.link())
    assert ada.reads().startswith("Willkommen bei Rundfrage\n\nMit Rundfrage befragen Kommunen")
    assert ada.buttons() == ("Code eingeben", "Datenschutz", "Hilfe")
    await ada.types("Hallo")
    assert ada.reads().startswith("Das habe ich nicht verstanden. Bitte tippen Sie auf einen Knopf")


async def test_link_says_who_invites_and_who_sees_what_before_anything_is_agreed_to(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    text = ada.reads()
    assert "Musterstadt lädt Sie ein.\n\nIhre Gruppe: Rat\n" in text
    assert "Ergebnisse gibt es ab 5 Personen." in text
    assert "vertraulich" in text
    assert "anonym" not in text.lower()
    assert len(text) <= 900
    assert ada.buttons() == (
        AGREE,
        "Einfache Sprache",
        "English",
        "Mehr zum Datenschutz",
        "Nicht teilnehmen",
    )


@pytest.mark.slow
async def test_link_and_one_tap_lead_to_what_is_open(town: Town) -> None:
    """Two taps to the only thing that there is to do: the third tap is the vote."""
    coordinator = await town.id_of(town.coordinator)
    poll = await town.workshops.polls.draft(
        coordinator,
        town.municipality,
        question="Wo treffen wir uns?",
        asks=choice.one_of("Rathaus", "Schule"),
        update=UpdateId(-1),
    )
    await town.workshops.polls.open(coordinator, poll.poll.id)
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    await ada.taps(AGREE)
    welcome = next(message for message in ada.from_bot if "Sie sind dabei." in message.text)
    assert welcome.text.startswith("Sie sind dabei. Vielen Dank.\n\nWo treffen wir uns?")
    assert welcome.labels[0] == "1 · Rathaus"


@pytest.mark.slow
async def test_consent_is_recorded_with_version_language_and_time(town: Town) -> None:
    ada = await town.participant("Ada", group="beirat")
    assert ada.reads().startswith("Sie sind dabei. Vielen Dank.\n\nMusterstadt\nIhre Gruppe: Beirat")
    person = await town.id_of(ada)
    [consent] = await town.database.read(lambda tx: consents.of_person(tx, person))
    assert (consent.version, consent.language, consent.given_at) == (
        CONSENT_VERSION,
        "de",
        town.sandbox.clock(),
    )


@pytest.mark.slow
async def test_consent_can_be_typed(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    await ada.types("einverstanden")
    assert ada.reads().startswith("Sie sind dabei.")


@pytest.mark.slow
async def test_language_is_offered_only_where_there_is_a_choice(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = town.sandbox.person("Ada")
    monkeypatch.setattr("handlers.settings.LANGUAGES", ("de",))
    await ada.opens(await town.link("rat"))
    assert ada.buttons() == (AGREE, "Mehr zum Datenschutz", "Nicht teilnehmen")


@pytest.mark.slow
async def test_privacy_can_be_read_first(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    await ada.taps("Mehr zum Datenschutz")
    assert ada.reads().startswith("Datenschutz (Fassung 2026-11)\n\nVerantwortlich: Musterstadt")
    await ada.taps("Telegram und ohne Telegram")
    assert "nicht Ende-zu-Ende" in ada.reads()
    await ada.taps("Zurück zum Datenschutz")
    await ada.taps("Zurück zur Einladung")
    await ada.taps(AGREE)
    assert ada.reads().startswith("Sie sind dabei.")


@pytest.mark.slow
async def test_who_declines_leaves_no_trace_and_can_think_again(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    assert await is_known(town, ada)
    await ada.taps("Nicht teilnehmen")
    assert ada.reads().startswith("In Ordnung, Sie nehmen nicht teil. Von Ihnen ist hier nichts gespeichert.")
    assert not await is_known(town, ada)
    await ada.taps("Doch teilnehmen")
    await ada.taps(AGREE)
    assert ada.reads().startswith("Sie sind dabei.")


@pytest.mark.slow
async def test_member_who_declines_a_second_town_stays_in_the_first(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.opens(await second_town(town, "Beispielhausen"))
    await ada.taps("Nicht teilnehmen")
    assert ada.reads().startswith("In Ordnung. Es bleibt alles, wie es ist.\n\nMusterstadt")


@pytest.mark.slow
async def test_opening_the_link_again_is_harmless(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.opens(await town.link("rat"))
    assert ada.reads().startswith("Sie gehören schon dazu.\n\nMusterstadt\nIhre Gruppe: Rat")


@pytest.mark.slow
async def test_second_tap_on_consent_is_harmless(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    welcome = ada.newest
    await ada.taps(AGREE)
    await ada.taps(AGREE, of=welcome)
    assert ada.reads().startswith("Sie gehören schon dazu.")


@pytest.mark.slow
async def test_link_of_another_group_asks_first(town: Town) -> None:
    ada = await town.participant("Ada", group="rat")
    await ada.opens(await town.link("beirat"))
    assert "Sie gehören zur Gruppe Rat. Dieser Link ist für die Gruppe Beirat." in ada.reads()
    await ada.taps("Alles lassen, wie es ist")
    assert ada.reads().startswith("Musterstadt\nIhre Gruppe: Rat")
    await ada.opens(await town.link("beirat"))
    await ada.taps("Gruppe wechseln")
    assert ada.reads().startswith("Die Änderung ist gespeichert.\n\nMusterstadt\nIhre Gruppe: Beirat")


@pytest.mark.slow
async def test_member_takes_a_right_on(town: Town) -> None:
    ada = await town.participant("Ada", group="rat")
    await ada.opens(await role_link(town, Role.COORDINATOR))
    assert ada.reads().startswith("Musterstadt\n\nSie sind eingeladen, eine Aufgabe zu übernehmen.")
    await ada.taps("Aufgabe übernehmen")
    assert "Ihre Gruppe: Rat\nIhre Aufgabe: Koordination" in ada.reads()
    assert "Einladen" in ada.buttons()


@pytest.mark.slow
async def test_coordinator_without_a_group_answers_in_one_by_its_link(town: Town) -> None:
    await town.coordinator.opens(await town.link("verwaltung"))
    await town.coordinator.taps("In dieser Gruppe teilnehmen")
    assert "Ihre Gruppe: Verwaltung\nIhre Aufgabe: Koordination" in town.coordinator.reads()


@pytest.mark.slow
async def test_link_for_one_person_is_used_up(town: Town) -> None:
    link = await role_link(town, Role.ORGANISER)
    ada, ben = town.sandbox.person("Ada"), town.sandbox.person("Ben")
    await ada.opens(link)
    assert "Ihre Aufgabe: Organisation. Sie planen die Treffen." in ada.reads()
    await ada.taps(AGREE)
    await ben.opens(link)
    assert ben.reads() == (
        "Dieser Link war für eine Person und wurde schon benutzt.\n\n"
        "Bitte fragen Sie die Person, von der Sie ihn haben, nach einem neuen Link."
    )


@pytest.mark.slow
async def test_link_expires_even_while_its_screen_is_open(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(await role_link(town, Role.ORGANISER))
    await town.time_passes(timedelta(days=7))
    await ada.taps(AGREE)
    assert ada.reads().startswith("Dieser Link ist abgelaufen.")
    await ada.taps("Zur Übersicht")
    assert ada.reads().startswith("Willkommen bei Rundfrage")


@pytest.mark.parametrize("payload", ["j", "jnothing", "j" + "x" * 63])
async def test_link_that_nobody_made_says_what_to_do(town: Town, payload: str) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(town.sandbox.link(payload))
    assert ada.reads().startswith("Dieser Link gilt nicht oder nicht mehr.\n\nBitte fragen Sie die Person")


@pytest.mark.slow
async def test_one_person_belongs_to_several_towns_and_switches(town: Town) -> None:
    ada = await town.participant("Ada", group="beirat")
    assert "Kommune wechseln" not in ada.buttons()
    await ada.opens(await second_town(town, "Beispielhausen"))
    await ada.taps(AGREE)
    assert ada.reads().startswith("Sie sind dabei. Vielen Dank.\n\nBeispielhausen\nIhre Gruppe: Rat")
    await ada.taps("Kommune wechseln")
    assert ada.buttons() == ("Beispielhausen", "Musterstadt", "Zur Übersicht")
    await ada.taps("Musterstadt")
    assert ada.reads().startswith("Musterstadt\nIhre Gruppe: Beirat")


@pytest.mark.slow
async def test_names_are_shown_as_they_were_written(town: Town) -> None:
    """The sandbox refuses broken HTML; what stands in the chat is the name, letter by letter."""
    name = "<b>Bad & Mühlen</b> { $k } <a href='x'>"
    ada = town.sandbox.person("Ada")
    await ada.opens(await second_town(town, name))
    assert f"{name} lädt Sie ein." in ada.reads()
    await ada.taps("Mehr zum Datenschutz")
    assert f"Verantwortlich: {name}" in ada.reads()
    await ada.taps("Zurück zur Einladung")
    await ada.taps(AGREE)
    assert ada.reads().startswith(f"Sie sind dabei. Vielen Dank.\n\n{name}\n")


@pytest.mark.slow
async def test_consent_to_an_older_text_is_asked_anew(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    link = await town.link("rat")
    await ada.opens(link)
    token = link.rpartition("start=j")[2]
    assert await forges(town, ada, Agree(f"j{token}", "2020-01", "de", 5)) == (
        "Der Text hat sich geändert. Bitte lesen Sie ihn noch einmal."
    )
    assert ada.buttons()[0] == AGREE
    await forges(town, ada, Agree(f"j{token}", CONSENT_VERSION, "xx", 5))
    assert await town.workshops.participants.standing(await town.id_of(ada)) is None


@pytest.mark.slow
async def test_nobody_gets_in_without_consent_or_a_link(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    link = await town.link("rat")
    await ada.opens(link)
    await forges(town, ada, Accept(link.rpartition("start=j")[2]))
    assert ada.buttons()[0] == AGREE
    for tap in (Agree("jguessed", CONSENT_VERSION, "de", 5), Accept("guessed"), Open("jguessed")):
        await forges(town, ada, tap)
        assert ada.reads().startswith("Dieser Link gilt nicht oder nicht mehr.")
    await forges(town, ada, MorePrivacy("jguessed", "nonsense"))
    assert "Verantwortlich: die Kommune, die Sie einlädt" in ada.reads()
    assert await town.workshops.participants.standing(await town.id_of(ada)) is None


@pytest.mark.slow
async def test_who_is_asked_two_things_stands_at_the_home_screen(town: Town) -> None:
    await start(town)
    await town.coordinator.types("/umfrage Wo treffen wir uns? Rathaus / Schule")
    send = next(
        label
        for label in town.coordinator.buttons()
        if label.startswith(("Senden an", "Abstimmung beginnen"))
    )
    await town.coordinator.taps(send)
    ada = await town.participant("Ada")
    assert ada.buttons()[:2] == ("Kurzcheck für das… beantworten", "Abstimmung: Wo treffen wir uns?")


async def test_link_with_a_code_that_leads_nowhere_says_so(town: Town) -> None:
    ada, bea = town.sandbox.person("Ada"), await town.participant("Bea")
    await ada.opens(town.sandbox.link("quatschcode"))
    assert ada.reads().startswith("Dieser Link gilt nicht oder nicht mehr.")
    assert "Willkommen bei Rundfrage" in ada.reads()
    await bea.opens(town.sandbox.link("quatschcode"))
    assert bea.reads().startswith("Dieser Link gilt nicht oder nicht mehr.")
    assert "Musterstadt\nIhre Gruppe: Rat" in bea.reads()

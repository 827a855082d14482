"""Whoever is asked by somebody for help: what they read and agree to, what they answer, and how they stop."""

from datetime import timedelta

import pytest

from handlers.entrance import Agree
from handlers.handovers import taps
from storage import consents, persons
from storage.ids import ChatId
from tests.handlers.answering import MORE, RUNS, answers_of
from tests.handlers.forged_callbacks import forges
from tests.handlers.handing_over import AGREE, OVER, asks, handover_of, helps, link_in
from tests.town import Town


@pytest.mark.slow
async def test_second_person_reads_who_sees_what_before_they_agree(town: Town) -> None:
    ada = await town.participant("Ada")
    link = await asks(town, ada, "Ganzes Feld weitergeben")
    bea = town.sandbox.person("Bea")
    await bea.opens(link)
    text = bea.reads()
    assert text.startswith("Jemand bittet Sie um Hilfe\n\nIn Musterstadt läuft die Befragung „Probe 2026“.")
    assert "Es geht um das Feld „Das Amt“: 4 Fragen, etwa eine Minute." in text
    assert "Ihre Vorschläge sieht nur die Person, die Sie gefragt hat." in text
    assert "Die Koordination sieht keinen Vorschlag und erfährt nicht, dass Sie geholfen haben." in text
    assert "Sie selbst kommen in keine Gruppe, und Ihre Vorschläge zählen nicht als eigene Stimme." in text
    assert "willigen Sie ein, dass Musterstadt Ihre Angaben dafür verarbeitet." in text
    assert "anonym" not in text.lower()
    assert bea.buttons() == (AGREE, "Einfache Sprache", "English", "Mehr zum Datenschutz", "Nein, danke")
    await bea.taps("Mehr zum Datenschutz")
    assert "Verantwortlich: Musterstadt" in bea.reads()
    await bea.taps("Wer sieht was?")
    await bea.taps("Zurück zum Datenschutz")
    await bea.taps("Zurück zur Bitte")
    assert AGREE in bea.buttons()


@pytest.mark.slow
async def test_home_screens_lead_to_what_waits(town: Town) -> None:
    ada, cleo = await town.participant("Ada"), await town.participant("Cleo", group="verwaltung")
    await cleo.opens(await asks(town, ada))
    assert cleo.buttons() == (
        "Fragen ansehen",
        "Einfache Sprache",
        "English",
        "Mehr zum Datenschutz",
        "Nein, danke",
    ), "a member has agreed before"
    await cleo.taps("Fragen ansehen")
    await cleo.types("/menue")
    assert "Helfen: Probe 2026" in cleo.buttons()
    await cleo.taps("Helfen: Probe 2026")
    await cleo.taps(RUNS)
    await cleo.taps("Zurückgeben")
    await cleo.taps("Zur Übersicht")
    assert "Helfen: Probe 2026" not in cleo.buttons()
    await ada.types("/menue")
    await ada.taps("Vorschläge: Probe 2026")
    assert ada.reads().endswith(f"Vorschlag: {RUNS}")


@pytest.mark.slow
async def test_link_leads_back_to_the_work_after_a_week(town: Town) -> None:
    ada = await town.participant("Ada")
    link = await asks(town, ada, "Ganzes Feld weitergeben")
    bea = await helps(town, link)
    await bea.taps(RUNS)
    await bea.taps(MORE)
    await bea.taps("später weiter")
    assert bea.buttons() == ("Weiter beantworten", "Zurückgeben", "Doch nicht helfen")
    await town.time_passes(timedelta(days=8))
    await bea.opens(link)
    assert "Wird es überprüft?" in bea.reads()


@pytest.mark.slow
async def test_text_that_nobody_asked_for_leads_a_stranger_back_to_the_work(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada))
    await bea.types("Was soll das?")
    assert bea.reads().startswith("Das habe ich nicht verstanden.")
    await bea.types("/menue")
    await bea.taps("Helfen: Probe 2026")
    assert "Gibt es ein Leitbild?" in bea.reads()


@pytest.mark.slow
async def test_link_is_used_up_expires_and_is_made_anew(town: Town) -> None:
    ada = await town.participant("Ada")
    link = await asks(town, ada)
    await town.time_passes(timedelta(days=7))
    bea = town.sandbox.person("Bea")
    await bea.opens(link)
    assert bea.reads().startswith("Dieser Link ist abgelaufen.")
    await ada.taps("zurück zur Frage")
    await ada.taps(MORE)
    await ada.taps("Jemanden fragen")
    await ada.taps("Diese Frage: Stand ansehen")
    assert ada.reads().startswith("Der Link ist abgelaufen, ohne dass ihn jemand benutzt hat.")
    await ada.taps("Neuen Link machen")
    await helps(town, link_in(ada), "Cleo")
    await bea.opens(link_in(ada))
    assert bea.reads().startswith("Dieser Link war für eine Person und wurde schon benutzt.")
    await bea.opens(link)
    assert bea.reads().startswith("Dieser Link gilt nicht mehr")


@pytest.mark.slow
async def test_work_that_was_taken_back_is_over_for_the_second_person(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada))
    handover = await handover_of(town, bea)
    await forges(town, ada, taps.TakeBack(handover, sure=True))
    await bea.taps(RUNS)
    assert bea.reads().startswith(OVER)
    assert await answers_of(town) == []


@pytest.mark.slow
async def test_stranger_who_refuses_leaves_no_trace(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = town.sandbox.person("Bea")
    await bea.opens(await asks(town, ada))
    await bea.taps("Nein, danke")
    assert bea.reads().startswith("In Ordnung. Von Ihnen ist hier nichts gespeichert.")
    chat = ChatId(bea.user.id)
    assert await town.database.read(lambda tx: persons.of_chat(tx, chat)) is None
    await bea.taps("Doch helfen")
    await bea.taps(AGREE)
    assert "Gibt es ein Leitbild?" in bea.reads()


@pytest.mark.slow
async def test_second_person_can_stop_at_any_time(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada, "Ganzes Feld weitergeben"))
    await bea.taps(RUNS)
    await bea.taps(MORE)
    await bea.taps("später weiter")
    await bea.taps("Doch nicht helfen")
    await bea.taps("Weiter helfen")
    await bea.taps(MORE)
    await bea.taps("später weiter")
    await bea.taps("Doch nicht helfen")
    await bea.taps("Ja, aufhören")
    assert bea.reads().startswith("In Ordnung. Was Sie vorgeschlagen hatten, ist gelöscht.")
    person = await town.id_of(bea)
    [consent] = await town.database.read(lambda tx: consents.of_person(tx, person))
    assert consent.withdrawn_at is not None
    assert ada.reads().startswith("Ihre Bitte ist zurück, ohne Antwort")
    await ada.taps("Stand ansehen")
    await ada.taps("Erledigt")
    assert ada.reads().startswith("Zurückgezogen.")


@pytest.mark.slow
async def test_nothing_handed_back_is_said_as_it_is(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada))
    await bea.taps("überspringen")
    assert "Sie haben noch nichts vorgeschlagen." in bea.reads()
    await bea.taps("Zurückgeben")
    assert (
        bea.reads()
        == "In Ordnung. Die Person, die Sie gefragt hat, bekommt Bescheid, dass nichts zurückkommt."
    )
    assert ada.reads().startswith("Ihre Bitte ist zurück, ohne Antwort")


@pytest.mark.slow
async def test_second_person_is_asked_in_their_own_language(town: Town) -> None:
    ada = await town.participant("Ada")
    link = await asks(town, ada)
    bea = town.sandbox.person("Bea")
    await bea.opens(link)
    await bea.taps("English")
    await bea.taps(bea.buttons()[0])
    assert "Is there a vision?" in bea.reads()
    await bea.taps("2 · works, but not everywhere")
    await bea.taps(bea.buttons()[0])
    await ada.taps("Vorschläge ansehen")
    assert ada.reads() == f"Gibt es ein Leitbild?\n\nVorschlag: {RUNS}"


@pytest.mark.slow
async def test_agreement_to_an_older_text_is_asked_anew(town: Town) -> None:
    ada = await town.participant("Ada")
    link = await asks(town, ada)
    bea = town.sandbox.person("Bea")
    await bea.opens(link)
    token = link.rpartition("=k")[2]
    assert (await forges(town, bea, Agree(f"k{token}", "2020-01", "de", None)) or "").startswith(
        "Der Text hat sich"
    )
    assert AGREE in bea.buttons()

"""From how many people on there are results: set by a coordinator, agreed to anew by whoever agreed to more."""

import pytest

from handlers.group_size import AgreeToFewer, SetGroupSize
from storage import consents, members
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import start
from tests.town import AGREE, Town
from workshops.towns.privacy import CONSENT_VERSION

QUESTION = "Wo treffen wir uns? Rathaus / Schule"


async def set_group_size(town: Town, label: str) -> None:
    """From the home screen."""
    await town.coordinator.types("/menue")
    before = await town.database.read(lambda tx: members.municipality(tx, town.municipality))
    for each in ("Einstellungen", f"Ergebnisse ab {before.minimum_group_size} Personen", label):
        await town.coordinator.taps(each)


async def asked(town: Town, line: str = QUESTION) -> None:
    await town.coordinator.types(f"/umfrage {line}")
    send = next(
        label
        for label in town.coordinator.buttons()
        if label.startswith(("Senden an", "Abstimmung beginnen"))
    )
    await town.coordinator.taps(send)


@pytest.mark.slow
async def test_coordinator_reads_what_the_number_means_and_sets_it(town: Town) -> None:
    klara = town.coordinator
    await klara.taps("Datenschutz")
    await klara.taps("Ergebnisse ab 5 Personen")
    assert "Je kleiner die Zahl, desto mehr Gruppen werden einzeln gezeigt" in klara.reads()
    assert "Sprechen sich 4 von 5 ab, kennen sie auch die letzte Antwort." in klara.reads()
    assert klara.buttons()[:3] == ("ab 3", "ab 4", "ab 5 ✓")
    assert klara.buttons()[7] == "ab 10"
    assert await klara.taps("ab 8") == "Gespeichert."
    assert "Zurzeit: ab 8." in klara.reads()
    for typed, k in (("3", 3), ("ab 4 Personen", 4), ("6 Personen", 6)):
        await klara.types(typed)
        assert f"Zurzeit: ab {k}." in klara.reads()
    for typed in ("2", "11", "drei bis 5 oder 6"):
        await klara.types(typed)
        assert klara.reads().startswith("Das ist keine Zahl von 3 bis 10.")
        assert "Zurzeit: ab 6." in klara.reads()


@pytest.mark.slow
async def test_number_holds_for_what_is_started_afterwards(town: Town) -> None:
    ada, *_ = await town.participants(2)
    await asked(town)
    await town.coordinator.types("/umfrage Und wann? Morgens / Abends")
    assert "Ein Ergebnis gibt es, wenn mindestens 5 Personen antworten." in town.coordinator.reads()
    await set_group_size(town, "ab 7")
    assert "Ein Ergebnis gibt es, wenn mindestens 5 Personen antworten." in ada.reads(), (
        "this poll was running"
    )
    for label in ("Zur Übersicht", "Abstimmungen", "Entwurf: Und wann?"):
        await town.coordinator.taps(label)
    assert "Ein Ergebnis gibt es, wenn mindestens 7 Personen antworten." in town.coordinator.reads(), (
        "the draft was not"
    )
    await town.coordinator.taps("Senden an 2 Personen")
    assert "Ein Ergebnis gibt es, wenn mindestens 7 Personen antworten." in ada.reads()


@pytest.mark.slow
async def test_smaller_number_is_agreed_to_before_a_vote_and_only_once(town: Town) -> None:
    ada = (await town.participants(3))[0]
    await set_group_size(town, "ab 3")
    await asked(town)
    await ada.taps("1 · Rathaus")
    assert "Bisher haben Sie zugestimmt: Ergebnisse erst ab 5 Personen." in ada.reads()
    assert "Bei „Wo treffen wir uns?“ gibt es sie schon ab 3 Personen." in ada.reads()
    assert "Abgestimmt: 0 von 3" in town.coordinator.reads(), "nothing is taken before"
    await ada.taps("Einverstanden: ab 3 Personen")
    assert ada.buttons()[0] == "1 · Rathaus"
    await ada.taps("1 · Rathaus")
    assert "Ihre Stimme: Rathaus" in ada.reads()
    await asked(town, "Und wann? Morgens / Abends")
    await ada.taps("2 · Abends")
    assert "Ihre Stimme: Abends" in ada.reads()


@pytest.mark.slow
async def test_consent_keeps_the_number_that_it_named(town: Town) -> None:
    ada = await town.participant("Ada")
    await set_group_size(town, "ab 3")
    await asked(town)
    await ada.taps("1 · Rathaus")
    await ada.taps("Einverstanden: ab 3 Personen")
    person = await town.id_of(ada)
    given = await town.database.read(lambda tx: consents.of_person(tx, person))
    assert sorted(each.minimum_group_size or 0 for each in given) == [3, 5]
    await ada.types("/daten")
    assert "(Fassung 2026-11, Ergebnisse ab 3 Personen)" in ada.reads()
    assert "(Fassung 2026-11, Ergebnisse ab 5 Personen)" in ada.reads()


@pytest.mark.slow
async def test_smaller_number_is_agreed_to_before_the_first_question_of_a_survey(town: Town) -> None:
    ada = await town.participant("Ada")
    await set_group_size(town, "ab 4")
    await start(town)
    await ada.taps("Jetzt beginnen")
    assert "Bitte stimmen Sie noch einmal zu." in ada.reads()
    await ada.taps("Einverstanden: ab 4 Personen")
    assert "Frage 1 von " in ada.reads()


@pytest.mark.slow
async def test_who_does_not_agree_answers_nothing_and_stays(town: Town) -> None:
    ada = await town.participant("Ada")
    await set_group_size(town, "ab 3")
    await asked(town)
    await ada.taps("1 · Rathaus")
    await ada.taps("Nicht antworten")
    assert "Was möchten Sie tun?" in ada.reads()
    assert "Abgestimmt: 0 von " in town.coordinator.reads()


@pytest.mark.slow
async def test_larger_number_and_open_polls_need_no_new_consent(town: Town) -> None:
    ada = await town.participant("Ada")
    await set_group_size(town, "ab 9")
    await asked(town)
    await ada.taps("1 · Rathaus")
    assert "Ihre Stimme: Rathaus" in ada.reads()
    await set_group_size(town, "ab 3")
    await town.coordinator.types("/umfrage Und wann? Morgens / Abends")
    await town.coordinator.taps("Offen auszählen")
    await town.coordinator.taps("Senden an eine Person")
    await ada.taps("2 · Abends")
    assert "Ihre Stimme: Abends" in ada.reads()


@pytest.mark.slow
async def test_newcomer_agrees_to_the_number_of_now(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    assert "Ergebnisse gibt es ab 5 Personen." in ada.reads()
    await set_group_size(town, "ab 3")
    assert await ada.taps(AGREE) == "Der Text hat sich geändert. Bitte lesen Sie ihn noch einmal."
    assert "Ergebnisse gibt es ab 3 Personen." in ada.reads()
    await ada.taps(AGREE)
    assert ada.reads().startswith("Sie sind dabei.")


@pytest.mark.slow
async def test_nobody_else_sets_it_and_nothing_outside_three_to_ten_is_taken(town: Town) -> None:
    ada = await town.participant("Ada")
    assert "Das können hier nur" in (await forges(town, ada, SetGroupSize(town.municipality, 3)) or "")
    await forges(town, town.coordinator, SetGroupSize(town.municipality, 2))
    found = await town.database.read(lambda tx: members.municipality(tx, town.municipality))
    assert found.minimum_group_size == 5


@pytest.mark.slow
async def test_forged_consent_to_one_person_counts_for_nothing(town: Town) -> None:
    ada = await town.participant("Ada")
    await set_group_size(town, "ab 3")
    await asked(town)
    await ada.taps("1 · Rathaus")
    await forges(town, ada, AgreeToFewer(town.municipality, "poll", 1, 1, CONSENT_VERSION, "de"))
    await ada.taps("1 · Rathaus")
    assert "Bitte stimmen Sie noch einmal zu." in ada.reads()

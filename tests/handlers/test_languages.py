"""One town in three languages: each person reads and answers in their own, and changes it whenever they like."""

from pathlib import Path

import pytest

from questionnaires.answers import Rated
from sandbox.person import Person
from storage import consents
from storage.responses import Answer
from tests.handlers.answering import RUNS, answers_of
from tests.handlers.surveying import SHORT_CHECK, answers_at_once, close, start
from tests.town import AGREE, Town, running_town

AGREE_IN_ENGLISH = "Agree and begin"
ENGLISH = "English"
SIMPLE = "Einfache Sprache"
RUNS_IN_ENGLISH = "2 · running in some places"
BELONGS = "3 · gehört fest dazu"
NAME = "Kurzcheck für das Ehrenamt 2026"


async def with_english_phone(town: Town, name: str = "Eve", group: str = "rat") -> Person:
    """Somebody whose phone is set to English, and who came through the link."""
    eve = town.sandbox.person(name, language="en")
    await eve.opens(await town.link(group))
    await eve.taps(AGREE_IN_ENGLISH)
    return eve


async def answers_on(person: Person, *, label: str, skip: str, onward: str, receipt: str) -> None:
    """Gives the same answer wherever it is offered, until the receipt is there."""
    for _ in range(40):
        offered = person.buttons()
        if receipt in offered:
            return
        await person.taps(next(way for way in (label, onward, skip) if way in offered))
    raise AssertionError(f"no receipt, but {person.reads()!r}")


@pytest.mark.slow
async def test_link_to_first_answer_takes_four_taps_with_another_language_than_the_phones(town: Town) -> None:
    await start(town)
    eve = town.sandbox.person("Eve")
    await eve.opens(await town.link("rat"))  # 1
    await eve.taps(ENGLISH)  # 2
    assert eve.reads().startswith("Welcome to Rundfrage\n\nMusterstadt invites you.")
    await eve.taps(AGREE_IN_ENGLISH)  # 3
    assert "Volunteers know one person in the town hall" in eve.reads()
    await eve.taps(RUNS_IN_ENGLISH)  # 4
    assert await answers_of(town) == [{"ku01": Answer("2", None)}]


@pytest.mark.slow
async def test_language_of_the_phone_is_taken_where_it_is_known(town: Town) -> None:
    eve = town.sandbox.person("Eve", language="en-GB")
    await eve.opens(await town.link("rat"))
    assert eve.buttons() == (
        AGREE_IN_ENGLISH,
        "Deutsch",
        SIMPLE,
        "More on data protection",
        "Do not take part",
    )


@pytest.mark.slow
async def test_invitation_is_read_and_agreed_to_in_the_language_that_was_chosen(town: Town) -> None:
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    assert ada.buttons()[1:3] == (SIMPLE, ENGLISH)
    await ada.taps(SIMPLE)
    assert "Tippen Sie auf „Ja, ich mache mit“? Dann erlauben Sie:" in ada.reads()
    await ada.taps("Ja, ich mache mit")
    assert ada.reads().startswith("Sie sind dabei. Vielen Dank.")
    person = await town.id_of(ada)
    [consent] = await town.database.read(lambda tx: consents.of_person(tx, person))
    assert consent.language == "de-einfach"


@pytest.mark.slow
async def test_language_changed_in_the_middle_keeps_place_and_answers(town: Town) -> None:
    """Two answers in German, the third in English, the rest in simple German, under one pseudonym."""
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(RUNS)
    await ada.taps(RUNS)

    await ada.types("/einstellungen")
    await ada.taps("Sprache ändern")
    await ada.taps(ENGLISH)
    assert ada.reads().startswith(f"Settings\n\nLanguage: {ENGLISH}\n\nReading mode: off.")
    await ada.taps("Overview")
    await ada.taps("Continue Kurzcheck für das…")
    assert "Field 1 of 3 · Question 3 of 5\nYour volunteering" in ada.reads()
    await ada.taps("Back")
    assert ada.reads().endswith("Your answer: 2 · running, but not everywhere")
    await ada.taps("Next")
    await ada.types("i don't know")
    assert "Question 4 of 5" in ada.reads()

    await ada.types("/einstellungen")
    await ada.taps("Change language")
    await ada.taps(SIMPLE)
    await ada.types("/weiter")
    assert "Teil 1 von 3 · Frage 4 von 5\nIhr Ehrenamt" in ada.reads()
    await answers_on(
        ada,
        label=BELONGS,
        skip="überspringen",
        onward="Weiter mit dem nächsten Teil",
        receipt="Antworten ändern",
    )
    assert ada.reads().startswith(f"Vielen Dank\n\nIhre Antworten zu „{NAME}“ sind gespeichert.")
    assert "So geht es weiter: Die Befragung läuft noch bis " in ada.reads()
    [given] = await answers_of(town)
    assert [given[key] for key in ("ku01", "ku02", "ku03", "ku04")] == [
        Answer("2", None),
        Answer("2", None),
        Answer("W", None),
        Answer("3", None),
    ]


@pytest.mark.slow
async def test_released_result_reaches_everyone_in_their_language(town: Town) -> None:
    council = await town.participants(5)
    eve = await with_english_phone(town)
    ida = await town.participant("Ida")
    await ida.taps("Einstellungen")
    await ida.taps("Sprache ändern")
    await ida.taps(SIMPLE)
    await start(town)
    for person in (*council, ida):
        await answers_at_once(town, person, Rated(2))
    await eve.taps("Begin now")
    await answers_on(
        eve,
        label=RUNS_IN_ENGLISH,
        skip="Skip",
        onward="Continue with the next field",
        receipt="Change answers",
    )
    assert eve.reads().startswith(f"Thank you very much\n\nYour answers to “{NAME}” are saved.")

    await close(town)
    await town.coordinator.taps("Ergebnis freigeben")
    await town.coordinator.taps("Ja, freigeben")
    said = {person.user.first_name: person.reads().split("\n\n")[:3] for person in (council[0], ida, eve)}
    assert said == {
        "Rat 1": [
            "Das Ergebnis ist da. Vielen Dank, dass Sie mitgemacht haben.",
            f"Ergebnis: {NAME}",
            "Insgesamt: 7 eingeladen, 7 begonnen, 7 abgeschlossen",
        ],
        "Ida": [
            "Das Ergebnis ist da. Vielen Dank fürs Mitmachen.",
            f"Ergebnis: {NAME}",
            "Alle zusammen: 7 eingeladen · 7 angefangen · 7 fertig",
        ],
        "Eve": [
            "The result is here. Thank you for having taken part.",
            f"Result: {NAME}",
            "In total: 7 invited, 7 begun, 7 finished",
        ],
    }
    await eve.taps("1 · Your volunteering")
    assert "67 of 100 · well on the way" in eve.reads()
    assert "Agreement: largely agreed" in eve.reads()


@pytest.mark.slow
async def test_poll_and_meeting_are_worded_for_each_reader(town: Town) -> None:
    ada, eve = await town.participant("Ada"), await with_english_phone(town)
    await town.coordinator.types("/umfrage Wo treffen wir uns? Rathaus / Schule")
    await town.coordinator.taps("Senden an 2 Personen")
    assert "Confidential: nobody sees what you chose, not even the coordinators." in eve.reads()
    assert await eve.taps("1 · Rathaus") == "Saved."
    assert "Vertraulich: Niemand sieht, was Sie wählen" in ada.reads()

    olga = await town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: 2 Personen")
    assert eve.reads().startswith(
        "Invitation\n\nFolgetreffen\nThursday, 3 December 2026\n18:00 to 20:00\nPlace: to be announced"
    )
    await eve.taps("I am coming")
    assert "Your answer: I am coming" in eve.reads()
    assert ada.reads().startswith("Einladung\n\nFolgetreffen\nDonnerstag, 3. Dezember 2026")


@pytest.mark.slow
async def test_coordinator_prepares_a_survey_in_english(town: Town) -> None:
    klara = town.coordinator
    await klara.types("/einstellungen")
    await klara.taps("Sprache ändern")
    await klara.taps(ENGLISH)
    await klara.taps("Overview")
    for label in ("New survey", "2 · Short check for volunteers", "Preview and start", "Start the survey"):
        await klara.taps(label)
    assert klara.reads().startswith(
        "The survey is running. Whoever joins the chosen groups gets an invitation."
    )
    assert SHORT_CHECK not in klara.buttons()
    await klara.types("/menue")
    await klara.taps("Invite people")
    await klara.taps("Become an organiser yourself")
    assert klara.reads().startswith("You are now an organiser.")
    await klara.types("/treffen 3.12. 18:00")
    assert "Thursday, 3 December 2026\n18:00 to 20:00" in klara.reads()


@pytest.mark.slow
async def test_command_menu_speaks_the_language_of_the_phone_until_another_is_chosen(town: Town) -> None:
    eve = await with_english_phone(town)

    def menu() -> dict[str, str]:
        return {command.command: command.description for command in eve.commands()}

    assert (menu()["menu"], menu()["data"]) == ("Overview", "See my data")
    await eve.types("/withdraw")
    assert eve.reads().startswith("Stop taking part in Musterstadt?")
    await eve.types("/menu")
    await eve.taps("Settings")
    await eve.taps("Change language")
    await eve.taps(SIMPLE)
    assert (menu()["menue"], menu()["widerruf"]) == ("Übersicht", "Nicht mehr mitmachen")


@pytest.mark.slow
async def test_phone_in_another_language_is_spoken_to_in_the_one_of_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNDFRAGE_LANGUAGE", "en")
    async with running_town(tmp_path) as town:
        tadas = town.sandbox.person("Tadas", language="lt")
        assert "See my data" in {command.description for command in tadas.commands()}
        await tadas.opens(await town.link("rat"))
        assert tadas.buttons()[0] == AGREE_IN_ENGLISH
        ben = town.sandbox.person("Ben", language="de-AT")
        await ben.opens(await town.link("rat"))
        assert ben.buttons()[0] == AGREE

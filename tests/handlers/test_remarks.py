"""Free texts on a coordinator's phone: read, shortened, let through or not; then read by those who took part."""

import pytest

from handlers import remarks
from handlers.surveys import taps as surveys
from questionnaires.answers import Rated
from questionnaires.progress import StepKey
from sandbox.person import Person
from storage import persons
from storage import remarks as rows
from storage.ids import RemarkId, SurveyId, UpdateId
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import PROBE, answers_at_once, close, start
from tests.town import Town
from workshops.answering.places import InSurvey

SURVEY = SurveyId(1)
WAITS = "Noch nicht entschieden. Nur was Sie freigeben, erscheint im Ergebnis und im Bericht."


async def writes(town: Town, person: Person, text: str, *, key: str = "a1") -> None:
    """A comment, however it was typed."""
    await town.workshops.responses.comment(
        await town.id_of(person), InSurvey(SURVEY), UpdateId(-1), key=StepKey(key), text=text
    )


async def closed_with(town: Town, *texts: str, council: int = 6) -> list[Person]:
    """A closed survey in which council members wrote these texts; the coordinator has it in front of them."""
    people = await town.participants(council, group="rat")
    await start(town, PROBE)
    for person in people:
        await answers_at_once(town, person, Rated(2))
    for person, text in zip(people, texts, strict=False):
        await writes(town, person, text)
    await close(town)
    return people


@pytest.mark.slow
async def test_closed_survey_says_how_many_texts_wait(town: Town) -> None:
    await closed_with(town, "Eins", "Zwei")
    assert "Freie Texte prüfen (2)" in town.coordinator.buttons()


@pytest.mark.slow
async def test_running_survey_says_nothing_of_texts(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town, PROBE)
    await writes(town, ada, "Geheim")
    await town.coordinator.taps("Aktualisieren")
    assert not any("Text" in label for label in town.coordinator.buttons())
    assert await forges(town, town.coordinator, surveys.ReviewTexts(SURVEY)) == "Das gibt es nicht mehr."


@pytest.mark.slow
async def test_text_is_shown_with_its_question_and_what_to_look_at(town: Town) -> None:
    await closed_with(town, "Frau Beispiel, Tel. 01234 567890 & <b>mehr</b>")
    klara = town.coordinator
    await klara.taps("Freie Texte prüfen (1)")
    assert klara.reads() == (
        "Freie Texte prüfen: 1 von 1\n\nAnmerkung zu: Gibt es ein Leitbild?\n\n"
        "„Frau Beispiel, Tel. 01234 567890 & <b>mehr</b>“\n\n"
        "Bitte prüfen Sie diese Stellen: Name „Frau Beispiel“, Telefonnummer „01234 567890“\n\n"
        f"{WAITS}"
    )
    assert klara.buttons() == (
        "Freigeben",
        "Nicht zeigen",
        "Kürzen, Namen streichen",
        "Zur Befragung",
    )


@pytest.mark.slow
async def test_names_are_struck_out_before_a_text_is_let_through(town: Town) -> None:
    await closed_with(town, "Frau Beispiel weiß es.")
    klara = town.coordinator
    await klara.taps("Freie Texte prüfen (1)")
    await klara.taps("Kürzen, Namen streichen")
    assert "Ihr Text ersetzt den bisherigen, der dann gelöscht ist." in klara.reads()
    await klara.types("x" * 2001)
    assert klara.reads().startswith("Ihr Text hat 2.001 Zeichen")
    await klara.types("Im Amt weiß man es.")
    assert klara.reads().startswith("Der Text ist ersetzt.")
    assert "„Im Amt weiß man es.“" in klara.reads()
    assert not klara.sees("Frau Beispiel")
    await klara.taps("Freigeben")
    assert klara.reads() == "Alle freien Texte sind geprüft\n\nFreigegeben: 1\nNicht gezeigt: 0"
    await klara.taps("Freie Texte lesen (1)")
    assert klara.reads().endswith("Anmerkungen zu: Gibt es ein Leitbild?\n• Im Amt weiß man es.")


@pytest.mark.slow
async def test_replaced_text_is_taken_out_of_every_chat(town: Town) -> None:
    """Two coordinators read it, one of them twice; where it stood nothing is left of it, not even its buttons."""
    await closed_with(town, "Frau Beispiel weiß es.")
    klara, kurt = town.coordinator, await town.another_coordinator()
    await forges(town, kurt, surveys.ReviewTexts(SURVEY))
    await klara.taps("Freie Texte prüfen (1)")
    await klara.types("/befragungen")
    await klara.taps("Beendet: Probe 2026")
    await klara.taps("Freie Texte prüfen (1)")
    assert [klara.sees("Frau Beispiel"), kurt.sees("Frau Beispiel")] == [True, True]
    assert klara.sees("Dieser Text steht jetzt weiter unten.")
    await klara.taps("Kürzen, Namen streichen")
    await klara.types("Im Amt weiß man es.")

    assert [klara.sees("Frau Beispiel"), kurt.sees("Frau Beispiel")] == [False, False]
    assert "„Im Amt weiß man es.“" in klara.reads()
    assert (kurt.reads(), kurt.buttons()) == ("Dieser Text wurde durch einen anderen ersetzt.", ())


@pytest.mark.slow
async def test_older_message_with_a_text_is_overwritten_though_the_program_stopped_before(town: Town) -> None:
    """The newer one was sent and is known, and then nothing more happened."""
    await closed_with(town, "Frau Beispiel weiß es.")
    klara = town.coordinator
    await klara.taps("Freie Texte prüfen (1)")
    person = await town.id_of(klara)
    [older] = await town.database.read(lambda tx: tx.all("SELECT * FROM view WHERE kind GLOB 'remark:*'"))
    assert klara.sees("Frau Beispiel")
    town.workshops.conversations.shown(
        person, message_id=older["message_id"] + 1000, buttons=(), view=(older["kind"], SURVEY, 0)
    )
    await town.settled()
    assert klara.sees("Dieser Text steht jetzt weiter unten.")
    assert not klara.sees("Frau Beispiel")


@pytest.mark.slow
async def test_nothing_is_said_of_a_message_with_a_text_that_somebody_has_deleted(town: Town) -> None:
    await closed_with(town, "Frau Beispiel weiß es.")
    klara, kurt = town.coordinator, await town.another_coordinator()
    await klara.taps("Freie Texte prüfen (1)")
    await klara.deletes(klara.newest)
    await klara.types("/befragungen")
    before = len(klara.from_bot)
    await klara.taps("Beendet: Probe 2026")
    await klara.taps("Freie Texte prüfen (1)")
    await klara.deletes(klara.newest)
    await forges(town, kurt, surveys.ReviewTexts(SURVEY))
    await kurt.taps("Kürzen, Namen streichen")
    await kurt.types("Im Amt weiß man es.")
    assert len(klara.from_bot) == before - 1, "the one that she has deleted"


@pytest.mark.slow
async def test_replaced_text_is_taken_out_of_a_chat_that_is_read_aloud(town: Town) -> None:
    await closed_with(town, "Frau Beispiel weiß es.")
    klara = town.coordinator
    person = await town.id_of(klara)
    await town.database.write(lambda tx: persons.set_screen_reader(tx, person, on=True))
    await klara.taps("Freie Texte prüfen (1)")
    await klara.taps("Kürzen, Namen streichen")
    await klara.types("Im Amt weiß man es.")

    assert not klara.sees("Frau Beispiel")
    assert "„Im Amt weiß man es.“" in klara.reads()


@pytest.mark.slow
async def test_text_can_stay_as_it_is(town: Town) -> None:
    await closed_with(town, "Gut so")
    klara = town.coordinator
    await klara.taps("Freie Texte prüfen (1)")
    await klara.taps("Kürzen, Namen streichen")
    await klara.taps("Text lassen, wie er ist")
    await klara.types("Das ist kein neuer Text")
    await klara.types("/befragungen")
    await klara.taps("Beendet: Probe 2026")
    await klara.taps("Freie Texte prüfen (1)")
    assert "„Gut so“" in klara.reads()


@pytest.mark.slow
async def test_decisions_are_changed_by_going_back(town: Town) -> None:
    await closed_with(town, "Eins", "Zwei")
    klara = town.coordinator
    await klara.taps("Freie Texte prüfen (2)")
    await klara.taps("Nicht zeigen")
    await klara.taps("zurück")
    assert klara.reads().endswith("Stand: wird nicht gezeigt")
    await klara.taps("Freigeben")
    await klara.taps("zurück")
    assert klara.reads().endswith("Stand: freigegeben")
    await klara.taps("weiter")
    await klara.taps("Nicht zeigen")
    assert klara.reads() == "Alle freien Texte sind geprüft\n\nFreigegeben: 1\nNicht gezeigt: 1"
    await klara.taps("Noch einmal ansehen")
    assert "2 von 2" in klara.reads()
    await klara.taps("Zur Befragung")
    assert "Freie Texte noch einmal prüfen" in klara.buttons()


@pytest.mark.slow
async def test_nothing_appears_before_it_was_let_through(town: Town) -> None:
    [ada, *_] = await closed_with(town, "Ganz geheim", "Ganz offen")
    klara = town.coordinator
    await klara.taps("Ergebnis")
    assert not any("Freie Texte" in label for label in klara.buttons())
    await klara.taps("Zur Befragung")
    await klara.taps("Freie Texte prüfen (2)")
    await klara.taps("Nicht zeigen" if "geheim" in klara.reads() else "Freigeben")
    await klara.taps("Nicht zeigen" if "geheim" in klara.reads() else "Freigeben")
    await klara.taps("Zur Befragung")
    assert await forges(town, ada, surveys.SeeTexts(SURVEY, 0)) is not None, "not before the release"
    assert not ada.sees("Ganz offen")
    await klara.taps("Ergebnis freigeben")
    await klara.taps("Ja, freigeben")
    await ada.taps("Freie Texte lesen (1)")
    assert ada.reads() == (
        "Freie Texte: Probe 2026\n\n"
        "Die Koordination hat die Texte vorher geprüft. Von wem sie sind, ist nicht bekannt.\n\n"
        "Anmerkungen zu: Gibt es ein Leitbild?\n• Ganz offen"
    )
    await ada.taps("Zum Ergebnis")
    assert "Ergebnis: Probe 2026" in ada.reads()


@pytest.mark.slow
async def test_many_long_texts_are_read_page_by_page(town: Town) -> None:
    await closed_with(town, *(f"{n} " + "lang " * 390 for n in range(3)))
    klara = town.coordinator
    await klara.taps("Freie Texte prüfen (3)")
    for _ in range(3):
        await klara.taps("Freigeben")
    await klara.taps("Freie Texte lesen (3)")
    seen = [klara.reads()]
    while "nächste Seite" in klara.buttons():
        await klara.taps("nächste Seite")
        seen.append(klara.reads())
    assert len(seen) == 3
    assert sorted(text.partition("• ")[2][0] for text in seen) == ["0", "1", "2"]
    await klara.taps("vorige Seite")
    assert klara.reads() == seen[1]


@pytest.mark.slow
async def test_text_full_of_suspicious_places_still_fits_into_a_message(town: Town) -> None:
    await closed_with(town, "@abcd " * 333)
    klara = town.coordinator
    await klara.taps("Freie Texte prüfen (1)")
    assert klara.reads().count("Benutzername") == 10


@pytest.mark.slow
async def test_survey_without_texts_says_so(town: Town) -> None:
    await closed_with(town)
    klara = town.coordinator
    assert not any("Texte" in label for label in klara.buttons())
    await forges(town, klara, surveys.ReviewTexts(SURVEY))
    assert klara.reads().startswith("Zu dieser Befragung gibt es keine freien Texte")
    await forges(town, klara, surveys.SeeTexts(SURVEY, 0))
    assert klara.reads().endswith("Es sind keine freien Texte freigegeben.")


@pytest.mark.slow
async def test_review_is_not_for_those_who_took_part(town: Town) -> None:
    [ada, *_] = await closed_with(town, "Ganz geheim")
    [remark] = await town.database.read(lambda tx: rows.of_survey(tx, SURVEY))
    for tap in (
        surveys.ReviewTexts(SURVEY),
        remarks.SeeText(SURVEY, remark.id),
        remarks.Approve(SURVEY, remark.id),
        remarks.Reject(SURVEY, remark.id),
        remarks.Rewrite(SURVEY, remark.id),
    ):
        assert (await forges(town, ada, tap) or "").startswith("Das können hier nur")
    assert not ada.sees("Ganz geheim")
    unknown = remarks.Approve(SURVEY, RemarkId("00" * 16))
    assert await forges(town, town.coordinator, unknown) == "Das gibt es nicht mehr."


@pytest.mark.slow
async def test_texts_that_were_read_are_let_through_together(town: Town) -> None:
    await closed_with(town, "Eins", "Zwei", "Drei", "Vier")
    klara = town.coordinator
    await klara.taps("Freie Texte prüfen (4)")
    assert not any("davor" in label for label in klara.buttons()), "nothing was read before"
    await klara.taps("Nicht zeigen")
    await klara.taps("weiter")
    await klara.taps("Diesen und 1 davor freigeben")
    assert klara.reads().startswith("Freie Texte prüfen: 4 von 4")
    await klara.taps("Freigeben")
    assert klara.reads() == "Alle freien Texte sind geprüft\n\nFreigegeben: 3\nNicht gezeigt: 1"


@pytest.mark.slow
async def test_release_says_how_many_texts_nobody_has_read(town: Town) -> None:
    await closed_with(town, "Eins", "Zwei")
    klara = town.coordinator
    await klara.taps("Ergebnis freigeben")
    assert "2 freie Texte sind noch nicht geprüft und fehlen dann im Ergebnis." in klara.reads()
    assert klara.buttons() == ("Freie Texte prüfen (2)", "Ja, freigeben", "Abbrechen")
    await klara.taps("Freie Texte prüfen (2)")
    await klara.taps("weiter")
    await klara.taps("Diesen und 1 davor freigeben")
    await klara.taps("Zur Befragung")
    await klara.taps("Ergebnis freigeben")
    assert "nicht geprüft" not in klara.reads()

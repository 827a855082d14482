"""Questions from the floor as people in the room and whoever leads it see them."""

import io
from datetime import timedelta

import docx
import pytest
from pypdf import PdfReader

from handlers.floor import taps
from sandbox import acts
from sandbox.person import Person
from storage import floors
from storage.database import Transaction
from storage.floors import Visibility
from storage.ids import FloorId, FloorQuestionId, Pseudonym, RunSheetId
from tests.handlers.forged_callbacks import forges
from tests.handlers.preparing import prepared
from tests.handlers.test_moderating import moderating
from tests.town import Town, goes
from workshops.floors.sheets import MOST_IN_ALL


async def begins(town: Town, how: str = "Beginnen: sofort zu sehen") -> Person:
    """Klara, on the run sheet of a workshop that has begun."""
    klara = await prepared(town, "Begrüßung")
    await klara.taps("Weiter: Begrüßung")
    await klara.taps("Fragen aus dem Saal")
    await klara.taps(how)
    return klara


async def asks(person: Person, text: str) -> None:
    await person.taps("Frage stellen")
    await person.types(text)


@pytest.mark.slow
async def test_question_is_asked_without_a_name_and_others_have_it_too_by_one_tap(town: Town) -> None:
    ada, ben = await town.participants(2)
    klara = await begins(town)
    assert klara.reads().startswith("Alle können jetzt Fragen stellen.")
    assert "Sie können jetzt Fragen stellen, ohne Namen" in ada.reads()
    await ada.taps("Frage stellen")
    assert (
        "Alle im Saal sehen die Frage sofort und wie viele sie auch haben, aber nie von wem." in ada.reads()
    )
    await ada.types("Wann kommt <b>der</b> Bus?")
    assert ada.reads().startswith("Ihre Frage steht in der Liste. Sie sind mitgezählt.")
    assert "1. Wann kommt <b>der</b> Bus? · eine Person · Ihre Frage" in ada.reads()
    assert "1. Wann kommt <b>der</b> Bus? · eine Person" in klara.reads(), "it follows by itself"
    assert "Ihre Frage" not in klara.reads()
    await ben.taps("Alle Fragen ansehen")
    await ben.taps("1 · Wann kommt <b>der</b> Bus?")
    assert "1. Wann kommt <b>der</b> Bus? · 2 Personen" in ben.reads()
    await ben.taps("1 · Wann kommt <b>der</b> Bus? ✓")
    assert "eine Person" in ben.reads()
    await ada.taps("Zurücknehmen: Wann kommt <b>der</b> Bus?")
    assert "Noch ist keine Frage da." in ada.reads()


@pytest.mark.slow
async def test_page_that_is_not_there_any_more_shows_the_last_one(town: Town) -> None:
    ada, ben, mia = await town.participants(3)
    await begins(town)
    for person in (ada, ben):
        for word in ("Eins", "Zwei", "Drei"):
            await asks(person, f"{word}?")
    await mia.taps("Alle Fragen ansehen")
    await mia.taps("nächste Seite")
    assert mia.reads().startswith("Fragen aus dem Saal\n\n6. ")
    await ben.taps("Zurücknehmen: Drei?")
    await mia.taps("Aktualisieren")
    assert mia.reads().startswith("Fragen aus dem Saal\n\n1. "), "and not that there is none"


@pytest.mark.slow
async def test_everybody_finds_it_on_the_overview_as_long_as_it_lasts(town: Town) -> None:
    ada = await town.participant("Ada")
    klara = await begins(town)
    await ada.types("/menue")
    await ada.taps("Fragen aus dem Saal")
    assert ada.buttons() == ("Frage stellen", "Aktualisieren", "Zur Übersicht")
    await klara.taps("Fragen beenden")
    await klara.taps("Ja, beenden")
    assert klara.reads().endswith("Es werden keine Fragen mehr gestellt.")
    assert await forges(town, ada, taps.AskFloor(FloorId(1))) is None
    assert ada.reads() == "Fragen aus dem Saal\n\nEs werden keine Fragen mehr gestellt."
    await ada.types("/menue")
    assert "Fragen aus dem Saal" not in ada.buttons()


@pytest.mark.slow
async def test_reviewed_questions_wait_for_whoever_leads(town: Town) -> None:
    ada, ben = await town.participants(2)
    klara = await begins(town, "Beginnen: zuerst prüfen")
    await asks(ada, "Wann kommt der Bus?")
    assert ada.reads().startswith("Ihre Frage ist angekommen. Sie wird geprüft, bevor alle sie sehen.")
    assert "· Ihre Frage · wird noch geprüft" in ada.reads()
    await ben.taps("Alle Fragen ansehen")
    assert "Bus" not in ben.reads()
    assert "Eine Frage, eine wartet auf Sie." in klara.reads()
    await klara.taps("1 · Wann kommt der Bus?")
    assert klara.reads().endswith("Nur Sie sehen sie. Soll sie für alle zu sehen sein?")
    await klara.taps("Zeigen")
    await ben.taps("Aktualisieren")
    assert "1. Wann kommt der Bus? · eine Person" in ben.reads()


@pytest.mark.slow
async def test_whoever_asked_sees_without_a_tap_what_became_of_their_question(town: Town) -> None:
    ada, ben = await town.participants(2)
    klara = await begins(town, "Beginnen: zuerst prüfen")
    await asks(ada, "Wann kommt der Bus?")
    await asks(ada, "Wer zahlt?")
    await asks(ben, "Und die Kita?")
    town.sandbox.recorder.clear()
    await klara.taps(next(each for each in klara.buttons() if "Bus" in each))
    await klara.taps("Zeigen")
    assert "Wann kommt der Bus? · eine Person · Ihre Frage\n" in f"{ada.reads()}\n"
    assert ada.reads().count("wird noch geprüft") == 1
    await klara.taps("Alle Fragen")
    await goes(klara, next(each for each in klara.buttons() if "zahlt" in each), "Verbergen")
    assert "wird noch geprüft" not in ada.reads()
    assert "Wer zahlt? · eine Person · Ihre Frage · " in ada.reads()
    await klara.taps("Beantwortet")
    assert ada.reads().count("· beantwortet") == 1
    assert len(town.sandbox.recorder.of("editMessageText", chat_id=ada.user.id)) == 3
    assert town.sandbox.recorder.of("editMessageText", chat_id=ben.user.id) == (), (
        "nobody else's message changes"
    )


@pytest.mark.slow
async def test_whoever_asked_is_told_at_the_end_that_nobody_reviewed_it(town: Town) -> None:
    """By the list, which says it to everybody: from then on nobody knows whose questions those were."""
    ada, ben, cem = await town.participants(3)
    klara = await begins(town, "Beginnen: zuerst prüfen")
    await asks(ada, "Wann kommt der Bus?")
    await asks(ben, "Wer zahlt?")
    await cem.taps("Alle Fragen ansehen")
    await goes(klara, next(each for each in klara.buttons() if "zahlt" in each), "Zeigen", "Alle Fragen")
    assert "Wann kommt der Bus? · eine Person · Ihre Frage · wird noch geprüft" in ada.reads()
    await goes(klara, "Fragen beenden", "Ja, beenden")
    told = (
        "Fragen aus dem Saal\n\nEs werden keine Fragen mehr gestellt.\n\nEine Frage hat bis zum Ende niemand "
        "geprüft. Sie steht darum nicht in der Liste. Wer den Workshop leitet, sieht sie noch und kann sie jetzt "
        "noch zeigen.\n\n1. Wer zahlt? · eine Person"
    )
    assert (ada.reads(), ben.reads(), cem.reads()) == (told, told, told)
    kinds = await town.database.read(lambda tx: tx.all("SELECT kind FROM view WHERE person_id <> 1"))
    assert kinds == [], "nobody is known to have looked at it"
    await goes(klara, next(each for each in klara.buttons() if "Bus" in each), "Zeigen")
    await ada.taps("Aktualisieren")
    assert "niemand geprüft" not in ada.reads()
    assert "Wann kommt der Bus? · eine Person" in ada.reads()


@pytest.mark.slow
async def test_nobody_who_waits_for_their_question_gets_a_message_changed_by_those_of_others(
    town: Town,
) -> None:
    people, world = await town.participants(8), town.sandbox.world
    klara = await begins(town, "Beginnen: zuerst prüfen")
    for person in people:
        await person.taps("Frage stellen")
    town.sandbox.recorder.clear()
    for person in people:
        acts.write(world, person.user, f"Frage von {person.name}?")
    await town.settled()
    assert klara.reads().count("Frage von") == 5, "a page"
    edits = [town.sandbox.recorder.of("editMessageText", chat_id=each.user.id) for each in people]
    assert edits == [()] * len(people)


@pytest.mark.slow
async def test_own_question_is_followed_also_after_others_that_were_looked_at_are_taken_back(
    town: Town,
) -> None:
    ada, ben = await town.participants(2)
    klara = await begins(town, "Beginnen: zuerst prüfen")
    for text in ("Und die Kita?", "Und die Schule?"):
        await asks(ben, text)
        await goes(klara, next(each for each in klara.buttons() if text in each), "Zeigen", "Alle Fragen")
    await asks(ada, "Wann kommt der Bus?")
    await goes(ben, "Zurücknehmen: Und die Kita?", "Zurücknehmen: Und die Schule?")
    await goes(klara, next(each for each in klara.buttons() if "Bus" in each), "Verbergen")
    assert "wird noch geprüft" not in ada.reads()
    town.sandbox.recorder.clear()
    await klara.taps("Zeigen")
    await town.time_passes(timedelta(minutes=1))
    assert len(town.sandbox.recorder.of("editMessageText", chat_id=ada.user.id)) == 1, "and then it rests"
    assert "Wann kommt der Bus? · eine Person · Ihre Frage\n" in f"{ada.reads()}\n"


@pytest.mark.slow
async def test_whoever_types_their_next_question_is_not_thrown_back_by_the_one_before(town: Town) -> None:
    ada = await town.participant("Ada")
    klara = await begins(town, "Beginnen: zuerst prüfen")
    await asks(ada, "Wann kommt der Bus?")
    await ada.taps("Frage stellen")
    await goes(klara, "1 · Wann kommt der Bus?", "Zeigen")
    assert "Wann kommt der Bus?" not in ada.reads()
    await ada.types("Wer zahlt?")
    assert "Wer zahlt? · eine Person · Ihre Frage · wird noch geprüft" in ada.reads()


@pytest.mark.slow
async def test_whoever_moderates_for_a_day_leads_them_too(town: Town) -> None:
    ada, ben = await town.participants(2)
    mona = await moderating(town)
    for label in ("Moderieren", "Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await mona.taps(label)
    await asks(ada, "Wann kommt der Bus?")
    await asks(ben, "Kommt der Bus öfter?")
    second = next(each for each in mona.buttons() if "öfter" in each)
    await mona.taps(second)
    await mona.taps("Zusammenlegen")
    await mona.taps("1 · Wann kommt der Bus?")
    assert mona.reads() == (
        "Wann kommt der Bus?\n\n2 Personen haben diese Frage.\n\nAlle sehen sie.\n\n"
        "Darin enthalten: „Kommt der Bus öfter?“"
    )
    await mona.taps("Beantwortet")
    assert "Wann kommt der Bus?" not in mona.reads(), "what is done is out of the way"
    await mona.taps("Erledigt: eine Frage")
    assert "· beantwortet" in mona.reads()


@pytest.mark.slow
async def test_whoever_leads_as_well_sees_what_is_done_with_them_without_a_tap(town: Town) -> None:
    ada, kurt = await town.participant("Ada"), await town.another_coordinator()
    klara = await begins(town)
    await asks(ada, "Wann kommt der Bus?")
    await goes(kurt, "Ablauf", "Workshop", "Fragen aus dem Saal")
    await goes(klara, "1 · Wann kommt der Bus?", "Beantwortet")
    assert "Erledigt: eine Frage" in kurt.buttons()


@pytest.mark.slow
async def test_whoever_leads_sees_without_a_tap_that_somebody_who_had_a_question_is_gone(town: Town) -> None:
    ada, ben = await town.participants(2)
    klara = await begins(town)
    await asks(ada, "Wann kommt der Bus?")
    await goes(ben, "Alle Fragen ansehen", "1 · Wann kommt der Bus?")
    assert "1. Wann kommt der Bus? · 2 Personen" in klara.reads()
    await ben.types("/loeschen")
    await ben.taps("Alles löschen")
    assert "1. Wann kommt der Bus? · eine Person" in klara.reads()


@pytest.mark.slow
async def test_nobody_else_leads_them(town: Town) -> None:
    ada = await town.participant("Ada")
    await begins(town)
    await asks(ada, "Wann kommt der Bus?")
    row = await town.database.read(lambda tx: tx.one("SELECT id FROM floor_question"))
    question, floor = FloorQuestionId(row["id"]), FloorId(1)
    refused = "Das können hier nur Koordination und Organisation."
    for tap in (
        taps.LeadFloor(None),
        taps.Begin(None, reviewed=False),
        taps.SeeSheet(floor),
        taps.ShowAll(floor),
        taps.End(floor, sure=True),
        taps.SeeQuestion(question),
        taps.SetState(question, Visibility.HIDDEN),
        taps.SetAnswered(question, on=True),
        taps.ShowAlone(question),
        taps.Merge(question, question),
        taps.Part(question),
    ):
        assert (await forges(town, ada, tap) or "").startswith(refused), tap


@pytest.mark.slow
async def test_too_many_or_too_long_is_said_and_nothing_is_lost(town: Town) -> None:
    ada = await town.participant("Ada")
    await begins(town)
    await ada.taps("Frage stellen")
    await ada.types("x" * 201)
    assert ada.reads().startswith("Bitte schreiben Sie eine Frage mit höchstens 200 Zeichen.")
    await ada.types("Eins?")
    await asks(ada, "Zwei?")
    await asks(ada, "Drei?")
    assert "Frage stellen" not in ada.buttons()
    await forges(town, ada, taps.AskFloor(FloorId(1)))
    assert ada.reads().startswith("Mehr als 3 Fragen kann eine Person nicht stellen.")


async def begins_to_merge(town: Town) -> tuple[Person, Person]:
    """Klara, about to choose of which question Ben's becomes part; the other one is Ada's."""
    ada, ben = await town.participants(2)
    klara = await begins(town)
    await asks(ada, "Wann kommt der Bus?")
    await asks(ben, "Kommt der Bus öfter?")
    await klara.taps(next(each for each in klara.buttons() if "öfter" in each))
    await klara.taps("Zusammenlegen")
    return klara, ben


async def begins_merged(town: Town) -> tuple[Person, Person]:
    """Klara, and Ben whose question became part of Ada's."""
    klara, ben = await begins_to_merge(town)
    await klara.taps("1 · Wann kommt der Bus?")
    return klara, ben


@pytest.mark.slow
async def test_whoever_asked_a_question_that_became_part_of_another_sees_it_and_takes_it_back(
    town: Town,
) -> None:
    klara, ben = await begins_merged(town)
    await klara.taps("Verbergen")
    await ben.taps("Aktualisieren")
    assert (
        "Kommt der Bus öfter? · eine Person · Ihre Frage · gehört jetzt zu einer anderen Frage" in ben.reads()
    )
    await ben.taps("Zurücknehmen: Kommt der Bus öfter?")
    assert "Noch ist keine Frage da." in ben.reads()


@pytest.mark.slow
async def test_own_question_counts_also_once_it_stands_alone_again(town: Town) -> None:
    klara, ben = await begins_merged(town)
    await ben.taps("Aktualisieren")
    assert not any("Wann kommt" in each for each in ben.buttons()), "they have it, by their own"
    row = await town.database.read(
        lambda tx: tx.one("SELECT id FROM floor_question WHERE merged_into IS NULL")
    )
    said = await forges(town, ben, taps.HaveToo(FloorQuestionId(row["id"]), on=False, page=0))
    assert said == "Ihre eigene Frage zählt immer."
    await klara.taps("Wieder trennen")
    await klara.taps("Alle Fragen")
    assert "0 Personen" not in klara.reads()


@pytest.mark.slow
async def test_where_the_list_is_full_nobody_is_told_to_take_back_what_they_never_asked(town: Town) -> None:
    ada = await town.participant("Ada")
    await begins(town)

    def fill(tx: Transaction) -> None:
        for number in range(MOST_IN_ALL):
            somebody = Pseudonym(number.to_bytes(32, "big"))
            floors.ask(tx, FloorId(1), somebody, text=f"Frage {number}", state=Visibility.SHOWN)

    await town.database.write(fill)
    await asks(ada, "Noch eine?")
    assert ada.reads().startswith("Es sind schon 200 Fragen da, mehr gehen nicht.")
    assert "Sie hatten geschrieben: „Noch eine?“" in ada.reads()


@pytest.mark.slow
async def test_what_was_typed_too_late_or_once_too_often_stays_in_sight(town: Town) -> None:
    ada = await town.participant("Ada")
    klara = await begins(town)
    for text in ("Eins?", "Zwei?"):
        await asks(ada, text)
    await ada.taps("Frage stellen")
    who = await town.id_of(ada)
    await town.workshops.floor_questions.ask(who, FloorId(1), "Drei?")
    await ada.types("Vier?")
    assert ada.reads().startswith("Mehr als 3 Fragen kann eine Person nicht stellen.")
    assert "Sie hatten geschrieben: „Vier?“" in ada.reads()
    await ada.taps("Zurücknehmen: Drei?")
    await ada.taps("Frage stellen")
    await klara.taps("Fragen beenden")
    await klara.taps("Ja, beenden")
    await ada.types("Nach <b>Schluss</b>?")
    assert ada.reads().startswith(
        "Ihre Frage kam zu spät.\n\nSie ist nicht gespeichert. Sie hatten geschrieben: „Nach <b>Schluss</b>?“"
    )
    assert "Fragen aus dem Saal\n\nEs werden keine Fragen mehr gestellt.\n\n1. " in ada.reads()
    await ada.types("Noch etwas?")
    assert "Noch etwas?" not in ada.reads(), "it is no question any more"


@pytest.mark.slow
async def test_question_that_is_taken_back_leads_to_the_list(town: Town) -> None:
    klara, ben = await begins_to_merge(town)
    await ben.taps("Zurücknehmen: Kommt der Bus öfter?")
    await klara.taps("Zurück")
    assert klara.reads().startswith("Diese Frage ist zurückgenommen, oder sie gehört jetzt zu einer anderen.")
    assert "1. Wann kommt der Bus?" in klara.reads()


@pytest.mark.slow
async def test_whoever_begins_second_reads_how_they_were_begun(town: Town) -> None:
    klara = await begins(town, "Beginnen: zuerst prüfen")
    assert "Jede Frage wird geprüft, bevor alle sie sehen." in klara.reads()
    await forges(town, klara, taps.Begin(None, reviewed=False))
    assert klara.reads().startswith("Die Fragen haben schon begonnen, anders als Sie gewählt haben.")
    assert "Jede Frage wird geprüft, bevor alle sie sehen." in klara.reads()


@pytest.mark.slow
async def test_question_that_is_answered_does_not_wait(town: Town) -> None:
    ada = await town.participant("Ada")
    klara = await begins(town, "Beginnen: zuerst prüfen")
    await asks(ada, "Wann kommt der Bus?")
    await klara.taps("1 · Wann kommt der Bus?")
    await klara.taps("Beantwortet")
    assert "Eine Frage." in klara.reads()
    await klara.taps("Erledigt: eine Frage")
    assert klara.reads().endswith("1. Wann kommt der Bus? · eine Person · beantwortet")
    await klara.taps("1 · Wann kommt der Bus?")
    await klara.taps("Doch nicht beantwortet")
    assert klara.reads().endswith("1. Wann kommt der Bus? · eine Person · wird noch geprüft")


@pytest.mark.slow
async def test_question_that_is_answered_is_no_button_any_more_but_for_who_takes_it_back(town: Town) -> None:
    ada, ben, cem, dora = await town.participants(4)
    klara = await begins(town)
    await asks(ada, "Wann kommt der Bus?")
    for person in (ben, cem, dora):
        await person.taps("Alle Fragen ansehen")
    await ben.taps("1 · Wann kommt der Bus?")
    await goes(klara, "1 · Wann kommt der Bus?", "Beantwortet")
    assert await cem.taps("1 · Wann kommt der Bus?") == "Diese Frage ist schon beantwortet."
    await dora.taps("Aktualisieren")
    for person in (cem, dora):
        assert person.reads() == ("Fragen aus dem Saal\n\n1. Wann kommt der Bus? · 2 Personen · beantwortet")
        assert not any("Bus" in each for each in person.buttons())
    await ben.taps("1 · Wann kommt der Bus? ✓")
    assert "1. Wann kommt der Bus? · eine Person · beantwortet" in ben.reads()
    assert not any("Bus" in each for each in ben.buttons())


@pytest.mark.slow
async def test_list_of_whoever_leads_is_short_and_holds_what_is_still_to_be_done(town: Town) -> None:
    people, klara = await town.participants(3), await begins(town)
    for at in range(9):
        await asks(people[at // 3], f"Frage {at}?")
    answered, hidden, *_ = klara.buttons()
    await klara.taps(answered)
    await klara.taps("Beantwortet")
    await klara.taps(hidden.replace("2 ·", "1 ·"))
    await klara.taps("Verbergen")
    await klara.taps("Alle Fragen")
    assert "9 Fragen." in klara.reads()
    assert sum(" · Frage" in each for each in klara.buttons()) == 5
    await klara.taps("nächste Seite")
    assert sum(" · Frage" in each for each in klara.buttons()) == 2
    await klara.taps("Erledigt: 2 Fragen")
    assert f"{answered[4:]} · eine Person · beantwortet" in klara.reads()
    assert f"{hidden[4:]} · eine Person · verborgen" in klara.reads()
    await klara.taps("Alle Fragen")
    assert "beantwortet" not in klara.reads()


@pytest.mark.slow
async def test_whoever_leads_goes_back_to_the_run_sheet_and_finds_no_wall_where_there_is_none(
    town: Town,
) -> None:
    ada = await town.participant("Ada")
    klara = await begins(town)
    await asks(ada, "Wann kommt der Bus?")
    assert klara.buttons() == ("1 · Wann kommt der Bus?", "Fragen beenden", "Ablauf", "Zur Übersicht")
    await klara.taps("1 · Wann kommt der Bus?")
    assert "Groß auf die Leinwand" not in klara.buttons()
    await klara.taps("Alle Fragen")
    await klara.taps("Ablauf")
    assert klara.reads().startswith("Ablauf: Workshop")


@pytest.mark.slow
@pytest.mark.parametrize("first", ["questions", "workshop"])
async def test_questions_begun_without_a_run_sheet_stand_in_the_record_of_that_day(
    town: Town, first: str
) -> None:
    ada = await town.participant("Ada")
    klara = await prepared(town, "Begrüßung")
    if first == "workshop":
        await klara.taps("Weiter: Begrüßung")
    for tap in (taps.LeadFloor(None), taps.Begin(None, reviewed=False)):
        await forges(town, klara, tap)
    await asks(ada, "Wann kommt der Bus?")
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop", *(["Weiter: Begrüßung"] if first == "questions" else [])):
        await klara.taps(label)
    sheet = await town.workshops.floors.recorded(await town.id_of(klara), RunSheetId(1))
    assert [each.text for each in sheet.questions] == ["Wann kommt der Bus?"]


async def recorded(town: Town, label: str = "Protokoll als PDF") -> str:
    """What stands in the record as it is now."""
    klara = town.coordinator
    await klara.types("/menue")
    for each in ("Ablauf", "Workshop", label):
        await klara.taps(each)
    await town.settled()
    content = io.BytesIO(klara.files[-1].content)
    if label.endswith("DOCX"):
        return "\n".join(each.text for each in docx.Document(content).paragraphs)
    return " ".join(" ".join(page.extract_text() for page in PdfReader(content).pages).split())


@pytest.mark.slow
async def test_record_lists_questions_with_their_numbers(town: Town) -> None:
    ada = await town.participant("Ada")
    klara = await begins(town)
    await asks(ada, "Wann kommt der Bus?")
    await klara.taps("1 · Wann kommt der Bus?")
    await klara.taps("Beantwortet")
    await town.time_passes(timedelta(minutes=1))
    text = await recorded(town)
    assert "Die Fragen aus dem Saal laufen noch." in text
    assert "noch nicht mitgezählt" in text
    assert "Die Fragen aus dem Saal laufen noch." in await recorded(town, "Protokoll als DOCX")
    assert "Fragen aus dem Saal" in text
    assert "Wann kommt der Bus?" in text
    assert "Beantwortet" in text
    for tap in (taps.LeadFloor(None), taps.End(FloorId(1), sure=True)):
        await forges(town, klara, tap)
    over = await recorded(town)
    assert "Wann kommt der Bus?" in over
    assert "laufen noch" not in over
    assert "noch nicht mitgezählt" not in over

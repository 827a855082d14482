"""Asking somebody else, played on phones: the one who answers, the one who helps, and who sees what."""

import pytest

from handlers.answering import taps as answering
from handlers.handovers import taps
from handlers.handovers.proposing import go_on_tap
from handlers.taps import TapUnreadable
from questionnaires.model import OptionId
from questionnaires.progress import StepKey
from storage.ids import HandoverId, SurveyId
from storage.responses import Answer
from tests.handlers.answering import MORE, RUNS, answers_of
from tests.handlers.forged_callbacks import forges
from tests.handlers.handing_over import OVER, asks, handover_of, helps, link_in
from tests.handlers.surveying import PROBE, close, start
from tests.town import Town
from workshops.answering import acts
from workshops.answering.acts import Choose, GoTo, Rank, ResponseAct, Resume
from workshops.answering.places import InHandover, InSurvey


@pytest.mark.slow
async def test_passing_on_says_before_it_who_sees_what(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town, PROBE)
    await ada.taps("Jetzt beginnen")
    await ada.taps(MORE)
    await ada.taps("Jemanden fragen")
    assert "Die Person sieht die Fragen, aber keine Ihrer Antworten." in ada.reads()
    assert "Was sie vorschlägt, sehen nur Sie, nicht die Koordination." in ada.reads()
    assert ada.buttons() == ("Diese Frage weitergeben", "Ganzes Feld weitergeben", "zurück zur Frage")
    await ada.taps("zurück zur Frage")
    assert "Gibt es ein Leitbild?" in ada.reads()


@pytest.mark.slow
async def test_link_can_be_sent_from_the_phone_and_says_how_long_it_holds(town: Town) -> None:
    ada = await town.participant("Ada")
    link = await asks(town, ada)
    assert (
        "Er gilt einmal, bis Di 10.11., 10:00 Uhr, und höchstens bis zum Ende der Befragung." in ada.reads()
    )
    assert ada.buttons() == ("Link verschicken", "Zurückziehen", "zurück zur Frage")
    await ada.taps("Link verschicken")
    assert ada.visited[-1].startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2F")
    assert link.rpartition("=")[2] in ada.visited[-1]


@pytest.mark.slow
async def test_question_goes_out_comes_back_and_is_taken_over(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada))
    assert bea.reads() == (
        "Ihr Vorschlag geht nur an die Person, die Sie gefragt hat.\n\n"
        "Feld 1 von 1 · Frage 1 von 1\nDas Amt\n\nGibt es ein Leitbild?"
    )
    assert "Jemanden fragen" not in bea.buttons(), "nothing is passed on twice"
    await bea.taps(RUNS)
    assert await answers_of(town) == [], "a proposal is no answer"
    assert bea.reads().startswith("Das war alles")
    await bea.taps("Zurückgeben")
    assert bea.reads().startswith("Vielen Dank\n\nIhre Vorschläge sind bei der Person, die Sie gefragt hat.")

    assert ada.reads() == (
        "Vorschläge sind zurück\n\nSie hatten bei „Probe 2026“ jemanden gefragt.\n\nFrage: Gibt es ein Leitbild?"
    )
    await ada.taps("Vorschläge ansehen")
    assert ada.reads() == f"Gibt es ein Leitbild?\n\nVorschlag: {RUNS}"
    await ada.taps("Übernehmen")
    assert ada.reads().startswith("Übernommen.\n\nSie haben über alle Vorschläge entschieden.")
    assert await answers_of(town) == [{"a1": Answer("2", None)}]
    await ada.taps("Weiter beantworten")
    assert "Wird es überprüft?" in ada.reads()


@pytest.mark.slow
async def test_field_is_answered_with_every_kind_of_screen_and_decided_one_by_one(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada, "Ganzes Feld weitergeben"))
    await bea.taps("0 · gibt es nicht")
    assert "überspringen" not in bea.buttons(), "this one is required"
    await bea.taps(MORE)
    await bea.taps("Anmerkung schreiben")
    assert "Bitte nennen Sie keine Namen" in bea.reads()
    await bea.types("Seit <Mai>.")
    assert bea.reads().startswith("Ihre Anmerkung ist gespeichert.")
    await bea.taps("2 · Mit dem Rad")
    await bea.types("Das Fest.")
    await bea.taps("überspringen")
    await bea.taps("Zurückgeben")

    await ada.taps("Vorschläge ansehen")
    assert ada.reads() == (
        "3 Vorschläge\n\nEs zählt nur, was Sie übernehmen.\n\nFeld: Das Amt\n\n"
        "1 · Gibt es ein Leitbild?\nVorschlag: 0 · gibt es nicht\n\n"
        "2 · Welcher Weg?\nVorschlag: Mit dem Rad\nAnmerkung dazu: Seit <Mai>.\n\n"
        "3 · Was läuft gut?\nVorschlag: Das Fest."
    )
    assert ada.buttons() == ("Einzeln durchgehen", "Alle 3 übernehmen", "Alle 3 ablehnen", "Zur Übersicht")
    await ada.taps("Einzeln durchgehen")
    await ada.taps("Übernehmen")
    assert ada.reads().startswith("Übernommen.\n\nVorschlag 1 von 2\n\nWelcher Weg?")
    await ada.taps("Ablehnen")
    assert ada.reads().startswith("Abgelehnt.\n\nWas läuft gut?")
    await ada.taps("Übernehmen")
    assert await answers_of(town) == [{"a1": Answer("0", None), "amt.gut": Answer("text:Das Fest.", None)}]


@pytest.mark.slow
async def test_several_answers_numbers_and_rankings_are_proposed_too(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town, PROBE)
    await forges(town, ada, answering.Do(InSurvey(SurveyId(1)), GoTo(StepKey("b1"))))
    await ada.taps(MORE)
    await ada.taps("Jemanden fragen")
    await ada.taps("Ganzes Feld weitergeben")
    bea = await helps(town, link_in(ada))
    await bea.taps("1 · 18 bis 25 Jahre")
    await bea.taps("3 · älter")
    assert bea.buttons()[:3] == ("1 · 18 bis 25 Jahre ✓", "2 · 26 bis 60 Jahre", "3 · älter ✓")
    await bea.taps("weiter")
    await bea.types("7")
    await bea.types("x" * 201)
    assert bea.reads().startswith("Ihr Text hat 201 Zeichen, höchstens 200 sind möglich.")
    await bea.types("Gut")
    await bea.taps("zurück")
    await bea.taps("Antwort löschen")
    await bea.types("Sehr gut")
    await bea.taps("3 · Wohnen")
    await bea.taps("noch einmal von vorn")
    await bea.taps("3 · Wohnen")
    await bea.taps("1 · Sprache")
    await bea.taps("beide überspringen")
    await bea.taps("Noch etwas ändern")
    assert "Wer macht mit?" in bea.reads()
    await bea.taps(MORE)
    await bea.taps("später weiter")
    await bea.taps("Zurückgeben")
    await ada.taps("Vorschläge ansehen")
    await ada.taps("Alle 4 übernehmen")
    assert await answers_of(town) == [
        {
            "b1": Answer("choices:jung,alt", None),
            "b2": Answer("number:7", None),
            "b3": Answer("text:Sehr gut", None),
            "b4": Answer("ranking:z,x,y", None),
        }
    ]


@pytest.mark.slow
async def test_proposal_is_changed_before_it_is_taken_over(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada))
    await bea.taps(MORE)
    await bea.taps("Anmerkung schreiben")
    await bea.types("Zu lang geraten")
    await bea.taps(RUNS)
    await bea.taps("Zurückgeben")
    await ada.taps("Vorschläge ansehen")
    await ada.taps("Ändern")
    assert ada.reads().startswith("Sie ändern einen Vorschlag. Er zählt erst, wenn Sie ihn übernehmen.")
    await ada.taps("Anmerkung ändern")
    await ada.types("Kurz")
    await ada.taps("3 · fest verankert")
    assert ada.reads() == (
        "Der Vorschlag ist geändert, aber noch nicht übernommen.\n\nGibt es ein Leitbild?\n\n"
        "Vorschlag: 3 · fest verankert und wird überprüft\nAnmerkung dazu: Kurz"
    )
    assert await answers_of(town) == []
    await ada.taps("Übernehmen")
    assert await answers_of(town) == [{"a1": Answer("3", "Kurz")}]


@pytest.mark.slow
async def test_what_whoever_helps_took_back_is_not_proposed(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada, "Ganzes Feld weitergeben"))
    await bea.taps(MORE)
    await bea.taps("Anmerkung schreiben")
    await bea.types("Das weiß ich nicht.")
    await bea.taps("Anmerkung ändern")
    await bea.taps("Anmerkung löschen")
    await bea.taps("0 · gibt es nicht")
    await bea.taps("2 · Mit dem Rad")
    await bea.types("Das Fest.")
    await bea.taps("zurück")
    await bea.taps("Antwort löschen")
    await bea.taps("später weiter")
    await bea.taps("Zurückgeben")
    await ada.taps("Vorschläge ansehen")
    assert "Das Fest." not in ada.reads()
    assert "Das weiß ich nicht." not in ada.reads()
    await ada.taps("Alle 2 übernehmen")
    assert await answers_of(town) == [{"a1": Answer("0", None), "a4": Answer("choice:rad", None)}]


@pytest.mark.slow
async def test_own_answer_stands_beside_the_proposal_that_would_replace_it(town: Town) -> None:
    ada = await town.participant("Ada")
    bea = await helps(town, await asks(town, ada))
    await ada.taps("zurück zur Frage")
    await ada.taps("0 · gibt es nicht")
    await bea.taps(RUNS)
    await bea.taps("Zurückgeben")
    await ada.taps("Vorschläge ansehen")
    assert ada.reads().endswith(
        f"Vorschlag: {RUNS}\n\nIhre Antwort bisher: 0 · gibt es nicht\n"
        "Wenn Sie übernehmen, ersetzt der Vorschlag Ihre Antwort."
    )
    await ada.taps("Ablehnen")
    assert await answers_of(town) == [{"a1": Answer("0", None)}]


@pytest.mark.slow
async def test_own_link_is_explained(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.opens(await asks(town, ada))
    assert (
        ada.reads() == "Das ist Ihr eigener Link. Geben Sie ihn an die Person weiter, die Sie fragen möchten."
    )
    await ada.taps("Stand ansehen")
    assert "Link für eine Person" in ada.reads()


@pytest.mark.slow
async def test_everything_passed_on_is_listed_with_how_far_it_is(town: Town) -> None:
    ada = await town.participant("Ada")
    await helps(town, await asks(town, ada))
    await ada.taps("zurück zur Frage")
    await ada.taps(MORE)
    await ada.taps("Jemanden fragen")
    await ada.taps("Ganzes Feld weitergeben")
    await ada.taps("zurück zur Frage")
    await ada.taps(MORE)
    await ada.taps("Jemanden fragen")
    await ada.taps("Alles Weitergegebene (2)")
    assert ada.reads() == (
        "Weitergegeben\n\n„Probe 2026“\n\n"
        "1 · Gibt es ein Leitbild?: in Arbeit\n2 · Das Amt: noch nicht geöffnet"
    )
    await ada.taps("1 · Gibt es ein Leitbild?")
    assert ada.reads().startswith("Jemand hat den Link geöffnet und antwortet.")
    await ada.taps("Zurückziehen")
    await ada.taps("Nicht zurückziehen")
    await ada.taps("Zurückziehen")
    await ada.taps("Ja, zurückziehen")
    assert ada.reads() == "Zurückgezogen. Der Link führt nirgendwohin mehr."


@pytest.mark.slow
async def test_everybody_is_told_kindly_after_the_close(town: Town) -> None:
    ada = await town.participant("Ada")
    link = await asks(town, ada, "Ganzes Feld weitergeben")
    bea = await helps(town, link)
    await bea.taps(MORE)
    await bea.taps("Anmerkung schreiben")
    handover = await handover_of(town, bea)
    await close(town)
    await bea.types("Zu spät")
    assert bea.reads().startswith(OVER)
    for tap in (taps.HandBack(handover), taps.Stop(handover, sure=True), go_on_tap(handover)):
        await forges(town, bea, tap)
        assert bea.reads().startswith(OVER)
    await bea.opens(link)
    assert bea.reads().startswith("Dieser Link gilt nicht mehr")
    for late in (
        taps.SeeHandover(handover),
        taps.Review(handover),
        taps.Accept(handover, None),
        taps.Renew(handover),
    ):
        await forges(town, ada, late)
        assert ada.reads().startswith(OVER)
    await forges(town, ada, answering.PassOn(SurveyId(1), StepKey("a1")))
    assert ada.reads().startswith("„Probe 2026“ ist beendet.")


@pytest.mark.slow
async def test_coordinator_and_strangers_see_nothing_of_it(town: Town) -> None:
    ada, dora = await town.participant("Ada"), await town.participant("Dora")
    bea = await helps(town, await asks(town, ada))
    await bea.taps(RUNS)
    handover = await handover_of(town, bea)
    await bea.taps("Zurückgeben")
    for stranger in (town.coordinator, dora):
        for tap in (
            taps.Review(handover),
            taps.SeeProposal(handover, StepKey("a1")),
            taps.Accept(handover, None),
            taps.Reject(handover, None),
            answering.Do(InHandover(handover), GoTo(StepKey("a1"))),
            taps.TakeBack(handover, sure=True),
            answering.Here(InHandover(handover)),
        ):
            await forges(town, stranger, tap)
            assert stranger.reads().startswith(OVER)
    await ada.taps("Vorschläge ansehen")
    assert ada.reads().endswith(f"Vorschlag: {RUNS}")


@pytest.mark.slow
async def test_long_list_is_turned_and_decided_at_its_end(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await ada.taps("Jetzt beginnen")
    await ada.taps(MORE)
    await ada.taps("Jemanden fragen")
    await ada.taps("Ganzes Feld weitergeben")
    bea = await helps(town, link_in(ada))
    for _ in range(5):
        await bea.taps(RUNS if RUNS in bea.buttons() else "weiß ich nicht")
    await bea.types("Mehr Räume")
    await bea.taps("Zurückgeben")
    await ada.taps("Vorschläge ansehen")
    assert "Alle 6 übernehmen" not in ada.buttons(), "not before the last one was seen"
    await ada.taps("nächste Seite")
    await ada.taps("Alle 6 ablehnen")
    assert await answers_of(town) == []


def test_tap_within_a_handover_survives_the_way_through_telegram() -> None:
    longest, place = StepKey(f"{'f' * 24}.{'q' * 16}"), InHandover(HandoverId("AbCd-_09"))
    every: tuple[ResponseAct, ...] = (
        acts.Answer(longest, "-"),
        Choose(StepKey("q" * 16), OptionId("o" * 16), on=True),
        Rank(StepKey("b4"), None),
        Resume(),
    )
    for act in every:
        tap = answering.Do(place, act)
        assert answering.Do.unpack(tap.pack()) == tap
    with pytest.raises(ValueError, match="longer than 64 bytes"):
        answering.Do(place, acts.Answer(longest, "x" * 16)).pack()
    for data in (
        "aa",
        "aa:hAbCd-_09",
        "sx:hAbCd-_09:1",
        "aa:h",
        "aa:hAbCd-_09:q",
        "aa:xAbCd-_09:q:1",
        "as:07",
    ):
        with pytest.raises(TapUnreadable):
            answering.Do.unpack(data)

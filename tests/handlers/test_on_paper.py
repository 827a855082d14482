"""What people without a phone put on paper, where no hands can say it."""

import pytest

from handlers.polls import taps
from locales import words_in
from questionnaires.kernels import text
from questionnaires.kernels.kernel import Asks
from questionnaires.presets import presets
from sandbox.person import Person
from storage import cards
from storage.ids import PollId
from tests.handlers.forged_callbacks import forges
from tests.handlers.polling import asked, ended
from tests.questionnaires.asking import dots_on, order_of, several_of
from tests.questionnaires.asking import estimate as estimated
from tests.town import Town

pytestmark = pytest.mark.slow

WHERE = ("Wege", "Kitas", "Bus")


async def enters(klara: Person, *papers: str) -> None:
    await klara.taps("Papier eintragen")
    for paper in papers:
        await klara.types(paper)
    await klara.taps("Zur Abstimmung")


@pytest.mark.parametrize(
    ("asks", "paper", "understood", "shown"),
    [
        (several_of(*WHERE), "1, 3", "Wege, Bus", "Bus: 1 (100 %)"),
        (dots_on(*WHERE, dots=3, cumulate=True), "1 1 3", "Wege ●●, Bus ●", "Wege: 2 Punkte von einer"),
        (order_of(*WHERE), "3 1 2", "1 · Bus, 2 · Wege, 3 · Kitas", "Bus: 2 Punkte, 1-mal auf Platz 1"),
        (
            presets()["resistance"].asks(("Markt", "Bahnhof")),
            "0 10 3",
            "Markt: 0, Bahnhof: 10, Es bleibt, wie es ist: 3",
            "Markt: 100\u00a0% Zustimmung, Widerstand 0",
        ),
        (estimated(unit="Euro"), "etwa 40", "40 Euro", "Mitte: 40 Euro"),
        (text.words(), "Vielfalt, Essen", "„Vielfalt“, „Essen“", "Essen: 1-mal"),
        (text.cards(), "Mehr Busse\nBänke", "„Mehr Busse“, „Bänke“", "• Mehr Busse"),
    ],
    ids=["several", "dots", "order", "resistance", "number", "words", "cards"],
)
async def test_paper_of_one_person_is_typed_read_back_and_counted(
    town: Town, asks: Asks, paper: str, understood: str, shown: str
) -> None:
    await town.participants(2)
    klara = town.coordinator
    await asked(town, asks, openly=True)
    await klara.taps("Papier eintragen")
    await klara.types(paper)
    assert klara.reads().startswith(f"Gezählt: {understood}\n")
    assert "Von Papier eingetragen: 1" in klara.reads()
    await klara.taps("Zur Abstimmung")
    assert "Abgestimmt: 0 von 2 Personen" in klara.reads(), "the counter is of those who vote themselves"
    result = await ended(town)
    assert shown in result
    assert "auf Papier geschrieben." in result or "im Saal gezählt (Handzeichen oder Papier)." in result


async def test_who_follows_the_result_sees_each_paper_without_a_tap(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await asked(town, several_of(*WHERE), openly=True)
    await ada.taps("1 · Wege")
    await klara.taps("Papier eintragen")
    await klara.types("1, 3")
    assert "Wege: 2 (100 %)" in ada.reads()
    assert "Bus: 1 (50 %)" in ada.reads()
    await klara.taps("Zuletzt Eingetragenes löschen")
    assert "Wege: 1 (100 %)" in ada.reads()


@pytest.mark.parametrize(
    ("asks", "paper", "why"),
    [
        (several_of(*WHERE), "4", "Eine Nummer 4 gibt es nicht. Gezählt ist noch nichts davon."),
        (several_of(*WHERE), "1 1", "Die 1 steht zweimal da."),
        (several_of(*WHERE), "nicht 2", "Bitte schreiben Sie nur Zahlen, wie im Beispiel."),
        (dots_on(*WHERE, dots=1), "1 2", "Es gibt nur einen Punkt."),
        (dots_on(*WHERE, dots=2), "1 2 3", "Höchstens 2 Punkte."),
        (order_of(*WHERE), "3 3 1", "Die 3 steht zweimal da."),
        (order_of(*WHERE), "Bus", "Bitte schreiben Sie nur Zahlen"),
        (order_of(*WHERE), "3", "Bitte schreiben Sie genau 3 Zahlen."),
        (
            presets()["resistance"].asks(("Markt", "Bahnhof")),
            "0 10 11",
            "Die Zahl 11 gibt es nicht: Es geht von 0 bis 10.",
        ),
        (estimated(high=50), "60", "Bitte schreiben Sie eine Zahl"),
        (
            text.cards(most=1),
            "Eins\nZwei",
            "Das ist zu viel für eine Person. Bitte schreiben Sie höchstens 1.",
        ),
        (text.words(), "a, b, c, d", "Das ist zu viel für eine Person. Bitte schreiben Sie höchstens 3."),
    ],
)
async def test_paper_that_cannot_be_read_is_not_counted(town: Town, asks: Asks, paper: str, why: str) -> None:
    await town.participants(1)
    klara = town.coordinator
    await asked(town, asks)
    await klara.taps("Papier eintragen")
    await klara.types(paper)
    assert klara.reads().startswith(why)
    assert "Von Papier eingetragen" not in klara.reads()


async def test_paper_that_was_typed_last_is_taken_out_once(town: Town) -> None:
    await town.participants(5)
    klara = town.coordinator
    await asked(town, text.cards(), openly=True)
    await klara.taps("Papier eintragen")
    for card in ("Bänke", "Busse", "Busse"):
        await klara.types(card)
    mistaken = klara.newest
    await klara.taps("Zuletzt Eingetragenes löschen")
    assert "Von Papier eingetragen: 2" in klara.reads()
    await klara.taps("Zuletzt Eingetragenes löschen", of=mistaken)
    assert "Von Papier eingetragen: 2" in klara.reads(), "an old button takes out no other one"
    await klara.taps("Zur Abstimmung")
    assert "Ergebnis (Karten von 2 Personen)" in await ended(town)
    assert klara.reads().count("• Busse") == 1


async def test_few_votes_do_not_appear_beside_papers_and_few_papers_not_alone(town: Town) -> None:
    people = await town.participants(3)
    klara = town.coordinator
    await asked(town, text.cards(free=True))
    for person in people:
        await person.types(f"Karte von {person.name}")
    await enters(klara, *(f"Papier {n}" for n in range(4)))
    await klara.taps("Abstimmung beenden")
    assert "Wenn Sie jetzt beenden, gibt es kein Ergebnis." in klara.reads(), (
        "hands were seen, papers were not"
    )
    await klara.taps("Weiter abstimmen lassen")
    await enters(klara, "Papier 4")
    await klara.taps("Abstimmung beenden")
    assert "zeigt das Ergebnis nur, was im Saal gezählt wurde." in klara.reads()
    await klara.taps("Weiter abstimmen lassen")
    result = await ended(town)
    assert "Ergebnis (Karten von 5 Personen)" in result
    assert result.count("• Papier") == 5
    assert "Karte von" not in result
    left = await town.database.read(lambda tx: cards.of_poll(tx, PollId(1)))
    assert len(left) == 5, "of those who were too few nothing is kept"


async def test_few_papers_and_few_votes_are_no_result_and_nothing_of_them_is_kept(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await asked(town, order_of(*WHERE))
    await enters(klara, "1 2 3")
    await ada.taps("Bus")
    await ada.taps("Wege")
    assert "Weniger als 5 Personen haben selbst geantwortet, eine auf Papier." in await ended(town)
    poll = await town.workshops.polls.sheet(await town.id_of(klara), PollId(1))
    assert (poll.poll.by_hand, poll.poll.papers) == (None, ())


async def test_one_paper_alone_is_shown_to_nobody_where_nobody_else_has_answered(town: Town) -> None:
    ada, *_ = await town.participants(6)
    klara = town.coordinator
    await asked(town, order_of("Wege", "Kitas", "Bus", "Bad"))
    await ada.taps("Bad")
    await enters(klara, "1 2 3 4")
    result = await ended(town)
    assert "Weniger als 5 Personen haben selbst geantwortet, eine auf Papier." in result
    assert "Wege" not in result


async def test_wording_stays_once_a_paper_was_typed_and_taking_back_takes_the_papers_along(
    town: Town,
) -> None:
    await town.participants(1)
    klara = town.coordinator
    await asked(town, text.cards())
    await enters(klara, "Bänke\nBusse")
    assert "Wortlaut ändern" not in klara.buttons()
    await klara.taps("Abstimmung zurücknehmen")
    assert "Eine Stimme wird gelöscht." in klara.reads()
    await klara.taps("Ja, zurücknehmen")
    assert await town.database.read(lambda tx: cards.of_poll(tx, PollId(1))) == ()
    await klara.taps("Senden an eine Person")
    assert "Von Papier" not in klara.reads()


async def test_nobody_else_types_papers_and_none_comes_after_the_end(town: Town) -> None:
    ada, *_ = await town.participants(5)
    klara = town.coordinator
    await asked(town, order_of(*WHERE))
    for tap in (taps.EnterPaper(PollId(1)), taps.DropPaper(PollId(1), 1)):
        assert (await forges(town, ada, tap) or "").startswith(words_in("de").plain("refusal-not-allowed"))
    await klara.taps("Papier eintragen")
    await town.workshops.polls.close(await town.id_of(klara), PollId(1))
    await klara.types("1 2 3")
    poll = await town.workshops.polls.sheet(await town.id_of(klara), PollId(1))
    assert poll.tally is not None
    assert poll.tally.by_hand == 0


async def test_fewer_dots_than_there_are_is_told_back(town: Town) -> None:
    await town.participants(1)
    klara = town.coordinator
    await asked(town, dots_on(*WHERE, dots=2))
    await klara.taps("Papier eintragen")
    await klara.types("1")
    assert klara.reads().startswith("Gezählt: Wege ●\nDas ist ein Punkt von 2.\n")
    await klara.types("1 3")
    assert klara.reads().startswith("Gezählt: Wege ●, Bus ●\n")


async def test_list_marks_of_cards_and_words_are_not_part_of_them(town: Town) -> None:
    [ada] = await town.participants(1)
    klara = town.coordinator
    await asked(town, text.cards(free=True), openly=True)
    await klara.taps("Papier eintragen")
    await klara.types("- Spielplatz\n• Licht\n3. Wege")
    assert klara.reads().startswith("Gezählt: „Spielplatz“, „Licht“, „Wege“\n")
    await klara.types("-\n1) Bänke")
    assert klara.reads().startswith("Gezählt: „Bänke“\n")
    await klara.types("1. Mai feiern\n-5 Grad im Winter\n24-Stunden-Bus")
    assert klara.reads().startswith("Gezählt: „1. Mai feiern“, „-5 Grad im Winter“, „24-Stunden-Bus“\n")
    await ada.types("– Radwege")
    await ada.types("2. Abendbus")
    assert "„Radwege“, „Abendbus“" in ada.reads()
    await klara.taps("Zur Abstimmung")
    await asked(town, text.words(), "Welche Wörter?")
    await ada.types("• Ruhe, - Platz")
    assert "„Ruhe“, „Platz“" in ada.reads()


async def test_what_few_wrote_themselves_is_left_out_beside_papers_and_is_no_vote(town: Town) -> None:
    [ada, ben, *_] = await town.participants(6)
    klara = town.coordinator
    await asked(town, text.words())
    for somebody in (ada, ben):
        await somebody.types("Bahn")
    await klara.taps("Papier eintragen")
    for paper in ("Bus, Rad", "Bus", "Rad", "Bus", "Bus"):
        await klara.types(paper)
    await klara.taps("Zur Abstimmung")
    result = await ended(town)
    assert "Bus: 4-mal" in result
    assert "Bahn" not in result
    assert "Was 2 weitere Personen geschrieben haben, ist nicht dabei, damit es vertraulich bleibt." in result
    assert "weitere Stimmen" not in ada.reads()


async def test_card_of_a_group_is_one_line_of_a_group(town: Town) -> None:
    await town.participants(6)
    klara = town.coordinator
    await asked(town, presets()["together"].asks(()))
    await klara.taps("Papier eintragen")
    assert "was eine Gruppe auf Papier geschrieben hat" in klara.reads()
    assert "in eine Zeile" in klara.reads()
    assert "Person" not in klara.reads()
    await klara.types("Ein Café\nEin Bus")
    assert klara.reads().startswith("Das ist zu viel für eine Gruppe: Jede Zeile ist eine Karte.")
    assert "Person" not in klara.reads()


@pytest.mark.parametrize(
    ("asks", "papers", "last", "before"),
    [
        (several_of(*WHERE), ("1 3", "2"), "Kitas", "Wege, Bus"),
        (text.cards(), ("Bänke\nBusse", "Licht"), "„Licht“", "„Bänke“, „Busse“"),
    ],
    ids=["numbers", "cards"],
)
async def test_what_is_taken_out_is_said_before_and_after(
    town: Town, asks: Asks, papers: tuple[str, ...], last: str, before: str
) -> None:
    await town.participants(1)
    klara = town.coordinator
    await asked(town, asks)
    await klara.taps("Papier eintragen")
    for paper in papers:
        await klara.types(paper)
    assert f"Gezählt: {last}\n" in klara.reads()
    await klara.taps("Zuletzt Eingetragenes löschen")
    assert klara.reads().startswith(f"Gelöscht: {last}\n")
    assert f"Zuletzt: {before}" in klara.reads()
    await klara.taps("Zuletzt Eingetragenes löschen")
    assert klara.reads().startswith(f"Gelöscht: {before}\n")
    assert "Zuletzt" not in klara.reads()


async def test_words_of_a_paper_of_earlier_are_not_shown_again(town: Town) -> None:
    await town.participants(1)
    klara = town.coordinator
    await asked(town, text.cards())
    await enters(klara, "Bänke")
    await klara.taps("Papier eintragen")
    assert (
        "Zuletzt: ein Papier von vorhin. Was darauf steht, wird nicht noch einmal gezeigt." in klara.reads()
    )
    assert "Bänke" not in klara.reads()
    await klara.types("eins\nzwei\ndrei\nvier")
    assert "Bänke" not in klara.reads(), "nor beside a refusal"
    await klara.taps("Zuletzt Eingetragenes löschen")
    assert klara.reads().startswith("Das Papier von vorhin ist gelöscht.\n")
    assert "Bänke" not in klara.reads()


@pytest.mark.parametrize(
    ("preset", "button", "typed"),
    [
        ("Karten", "Papier eintragen", "Zu spät"),
        ("Zahl schätzen", "Papier eintragen", "40"),
        ("Ja, Nein, Enthaltung", "Handzeichen eintragen", "3 2 1"),
    ],
)
async def test_what_comes_after_the_end_is_answered_with_the_reason_and_a_way_to_the_poll(
    town: Town, preset: str, button: str, typed: str
) -> None:
    await town.participants(1)
    klara = town.coordinator
    await klara.types("/menue")
    for label in ("Neue Abstimmung", preset):
        await klara.taps(label)
    await klara.types("Wie viele sind wir?")
    for label in ("Senden an eine Person", button):
        await klara.taps(label)
    await town.workshops.polls.close(await town.id_of(klara), PollId(1))
    await klara.types(typed)
    assert klara.reads() == "Das ist schon beendet. Hier lässt sich nichts mehr ändern."
    assert klara.newest.labels == ("Zur Abstimmung",)
    await klara.taps("Zur Abstimmung")
    assert "Noch einmal abstimmen lassen" in klara.buttons()

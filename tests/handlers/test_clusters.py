"""Cards are put together in the chat and at the desk: few taps for many cards, and everybody sees what lies where."""

import io
from dataclasses import replace

import docx
import pytest
from pypdf import PdfReader

from handlers.polls import cluster_screens, taps
from locales import words_in
from questionnaires.kernels import text
from sandbox.person import Person
from storage.ids import PollId, UpdateId
from storage.members import Role
from storage.run_sheets import NewItem
from tests.handlers.forged_callbacks import forges
from tests.handlers.polling import asked, ended
from tests.town import NAME, Town
from tests.web.desk import Desk
from tests.web.hall import AGREE, VALID
from tests.web.test_both_doors import address_of

pytestmark = [pytest.mark.slow, pytest.mark.both_doors]

CARDS = ("Mehr Bänke", "Breite Wege", "Ein Spielplatz", "Längere Kita", "Bus <b>am Abend</b>")


async def written(town: Town, *cards: str, of: int = 5) -> tuple[list[Person], PollId]:
    """A closed poll with these cards, written by so many people; its coordinator is at its screen."""
    people = await town.participants(of)
    poll = await asked(town, text.cards(free=True, most=10), "Was fehlt?")
    for place, card in enumerate(cards):
        await people[place % of].types(card)
    await ended(town)
    return people, poll


async def make(town: Town, name: str, *numbers: int) -> None:
    """A new cluster from the overview, with the cards of these numbers."""
    klara = town.coordinator
    await klara.taps("Neues Bündel")
    await klara.types(name)
    for number in numbers:
        await klara.taps(next(label for label in klara.buttons() if label.startswith(f"{number} · ")))
    await klara.taps("Fertig")


async def test_cards_are_placed_with_one_tap_each(town: Town) -> None:
    people, _ = await written(town, *CARDS)
    klara = town.coordinator
    await klara.taps("Karten bündeln")
    assert "5 Karten liegen in keinem Bündel." in klara.reads()
    await make(town, "Draußen")
    await klara.taps("Neues Bündel")
    await klara.types("Kinder")
    await klara.taps("Fertig")
    await klara.taps("5 lose Karten einordnen")
    for _ in range(5):
        assert "Wohin gehört diese Karte?" in klara.reads()
        inside = any(each in klara.reads() for each in ("Spielplatz", "Kita"))
        await klara.taps(
            next(each for each in klara.buttons() if each.startswith("Kinder" if inside else "Draußen"))
        )
    assert klara.reads().startswith("Es gibt keine lose Karte mehr.")
    assert "Draußen (3)" in klara.buttons()
    assert "Kinder (2)" in klara.buttons()
    await klara.taps("Zur Abstimmung")
    result = klara.reads()
    assert result.index("Draußen (3)") < result.index("• Bus <b>am Abend</b>") < result.index("Kinder (2)")
    await people[0].types("/menue")
    assert "Draußen" not in people[0].reads()


async def test_several_cards_go_into_one_cluster_and_out_again(town: Town) -> None:
    await written(town, *CARDS)
    klara = town.coordinator
    await klara.taps("Karten bündeln")
    await make(town, "Draußen", 1, 2)
    assert "Draußen (2)" in klara.buttons()
    await klara.taps("Draußen (2)")
    await klara.taps("Karten hinein oder heraus")
    ticked = [label for label in klara.buttons() if label.endswith("✓")]
    assert len(ticked) == 2
    await klara.taps(ticked[0])
    assert [label for label in klara.buttons() if label.endswith("✓")] == ticked[1:]
    await klara.taps("Fertig")
    assert "4 Karten liegen in keinem Bündel." in klara.reads()


async def test_card_moves_and_clusters_are_renamed_merged_and_dissolved(town: Town) -> None:
    await written(town, *CARDS)
    klara = town.coordinator
    await klara.taps("Karten bündeln")
    await make(town, "Wege", 1, 2)
    await make(town, "Kinder", 1)
    await klara.taps("Wege (2)")
    assert "2 Karten:" in klara.reads()
    await klara.taps("1")
    assert "Sie liegt in „Wege“." in klara.reads()
    await klara.taps("Kinder (1)")
    await klara.taps("Kinder (2)")
    await klara.taps("Umbenennen")
    await klara.types("wege")
    assert "So heißt schon ein anderes Bündel." in klara.reads()
    await klara.types("x" * 61)
    assert "höchstens 60 Zeichen" in klara.reads()
    await klara.types("Kinder <i>und</i> Jugend")
    assert klara.reads().startswith("Kinder <i>und</i> Jugend")
    await klara.taps("Mit anderem zusammenlegen")
    await klara.taps("Wege (1)")
    assert klara.reads().startswith("Wege\n\n3 Karten:")
    await klara.taps("Auflösen")
    assert "Die 3 Karten bleiben und sind wieder lose." in klara.reads()
    await klara.taps("Ja, auflösen")
    assert "5 Karten liegen in keinem Bündel." in klara.reads()


async def test_number_of_cards_stands_right_before_them(town: Town) -> None:
    _, poll = await written(town, *CARDS)
    await town.coordinator.taps("Karten bündeln")
    await make(town, "Wege", 1, 2)
    board = await town.workshops.clusters.board(await town.id_of(town.coordinator), poll)
    [found] = board.clusters
    dotted = cluster_screens.cluster(words_in("de"), replace(board, dots={found.id: 7}), found, 0)
    assert "\n\n7 Punkte.\n\n2 Karten:\n\n1 · " in dotted.text


async def test_same_name_is_the_same_cluster_and_more_than_twelve_are_not_made(town: Town) -> None:
    await written(town, *CARDS)
    klara = town.coordinator
    await klara.taps("Karten bündeln")
    for number in range(11):
        await make(town, f"Bündel {number}")
    await make(town, "BÜNDEL 3", 1)
    assert "Bündel 3 (1)" in klara.buttons()
    await make(town, "Das letzte")
    await klara.taps("Neues Bündel")
    assert klara.reads().startswith("Mehr als 12 Bündel gehen nicht.")


async def test_sixty_cards_are_paged_and_the_result_fits_into_a_message(town: Town) -> None:
    await written(town, *(f"{number}: {'Wort ' * 25}".strip() for number in range(50)))
    klara = town.coordinator
    assert "weitere Karten passen nicht in diese Nachricht." in klara.reads()
    await klara.taps("Karten bündeln")
    await klara.taps("Neues Bündel")
    await klara.types("Worte")
    for _ in range(10):
        assert len(klara.buttons()) <= 9
        for label in [each for each in klara.buttons() if " · " in each]:
            await klara.taps(label)
        if "nächste Seite" in klara.buttons():
            await klara.taps("nächste Seite")
    await klara.taps("Fertig")
    assert "Alle Karten liegen in einem Bündel." in klara.reads()


async def test_cards_are_put_together_at_the_desk_without_a_script(town: Town) -> None:
    await written(town, *CARDS)
    await town.coordinator.taps("Karten bündeln")
    await make(town, "Draußen", 1)
    invite = await town.workshops.invitations.admit(
        NAME, role=Role.COORDINATOR, group_code=None, valid_for=VALID
    )
    async with Desk(address_of(town)) as desk:
        await desk.enters(invite.code or "")
        await desk.taps(AGREE)
        for label in ("Abstimmungen", "Beendet: Was fehlt?", "Karten bündeln", "4 lose", "Draußen (1)"):
            await desk.taps(label)
        assert "Noch 3 lose Karten." in desk.text


async def test_arabic_name_keeps_its_number_and_the_field_for_a_name_has_the_focus(town: Town) -> None:
    await written(town, *CARDS)
    await town.coordinator.taps("Karten bündeln")
    await make(town, "مقهى", 1)
    assert "\u2068مقهى\u2069 (1)" in town.coordinator.buttons()
    invite = await town.workshops.invitations.admit(
        NAME, role=Role.COORDINATOR, group_code=None, valid_for=VALID
    )
    async with Desk(address_of(town)) as desk:
        await desk.enters(invite.code or "")
        await desk.taps(AGREE)
        for label in ("Abstimmungen", "Beendet: Was fehlt?", "Karten bündeln"):
            await desk.taps(label)
        assert "<bdi>مقهى</bdi> (1)" in desk.html
        await desk.taps("Neues Bündel")
        assert "autofocus" in desk.html
        await desk.types("Wege")
        assert "Wege (0)" in desk.text


async def test_open_poll_lets_a_writer_take_a_card_along_and_shows_the_rest(town: Town) -> None:
    ada, ben = await town.participants(2)
    await asked(town, text.cards(free=True), "Was fehlt?", openly=True)
    await ada.types("Mehr Bänke")
    await ben.types("Breite Wege")
    klara = town.coordinator
    await klara.taps("Karten bündeln")
    await make(town, "Draußen", 1, 2)
    assert "Draußen (2)" in klara.buttons()
    await ada.types("/loeschen")
    await ada.taps("Alles löschen")
    assert "Draußen (1)" in klara.buttons(), "whoever puts cards together sees it at once"


async def test_cards_of_a_confidential_poll_are_put_together_only_after_its_end(town: Town) -> None:
    people = await town.participants(5)
    poll = await asked(town, text.cards(free=True), "Was fehlt?")
    for person in people:
        await person.types("Mehr Bänke")
    klara = town.coordinator
    assert "Karten bündeln" not in klara.buttons()
    await forges(town, klara, taps.SeeClusters(poll))
    assert "Bänke" not in klara.reads()


async def test_nobody_else_sees_or_moves_a_card(town: Town) -> None:
    people, poll = await written(town, *CARDS)
    await town.coordinator.taps("Karten bündeln")
    await make(town, "Draußen", 1)
    before = people[0].reads()
    for tap in (
        taps.SeeClusters(poll),
        taps.SortCards(poll, None),
        taps.NewCluster(poll, None, sorting=False),
    ):
        assert "nur Koordination" in (await forges(town, people[0], tap) or "")
        assert people[0].reads() == before


async def test_record_and_poll_on_paper_hold_the_cards_by_cluster(town: Town) -> None:
    people = await town.participants(5)
    who, klara = await town.id_of(town.coordinator), town.coordinator
    running = await town.workshops.run_sheets.make(
        who,
        town.municipality,
        title="Workshop",
        items=[NewItem("Was fehlt?", asks=text.cards(free=True))],
        update=UpdateId(-77),
    )
    await town.workshops.run_sheets.start(who, running.entries[0].item.id, update=UpdateId(-78))
    await town.bot.idle()
    for person, card in zip(people, CARDS, strict=True):
        await person.types(card)
    await klara.types("/menue")
    for label in ("Abstimmungen", "Läuft: Was fehlt?", "Abstimmung beenden", "Ja, beenden", "Karten bündeln"):
        await klara.taps(label)
    await make(town, "Draußen & <mehr>", 1, 2)
    await klara.taps("Zur Abstimmung")
    await klara.taps("PDF")
    await town.settled()
    together = pages_of(klara)
    assert together.index("Draußen & <mehr>") < together.index("Ohne Bündel")
    assert "kein Beschluss" not in together
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop", "Protokoll als PDF"):
        await klara.taps(label)
    await town.settled()
    record = pages_of(klara)
    assert record.index("Draußen & <mehr>") < record.index("Ohne Bündel")
    assert all(card in record for card in CARDS)
    await klara.taps("Zurück")
    await klara.taps("Protokoll als DOCX")
    await town.settled()
    document = docx.Document(io.BytesIO(klara.files[-1].content))
    named = [(each.style.name if each.style else "", each.text) for each in document.paragraphs]
    assert ("Heading 2", "Draußen & <mehr>") in named
    assert ("Heading 2", "Ohne Bündel") in named
    assert {text for style, text in named if style == "List Bullet"} == set(CARDS)


def pages_of(person: Person) -> str:
    """What the newest file says."""
    pages = PdfReader(io.BytesIO(person.files[-1].content)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


async def test_measure_is_made_from_a_cluster_and_remembers_its_name(town: Town) -> None:
    await written(town, *CARDS)
    klara = town.coordinator
    await klara.taps("Karten bündeln")
    await make(town, "Draußen <b>", 1, 2)
    for label in ("Draußen <b> (2)", "Maßnahme daraus machen"):
        await klara.taps(next(each for each in klara.buttons() if each.startswith(label[:8])))
    assert "Aus dem Bündel: Draußen <b>" in klara.reads()
    await klara.types("Bänke aufstellen, Bauhof, bis 31.3.")
    assert "Aus dem Bündel: Draußen <b>" in klara.reads()
    await klara.taps("Zurück zum Bündel")
    assert "Maßnahme daraus machen" in klara.buttons()
    await klara.types("/umfrage")
    [measure] = await town.database.read(lambda tx: tx.all("SELECT origin, origin_text FROM measure"))
    assert (measure["origin"], measure["origin_text"]) == ("cluster", "Draußen <b>")

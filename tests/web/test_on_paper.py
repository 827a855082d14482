"""Papers are typed at a desk, where whoever leads the room has a keyboard."""

from tests.web.hall import Hall


async def test_papers_are_typed_at_a_desk_and_the_last_one_is_taken_out(hall: Hall) -> None:
    klara = hall.coordinator
    await klara.opens("/")
    for label in ("Neue Abstimmung", "Karten"):
        await klara.taps(label)
    await klara.types("Was fehlt bei uns?")
    for label in ("Abstimmung beginnen", "Papier eintragen"):
        await klara.taps(label)
    await klara.types("Mehr Bänke\nBreite Wege")
    assert "Gezählt: „Mehr Bänke“, „Breite Wege“" in klara.page.text
    await klara.types("Ein Brunnen")
    assert "Von Papier eingetragen: 2" in klara.page.text
    await klara.taps("Zuletzt Eingetragenes löschen")
    assert "Von Papier eingetragen: 1" in klara.page.text

"""After a meeting, what came out waits on the page of whoever has no Telegram, and follows what is true."""

from datetime import timedelta

import pytest

from tests.web.hall import Hall

pytestmark = [pytest.mark.process, pytest.mark.slow]


async def test_what_came_out_waits_on_the_page_and_is_told_anew_at_each_look(hall: Hall) -> None:
    ada, *_ = await hall.people(5)
    klara = await hall.invites("12.11. 10 Uhr")
    await hall.time_passes(timedelta(days=9, hours=4))
    await klara.opens("/")
    for label in ("Maßnahmen", "Neue Maßnahme"):
        await klara.taps(label)
    await klara.types("Sprachcafé im Rathaus, Amt für Soziales")
    await klara.taps("Allen zeigen")
    await klara.opens("/")
    for label in ("Alle Treffen", "Vorbei: ", "Allen berichten, was herauskam", "Senden an 5 Personen"):
        await klara.taps(label)
    assert "Gesendet an 5 Personen." in klara.text
    await hall.settled()
    await ada.opens("/")
    assert "Nach dem Treffen am Donnerstag, 12. November 2026" in ada.text
    assert "Sprachcafé im Rathaus · Amt für Soziales" in ada.text
    assert "Das steht noch nicht fest." in ada.text
    await hall.invites()
    await hall.settled()
    await ada.opens("/")
    assert "Das steht noch nicht fest." not in ada.text, "the page is drawn from the truth of now"
    assert "Zum nächsten Treffen" in ada.labels

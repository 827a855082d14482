"""A survey that ends by itself, in a town without Telegram."""

from datetime import timedelta

import pytest

from tests.web.hall import Hall

pytestmark = pytest.mark.slow


async def test_survey_reminds_and_ends_by_itself_without_telegram(hall: Hall) -> None:
    [ada], klara = await hall.people(1), hall.coordinator
    for label in ("Neue Befragung", "2 · Kurzcheck für das Ehrenamt", "Ende verschieben"):
        await klara.taps(label)
    await klara.types("in einer Woche")
    assert "Ende: " in klara.text
    for label in ("Vorschau und Start", "Ohne diese Angaben starten"):
        await klara.taps(label)
    await hall.settled()
    await ada.opens("/")
    assert "Letzter Tag zum Antworten:" in ada.text
    await hall.time_passes(timedelta(days=6))
    await ada.opens("/")
    assert "Erinnerung: Kurzcheck" in ada.text
    await klara.opens("/")
    assert "endet bald von selbst" in klara.text
    await hall.time_passes(timedelta(days=3))
    await klara.opens("/")
    assert "ist von selbst zu Ende gegangen" in klara.text
    await ada.opens("/")
    assert "beantworten" not in " ".join(ada.labels)

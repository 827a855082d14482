"""What somebody types is taken for what they read above the field, also after going back and in a second tab."""

import re

import pytest

from tests.web.desk import Desk
from tests.web.hall import Hall

pytestmark = pytest.mark.slow

GOOD, ACT, ON = "Was läuft gut?", "Wo müssen wir handeln?", "Wie arbeiten wir weiter zusammen?"
FIRST_FIELD = 15


@pytest.fixture
async def ada(hall: Hall) -> Desk:
    """Ada, at the first of three texts that end a field."""
    ada, kim = await hall.participant(), hall.coordinator
    await kim.opens("/")
    for label in ("Neue Befragung", "1 · Selbstcheck", "Vorschau und Start", "Ohne diese Angaben starten"):
        await kim.taps(label)
    await hall.settled()
    await ada.opens("/")
    await ada.taps("Jetzt beginnen")
    for _ in range(FIRST_FIELD):
        await ada.taps("2 · läuft, aber nicht überall")
    assert GOOD in ada.text
    return ada


async def says(ada: Desk, question: str) -> str:
    """What is stored for one of the three texts, looked up by going back to it."""
    for _ in range(4):
        if question in ada.text:
            break
        await ada.taps("zurück")
    assert question in ada.text
    _, found, rest = ada.text.partition("Ihre Antwort: ")
    return rest.splitlines()[0] if found else ""


async def test_what_is_typed_after_going_back_answers_what_is_read(ada: Desk) -> None:
    first = ada.url
    await ada.types("Das Fest am Markt")
    await ada.opens(first)
    assert ACT in ada.text
    await ada.types("Wege zum Amt")
    assert ON in ada.text
    assert await says(ada, ACT) == "Wege zum Amt"
    assert await says(ada, GOOD) == "Das Fest am Markt"


async def test_same_words_may_answer_two_questions_at_one_address(ada: Desk) -> None:
    first = ada.url
    await ada.types("Alles")
    await ada.opens(first)
    await ada.types("Alles")
    assert ON in ada.text
    assert await says(ada, ACT) == "Alles"


async def test_page_that_shows_a_choice_by_now_has_no_field(ada: Desk) -> None:
    first = ada.url
    await ada.taps("alle 3 überspringen")
    await ada.taps("Weiter mit dem nächsten Feld")
    await ada.opens(first)
    assert "Feld 2 von 7" in ada.text
    assert not any(form.typed for form in ada.page.forms)


async def test_form_of_an_earlier_question_still_answers_that_one(ada: Desk) -> None:
    form = next(form for form in ada.page.forms if form.typed)
    await ada.taps("überspringen")
    assert ACT in ada.text
    await ada.posts(form, {"text": "Das Fest am Markt"})
    assert "Ihre Antwort auf die frühere Frage ist gespeichert." in ada.text
    assert ACT in ada.text
    assert await says(ada, GOOD) == "Das Fest am Markt"


async def test_text_for_what_stands_nowhere_any_more_stays_in_the_field(ada: Desk) -> None:
    first = ada.url
    await ada.taps("überspringen")
    await ada.opens(first)
    form = next(form for form in ada.page.forms if form.typed)  # at the address of the first, for the second
    await ada.taps("überspringen")
    assert ON in ada.text
    await ada.posts(form, {"text": "Wege zum Amt"})
    assert "Was Sie geschrieben haben, ist noch nicht gespeichert." in ada.text
    assert ">Wege zum Amt</textarea>" in ada.html
    await ada.types("Wege zum Amt, für alle")
    assert await says(ada, ON) == "Wege zum Amt, für alle"
    assert await says(ada, ACT) == "übersprungen"


async def test_text_that_fits_into_no_field_stays_whole(ada: Desk) -> None:
    text = "Größe zählt. " * 400 + "Ende"
    form = next(form for form in ada.page.forms if form.typed)
    assert re.findall(r'maxlength="(\d+)"', ada.html) == [
        "20000"
    ]  # what is cut off there is lost without a word
    await ada.posts(form, {"text": text})
    assert "Ihr Text hat 5.204 Zeichen, höchstens 2.000 sind möglich." in ada.text
    assert GOOD in ada.text
    assert f">{text}</textarea>" in ada.html
    await ada.types("Die Größe")
    assert await says(ada, GOOD) == "Die Größe"


async def test_card_that_fits_into_no_field_stays_whole(hall: Hall) -> None:
    ada = await hall.participant()
    await hall.asks("Was fehlt uns?", kind="Karten")
    await ada.opens("/")
    await ada.taps("Karte schreiben")
    text = "Bänke im Park. " * 300
    await ada.types(text)
    assert "höchstens 140 Zeichen" in ada.text
    assert "4.000" not in ada.text
    assert f">{text.strip()}</textarea>" in ada.html
    await ada.types("Bänke im Park")
    await ada.types(text)  # for the second card, which is written right below the first
    assert "höchstens 140 Zeichen" in ada.text
    assert f">{text.strip()}</textarea>" in ada.html


async def test_card_for_which_there_is_no_room_any_more_is_given_back(hall: Hall) -> None:
    ada = await hall.participant()
    await hall.asks("Was fehlt uns?", kind="Karten")
    await ada.opens("/")
    await ada.taps("Karte schreiben")
    earlier = next(form for form in ada.page.forms if form.typed)
    for card in ("Bänke", "Bäume", "Busse"):
        await ada.types(card)
    await ada.posts(earlier, {"text": "Ein Brunnen"})  # a second tab, opened before
    assert "Sie haben schon 3 geschrieben, mehr geht nicht." in ada.text
    assert "Sie hatten geschrieben: „Ein Brunnen“" in ada.text


async def test_words_that_are_too_many_at_once_stay_in_the_field(hall: Hall) -> None:
    ada = await hall.participant()
    await hall.asks("Was fehlt uns?", kind="Wörter sammeln")
    await ada.opens("/")
    await ada.taps("Wort schreiben")
    await ada.types("Mut, Geduld, Zeit, Ruhe")
    assert (
        "Das sind zu viele auf einmal. Davon ist nichts gespeichert. Sie können noch 3 Wörter schreiben."
        in ada.text
    )
    assert "Mut, Geduld, Zeit, Ruhe" in ada.html

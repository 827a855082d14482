"""What somebody typed in a browser and what cannot be taken is still in front of them."""

from html import escape

import pytest

from storage.ids import UpdateId
from tests.web.clustering import leads
from tests.web.desk import Desk
from tests.web.hall import Hall
from workshops.polls.clusters import MOST_CLUSTERS

pytestmark = pytest.mark.slow


async def answers(hall: Hall) -> Desk:
    """Ada, about to comment on the first question of a survey that Kim has just started."""
    ada = await hall.participant(group="ehrenamt")
    await hall.starts_short_check()
    await ada.opens("/")
    for label in ("Jetzt beginnen", "mehr", "Anmerkung schreiben"):
        await ada.taps(label)
    return ada


async def test_comment_that_is_too_long_stays_in_the_field(hall: Hall) -> None:
    ada = await answers(hall)
    text = "Der Bus & <die Bahn>. " * 100
    await ada.types(text)
    assert "Er ist noch nicht gespeichert, steht aber noch im Feld." in ada.text
    assert f">{escape(text.strip())}</textarea>" in ada.html


async def test_wording_that_is_too_long_stands_below_the_text_that_it_is_to_replace(hall: Hall) -> None:
    ada, kim = await answers(hall), hall.coordinator
    others = await hall.people(4, group="ehrenamt")
    for desk in others:
        for label in ("mehr", "Anmerkung schreiben"):
            await desk.taps(label)
    for desk in (ada, *others):
        await desk.types("Frau Beispiel weiß es.")
        await desk.taps("2 · ")
    await kim.opens("/")
    for label in ("Befragungen", "Läuft: Kurz", "Befragung beenden", "Ja, beenden"):
        await kim.taps(label)
    for label in ("Freie Texte prüfen", "Kürzen, Namen streichen"):
        await kim.taps(label)
    await kim.types("Im Amt weiß man es. " * 120)
    assert "möglich sind 1 bis 2.000." in kim.text
    assert "Bisher: „Frau Beispiel weiß es.“" in " ".join(kim.text.split())


async def test_field_that_is_sent_with_spaces_alone_is_answered_in_words(hall: Hall) -> None:
    ada = await answers(hall)
    await ada.types("   ")
    assert "Das Feld war leer. Es ist nichts gespeichert." in ada.text
    await ada.types("Der Bus fährt zu selten.")
    assert "Ihre Anmerkung ist gespeichert." in ada.text
    assert "Das Feld war leer." not in ada.text


async def test_comment_that_comes_after_the_end_is_given_back(hall: Hall) -> None:
    ada, kim = await answers(hall), hall.coordinator
    for label in ("Befragung beenden", "Ja, beenden"):
        await kim.taps(label)
    await ada.types("Der Bus fährt zu selten.")
    assert "ist beendet. Was Sie bis dahin geantwortet haben, zählt mit." in ada.text
    assert "Sie hatten geschrieben: „Der Bus fährt zu selten.“" in ada.text


async def test_long_text_is_given_back_after_the_end_and_after_signing_out(hall: Hall) -> None:
    ada, kim = await answers(hall), hall.coordinator
    form = next(form for form in ada.page.forms if form.typed)
    text = " ".join(f"Satz {number} von dem, was fehlt." for number in range(100))
    for label in ("Befragung beenden", "Ja, beenden"):
        await kim.taps(label)
    await ada.types(text)
    assert f"Sie hatten geschrieben: „{text}“" in ada.text
    await ada.opens("/me")
    await ada.taps("Auf diesem Gerät abmelden")
    await ada.posts(form, {"text": text})
    assert ada.status == 403
    assert f"Sie hatten geschrieben: „{text}“" in ada.text


async def test_comment_of_somebody_who_signed_out_in_another_tab_is_given_back(hall: Hall) -> None:
    ada = await answers(hall)
    form = next(form for form in ada.page.forms if form.typed)
    await ada.opens("/me")
    await ada.taps("Auf diesem Gerät abmelden")
    await ada.posts(form, {"text": "Der Bus & <die Bahn>"})
    assert ada.status == 403
    assert "nicht oder nicht mehr angemeldet" in ada.text
    assert "Sie hatten geschrieben: „Der Bus &amp; &lt;die Bahn&gt;“" in ada.html.replace(
        "\u2068", ""
    ).replace("\u2069", "")
    await ada.opens(form.action)
    assert "die Bahn" not in ada.text


async def test_wording_that_comes_after_the_first_vote_is_given_back(hall: Hall) -> None:
    ada, kim = await hall.participant(), hall.coordinator
    await kim.opens("/")
    await kim.taps("Neue Abstimmung")
    await kim.types("Wo? Rathaus / Schule")
    for label in ("Senden an eine Person", "Wortlaut ändern"):
        await kim.taps(label)
    await hall.settled()
    await ada.opens("/")
    await ada.taps("1 · Rathaus")
    await kim.types("Wo treffen wir uns? Rathaus / Schule")
    assert "Der Wortlaut lässt sich nicht mehr ändern: Jemand hat schon angefangen zu antworten." in kim.text
    assert "Sie hatten geschrieben: „Wo treffen wir uns? Rathaus / Schule“" in kim.text


async def test_too_many_answers_for_a_ready_made_kind_stay_in_the_field(hall: Hall) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Neue Abstimmung", "Widerstand messen"):
        await kim.taps(label)
    options = [f"Weg {number}" for number in range(1, 13)]
    await kim.types(f"Welcher Weg? {' / '.join(options)}")
    assert "Das sind zu viele Antworten. Bitte schreiben Sie höchstens 11." in kim.text
    lines = "\n".join(options)
    assert f">{lines}</textarea>" in kim.html
    await kim.types(lines.partition("\n")[2])
    assert "Welcher Weg?" in kim.text
    assert "Weg 12" in kim.text


async def test_name_of_one_bundle_too_many_is_given_back(hall: Hall) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    await kim.taps("Neue Abstimmung")
    await kim.taps("Karten")
    await kim.types("Was fehlt?")
    await kim.taps("Karten sofort zeigen")
    ada = await hall.participant()
    await kim.opens(kim.url)
    await kim.taps("Offen auszählen")
    await kim.taps("Senden an eine Person")
    await hall.settled()
    await ada.opens("/")
    await ada.taps("Karte schreiben")
    await ada.types("Bänke")
    await kim.opens(kim.url)
    await kim.taps("Karten bündeln")
    await kim.taps("Neues Bündel")
    page = kim.url
    who, clusters = await leads(hall), hall.workshops.clusters
    poll = (await hall.database.read(lambda tx: tx.one("SELECT id FROM poll")))["id"]
    for number in range(MOST_CLUSTERS):
        await clusters.make(who, poll, f"Bündel {number}", card=None, update=UpdateId(-1 - number))
    await kim.opens(page)
    await kim.types("Im Park")
    assert f"Mehr als {MOST_CLUSTERS} Bündel gehen nicht." in kim.text
    assert "Sie hatten geschrieben: „Im Park“" in kim.text


@pytest.mark.parametrize(
    ("ways", "limit"),
    [
        (("Einladen", "Neue Gruppe"), "höchstens 40 Zeichen"),
        (("Einladen", "Rat (", "Gruppe umbenennen"), "höchstens 40 Zeichen"),
        (
            ("Neue Befragung", "2 · Kurzcheck", "Namen ändern"),
            "höchstens 80 sind möglich",
        ),
        (("Ablauf", "Leerer Ablauf", "Punkt hinzufügen"), "höchstens 300 Zeichen"),
    ],
)
async def test_field_says_its_own_limit_however_long_a_text_is(
    hall: Hall, ways: tuple[str, ...], limit: str
) -> None:
    kim, text = hall.coordinator, "Alle, die etwas für Bäume tun. " * 300
    await kim.opens("/")
    for label in ways:
        await kim.taps(label)
    await kim.types(text)
    assert limit in kim.text
    assert "4.000" not in kim.text
    assert f">{text.strip()}</textarea>" in kim.html
    await kim.types(text[:301])
    assert limit in kim.text
    assert f">{text[:301].strip()}</textarea>" in kim.html


async def test_field_of_many_parts_says_what_fits_into_none(hall: Hall) -> None:
    kim, text = hall.coordinator, "Welcher Weg? " * 400
    await kim.opens("/")
    await kim.taps("Neue Abstimmung")
    await kim.types(text)
    assert "Ihr Text hat 5.199 Zeichen. Mehr als 4.000 passen in kein Feld." in kim.text
    assert f">{text.strip()}</textarea>" in kim.html


async def test_proposal_that_comes_after_it_was_taken_back_is_given_back(hall: Hall) -> None:
    ada, ben = await answers(hall), await hall.participant()
    for label in ("zurück zur Frage", "mehr", "Jemanden fragen", "Diese Frage weitergeben"):
        await ada.taps(label)
    link = next(word for word in ada.text.split() if "/l/k" in word)
    await ben.opens(link.removeprefix(hall.url))
    for label in ("Weiter", "Fragen ansehen", "mehr", "Anmerkung schreiben"):
        await ben.taps(label)
    await ada.taps("Zurückziehen")
    await ben.types("Der Bus fährt zu selten.")
    assert "Das ist vorbei:" in ben.text
    assert "Sie hatten geschrieben: „Der Bus fährt zu selten.“" in ben.text


async def test_name_of_a_group_that_is_refused_stays_in_the_field(hall: Hall) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Einladen", "Neue Gruppe"):
        await kim.taps(label)
    for name, why in (("Rat", "gibt es schon"), ("Rat der Stadt " * 10, "mit höchstens")):
        await kim.types(name)
        assert why in kim.text
        assert f">{name.strip()}</textarea>" in kim.html
    await kim.types("Rat der Kinder")
    await kim.taps("Rat der Kinder")
    await kim.taps("Gruppe umbenennen")
    await kim.types("Rat")
    assert "gibt es schon" in kim.text
    assert ">Rat</textarea>" in kim.html


async def test_days_that_are_refused_stay_in_the_field(hall: Hall) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Neue Befragung", "2 · Kurzcheck", "Ende verschieben"):
        await kim.taps(label)
    await kim.types("3.11.2025")
    assert "Dieser Tag ist schon vorbei." in kim.text
    assert ">3.11.2025</textarea>" in kim.html
    await kim.opens("/")
    await kim.taps("Neues Treffen")
    await kim.types("3.11.2025 um 18:00 Uhr")
    assert "Dieser Zeitpunkt ist schon vorbei." in kim.text
    assert ">3.11.2025 um 18:00 Uhr</textarea>" in kim.html
    await kim.opens("/")
    for label in ("Maßnahmen", "Neue Maßnahme"):
        await kim.taps(label)
    await kim.types("Sprachcafé")
    await kim.taps("Datum ändern")
    await kim.types("3.11.2055")
    assert "Das ist mehr als zehn Jahre hin." in kim.text
    assert ">3.11.2055</textarea>" in kim.html


async def test_last_day_for_dates_and_times_of_reminders_that_are_refused_stay_in_the_field(
    hall: Hall,
) -> None:
    kim = hall.coordinator
    await kim.opens("/")
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await kim.taps(label)
    await kim.types("3.12. 18 Uhr, 10.12. 18 Uhr")
    for label in ("Fertig", "Frist ändern"):
        await kim.taps(label)
    await kim.types("5.12.")
    assert "Die Frist darf nicht nach dem ersten Termin enden." in kim.text
    assert ">5.12.</textarea>" in kim.html
    await kim.opens("/")
    await kim.taps("Neues Treffen")
    await kim.types("10.12. 18 Uhr")
    for label in ("Erinnerungen", "Zeiten für Eingeladene"):
        await kim.taps(label)
    text = "1 Stunde, 2 Stunden, 3 Stunden, 4 Stunden, 5 Stunden, 6 Stunden, 7 Stunden, 8 Stunden, 9 Stunden"
    await kim.types(text)
    assert f">{text}</textarea>" in kim.html


async def test_file_that_nobody_asked_for_is_told_so_and_the_page_stays(hall: Hall) -> None:
    """A page has a field for a file only where one is asked for: so it comes from a page that has moved on."""
    ada, kim = await answers(hall), hall.coordinator
    question = ada.page.heading
    await ada.sends_anyway("bild.png", b"PNG")
    assert "Diese Datei ist nicht gelesen: Hier wird keine gebraucht." in ada.text
    assert ada.page.heading == question
    await ada.types("Der Bus fährt zu selten.")
    assert "Ihre Anmerkung ist gespeichert." in ada.text
    await kim.opens("/")
    for label in ("Abstimmungen", "Neue Abstimmung"):
        await kim.taps(label)
    await kim.sends_anyway("fragen.yaml", b"id: [")
    assert "Diese Datei habe ich nicht gelesen. Eigene Fragebögen schicken Sie unter" in kim.text
    await kim.types("Wo? Hier / Dort")
    assert "Senden an " in " ".join(kim.labels)

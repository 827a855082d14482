"""One line as people type it: what, who, until when."""

import re
from datetime import date, datetime
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.measures.deadline import deadline
from handlers.measures.line import Typed, read
from handlers.meetings.when import Unclear
from locales import LANGUAGES, words_in
from tests.town import Town

OTHER_WEEKDAY = "meeting-when-other-weekday"
NO_SUCH_DAY = Unclear("meeting-when-no-such-day")
NOW = datetime.fromisoformat("2026-11-03T10:00")
"""A Tuesday."""
MARCH = date(2027, 3, 31)
DECEMBER = date(2026, 12, 15)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        (
            "Sprachcafé im Rathaus, Amt für Soziales, bis 31.3.",
            Typed("Sprachcafé im Rathaus", "Amt für Soziales", MARCH),
        ),
        ("Sprachcafé im Rathaus", Typed("Sprachcafé im Rathaus")),
        ("Sprachcafé im Rathaus.", Typed("Sprachcafé im Rathaus")),
        ("Sprachcafé im Rathaus bis 31.3.", Typed("Sprachcafé im Rathaus", None, MARCH)),
        (
            "Sprachcafé im Rathaus, jeden Dienstag, Amt für Soziales, bis Ende März",
            Typed("Sprachcafé im Rathaus, jeden Dienstag", "Amt für Soziales", MARCH),
        ),
        ("Sprachcafé, jeden Dienstag", Typed("Sprachcafé, jeden Dienstag")),
        ("Sprachcafé, bis 31.3.2027, Amt für Soziales", Typed("Sprachcafé", "Amt für Soziales", MARCH)),
        ("bis 31.3. Sprachcafé", Typed("Sprachcafé", due=MARCH)),
        ("Sprachcafé, bis 31.3., mit der VHS", Typed("Sprachcafé", due=MARCH, partners="der VHS")),
        ("Sprachcafé, bis Ende März, zuerst Raum", Typed("Sprachcafé, zuerst Raum", due=MARCH)),
        ("Sprachcafé, das Amt für Soziales", Typed("Sprachcafé", "das Amt für Soziales")),
        (
            "Sprachcafé; wer: Amt für Soziales; mit der VHS; Mittel: 500 Euro; zuerst: Raum; bis spätestens Mi, 31.3.",
            Typed("Sprachcafé", "Amt für Soziales", MARCH, "der VHS", "500 Euro", "Raum"),
        ),
        ("مقهى اللغة، Amt für Soziales، bis 31.3.", Typed("مقهى اللغة", "Amt für Soziales", MARCH)),
        ("Sprachcafé؛ mit der VHS؛ bis 31.3.؛ Amt", Typed("Sprachcafé", "Amt", MARCH, "der VHS")),
        (
            "Sprachcafé, Amt für Soziales, Partner: VHS, Bis: 31.3.",
            Typed("Sprachcafé", "Amt für Soziales", MARCH, "VHS"),
        ),
        ("Sprachcafé, Partnerinnen: VHS, bis spätestens: 31.3.", Typed("Sprachcafé", None, MARCH, "VHS")),
        ("Lotsen; Feld: Begegnung", Typed("Lotsen", field="Begegnung")),
        ("Mit Vereinen sprechen, Sportamt", Typed("Mit Vereinen sprechen", "Sportamt")),
        ("Beratung bis 20 Uhr, Bürgerbüro", Typed("Beratung bis 20 Uhr", "Bürgerbüro")),
        ("Budget auf 1,5 Millionen erhöhen, Kämmerei", Typed("Budget auf 1,5 Millionen erhöhen", "Kämmerei")),
        (
            "Sprachcafé, Amt für Soziales, bis demnächst",
            Typed("Sprachcafé", "Amt für Soziales", unclear="bis demnächst"),
        ),
        (
            "Sprachcafé\nAmt für Soziales\nbis Mitte Dezember",
            Typed("Sprachcafé", "Amt für Soziales", date(2026, 12, 15)),
        ),
        (
            "Sprachcafé\nBis: 31.3.\nZuständig: Amt für Soziales\nMit wem: VHS, Kirche\nWomit: 500 Euro, 2 Räume",
            Typed("Sprachcafé", "Amt für Soziales", MARCH, "VHS, Kirche", "500 Euro, 2 Räume"),
        ),
        (
            "Café, Amt, Erster Schritt: Raum suchen bis 1.2., bis 31.3.",
            Typed("Café", "Amt", MARCH, first_step="Raum suchen bis 1.2"),
        ),
        (
            "Café, Erster Schritt: Raum suchen bis 1.2., bis Mittwoch, 31.3.",
            Typed("Café", due=MARCH, first_step="Raum suchen bis 1.2"),
        ),
        (
            "Café, Amt, bis 1.2., bis 31.3.",
            Typed(
                "Café", "Amt", unclear="bis 1.2., bis 31.3.", either=(date(2027, 2, 1), MARCH), several=True
            ),
        ),
        ("Café, bis 31.3., bis 31.3.2027", Typed("Café", due=MARCH)),
        ("Café, Bücherei\nWer: Amt, bis 31.3.", Typed("Café, Bücherei", "Amt", MARCH)),
        ("Café\nMit wem: VHS, Wer: Amt", Typed("Café", "Amt", partners="VHS")),
        (", , ,", Typed("")),
        ("bis 31.3.", Typed("", due=MARCH)),
        ("bis 20 Uhr öffnen", Typed("bis 20 Uhr öffnen")),
        ("Ende März", Typed("", due=MARCH)),
        ("31.3., Sprachcafé", Typed("Sprachcafé", due=MARCH)),
        ("bis demnächst", Typed("", unclear="bis demnächst")),
        ("bis zum Sommer", Typed("", unclear="bis zum Sommer")),
        ("Café, Amt, bis 1.11.2025", Typed("Café", "Amt", unclear="", gone=date(2025, 11, 1))),
        ("Café; Amt; 31.3.", Typed("Café", "Amt", MARCH)),
        ("Café, Ende März, Amt", Typed("Café", "Amt", MARCH)),
        ("Café, Amt, Freitag", Typed("Café, Amt", "Freitag")),
        ("Café, Amt, bis 1.11.", Typed("Café", "Amt", unclear="bis 1.11.", gone=date(2026, 11, 1))),
        ("Café, Amt, bis 30.2.", Typed("Café", "Amt", unclear="bis 30.2.", fault=NO_SUCH_DAY)),
        (
            "Café bis zum 31. November, Amt",
            Typed("Café", "Amt", unclear="bis zum 31. November", fault=NO_SUCH_DAY),
        ),
        ("Café, 31.4.2027, Amt", Typed("Café", "Amt", unclear="31.4.2027", fault=NO_SUCH_DAY)),
        ("Café, bis KW 60", Typed("Café", unclear="bis KW 60", fault=NO_SUCH_DAY)),
        (
            "Café, bis Mittwoch, 3.12.",
            Typed("Café", unclear="bis Mittwoch, 3.12.", fault=Unclear(OTHER_WEEKDAY, date(2026, 12, 3))),
        ),
        (
            "Plakat bis 30.2. aufhängen",
            Typed("Plakat bis 30.2. aufhängen", unclear="bis 30.2.", fault=NO_SUCH_DAY),
        ),
        ("bis 30.2. Café", Typed("Café", unclear="bis 30.2.", fault=NO_SUCH_DAY)),
        (
            "Café bis 30.2. mit Schule, Amt",
            Typed("Café bis 30.2. mit Schule", "Amt", unclear="bis 30.2.", fault=NO_SUCH_DAY),
        ),
        (
            "Café bis zum 31. November 2027 mit Schule, Amt",
            Typed(
                "Café bis zum 31. November 2027 mit Schule",
                "Amt",
                unclear="bis zum 31. November 2027",
                fault=NO_SUCH_DAY,
            ),
        ),
        (
            "Café bis Donnerstag, 2.12. mit Schule",
            Typed(
                "Café bis Donnerstag, 2.12. mit Schule",
                unclear="bis Donnerstag, 2.12.",
                fault=Unclear(OTHER_WEEKDAY, date(2026, 12, 2)),
            ),
        ),
        (
            "Café bis Mittwoch, 31.3. mit Schule, Amt",
            Typed("Café bis Mittwoch, 31.3. mit Schule", "Amt", MARCH),
        ),
        (
            "Antrag bis 30.2. oder bis 31.3. stellen",
            Typed("Antrag bis 30.2. oder bis 31.3. stellen", due=MARCH),
        ),
        (
            "Café bis 1.11.2025 mit Schule",
            Typed("Café bis 1.11.2025 mit Schule", unclear="", gone=date(2025, 11, 1)),
        ),
        (
            "Flyer in 5 Sprachen bis 15.12. Pressestelle",
            Typed("Flyer in 5 Sprachen", "Pressestelle", DECEMBER),
        ),
        ("Bad bis 15. Dezember länger öffnen", Typed("Bad bis 15. Dezember länger öffnen", due=DECEMBER)),
        ("Bäume bis 2050 Rathaus", Typed("Bäume bis 2050 Rathaus")),
        ("Sprechstunde, Beirat, ab sofort", Typed("Sprechstunde", "Beirat", unclear="ab sofort")),
        ("Sprechstunde, Beirat, ab sofort, bis 31.3.", Typed("Sprechstunde, ab sofort", "Beirat", MARCH)),
        ("Radweg, Sofortprogramm Innenstadt", Typed("Radweg", "Sofortprogramm Innenstadt")),
        ("Ufer reinigen, Baldeneysee-Verein", Typed("Ufer reinigen", "Baldeneysee-Verein")),
        ("Erste Hilfe, Soforthilfe Musterstadt e. V.", Typed("Erste Hilfe", "Soforthilfe Musterstadt e. V.")),
        ("Lotsen ausbilden, mit Hand in Hand e.V.", Typed("Lotsen ausbilden", partners="Hand in Hand e.V.")),
        ("Lotsen ausbilden, Amt für Soziales.", Typed("Lotsen ausbilden", "Amt für Soziales")),
        ("Café, Amt, bis gestern", Typed("Café", "Amt", unclear="bis gestern", gone=date(2026, 11, 2))),
        ("Version 31.4. einführen, Amt", Typed("Version 31.4. einführen", "Amt")),
        (
            "Plakat bis 1.11. aufhängen",
            Typed("Plakat bis 1.11. aufhängen", unclear="bis 1.11.", gone=date(2026, 11, 1)),
        ),
        ("Café bis 1.11., Amt", Typed("Café", "Amt", unclear="bis 1.11.", gone=date(2026, 11, 1))),
        (
            "Café, bis nächsten Freitag",
            Typed("Café", unclear="bis nächsten Freitag", either=(date(2026, 11, 6), date(2026, 11, 13))),
        ),
    ],
)
def test_line_is_understood_and_nothing_of_it_is_dropped(text: str, typed: Typed) -> None:
    assert read(text, now=NOW) == typed


def test_line_is_understood_in_english() -> None:
    line = "Language café, Social services, by 31 March"
    assert read(line, now=NOW, language="en") == Typed("Language café", "Social services", MARCH)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31.3.", MARCH),
        ("31. März 2027", MARCH),
        ("in vier Wochen", date(2026, 12, 1)),
        ("Freitag", date(2026, 11, 6)),
        ("Ende März", MARCH),
        ("März", MARCH),
        ("Ende Februar 2028", date(2028, 2, 29)),
        ("Mitte Oktober", date(2027, 10, 15)),
        ("Anfang November", date(2026, 11, 5)),
        ("Monatsende", date(2026, 11, 30)),
        ("Ende des Jahres", date(2026, 12, 31)),
        ("Jahresende 2027", date(2027, 12, 31)),
        ("2028", date(2028, 12, 31)),
        ("1. Quartal 2027", MARCH),
        ("Ende des zweiten Quartals", date(2027, 6, 30)),
        ("Q1", MARCH),
        ("KW 12", date(2027, 3, 26)),
        ("KW 50/2026", date(2026, 12, 11)),
        ("KW 60", None),
        ("31.2.", None),
        ("demnächst", None),
        ("Ende", None),
        ("18 Uhr", None),
        ("nächsten Donnerstag", None),  # of this week or the next?
        ("Ende 0000", None),
        ("März 0000", None),
        ("2. Quartal 0000", None),
    ],
)
def test_day_is_read_or_nobody_guesses(text: str, day: date | None) -> None:
    assert deadline(text, now=NOW) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("end of March", MARCH),
        ("the end of the year", date(2026, 12, 31)),
        ("mid December", date(2026, 12, 15)),
        ("beginning of December 2027", date(2027, 12, 5)),
        ("in four weeks", date(2026, 12, 1)),
        ("31 March 2027", MARCH),
    ],
)
def test_day_is_read_in_english(text: str, day: date) -> None:
    assert deadline(text, now=NOW, language="en") == day


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_of_a_card_are_understood_as_they_stand_there(language: str) -> None:
    words = words_in(language)
    lines = [
        "Sprachcafé",
        words.plain("measure-until", day=words.day(MARCH)),
        words.plain("measure-office", office="Amt für Soziales"),
        words.plain("measure-partners", text="VHS"),
        words.plain("measure-means", text="500 Euro"),
        words.plain("measure-first-step", text="Raum"),
        words.plain("measure-field", text="Begegnung"),
    ]
    typed = Typed("Sprachcafé", "Amt für Soziales", MARCH, "VHS", "500 Euro", "Raum", "Begegnung")
    assert read("\n".join(lines), now=NOW, language=language) == typed


@given(st.text("ab ÄB,;.:\n13bismitwer", max_size=80))
def test_whatever_is_typed_stays(text: str) -> None:
    if not text.strip():
        return
    typed = read(text, now=NOW)
    kept = " ".join(
        part
        for part in (typed.what, typed.office, typed.partners, typed.means, typed.first_step, typed.unclear)
        if part
    )
    if typed.due is None:
        lost = {word for word in _words(text) if word not in _words(kept)} - _LABELS
        assert lost == set()


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    ["Café bis bald" + ", a" * 1000, "Der Bus soll bis zum Rathaus fahren, auch " * 90, "bis x, " * 500],
    ids=["list", "minutes", "days"],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_long_text_that_is_pasted_is_read_at_once(text: str, language: str) -> None:
    """Everybody waits while one is read."""
    begun = process_time()
    read(text, now=NOW, language=language)
    assert process_time() - begun < 2


def test_thousands_of_blanks_are_one() -> None:
    begun = process_time()
    assert read("Weg" + " " * 3000 + "bauen, bis 31.3., " + "mit  VHS", now=NOW) == Typed(
        "Weg bauen", due=MARCH, partners="VHS"
    )
    assert process_time() - begun < 2


_LABELS = {"bis", "mit", "wer", "das", "die", "der"}


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


@pytest.mark.slow
async def test_wrong_day_of_the_week_in_a_far_year_is_told_and_no_such_day_is_offered(town: Town) -> None:
    klara = town.coordinator
    await klara.types("/massnahmen Sprachcafé, Amt für Soziales, bis Mo 3.12.2500")
    assert "Sprachcafé" in klara.reads()
    assert "Dieser Tag ist Freitag, 3. Dezember 2500" in klara.reads()
    assert not any("2500" in label for label in klara.buttons())

"""People who write instead of tapping: understood as they mean it, asked where it may be two things, never led away."""

import pytest

from questionnaires.answers import DONT_KNOW, NOT_APPLICABLE, SKIPPED
from storage.responses import Answer
from tests.handlers.answering import FIRST, SECOND, answers_of
from tests.handlers.surveying import start
from tests.town import Town

STAYS = "Das habe ich nicht verstanden. Sie sind noch bei dieser Frage. "


@pytest.mark.slow
@pytest.mark.parametrize(
    "typed", ["ja", "vielleicht", "Danke!", "trifft nicht zu", "-1", "<2", "2,5", "1 läuft"]
)
async def test_word_that_is_not_understood_never_leads_away_from_the_question(town: Town, typed: str) -> None:
    await start(town)
    ada = await town.participant("Ada")
    await ada.types(typed)
    assert ada.reads().startswith(STAYS)
    assert FIRST in ada.reads()
    assert await answers_of(town) == []
    await ada.types("1")
    assert await answers_of(town) == [{"ku01": Answer("1", None)}]
    assert SECOND in ada.reads()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("drei", "3"),
        ("Stufe 2", "2"),
        ("2 - läuft", "2"),
        ("weiß nicht", DONT_KNOW),
        ("Keine Ahnung!", DONT_KNOW),
        ("entfällt", NOT_APPLICABLE),
        ("weiter", SKIPPED),
    ],
)
async def test_usual_words_for_a_level_or_a_way_are_understood(town: Town, typed: str, stored: str) -> None:
    await start(town)
    ada = await town.participant("Ada")
    await ada.types(typed)
    assert ada.reads().startswith("Verstanden: ")
    assert SECOND in ada.reads()
    assert await answers_of(town) == [{"ku01": Answer(stored, None)}]


@pytest.mark.slow
async def test_unknown_words_do_not_pile_up_home_screens(town: Town) -> None:
    ada = await town.participant("Ada")
    for word in ("Hallo?", "Danke!", "17"):
        await ada.types(word)
        assert ada.reads() == (
            "Das habe ich nicht verstanden. Bitte tippen Sie auf einen Knopf, oder schreiben Sie, was darauf steht. "
            "Zur Übersicht kommen Sie mit /menue."
        )
    await ada.types("Hilfe")
    assert ada.reads().startswith("Hilfe\n\n")


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["Stop", "abmelden", "/stopp"])
async def test_who_wants_no_more_messages_need_not_know_the_command(town: Town, typed: str) -> None:
    ada = await town.participant("Ada")
    await ada.types(typed)
    assert "Sie bekommen" in ada.reads()


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["Stop", "abmelden", "/stopp"])
async def test_who_stops_in_the_middle_of_a_survey_loses_nothing_and_can_go_on(
    town: Town, typed: str
) -> None:
    await start(town)
    ada = await town.participant("Ada")
    await ada.types("1")
    await ada.types(typed)
    assert ada.reads().startswith("Sie bekommen keine Nachrichten mehr")
    assert "Ihre Antworten in der Befragung sind alle gespeichert." in ada.reads()
    assert await answers_of(town) == [{"ku01": Answer("1", None)}]
    [go_on, *_] = ada.buttons()
    assert go_on.endswith(" fortsetzen")
    await ada.taps(go_on)
    assert SECOND in ada.reads()


@pytest.mark.slow
@pytest.mark.parametrize("typed", ["Stop", "abmelden"])
async def test_wish_to_stop_is_never_stored_as_a_free_text(town: Town, typed: str) -> None:
    await start(town)
    ada = await town.participant("Ada")
    while "freiwillig" not in ada.reads():
        await ada.taps("überspringen")
    before = await answers_of(town)
    await ada.types(typed)
    assert ada.reads().startswith("Sie bekommen keine Nachrichten mehr")
    assert await answers_of(town) == before
    await ada.types("/weiter")
    assert "freiwillig" in ada.reads()


@pytest.mark.slow
async def test_number_that_is_one_option_and_another_place_is_asked_about(town: Town) -> None:
    await town.participants(6)
    ada = await town.participant("Ada")
    await town.coordinator.types("/umfrage Wie viele Treffen im Jahr? 2 / 4 / 6")
    await town.coordinator.taps("Senden an 7 Personen")
    await ada.types("2")
    assert ada.reads() == "Bei „2“ bin ich nicht sicher. Welche Antwort meinen Sie?"
    assert ada.buttons() == ("2", "4")
    await ada.types("6")
    assert "Ihre Stimme" not in ada.reads()
    assert ada.reads().startswith(STAYS)
    await ada.types("6")
    assert "Ihre Stimme: 6" in ada.reads()


@pytest.mark.slow
async def test_minus_is_part_of_a_number_on_a_button(town: Town) -> None:
    await town.participants(6)
    ada = await town.participant("Ada")
    await town.coordinator.types("/umfrage Wie war es? −1 / 0 / 1")
    await town.coordinator.taps("Senden an 7 Personen")
    await ada.types("-1")
    assert "Ihre Stimme: −1" in ada.reads()
    await ada.types("1")
    assert ada.buttons() == ("1", "−1")

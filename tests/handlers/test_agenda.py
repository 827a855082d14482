"""The agenda on a phone: proposed, put into order, completed, put to everybody."""

import pytest

from handlers.surveys.taps import SeeAgenda
from storage.ids import SurveyId, UpdateId
from tests.handlers.forged_callbacks import forges
from tests.handlers.surveying import evaluated
from tests.town import Town


async def agenda_in(town: Town) -> None:
    """A survey with a clear picture is closed, and the coordinator looks at the agenda."""
    await evaluated(town)
    await town.coordinator.taps("Ergebnis")
    await town.coordinator.taps("Tagesordnung")


def headings(text: str) -> list[str]:
    """The numbered points of a page."""
    return [line for line in text.splitlines() if line[:1].isdigit() and " · " in line]


@pytest.mark.slow
async def test_agenda_is_proposed_with_its_reasons(town: Town) -> None:
    await agenda_in(town)
    text = town.coordinator.reads()
    assert text.startswith("Tagesordnung\n\nVorgeschlagen aus „Kurzcheck für das Ehrenamt 2026“")
    assert "5 von 11 sagen „gibt es nicht“" in text
    assert (
        "Verschiedene Sichtweisen: Rat kommt im Durchschnitt der Fragen auf 67 Punkte, Verwaltung auf 0."
        in text
    )
    await town.coordinator.taps("nächste Seite")
    assert headings(town.coordinator.reads())[0].startswith("5 · ")


@pytest.mark.slow
async def test_every_point_moves_down_too_also_the_first(town: Town) -> None:
    await agenda_in(town)
    before = headings(town.coordinator.reads())
    await town.coordinator.taps(first_button(town, "1 · "))
    assert "Weiter nach oben" not in town.coordinator.buttons()
    await town.coordinator.taps("Weiter nach unten")
    after = headings(town.coordinator.reads())
    assert [line[4:] for line in after[:2]] == [before[1][4:], before[0][4:]]


@pytest.mark.slow
async def test_at_most_eight_are_proposed_and_the_rest_can_be_taken_on(town: Town) -> None:
    await agenda_in(town)
    coordinator = await town.id_of(town.coordinator)
    plan = await town.workshops.agendas.of(coordinator, SurveyId(1))
    assert (len(plan.points), len(plan.further)) == (8, 7)
    await town.coordinator.taps("Weitere Punkte: 7")
    wanted = town.coordinator.buttons()[0]
    await town.coordinator.taps(wanted)
    await town.coordinator.taps("Auf die Tagesordnung")
    plan = await town.workshops.agendas.of(coordinator, SurveyId(1))
    assert (len(plan.points), len(plan.further)) == (9, 6)
    await town.coordinator.taps("nächste Seite")
    await town.coordinator.taps("nächste Seite")
    ninth = f"9 · {wanted}"[:29].rstrip() + "…"
    assert town.coordinator.buttons()[0] == ninth
    await town.coordinator.taps(ninth)
    await town.coordinator.taps("Zur Tagesordnung")
    assert town.coordinator.buttons()[0] == ninth, "back on the same page"


def first_button(town: Town, beginning: str) -> str:
    return next(label for label in town.coordinator.buttons() if label.startswith(beginning))


@pytest.mark.slow
async def test_point_moves_up_once_however_often_the_button_is_tapped(town: Town) -> None:
    await agenda_in(town)
    before = headings(town.coordinator.reads())
    second = next(label for label in town.coordinator.buttons() if label.startswith("2 · "))
    await town.coordinator.taps(second)
    point = town.coordinator.newest
    await town.coordinator.taps("Weiter nach oben")
    await town.coordinator.taps("Weiter nach oben", of=point)
    after = headings(town.coordinator.reads())
    assert [line[4:] for line in after[:2]] == [before[1][4:], before[0][4:]]
    assert after[2:] == before[2:]


@pytest.mark.slow
async def test_point_that_is_dropped_can_be_taken_up_again(town: Town) -> None:
    await agenda_in(town)
    before = headings(town.coordinator.reads())
    await town.coordinator.taps(
        next(label for label in town.coordinator.buttons() if label.startswith("1 · "))
    )
    await town.coordinator.taps("Weglassen")
    assert headings(town.coordinator.reads())[0][4:] == before[1][4:]
    await town.coordinator.taps("Weggelassene Punkte: 1")
    await town.coordinator.taps(town.coordinator.buttons()[0])
    await town.coordinator.taps("Wieder aufnehmen")
    assert headings(town.coordinator.reads()) == before


@pytest.mark.slow
async def test_topic_of_ones_own_is_added_and_asked(town: Town) -> None:
    await agenda_in(town)
    await town.coordinator.taps("Eigenen Punkt hinzufügen")
    await town.coordinator.types("x" * 201)
    assert "Der Punkt ist zu lang." in town.coordinator.reads()
    await town.coordinator.types("Wer lädt <b>wen</b> ein?")
    while "nächste Seite" in town.coordinator.buttons():
        await town.coordinator.taps("nächste Seite")
    label = next(each for each in town.coordinator.buttons() if "Wer lädt <b>wen</b>" in each)
    await town.coordinator.taps(label)
    assert "Wer lädt <b>wen</b> ein?\nVon der Koordination hinzugefügt." in town.coordinator.reads()
    await town.coordinator.taps("Alle dazu fragen (Abstimmung)")
    assert "Wie dringend ist dieses Thema? Wer lädt <b>wen</b> ein?" in town.coordinator.reads()
    assert "1 · sehr dringend\n2 · bald angehen" in town.coordinator.reads()


@pytest.mark.slow
async def test_rated_question_is_rated_once_more_on_its_own_scale_with_its_own_numbers(town: Town) -> None:
    council = await evaluated(town)
    for label in ("Ergebnis", "Tagesordnung"):
        await town.coordinator.taps(label)
    while True:
        points = [label for label in town.coordinator.buttons() if label[:1].isdigit()]
        await town.coordinator.taps(points[0])
        await town.coordinator.taps("Alle dazu fragen (Abstimmung)")
        if "0 · gibt es nicht" in town.coordinator.reads():
            break
        await town.coordinator.types("/menue")
        await forges(town, town.coordinator, SeeAgenda(SurveyId(1), 1))
    assert "3 · fest verankert und wird überprüft\nweiß ich nicht" in town.coordinator.reads()
    await town.coordinator.taps("Senden an 11 Personen")
    assert "Abstimmung läuft" in town.coordinator.reads()
    ada = council[0]
    assert (ada.buttons()[0], ada.buttons()[3:5]) == (
        "0 · gibt es nicht",
        ("3 · fest verankert und wird überprüft", "weiß ich nicht"),
    )
    await ada.types("0")
    assert "Ihre Stimme: gibt es nicht" in ada.reads()


@pytest.mark.slow
async def test_agenda_is_for_coordinators_only(town: Town) -> None:
    council = await evaluated(town)
    refusal = await forges(town, council[0], SeeAgenda(SurveyId(1), 0))
    assert "Das können hier nur" in (refusal or "")


@pytest.mark.slow
async def test_topic_that_comes_first_does_not_keep_the_proposal_away(town: Town) -> None:
    await evaluated(town)
    coordinator = await town.id_of(town.coordinator)
    await town.workshops.agendas.add(coordinator, SurveyId(1), "Wer lädt ein?", update=UpdateId(-1))
    plan = await town.workshops.agendas.of(coordinator, SurveyId(1))
    assert plan.topics() == ("Wer lädt ein?",)
    assert plan.agenda().entries

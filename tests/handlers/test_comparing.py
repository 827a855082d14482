"""A town compares itself: with its earlier run, and with what other towns passed on."""

import pytest

from questionnaires.answers import Rated
from questionnaires.counts import Counts
from questionnaires.model import GroupCode, QuestionnaireId, QuestionType
from questionnaires.package import Package, package_file
from questionnaires.packaged_measures import PackagedMeasure
from storage.ids import SurveyId
from tests.handlers.surveying import answers_at_once, close, evaluated, start
from tests.questionnaires.evaluation import evaluate
from tests.town import Town
from workshops.questionnaires.questionnaire_cache import shipped

COUNCIL = GroupCode("rat")


def package_of(
    name: str | None, *, level: int, people: int, measures: tuple[PackagedMeasure, ...] = ()
) -> bytes:
    """What a town sends where everybody of one group rated everything the same."""
    questionnaire = shipped()[QuestionnaireId("kurzcheck")].questionnaire
    rows = [
        (COUNCIL, question.id, str(level), people)
        for field in questionnaire.fields
        for question in field.questions
        if question.type is QuestionType.LEVEL
    ]
    result = evaluate(
        questionnaire,
        Counts.of(rows, responses={COUNCIL: people}),
        title=questionnaire.title.text("de"),
        fields=frozenset(field.id for field in questionnaire.fields),
        k=5,
        invited={COUNCIL: people},
    )
    return package_file(Package("0.1.0", name, "2026-05", "0" * 64, result, measures=measures))


async def towns_screen(town: Town) -> None:
    await evaluated(town)
    for label in ("Ergebnis", "Vergleichen", "Mit anderen Kommunen"):
        await town.coordinator.taps(label)


@pytest.mark.slow
async def test_second_run_is_compared_with_the_first(town: Town) -> None:
    council = await evaluated(town)
    await town.coordinator.types("/menue")
    await start(town)
    for person in council:
        await answers_at_once(town, person, Rated(3), SurveyId(2))
    await close(town)
    for label in ("Ergebnis", "Vergleichen", "Früher: Kurzcheck für das…"):
        await town.coordinator.taps(label)
    text = town.coordinator.reads()
    assert text.startswith(
        "Was sich verändert hat\nDienstag, 3. November 2026 bis Dienstag, 3. November 2026"
    )
    assert "Ihr Ehrenamt: 36 → 100, gestiegen (4 von 4 Fragen)" in text
    assert "36 (11 Antworten) → 100 (6 Antworten), gestiegen" in text


@pytest.mark.slow
async def test_first_run_has_nothing_to_be_compared_with(town: Town) -> None:
    await evaluated(town)
    await town.coordinator.taps("Ergebnis")
    await town.coordinator.taps("Vergleichen")
    assert "Einen früheren Durchgang mit demselben Fragebogen gibt es noch nicht." in town.coordinator.reads()


@pytest.mark.slow
async def test_five_towns_make_a_comparison_and_no_ranking(town: Town) -> None:
    await towns_screen(town)
    assert "mindestens 5 Kommunen" in town.coordinator.reads()
    await town.coordinator.taps("Paket aufnehmen")
    for number, name in enumerate(("Beispielheim", "Musterdorf", None, None, None)):
        await town.coordinator.sends_file("paket.json", package_of(name, level=number % 4, people=6 + number))
    assert town.coordinator.sees("Aufgenommen: Beispielheim, 2026-05.")
    await town.coordinator.taps("Zum Vergleich")
    text = town.coordinator.reads()
    assert text.startswith(
        "Wir und 5 Kommunen\n\nDarunter: Beispielheim, Musterdorf und 3 Kommunen ohne Namen."
    )
    assert "Wir: 36. Mitte von 5 Kommunen: 33. Die mittlere Hälfte liegt zwischen 0 und 67." in text
    assert "Eine Rangliste gibt es nicht" in text


@pytest.mark.slow
async def test_package_is_taken_in_once_and_can_be_removed(town: Town) -> None:
    await towns_screen(town)
    await town.coordinator.taps("Paket aufnehmen")
    content = package_of("Beispielheim", level=2, people=6)
    for _ in range(2):
        await town.coordinator.sends_file("paket.json", content)
    assert town.coordinator.sees("Dieses Ergebnis ist schon aufgenommen: Beispielheim, 2026-05.")
    for label in ("Zum Vergleich", "Aufgenommene Pakete", "Beispielheim, 2026-05", "Behalten"):
        await town.coordinator.taps(label)
    for label in ("Beispielheim, 2026-05", "Ja, entfernen"):
        await town.coordinator.taps(label)
    assert town.coordinator.reads() == "Es ist kein Paket aufgenommen."


@pytest.mark.slow
async def test_what_helped_others_is_read_beside_the_comparison(town: Town) -> None:
    await towns_screen(town)
    klara = town.coordinator
    assert "Was anderen geholfen hat" not in klara.buttons()
    await klara.taps("Paket aufnehmen")
    assert "darf höchstens 2 MB groß sein" in klara.reads()
    measures = (
        *(PackagedMeasure(f"Maßnahme {n}", "begun") for n in range(4)),
        PackagedMeasure("Sprachcafé <b>", "done", "Begegnung", "Amt & Rat", "Ein <i>Raum</i>"),
        PackagedMeasure("Lotsen", "discarded", reason="Zu teuer"),
    )
    content = package_of("Beispielheim", level=2, people=6, measures=measures)
    await klara.sends_file("paket.json", content)
    await klara.taps("Zum Vergleich")
    await klara.taps("Was anderen geholfen hat")
    assert klara.reads().startswith(
        "Was anderen geholfen hat\n\n6 Maßnahmen, die andere Kommunen mitgegeben haben.\n\n"
        "1 · Sprachcafé <b>\nBeispielheim, 2026-05 · Begegnung · Amt & Rat · erledigt\n"
        "Geholfen hat: Ein <i>Raum</i>\n\n2 · Maßnahme 0\n"
    )
    await klara.taps("nächste Seite")
    assert "6 · Lotsen\nBeispielheim, 2026-05 · verworfen\nGrund: Zu teuer" in klara.reads()
    await klara.taps("Zum Vergleich")
    await klara.taps("Paket aufnehmen")
    await klara.sends_file("paket.json", package_of("Beispielheim", level=2, people=6, measures=measures[4:]))
    assert klara.sees(
        "Das Ergebnis war schon aufgenommen: Beispielheim, 2026-05. Neu sind die Maßnahmen dazu."
    )


@pytest.mark.slow
async def test_town_without_a_result_reads_what_helped_others(town: Town) -> None:
    klara = town.coordinator
    for label in ("Fragebögen", "Eigenen Fragebogen schicken"):
        await klara.taps(label)
    content = package_of(
        "Beispielheim",
        level=2,
        people=6,
        measures=(PackagedMeasure("Sprachcafé", "done", helped="Ein Raum"),),
    )
    await klara.sends_file("paket.json", content)
    assert klara.reads().startswith("„paket.json“ sieht aus wie das Paket einer anderen Kommune")
    await klara.taps("Paket aufnehmen")
    await klara.sends_file("paket.json", content)
    await klara.taps("Von anderen Kommunen")
    assert klara.reads().startswith("Von anderen Kommunen\nAufgenommen: Beispielheim, 2026-05\n\n")
    assert "Geholfen hat: Ein Raum" in klara.reads()
    await klara.types("/menue")
    for label in ("Fragebögen", "Von anderen Kommunen"):
        await klara.taps(label)
    assert "Geholfen hat: Ein Raum" in klara.reads()
    for label in ("Aufgenommene Pakete", "Beispielheim, 2026-05"):
        await klara.taps(label)
    assert klara.reads() == (
        "Wirklich entfernen? Beispielheim, 2026-05 wird dann nicht mehr verglichen, "
        "und die Maßnahmen daraus sind nicht mehr zu sehen."
    )
    await klara.taps("Ja, entfernen")
    assert klara.reads() == "Es ist kein Paket aufgenommen."
    await klara.taps("Von anderen Kommunen")
    assert "Geholfen hat" not in klara.reads()
    assert "Aufgenommene Pakete" not in klara.buttons()


@pytest.mark.slow
async def test_packages_of_many_towns_are_listed_a_page_at_a_time(town: Town) -> None:
    klara = town.coordinator
    for label in ("Fragebögen", "Von anderen Kommunen", "Paket aufnehmen"):
        await klara.taps(label)
    for number in range(1, 10):
        await klara.sends_file("paket.json", package_of(f"Ort {number}", level=2, people=5 + number))
    for label in ("Von anderen Kommunen", "Aufgenommene Pakete", "nächste Seite"):
        await klara.taps(label)
    for label in ("Ort 1, 2026-05", "Ja, entfernen"):
        await klara.taps(label)
    assert [label for label in klara.buttons() if label.startswith("Ort")] == [
        f"Ort {number}, 2026-05" for number in range(9, 1, -1)
    ]
    assert "nächste Seite" not in klara.buttons()


@pytest.mark.slow
async def test_newer_package_is_refused_in_one_sentence(town: Town) -> None:
    await towns_screen(town)
    await town.coordinator.taps("Paket aufnehmen")
    newer = package_of("Beispielheim", level=2, people=6).replace(b'"version": 2', b'"version": 4', 1)
    await town.coordinator.sends_file("paket.json", newer)
    assert town.coordinator.sees("Das Paket kommt aus einer neueren Version von Rundfrage.")


@pytest.mark.slow
async def test_file_that_is_no_package_or_was_changed_is_refused(town: Town) -> None:
    await towns_screen(town)
    await town.coordinator.taps("Paket aufnehmen")
    await town.coordinator.sends_file("liste.json", b'{"a": 1}')
    assert town.coordinator.sees("Das ist kein Paket von Rundfrage.")
    changed = package_of("Beispielheim", level=2, people=6).replace(b"Beispielheim", b"Beispielberg")
    await town.coordinator.sends_file("paket.json", changed)
    assert town.coordinator.sees("Die Datei wurde verändert oder beschädigt.")

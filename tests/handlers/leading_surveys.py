"""What coordinators do with surveys, questionnaires and other towns, for test_no_second_effect."""

from collections.abc import Mapping
from typing import Final

from handlers.agenda import taps as agenda
from handlers.surveys import taps as surveys
from questionnaires.templates import YAML_TEMPLATE
from storage.ids import SurveyId
from tests.handlers.forged_callbacks import forges
from tests.handlers.powerless import Powerless, Scenario
from tests.handlers.surveying import close, evaluated, start
from tests.handlers.test_comparing import package_of, towns_screen


async def survey_is_held(world: Powerless) -> None:
    await world.town.participants(2)
    klara = world.town.coordinator
    await klara.types("/menue")
    await world.walks(klara, "Neue Befragung", "1 · Selbstcheck", "Handlungsfelder auswählen")
    await world.walks(
        klara, "Management und Steuerung ✓", "Alle", "Fertig", "Gruppen auswählen", "Rat ✓", "Alle"
    )
    await world.walks(klara, "Fertig", "Namen ändern")
    await world.types(klara, "Wo stehen wir?")
    await world.walks(klara, "Vorschau und Start", "Befragung starten")
    await klara.taps("Erinnern")
    await world.walks(klara, "Jetzt erinnern")
    await klara.taps("Befragung beenden")
    await world.walks(klara, "Ja, beenden")
    await klara.types("/menue")
    await world.walks(klara, "Neue Befragung", "1 · Selbstcheck", "Entwurf verwerfen")


async def agenda_is_made(world: Powerless) -> None:
    await evaluated(world.town)
    klara = world.town.coordinator
    await world.walks(klara, "Ergebnis", "Tagesordnung", "1 · …", "Weiter nach unten", "2 · …", "Weglassen")
    await klara.taps("Weggelassene Punkte: 1")
    await klara.taps(klara.buttons()[0])
    await world.walks(klara, "Wieder aufnehmen")
    await world.walks(klara, "Eigenen Punkt hinzufügen")
    await world.types(klara, "Wer lädt wen ein?")
    await world.walks(klara, "1 · …", "Alle dazu fragen (Abstimmung)")
    await forges(world.town, klara, agenda.SeeFurther(SurveyId(1), 0))
    await klara.taps(klara.buttons()[0])
    await world.walks(klara, "Auf die Tagesordnung")
    await world.taps(klara, surveys.Release(SurveyId(1), sure=True))


async def questionnaire_is_taken_in(world: Powerless) -> None:
    klara = world.town.coordinator
    await klara.types("/menue")
    await world.walks(klara, "Fragebögen", "Eigenen Fragebogen schicken")
    await world.sends_file(klara, "vorlage.yaml", YAML_TEMPLATE.encode())
    await world.walks(klara, "Privat ausprobieren")
    await world.types(klara, "2")
    await world.walks(klara, "2 · ein Verein", "Probe beenden", "Übernehmen")
    await klara.taps("Aus der Liste entfernen")
    await world.walks(klara, "Ja, entfernen")
    await klara.types("/menue")
    await world.walks(klara, "Fragebögen", "Eigenen Fragebogen schicken")
    await world.types(klara, "Er liegt auf dem Tisch.")
    await klara.sends_file("vorlage.yaml", YAML_TEMPLATE.encode())
    await world.walks(klara, "Verwerfen")


async def same_is_asked_again(world: Powerless) -> None:
    """Without the smallest group its votes could be subtracted, so it is asked as well."""
    for group, size in (("rat", 6), ("beirat", 3)):
        await world.town.participants(size, group=group)
    klara = world.town.coordinator
    await klara.types("/umfrage Wo? Hier / Dort")
    for label in ("Senden an 9 Personen", "Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    await klara.types("/umfrage Wo? Hier / Dort")
    for label in ("Gruppen auswählen", "✓ Beirat: wird gefragt", "Fertig"):
        await klara.taps(label)
    await world.walks(klara, "Gruppen von damals mitfragen")
    await start(world.town)
    await close(world.town)
    await klara.types("/menue")
    for label in (
        "Neue Befragung",
        "2 · Kurzcheck für das Ehrenamt",
        "Gruppen auswählen",
        "Beirat ✓",
        "Fertig",
    ):
        await klara.taps(label)
    await world.walks(klara, "Gruppen von damals mitfragen")
    groups = world.town.groups
    await world.taps(klara, surveys.Join(SurveyId(2), groups["rat"], groups["beirat"], on=True))


async def other_town_is_compared(world: Powerless) -> None:
    await towns_screen(world.town)
    klara = world.town.coordinator
    await klara.taps("Paket aufnehmen")
    package = package_of("Beispielheim", level=2, people=8)
    await world.sends_file(klara, "paket.json", package, works=True)
    for label in ("Aufgenommene Pakete", "Beispielheim, 2026-05"):
        await klara.taps(label)
    await world.walks(klara, "Ja, entfernen")


async def other_town_is_forgotten_without_a_comparison(world: Powerless) -> None:
    klara = world.town.coordinator
    for label in ("Fragebögen", "Von anderen Kommunen", "Paket aufnehmen"):
        await klara.taps(label)
    package = package_of("Beispielheim", level=2, people=8)
    await world.sends_file(klara, "paket.json", package, works=True)
    for label in ("Von anderen Kommunen", "Aufgenommene Pakete", "Beispielheim, 2026-05"):
        await klara.taps(label)
    await world.walks(klara, "Ja, entfernen")


SCENARIOS: Final[Mapping[Scenario, frozenset[str]]] = {
    survey_is_held: frozenset(
        {
            "surveys.AllFields",
            "surveys.Close",
            "surveys.Discard",
            "surveys.Open",
            "surveys.Remind",
            "surveys.SetField",
            "surveys.SetGroup",
            "surveys.UseQuestionnaire",
            "text survey-name",
        }
    ),
    agenda_is_made: frozenset(
        {
            "agenda.AskAll",
            "agenda.Drop",
            "agenda.MoveUp",
            "surveys.SeeAgenda",
            "agenda.TakeOn",
            "surveys.Release",
            "text agenda-topic",
        }
    ),
    same_is_asked_again: frozenset({"polls.EarlierGroups", "surveys.EarlierGroups", "surveys.Join"}),
    questionnaire_is_taken_in: frozenset(
        {
            "file questionnaire-file",
            "questionnaires.BeginTrial",
            "questionnaires.Discard",
            "questionnaires.Keep",
            "questionnaires.Remove",
            "answering.Answer",
            "text questionnaire-file",
            "text questionnaire-trial",
        }
    ),
    other_town_is_compared: frozenset({"comparing.RemovePackage", "file package-file"}),
    other_town_is_forgotten_without_a_comparison: frozenset({"comparing.RemoveTakenIn", "file package-file"}),
}

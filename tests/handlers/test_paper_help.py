"""Somebody who does not coordinate enters forms from paper for a day, by a code that a coordinator made."""

from datetime import date, timedelta

import pytest

from handlers.invitations import taps as invitations
from handlers.measures.taps import SeeMeasure
from handlers.paper.taps import DropPaper, PaperLine
from handlers.surveys import taps as surveys
from handlers.taps import EnterPaper, Moderate, Tap
from sandbox.person import Person
from storage.ids import MeasureId, SurveyId
from tests.handlers.forged_callbacks import forges
from tests.handlers.measuring import made
from tests.handlers.surveying import FIRST_SURVEY, PROBE, close, start
from tests.handlers.test_moderating import NOT_YOURS
from tests.town import AGREE, Town

pytestmark = pytest.mark.slow

OVER = (
    "Ihr Recht, Papierbögen einzutragen, ist zu Ende. "
    "Bei Fragen wenden Sie sich bitte an die Koordination Ihrer Kommune."
)
FORM = ("2wn3", "- - - -", "- 3")


async def code_for_today(town: Town, *, group: str | None = None) -> str:
    """The link that Klara passes on."""
    klara = town.coordinator
    await start(town, PROBE)
    for label in ("Papierbögen eintragen", "Jemand anderes trägt ein"):
        await klara.taps(label)
    if group is not None:
        await klara.taps("Nur für eine Gruppe")
        await klara.taps(group)
    await klara.taps("Heute")
    return next(word for word in klara.reads().split() if "start=j" in word)


async def helping(town: Town, *, group: str | None = None) -> Person:
    """Mona, whom nobody knew before."""
    mona = town.sandbox.person("Mona")
    await mona.opens(await code_for_today(town, group=group))
    await mona.taps(AGREE)
    return mona


async def test_code_lets_a_stranger_enter_forms_after_the_ordinary_consent(town: Town) -> None:
    mona, klara = town.sandbox.person("Mona"), town.coordinator
    link = await code_for_today(town)
    assert (
        "Eine Person kann damit Papierbögen der Befragung „Probe 2026“ eintragen, von allen Gruppen, "
        "bis Dienstag, 3. November 2026, 24 Uhr."
    ) in klara.reads()
    await mona.opens(link)
    assert (
        "Ihre Aufgabe: Sie tragen Papierbögen der Befragung „Probe 2026“ ein, von allen Gruppen, "
        "bis Dienstag, 3. November 2026, 24 Uhr."
    ) in mona.reads()
    assert "Behandeln Sie vertraulich, was auf den Bögen steht." in mona.reads()
    await mona.taps(AGREE)
    assert (
        "Sie tragen Papierbögen der Befragung „Probe 2026“ ein, bis Dienstag, 3. November 2026, 24 Uhr."
        in (mona.reads())
    )
    assert mona.buttons()[0] == "Papierbögen eintragen"
    assert not {"Befragungen", "Einladen"} & set(mona.buttons())
    await mona.taps("Papierbögen eintragen")
    await mona.taps("Rat (0)")
    assert "Zur Befragung" not in mona.buttons()
    for line in FORM:
        await mona.types(line)
    assert mona.reads().startswith(
        "Bogen 1 ist eingetragen, mit 5 Antworten. Schreiben Sie die 1 auf den Bogen: Mit ihr kann die Koordination "
        "ihn bis zum Ende der Befragung löschen."
    )
    await mona.taps("Andere Gruppe")
    assert "Rat (1)" in mona.buttons()
    assert "Bogen löschen" not in mona.buttons()
    await klara.taps("Zurück")
    assert (
        "1. Person: trägt seit 10:00 Uhr ein, von allen Gruppen, bis Dienstag, 3. November 2026."
        in klara.reads()
    )
    await klara.taps("Zurück")
    assert "Rat (1)" in klara.buttons()
    await klara.taps("Bogen löschen")
    await klara.types("1")
    assert klara.reads().startswith("Bogen 1 ist gelöscht.")


async def test_code_for_one_group_opens_no_other_group(town: Town) -> None:
    mona = await helping(town, group="Rat")
    assert "von der Gruppe Rat" in town.coordinator.reads()
    await mona.taps("Papierbögen eintragen")
    assert [each for each in mona.buttons() if "(0)" in each] == ["Rat (0)"]
    beirat = town.groups["beirat"]
    assert await forges(town, mona, PaperLine(FIRST_SURVEY, beirat, 0)) == NOT_YOURS


async def test_forged_taps_of_whoever_enters_reach_nothing_else(town: Town) -> None:
    mona = await helping(town)
    here, rat = town.municipality, town.groups["rat"]
    forged: tuple[Tap, ...] = (
        surveys.SeeSurvey(FIRST_SURVEY),
        surveys.ListSurveys(),
        surveys.Close(FIRST_SURVEY, sure=True),
        surveys.Remind(FIRST_SURVEY, sure=True),
        Moderate(),
        invitations.Invitations(here),
        invitations.SeeGroup(rat),
        invitations.DayModeration(here),
        invitations.PaperHelp(here, FIRST_SURVEY, None),
        invitations.PaperHelpGroups(here, FIRST_SURVEY, None),
        invitations.MakePaperCode(here, FIRST_SURVEY, None, date(2026, 11, 3)),
    )
    for tap in forged:
        assert await forges(town, mona, tap) == NOT_YOURS, tap
    await mona.types("/menue")
    assert await forges(town, mona, EnterPaper(SurveyId(99))) != NOT_YOURS, "it is gone, for everybody"
    await forges(town, mona, DropPaper(FIRST_SURVEY))
    await mona.types("1")
    assert mona.reads().startswith("Das können hier nur Koordination und Organisation.")


async def test_at_midnight_it_is_over_also_in_the_middle_of_a_form(town: Town) -> None:
    mona = await helping(town)
    await mona.taps("Papierbögen eintragen")
    await mona.taps("Rat (0)")
    await town.time_passes(timedelta(hours=13, minutes=59))
    await mona.types(FORM[0])
    assert "Zeile 2 von 3" in mona.reads()
    await town.time_passes(timedelta(minutes=1))
    await mona.types(FORM[1])
    assert OVER in mona.reads()
    assert await forges(town, mona, PaperLine(FIRST_SURVEY, town.groups["rat"], 0)) == OVER
    await mona.types("/menue")
    assert "Papierbögen eintragen" not in mona.buttons()
    stored = await town.database.read(lambda tx: tx.all("SELECT * FROM paper_form"))
    assert stored == []


async def test_member_takes_the_task_on_and_coordinator_ends_it(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.opens(await code_for_today(town))
    assert "Danach endet das Recht von selbst." in ada.reads()
    await ada.taps("Aufgabe übernehmen")
    assert "Ihre Gruppe: Rat" in ada.reads()
    assert "Papierbögen eintragen" in ada.buttons()
    klara = town.coordinator
    await klara.taps("Zurück")
    await klara.taps("1. Person: Recht beenden")
    assert klara.reads().startswith("Das Recht ist beendet.")
    assert await forges(town, ada, EnterPaper(FIRST_SURVEY)) == NOT_YOURS


async def test_whoever_enters_stops_before_the_end_of_the_day(town: Town) -> None:
    mona = await helping(town)
    for label in (
        "Papierbögen eintragen",
        "Nicht mehr eintragen",
        "Weiter eintragen",
        "Nicht mehr eintragen",
    ):
        await mona.taps(label)
    await mona.taps("Ja, nicht mehr eintragen")
    assert mona.reads().startswith("Sie tragen keine Papierbögen mehr ein.")
    await mona.taps("Zur Übersicht")
    assert "Papierbögen eintragen" not in mona.buttons()


async def test_coordinator_shows_the_code_as_a_picture_and_withdraws_it(town: Town) -> None:
    link, klara = await code_for_today(town), town.coordinator
    await klara.taps("QR-Code als Bild")
    assert klara.reads().startswith("Papierbögen eintragen, „Probe 2026“, alle Gruppen, bis Dienstag")
    await klara.taps("Zurück")
    label = next(each for each in klara.buttons() if each.startswith("Code "))
    await klara.taps(label)
    await klara.taps("Code zurückziehen")
    assert klara.reads().startswith("Der Code gilt nicht mehr.")
    mona = town.sandbox.person("Mona")
    await mona.opens(link)
    assert mona.reads().startswith("Dieser Link gilt nicht oder nicht mehr.")


async def test_right_ends_with_the_survey(town: Town) -> None:
    mona, klara = await helping(town), town.coordinator
    await klara.types("/menue")
    for label in ("Befragungen", "Läuft: Probe 2026"):
        await klara.taps(label)
    await close(town)
    await mona.types("/menue")
    assert "Papierbögen eintragen" not in mona.buttons()


async def test_survey_that_ends_in_the_middle_of_a_form_says_that_the_form_came_to_nothing(
    town: Town,
) -> None:
    mona, klara = await helping(town), town.coordinator
    await mona.taps("Papierbögen eintragen")
    await mona.taps("Rat (0)")
    await mona.types(FORM[0])
    await klara.types("/menue")
    for label in ("Befragungen", "Läuft: Probe 2026"):
        await klara.taps(label)
    typed = await town.database.read(lambda tx: tx.all("SELECT data FROM dialog WHERE data LIKE '%[%'"))
    assert typed, "so far it is known what she types"
    await close(town)
    typed = await town.database.read(lambda tx: tx.all("SELECT data FROM dialog WHERE data LIKE '%[%'"))
    assert typed == []
    for line in FORM[1:]:
        await mona.types(line)
        assert mona.reads() == (
            "Die Befragung ist beendet. Dieser Bogen wurde nicht eingetragen. "
            "Das Ergebnis steht fest, nachtragen lässt sich nichts mehr."
        )
        assert mona.buttons() == ("Zur Übersicht",)
    await mona.taps("Zur Übersicht")
    await mona.types(FORM[1])
    assert mona.reads().startswith("Das habe ich nicht verstanden.")


async def test_whoever_only_enters_forms_does_not_see_the_measures_of_the_town(town: Town) -> None:
    ada = await town.participant("Ada")
    await made(town)
    mona = await helping(town)
    await ada.types("/menue")
    assert "Maßnahmen" in ada.buttons()
    await mona.types("/massnahmen")
    assert "Sprachcafé" not in mona.reads()
    for _ in range(2):
        await mona.types("/menue")
        assert "Maßnahmen" not in mona.buttons()
        assert await forges(town, mona, SeeMeasure(MeasureId(1))) == "Das gibt es nicht mehr."
        await town.time_passes(timedelta(days=1))
    assert "Papierbögen eintragen" not in mona.buttons(), "the day is over"

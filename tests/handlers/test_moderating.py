"""Somebody who does not coordinate leads the room for a day, by a code that a coordinator made."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from handlers.invitations import taps as invitations
from handlers.polls import taps as polls
from handlers.run_sheet import taps as run_sheet
from handlers.taps import Moderate, Tap
from questionnaires.kernels import text
from sandbox.person import Person
from storage.ids import PollId, RunItemId, RunSheetId, UpdateId
from storage.run_sheets import NewItem
from tests.handlers.forged_callbacks import forges
from tests.handlers.polling import asked
from tests.handlers.preparing import prepared
from tests.town import AGREE, Town

NOT_YOURS = (
    "Das können hier nur Koordination und Organisation. "
    "Bitte wenden Sie sich an die Koordination Ihrer Kommune."
)
OVER = (
    "Ihr Recht zu moderieren ist zu Ende. Bei Fragen wenden Sie sich bitte an die Koordination Ihrer Kommune."
)


async def code_for(day: str, town: Town) -> str:
    """The link that Klara passes on."""
    klara = town.coordinator
    await klara.types("/menue")
    for label in ("Einladen", "Moderation für einen Tag", day):
        await klara.taps(label)
    return next(word for word in klara.reads().split() if "start=j" in word)


async def moderating(town: Town) -> Person:
    """Mona, whom nobody knew before."""
    mona = town.sandbox.person("Mona")
    await mona.opens(await code_for("Heute", town))
    await mona.taps(AGREE)
    return mona


@pytest.mark.slow
async def test_code_lets_a_stranger_lead_the_workshop_after_the_ordinary_consent(town: Town) -> None:
    people = await town.participants(5)
    await prepared(town, "Begrüßung", "Wo treffen wir uns? Rathaus / Schule")
    mona = town.sandbox.person("Mona")
    await mona.opens(await code_for("Heute", town))
    assert "Ihre Aufgabe: Sie moderieren, bis Dienstag, 3. November 2026, 24 Uhr." in mona.reads()
    await mona.taps(AGREE)
    assert "Sie moderieren bis Dienstag, 3. November 2026, 24 Uhr. Danach endet das Recht von selbst." in (
        mona.reads()
    )
    assert mona.buttons()[0] == "Moderieren"
    assert "Einladen" not in mona.buttons()
    await mona.taps("Moderieren")
    await mona.taps("Workshop")
    assert mona.buttons() == (
        "Weiter: Begrüßung",
        "Fragen aus dem Saal",
        "Aktualisieren",
        "Moderieren",
    )
    await mona.taps("Weiter: Begrüßung")
    await mona.taps("Zeit laufen lassen")
    await mona.taps("Weiter: Wo treffen wir uns?")
    for person in people:
        await person.taps("1 · Rathaus")
    await mona.taps("Abstimmung: Wo treffen wir uns?")
    assert mona.buttons() == (
        "Abstimmung beenden",
        "Handzeichen eintragen",
        "Abstimmung zurücknehmen",
        "Zum Ablauf",
        "Zur Übersicht",
    )
    await mona.taps("Abstimmung beenden")
    await mona.taps("Ja, beenden")
    assert "100 %" in mona.reads()
    assert mona.buttons() == ("Noch einmal abstimmen lassen", "Zum Ablauf", "Zur Übersicht")
    await mona.taps("Zum Ablauf")
    assert mona.reads().startswith("Ablauf: Workshop")


@pytest.mark.slow
async def test_member_takes_the_task_on_and_coordinator_ends_it(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.opens(await code_for("Heute", town))
    assert "Danach endet das Recht von selbst." in ada.reads()
    await ada.taps("Aufgabe übernehmen")
    assert "Ihre Gruppe: Rat" in ada.reads()
    assert "Moderieren" in ada.buttons()
    klara = town.coordinator
    await klara.taps("Zurück")
    assert "1. Person: moderiert seit 10:00 Uhr, bis Dienstag, 3. November 2026." in klara.reads()
    assert "Ada" not in klara.reads()
    await klara.taps("1. Person: Recht beenden")
    assert klara.reads().startswith("Das Recht ist beendet.")
    assert await forges(town, ada, Moderate()) == NOT_YOURS
    await ada.types("/menue")
    assert "Moderieren" not in ada.buttons()


@pytest.mark.slow
async def test_right_for_tomorrow_that_began_today_says_on_which_day(town: Town) -> None:
    ada = await town.participant("Ada")
    await ada.opens(await code_for("Morgen", town))
    await ada.taps("Aufgabe übernehmen")
    await town.time_passes(timedelta(hours=23))
    await town.coordinator.taps("Zurück")
    assert (
        "1. Person: moderiert seit Di 03.11., 10:00 Uhr, bis Mittwoch, 4. November 2026."
        in town.coordinator.reads()
    )


@pytest.mark.slow
async def test_at_midnight_it_is_over_and_old_buttons_say_so(town: Town) -> None:
    await prepared(town, "Begrüßung", "Pause")
    mona = await moderating(town)
    await mona.taps("Moderieren")
    await mona.taps("Workshop")
    await town.time_passes(timedelta(hours=13, minutes=59))
    await mona.taps("Weiter: Begrüßung")
    assert "▶ 1. Begrüßung · läuft" in mona.reads()
    await town.time_passes(timedelta(minutes=1))
    assert await forges(town, mona, run_sheet.StartItem(RunItemId(2))) == OVER
    await mona.types("/menue")
    assert "Moderieren" not in mona.buttons()
    assert "Sie moderieren" not in mona.reads()


@pytest.mark.slow
async def test_forged_taps_of_whoever_moderates_reach_nothing_else(town: Town) -> None:
    await town.participants(5)
    klara = await prepared(town, "Wo? Hier / Dort")
    await klara.types("/umfrage Wann? Jetzt / Nie")
    mona = await moderating(town)
    sheet, item, other = RunSheetId(1), RunItemId(1), PollId(1)
    forged: tuple[Tap, ...] = (
        run_sheet.NewRunSheet(),
        run_sheet.Begin(),
        run_sheet.AddItem(sheet),
        run_sheet.ChangeItems(sheet),
        run_sheet.ItemsPage(sheet, 0),
        run_sheet.DropItem(item),
        run_sheet.Delete(sheet),
        run_sheet.PrintRecord(sheet),
        run_sheet.WriteRecord(sheet),
        polls.ListPolls(),
        polls.SeePoll(other),
        polls.SendPoll(other),
        polls.Discard(other),
        polls.DrawPoll(other),
        polls.PrintPoll(other),
        invitations.Invitations(town.municipality),
        invitations.SeeGroup(town.groups["rat"]),
        invitations.DayModeration(town.municipality),
    )
    for tap in forged:
        assert await forges(town, mona, tap) == NOT_YOURS, tap


@pytest.mark.slow
async def test_coordinator_sees_codes_that_wait_and_withdraws_them(town: Town) -> None:
    link = await code_for("Heute", town)
    klara = town.coordinator
    assert "Eine Person kann damit moderieren, bis Dienstag, 3. November 2026, 24 Uhr." in klara.reads()
    await klara.taps("QR-Code als Bild")
    assert "Für eine Person." in klara.reads()
    await klara.taps("Zurück")
    label = next(each for each in klara.buttons() if each.startswith("Code "))
    assert label.removeprefix("Code ") in klara.reads()
    await klara.taps(label)
    await klara.taps("Code zurückziehen")
    assert klara.reads().startswith("Der Code gilt nicht mehr.")
    mona = town.sandbox.person("Mona")
    await mona.opens(link)
    assert mona.reads().startswith("Dieser Link gilt nicht oder nicht mehr.")


@pytest.mark.slow
async def test_code_is_typed_in_the_chat_and_guesses_are_slowed_down(town: Town) -> None:
    ada, klara = await town.participant("Ada"), town.coordinator
    await code_for("Heute", town)
    code = klara.reads().rpartition("Oder der Code ")[2].split()[0].rstrip(".")
    await ada.types("/einstellungen")
    await ada.taps("Code eingeben")
    await ada.types("ABCD-2345")
    assert ada.reads().startswith("Dieser Code gilt nicht oder nicht mehr.")
    await ada.types(code.lower().replace("-", " "))
    await ada.taps("Aufgabe übernehmen")
    assert "Moderieren" in ada.buttons()
    ben = await town.participant("Ben")
    await ben.types("/einstellungen")
    await ben.taps("Code eingeben")
    for _ in range(10):
        await ben.types("ABCD-2345")
    await ben.types(code)
    assert ben.reads().startswith("Das waren zu viele Versuche.")
    await town.time_passes(timedelta(minutes=11))
    await ben.types("/einstellungen")
    await ben.taps("Code eingeben")
    await ben.types(code)
    assert ben.reads().startswith("Dieser Link war für eine Person und wurde schon benutzt.")


@pytest.mark.slow
async def test_code_is_understood_wherever_nothing_else_is_asked(town: Town) -> None:
    """Nobody who was given a code looks for the settings first."""
    ada, klara = await town.participant("Ada"), town.coordinator
    await code_for("Heute", town)
    code = klara.reads().rpartition("Oder der Code ")[2].split()[0].rstrip(".")
    for word in ("Park-Bank", "22.9.3926", "Danke2", "2345 6789", "Bahnhöfe"):
        await ada.types(word)
        assert ada.reads().startswith("Das habe ich nicht verstanden.")
    await ada.types("ABCD-2345")
    assert ada.reads().startswith("Dieser Code gilt nicht oder nicht mehr.")
    await ada.types("/menue")
    await ada.types(code)
    assert "Sie moderieren" in ada.reads()
    await ada.taps("Aufgabe übernehmen")
    assert "Moderieren" in ada.buttons()


@pytest.mark.slow
async def test_what_looks_like_a_code_is_an_answer_where_a_question_stands(town: Town) -> None:
    ada = await town.participant("Ada")
    await asked(town, text.cards())
    await ada.types("A2B4-C5D6")
    assert "„A2B4-C5D6“" in ada.reads()


@pytest.mark.slow
async def test_whoever_moderates_stops_before_the_end_of_the_day(town: Town) -> None:
    mona = await moderating(town)
    for label in ("Moderieren", "Nicht mehr moderieren", "Ja, nicht mehr moderieren"):
        await mona.taps(label)
    assert mona.reads() == "Sie moderieren nicht mehr."
    await mona.taps("Zur Übersicht")
    assert "Moderieren" not in mona.buttons()


async def two_clusters_by_mona(town: Town) -> tuple[Person, list[Person]]:
    """Mona is at the clusters of the cards that five people wrote to the only item of a run sheet."""
    people, who = await town.participants(5), await town.id_of(town.coordinator)
    await town.workshops.run_sheets.make(
        who,
        town.municipality,
        title="Workshop",
        items=[NewItem("Was fehlt?", asks=text.cards(free=True))],
        update=UpdateId(-77),
    )
    mona = await moderating(town)
    for label in ("Moderieren", "Workshop", "Weiter: Was fehlt?"):
        await mona.taps(label)
    for number, person in enumerate(people):
        await person.types(f"Karte {number}")
    for label in ("Abstimmung: Was fehlt?", "Abstimmung beenden", "Ja, beenden", "Karten bündeln"):
        await mona.taps(label)
    for name in ("Wege", "Kinder"):
        await mona.taps("Neues Bündel")
        await mona.types(name)
        await mona.taps(mona.buttons()[0])
        await mona.taps("Fertig")
    return mona, people


@pytest.mark.slow
async def test_who_moderates_puts_cards_together_and_asks_for_dots(town: Town) -> None:
    mona, people = await two_clusters_by_mona(town)
    await mona.taps("Wege (1)")
    assert "Maßnahme daraus machen" not in mona.buttons()
    await mona.taps("Zu den Bündeln")
    await mona.taps("Punkte auf die Bündel")
    assert "Jede Person hat einen Punkt." in mona.reads(), "seen before anybody is asked"
    assert "Was ist am wichtigsten?" not in people[0].reads()
    await mona.taps("Senden an 5 Personen")
    assert "Abgestimmt: 0 von 5 Personen" in mona.reads()
    for person in people:
        await person.taps("2 · Kinder")
    await mona.taps("Abstimmung beenden")
    await mona.taps("Ja, beenden")
    assert "Kinder: 5 Punkte von 5 Personen" in mona.reads()
    assert not [label for label in mona.buttons() if label.startswith("Maßnahme")]


@pytest.mark.slow
async def test_coordinator_at_the_run_sheet_reads_at_once_that_dots_come_next(town: Town) -> None:
    mona, _ = await two_clusters_by_mona(town)
    klara = town.coordinator
    await klara.types("/menue")
    for label in ("Ablauf", "Workshop"):
        await klara.taps(label)
    await mona.taps("Punkte auf die Bündel")
    assert "2. Was ist am wichtigsten? (Was fehlt?)" in klara.reads()


async def votes(people: Sequence[Person], *labels: str) -> None:
    """Each taps one of them."""
    for person, label in zip(people, labels, strict=True):
        await person.taps(label)


@pytest.mark.slow
async def test_second_round_counts_as_the_poll_of_its_item_and_is_ended_from_there(town: Town) -> None:
    people = await town.participants(5)
    await prepared(town, "Wo? Hier / Dort", "Pause")
    mona = await moderating(town)
    for label in ("Moderieren", "Workshop", "Weiter: Wo?"):
        await mona.taps(label)
    await votes(people, *["1 · Hier"] * 3, *["2 · Dort"] * 2)
    for label in ("Abstimmung: Wo?", "Abstimmung beenden", "Ja, beenden", "Noch einmal abstimmen lassen"):
        await mona.taps(label)
    await mona.taps("Zum Ablauf")
    assert "▶ 1. Wo? · läuft" in mona.reads(), "a draft is no round yet"
    for label in ("Ergebnis: Wo?", "Noch einmal abstimmen lassen", "Senden an 5 Personen"):
        await mona.taps(label)
    await mona.taps("Zum Ablauf")
    assert "▶ 1. Wo? · 0 von 5 haben geantwortet" in mona.reads()
    await votes(people, *["1 · Hier"] * 5)
    for label in (
        "Weiter: Pause",
        "Weiter, Abstimmung läuft weiter",
        "Abstimmung: Wo?",
        "Abstimmung beenden",
        "Ja, beenden",
    ):
        await mona.taps(label)
    assert "100 %" in mona.reads()
    await mona.taps("Zum Ablauf")
    assert "Abstimmung: Wo?" not in mona.buttons()
    await mona.taps("Ergebnis: Wo?")
    assert "100 %" in mona.reads(), "the last round, beside the one before"


async def with_five_cards(town: Town) -> Person:
    """Mona, who has begun an item of Klara's run sheet for which each of five people wrote a card."""
    people = await town.participants(5)
    klara = await prepared(town)
    for label in ("Punkt hinzufügen", "Karten"):
        await klara.taps(label)
    await klara.types("Was läuft gut?")
    mona = await moderating(town)
    for label in ("Moderieren", "Workshop", "Weiter: Was läuft gut?"):
        await mona.taps(label)
    for number, person in enumerate(people):
        await person.types(f"Karte {number}")
    return mona


@pytest.mark.slow
async def test_cards_of_an_ended_item_are_reached_from_the_run_sheet(town: Town) -> None:
    mona = await with_five_cards(town)
    for label in ("Abstimmung: Was läuft gut?", "Abstimmung beenden", "Ja, beenden", "Zur Übersicht"):
        await mona.taps(label)
    for label in ("Moderieren", "Workshop", "Ergebnis: Was läuft gut?", "5 Karten prüfen"):
        await mona.taps(label)
    assert "Karte" in mona.reads()


@pytest.mark.slow
async def test_card_that_one_moderator_left_out_is_not_shown_by_the_other(town: Town) -> None:
    klara, mona = town.coordinator, await with_five_cards(town)
    for label in ("Abstimmung: Was läuft gut?", "Abstimmung beenden", "Ja, beenden", "5 Karten prüfen"):
        await mona.taps(label)
    for label in ("/menue", "Abstimmungen", "Beendet: Was läuft gut?", "5 Karten prüfen"):
        await (klara.types(label) if label.startswith("/") else klara.taps(label))
    card = klara.reads().split("„")[1].split("“")[0]
    assert f"„{card}“" in mona.reads()
    await klara.taps("Weglassen")
    await mona.taps("Zeigen")
    assert mona.answers[-1].alert
    assert mona.answers[-1].text == "Über diese Karte ist schon entschieden: Sie ist weggelassen."
    assert "Noch 4 warten." in mona.reads()
    for _ in range(4):
        await mona.taps("Zeigen")
    await mona.taps("Zur Abstimmung")
    assert mona.reads().count("• Karte") == 4
    assert card not in mona.reads()


@pytest.mark.slow
async def test_whoever_counted_hands_types_their_own_answer_once_their_day_is_over(town: Town) -> None:
    ada, *_ = await town.participants(2)
    klara = await prepared(town, "Wo treffen wir uns? Rathaus / Schule")
    await ada.opens(await code_for("Heute", town))
    await ada.taps("Aufgabe übernehmen")
    for label in ("Moderieren", "Workshop", "Weiter: Wo treffen wir uns?"):
        await ada.taps(label)
    led = next(each for each in ada.chat if "Abstimmung: Wo treffen wir uns?" in each.labels)
    await ada.taps("Abstimmung: Wo treffen wir uns?", of=led)
    await ada.taps("Handzeichen eintragen")
    await ada.types("1 1")
    assert "Im Saal gezählt: 2" in ada.reads()
    await town.time_passes(timedelta(days=1))
    await klara.types("/umfrage Kommen Sie wieder? Ja / Nein")
    await klara.taps("Senden an 2 Personen")
    await ada.types("2")
    assert "Ihre Stimme: Nein" in ada.reads()

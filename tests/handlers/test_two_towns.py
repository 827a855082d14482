"""Somebody works for two towns: what they tap in an older message is done in the town that it belongs to."""

from datetime import timedelta

import pytest

from questionnaires.kernels import choice
from sandbox.person import Person
from storage.ids import UpdateId
from storage.members import Role
from tests.handlers.preparing import prepared
from tests.handlers.surveying import evaluated, start
from tests.handlers.test_moderating import moderating
from tests.handlers.test_paper_help import helping
from tests.town import AGREE, Town, goes

pytestmark = pytest.mark.slow

ELSEWHERE = "Beispielhausen"


async def at_home_elsewhere(town: Town, person: Person, *, role: Role = Role.COORDINATOR) -> None:
    """Comes to a second town with that task, in Bavaria; it is the one on their first screen now."""
    group = "rat" if role is Role.PARTICIPANT else None
    invite = await town.workshops.invitations.found(
        ELSEWHERE, timezone="Europe/Berlin", role=role, group_code=group, valid_for=timedelta(days=7)
    )
    await person.opens(town.sandbox.link(f"j{invite.token}"))
    await person.taps(AGREE)
    await town.database.write(
        lambda tx: tx.run("UPDATE municipality SET state = 'BY' WHERE id = :id", id=invite.municipality)
    )


async def with_a_result(town: Town) -> Person:
    """Klara, before the end of a poll in which Ada has voted."""
    klara, ada = town.coordinator, await town.participant("Ada")
    await klara.types("/umfrage Womit fangen wir an? Sprachcafé / Lotsen")
    await klara.taps("Senden an eine Person")
    await ada.taps("1 · Sprachcafé")
    for label in ("Abstimmung beenden", "Ja, beenden"):
        await klara.taps(label)
    return klara


async def test_measure_is_made_in_the_town_of_the_poll_that_it_is_made_from(town: Town) -> None:
    klara = await with_a_result(town)
    await at_home_elsewhere(town, klara)
    await klara.taps("Maßnahme daraus machen")
    await klara.types("Sprachcafé im Rathaus")
    assert klara.reads().startswith("Angelegt. Bisher sieht sie nur die Organisation.")
    assert "Aus der Abstimmung: Womit fangen wir an?" in klara.reads()
    await klara.types("/massnahmen")
    assert "Es gibt noch keine offene Maßnahme." in klara.reads(), "nothing of one town comes to the other"
    olga = await town.organiser()
    await olga.types("/massnahmen")
    assert "1 · Sprachcafé im Rathaus" in olga.buttons()


async def test_whoever_only_takes_part_elsewhere_makes_measures_where_they_coordinate(town: Town) -> None:
    klara = await with_a_result(town)
    await at_home_elsewhere(town, klara, role=Role.PARTICIPANT)
    assert await klara.taps("Maßnahme daraus machen") is None
    await klara.types("Sprachcafé im Rathaus")
    assert klara.reads().startswith("Angelegt.")


async def test_whoever_coordinates_the_town_of_a_meeting_passes_on_the_links_of_its_missing_groups(
    town: Town,
) -> None:
    klara, _ = town.coordinator, await town.participant("Ada")
    await klara.types("/menue")
    await goes(klara, "Einladen", "Organisation übernehmen")
    await klara.types("/treffen 3.12. 18 Uhr")
    await goes(klara, "Einladen: eine Person", "Überblick vor dem Treffen")
    overview = klara.newest
    await at_home_elsewhere(town, klara, role=Role.PARTICIPANT)
    await klara.taps(next(label for label in overview.labels if "ohne Zusage" in label), of=overview)
    assert any("Link: Rat" in message.labels for message in klara.from_bot)


async def test_hour_of_a_reminder_is_told_by_the_clock_of_the_town_that_is_asked(town: Town) -> None:
    klara, _ = town.coordinator, await town.participant("Ada")
    await start(town)
    await klara.taps("Erinnern")
    before = klara.reads()
    assert "um 10:00 Uhr erinnert" in before
    await klara.taps("Abbrechen")
    running = klara.newest
    await at_home_elsewhere(town, klara)
    await town.database.write(
        lambda tx: tx.run(
            "UPDATE municipality SET timezone = 'Asia/Kolkata' WHERE name = :name", name=ELSEWHERE
        )
    )
    await klara.taps("Erinnern", of=running)
    assert before in [message.text for message in klara.from_bot]
    assert klara.reads() != before, "that is of the other town"


async def test_dates_are_chosen_by_the_clock_and_the_holidays_of_their_own_town(town: Town) -> None:
    olga = await town.organiser()
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await olga.taps(label)
    await olga.types("3.12. 18 Uhr, 10.12. 18 Uhr")
    await at_home_elsewhere(town, olga)
    for label in ("Anderer Tag", "Dezember 2026", "Januar 2027"):
        await olga.taps(label)
    assert "Heilige Drei Könige" not in olga.reads(), "that is a holiday in Bavaria only"


async def test_questions_from_the_floor_are_begun_in_the_town_of_the_workshop(town: Town) -> None:
    klara, ada = await prepared(town, "Begrüßung"), await town.participant("Ada")
    await klara.taps("Weiter: Begrüßung")
    await at_home_elsewhere(town, klara)
    for label in ("Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await klara.taps(label)
    await ada.taps("Frage stellen")
    await ada.types("Wann kommt der Bus?")
    assert "1. Wann kommt der Bus? · eine Person · Ihre Frage" in ada.reads()


async def test_points_come_from_results_of_the_town_of_the_run_sheet(town: Town) -> None:
    await evaluated(town)
    klara = await prepared(town)
    await klara.taps("Punkt hinzufügen")
    points = next(label for label in klara.buttons() if label.startswith("Punkte aus:"))
    await klara.taps("Fertig")
    await at_home_elsewhere(town, klara)
    for label in ("Punkt hinzufügen", points, "Fertig"):
        await klara.taps(label)
    assert klara.sees("20 Minuten · Abstimmung: Auswahl")


async def test_whoever_enters_paper_forms_stops_also_when_at_home_elsewhere(town: Town) -> None:
    mona = await helping(town)
    for label in ("Papierbögen eintragen", "Nicht mehr eintragen"):
        await mona.taps(label)
    await at_home_elsewhere(town, mona, role=Role.PARTICIPANT)
    await mona.taps("Ja, nicht mehr eintragen")
    assert await town.database.read(lambda tx: tx.all("SELECT * FROM day_right")) == []


async def test_whoever_moderates_gives_back_the_right_of_the_town_that_they_were_asked_about(
    town: Town,
) -> None:
    mona = await moderating(town)
    for label in ("Moderieren", "Nicht mehr moderieren"):
        await mona.taps(label)
    await at_home_elsewhere(town, mona, role=Role.PARTICIPANT)
    await mona.taps("Ja, nicht mehr moderieren")
    assert await town.database.read(lambda tx: tx.all("SELECT * FROM day_right")) == []


async def test_state_whose_holidays_count_is_chosen_for_the_town_of_the_list(town: Town) -> None:
    olga = await town.organiser()
    await olga.types("/treffen")
    await olga.taps("Bundesland für Feiertage wählen")
    await at_home_elsewhere(town, olga)
    await olga.taps("Hessen")
    states = await town.database.read(
        lambda tx: {each["name"]: each["state"] for each in tx.all("SELECT name, state FROM municipality")}
    )
    assert states == {"Musterstadt": "HE", ELSEWHERE: "BY"}
    labels = {label for message in olga.chat for label in message.labels}
    assert "Feiertage: Hessen" in labels, "and the list is that of this town"


async def test_question_that_was_taken_back_leads_to_the_list_where_they_lead_the_room(town: Town) -> None:
    klara, ada = await prepared(town, "Begrüßung"), await town.participant("Ada")
    await klara.taps("Weiter: Begrüßung")
    for label in ("Fragen aus dem Saal", "Beginnen: sofort zu sehen"):
        await klara.taps(label)
    await ada.taps("Frage stellen")
    await ada.types("Wann kommt der Bus?")
    await klara.taps("1 · Wann kommt der Bus?")
    await ada.taps("Zurücknehmen: Wann kommt der Bus?")
    await at_home_elsewhere(town, klara, role=Role.PARTICIPANT)
    await klara.taps("Verbergen")
    assert klara.sees("Diese Frage ist zurückgenommen")


async def test_older_polls_are_those_of_the_list_that_they_were_opened_from(town: Town) -> None:
    klara = town.coordinator
    who = await town.id_of(klara)
    standing = await town.workshops.participants.standing(who)
    assert standing is not None
    for number in range(12):
        await town.workshops.polls.draft(
            who,
            standing.membership.municipality,
            question=f"Frage {number}?",
            asks=choice.one_of("Ja", "Nein"),
            update=UpdateId(900_000 + number),
        )
    await klara.types("/menue")
    await klara.taps("Abstimmungen")
    await at_home_elsewhere(town, klara)
    await klara.taps("nächste Seite")
    labels = {label for message in klara.chat for label in message.labels}
    assert any("Frage 0?" in label for label in labels)


async def test_questions_from_the_floor_are_begun_again_in_the_town_in_which_they_were(town: Town) -> None:
    klara, ada = await prepared(town, "Begrüßung"), await town.participant("Ada")
    await goes(klara, "Weiter: Begrüßung", "Fragen aus dem Saal", "Beginnen: sofort zu sehen")
    await goes(klara, "Fragen beenden", "Ja, beenden")
    over = klara.newest
    await at_home_elsewhere(town, klara)
    await klara.taps("Noch einmal beginnen", of=over)
    await klara.taps("Beginnen: sofort zu sehen")
    await ada.taps("Frage stellen")
    await ada.types("Wann kommt der Bus?")
    assert "1. Wann kommt der Bus? · eine Person · Ihre Frage" in ada.reads()


async def test_measure_is_made_in_the_town_of_the_meeting_that_it_is_made_before(town: Town) -> None:
    klara, _ = town.coordinator, await town.participant("Ada")
    await klara.types("/treffen 4.11. 18 Uhr")
    await goes(klara, "Einladen: eine Person")
    await town.time_passes(timedelta(days=2))
    await klara.types("/treffen 3.12. 18 Uhr")
    await goes(klara, "Einladen: eine Person", "Überblick vor dem Treffen")
    overview = klara.newest
    await at_home_elsewhere(town, klara, role=Role.PARTICIPANT)
    await klara.taps("Neue Maßnahme", of=overview)
    await klara.types("Sprachcafé im Rathaus")
    assert klara.reads().startswith("Angelegt.")


async def test_new_poll_is_made_in_the_town_of_the_list_that_it_is_begun_from(town: Town) -> None:
    klara, _ = town.coordinator, await town.participants(1)
    await klara.types("/menue")
    await klara.taps("Abstimmungen")
    listed = klara.newest
    await at_home_elsewhere(town, klara)
    await klara.taps("Neue Abstimmung", of=listed)
    assert klara.sees("Sie sind jetzt in: Musterstadt\n\n")
    await klara.types("Wo? Hier / Dort")
    assert "Senden an eine Person" in klara.buttons()
    await klara.taps("Senden an eine Person")
    running = klara.newest
    await klara.types("/menue")
    assert klara.reads().startswith("Musterstadt")
    for label in ("Kommune wechseln", ELSEWHERE):
        await klara.taps(label)
    await klara.taps("Abstimmungen", of=running)
    assert any("Läuft: Wo?" in message.labels for message in klara.from_bot)


async def test_new_meeting_is_made_in_the_town_of_the_list_that_it_is_begun_from(town: Town) -> None:
    olga, _ = await town.organiser(), await town.participants(1)
    await olga.types("/treffen")
    listed = olga.newest
    await at_home_elsewhere(town, olga)
    await olga.taps("Neues Treffen", of=listed)
    assert olga.sees("Sie sind jetzt in: Musterstadt\n\n")
    await olga.types("3.12. 18 Uhr")
    assert "Einladen: eine Person" in olga.buttons()
    await olga.taps("Einladen: eine Person")
    invited = olga.newest
    for label in ("Zur Übersicht", "Kommune wechseln", ELSEWHERE):
        await olga.taps(label)
    await olga.taps("Alle Treffen", of=invited)
    assert any("Do 03.12., 18:00 · Folgetreffen" in message.labels for message in olga.from_bot)


async def test_who_may_not_begin_anything_there_any_more_stays_at_home_where_they_are(town: Town) -> None:
    klara = town.coordinator
    await klara.types("/menue")
    await klara.taps("Abstimmungen")
    listed = klara.newest
    await at_home_elsewhere(town, klara)
    await town.database.write(
        lambda tx: tx.run("DELETE FROM membership_right WHERE municipality_id = :id", id=town.municipality)
    )
    await klara.taps("Neue Abstimmung", of=listed)
    assert not klara.sees("Sie sind jetzt in")
    await klara.types("/menue")
    assert klara.reads().startswith(ELSEWHERE)

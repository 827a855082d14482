"""What organisers do with dates, meetings, reminders and measures, for test_no_second_effect."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from tests.handlers.powerless import Powerless, Scenario
from tests.town import AGREE


async def dates_are_found_together(world: Powerless) -> None:
    ada, olga = await world.town.participant("Ada"), await world.town.organiser()
    for label in ("Neues Treffen", "Termin gemeinsam finden"):
        await olga.taps(label)
    await world.types(olga, "3.12. 18 Uhr, 4.12. 18 Uhr und 10.12. 18 Uhr")
    await world.walks(olga, "+ Di 17.11., 18:00", "Fertig", "Termin streichen", "Streichen: Do 10.12., 18:00")
    await world.walks(olga, "Fertig", "Frist ändern", "Bis Fr 06.11.", "Frist ändern")
    await world.types(olga, "9.11.")
    await world.walks(olga, "Titel ändern")
    await world.types(olga, "Runde")
    await world.walks(
        olga, "Gruppen auswählen", "✓ Verwaltung: wird gefragt", "Fertig", "Fragen: eine Person"
    )
    await world.walks(
        ada, "Die 3 Termine durchgehen", "Ja, da kann ich", "Zur Not", "Alle Termine", "Nein zu allen"
    )
    await world.walks(ada, "Nein zum offenen Termin", "Nein zu allen", "Nein zu allen 3")
    await world.walks(olga, "Wählen: Di 17.11., 18:00", "Ja, dazu einladen")
    await olga.types("/menue")
    for label in ("Neues Treffen", "Termin gemeinsam finden", "+ Di 17.11., 18:00", "Fertig"):
        await olga.taps(label)
    await world.walks(olga, "Entwurf verwerfen", "Neues Treffen", "Termin gemeinsam finden")
    await world.types(olga, "3.12. 18 Uhr, 4.12. 18 Uhr")
    await world.walks(olga, "Fertig", "Fragen: eine Person", "Nicht weiter fragen", "Ja, nicht weiter fragen")


async def meeting_is_described(world: Powerless) -> None:
    await world.town.participants(1)
    olga = await world.town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: eine Person")
    await world.walks(olga, "Angaben ändern", "Art: Folgetreffen", "Workshop")
    await world.walks(olga, "Link zur Videokonferenz")
    await world.types(olga, "https://treffen.example/raum")
    await world.walks(olga, "Link nur bei Zusage zeigen", "Link entfernen", "Tagesordnung schreiben")
    await world.types(olga, "Begrüßung")
    await world.walks(olga, "Notiz für die Organisation")
    await world.types(olga, "Schlüssel holen")


async def meeting_is_planned(world: Powerless) -> None:
    await world.town.participants(2)
    olga = await world.town.organiser()
    await olga.types("/treffen am 3. Dezember")
    await world.types(olga, "18")
    await world.walks(olga, "Titel ändern")
    await world.types(olga, "Was ist daraus geworden?")
    await world.walks(olga, "Ort oder Link angeben")
    await world.types(olga, "Rathaus")
    await world.walks(olga, "Dauer ändern")
    await world.types(olga, "45 Minuten")
    await world.walks(olga, "Dauer ändern", "1 ½ Stunden", "Gruppen auswählen", "✓ Beirat: wird eingeladen")
    await world.walks(olga, "Fertig", "Einladen…", "Verschieben")
    await world.types(olga, "10.12. 18 Uhr")
    assert olga.buttons()[0] == "Ja, verschieben", "what was understood is not asked for again"
    await world.walks(olga, "Ja, verschieben", "Treffen absagen")
    await world.types(olga, "Der Saal ist belegt.")
    await world.walks(olga, "Ja, absagen")


async def everybody_is_told_what_came_out(world: Powerless) -> None:
    await world.town.participants(2)
    olga = await world.town.organiser()
    await olga.types("/massnahmen Sprachcafé")
    await olga.taps("Allen zeigen")
    await olga.types("/treffen 10.11. 18 Uhr")
    await olga.taps("Einladen: 2 Personen")
    await world.town.time_passes(timedelta(days=8))
    await olga.types("/treffen")
    await olga.taps("Vorbei: Di 10.11., 18:00 · Folgetreffen")
    await olga.taps("Allen berichten, was herauskam")
    await world.walks(olga, "Senden an 2 Personen")


async def reminders_are_planned(world: Powerless) -> None:
    await world.town.participants(1)
    olga = await world.town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await olga.taps("Einladen: eine Person")
    await world.walks(olga, "Erinnerungen", "Zeiten für Eingeladene", "3 Tage vorher: nein")
    await world.types(olga, "10 Tage")
    await world.walks(olga, "Vorschau ansehen", "So übernehmen", "Zeiten für die Organisation")
    await world.walks(olga, "✓ 1 Woche vorher: ja", "Vorschau ansehen", "Änderung verwerfen")
    await world.walks(olga, "Höchstens 2 am Tag: ändern", "Höchstens 3 am Tag")
    await world.town.time_passes(timedelta(days=20, hours=8))
    await world.town.database.write(
        lambda tx: tx.run(
            "UPDATE delivery SET state = 'failed', sent_at = NULL WHERE kind = 'meeting_reminder' "
            "AND state = 'sent'"
        )
    )
    await olga.types("/treffen")
    await world.walks(olga, "Do 03.12., 18:00…", "Erinnerungen", "Stand der Erinnerungen")
    await world.walks(olga, "Noch einmal senden: 1")


async def meetings_are_repeated(world: Powerless) -> None:
    [ada] = await world.town.participants(1)
    olga = await world.town.organiser()
    await olga.types("/treffen 3.12. 18 Uhr")
    await world.walks(
        olga, "Wiederholen", "Jede Woche am Donnerstag", "3 Mal", "Nicht wiederholen", "Wiederholen"
    )
    await world.types(olga, "jeden Donnerstag, 4 Mal")
    await olga.taps("Fertig")
    await olga.taps("Einladen: eine Person")
    await ada.taps("Alle Termine der Serie")
    await world.taps(ada, "Ich komme zu allen")
    for title, whom in (("Runde", "Nur für dieses"), ("Große Runde", "Für alle 4 ab diesem")):
        await olga.taps("Angaben ändern")
        await olga.taps("Titel ändern")
        await world.types(olga, title)
        await world.walks(olga, whom)
    await world.walks(
        olga, "Erinnerungen", "Zeiten für Eingeladene", "3 Tage vorher: nein", "Vorschau ansehen"
    )
    await world.walks(olga, "Für alle 4 ab diesem", "Zurück", "Verschieben")
    await world.types(olga, "4.12. 18 Uhr")
    await world.walks(olga, "Alle 4 ab diesem verschieben")
    await world.walks(olga, "Treffen absagen", "Ja, alle 4 ab diesem absagen")


async def time_of_a_meeting_is_found(world: Powerless) -> None:
    await world.town.participants(1)
    olga = await world.town.organiser()
    await olga.types("/menue")
    await olga.taps("Neues Treffen")
    await world.types(olga, "3.12. 18 Uhr")
    await world.walks(olga, "Entwurf verwerfen")
    await olga.types("/treffen halb acht am 10.12.")
    await world.types(olga, "abends")
    await olga.types("/treffen 10.12. von 7 bis 8")
    await world.walks(olga, "Do 10.12., 19:00")
    await olga.types("/menue")
    await world.walks(olga, "Neues Treffen", "In 4 Wochen…")
    await olga.types("/treffen")
    await world.walks(olga, "Bundesland für Feiertage wählen", "Bayern")


async def measures_are_kept(world: Powerless) -> None:
    olga, nora, ben = await world.town.organiser(), world.sandbox.person("Nora"), world.sandbox.person("Ben")
    await olga.types("/massnahmen")
    await world.walks(olga, "Neue Maßnahme")
    await world.types(olga, "Raum suchen, Amt für Soziales, bis 31.3.")
    await world.walks(olga, "Wieder löschen", "Ja, löschen")
    await world.walks(olga, "Alle Maßnahmen", "Neue Maßnahme")
    await world.types(olga, "Lotsen")
    await world.walks(olga, "Angaben ändern", "Handlungsfeld")
    await world.types(olga, "Begegnung")
    await world.walks(olga, "Handlungsfeld", "Angabe löschen", "Braucht einen Ratsbeschluss", "Handlungsfeld")
    await world.types(olga, "Begegnung")
    await olga.types("/massnahmen Sprachcafé")
    await world.walks(
        olga, "Angaben ändern", "Handlungsfeld", "Begegnung", "Baut auf einer anderen auf", "Lotsen"
    )
    await world.walks(olga, "Zurück", "Allen zeigen", "Bescheid bekommen", "Datum ändern")
    await world.types(olga, "Ende März")
    await world.walks(
        olga, "Datum ändern", "In 4 Wochen…", "Stand ändern", "beschlossen", "Stand ändern", "verworfen"
    )
    await world.types(olga, "kein Geld")
    await world.walks(olga, "Stand ändern", "begonnen", "Ich übernehme")
    await world.types(olga, "Olga")
    await world.walks(olga, "Begonnen", "Namen ändern", "Ohne Namen", "Abgeben", "Ja, abgeben")
    await world.walks(olga, "Weitergeben")
    link = next(word for word in olga.reads().split() if "start=m" in word)
    await ben.opens(link)
    await world.taps(ben, "Nicht teilnehmen", owes=False)
    await world.opens(nora, link)
    await world.walks(nora, "English…", "Deutsch", AGREE, "Ich übernehme")
    await olga.types("/massnahmen")
    await world.walks(olga, "Auswählen", "Suchen")
    await world.types(olga, "Lotsen")


async def help_with_a_measure_is_asked_for_and_answered(world: Powerless) -> None:
    olga, [ada] = await world.town.organiser(), await world.town.participants(1)
    await olga.types("/massnahmen Sprachcafé")
    await olga.taps("Allen zeigen")
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé", "Ich übernehme", "Ohne Namen"):
        await ada.taps(label)
    await world.walks(ada, "Ich brauche Hilfe")
    await ada.taps("Ich brauche Hilfe")  # made anew it shows the measure, and asks for nothing
    await world.types(ada, "Ein Raum fehlt")
    await olga.types("/massnahmen")
    for label in ("1 · Sprachcafé", "Antworten"):
        await olga.taps(label)
    await world.types(olga, "Nehmen Sie den Saal.")


async def measure_is_made_twice_from_one_poll(world: Powerless) -> None:
    [ada] = await world.town.participants(1)
    klara, kurt = world.town.coordinator, await world.town.another_coordinator()
    await klara.types("/umfrage Womit fangen wir an? Sprachcafé / Lotsen")
    await klara.taps("Senden an eine Person")
    await ada.taps("1 · Sprachcafé")
    await klara.taps("Abstimmung beenden")
    await klara.taps("Ja, beenden")
    for each in (klara, kurt):
        await each.types("/menue")
        await each.taps("Abstimmungen")
        await each.taps(next(label for label in each.buttons() if "Womit fangen" in label))
        await each.taps("Maßnahme daraus machen")
    await klara.types("Sprachcafé")
    await world.types(kurt, "Lotsen")
    await world.walks(kurt, "Meine auch anlegen")
    await kurt.types("/stopp")
    await kurt.types("/massnahmen")
    await kurt.taps("1 · Sprachcafé")
    await kurt.taps("Ich übernehme")
    await world.walks(kurt, "Ohne Namen", "Nachrichten einschalten")


SCENARIOS: Final[Mapping[Scenario, frozenset[str]]] = {
    dates_are_found_together: frozenset(
        {
            f"meetings.date_polls.{tap}"
            for tap in (
                "AnswerDate",
                "AskForDates",
                "ChooseDate",
                "DiscardDatePoll",
                "DropDate",
                "IncludeDateGroup",
                "NoToAllDates",
                "NoToOpenDates",
                "PickDate",
                "ReplaceByNo",
                "SetLastDay",
                "StopDatePoll",
            )
        }
        | {"text dates", "text dates-last-day", "text dates-title"}
    ),
    meeting_is_described: frozenset(
        {
            "meetings.SetKind",
            "meetings.ShowLink",
            "meetings.DropLink",
            "text meeting-link",
            "text meeting-agenda",
            "text meeting-note",
        }
    ),
    meeting_is_planned: frozenset(
        {
            "meetings.Cancel",
            "meetings.IncludeGroup",
            "meetings.Invite",
            "meetings.Move",
            "meetings.SetLength",
            "text meeting-length",
            "text meeting-place",
            "text meeting-reason",
            "text meeting-time",
            "text meeting-title",
            "text meeting-when",
        }
    ),
    everybody_is_told_what_came_out: frozenset({"meetings.SendRecap"}),
    meetings_are_repeated: frozenset(
        {
            f"meetings.series_taps.{tap}"
            for tap in (
                "SetRule",
                "SetCount",
                "NoRepeats",
                "CancelFollowing",
                "AnswerAll",
                "ChangeThis",
                "ChangeFollowing",
                "MoveFollowing",
            )
        }
        | {"text meeting-repeat", "text meeting-title", "text meeting-when"}
        | {"meetings.reminder_taps.SetLead", "meetings.reminder_taps.HoldForFollowing"}
    ),
    reminders_are_planned: frozenset(
        {
            f"meetings.reminder_taps.{tap}"
            for tap in ("SetLead", "HoldPlan", "DropPlan", "SetPerDay", "SendAgain")
        }
        | {"text reminder-leads"}
    ),
    time_of_a_meeting_is_found: frozenset(
        {
            "meetings.Discard",
            "meetings.PickSpan",
            "meetings.PickStart",
            "meetings.SetState",
            "text meeting-when",
            "text meeting-which",
        }
    ),
    help_with_a_measure_is_asked_for_and_answered: frozenset(
        {"measures.Answer", "text measure-reply", "text measure-what-help"}
    ),
    measure_is_made_twice_from_one_poll: frozenset(
        {"measures.HearAgain", "measures.MakeAnyway", "measures.NoName", "text measure-new"}
    ),
    measures_are_kept: frozenset(
        {
            "link m",
            "entrance.Agree",
            "entrance.Decline",
            "entrance.Speak",
            "measures.Answer",
            "measures.ClearPart",
            "measures.Follow",
            "measures.GetLink",
            "measures.NoName",
            "measures.Release",
            "measures.Remove",
            "measures.SetBase",
            "measures.SetCouncil",
            "measures.SetDue",
            "measures.SetField",
            "measures.SetPublic",
            "measures.SetStatus",
            "measures.Take",
            "measures.TakeByLink",
            "text measure-day",
            "text measure-name",
            "text measure-new",
            "text measure-part",
            "text measure-reason",
            "text measure-word",
        }
    ),
}

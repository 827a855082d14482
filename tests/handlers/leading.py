"""What coordinators and organisers do, for test_no_second_effect."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from handlers.agenda import taps as agenda
from handlers.invitations import taps as invitations
from handlers.surveys import taps as surveys
from questionnaires.templates import YAML_TEMPLATE
from sandbox.chats import MemberStatus
from storage.ids import SurveyId
from tests.handlers.forged_callbacks import forges
from tests.handlers.powerless import Powerless, Scenario
from tests.handlers.surveying import PROBE, close, evaluated, start
from tests.handlers.test_comparing import package_of, towns_screen
from tests.town import AGREE
from workshops.group_chats import GroupCode


async def groups_are_kept(world: Powerless) -> None:
    klara = world.town.coordinator
    await klara.types("/menue")
    await klara.taps("Einladen")
    await world.walks(klara, "Rat (0)", "Link erneuern", "Ja, neuen Link machen", "Gruppe umbenennen")
    await world.types(klara, "Stadtrat")
    await world.walks(klara, "Neue Gruppe")
    await world.types(klara, "Vereine")
    await world.walks(klara, "Verwaltung (0)", "Hier selbst teilnehmen")
    await world.taps(klara, invitations.Picture(world.town.groups["beirat"]))
    await world.taps(klara, invitations.Page(world.town.groups["ehrenamt"]))


async def rights_are_given(world: Powerless) -> None:
    klara = world.town.coordinator
    await klara.types("/menue")
    await klara.taps("Einladen")
    await world.walks(
        klara, "Organisation einladen", "Link zurückziehen", "Zurück", "Organisation übernehmen"
    )


async def somebody_moderates_for_a_day(world: Powerless) -> None:
    klara, mona = world.town.coordinator, world.sandbox.person("Mona")
    await klara.types("/menue")
    await klara.taps("Einladen")
    await world.walks(klara, "Moderation für einen Tag", "Morgen", "Code zurückziehen", "Heute")
    link = next(word for word in klara.reads().split() if "start=j" in word)
    await mona.opens(link)
    await mona.taps(AGREE)
    await world.walks(mona, "Moderieren", "Nicht mehr moderieren", "Ja, nicht mehr moderieren")
    await klara.taps("Zurück")
    await klara.taps("Heute")
    await mona.opens(next(word for word in klara.reads().split() if "start=j" in word))
    await mona.taps("Aufgabe übernehmen")
    await klara.taps("Zurück")
    await world.walks(klara, "1. Person: Recht beenden")
    await klara.taps("Heute")
    code = klara.reads().rpartition("Oder der Code ")[2].split()[0].rstrip(".")
    await mona.types("/einstellungen")
    await mona.taps("Code eingeben")
    await world.types(mona, code)


async def somebody_enters_forms_for_a_day(world: Powerless) -> None:
    klara, mona = world.town.coordinator, world.sandbox.person("Mona")
    await start(world.town, PROBE)
    await klara.taps("Papierbögen eintragen")
    await world.walks(klara, "Jemand anderes trägt ein", "Morgen", "Code zurückziehen", "Heute")
    await mona.opens(next(word for word in klara.reads().split() if "start=j" in word))
    await mona.taps(AGREE)
    await world.walks(mona, "Papierbögen eintragen", "Nicht mehr eintragen", "Ja, nicht mehr eintragen")
    await klara.taps("Zurück")
    await klara.taps("Heute")
    await mona.opens(next(word for word in klara.reads().split() if "start=j" in word))
    await mona.taps("Aufgabe übernehmen")
    await klara.taps("Zurück")
    await world.walks(klara, "1. Person: Recht beenden")


async def floor_is_led(world: Powerless) -> None:
    ada, ben = await world.town.participants(2)
    klara = world.town.coordinator
    who = await world.town.id_of(klara)
    await world.town.workshops.walls.open(who, world.town.municipality, language="de")
    await klara.types("/menue")
    for label in ("Ablauf", "Fragen aus dem Saal"):
        await klara.taps(label)
    await world.walks(klara, "Beginnen: sofort zu sehen")
    await ada.taps("Frage stellen")
    await world.types(ada, "Wann kommt der Bus?")
    await ben.taps("Alle Fragen ansehen")
    await world.walks(ben, "1 · Wann kommt der Bus?")
    await ben.taps("Frage stellen")
    await world.types(ben, "Wer zahlt?")
    await klara.types("/menue")
    for label in ("Fragen aus dem Saal", "Fragen leiten"):
        await klara.taps(label)
    await world.walks(klara, "Auf die Leinwand", "2 · Wer zahlt?", "Groß auf die Leinwand", "Verbergen")
    await world.walks(klara, "Zeigen", "Zusammenlegen", "1 · Wann kommt der Bus?", "Wieder trennen")
    await world.walks(klara, "Beantwortet")
    await world.walks(ada, "Zurücknehmen: Wann kommt der Bus?")
    await klara.types("/menue")
    for label in ("Fragen aus dem Saal", "Fragen leiten"):
        await klara.taps(label)
    await world.walks(klara, "Fragen beenden", "Ja, beenden")


async def town_is_set_up(world: Powerless) -> None:
    klara = world.town.coordinator
    await klara.types("/menue")
    await world.walks(klara, "Datenschutz", "Ergebnisse ab 5 Personen", "ab 8")
    await world.types(klara, "6")


async def poll_is_asked(world: Powerless) -> None:
    await world.town.participants(2)
    klara = world.town.coordinator
    await klara.types("/umfrage")
    await world.types(klara, "Womit fangen wir an?")
    await world.types(klara, "Sprache / Sport")
    await world.walks(klara, "Mehrere Antworten erlauben")
    await klara.taps("Wortlaut ändern")
    await world.types(klara, "Was zuerst?")
    await klara.taps("Anders fragen")
    await world.walks(klara, "Punkte kleben", "Offen auszählen", "Gruppen auswählen")
    await world.walks(klara, "✓ Verwaltung: wird gefragt", "Alle Gruppen fragen", "Fertig", "Senden an…")
    await world.taps(klara, "Abstimmung zurücknehmen")
    await world.walks(klara, "Senden an…")
    await world.walks(klara, "Abstimmung beenden", "Ja, beenden", "Noch einmal abstimmen lassen")
    await klara.types("/umfrage Machen wir eine Pause?")
    await world.walks(klara, "Ja, Nein, Enthaltung", "Entwurf verwerfen")


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


async def workshop_is_led(world: Powerless) -> None:
    await world.town.participants(2)
    klara = world.town.coordinator
    await klara.types("/menue")
    await world.walks(klara, "Ablauf", "Halber Tag im Saal")
    await klara.types("/menue")
    await world.walks(klara, "Ablauf", "Neuer Ablauf", "Leerer Ablauf", "Punkt dazu")
    await world.types(klara, "Gespräch, 10 Minuten")
    await world.types(klara, "Wo? Hier / Dort")
    await world.types(klara, "Pause")
    await world.walks(
        klara, "Fertig", "Weiter: Gespräch", "Zeit laufen lassen", "5 Minuten mehr", "Zeit anhalten"
    )
    await world.walks(klara, "Punkt zurücknehmen", "Weiter: Gespräch", "Punkt beenden", "Weiter: Wo?")
    await world.walks(klara, "Ablauf ändern", "3. Pause", "Anders formulieren")
    await world.types(klara, "Kaffee")
    await world.walks(klara, "Fertig")
    await klara.taps("Weiter: Kaffee")  # asks first what becomes of the vote
    await world.walks(klara, "Abstimmung beenden und weiter", "Punkt dazu")
    await world.types(klara, "Ausblick")
    await world.types(klara, "Schluss")
    await world.walks(
        klara, "Fertig", "Ablauf ändern", "5. Schluss", "Nach oben", "4. Schluss", "Punkt streichen"
    )
    await world.walks(klara, "Ablauf löschen", "Ja, löschen")


async def self_check_is_talked_about(world: Powerless) -> None:
    await evaluated(world.town)
    klara = world.town.coordinator
    await klara.types("/menue")
    for label in ("Ablauf", "Leerer Ablauf", "Punkt dazu"):
        await klara.taps(label)
    await world.walks(klara, "Punkte aus…")


async def wall_is_steered(world: Powerless) -> None:
    await world.town.participants(1)
    klara = world.town.coordinator
    for question in ("Wo?", "Wann?"):
        await klara.types(f"/umfrage {question} Hier / Dort")
        await klara.taps("Senden an eine Person")
    await klara.types("/menue")
    await klara.taps("Leinwand")
    await world.walks(klara, "Leinwand öffnen", "Willkommen und Zugang", "Zeigen: Wo?")
    await world.walks(klara, "Leinwand auf English", "Alle Links beenden", "Ja, beenden")


async def group_chat_is_connected(world: Powerless) -> None:
    ada = await world.town.participant("Ada")
    klara, ben = world.town.coordinator, world.sandbox.person("Ben")
    await klara.types("/menue")
    for label in ("Abstimmungen", "Telegram-Gruppe"):
        await klara.taps(label)
    await world.walks(klara, "Telegram-Gruppe verbinden")
    begun = await world.town.workshops.group_chats.begin(
        await world.town.id_of(klara), world.town.municipality
    )
    assert isinstance(begun, GroupCode)
    group = world.sandbox.group("Workshop", klara, ada, ben, standing=MemberStatus.LEFT)
    link = f"https://t.me/bot?startgroup={begun.code.replace('-', '')}"
    await world.adds_the_bot(klara, group, link)
    assert any(each.from_bot for each in group.visible)
    await world.walks(klara, "Jede neue Abstimmung auch dort", "Nur Abstimmungen, die ich wähle")
    await world.walks(klara, "In der Gruppe auf English")
    await klara.types("/umfrage Wo? Hier / Dort")
    await world.walks(klara, "Auch in der Telegram-Gruppe", "Senden an eine Person")
    await ada.taps("1 · Hier", group=group)
    way = next(each.url for each in group.visible[-1].buttons if each.url is not None)
    await world.opens(ben, way)
    await klara.types("/menue")
    for label in ("Abstimmungen", "Telegram-Gruppe"):
        await klara.taps(label)
    await world.walks(klara, "Verbindung trennen", "Ja, trennen")
    assert group.visible[-1].labels == ()


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
    await world.walks(olga, "Zurück", "Allen zeigen", "Sag mir Bescheid", "Datum ändern")
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
    await world.walks(ada, "Brauche Hilfe")
    await ada.taps("Brauche Hilfe")  # made anew it shows the measure, and asks for nothing
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
        await each.taps("Maßnahme daraus")
    await klara.types("Sprachcafé")
    await world.types(kurt, "Lotsen")
    await world.walks(kurt, "Meine auch anlegen")
    await kurt.types("/stopp")
    await kurt.types("/massnahmen")
    await kurt.taps("1 · Sprachcafé")
    await kurt.taps("Ich übernehme")
    await world.walks(kurt, "Ohne Namen", "Nachrichten einschalten")


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
    groups_are_kept: frozenset(
        {
            "invitations.AskRenew",
            "invitations.Page",
            "invitations.Picture",
            "invitations.Rename",
            "invitations.Renew",
            "invitations.SeeGroup",
            "invitations.TakePart",
            "text invitations-new-group",
            "text invitations-rename",
        }
    ),
    rights_are_given: frozenset({"invitations.InviteFor", "invitations.Organise", "invitations.Withdraw"}),
    somebody_moderates_for_a_day: frozenset(
        {
            "invitations.MakeDayCode",
            "invitations.WithdrawDayCode",
            "invitations.EndModeration",
            "moderating.GiveBack",
            "text join-code",
        }
    ),
    somebody_enters_forms_for_a_day: frozenset(
        {
            "invitations.MakePaperCode",
            "invitations.WithdrawPaperCode",
            "invitations.EndPaperHelp",
            "paper.StopEntering",
        }
    ),
    floor_is_led: frozenset(
        {
            f"floor.{tap}"
            for tap in (
                "Begin",
                "End",
                "HaveToo",
                "Merge",
                "Part",
                "SetAnswered",
                "SetState",
                "ShowAll",
                "ShowAlone",
                "Withdraw",
            )
        }
        | {"text floor-question"}
    ),
    town_is_set_up: frozenset({"group_size.SetGroupSize", "text group-size"}),
    poll_is_asked: frozenset(
        {
            "polls.Again",
            "polls.ClosePoll",
            "polls.Discard",
            "polls.ReadyOptions",
            "polls.SetKind",
            "polls.SendPoll",
            "polls.SetGroup",
            "polls.SetSeveral",
            "polls.TakeBack",
            "text poll-wording",
            "polls.SetOpen",
            "text poll-options",
            "text poll-question",
        }
    ),
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
    workshop_is_led: frozenset(
        {
            f"run_sheet.{tap}"
            for tap in (
                "Begin",
                "Delete",
                "DropItem",
                "EndItem",
                "GiveMoreTime",
                "GiveTime",
                "MoveItemUp",
                "StartAfter",
                "StartItem",
                "StopTime",
                "TakeBackItem",
                "UseReady",
            )
        }
        | {"text run-item", "text run-reword"}
    ),
    self_check_is_talked_about: frozenset({"run_sheet.AddFromSurvey"}),
    wall_is_steered: frozenset(
        {"wall.OpenWall", "wall.ShowView", "wall.ShowItem", "wall.SpeakOnWall", "wall.EndLinks"}
    ),
    group_chat_is_connected: frozenset(
        {
            "link g",
            "polls.group_taps.BeginGroupChat",
            "polls.group_taps.PartGroupChat",
            "polls.group_taps.SetAlways",
            "polls.group_taps.SetInGroup",
            "polls.group_taps.SpeakInGroup",
            "polls.SendPoll",
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
"""What they do and the routes that it walks along."""

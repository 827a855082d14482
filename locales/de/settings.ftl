# Einstellungen einer Person.

# Der Name der Sprache in ihr selbst, so steht er auf dem Knopf.
settings-language-name = Deutsch

settings-title = <b>Einstellungen</b>
settings-language-now = Sprache: { $language }
settings-read-aloud-on = Vorlesemodus: eingeschaltet. Jede Frage kommt als neue Nachricht, damit Vorleseprogramme sie bemerken.
settings-read-aloud-off = Vorlesemodus: ausgeschaltet. Für Vorleseprogramme (Screenreader) gibt es einen Modus, in dem jede Frage als neue Nachricht kommt.
settings-messages-on = Nachrichten: eingeschaltet. Sie bekommen Einladungen, Ergebnisse und Erinnerungen.
settings-messages-off = Nachrichten: ausgeschaltet. Sie bekommen nur Antworten auf das, was Sie selbst tun.

# Knöpfe
settings-choose-language = Sprache ändern
settings-back = Zu den Einstellungen
settings-read-aloud-switch-on = Vorlesemodus einschalten
settings-read-aloud-switch-off = Vorlesemodus ausschalten
settings-messages-switch-on = Nachrichten einschalten
settings-messages-switch-off = Nachrichten ausschalten

settings-stopped = Sie bekommen keine Nachrichten mehr, die Sie nicht selbst angefordert haben: keine Einladungen, keine Ergebnisse, keine Erinnerungen.

    Sie nehmen weiter teil und finden alles in der Übersicht: /menue

    Wenn Sie gar nicht mehr teilnehmen möchten: /widerruf
settings-stopped-survey = Ihre Antworten in der Befragung sind alle gespeichert. Sie können jederzeit weitermachen, solange die Befragung läuft: mit dem Knopf hier oder mit /weiter

command-einstellungen = { $door ->
        [browser] Sprache und Nachrichten
       *[telegram] Sprache, Vorlesemodus, Nachrichten
    }
command-stopp = Keine Nachrichten mehr

settings-desk = Am Computer weitermachen
settings-desk-code = <b>Am Computer weitermachen</b>

    Öffnen Sie am Computer im Browser die Adresse { $where } und geben Sie diesen Code ein:

    <b>{ $code }</b>

    Der Code gilt zehn Minuten und nur einmal. Geben Sie ihn niemandem: Wer ihn eingibt, ist dort als Sie angemeldet.
settings-pace = Zeit im Workshop
settings-pace-now = Zeit im Workshop: { $how }
settings-pace-usual = wie für alle im Saal
settings-pace-ten = zehnmal so lang
settings-pace-none = ohne Zeitgrenze
settings-pace-ask = <b>Zeit im Workshop</b>

    Manchmal läuft für eine Frage eine Zeit, die auf der Leinwand steht. Wie lang soll sie für Sie sein?

    Eine Frage endet nie von selbst, wenn die Zeit um ist. Wer den Workshop leitet, beendet sie. Haben Sie mehr Zeit gewählt, liest diese Person vorher, dass jemand mehr Zeit braucht: nie wer, und nie wie viele.

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Einstellungen einer Person.

# Der Name der Sprache in ihr selbst, so steht er auf dem Knopf, und dass sie noch niemand geprüft hat.
settings-language-name = Einfache Sprache

settings-title = <b>Einstellungen</b>
settings-language-now = Sprache: { $language }
settings-read-aloud-on = Vorlesen: eingeschaltet. Jede Frage kommt als neue Nachricht. So bemerken Vorlese-Programme die Frage.
settings-read-aloud-off = Vorlesen: ausgeschaltet. Nutzen Sie ein Programm, das Ihnen vorliest? Dann schalten Sie das Vorlesen ein. Jede Frage kommt dann als neue Nachricht.
settings-messages-on = Nachrichten: eingeschaltet. Sie bekommen Einladungen, Ergebnisse und Erinnerungen.
settings-messages-off = Nachrichten: ausgeschaltet. Sie bekommen nur Antworten, wenn Sie selbst etwas tun.

# Knöpfe
settings-choose-language = Sprache ändern
settings-back = Zu den Einstellungen
settings-read-aloud-switch-on = Vorlesen einschalten
settings-read-aloud-switch-off = Vorlesen ausschalten
settings-messages-switch-on = Nachrichten einschalten
settings-messages-switch-off = Nachrichten ausschalten

settings-stopped = Sie bekommen jetzt keine Nachrichten mehr von allein. Es kommen keine Einladungen und keine Ergebnisse. Es kommen auch keine Erinnerungen.

    Sie machen weiter mit. Alles finden Sie in der Übersicht: /menue

    Wollen Sie gar nicht mehr mitmachen? Dann tippen Sie hier: /widerruf
settings-stopped-survey = Alle Ihre Antworten in der Befragung sind gespeichert. Sie können später weitermachen, solange die Befragung läuft. Tippen Sie dafür hier auf den Knopf. Oder schreiben Sie: /weiter

command-einstellungen = { $door ->
        [browser] Sprache und Nachrichten
       *[telegram] Sprache, Vorlesen und Nachrichten
    }
command-stopp = Keine Nachrichten mehr

settings-desk = Am Computer weitermachen
settings-desk-code = <b>Am Computer weitermachen</b>

    Öffnen Sie am Computer die Adresse { $where }. Geben Sie dort diesen Code ein:

    <b>{ $code }</b>

    Der Code gilt zehn Minuten. Er gilt nur einmal. Zeigen Sie ihn niemandem. Sonst ist jemand dort als Sie angemeldet.
settings-pace = Zeit im Workshop
settings-pace-now = Zeit im Workshop: { $how }
settings-pace-usual = wie für alle im Saal
settings-pace-ten = zehnmal so lang
settings-pace-none = ohne Zeitgrenze
settings-pace-ask = <b>Zeit im Workshop</b>

    Manchmal steht eine Zeit auf der Leinwand. Wie lang ist die Zeit für Sie?

    Eine Frage endet nie von allein. Jemand leitet den Workshop und beendet die Frage. Brauchen Sie mehr Zeit? Dann liest diese Person: Jemand braucht mehr Zeit. Sie liest nicht, wer das ist.

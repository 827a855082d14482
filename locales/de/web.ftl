# Was nur im Browser steht: um die Seiten herum, Codes, Anmeldungen.

web-name = Rundfrage
web-skip = Zum Inhalt springen
web-nav = Bereiche
web-home = Übersicht
web-me = Anmeldung und Codes
web-asked = Jetzt sind Sie gefragt
web-new = Neues für Sie
web-owed = Wartet auf Ihre Antwort
web-earlier = Schon gesehen
web-next-question = Es gibt eine neue Frage.
web-see-next-question = Zur neuen Frage
web-field = Ihre Eingabe
web-send = Absenden
web-too-soon = Das war sehr schnell. Bitte tippen Sie noch einmal.
web-sending = Wird gesendet …
web-text-unsent = Was Sie geschrieben haben, ist noch nicht abgeschickt. Soll es gelten, wählen Sie „Absenden“. Soll es nicht gelten, wählen Sie den anderen Knopf noch einmal.
web-text-empty = Das Feld war leer. Es ist nichts gespeichert.
web-unsent = Keine Verbindung. Noch nicht gesendet. Bitte lassen Sie die Seite offen: Gesendet wird von selbst, sobald die Verbindung wieder da ist.
web-send-again = Noch einmal senden
web-offline = Keine Verbindung. Bitte versuchen Sie es gleich noch einmal.
web-file = Ihre Datei
web-send-file = Datei senden
web-download = { $name } herunterladen

web-start = Mitmachen
web-start-text = Geben Sie den Code ein, den Sie bekommen haben, oder Ihren eigenen Rückkehr-Code. Haben Sie einen Link bekommen, öffnen Sie bitte den Link.
web-code = Code
web-code-hint = 8 oder 12 Zeichen. Groß oder klein, mit oder ohne Striche: Das ist gleich.
web-shared = Auf diesem Gerät nicht angemeldet bleiben. Wählen Sie das, wenn auch andere diesen Computer benutzen.
web-start-cookie = Damit die Seite Sie wiedererkennt, merkt sich Ihr Browser eine zufällige Kennung (Cookie). Ihr Name und Ihre Adresse werden nicht gespeichert.
web-go-on = Weiter
web-back = Zurück
web-code-unknown = Dieser Code gilt nicht oder nicht mehr. Bitte prüfen Sie, ob Sie ihn richtig eingegeben haben. Sonst fragen Sie bitte die Person, von der Sie ihn haben.
web-link-unknown = Dieser Link gilt nicht oder nicht mehr. Bitte fragen Sie die Person, von der Sie ihn haben, nach einem neuen.
web-too-often = Es gab zu viele Versuche mit falschen Codes. Bitte warten Sie zehn Minuten und versuchen Sie es dann noch einmal.

web-link = Sie sind eingeladen
web-link-text = Sie haben einen Link zu Rundfrage geöffnet. Auf der nächsten Seite lesen Sie, worum es geht, und entscheiden dann, ob Sie teilnehmen.
web-link-known = Ihr Link
web-link-known-text = Sie haben einen Link zu Rundfrage geöffnet. Auf der nächsten Seite steht, worum es geht. Erst dort entscheiden Sie.

web-two = In diesem Browser ist schon jemand angemeldet
web-two-text = Der Code gehört zu einer anderen Anmeldung. Haben Sie zweimal begonnen? Zusammenlegen lassen sich die beiden nicht: Eine bleibt, die andere wird mit ihren Antworten gelöscht.
web-two-other = Die mit dem Code behalten, die hier löschen
web-two-here = Die hier behalten, die mit dem Code löschen
web-two-neither = Abbrechen, beide behalten

web-two-alone = Diese Anmeldung koordiniert eine Kommune als einzige und wird deshalb hier nicht gelöscht. Beide sind noch da.
web-come-back = Damit Sie wiederkommen können
web-come-back-text = Ohne Rückkehr-Code kommen Sie nur in diesem Browser zurück zu Ihren Antworten. Notieren Sie sich am besten einen Code.
web-return = Rückkehr-Code
web-return-text = Mit diesem Code melden Sie sich später wieder an, auch an einem anderen Gerät. Wer ihn kennt, sieht Ihre Seiten.
web-return-make = Rückkehr-Code anzeigen
web-return-again = Neuen Rückkehr-Code anzeigen
web-return-new = Ihr Rückkehr-Code:
web-return-keep = Bitte schreiben Sie ihn auf oder drucken Sie diese Seite. Er wird nur jetzt angezeigt. Ein früherer Code gilt nicht mehr.
web-devices = Angemeldete Geräte
web-devices-text = Hier sind Sie angemeldet. Kennen Sie ein Gerät nicht, melden Sie es ab.
web-devices-here = (dieses hier)
web-devices-until = Angemeldet bis { $day }
web-sign-out = Abmelden
web-sign-out-here = Auf diesem Gerät abmelden
web-feed = Ihr Kalender
web-feed-text = Ihre Treffen lassen sich in Ihrem Kalender anzeigen, mit einer Erinnerung am Tag davor, dazu das Datum jeder Maßnahme, die Sie übernommen haben oder zu der Sie Bescheid bekommen. Vergangene Treffen bleiben ein Jahr lang stehen. Dafür bekommen Sie eine geheime Adresse. Eine frühere Adresse gilt dann nicht mehr.
web-feed-make = Kalender-Adresse anzeigen
web-feed-again = Neue Adresse anzeigen
web-feed-open = Im Kalender öffnen
web-feed-end = Kalender-Adresse beenden
web-feed-new = Ihre Kalender-Adresse. Öffnen Sie sie mit Ihrem Kalender, oder tragen Sie sie dort als abonnierten Kalender ein. Sie wird nur jetzt angezeigt.

web-signed-out = Sie sind in diesem Browser nicht oder nicht mehr angemeldet. Mit Ihrem Rückkehr-Code kommen Sie zurück.
web-signed-out-here = Sie sind abgemeldet. Bitte schließen Sie jetzt das Fenster.
web-erased = Alles, was von Ihnen gespeichert war und noch zu finden ist, ist gelöscht. Sie sind abgemeldet. Bitte schließen Sie das Fenster.
web-nowhere = Diese Seite gibt es nicht.
web-foreign-form = Das hat nicht geklappt: Die Eingabe kam nicht von einer aktuellen Seite. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.
web-too-large = Das ist zu groß. Eine Datei darf höchstens 20 Megabyte groß sein.

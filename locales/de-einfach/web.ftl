# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.

web-name = Rundfrage
web-skip = Zum Inhalt
web-nav = Bereiche
web-home = Übersicht
web-me = Anmeldung und Codes
web-asked = Jetzt fragen wir Sie
web-new = Neu für Sie
web-owed = Hier fehlt Ihre Antwort
web-earlier = Das haben Sie schon gesehen
web-next-question = Es gibt eine neue Frage.
web-see-next-question = Zur neuen Frage
web-field = Ihre Eingabe
web-send = Absenden
web-too-soon = Das war zu schnell. Tippen Sie bitte noch einmal.
web-sending = Die Seite sendet gerade.
web-text-unsent = Ihr Text ist noch nicht abgeschickt. Soll er gelten? Dann wählen Sie „Absenden“. Soll er nicht gelten? Dann wählen Sie den anderen Knopf noch einmal.
web-text-empty = Das Feld war leer. Nichts ist gespeichert.
web-unsent = Keine Verbindung. Noch nicht gesendet. Lassen Sie diese Seite offen. Die Seite sendet später von selbst.
web-send-again = Noch einmal senden
web-offline = Keine Verbindung. Bitte versuchen Sie es gleich noch einmal.
web-file = Ihre Datei
web-send-file = Datei senden
web-download = { $name } herunterladen

web-start = Mitmachen
web-start-text = Haben Sie einen Code bekommen? Oder haben Sie einen Rückkehr-Code? Geben Sie den Code hier ein. Haben Sie einen Link? Dann öffnen Sie den Link.
web-code = Code
web-code-hint = Der Code hat 8 oder 12 Zeichen. Sie können groß oder klein schreiben.
web-shared = Auf diesem Gerät nicht angemeldet bleiben. Wählen Sie das, wenn auch andere diesen Computer benutzen.
web-start-cookie = Ihr Browser merkt sich eine zufällige Nummer. Das heißt Cookie. So erkennt die Seite Sie wieder. Wir speichern keinen Namen.
web-go-on = Weiter
web-back = Zurück
web-code-unknown = Dieser Code stimmt nicht. Oder er gilt nicht mehr. Bitte prüfen Sie den Code. Oder fragen Sie nach einem neuen Code.
web-link-unknown = Dieser Link gilt nicht mehr. Bitte fragen Sie nach einem neuen Link.
web-too-often = Der Code war zu oft falsch. Bitte warten Sie zehn Minuten.

web-link = Sie sind eingeladen
web-link-text = Sie haben einen Link geöffnet. Auf der nächsten Seite steht, worum es geht. Dann entscheiden Sie, ob Sie mitmachen.
web-link-known = Ihr Link
web-link-known-text = Sie haben einen Link geöffnet. Auf der nächsten Seite steht, worum es geht. Dort entscheiden Sie.

web-two = Hier ist schon jemand angemeldet
web-two-text = Der Code gehört zu einer anderen Anmeldung. Haben Sie zweimal angefangen? Nur eine Anmeldung kann bleiben. Die andere löschen wir mit allen Antworten.
web-two-other = Die zum Code behalten, die hier löschen
web-two-here = Die hier behalten, die zum Code löschen
web-two-neither = Abbrechen und beide behalten

web-two-alone = Diese Anmeldung leitet eine Kommune allein. Deshalb löschen wir sie hier nicht. Beide sind noch da.
web-come-back = So kommen Sie wieder zurück
web-come-back-text = Sie wollen später weitermachen? Dann schreiben Sie sich einen Code auf.
web-return = Rückkehr-Code
web-return-text = Mit diesem Code kommen Sie später zurück. Das geht auch mit einem anderen Gerät. Zeigen Sie den Code niemandem.
web-return-make = Rückkehr-Code anzeigen
web-return-again = Neuen Rückkehr-Code anzeigen
web-return-new = Ihr Rückkehr-Code:
web-return-keep = Bitte schreiben Sie den Code auf. Oder drucken Sie diese Seite. Sie sehen den Code nur jetzt. Ein alter Code gilt nicht mehr.
web-devices = Ihre Geräte
web-devices-text = Hier sind Sie angemeldet. Kennen Sie ein Gerät nicht? Dann melden Sie es ab.
web-devices-here = Das ist dieses Gerät.
web-devices-until = Angemeldet bis { $day }
web-sign-out = Abmelden
web-sign-out-here = Auf diesem Gerät abmelden
web-feed = Ihr Kalender
web-feed-text = Ihre Treffen können in Ihrem Kalender stehen. Am Tag davor gibt es eine Erinnerung. Auch Ihre Maßnahmen stehen dort mit ihrem Datum. Alte Treffen bleiben dort ein Jahr lang. Dafür gibt es eine geheime Adresse. Eine alte Adresse gilt dann nicht mehr.
web-feed-make = Kalender-Adresse anzeigen
web-feed-again = Neue Adresse anzeigen
web-feed-open = Im Kalender öffnen
web-feed-end = Kalender-Adresse beenden
web-feed-new = Das ist Ihre Adresse für den Kalender. Sie können sie im Kalender öffnen. Sie sehen die Adresse nur jetzt.

web-signed-out = Sie sind hier nicht angemeldet. Mit Ihrem Rückkehr-Code kommen Sie zurück.
web-signed-out-here = Sie sind abgemeldet. Bitte schließen Sie jetzt das Fenster.
web-erased = Ihre Daten sind gelöscht. Sie sind abgemeldet. Bitte schließen Sie das Fenster.
web-nowhere = Diese Seite gibt es nicht.
web-foreign-form = Das hat nicht geklappt. Bitte laden Sie die Seite neu. Versuchen Sie es dann noch einmal.
web-too-large = Das ist zu groß. Eine Datei darf höchstens 20 Megabyte haben.

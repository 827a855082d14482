# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Treffen: jemand lädt ein, die Gruppen sagen zu oder ab, alle bekommen Erinnerungen.

# Knöpfe auf dem Startbildschirm und in Listen. $moment ist kurz: Do 03.12., 18:00
meeting-home-next = Treffen: { $moment }
meeting-home-cancelled = <b>Abgesagt:</b> { $title }, { $moment }{ $more ->
        [0] {""}
        [one] {" "}und ein weiteres
       *[other] {" "}und { $more } weitere
    }
meeting-home-moved = <b>Neuer Termin:</b> { $title }, { $moment }{ $more ->
        [0] {""}
        [one] {" "}und ein weiteres
       *[other] {" "}und { $more } weitere
    }. Bitte antworten Sie zum neuen Termin.
meeting-new = Neues Treffen
meeting-list = Alle Treffen
meeting-own-calendar = Im eigenen Kalender anzeigen
meeting-home = Zur Übersicht
meeting-back = Zurück
meeting-stop = Abbrechen
meeting-entry-draft = Entwurf: { $moment }
meeting-entry-ahead = { $moment } · { $title }
meeting-entry-moved = Neuer Termin: { $moment } · { $title }
meeting-entry-and-more = { $entry } { $n ->
        [one] und ein weiteres
       *[other] und { $n } weitere
    }
meeting-entry-running = Läuft: { $title }
meeting-entry-over = Vorbei: { $moment } · { $title }
meeting-entry-cancelled = Abgesagt: { $moment } · { $title }
meeting-listed = <b>Treffen</b>

    Wählen Sie ein Treffen. Oder laden Sie zu einem neuen ein.
meeting-listed-none = <b>Treffen</b>

    Es gibt noch kein Treffen. Mit „Neues Treffen“ laden Sie zum ersten ein.
meeting-own = <b>Ihre Treffen</b>

    Wählen Sie ein Treffen.
meeting-own-none = Im Moment gibt es kein Treffen für Sie.

# Zeiten und Angaben
meeting-moment = { $day }, { $time } Uhr
meeting-short-moment = { $day }, { $time }
meeting-hours = { $start } bis { $end } Uhr
meeting-hours-and-on = { $start } Uhr bis { $day }, { $end } Uhr
meeting-facts = <b>{ $title }</b>
    { $day }
    { $hours }
    Ort: { $place }
meeting-usual-title = Folgetreffen
meeting-place-open = sagen wir noch

# Den Termin wählen. $moment im Knopf ist kurz, im Text lang
meeting-ask-when = <b>Neues Treffen</b>

    Wann soll es sein? Wählen Sie einen Vorschlag. Oder schreiben Sie Tag und Uhrzeit.

    Beispiele:
    <i>3.12. 18 Uhr</i>
    <i>Donnerstag von 18 bis 20 Uhr</i>
    <i>in vier Wochen um 18 Uhr</i>
meeting-ask-when-else = <b>Anderer Termin</b>

    Bis jetzt: { $moment }

    Wählen Sie einen Vorschlag zur selben Uhrzeit. Oder schreiben Sie Tag und Uhrzeit. Zum Beispiel: <i>3.12. 18 Uhr</i>
meeting-suggestion = In { $weeks } Wochen · { $moment }
meeting-later = { $weeks ->
        [one] 1 Woche später
       *[other] { $weeks } Wochen später
    } · { $day }
meeting-other-day = Anderer Tag
meeting-which-day = <b>{ $month }</b>

    An welchem Tag?
meeting-day = { $day }
meeting-month = { $month }
# Feiertage: ihre Namen sind deutsch, wie im Kalender der Kommune
meeting-holiday = Achtung: An diesem Tag arbeiten viele nicht. Der Tag heißt { $name }.
meeting-holidays = Feiertage: { $days }
meeting-state = Feiertage: { $name }
meeting-state-open = Bundesland für Feiertage wählen
meeting-state-none = nur bundesweite Feiertage
meeting-state-ask = <b>Feiertage</b>

    In welchem Bundesland liegt Ihre Kommune? Dann zeigen wir die Feiertage bei jedem Termin. Wir schlagen sie nicht vor.
meeting-which-time = <b>{ $day }</b>

    Um wie viel Uhr? Wählen Sie eine Uhrzeit. Oder schreiben Sie sie. Zum Beispiel: <i>18:15</i>

# Wenn ein Termin nicht zu verstehen ist oder nicht geht: was los ist und was zu tun ist
meeting-when-unclear = Diesen Termin habe ich nicht verstanden. Bitte schreiben Sie Tag und Uhrzeit. Zum Beispiel: 3.12. 18 Uhr
meeting-when-which-day = An welchem Tag? Bitte schreiben Sie den Tag dazu. Zum Beispiel: 3.12. 18 Uhr
meeting-when-no-such-day = Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.
meeting-when-no-such-time = Diese Uhrzeit gibt es nicht. Möglich ist 0:00 bis 23:59.
meeting-when-which = Beides ist möglich. Welchen Zeitpunkt meinen Sie?
meeting-when-which-half = Am Morgen oder am Abend? Bitte schreiben Sie die Uhrzeit genauer. Zum Beispiel: 18 Uhr oder 06:00
meeting-when-too-short = Das ist zu kurz. Ein Treffen dauert mindestens 5 Minuten.
meeting-when-too-long = Das ist zu lang. Ein Treffen dauert höchstens 24 Stunden.
meeting-when-end-first = Das Ende liegt vor dem Beginn. Bitte schreiben Sie zum Beispiel: von 18 bis 20 Uhr. Über Mitternacht geht es so: 20 Uhr, 5 Stunden
meeting-when-just-gone = { $day } ist schon vorbei. Meinen Sie ein anderes Jahr? Dann schreiben Sie bitte das Jahr dazu.
meeting-when-other-weekday = Der Wochentag passt nicht zum Datum. Dieser Tag ist { $day }. Bitte schreiben Sie den Termin noch einmal.
meeting-when-past = Dieser Zeitpunkt ist schon vorbei. Bitte wählen Sie einen späteren.
meeting-when-too-far = Das ist in mehr als zwei Jahren. Bitte prüfen Sie das Jahr.
meeting-when-skipped = An diesem Tag stellen wir die Uhren vor. Diese Uhrzeit fällt dann weg. Bitte wählen Sie eine andere.
meeting-when-twice = In dieser Nacht stellen wir die Uhren zurück. Diese Uhrzeit kommt dann zweimal. Bitte wählen Sie eine andere.

# Der Entwurf
meeting-preview = <b>Vorschau</b>
meeting-same-time = Achtung: Zu dieser Zeit ist schon ein anderes Treffen geplant: { $titles }
meeting-all-groups = alle Gruppen
meeting-audience = Wir laden ein: { $names }. Das { $n ->
        [0] ist noch niemand.
        [one] ist eine Person.
       *[other] sind { $n } Personen.
    }
meeting-leads = Erinnerungen vorher: { $leads }
meeting-no-reminders = Die Eingeladenen bekommen keine Erinnerungen.
meeting-no-leads = Für Erinnerungen ist es zu spät.
meeting-nobody-yet = In diesen Gruppen ist noch niemand. Wer dazukommt, findet das Treffen in der Übersicht.
meeting-invite = { $n ->
        [0] Treffen festlegen
        [one] Einladen: eine Person
       *[other] Einladen: { $n } Personen
    }
meeting-other-start = Anderer Termin
meeting-rename = Titel ändern
meeting-relocate = Ort oder Link angeben
meeting-length = Dauer ändern
meeting-choose-groups = Gruppen auswählen
meeting-discard = Entwurf löschen
meeting-discarded = Der Entwurf ist gelöscht.
meeting-groups = <b>Wen laden wir ein?</b>

    { $n ->
        [0] Im Moment ist das niemand.
        [one] Im Moment ist das eine Person.
       *[other] Im Moment sind das { $n } Personen.
    } Tippen Sie auf eine Gruppe. Dann kommt sie dazu, oder sie fällt weg. Kommt jemand später in eine Gruppe? Dann laden wir die Person auch ein.
meeting-group-in = ✓ { $name }: ja
meeting-group-out = { $name }: nein
meeting-every-group = Alle Gruppen einladen
meeting-groups-done = Fertig
meeting-ask-title = Wie soll das Treffen heißen? Bitte schreiben Sie den Titel.
meeting-ask-place = Wo ist das Treffen? Bitte schreiben Sie den Ort. Oder schicken Sie den Link zum Video-Treffen.
meeting-too-long = Das ist zu lang. Bitte schreiben Sie höchstens { $limit } Zeichen.
meeting-how-long = Wie lange soll es dauern? Wählen Sie. Oder schreiben Sie es. Zum Beispiel: <i>45 Minuten</i> oder <i>2 ½ Stunden</i>
meeting-length-unclear = Das habe ich nicht verstanden.
meeting-minutes-60 = 1 Stunde
meeting-minutes-90 = 1 ½ Stunden
meeting-minutes-120 = 2 Stunden
meeting-minutes-180 = 3 Stunden
meeting-minutes-240 = 4 Stunden
meeting-minutes-480 = 8 Stunden

# Für die Organisation
meeting-invited = { $night ->
        [yes] { $n ->
            [0] Niemand bekommt jetzt eine Nachricht. Wer dazukommt, findet das Treffen in der Übersicht.
            [one] Eine Person bekommt die Einladung um 8 Uhr.
           *[other] { $n } Personen bekommen die Einladung um 8 Uhr.
        }
       *[no] { $n ->
            [0] Niemand bekommt jetzt eine Nachricht. Wer dazukommt, findet das Treffen in der Übersicht.
            [one] Wir laden jetzt eine Person ein.
           *[other] Wir laden jetzt { $n } Personen ein.
        }
    }
meeting-attendance = Kommen: <b>{ $coming }</b> · Kommen nicht: <b>{ $declined }</b> · Offen: <b>{ $open }</b>
meeting-attendance-besides = Vielleicht: <b>{ $maybe }</b> · Schicken jemanden: <b>{ $proxies }</b>
meeting-see-names = Genannte Namen: { $n }
meeting-names = <b>Genannte Namen</b>
    { $title }
meeting-names-none = Noch niemand hat einen Namen genannt. Namen sehen Sie nur, wenn jemand sie nennt.
meeting-names-yes = <b>Kommen:</b> { $names }
meeting-names-maybe = <b>Vielleicht:</b> { $names }
meeting-names-no = <b>Kommen nicht:</b> { $names }
meeting-names-proxy = <b>Schicken jemanden:</b> { $names }
meeting-own-answer = Meine eigene Antwort
meeting-organise = Treffen verwalten
meeting-move = Verschieben
meeting-change = Angaben ändern
meeting-change-what = Was wollen Sie ändern? Einen neuen Ort erfahren alle sofort. In der Nacht erfahren sie ihn um 8 Uhr. Anderes erfahren sie mit der nächsten Erinnerung.
meeting-cancel = Treffen absagen
meeting-move-ask = <b>„{ $title }“ verschieben?</b>

    Bis jetzt: { $before }
    Neu: { $after }

    { $night ->
        [yes] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt die Nachricht um 8 Uhr.
           *[other] { $n } Personen bekommen die Nachricht um 8 Uhr.
        }
       *[no] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt sofort eine Nachricht.
           *[other] { $n } Personen bekommen sofort eine Nachricht.
        }
    } Wir fragen alle noch einmal: Kommen Sie?
meeting-place-ask = <b>Neuer Ort für „{ $title }“?</b>

    Bis jetzt: { $before ->
        [none] noch kein Ort
       *[other] { $before }
    }
    Neu: { $after }

    { $night ->
        [yes] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt die Nachricht um 8 Uhr.
           *[other] { $n } Personen bekommen die Nachricht um 8 Uhr.
        }
       *[no] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt sofort eine Nachricht.
           *[other] { $n } Personen bekommen sofort eine Nachricht.
        }
    } Soll der Ort anders sein? Dann schreiben Sie ihn noch einmal.
meeting-place-yes = Ja, Ort ändern
meeting-told = { $night ->
        [yes] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt die Nachricht um 8 Uhr.
           *[other] { $n } Personen bekommen die Nachricht um 8 Uhr.
        }
       *[no] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt jetzt eine Nachricht.
           *[other] { $n } Personen bekommen jetzt eine Nachricht.
        }
    }
meeting-move-same = Das ist schon der Termin von dem Treffen. Es ändert sich nichts.
meeting-move-begun = Das Treffen hat schon begonnen. Sie können es nicht mehr verschieben. Sie können es absagen und ein neues Treffen planen.
meeting-move-yes = Ja, verschieben
meeting-was-moved = <b>Das Treffen ist verschoben.</b>
    Bisher: { $before }
    Neu: { $after }

    { $night ->
        [yes] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt die Nachricht um 8 Uhr. Wir fragen sie noch einmal.
           *[other] { $n } Personen bekommen die Nachricht um 8 Uhr. Wir fragen sie noch einmal.
        }
       *[no] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt jetzt eine Nachricht. Wir fragen sie noch einmal.
           *[other] { $n } Personen bekommen jetzt eine Nachricht. Wir fragen sie noch einmal.
        }
    } Zum alten Termin { $coming ->
        [0] wollte niemand
        [one] wollte eine Person
       *[other] wollten { $coming } Personen
    } kommen.
meeting-cancel-ask = <b>Wirklich absagen?</b> { $night ->
        [yes] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt die Nachricht um 8 Uhr.
           *[other] { $n } Personen bekommen die Nachricht um 8 Uhr.
        }
       *[no] { $n ->
            [0] Niemand bekommt eine Nachricht.
            [one] Eine Person bekommt sofort eine Nachricht.
           *[other] { $n } Personen bekommen sofort eine Nachricht.
        }
    } Das können Sie nicht zurücknehmen.
meeting-cancel-give-reason = Wollen Sie einen Grund nennen? Dann schreiben Sie ihn jetzt.
meeting-cancel-reason = Grund: { $reason }
meeting-cancel-yes = Ja, absagen
meeting-cancel-no = Nein, zurück

# Die Einladung
meeting-invitation = <b>Einladung</b>
meeting-question = Kommen Sie?

    Nicht vertraulich: Die Kommune speichert Ihre Antwort. Dabei steht, dass sie von Ihnen ist. So können Sie die Antwort ändern. Die Organisation plant das Treffen und sieht nur Zahlen. Sie sieht auch, aus welchen Gruppen noch niemand zugesagt hat. Ihren Namen sieht die Organisation nur, wenn Sie ihn nennen. Bei wenigen Personen können andere erraten, wer zugesagt hat.
meeting-yes = Ich komme
meeting-no = Ich komme nicht
meeting-maybe = Vielleicht
meeting-proxy = Ich schicke jemanden
meeting-answered-yes = Ihre Antwort: <b>Ich komme</b>
    Sie können sie bis zum Beginn ändern.
meeting-answered-no = Ihre Antwort: <b>Ich komme nicht</b>
    Sie können sie bis zum Beginn ändern.
meeting-answered-maybe = Ihre Antwort: <b>Vielleicht</b>
    Sie können sie bis zum Beginn ändern.
meeting-answered-proxy = Ihre Antwort: <b>Ich schicke jemanden</b>
    Sagen Sie dieser Person, wann und wo das Treffen ist. Ihre Antwort können Sie bis zum Beginn ändern.
meeting-without-messages = Ihre Nachrichten sind ausgeschaltet. Darum bekommen Sie zu diesem Treffen keine Nachricht. Das gilt auch für eine Absage oder einen neuen Termin.
meeting-named = Ihr Name für dieses Treffen: <b>{ $name }</b>. Die Organisation sieht den Namen bei Ihrer Antwort.
meeting-give-name = Meinen Namen nennen
meeting-drop-name = Namen zurücknehmen
meeting-ask-name = <b>Ihr Name</b>

    Wie heißen Sie bei diesem Treffen? Schreiben Sie den Namen. Die Organisation sieht den Namen bei Ihrer Antwort. Sonst sieht ihn niemand. Sie können den Namen zurücknehmen. Das geht, bis das Treffen beginnt.
meeting-no-after-all = Ich kann doch nicht
meeting-yes-after-all = Ich komme doch
meeting-saved = Gespeichert.
meeting-phase-running = Das Treffen läuft schon.
meeting-phase-over = Dieses Treffen ist vorbei.
meeting-phase-cancelled = <b>Abgesagt:</b> Dieses Treffen fällt aus.
meeting-late-running = Das Treffen läuft schon. Sie können Ihre Antwort nicht mehr ändern.
meeting-late-over = Dieses Treffen ist schon vorbei. Sie können Ihre Antwort nicht mehr ändern.
meeting-late-cancelled = Dieses Treffen fällt aus. Sie brauchen nicht mehr zu antworten.
meeting-file = Datei für den Kalender
meeting-file-name = treffen-{ $day }.ics
meeting-file-ready = Öffnen Sie die Datei. Dann steht das Treffen in Ihrem Kalender.
calendar-name = Treffen und Maßnahmen: { $towns }
calendar-cancelled = Abgesagt: { $title }

# Nachrichten über Änderungen und Erinnerungen
meeting-moved = <b>Neuer Termin</b>
    Der alte Termin war: { $before }
meeting-moved-answer = Bitte antworten Sie zum neuen Termin. Antworten zum alten Termin gelten nicht mehr.
meeting-moved-calendar = Steht das Treffen schon in Ihrem Kalender? Dieser Eintrag ist jetzt falsch. Nehmen Sie die neue Datei.
meeting-placed = <b>Neuer Ort</b>
meeting-placed-too = <b>Neuer Ort:</b> { $place }
meeting-cancelled = <b>Ein Treffen fällt aus</b>
meeting-cancelled-because = <b>Ein Treffen fällt aus</b>
    Grund: { $reason }
meeting-reminder = <b>Erinnerung:</b> { $days ->
        [0] Treffen heute
        [1] Treffen morgen
       *[other] Treffen in { $days } Tagen
    }
meeting-reminder-late = Diese Erinnerung kommt später als geplant.
command-treffen = Treffen ansehen

meeting-more-details = Mehr angeben
meeting-kind = Art: { $kind }
meeting-kind-workshop = Workshop
meeting-kind-follow_up = Folgetreffen
meeting-kind-committee = Sitzung vom Ausschuss
meeting-kind-internal = Treffen der Verwaltung
meeting-ask-kind = Warum treffen Sie sich?
meeting-place-online = im Internet
meeting-link = Link: { $link }
meeting-link-later = Sagen Sie erst zu. Dann sehen Sie den Link.
meeting-linked = <b>Neuer Link</b>
meeting-give-link = Link für das Treffen
meeting-ask-link = Schicken Sie den Link für das Treffen im Internet. Er beginnt mit https://
meeting-ask-other-link = Gibt es einen neuen Link? Dann schicken Sie den neuen Link.
meeting-no-address = Das ist kein Link. Kopieren Sie die ganze Adresse. Sie beginnt mit https://
meeting-link-seen-by-all = Alle Eingeladenen sehen den Link.
meeting-link-seen-by-coming = Nur wer zugesagt hat, sieht den Link.
meeting-link-only-coming = Link nur bei Zusage zeigen
meeting-link-for-all = Link allen zeigen
meeting-drop-link = Link entfernen
meeting-agenda = <b>Tagesordnung</b>
meeting-agenda-item = { $number }. { $item }
meeting-write-agenda = Tagesordnung schreiben
meeting-ask-agenda = <b>Tagesordnung</b>

    Schreiben Sie alle Punkte auf einmal. Jeder Punkt steht in einer eigenen Zeile. Es gehen höchstens { $most } Punkte. Die alte Tagesordnung ist dann weg.
meeting-agenda-too-long = Das ist zu lang. Es gehen höchstens { $most } Punkte. Jeder Punkt hat höchstens { $limit } Zeichen. Schreiben Sie die Tagesordnung noch einmal.
meeting-write-note = Notiz für die Organisation
meeting-note = Notiz, nur für die Organisation: { $note }
meeting-ask-note = <b>Notiz</b>

    Was wollen Sie sich merken? Nur Organisation und Koordination sehen die Notiz. Die alte Notiz ist dann weg.

# Nach dem Treffen: was herauskam, was vereinbart wurde, wann man sich wieder trifft
recap-see = Allen berichten, was herauskam
recap-home = Allen berichten: { $day } · { $title }
recap-head = <b>{ $kind ->
        [workshop] Nach dem Workshop
        [committee] Nach der Sitzung
       *[follow_up] Nach dem Treffen
    } am { $day }</b>
    { $title }
recap-came-out = <b>Was herauskam</b>
recap-survey = • Das Ergebnis der Befragung „{ $name }“ ist da.
recap-poll = • { $question } <b>{ $leading }</b>
recap-line = { $label }: { $value }
recap-more-polls = { $n ->
        [one] Dazu eine weitere Abstimmung.
       *[other] Dazu { $n } weitere Abstimmungen.
    }
recap-agreed = <b>Was wir vereinbart haben</b>
recap-measure = • { $facts }
recap-again = <b>Wann wir uns wieder treffen</b>
recap-next = { $title }
recap-place = Ort: { $place }
recap-no-next = Das steht noch nicht fest.
recap-see-result = Ergebnis der Befragung
recap-see-next = Zum nächsten Treffen
recap-preview = <b>So lesen es alle Eingeladenen:</b>
recap-preview-again = { $night ->
        [yes] { $told ->
            [one] <b>Eine Person hat das schon oder bekommt es um 8 Uhr.</b>
           *[other] <b>{ $told } Personen haben das schon oder bekommen es um 8 Uhr.</b>
        }
       *[no] { $told ->
            [one] <b>Eine Person hat das schon bekommen.</b>
           *[other] <b>{ $told } Personen haben das schon bekommen.</b>
        }
    }
recap-left = { $n ->
        [0] Alle Eingeladenen haben es.
        [one] Eine eingeladene Person noch nicht.
       *[other] { $n } Eingeladene noch nicht.
    }
recap-who-sees-what = Jede Person liest das in ihrer Sprache. Sie sieht nur Ergebnisse von eigenen Befragungen und Abstimmungen. Nachts senden wir nichts. Jede Person bekommt es nur einmal.
recap-still-running = <b>{ $kind ->
        [workshop] Der Workshop läuft noch.
        [committee] Die Sitzung läuft noch.
       *[follow_up] Das Treffen läuft noch.
    }</b> Bis zum Ende kann noch etwas dazukommen. Das steht dann nicht in der Nachricht.
recap-send = { $n ->
        [one] Senden an eine Person
       *[other] Senden an { $n } Personen
    }
recap-sent = { $night ->
        [yes] { $n ->
            [one] Eine Person bekommt die Nachricht um 8 Uhr.
           *[other] { $n } Personen bekommen die Nachricht um 8 Uhr.
        }
       *[no] { $n ->
            [one] Gesendet an eine Person.
           *[other] Gesendet an { $n } Personen.
        }
    }
recap-nothing-yet = Es gibt noch nichts zu berichten. Es gibt noch kein Ergebnis von diesem Tag. Es gibt noch keine offene Maßnahme für alle. Und es gibt noch kein nächstes Treffen.

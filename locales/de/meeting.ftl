# Treffen: jemand lädt ein, die Gruppen sagen zu oder ab, alle werden erinnert.

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

    Wählen Sie ein Treffen aus oder laden Sie zu einem neuen ein.
meeting-listed-none = <b>Treffen</b>

    Es gibt noch kein Treffen. Mit „Neues Treffen“ laden Sie zum ersten ein.
meeting-own = <b>Ihre Treffen</b>

    Wählen Sie ein Treffen aus.
meeting-own-none = Zurzeit ist kein Treffen geplant, zu dem Sie eingeladen sind.

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
meeting-place-open = wird noch bekannt gegeben

# Den Termin wählen. $moment im Knopf ist kurz, im Text lang
meeting-ask-when = <b>Neues Treffen</b>

    Wann soll es stattfinden? Wählen Sie einen Vorschlag oder schreiben Sie Tag und Uhrzeit.

    Beispiele: <i>3.12. 18 Uhr</i> oder <i>Donnerstag von 18 bis 20 Uhr</i> oder <i>in vier Wochen um 18 Uhr</i>
meeting-ask-when-else = <b>Anderer Termin</b>

    Bisher: { $moment }

    Wählen Sie einen Vorschlag zur selben Uhrzeit oder schreiben Sie Tag und Uhrzeit, zum Beispiel <i>3.12. 18 Uhr</i>.
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
meeting-holiday = Achtung, dieser Tag ist ein Feiertag oder geschlossen: { $name }
meeting-holidays = Feiertage: { $days }
meeting-state = Feiertage: { $name }
meeting-state-open = Bundesland für Feiertage wählen
meeting-state-none = nur bundesweite Feiertage
meeting-state-ask = <b>Feiertage</b>

    In welchem Bundesland liegt Ihre Kommune? Feiertage stehen dann bei jedem Termin und werden nicht vorgeschlagen.
meeting-which-time = <b>{ $day }</b>

    Um wie viel Uhr? Wählen Sie eine Uhrzeit oder schreiben Sie sie, zum Beispiel <i>18:15</i>.

# Wenn ein Termin nicht zu verstehen ist oder nicht geht: was los ist und was zu tun ist
meeting-when-unclear = Diesen Termin habe ich nicht verstanden. Bitte schreiben Sie Tag und Uhrzeit, zum Beispiel: 3.12. 18 Uhr
meeting-when-which-day = An welchem Tag? Bitte schreiben Sie den Tag dazu, zum Beispiel: 3.12. 18 Uhr
meeting-when-no-such-day = Diesen Tag gibt es nicht. Bitte prüfen Sie Tag und Monat.
meeting-when-no-such-time = Diese Uhrzeit gibt es nicht. Bitte schreiben Sie sie von 0:00 bis 23:59.
meeting-when-which = Beides ist möglich. Welchen Zeitpunkt meinen Sie?
meeting-when-which-half = Morgens oder abends? Bitte schreiben Sie die Uhrzeit genauer, zum Beispiel: 18 Uhr oder 06:00
meeting-when-too-short = Das ist zu kurz: Ein Treffen dauert mindestens 5 Minuten.
meeting-when-too-long = Das ist zu lang: Ein Treffen dauert höchstens 24 Stunden.
meeting-when-end-first = Das Ende liegt vor dem Beginn. Bitte schreiben Sie zum Beispiel: von 18 bis 20 Uhr. Über Mitternacht geht es mit der Dauer: 20 Uhr, 5 Stunden
meeting-when-just-gone = { $day } ist schon vorbei. Wenn Sie ein anderes Jahr meinen, schreiben Sie bitte das Jahr dazu.
meeting-when-other-weekday = Der Wochentag passt nicht zum Datum: Dieser Tag ist { $day }. Bitte schreiben Sie den Termin noch einmal.
meeting-when-past = Dieser Zeitpunkt ist schon vorbei. Bitte wählen Sie einen späteren.
meeting-when-too-far = Das ist mehr als zwei Jahre hin. Bitte prüfen Sie das Jahr.
meeting-when-skipped = Diese Uhrzeit gibt es an dem Tag nicht, weil die Uhren vorgestellt werden. Bitte wählen Sie eine andere.
meeting-when-twice = Diese Uhrzeit gibt es in der Nacht zweimal, weil die Uhren zurückgestellt werden. Bitte wählen Sie eine andere.

# Der Entwurf
meeting-preview = <b>Vorschau</b>
meeting-same-time = Achtung, an diesem Termin ist schon geplant: { $titles }
meeting-all-groups = alle Gruppen
meeting-audience = Eingeladen werden: { $names } ({ $n ->
        [0] noch niemand
        [one] eine Person
       *[other] { $n } Personen
    })
meeting-leads = Erinnerungen vorher: { $leads }
meeting-no-reminders = Keine Erinnerungen an die Eingeladenen.
meeting-no-leads = Für Erinnerungen ist es zu spät.
meeting-nobody-yet = Noch ist niemand in diesen Gruppen. Wer dazukommt, findet das Treffen in der Übersicht.
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
meeting-discard = Entwurf verwerfen
meeting-discarded = Der Entwurf ist gelöscht.
meeting-groups = <b>Wer wird eingeladen?</b>

    { $n ->
        [0] Zurzeit wird niemand eingeladen.
        [one] Zurzeit wird eine Person eingeladen.
       *[other] Zurzeit werden { $n } Personen eingeladen.
    } Tippen Sie auf eine Gruppe, um sie dazuzunehmen oder herauszunehmen. Wer später in eine Gruppe kommt, wird auch eingeladen.
meeting-group-in = ✓ { $name }: wird eingeladen
meeting-group-out = { $name }: wird nicht eingeladen
meeting-every-group = Alle Gruppen einladen
meeting-groups-done = Fertig
meeting-ask-title = Wie soll das Treffen heißen? Bitte schreiben Sie den Titel.
meeting-ask-place = Wo findet es statt? Bitte schreiben Sie den Ort oder schicken Sie den Link zur Videokonferenz.
meeting-too-long = Das ist zu lang. Bitte schreiben Sie höchstens { $limit } Zeichen.
meeting-how-long = Wie lange soll es dauern? Wählen Sie oder schreiben Sie es, zum Beispiel <i>45 Minuten</i> oder <i>2 ½ Stunden</i>.
meeting-length-unclear = Diese Dauer habe ich nicht verstanden.
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
            [one] Eine Person wird jetzt eingeladen.
           *[other] { $n } Personen werden jetzt eingeladen.
        }
    }
meeting-attendance = Kommen: <b>{ $coming }</b> · Kommen nicht: <b>{ $declined }</b> · Offen: <b>{ $open }</b>
meeting-attendance-besides = Vielleicht: <b>{ $maybe }</b> · Schicken jemanden: <b>{ $proxies }</b>
meeting-see-names = Genannte Namen: { $n }
meeting-names = <b>Genannte Namen</b>
    { $title }
meeting-names-none = Noch niemand hat einen Namen genannt. Sie sehen einen Namen nur, wenn ihn jemand für dieses Treffen nennt.
meeting-names-yes = <b>Kommen:</b> { $names }
meeting-names-maybe = <b>Vielleicht:</b> { $names }
meeting-names-no = <b>Kommen nicht:</b> { $names }
meeting-names-proxy = <b>Schicken jemanden:</b> { $names }
meeting-own-answer = Meine eigene Antwort
meeting-organise = Treffen verwalten
meeting-move = Verschieben
meeting-change = Angaben ändern
meeting-change-what = Was möchten Sie ändern? Einen neuen Ort erfahren alle sofort, in der Nacht erst um 8 Uhr; anderes mit der nächsten Erinnerung.
meeting-cancel = Treffen absagen
meeting-move-ask = <b>„{ $title }“ verschieben?</b>

    Bisher: { $before }
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
    } Alle werden noch einmal gefragt, ob sie kommen.
meeting-place-ask = <b>Neuer Ort für „{ $title }“?</b>

    Bisher: { $before ->
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
    } Anders gemeint? Dann schreiben Sie den Ort noch einmal.
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
meeting-move-same = Das Treffen ist schon an diesem Termin. Es ändert sich nichts.
meeting-move-begun = Das Treffen hat schon begonnen und lässt sich nicht mehr verschieben. Sie können es absagen und zu einem neuen einladen.
meeting-move-yes = Ja, verschieben
meeting-was-moved = <b>Verschoben.</b>
    Bisher: { $before }
    Neu: { $after }

    { $night ->
        [yes] { $n ->
            [0] Niemand bekommt eine Nachricht oder wird
            [one] Eine Person bekommt die Nachricht um 8 Uhr und wird
           *[other] { $n } Personen bekommen die Nachricht um 8 Uhr und werden
        }
       *[no] { $n ->
            [0] Niemand bekommt eine Nachricht oder wird
            [one] Eine Person bekommt jetzt eine Nachricht und wird
           *[other] { $n } Personen bekommen jetzt eine Nachricht und werden
        }
    } noch einmal gefragt. Für den alten Termin { $coming ->
        [0] hatte niemand
        [one] hatte eine Person
       *[other] hatten { $coming } Personen
    } zugesagt.
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
    } Eine Absage lässt sich nicht zurücknehmen.
meeting-cancel-give-reason = Wenn Sie einen Grund nennen möchten, schreiben Sie ihn jetzt.
meeting-cancel-reason = Grund: { $reason }
meeting-cancel-yes = Ja, absagen
meeting-cancel-no = Nein, zurück

# Die Einladung
meeting-invitation = <b>Einladung</b>
meeting-question = Kommen Sie?

    Nicht vertraulich: Ihre Antwort wird bei der Kommune gespeichert und Ihnen zugeordnet, damit Sie sie ändern können. Die Organisation sieht nur, wie viele kommen und aus welchen Gruppen noch niemand zugesagt hat. Ihren Namen sieht sie nur, wenn Sie ihn nennen. In einer kleinen Runde lässt sich erraten, wer zugesagt hat.
meeting-yes = Ich komme
meeting-no = Ich komme nicht
meeting-maybe = Vielleicht
meeting-proxy = Ich schicke jemanden
meeting-answered-yes = Ihre Antwort: <b>Ich komme</b>
    Bis zum Beginn können Sie Ihre Antwort ändern.
meeting-answered-no = Ihre Antwort: <b>Ich komme nicht</b>
    Bis zum Beginn können Sie Ihre Antwort ändern.
meeting-answered-maybe = Ihre Antwort: <b>Vielleicht</b>
    Bis zum Beginn können Sie Ihre Antwort ändern.
meeting-answered-proxy = Ihre Antwort: <b>Ich schicke jemanden</b>
    Bitte sagen Sie dieser Person, wann und wo das Treffen ist. Bis zum Beginn können Sie Ihre Antwort ändern.
meeting-without-messages = Ihre Nachrichten sind ausgeschaltet: So erfahren Sie es nicht, wenn das Treffen verschoben oder abgesagt wird, und bekommen keine Erinnerung.
meeting-named = Ihr Name für dieses Treffen: <b>{ $name }</b>. Die Organisation sieht ihn bei Ihrer Antwort.
meeting-give-name = Meinen Namen nennen
meeting-drop-name = Namen zurücknehmen
meeting-ask-name = <b>Ihr Name</b>

    Wie möchten Sie bei diesem Treffen heißen? Bitte schreiben Sie den Namen. Die Organisation sieht ihn bei Ihrer Antwort, sonst niemand. Bis zum Beginn können Sie ihn zurücknehmen.
meeting-no-after-all = Ich kann doch nicht
meeting-yes-after-all = Ich komme doch
meeting-saved = Gespeichert.
meeting-phase-running = Das Treffen hat begonnen.
meeting-phase-over = Dieses Treffen ist vorbei.
meeting-phase-cancelled = <b>Abgesagt:</b> Dieses Treffen findet nicht statt.
meeting-late-running = Das Treffen hat schon begonnen. Ihre Antwort lässt sich nicht mehr ändern.
meeting-late-over = Dieses Treffen ist schon vorbei. Ihre Antwort lässt sich nicht mehr ändern.
meeting-late-cancelled = Dieses Treffen ist abgesagt. Sie brauchen nicht mehr zu antworten.
meeting-file = Kalenderdatei
meeting-file-name = treffen-{ $day }.ics
meeting-file-ready = Öffnen Sie die Datei, um das Treffen in Ihren Kalender zu übernehmen.
calendar-name = Treffen und Maßnahmen: { $towns }
calendar-cancelled = Abgesagt: { $title }

# Nachrichten über Änderungen und Erinnerungen
meeting-moved = <b>Neuer Termin</b>
    Bisher war geplant: { $before }
meeting-moved-answer = Bitte antworten Sie zum neuen Termin. Eine Antwort zum alten gilt nicht mehr.
meeting-moved-calendar = Haben Sie das Treffen in Ihrem Kalender gespeichert? Dieser Eintrag stimmt nicht mehr. Nehmen Sie die neue Kalenderdatei.
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
meeting-reminder-late = Diese Erinnerung kommt später als vorgesehen.
command-treffen = Treffen ansehen

# Weitere Angaben
meeting-more-details = Weitere Angaben
meeting-kind = Art: { $kind }
meeting-kind-workshop = Workshop
meeting-kind-follow_up = Folgetreffen
meeting-kind-committee = Ausschusssitzung
meeting-kind-internal = Interne Besprechung
meeting-ask-kind = Wozu treffen Sie sich?
meeting-place-online = online
meeting-link = Link: { $link }
meeting-link-later = Den Link sehen Sie, sobald Sie zugesagt haben.
meeting-linked = <b>Neuer Link</b>
meeting-give-link = Link zur Videokonferenz
meeting-ask-link = Bitte schicken Sie den Link zur Videokonferenz. Er beginnt mit https://
meeting-ask-other-link = Wenn sich der Link geändert hat, schicken Sie den neuen.
meeting-no-address = Das ist kein Link. Bitte kopieren Sie die ganze Adresse. Sie beginnt mit https://
meeting-link-seen-by-all = Den Link sehen alle, die eingeladen sind.
meeting-link-seen-by-coming = Den Link sehen nur alle, die zugesagt haben.
meeting-link-only-coming = Link nur bei Zusage zeigen
meeting-link-for-all = Link allen zeigen
meeting-drop-link = Link entfernen
meeting-agenda = <b>Tagesordnung</b>
meeting-agenda-item = { $number }. { $item }
meeting-write-agenda = Tagesordnung schreiben
meeting-ask-agenda = <b>Tagesordnung</b>

    Bitte schreiben Sie alle Punkte auf einmal, jeden in eine eigene Zeile, höchstens { $most }. Eine frühere Tagesordnung wird ersetzt.
meeting-agenda-too-long = Das ist zu lang: höchstens { $most } Punkte mit je { $limit } Zeichen. Bitte schreiben Sie die Tagesordnung noch einmal.
meeting-write-note = Notiz für die Organisation
meeting-note = Notiz, nur für die Organisation: { $note }
meeting-ask-note = <b>Notiz</b>

    Was möchten Sie sich merken? Nur Organisation und Koordination sehen die Notiz. Eine frühere Notiz wird ersetzt.

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
recap-survey = • Das Ergebnis der Befragung „{ $name }“ liegt vor.
recap-poll = • { $question } <b>{ $leading }</b>
recap-line = { $label }: { $value }
recap-more-polls = { $n ->
        [one] Dazu eine weitere Abstimmung.
       *[other] Dazu { $n } weitere Abstimmungen.
    }
recap-agreed = <b>Was vereinbart wurde</b>
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
            [one] <b>Eine Person hat das schon bekommen oder bekommt es um 8 Uhr.</b>
           *[other] <b>{ $told } Personen haben das schon bekommen oder bekommen es um 8 Uhr.</b>
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
recap-who-sees-what = Jede Person liest das in ihrer Sprache. Sie sieht nur Ergebnisse, zu denen sie gefragt wurde, und nur Treffen, zu denen sie eingeladen ist. Nachts wird nichts gesendet. Jede Person bekommt es einmal.
recap-still-running = <b>{ $kind ->
        [workshop] Der Workshop läuft noch.
        [committee] Die Sitzung läuft noch.
       *[follow_up] Das Treffen läuft noch.
    }</b> Was bis zum Ende noch dazukommt, erfährt niemand mehr, der die Nachricht schon hat.
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
recap-nothing-yet = Es gibt noch nichts zu berichten: Am Tag des Treffens wurde keine Abstimmung mit Ergebnis beendet, keine offene Maßnahme ist für alle zu sehen, und kein weiteres Treffen steht fest.

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.

wall-home = Leinwand
wall-language-name = Einfache Sprache

# Fernbedienung
wall-title = <b>Leinwand</b>
wall-shows = Auf der Leinwand steht: { $what }
wall-shows-item = Auf der Leinwand steht: „{ $title }“
wall-pages = Es gibt { $n } Seiten. Die Seiten wechseln von allein.
wall-page-of = Seite { $page } von { $n }. Nach einer Minute wechseln die Seiten wieder von allein.
wall-page-before = Vorige Seite
wall-page-next = Nächste Seite
wall-links = { $n ->
        [0] Noch kein Link öffnet die Leinwand.
        [one] Ein Link öffnet die Leinwand.
       *[other] { $n } Links öffnen die Leinwand.
    } Wer den Link hat, sieht die Leinwand. Dort steht nie ein Name. Dort steht nie eine einzelne Stimme.
wall-open = Leinwand öffnen
wall-open-here = Leinwand hier öffnen
wall-steer = Leinwand steuern
wall-opened = <b>Die Leinwand ist bereit</b>

    Öffnen Sie diesen Link am Computer vom Beamer:
    { $link }

    Oder geben Sie dort das ein: { $where }
    Code: <code>{ $code }</code>. Er gilt bis { $until } Uhr.

    Der Link gilt bis { $day }. Sie sehen ihn nur jetzt.
wall-view-welcome = Willkommen und Zugang
wall-view-current = Aktueller Punkt
wall-view-result = Letztes Ergebnis
wall-view-list = Alle Punkte
wall-show-item = Zeigen: { $title }
wall-earlier-items = Frühere Punkte: { $n }
wall-earlier = <b>Leinwand: frühere Punkte</b>

    Was soll die Leinwand noch einmal zeigen?
wall-speak = Sprache der Leinwand: { $language }
wall-end-links = Alle Links beenden
wall-end-links-ask = { $n ->
        [one] <b>Den Link beenden?</b>
       *[other] <b>Alle { $n } Links beenden?</b>
    } Dann steht auf der Leinwand nichts mehr. Später brauchen Sie einen neuen Link.
wall-end-links-sure = Ja, beenden
wall-end-links-not = Nein, zurück
wall-is-elsewhere = Auf der Leinwand steht etwas anderes. Das bleibt so, bis Sie es ändern.
wall-to-current = Aktuellen Punkt zeigen
wall-links-ended = Die Links gelten nicht mehr. Auf der Leinwand steht nichts mehr.

# Auf der Leinwand
wall-page = Leinwand
wall-welcome = Herzlich willkommen
wall-join = Halten Sie die Kamera auf den Code von Ihrer Gruppe.
wall-join-telegram = Halten Sie die Kamera auf den Code von Ihrer Gruppe. Dann geht es in Telegram weiter.
wall-join-slips = Halten Sie die Kamera auf das Muster. Schreiben Sie dann den Code von Ihrem Zettel.
wall-or-type = Oder öffnen Sie im Browser <b>{ $where }</b>. Geben Sie dort den Code von Ihrer Gruppe ein.
wall-or-open = Oder öffnen Sie im Browser <b>{ $where }</b>.
wall-qr-alt = Bild mit dem Link für die Gruppe { $group }
wall-qr-alt-slips = Bild mit dem Link zu der Seite für Ihren Code
wall-full = { $n ->
        [0] Alle Plätze sind vergeben.
        [one] Der einzige Platz ist vergeben.
       *[other] Alle { $n } Plätze sind vergeben.
    }
wall-nobody-comes-in = Es geht gleich los.
wall-list = Unsere Punkte
wall-list-empty = Es geht gleich los.
wall-kind-measures = Maßnahmen
wall-kind-meeting = Nächstes Treffen
wall-meeting-time = { $time } Uhr
wall-kind-dates = Termin gemeinsam finden
wall-dates-can = { $yes } ja · { $need } zur Not
wall-dates-open = Wann können Sie? Antworten Sie mit dem Telefon.
wall-column-date = Termin
wall-column-can = Können
wall-running = läuft
wall-over = zu Ende
wall-poll-open = Abstimmung läuft
wall-poll-closed = Abstimmung zu Ende
wall-answered = { $of ->
        [0] Noch ist niemand dabei
       *[other] { $n ->
            [one] { $n } von { $of } hat geantwortet
           *[other] { $n } von { $of } haben geantwortet
        }
    }
wall-answered-groups = { $of ->
        [0] Noch ist niemand dabei
       *[other] { $n ->
            [one] { $n } Gruppe hat geschrieben. Wir haben { $of ->
                [one] eine Person
               *[other] { $of } Personen
            } gefragt.
           *[other] { $n } Gruppen haben geschrieben. Wir haben { $of ->
                [one] eine Person
               *[other] { $of } Personen
            } gefragt.
        }
    }
wall-poll-round = { $state } · Runde { $number }
wall-words-more = { $n ->
        [one] Ein weiteres Wort steht auf dem Telefon.
       *[other] { $n } weitere Wörter stehen auf dem Telefon.
    }
wall-poll-confidential = Vertraulich: Bis zum Ende sehen alle nur, wie viele geantwortet haben. Für ein Ergebnis müssen mindestens { $k } Personen antworten.
wall-poll-confidential-groups = Vertraulich: Bis zum Ende sehen alle nur, wie viele Gruppen geschrieben haben. Für ein Ergebnis müssen mindestens { $k } Gruppen schreiben.
wall-poll-openly = Alle sehen das Ergebnis sofort.
wall-poll-result = { $n ->
        [one] Ergebnis: eine Stimme
       *[other] Ergebnis: Stimmen von { $n } Personen
    }
wall-poll-result-words = { $n ->
        [one] Ergebnis: Wörter von einer Person
       *[other] Ergebnis: Wörter von { $n } Personen
    }
wall-poll-openly-blind = Alle sehen das Ergebnis am Ende.
wall-result-none = Noch gibt es kein Ergebnis, das alle sehen dürfen.
wall-column-field = Bereich
wall-column-score = Ergebnis
wall-column-option = Antwort
wall-column-value = Ergebnis
wall-round-before = { $n ->
        [one] Der dünne Strich zeigt { $round }. Da gab es eine Stimme.
       *[other] Der dünne Strich zeigt { $round }. Da haben { $n } Personen abgestimmt.
    }
wall-stale = Keine Verbindung seit { $time } Uhr
wall-as-of = Stand: { $time } Uhr
wall-ended = Der Link gilt nicht mehr. Die Koordination kann einen neuen Link öffnen.
wall-cluster = { $name }: { $n }

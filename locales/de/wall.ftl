# Die Leinwand: was der Beamer im Raum zeigt, und ihre Fernbedienung.

wall-home = Leinwand
wall-language-name = Deutsch

# Fernbedienung
wall-title = <b>Leinwand</b>
wall-shows = Auf der Leinwand steht: { $what }
wall-shows-item = Auf der Leinwand steht: „{ $title }“
wall-pages = Es sind { $n } Seiten, die von selbst wechseln.
wall-page-of = Seite { $page } von { $n }. Nach einer Minute wechseln die Seiten wieder von selbst.
wall-page-before = Vorige Seite
wall-page-next = Nächste Seite
wall-links = { $n ->
        [0] Noch öffnet kein Link die Leinwand.
        [one] Ein Link öffnet die Leinwand.
       *[other] { $n } Links öffnen die Leinwand.
    } Wer einen Link hat, sieht, was alle im Saal sehen: nie einen Namen, nie eine einzelne Stimme.
wall-open = Leinwand öffnen
wall-open-here = Leinwand hier öffnen
wall-steer = Leinwand steuern
wall-opened = <b>Die Leinwand ist bereit</b>

    Öffnen Sie diesen Link an dem Computer, der am Beamer hängt:
    { $link }

    Oder geben Sie dort ein: { $where }
    Code: <code>{ $code }</code> (bis { $until } Uhr)

    Der Link gilt bis { $day } und wird nur jetzt angezeigt.
wall-view-welcome = Willkommen und Zugang
wall-view-current = Aktueller Punkt
wall-view-result = Letztes Ergebnis
wall-view-list = Alle Punkte
wall-show-item = Zeigen: { $title }
wall-earlier-items = Frühere Punkte ({ $n })
wall-earlier = <b>Leinwand: frühere Punkte</b>

    Was soll noch einmal auf der Leinwand stehen?
wall-speak = Sprache der Leinwand: { $language }
wall-end-links = Alle Links beenden
wall-end-links-ask = { $n ->
        [one] <b>Den Link beenden?</b> Der Beamer, an dem die Leinwand offen ist, zeigt dann nichts mehr.
       *[other] <b>Alle { $n } Links beenden?</b> Jeder Beamer, an dem die Leinwand offen ist, zeigt dann nichts mehr.
    } Weiter geht es mit einem neuen Link.
wall-end-links-sure = Ja, beenden
wall-end-links-not = Nein, zurück
wall-is-elsewhere = Auf der Leinwand steht etwas anderes. Das bleibt so, bis Sie es ändern.
wall-to-current = Aktuellen Punkt zeigen
wall-links-ended = Die Links sind beendet. Auf der Leinwand steht nichts mehr.

# Auf der Leinwand
wall-page = Leinwand
wall-welcome = Herzlich willkommen
wall-join = Halten Sie die Kamera Ihres Telefons auf den Code Ihrer Gruppe.
wall-join-telegram = Halten Sie die Kamera Ihres Telefons auf den Code Ihrer Gruppe. Es geht in Telegram weiter.
wall-join-slips = Öffnen Sie mit der Kamera Ihres Telefons den QR-Code und geben Sie dann den Code von Ihrem Zettel ein.
wall-or-type = Oder öffnen Sie im Browser <b>{ $where }</b> und geben Sie den Code Ihrer Gruppe ein.
wall-or-open = Oder öffnen Sie im Browser <b>{ $where }</b>.
wall-qr-alt = QR-Code für die Gruppe { $group }
wall-qr-alt-slips = QR-Code zu der Seite, auf der Sie Ihren Code eingeben
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
wall-over = beendet
wall-poll-open = Abstimmung läuft
wall-poll-closed = Abstimmung beendet
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
            [one] { $n } Gruppe hat geschrieben (gefragt: { $of ->
                [one] eine Person
               *[other] { $of } Personen
            })
           *[other] { $n } Gruppen haben geschrieben (gefragt: { $of ->
                [one] eine Person
               *[other] { $of } Personen
            })
        }
    }
wall-poll-round = { $state } · Runde { $number }
wall-words-more = { $n ->
        [one] Ein weiteres Wort steht auf dem Telefon.
       *[other] { $n } weitere Wörter stehen auf dem Telefon.
    }
wall-poll-confidential = Vertraulich: Bis zum Ende sieht man nur, wie viele geantwortet haben. Ein Ergebnis gibt es, wenn mindestens { $k } Personen antworten.
wall-poll-confidential-groups = Vertraulich: Bis zum Ende sieht man nur, wie viele Gruppen geschrieben haben. Ein Ergebnis gibt es, wenn mindestens { $k } Gruppen schreiben.
wall-poll-openly = Offene Auszählung: Das Ergebnis ist ab der ersten Stimme zu sehen.
wall-poll-result = { $n ->
        [one] Ergebnis: eine Stimme
       *[other] Ergebnis: Stimmen von { $n } Personen
    }
wall-poll-result-words = { $n ->
        [one] Ergebnis: Wörter von einer Person
       *[other] Ergebnis: Wörter von { $n } Personen
    }
wall-poll-openly-blind = Offene Auszählung: Bis zum Ende sieht man nur, wie viele geantwortet haben.
wall-result-none = Noch ist kein Ergebnis freigegeben.
wall-column-field = Handlungsfeld
wall-column-score = Ergebnis
wall-column-option = Antwort
wall-column-value = Ergebnis
wall-round-before = { $n ->
        [one] Der dünne Strich zeigt { $round } (eine Stimme).
       *[other] Der dünne Strich zeigt { $round } (Stimmen von { $n } Personen).
    }
wall-stale = Verbindung unterbrochen seit { $time } Uhr
wall-as-of = Stand: { $time } Uhr
wall-ended = Dieser Link zur Leinwand gilt nicht mehr. Die Koordination kann einen neuen öffnen.
wall-cluster = { $name } ({ $n })

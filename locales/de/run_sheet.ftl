# Der Ablauf eines Workshops: vorbereitet, und im Raum Punkt für Punkt begonnen.
run-home = Ablauf
run-listed = <b>Abläufe</b>

    Wählen Sie einen Ablauf, oder bereiten Sie einen neuen vor.
run-listed-to-lead = Welchen Ablauf leiten Sie?
run-listed-runs = ▶ { $title } · läuft
run-listed-none = <b>Abläufe</b>

    Es gibt noch keinen Ablauf.
run-new = Neuer Ablauf
run-new-ask = <b>Neuer Ablauf</b>

    Womit möchten Sie anfangen? Alles lässt sich danach ändern.
run-ready = <b>{ $title }</b>, { $minutes } Minuten: { $about }
run-empty = Leerer Ablauf
run-usual-title = Workshop
run-back = Zurück
run-done = Fertig
run-title = <b>Ablauf: { $title }</b>
run-no-items = Noch kein Punkt.
run-lines-before = ✓ { $n ->
        [one] Ein Punkt davor ist vorbei.
       *[other] { $n } Punkte davor sind vorbei.
    }
run-lines-behind = { $n ->
        [one] Danach kommt noch ein Punkt.
       *[other] Danach kommen noch { $n } Punkte.
    }
run-line-planned = { $number }. { $title }{ $minutes ->
        [0] {""}
        [one] { " " }· 1 Minute
       *[other] { " " }· { $minutes } Minuten
    }{ $kind ->
        [none] {""}
       *[other] { " " }· Abstimmung: { $kind }
    }
run-line-over = ✓ { $number }. { $title } · vorbei
run-line-running = ▶ { $number }. { $title } · läuft
run-line-asking = ▶ { $number }. { $title } · { $asked ->
        [0] noch ist niemand dabei
       *[other] { $answered ->
            [one] { $answered } von { $asked } hat geantwortet
           *[other] { $answered } von { $asked } haben geantwortet
        }
    }
run-line-asking-groups = ▶ { $number }. { $title } · { $asked ->
        [0] noch ist niemand dabei
       *[other] { $answered ->
            [0] noch keine Gruppe hat geschrieben
            [one] eine Gruppe hat geschrieben
           *[other] { $answered } Gruppen haben geschrieben
        }
    }
run-line-over-asking = ✓ { $number }. { $title } · vorbei · Abstimmung läuft noch ({ $asked ->
        [0] noch niemand
       *[other] { $answered } von { $asked }
    })
run-line-over-asking-groups = ✓ { $number }. { $title } · vorbei · Abstimmung läuft noch ({ $answered ->
        [0] noch keine Gruppe
        [one] eine Gruppe
       *[other] { $answered } Gruppen
    })
run-kernel-choice = Auswahl
run-kernel-scale = Skala
run-kernel-ranking = Reihenfolge
run-kernel-points = Punkte
run-kernel-text = Karten oder Wörter
run-kernel-number = Schätzung
run-start = Weiter: { $title }
run-close-ask = <b>Abstimmung beenden und weiter?</b>
run-close-ask-end = <b>Abstimmung und Punkt beenden?</b>
run-close-goes-on = <b>{ $question }</b>

    Die Abstimmung läuft noch ({ $asked ->
        [0] noch niemand gefragt
       *[other] { $answered } von { $asked }
    }).
run-close-goes-on-groups = <b>{ $question }</b>

    Die Abstimmung läuft noch ({ $answered ->
        [0] noch keine Gruppe
        [one] eine Gruppe
       *[other] { $answered } Gruppen
    }).
run-close-and-next = Abstimmung beenden und weiter
run-next-still-asking = Weiter, Abstimmung läuft weiter
run-close-and-end = Abstimmung und Punkt beenden
run-end-still-asking = Nur den Punkt beenden
run-add = Punkt hinzufügen
run-change = Ablauf ändern
run-poll = Abstimmung: { $title }
run-draft = Entwurf: { $title }
run-review-cards = { $n ->
        [one] Eine Karte prüfen
       *[other] { $n } Karten prüfen
    }: { $title }
run-review-words = { $n ->
        [one] Ein Wort prüfen
       *[other] { $n } Wörter prüfen
    }: { $title }
run-result = Ergebnis: { $title }
run-otherwise = Anders gefragt: { $title }
run-results = Alle Ergebnisse: { $n }
run-which-result = <b>Ergebnisse</b>

    Welchen Punkt möchten Sie ansehen?
run-to-sheet = Zum Ablauf
run-time = Zeit laufen lassen
run-time-runs = Die Zeit läuft schon. Sie geht weiter wie bisher.
run-more-time = 5 Minuten mehr
run-stop-time = Ohne Zeit weiter
run-end = Punkt beenden
run-take-back = Punkt zurücknehmen
run-time-until = Zeit bis { $until } Uhr. Danach geht nichts von selbst weiter.
run-time-over = Die Zeit war um { $until } Uhr um. Es geht weiter, wenn Sie es möchten.
run-see-draft = Zum Entwurf
run-not-yet = Diese Frage lässt sich noch nicht vertraulich stellen. Im Entwurf steht, warum, und was Sie tun können.
run-not-yet-goes-on = Die Abstimmung davor läuft deshalb weiter.
run-ask-item = <b>Was kommt als Nächstes dazu?</b>

    Schreiben Sie einen Punkt, zum Beispiel <i>Pause, 15 Minuten</i>, oder eine Abstimmung, zum Beispiel <i>Wo treffen wir uns? Rathaus / Schule</i>. Oder wählen Sie eine fertige Abstimmung.
run-from-survey = Punkte aus: { $name }
run-no-points = Auf der Tagesordnung dieser Befragung steht kein Punkt.
run-item-unclear = Bitte schreiben Sie einen Punkt mit höchstens { $limit } Zeichen.
run-too-many = Mehr als { $most } Punkte sind nicht möglich.
run-added = { $n ->
        [one] Dazugekommen ist: { $title }
       *[other] { $n } Punkte sind dazugekommen.
    }
run-which-item = Welchen Punkt möchten Sie ändern?
run-no-item-left = Alle Punkte haben schon begonnen.
run-besides = Außerdem: { $title }
run-item = { $number }. { $title }
run-up = Nach oben
run-reword = Anders formulieren
run-ask-words = Bitte schreiben Sie, wie der Punkt heißen soll.
run-kind = Art ändern
run-which-kind = <b>{ $title }</b>

    Was soll dieser Punkt sein? Worte und Antworten bleiben, wo sie zu der Art passen.
run-kind-topic = Ohne Abstimmung
run-kind-one-answer = Eine Antwort
run-drop = Punkt streichen
run-delete = Ablauf löschen
run-delete-ask = <b>Ablauf löschen?</b> „{ $title }“ verschwindet mit allen Punkten. Abstimmungen, die schon begonnen haben, bleiben.
run-delete-yes = Ja, löschen
wall-time-until = bis { $until } Uhr

# Das Protokoll eines Workshops
record-as-pdf = Protokoll als PDF
record-as-docx = Protokoll als DOCX
record-ready = <b>Das Protokoll ist fertig.</b>
record-internal = { $n ->
        [one] Eine Maßnahme steht nicht darin, weil nur die Organisation sie sieht.
       *[other] { $n } Maßnahmen stehen nicht darin, weil nur die Organisation sie sieht.
    } Damit eine Maßnahme im Protokoll steht, tippen Sie bei ihr auf „Allen zeigen“.
record-file = protokoll-{ $day }.{ $ending }
record-title = Protokoll: { $title }
record-kicker = Rundfrage · Protokoll
record-agreed = Vereinbart
record-again = Wann wir uns wieder treffen
record-what = Maßnahme
record-responsible = Zuständig
record-until = Bis
record-status = Stand
record-not-reached = Dazu kam es nicht.
record-talked = Besprochen, ohne Abstimmung.
record-round = Runde { $number }
record-otherwise = Danach anders gefragt: { $title }
record-not-held = Die Abstimmung fand nicht statt.
record-still-open = Die Abstimmung läuft noch.

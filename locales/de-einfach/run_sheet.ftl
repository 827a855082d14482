# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
run-home = Ablauf
run-listed = <b>Abläufe</b>

    Wählen Sie einen Ablauf. Oder machen Sie einen neuen Ablauf.
run-listed-to-lead = Welchen Ablauf leiten Sie?
run-listed-runs = ▶ { $title } · läuft gerade
run-listed-none = <b>Abläufe</b>

    Es gibt noch keinen Ablauf.
run-new = Neuer Ablauf
run-new-ask = <b>Neuer Ablauf</b>

    Womit fangen Sie an? Sie können später alles ändern.
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
run-line-over-asking = ✓ { $number }. { $title } · vorbei · Die Abstimmung läuft noch: { $asked ->
        [0] noch niemand
       *[other] { $answered } von { $asked }
    }
run-line-over-asking-groups = ✓ { $number }. { $title } · vorbei · Die Abstimmung läuft noch: { $answered ->
        [0] noch keine Gruppe
        [one] eine Gruppe
       *[other] { $answered } Gruppen
    }
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

    Die Abstimmung läuft noch: { $asked ->
        [0] noch niemand
       *[other] { $answered } von { $asked }
    }.
run-close-goes-on-groups = <b>{ $question }</b>

    Die Abstimmung läuft noch: { $answered ->
        [0] noch keine Gruppe
        [one] eine Gruppe
       *[other] { $answered } Gruppen
    }.
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

    Welchen Punkt wollen Sie ansehen?
run-to-sheet = Zum Ablauf
run-time = Zeit laufen lassen
run-time-runs = Die Zeit läuft schon. Sie läuft weiter wie bisher.
run-more-time = 5 Minuten mehr
run-stop-time = Ohne Zeit weiter
run-end = Punkt beenden
run-take-back = Punkt zurücknehmen
run-time-until = Die Zeit läuft bis { $until } Uhr. Danach geht nichts von allein weiter.
run-time-over = Die Zeit ist seit { $until } Uhr vorbei. Sie sagen, wann es weitergeht.
run-see-draft = Zum Entwurf
run-not-yet = Sie können diese Frage noch nicht vertraulich stellen. Im Entwurf steht, warum das so ist. Dort steht auch, was Sie tun können.
run-not-yet-goes-on = Die Abstimmung davor läuft deshalb weiter.
run-ask-item = <b>Was kommt dazu?</b>

    Schreiben Sie einen Punkt. Zum Beispiel: <i>Pause, 15 Minuten</i>. Oder schreiben Sie eine Abstimmung. Zum Beispiel: <i>Wo treffen wir uns? Rathaus / Schule</i>. Sie können auch eine fertige Abstimmung wählen.
run-from-survey = Punkte aus: { $name }
run-no-points = Zu dieser Befragung gibt es keinen Punkt.
run-item-unclear = Schreiben Sie einen Punkt mit höchstens { $limit } Zeichen.
run-too-many = Mehr als { $most } Punkte gehen nicht.
run-added = { $n ->
        [one] Neu dabei ist: { $title }
       *[other] { $n } Punkte sind neu dabei.
    }
run-which-item = Welchen Punkt ändern Sie?
run-no-item-left = Alle Punkte haben schon begonnen.
run-besides = Außerdem: { $title }
run-item = { $number }. { $title }
run-up = Nach oben
run-reword = Anders schreiben
run-ask-words = Schreiben Sie, wie der Punkt heißt.
run-kind = Art ändern
run-which-kind = <b>{ $title }</b>

    Was soll dieser Punkt sein? Die Wörter bleiben. Die Antworten bleiben, wenn sie zu der Art passen.
run-kind-topic = Ohne Abstimmung
run-kind-one-answer = Eine Antwort
run-drop = Punkt streichen
run-delete = Ablauf löschen
run-delete-ask = <b>Ablauf löschen?</b> Dann ist „{ $title }“ weg. Alle Punkte sind dann auch weg. Abstimmungen bleiben, wenn sie schon begonnen haben.
run-delete-yes = Ja, löschen
wall-time-until = bis { $until } Uhr

record-as-pdf = Protokoll zum Lesen
record-as-docx = Protokoll zum Ändern
record-ready = <b>Das Protokoll ist fertig.</b>
record-internal = { $n ->
        [one] Eine Maßnahme steht nicht darin. Nur die Organisation sieht sie.
       *[other] { $n } Maßnahmen stehen nicht darin. Nur die Organisation sieht sie.
    } Soll eine Maßnahme im Protokoll stehen? Dann tippen Sie bei der Maßnahme auf „Allen zeigen“.
record-file = protokoll-{ $day }.{ $ending }
record-title = Protokoll: { $title }
record-kicker = Rundfrage · Protokoll
record-agreed = Das haben wir vereinbart
record-again = Wann wir uns wieder treffen
record-what = Maßnahme
record-responsible = Zuständig
record-until = Bis
record-status = Stand
record-not-reached = Dazu kam es nicht.
record-talked = Darüber haben wir gesprochen. Es gab keine Abstimmung.
record-round = Runde { $number }
record-otherwise = Danach anders gefragt: { $title }
record-not-held = Es gab keine Abstimmung.
record-still-open = Die Abstimmung läuft noch.

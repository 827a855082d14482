# Das Ergebnis einer Befragung als Text. Alle Zahlen sind vor kleinen Gruppen geschützt.

results-home = Ergebnis: { $name }
results-arrived = Das Ergebnis ist da. Vielen Dank, dass Sie mitgemacht haben.
results-head = <b>Ergebnis: { $name }</b>
results-nobody = Weniger als { $k } Personen haben teilgenommen. Damit einzelne Antworten vertraulich bleiben, wird nichts gezeigt.
# Gesamtwert nur über die gewählten Felder
results-overall = Gesamt ({ $fields } von { $of } Feldern): { $score } von 100 · { $band }

# Ein Feld, eine Frage
results-field = <b>{ $n } · { $field }</b>
results-score = { $score } von 100 · { $band }
results-field-too-few = zu wenig Antworten für einen Wert
results-field-no-levels = ohne Bewertung nach Stufen
results-agreement = Einigkeit: { $word }
results-dont-know = „weiß ich nicht“: { $percent } %
results-gap = Unterschied: { $low } { $low_score }, { $high } { $high_score } ({ $points } Punkte auseinander)
results-item = { $n } · { $text }
results-question = <b>{ $text }</b>
results-not-shown = nicht gezeigt, zu wenig Antworten
results-too-few = Nicht gezeigt: Weniger als { $k } Personen haben diese Frage beantwortet. So bleiben einzelne Antworten vertraulich.
results-unknown = Von { $n } Personen { $unknown ->
        [one] hat eine
       *[other] haben { $unknown }
    } „weiß ich nicht“ gewählt.
results-rated = { $n ->
        [one] eine Antwort
       *[other] { $n } Antworten
    }
results-line = { $label }: { $n } ({ $percent } %)
    { $bar }
results-w = weiß ich nicht: { $n }
results-n = betrifft uns nicht: { $n }
results-none = ohne Antwort: { $n }
results-mean = Durchschnitt: { $mean }
results-by-group = <b>Nach Gruppen</b>
results-group-score = { $group }: { $score } von 100
results-group-item = { $group }: { $score } von 100 ({ $n } Antworten)
results-group-n = { $group }: { $n } Antworten
results-balanced = Wenn jede Gruppe gleich viel zählt: { $score } von 100

# Worte für Werte: 0–24, 25–49, 50–74, 75–100
results-band-beginning = am Anfang
results-band-building = im Aufbau
results-band-on-the-way = gut unterwegs
results-band-established = fest verankert
results-agreement-mostly-agreed = weitgehend einig
results-agreement-mixed = unterschiedlich
results-agreement-divided = uneinig
results-agreement-two-camps = zwei Lager

# Blättern
results-page-before = vorige Seite
results-page-after = nächste Seite
results-all-fields = Alle Felder
results-back-to-field = Zurück zum Feld

# Vorschlag für die Tagesordnung
results-agenda = Tagesordnung
results-files = Bericht und Tabellen
results-compare = Vergleichen
results-pictures = Als Bilder ansehen
results-picture-of-field = Als Bild ansehen

# Freigeben
results-release-ask = <b>Ergebnis freigeben?</b>

    Alle, die an „{ $name }“ teilgenommen haben, bekommen dann eine Nachricht und können das Ergebnis ansehen.
results-release-unread = { $n ->
        [one] Ein freier Text ist noch nicht geprüft und fehlt dann im Ergebnis.
       *[other] { $n } freie Texte sind noch nicht geprüft und fehlen dann im Ergebnis.
    } Was Sie später freigeben, kommt dazu, aber ohne neue Nachricht.
results-release-sure = Ja, freigeben
results-release-done = { $n ->
        [0] Niemand bekommt eine Nachricht.
        [one] Eine Person bekommt das Ergebnis.
       *[other] { $n } Personen bekommen das Ergebnis.
    }

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Das Ergebnis einer Befragung als Text. Alle Zahlen sind vor kleinen Gruppen geschützt.
# Ein Handlungsfeld heißt hier „Teil“, so wie in den Fragebögen.

results-home = Ergebnis: { $name }
results-arrived = Das Ergebnis ist da. Vielen Dank fürs Mitmachen.
results-head = <b>Ergebnis: { $name }</b>
results-nobody = Weniger als { $k } Personen haben mitgemacht. Darum zeigen wir nichts. So bleiben einzelne Antworten vertraulich.
# Gesamtwert nur über die gewählten Teile
results-overall = Alles zusammen, { $fields } von { $of } Teilen: { $score } von 100 · { $band }

# Ein Teil, eine Frage
results-field = <b>{ $n } · { $field }</b>
results-score = { $score } von 100 · { $band }
results-field-too-few = zu wenig Antworten für eine Zahl
results-field-no-levels = ohne Bewertung nach Stufen
results-agreement = Einigkeit: { $word }
results-dont-know = „weiß ich nicht“: { $percent } Prozent
results-gap = Unterschied: { $high } hat { $high_score } Punkte. { $low } hat { $low_score } Punkte. Das sind { $points } Punkte Unterschied.
results-item = { $n } · { $text }
results-question = <b>{ $text }</b>
results-not-shown = nicht gezeigt, zu wenig Antworten
results-too-few = Nicht gezeigt: Weniger als { $k } Personen haben geantwortet. So bleiben einzelne Antworten vertraulich.
results-unknown = Von { $n } Personen { $unknown ->
        [one] hat eine
       *[other] haben { $unknown }
    } „weiß ich nicht“ gewählt.
results-rated = { $n ->
        [one] eine Antwort
       *[other] { $n } Antworten
    }
results-line = { $label }: { $n }, das sind { $percent } Prozent
    { $bar }
results-w = weiß ich nicht: { $n }
results-n = passt nicht zu uns: { $n }
results-none = ohne Antwort: { $n }
results-mean = Durchschnitt: { $mean }
results-by-group = <b>Nach Gruppen</b>
results-group-score = { $group }: { $score } von 100
results-group-item = { $group }: { $score } von 100 bei { $n } Antworten
results-group-n = { $group }: { $n } Antworten
results-balanced = Wenn jede Gruppe gleich viel zählt: { $score } von 100

# Worte für Werte: 0–24, 25–49, 50–74, 75–100
results-band-beginning = am Anfang
results-band-building = im Aufbau
results-band-on-the-way = auf gutem Weg
results-band-established = gehört fest dazu
results-agreement-mostly-agreed = meist einig
results-agreement-mixed = verschieden
results-agreement-divided = nicht einig
results-agreement-two-camps = zwei Lager

# Blättern
results-page-before = vorige Seite
results-page-after = nächste Seite
results-all-fields = Alle Teile
results-back-to-field = Zurück zum Teil

# Knöpfe zur Tagesordnung, zu Dateien und Bildern
results-agenda = Tagesordnung
results-files = Bericht und Tabellen
results-compare = Vergleichen
results-pictures = Als Bilder ansehen
results-picture-of-field = Als Bild ansehen

# Freigeben
results-release-ask = <b>Ergebnis freigeben?</b>

    Wer hat bei „{ $name }“ mitgemacht? Diese Menschen bekommen dann eine Nachricht. Sie können das Ergebnis dann ansehen.
results-release-unread = { $n ->
        [one] Ein Text ist noch nicht geprüft. Er fehlt dann im Ergebnis.
       *[other] { $n } Texte sind noch nicht geprüft. Sie fehlen dann im Ergebnis.
    } Sie können die Texte auch später freigeben. Dann gibt es aber keine neue Nachricht.
results-release-sure = Ja, freigeben
results-release-done = { $n ->
        [0] Niemand bekommt eine Nachricht.
        [one] Eine Person bekommt das Ergebnis.
       *[other] { $n } Personen bekommen das Ergebnis.
    }

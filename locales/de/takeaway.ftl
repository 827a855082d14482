# Dateien und Bilder zum Mitnehmen.

takeaway-head = <b>Zum Mitnehmen: { $name }</b>

    In allen Dateien steht nur, was auch im Ergebnis gezeigt wird. Kleine Gruppen stehen darin zusammen.
takeaway-report = Bericht als PDF
takeaway-short = Kurzfassung für den Ausschuss
takeaway-slides = Folien für den Ausschuss
takeaway-pictures = Als Bilder
takeaway-table-xlsx = Tabelle (Excel)
takeaway-table-csv = Tabelle (CSV)
takeaway-package = Paket für andere Kommunen
takeaway-back = Zum Ergebnis
takeaway-more = Weitere Dateien
takeaway-other = Zurück zu den Dateien
takeaway-caption = { $title }: { $name }
takeaway-file-report = Bericht
takeaway-file-short = Kurzfassung
takeaway-file-slides = Folien
takeaway-file-table = Tabelle
takeaway-no-pictures = Für dieses Ergebnis gibt es kein Bild, weil zu wenige Antworten gezeigt werden dürfen.
takeaway-package-ask = <b>Paket für andere Kommunen</b>

    Das Paket enthält nur Zahlen, die auch im Ergebnis gezeigt werden, keine freien Texte. Maßnahmen gehen nur mit, wenn Sie es sagen. Andere Kommunen können sich damit vergleichen. Eine Rangliste entsteht nicht.

    Soll „{ $town }“ im Paket genannt werden?
takeaway-package-named = Ja, mit Namen
takeaway-package-unnamed = Nein, ohne Namen
takeaway-file-package = Paket
takeaway-package-caption = Paket zu „{ $name }“. Geben Sie die Datei an andere Kommunen weiter. Dort wird sie unter „Ergebnis“, „Vergleichen“ aufgenommen.
takeaway-resolution = <b>Beschlussvorschlag zum Anpassen</b>

    <pre>{ $text }</pre>

# Maßnahmen in einem Paket: nur, wenn die Koordination sie mitgibt
packaged-see = Auch Maßnahmen mitgeben?
packaged-head = <b>Maßnahmen mitgeben?</b>

    { $n ->
        [one] Diese eine sehen bei Ihnen alle. Bitte lesen Sie sie vorher. Namen von Personen gehören nicht hinein.
       *[other] Diese { $n } sehen bei Ihnen alle. Bitte lesen Sie sie vorher. Namen von Personen gehören nicht hinein.
    }
packaged-changed = Die Maßnahmen haben sich inzwischen geändert. Bitte lesen Sie sie noch einmal, bevor Sie sie mitgeben.
packaged-reason = Grund: { $reason }
packaged-warning = ⚠ Bitte prüfen: Hier könnte eine Person zu erkennen sein.
packaged-left = { $n ->
        [one] Eine weitere hat keinen Platz im Paket.
       *[other] { $n } weitere haben keinen Platz im Paket.
    }
packaged-unnamed = { $n ->
        [0] Nicht dabei sind Termine, Beteiligte und wer eine Maßnahme übernommen hat. Ohne den Namen der Kommune bleiben auch die zuständigen Stellen weg.
        [one] Nicht dabei sind Termine, Beteiligte und wer eine Maßnahme übernommen hat. Ohne den Namen der Kommune bleiben auch die zuständigen Stellen weg, und eine Maßnahme, in der ihr Name steht.
       *[other] Nicht dabei sind Termine, Beteiligte und wer eine Maßnahme übernommen hat. Ohne den Namen der Kommune bleiben auch die zuständigen Stellen weg, und { $n } Maßnahmen, in denen ihr Name steht.
    }
packaged-named = Mitgeben, mit Namen der Kommune
packaged-without-name = Mitgeben, ohne Namen
packaged-none = Keine Maßnahmen mitgeben
packaged-sent = { $n ->
        [one] Eine Maßnahme ist dabei.
       *[other] { $n } Maßnahmen sind dabei.
    }

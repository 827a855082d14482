# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Dateien und Bilder zum Mitnehmen.

takeaway-head = <b>Zum Mitnehmen: { $name }</b>

    In den Dateien steht dasselbe wie im Ergebnis. Kleine Gruppen stehen darin zusammen.
takeaway-report = Bericht zum Ausdrucken
takeaway-short = Kurzfassung für den Ausschuss
takeaway-slides = Folien zum Zeigen
takeaway-pictures = Als Bilder
takeaway-table-xlsx = Tabelle für Excel
takeaway-table-csv = Tabelle für andere Programme
takeaway-package = Paket für andere Kommunen
takeaway-back = Zum Ergebnis
takeaway-more = Weitere Dateien
takeaway-other = Zurück zu den Dateien
takeaway-caption = { $title }: { $name }
takeaway-file-report = Bericht
takeaway-file-short = Kurzfassung
takeaway-file-slides = Folien
takeaway-file-table = Tabelle
takeaway-no-pictures = Für dieses Ergebnis gibt es kein Bild. Es gibt zu wenig Antworten, die wir zeigen dürfen.
takeaway-package-ask = <b>Paket für andere Kommunen</b>

    Im Paket stehen nur Zahlen aus dem Ergebnis. Freie Texte stehen nicht darin. Maßnahmen sind nur dabei, wenn Sie es sagen. Andere Kommunen können sich damit vergleichen. Eine Rangliste gibt es nicht.

    Soll der Name „{ $town }“ im Paket stehen?
takeaway-package-named = Ja, mit Namen
takeaway-package-unnamed = Nein, ohne Namen
takeaway-file-package = Paket
takeaway-package-caption = Paket zu „{ $name }“. Geben Sie die Datei an andere Kommunen weiter. Dort heißen die Knöpfe „Ergebnis“ und „Vergleichen“.
takeaway-resolution = <b>Vorschlag für den Ausschuss</b>
    Kopieren Sie den Text. Dann können Sie ihn ändern.

    <pre>{ $text }</pre>

# Maßnahmen in einem Paket: nur, wenn die Koordination sie mitgibt
packaged-see = Auch Maßnahmen mitgeben?
packaged-head = <b>Maßnahmen mitgeben?</b>

    { $n ->
        [one] Diese eine sehen bei Ihnen alle. Bitte lesen Sie sie vorher. Namen von Personen gehören nicht hinein.
       *[other] Diese { $n } sehen bei Ihnen alle. Bitte lesen Sie sie vorher. Namen von Personen gehören nicht hinein.
    }
packaged-changed = Die Maßnahmen sind jetzt anders. Bitte lesen Sie alles noch einmal.
packaged-reason = Grund: { $reason }
packaged-warning = Bitte prüfen Sie: Steht hier etwas über eine Person?
packaged-left = { $n ->
        [one] Eine weitere hat keinen Platz im Paket.
       *[other] { $n } weitere haben keinen Platz im Paket.
    }
packaged-unnamed = { $n ->
        [0] Nicht dabei sind: Termine, Beteiligte und Namen. Ohne den Namen der Kommune fehlen auch die zuständigen Stellen.
        [one] Nicht dabei sind: Termine, Beteiligte und Namen. Ohne den Namen der Kommune fehlen auch die zuständigen Stellen. Und es fehlt eine Maßnahme, weil der Name der Kommune darin steht.
       *[other] Nicht dabei sind: Termine, Beteiligte und Namen. Ohne den Namen der Kommune fehlen auch die zuständigen Stellen. Und es fehlen { $n } Maßnahmen, weil der Name der Kommune darin steht.
    }
packaged-named = Mitgeben, mit Namen der Kommune
packaged-without-name = Mitgeben, ohne Namen
packaged-none = Keine Maßnahmen mitgeben
packaged-sent = { $n ->
        [one] Eine Maßnahme ist dabei.
       *[other] { $n } Maßnahmen sind dabei.
    }

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Dateien und Bilder zum Mitnehmen.

takeaway-head = <b>Zum Mitnehmen: { $name }</b>

    In den Dateien steht dasselbe wie im Ergebnis. Kleine Gruppen stehen darin zusammen.
takeaway-report = Bericht zum Ausdrucken
takeaway-short = Kurzer Bericht
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
takeaway-file-short = Kurzer Bericht
takeaway-file-slides = Folien
takeaway-file-table = Tabelle
takeaway-no-pictures = Für dieses Ergebnis gibt es kein Bild. Es gibt zu wenig Antworten, die wir zeigen dürfen.
takeaway-package-ask = <b>Paket für andere Kommunen</b>

    Im Paket stehen nur Zahlen aus dem Ergebnis. Freie Texte stehen nicht darin. Andere Kommunen können sich damit vergleichen. Eine Rangliste gibt es nicht.

    Soll der Name „{ $town }“ im Paket stehen?
takeaway-package-named = Ja, mit Namen
takeaway-package-unnamed = Nein, ohne Namen
takeaway-file-package = Paket
takeaway-package-caption = Paket zu „{ $name }“. Geben Sie die Datei an andere Kommunen weiter. Dort heißen die Knöpfe „Ergebnis“ und „Vergleichen“.
takeaway-resolution = <b>Vorschlag für den Ausschuss</b>
    Kopieren Sie den Text. Dann können Sie ihn ändern.

    <pre>{ $text }</pre>

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

    Das Paket enthält nur Zahlen, die auch im Ergebnis gezeigt werden, keine freien Texte. Andere Kommunen können sich damit vergleichen. Eine Rangliste entsteht nicht.

    Soll „{ $town }“ im Paket genannt werden?
takeaway-package-named = Ja, mit Namen
takeaway-package-unnamed = Nein, ohne Namen
takeaway-file-package = Paket
takeaway-package-caption = Paket zu „{ $name }“. Geben Sie die Datei an andere Kommunen weiter. Dort wird sie unter „Ergebnis“, „Vergleichen“ aufgenommen.
takeaway-resolution = <b>Beschlussvorschlag zum Anpassen</b>

    <pre>{ $text }</pre>

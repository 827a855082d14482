# Dateien und Bilder zum Mitnehmen.

takeaway-head = <b>Zum Mitnehmen: { $name }</b>

    In allen Dateien steht nur, was auch im Ergebnis gezeigt wird. Ergebnisse kleiner Gruppen fehlen.
takeaway-report = Bericht als PDF
takeaway-short = Kurzfassung für den Ausschuss
takeaway-pictures = Als Bilder
takeaway-table-xlsx = Tabelle (Excel)
takeaway-table-csv = Tabelle (CSV)
takeaway-table-package = Paket für andere Kommunen
takeaway-back = Zum Ergebnis
takeaway-caption = { $title }: { $name }
takeaway-file-report = Bericht
takeaway-file-short = Kurzfassung
takeaway-no-pictures = Für dieses Ergebnis gibt es kein Bild, weil zu wenige Antworten gezeigt werden dürfen.

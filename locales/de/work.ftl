# Arbeiten, die länger dauern: Berichte, Bilder, Vergleiche. { $title } ist zum Beispiel „Bericht als PDF“.

work-running = <b>{ $title }</b>
    Das dauert einige Sekunden. Sie können inzwischen weiterarbeiten.
work-running-steps = <b>{ $title }</b>
    Schritt { $done } von { $of }. Sie können inzwischen weiterarbeiten.
work-cancel = Abbrechen
work-cancelled = { $title }: abgebrochen.
work-done = { $title }: fertig.
work-failed = { $title }: Das hat nicht geklappt. Ihre Daten sind unverändert. Bitte versuchen Sie es noch einmal.
work-over = Das ist schon fertig oder beendet.

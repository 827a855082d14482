# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Arbeiten, die länger dauern: Berichte, Bilder, Vergleiche. { $title } ist zum Beispiel „Bericht als PDF“.

work-running = <b>{ $title }</b>
    Das dauert einige Sekunden. Sie können inzwischen etwas anderes tun.
work-running-steps = <b>{ $title }</b>
    Schritt { $done } von { $of }. Sie können inzwischen etwas anderes tun.
work-cancel = Abbrechen
work-cancelled = { $title }: abgebrochen.
work-done = { $title }: fertig.
work-failed = { $title }: Das hat nicht geklappt. An Ihren Daten ist nichts anders. Bitte versuchen Sie es noch einmal.
work-over = Das ist schon fertig oder zu Ende.

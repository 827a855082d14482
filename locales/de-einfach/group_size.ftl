# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Ab wie vielen Personen es Ergebnisse gibt.

group-size-button = Ergebnisse ab { $k } Personen
group-size = <b>Ab wie vielen Personen gibt es Ergebnisse?</b>

    Im Moment sind es { $k } Personen. Eine kleine Zahl zeigt mehr Gruppen. Eine große Zahl schützt die Menschen besser.

    Ganz sicher ist keine Zahl. Sprechen sich { $others } von { $k } Personen ab? Dann kennen sie die letzte Antwort.

    Die Zahl gilt für alles, was Sie danach starten. Ist die Zahl kleiner als vorher? Dann fragen wir alle noch einmal.
group-size-choice = ab { $k }
group-size-chosen = ab { $k } ✓
group-size-unfit = Wählen Sie eine Zahl von 3 bis 10.
group-size-saved = Gespeichert.

# Die neue Einwilligung
group-size-agree-ask = <b>Bitte stimmen Sie noch einmal zu.</b>

    Sie haben zugestimmt: Ergebnisse gibt es erst ab { $agreed } Personen. Bei „{ $title }“ sind es nur { $k } Personen. Ist die Zahl klein? Dann können andere leichter erraten, was Sie geantwortet haben.

    Sie müssen nicht mitmachen. Sonst bleibt alles gleich.
group-size-agree = Einverstanden: ab { $k } Personen
group-size-agree-not = Nicht antworten

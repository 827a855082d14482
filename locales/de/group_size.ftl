# Ab wie vielen Personen es Ergebnisse gibt: eine Zahl von 3 bis 10, von der Koordination gesetzt.

group-size-button = Ergebnisse ab { $k } Personen
group-size = <b>Ab wie vielen Personen gibt es Ergebnisse?</b>

    Zurzeit: ab { $k }. Je kleiner die Zahl, desto mehr Gruppen werden einzeln gezeigt; je größer, desto besser sind Einzelne geschützt. Sprechen sich { $others } von { $k } ab, kennen sie auch die letzte Antwort.

    Das gilt für alles, was Sie danach starten. Wer einer größeren Zahl zugestimmt hat, wird vor dem Antworten neu gefragt.
group-size-choice = ab { $k }
group-size-chosen = ab { $k } ✓
group-size-unfit = Das ist keine Zahl von 3 bis 10.
group-size-saved = Gespeichert.

# Die neue Einwilligung
group-size-agree-ask = <b>Bitte stimmen Sie noch einmal zu.</b>

    Bisher haben Sie zugestimmt: Ergebnisse erst ab { $agreed } Personen. Bei „{ $title }“ gibt es sie schon ab { $k } Personen. Je kleiner die Zahl, desto eher lässt sich erraten, was Einzelne geantwortet haben. Sonst ändert sich nichts, und Sie entscheiden frei.
group-size-agree = Einverstanden: ab { $k } Personen
group-size-agree-not = Nicht antworten

# Ab wie vielen Personen es Ergebnisse gibt: eine Zahl von 3 bis 10, von der Koordination gesetzt.

group-size-button = Ergebnisse ab { $k } Personen
group-size = <b>Ab wie vielen Personen gibt es Ergebnisse?</b>

    Zurzeit: ab { $k }. Je kleiner die Zahl, desto mehr Gruppen werden einzeln gezeigt; je größer, desto besser sind Einzelne geschützt.

    Ganz schützt keine Zahl: Wenn sich { $others } von { $k } Personen absprechen, kennen sie die Antwort der letzten.

    Die Zahl gilt für alles, was Sie danach starten. Wer einer größeren Zahl zugestimmt hat, wird vor dem Antworten noch einmal gefragt.
group-size-choice = { $k } · ab { $k } Personen
group-size-chosen = { $k } · ab { $k } Personen ✓
group-size-saved = Gespeichert.

# Die neue Einwilligung
group-size-agree-ask = <b>Bitte stimmen Sie noch einmal zu.</b>

    Bisher haben Sie zugestimmt, dass es Ergebnisse erst ab { $agreed } Personen gibt. Bei „{ $title }“ gibt es sie schon ab { $k } Personen. Je kleiner die Zahl, desto eher lässt sich erraten, was Einzelne geantwortet haben.

    Die Teilnahme ist freiwillig. Sonst ändert sich nichts.
group-size-agree = Einverstanden: ab { $k } Personen
group-size-agree-not = Nicht antworten

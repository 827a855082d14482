# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Dieselbe Frage noch einmal: warum das vertraulich nicht geht und was hilft.

asking-left-out = { $n ->
        [one] Eine Person ist neu dabei. Wir fragen sie nicht.
       *[other] { $n } Personen sind neu dabei. Wir fragen sie nicht.
    } Sonst kann jemand die beiden Ergebnisse vergleichen. Dann weiß er, was die Neuen geantwortet haben.
asking-asked-before = Diese Frage haben wir schon einmal vertraulich gestellt.
asking-too-few = Im Moment fragen wir weniger als { $k } Personen. So gibt es kein Ergebnis.
asking-poll-again = <b>Vertraulich geht das so nicht.</b> Sie haben diese Frage schon gestellt. Das war in den letzten 90 Tagen. Jemand kann die Ergebnisse vergleichen. Dann weiß er, was weniger als { $k } Personen gewählt haben.
asking-poll-running = <b>Vertraulich geht das so nicht.</b> Diese Frage läuft gerade schon. Jemand kann die Ergebnisse vergleichen. Dann weiß er, was weniger als { $k } Personen gewählt haben.
asking-survey-again = <b>Die Befragung kann so nicht starten.</b> Sie haben einige Fragen schon gestellt: { $titles }. Das war in den letzten 90 Tagen. Jemand kann die Ergebnisse vergleichen. Dann weiß er, was weniger als { $k } Personen geantwortet haben.
asking-survey-running = <b>Die Befragung kann so nicht starten.</b> Einige Fragen laufen gerade schon: { $titles }. Jemand kann die Ergebnisse vergleichen. Dann weiß er, was weniger als { $k } Personen geantwortet haben.
asking-ways = Das hilft:
asking-way-groups = • Fragen Sie auch die Gruppen von damals.
asking-way-openly = • Zählen Sie offen.
asking-way-fields = • Lassen Sie Felder weg, die Sie schon gefragt haben.
asking-way-wait = • Warten Sie. Am { $day } geht es wieder.
asking-ask-earlier-groups = Gruppen von damals mitfragen
asking-title = „{ $title }“
asking-poll-withheld = Wenn Sie jetzt beenden, { $hands ->
        [0] gibt es kein Ergebnis
       *[other] zeigt das Ergebnis nur Stimmen aus dem Saal
    }. Sie haben die gleiche Frage vor kurzer Zeit schon gestellt. Seitdem macht jemand nicht mehr mit oder ist in einer anderen Gruppe. Wer beide Ergebnisse vergleicht, erkennt einzelne Stimmen. Beim Beenden löschen wir die Stimmen.
asking-survey-withheld-whole = Wenn Sie jetzt beenden, gibt es kein Ergebnis. Sie haben die gleichen Fragen vor kurzer Zeit schon gestellt. Seitdem macht jemand nicht mehr mit oder ist in einer anderen Gruppe. Wer beide Ergebnisse vergleicht, erkennt einzelne Antworten. Beim Beenden löschen wir die Antworten.
asking-survey-withheld-some = Wenn Sie jetzt beenden, fehlt das Ergebnis bei { $n } von { $of } Fragen. Sie haben diese Fragen vor kurzer Zeit schon gestellt. Seitdem macht jemand nicht mehr mit oder ist in einer anderen Gruppe. Wer beide Ergebnisse vergleicht, erkennt einzelne Antworten. Beim Beenden löschen wir die Antworten.
asking-withheld-wait = Warten Sie mit dem Beenden bis zum { $day }. Dann zeigen wir alles.
asking-withheld-later = Eine andere Befragung oder Abstimmung mit den gleichen Fragen ist noch offen. Darum wissen wir nicht, wann wir das Ergebnis zeigen können.

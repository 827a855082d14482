# Dieselbe Frage noch einmal: warum das vertraulich nicht geht und was man tun kann. Für Abstimmungen und Befragungen.

asking-left-out = { $n ->
        [one] Eine Person ist seitdem dazugekommen. Sie wird nicht gefragt:
       *[other] { $n } Personen sind seitdem dazugekommen. Sie werden nicht gefragt:
    } Sonst ließe sich aus dem früheren und dem neuen Ergebnis ausrechnen, wie sie geantwortet { $n ->
        [one] hat.
       *[other] haben.
    }
asking-asked-before = Diese Frage wurde schon einmal vertraulich gestellt.
asking-too-few = Zurzeit werden weniger als { $k } Personen gefragt. So gibt es kein Ergebnis.
asking-poll-again = <b>So geht es nicht vertraulich.</b> Diese Frage wurde in den letzten 90 Tagen schon vertraulich gestellt. Aus beiden Ergebnissen ließe sich ausrechnen, was weniger als { $k } Personen gewählt haben.
asking-poll-running = <b>So geht es nicht vertraulich.</b> Diese Frage läuft gerade schon. Aus beiden Ergebnissen ließe sich ausrechnen, was weniger als { $k } Personen gewählt haben.
asking-survey-again = <b>So kann die Befragung nicht starten.</b> Fragen daraus wurden in den letzten 90 Tagen schon gestellt: { $titles }. Aus den Ergebnissen ließe sich ausrechnen, was weniger als { $k } Personen geantwortet haben.
asking-survey-running = <b>So kann die Befragung nicht starten.</b> Fragen daraus laufen gerade schon: { $titles }. Aus den Ergebnissen ließe sich ausrechnen, was weniger als { $k } Personen geantwortet haben.
asking-ways = Das können Sie tun:
asking-way-groups = • auch die Gruppen von damals fragen
asking-way-openly = • offen auszählen
asking-way-fields = • Handlungsfelder weglassen, die schon gefragt wurden
asking-way-wait = • warten: ab { $day } geht es
asking-ask-earlier-groups = Gruppen von damals mitfragen
asking-title = „{ $title }“
asking-poll-withheld = Wenn Sie jetzt beenden, { $hands ->
        [0] gibt es kein Ergebnis zu sehen
       *[other] zeigt das Ergebnis nur, was im Saal gezählt wurde
    }: Dieselbe Frage wurde vor kurzem schon gestellt, und seitdem hat jemand die Gruppe gewechselt oder nimmt nicht mehr teil. Aus beiden Ergebnissen ließe sich ausrechnen, was Einzelne gewählt haben. Die Stimmen werden beim Beenden gelöscht.
asking-survey-withheld-whole = Wenn Sie jetzt beenden, gibt es kein Ergebnis zu sehen: Dieselben Fragen wurden vor kurzem schon gestellt, und seitdem hat jemand die Gruppe gewechselt oder nimmt nicht mehr teil. Aus beiden Ergebnissen ließe sich ausrechnen, was Einzelne geantwortet haben. Die Antworten werden beim Beenden gelöscht.
asking-survey-withheld-some = Wenn Sie jetzt beenden, fehlt das Ergebnis bei { $n } von { $of } Fragen: Sie wurden vor kurzem schon gestellt, und seitdem hat jemand die Gruppe gewechselt oder nimmt nicht mehr teil. Aus beiden Ergebnissen ließe sich ausrechnen, was Einzelne geantwortet haben. Die Antworten werden beim Beenden gelöscht.
asking-withheld-wait = Warten Sie mit dem Beenden bis zum { $day }, dann wird alles gezeigt.
asking-withheld-later = Solange eine andere Befragung oder Abstimmung mit denselben Fragen läuft, lässt sich nicht sagen, wann das Ergebnis gezeigt werden kann.

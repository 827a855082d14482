# Sätze, die überall vorkommen können.

# Steht auf Papier und in Bildern anstelle von Zeichen, für die es keine Schrift gibt (zum Beispiel Bildzeichen)
unprintable = [Zeichen]
plain-text = { $text }
plain-number = { $n }
refresh = Aktualisieren
old-button = Dieser Knopf gehört zu einer älteren Nachricht. Sie sehen gleich die aktuelle Auswahl.
turn-failed = Das hat gerade nicht geklappt. Ihre bisherigen Angaben sind gespeichert. Bitte versuchen Sie es noch einmal.
copy-tapped = Diese Nachricht ist doppelt angekommen. Es zählt, was Sie zuletzt gewählt haben, hier oder in der anderen. Auf dem neuesten Stand bleibt ab jetzt diese hier.
reply-not-taken = Ihre letzte Eingabe ist nicht gespeichert. Bitte geben Sie sie noch einmal ein.
refusal-not-allowed = Das können hier nur Koordination und Organisation. Bitte wenden Sie sich an die Koordination Ihrer Kommune.
refusal-day-is-over = Ihr Recht zu moderieren ist zu Ende. Bei Fragen wenden Sie sich bitte an die Koordination Ihrer Kommune.
refusal-entering-is-over = Ihr Recht, Papierbögen einzutragen, ist zu Ende. Bei Fragen wenden Sie sich bitte an die Koordination Ihrer Kommune.
refusal-too-late = Das ist schon beendet. Hier lässt sich nichts mehr ändern.
refusal-see-now = Ansehen, wie es jetzt ist
refusal-gone = Das gibt es nicht mehr.

# Gruppen, die nur zusammen gezeigt werden, und warum eine Gruppe nicht allein steht
groups-together = { $groups } zusammen
groups-total-only = Hier wird nur das Gesamtergebnis gezeigt. Einzeln gezeigt wäre eine kleine Gruppe zu erkennen.
groups-not-asked = { $group } wurde nicht gefragt.
groups-too-few = Weniger als { $k } Personen haben diese Frage eingestuft.
groups-withheld = Nicht gezeigt: Seit einer früheren Befragung nimmt jemand nicht mehr teil oder gehört zu einer anderen Gruppe. Aus beiden Ergebnissen zusammen ließe sich ausrechnen, was einzelne Personen geantwortet haben. 90 Tage nach der früheren Befragung kann die Frage neu gestellt werden.
groups-withheld-short = nicht gezeigt, sonst ließen sich einzelne Antworten ausrechnen
groups-absent = { $group }: Aus dieser Gruppe hat niemand teilgenommen.
groups-joined = { $groups } zählen in dieser Befragung als eine Gruppe.
groups-small = { $group }: Die Gruppe ist klein und wird mit { $others } zusammen gezeigt.
groups-many-small = { $groups }: Die Gruppen sind klein und werden mit { $others } zusammen gezeigt.
groups-all-small = Kleine Gruppen werden zusammen gezeigt: { $groups }.
groups-few-rated = { $group }: { $n } von { $of } haben diese Frage eingestuft, also weniger als { $k }. Deshalb wird die Gruppe mit { $others } zusammen gezeigt.
groups-protects = { $group }: { $n } von { $of } haben diese Frage eingestuft. Die Gruppe wird mit { $others } zusammen gezeigt, damit sich über andere nichts errechnen lässt.

# Eine geschriebene Zahl, die der Text einer Antwort und der Platz einer anderen ist; darunter stehen beide
typed-which = Bei „{ $text }“ bin ich nicht sicher. Welche Antwort meinen Sie?

# Wie viele eingeladen sind, begonnen und abgeschlossen haben: vor und nach dem Ende dieselben Worte und Zahlen
turnout-all = Insgesamt: { $asked } eingeladen, { $begun } begonnen, { $finished } abgeschlossen
turnout-all-begun = Insgesamt: { $asked } eingeladen, { $begun } begonnen
turnout-groups = { $names }: { $asked } eingeladen, { $begun } begonnen, { $finished } abgeschlossen
turnout-groups-begun = { $names }: { $asked } eingeladen, { $begun } begonnen

# Die Gruppen, mit denen eine Kommune beginnt; wie sie sie selbst nennt, bleibt, wie es ist
group-verwaltung = Verwaltung
group-rat = Rat
group-beirat = Beirat
group-ehrenamt = Ehrenamt
group-institution = Institutionen

# Wer nichts geschickt bekommt und warum; was gesagt wird, wenn Nachrichten wieder an sind
messages-muted = { $n ->
        [one] Eine weitere Person bekommt nichts geschickt: Sie möchte keine Nachrichten.
       *[other] { $n } weitere Personen bekommen nichts geschickt: Sie möchten keine Nachrichten.
    } In der Übersicht steht es trotzdem.
messages-unreachable = { $n ->
        [one] Eine weitere Person bekommt nichts geschickt: Der Chat dieser Person ist gesperrt oder gelöscht.
       *[other] { $n } weitere Personen bekommen nichts geschickt: Der Chat dieser Personen ist gesperrt oder gelöscht.
    }
messages-on-again = <b>Ihre Nachrichten sind wieder eingeschaltet.</b>

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Sätze, die überall vorkommen können.

# Steht auf Papier und in Bildern anstelle von Zeichen, für die es keine Schrift gibt, zum Beispiel Bildzeichen
unprintable = Zeichen
plain-text = { $text }
plain-number = { $n }
refresh = Neu laden
old-button = Dieser Knopf gehört zu einer alten Nachricht. Sie sehen gleich die neuen Knöpfe.
turn-failed = Das hat gerade nicht geklappt. Ihre Angaben bis jetzt sind gespeichert. Bitte versuchen Sie es noch einmal.
copy-tapped = Diese Nachricht steht zweimal in Ihrem Chat. Ihre letzte Antwort gilt. Hier sehen Sie jetzt immer den neuesten Stand.
reply-not-taken = Ihr letzter Text ist nicht gespeichert. Bitte schreiben Sie ihn noch einmal.
refusal-not-allowed = Das dürfen Sie hier nicht tun. Bitte fragen Sie die Koordination in Ihrer Kommune.
refusal-day-is-over = Ihr Recht zu moderieren ist zu Ende. Fragen Sie bitte die Koordination in Ihrer Kommune.
refusal-entering-is-over = Sie dürfen keine Papierbögen mehr eintragen. Ihre Zeit dafür ist vorbei. Fragen Sie bitte die Koordination in Ihrer Kommune.
refusal-too-late = Das ist schon zu Ende. Sie können hier nichts mehr ändern.
refusal-see-now = Ansehen, wie es jetzt ist
refusal-gone = Das gibt es nicht mehr.

# Gruppen, die nur zusammen gezeigt werden, und warum eine Gruppe nicht allein steht
groups-together = { $groups } zusammen
groups-total-only = Hier zeigen wir nur das Ergebnis von allen. Sonst erkennen andere eine kleine Gruppe.
groups-not-asked = { $group }: Diese Gruppe haben wir nicht gefragt.
groups-too-few = Weniger als { $k } Personen haben hier eine Stufe gewählt.
groups-withheld = Wir zeigen das Ergebnis nicht. Jemand macht nicht mehr mit oder ist jetzt in einer anderen Gruppe. Es gibt ein früheres Ergebnis. Wer beide Ergebnisse vergleicht, erkennt einzelne Antworten. 90 Tage nach der früheren Befragung ist die Frage wieder möglich.
groups-withheld-short = nicht gezeigt, sonst erkennt jemand einzelne Antworten
groups-absent = { $group }: Aus dieser Gruppe hat niemand mitgemacht.
groups-joined = { $groups } sind in dieser Befragung eine Gruppe.
groups-small = { $group }: Die Gruppe ist klein. Wir zeigen sie mit { $others } zusammen.
groups-many-small = { $groups }: Die Gruppen sind klein. Wir zeigen sie mit { $others } zusammen.
groups-all-small = Kleine Gruppen zeigen wir zusammen: { $groups }.
groups-few-rated = { $group }: { $n } von { $of } haben hier eine Stufe gewählt. Das sind weniger als { $k }. Darum zeigen wir die Gruppe mit { $others } zusammen.
groups-protects = { $group }: { $n } von { $of } haben hier eine Stufe gewählt. Wir zeigen die Gruppe mit { $others } zusammen. So kann niemand etwas über andere ausrechnen.

# Eine geschriebene Zahl, die der Text einer Antwort und der Platz einer anderen ist; darunter stehen beide
typed-which = Sie haben { $text } geschrieben. Welche Antwort meinen Sie?

# Wie viele eingeladen sind, angefangen haben und fertig sind: vor und nach dem Ende dieselben Worte und Zahlen
turnout-all = Alle zusammen: { $asked } eingeladen · { $begun } angefangen · { $finished } fertig
turnout-all-begun = Alle zusammen: { $asked } eingeladen · { $begun } angefangen
turnout-groups = { $names }: { $asked } eingeladen · { $begun } angefangen · { $finished } fertig
turnout-groups-begun = { $names }: { $asked } eingeladen · { $begun } angefangen

# Die Gruppen, mit denen eine Kommune beginnt
group-verwaltung = Verwaltung
group-rat = Rat
group-beirat = Beirat
group-ehrenamt = Ehrenamt
group-institution = Institutionen

# Wer nichts geschickt bekommt und warum; was gesagt wird, wenn Nachrichten wieder an sind
messages-muted = { $n ->
        [one] Eine weitere Person will keine Nachrichten.
       *[other] { $n } weitere Personen wollen keine Nachrichten.
    } Wir schicken dann nichts. Es steht trotzdem in der Übersicht.
messages-unreachable = { $n ->
        [one] Eine weitere Person hat den Chat gesperrt oder gelöscht. Wir können ihr nichts schicken.
       *[other] { $n } weitere Personen haben den Chat gesperrt oder gelöscht. Wir können ihnen nichts schicken.
    }
messages-on-again = <b>Sie bekommen wieder Nachrichten.</b>

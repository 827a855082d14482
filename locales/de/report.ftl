# Der Bericht: Bilder, PDF für die Kommune, Kurzfassung für den Ausschuss.
# Alle Texte stehen ohne Auszeichnung da. Zahlen kommen fertig formatiert herein, „%“ mit geschütztem Leerzeichen.

# Wörter für Punkte von 0 bis 100
report-band-beginning = am Anfang
report-band-building = im Aufbau
report-band-on_the_way = gut unterwegs
report-band-established = fest verankert
report-band-none = zu wenig Antworten
report-band-withheld = nicht gezeigt

# Wörter für die Einigkeit
report-agreement-mostly_agreed = weitgehend einig
report-agreement-mixed = unterschiedlich
report-agreement-divided = uneinig
report-agreement-two_camps = zwei Lager

# Bilder: Titel, Erklärung, Beschriftung
report-picture-overview = So schätzen die Befragten die Handlungsfelder ein
report-picture-groups = Die Handlungsfelder aus Sicht der Gruppen
report-picture-items = { $field }
report-picture-part = Bild { $page } von { $pages }.
report-picture-changes = Was sich verändert hat
report-picture-changes-in = { $field }: Was sich verändert hat
report-picture-scope = { $town }, { $fields } von { $total } Handlungsfeldern.
report-picture-people = Zahlen in den Balken: Personen. Links der schwarzen Linie stehen die Stufen 0 und 1, rechts 2 und 3.
report-picture-times = Leerer Kreis: { $before }. Gefüllter Kreis: { $after }.
report-picture-groups-held-back = Kleine Gruppen werden zusammen gezeigt; jedes Zeichen steht für mindestens { $k } Personen.
report-dont-know = weiß ich nicht
report-too-few = zu wenig Antworten
report-score-words = { $points } Punkte · { $band }
report-scored = { $points } Punkte · { $agreement }
report-gap = größter Unterschied: { $low } { $low-points }, { $high } { $high-points } ({ $points } Punkte)
report-gap-finding = großer Unterschied: { $low } { $low-points }, { $high } { $high-points } ({ $points } Punkte)
report-gap-short = { $low } { $low-points }, { $high } { $high-points } Punkte
report-gap-none = Hier lassen sich die Gruppen nicht vergleichen: Zu wenige Fragen zeigen dieselben Gruppen nebeneinander.
report-gap-zero = Die Gruppen schätzen das gleich ein.
report-change-better = { $before } → { $after } Punkte: verändert, +{ $points }
report-change-worse = { $before } → { $after } Punkte: verändert, −{ $points }
report-change-unchanged = { $before } → { $after } Punkte: kaum verändert
report-change-people = Bewertungen: { $before } früher, { $after } jetzt
report-change-items = verglichen: { $items } von { $of } Fragen

# Beschreibung der Bilder für alle, die sie nicht sehen
report-alt-overview = Balken von 0 bis 100 Punkten je Handlungsfeld. { $values }.
report-alt-groups = Punkte der Gruppen je Handlungsfeld auf einer Linie von 0 bis 100. { $values }.
report-alt-items = Balken je Frage: wie viele Personen welche Stufe gewählt haben, Stufen 0 und 1 links, 2 und 3 rechts der Mitte, daneben „weiß ich nicht“. { $values }.
report-alt-bar = Stufen 0 bis 3: { $counts } Personen. Weiß ich nicht: { $unknown }.
report-alt-changes = Früherer und heutiger Wert je Zeile auf einer Linie von 0 bis 100. { $values }.
report-alt-value = { $name }: { $value }

# Warum etwas auf der Tagesordnung steht: ein Satz mit seinen Zahlen
report-whole-field = Handlungsfeld { $field } insgesamt

# Titel und Eckdaten
report-document-title = Bericht zur Befragung „{ $title }“, { $town }
report-committee-title = Kurzfassung zur Befragung „{ $title }“, { $town }
report-kicker = Ergebnis der Befragung
report-committee-kicker = Kurzfassung für den Ausschuss
report-closed-on = Beendet am { $day }
report-fact-answers = Beteiligung
report-fact-answers-hidden = weniger als { $k } Personen
report-fact-fields = Handlungsfelder
report-fact-fields-of = { $fields } von { $total }
report-fact-groups = Gruppen
report-fact-overall = Durchschnitt
report-fact-overall-value = { $points } von 100 Punkten ({ $band }), über { $fields } von { $total } Handlungsfeldern
report-fact-overall-none = zu wenig Antworten für einen Gesamtwert
report-contents = Inhalt

# So lesen Sie diesen Bericht
report-method = So lesen Sie diesen Bericht
report-method-asked = Gefragt wurde
report-method-asked-text = Jede Frage beschreibt etwas, das es in einer Kommune geben kann. Die Befragten haben eingeschätzt, wie weit es ist: { $levels }. Sie konnten auch „weiß ich nicht“ oder „betrifft uns nicht“ wählen oder eine Frage auslassen.
report-method-points = Punkte
report-method-points-text = Stufe 0 zählt 0 Punkte, Stufe 3 zählt 100. Der Wert einer Frage ist der Durchschnitt aller Bewertungen, der Wert eines Handlungsfeldes der Durchschnitt seiner Fragen. „Weiß ich nicht“, „betrifft uns nicht“ und ausgelassene Fragen zählen nicht mit. Ein Handlungsfeld bekommt nur dann einen Wert, wenn mindestens 60 % seiner Fragen genug Antworten haben.
report-method-bands = 0 bis 24: am Anfang · 25 bis 49: im Aufbau · 50 bis 74: gut unterwegs · 75 bis 100: fest verankert
report-method-agreement = Einigkeit
report-method-agreement-text = Die Einigkeit sagt, wie nah die Bewertungen beieinander liegen. „Weitgehend einig“: Fast alle wählen dieselbe Stufe oder eine daneben. „Unterschiedlich“: Die Antworten streuen um eine Mitte. „Uneinig“: Sie verteilen sich über die ganze Skala. „Zwei Lager“: Viele wählen eine niedrige und viele eine hohe Stufe, wenige etwas dazwischen. Bei wenigen Antworten kann Einigkeit auch Zufall sein; deshalb ist immer abgebildet, wie viele was gewählt haben. Die berechneten Maße stehen in der Tabelle (Excel).
report-method-gaps = Unterschiede zwischen Gruppen
report-method-gaps-text = Kleine Gruppen werden zusammengefasst. In einem Handlungsfeld werden überall dieselben Zeilen verglichen, und zwar über die Fragen, die alle diese Zeilen zeigen; das sind mindestens 60 % seiner Fragen. Als groß gilt ein Unterschied ab 15 Punkten bei einem Handlungsfeld und ab 33 Punkten bei einer Frage.
report-method-protection = Schutz der Befragten
report-method-protection-text = Die Antworten sind vertraulich. Jede Zahl steht für mindestens { $k } Personen, die eine Stufe gewählt haben. Gruppen, für die das nicht gilt, stehen zusammen in einer Zeile; manchmal kommt eine größere Gruppe dazu, damit sich nichts ausrechnen lässt. Das entscheidet allein die Zahl der Bewertungen, nie ihr Inhalt. Sind sich in einer Zeile alle einig, weiß man von jeder Person darin, was sie gewählt hat.
report-method-limits = Grenzen
report-method-limits-text = Das Ergebnis zeigt, wie die Befragten die Lage einschätzen; es ist keine Messung. Befragt wurde ein ausgewählter Kreis, der nicht für die ganze Bevölkerung steht. Eine Rangfolge von Kommunen lässt sich daraus nicht ablesen.

# Überblick
report-overview = Überblick
report-overview-intro = Die Tabelle folgt der Reihenfolge des Fragebogens, das Bild ordnet die Handlungsfelder nach Punkten.
report-overview-groups = Sicht der Gruppen im Überblick
report-overview-groups-intro = Jedes Zeichen ist der Wert einer Gruppe. Je weiter die Zeichen auseinander liegen, desto verschiedener sehen die Gruppen das Handlungsfeld.

# Beschriftungen in Tabellen
report-label-number = Nr.
report-label-field = Handlungsfeld
report-label-question = Frage
report-label-points = Punkte
report-label-band = Einordnung
report-label-agreement = Einigkeit
report-label-dont-know = weiß ich nicht
report-label-gap = größter Unterschied
report-label-group = Gruppe
report-label-items = Fragen mit Wert
report-label-distribution = Verteilung der Antworten
report-label-people = Bewertungen
report-label-not-applicable = betrifft uns nicht
report-label-no-answer = keine Antwort
report-label-before = früher
report-label-after = jetzt
report-label-change = Veränderung
report-label-page = Seite
report-label-level = Stufe
report-label-answer = Antwort
report-label-count = Anzahl

# Ein Handlungsfeld
report-field-score-none = Zu wenig Antworten für einen Wert: Nur { $scored } von { $of } Fragen haben mindestens { $k } Bewertungen.
report-field-unrated = In diesem Handlungsfeld gibt es keine Fragen mit Stufen.
report-field-agreement = Einigkeit: { $word } (weitgehend einig bei { $agreed }, uneinig bei { $divided } von { $of } Fragen)
report-field-dont-know = „Weiß ich nicht“: { $share }
report-field-scored = { $scored } von { $of } Fragen haben genug Antworten.
report-field-groups = Sicht der Gruppen
report-field-groups-items = { $items } von { $of }
report-field-balanced = Zählt jede Gruppe gleich viel, sind es { $points } Punkte. Gruppen mit vielen Antworten bestimmen den Wert hier also spürbar mit.
report-field-questions = Die Fragen im Einzelnen
report-field-questions-intro = Zahlen in den Balken: Personen. Stufen 0 und 1 stehen links, 2 und 3 rechts der Mittellinie, „weiß ich nicht“ daneben.
report-field-others = Weitere Fragen
report-field-free-text = { $n ->
        [one] eine Antwort in eigenen Worten
       *[other] { $n } Antworten in eigenen Worten
    }
report-field-answers = { $n ->
        [one] eine Antwort
       *[other] { $n } Antworten
    }
number-up-to = bis { $n }
number-from = ab { $n }
report-field-mean = Durchschnitt { $mean }
report-field-first-places = Gezählt ist, was auf dem ersten Platz steht.

# Vorschlag für den Workshop
report-agenda = Vorschlag für den Workshop
report-agenda-intro = Der Vorschlag folgt aus den Zahlen. Worüber tatsächlich gesprochen wird, entscheiden Sie gemeinsam.
report-agenda-topics = Eigene Punkte
report-agenda-topics-why = Diese Punkte hat die Koordination auf die Tagesordnung gesetzt.
report-agenda-1 = Hier gehen die Meinungen auseinander
report-agenda-1-why = Sprechen Sie darüber, woran das liegt, bevor Sie etwas beschließen.
report-agenda-2 = Klarer Handlungsbedarf
report-agenda-2-why = Wer es beurteilen kann, vergibt wenig Punkte und ist sich weitgehend einig: Hier können Sie gleich über Maßnahmen sprechen.
report-agenda-3 = Hier weiß man zu wenig
report-agenda-3-why = Mindestens 30 % sagen „weiß ich nicht“: Klären Sie zuerst, was es gibt und wer es weiß.
report-agenda-4 = Hier sehen es die Gruppen verschieden
report-agenda-4-why = Lassen Sie die Gruppen einander erzählen, was sie erleben.
report-agenda-more = { $n ->
        [one] Ein weiterer Punkt dieser Art steht bei den Handlungsfeldern.
       *[other] { $n } weitere Punkte dieser Art stehen bei den Handlungsfeldern.
    }
report-agenda-none = Aus den Zahlen ergibt sich kein Punkt, über den gesprochen werden müsste.
report-well = Das läuft gut
report-well-why = Hohe Punkte und Einigkeit: Das lohnt sich zu zeigen und zu erhalten.
report-well-none = Keine Frage erreicht 75 Punkte bei weitgehender Einigkeit.

# Vergleich mit einer früheren Befragung
report-changes = Vergleich mit der früheren Befragung
report-changes-intro = Verglichen werden nur Fragen mit gleichem Wortlaut, die in beiden Befragungen genug Antworten haben ({ $before } und { $after }). Von einer Veränderung ist erst ab 15 Punkten die Rede. Es können andere Personen geantwortet haben. In der Tabelle steht die Zahl der Bewertungen in Klammern.
report-changes-none = Kein Handlungsfeld lässt sich vergleichen: zu wenig gleiche Fragen mit genug Antworten.
report-changes-left-out = { $n ->
        [one] Eine Frage lässt sich nicht vergleichen, weil sie neu ist, anders lautet oder früher zu wenig Antworten hatte.
       *[other] { $n } Fragen lassen sich nicht vergleichen, weil sie neu sind, anders lauten oder früher zu wenig Antworten hatten.
    }

# Das Wort für eine Veränderung in der Tabelle
report-direction-better = gestiegen
report-direction-worse = gesunken
report-direction-unchanged = kaum verändert

# Anmerkungen
report-comments = Anmerkungen zur Befragung insgesamt
report-comments-signs = „[Zeichen]“ steht für Bildzeichen und Schriften, die sich nicht drucken lassen.

# Anhang
report-annex = Anhang: Alle Zahlen
report-annex-counts = Antworten je Frage
report-annex-counts-intro = So viele Personen haben die Stufe gewählt. „Zu wenig Antworten“ heißt: weniger als { $k } Bewertungen.
report-annex-groups = Punkte je Gruppe und Frage
report-annex-groups-intro = So viele Personen haben eine Stufe gewählt, und so viele Punkte ergibt das. Warum eine Gruppe nicht allein steht, sagt der Satz darunter.

# Die Kurzfassung für den Ausschuss: zwei Seiten
report-committee-overview = Das Ergebnis
report-committee-agenda = Worüber gesprochen werden sollte
report-committee-more = { $n ->
        [one] Ein weiterer Punkt steht im ausführlichen Bericht.
       *[other] { $n } weitere Punkte stehen im ausführlichen Bericht.
    }
report-committee-well-more = { $n ->
        [one] Eine weitere Frage läuft ähnlich gut.
       *[other] { $n } weitere Fragen laufen ähnlich gut.
    }
report-committee-reading = Zum Verständnis
report-fact-period = Zeitraum
report-fact-period-span = { $begin } bis { $end }
report-fact-period-end = beendet am { $end }
report-label-invited = eingeladen
report-label-begun = begonnen
report-label-finished = abgeschlossen
report-field-comments = Anmerkungen
report-comments-field = Zum Handlungsfeld insgesamt
report-method-comments = Anmerkungen
report-method-comments-text = Anmerkungen stehen unter ihrer Frage. Die Koordination hat sie durchgesehen. Namen und anderes, woran man einzelne Menschen erkennt, kann sie gestrichen haben. { $signs }
report-method-percent = Prozente
report-method-percent-text = Punkte und Prozente sind ganze Zahlen, ab der Hälfte aufgerundet. Bei einer Frage entsteht jeder Prozentwert aus zwei Zahlen, die daneben stehen; zusammen können es deshalb 99 oder 101 sein. Was als großer Unterschied gilt, entscheidet sich an den gedruckten Zahlen.
report-committee-everybody = Alle zusammen
report-committee-paper = davon auf Papier
report-committee-topic = Worum es geht
report-committee-topic-text = { $town } hat Menschen, die die Lage kennen, um ihre Einschätzung gebeten: { $groups }. Grundlage ist der Fragebogen „{ $questionnaire }“. Jede Frage beschreibt etwas, das es in einer Kommune geben kann.
report-committee-topic-levels = Die Befragten haben angegeben, wie weit es damit ist: { $levels }. Daraus werden 0 bis 100 Punkte.
report-committee-turnout = Wer geantwortet hat
report-committee-resolution = Beschlussvorschlag
report-committee-resolution-intro = Ein Vorschlag zum Anpassen.
report-committee-resolution-note = Der Ausschuss nimmt das Ergebnis der Befragung „{ $title }“ (beendet am { $day }) zur Kenntnis.
report-committee-resolution-order = Die Verwaltung wird beauftragt, bis zum ____________ Vorschläge zu diesen Punkten vorzulegen: { $points }.
report-committee-resolution-within = { $field }, besonders { $questions }
report-committee-resolution-report = Über den Stand der Umsetzung wird dem Ausschuss am ____________ berichtet.
report-committee-contact = Zuständig und Kontakt
report-committee-contact-line = Stelle, Name, Telefon:
report-committee-reading-points = Punkte: 0 heißt „gibt es nicht“, 100 heißt „fest verankert und wird überprüft“. 0 bis 24: am Anfang; 25 bis 49: im Aufbau; 50 bis 74: gut unterwegs; 75 bis 100: fest verankert.
report-committee-reading-agreement = Einigkeit: „weitgehend einig“ heißt, fast alle wählen dieselbe Stufe oder eine daneben; „zwei Lager“ heißt, viele wählen eine niedrige und viele eine hohe Stufe.
report-committee-reading-gaps = Kleine Gruppen werden zusammen gezeigt: Die Antworten sind vertraulich, und jede Zahl steht für mindestens { $k } Personen.
report-committee-reading-limits = Das Ergebnis zeigt, wie ein ausgewählter Kreis die Lage einschätzt. Es steht nicht für die ganze Bevölkerung und ist keine Rangliste von Kommunen.
report-turnout-invited = { $n } eingeladen
report-turnout-begun = { $n } begonnen
report-turnout-finished = { $n } abgeschlossen
report-turnout-paper = davon { $n } auf Papier

# Folien für den Ausschuss
report-slides-table = Tabelle: { $title }
report-slides-source = Quelle: Befragung „{ $title }“, Fragebogen „{ $questionnaire }“. Zeitraum: { $period }. Beteiligung: { $answers }. Die Antworten sind vertraulich: Jede Zahl steht für mindestens { $k } Personen, kleine Gruppen werden zusammen gezeigt.
report-slides-agenda = Die Punkte ergeben sich aus den Antworten oder wurden von der Koordination ergänzt. Der Grund steht jeweils darunter.
report-slides-fields-more = { $n ->
        [one] Ein weiteres Handlungsfeld steht im ausführlichen Bericht.
       *[other] { $n } weitere Handlungsfelder stehen im ausführlichen Bericht.
    }
report-slides-measures = Was vereinbart wurde
report-slides-measures-proposed = Vorgeschlagene Maßnahmen
report-slides-measures-source = Quelle: Maßnahmen von { $town }, Stand: { $day }. Gezeigt wird, was alle sehen dürfen, und nicht, wer etwas übernommen hat.
report-slides-measures-then = Stand { $day }
report-slides-measures-now = Stand heute
report-committee-measure-same = { $now } (unverändert)
report-committee-measure-new = { $now } ({ $before })
report-committee-measure-before = { $now } (vorher: { $before })
report-slides-measures-more = { $n ->
        [one] Eine weitere Maßnahme steht in der Liste der Maßnahmen.
       *[other] { $n } weitere Maßnahmen stehen in der Liste der Maßnahmen.
    }
report-slides-meeting = Wann wir uns wieder treffen
report-slides-meeting-source = Quelle: Treffen von { $town }, Stand: { $day }. Bitte prüfen Sie vor der Sitzung, ob der Termin noch gilt.
report-slides-meeting-more = { $n ->
        [one] Ein weiterer Punkt steht in der Einladung.
       *[other] { $n } weitere Punkte stehen in der Einladung.
    }

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Bögen auf Papier: für die Person, die einen Tag lang einträgt.
paper-enter = Papierbögen eintragen
paper-ask-group = <b>Papierbögen eintragen</b>

    „{ $name }“

    Von welcher Gruppe ist der Bogen? Jeder Bogen zählt wie jede andere Antwort. Er hat keinen Namen. Sie können eintragen, bis die Befragung zu Ende ist. { $door ->
        [browser] Sie brauchen dafür nur die Tastatur.
       *[telegram] Am Computer geht es am besten. Was Sie hier schreiben, bleibt in diesem Chat stehen. Sie können es löschen.
    }
# so viele Bögen sind eingetragen und zählen noch nicht
paper-held = { $n ->
        [one] Ein Bogen zählt noch nicht.
       *[other] { $n } Bögen zählen noch nicht.
    } Die gleichen Fragen gab es vor kurzer Zeit schon. Wer beide Ergebnisse vergleicht, erkennt sonst einzelne Antworten. Darum warten wir: Wenn es genug Bögen gibt, zählen sie.
paper-other = Andere Gruppe

# Eine Zeile mit den Antworten eines Teils
paper-form = <b>{ $name }, { $group }: ein neuer Bogen</b>
paper-line = Zeile { $n } von { $of } · { $field }
# $options stehen in Klammern oder fehlen
paper-question = { $called } · { $question }{ $options }
paper-free-text = Freier Text
paper-how = Schreiben Sie alle Antworten der Reihe nach in eine Zeile. Lassen Sie zwischen den Antworten Platz:
paper-how-level = • Stufe: eine Zahl von 0 bis 3. Für „weiß ich nicht“ schreiben Sie w. Für „passt nicht zu uns“ schreiben Sie n. Stufen gehen auch ohne Platz dazwischen. Zum Beispiel: 321wn0
paper-how-single = • eine Antwort zum Auswählen: die Nummer der Antwort
paper-how-multiple = • mehrere Antworten: ihre Nummern mit Komma. Zum Beispiel: 1,3
paper-how-ranking = • eine Reihenfolge: die Nummern mit Komma. Das Wichtigste steht zuerst. Zum Beispiel: 2,1
paper-how-acknowledge = • gelesen: x
paper-how-text = • freier Text: davor und danach ein Anführungszeichen. Am Ende der Zeile dürfen Sie freie Texte weglassen.
paper-how-number = • eine Zahl: in Ziffern
paper-how-date = • ein Tag: zum Beispiel 3.12.2026
paper-how-time = • eine Uhrzeit: zum Beispiel 14:30
paper-how-moment = • Tag und Uhrzeit: davor und danach ein Anführungszeichen
paper-how-nothing = • nichts angekreuzt: ein Strich -
paper-how-comment = • eine Anmerkung: hinter der Antwort. Setzen Sie eine Klammer davor und eine danach.
paper-taken = Wir haben Zeile { $n } gelesen: { $line }
paper-over = Die Befragung ist zu Ende. Dieser Bogen ist nicht eingetragen. Das Ergebnis ist fertig. Sie können nichts mehr eintragen.
paper-entered = Bogen { $number } ist eingetragen. Er hat { $n ->
        [one] eine Antwort.
       *[other] { $n } Antworten.
    } Schreiben Sie die { $number } auf den Bogen. { $deletes ->
        [coordination] Mit dieser Nummer kann die Koordination den Bogen löschen. Das geht bis zum Ende der Befragung.
       *[you] Mit dieser Nummer können Sie den Bogen löschen. Das geht bis zum Ende der Befragung.
    }
paper-entered-held = Bogen { $number } ist eingetragen. Er hat { $n ->
        [one] eine Antwort.
       *[other] { $n } Antworten.
    } Er zählt noch nicht. Die gleichen Fragen gab es vor kurzer Zeit schon. Wenn es genug Bögen gibt, zählt er. Schreiben Sie die { $number } auf den Bogen.

# Was an der Zeile nicht passt; $question ist die Nummer auf dem Bogen
paper-too-few = Die Zeile ist zu kurz. Für { $question } fehlt die Antwort. Ist nichts angekreuzt? Dann schreiben Sie einen Strich -.
paper-too-many = Die Zeile hat zu viele Antworten. Ab „{ $word }“ gehört nichts mehr dazu. Bitte prüfen Sie die Zeile.
paper-no-answer = „{ $word }“ ist keine Antwort auf { $question }. Bitte schreiben Sie die Zeile noch einmal.
paper-needs-quotes = { $question } ist ein freier Text. Schreiben Sie davor und danach ein Anführungszeichen.
paper-brackets = Bei { $question } stimmt etwas mit den Klammern nicht. Schreiben Sie eine Anmerkung hinter die Antwort. Setzen Sie eine Klammer davor und eine danach.
paper-too-long = Der Text bei { $question } ist zu lang. Bitte kürzen Sie ihn. Schreiben Sie die Zeile dann noch einmal.
paper-breaks-rule = „{ $word }“ passt nicht zu { $question }. Bitte prüfen Sie die Zeile.

paper-enter-of = Eintragen: { $name }
paper-until = Sie tragen Papierbögen der Befragung „{ $name }“ ein. Das geht bis { $day }, 24 Uhr. Danach endet das Recht von allein.
paper-stop = Nicht mehr eintragen
paper-stop-ask = Wollen Sie keine Papierbögen mehr eintragen? Dann brauchen Sie für später einen neuen Code.
paper-stop-yes = Ja, nicht mehr eintragen
paper-stop-no = Weiter eintragen
paper-stopped = Sie tragen keine Papierbögen mehr ein.

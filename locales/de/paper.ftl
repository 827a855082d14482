# Bögen auf Papier: die Koordination, oder wer einen Tag lang das Recht dazu hat, trägt ein, was jemand angekreuzt hat. Knöpfe höchstens etwa 30 Zeichen.

paper-enter = Papierbögen eintragen
paper-ask-group = <b>Papierbögen eintragen</b>

    „{ $name }“

    Von welcher Gruppe ist der Bogen? Jeder Bogen zählt wie jede andere Antwort, vertraulich und ohne Namen. Eintragen können Sie, bis die Befragung beendet ist. { $door ->
        [browser] Das geht allein mit der Tastatur.
       *[telegram] Am besten tragen Sie am Computer ein: Was Sie hier schreiben, bleibt in diesem Chat stehen, bis Sie es löschen.
    }
paper-group = { $name } ({ $n })
# so viele Bögen sind eingetragen und zählen noch nicht
paper-held = { $n ->
        [one] Ein Bogen zählt noch nicht.
       *[other] { $n } Bögen zählen noch nicht.
    } Dieselben Fragen wurden vor kurzem schon gestellt, und aus beiden Ergebnissen ließe sich sonst ausrechnen, was auf einzelnen Bögen steht. Sie zählen, sobald genug Bögen eingetragen sind.
paper-drop = Bogen löschen
paper-other = Andere Gruppe
paper-drop-ask = <b>Bogen löschen</b>

    Welche Nummer steht auf dem Bogen? Seine Antworten werden sofort gelöscht.
paper-drop-none = Einen Bogen mit dieser Nummer gibt es hier nicht. Welche Nummer steht auf dem Bogen?
paper-dropped = Bogen { $number } ist gelöscht.

# Eine Zeile mit den Antworten eines Teils
paper-form = <b>{ $name }, { $group }: ein neuer Bogen</b>
paper-line = Zeile { $n } von { $of } · { $field }
# $options stehen in Klammern oder fehlen
paper-question = { $called } · { $question }{ $options }
paper-free-text = Freier Text
paper-how = Schreiben Sie die Antworten in dieser Reihenfolge in eine Zeile, mit Leerzeichen dazwischen:
paper-how-level = • Stufe: 0 bis 3, w für „weiß ich nicht“, n für „betrifft uns nicht“; Stufen auch ohne Leerzeichen, zum Beispiel 321wn0
paper-how-single = • eine Auswahl: ihre Nummer
paper-how-multiple = • mehrere: ihre Nummern mit Komma, zum Beispiel 1,3
paper-how-ranking = • eine Reihenfolge: die Nummern mit Komma, das Wichtigste zuerst, zum Beispiel 2,1,3
paper-how-acknowledge = • gelesen: x
paper-how-text = • ein freier Text: in Anführungszeichen; am Ende der Zeile dürfen freie Texte fehlen
paper-how-number = • eine Zahl: als Ziffern
paper-how-date = • ein Tag: zum Beispiel 3.12.2026
paper-how-time = • eine Uhrzeit: zum Beispiel 14:30
paper-how-moment = • Tag und Uhrzeit: in Anführungszeichen
paper-how-nothing = • nichts angekreuzt: ein Strich -
paper-how-comment = • eine Anmerkung zur Antwort: dahinter in Klammern, zum Beispiel 2 (erst seit Mai)
paper-taken = Zeile { $n } ist gelesen: { $line }
paper-over = Die Befragung ist beendet. Dieser Bogen wurde nicht eingetragen. Das Ergebnis steht fest, nachtragen lässt sich nichts mehr.
paper-entered = Bogen { $number } ist eingetragen, mit { $n ->
        [one] einer Antwort.
       *[other] { $n } Antworten.
    } Schreiben Sie die { $number } auf den Bogen: { $deletes ->
        [coordination] Mit ihr kann die Koordination ihn bis zum Ende der Befragung löschen.
       *[you] Mit ihr lässt er sich bis zum Ende der Befragung löschen.
    }
paper-entered-held = Bogen { $number } ist eingetragen, mit { $n ->
        [one] einer Antwort.
       *[other] { $n } Antworten.
    } Er zählt noch nicht: Dieselben Fragen wurden vor kurzem schon gestellt. Er zählt, sobald genug Bögen eingetragen sind. Schreiben Sie die { $number } auf den Bogen.

# Was an der Zeile nicht passt; $question ist die Nummer auf dem Bogen
paper-too-few = Hier endet die Zeile zu früh: Für { $question } fehlt die Antwort. Nichts angekreuzt? Dann ein Strich -.
paper-too-many = Die Zeile hat zu viele Antworten: ab „{ $word }“ gehört nichts mehr dazu. Bitte prüfen Sie die Zeile.
paper-no-answer = „{ $word }“ ist keine Antwort auf { $question }. Bitte schreiben Sie die Zeile noch einmal.
paper-needs-quotes = { $question } ist ein freier Text: Setzen Sie ihn in Anführungszeichen.
paper-brackets = Bei { $question } ist eine Klammer nicht geschlossen, oder eine steht in einer anderen. Eine Anmerkung schreiben Sie so: 2 (erst seit Mai)
paper-too-long = Der Text bei { $question } ist zu lang. Bitte schreiben Sie die Zeile noch einmal, mit einem kürzeren.
paper-breaks-rule = „{ $word }“ passt bei { $question } nicht. Bitte prüfen Sie die Zeile.

# unter der Beteiligung, vor und nach dem Ende
paper-count = Davon auf Papier: { $n }

# Wer einen Tag lang Bögen einträgt: was die Koordination dazu sieht. $group ist der Name einer Gruppe oder all
paper-help = Jemand anderes trägt ein
paper-help-sheet = <b>Jemand anderes trägt Papierbögen ein</b>

    „{ $name }“

    Mit einem Code kann eine Person für einen Tag Papierbögen dieser Befragung eintragen, { $group ->
        [all] von allen Gruppen
       *[other] nur von der Gruppe { $group }
    }. Die Person sieht keine anderen Antworten, löscht keine Bögen und lädt niemanden ein. Was auf den Bögen steht, liest sie: Wählen Sie jemanden, der vertraulich damit umgeht.

    Das Recht endet von selbst am Ende des Tages, 24 Uhr, oder mit der Befragung.
paper-help-code-line = Der Code <b>{ $code }</b> wartet, { $group ->
        [all] für alle Gruppen
       *[other] für die Gruppe { $group }
    }, bis { $day }.
paper-help-right-line = { $number }. Person: trägt seit { $since } Uhr ein, { $group ->
        [all] von allen Gruppen
       *[other] von der Gruppe { $group }
    }, bis { $day }.
paper-help-which-day = Für welchen Tag möchten Sie einen neuen Code, { $group ->
        [all] für alle Gruppen
       *[other] für die Gruppe { $group }
    }?
paper-help-one-group = Nur für eine Gruppe
paper-help-all = Für alle Gruppen
paper-help-which-group = Von welcher Gruppe soll jemand Bögen eintragen?
paper-help-code = <b>Ein Code zum Eintragen</b>

    Eine Person kann damit Papierbögen der Befragung „{ $name }“ eintragen, { $group ->
        [all] von allen Gruppen
       *[other] von der Gruppe { $group }
    }, bis { $day }, 24 Uhr. Dann endet das Recht von selbst. Geben Sie den Code persönlich weiter.
paper-help-caption = <b>Papierbögen eintragen</b>, „{ $name }“, { $group ->
        [all] alle Gruppen
       *[other] Gruppe { $group }
    }, bis { $day }, 24 Uhr. Für eine Person.

    Öffnen Sie den QR-Code mit der Kamera oder tippen Sie auf den Link:
    <a href="{ $link }">{ $link }</a>

# Für die Person, die einen Tag lang einträgt
paper-enter-of = Eintragen: { $name }
paper-until = Sie tragen Papierbögen der Befragung „{ $name }“ ein, bis { $day }, 24 Uhr. Danach endet das Recht von selbst.
paper-stop = Nicht mehr eintragen
paper-stop-ask = Möchten Sie keine Papierbögen mehr eintragen? Um wieder anzufangen, brauchen Sie einen neuen Code.
paper-stop-yes = Ja, nicht mehr eintragen
paper-stop-no = Weiter eintragen
paper-stopped = Sie tragen keine Papierbögen mehr ein.

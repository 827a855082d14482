# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Freie Texte nach dem Ende einer Befragung: von der Koordination geprüft, dann gelesen. Knöpfe höchstens etwa 30 Zeichen.
# Ein Handlungsfeld heißt hier „Teil“, so wie in den Fragebögen.

# Knöpfe an der beendeten Befragung und am Ergebnis
remark-review-count = Freie Texte prüfen: { $n }
remark-review-again = Freie Texte noch einmal prüfen
remark-read = Freie Texte lesen: { $n }

# Ein Text
remark-number = <b>Freie Texte prüfen: { $n } von { $of }</b>
remark-answer = Antwort auf: { $question }
remark-comment = Anmerkung zu: { $question }
remark-after-field = Zum Teil „{ $field }“: { $question }
remark-text = „{ $text }“
# Eine Stelle im Text, die auf einen Menschen hindeuten kann
remark-marked = <u>{ $text }</u>
remark-hints = Bitte prüfen Sie diese Stellen: { $hints }
remark-hint-email = E-Mail-Adresse „{ $text }“
remark-hint-account = Benutzername „{ $text }“
remark-hint-phone = Telefonnummer „{ $text }“
remark-hint-name = Name „{ $text }“
remark-state-pending = Noch nicht entschieden. Geben Sie den Text frei? Nur dann steht er im Ergebnis und im Bericht.
remark-state-approved = Stand: freigegeben
remark-state-rejected = Stand: nicht gezeigt
remark-rewritten = Der neue Text ist da. Darf er so erscheinen? Dann geben Sie ihn jetzt frei.
remark-approve = Freigeben
remark-approve-up-to = Diesen und { $n } davor freigeben
remark-reject = Nicht zeigen
remark-rewrite = Kürzen, Namen streichen
remark-back = zurück
remark-onward = weiter
remark-to-survey = Zur Befragung

# Kürzen
remark-rewrite-ask = Wie soll der Text sein? Schreiben Sie ihn neu. Schreiben Sie keine Namen. Schreiben Sie nichts, woran andere einen Menschen erkennen. Der Sinn soll bleiben. Wir löschen dann den alten Text.

    Bis jetzt: <code>{ $text }</code>
remark-rewrite-unfit = { $door ->
        [browser] Ihr Text hat { $length } Zeichen. Möglich sind 1 bis { $limit }. Bitte schreiben Sie ihn noch einmal. Bis jetzt: „{ $text }“
       *[telegram] Ihr Text hat { $length } Zeichen. Möglich sind 1 bis { $limit }. Bitte schreiben Sie ihn noch einmal.
    }
remark-keep = Text so lassen
remark-was-replaced = Diesen Text gibt es nicht mehr. Es gibt einen neuen.
remark-is-below = Dieser Text steht jetzt weiter unten.

# Alles geprüft
remark-all-reviewed = <b>Alle freien Texte sind geprüft</b>

    Freigegeben: { $approved }
    Nicht gezeigt: { $rejected }
remark-none = Zu dieser Befragung dürfen wir keine freien Texte zeigen.
remark-look-again = Noch einmal ansehen

# Lesen
remark-list = <b>Freie Texte: { $name }</b>
remark-list-intro = Die Koordination hat die Texte geprüft. Niemand weiß, von wem sie sind.
remark-list-none = Es sind keine freien Texte freigegeben.
remark-list-answer = <b>{ $question }</b>
remark-list-comment = <b>Anmerkungen zu: { $question }</b>
remark-list-after-field = <b>{ $field }: { $question }</b>
remark-list-text = • { $text }
remark-to-result = Zum Ergebnis

# Freie Texte nach dem Ende einer Befragung: von der Koordination geprüft, dann gelesen. Knöpfe höchstens etwa 30 Zeichen.

# Knöpfe an der beendeten Befragung und am Ergebnis
remark-review-count = Freie Texte prüfen ({ $n })
remark-review-again = Freie Texte noch einmal prüfen
remark-read = Freie Texte lesen ({ $n })

# Ein Text
remark-number = <b>Freie Texte prüfen: { $n } von { $of }</b>
remark-answer = Antwort auf: { $question }
remark-comment = Anmerkung zu: { $question }
remark-after-field = Zum Feld „{ $field }“: { $question }
remark-text = „{ $text }“
# Eine Stelle im Text, die auf einen Menschen hindeuten kann
remark-marked = <u>{ $text }</u>
remark-hints = Bitte prüfen Sie diese Stellen: { $hints }
remark-hint-email = E-Mail-Adresse „{ $text }“
remark-hint-account = Benutzername „{ $text }“
remark-hint-phone = Telefonnummer „{ $text }“
remark-hint-name = Name „{ $text }“
remark-state-pending = Noch nicht entschieden. Nur was Sie freigeben, erscheint im Ergebnis und im Bericht.
remark-state-approved = Stand: freigegeben
remark-state-rejected = Stand: wird nicht gezeigt
remark-rewritten = Der Text ist ersetzt. Geben Sie ihn jetzt frei, wenn er so erscheinen darf.
remark-approve = Freigeben
remark-approve-up-to = Diesen und { $n } davor freigeben
remark-reject = Nicht zeigen
remark-rewrite = Kürzen, Namen streichen
remark-back = zurück
remark-onward = weiter
remark-to-survey = Zur Befragung

# Kürzen
remark-rewrite-ask = Schreiben Sie den Text so, wie er erscheinen soll: ohne Namen und ohne alles, woran man einzelne Menschen erkennt. Der Sinn soll bleiben. Ihr Text ersetzt den bisherigen, der dann gelöscht ist.

    Bisher: <code>{ $text }</code>
remark-rewrite-unfit = { $door ->
        [browser] Ihr Text hat { $length } Zeichen, möglich sind 1 bis { $limit }. Bitte schreiben Sie ihn noch einmal. Bisher: „{ $text }“
       *[telegram] Ihr Text hat { $length } Zeichen, möglich sind 1 bis { $limit }. Bitte schreiben Sie ihn noch einmal.
    }
remark-keep = Text lassen, wie er ist
remark-was-replaced = Dieser Text wurde durch einen anderen ersetzt.
remark-is-below = Dieser Text steht jetzt weiter unten.

# Alles geprüft
remark-all-reviewed = <b>Alle freien Texte sind geprüft</b>

    Freigegeben: { $approved }
    Nicht gezeigt: { $rejected }
remark-none = Zu dieser Befragung gibt es keine freien Texte, die gezeigt werden dürfen.
remark-look-again = Noch einmal ansehen

# Lesen
remark-list = <b>Freie Texte: { $name }</b>
remark-list-intro = Die Koordination hat die Texte vorher geprüft. Von wem sie sind, ist nicht bekannt.
remark-list-none = Es sind keine freien Texte freigegeben.
remark-list-answer = <b>{ $question }</b>
remark-list-comment = <b>Anmerkungen zu: { $question }</b>
remark-list-after-field = <b>{ $field }: { $question }</b>
remark-list-text = • { $text }
remark-to-result = Zum Ergebnis

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Eine Befragung beantworten: eine Frage, eine Nachricht. Knöpfe höchstens etwa 30 Zeichen, ohne Auszeichnung.
# Ein Handlungsfeld heißt hier „Teil“, so wie in den Fragebögen.

# Startbildschirm; $name ist der Name der Befragung, wenn nötig gekürzt
answering-home-begin = { $name } beantworten
answering-home-go-on = { $name } fortsetzen
answering-home-change = { $name } ansehen
command-weiter = Weiter mit der Befragung
answering-nothing-open = Im Moment wartet keine Befragung auf Sie.
answering-which = Mit welcher Befragung wollen Sie weitermachen?

# Einladung und Erinnerung
answering-invited = <b>Einladung: { $name }</b>
answering-who-sees-what = Ihre Antworten sind vertraulich. Das heißt: Niemand sieht, was Sie persönlich geantwortet haben. Auch die Koordination sieht es nicht. Kleine Gruppen zeigen wir zusammen. Antworten in einer Gruppe alle gleich? Nur dann wissen andere es von jeder Person. Freie Texte liest die Koordination einzeln.
answering-until = Letzter Tag zum Antworten: { $day }.
# Auf dem Startbildschirm, eine Zeile für jede offene Befragung
answering-home-until = „{ $name }“: Antworten bis { $day }
answering-pause-any-time = Jede Antwort ist sofort gespeichert. Sie können immer aufhören. Sie können später weitermachen.
answering-invited-field = • { $field }
answering-about = Worum geht es?
# Derselbe Bildschirm, vom Knopf unter einer Frage aus
answering-about-survey = Über diese Befragung
answering-begin-button = Jetzt beginnen
answering-reminder = <b>Erinnerung: { $name }</b>
answering-reminder-left = Die Befragung läuft noch. Ihre Meinung fehlt. Sie brauchen dafür { $minutes ->
        [one] etwa eine Minute.
       *[other] etwa { $minutes } Minuten.
    }
answering-stop-messages = Wollen Sie keine Nachrichten mehr? Dann schreiben Sie /stopp.

# Über der ersten Frage
answering-name = <b>{ $name }</b>
answering-begin = Jede Antwort ist sofort gespeichert und vertraulich.

# Die Frage
answering-field = Teil { $n } von { $of } · { $field }
answering-where = Teil { $block } von { $blocks } · Frage { $n } von { $of }
answering-field-title = { $field }
answering-field-intro = <i>{ $text }</i>
answering-number = Frage { $n } von { $of }
answering-free-number = { $of ->
        [one] Zum Schluss von diesem Teil, freiwillig
       *[other] Zum Schluss von diesem Teil, freiwillig: { $n } von { $of }
    }
# $section ist die Überschrift eines Teils in einem Feld
answering-section = <i>{ $section }</i>
# $options sind die Antworten in voller Länge, eine je Zeile
answering-options = { $options }
answering-question = <b>{ $text }</b>
answering-explained = { $text }
# $levels sind die Stufen der Skala, eine je Zeile
answering-scale = Die Stufen:
    { $levels }
answering-several = Sie können mehrere Antworten wählen. Tippen Sie danach auf „weiter“.
answering-rank = Tippen Sie zuerst auf das Wichtigste. Tippen Sie dann auf das Zweitwichtigste. Machen Sie so weiter.
answering-ranked = Bis jetzt: { $order }
answering-write = { $door ->
        [browser] Schreiben Sie Ihre Antwort in das Feld.
       *[telegram] Schreiben Sie Ihre Antwort als Nachricht.
    } Höchstens { $limit } Zeichen sind möglich. Nach dem Ende liest die Koordination jeden Text einzeln. Sie sieht keinen Namen und keine Gruppe. Gibt sie den Text frei? Dann lesen ihn alle mit dem Ergebnis.
answering-write-number = Schreiben Sie eine ganze Zahl von { $minimum } { $door ->
        [browser] bis { $maximum } in das Feld.
       *[telegram] bis { $maximum } als Nachricht.
    }
answering-write-number-from = Schreiben Sie eine ganze Zahl { $door ->
        [browser] in das Feld. Die kleinste Zahl ist { $minimum }.
       *[telegram] als Nachricht. Die kleinste Zahl ist { $minimum }.
    }
answering-write-number-to = Schreiben Sie eine ganze Zahl { $door ->
        [browser] in das Feld. Die größte Zahl ist { $maximum }.
       *[telegram] als Nachricht. Die größte Zahl ist { $maximum }.
    }
answering-write-number-any = Schreiben Sie eine ganze Zahl { $door ->
        [browser] in das Feld.
       *[telegram] als Nachricht.
    }
answering-write-decimal = Schreiben Sie eine Zahl von { $minimum } bis { $maximum } { $door ->
        [browser] in das Feld. Ein Komma ist möglich. Zum Beispiel: 2,5.
       *[telegram] als Nachricht. Ein Komma ist möglich. Zum Beispiel: 2,5.
    }
answering-write-decimal-from = Schreiben Sie eine Zahl { $door ->
        [browser] in das Feld. Die kleinste Zahl ist { $minimum }. Ein Komma ist möglich. Zum Beispiel: 2,5.
       *[telegram] als Nachricht. Die kleinste Zahl ist { $minimum }. Ein Komma ist möglich. Zum Beispiel: 2,5.
    }
answering-write-decimal-to = Schreiben Sie eine Zahl { $door ->
        [browser] in das Feld. Die größte Zahl ist { $maximum }. Ein Komma ist möglich. Zum Beispiel: 2,5.
       *[telegram] als Nachricht. Die größte Zahl ist { $maximum }. Ein Komma ist möglich. Zum Beispiel: 2,5.
    }
answering-write-decimal-any = Schreiben Sie eine Zahl { $door ->
        [browser] in das Feld. Ein Komma ist möglich. Zum Beispiel: 2,5.
       *[telegram] als Nachricht. Ein Komma ist möglich. Zum Beispiel: 2,5.
    }
answering-write-date = Schreiben Sie einen Tag { $door ->
        [browser] in das Feld. Zum Beispiel: 3.12.2026.
       *[telegram] als Nachricht. Zum Beispiel: 3.12.2026.
    }
answering-write-time = Schreiben Sie eine Uhrzeit { $door ->
        [browser] in das Feld. Zum Beispiel: 14:30.
       *[telegram] als Nachricht. Zum Beispiel: 14:30.
    }
answering-write-moment = Schreiben Sie Tag und Uhrzeit { $door ->
        [browser] in das Feld. Zum Beispiel: 3.12.2026, 14:30.
       *[telegram] als Nachricht. Zum Beispiel: 3.12.2026, 14:30.
    }
answering-write-option = Schreiben Sie eine Antwort { $door ->
        [browser] in das Feld. Sie können die Nummer oder die Worte schreiben.
       *[telegram] als Nachricht. Sie können die Nummer oder die Worte schreiben.
    }
answering-write-options = Schreiben Sie Ihre Antworten { $door ->
        [browser] in das Feld. Sie können die Nummern oder die Worte schreiben. Setzen Sie ein Komma dazwischen.
       *[telegram] als Nachricht. Sie können die Nummern oder die Worte schreiben. Setzen Sie ein Komma dazwischen.
    }
answering-at-least = Wählen Sie mindestens { $least } Antworten.
answering-at-most = Wählen Sie höchstens { $most } Antworten.
answering-between = Wählen Sie mindestens { $least } und höchstens { $most } Antworten.
answering-exactly = Wählen Sie genau { $most } Antworten.
answering-no-names = Bitte schreiben Sie keine Namen. Schreiben Sie nichts, woran andere einen Menschen erkennen.
answering-your-answer = Ihre Antwort: <b>{ $answer }</b>
answering-your-comment = Ihre Anmerkung: { $text }

# Knöpfe unter der Frage
answering-acknowledge = Ja, gelesen
answering-dont-know = weiß ich nicht
answering-not-applicable = passt nicht zu uns
answering-skip = überspringen
answering-skip-texts = { $left ->
        [2] beide überspringen
       *[other] alle { $left } überspringen
    }
answering-onward = weiter
answering-back = zurück
answering-more = mehr
# Am Knopf der Antwort, die gewählt ist
answering-chosen = { $label } ✓ gewählt
answering-to-question = zurück zur Frage
answering-comment = Anmerkung schreiben
answering-comment-change = Anmerkung ändern
answering-comment-drop = Anmerkung löschen
answering-retract = Antwort löschen
answering-rank-again = noch einmal von vorn
answering-pause = später weiter
# steht anstelle einer Antwort
answering-skipped = übersprungen

# Was gerade geschehen ist, über der Frage
answering-earlier-saved = Ihre Antwort auf die frühere Frage ist gespeichert. Hier geht es weiter.
answering-comment-saved = Ihre Anmerkung ist gespeichert.
answering-comment-gone = Ihre Anmerkung ist gelöscht.
answering-answer-gone = Ihre Antwort ist gelöscht.
answering-not-asked = Sie haben eine andere Frage beantwortet. Darum brauchen wir diese Frage nicht mehr. Hier geht es weiter.
answering-taken-over = Ihre Antwort von hier haben wir nicht gespeichert. Bei dieser Frage gilt der Vorschlag. Sie haben ihn übernommen. Unter „Teile ansehen“ können Sie ihn ändern.
answering-breaks-rule = Diese Antwort passt hier nicht. Bitte antworten Sie noch einmal.
answering-breaks-rule-mail = Das ist keine E-Mail-Adresse. Bitte schreiben Sie sie noch einmal. Zum Beispiel: amt@stadt.example.
answering-breaks-rule-postcode = Das ist keine Postleitzahl. Eine Postleitzahl hat fünf Ziffern.
answering-breaks-rule-phone = Das ist keine Telefonnummer. Bitte schreiben Sie die Nummer mit Ziffern.

# Eine Anmerkung schreiben
answering-comment-ask = Schreiben Sie Ihre Anmerkung { $door ->
        [browser] oder ein Beispiel in das Feld.
       *[telegram] oder ein Beispiel als Nachricht.
    } Höchstens 2.000 Zeichen sind möglich. Nach dem Ende liest die Koordination jede Anmerkung einzeln. Sie sieht keinen Namen und keine Gruppe. Gibt sie den Text frei? Dann lesen ihn alle mit dem Ergebnis.

# Was getippt wurde, passt nicht
answering-too-long = Ihr Text hat { $length } Zeichen. Höchstens { $limit } sind möglich. Er ist noch nicht gespeichert. { $door ->
        [browser] Er steht aber noch im Feld. Bitte kürzen Sie ihn. Senden Sie ihn dann noch einmal.
       *[telegram] Er steht aber oben im Chat. Bitte kürzen Sie ihn. Senden Sie ihn dann noch einmal.
    }
answering-required = Diese Frage können Sie nicht überspringen. Sie können „weiß ich nicht“ wählen.
answering-no-number = Diese Zahl geht hier nicht.
answering-no-date = Diesen Tag habe ich nicht verstanden. Bitte schreiben Sie ihn so: 3.12.2026.
answering-no-time = Diese Uhrzeit habe ich nicht verstanden. Bitte schreiben Sie sie so: 14:30.
answering-no-moment = Tag und Uhrzeit habe ich nicht verstanden. Bitte schreiben Sie sie so: 3.12.2026, 14:30.
answering-not-understood = Das habe ich nicht verstanden.

# Pause nach einem Teil
answering-field-done = <b>Geschafft: { $field }</b>
answering-remaining = { $fields ->
        [one] Es bleibt ein Teil
       *[other] Es bleiben { $fields } Teile
    }. Das dauert etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }. Als Nächstes kommt: { $field }.
answering-saved = Alles ist gespeichert. Sie können jetzt weitermachen oder später.
answering-next-field = Weiter mit dem nächsten Teil
answering-paused = Alles ist gespeichert. „{ $name }“ wartet auf Sie. Tippen Sie auf den Knopf hier. Oder gehen Sie zur Übersicht. Oder schreiben Sie /weiter. Für den Rest brauchen Sie { $minutes ->
        [one] etwa eine Minute.
       *[other] etwa { $minutes } Minuten.
    }
answering-go-on = Weiter beantworten

# Übersicht über die Teile
answering-fields = <b>{ $name }</b>

    Tippen Sie auf einen Teil. Dann können Sie Antworten ansehen oder ändern. Das geht bis zum Ende der Befragung.
answering-field-line = { $n } · { $field }: { $answered } von { $of } beantwortet
answering-field-line-skipped = { $n } · { $field }: { $answered } von { $of } beantwortet, { $skipped ->
        [one] eine übersprungen
       *[other] { $skipped } übersprungen
    }
answering-questions = Tippen Sie auf eine Frage. Dann können Sie Ihre Antwort ansehen oder ändern. Das geht bis zum Ende der Befragung.
answering-go-to-question = Frage { $n }
answering-go-to-free-text = Freier Text { $n }
answering-question-line = <b>{ $called }:</b> { $question } Antwort: { $answer }
answering-open = noch offen
answering-overview = Teile ansehen

# Am Ende
answering-some-open = <b>Sie sind am Ende.</b>

    { $left ->
        [one] Eine Frage ist noch offen. Wollen Sie sie beantworten?
       *[other] { $left } Fragen sind noch offen. Wollen Sie sie beantworten?
    } Oder wollen Sie so fertig sein? Ihre Antworten sind immer gespeichert.
answering-to-open = Offene Fragen beantworten
answering-hand-in = So fertig
answering-thanks = <b>Vielen Dank</b>

    Ihre Antworten zu „{ $name }“ sind gespeichert.
answering-left-open = { $left ->
        [one] Eine Frage ist noch offen.
       *[other] { $left } Fragen sind noch offen.
    } Läuft die Befragung noch? Dann können Sie noch antworten.
# Davor steht einer dieser beiden Sätze
answering-ends-by-hand = So geht es weiter: Alle bekommen Zeit zum Antworten. Dann beendet die Koordination die Befragung.
answering-ends-on = So geht es weiter: Die Befragung läuft noch bis { $day }.
answering-what-next = Dann zählen wir die Antworten zusammen. Danach weiß niemand mehr, von wem sie sind. Ist das Ergebnis fertig? { $door ->
        [browser] Dann steht es hier in Ihrer Übersicht.
       *[telegram] Dann bekommen Sie es hier als Nachricht.
    }
answering-rights = Bis zum Ende der Befragung können Sie alles ändern. Mit /loeschen löschen Sie Ihre Antworten.
answering-change = Antworten ändern
answering-over = „{ $name }“ ist zu Ende. Ihre Antworten bis dahin zählen. Sie können nichts mehr ändern. Vielen Dank fürs Mitmachen.

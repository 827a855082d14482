# Eine Befragung beantworten: eine Frage, eine Nachricht. Knöpfe höchstens etwa 30 Zeichen, ohne Auszeichnung.

# Startbildschirm; $name ist der Name der Befragung, wenn nötig gekürzt
answering-home-begin = { $name } beantworten
answering-home-go-on = { $name } fortsetzen
answering-home-change = { $name } ansehen
command-weiter = weiter mit der Befragung
answering-nothing-open = Im Moment wartet keine Befragung auf Sie.
answering-which = Mit welcher Befragung möchten Sie weitermachen?

# Einladung und Erinnerung
answering-invited = <b>Einladung: { $name }</b>
answering-who-sees-what = Ihre Antworten sind vertraulich. Niemand sieht, was Sie persönlich geantwortet haben, auch die Koordination nicht. Kleine Gruppen werden zusammen gezeigt. Nur wenn in einer Gruppe alle gleich antworten, weiß man es von jeder Person. Freie Texte werden einzeln gelesen.
answering-until = Letzter Tag zum Antworten: { $day }.
# Auf dem Startbildschirm, eine Zeile für jede offene Befragung
answering-home-until = „{ $name }“: Antworten bis { $day }
answering-pause-any-time = Jede Antwort ist sofort gespeichert. Sie können jederzeit aufhören und später weitermachen.
answering-invited-field = • { $field }
answering-about = Worum geht es?
# Derselbe Bildschirm, vom Knopf unter einer Frage aus
answering-about-survey = Über diese Befragung
answering-begin-button = Jetzt beginnen
answering-reminder = <b>Erinnerung: { $name }</b>
answering-reminder-left = Die Befragung läuft noch, und Ihre Sicht fehlt. Für den Rest brauchen Sie { $minutes ->
        [one] etwa eine Minute.
       *[other] etwa { $minutes } Minuten.
    }
answering-stop-messages = Sie möchten keine Nachrichten mehr? Schreiben Sie /stopp.

# Über der ersten Frage
answering-name = <b>{ $name }</b>
answering-begin = Jede Antwort ist sofort gespeichert und vertraulich.

# Die Frage
answering-field = Feld { $n } von { $of } · { $field }
answering-where = Feld { $block } von { $blocks } · Frage { $n } von { $of }
answering-field-title = { $field }
answering-field-intro = <i>{ $text }</i>
answering-number = Frage { $n } von { $of }
answering-free-number = { $of ->
        [one] Zum Abschluss des Feldes, freiwillig
       *[other] Zum Abschluss des Feldes, freiwillig: { $n } von { $of }
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
answering-several = Mehrere Antworten sind möglich. Tippen Sie danach auf „weiter“.
answering-rank = Tippen Sie zuerst auf das Wichtigste, dann auf das Zweitwichtigste und so fort.
answering-ranked = Bisher: { $order }
answering-write = { $door ->
        [browser] Schreiben Sie Ihre Antwort in das Feld, höchstens
       *[telegram] Schreiben Sie Ihre Antwort als Nachricht, höchstens
    } { $limit } Zeichen. Nach dem Ende liest die Koordination jeden Text einzeln, ohne Namen und ohne Gruppe. Was sie freigibt, lesen alle, die das Ergebnis bekommen.
answering-write-number = Schreiben Sie eine ganze Zahl von { $minimum } { $door ->
        [browser] bis { $maximum } in das Feld.
       *[telegram] bis { $maximum } als Nachricht.
    }
answering-write-number-from = Schreiben Sie eine ganze Zahl ab { $minimum } { $door ->
        [browser] in das Feld.
       *[telegram] als Nachricht.
    }
answering-write-number-to = Schreiben Sie eine ganze Zahl bis { $maximum } { $door ->
        [browser] in das Feld.
       *[telegram] als Nachricht.
    }
answering-write-number-any = Schreiben Sie eine ganze Zahl { $door ->
        [browser] in das Feld.
       *[telegram] als Nachricht.
    }
answering-write-decimal = Schreiben Sie eine Zahl von { $minimum } bis { $maximum } { $door ->
        [browser] in das Feld, auch mit Komma, zum Beispiel 2,5.
       *[telegram] als Nachricht, auch mit Komma, zum Beispiel 2,5.
    }
answering-write-decimal-from = Schreiben Sie eine Zahl ab { $minimum } { $door ->
        [browser] in das Feld, auch mit Komma, zum Beispiel 2,5.
       *[telegram] als Nachricht, auch mit Komma, zum Beispiel 2,5.
    }
answering-write-decimal-to = Schreiben Sie eine Zahl bis { $maximum } { $door ->
        [browser] in das Feld, auch mit Komma, zum Beispiel 2,5.
       *[telegram] als Nachricht, auch mit Komma, zum Beispiel 2,5.
    }
answering-write-decimal-any = Schreiben Sie eine Zahl { $door ->
        [browser] in das Feld, auch mit Komma, zum Beispiel 2,5.
       *[telegram] als Nachricht, auch mit Komma, zum Beispiel 2,5.
    }
answering-write-date = Schreiben Sie einen Tag { $door ->
        [browser] in das Feld, zum Beispiel 3.12.2026.
       *[telegram] als Nachricht, zum Beispiel 3.12.2026.
    }
answering-write-time = Schreiben Sie eine Uhrzeit { $door ->
        [browser] in das Feld, zum Beispiel 14:30.
       *[telegram] als Nachricht, zum Beispiel 14:30.
    }
answering-write-moment = Schreiben Sie Tag und Uhrzeit { $door ->
        [browser] in das Feld, zum Beispiel 3.12.2026, 14:30.
       *[telegram] als Nachricht, zum Beispiel 3.12.2026, 14:30.
    }
answering-write-option = Schreiben Sie eine der Antworten { $door ->
        [browser] in das Feld, mit ihrer Nummer oder ihren Worten.
       *[telegram] als Nachricht, mit ihrer Nummer oder ihren Worten.
    }
answering-write-options = Schreiben Sie Ihre Antworten { $door ->
        [browser] in das Feld, mit ihren Nummern oder Worten und einem Komma dazwischen.
       *[telegram] als Nachricht, mit ihren Nummern oder Worten und einem Komma dazwischen.
    }
answering-at-least = Wählen Sie mindestens { $least }.
answering-at-most = Wählen Sie höchstens { $most }.
answering-between = Wählen Sie mindestens { $least } und höchstens { $most }.
answering-exactly = Wählen Sie genau { $most }.
answering-no-names = Bitte nennen Sie keine Namen und nichts, woran man einzelne Menschen erkennt.
answering-your-answer = Ihre Antwort: <b>{ $answer }</b>
answering-your-comment = Ihre Anmerkung: { $text }

# Knöpfe unter der Frage
answering-acknowledge = Ja, gelesen
answering-dont-know = weiß ich nicht
answering-not-applicable = betrifft uns nicht
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
answering-not-asked = Diese Frage entfällt durch eine andere Antwort von Ihnen. Hier geht es weiter.
answering-taken-over = Ihre Antwort von hier ist nicht gespeichert: Bei dieser Frage gilt der Vorschlag, den Sie übernommen haben. Unter „Felder ansehen“ können Sie ihn ändern.
answering-breaks-rule = Diese Antwort passt hier nicht. Bitte antworten Sie noch einmal.
answering-breaks-rule-mail = Das ist keine E-Mail-Adresse. Bitte schreiben Sie sie noch einmal, zum Beispiel amt@stadt.example.
answering-breaks-rule-postcode = Das ist keine Postleitzahl. Sie hat fünf Ziffern.
answering-breaks-rule-phone = Das ist keine Telefonnummer. Bitte schreiben Sie sie mit Ziffern.

# Eine Anmerkung schreiben
answering-comment-ask = Schreiben Sie Ihre Anmerkung { $door ->
        [browser] oder ein Beispiel in das Feld, höchstens
       *[telegram] oder ein Beispiel als Nachricht, höchstens
    } 2.000 Zeichen. Nach dem Ende liest die Koordination jede Anmerkung einzeln, ohne Namen und ohne Gruppe. Was sie freigibt, lesen alle, die das Ergebnis bekommen.

# Was getippt wurde, passt nicht
answering-too-long = Ihr Text hat { $length } Zeichen, höchstens { $limit } sind möglich. { $door ->
        [browser] Er ist noch nicht gespeichert, steht aber noch im Feld. Bitte kürzen Sie ihn und senden Sie ihn noch einmal.
       *[telegram] Er ist noch nicht gespeichert, steht aber oben im Chat. Bitte kürzen Sie ihn und senden Sie ihn noch einmal.
    }
answering-required = Diese Frage lässt sich nicht überspringen. Sie können „weiß ich nicht“ wählen.
answering-no-number = Das ist hier keine mögliche Zahl.
answering-no-date = Diesen Tag habe ich nicht verstanden. Bitte schreiben Sie ihn so: 3.12.2026.
answering-no-time = Diese Uhrzeit habe ich nicht verstanden. Bitte schreiben Sie sie so: 14:30.
answering-no-moment = Tag und Uhrzeit habe ich nicht verstanden. Bitte schreiben Sie sie so: 3.12.2026, 14:30.
answering-not-understood = Das habe ich nicht verstanden.

# Pause nach einem Feld
answering-field-done = <b>Geschafft: { $field }</b>
answering-remaining = { $fields ->
        [one] Es bleibt ein Feld
       *[other] Es bleiben { $fields } Felder
    }, etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }. Als Nächstes: { $field }.
answering-saved = Alles ist gespeichert. Sie können jetzt weitermachen oder später.
answering-next-field = Weiter mit dem nächsten Feld
answering-paused = Alles ist gespeichert. „{ $name }“ wartet auf Sie: über den Knopf hier, über die Übersicht oder mit /weiter. Für den Rest brauchen Sie { $minutes ->
        [one] etwa eine Minute.
       *[other] etwa { $minutes } Minuten.
    }
answering-go-on = Weiter beantworten

# Übersicht über die Felder
answering-fields = <b>{ $name }</b>

    Tippen Sie auf ein Feld, um Antworten anzusehen oder zu ändern. Änderungen sind bis zum Ende der Befragung möglich.
answering-field-line = { $n } · { $field }: { $answered } von { $of } beantwortet
answering-field-line-skipped = { $n } · { $field }: { $answered } von { $of } beantwortet, { $skipped ->
        [one] eine übersprungen
       *[other] { $skipped } übersprungen
    }
answering-questions = Tippen Sie auf eine Frage, um Ihre Antwort anzusehen oder zu ändern. Das geht bis zum Ende der Befragung.
answering-go-to-question = Frage { $n }
answering-go-to-free-text = Freier Text { $n }
answering-question-line = <b>{ $called }:</b> { $question } – { $answer }
answering-open = noch offen
answering-overview = Felder ansehen

# Am Ende
answering-some-open = <b>Sie sind am Ende angekommen.</b>

    { $left ->
        [one] Eine Frage ist noch offen.
       *[other] { $left } Fragen sind noch offen.
    } Möchten Sie sie beantworten oder so abschließen? Ihre Antworten sind in jedem Fall gespeichert.
answering-to-open = Offene Fragen beantworten
answering-hand-in = So abschließen
answering-thanks = <b>Vielen Dank</b>

    Ihre Antworten zu „{ $name }“ sind gespeichert.
answering-left-open = { $left ->
        [one] Eine Frage ist offen geblieben.
       *[other] { $left } Fragen sind offen geblieben.
    } Beantworten können Sie das noch, solange die Befragung läuft.
# Davor steht einer dieser beiden Sätze
answering-ends-by-hand = Wie es weitergeht: Die Koordination beendet die Befragung, wenn alle Zeit zum Antworten hatten.
answering-ends-on = Wie es weitergeht: Die Befragung läuft noch bis { $day }.
answering-what-next = Dann werden die Antworten zusammengezählt und lassen sich keiner Person mehr zuordnen. Sobald das Ergebnis freigegeben ist, { $door ->
        [browser] finden Sie es hier in Ihrer Übersicht.
       *[telegram] bekommen Sie es hier als Nachricht.
    }
answering-rights = Bis zum Ende der Befragung können Sie alles ändern. Mit /loeschen löschen Sie Ihre Antworten.
answering-change = Antworten ändern
answering-over = „{ $name }“ ist beendet. Was Sie bis dahin geantwortet haben, zählt mit. Ändern lässt sich nichts mehr. Vielen Dank fürs Mitmachen.

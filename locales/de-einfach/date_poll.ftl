# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
dates-find = Termin gemeinsam finden
dates-home = Termin finden: { $title }
dates-entry-draft = Termine, Entwurf: { $title }
dates-entry-asked = Termin finden: { $title } · Antworten: { $answered } von { $asked }
dates-entry-over = Termin wählen: { $title }
dates-ask = <b>Welche Termine gibt es?</b>

    Wählen Sie Termine aus. Oder schreiben Sie die Termine. Sie können auch mehrere Termine schreiben.

    Beispiel: <i>3.12. 18 Uhr oder 10.12. um 17:30</i>
dates-add = + { $moment }
dates-done = Fertig
dates-line = • { $moment }
dates-unread = „{ $part }“: { $why }
dates-unread-more = { $n ->
        [one] Noch ein Termin fehlt.
       *[other] Noch { $n } Termine fehlen.
    }
dates-which-time = Um wie viel Uhr? Schreiben Sie die Uhrzeit dazu. Zum Beispiel: 3.12. und 4.12. um 18 Uhr
dates-too-many = Mehr als { $most } Termine gehen nicht. Diese Termine fehlen: { $dates }
dates-too-few = Schreiben Sie mindestens zwei Termine. Gibt es nur einen Termin? Dann tippen Sie auf „Neues Treffen“.
dates-draft = <b>Termin finden: Vorschau</b>
dates-title = <b>{ $title }</b>
dates-none = Noch kein Termin.
dates-until = Antworten bis: { $day }
dates-audience = Wir fragen: { $names }. Das { $n ->
        [0] ist noch niemand.
        [one] ist eine Person.
       *[other] sind { $n } Personen.
    }
dates-nobody-yet = In diesen Gruppen ist noch niemand. Wer dazukommt, findet die Frage in der Übersicht.
dates-ask-people = { $n ->
        [0] Frage nach dem Termin beginnen
        [one] Fragen: eine Person
       *[other] Fragen: { $n } Personen
    }
dates-asked-now = { $n ->
        [0] Niemand bekommt jetzt eine Nachricht. Wer dazukommt, findet die Frage in der Übersicht.
        [one] Wir fragen jetzt eine Person.
       *[other] Wir fragen jetzt { $n } Personen.
    }
dates-more = Termin hinzufügen
dates-drop = Termin streichen
dates-drop-which = Welchen Termin streichen Sie?
dates-drop-one = Streichen: { $moment }
dates-change-until = Letzten Tag ändern
dates-ask-until = <b>Bis wann können alle antworten?</b>

    Wählen Sie einen Tag. Oder schreiben Sie den Tag. Zum Beispiel: <i>27.11.</i>
dates-until-day = Bis { $day }
dates-until-unclear = Ich habe den Tag nicht verstanden. Schreiben Sie zum Beispiel: 27.11.
dates-until-past = Dieser Tag ist vorbei. Wählen Sie einen späteren Tag.
dates-until-after-first = Dieser Tag ist zu spät. Er liegt nach dem ersten Termin. Wählen Sie einen früheren Tag.
dates-groups = <b>Wen fragen wir?</b>

    { $n ->
        [0] Jetzt ist das niemand.
        [one] Jetzt ist das eine Person.
       *[other] Jetzt sind das { $n } Personen.
    } Tippen Sie auf eine Gruppe. Dann kommt sie dazu. Oder sie kommt weg.
dates-turnout = { $asked ->
        [0] Noch ist niemand dabei.
       *[other] { $answered ->
            [one] { $answered } von { $asked } hat geantwortet.
           *[other] { $answered } von { $asked } haben geantwortet.
        }
    }
dates-numbers = • { $moment }: { $yes } ja · { $need } zur Not · { $no } nein
dates-numbers-over = • { $moment }: { $yes } ja · { $need } zur Not · { $no } nein · vorbei
dates-take = Wählen: { $moment }
dates-stop = Nicht weiter fragen
dates-stop-ask = <b>Nicht weiter fragen?</b> Dann kann niemand mehr zu „{ $title }“ antworten. Es gibt dann kein Treffen.
dates-stop-yes = Ja, nicht weiter fragen
dates-consider = <b>{ $moment }</b>
    { $title }
dates-consider-numbers = Können: <b>{ $yes }</b> · Zur Not: <b>{ $need }</b> · Können nicht: <b>{ $no }</b> · Keine Antwort: <b>{ $silent }</b>
dates-consider-then = { $n ->
        [0] Wir laden niemanden ein.
        [one] Wir laden eine Person ein.
       *[other] Wir laden { $n } Personen ein.
    } Wer schon geantwortet hat, muss nichts mehr tun. Ein Ja heißt: Die Person kommt. Zur Not heißt: vielleicht. Ein Nein heißt: Die Person kommt nicht. Alle können ihre Antwort ändern.
dates-choose = Ja, dazu einladen
dates-question = <b>Wann können Sie?</b>
dates-reminder = <b>Erinnerung:</b> Wann können Sie?
dates-thanks = <b>Danke. Das ist gespeichert.</b>
dates-open-to-all = Nicht vertraulich: Die Kommune speichert Ihre Antwort. Dabei steht, dass sie von Ihnen ist. So können Sie die Antwort ändern. Alle sehen, wie viele Personen wann können. Namen sehen sie nicht. Bei wenigen Personen können andere erraten, wer was gesagt hat.
dates-own-open = • { $moment }: noch keine Antwort
dates-own-yes = • { $moment }: ja
dates-own-if_need_be = • { $moment }: zur Not
dates-own-no = • { $moment }: nein
dates-go-through = { $n ->
        [one] Zum offenen Termin
       *[other] Zu den { $n } Terminen
    }
dates-no-to-all = Nein zu allen
dates-no-to-all-ask = <b>Passt kein Termin?</b>

    { $n ->
        [one] Sie haben schon zu einem von { $of } Terminen geantwortet. Die Antwort war nicht Nein.
       *[other] Sie haben schon zu { $n } von { $of } Terminen geantwortet. Nicht alle Antworten waren Nein.
    }
dates-no-to-open = { $n ->
        [one] Nein zum offenen Termin
       *[other] Nein zu den { $n } offenen
    }
dates-no-to-all-yes = Nein zu allen { $n }
dates-change = Ändern: { $moment }
dates-one = <b>Termin { $number } von { $of }</b>
    { $title }
dates-moment = { $day }
    { $hours }
dates-so-far = Bisher: { $yes } ja · { $need } zur Not · { $no } nein
dates-answer-yes = Ja, da kann ich
dates-answer-if_need_be = Zur Not
dates-answer-no = Nein
dates-chosen = ✓ { $label }
dates-before = Termin davor
dates-all = Alle Termine
dates-too-late = Das geht nicht mehr. Niemand kann mehr zu diesen Terminen antworten.
dates-phase-over = Die Zeit zum Antworten ist vorbei.
dates-phase-chosen = Der Termin steht fest.
dates-phase-stopped = Nach diesem Termin fragen wir nicht mehr.
dates-to-meeting = Zum Treffen

# Terminfrage: mehrere Termine stehen zur Wahl, alle sagen, wann sie können, einer wird ein Treffen.

# Knöpfe auf dem Startbildschirm und in Listen. $moment ist kurz: Do 03.12., 18:00
dates-find = Termin gemeinsam finden
dates-home = Termin finden: { $title }
dates-entry-draft = Termine, Entwurf: { $title }
dates-entry-asked = Termin finden: { $title } · Antworten: { $answered } von { $asked }
dates-entry-over = Termin wählen: { $title }

# Die Organisation sammelt Termine
dates-ask = <b>Welche Termine stehen zur Wahl?</b>

    Wählen Sie Vorschläge, oder schreiben Sie die Termine, auch mehrere auf einmal.

    Beispiel: <i>3.12. 18 Uhr, 4.12. 18 Uhr oder 10.12. um 17:30</i>
dates-add = + { $moment }
dates-done = Fertig
dates-line = • { $moment }
dates-unread = „{ $part }“: { $why }
dates-unread-more = { $n ->
        [one] Noch ein weiterer Termin ist nicht dabei.
       *[other] Noch { $n } weitere Termine sind nicht dabei.
    }
dates-which-time = Um wie viel Uhr? Bitte schreiben Sie die Uhrzeit dazu, zum Beispiel: 3.12. und 4.12. um 18 Uhr
dates-too-many = Mehr als { $most } Termine sind nicht möglich. Nicht dabei sind: { $dates }
dates-too-few = Bitte geben Sie mindestens zwei Termine an. Zu einem einzigen Termin laden Sie mit „Neues Treffen“ ein.
dates-draft = <b>Termin finden: Vorschau</b>
dates-title = <b>{ $title }</b>
dates-none = Noch kein Termin.
dates-until = Antworten bis: { $day }
dates-audience = Gefragt werden: { $names } ({ $n ->
        [0] noch niemand
        [one] eine Person
       *[other] { $n } Personen
    })
dates-nobody-yet = Noch ist niemand in diesen Gruppen. Wer dazukommt, findet die Frage in der Übersicht.
dates-ask-people = { $n ->
        [0] Terminfrage beginnen
        [one] Fragen: eine Person
       *[other] Fragen: { $n } Personen
    }
dates-asked-now = { $n ->
        [0] Niemand bekommt jetzt eine Nachricht. Wer dazukommt, findet die Frage in der Übersicht.
        [one] Eine Person wird jetzt gefragt.
       *[other] { $n } Personen werden jetzt gefragt.
    }
dates-more = Termin hinzufügen
dates-drop = Termin streichen
dates-drop-which = Welchen Termin möchten Sie streichen?
dates-drop-one = Streichen: { $moment }
dates-change-until = Frist ändern
dates-ask-until = <b>Bis wann können alle antworten?</b>

    Wählen Sie einen Tag oder schreiben Sie ihn, zum Beispiel <i>27.11.</i>
dates-until-day = Bis { $day }
dates-until-unclear = Diesen Tag habe ich nicht verstanden. Bitte schreiben Sie zum Beispiel: 27.11.
dates-until-past = Dieser Tag ist schon vorbei. Bitte wählen Sie einen späteren.
dates-until-after-first = Die Frist darf nicht nach dem ersten Termin enden. Bitte wählen Sie einen früheren Tag.
dates-groups = <b>Wer wird gefragt?</b>

    { $n ->
        [0] Zurzeit wird niemand gefragt.
        [one] Zurzeit wird eine Person gefragt.
       *[other] Zurzeit werden { $n } Personen gefragt.
    } Tippen Sie auf eine Gruppe, um sie dazuzunehmen oder herauszunehmen.

# Die Organisation sieht Zahlen und wählt
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
dates-stop-ask = <b>Wirklich aufhören zu fragen?</b> Zu „{ $title }“ kann dann niemand mehr antworten, und es wird kein Treffen daraus.
dates-stop-yes = Ja, nicht weiter fragen
dates-consider = <b>{ $moment }</b>
    { $title }
dates-consider-numbers = Können: <b>{ $yes }</b> · Zur Not: <b>{ $need }</b> · Können nicht: <b>{ $no }</b> · Keine Antwort: <b>{ $silent }</b>
dates-consider-then = { $n ->
        [0] Niemand wird eingeladen.
        [one] Eine Person wird eingeladen.
       *[other] { $n } Personen werden eingeladen.
    } Wer geantwortet hat, braucht es nicht noch einmal zu tun: Ein Ja gilt als Zusage und ein Nein als Absage. Wer nur zur Not kann, steht bei denen, die vielleicht kommen. Alle können das ändern.
dates-choose = Ja, dazu einladen

# Wer gefragt ist
dates-question = <b>Wann können Sie?</b>
dates-reminder = <b>Erinnerung:</b> Wann können Sie?
dates-thanks = <b>Danke, das ist gespeichert.</b>
dates-open-to-all = Nicht vertraulich: Ihre Antwort wird bei der Kommune gespeichert und Ihnen zugeordnet, damit Sie sie ändern können. Alle, die gefragt sind, sehen, wie viele wann können, keine Namen. In einer kleinen Runde lässt sich erraten, wer was gesagt hat.
dates-own-open = • { $moment }: noch keine Antwort
dates-own-yes = • { $moment }: ja
dates-own-if_need_be = • { $moment }: zur Not
dates-own-no = • { $moment }: nein
dates-go-through = { $n ->
        [one] Zum offenen Termin
       *[other] Die { $n } Termine durchgehen
    }
dates-no-to-all = Nein zu allen
dates-no-to-all-ask = <b>Nein zu allen Terminen?</b>

    { $n ->
        [one] Sie haben schon zu einem von { $of } Terminen geantwortet, und nicht mit Nein.
       *[other] Sie haben schon zu { $n } von { $of } Terminen geantwortet, nicht zu allen mit Nein.
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
dates-too-late = Dafür ist es zu spät: Zu diesen Terminen kann niemand mehr antworten.
dates-phase-over = Die Frist ist um.
dates-phase-chosen = Der Termin steht fest.
dates-phase-stopped = Nach diesem Termin wird nicht mehr gefragt.
dates-to-meeting = Zum Treffen

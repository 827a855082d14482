# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Abstimmungen: eine Frage, auf die alle sofort antworten.

# Knöpfe auf dem Startbildschirm und in Listen
poll-list = Abstimmungen
poll-new = Neue Abstimmung
poll-home-vote = Abstimmung: { $title }
poll-title-open = Läuft: { $title }
poll-title-draft = Entwurf: { $title }
poll-title-closed = Beendet: { $title }
poll-listed = <b>Abstimmungen</b>

    Wählen Sie eine Abstimmung. Oder stellen Sie eine neue Frage.
poll-listed-none = <b>Abstimmungen</b>

    Es gibt noch keine Abstimmung. Mit „Neue Abstimmung“ stellen Sie die erste Frage.

# Eine Abstimmung anlegen
poll-ask = <b>Neue Abstimmung</b>

    Schreiben Sie die Frage und danach die Antworten. Setzen Sie zwischen die Antworten einen Schrägstrich.

    Beispiel: <i>Wo treffen wir uns? Rathaus / Bücherei / Schule</i>

    Sie können auch nur die Frage schreiben. Dann wählen Sie die Antworten danach.
poll-ask-options = <b>{ $question }</b>

    Welche Antworten gibt es? Setzen Sie zwischen die Antworten einen Schrägstrich. Oder schreiben Sie die Antworten untereinander. Oder wählen Sie die üblichen Antworten.
poll-ready-yes-no = Ja, Nein oder Enthaltung
poll-ready-scale = Zahlen von 1 bis 5
poll-yes = Ja
poll-no = Nein
poll-abstain = Enthaltung
poll-step-1 = gar nicht
poll-step-2 = eher nicht
poll-step-3 = teils, teils
poll-step-4 = eher ja
poll-step-5 = ganz und gar
poll-cancel = Abbrechen

# Wenn die Eingabe nicht verstanden wurde: was zu tun ist
poll-line-empty = Bitte schreiben Sie eine Frage. Zum Beispiel: Wo treffen wir uns? Rathaus / Bücherei
poll-line-long-question = Die Frage ist zu lang. Bitte schreiben Sie höchstens { $limit } Zeichen.
poll-line-one-option = Eine Abstimmung braucht mindestens zwei verschiedene Antworten. Setzen Sie zwischen die Antworten einen Schrägstrich.
poll-line-many-options = Das sind zu viele Antworten. Bitte schreiben Sie höchstens { $limit }.
poll-line-long-option = Eine Antwort ist zu lang. Bitte schreiben Sie höchstens { $limit } Zeichen für jede Antwort.

# Der Entwurf
poll-draft = <b>Vorschau</b>

    <b>{ $question }</b>
poll-option = { $n } · { $text }
poll-all-groups = alle Gruppen
poll-draft-audience = Wir fragen: { $names }. Das { $n ->
        [one] ist eine Person.
       *[other] sind { $n } Personen.
    }
poll-draft-again = Wir fragen dieselben Personen wie beim letzten Mal. Das { $n ->
        [one] ist eine Person.
       *[other] sind { $n } Personen.
    } Alle fangen neu an.
poll-rule-one = Jede Person wählt eine Antwort.
poll-rule-several = Jede Person kann mehrere Antworten wählen.
poll-rule-between = Jede Person wählt { $least } bis { $most } Antworten.
poll-rule-scale-itself = Jede Person wählt eine Zahl von { $low } bis { $high }.
poll-rule-scale-options = Jede Person gibt jedem Vorschlag eine Zahl von { $low } bis { $high }.
poll-send = { $n ->
        [one] Senden an eine Person
       *[other] Senden an { $n } Personen
    }
poll-choose-groups = Gruppen auswählen
poll-make-multiple = Mehrere Antworten erlauben
poll-make-single = Nur eine Antwort erlauben
poll-make-open = Offen zählen
poll-make-confidential = Vertraulich zählen
poll-discard = Entwurf löschen
poll-discarded = Der Entwurf ist gelöscht.
poll-groups = <b>Wen fragen wir?</b>

    { $n ->
        [one] Im Moment ist das eine Person.
       *[other] Im Moment sind das { $n } Personen.
    } Tippen Sie auf eine Gruppe. Dann kommt sie dazu, oder sie fällt weg.
poll-group-in = ✓ { $name }: ja
poll-group-out = { $name }: nein
poll-every-group = Alle Gruppen fragen
poll-groups-done = Fertig

# Abstimmen
poll-question = <b>{ $question }</b>
poll-choose-several = Sie können mehrere Antworten wählen.
poll-choose-most = Sie können bis zu { $most } Antworten wählen.
poll-choose-between = Wählen Sie { $least } bis { $most } Antworten.
poll-choose-no-more = Mehr als { $most } Antworten gehen nicht. Tippen Sie zuerst auf eine Antwort mit Haken. Dann ist sie wieder weg.
poll-scale-rate = Vorschlag { $n } von { $of }: <b>{ $text }</b>
poll-scale-given = { $text }: { $step }
poll-confidential = Vertraulich: Niemand sieht, was Sie gewählt haben. Auch die Koordination sieht es nicht. Bis zum Ende sehen alle nur die Zahl der Stimmen. Für ein Ergebnis müssen { $k } Personen abstimmen.
poll-openly = Offen: Alle sehen das Ergebnis ab der ersten Stimme. Ihr Name steht nirgends. Bei wenigen Stimmen können andere erraten, was Sie gewählt haben.
poll-voted = Ihre Stimme: <b>{ $mine }</b>
    Sie können sie bis zum Ende ändern.
poll-begun = Bis jetzt: <b>{ $mine }</b>
    Ihre Stimme zählt erst, wenn sie vollständig ist.
poll-saved = Gespeichert.
poll-closed = Diese Abstimmung ist zu Ende.
poll-closed-below = Diese Abstimmung ist zu Ende. Das Ergebnis steht weiter unten.
poll-was-closed = Diese Abstimmung ist schon zu Ende. Ihre letzte Auswahl zählt nicht mehr. Das Ergebnis steht in der Nachricht.

# Ergebnis
poll-turnout = Abgestimmt: { $voters } von { $audience ->
        [one] einer Person
       *[other] { $audience } Personen
    }
poll-no-votes = Noch hat niemand abgestimmt.
poll-result-at-end = Das Ergebnis sehen alle am Ende.
poll-too-few = Weniger als { $k } Personen haben abgestimmt. Darum zeigen wir das Ergebnis nicht. So bleiben die Stimmen vertraulich.
poll-withheld = Wir zeigen das Ergebnis nicht. Es gibt schon ein Ergebnis zu dieser Frage. Seitdem macht jemand nicht mehr mit oder ist in einer anderen Gruppe. Wer beide Ergebnisse vergleicht, erkennt einzelne Stimmen. 90 Tage nach dem früheren Ergebnis ist die Frage wieder möglich.
poll-interim = <b>Zwischenstand</b>: { $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    }
poll-result = <b>Ergebnis</b>: { $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    }
poll-line = { $label }: <b>{ $value }</b>
    { $bar }
poll-line-bare = { $label }: <b>{ $value }</b>
poll-value-people = { $n }, das sind { $percent } Prozent
poll-value-mean = im Durchschnitt { $mean }
poll-mean = Durchschnitt: { $mean }. Die Zahlen gehen von { $low } bis { $high }.
poll-no-decision = Das Ergebnis zeigt: So ist die Stimmung. Es ist kein Beschluss.

# Für die Koordination
poll-running = <b>Abstimmung läuft</b>

    <b>{ $question }</b>
poll-ended = <b>Abstimmung beendet</b>

    <b>{ $question }</b>
poll-again = Noch einmal abstimmen lassen
poll-close = Abstimmung beenden
poll-close-ask = <b>Abstimmung beenden?</b>

    <b>{ $question }</b>
poll-close-means = Danach kann niemand mehr abstimmen. Alle bekommen das Ergebnis. Sie können die Abstimmung nicht wieder öffnen.
poll-close-too-few = Noch haben weniger als { $k } Personen abgestimmt. Beenden Sie die Abstimmung jetzt? Dann gibt es kein Ergebnis. Sie können die Abstimmung nicht wieder öffnen.
poll-close-sure = Ja, beenden
poll-close-not = Nein, weiter abstimmen
command-umfrage = Neue Abstimmung beginnen

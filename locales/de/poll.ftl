# Umfragen: eine Frage, die sofort beantwortet wird.

# Knöpfe auf dem Startbildschirm und in Listen
poll-list = Umfragen
poll-new = Neue Umfrage
poll-home-vote = Umfrage: { $title }
poll-title-open = Läuft: { $title }
poll-title-draft = Entwurf: { $title }
poll-title-closed = Beendet: { $title }
poll-listed = <b>Umfragen</b>

    Wählen Sie eine Umfrage aus oder stellen Sie eine neue Frage.
poll-listed-none = <b>Umfragen</b>

    Es gibt noch keine Umfrage. Mit „Neue Umfrage“ stellen Sie die erste Frage.

# Eine Umfrage anlegen
poll-ask = <b>Neue Umfrage</b>

    Schreiben Sie die Frage und dahinter die Antworten, mit Schrägstrichen getrennt.

    Beispiel: <i>Wo treffen wir uns? Rathaus / Bücherei / Schule</i>

    Wenn Sie nur die Frage schreiben, können Sie die Antworten danach auswählen.
poll-ask-options = <b>{ $question }</b>

    Welche Antworten gibt es? Schreiben Sie sie mit Schrägstrichen getrennt oder untereinander. Oder wählen Sie die üblichen Antworten aus.
poll-ready-yes-no = Ja, Nein, Enthaltung
poll-ready-scale = Skala von 1 bis 5
poll-yes = Ja
poll-no = Nein
poll-abstain = Enthaltung
poll-step-1 = gar nicht
poll-step-2 = eher nicht
poll-step-3 = teils, teils
poll-step-4 = eher ja
poll-step-5 = voll und ganz
poll-cancel = Abbrechen

# Wenn die Eingabe nicht verstanden wurde: ein Satz, was zu tun ist
poll-line-empty = Bitte schreiben Sie eine Frage, zum Beispiel: Wo treffen wir uns? Rathaus / Bücherei
poll-line-long-question = Die Frage ist zu lang. Bitte schreiben Sie höchstens { $limit } Zeichen.
poll-line-one-option = Eine Umfrage braucht mindestens zwei verschiedene Antworten. Bitte schreiben Sie sie mit Schrägstrichen getrennt.
poll-line-many-options = Das sind zu viele Antworten. Bitte schreiben Sie höchstens { $limit }.
poll-line-long-option = Eine Antwort ist zu lang. Bitte schreiben Sie höchstens { $limit } Zeichen je Antwort.

# Der Entwurf
poll-draft = <b>Vorschau</b>

    <b>{ $question }</b>
poll-option = { $n } · { $text }
poll-all-groups = alle Gruppen
poll-draft-audience = Gefragt werden: { $names } ({ $n ->
        [one] eine Person
       *[other] { $n } Personen
    })
poll-kind-single = Eine Antwort je Person.
poll-kind-multiple = Mehrere Antworten je Person sind möglich.
poll-kind-scale = Eine Antwort je Person auf einer Skala von 1 bis 5.
poll-send = { $n ->
        [one] Senden an eine Person
       *[other] Senden an { $n } Personen
    }
poll-choose-groups = Gruppen auswählen
poll-make-multiple = Mehrere Antworten erlauben
poll-make-single = Nur eine Antwort erlauben
poll-make-open = Jede Stimme sofort zeigen
poll-make-confidential = Vertraulich auszählen
poll-discard = Entwurf verwerfen
poll-discarded = Der Entwurf ist gelöscht.
poll-groups = <b>Wer wird gefragt?</b>

    { $n ->
        [one] Zurzeit erreicht die Umfrage eine Person.
       *[other] Zurzeit erreicht die Umfrage { $n } Personen.
    } Tippen Sie auf eine Gruppe, um sie dazuzunehmen oder herauszunehmen.
poll-group-in = ✓ { $name }: wird gefragt
poll-group-out = { $name }: wird nicht gefragt
poll-every-group = Alle Gruppen fragen
poll-groups-done = Fertig

# Abstimmen
poll-question = <b>{ $question }</b>
poll-choose-several = Sie können mehrere Antworten auswählen.
poll-confidential = Vertraulich: Niemand sieht, was Sie gewählt haben, auch die Koordination nicht.
poll-openly = Offene Auszählung: Das Ergebnis ist ab der ersten Stimme zu sehen. Ihr Name steht nirgends, aber bei wenigen Stimmen lässt sich erraten, wer was gewählt hat.
poll-voted = Ihre Stimme: <b>{ $mine }</b>
    Sie können sie bis zum Ende der Umfrage ändern.
poll-saved = Gespeichert.
poll-closed = Diese Umfrage ist beendet.
poll-closed-below = Diese Umfrage ist beendet. Das Ergebnis steht weiter unten.
poll-was-closed = Diese Umfrage ist schon beendet. Ihre letzte Auswahl zählt nicht mehr. Das Ergebnis steht in der Nachricht.

# Ergebnis
poll-turnout = { $audience ->
        [one] { $voters } von einer Person hat abgestimmt.
       *[other] { $voters } von { $audience } Personen haben abgestimmt.
    }
poll-no-votes = Noch hat niemand abgestimmt.
poll-no-interim = Damit die Stimmen vertraulich bleiben, erscheint ein Zwischenstand erst ab { $votes } Stimmen. Das Ergebnis sehen alle am Ende.
poll-too-few = Weniger als { $k } Personen haben abgestimmt. Damit die Stimmen vertraulich bleiben, wird das Ergebnis nicht gezeigt.
poll-interim = <b>Zwischenstand</b> ({ $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    })
# Unter dem Zwischenstand einer vertraulichen Umfrage: warum er weniger Stimmen zählt, als abgegeben sind.
poll-interim-lags = Der Zwischenstand hinkt absichtlich nach, damit niemand einzelne Stimmen erkennt.
poll-result = <b>Ergebnis</b> ({ $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    })
poll-line = { $option }: <b>{ $n }</b> ({ $percent } %)
    { $bar }
poll-mean = Durchschnitt: { $mean } von 5

# Für die Koordination
poll-running = <b>Umfrage läuft</b>

    <b>{ $question }</b>
poll-ended = <b>Umfrage beendet</b>

    <b>{ $question }</b>
poll-close = Umfrage beenden
command-umfrage = Neue Umfrage stellen

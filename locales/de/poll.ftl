# Abstimmungen: eine Frage, die sofort beantwortet wird.

# Knöpfe auf dem Startbildschirm und in Listen
poll-list = Abstimmungen
poll-new = Neue Abstimmung
poll-home-vote = Abstimmung: { $title }
poll-title-open = Läuft: { $title }
poll-title-draft = Entwurf: { $title }
poll-title-closed = Beendet: { $title }
poll-listed = <b>Abstimmungen</b>

    Wählen Sie eine Abstimmung aus oder stellen Sie eine neue Frage.
poll-listed-none = <b>Abstimmungen</b>

    Es gibt noch keine Abstimmung. Mit „Neue Abstimmung“ stellen Sie die erste Frage.

# Eine Abstimmung anlegen
poll-ask = <b>Neue Abstimmung</b>

    Schreiben Sie die Frage und dahinter die Antworten, mit Schrägstrichen oder Kommas getrennt.

    Beispiel: <i>Wo treffen wir uns? Rathaus / Bücherei / Schule</i>

    Wenn Sie nur die Frage schreiben, können Sie die Antworten danach auswählen.
poll-ask-options = <b>{ $question }</b>

    Welche Antworten gibt es? Schreiben Sie sie mit Schrägstrichen oder Kommas getrennt oder untereinander. Oder wählen Sie die üblichen Antworten aus.
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
poll-line-one-option = Eine Abstimmung braucht mindestens zwei verschiedene Antworten. Bitte schreiben Sie sie mit Schrägstrichen oder Kommas getrennt.
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
poll-draft-again = Gefragt werden dieselben Personen wie beim letzten Mal ({ $n ->
        [one] eine Person
       *[other] { $n } Personen
    }). Alle fangen neu an.
poll-rule-one = Eine Antwort je Person.
poll-rule-several = Mehrere Antworten je Person sind möglich.
poll-rule-between = { $least ->
        [one] Bis zu { $most } Antworten je Person.
       *[other] { $least } bis { $most } Antworten je Person.
    }
poll-rule-scale-itself = Eine Antwort je Person auf einer Skala von { $low } bis { $high }.
poll-rule-scale-options = Jede Person bewertet alle Vorschläge auf einer Skala von { $low } bis { $high }.
poll-send = { $n ->
        [one] Senden an eine Person
       *[other] Senden an { $n } Personen
    }
poll-choose-groups = Gruppen auswählen
poll-make-multiple = Mehrere Antworten erlauben
poll-make-single = Nur eine Antwort erlauben
poll-make-open = Offen auszählen
poll-make-confidential = Vertraulich auszählen
poll-discard = Entwurf verwerfen
poll-discarded = Der Entwurf ist gelöscht.
poll-groups = <b>Wer wird gefragt?</b>

    { $n ->
        [one] Zurzeit erreicht die Abstimmung eine Person.
       *[other] Zurzeit erreicht die Abstimmung { $n } Personen.
    } Tippen Sie auf eine Gruppe, um sie dazuzunehmen oder herauszunehmen.
poll-group-in = ✓ { $name }: wird gefragt
poll-group-out = { $name }: wird nicht gefragt
poll-every-group = Alle Gruppen fragen
poll-groups-done = Fertig

# Abstimmen
poll-question = <b>{ $question }</b>
poll-choose-several = Sie können mehrere Antworten auswählen.
poll-choose-most = Sie können bis zu { $most } Antworten auswählen.
poll-choose-between = Bitte wählen Sie { $least } bis { $most } Antworten aus.
poll-choose-no-more = Mehr als { $most } Antworten gehen nicht. Tippen Sie zuerst auf eine, die Sie wieder abwählen möchten.
poll-scale-rate = Vorschlag { $n } von { $of }: <b>{ $text }</b>
poll-scale-given = { $text }: { $step }
poll-confidential = Vertraulich: Niemand sieht, was Sie wählen, auch die Koordination nicht. Bis zum Ende sieht man nur die Zahl der Stimmen. Ein Ergebnis gibt es ab { $k } Stimmen.
poll-openly = Offene Auszählung: Das Ergebnis ist ab der ersten Stimme zu sehen. Ihr Name steht nirgends, aber bei wenigen Stimmen lässt sich erraten, wer was gewählt hat.
poll-voted = Ihre Stimme: <b>{ $mine }</b>
    Sie können sie bis zum Ende ändern.
poll-begun = Bisher: <b>{ $mine }</b>
    Ihre Stimme zählt, sobald sie vollständig ist.
poll-saved = Gespeichert.
poll-closed = Diese Abstimmung ist beendet.
poll-closed-below = Diese Abstimmung ist beendet. Das Ergebnis steht weiter unten.
poll-was-closed = Diese Abstimmung ist schon beendet. Ihre letzte Auswahl zählt nicht mehr. Das Ergebnis steht in der Nachricht.

# Ergebnis
poll-turnout = Abgestimmt: { $voters } von { $audience ->
        [one] einer Person
       *[other] { $audience } Personen
    }
poll-no-votes = Noch hat niemand abgestimmt.
poll-result-at-end = Das Ergebnis sehen alle am Ende.
poll-too-few = Weniger als { $k } Personen haben abgestimmt. Damit die Stimmen vertraulich bleiben, wird das Ergebnis nicht gezeigt.
poll-withheld = Das Ergebnis wird nicht gezeigt. Dieselbe Frage wurde vor kurzem schon gestellt, und seitdem hat jemand die Gruppe gewechselt oder macht nicht mehr mit. Aus beiden Ergebnissen ließe sich ausrechnen, was einzelne gewählt haben. 90 Tage nach dem früheren Ergebnis kann die Frage neu gestellt werden.
poll-interim = <b>Zwischenstand</b> ({ $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    })
poll-result = <b>Ergebnis</b> ({ $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    })
poll-line = { $label }: <b>{ $value }</b>
    { $bar }
poll-line-bare = { $label }: <b>{ $value }</b>
poll-value-people = { $n } ({ $percent } %)
poll-value-mean = im Durchschnitt { $mean }
poll-mean = Durchschnitt: { $mean } auf der Skala von { $low } bis { $high }
poll-no-decision = Das ist ein Stimmungsbild, kein Beschluss.

# Für die Koordination
poll-running = <b>Abstimmung läuft</b>

    <b>{ $question }</b>
poll-ended = <b>Abstimmung beendet</b>

    <b>{ $question }</b>
poll-again = Noch einmal abstimmen lassen
poll-close = Abstimmung beenden
poll-close-ask = <b>Abstimmung beenden?</b>

    <b>{ $question }</b>
poll-close-means = Danach kann niemand mehr abstimmen, und alle bekommen das Ergebnis. Das lässt sich nicht rückgängig machen.
poll-close-too-few = Noch haben weniger als { $k } Personen abgestimmt. Wenn Sie jetzt beenden, gibt es kein Ergebnis. Das lässt sich nicht rückgängig machen.
poll-close-sure = Ja, beenden
poll-close-not = Weiter abstimmen lassen
command-umfrage = Neue Abstimmung beginnen

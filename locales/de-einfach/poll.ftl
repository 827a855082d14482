# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Abstimmungen: eine Frage, auf die alle sofort antworten.

# Knöpfe auf dem Startbildschirm und in Listen
poll-list = Abstimmungen
poll-new = Neue Abstimmung
poll-home-for-others = Es gibt gerade eine Abstimmung. Wir fragen nur die Personen, die wir beim ersten Mal gefragt haben. Bei einer neuen Frage sind Sie wieder dabei.
poll-home-taken-back = Eine Abstimmung ist zurückgenommen: „{ $question }“ Haben Sie schon geantwortet? Dann ist Ihre Antwort gelöscht. Sie müssen nichts tun.
poll-home-vote = Abstimmung: { $title }
poll-title-open = Läuft: { $title }
poll-title-draft = Entwurf: { $title }
poll-title-closed = Beendet: { $title }
poll-round = Runde { $number }: { $title }
poll-listed = <b>Abstimmungen</b>

    Wählen Sie eine Abstimmung. Oder stellen Sie eine neue Frage.
poll-listed-none = <b>Abstimmungen</b>

    Es gibt noch keine Abstimmung. Mit „Neue Abstimmung“ stellen Sie die erste Frage.

# Eine Abstimmung anlegen
poll-ask = <b>Neue Abstimmung</b>

    Schreiben Sie die Frage und danach die Antworten. Setzen Sie zwischen die Antworten einen Schrägstrich.

    Beispiel: <i>Wo treffen wir uns? Rathaus / Bücherei / Schule</i>

    Sie können auch nur die Frage schreiben. Dann wählen Sie die Antworten danach. Oder tippen Sie zuerst auf eine Vorlage.
poll-ask-options = <b>{ $question }</b>

    Welche Antworten gibt es? Setzen Sie zwischen die Antworten einen Schrägstrich. Oder schreiben Sie die Antworten untereinander. Oder wählen Sie die üblichen Antworten.
poll-ask-options-of = <b>{ $question }</b>

    Welche Antworten gibt es? Setzen Sie zwischen die Antworten einen Schrägstrich. Oder schreiben Sie die Antworten untereinander.
poll-ask-kind = <b>{ $title }</b>

    { $about }

    { $how }
poll-ask-with-options = Schreiben Sie die Frage und danach die Antworten. Zum Beispiel: Womit fangen wir an? Wege / Kitas / Treffpunkt
poll-ask-question = Schreiben Sie die Frage.
poll-other-kinds = Anders fragen
poll-kinds = <b>{ $question }</b>

    Wählen Sie eine Art:
poll-kind-line = <b>{ $title }</b>: { $about }
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
        [0] ist noch niemand.
        [one] ist eine Person.
       *[other] sind { $n } Personen.
    }
poll-draft-again = Wir fragen dieselben Personen wie beim letzten Mal. Das { $n ->
        [0] ist niemand mehr.
        [one] ist eine Person.
       *[other] sind { $n } Personen.
    } Alle fangen neu an.
poll-draft-again-and-newcomers = Wir fragen dieselben Personen wie beim letzten Mal. Dazu { $newcomers ->
        [one] kommt eine neue Person.
       *[other] kommen { $newcomers } neue Personen.
    } Das sind zusammen { $n } Personen. Alle fangen neu an.
poll-rule-one = Jede Person wählt eine Antwort.
poll-rule-several = Jede Person kann mehrere Antworten wählen.
poll-rule-exactly = Genau { $n } Antworten je Person.
poll-rule-between = Jede Person wählt { $least } bis { $most } Antworten.
poll-rule-scale-itself = Jede Person wählt eine Zahl von { $low } bis { $high }.
poll-rule-scale-options = Jede Person gibt jedem Vorschlag eine Zahl von { $low } bis { $high }.
poll-send = { $n ->
        [0] Abstimmung beginnen
        [one] Senden an eine Person
       *[other] Senden an { $n } Personen
    }
poll-send-all-the-same = { $n ->
        [one] Trotzdem senden an eine Person
       *[other] Trotzdem senden an { $n } Personen
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
        [0] Im Moment ist das niemand.
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
poll-choose-exactly = Wählen Sie genau { $n } Antworten.
poll-choose-between = Wählen Sie { $least } bis { $most } Antworten.
poll-choose-no-more = Mehr als { $most } Antworten gehen nicht. Tippen Sie zuerst auf eine Antwort mit Haken. Dann ist sie wieder weg.
poll-scale-rate = Vorschlag { $n } von { $of }: <b>{ $text }</b>
poll-scale-given = { $text }: { $step }
poll-confidential = Vertraulich: Niemand sieht, was Sie gewählt haben. Auch die Koordination sieht es nicht. Bis zum Ende sehen alle nur, wie viele geantwortet haben. Für ein Ergebnis müssen mindestens { $k } Personen antworten.
poll-openly = Offen: Alle sehen das Ergebnis ab der ersten Stimme. Ihr Name steht nirgends. Bei wenigen Stimmen können andere erraten, was Sie gewählt haben.
poll-openly-blind = Offen: Bis zum Ende sehen alle nur, wie viele geantwortet haben. Dann sehen alle das Ergebnis. Auch bei wenigen Stimmen. Ihr Name steht nirgends. Bei wenigen Stimmen können andere erraten, was Sie gewählt haben.
poll-confidential-cards = Vertraulich: Niemand sieht, von wem eine Karte ist. Auch die Koordination sieht es nicht. Bis zum Ende sehen alle nur, wie viele geantwortet haben. Für ein Ergebnis müssen mindestens { $k } Personen antworten.
poll-confidential-cards-groups = Vertraulich: Niemand sieht, von welcher Gruppe eine Karte ist. Auch die Koordination sieht es nicht. Bis zum Ende sehen alle nur, wie viele Gruppen geschrieben haben. Für ein Ergebnis müssen mindestens { $k } Gruppen schreiben.
poll-confidential-words = Vertraulich: Niemand sieht, von wem ein Wort ist. Auch die Koordination sieht es nicht. Bis zum Ende sehen alle nur, wie viele geantwortet haben. Für ein Ergebnis müssen mindestens { $k } Personen antworten.
poll-openly-written = Offen: Andere können schon vor dem Ende sehen, was Sie schreiben. Ihr Name steht nirgends. Schreiben nur wenige? Dann können andere erraten, was von Ihnen ist.
poll-voted = Ihre Stimme: <b>{ $mine }</b>
    Sie können sie bis zum Ende ändern.
poll-voted-cards = { $n ->
        [one] Ihre Karte: <b>{ $mine }</b>
       *[other] Ihre Karten: <b>{ $mine }</b>
    }
    Sie können { $n ->
        [one] sie
       *[other] jede
    } bis zum Ende zurücknehmen.
poll-voted-words = { $n ->
        [one] Ihr Wort: <b>{ $mine }</b>
       *[other] Ihre Wörter: <b>{ $mine }</b>
    }
    Sie können { $n ->
        [one] es
       *[other] jedes
    } bis zum Ende zurücknehmen.
poll-begun = Bis jetzt: <b>{ $mine }</b>
    Ihre Stimme zählt erst, wenn sie vollständig ist.
poll-saved = Gespeichert.
poll-closed = Diese Abstimmung ist zu Ende.
poll-closed-below = Diese Abstimmung ist zu Ende. Das Ergebnis steht weiter unten.
poll-was-closed = Diese Abstimmung ist schon zu Ende. Dieses Tippen zählt nicht mehr. Was Sie vorher gewählt haben, zählt. { $door ->
        [browser] Das Ergebnis steht unten.
       *[telegram] Das Ergebnis steht in der Nachricht.
    }
poll-cards-late = Ihre Karte kam zu spät. Sie ist nicht gespeichert.
poll-words-late = Ihr Wort kam zu spät. Es ist nicht gespeichert.
poll-number-late = Ihre Zahl kam zu spät. Sie ist nicht gespeichert.
poll-late-before = Was vorher von Ihnen ankam, zählt.

# Ergebnis
poll-turnout = { $audience ->
        [0] Wir haben niemanden gefragt.
        [one] Abgestimmt: { $voters } von einer Person
       *[other] Abgestimmt: { $voters } von { $audience } Personen
    }
poll-turnout-groups = { $voters ->
        [0] Noch keine Gruppe hat geschrieben.
        [one] Eine Gruppe hat geschrieben.
       *[other] { $voters } Gruppen haben geschrieben.
    } { $audience ->
        [0] Wir haben niemanden gefragt.
        [one] Wir haben eine Person gefragt.
       *[other] Wir haben { $audience } Personen gefragt.
    }
poll-total = { $voters ->
        [one] Eine Stimme
       *[other] Stimmen von { $voters } Personen
    }, davon { $n } im Saal gezählt
poll-total-cards = { $voters ->
        [one] Karten von einer Person
       *[other] Karten von { $voters } Personen
    }, davon { $n } auf Papier
poll-total-cards-groups = { $voters ->
        [one] Karte von einer Gruppe
       *[other] Karten von { $voters } Gruppen
    }, davon { $n } auf Papier
poll-total-words = { $voters ->
        [one] Wörter von einer Person
       *[other] Wörter von { $voters } Personen
    }, davon { $n } auf Papier
poll-themselves = { $audience ->
        [0] Wir haben niemanden gefragt.
        [one] Selbst abgestimmt: { $voters } von einer Person
       *[other] Selbst abgestimmt: { $voters } von { $audience } Personen
    }
poll-themselves-groups = { $voters ->
        [0] Keine Gruppe hat selbst geschrieben.
        [one] Eine Gruppe hat selbst geschrieben.
       *[other] { $voters } Gruppen haben selbst geschrieben.
    } { $audience ->
        [0] Wir haben niemanden gefragt.
        [one] Wir haben eine Person gefragt.
       *[other] Wir haben { $audience } Personen gefragt.
    }
poll-nobody-yet = In diesen Gruppen ist noch niemand. Laden Sie Menschen ein. Wer dazukommt, kann sofort abstimmen.
poll-nobody-asked-yet = Es ist noch niemand da. Laden Sie Menschen ein. Wer dazukommt, kann sofort abstimmen.
poll-nothing-written = Noch hat niemand geschrieben.
poll-no-votes = Noch hat niemand abgestimmt.
poll-result-at-end = Das Ergebnis sehen alle am Ende.
poll-too-few = Weniger als { $k } Personen haben geantwortet. Darum zeigen wir das Ergebnis nicht. So bleiben die Antworten vertraulich.
poll-too-few-groups = Weniger als { $k } Gruppen haben geschrieben. Darum zeigen wir das Ergebnis nicht. So bleiben die Karten vertraulich.
poll-too-few-paper = Weniger als { $k } Personen haben selbst geantwortet. Auf Papier { $n ->
        [one] hat eine Person
       *[other] haben { $n } Personen
    } geantwortet. Das ist zu wenig. Darum zeigen wir das Ergebnis nicht. So bleiben die Antworten vertraulich.
poll-too-few-paper-groups = Weniger als { $k } Gruppen haben selbst geschrieben. Auf Papier { $n ->
        [one] hat eine Gruppe
       *[other] haben { $n } Gruppen
    } geschrieben. Das ist zu wenig. Darum zeigen wir das Ergebnis nicht. So bleiben die Karten vertraulich.
poll-withheld = Wir zeigen das Ergebnis nicht. Es gibt schon ein Ergebnis zu dieser Frage. Seitdem macht jemand nicht mehr mit oder ist in einer anderen Gruppe. Wer beide Ergebnisse vergleicht, erkennt einzelne Stimmen. 90 Tage nach dem früheren Ergebnis ist die Frage wieder möglich.
poll-interim = <b>Zwischenstand</b>: { $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    }
poll-result = <b>Ergebnis</b>: { $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    }
poll-result-cards = <b>Ergebnis</b>: { $voters ->
        [one] Karten von einer Person
       *[other] Karten von { $voters } Personen
    }
poll-result-cards-groups = <b>Ergebnis</b>: { $voters ->
        [one] Karte von einer Gruppe
       *[other] Karten von { $voters } Gruppen
    }
poll-result-words = <b>Ergebnis</b>: { $voters ->
        [one] Wörter von einer Person
       *[other] Wörter von { $voters } Personen
    }
poll-interim-cards = <b>Zwischenstand</b>: { $voters ->
        [one] Karten von einer Person
       *[other] Karten von { $voters } Personen
    }
poll-interim-cards-groups = <b>Zwischenstand</b>: { $voters ->
        [one] Karte von einer Gruppe
       *[other] Karten von { $voters } Gruppen
    }
poll-interim-words = <b>Zwischenstand</b>: { $voters ->
        [one] Wörter von einer Person
       *[other] Wörter von { $voters } Personen
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
poll-close-begun = { $n ->
        [one] Eine Person hat angefangen. Sie ist noch nicht fertig. Ihre Stimme zählt noch nicht.
       *[other] { $n } Personen haben angefangen. Sie sind noch nicht fertig. Ihre Stimmen zählen noch nicht.
    }
poll-close-means = Danach kann niemand mehr abstimmen. Alle bekommen das Ergebnis. Sie können die Abstimmung nicht wieder öffnen.
# Wörter und Karten, die erst gelesen werden
poll-close-means-words = Danach kann niemand mehr schreiben. Was noch nicht geprüft ist, müssen Sie zeigen. Erst dann sehen es alle. Sie können die Abstimmung nicht wieder öffnen.
poll-close-nobody = Noch hat niemand geantwortet. Beenden Sie die Abstimmung jetzt? Dann gibt es kein Ergebnis. Sie können die Abstimmung nicht wieder öffnen.
poll-close-too-few = Noch haben weniger als { $k } Personen abgestimmt. Beenden Sie die Abstimmung jetzt? Dann gibt es kein Ergebnis. Sie können die Abstimmung nicht wieder öffnen.
poll-close-too-few-groups = Noch haben weniger als { $k } Gruppen geschrieben. Beenden Sie die Abstimmung jetzt? Dann gibt es kein Ergebnis. Sie können die Abstimmung nicht wieder öffnen.
poll-close-hands-alone = Noch haben weniger als { $k } Personen selbst abgestimmt. Beenden Sie die Abstimmung jetzt? Dann zeigt das Ergebnis nur, was wir im Saal gezählt haben. Sie können die Abstimmung nicht wieder öffnen.
poll-close-sure = Ja, beenden
poll-close-not = Nein, weiter abstimmen
command-umfrage = Neue Abstimmung beginnen

# Reihenfolge
poll-rule-ranking-all = Jede Person bringt alle { $of } Antworten in eine Reihenfolge. Der erste Platz bekommt die meisten Punkte.
poll-rule-ranking = { $places ->
        [one] Jede Person wählt das Wichtigste.
       *[other] Jede Person bringt { $places } von { $of } Antworten in eine Reihenfolge. Der erste Platz bekommt die meisten Punkte.
    }
poll-ranking-first = Was ist Ihnen am wichtigsten? Tippen Sie zuerst darauf.
poll-ranking-next = Was kommt auf Platz { $place }?
poll-ranking-change = Sie können etwas ändern. Tippen Sie auf eine Antwort mit Haken. Dann ist ein Platz frei.
poll-ranking-full = Die { $places } Plätze sind voll. Tippen Sie zuerst auf eine Antwort mit Haken. Dann ist ein Platz frei.
poll-value-borda = { $points ->
        [one] ein Punkt
       *[other] { $points } Punkte
    }, { $first }-mal auf Platz 1
poll-borda = Der erste Platz zählt { $most } Punkte. Jeder weitere Platz zählt einen Punkt weniger.

# Punkte kleben
poll-rule-points = { $dots ->
        [one] Jede Person hat einen Punkt.
       *[other] Jede Person hat { $dots } Punkte. Jede Antwort bekommt höchstens einen davon.
    }
poll-rule-points-cumulated = { $dots ->
        [one] Jede Person hat einen Punkt.
       *[other] Jede Person hat { $dots } Punkte. Eine Antwort kann mehrere Punkte bekommen.
    }
poll-points-begin = { $dots ->
        [one] Sie haben einen Punkt.
       *[other] Sie haben { $dots } Punkte.
    }
poll-points-single = Jede Antwort bekommt höchstens einen Punkt.
poll-points-cumulated = Eine Antwort kann mehrere Punkte bekommen.
poll-points-left = { $left ->
        [0] { $dots ->
            [one] Sie haben Ihren Punkt vergeben. Tippen Sie auf die Antwort mit dem Punkt. Dann haben Sie den Punkt wieder.
           *[other] Sie haben alle Punkte vergeben. Tippen Sie auf eine Antwort mit Punkten. Dann haben Sie die Punkte wieder.
        }
        [one] Sie haben noch einen von { $dots } Punkten.
       *[other] Sie haben noch { $left } von { $dots } Punkten.
    }
poll-points-again = Eine Antwort kann mehrere Punkte bekommen. Haben Sie alle Punkte vergeben? Dann können Sie Punkte zurücknehmen.
poll-points-given = { $text } { $dots }
poll-points-none-left = { $dots ->
        [one] Sie haben Ihren Punkt schon vergeben. Tippen Sie zuerst auf die Antwort mit dem Punkt. Dann haben Sie den Punkt wieder.
       *[other] Sie haben alle { $dots } Punkte vergeben. Tippen Sie zuerst auf eine Antwort mit Punkten. Dann haben Sie die Punkte wieder.
    }
poll-value-dots = { $dots ->
        [one] ein Punkt
       *[other] { $dots } Punkte
    } von { $people ->
        [one] einer Person
       *[other] { $people } Personen
    }
poll-dots = Alle zusammen haben { $given } von { $of } Punkten vergeben.

# Schätzen
poll-rule-number = Jede Person schätzt eine Zahl{ $range }. Alle sehen dann die Mitte und die mittlere Hälfte.
poll-number-how = Schreiben Sie eine Zahl{ $range }.
poll-number-write = Zahl schreiben
poll-number-change = Andere Zahl schreiben
poll-number-unclear = Bitte schreiben Sie nur eine Zahl, ganz in Ziffern. Zum Beispiel: 40 oder 12.000
poll-number-digits = { $digits ->
        [0] Bitte schreiben Sie eine ganze Zahl.
        [one] Bitte schreiben Sie höchstens eine Stelle nach dem Komma.
       *[other] Bitte schreiben Sie höchstens { $digits } Stellen nach dem Komma.
    }
poll-number-outside = Bitte schreiben Sie eine Zahl{ $range }.
poll-number-from-to = { "" } von { $low } bis { $high }{ $unit }
poll-number-from = { "" } ab { $low }{ $unit }
poll-number-to = { "" } bis { $high }{ $unit }
poll-number-in = { "" } in { $unit }
poll-number-behind = { "" } { $unit }
poll-number-middle = Mitte
poll-number-half = Mittlere Hälfte
poll-number-between = { $low } bis { $high }
poll-number-unit = { $n } { $unit }

# Wörter und Karten
poll-rule-words-free = Jede Person schreibt { $most ->
        [one] ein Wort.
       *[other] bis zu { $most } Wörter.
    } Wir zählen gleiche Wörter zusammen. Alle sehen sie sofort.
poll-rule-words-reviewed = Jede Person schreibt { $most ->
        [one] ein Wort.
       *[other] bis zu { $most } Wörter.
    } Wir zählen gleiche Wörter zusammen. Hat nur eine Person ein Wort geschrieben? Dann sehen zuerst nur Sie das Wort.
poll-rule-cards-free = Jede Person schreibt { $most ->
        [one] eine Karte.
       *[other] bis zu { $most } Karten.
    } Auf einer Karte stehen höchstens { $longest } Zeichen. Alle sehen die Karten. Niemand prüft sie vorher.
poll-rule-cards-reviewed = Jede Person schreibt { $most ->
        [one] eine Karte.
       *[other] bis zu { $most } Karten.
    } Auf einer Karte stehen höchstens { $longest } Zeichen. Sie prüfen die Karten. Erst danach sehen alle sie.
poll-rule-card-of-group-free = Alle denken erst allein nach. Dann reden zwei Personen. Dann reden vier Personen. Vier Personen schreiben zusammen eine Karte auf einem Telefon. Auf der Karte stehen höchstens { $longest } Zeichen. Alle sehen die Karten. Niemand prüft sie vorher.
poll-rule-card-of-group-reviewed = Alle denken erst allein nach. Dann reden zwei Personen. Dann reden vier Personen. Vier Personen schreiben zusammen eine Karte auf einem Telefon. Auf der Karte stehen höchstens { $longest } Zeichen. Sie prüfen die Karten. Erst danach sehen alle sie.
poll-card-of-group-how = Denken Sie erst allein nach. Dann reden Sie zu zweit. Dann reden Sie zu viert. Vier Personen schreiben zusammen eine Karte auf einem Telefon. Auf die Karte passen { $longest } Zeichen.
poll-card-of-group-too-few = <b>So gibt es kein Ergebnis.</b> { $n } Personen schreiben zu viert höchstens { $cards ->
        [one] eine Karte
       *[other] { $cards } Karten
    }. Vertraulich brauchen Sie { $k } Karten. Zählen Sie offen. Oder jede Person schreibt eine Karte.
poll-words-how = { $most ->
        [one] Schreiben Sie ein Wort.
       *[other] Schreiben Sie bis zu { $most } Wörter. Schreiben Sie die Wörter einzeln oder mit Komma dazwischen.
    }
poll-cards-how = { $most ->
        [one] Schreiben Sie eine Karte. Es passen { $longest } Zeichen darauf.
       *[other] Schreiben Sie bis zu { $most } Karten. Schreiben Sie eine Karte nach der anderen. Auf eine Karte passen { $longest } Zeichen.
    }
poll-text-free = Alle sehen, was Sie schreiben. Bitte schreiben Sie keine Namen.
poll-text-reviewed = Zuerst liest es die Person, die den Workshop leitet. Danach sehen es alle. Bitte schreiben Sie keine Namen.
poll-words-left = { $left ->
        [one] Sie können noch ein Wort schreiben.
       *[other] Sie können noch { $left } Wörter schreiben.
    }
poll-cards-left = { $left ->
        [one] Sie können noch eine Karte schreiben.
       *[other] Sie können noch { $left } Karten schreiben.
    } Auf eine Karte passen { $longest } Zeichen.
poll-words-write = Wort schreiben
poll-cards-field = Ihre Karte
poll-words-field = Ihr Wort
poll-number-field = Ihre Zahl
poll-cards-write = Karte schreiben
poll-text-take-back = Zurücknehmen: { $text }
poll-text-mine = „{ $text }“
poll-text-empty = Bitte schreiben Sie etwas.
poll-text-long = Das ist zu lang. Bitte schreiben Sie höchstens { $longest } Zeichen.
poll-text-full = { $most ->
        [one] Sie haben schon etwas geschrieben. Mehr geht nicht. Ihr neuer Text ist nicht gespeichert. Sie können Ihren alten Text zurücknehmen. Dann können Sie neu schreiben.
       *[other] Sie haben schon { $most } geschrieben. Mehr geht nicht. Ihr neuer Text ist nicht gespeichert. Sie können etwas zurücknehmen. Dann können Sie neu schreiben.
    }
poll-words-many = Das sind zu viele Wörter. Kein Wort davon ist gespeichert. { $left ->
        [one] Sie können noch ein Wort schreiben.
       *[other] Sie können noch { $left } Wörter schreiben.
    }
poll-cards-many = Das sind zu viele Karten. Keine Karte davon ist gespeichert. { $left ->
        [one] Sie können noch eine Karte schreiben.
       *[other] Sie können noch { $left } Karten schreiben.
    }
poll-cards-waiting = { $n ->
        [one] Jemand prüft noch eine Karte.
       *[other] Jemand prüft noch { $n } Karten.
    }
poll-cards-waiting-more = { $n ->
        [one] Jemand prüft noch eine weitere Karte.
       *[other] Jemand prüft noch { $n } weitere Karten.
    }
poll-words-waiting = { $n ->
        [one] Jemand prüft noch ein Wort.
       *[other] Jemand prüft noch { $n } Wörter.
    }
poll-words-waiting-more = { $n ->
        [one] Jemand prüft noch ein weiteres Wort.
       *[other] Jemand prüft noch { $n } weitere Wörter.
    }
poll-cards-complete = Alle Karten sind gelesen. Das ist jetzt das ganze Ergebnis.
poll-words-complete = Alle Wörter sind gelesen. Das ist jetzt das ganze Ergebnis.
poll-value-times = { $n }-mal
poll-write-now = Schreiben Sie jetzt Ihre Antwort.
poll-write-not = Zurück
poll-line-alone = • { $label }

# Karten prüfen
poll-cards-review = { $n ->
        [one] Eine Karte prüfen
       *[other] { $n } Karten prüfen
    }
poll-words-review = { $n ->
        [one] Ein Wort prüfen
       *[other] { $n } Wörter prüfen
    }
poll-card = <b>{ $question }</b>

    „{ $text }“

    { $n ->
        [one] Das ist die letzte.
       *[other] Noch { $n } warten.
    } Sollen alle das sehen?
poll-word = <b>{ $question }</b>

    „{ $text }“

    { $n ->
        [one] Das ist das letzte.
       *[other] Noch { $n } warten.
    } Sollen alle das sehen?
poll-card-show = Zeigen
poll-card-leave-out = Weglassen
poll-cards-reviewed = <b>Sie haben alle Karten geprüft.</b>
poll-words-reviewed = <b>Sie haben alle Wörter geprüft.</b>
poll-cards-shown-before = Diese Karte ist schon entschieden. Alle können die Karte sehen.
poll-cards-left-out-before = Diese Karte ist schon entschieden. Niemand sieht die Karte.
poll-words-shown-before = Dieses Wort ist schon entschieden. Alle können das Wort sehen.
poll-words-left-out-before = Dieses Wort ist schon entschieden. Niemand sieht das Wort.
poll-cards-decided-button = Karten wegnehmen oder zeigen
poll-words-decided-button = Wörter wegnehmen oder zeigen
poll-cards-decided = <b>{ $question }</b>

    Alle sehen eine Karte? Dann können Sie die Karte wieder wegnehmen. Eine Karte ist weggelassen? Dann können Sie die Karte doch zeigen.
poll-words-decided = <b>{ $question }</b>

    Alle sehen ein Wort? Dann können Sie das Wort wieder wegnehmen. Ein Wort ist weggelassen? Dann können Sie das Wort doch zeigen.
poll-decided-elsewhere = In den Chats und auf den Seiten ändert sich das Ergebnis auch. Gedruckte Seiten und verschickte Dateien bleiben, wie sie sind.
poll-cards-none-decided = <b>{ $question }</b>

    Noch ist keine Karte geprüft.
poll-words-none-decided = <b>{ $question }</b>

    Noch ist kein Wort geprüft.
poll-card-shown = { $number }. „{ $text }“ · alle sehen das
poll-card-left-out = { $number }. „{ $text }“ · weggelassen
poll-card-take-away = { $number } · Wieder wegnehmen
poll-card-show-after-all = { $number } · Doch zeigen
poll-card-take-this-away = Wieder wegnehmen: { $text }
poll-card-show-this-after-all = Doch zeigen: { $text }
poll-cards-back = Zur Abstimmung

# Regeln von Vorlagen und Hinweise nach dem Ende
poll-rule-nobody-below = Jede Person wählt eine Zahl von { $low } bis { $high }. Der Vorschlag gilt, wenn niemand unter { $bar } ist.
poll-rule-acceptance = Jede Person gibt jedem Vorschlag eine Zahl von { $low } bis { $high }. { $low } heißt: Ich habe nichts dagegen. { $high } heißt: Ich bin ganz dagegen. Die kleinste Summe gewinnt.
poll-scale-resistance = Wie sehr sind Sie dagegen? 0 heißt: Ich habe nichts dagegen. { $high } heißt: Ich bin ganz dagegen.
poll-passed = <b>Angenommen</b>: Niemand ist unter { $bar }.
poll-not-passed = <b>Nicht angenommen</b>: { $n ->
        [one] Eine Person ist
       *[other] { $n } Personen sind
    } unter { $bar }.
poll-value-acceptance = { $percent } Prozent Zustimmung, Widerstand { $sum }
poll-acceptance = Oben steht der Vorschlag mit dem kleinsten Widerstand. 100 Prozent Zustimmung heißt: Niemand ist dagegen.
poll-hint-two-camps = Es gibt zwei Lager: { $lower } unten, { $upper } oben. Noch einmal abstimmen? Oder darüber reden?
poll-hint-close = Es ist knapp: „{ $first }“ und „{ $second }“ sind fast gleich. Noch einmal abstimmen? Oder darüber reden?
poll-hint-far-apart = Die Zahlen liegen weit auseinander. Die mittlere Hälfte geht von { $half }. Wollen Sie darüber reden und noch einmal fragen?
poll-hint-objections = { $n ->
        [one] Eine Person hat
       *[other] { $n } Personen haben
    } Zweifel. Zuerst zuhören: Was brauchen sie?
poll-hint-nothing-changes = „Es bleibt so“ hat den kleinsten Widerstand. Andere Vorschläge suchen? Oder erst reden?

# Zurücknehmen, anders schreiben, zweite Runde
poll-take-back = Abstimmung zurücknehmen
poll-take-back-ask = <b>Abstimmung zurücknehmen?</b>

    <b>{ $question }</b>

    { $voters ->
        [0] Jemand hat schon angefangen. Das löschen wir.
        [one] Eine Stimme löschen wir.
       *[other] { $voters } Stimmen löschen wir.
    } Alle lesen dann: Die Abstimmung ist zurückgenommen. Ihr Entwurf bleibt.
poll-take-back-sure = Ja, zurücknehmen
poll-taken-back = Diese Abstimmung ist zurückgenommen. Haben Sie schon geantwortet? Dann ist Ihre Antwort gelöscht. Sie müssen nichts tun.
poll-reword-button = Text ändern
poll-reword = <b>Text ändern</b>

    Bis jetzt: { $question }

    { $how }
poll-reword-with-options = Schreiben Sie die Frage neu. Sie können auch neue Antworten dahinter schreiben. Sonst bleiben die alten Antworten.
poll-reword-no-round = Sie ändern nur die Frage? Dann bleibt es eine weitere Runde mit denselben Personen. Sie ändern auch die Antworten? Dann ist es eine neue Abstimmung. Man vergleicht sie nicht mit der ersten Runde. Im Ablauf und im Protokoll steht sie beim selben Punkt.
poll-reworded = Die Frage oder ihre Antworten sind jetzt anders. Dieses Tippen zählt nicht. Bitte lesen Sie noch einmal. Dann wählen Sie neu.
poll-reword-too-late = Sie können den Text nicht mehr ändern. Jemand hat schon angefangen zu antworten. Sie können die Abstimmung zurücknehmen.
poll-reword-asked-before = Diese Frage gab es vor kurzer Zeit schon. Darum bleibt der Text gleich. Sie können die Abstimmung zurücknehmen.
poll-line-before = { $label }: <b>{ $value }</b>. Vorher: { $before }
    { $bar }
poll-round-before = „Vorher“ heißt: die Runde davor mit { $voters ->
        [one] einer Stimme
       *[other] Stimmen von { $voters } Personen
    }.

# Zum Mitnehmen
poll-as-picture = Bild
poll-as-cloud = Wolke
poll-as-pdf = Zum Drucken
poll-picture-alt = { $question } { $values }
poll-picture-before = Der dünne Strich zeigt { $round }.
poll-page-kicker = Rundfrage · Ergebnis einer Abstimmung
poll-page-page = Seite
poll-page-label = Antwort
poll-page-value = Ergebnis
poll-page-round-before = { $voters ->
        [one] In { $round } gab es eine Stimme.
       *[other] In { $round } haben { $voters } Personen abgestimmt.
    }

# Von Hand gezählt
poll-count-hands = Handzeichen eintragen
poll-hands = <b>Handzeichen eintragen</b>

    <b>{ $question }</b>

    Wie viele Menschen im Saal haben das gewählt? Zählen Sie Hände und Papier zusammen. Zählen Sie nur Menschen, die noch nicht selbst abgestimmt haben. Schreiben Sie die Zahlen der Reihe nach. Lassen Sie zwischen den Zahlen Platz. Nur Nullen heißt: Der Eintrag ist gelöscht.
poll-hands-unclear = Bitte schreiben Sie für jede Antwort eine Zahl. Zum Beispiel: { $example }
poll-hands-again = Haben Sie sich verzählt? Schreiben Sie einfach alle Zahlen noch einmal.
poll-hands-taken-out = Der Eintrag ist gelöscht. Sie können gleich neue Zahlen schreiben.
poll-hands-many = Das sind { $n } Menschen. Wir haben aber nur { $asked } gefragt. Stimmt das? Es zählt noch nichts davon.
poll-hands-sure = Ja, so zählen
poll-hands-not-sure = Nein, neue Zahlen schreiben
poll-hands-so-far = Im Saal gezählt: { $n }
poll-hands-one = { $label }: { $n }
poll-by-hand = { $n ->
        [one] Eine Stimme davon haben wir
       *[other] { $n } Stimmen davon haben wir
    } im Saal gezählt.
# Von Papier abgeschrieben
poll-paper-button = Papier eintragen
poll-paper = <b>Papier eintragen</b>

    <b>{ $question }</b>
poll-paper-means = Schreiben Sie ab, was eine Person auf Papier geantwortet hat. Danach kommt die nächste Person. Niemand zählt zweimal. Erzählen Sie bitte niemandem, was auf dem Papier steht.
poll-paper-means-groups = Schreiben Sie ab, was eine Gruppe auf Papier geschrieben hat. Danach kommt die nächste Gruppe. Keine Gruppe zählt zweimal. Erzählen Sie bitte niemandem, was auf dem Papier steht.
poll-paper-choice = Schreiben Sie die Nummern der gewählten Antworten. Zum Beispiel: { $example }
poll-paper-points = { $dots ->
        [one] Schreiben Sie die Nummer der Antwort mit dem Punkt. Zum Beispiel: { $example }
       *[other] Schreiben Sie für jeden der { $dots } Punkte die Nummer der Antwort. Zum Beispiel: { $example }
    }
poll-paper-ranking = Schreiben Sie die Nummern der Antworten in der Reihenfolge vom Papier. Das Wichtigste kommt zuerst. Zum Beispiel: { $example }
poll-paper-scale = Schreiben Sie für jeden Vorschlag eine Zahl von { $low } bis { $high }. Bleiben Sie in dieser Reihenfolge. Zum Beispiel: { $example }
poll-paper-number = Schreiben Sie eine Zahl{ $range }.
poll-paper-cards = { $most ->
        [one] Schreiben Sie die Karte dieser Person.
       *[other] Schreiben Sie die Karten dieser Person. Jede Karte bekommt eine eigene Zeile. Es gehen höchstens { $most } Karten.
    }
poll-paper-card-of-group = Schreiben Sie die Karte einer Gruppe in eine Zeile.
poll-paper-words = { $most ->
        [one] Schreiben Sie das Wort dieser Person.
       *[other] Schreiben Sie die Wörter dieser Person mit Komma dazwischen. Es gehen höchstens { $most } Wörter.
    }
poll-paper-unclear = Das passt nicht. Bitte schreiben Sie es wie im Beispiel. Es zählt noch nichts davon.
poll-paper-only-numbers = Bitte schreiben Sie nur Zahlen. So wie im Beispiel. Es zählt noch nichts davon.
poll-paper-no-such = Die Nummer { $n } gibt es nicht. Es zählt noch nichts davon.
poll-paper-no-step = Die Zahl { $n } gibt es nicht. Die Zahlen gehen von { $low } bis { $high }. Es zählt noch nichts davon.
poll-paper-twice = Die { $n } steht zweimal da. Es zählt noch nichts davon.
poll-paper-most-dots = { $dots ->
        [one] Es gibt nur einen Punkt.
       *[other] Es gehen höchstens { $dots } Punkte.
    } Es zählt noch nichts davon.
poll-paper-exactly = { $n ->
        [one] Bitte schreiben Sie genau eine Zahl.
       *[other] Bitte schreiben Sie genau { $n } Zahlen.
    } Es zählt noch nichts davon.
poll-paper-least = Bitte schreiben Sie mindestens { $n } Zahlen. Es zählt noch nichts davon.
poll-paper-most = Bitte schreiben Sie höchstens { $n } Zahlen. Es zählt noch nichts davon.
poll-paper-too-many = Das ist zu viel für eine Person. Bitte schreiben Sie höchstens { $most }. Es zählt noch nichts davon.
poll-paper-too-many-groups = Das ist zu viel für eine Gruppe. Jede Zeile ist eine Karte. Bitte schreiben Sie höchstens { $most ->
        [one] eine Karte
       *[other] { $most } Karten
    }. Es zählt noch nichts davon.
poll-paper-counted = Gezählt: <b>{ $mine }</b>
poll-paper-dots-of = { $given ->
        [one] Das ist ein Punkt
       *[other] Das sind { $given } Punkte
    } von { $dots } Punkten.
poll-paper-last = Das Letzte war: <b>{ $mine }</b>
poll-paper-last-earlier = Das Letzte war ein Papier von vorhin. Wir zeigen nicht noch einmal, was darauf steht.
poll-paper-so-far = Von Papier eingetragen: { $n }
poll-paper-drop = Das Letzte löschen
poll-paper-dropped = Gelöscht: <b>{ $mine }</b>
poll-paper-dropped-earlier = Das Papier von vorhin ist gelöscht.
poll-by-paper = { $n ->
        [one] Eine Person hat auf Papier geschrieben.
       *[other] { $n } Personen haben auf Papier geschrieben.
    }
poll-by-paper-groups = { $n ->
        [one] Eine Gruppe hat auf Papier geschrieben.
       *[other] { $n } Gruppen haben auf Papier geschrieben.
    }
poll-left-out = { $n ->
        [one] Eine weitere Stimme ist nicht dabei. So bleibt sie vertraulich.
       *[other] { $n } weitere Stimmen sind nicht dabei. So bleiben sie vertraulich.
    }
poll-left-out-written = { $n ->
        [one] Eine weitere Person hat etwas geschrieben. Es steht nicht hier. So bleibt es vertraulich.
       *[other] { $n } weitere Personen haben etwas geschrieben. Es steht nicht hier. So bleibt es vertraulich.
    }
poll-left-out-written-groups = { $n ->
        [one] Eine weitere Gruppe hat etwas geschrieben. Es steht nicht hier. So bleibt es vertraulich.
       *[other] { $n } weitere Gruppen haben etwas geschrieben. Es steht nicht hier. So bleibt es vertraulich.
    }
poll-time-none = Für Sie läuft keine Zeit. Sie können antworten, bis die Abstimmung endet.
poll-time-longer = Ihre Zeit ist zehnmal so lang. Sie können antworten, bis die Abstimmung endet.
poll-time-longer-until = Ihre Zeit läuft bis { $until } Uhr. Danach können Sie auch noch antworten.
poll-somebody-takes-time = Jemand aus Ihrer Kommune braucht mehr Zeit. Fragen Sie: Sind alle fertig? Beenden Sie erst dann.
poll-openly-by-group = Nach dem Ende sehen alle auch das Ergebnis nach Gruppen. Kleine Gruppen stehen nur zusammen. Stimmen in einer Gruppe alle gleich ab? Dann wissen andere, was Sie gewählt haben.
poll-to-groups = Ergebnis nach Gruppen
poll-by-group = <b>{ $question }</b>

    Ergebnis nach Gruppen
poll-by-group-title = Ergebnis nach Gruppen
poll-by-group-means = Kleine Gruppen stehen nur zusammen. So erkennt niemand einzelne Personen.
poll-by-group-hands = { $n ->
        [one] Eine Stimme haben wir im Saal gezählt. Sie gehört zu keiner Gruppe.
       *[other] { $n } Stimmen haben wir im Saal gezählt. Sie gehören zu keiner Gruppe.
    }
poll-block = <b>{ $name }</b>: { $voters ->
        [one] eine Person
       *[other] { $voters } Personen
    }
poll-block-column = { $name }: { $voters }

# Was sich am Entwurf einstellen lässt
poll-most-cards = Karten je Person: { $most }
poll-most-cards-groups = Karten je Gruppe: { $most }
poll-cards-at-once = Karten sofort zeigen
poll-cards-first-reviewed = Karten zuerst prüfen
poll-bounds-button = Wie viele Antworten?
poll-bounds = <b>{ $question }</b>

    Wie viele Antworten darf jede Person wählen? { $rule }
poll-at-most = höchstens { $n }
poll-at-least = mindestens { $n }
poll-most-words = Wörter je Person: { $most }
poll-most = <b>{ $question }</b>

    Wie viele darf jede Person schreiben?
poll-range-button = Bereich und Einheit
poll-range = <b>{ $question }</b>

    Welche Zahlen sind erlaubt? Und was bedeuten sie? Schreiben Sie zum Beispiel: 0 bis 500 Euro. Oder nur: bis 100 Stunden. Oder nur: Meter. Sind Zahlen unter 0 erlaubt? Dann schreiben Sie zum Beispiel: −10 bis 30 Grad.
poll-range-unclear = Das habe ich nicht verstanden. Schreiben Sie es bitte wie in den Beispielen. Die kleinere Zahl kommt zuerst. Tausend schreiben Sie so: 1000 oder 1.000. Die Einheit hat höchstens 20 Zeichen.
poll-range-drop = Ohne Bereich und Einheit

# Wörter auf der Leinwand
poll-wall-cloud = Leinwand: als Wolke
poll-wall-list = Leinwand: als Liste

# Mehrere Karten auf einmal prüfen
poll-cards-several-button = Mehrere auf einmal
poll-cards-several = <b>{ $question }</b>

    Noch { $n } Karten warten. Sollen alle diese Karten hier sehen?
poll-words-several = <b>{ $question }</b>

    Noch { $n } Wörter warten. Sollen alle diese Wörter hier sehen?
poll-cards-show = Diese { $n } zeigen
poll-cards-single = Einzeln prüfen

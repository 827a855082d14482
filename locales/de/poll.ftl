# Abstimmungen: eine Frage, die sofort beantwortet wird.

# Knöpfe auf dem Startbildschirm und in Listen
poll-list = Abstimmungen
poll-new = Neue Abstimmung
poll-home-for-others = Gerade läuft eine Abstimmung. Diese Frage geht nur an alle, die schon beim ersten Mal gefragt wurden. Die nächste Frage geht wieder an Sie.
poll-home-taken-back = Eine Abstimmung an Sie wurde zurückgenommen: „{ $question }“ Wenn Sie schon geantwortet hatten, ist Ihre Antwort gelöscht. Sie müssen nichts tun.
poll-home-vote = Abstimmung: { $title }
poll-title-open = Läuft: { $title }
poll-title-draft = Entwurf: { $title }
poll-title-closed = Beendet: { $title }
poll-round = Runde { $number }: { $title }
poll-listed = <b>Abstimmungen</b>

    Wählen Sie eine Abstimmung aus oder stellen Sie eine neue Frage.
poll-listed-none = <b>Abstimmungen</b>

    Es gibt noch keine Abstimmung. Mit „Neue Abstimmung“ stellen Sie die erste Frage.

# Eine Abstimmung anlegen
poll-ask = <b>Neue Abstimmung</b>

    Schreiben Sie die Frage und dahinter die Antworten, mit Schrägstrichen oder Kommas getrennt.

    Beispiel: <i>Wo treffen wir uns? Rathaus / Bücherei / Schule</i>

    Wenn Sie nur die Frage schreiben, können Sie die Antworten danach auswählen. Oder tippen Sie zuerst auf eine Vorlage.
poll-ask-options = <b>{ $question }</b>

    Welche Antworten gibt es? Schreiben Sie sie mit Schrägstrichen oder Kommas getrennt oder untereinander. Oder wählen Sie die üblichen Antworten aus.
poll-ask-options-of = <b>{ $question }</b>

    Welche Antworten gibt es? Schreiben Sie sie mit Schrägstrichen oder Kommas getrennt oder untereinander.
poll-ask-kind = <b>{ $title }</b>

    { $about }

    { $how }
poll-ask-with-options = Schreiben Sie die Frage und dahinter die Antworten, zum Beispiel: Womit fangen wir an? Wege / Kitas / Treffpunkt
poll-ask-question = Schreiben Sie die Frage.
poll-other-kinds = Anders fragen
poll-kinds = <b>{ $question }</b>

    Wie soll gefragt werden?
poll-kind-line = <b>{ $title }</b>: { $about }
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
        [0] noch niemand
        [one] eine Person
       *[other] { $n } Personen
    })
poll-draft-again = Gefragt werden dieselben Personen wie beim letzten Mal ({ $n ->
        [0] niemand mehr
        [one] eine Person
       *[other] { $n } Personen
    }). Alle fangen neu an.
poll-draft-again-and-newcomers = Gefragt werden dieselben Personen wie beim letzten Mal und { $newcomers ->
        [one] eine, die später dazukam
       *[other] { $newcomers }, die später dazukamen
    }, zusammen { $n } Personen. Alle fangen neu an.
poll-rule-one = Eine Antwort je Person.
poll-rule-several = Mehrere Antworten je Person sind möglich.
poll-rule-exactly = Genau { $n } Antworten je Person.
poll-rule-between = { $least ->
        [one] Bis zu { $most } Antworten je Person.
       *[other] { $least } bis { $most } Antworten je Person.
    }
poll-rule-scale-itself = Eine Antwort je Person auf einer Skala von { $low } bis { $high }.
poll-rule-scale-options = Jede Person bewertet alle Vorschläge auf einer Skala von { $low } bis { $high }.
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
poll-make-open = Offen auszählen
poll-make-confidential = Vertraulich auszählen
poll-discard = Entwurf verwerfen
poll-discarded = Der Entwurf ist gelöscht.
poll-groups = <b>Wer wird gefragt?</b>

    { $n ->
        [0] Zurzeit erreicht die Abstimmung niemanden.
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
poll-choose-exactly = Bitte wählen Sie genau { $n } Antworten aus.
poll-choose-between = Bitte wählen Sie { $least } bis { $most } Antworten aus.
poll-choose-no-more = Mehr als { $most } Antworten gehen nicht. Tippen Sie zuerst auf eine, die Sie wieder abwählen möchten.
poll-scale-rate = Vorschlag { $n } von { $of }: <b>{ $text }</b>
poll-scale-given = { $text }: { $step }
poll-confidential = Vertraulich: Niemand sieht, was Sie wählen, auch die Koordination nicht. Bis zum Ende sieht man nur, wie viele geantwortet haben. Ein Ergebnis gibt es, wenn mindestens { $k } Personen antworten.
poll-openly = Offene Auszählung: Das Ergebnis ist ab der ersten Stimme zu sehen. Ihr Name steht nirgends, aber bei wenigen Stimmen lässt sich erraten, wer was gewählt hat.
poll-openly-blind = Offene Auszählung: Bis zum Ende sieht man nur, wie viele geantwortet haben. Dann sehen alle das Ergebnis, auch wenn es nur wenige sind. Ihr Name steht nirgends, aber bei wenigen Stimmen lässt sich erraten, wer was gewählt hat.
poll-confidential-cards = Vertraulich: Niemand sieht, von wem eine Karte ist, auch die Koordination nicht. Bis zum Ende sieht man nur, wie viele geantwortet haben. Ein Ergebnis gibt es, wenn mindestens { $k } Personen antworten.
poll-confidential-cards-groups = Vertraulich: Niemand sieht, von welcher Gruppe eine Karte ist, auch die Koordination nicht. Bis zum Ende sieht man nur, wie viele Gruppen geschrieben haben. Ein Ergebnis gibt es, wenn mindestens { $k } Gruppen schreiben.
poll-confidential-words = Vertraulich: Niemand sieht, von wem ein Wort ist, auch die Koordination nicht. Bis zum Ende sieht man nur, wie viele geantwortet haben. Ein Ergebnis gibt es, wenn mindestens { $k } Personen antworten.
poll-openly-written = Offene Auszählung: Was geschrieben ist, ist schon vor dem Ende zu sehen. Ihr Name steht nirgends, aber wenn nur wenige schreiben, lässt sich erraten, von wem etwas ist.
poll-voted = Ihre Stimme: <b>{ $mine }</b>
    Bis zum Ende können Sie Ihre Stimme ändern.
poll-voted-cards = { $n ->
        [one] Ihre Karte: <b>{ $mine }</b>
       *[other] Ihre Karten: <b>{ $mine }</b>
    }
    Bis zum Ende können Sie { $n ->
        [one] sie
       *[other] jede
    } zurücknehmen.
poll-voted-words = { $n ->
        [one] Ihr Wort: <b>{ $mine }</b>
       *[other] Ihre Wörter: <b>{ $mine }</b>
    }
    Bis zum Ende können Sie { $n ->
        [one] es
       *[other] jedes
    } zurücknehmen.
poll-begun = Bisher: <b>{ $mine }</b>
    Ihre Stimme zählt, sobald sie vollständig ist.
poll-saved = Gespeichert.
poll-closed = Diese Abstimmung ist beendet.
poll-closed-below = Diese Abstimmung ist beendet. Das Ergebnis steht weiter unten.
poll-was-closed = Diese Abstimmung ist schon beendet. Dieses Tippen zählt nicht mehr. Was Sie vorher gewählt haben, zählt. { $door ->
        [browser] Das Ergebnis steht unten.
       *[telegram] Das Ergebnis steht in der Nachricht.
    }
poll-cards-late = Ihre Karte kam zu spät. Sie ist nicht gespeichert.
poll-words-late = Ihr Wort kam zu spät. Es ist nicht gespeichert.
poll-number-late = Ihre Zahl kam zu spät. Sie ist nicht gespeichert.
poll-late-before = Was vorher von Ihnen ankam, zählt.

# Ergebnis
poll-turnout = { $audience ->
        [0] Gefragt war niemand.
        [one] Abgestimmt: { $voters } von einer Person
       *[other] Abgestimmt: { $voters } von { $audience } Personen
    }
poll-turnout-groups = { $voters ->
        [0] Noch keine Gruppe hat geschrieben
        [one] Eine Gruppe hat geschrieben
       *[other] { $voters } Gruppen haben geschrieben
    } ({ $audience ->
        [0] gefragt war niemand
        [one] gefragt: eine Person
       *[other] gefragt: { $audience } Personen
    })
poll-total = { $voters ->
        [one] Eine Stimme
       *[other] Stimmen von { $voters } Personen
    }, davon { $n } im Saal gezählt
poll-total-cards = { $voters ->
        [one] Karten von einer Person
       *[other] Karten von { $voters } Personen
    }, davon { $n } auf Papier
poll-total-cards-groups = { $voters ->
        [one] Karte einer Gruppe
       *[other] Karten von { $voters } Gruppen
    }, davon { $n } auf Papier
poll-total-words = { $voters ->
        [one] Wörter von einer Person
       *[other] Wörter von { $voters } Personen
    }, davon { $n } auf Papier
poll-themselves = { $audience ->
        [0] Gefragt war niemand.
        [one] Selbst abgestimmt: { $voters } von einer Person
       *[other] Selbst abgestimmt: { $voters } von { $audience } Personen
    }
poll-themselves-groups = { $voters ->
        [0] Keine Gruppe hat selbst geschrieben
        [one] Eine Gruppe hat selbst geschrieben
       *[other] { $voters } Gruppen haben selbst geschrieben
    } ({ $audience ->
        [0] gefragt war niemand
        [one] gefragt: eine Person
       *[other] gefragt: { $audience } Personen
    })
poll-nobody-yet = Noch ist niemand in diesen Gruppen. Laden Sie Menschen ein: Wer dazukommt, kann sofort abstimmen.
poll-nobody-asked-yet = Noch ist niemand da, der gefragt wird. Laden Sie Menschen ein: Wer dazukommt, kann sofort abstimmen.
poll-nothing-written = Noch hat niemand geschrieben.
poll-no-votes = Noch hat niemand abgestimmt.
poll-result-at-end = Das Ergebnis sehen alle am Ende.
poll-too-few = Weniger als { $k } Personen haben geantwortet. Damit die Antworten vertraulich bleiben, wird das Ergebnis nicht gezeigt.
poll-too-few-groups = Weniger als { $k } Gruppen haben geschrieben. Damit vertraulich bleibt, was von wem ist, wird das Ergebnis nicht gezeigt.
poll-too-few-paper = Weniger als { $k } Personen haben selbst geantwortet, { $n ->
        [one] eine
       *[other] { $n }
    } auf Papier. Damit die Antworten vertraulich bleiben, wird das Ergebnis nicht gezeigt.
poll-too-few-paper-groups = Weniger als { $k } Gruppen haben selbst geschrieben, { $n ->
        [one] eine
       *[other] { $n }
    } auf Papier. Damit vertraulich bleibt, was von wem ist, wird das Ergebnis nicht gezeigt.
poll-withheld = Das Ergebnis wird nicht gezeigt. Dieselbe Frage wurde vor kurzem schon gestellt, und seitdem hat jemand die Gruppe gewechselt oder nimmt nicht mehr teil. Aus beiden Ergebnissen ließe sich ausrechnen, was Einzelne gewählt haben. 90 Tage nach dem früheren Ergebnis kann die Frage neu gestellt werden.
poll-interim = <b>Zwischenstand</b> ({ $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    })
poll-result = <b>Ergebnis</b> ({ $voters ->
        [one] eine Stimme
       *[other] Stimmen von { $voters } Personen
    })
poll-result-cards = <b>Ergebnis</b> ({ $voters ->
        [one] Karten von einer Person
       *[other] Karten von { $voters } Personen
    })
poll-result-cards-groups = <b>Ergebnis</b> ({ $voters ->
        [one] Karte einer Gruppe
       *[other] Karten von { $voters } Gruppen
    })
poll-result-words = <b>Ergebnis</b> ({ $voters ->
        [one] Wörter von einer Person
       *[other] Wörter von { $voters } Personen
    })
poll-interim-cards = <b>Zwischenstand</b> ({ $voters ->
        [one] Karten von einer Person
       *[other] Karten von { $voters } Personen
    })
poll-interim-cards-groups = <b>Zwischenstand</b> ({ $voters ->
        [one] Karte einer Gruppe
       *[other] Karten von { $voters } Gruppen
    })
poll-interim-words = <b>Zwischenstand</b> ({ $voters ->
        [one] Wörter von einer Person
       *[other] Wörter von { $voters } Personen
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
poll-close-begun = { $n ->
        [one] Eine Person hat angefangen und ist noch nicht fertig. Ihre Stimme zählt erst, wenn sie vollständig ist.
       *[other] { $n } Personen haben angefangen und sind noch nicht fertig. Ihre Stimmen zählen erst, wenn sie vollständig sind.
    }
poll-close-means = Danach kann niemand mehr abstimmen, und alle bekommen das Ergebnis. Das lässt sich nicht rückgängig machen.
# Wörter und Karten, die erst gelesen werden
poll-close-means-words = Danach kann niemand mehr schreiben. Was noch nicht geprüft ist, sehen alle, sobald Sie es zeigen. Das Beenden lässt sich nicht rückgängig machen.
poll-close-nobody = Noch hat niemand geantwortet. Wenn Sie jetzt beenden, gibt es kein Ergebnis. Das lässt sich nicht rückgängig machen.
poll-close-too-few = Noch haben weniger als { $k } Personen abgestimmt. Wenn Sie jetzt beenden, gibt es kein Ergebnis. Das lässt sich nicht rückgängig machen.
poll-close-too-few-groups = Noch haben weniger als { $k } Gruppen geschrieben. Wenn Sie jetzt beenden, gibt es kein Ergebnis. Das lässt sich nicht rückgängig machen.
poll-close-hands-alone = Noch haben weniger als { $k } Personen selbst abgestimmt. Wenn Sie jetzt beenden, zeigt das Ergebnis nur, was im Saal gezählt wurde. Das lässt sich nicht rückgängig machen.
poll-close-sure = Ja, beenden
poll-close-not = Weiter abstimmen lassen
command-umfrage = Neue Abstimmung beginnen

# Reihenfolge
poll-rule-ranking-all = Jede Person bringt alle { $of } Antworten in eine Reihenfolge. Was vorn steht, bekommt mehr Punkte.
poll-rule-ranking = { $places ->
        [one] Jede Person wählt, was ihr am wichtigsten ist.
       *[other] Jede Person bringt { $places } von { $of } in eine Reihenfolge. Was vorn steht, bekommt mehr Punkte.
    }
poll-ranking-first = Tippen Sie zuerst auf das, was Ihnen am wichtigsten ist.
poll-ranking-next = Was kommt auf Platz { $place }?
poll-ranking-change = Möchten Sie etwas ändern? Ein Tipp auf eine Antwort mit Häkchen nimmt sie wieder heraus.
poll-ranking-full = Die { $places } Plätze sind vergeben. Tippen Sie zuerst auf etwas, das Sie wieder herausnehmen möchten.
poll-value-borda = { $points ->
        [one] ein Punkt
       *[other] { $points } Punkte
    }, { $first }-mal auf Platz 1
poll-borda = Der erste Platz zählt { $most } Punkte, jeder weitere einen weniger.

# Punkte kleben
poll-rule-points = { $dots ->
        [one] Jede Person hat einen Punkt.
       *[other] Jede Person hat { $dots } Punkte, höchstens einen für jede Antwort.
    }
poll-rule-points-cumulated = { $dots ->
        [one] Jede Person hat einen Punkt.
       *[other] Jede Person hat { $dots } Punkte. Auch mehrere für dieselbe Antwort sind möglich.
    }
poll-points-begin = { $dots ->
        [one] Sie haben einen Punkt.
       *[other] Sie haben { $dots } Punkte.
    }
poll-points-single = Für jede Antwort geht höchstens einer.
poll-points-cumulated = Sie können mehrere Punkte für dieselbe Antwort vergeben.
poll-points-left = { $left ->
        [0] { $dots ->
            [one] Ihr Punkt ist vergeben. Ein Tipp auf die Antwort mit dem Punkt nimmt ihn zurück.
           *[other] Alle Punkte sind vergeben. Ein Tipp auf eine Antwort mit Punkten nimmt sie zurück.
        }
        [one] Sie haben noch einen von { $dots } Punkten.
       *[other] Sie haben noch { $left } von { $dots } Punkten.
    }
poll-points-again = Auch mehrere für dieselbe Antwort sind möglich. Sind alle vergeben, nimmt ein Tipp sie zurück.
poll-points-given = { $text } { $dots }
poll-points-none-left = { $dots ->
        [one] Ihr Punkt ist schon vergeben. Tippen Sie zuerst auf die Antwort mit dem Punkt, um ihn zurückzunehmen.
       *[other] Alle { $dots } Punkte sind vergeben. Tippen Sie zuerst auf eine Antwort mit Punkten, um sie zurückzunehmen.
    }
poll-value-dots = { $dots ->
        [one] ein Punkt
       *[other] { $dots } Punkte
    } von { $people ->
        [one] einer Person
       *[other] { $people } Personen
    }
poll-dots = Vergeben wurden { $given } von { $of } Punkten.

# Schätzen
poll-rule-number = Jede Person schätzt eine Zahl{ $range }. Gezeigt werden die Mitte und die mittlere Hälfte.
poll-number-how = Schreiben Sie eine Zahl{ $range }.
poll-number-write = Zahl schreiben
poll-number-change = Andere Zahl schreiben
poll-number-unclear = Bitte schreiben Sie genau eine Zahl, ganz in Ziffern, zum Beispiel 40 oder 12.000
poll-number-digits = { $digits ->
        [0] Bitte schreiben Sie eine ganze Zahl.
        [one] Bitte schreiben Sie höchstens eine Stelle hinter dem Komma.
       *[other] Bitte schreiben Sie höchstens { $digits } Stellen hinter dem Komma.
    }
poll-number-outside = Bitte schreiben Sie eine Zahl{ $range }.
poll-number-from-to = { "" } von { $low } bis { $high }{ $unit }
poll-number-from = { "" } ab { $low }{ $unit }
poll-number-to = { "" } bis { $high }{ $unit }
poll-number-in = { "" } ({ $unit })
poll-number-behind = { "" } { $unit }
poll-number-middle = Mitte
poll-number-half = Mittlere Hälfte
poll-number-between = { $low } bis { $high }
poll-number-unit = { $n } { $unit }

# Wörter und Karten
poll-rule-words-free = Jede Person schreibt { $most ->
        [one] ein Wort.
       *[other] bis zu { $most } Wörter.
    } Gleiche werden zusammengezählt und sofort gezeigt.
poll-rule-words-reviewed = Jede Person schreibt { $most ->
        [one] ein Wort.
       *[other] bis zu { $most } Wörter.
    } Gleiche werden zusammengezählt. Ein Wort, das nur eine Person geschrieben hat, sehen zuerst nur Sie.
poll-rule-cards-free = Jede Person schreibt { $most ->
        [one] eine Karte
       *[other] bis zu { $most } Karten
    } mit höchstens { $longest } Zeichen. Sie werden gezeigt, ohne dass vorher jemand sie prüft.
poll-rule-cards-reviewed = Jede Person schreibt { $most ->
        [one] eine Karte
       *[other] bis zu { $most } Karten
    } mit höchstens { $longest } Zeichen. Sie prüfen sie, bevor alle sie sehen.
poll-rule-card-of-group-free = Alle denken erst allein nach, dann zu zweit, dann zu viert. Jede Vierergruppe schreibt auf einem ihrer Telefone eine Karte mit höchstens { $longest } Zeichen. Die Karten werden gezeigt, ohne dass vorher jemand sie prüft.
poll-rule-card-of-group-reviewed = Alle denken erst allein nach, dann zu zweit, dann zu viert. Jede Vierergruppe schreibt auf einem ihrer Telefone eine Karte mit höchstens { $longest } Zeichen. Sie prüfen die Karten, bevor alle sie sehen.
poll-card-of-group-how = Denken Sie erst allein nach, dann zu zweit, dann zu viert. Zu viert schreiben Sie auf einem Ihrer Telefone eine Karte mit höchstens { $longest } Zeichen.
poll-card-of-group-too-few = <b>So gibt es kein Ergebnis.</b> { $n } Personen schreiben zu viert höchstens { $cards ->
        [one] eine Karte
       *[other] { $cards } Karten
    }, und vertraulich wird erst ab { $k } Karten etwas gezeigt. Lassen Sie offen auszählen, oder lassen Sie jede Person eine Karte schreiben.
poll-words-how = { $most ->
        [one] Schreiben Sie ein Wort.
       *[other] Schreiben Sie bis zu { $most } Wörter, einzeln oder mit Komma dazwischen.
    }
poll-cards-how = { $most ->
        [one] Schreiben Sie eine Karte mit höchstens { $longest } Zeichen.
       *[other] Schreiben Sie bis zu { $most } Karten mit höchstens { $longest } Zeichen, jede für sich.
    }
poll-text-free = Was Sie schreiben, wird allen gezeigt. Bitte nennen Sie keine Namen.
poll-text-reviewed = Wer den Workshop leitet, liest es, bevor alle es sehen. Bitte nennen Sie keine Namen.
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
        [one] Mehr als einmal können Sie nicht schreiben. Was Sie eben geschrieben haben, ist nicht gespeichert. Sie können das Frühere zurücknehmen und dann neu schreiben.
       *[other] Sie haben schon { $most } geschrieben, mehr geht nicht. Was Sie eben geschrieben haben, ist nicht gespeichert. Sie können etwas zurücknehmen und dann neu schreiben.
    }
poll-words-many = Das sind zu viele auf einmal. Davon ist nichts gespeichert. { $left ->
        [one] Sie können noch ein Wort schreiben.
       *[other] Sie können noch { $left } Wörter schreiben.
    }
poll-cards-many = Das sind zu viele auf einmal. Davon ist nichts gespeichert. { $left ->
        [one] Sie können noch eine Karte schreiben.
       *[other] Sie können noch { $left } Karten schreiben.
    }
poll-cards-waiting = { $n ->
        [one] Eine Karte wird noch geprüft.
       *[other] { $n } Karten werden noch geprüft.
    }
poll-cards-waiting-more = { $n ->
        [one] Eine weitere Karte wird noch geprüft.
       *[other] { $n } weitere Karten werden noch geprüft.
    }
poll-words-waiting = { $n ->
        [one] Ein Wort wird noch geprüft.
       *[other] { $n } Wörter werden noch geprüft.
    }
poll-words-waiting-more = { $n ->
        [one] Ein weiteres Wort wird noch geprüft.
       *[other] { $n } weitere Wörter werden noch geprüft.
    }
poll-cards-complete = Alle Karten sind gelesen. Das Ergebnis ist jetzt vollständig.
poll-words-complete = Alle Wörter sind gelesen. Das Ergebnis ist jetzt vollständig.
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
    } Soll das für alle zu sehen sein?
poll-word = <b>{ $question }</b>

    „{ $text }“

    { $n ->
        [one] Das ist das letzte.
       *[other] Noch { $n } warten.
    } Soll das für alle zu sehen sein?
poll-card-show = Zeigen
poll-card-leave-out = Weglassen
poll-cards-reviewed = <b>Alle Karten sind geprüft.</b>
poll-words-reviewed = <b>Alle Wörter sind geprüft.</b>
poll-cards-shown-before = Über diese Karte ist schon entschieden: Alle können sie sehen.
poll-cards-left-out-before = Über diese Karte ist schon entschieden: Sie ist weggelassen.
poll-words-shown-before = Über dieses Wort ist schon entschieden: Alle können es sehen.
poll-words-left-out-before = Über dieses Wort ist schon entschieden: Es ist weggelassen.
poll-cards-decided-button = Karten wegnehmen oder zeigen
poll-words-decided-button = Wörter wegnehmen oder zeigen
poll-cards-decided = <b>{ $question }</b>

    Was alle sehen, können Sie wieder wegnehmen. Was weggelassen ist, können Sie doch zeigen.
poll-words-decided = <b>{ $question }</b>

    Was alle sehen, können Sie wieder wegnehmen. Was weggelassen ist, können Sie doch zeigen.
poll-decided-elsewhere = In den Chats und auf den Seiten ändert sich das Ergebnis mit. Was schon ausgedruckt oder als Datei verschickt ist, bleibt, wie es ist.
poll-cards-none-decided = <b>{ $question }</b>

    Noch ist über keine Karte entschieden.
poll-words-none-decided = <b>{ $question }</b>

    Noch ist über kein Wort entschieden.
poll-card-shown = { $number }. „{ $text }“ · alle sehen das
poll-card-left-out = { $number }. „{ $text }“ · weggelassen
poll-card-take-away = { $number } · Wieder wegnehmen
poll-card-show-after-all = { $number } · Doch zeigen
poll-card-take-this-away = Wieder wegnehmen: { $text }
poll-card-show-this-after-all = Doch zeigen: { $text }
poll-cards-back = Zur Abstimmung

# Regeln von Vorlagen und Hinweise nach dem Ende
poll-rule-nobody-below = Eine Antwort je Person von { $low } bis { $high }. Angenommen, wenn niemand unter { $bar } ist.
poll-rule-acceptance = Jede Person gibt jedem Vorschlag ihren Widerstand von { $low } (nichts dagegen) bis { $high } (völlig dagegen). Der geringste Widerstand gewinnt.
poll-scale-resistance = Wie groß ist Ihr Widerstand? 0: nichts dagegen, { $high }: völlig dagegen
poll-passed = <b>Angenommen</b>: Niemand ist unter { $bar }.
poll-not-passed = <b>Nicht angenommen</b>: { $n ->
        [one] Eine Person ist
       *[other] { $n } Personen sind
    } unter { $bar }.
poll-value-acceptance = { $percent } % Zustimmung, Widerstand { $sum }
poll-acceptance = Der geringste Widerstand steht oben. 100 % Zustimmung heißt: Niemand hat etwas dagegen.
poll-hint-two-camps = Zwei Lager: { $lower } unten, { $upper } oben. Zweite Runde oder Gespräch?
poll-hint-close = Knapp: „{ $first }“ und „{ $second }“ liegen nah beieinander. Zweite Runde oder Gespräch?
poll-hint-far-apart = Die Schätzungen liegen weit auseinander: die mittlere Hälfte reicht von { $half }. Fragen, was dahintersteht, und noch einmal schätzen?
poll-hint-objections = { $n ->
        [one] Eine Person hat
       *[other] { $n } Personen haben
    } Bedenken. Zuerst anhören, was es braucht?
poll-hint-nothing-changes = Am wenigsten spricht dagegen, dass es bleibt, wie es ist. Andere Vorschläge suchen oder erst sprechen?

# Zurücknehmen, anders schreiben, zweite Runde
poll-take-back = Abstimmung zurücknehmen
poll-take-back-ask = <b>Abstimmung zurücknehmen?</b>

    <b>{ $question }</b>

    { $voters ->
        [0] Jemand hat schon angefangen abzustimmen. Das wird gelöscht.
        [one] Eine Stimme wird gelöscht.
       *[other] { $voters } Stimmen werden gelöscht.
    } Alle, die gefragt sind, lesen, dass die Abstimmung zurückgenommen ist. Der Entwurf bleibt.
poll-take-back-sure = Ja, zurücknehmen
poll-taken-back = Diese Abstimmung wurde zurückgenommen. Wenn Sie schon geantwortet hatten, ist Ihre Antwort gelöscht. Sie müssen nichts tun.
poll-reword-button = Wortlaut ändern
poll-reword = <b>Wortlaut ändern</b>

    Bisher: { $question }

    { $how }
poll-reword-with-options = Schreiben Sie die Frage neu, auf Wunsch mit neuen Antworten dahinter. Ohne Antworten bleiben die bisherigen.
poll-reword-no-round = Lautet nur die Frage anders, bleibt es eine weitere Runde mit denselben Personen. Mit anderen Antworten wird daraus eine neue Abstimmung: Sie wird nicht mit der ersten Runde verglichen. Im Ablauf und im Protokoll steht sie beim selben Punkt.
poll-reworded = Die Frage oder ihre Antworten lauten jetzt anders. Dieses Tippen zählt nicht. Bitte lesen Sie noch einmal und wählen Sie neu.
poll-reword-too-late = Der Wortlaut lässt sich nicht mehr ändern: Jemand hat schon angefangen zu antworten. Sie können die Abstimmung zurücknehmen.
poll-reword-asked-before = So wurde vor kurzem schon gefragt. Darum bleibt der Wortlaut, wie er ist. Sie können die Abstimmung zurücknehmen.
poll-line-before = { $label }: <b>{ $value }</b>, vorher { $before }
    { $bar }
poll-round-before = Vorher: die Runde davor mit { $voters ->
        [one] einer Stimme
       *[other] Stimmen von { $voters } Personen
    }.

# Zum Mitnehmen
poll-as-picture = Bild
poll-as-cloud = Wolke
poll-as-pdf = PDF
poll-picture-alt = { $question } { $values }
poll-picture-before = Der dünne Strich zeigt { $round }.
poll-page-kicker = Rundfrage · Ergebnis einer Abstimmung
poll-page-page = Seite
poll-page-label = Antwort
poll-page-value = Ergebnis
poll-page-round-before = { $voters ->
        [one] { $round }: eine Stimme.
       *[other] { $round }: Stimmen von { $voters } Personen.
    }

# Von Hand gezählt
poll-count-hands = Handzeichen eintragen
poll-hands = <b>Handzeichen eintragen</b>

    <b>{ $question }</b>

    Wie viele Menschen im Saal haben sich so entschieden, mit der Hand oder auf Papier? Wer schon selbst abgestimmt hat, zählt nicht noch einmal. Schreiben Sie die Zahlen in dieser Reihenfolge, mit Leerzeichen dazwischen. Lauter Nullen löschen den Eintrag.
poll-hands-unclear = Bitte schreiben Sie für jede Antwort genau eine Zahl, zum Beispiel: { $example }
poll-hands-again = Verzählt? Schreiben Sie einfach alle Zahlen noch einmal.
poll-hands-taken-out = Der Eintrag ist gelöscht. Sie können gleich neue Zahlen schreiben.
poll-hands-many = Das sind { $n } Menschen, gefragt wurden { $asked }. Stimmt das? Gezählt ist noch nichts davon.
poll-hands-sure = Ja, so zählen
poll-hands-not-sure = Nein, neue Zahlen schreiben
poll-hands-so-far = Im Saal gezählt: { $n }
poll-hands-one = { $label }: { $n }
poll-by-hand = { $n ->
        [one] Eine Stimme davon wurde
       *[other] { $n } Stimmen davon wurden
    } im Saal gezählt (Handzeichen oder Papier).
# Von Papier abgeschrieben
poll-paper-button = Papier eintragen
poll-paper = <b>Papier eintragen</b>

    <b>{ $question }</b>
poll-paper-means = Schreiben Sie ab, was eine Person auf Papier geantwortet hat. Danach kommt die nächste. Wer schon selbst geantwortet hat, zählt nicht noch einmal. Was auf dem Papier steht, bleibt bitte bei Ihnen.
poll-paper-means-groups = Schreiben Sie ab, was eine Gruppe auf Papier geschrieben hat. Danach kommt die nächste. Welche Gruppe schon selbst geschrieben hat, zählt nicht noch einmal. Was auf dem Papier steht, bleibt bitte bei Ihnen.
poll-paper-choice = Schreiben Sie die Nummern der gewählten Antworten, zum Beispiel: { $example }
poll-paper-points = { $dots ->
        [one] Schreiben Sie die Nummer der Antwort mit dem Punkt, zum Beispiel: { $example }
       *[other] Schreiben Sie für jeden der { $dots } Punkte die Nummer der Antwort, zum Beispiel: { $example }
    }
poll-paper-ranking = Schreiben Sie die Nummern der Antworten in der Reihenfolge vom Papier, die wichtigste zuerst, zum Beispiel: { $example }
poll-paper-scale = Schreiben Sie für jeden Vorschlag eine Zahl von { $low } bis { $high }, in dieser Reihenfolge, zum Beispiel: { $example }
poll-paper-number = Schreiben Sie eine Zahl{ $range }.
poll-paper-cards = { $most ->
        [one] Schreiben Sie die Karte dieser Person.
       *[other] Schreiben Sie die Karten dieser Person, jede in eine eigene Zeile, höchstens { $most }.
    }
poll-paper-card-of-group = Schreiben Sie die Karte einer Gruppe in eine Zeile.
poll-paper-words = { $most ->
        [one] Schreiben Sie das Wort dieser Person.
       *[other] Schreiben Sie die Wörter dieser Person mit Komma dazwischen, höchstens { $most }.
    }
poll-paper-unclear = Das passt nicht. Bitte schreiben Sie es wie im Beispiel. Gezählt ist noch nichts davon.
poll-paper-only-numbers = Bitte schreiben Sie nur Zahlen, wie im Beispiel. Gezählt ist noch nichts davon.
poll-paper-no-such = Eine Nummer { $n } gibt es nicht. Gezählt ist noch nichts davon.
poll-paper-no-step = Die Zahl { $n } gibt es nicht: Es geht von { $low } bis { $high }. Gezählt ist noch nichts davon.
poll-paper-twice = Die { $n } steht zweimal da. Gezählt ist noch nichts davon.
poll-paper-most-dots = { $dots ->
        [one] Es gibt nur einen Punkt.
       *[other] Höchstens { $dots } Punkte.
    } Gezählt ist noch nichts davon.
poll-paper-exactly = { $n ->
        [one] Bitte schreiben Sie genau eine Zahl.
       *[other] Bitte schreiben Sie genau { $n } Zahlen.
    } Gezählt ist noch nichts davon.
poll-paper-least = Bitte schreiben Sie mindestens { $n } Zahlen. Gezählt ist noch nichts davon.
poll-paper-most = Bitte schreiben Sie höchstens { $n } Zahlen. Gezählt ist noch nichts davon.
poll-paper-too-many = Das ist zu viel für eine Person. Bitte schreiben Sie höchstens { $most }. Gezählt ist noch nichts davon.
poll-paper-too-many-groups = Das ist zu viel für eine Gruppe: Jede Zeile ist eine Karte. Bitte schreiben Sie höchstens { $most ->
        [one] eine
       *[other] { $most }
    }. Gezählt ist noch nichts davon.
poll-paper-counted = Gezählt: <b>{ $mine }</b>
poll-paper-dots-of = { $given ->
        [one] Das ist ein Punkt
       *[other] Das sind { $given } Punkte
    } von { $dots }.
poll-paper-last = Zuletzt: <b>{ $mine }</b>
poll-paper-last-earlier = Zuletzt: ein Papier von vorhin. Was darauf steht, wird nicht noch einmal gezeigt.
poll-paper-so-far = Von Papier eingetragen: { $n }
poll-paper-drop = Zuletzt Eingetragenes löschen
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
        [one] Eine weitere Stimme ist nicht dabei, damit sie vertraulich bleibt.
       *[other] { $n } weitere Stimmen sind nicht dabei, damit sie vertraulich bleiben.
    }
poll-left-out-written = { $n ->
        [one] Was eine weitere Person geschrieben hat, ist nicht dabei, damit es vertraulich bleibt.
       *[other] Was { $n } weitere Personen geschrieben haben, ist nicht dabei, damit es vertraulich bleibt.
    }
poll-left-out-written-groups = { $n ->
        [one] Was eine weitere Gruppe geschrieben hat, ist nicht dabei, damit es vertraulich bleibt.
       *[other] Was { $n } weitere Gruppen geschrieben haben, ist nicht dabei, damit es vertraulich bleibt.
    }
poll-time-none = Für Sie läuft keine Zeit. Antworten Sie, wann Sie möchten, bis die Abstimmung beendet wird.
poll-time-longer = Ihre Zeit ist zehnmal so lang wie auf der Leinwand. Sie können antworten, bis die Abstimmung beendet wird.
poll-time-longer-until = Ihre Zeit läuft bis { $until } Uhr. Auch danach können Sie antworten, bis die Abstimmung beendet wird.
poll-somebody-takes-time = Jemand aus Ihrer Kommune hat mehr Zeit gewählt. Fragen Sie im Saal, ob alle fertig sind, bevor Sie beenden.
poll-openly-by-group = Nach dem Ende steht es auch nach Gruppen da, kleine Gruppen nur zusammen. Stimmt eine Gruppe einhellig ab, weiß man es von allen darin.
poll-to-groups = Ergebnis nach Gruppen
poll-by-group = <b>{ $question }</b>

    Ergebnis nach Gruppen
poll-by-group-title = Ergebnis nach Gruppen
poll-by-group-means = Kleine Gruppen stehen nur zusammen, damit niemand zu erkennen ist.
poll-by-group-hands = { $n ->
        [one] Eine Stimme wurde im Saal gezählt. Sie gehört zu keiner Gruppe.
       *[other] { $n } Stimmen wurden im Saal gezählt. Sie gehören zu keiner Gruppe.
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

    Zwischen welchen Zahlen wird geschätzt, und was? Schreiben Sie zum Beispiel: 0 bis 500 Euro. Oder nur: ab 10, bis 100 Stunden, Meter. Unter 0 geht es nur, wenn Sie es so schreiben: −10 bis 30 Grad.
poll-range-unclear = Das habe ich nicht verstanden. Bitte schreiben Sie es wie in den Beispielen, die kleinere Zahl zuerst, tausend als 1000 oder 1.000, die Einheit mit höchstens 20 Zeichen.
poll-range-drop = Ohne Bereich und Einheit

# Wörter auf der Leinwand
poll-wall-cloud = Leinwand: als Wolke
poll-wall-list = Leinwand: als Liste

# Mehrere Karten auf einmal prüfen
poll-cards-several-button = Mehrere auf einmal
poll-cards-several = <b>{ $question }</b>

    Noch { $n } Karten warten. Sollen diese hier für alle zu sehen sein?
poll-words-several = <b>{ $question }</b>

    Noch { $n } Wörter warten. Sollen diese hier für alle zu sehen sein?
poll-cards-show = Diese { $n } zeigen
poll-cards-single = Einzeln prüfen

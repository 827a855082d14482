# Eine Befragung vorbereiten und begleiten: was die Koordination sieht. Knöpfe höchstens etwa 30 Zeichen.

# Startbildschirm, Liste
survey-new = Neue Befragung
survey-list = Befragungen
command-befragungen = Befragungen vorbereiten und ansehen
survey-title-open = Läuft: { $name }
survey-title-draft = Entwurf: { $name }
survey-title-closed = Beendet: { $name }
survey-listed = <b>Befragungen</b>

    Wählen Sie eine Befragung aus oder bereiten Sie eine neue vor.
survey-listed-none = <b>Befragungen</b>

    Es gibt noch keine Befragung. Mit „Neue Befragung“ bereiten Sie die erste vor.

# „4 Felder, etwa 10 Minuten“
survey-length = { $fields ->
        [one] Ein Feld
       *[other] { $fields } Felder
    }, etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }

# Den Fragebogen wählen
survey-which = <b>Neue Befragung</b>

    Welchen Fragebogen möchten Sie verwenden?
survey-template = { $n } · <b>{ $title }</b>
survey-template-length = { $questions ->
        [one] Eine Frage
       *[other] { $questions } Fragen
    }, etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }

# Der Entwurf
survey-draft = <b>Entwurf: { $name }</b>
survey-draft-questionnaire = Fragebogen: { $title }
survey-draft-all-fields = Handlungsfelder: alle { $n }
survey-draft-fields = Handlungsfelder: { $names }
survey-draft-all-groups = Gruppen: alle
survey-draft-groups = Gruppen: { $names }
survey-draft-length = Umfang: { $questions ->
        [one] eine Frage
       *[other] { $questions } Fragen
    }, etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }
# Das Ende. Tage ausgeschrieben: „Freitag, 18. Dezember 2026“
survey-ends = Ende: { $day }
survey-no-end = Ende: noch nicht festgelegt
survey-draft-end-past = <b>Das Ende ist schon vorbei.</b> Bitte wählen Sie ein anderes, dann kann die Befragung starten.
survey-end-set = Ende festlegen
survey-end-move = Ende verschieben
survey-end-ask = <b>Bis wann läuft „{ $name }“?</b>

    Nach diesem Tag endet die Befragung von selbst. Wer zwei Tage vorher noch nicht abgeschlossen hat, wird erinnert. Tippen Sie auf einen Tag, oder schreiben Sie ihn, zum Beispiel „18.12.“ oder „in fünf Wochen“.
survey-end-now = Bisher: { $day }
survey-end-keep = So lassen
survey-end-past = Dieser Tag ist schon vorbei.
survey-end-too-far = Das ist mehr als zwei Jahre hin. Ist das Jahr richtig?
survey-end-unclear = Diesen Tag habe ich nicht verstanden.
survey-end-which = Welcher Tag ist gemeint?
survey-preview-end = Letzter Tag zum Antworten: { $day }
survey-ending = „{ $name }“ endet bald von selbst. Wer noch nicht abgeschlossen hat, wird jetzt erinnert. Wenn mehr Zeit nötig ist, verschieben Sie das Ende.
survey-ended = „{ $name }“ ist von selbst zu Ende gegangen.

survey-draft-people = { $n ->
        [0] In diesen Gruppen ist noch niemand.
        [one] In diesen Gruppen ist zurzeit eine Person.
       *[other] In diesen Gruppen sind zurzeit { $n } Personen.
    } Wer später dazukommt, wird auch eingeladen.
survey-preview = Vorschau und Start
survey-choose-fields = Handlungsfelder auswählen
survey-choose-groups = Gruppen auswählen
survey-rename = Namen ändern
survey-discard = Entwurf verwerfen
survey-fields-ask = <b>Handlungsfelder</b>

    Tippen Sie auf ein Feld, um es auszuwählen oder wegzulassen. Ausgewählt:
survey-groups-ask = <b>Gruppen</b>

    Tippen Sie auf eine Gruppe, um sie auszuwählen oder wegzulassen. Ausgewählt:
survey-ticked = ✓ { $name }
survey-all = Alle
survey-chosen = Fertig
survey-name-ask = Bisheriger Name: „{ $name }“. Schreiben Sie den neuen Namen, höchstens 80 Zeichen.
survey-keep-name = Namen behalten
survey-name-too-long = Der Name hat { $length } Zeichen, höchstens { $limit } sind möglich. Bitte schreiben Sie einen kürzeren.

# Vorschau
survey-preview-head = <b>So beginnt „{ $name }“ für die Teilnehmenden</b>
survey-preview-answers = Antworten:
    { $answers }
survey-preview-typed = Antworten: werden geschrieben
survey-preview-more = und { $n } weitere
survey-preview-open = { $n ->
        [0] Noch ist niemand in den gewählten Gruppen. Wer später dazukommt, bekommt dann eine Einladung.
        [one] Mit dem Start bekommt eine Person eine Einladung.
       *[other] Mit dem Start bekommen { $n } Personen eine Einladung.
    } Fragen und Gruppen lassen sich danach nicht mehr ändern.
# Vor der ersten Befragung: was die Datenschutzerklärung noch nicht nennen kann
survey-lacks = <b>Für den Datenschutz fehlt noch:</b> { $names }. Alle Eingeladenen lesen diese Angaben. Ohne sie steht dort, dass die Koordination sie nennt.
survey-details = Angaben jetzt eintragen
survey-open-without = Ohne diese Angaben starten
survey-open = Befragung starten
survey-change = Noch etwas ändern

# Die laufende Befragung
survey-opened = { $n ->
        [0] Die Befragung läuft. Wer in eine der gewählten Gruppen kommt, bekommt eine Einladung.
        [one] Die Befragung läuft. Eine Person bekommt eine Einladung.
       *[other] Die Befragung läuft. { $n } Personen bekommen eine Einladung.
    }
survey-invited-later = Nachts werden keine Einladungen verschickt: Sie gehen am { $moment } hinaus.
survey-head-open = <b>Läuft: { $name }</b>
survey-head-closed = <b>Beendet: { $name }</b>
# so viele haben die Befragung abgeschlossen, von so vielen Eingeladenen
survey-turnout-nobody = Niemand eingeladen: { $names }
survey-turnout-few = { $names }: { $groups ->
        [one] unter
       *[other] zusammen unter
    } { $k } Personen, deshalb ohne Zahl
survey-never-answers = Sie sehen, wie viele begonnen und abgeschlossen haben, aber nie, was jemand geantwortet hat.
survey-small-in-one-line = Kleine Gruppen stehen zusammen in einer Zeile.
survey-released = Das Ergebnis ist an alle gegangen, die teilgenommen haben.
survey-remind = Erinnern
survey-close = Befragung beenden
survey-result = Ergebnis
survey-release = Ergebnis freigeben
survey-back = Zur Befragung
survey-cancel = Abbrechen

# Eine laufende Befragung für weitere Gruppen öffnen
survey-group-ends = { $group }: bis { $day }
survey-further = Weitere Gruppen fragen
survey-further-ask = <b>Wer soll „{ $name }“ auch beantworten?</b>

    Die Fragen bleiben dieselben, und alle Antworten kommen in ein gemeinsames Ergebnis. Wer schon gefragt ist, behält den bisherigen letzten Tag.
survey-further-none = „{ $name }“ geht schon an alle Gruppen.
survey-further-group = { $name } ({ $n })
survey-further-until = <b>Bis wann kann die Gruppe „{ $group }“ antworten?</b>

    Wenn Sie einen Tag wählen oder schreiben, wird die Gruppe zu „{ $name }“ eingeladen. Die Befragung endet mit der letzten Gruppe.
survey-further-asked = Die Gruppe wird eingeladen.

# Erinnern
survey-remind-ask = { $n ->
        [one] Eine Person hat noch nicht abgeschlossen. Sie bekommt eine Nachricht.
       *[other] { $n } Personen haben noch nicht abgeschlossen. Jede bekommt eine Nachricht.
    } Nachts wird nichts verschickt. Wer keine Nachrichten möchte, bekommt keine.
# Was diese Erinnerung verbraucht
survey-remind-first = Jede Person wird höchstens zweimal erinnert. Dies wäre das erste Mal.
survey-remind-last = Jede Person wird höchstens zweimal erinnert. { $of ->
        [one] Dies wäre das letzte Mal.
       *[other] { $n ->
            [one] Für eine von { $of } wäre es das letzte Mal.
           *[other] Für { $n } von { $of } wäre es das letzte Mal.
        }
    }
survey-remind-by-itself = Von selbst wird am { $moment } erinnert; das zählt mit.
survey-remind-early = <b>Die Einladung ist noch keinen Tag alt.</b> Viele wollten vielleicht noch antworten.
survey-remind-sure = Jetzt erinnern
survey-remind-nobody = Zurzeit ist niemand zu erinnern: Alle haben abgeschlossen, sind schon zweimal erinnert worden oder möchten keine Nachrichten.
survey-reminded = { $n ->
        [one] Eine Person wird jetzt erinnert.
       *[other] { $n } Personen werden jetzt erinnert.
    }
survey-reminded-later = { $n ->
        [one] Eine Person wird erinnert,
       *[other] { $n } Personen werden erinnert,
    } aber nicht in der Nacht: Die Nachricht geht am { $moment } hinaus.
survey-reminded-lately = Die letzte Erinnerung ist noch nicht lange her. Die nächste ist ab { $moment } möglich.
survey-moment = { $day } um { $time } Uhr

# Beenden
survey-close-ask = <b>„{ $name }“ beenden?</b>

    Danach kann niemand mehr antworten oder etwas ändern. Die Antworten werden zusammengezählt, die Zuordnung zu Personen wird gelöscht. Das lässt sich nicht rückgängig machen.
survey-close-sure = Ja, beenden

# Vor dem Öffnen: welche Gruppen voraussichtlich einzeln gezeigt werden, und zusammenlegen
survey-forecast-nothing = Voraussichtlich wird nichts gezeigt (Eingeladene: { $sizes }): Für ein Ergebnis müssen mindestens { $k } eine Frage einstufen. Gerechnet ist mit 7 von 10 Eingeladenen.
survey-forecast-total = Voraussichtlich wird nur das Gesamtergebnis gezeigt (Eingeladene: { $sizes }). Gerechnet ist damit, dass 7 von 10 Eingeladenen eine Frage einstufen.
survey-forecast-alone = Voraussichtlich einzeln gezeigt, wenn 7 von 10 Eingeladenen eine Frage einstufen: { $groups }
survey-forecast-together = Zusammen gezeigt: { $groups }
survey-forecast-coarser-all = Die Gruppen werden gröber zusammengefasst als sonst: Dieselben Fragen wurden in den letzten 90 Tagen schon gestellt. Aus beiden Ergebnissen ließe sich sonst ausrechnen, was Einzelne geantwortet haben.
survey-forecast-coarser = Bei { $n } von { $of } Fragen werden die Gruppen gröber zusammengefasst: Sie wurden in den letzten 90 Tagen schon gestellt. Aus beiden Ergebnissen ließe sich sonst ausrechnen, was Einzelne geantwortet haben.
survey-join-groups = Gruppen zusammenlegen
survey-join-ask = <b>Gruppen zusammenlegen</b>

    Was Sie zusammenlegen, zählt in dieser Befragung als eine Gruppe und wird zusammen gezeigt. Nach dem Start bleibt es dabei.
survey-join = { $one } + { $other }
survey-part = Trennen: { $groups }

# Fragen aus dem Saal: im Workshop gestellt, ohne Namen.
floor-title-plain = Fragen aus dem Saal
floor-title = <b>Fragen aus dem Saal</b>
floor-none-yet = Noch ist keine Frage da.
floor-line = { $number }. { $text } · { $people ->
        [one] eine Person
       *[other] { $people } Personen
    }{ $marks ->
        [none] {""}
       *[other] { $marks }
    }
floor-mark-own = Ihre Frage
floor-mark-merged = gehört jetzt zu einer anderen Frage
floor-mark-waiting = wird noch geprüft
floor-mark-unreviewed = wurde nicht geprüft
floor-mark-hidden = verborgen
floor-mark-answered = beantwortet
floor-how = Haben Sie eine dieser Fragen auch? Tippen Sie darauf. Noch einmal tippen nimmt es zurück.
floor-over = Es werden keine Fragen mehr gestellt.
floor-over-unreviewed = { $n ->
        [one] Eine Frage hat bis zum Ende niemand geprüft. Sie steht
       *[other] { $n } Fragen hat bis zum Ende niemand geprüft. Sie stehen
    } darum nicht in der Liste. Wer den Workshop leitet, sieht sie noch und kann sie jetzt noch zeigen.
floor-ask = Frage stellen
floor-see = Alle Fragen ansehen
floor-lead = Fragen leiten
floor-choice = { $number } · { $text }
floor-chosen = { $number } · { $text } ✓
floor-withdraw = Zurücknehmen: { $text }
floor-withdrawn = Ihre Frage ist zurückgenommen.
floor-noted = Gezählt.
floor-noted-not = Nicht mehr gezählt.
floor-own-counts = Ihre eigene Frage zählt immer.
floor-already-answered = Diese Frage ist schon beantwortet.
floor-ask-now = <b>Ihre Frage</b>

    Schreiben Sie Ihre Frage, mit höchstens { $longest } Zeichen.
floor-who-sees = Alle im Saal sehen die Frage sofort und wie viele sie auch haben, aber nie von wem. Bitte nennen Sie keine Namen.
floor-who-sees-reviewed = Wer den Workshop leitet, prüft die Frage zuerst. Dann sehen alle die Frage und wie viele sie auch haben, aber nie von wem. Bitte nennen Sie keine Namen.
floor-unfit = Bitte schreiben Sie eine Frage mit höchstens { $longest } Zeichen.
floor-full = Mehr als { $most } Fragen kann eine Person nicht stellen. Nehmen Sie zuerst eine zurück, oder tippen Sie auf Fragen von anderen.
floor-list-full = Es sind schon { $most } Fragen da, mehr gehen nicht. Tippen Sie auf die Fragen von anderen, die Sie auch haben.
floor-too-late = Ihre Frage kam zu spät.
floor-not-sent = Sie ist nicht gespeichert. Sie hatten geschrieben: „{ $text }“
floor-asked = Ihre Frage steht in der Liste. Sie sind mitgezählt.
floor-asked-reviewed = Ihre Frage ist angekommen. Sie wird geprüft, bevor alle sie sehen.
floor-opened = <b>Fragen aus dem Saal</b>

    Sie können jetzt Fragen stellen, ohne Namen, und sehen, was andere fragen.

# Für alle, die den Workshop leiten
floor-begin-ask = <b>Fragen aus dem Saal</b>

    Alle können dann ohne Namen Fragen schreiben und sagen, welche sie auch haben. Alle bekommen dazu eine Nachricht. Am Ende des Tages ist von selbst Schluss.

    Sollen Fragen sofort zu sehen sein, oder prüfen Sie jede zuerst?
floor-begin-free = Beginnen: sofort zu sehen
floor-begin-reviewed = Beginnen: zuerst prüfen
floor-begin-again = Noch einmal beginnen
floor-begun = Alle können jetzt Fragen stellen.
floor-begun-otherwise = Die Fragen haben schon begonnen, anders als Sie gewählt haben.
floor-mode-free = Alle sehen jede Frage sofort.
floor-mode-reviewed = Jede Frage wird geprüft, bevor alle sie sehen.
floor-done = Erledigt: { $n ->
        [one] eine Frage
       *[other] { $n } Fragen
    }
floor-done-title = <b>Beantwortet oder verborgen</b>
floor-question-gone = Diese Frage ist zurückgenommen, oder sie gehört jetzt zu einer anderen.
floor-last = Die letzten Fragen
floor-counts = { $n ->
        [0] Noch keine Frage
        [one] Eine Frage
       *[other] { $n } Fragen
    }{ $waiting ->
        [0] .
        [one] , eine wartet auf Sie.
       *[other] , { $waiting } warten auf Sie.
    }
floor-question = <b>{ $text }</b>

    { $people ->
        [one] Eine Person hat diese Frage.
       *[other] { $people } Personen haben diese Frage.
    }
floor-state-waiting = Nur Sie sehen sie. Soll sie für alle zu sehen sein?
floor-state-shown = Alle sehen sie.
floor-state-hidden = Sie ist verborgen: Nur wer sie gestellt hat und wer den Workshop leitet, sieht sie.
floor-state-answered = Sie ist beantwortet.
floor-part = Darin enthalten: „{ $text }“
floor-show = Zeigen
floor-hide = Verbergen
floor-alone = Groß auf die Leinwand
floor-to-wall = Auf die Leinwand
floor-on-wall = Das steht jetzt auf der Leinwand.
floor-answered = Beantwortet
floor-not-answered = Doch nicht beantwortet
floor-merge = Zusammenlegen
floor-merge-ask = <b>Zu welcher Frage gehört „{ $text }“?</b>

    Wer beide hat, zählt einmal.
floor-part-again = Wieder trennen
floor-back = Alle Fragen
floor-end = Fragen beenden
floor-end-ask = <b>Fragen aus dem Saal beenden?</b>

    Dann kann niemand mehr fragen, und niemand kann mehr herausfinden, von wem eine Frage ist. Die Fragen und ihre Zahlen bleiben.
floor-end-yes = Ja, beenden

# Auf der Leinwand
wall-kind-floor = Fragen aus dem Saal
floor-wall-people = { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }
floor-wall-have-too = { $n ->
        [one] Eine Person hat diese Frage.
       *[other] { $n } Personen haben diese Frage.
    }
floor-wall-none = Stellen Sie Ihre Frage mit dem Telefon, ohne Namen.
floor-wall-over = Alle Fragen sind beantwortet.
floor-wall-more = { $n ->
        [one] Eine weitere Frage steht auf dem Telefon.
       *[other] { $n } weitere Fragen stehen auf dem Telefon.
    }
record-question = Frage
record-people = Personen
record-answered = Beantwortet
record-yes = ja
record-not-yet = nein
record-still-asked = Die Fragen aus dem Saal laufen noch. Es können weitere dazukommen.
record-attended-so-far = Noch ist nicht alles beendet. Wer nur bei etwas mitmacht, das noch läuft, ist hier noch nicht mitgezählt.
record-attended = Wer dabei war
record-attended-means = Mitgemacht hat, wer bei mindestens einem Punkt abgestimmt oder eine Frage aus dem Saal gestellt oder angetippt hat. Kleine Gruppen stehen nur zusammen.
record-attended-besides = Dazu kommen Antworten per Handzeichen oder auf Papier: bei einem Punkt höchstens { $n ->
        [one] eine
       *[other] { $n }
    }.
record-group = Gruppe
record-members = In der Gruppe
record-took-part = Haben mitgemacht
record-everybody = Insgesamt

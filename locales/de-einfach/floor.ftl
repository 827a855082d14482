# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
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
floor-mark-waiting = noch nicht geprüft
floor-mark-unreviewed = nicht geprüft
floor-mark-hidden = verborgen
floor-mark-answered = beantwortet
floor-how = Haben Sie eine dieser Fragen auch? Tippen Sie darauf. Noch einmal tippen nimmt es zurück.
floor-over = Sie können keine Fragen mehr stellen.
floor-over-unreviewed = { $n ->
        [one] Eine Frage hat niemand geprüft. Sie steht
       *[other] { $n } Fragen hat niemand geprüft. Sie stehen
    } darum nicht in der Liste. Die Leitung vom Workshop sieht sie noch. Sie kann sie auch jetzt noch zeigen.
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
floor-who-sees = Alle im Saal sehen die Frage sofort. Alle sehen auch: So viele Personen haben diese Frage. Niemand sieht, von wem die Frage ist. Bitte schreiben Sie keine Namen.
floor-who-sees-reviewed = Zuerst prüft jemand die Frage. Dann sehen alle die Frage. Alle sehen auch: So viele Personen haben diese Frage. Niemand sieht, von wem die Frage ist. Bitte schreiben Sie keine Namen.
floor-unfit = Bitte schreiben Sie eine Frage mit höchstens { $longest } Zeichen.
floor-full = Eine Person kann { $most } Fragen stellen. Nehmen Sie zuerst eine Frage zurück.
floor-list-full = Es gibt schon { $most } Fragen. Mehr Fragen gehen nicht. Haben Sie eine dieser Fragen auch? Tippen Sie darauf.
floor-too-late = Ihre Frage kam zu spät.
floor-not-sent = Sie ist nicht gespeichert. Sie haben geschrieben: „{ $text }“
floor-asked = Ihre Frage steht in der Liste. Sie sind mitgezählt.
floor-asked-reviewed = Ihre Frage ist angekommen. Zuerst prüft jemand die Frage. Danach sehen alle sie.
floor-opened = <b>Fragen aus dem Saal</b>

    Sie können jetzt Fragen stellen. Niemand sieht Ihren Namen. Sie sehen auch die Fragen von anderen.

# Für alle, die den Workshop leiten
floor-begin-ask = <b>Fragen aus dem Saal</b>

    Alle können dann Fragen schreiben, ohne Namen. Alle bekommen eine Nachricht. Um 24 Uhr hört es von allein auf.

    Sehen alle die Fragen sofort? Oder prüfen Sie jede Frage zuerst?
floor-begin-free = Beginnen: sofort zu sehen
floor-begin-reviewed = Beginnen: zuerst prüfen
floor-begin-again = Noch einmal beginnen
floor-begun = Alle können jetzt Fragen stellen.
floor-begun-otherwise = Die Fragen haben schon begonnen. Es ist anders gewählt.
floor-mode-free = Alle sehen jede Frage sofort.
floor-mode-reviewed = Zuerst prüft jemand jede Frage. Dann sehen alle sie.
floor-done = Erledigt: { $n ->
        [one] eine Frage
       *[other] { $n } Fragen
    }
floor-done-title = <b>Beantwortet oder verborgen</b>
floor-question-gone = Diese Frage ist nicht mehr da. Oder sie gehört jetzt zu einer anderen Frage.
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
floor-state-waiting = Nur Sie sehen sie. Sollen alle sie sehen?
floor-state-shown = Alle sehen sie.
floor-state-hidden = Die anderen sehen sie nicht.
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

    Jede Person zählt nur einmal.
floor-part-again = Wieder trennen
floor-back = Alle Fragen
floor-end = Fragen beenden
floor-end-ask = <b>Fragen aus dem Saal beenden?</b>

    Dann kann niemand mehr fragen. Niemand kann dann noch herausfinden, von wem eine Frage ist. Die Fragen und ihre Zahlen bleiben.
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
record-still-asked = Die Fragen aus dem Saal laufen noch. Es können noch Fragen dazukommen.
record-attended-so-far = Noch ist nicht alles beendet. Manche machen nur bei etwas mit, das noch läuft. Sie sind hier noch nicht gezählt.
record-attended = Wer dabei war
record-attended-means = Mitgemacht heißt: abgestimmt oder eine Frage gestellt. Auch wer eine Frage angetippt hat, hat mitgemacht. Kleine Gruppen stehen nur zusammen.
record-attended-besides = Andere haben die Hand gehoben oder auf Papier geantwortet. Bei einem Punkt waren es höchstens { $n }.
record-group = Gruppe
record-members = In der Gruppe
record-took-part = Haben mitgemacht
record-everybody = Alle zusammen

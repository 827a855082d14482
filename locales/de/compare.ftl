# Vergleiche: mit einem früheren Durchgang der eigenen Kommune und mit anderen Kommunen.

compare-head = <b>Vergleichen</b>

    Womit möchten Sie das Ergebnis vergleichen?
compare-no-runs = Einen früheren Durchgang mit demselben Fragebogen gibt es noch nicht.
compare-run = Früher: { $name }
compare-towns = Mit anderen Kommunen
compare-back = Zum Ergebnis
compare-other = Anderer Vergleich
compare-pictures = Vergleich als Bilder
compare-as-pictures = Als Bilder ansehen
compare-changes-head = <b>Was sich verändert hat</b>
    { $before } bis { $after }

    Verglichen werden nur Fragen mit gleichem Wortlaut und genügend Antworten in beiden Durchgängen. „Verändert“ heißt: mindestens 15 Punkte Unterschied.
compare-nothing-comparable = Keine Frage lässt sich vergleichen.
compare-field = <b>{ $field }</b>: { $before } → { $after }, { $direction } ({ $items } von { $of } Fragen)
compare-item = { $text }
    { $before } ({ $before_n } Antworten) → { $after } ({ $after_n } Antworten), { $direction }
compare-direction-better = gestiegen
compare-direction-worse = gesunken
compare-direction-unchanged = kaum verändert
compare-left-out = { $n ->
        [one] Eine Frage lässt sich nicht vergleichen.
       *[other] { $n } Fragen lassen sich nicht vergleichen.
    }

# Andere Kommunen
towns-head = { $n ->
        [0] <b>Wir und andere Kommunen</b>
        [one] <b>Wir und eine Kommune</b>
       *[other] <b>Wir und { $n } Kommunen</b>
    }
towns-too-few = Für einen Vergleich braucht es Pakete von mindestens { $fewest } Kommunen. Bitten Sie andere Kommunen um ihr Paket und schicken Sie die Dateien hierher.
towns-nothing-comparable = Kein Handlungsfeld lässt sich mit mindestens 5 Kommunen vergleichen.
towns-named = Darunter: { $names }{ $others ->
        [0] .
        [one] {" "}und eine Kommune ohne Namen.
       *[other] {" "}und { $others } Kommunen ohne Namen.
    }
towns-field = <b>{ $field }</b>
    Wir: { $own }. Mitte von { $towns } Kommunen: { $median }. Die mittlere Hälfte liegt zwischen { $lower } und { $upper }.
towns-ends = Niedrigster Wert { $lowest }, höchster { $highest }.
towns-reworded = { $n ->
        [one] Eine Kommune hat eine andere Fassung des Fragebogens benutzt. Verglichen werden nur gleiche Fragen.
       *[other] { $n } Kommunen haben eine andere Fassung des Fragebogens benutzt. Verglichen werden nur gleiche Fragen.
    }
towns-no-ranking = Die Zahlen zeigen, wo Sie stehen. Eine Rangliste gibt es nicht: Kommunen sind verschieden.
towns-experience = Was anderen geholfen hat
towns-experience-head = { $n ->
        [one] <b>Was anderen geholfen hat</b>

    Eine Maßnahme, die eine andere Kommune mitgegeben hat.
       *[other] <b>Was anderen geholfen hat</b>

    { $n } Maßnahmen, die andere Kommunen mitgegeben haben.
    }
towns-renewed = Das Ergebnis war schon aufgenommen: { $name }. Neu sind die Maßnahmen dazu.
towns-others = Von anderen Kommunen
towns-others-head = <b>Von anderen Kommunen</b>
    { $n ->
        [0] Noch ist kein Paket aufgenommen.
       *[other] Aufgenommen: { $names }
    }
towns-others-later = Mit Ihrem eigenen Ergebnis vergleichen Sie die Pakete, sobald eine Befragung beendet ist: unter „Ergebnis“.
towns-take-in = Paket aufnehmen
towns-list = Aufgenommene Pakete
towns-back = Zum Vergleich
towns-send-file = Schicken Sie die Paketdatei einer anderen Kommune. Sie endet auf „.json“ und darf höchstens { $megabytes } MB groß sein. Sie können auch mehrere nacheinander schicken.
towns-listed = <b>Aufgenommene Pakete</b>

    Tippen Sie auf ein Paket, um es zu entfernen.
towns-listed-none = Es ist kein Paket aufgenommen.
towns-remove-ask = <b>Wirklich entfernen?</b> { $name } wird dann nicht mehr verglichen, und die Maßnahmen daraus sind nicht mehr zu sehen.
towns-remove-sure = Ja, entfernen
towns-keep = Behalten
towns-unnamed = Kommune ohne Namen
towns-package = { $town }, { $month }
towns-imported = Aufgenommen: { $name }.
towns-already-in = Dieses Ergebnis ist schon aufgenommen: { $name }.
towns-own-result = Das ist Ihr eigenes Ergebnis. Es wird nicht mit sich selbst verglichen.
towns-refused-too-large = Die Datei ist zu groß. Pakete haben höchstens { $megabytes } MB.
towns-refused-no-package = Das ist kein Paket von Rundfrage. Bitte schicken Sie die Datei, die auf „.json“ endet, so wie Sie sie bekommen haben.
towns-refused-unknown-version = Das Paket kommt aus einer neueren Version von Rundfrage. Bitte lassen Sie Ihr Rundfrage aktualisieren.
towns-refused-changed = Die Datei wurde verändert oder beschädigt. Bitte lassen Sie sie sich noch einmal schicken.
towns-refused-not-publishable = Das Paket enthält Zahlen, die nicht veröffentlicht werden dürften. Es wurde nicht aufgenommen. Bitte sagen Sie es der Kommune, von der Sie es haben.

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.

# Karten bündeln
poll-cluster = <b>{ $name }</b>: { $n }
poll-cards-loose = Ohne Bündel
poll-cards-left-out = { $n ->
        [one] Eine weitere Karte passt
       *[other] { $n } weitere Karten passen
    } nicht { $door ->
        [browser] auf diese Seite
       *[telegram] in diese Nachricht
    }. Alle stehen auf der Leinwand und im Ergebnis zum Mitnehmen.
cluster-open = Karten bündeln
cluster-board = <b>Karten bündeln</b>

    { $question }
cluster-none-yet = In einem Bündel liegen Karten, die zusammengehören. Das Bündel hat einen Namen. Alle sehen die Bündel auf der Leinwand und im Ergebnis.
cluster-loose = { $n ->
        [0] Alle Karten liegen in einem Bündel.
        [one] Eine Karte liegt in keinem Bündel.
       *[other] { $n } Karten liegen in keinem Bündel.
    }
cluster-no-cards = Noch ist keine Karte für alle zu sehen.
cluster-waiting = { $n ->
        [one] Eine Karte ist noch nicht geprüft. Prüfen Sie sie zuerst.
       *[other] { $n } Karten sind noch nicht geprüft. Prüfen Sie sie zuerst.
    }
cluster-sort-button = { $n ->
        [one] Die lose Karte einordnen
       *[other] { $n } lose Karten einordnen
    }
cluster-new = Neues Bündel
cluster-all = Zu den Bündeln
cluster-back = Zurück zum Bündel
cluster-sort = <b>Wohin gehört diese Karte?</b>

    „{ $text }“

    { $n ->
        [one] Das ist die letzte lose Karte.
       *[other] Noch { $n } lose Karten.
    }
cluster-skip = überspringen
cluster-sorted = Es gibt keine lose Karte mehr.
cluster-gone = Diese Karte oder dieses Bündel gibt es nicht mehr.
cluster-card = <b>Wohin mit dieser Karte?</b>

    „{ $text }“
cluster-card-in = Sie liegt in „{ $name }“.
cluster-card-loose = Sie liegt in keinem Bündel.
cluster-take-out = Aus dem Bündel nehmen
cluster-one = <b>{ $name }</b>
cluster-lies-in = { $n ->
        [0] In diesem Bündel liegt noch keine Karte.
        [one] Eine Karte:
       *[other] { $n } Karten:
    }
cluster-card-line = { $n } · { $text }
cluster-numbers = Tippen Sie auf eine Nummer. Dann können Sie die Karte verschieben.
cluster-fill = Karten hinein oder heraus
cluster-fill-head = <b>{ $name }</b>: { $n }
cluster-fill-how = Tippen Sie an, was dazugehört. Tippen Sie noch einmal darauf. Dann ist es wieder draußen.
cluster-fill-nothing = Es gibt keine lose Karte.
cluster-done = Fertig
cluster-name = <b>Neues Bündel</b>

    Wie soll es heißen? Schreiben Sie höchstens { $limit } Zeichen.
cluster-name-for = Diese Karte liegt dann darin: „{ $text }“
cluster-name-unfit = Bitte schreiben Sie einen Namen mit höchstens { $limit } Zeichen.
cluster-name-taken = So heißt schon ein anderes Bündel. Sie können beide zusammenlegen.
cluster-rename = Umbenennen
cluster-other-name = <b>{ $name }</b>

    Wie soll das Bündel heißen? Schreiben Sie höchstens { $limit } Zeichen.
cluster-merge = Mit anderem zusammenlegen
cluster-merge-ask = <b>{ $name }</b>

    Mit welchem Bündel legen Sie es zusammen? Dessen Name bleibt.
cluster-dissolve = Auflösen
cluster-dissolve-ask = <b>„{ $name }“ auflösen?</b>

    { $n ->
        [0] Es liegt keine Karte darin.
        [one] Die Karte bleibt und ist wieder lose.
       *[other] Die { $n } Karten bleiben und sind wieder lose.
    }
cluster-dissolve-sure = Ja, auflösen
cluster-too-many = Mehr als { $most } Bündel gehen nicht. Legen Sie zuerst zwei zusammen.

# Alle Karten auf einen Blick, am Computer
cluster-board-title = Alle Karten auf einen Blick
cluster-board-how = Ziehen Sie eine Karte mit der Maus. Mit dem Finger halten Sie die Karte zuerst kurz. Sie können auch Tasten benutzen. Der Pfeil nach links oder rechts legt die Karte daneben. Eine Ziffer legt die Karte in das Bündel mit dieser Ziffer. Danach kommt die nächste Karte. Die Taste n macht ein neues Bündel.
cluster-board-said = „{ $card }“ liegt jetzt hier: { $pile }
cluster-board-failed = Das hat nicht geklappt. Wir laden die Seite neu.

# Punkte auf Bündel, Maßnahmen daraus
cluster-dots = Punkte auf die Bündel
cluster-dots-question = Was ist am wichtigsten? Frage: { $question }
cluster-dots-given = Punkte: { $names }
cluster-has-dots = { $n ->
        [one] Ein Punkt.
       *[other] { $n } Punkte.
    }

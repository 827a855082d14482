# Karten, die zusammengehören: Bündel, mit Namen.

# Karten bündeln
poll-cluster = <b>{ $name }</b> ({ $n })
poll-cards-loose = Ohne Bündel
poll-cards-left-out = { $n ->
        [one] Eine weitere Karte passt
       *[other] { $n } weitere Karten passen
    } nicht { $door ->
        [browser] auf diese Seite
       *[telegram] in diese Nachricht
    }. Alle stehen auf der Leinwand und im PDF.
cluster-open = Karten bündeln
cluster-board = <b>Karten bündeln</b>

    { $question }
cluster-none-yet = Ein Bündel sind Karten, die zusammengehören, mit einem Namen darüber. Alle sehen die Bündel auf der Leinwand und im Ergebnis.
cluster-loose = { $n ->
        [0] Alle Karten liegen in einem Bündel.
        [one] Eine Karte liegt in keinem Bündel.
       *[other] { $n } Karten liegen in keinem Bündel.
    }
cluster-no-cards = Noch ist keine Karte für alle zu sehen.
cluster-waiting = { $n ->
        [one] Eine Karte ist noch nicht geprüft. Geprüft lässt sie sich bündeln.
       *[other] { $n } Karten sind noch nicht geprüft. Geprüft lassen sie sich bündeln.
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
cluster-numbers = Mit der Nummer verschieben Sie eine Karte.
cluster-fill = Karten hinein oder heraus
cluster-fill-head = <b>{ $name }</b> ({ $n })
cluster-fill-how = Tippen Sie an, was dazugehört. Noch einmal tippen nimmt es heraus.
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
cluster-board-how = Ziehen Sie eine Karte mit der Maus oder, nach kurzem Halten, mit dem Finger. Mit der Tastatur: Pfeil nach links oder rechts legt die Karte daneben, eine Ziffer legt sie in dieses Bündel und führt zur nächsten Karte, n macht ein neues Bündel. Pfeil nach oben oder unten geht zur nächsten Karte.
cluster-board-said = „{ $card }“ liegt jetzt hier: { $pile }
cluster-board-failed = Das hat gerade nicht geklappt. Die Seite wird neu geladen.

# Punkte auf Bündel, Maßnahmen daraus
cluster-dots = Punkte auf die Bündel
cluster-dots-question = Was ist am wichtigsten? ({ $question })
cluster-dots-given = Punkte: { $names }
cluster-has-dots = { $n ->
        [one] Ein Punkt.
       *[other] { $n } Punkte.
    }

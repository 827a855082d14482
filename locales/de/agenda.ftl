# Die Tagesordnung des Workshops: aus dem Ergebnis vorgeschlagen, von der Koordination geändert.

agenda-head = <b>Tagesordnung</b>

    Vorgeschlagen aus „{ $name }“: was strittig ist, wo Bedarf besteht, was unbekannt ist, wo die Sichtweisen auseinandergehen. Tippen Sie auf einen Punkt, um ihn zu verschieben, wegzulassen oder alle dazu zu fragen.
agenda-empty = Es steht kein Punkt auf der Tagesordnung.
agenda-point = <b>{ $n } · { $what }</b>
agenda-off = <b>{ $what }</b>
agenda-field = { $field }
agenda-own = Von der Koordination hinzugefügt.
agenda-works-well = <b>Läuft gut</b>
agenda-works-well-line = { $text }
    { $why }

# Ändern
agenda-ask = Alle dazu fragen (Abstimmung)
agenda-up = Weiter nach oben
agenda-down = Weiter nach unten
agenda-drop = Weglassen
agenda-take-up = Wieder aufnehmen
agenda-further = Weitere Punkte: { $n }
agenda-further-head = <b>Weitere Punkte</b>

    Auch sie folgen aus den Zahlen. Tippen Sie auf einen Punkt, um ihn auf die Tagesordnung zu nehmen.
agenda-further-none = Es gibt keine weiteren Punkte.
agenda-take-on = Auf die Tagesordnung
agenda-back = Zur Tagesordnung
agenda-see-dropped = Weggelassene Punkte: { $n }
agenda-dropped = <b>Weggelassene Punkte</b>

    Tippen Sie auf einen Punkt, um ihn wieder aufzunehmen.
agenda-dropped-none = Kein Punkt ist weggelassen.
agenda-add = Eigenen Punkt hinzufügen
agenda-ask-topic = Worum soll es gehen? Schreiben Sie den Punkt, höchstens { $limit } Zeichen.
agenda-topic-long = Der Punkt ist zu lang. Bitte schreiben Sie höchstens { $limit } Zeichen.

# Die Abstimmung zu einem Punkt
agenda-dont-know = weiß ich nicht
agenda-how-urgent = Wie dringend ist dieses Thema? { $name }
agenda-urgent-now = sehr dringend
agenda-urgent-soon = bald angehen
agenda-urgent-later = kann warten
agenda-urgent-never = nicht nötig

# Warum etwas auf der Tagesordnung steht: ein Satz mit Personen. lowest bis highest sind die Stufen der Frage in Worten
reason-camps-ends = Zwei Lager: { $low ->
        [one] { $low } von { $n } sagt
       *[other] { $low } von { $n } sagen
    } „{ $lowest }“, { $high ->
        [one] { $high } sagt
       *[other] { $high } sagen
    } „{ $highest }“.
reason-camps-halves = Zwei Lager: { $low ->
        [one] { $low } von { $n } sagt
       *[other] { $low } von { $n } sagen
    } „{ $lowest }“ oder „{ $second }“, { $high ->
        [one] { $high } sagt
       *[other] { $high } sagen
    } „{ $third }“ oder „{ $highest }“.
reason-divided-ends = Uneinig: { $low ->
        [one] { $low } von { $n } sagt
       *[other] { $low } von { $n } sagen
    } „{ $lowest }“, { $high ->
        [one] { $high } sagt
       *[other] { $high } sagen
    } „{ $highest }“.
reason-divided-halves = Uneinig: { $low ->
        [one] { $low } von { $n } sagt
       *[other] { $low } von { $n } sagen
    } „{ $lowest }“ oder „{ $second }“, { $high ->
        [one] { $high } sagt
       *[other] { $high } sagen
    } „{ $third }“ oder „{ $highest }“.
reason-need = Klarer Bedarf: { $low } von { $n } sagen „{ $lowest }“ oder „{ $second }“.
reason-unknown = Unbekannt: { $n ->
        [one] { $n } von { $of } weiß es nicht.
       *[other] { $n } von { $of } wissen es nicht.
    }
reason-gap = Verschiedene Sichtweisen: „{ $third }“ oder „{ $highest }“ sagen bei { $high } { $high-people } von { $high-of }, bei { $low } { $low-people } von { $low-of } ({ $high-points } und { $low-points } Punkte).
reason-gap-field = { $questions ->
        [0] Verschiedene Sichtweisen: { $high } kommt im Durchschnitt der Fragen auf { $high-points } Punkte, { $low } auf { $low-points }.
        [one] Verschiedene Sichtweisen: { $high } kommt im Durchschnitt der Fragen auf { $high-points } Punkte, { $low } auf { $low-points }. Bei einer Frage ist der Unterschied besonders groß.
       *[other] Verschiedene Sichtweisen: { $high } kommt im Durchschnitt der Fragen auf { $high-points } Punkte, { $low } auf { $low-points }. Bei { $questions } Fragen ist der Unterschied besonders groß.
    }
reason-well = { $high } von { $n } sagen „{ $third }“ oder „{ $highest }“.

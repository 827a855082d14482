# Die Tagesordnung des Workshops: aus dem Ergebnis vorgeschlagen, von der Koordination geändert.

agenda-head = <b>Tagesordnung</b>

    Vorgeschlagen aus „{ $name }“: was strittig ist, wo Bedarf besteht, was unbekannt ist, wo die Sichtweisen auseinandergehen. Tippen Sie auf einen Punkt, um ihn zu verschieben, wegzulassen oder alle dazu zu fragen.
agenda-empty = Es steht kein Punkt auf der Tagesordnung.
agenda-point = <b>{ $n } · { $what }</b>
agenda-off = <b>{ $what }</b>
agenda-field = { $field }
agenda-own = Von der Koordination hinzugefügt.
agenda-reason-divided = Uneinig: { $low_n } von { $n } für „{ $low }“, { $high_n } für „{ $high }“.
agenda-reason-camps = Zwei Lager: { $low_n } von { $n } für „{ $low }“, { $high_n } für „{ $high }“.
agenda-reason-need = Klarer Bedarf: { $both } von { $n } für „{ $low }“ oder „{ $high }“ ({ $score } von 100 Punkten).
agenda-reason-unknown = Unbekannt: { $n } von { $of } wissen es nicht ({ $percent } %).
agenda-reason-gap = Verschiedene Sichtweisen: { $low } { $low_score }, { $high } { $high_score } von 100.
agenda-works-well = <b>Läuft gut</b>
agenda-works-well-line = { $text } ({ $score } von 100)

# Ändern
agenda-ask = Alle dazu fragen (Abstimmung)
agenda-up = Weiter nach oben
agenda-drop = Weglassen
agenda-take-up = Wieder aufnehmen
agenda-back = Zur Tagesordnung
agenda-see-dropped = Weggelassene Punkte: { $n }
agenda-dropped = <b>Weggelassene Punkte</b>

    Tippen Sie auf einen Punkt, um ihn wieder aufzunehmen.
agenda-dropped-none = Kein Punkt ist weggelassen.
agenda-add = Eigenen Punkt hinzufügen
agenda-ask-topic = Worum soll es gehen? Schreiben Sie den Punkt als Nachricht, höchstens { $limit } Zeichen.
agenda-topic-long = Der Punkt ist zu lang. Bitte schreiben Sie höchstens { $limit } Zeichen.

# Die Abstimmung zu einem Punkt
agenda-dont-know = weiß ich nicht
agenda-how-urgent = Wie dringend ist dieses Thema? { $name }
agenda-urgent-now = sehr dringend
agenda-urgent-soon = bald angehen
agenda-urgent-later = kann warten
agenda-urgent-never = nicht nötig

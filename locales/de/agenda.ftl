# Die Tagesordnung des Workshops: aus dem Ergebnis vorgeschlagen, von der Koordination geändert.

agenda-head = <b>Tagesordnung</b>

    Vorgeschlagen aus „{ $name }“: was strittig ist, wo Bedarf besteht, was unbekannt ist, wo die Sichtweisen auseinandergehen. Tippen Sie auf einen Punkt, um ihn zu verschieben, wegzulassen oder alle dazu zu fragen.
agenda-empty = Es steht kein Punkt auf der Tagesordnung.
agenda-point = <b>{ $n } · { $what }</b>
agenda-off = <b>{ $what }</b>
agenda-field = { $field }
agenda-own = Von der Koordination hinzugefügt.
agenda-reason-divided = Uneinig: Einigkeit { $cns } von 1 bei { $n } Antworten.
agenda-reason-camps = Zwei Lager: Einigkeit { $cns } von 1 bei { $n } Antworten.
agenda-reason-need = Klarer Bedarf: { $score } von 100, darin sind sich die { $n } Antwortenden weitgehend einig.
agenda-reason-unknown = Unbekannt: { $percent } % wissen es nicht ({ $n } von { $of }).
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

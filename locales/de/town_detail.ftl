# Was eine Kommune in ihrer Datenschutzerklärung nennt: von der Koordination eingetragen. Knöpfe höchstens etwa 30 Zeichen.

town-detail-head = <b>Angaben der Kommune zum Datenschutz</b>
# Eine Zeile je Angabe; $text ist der eingetragene Text oder „fehlt noch“
town-detail-controller = • Verantwortliche Stelle: { $text }
town-detail-officer = • Datenschutzbeauftragte: { $text }
town-detail-contact = • { $ways ->
        [browser] Ansprechstelle, auch für Papier und Gespräche
       *[telegram] Ansprechstelle und Weg ohne Telegram
    }: { $text }
town-detail-storage = • Löschen nach dem Ende: { $text }
town-detail-none = fehlt noch
town-detail-read-by = Alle Eingeladenen lesen diese Angaben unter „Datenschutz“. Ändern können Sie diese Angaben jederzeit.
town-detail-button-controller = Verantwortliche Stelle
town-detail-button-officer = Datenschutzbeauftragte
town-detail-button-contact = Ansprechstelle
town-detail-button-storage = Speicherdauer
town-detail-saved = Gespeichert.
town-detail-leave = Später eintragen
town-detail-now = Bisher: { $text }
town-detail-unfit = Der Text hat { $length } Zeichen, möglich sind 1 bis { $limit }. Bitte schreiben Sie ihn noch einmal.
town-detail-ask-controller = <b>Wer ist verantwortlich?</b>

    Bitte schreiben Sie Namen und Anschrift der Kommune, höchstens { $limit } Zeichen.

    Beispiel: <i>Stadt Musterstadt, Markt 1, 01234 Musterstadt</i>
town-detail-ask-officer = <b>Wer ist für den Datenschutz zuständig?</b>

    Bitte schreiben Sie, wie man die Datenschutzbeauftragten erreicht, höchstens { $limit } Zeichen. Ein Amt genügt, ein Name ist nicht nötig.

    Beispiel: <i>Datenschutz im Rathaus, Zimmer 3, datenschutz@musterstadt.example</i>
town-detail-ask-contact = <b>{ $ways ->
        [browser] Wen kann man fragen, und wie geht es auf Papier?
       *[telegram] Wen kann man fragen, und wie geht es ohne Telegram?
    }</b>

    Bitte schreiben Sie Stelle, Anschrift und Telefon, höchstens { $limit } Zeichen. Das steht auch auf der gedruckten Einladung.

    Beispiel: <i>Stabsstelle Integration, Zimmer 12, Telefon 01234 567. Dort gibt es auch Papierbögen.</i>
town-detail-ask-storage = <b>Wie lange wird etwas aufbewahrt?</b>

    So lange nach dem Ende wird aufbewahrt, was aus einer Befragung, einer Abstimmung, einem Treffen, einem Ablauf oder einer Maßnahme geworden ist. Dann wird es gelöscht. Vierzehn Tage vorher bekommen Sie eine Nachricht. Wer nach zwei Jahren wieder fragen und vergleichen möchte, wählt mehr als 24 Monate.
town-detail-months = { $n } Monate

# Was die Speicherdauer löscht: vorher und nachher, nur Zahlen
town-deletion-ahead = <b>Am { $day } wird gelöscht, was so lange zu Ende ist, wie Sie festgelegt haben:</b> { $what }. Was Sie behalten möchten, laden Sie vorher herunter. Mit einer längeren Speicherdauer bleibt es.
town-deletion-done = Gelöscht nach der Speicherdauer: { $what }.
town-deletion-surveys = { $n ->
        [one] eine Befragung
       *[other] { $n } Befragungen
    }
town-deletion-polls = { $n ->
        [one] eine Abstimmung
       *[other] { $n } Abstimmungen
    }
town-deletion-meetings = { $n ->
        [one] ein Treffen
       *[other] { $n } Treffen
    }
town-deletion-run-sheets = { $n ->
        [one] ein Ablauf
       *[other] { $n } Abläufe
    }
town-deletion-floors = { $n ->
        [one] eine Liste mit Fragen aus dem Saal
       *[other] { $n } Listen mit Fragen aus dem Saal
    }
town-deletion-measures = { $n ->
        [one] eine abgeschlossene Maßnahme
       *[other] { $n } abgeschlossene Maßnahmen
    }
town-deletion-consents = { $n ->
        [one] eine widerrufene Einwilligung
       *[other] { $n } widerrufene Einwilligungen
    }

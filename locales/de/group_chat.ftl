# Die Gruppe der Kommune in Telegram: verbinden, was dort steht, was auf ein Antippen dort gesagt wird.

group-chat-button = Telegram-Gruppe
group-chat-back = Zu den Abstimmungen

# Verbinden
group-chat-none = <b>Telegram-Gruppe</b>

    Haben Sie eine Telegram-Gruppe für den Workshop? Dort kann eine Abstimmung als eine einzige Nachricht stehen: Alle stimmen darunter ab, und das Ergebnis erscheint dort für alle zugleich.

    Jetzt ist keine Gruppe verbunden.
group-chat-sees = <b>Was die Gruppe sieht:</b> die Frage, wie viele abgestimmt haben, und das Ergebnis, sobald es alle sehen dürfen.
    <b>Was sie nicht sieht:</b> wer tippt und was jemand wählt. Das erfährt auch die Koordination nicht.
    Wer noch nicht dabei ist, kommt beim ersten Antippen in den privaten Chat mit mir. Dort wählt man die eigene Gruppe der Kommune und stimmt dem Datenschutz zu. Verbinden Sie deshalb nur eine Gruppe, in der alle mitmachen dürfen.
group-chat-begin = Telegram-Gruppe verbinden
group-chat-code = <b>Telegram-Gruppe verbinden</b>

    Tippen Sie auf „Gruppe auswählen“ und wählen Sie Ihre Telegram-Gruppe. Fertig.

    Oder nehmen Sie @{ $bot } selbst in die Gruppe auf und schreiben Sie dort:
    <code>{ $command }</code>

    Der Code gilt bis { $until } Uhr und nur einmal. Schreiben Sie ihn unter Ihrem eigenen Namen, nicht im Namen der Gruppe.
group-chat-choose = Gruppe auswählen
group-chat-done = Ist die Gruppe verbunden?
group-chat-connected = <b>Telegram-Gruppe</b>

    Verbunden seit { $day }. Meine Sprache dort: { $language }.
group-chat-how = Bei jeder Abstimmung wählen Sie selbst: „Auch in der Telegram-Gruppe“.
group-chat-always = Jede neue Abstimmung erscheint auch dort, auch die aus einem Ablauf. Bei jeder können Sie es anders wählen.
group-chat-set-always = Jede neue Abstimmung auch dort
group-chat-set-chosen = Nur Abstimmungen, die ich wähle
group-chat-speak = Sprache der Gruppe: { $language }
group-chat-part = Verbindung trennen
group-chat-part-ask = <b>Verbindung trennen?</b>

    Laufende Abstimmungen verlieren dort ihre Knöpfe. Im privaten Chat gehen sie weiter. Schon abgegebene Stimmen zählen. Ergebnisse bleiben in der Gruppe stehen.
group-chat-part-sure = Ja, trennen
group-chat-part-not = Verbunden lassen
group-chat-parted = Die Verbindung ist getrennt.
group-chat-code-unknown = Dieser Code gilt nicht. Er gilt 15 Minuten lang, nur einmal und nur für die Koordination. Einen neuen bekommen Sie unter „Abstimmungen“ und „Telegram-Gruppe“.
group-chat-taken = Das geht nicht: Ihre Kommune hat schon eine Telegram-Gruppe, oder diese Gruppe gehört zu einer anderen Kommune. Trennen Sie zuerst die alte Verbindung.
group-chat-lost = <b>Die Telegram-Gruppe ist nicht mehr verbunden</b>

    Ich wurde aus der Gruppe entfernt oder darf dort nicht schreiben; in Gruppen mit Themen kann auch das allgemeine Thema geschlossen sein. Abstimmungen gehen im privaten Chat weiter, und alle Stimmen zählen. Nehmen Sie mich wieder auf oder öffnen Sie das Thema, und verbinden Sie die Gruppe neu, wenn Sie möchten.

# Bei einer Abstimmung
group-chat-poll-with = Auch in der Telegram-Gruppe
group-chat-poll-without = Nicht in der Telegram-Gruppe
group-chat-poll-will = Sie erscheint auch in der Telegram-Gruppe.
group-chat-promise = Was hier zu sehen ist, steht auch in der Telegram-Gruppe Ihrer Kommune: nie eine einzelne Stimme.
group-chat-poll-is = Sie steht auch in der Telegram-Gruppe.

# In der Gruppe
group-chat-connected-here = <b>Diese Gruppe ist mit { $town } verbunden</b>

    Hier erscheinen Abstimmungen. Sie stimmen ab, indem Sie unter der Nachricht tippen.

    <b>Alle hier sehen:</b> die Frage, wie viele abgestimmt haben, und das Ergebnis, sobald es alle sehen dürfen.
    <b>Niemand sieht:</b> dass Sie getippt haben und was Sie wählen. Ihre Auswahl lesen nur Sie, als kurze Meldung nach dem Tippen.

    Beim ersten Mal führt Sie das Tippen in den privaten Chat mit mir. Dort lesen Sie, wer was sieht, und stimmen zu. Wer hier und dort abstimmt, zählt einmal. Was Sie hier schreiben, lese ich nicht.
group-chat-parted-here = Diese Gruppe ist nicht mehr mit { $town } verbunden. Abstimmungen finden Sie im privaten Chat mit mir.
group-chat-to-private = Zum privaten Chat
group-chat-confidential = Vertraulich: Niemand hier sieht, wer tippt und was jemand wählt. Das Ergebnis steht am Ende hier, wenn mindestens { $k } Personen antworten.
group-chat-openly = Offene Auszählung: Das Ergebnis steht hier ab der ersten Stimme und wird alle paar Sekunden erneuert. Niemand hier sieht, wer tippt. Bei wenigen Stimmen lässt sich erraten, wer was gewählt hat.
group-chat-openly-blind = Offene Auszählung: Das Ergebnis steht am Ende hier, auch wenn nur wenige antworten. Niemand hier sieht, wer tippt. Bei wenigen Stimmen lässt sich erraten, wer was gewählt hat.
group-chat-vote-here = Ihre Antwort können Sie bis zum Ende ändern.
group-chat-vote-privately = Abgestimmt wird im privaten Chat mit mir.
group-chat-vote-in-private = Im privaten Chat abstimmen
group-chat-clear = Meine Auswahl leeren
group-chat-farewell-moved = Diese Abstimmung steht jetzt weiter unten in der Gruppe.
group-chat-farewell-taken-back = Diese Abstimmung wurde zurückgenommen. Die Stimmen sind gelöscht.
group-chat-farewell-parted = Hier wird nicht mehr abgestimmt. Was läuft, finden Sie im privaten Chat mit mir.

# Antworten auf ein Antippen in der Gruppe: höchstens 200 Zeichen
group-chat-vote-counted = Gezählt: { $mine }. Das sehen nur Sie.
group-chat-vote-begun = Gemerkt, zählt aber noch nicht: { $mine }. Es fehlt noch etwas.
group-chat-vote-nothing = Ihre Auswahl ist leer. Sie zählt jetzt nicht.
group-chat-vote-no-more = Mehr geht nicht. Tippen Sie zuerst auf „Meine Auswahl leeren“.
group-chat-vote-reworded = Die Frage oder ihre Antworten lauten jetzt anders. Dieses Tippen zählt nicht. Bitte warten Sie kurz, lesen Sie noch einmal und wählen Sie neu.
group-chat-vote-too-late = Diese Abstimmung ist schon beendet. Dieses Tippen zählt nicht mehr.
group-chat-vote-not-here = Diese Nachricht gilt nicht mehr. Was gerade läuft, finden Sie im privaten Chat mit mir.
group-chat-vote-other-groups = Diese Abstimmung geht an andere Gruppen der Kommune. Ihre Stimme ist hier nicht gefragt.
group-chat-vote-came-later = Diese Frage geht nur an alle, die schon beim ersten Mal gefragt wurden. Die nächste Frage geht wieder an Sie.
group-chat-vote-in-no-group = Sie sind in keiner Gruppe der Kommune, darum zählt Ihre Stimme nicht. Möchten Sie mit abstimmen? Den Link einer Gruppe bekommen Sie von der Koordination.
group-chat-vote-can-choose-a-group = Sie sind in keiner Gruppe der Kommune, darum zählt Ihre Stimme nicht. Abstimmen können Sie so: „Einladen“, dann eine Gruppe, dann „Hier selbst teilnehmen“.

# Im privaten Chat, aus der Gruppe kommend
group-chat-way-in = <b>Willkommen bei { $town }</b>

    Zu welcher Gruppe der Kommune gehören Sie? Danach lesen Sie, wer was sieht, und entscheiden, ob Sie mitmachen.

    Machen Sie schon im Browser mit? Dann bleiben Sie bitte dort, damit Sie nur einmal zählen.
group-chat-member = Sie sind schon dabei, in { $town }. Was gerade läuft, finden Sie in der Übersicht.
group-chat-link-ended = Dieser Link gilt nicht mehr. Fragen Sie die Koordination Ihrer Kommune.

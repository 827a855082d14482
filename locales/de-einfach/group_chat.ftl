# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.

group-chat-button = Telegram-Gruppe
group-chat-back = Zu den Abstimmungen

# Verbinden
group-chat-none = <b>Telegram-Gruppe</b>

    Haben Sie eine Telegram-Gruppe für den Workshop? Eine Abstimmung kann auch dort stehen. Alle stimmen unter der Nachricht ab. Das Ergebnis steht dann auch dort.

    Jetzt ist keine Gruppe verbunden.
group-chat-sees = <b>Das sieht die Gruppe:</b> die Frage. Wie viele abgestimmt haben. Und das Ergebnis, wenn alle es sehen dürfen.
    <b>Das sieht sie nicht:</b> wer tippt. Und was jemand wählt. Auch die Koordination erfährt das nicht.
    Manche sind noch nicht dabei. Sie kommen beim ersten Tippen in den privaten Chat mit mir. Dort wählen sie ihre Gruppe der Kommune. Dort stimmen sie dem Datenschutz zu. Verbinden Sie nur eine Gruppe, in der alle mitmachen dürfen.
group-chat-begin = Telegram-Gruppe verbinden
group-chat-code = <b>Telegram-Gruppe verbinden</b>

    Tippen Sie auf „Gruppe auswählen“. Wählen Sie Ihre Telegram-Gruppe. Fertig.

    Es geht auch anders: Nehmen Sie @{ $bot } in die Gruppe auf. Schreiben Sie dort:
    <code>{ $command }</code>

    Der Code gilt bis { $until } Uhr. Er gilt nur einmal. Schreiben Sie mit Ihrem eigenen Namen. Schreiben Sie nicht im Namen der Gruppe.
group-chat-choose = Gruppe auswählen
group-chat-done = Ist die Gruppe verbunden?
group-chat-connected = <b>Telegram-Gruppe</b>

    Verbunden seit { $day }. Meine Sprache dort: { $language }.
group-chat-how = Bei jeder Abstimmung wählen Sie selbst: „Auch in der Telegram-Gruppe“.
group-chat-always = Jede neue Abstimmung steht auch dort. Das gilt auch für Abstimmungen aus einem Ablauf. Bei jeder können Sie es anders wählen.
group-chat-set-always = Jede neue Abstimmung auch dort
group-chat-set-chosen = Nur Abstimmungen, die ich wähle
group-chat-speak = Sprache der Gruppe: { $language }
group-chat-part = Verbindung trennen
group-chat-part-ask = <b>Verbindung trennen?</b>

    Abstimmungen haben dort dann keine Knöpfe mehr. Im privaten Chat gehen sie weiter. Alle Stimmen zählen. Ergebnisse bleiben in der Gruppe stehen.
group-chat-part-sure = Ja, trennen
group-chat-part-not = Verbunden lassen
group-chat-parted = Die Verbindung ist getrennt.
group-chat-code-unknown = Dieser Code gilt nicht. Ein Code gilt 15 Minuten. Er gilt nur einmal. Er gilt nur für die Koordination. Einen neuen Code finden Sie unter „Abstimmungen“ und „Telegram-Gruppe“.
group-chat-taken = Das geht nicht. Ihre Kommune hat schon eine Telegram-Gruppe. Oder diese Gruppe gehört zu einer anderen Kommune. Trennen Sie zuerst die alte Verbindung.
group-chat-lost = <b>Die Telegram-Gruppe ist nicht mehr verbunden</b>

    Ich bin nicht mehr in der Gruppe. Oder ich darf dort nicht schreiben. Oder das allgemeine Thema der Gruppe ist geschlossen. Abstimmungen gehen im privaten Chat weiter. Alle Stimmen zählen. Sie können die Gruppe neu verbinden.

# Bei einer Abstimmung
group-chat-poll-with = Auch in der Telegram-Gruppe
group-chat-poll-without = Nicht in der Telegram-Gruppe
group-chat-poll-will = Sie steht dann auch in der Telegram-Gruppe.
group-chat-promise = Die Telegram-Gruppe Ihrer Kommune sieht das auch. Einzelne Stimmen sieht dort niemand.
group-chat-poll-is = Sie steht auch in der Telegram-Gruppe.

# In der Gruppe
group-chat-connected-here = <b>Diese Gruppe ist mit { $town } verbunden</b>

    Hier stehen Abstimmungen. Tippen Sie unter der Nachricht auf Ihre Antwort.

    <b>Alle hier sehen:</b> die Frage. Wie viele abgestimmt haben. Und das Ergebnis, wenn alle es sehen dürfen.
    <b>Niemand sieht:</b> dass Sie getippt haben. Und was Sie wählen. Ihre Auswahl lesen nur Sie: in einer kurzen Meldung nach dem Tippen.

    Beim ersten Mal kommen Sie in den privaten Chat mit mir. Dort lesen Sie, wer was sieht. Dort stimmen Sie zu. Wer hier und dort abstimmt, zählt einmal. Was Sie hier schreiben, lese ich nicht.
group-chat-parted-here = Diese Gruppe ist nicht mehr mit { $town } verbunden. Abstimmungen finden Sie im privaten Chat mit mir.
group-chat-to-private = Zum privaten Chat
group-chat-confidential = Vertraulich: Niemand hier sieht, wer tippt. Niemand sieht, was jemand wählt. Das Ergebnis steht am Ende hier. Dafür müssen mindestens { $k } Personen antworten.
group-chat-openly = Offene Auszählung: Das Ergebnis steht hier ab der ersten Stimme. Es ist nach ein paar Sekunden neu. Niemand hier sieht, wer tippt. Aber bei wenigen Stimmen lässt sich raten, wer was gewählt hat.
group-chat-openly-blind = Offene Auszählung: Das Ergebnis steht am Ende hier. Auch bei wenigen Antworten. Niemand hier sieht, wer tippt. Aber bei wenigen Stimmen lässt sich raten, wer was gewählt hat.
group-chat-vote-here = Sie können Ihre Antwort bis zum Ende ändern.
group-chat-vote-privately = Sie stimmen im privaten Chat mit mir ab.
group-chat-vote-in-private = Im privaten Chat abstimmen
group-chat-clear = Meine Auswahl leeren
group-chat-farewell-moved = Diese Abstimmung steht jetzt weiter unten in der Gruppe.
group-chat-farewell-taken-back = Diese Abstimmung ist zurückgenommen. Die Stimmen sind gelöscht.
group-chat-farewell-parted = Diese Abstimmung ist hier zu Ende. Was läuft, finden Sie im privaten Chat mit mir.

# Antworten auf ein Antippen in der Gruppe: höchstens 200 Zeichen
group-chat-vote-counted = Gezählt: { $mine }. Das sehen nur Sie.
group-chat-vote-begun = Gemerkt: { $mine }. Das zählt noch nicht. Es fehlt noch etwas.
group-chat-vote-nothing = Ihre Auswahl ist leer. Sie zählt jetzt nicht.
group-chat-vote-no-more = Mehr geht nicht. Tippen Sie zuerst auf „Meine Auswahl leeren“.
group-chat-vote-reworded = Die Frage oder ihre Antworten sind jetzt anders. Dieses Tippen zählt nicht. Bitte warten Sie kurz. Lesen Sie noch einmal und wählen Sie neu.
group-chat-vote-too-late = Diese Abstimmung ist schon beendet. Dieses Tippen zählt nicht mehr.
group-chat-vote-not-here = Diese Nachricht gilt nicht mehr. Was gerade läuft, finden Sie im privaten Chat mit mir.
group-chat-vote-other-groups = Diese Abstimmung ist für andere Gruppen der Kommune. Sie brauchen hier nicht abzustimmen.
group-chat-vote-came-later = Wir fragen nur die Personen, die wir beim ersten Mal gefragt haben. Bei einer neuen Frage sind Sie wieder dabei.
group-chat-vote-in-no-group = Sie sind in keiner Gruppe der Kommune. Darum zählt Ihre Stimme nicht. Wollen Sie mit abstimmen? Die Koordination gibt Ihnen den Link einer Gruppe.
group-chat-vote-can-choose-a-group = Sie sind in keiner Gruppe der Kommune. Darum zählt Ihre Stimme nicht. Tippen Sie auf „Einladen“ und auf Ihre Gruppe. Dort steht „Hier selbst teilnehmen“.

# Im privaten Chat, aus der Gruppe kommend
group-chat-way-in = <b>Willkommen bei { $town }</b>

    Zu welcher Gruppe der Kommune gehören Sie? Danach lesen Sie, wer was sieht. Dann entscheiden Sie, ob Sie mitmachen.

    Machen Sie schon im Browser mit? Dann bleiben Sie bitte dort. So zählen Sie nur einmal.
group-chat-member = Sie sind schon dabei, in { $town }. Was gerade läuft, finden Sie in der Übersicht.
group-chat-link-ended = Dieser Link gilt nicht mehr. Fragen Sie die Koordination Ihrer Kommune.

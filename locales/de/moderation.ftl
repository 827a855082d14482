# Das Recht, einen Tag lang zu moderieren: wie es gegeben wird, und was damit geht.
moderation-give = Moderation für einen Tag
moderation-sheet = <b>Moderation für einen Tag</b>

    Mit einem Code kann eine Person einen Workshop leiten, ohne zur Koordination zu gehören. Sie führt durch den Ablauf; sie beginnt und beendet dessen Abstimmungen, nimmt sie zurück und trägt Handzeichen und Papier ein; sie prüft Karten, leitet die Fragen aus dem Saal und steuert die Leinwand. Sonst nichts: keine Einladungen, keine Befragungen, keine Maßnahmen, keine Dateien.

    Das Recht endet von selbst am Ende des Tages, 24 Uhr.
moderation-code-line = Der Code <b>{ $code }</b> wartet, bis { $day }.
moderation-right-line = { $number }. Person: moderiert seit { $since } Uhr, bis { $day }.
moderation-which-day = Für welchen Tag möchten Sie einen neuen Code?
day-code-today = Heute
day-code-tomorrow = Morgen
day-code-button = Code { $code }
day-code-end = { $number }. Person: Recht beenden
moderation-code = <b>Ein Code für die Moderation</b>

    Eine Person kann damit moderieren, bis { $day }, 24 Uhr. Dann endet das Recht von selbst. Geben Sie den Code persönlich weiter.
day-code-link = Der Link:
    <a href="{ $link }">{ $link }</a>
day-code-to-type = Oder der Code <b>{ $code }</b>. Er lässt sich im Chat unter „Einstellungen“, „Code eingeben“ schreiben{ $where ->
        [none] .
       *[other] , und im Browser auf { $where }
    }
day-code-on-page = Oder der Code <b>{ $code }</b>. Er wird auf { $where } eingegeben.
moderation-caption = <b>Moderieren</b>, bis { $day }, 24 Uhr. Für eine Person.

    Öffnen Sie den QR-Code mit der Kamera oder tippen Sie auf den Link:
    <a href="{ $link }">{ $link }</a>
day-code-withdraw = Code zurückziehen
day-code-withdrawn = Der Code gilt nicht mehr.
day-code-ended = Das Recht ist beendet.
day-code-too-many = Es warten schon { $most } Codes. Ziehen Sie zuerst einen zurück.

# Für die Person, die moderiert
moderation-home = Moderieren
moderation-until = Sie moderieren bis { $day }, 24 Uhr. Danach endet das Recht von selbst.
moderation-lead = <b>Moderieren</b>

    { $n ->
        [0] Es gibt noch keinen Ablauf. Die Koordination bereitet ihn vor.
       *[other] Welchen Ablauf leiten Sie?
    }

    Ihr Recht endet von selbst: { $day }, 24 Uhr.
moderation-give-back = Nicht mehr moderieren
moderation-give-back-ask = <b>Nicht mehr moderieren?</b>

    Um wieder anzufangen, brauchen Sie einen neuen Code.
moderation-give-back-yes = Ja, nicht mehr moderieren
moderation-give-back-no = Weiter moderieren
moderation-given-back = Sie moderieren nicht mehr.

# Die Seite zum Ausdrucken mit dem QR-Code einer Gruppe. Alle Texte ohne Auszeichnung; sie hängt am Schwarzen Brett.

invitation-page-kicker = Einladung
invitation-page-title = { $town } lädt Sie ein
invitation-page-group = Gruppe: { $group }
invitation-page-picture = QR-Code mit dem Link { $link }

invitation-page-what-for = Worum geht es?
invitation-page-what-for-text = { $town } möchte wissen: Was läuft gut, und was kann besser werden? Dazu gibt es kurze Befragungen und gemeinsame Treffen.
invitation-page-what-for-polls = { $town } möchte wissen: Was läuft gut, und was kann besser werden? Dazu gibt es Abstimmungen und gemeinsame Treffen.
invitation-page-survey = „{ $name }“
invitation-page-surveys = { $n ->
        [one] Zurzeit läuft die Befragung { $names }.
       *[other] Zurzeit laufen die Befragungen { $names }.
    }

invitation-page-how = So machen Sie mit
invitation-page-how-camera = Halten Sie die Kamera Ihres Telefons auf den QR-Code.
invitation-page-how-link = Tippen Sie auf den Link, der erscheint.
invitation-page-how-decide = Lesen Sie, worum es geht und wer was sieht. Dann entscheiden Sie, ob Sie mitmachen.
invitation-page-telegram = Sie brauchen dafür die App Telegram. Es geht auch ohne: Fragen Sie die Stelle, die unten steht.

invitation-page-until = Bis wann?
invitation-page-survey-until = Letzter Tag für „{ $name }“: { $day }.
invitation-page-until-text = Dieser Link gilt, bis Ihre Kommune ihn durch einen neuen ersetzt. Antworten können Sie, solange eine Befragung läuft. Stand: { $day }.
invitation-page-until-browser = Dazukommen können Sie über diesen Link bis { $day }. Wer dann dabei ist, bleibt dabei.
# Davor steht der Text, dahinter eine Linie für die Hand
invitation-page-until-line = Bitte antworten Sie bis:

invitation-page-whom = Wen kann ich fragen?
invitation-page-whom-line = Name, Zimmer, Telefon:

invitation-page-confidential = Die Teilnahme ist freiwillig. Ihre Antworten sind vertraulich.

invitation-page-telegram-code = Sie brauchen dafür die App Telegram. Ohne Telegram geht es im Browser: Öffnen Sie { $where } und geben Sie den Code { $code } ein.
invitation-page-in-browser-code = Sie brauchen dafür keine App: Die Seite öffnet sich im Browser. An einem Computer öffnen Sie { $where } und geben den Code { $code } ein.

# Zettel mit Codes
slips-title = { $town }: Codes für { $group }
slips-kicker = Zettel mit Codes
slips-group = Gruppe: { $group }
slips-where = So nehmen Sie im Browser teil: Öffnen Sie die Adresse und geben Sie den Code ein.
slips-until = Gültig bis { $day }.
slips-once = Der Code gilt für eine Person und nur einmal.
slips-issued = { $n ->
        [one] Für diese Gruppe wurde bisher ein Code ausgegeben.
       *[other] Für diese Gruppe wurden bisher { $n } Codes ausgegeben.
    }

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Die Seite zum Ausdrucken mit dem QR-Code einer Gruppe. Alle Texte ohne Auszeichnung; sie hängt am Schwarzen Brett.

invitation-page-kicker = Einladung
invitation-page-title = { $town } lädt Sie ein
invitation-page-group = Gruppe: { $group }
invitation-page-picture = Das Muster mit dem Link { $link }

invitation-page-what-for = Worum geht es?
invitation-page-what-for-text = { $town } fragt: Was läuft gut? Was können wir besser machen? Dafür gibt es kurze Befragungen und Treffen.
invitation-page-what-for-polls = { $town } fragt: Was läuft gut? Was können wir besser machen? Dafür gibt es Abstimmungen und Treffen.
invitation-page-survey = „{ $name }“
invitation-page-surveys = { $n ->
        [one] Diese Befragung läuft jetzt: { $names }.
       *[other] Diese Befragungen laufen jetzt: { $names }.
    }

invitation-page-how = So machen Sie mit
invitation-page-how-camera = Halten Sie die Kamera von Ihrem Telefon auf das Muster.
invitation-page-how-link = Sie sehen einen Link. Tippen Sie darauf.
invitation-page-how-decide = Lesen Sie: Worum geht es? Wer sieht was? Dann entscheiden Sie: Mache ich mit?
invitation-page-telegram = Sie brauchen dafür die App Telegram. Es geht auch ohne Telegram. Fragen Sie die Stelle, die unten steht.

invitation-page-until = Bis wann?
invitation-page-survey-until = Letzter Tag für „{ $name }“: { $day }.
invitation-page-until-text = Dieser Link gilt, bis Ihre Kommune einen neuen macht. Sie können antworten, solange eine Befragung läuft. Diese Seite ist vom { $day }.
invitation-page-until-browser = Mit diesem Link können Sie bis { $day } dazukommen. Wer dabei ist, bleibt dabei.
# Davor steht der Text, dahinter eine Linie für die Hand
invitation-page-until-line = Bitte antworten Sie bis:

invitation-page-whom = Wen kann ich fragen?
invitation-page-whom-line = Name, Zimmer und Telefon:

invitation-page-confidential = Sie müssen nicht mitmachen. Ihre Antworten sind vertraulich: Niemand sieht einzelne Antworten.

invitation-page-telegram-code = Sie brauchen dafür die App Telegram. Ohne Telegram geht es im Browser. Öffnen Sie { $where }. Geben Sie den Code { $code } ein.
invitation-page-in-browser-code = Sie brauchen dafür keine App. Die Seite öffnet sich im Browser. So geht es am Computer: Öffnen Sie { $where }. Geben Sie den Code { $code } ein.

# Zettel mit Codes
slips-title = { $town }: Codes für { $group }
slips-kicker = Zettel mit Codes
slips-group = Gruppe: { $group }
slips-where = So machen Sie im Browser mit: Öffnen Sie die Adresse. Geben Sie den Code ein.
slips-until = Gültig bis { $day }.
slips-once = Der Code gilt nur für eine Person und nur einmal.
slips-issued = { $n ->
        [one] Für diese Gruppe gibt es bisher einen Code.
       *[other] Für diese Gruppe gibt es bisher { $n } Codes.
    }

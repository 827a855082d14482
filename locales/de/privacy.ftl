# Datenschutz. Texte mit einer Fassung im Namen gehören zu genau dieser Einwilligung: Wer den Sinn ändert, legt eine
# neue Fassung an (workshops/towns/privacy.py, CONSENT_VERSION) und lässt die alte stehen.

# Steht in der Einladung über dem Knopf „Einverstanden und beginnen“.
privacy-2026-11-consent = <b>Wer sieht was?</b>
    { $to ->
        [measure] Ihre übrigen Antworten
       *[town] Ihre Antworten
    } sind vertraulich. Niemand sieht sie einzeln, auch die Koordination nicht. Ergebnisse gibt es ab { $k } Personen. Antworten alle gleich, weiß man es von allen. Freie Texte werden einzeln gelesen. Telefonnummer und Bild werden nicht gespeichert, ein Name nur, wenn Sie ihn nennen.

    { $door ->
        [browser] Die Teilnahme ist freiwillig. Sie nehmen im Browser teil, über den Server Ihrer Kommune.
       *[telegram] Die Teilnahme ist freiwillig und läuft über Telegram, eine Firma außerhalb des Europäischen Wirtschaftsraums. Es geht auch ohne Telegram: Fragen Sie Ihre Kommune.
    }

    Mit „Einverstanden und beginnen“ willigen Sie ein, dass { $town } Ihre Angaben dafür verarbeitet. Das beenden Sie jederzeit mit /widerruf.

privacy-2026-11-overview = <b>Datenschutz</b> (Fassung 2026-11)

    Verantwortlich: { $town }

    • Ihre Antworten sind vertraulich. Niemand sieht einzelne Antworten, auch die Koordination nicht.
    • Ergebnisse gibt es erst ab { $k } Personen.
    • Keine Telefonnummer und kein Bild wird gespeichert, ein Name nur, wenn Sie ihn für eine Maßnahme oder ein Treffen selbst nennen.
    { $door ->
        [browser] • Sie nehmen im Browser teil. Die Verbindung führt nur zum Server Ihrer Kommune.
       *[telegram] • Telegram ist nicht Ende-zu-Ende-verschlüsselt und sitzt außerhalb des Europäischen Wirtschaftsraums.
    }
    { $door ->
        [browser] • Sie nehmen freiwillig teil.
       *[telegram] • Sie nehmen freiwillig teil. Es geht auch ohne Telegram.
    }

    Das können Sie jederzeit tun:
    /daten – ansehen, was gespeichert ist
    /widerruf – nicht mehr teilnehmen
    /loeschen – alles löschen
    /stopp – keine Nachrichten mehr

    Einzelheiten stehen hinter den Knöpfen.

privacy-2026-11-controller = <b>Wer ist verantwortlich und wozu?</b>

    Verantwortlich ist die Kommune: { $town }

    Sie fragt Verwaltung, Rat, Beiräte, Ehrenamtliche und Institutionen nach ihrer Einschätzung, bereitet damit Workshops vor und vereinbart Maßnahmen und Treffen. Nur dafür werden Ihre Angaben verarbeitet.

    Grundlage ist Ihre Einwilligung (Artikel 6 Absatz 1 Buchstabe a der Datenschutz-Grundverordnung). Sie ist freiwillig. Wenn Sie nicht teilnehmen, haben Sie keine Nachteile.
# Was die Kommune eingetragen hat
privacy-controller-known = Verantwortliche Stelle: { $controller }
privacy-officer-known = Datenschutzbeauftragte oder Datenschutzbeauftragter: { $officer }
privacy-storage-known = Ihre Kommune hat festgelegt: Ergebnisse, freigegebene Texte, Abstimmungen, Treffen und Maßnahmen werden { $n } Monate nach ihrem Ende von selbst gelöscht. Eine widerrufene Einwilligung wird nach derselben Zeit gelöscht.
privacy-storage-unknown = Wann Ergebnisse, freigegebene Texte, Abstimmungen, Treffen und Maßnahmen gelöscht werden, nennt Ihnen die Koordination.
privacy-contact-known = { $door ->
        [browser] Ansprechstelle, auch für Papier und Gespräche
       *[telegram] Ansprechstelle, auch für den Weg ohne Telegram
    }: { $contact }
privacy-contact-unknown = Was hier fehlt, Anschrift oder Datenschutzbeauftragte, nennt Ihnen die Koordination oder die Internetseite der Kommune.

privacy-2026-11-stored = <b>Was wird gespeichert?</b>

    { $door ->
        [browser] • eine zufällige Kennung, die Ihr Browser sich merkt, und wann diese Anmeldung endet
       *[telegram] • die Nummer Ihres Chats bei Telegram, damit Nachrichten Sie erreichen
    }
    • Ihre Kommune, Ihre Gruppe und Ihre Aufgabe
    • Ihre Einwilligung mit Fassung, Sprache und Zeitpunkt
    • Ihre Einstellungen
    • ob Sie eine Befragung abgeschlossen oder heute an einem Workshop teilgenommen haben
    • Ihre Antworten und Fragen aus dem Saal, getrennt davon unter einem Pseudonym
    • Ihre Antworten zu Treffen und Terminen, und der Name, wenn Sie ihn dafür nennen
    • Maßnahmen, die Sie übernehmen, mit dem Namen, den Sie dafür selbst wählen, und zu welchen Sie Bescheid bekommen möchten

    Sonst werden Name, Telefonnummer, Benutzername und Bild nicht gespeichert. Nach Herkunft, Partei, Religion und Gesundheit wird nicht gefragt. Bitte schreiben Sie in freie Texte keine Namen.

    Die Daten liegen verschlüsselt auf einem Server, den die Kommune oder ein Dienstleister in ihrem Auftrag betreibt.

privacy-2026-11-visible = <b>Wer sieht was?</b>

    Niemand sieht, was Sie geantwortet haben. Auch die Koordination sieht nur Zahlen: wie viele einer Gruppe begonnen und abgeschlossen haben und wie eine Gruppe geantwortet hat. Jedes gezeigte Ergebnis steht für mindestens { $k } Personen; kleine Gruppen werden zusammen gezeigt. Antworten in einer gezeigten Gruppe alle gleich, weiß man damit, was jede Person darin geantwortet hat. Und wer von allen anderen einer Gruppe weiß, was sie geantwortet haben, kennt auch die letzte Antwort.

    Freie Texte liest die Koordination nach dem Ende einzeln, ohne Namen und ohne Gruppe. Was sie freigibt, lesen alle, die das Ergebnis bekommen.

    Nicht vertraulich sind nur Dinge, bei denen das dabeisteht: offene Abstimmungen, Fragen aus dem Saal, Antworten zu Treffen und Terminen und wer eine Maßnahme übernommen hat.

privacy-2026-11-telegram = <b>{ $ways ->
        [browser] Auf welchen Wegen nehmen Sie teil?
       *[telegram] Telegram und der Weg ohne Telegram
    }</b>

    { $door ->
        [browser] Sie nehmen im Browser teil. Was Sie hier schreiben, geht nur an den Server Ihrer Kommune{ $ways ->
            [browser] .
           *[telegram] {" "}und nicht über Telegram.
        } Ihre Internetadresse wird nicht gespeichert.
       *[telegram] Was Sie hier schreiben, läuft über die Server von Telegram. Die Übertragung ist verschlüsselt, aber nicht Ende-zu-Ende: Telegram könnte die Nachrichten lesen. Telegram sitzt außerhalb des Europäischen Wirtschaftsraums. Dort ist der Schutz Ihrer Daten nicht so gesichert wie hier. Telegram kennt Ihre Telefonnummer, die Kommune erfährt sie hier nicht.
    }

    { $door ->
        [browser] { $ways ->
            [browser] Papier und Gespräch sind gleichwertige Wege.
           *[telegram] Andere nehmen mit Telegram teil, einem Unternehmen außerhalb des Europäischen Wirtschaftsraums. Was Sie dort schreiben würden, könnte Telegram lesen.
        }
       *[telegram] Nachrichten in diesem Chat bleiben bei Telegram, bis Sie den Chat selbst löschen. Sind Sie in einer Telegram-Gruppe Ihrer Kommune, sehen die anderen dort Ihr Telegram-Profil und was Sie schreiben. Ob Sie dort bei einer Abstimmung tippen und was Sie wählen, sehen sie nicht. Wer in der Gruppe ist, wird hier nicht gespeichert.
    }

    { $door ->
        [browser] { $ways ->
            [browser] Wenden Sie sich dafür an Ihre Kommune.
           *[telegram] Beide Wege sind gleichwertig. Auch Papier oder ein Gespräch ist möglich: Wenden Sie sich dafür an Ihre Kommune.
        }
       *[telegram] Sie können gleichwertig ohne Telegram teilnehmen, zum Beispiel auf Papier oder im Gespräch. Wenden Sie sich dafür an Ihre Kommune.
    }

privacy-2026-11-period = <b>Wie lange?</b>

    Solange eine Befragung oder Abstimmung läuft, können Sie Ihre Antworten ändern oder löschen. Mit dem Ende wird die Verbindung zwischen Ihnen und Ihren Antworten für immer gelöscht. Es bleiben die Zahlen, die gezeigt werden dürfen, und freie Texte, zu denen weder Person noch Gruppe gespeichert ist.

    Ihre Teilnahme und Ihre Einstellungen bleiben, bis Sie widerrufen oder löschen. Dass Sie eingewilligt oder widerrufen haben, bleibt als Nachweis gespeichert, bis Sie mit /loeschen alles löschen. In Sicherungskopien steht das Gelöschte noch, bis Ihre Kommune sie überschreibt; wird eine zurückgespielt, wird es wieder gelöscht.

privacy-2026-11-rights = <b>Ihre Rechte</b>

    • Auskunft und Mitnahme Ihrer Daten: /daten
    • Berichtigung: Antworten ändern Sie selbst, solange die Befragung läuft
    • Löschung: /loeschen
    • Widerruf für die Zukunft: /widerruf. Was bis dahin ausgewertet wurde, bleibt rechtmäßig.
    • Einschränkung der Verarbeitung: Wenden Sie sich an die Kommune

    Sie können sich bei der Datenschutzaufsicht Ihres Bundeslandes beschweren. Entscheidungen trifft hier kein Automat.

# Wo jemand noch zu keiner Kommune gehört
privacy-some-town = die Kommune, die Sie einlädt

# Knöpfe
privacy-button-controller = Wer ist verantwortlich?
privacy-button-stored = Was wird gespeichert?
privacy-button-visible = Wer sieht was?
privacy-button-telegram = { $ways ->
        [browser] Browser, Papier, Gespräch
       *[telegram] Telegram und ohne Telegram
    }
privacy-button-period = Wie lange?
privacy-button-rights = Ihre Rechte
privacy-button-data = Meine Daten ansehen
privacy-button-contact = Angaben der Kommune
privacy-back = Zurück zum Datenschutz
privacy-cancel = Abbrechen

# Auskunft. Geht als Text zu einer Datei, darum kurz.
privacy-data = <b>Ihre Daten</b>

    Die Datei enthält alles, was über Sie gespeichert ist und sich Ihnen zuordnen lässt. Das Wichtigste daraus:
# Unter der Überschrift, eine Zeile je Angabe
privacy-data-place = • { $town }, Gruppe { $group }
privacy-data-place-no-group = • { $town }, ohne Gruppe
privacy-data-no-place = • Sie gehören zu keiner Kommune.
privacy-data-roles = • Aufgabe in { $town }: { $roles }
privacy-data-consent = • Einwilligung für { $town } am { $day } (Fassung { $version })
privacy-data-consent-k = • Einwilligung für { $town } am { $day } (Fassung { $version }, Ergebnisse ab { $k } Personen)
privacy-data-withdrawn = • Einwilligung für { $town } vom { $day }, widerrufen am { $end }
privacy-data-answers = { $surveys ->
        [0] • Aus Befragungen ist zurzeit keine Antwort gespeichert, die sich Ihnen zuordnen lässt.
        [one] • { $answers ->
            [one] Eine Antwort
           *[other] { $answers } Antworten
        } in einer laufenden Befragung, unter einem Pseudonym gespeichert. In der Datei steht das unter „surveys“.
       *[other] • { $answers } Antworten in { $surveys } laufenden Befragungen, unter Pseudonymen gespeichert. In der Datei steht das unter „surveys“.
    }
privacy-data-votes = • Ihre Stimme in { $polls ->
        [one] einer laufenden Abstimmung
       *[other] { $polls } laufenden Abstimmungen
    }. In der Datei steht das unter „polls“.
privacy-data-meetings = • { $n ->
        [one] Ihre Antwort zu einem Treffen
       *[other] Ihre Antworten zu { $n } Treffen
    }. In der Datei steht das unter „meetings“.
privacy-data-dates = • { $n ->
        [one] Ihre Antwort zu einem Termin, der zur Wahl steht
       *[other] Ihre Antworten zu { $n } Terminen, die zur Wahl stehen
    }. In der Datei steht das unter „dates“.
privacy-data-measures = • { $n ->
        [one] Eine Maßnahme, die Sie übernommen haben
       *[other] { $n } Maßnahmen, die Sie übernommen haben
    }. In der Datei steht das unter „measures“.
privacy-data-offered = • { $n ->
        [one] Eine Maßnahme, zu der Sie noch nicht gesagt haben, ob Sie sie übernehmen
       *[other] { $n } Maßnahmen, zu denen Sie noch nicht gesagt haben, ob Sie sie übernehmen
    }. In der Datei steht das unter „offered“.
privacy-data-follows = • { $n ->
        [one] Eine Maßnahme, zu der Sie Bescheid bekommen
       *[other] { $n } Maßnahmen, zu denen Sie Bescheid bekommen
    }. In der Datei steht das unter „follows“.
privacy-data-rest = Antworten aus beendeten Befragungen fehlen: Sie lassen sich Ihnen nicht mehr zuordnen.
privacy-data-page = Ihre Daten zum Lesen: Öffnen Sie die Datei im Browser. Die zweite Datei enthält dasselbe für Programme.
# Die Namen der Dateien, ohne Umlaute und Leerzeichen
privacy-data-page-file = meine-daten.html
privacy-data-file = meine-daten.json

# Löschen
privacy-erase-ask = <b>Alles löschen?</b>

    Gelöscht werden Ihre Teilnahme, Ihre Einwilligungen, Ihre Einstellungen, Ihr Name bei Maßnahmen und Treffen und Ihre Antworten in allen Befragungen und Abstimmungen, die noch laufen.

    Nicht löschen lassen sich Zahlen aus beendeten Befragungen und Abstimmungen. Sie lassen sich niemandem mehr zuordnen, auch Ihnen nicht.{ $door ->
        [browser] { "" }
       *[telegram] { " " }Den Chat selbst löschen Sie in Telegram.
    }

    Das lässt sich nicht rückgängig machen.
privacy-erase = Alles löschen
privacy-erased = Alles, was über Sie gespeichert war, ist gelöscht. Danke, dass Sie dabei waren. In Sicherungskopien steht es noch, bis Ihre Kommune sie überschreibt; wird eine zurückgespielt, wird es wieder gelöscht.

    Wenn Sie wieder teilnehmen möchten, öffnen Sie einen Einladungslink Ihrer Kommune.

# Widerruf
privacy-withdraw-ask = <b>Teilnahme in { $town } beenden?</b>

    Ihre Einwilligung endet. Ihre Antworten in Befragungen und Abstimmungen, die noch laufen, werden gelöscht. Sie bekommen von { $town } keine Nachrichten mehr.

    Zahlen aus beendeten Befragungen und Abstimmungen bleiben. Sie lassen sich niemandem mehr zuordnen.

    Sie können jederzeit zurückkommen: mit dem Einladungslink Ihrer Gruppe.
privacy-withdraw = Teilnahme beenden
privacy-withdrawn = Ihre Einwilligung für { $town } ist widerrufen. Ihre Antworten in laufenden Befragungen und Abstimmungen sind gelöscht.

    Wenn Sie wieder teilnehmen möchten, öffnen Sie den Einladungslink Ihrer Gruppe. Alles andere löschen Sie mit /loeschen
privacy-nothing-to-withdraw = Sie nehmen in keiner Kommune teil. Es gibt keine Einwilligung, die Sie widerrufen könnten.
privacy-orphaned = <b>Bitte beachten:</b> Nur Sie koordinieren { $towns }. Ohne Sie kann dort niemand mehr einladen oder eine Befragung beenden. Laden Sie am besten vorher eine andere Person ein.

command-privacy = Datenschutz
command-daten = Meine Daten ansehen
command-loeschen = Alles über mich löschen
command-widerruf = Nicht mehr teilnehmen

# Die Seite „Meine Daten“: Überschriften und Namen der Angaben
my-data-title = Meine Daten bei Rundfrage
my-data-intro = Das alles ist über Sie gespeichert und lässt sich Ihnen zuordnen. Antworten aus beendeten Befragungen gehören nicht mehr dazu.
my-data-settings = Einstellungen
my-data-chat = Nummer des Chats bei Telegram
my-data-language = Sprache
my-data-screen-reader = Vorlesemodus
my-data-pace = Zeit im Workshop
my-data-messages = Nachrichten erlaubt
my-data-places = Kommune, Gruppe, Einwilligung
my-data-consent = Einwilligung für { $town } (Fassung { $version })
my-data-withdrawn = { $given }, widerrufen am { $end }
my-data-survey = Befragung „{ $name }“, { $town }
my-data-state = Stand
my-data-finished = abgeschlossen
my-data-unfinished = nicht abgeschlossen
my-data-comment = Anmerkung zu: { $question }
my-data-polls = Abstimmungen
my-data-meetings = Treffen: Kommen Sie?
my-data-measures = Maßnahmen, die Sie übernommen haben, und Ihr Name dafür
my-data-offered = Maßnahmen, zu denen Sie noch nicht gesagt haben, ob Sie sie übernehmen
my-data-follows = Maßnahmen, zu denen Sie Bescheid bekommen
my-data-passed-on = Weitergegebene Fragen
my-data-asked-somebody = Sie haben jemanden gefragt
my-data-helps = Sie helfen bei
my-data-made = Von Ihnen angelegt
my-data-made-survey = Befragung
my-data-made-poll = Abstimmung
my-data-made-meeting = Treffen
my-data-made-measure = Maßnahme
my-data-technical = Technisches
my-data-browser = Im Browser angemeldet
my-data-sent = Nachrichten an Sie, gesendet oder geplant
my-data-yes = ja
my-data-no = nein
my-data-rsvp-yes = ja
my-data-rsvp-maybe = vielleicht
my-data-rsvp-no = nein
my-data-rsvp-proxy = schickt jemanden
my-data-rsvp-named = { $answer }, als { $name }
my-data-dates = Termine: Wann können Sie?
my-data-date-yes = ja
my-data-date-if_need_be = zur Not
my-data-date-no = nein
my-data-made-date_poll = Terminfrage
my-data-floor = Workshops und Fragen aus dem Saal
my-data-workshop = mitgemacht
my-data-floor-asked = Ihre Frage
my-data-floor-too = haben Sie auch
my-data-floor-heard = Sie haben heute eine gestellt oder angetippt
my-data-moderates = Moderation bis { $until }
my-data-enters = Papierbögen eintragen („{ $name }“) bis { $until }
my-data-made-run_sheet = Ablauf
my-data-nothing = nichts eingetragen

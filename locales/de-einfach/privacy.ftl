# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Datenschutz. Texte mit einer Fassung im Namen gehören zu genau dieser Einwilligung: Wer den Sinn ändert, legt eine
# neue Fassung an (workshops/towns/privacy.py, CONSENT_VERSION) und lässt die alte stehen.

# Steht in der Einladung über dem Knopf „Ja, ich mache mit“.
privacy-2026-11-consent = <b>Wer sieht was?</b>
    { $to ->
        [measure] Alle anderen Antworten
       *[town] Ihre Antworten
    } sind vertraulich. Das heißt: Niemand sieht einzelne Antworten. Ergebnisse gibt es ab { $k } Personen. Antworten alle gleich? Das wissen dann andere. Die Koordination leitet die Befragung. Sie liest freie Texte. Telefonnummer und Bild speichern wir nicht, einen Namen nur auf Wunsch.

    Alles ist freiwillig. { $door ->
        [browser] Sie machen im Browser mit. Ihre Angaben gehen nur an den Server Ihrer Kommune.
       *[telegram] Sie nutzen Telegram. Das ist eine Firma außerhalb vom Europäischen Wirtschaftsraum. Es geht auch ohne Telegram: Fragen Sie Ihre Kommune.
    }

    Tippen Sie auf „Ja, ich mache mit“? Dann erlauben Sie: { $town } darf Ihre Angaben dafür nutzen. Das können Sie immer beenden: /widerruf

privacy-2026-11-overview = <b>Datenschutz</b>, Fassung 2026-11

    Datenschutz heißt: Niemand darf Ihre Angaben einfach so nutzen.

    Verantwortlich: { $town }

    • Ihre Antworten sind vertraulich. Niemand sieht einzelne Antworten. Auch die Koordination sieht sie nicht.
    • Ergebnisse gibt es erst ab { $k } Personen.
    • Wir speichern keine Telefonnummer und kein Bild. Einen Namen speichern wir nur bei Maßnahmen und Treffen. Sie nennen ihn selbst.
    { $door ->
        [browser] • Sie machen im Browser mit. Ihre Angaben gehen nur an den Server Ihrer Kommune.
       *[telegram] • Telegram kann Ihre Nachrichten lesen. Die Firma sitzt außerhalb vom Europäischen Wirtschaftsraum.
    }
    { $door ->
        [browser] • Sie machen freiwillig mit.
       *[telegram] • Sie machen freiwillig mit. Es geht auch ohne Telegram.
    }

    Das können Sie immer tun:
    /daten: sehen, was gespeichert ist
    /widerruf: nicht mehr mitmachen
    /loeschen: alles löschen
    /stopp: keine Nachrichten mehr

    Mehr steht hinter den Knöpfen.

privacy-2026-11-controller = <b>Wer ist verantwortlich und wofür?</b>

    Verantwortlich ist die Kommune: { $town }

    Die Kommune fragt nach Ihrer Meinung. Gefragt sind die Verwaltung und der Rat. Gefragt sind auch Beiräte, Ehrenamtliche und Einrichtungen. Mit den Antworten plant die Kommune Treffen und Maßnahmen. Nur dafür nutzt die Kommune Ihre Angaben.

    Verwaltung heißt: Rathaus und Ämter. Der Rat entscheidet über die Kommune. Beiräte beraten den Rat. Ehrenamtliche helfen freiwillig ohne Lohn. Maßnahmen sind geplante Schritte.

    Die Kommune darf das, weil Sie Ja sagen. So steht es im Gesetz: Artikel 6 Absatz 1 Buchstabe a der Datenschutz-Grundverordnung. Ihr Ja ist freiwillig. Machen Sie nicht mit? Dann haben Sie keine Nachteile.
# Was die Kommune eingetragen hat
privacy-controller-known = Verantwortlich ist: { $controller }
privacy-officer-known = Um den Datenschutz kümmert sich: { $officer }
privacy-storage-known = Ihre Kommune sagt: { $n } Monate nach dem Ende löschen wir Ergebnisse und Texte. Wir löschen auch Abstimmungen und Treffen und Maßnahmen. Sie haben Ihr Ja zurückgenommen? Auch das löschen wir nach dieser Zeit.
privacy-storage-unknown = Wann löschen wir Ergebnisse und Texte? Wann löschen wir Abstimmungen und Treffen und Maßnahmen? Das sagt Ihnen die Koordination.
privacy-contact-known = { $door ->
        [browser] Hilfe bekommen Sie hier, auch für Papier und Gespräche
       *[telegram] Hilfe bekommen Sie hier, auch wenn Sie ohne Telegram mitmachen wollen
    }: { $contact }
privacy-contact-unknown = Wer hilft bei Fragen zum Datenschutz? Das sagt Ihnen die Koordination. Oder Sie finden es auf der Internet-Seite von der Kommune. Dort steht auch die Adresse.

privacy-2026-11-stored = <b>Was speichern wir?</b>

    { $door ->
        [browser] • eine zufällige Nummer. Ihr Browser merkt sich diese Nummer. Wir speichern auch, wann die Anmeldung endet.
       *[telegram] • die Nummer von Ihrem Chat bei Telegram, für Nachrichten an Sie
    }
    • Ihre Kommune, Ihre Gruppe und Ihre Aufgabe
    • Ihr Ja mit Fassung, Sprache und Zeitpunkt
    • Ihre Einstellungen
    • ob Sie mit einer Befragung fertig sind
    • heute: Ihre Teilnahme am Workshop
    • Ihre Antworten und Fragen, getrennt unter einem erfundenen Namen
    • Antworten zu Treffen und Terminen
    • Ihre Maßnahmen
    • Namen, die Sie dort nennen
    • Maßnahmen, die Sie verfolgen

    Sonst speichern wir keinen Namen und kein Bild. Auch keine Telefonnummer und keinen Benutzernamen. Wir fragen nicht nach Herkunft oder Partei. Wir fragen nicht nach Religion oder Gesundheit. Bitte schreiben Sie in Texte keine Namen.

    Die Daten liegen auf einem Server. Das ist ein Computer, der immer läuft. Die Daten sind verschlüsselt. Das heißt: Fremde können sie nicht lesen. Den Server betreibt die Kommune oder eine Firma für sie.

privacy-2026-11-visible = <b>Wer sieht was?</b>

    Niemand sieht, was Sie geantwortet haben. Die Koordination sieht nur Zahlen. Zum Beispiel: So viele Personen aus einer Gruppe sind fertig. Oder: So hat eine Gruppe geantwortet. Bei weniger als { $k } Personen zeigen wir keine Antworten. Kleine Gruppen zeigen wir zusammen. Antworten in einer Gruppe alle gleich? Dann wissen andere: So hat jede Person in der Gruppe geantwortet. Oder jemand kennt alle anderen Antworten einer Gruppe. Dann kennt er auch die letzte Antwort.

    Die Koordination liest jeden freien Text einzeln. Sie erfährt nicht, von wem ein Text ist. Sie erfährt auch die Gruppe nicht. Gibt sie einen Text frei? Dann lesen ihn alle mit dem Ergebnis.

    Manches ist nicht vertraulich. Dann steht das immer dabei:
    • offene Abstimmungen
    • Fragen aus dem Saal
    • Antworten zu Treffen und Terminen
    • wer sich um eine Maßnahme kümmert

privacy-2026-11-telegram = <b>{ $ways ->
        [browser] Wie können Sie mitmachen?
       *[telegram] Telegram und der Weg ohne Telegram
    }</b>

    { $door ->
        [browser] Sie machen im Browser mit. Ihre Angaben gehen nur an den Server Ihrer Kommune.{ $ways ->
            [browser] {""}
           *[telegram] {" "}Telegram sieht sie nicht.
        }
       *[telegram] Ihre Nachrichten laufen über die Server von Telegram. Der Weg dorthin ist verschlüsselt. Aber Telegram kann die Nachrichten lesen. Telegram sitzt außerhalb vom Europäischen Wirtschaftsraum. Zum Wirtschaftsraum gehören viele Länder in Europa. Bei Telegram sind Ihre Daten nicht so gut geschützt wie hier. Telegram kennt Ihre Telefonnummer. Die Kommune erfährt sie hier nicht.
    }

    { $door ->
        [browser] { $ways ->
            [browser] Sie können auch auf Papier oder im Gespräch mitmachen. Das ist genauso gut.
           *[telegram] Andere machen mit Telegram mit. Telegram ist eine Firma außerhalb vom Europäischen Wirtschaftsraum.
        }
       *[telegram] Die Nachrichten in diesem Chat bleiben bei Telegram. Wollen Sie das nicht? Dann löschen Sie den Chat selbst. Sind Sie in einer Telegram-Gruppe? Andere sehen dort Ihr Profil und Ihre Nachrichten. Sie sehen nicht, was Sie bei einer Abstimmung tippen.
    }

    { $door ->
        [browser] { $ways ->
            [browser] Fragen Sie dafür bitte Ihre Kommune.
           *[telegram] Beide Wege sind gleich gut. Sie können auch auf Papier oder im Gespräch mitmachen. Fragen Sie dafür bitte Ihre Kommune.
        }
       *[telegram] Sie können genauso gut ohne Telegram mitmachen. Zum Beispiel auf Papier oder im Gespräch. Fragen Sie dafür bitte Ihre Kommune.
    }

privacy-2026-11-period = <b>Wie lange?</b>

    Läuft eine Befragung oder Abstimmung noch? Dann können Sie Ihre Antworten ändern oder löschen. Am Ende löschen wir die Verbindung zwischen Ihnen und Ihren Antworten. Das ist für immer. Es bleiben die Zahlen, die wir zeigen dürfen. Es bleiben auch freie Texte. Wir speichern dann nicht mehr, von wem sie sind.

    Ihre Teilnahme und Ihre Einstellungen bleiben gespeichert. Das endet, wenn Sie widerrufen oder löschen. Widerrufen heißt: Sie nehmen Ihr Ja zurück. Ihr Ja oder Ihr Widerruf bleibt als Nachweis gespeichert. Mit /loeschen löschen Sie auch das. Ihre Kommune hat auch Kopien zur Sicherheit. Dort steht alles noch eine Zeit lang. Später löschen wir es auch dort.

privacy-2026-11-rights = <b>Ihre Rechte</b>

    • Ihre Daten ansehen und mitnehmen: /daten
    • Fehler verbessern: Antworten ändern Sie selbst, solange die Befragung läuft.
    • Alles löschen: /loeschen
    • Ihr Ja für die Zukunft zurücknehmen: /widerruf. Was wir bis dahin ausgewertet haben, bleibt erlaubt.
    • Ihre Daten nur noch eingeschränkt nutzen lassen: Fragen Sie Ihre Kommune.

    Sie können sich beschweren. Das geht bei der Aufsicht für Datenschutz in Ihrem Bundesland. Hier entscheidet kein Computer über Sie.

# Wo jemand noch zu keiner Kommune gehört
privacy-some-town = die Kommune, die Sie einlädt

# Knöpfe
privacy-button-controller = Wer ist verantwortlich?
privacy-button-stored = Was speichern wir?
privacy-button-visible = Wer sieht was?
privacy-button-telegram = { $ways ->
        [browser] Browser oder Papier
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

    In der Datei steht alles, was über Sie gespeichert ist. Sie enthält nur, was noch zu Ihnen gehört. Das ist das Wichtigste:
# Unter der Überschrift, eine Zeile je Angabe
privacy-data-place = • { $town }, Gruppe { $group }
privacy-data-place-no-group = • { $town }, ohne Gruppe
privacy-data-no-place = • Sie gehören zu keiner Kommune.
privacy-data-roles = • Aufgabe in { $town }: { $roles }
privacy-data-consent = • Ihr Ja für { $town } am { $day }. Das war Fassung { $version }.
privacy-data-consent-k = • Ihr Ja für { $town } am { $day }. Das war Fassung { $version }. Ergebnisse gibt es erst ab { $k } Personen.
privacy-data-withdrawn = • Ihr Ja für { $town } am { $day }. Sie haben es zurückgenommen am { $end }.
privacy-data-answers = { $surveys ->
        [0] • Aus Befragungen ist jetzt keine Antwort von Ihnen gespeichert.
        [one] • { $answers ->
            [one] Eine Antwort
           *[other] { $answers } Antworten
        } in einer Befragung, die noch läuft. Gespeichert ist das ohne Ihren Namen. In der Datei steht es bei „surveys“.
       *[other] • { $answers } Antworten in { $surveys } Befragungen, die noch laufen. Gespeichert ist das ohne Ihren Namen. In der Datei steht es bei „surveys“.
    }
privacy-data-votes = • Ihre Stimme in { $polls ->
        [one] einer Abstimmung, die noch läuft
       *[other] { $polls } Abstimmungen, die noch laufen
    }. In der Datei steht es bei „polls“.
privacy-data-meetings = • { $n ->
        [one] Ihre Antwort zu einem Treffen
       *[other] Ihre Antworten zu { $n } Treffen
    }. In der Datei steht es bei „meetings“.
privacy-data-dates = • { $n ->
        [one] Ihre Antwort zu einem Termin
       *[other] Ihre Antworten zu { $n } Terminen
    }. Hier geht es darum, wann Sie können. In der Datei steht es bei „dates“.
privacy-data-measures = • { $n ->
        [one] Eine Maßnahme. Sie haben sie übernommen
       *[other] { $n } Maßnahmen. Sie haben sie übernommen
    }. In der Datei steht es bei „measures“.
privacy-data-offered = • { $n ->
        [one] Eine Maßnahme. Übernehmen Sie sie? Das haben Sie noch nicht beantwortet
       *[other] { $n } Maßnahmen. Übernehmen Sie sie? Das haben Sie noch nicht beantwortet
    }. In der Datei steht es bei „offered“.
privacy-data-follows = • { $n ->
        [one] Eine Maßnahme. Zu ihr bekommen Sie Nachrichten
       *[other] { $n } Maßnahmen. Zu ihnen bekommen Sie Nachrichten
    }. In der Datei steht es bei „follows“.
privacy-data-rest = Antworten aus beendeten Befragungen fehlen. Niemand weiß noch, welche davon von Ihnen sind.
privacy-data-page = Hier sind Ihre Daten zum Lesen. Öffnen Sie die Datei im Browser. Danach kommt eine zweite Datei. Sie ist für Computer-Programme.
# Die Namen der Dateien, ohne Umlaute und Leerzeichen
privacy-data-page-file = meine-daten.html
privacy-data-file = meine-daten.json

# Löschen
privacy-erase-ask = <b>Alles löschen?</b>

    Wir löschen dann Ihre Teilnahme und Ihr Ja. Wir löschen Ihre Einstellungen und Ihren Namen bei Maßnahmen und Treffen. Läuft eine Befragung oder Abstimmung noch? Dann löschen wir auch dort Ihre Antworten.

    Zahlen aus beendeten Befragungen und Abstimmungen bleiben. Niemand weiß noch, von wem sie sind.{ $door ->
        [browser] { "" }
       *[telegram] { " " }Den Chat löschen Sie selbst in Telegram.
    }

    Das Löschen können Sie nicht zurücknehmen.
privacy-erase = Alles löschen
privacy-erased = Wir haben alles gelöscht, was über Sie gespeichert war. Danke fürs Mitmachen. Ihre Kommune hat auch Kopien zur Sicherheit. Dort steht alles noch eine Zeit lang. Später löschen wir es auch dort.

    Wollen Sie wieder mitmachen? Dann öffnen Sie einen Einladungs-Link von Ihrer Kommune.

# Widerruf
privacy-withdraw-ask = <b>Nicht mehr mitmachen in { $town }?</b>

    Sie nehmen Ihr Ja zurück. Läuft eine Befragung oder Abstimmung noch? Dann löschen wir dort Ihre Antworten. Sie bekommen von { $town } keine Nachrichten mehr.

    Zahlen aus beendeten Befragungen und Abstimmungen bleiben. Niemand weiß noch, von wem sie sind.

    Sie können immer zurückkommen: mit dem Einladungs-Link von Ihrer Gruppe.
privacy-withdraw = Nicht mehr mitmachen
privacy-withdrawn = Sie haben Ihr Ja für { $town } zurückgenommen. Ihre Antworten in laufenden Befragungen und Abstimmungen sind gelöscht.

    Wollen Sie wieder mitmachen? Dann öffnen Sie den Einladungs-Link von Ihrer Gruppe. Alles andere löschen Sie mit /loeschen
privacy-nothing-to-withdraw = Sie machen in keiner Kommune mit. Es gibt kein Ja, das Sie zurücknehmen können.
privacy-orphaned = <b>Wichtig:</b> Nur Sie machen die Koordination für { $towns }. Ohne Sie kann dort niemand mehr andere einladen. Ohne Sie kann niemand eine Befragung beenden. Laden Sie am besten zuerst eine andere Person ein.

command-privacy = Datenschutz
command-daten = Meine Daten ansehen
command-loeschen = Alles über mich löschen
command-widerruf = Nicht mehr mitmachen

# Die Seite „Meine Daten“: Überschriften und Namen der Angaben
my-data-title = Meine Daten bei Rundfrage
my-data-intro = Das alles ist über Sie gespeichert. Antworten aus beendeten Befragungen gehören nicht mehr zu Ihnen.
my-data-settings = Einstellungen
my-data-chat = Nummer von Ihrem Chat bei Telegram
my-data-language = Sprache
my-data-screen-reader = Vorlesen
my-data-pace = Zeit im Workshop
my-data-messages = Nachrichten erlaubt
my-data-places = Ihre Kommune und Ihr Ja
my-data-consent = Ihr Ja für { $town }, Fassung { $version }
my-data-withdrawn = { $given }, zurückgenommen am { $end }
my-data-survey = Befragung „{ $name }“, { $town }
my-data-state = Stand
my-data-finished = fertig
my-data-unfinished = nicht fertig
my-data-comment = Anmerkung zu: { $question }
my-data-polls = Abstimmungen
my-data-meetings = Treffen: Kommen Sie?
my-data-measures = Maßnahmen und Ihr Name dabei
my-data-offered = Übernehmen Sie diese Maßnahmen? Das haben Sie noch nicht beantwortet
my-data-follows = Zu diesen Maßnahmen bekommen Sie Nachrichten
my-data-passed-on = Weitergegebene Fragen
my-data-asked-somebody = Sie haben jemanden gefragt
my-data-helps = Sie helfen bei
my-data-made = Das haben Sie gemacht
my-data-made-survey = Befragung
my-data-made-poll = Abstimmung
my-data-made-meeting = Treffen
my-data-made-measure = Maßnahme
my-data-technical = Technik
my-data-browser = Im Browser angemeldet
my-data-sent = Nachrichten an Sie
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
my-data-made-date_poll = Frage nach dem Termin
my-data-floor = Workshops und Fragen aus dem Saal
my-data-workshop = mitgemacht
my-data-floor-asked = Ihre Frage
my-data-floor-too = haben Sie auch
my-data-floor-heard = Sie haben heute eine gestellt oder angetippt
my-data-moderates = Moderation bis { $until }
my-data-enters = Papierbögen eintragen für „{ $name }“ bis { $until }
my-data-made-run_sheet = Ablauf
my-data-nothing = nichts

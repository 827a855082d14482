# Fragebögen der Kommune: ansehen, eigene bringen, ausprobieren, drucken. Knöpfe höchstens etwa 30 Zeichen.

questionnaire-home = Fragebögen
questionnaire-send = Eigenen Fragebogen schicken
questionnaire-template = Vorlage herunterladen
questionnaire-back = Zu den Fragebögen
questionnaire-back-to-one = Zum Fragebogen
questionnaire-cancel = Zurück

# Die Liste
questionnaire-list = <b>Fragebögen</b>

    Das sind die Fragebögen, aus denen Sie eine Befragung machen können. Sie können auch einen eigenen schicken.
questionnaire-line = { $n } · <b>{ $title }</b>
# $languages zum Beispiel: Deutsch, English
questionnaire-line-facts = { $id }, Fassung { $version } · { $questions ->
        [one] eine Frage
       *[other] { $questions } Fragen
    } · { $languages }
questionnaire-standing-shipped = Mitgelieferter Fragebogen
questionnaire-standing-kept = Eigener Fragebogen
questionnaire-standing-trial = Eigener Fragebogen, noch nicht übernommen
questionnaire-standing-removed = Eigener Fragebogen, aus der Liste entfernt

# Ein Fragebogen
questionnaire-title = <b>{ $title }</b>
questionnaire-version = Kennung: { $id }, Fassung { $version }
questionnaire-size = Umfang: { $questions ->
        [one] eine Frage
       *[other] { $questions } Fragen
    }, etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }
questionnaire-languages = Sprachen: { $languages }
questionnaire-field = { $n } · { $title } ({ $questions })
questionnaire-more-fields = { $n ->
        [one] und ein weiteres Feld
       *[other] und { $n } weitere Felder
    }
questionnaire-survey = Befragung vorbereiten
questionnaire-try = Privat ausprobieren
questionnaire-keep = Übernehmen
questionnaire-discard = Verwerfen
questionnaire-remove = Aus der Liste entfernen
questionnaire-print = Als PDF zum Drucken
questionnaire-file = Als Datei zum Ändern
questionnaire-hints = { $n ->
        [one] Einen Hinweis ansehen
       *[other] { $n } Hinweise ansehen
    }
questionnaire-kept = Übernommen. Sie können jetzt eine Befragung daraus machen.
questionnaire-already-kept = Diesen Fragebogen haben Sie schon übernommen. Es hat sich nichts geändert.
questionnaire-remove-ask = <b>„{ $title }“ aus der Liste entfernen?</b>

    Neue Befragungen lassen sich daraus dann nicht mehr machen. Befragungen, die es schon gibt, bleiben mit ihrem Fragebogen bestehen.
questionnaire-remove-sure = Ja, entfernen

# Einen eigenen schicken
questionnaire-send-ask = <b>Eigenen Fragebogen schicken</b>

    Schicken Sie den Fragebogen jetzt als Datei: eine Tabelle aus Excel oder LibreOffice (.xlsx, .ods), als Liste oder nach dem Standard XLSForm, oder eine Textdatei (.yaml). Sie darf höchstens 1 MB groß sein.

    Er wird zuerst geprüft. Danach können Sie ihn ausprobieren, bevor Sie ihn übernehmen.

    Am leichtesten beginnen Sie mit der Vorlage.
questionnaire-not-a-text = Das ist ein Text und keine Datei. { $door ->
        [browser] Wählen Sie im Feld darunter die Datei aus und senden Sie sie.
       *[telegram] Tippen Sie auf die Büroklammer neben dem Eingabefeld und wählen Sie „Datei“.
    }
questionnaire-is-package = „{ $name }“ sieht aus wie das Paket einer anderen Kommune, nicht wie ein Fragebogen. Pakete nehmen Sie hier auf:
questionnaire-wrong-kind = „{ $name }“ kann ich nicht lesen. Bitte schicken Sie eine Datei mit der Endung .xlsx, .ods, .yaml oder .yml.
questionnaire-too-large = Die Datei ist größer als 1 MB. Bitte entfernen Sie Bilder und leere Blätter, oder teilen Sie den Fragebogen auf.
questionnaire-too-costly = Die Datei ließ sich nicht in vertretbarer Zeit lesen. Bitte beginnen Sie mit der Vorlage und übertragen Sie Ihre Fragen.
questionnaire-id-taken = Die Kennung „{ $id }“ gehört zu einem mitgelieferten Fragebogen. Bitte geben Sie Ihrem eine andere und schicken Sie ihn noch einmal.
questionnaire-version-taken = Den Fragebogen „{ $id }“ gibt es schon, und Ihrer ist anders. Bitte erhöhen Sie die Fassung von { $version } auf { $next } und schicken Sie ihn noch einmal. Laufende Befragungen behalten ihre Fassung.
questionnaire-right = „{ $name }“ ist in Ordnung. So sieht der Fragebogen aus. Übernommen ist er noch nicht.
# $questions zum Beispiel: a1, a4
questionnaire-reworded = Diese Fragen sind anders als in der Fassung davor: { $questions }. Wenn sich ihr Sinn geändert hat, erhöhen Sie auch die Fassung der Frage. Sonst werden Ergebnisse verglichen, die nicht zusammengehören.
# $text sagt auf Deutsch, wie eine Liste gelesen wurde
questionnaire-understood = { $text }
questionnaire-problems-head = <b>„{ $name }“: { $n ->
        [one] eine Stelle passt noch nicht
       *[other] { $n } Stellen passen noch nicht
    }</b>
questionnaire-hints-head = <b>„{ $name }“: { $n ->
        [one] ein Hinweis
       *[other] { $n } Hinweise
    }</b>

    Der Fragebogen ist in Ordnung. Das hier könnte ihn besser lesbar machen:
# $place zum Beispiel: Blatt survey, Zelle D7
questionnaire-problem = { $n }. <b>{ $place }</b>
    { $sentence }
questionnaire-list-error = <b>Muss geändert werden ({ $n })</b>
questionnaire-list-omission = <b>Wurde weggelassen ({ $n })</b>
questionnaire-list-warning = <b>Lässt sich besser lesen ({ $n })</b>
questionnaire-marked = Das ist Ihre Tabelle. Rot ist, was Sie ändern müssen; was dort zu tun ist, steht als Kommentar an der Zelle.
questionnaire-problems-more = Das sind die ersten { $n }; vielleicht gibt es noch mehr.
questionnaire-problems-next = Bitte ändern Sie die Datei und schicken Sie sie noch einmal.

# Vorlagen und Dateien
questionnaire-template-ask = <b>Vorlage herunterladen</b>

    Die Vorlage zeigt jede Art von Frage an einem Beispiel. Ersetzen Sie die Beispiele durch Ihre Fragen und schicken Sie die Datei zurück.

    Die Excel-Tabelle ist für die meisten das Richtige. Die Textdatei ist für alle, die gern mit einem Editor arbeiten; das Schema hilft dem Editor beim Prüfen.
questionnaire-template-xlsx = Excel-Tabelle (.xlsx)
questionnaire-template-yaml = Textdatei (.yaml)
questionnaire-template-schema = Schema für Editoren (.json)
questionnaire-template-xlsx-caption = Vorlage als Excel-Tabelle. Auf dem ersten Blatt steht, wie sie ausgefüllt wird.
questionnaire-template-yaml-caption = Vorlage als Textdatei. Die Erklärungen stehen hinter dem Zeichen #.
questionnaire-template-schema-caption = Schema für Editoren. Legen Sie es in denselben Ordner wie Ihre Textdatei.
questionnaire-file-ask = Als was möchten Sie „{ $title }“ bekommen?
questionnaire-as-xlsx = Excel-Tabelle (.xlsx)
questionnaire-as-yaml = Textdatei (.yaml)
questionnaire-file-caption = „{ $title }“ als Datei. Für einen eigenen Fragebogen ändern Sie die Kennung, für eine neue Fassung erhöhen Sie deren Nummer.

# Privat ausprobieren: dieselben Nachrichten wie für Teilnehmende, mit dieser Zeile darüber
questionnaire-trial = <i>Probe: Nichts wird gespeichert oder gezählt.</i>
questionnaire-trial-end = Probe beenden
questionnaire-trial-over = <b>Ende der Probe</b>

    An dieser Stelle sehen Teilnehmende einen Dank und können ihre Antworten noch ändern.
questionnaire-trial-open = { $n ->
        [one] Eine Frage ist ohne Antwort geblieben.
       *[other] { $n } Fragen sind ohne Antwort geblieben.
    }

# Drucken
questionnaire-print-ask = In welcher Sprache möchten Sie den Fragebogen drucken?
questionnaire-print-title = Fragebogen als PDF
questionnaire-print-caption = „{ $title }“ zum Vorbereiten. { $door ->
        [browser] Geantwortet wird hier im Browser.
       *[telegram] Geantwortet wird hier im Chat.
    }
# Der Knopf für alle, die gefragt werden
questionnaire-print-survey = Fragen als PDF

# Sprachen, jede in ihren eigenen Wörtern
questionnaire-language-de = Deutsch
questionnaire-language-de-einfach = Einfache Sprache
questionnaire-language-en = English
questionnaire-language-tr = Türkçe
questionnaire-language-ar = العربية
questionnaire-language-uk = Українська
questionnaire-language-ru = Русский
questionnaire-language-fa = فارسی
questionnaire-language-ro = Română
questionnaire-language-pl = Polski

# Der Fragebogen auf Papier. Ab hier alle Texte ohne Auszeichnung.

questionnaire-pdf-title = { $title }, Fragebogen zum Vorbereiten, { $town }
questionnaire-pdf-kicker = Fragebogen zum Vorbereiten
questionnaire-pdf-size = { $questions ->
        [one] Eine Frage
       *[other] { $questions } Fragen
    } in { $fields ->
        [one] einem Feld
       *[other] { $fields } Feldern
    }
# Kennung und Fassung, damit man zwei Ausdrucke auseinanderhalten kann
questionnaire-pdf-version = { $id }, Fassung { $version }
questionnaire-pdf-about = So benutzen Sie dieses Papier
questionnaire-pdf-how-prepare = Hier stehen alle Fragen zum Nachlesen. Kreuzen Sie an, was Sie schon wissen, und machen Sie sich Notizen.
questionnaire-pdf-how-ask = Fragen Sie Kolleginnen und Kollegen, wenn Sie etwas nicht wissen. Antworten Sie so, wie es heute ist, nicht wie es sein sollte.
questionnaire-pdf-how-answer = Geantwortet wird in Telegram: Öffnen Sie die Einladung und übertragen Sie Ihre Antworten. Sie können dort jederzeit unterbrechen.
questionnaire-pdf-how-answer-browser = Geantwortet wird in Telegram oder im Browser: Öffnen Sie die Einladung, oder geben Sie auf { $where } Ihren Code ein, und übertragen Sie Ihre Antworten. Sie können dort jederzeit unterbrechen. Haben Sie keinen Code, fragen Sie Ihre Kommune danach.
questionnaire-pdf-how-answer-in-browser = Geantwortet wird im Browser: Öffnen Sie die Einladung, oder geben Sie auf { $where } Ihren Code ein, und übertragen Sie Ihre Antworten. Sie können dort jederzeit unterbrechen. Haben Sie keinen Code, fragen Sie Ihre Kommune danach.
questionnaire-pdf-how-answer-anywhere = Öffnen Sie die Einladung und übertragen Sie dort Ihre Antworten. Sie können jederzeit unterbrechen.
questionnaire-pdf-how-paper = Auf Papier geht es auch: Füllen Sie diesen Bogen aus und geben Sie ihn der Koordination Ihrer Kommune. Die Koordination oder eine Person, die sie damit betraut, trägt Ihre Antworten ohne Namen ein. Ihre Antworten zählen wie alle anderen. Bis zum Ende der Befragung können Sie sie mit der Nummer Ihres Bogens löschen lassen.
questionnaire-pdf-how-skip = Sie müssen nicht raten: „weiß ich nicht“ und „betrifft uns nicht“ sind immer möglich.
questionnaire-pdf-how-confidential = Was Sie dort antworten, ist vertraulich. Bewahren Sie dieses Papier so auf, dass es niemand liest, der es nicht lesen soll, und schreiben Sie keine Namen darauf.
questionnaire-pdf-number = Nr.
questionnaire-pdf-question = Frage
questionnaire-pdf-notes = Notizen
questionnaire-pdf-page = Seite
questionnaire-pdf-dont-know = weiß ich nicht
questionnaire-pdf-not-applicable = betrifft uns nicht
questionnaire-pdf-hint-one = Eine Antwort
questionnaire-pdf-hint-several = Mehrere Antworten sind möglich
questionnaire-pdf-hint-rank = Nummerieren Sie: 1 ist das Erste
questionnaire-pdf-hint-number = Eine ganze Zahl von { $minimum } bis { $maximum }
questionnaire-pdf-hint-number-from = Eine ganze Zahl ab { $minimum }
questionnaire-pdf-hint-number-to = Eine ganze Zahl bis { $maximum }
questionnaire-pdf-hint-number-any = Eine ganze Zahl
questionnaire-pdf-hint-decimal = Eine Zahl von { $minimum } bis { $maximum }, auch mit Komma
questionnaire-pdf-hint-decimal-from = Eine Zahl ab { $minimum }, auch mit Komma
questionnaire-pdf-hint-decimal-to = Eine Zahl bis { $maximum }, auch mit Komma
questionnaire-pdf-hint-decimal-any = Eine Zahl, auch mit Komma
questionnaire-pdf-hint-date = Ein Tag, zum Beispiel 3.12.2026
questionnaire-pdf-hint-time = Eine Uhrzeit, zum Beispiel 14:30
questionnaire-pdf-hint-moment = Tag und Uhrzeit
questionnaire-pdf-hint-acknowledge = Ankreuzen, wenn Sie es gelesen haben
questionnaire-pdf-hint-at-least = mindestens { $least }
questionnaire-pdf-hint-at-most = höchstens { $most }
questionnaire-pdf-hint-some = Welche davon gefragt werden, hängt von Ihren Antworten ab
questionnaire-pdf-only-if-formula = Nur, wenn: { $formula }
# Eine Bedingung in Worten, Stück für Stück aneinandergereiht: Frage 2.1 ist „ja“ und Frage 2.3 ist mindestens 18
formula-question = Frage { $number }
formula-and = und
formula-or = oder
formula-not = nicht
formula-contains = enthält
formula-is = ist
formula-is-not = ist nicht
formula-less = ist kleiner als
formula-more = ist größer als
formula-at-most = ist höchstens
formula-at-least = ist mindestens
formula-nothing = ohne Antwort
questionnaire-pdf-only-if = Nur, wenn Frage { $number } so beantwortet ist: { $answers }
questionnaire-pdf-only-for = Nur für: { $groups }

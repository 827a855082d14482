# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Vom Drucken und vom Papier nur, was auch Teilnehmende lesen; alles andere steht auf Deutsch da.
# Ein Handlungsfeld heißt hier „Teil“, so wie in den Fragebögen.

questionnaire-print-ask = In welcher Sprache wollen Sie den Fragebogen drucken?
questionnaire-print-title = Fragebogen zum Drucken
questionnaire-print-caption = „{ $title }“ zum Vorbereiten. { $door ->
        [browser] Sie antworten hier im Browser.
       *[telegram] Sie antworten hier im Chat.
    }
# Der Knopf für alle, die gefragt sind
questionnaire-print-survey = Fragen zum Drucken

# Der Fragebogen auf Papier. Ab hier alle Texte ohne Auszeichnung.

questionnaire-pdf-title = { $title }: Fragebogen zum Vorbereiten, { $town }
questionnaire-pdf-kicker = Fragebogen zum Vorbereiten
questionnaire-pdf-size = { $questions ->
        [one] Eine Frage
       *[other] { $questions } Fragen
    } in { $fields ->
        [one] einem Teil
       *[other] { $fields } Teilen
    }
# Kennung und Fassung, damit man zwei Ausdrucke auseinanderhalten kann
questionnaire-pdf-version = { $id }, Fassung { $version }
questionnaire-pdf-about = So benutzen Sie dieses Papier
questionnaire-pdf-how-prepare = Hier stehen alle Fragen zum Nachlesen. Kreuzen Sie an, was Sie schon wissen. Schreiben Sie auch Notizen dazu.
questionnaire-pdf-how-ask = Wissen Sie etwas nicht? Dann fragen Sie Menschen, mit denen Sie arbeiten. Antworten Sie so, wie es heute ist. Antworten Sie nicht so, wie es sein soll.
questionnaire-pdf-how-answer = Sie antworten in Telegram. Öffnen Sie dort die Einladung und übertragen Sie Ihre Antworten. Sie können dort immer Pause machen.
questionnaire-pdf-how-answer-browser = Sie antworten in Telegram oder im Browser. Öffnen Sie die Einladung. Oder geben Sie auf { $where } Ihren Code ein. Übertragen Sie dort Ihre Antworten. Sie können dort immer Pause machen. Haben Sie keinen Code? Dann fragen Sie Ihre Kommune.
questionnaire-pdf-how-answer-in-browser = Sie antworten im Browser. Öffnen Sie die Einladung. Oder geben Sie auf { $where } Ihren Code ein. Übertragen Sie dort Ihre Antworten. Sie können dort immer Pause machen. Haben Sie keinen Code? Dann fragen Sie Ihre Kommune.
questionnaire-pdf-how-answer-anywhere = Öffnen Sie Ihre Einladung. Dort tragen Sie Ihre Antworten ein. Sie können immer eine Pause machen.
questionnaire-pdf-how-paper = Auf Papier geht es auch. Füllen Sie dann diesen Bogen aus. Geben Sie ihn der Koordination Ihrer Kommune. Dort trägt jemand Ihre Antworten ein, ohne Ihren Namen. Ihre Antworten zählen wie alle anderen. Sie können sie löschen lassen, solange die Befragung läuft. Dafür brauchen Sie die Nummer auf Ihrem Bogen.
questionnaire-pdf-how-skip = Sie müssen nicht raten. Sie können immer „weiß ich nicht“ oder „passt nicht zu uns“ wählen.
questionnaire-pdf-how-confidential = Was Sie dort antworten, ist vertraulich. Passen Sie auf dieses Papier auf. Niemand soll es lesen, der es nicht lesen darf. Schreiben Sie keine Namen darauf.
questionnaire-pdf-number = Nummer
questionnaire-pdf-question = Frage
questionnaire-pdf-notes = Notizen
questionnaire-pdf-page = Seite
questionnaire-pdf-dont-know = weiß ich nicht
questionnaire-pdf-not-applicable = passt nicht zu uns
questionnaire-pdf-hint-one = Eine Antwort
questionnaire-pdf-hint-several = Mehrere Antworten sind möglich
questionnaire-pdf-hint-rank = Schreiben Sie Nummern: 1 ist das Erste
questionnaire-pdf-hint-number = Eine ganze Zahl von { $minimum } bis { $maximum }
questionnaire-pdf-hint-number-from = Eine ganze Zahl ab { $minimum }
questionnaire-pdf-hint-number-to = Eine ganze Zahl bis { $maximum }
questionnaire-pdf-hint-number-any = Eine ganze Zahl
questionnaire-pdf-hint-decimal = Eine Zahl von { $minimum } bis { $maximum }. Ein Komma ist möglich
questionnaire-pdf-hint-decimal-from = Eine Zahl ab { $minimum }, auch mit Komma
questionnaire-pdf-hint-decimal-to = Eine Zahl bis { $maximum }, auch mit Komma
questionnaire-pdf-hint-decimal-any = Eine Zahl, auch mit Komma
questionnaire-pdf-hint-date = Ein Tag, zum Beispiel 3.12.2026
questionnaire-pdf-hint-time = Eine Uhrzeit, zum Beispiel 14:30
questionnaire-pdf-hint-moment = Tag und Uhrzeit
questionnaire-pdf-hint-acknowledge = Haben Sie es gelesen? Dann machen Sie ein Kreuz
questionnaire-pdf-hint-at-least = mindestens { $least }
questionnaire-pdf-hint-at-most = höchstens { $most }
questionnaire-pdf-hint-some = Sie sehen nur einige davon. Das hängt von Ihren Antworten ab
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
questionnaire-pdf-only-if = Nur bei dieser Antwort auf Frage { $number }: { $answers }
questionnaire-pdf-only-for = Nur für: { $groups }

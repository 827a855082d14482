# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Serien: mehrere Treffen, die wir zusammen planen. $moment ist kurz: Do 03.12., 18:00

series-button = Wiederholen
series-every-week = jede Woche am { $day }
series-every-fortnight = alle zwei Wochen am { $day }
series-every-nth = { $nth ->
        [first] am ersten { $day } im Monat
        [second] am zweiten { $day } im Monat
        [third] am dritten { $day } im Monat
        [fourth] am vierten { $day } im Monat
       *[last] am letzten { $day } im Monat
    }
series-repeats = { $rule }, { $n } Treffen bis { $last }{ $year }
series-ask = <b>Wie oft soll das Treffen stattfinden?</b>
series-ask-typed = Wählen Sie aus. Oder schreiben Sie es. Beispiele: <i>jeden ersten Dienstag bis Juni</i> oder <i>alle zwei Wochen</i>
series-so = <b>Serie:</b> { $repeats }

    Wir planen { $n } Treffen zusammen. Sie können jedes später verschieben oder absagen:
series-date = { $day }{ $year }, { $time }
series-date-holiday = { $day }{ $year }, { $time } · Achtung: { $name }
series-cut = Länger geht eine Serie nicht: höchstens { $most } Treffen und höchstens 2 Jahre.
series-change-typed = Wie viele sollen es sein? Sie können es auch schreiben: <i>10 Mal</i> oder <i>bis 30.6.</i>
series-count = { $n } Mal
series-none = Nicht wiederholen
series-done = Fertig
series-unclear = Das habe ich nicht verstanden. Ein Beispiel: jeden ersten Dienstag bis Juni
series-too-many = Eine Serie hat 2 bis { $most } Treffen. Bitte wählen Sie eine andere Zahl.
series-too-few = Bis dahin ist es nur ein Treffen. Bitte wählen Sie ein späteres Ende.
series-which = Beides ist möglich. Was meinen Sie?
series-draft = Serie: { $repeats }
series-of = Teil einer Serie: { $rule }
series-of-exception = Teil einer Serie: { $rule }. Dieses Treffen ist an einem anderen Tag.
series-see = Alle Termine der Serie
series-all = <b>{ $title }</b>

    Alle { $n } Treffen der Serie
series-your-dates = <b>{ $title }</b>

    { $n ->
        [one] Ein Treffen der Serie kommt noch.
       *[other] { $n } Treffen der Serie kommen noch.
    } Antworten Sie auf alle zusammen. Oder antworten Sie auf jedes einzeln.
series-only-this = Das gilt nur für diesen Termin: { $day } Es fehlt noch Ihre Antwort zu { $n ->
        [one] einem anderen Termin der Serie
       *[other] { $n } anderen Terminen der Serie
    }.
series-yes-to-all = Ich komme zu allen
series-no-to-all = Ich komme zu keinem
series-entry-open = { $moment } · offen
series-entry-yes = { $moment } · ja
series-entry-maybe = { $moment } · vielleicht
series-entry-no = { $moment } · nein
series-entry-proxy = { $moment } · Vertretung
series-entry-cancelled = { $moment } · abgesagt
series-invitation = <b>Einladung zu { $n } Treffen</b>
series-meeting-title-for-which = <b>Für welche Treffen der Serie gilt das?</b>

    Neuer Titel: { $typed }

    Soll der Titel anders sein? Dann schreiben Sie ihn noch einmal.
series-meeting-place-for-which = <b>Für welche Treffen der Serie gilt das?</b>

    Neuer Ort: { $typed }
    Alle Eingeladenen bekommen sofort eine Nachricht. Nachts kommt sie erst um 8 Uhr.

    Soll der Ort anders sein? Dann schreiben Sie ihn noch einmal.
series-change-this = Nur für dieses Treffen
series-change-following = Für alle { $n } ab diesem
series-placed = Der Ort gilt für { $n } Treffen:
series-cancel-following = Ja, alle { $n } ab diesem absagen
series-cancelled = Auch die Treffen danach fallen aus. Zusammen sind das { $n } Treffen:
series-moved = Das sind { $n } Treffen:
series-move-this = Nur dieses verschieben
series-move-following = Alle { $n } ab diesem verschieben
series-move-then = Alle { $n } ab diesem: { $rule }, bis { $last }{ $year }
series-was-moved = <b>Verschoben.</b> { $night ->
        [yes] { $told ->
            [0] Niemand bekommt eine Nachricht
            [one] Eine Person bekommt um 8 Uhr eine Nachricht
           *[other] { $told } Personen bekommen um 8 Uhr eine Nachricht
        }
       *[no] { $told ->
            [0] Niemand bekommt eine Nachricht
            [one] Eine Person bekommt jetzt eine Nachricht
           *[other] { $told } Personen bekommen jetzt eine Nachricht
        }
    }. Wir fragen alle noch einmal, ob sie kommen.

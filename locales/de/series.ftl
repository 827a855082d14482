# Serien: mehrere Treffen, die zusammen geplant werden. $moment ist kurz: Do 03.12., 18:00

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
series-ask = <b>Wie oft soll sich das Treffen wiederholen?</b>
series-ask-typed = Wählen Sie aus, oder schreiben Sie es, zum Beispiel <i>jeden ersten Dienstag bis Juni</i> oder <i>alle zwei Wochen, 6 Mal</i>.
series-so = <b>Serie:</b> { $repeats }

    { $n } Treffen werden zusammen geplant. Jedes lässt sich später einzeln verschieben oder absagen:
series-date = { $day }{ $year }, { $time }
series-date-holiday = { $day }{ $year }, { $time } · Achtung: { $name }
series-cut = Weiter reicht eine Serie nicht: höchstens { $most } Treffen und zwei Jahre.
series-change-typed = Wie viele sollen es sein? Sie können es auch schreiben: <i>10 Mal</i> oder <i>bis 30.6.</i>
series-count = { $n } Mal
series-none = Nicht wiederholen
series-done = Fertig
series-unclear = Das habe ich nicht verstanden. Bitte schreiben Sie zum Beispiel: jeden ersten Dienstag bis Juni
series-too-many = Eine Serie hat 2 bis { $most } Treffen. Bitte wählen Sie eine andere Zahl.
series-too-few = Bis dahin wäre es nur ein Treffen. Bitte wählen Sie ein späteres Ende.
series-which = Beides ist möglich. Was meinen Sie?
series-draft = Serie: { $repeats }
series-of = Gehört zu einer Serie: { $rule }
series-of-exception = Gehört zu einer Serie: { $rule }. Dieses Treffen ist ausnahmsweise an einem anderen Tag.
series-see = Alle Termine der Serie
series-all = <b>{ $title }</b>

    Alle { $n } Treffen der Serie
series-your-dates = <b>{ $title }</b>

    { $n ->
        [one] Ein Treffen der Serie steht noch an.
       *[other] { $n } Treffen der Serie stehen noch an.
    } Antworten Sie auf alle zusammen oder auf jedes einzeln.
series-only-this = Das gilt nur für diesen Termin ({ $day }). Noch offen: { $n ->
        [one] ein weiterer Termin der Serie
       *[other] { $n } weitere Termine der Serie
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
series-meeting-title-for-which = <b>Für welche Treffen der Serie?</b>

    Neuer Titel: { $typed }

    Anders gemeint? Dann schreiben Sie den Titel noch einmal.
series-meeting-place-for-which = <b>Für welche Treffen der Serie?</b>

    Neuer Ort: { $typed }
    Alle Eingeladenen erfahren ihn sofort, in der Nacht erst um 8 Uhr.

    Anders gemeint? Dann schreiben Sie den Ort noch einmal.
series-change-this = Nur für dieses
series-change-following = Für alle { $n } ab diesem
series-placed = Er gilt für { $n } Treffen:
series-cancel-following = Ja, alle { $n } ab diesem absagen
series-cancelled = Mit ihm fallen die folgenden aus, zusammen { $n } Treffen:
series-moved = Es sind { $n } Treffen der Serie:
series-move-this = Nur dieses verschieben
series-move-following = Alle { $n } ab diesem verschieben
series-move-then = Alle { $n } ab diesem: { $rule }, bis { $last }{ $year }
series-was-moved = <b>Verschoben.</b> { $night ->
        [yes] { $told ->
            [0] Niemand bekommt eine Nachricht dazu
            [one] Eine Person bekommt um 8 Uhr eine einzige Nachricht dazu
           *[other] { $told } Personen bekommen um 8 Uhr eine einzige Nachricht dazu
        }
       *[no] { $told ->
            [0] Niemand bekommt eine Nachricht dazu
            [one] Eine Person bekommt jetzt eine einzige Nachricht dazu
           *[other] { $told } Personen bekommen jetzt eine einzige Nachricht dazu
        }
    }. Alle werden zu jedem Treffen noch einmal gefragt.

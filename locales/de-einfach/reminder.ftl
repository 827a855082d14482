# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Erinnerungen an Treffen: wer wann erinnert wird, und was daraus geworden ist.

# Vorläufe
reminder-lead-weeks = { $n ->
        [one] 1 Woche
       *[other] { $n } Wochen
    }
reminder-lead-days = { $n ->
        [one] 1 Tag
       *[other] { $n } Tage
    }
reminder-lead-hours = { $n ->
        [one] 1 Stunde
       *[other] { $n } Stunden
    }
reminder-lead-minutes = { $n } Minuten

# Der Plan
reminder-plan-button = Erinnerungen
reminder-plan = <b>Erinnerungen</b>
    { $title }
    { $moment }
reminder-proposed = <b>Vorschau:</b> Das gilt noch nicht. Tippen Sie auf „So übernehmen“. Dann gilt es.
reminder-to-participant = <b>An alle Eingeladenen</b>
reminder-to-organiser = <b>An die Organisation</b>
reminder-none = keine Erinnerungen
reminder-nobody = { $leads } vorher: im Moment an niemanden
reminder-line = { $moment } · { $lead } vorher: { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }
reminder-line-sent = { $lead } vorher: schon gesendet an { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }
reminder-line-evening = { $moment } · am Abend davor. Denn { $lead } vorher ist Nacht: { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }
reminder-line-at-once = { $moment } · jetzt gleich. Denn { $lead } vorher ist vorbei: { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }
reminder-line-past = { $lead } vorher: fällt weg. Die Zeit ist schon vorbei.
reminder-line-night = { $lead } vorher: fällt weg. In der Nacht erinnern wir niemanden. Am Morgen ist es zu spät.
reminder-line-merged = { $lead } vorher: fällt weg. Am selben Abend kommt schon eine Erinnerung.
reminder-line-told = { $lead } vorher: fällt weg. Um diese Zeit kommt schon die Einladung oder der neue Termin.
reminder-line-per-day = { $lead } vorher: fällt weg für { $n ->
        [one] eine Person. Sie bekommt an dem Tag schon genug.
       *[other] { $n } Personen. Sie bekommen an dem Tag schon genug.
    }
reminder-declined = { $n ->
        [one] Eine Person kommt nicht. Sie bekommt keine Erinnerung.
       *[other] { $n } Personen kommen nicht. Sie bekommen keine Erinnerung.
    }
reminder-muted = { $n ->
        [one] Eine Person will keine Nachrichten. Sie bekommt keine Erinnerung.
       *[other] { $n } Personen wollen keine Nachrichten. Sie bekommen keine Erinnerung.
    }
reminder-unreachable = { $n ->
        [one] Eine Person hat den Chat gesperrt oder gelöscht. Sie bekommt keine Erinnerung.
       *[other] { $n } Personen haben den Chat gesperrt oder gelöscht. Sie bekommen keine Erinnerung.
    }
reminder-both = { $n ->
        [one] Eine Person ist eingeladen und organisiert auch. Sie bekommt jede Erinnerung nur einmal.
       *[other] { $n } Personen sind eingeladen und organisieren auch. Sie bekommen jede Erinnerung nur einmal.
    }
reminder-displaced = { $n ->
        [one] Dafür fällt eine Erinnerung an ein anderes Treffen weg.
       *[other] Dafür fallen { $n } Erinnerungen an andere Treffen weg.
    }
reminder-rules = In der Nacht kommt keine Erinnerung. Nacht ist von 20 bis 8 Uhr. Nach dem Beginn kommt auch keine. Wer nicht kommt, bekommt keine. { $most ->
        [one] Jede Person bekommt höchstens eine Erinnerung am Tag.
       *[other] Jede Person bekommt höchstens { $most } Erinnerungen am Tag.
    } Das gilt für alle Treffen zusammen.
reminder-hold = So übernehmen
reminder-hold-this = Nur für dieses Treffen
reminder-hold-following = Für alle { $n } ab diesem
reminder-drop = Änderung löschen
reminder-change-participant = Zeiten für Eingeladene
reminder-change-organiser = Zeiten für die Organisation
reminder-change-per-day = Höchstens { $most } am Tag: ändern
reminder-ask-participant = <b>Wann erinnern wir alle Eingeladenen?</b>
reminder-ask-organiser = <b>Wann erinnern wir die Organisation?</b>
    Vor einem Folgetreffen steht dabei: Wer kommt? Welche Gruppen fehlen? Was ist offen?
reminder-so-far = Ausgewählt: { $leads } vorher
reminder-ask-own = Tippen Sie auf eine Zeit. Dann kommt sie dazu, oder sie fällt weg. Oder schreiben Sie eigene Zeiten. Ein Beispiel: <i>10 Tage, 4 Stunden</i>
reminder-lead-in = ✓ { $lead } vorher: ja
reminder-lead-out = { $lead } vorher: nein
reminder-leads-done = Vorschau ansehen
reminder-leads-unclear = Diese Zeit habe ich nicht verstanden. Möglich sind 15 Minuten bis 60 Tage. Ein Beispiel: 10 Tage
reminder-too-many-leads = Mehr als { $most } Zeiten gehen nicht. Bitte nehmen Sie zuerst eine heraus.
reminder-ask-per-day = <b>Wie viele Erinnerungen am Tag?</b>

    Im Moment bekommt jede Person höchstens { $most } am Tag. Das gilt für alle Treffen zusammen. Ist es zu viel? Dann kommen die Erinnerungen an die nächsten Treffen.
reminder-per-day = { $most ->
        [one] Höchstens 1 am Tag
       *[other] Höchstens { $most } am Tag
    }

# Was daraus wurde
reminder-ledger = Stand der Erinnerungen
reminder-became = <b>Stand der Erinnerungen</b>
    { $title }
    { $moment }
reminder-became-nothing = Für diesen Termin gab es noch keine Erinnerung.
reminder-became-lead = <b>{ $lead } vorher</b> · { $moment }
reminder-before = Für frühere Termine geplant und nicht mehr nötig: { $n }
reminder-fate-planned = geplant: { $n }
reminder-fate-sent = gesendet: { $n }
reminder-fate-late = zu spät gesendet: { $n }
reminder-fate-blocked = nicht angekommen: { $n } · Chat gesperrt oder gelöscht
reminder-fate-failed = nicht angekommen: { $n } · Fehler beim Senden
reminder-fate-past = weggefallen: { $n } · die Zeit war schon vorbei
reminder-fate-night = weggefallen: { $n } · es war Nacht und am Morgen zu spät
reminder-fate-merged = weggefallen: { $n } · stand in einer anderen Erinnerung
reminder-fate-told = weggefallen: { $n } · es stand schon in der Einladung oder im neuen Termin
reminder-fate-per-day = weggefallen: { $n } · an dem Tag schon genug
reminder-fate-declined = weggefallen: { $n } · kommen nicht
reminder-fate-cancelled = weggefallen: { $n } · Treffen abgesagt
reminder-fate-moved = weggefallen: { $n } · Treffen verschoben
reminder-fate-unplanned = weggefallen: { $n } · Zeiten geändert
reminder-fate-left = weggefallen: { $n } · nicht mehr eingeladen
reminder-fate-muted = weggefallen: { $n } · wollen keine Nachrichten
reminder-fate-unreachable = weggefallen: { $n } · Chat gesperrt oder gelöscht
reminder-fate-too-late = weggefallen: { $n } · das Treffen hatte schon begonnen
reminder-again = Noch einmal senden: { $n }
reminder-sent-again = { $n ->
        [0] Es gibt nichts mehr zu senden.
        [one] Eine Erinnerung kommt noch einmal.
       *[other] { $n } Erinnerungen kommen noch einmal.
    }

# In der Nachricht selbst
reminder-also = <b>Es gibt noch mehr Treffen:</b>
reminder-also-entry = { $title }, { $moment }

# Der Überblick für die Organisation vor einem Folgetreffen
digest-button = Überblick vor dem Treffen
digest = <b>Überblick</b>
    { $title }
    { $moment }
digest-names = Genannte Namen: { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }
digest-missing = <b>Hier hat noch niemand zugesagt:</b> { $groups }
digest-group = { $name }: { $n } eingeladen
digest-empty = Ohne Zusage, weil in der Gruppe noch niemand ist: { $groups }
digest-open = <b>Offene Maßnahmen:</b> { $n } · überfällig: { $overdue }
digest-overdue = Überfällig: { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }
digest-help = <b>Hier braucht jemand Hilfe:</b> { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }
digest-agreed = Das letzte Treffen: { $title }, { $day }
    <b>Seitdem vereinbart:</b> { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }
digest-agreed-entry = { $what }: { $status }
digest-agreed-nothing = Das letzte Treffen: { $title }, { $day }
    Seitdem gibt es keine neue Maßnahme.
digest-agreed-no-meeting = Vorher gab es kein Treffen.
digest-see-people = Wer kommt
digest-see-missing = Gruppen ohne Zusage: { $n }
digest-see-open = Offene Maßnahmen: { $n }
digest-see-overdue = Überfällige Maßnahmen: { $n }
digest-see-agreed = Vereinbart: { $n }
digest-missing-head = <b>Gruppen ohne Zusage</b>
    { $title }
digest-missing-none = <b>Aus jeder Gruppe kommt jemand</b>
    { $title }
digest-missing-entry = { $n ->
        [0] { $name }: noch niemand in der Gruppe
       *[other] { $name }: { $n } eingeladen. Noch niemand hat zugesagt.
    }
digest-missing-do = Sprechen Sie mit der Gruppe. Oder geben Sie ihren Link an weitere Personen.
digest-missing-ask = Sprechen Sie mit der Gruppe. Die Koordination hat den Link für weitere Personen.
digest-group-link = Link: { $name }

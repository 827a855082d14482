# Erinnerungen an Treffen: wer wann erinnert wird, und was daraus geworden ist. $moment in Listen ist kurz: Do 03.12., 18:00

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
reminder-proposed = <b>Vorschau:</b> Das gilt erst, wenn Sie es übernehmen.
reminder-to-participant = <b>An die Eingeladenen</b>
reminder-to-organiser = <b>An die Organisation</b>
reminder-none = keine Erinnerungen
reminder-nobody = { $leads } vorher: zurzeit an niemanden
reminder-line = { $moment } · { $lead } vorher: { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }
reminder-line-sent = { $lead } vorher: schon gesendet an { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }
reminder-line-evening = { $moment } · am Abend davor, weil { $lead } vorher Nacht ist: { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }
reminder-line-at-once = { $moment } · gleich, denn { $lead } vorher ist schon vorbei: { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }
reminder-line-past = { $lead } vorher: entfällt, der Zeitpunkt ist schon vorbei
reminder-line-night = { $lead } vorher: entfällt, nachts wird niemand erinnert, und morgens ist es zu spät
reminder-line-merged = { $lead } vorher: entfällt, am selben Abend kommt schon eine Erinnerung
reminder-line-told = { $lead } vorher: entfällt, um diese Zeit kommt schon die Einladung oder der neue Termin
reminder-line-per-day = { $lead } vorher: entfällt für { $n ->
        [one] eine Person, weil sie an diesem Tag schon genug Erinnerungen bekommt
       *[other] { $n } Personen, weil sie an diesem Tag schon genug Erinnerungen bekommen
    }
reminder-declined = { $n ->
        [one] Eine Person bekommt keine: Sie kommt nicht.
       *[other] { $n } Personen bekommen keine: Sie kommen nicht.
    }
reminder-muted = { $n ->
        [one] Eine Person bekommt keine: Sie möchte keine Nachrichten.
       *[other] { $n } Personen bekommen keine: Sie möchten keine Nachrichten.
    }
reminder-unreachable = { $n ->
        [one] Eine Person bekommt keine: Der Chat dieser Person ist gesperrt oder gelöscht.
       *[other] { $n } Personen bekommen keine: Der Chat dieser Personen ist gesperrt oder gelöscht.
    }
reminder-both = { $n ->
        [one] Eine Person ist eingeladen und organisiert: Sie bekommt jede Erinnerung nur einmal.
       *[other] { $n } Personen sind eingeladen und organisieren: Sie bekommen jede Erinnerung nur einmal.
    }
reminder-displaced = { $n ->
        [one] Eine Erinnerung an ein anderes Treffen entfällt dafür.
       *[other] { $n } Erinnerungen an andere Treffen entfallen dafür.
    }
reminder-rules = Nachts von 20 bis 8 Uhr und nach dem Beginn kommt keine Erinnerung. Wer nicht kommt, wird nicht erinnert. { $most ->
        [one] Jede Person bekommt höchstens eine Erinnerung am Tag
       *[other] Jede Person bekommt höchstens { $most } Erinnerungen am Tag
    }, alle Treffen zusammengenommen.
reminder-hold = So übernehmen
reminder-hold-this = Nur für dieses übernehmen
reminder-hold-following = Für alle { $n } ab diesem
reminder-drop = Änderung verwerfen
reminder-change-participant = Zeiten für Eingeladene
reminder-change-organiser = Zeiten für die Organisation
reminder-change-per-day = Höchstens { $most } am Tag: ändern
reminder-ask-participant = <b>Wann werden die Eingeladenen erinnert?</b>
reminder-ask-organiser = <b>Wann wird die Organisation erinnert?</b>
    Vor einem Folgetreffen steht dabei, wer kommt, welche Gruppen fehlen und was offen ist.
reminder-so-far = Ausgewählt: { $leads } vorher
reminder-ask-own = Tippen Sie auf eine Zeit, um sie dazuzunehmen oder herauszunehmen. Oder schreiben Sie eigene Zeiten, zum Beispiel <i>10 Tage, 4 Stunden</i>.
reminder-lead-in = ✓ { $lead } vorher: ja
reminder-lead-out = { $lead } vorher: nein
reminder-leads-done = Vorschau ansehen
reminder-leads-unclear = Diese Zeit habe ich nicht verstanden. Möglich sind 15 Minuten bis 60 Tage, zum Beispiel: 10 Tage, 4 Stunden
reminder-too-many-leads = Mehr als { $most } Zeiten gehen nicht. Bitte nehmen Sie zuerst eine heraus.
reminder-ask-per-day = <b>Wie viele Erinnerungen am Tag?</b>

    Zurzeit bekommt jede Person höchstens { $most } am Tag. Das gilt für alle Treffen Ihrer Kommune zusammen. Wird es zu viel, kommen die Erinnerungen an die nächsten Treffen.
reminder-per-day = { $most ->
        [one] Höchstens 1 am Tag
       *[other] Höchstens { $most } am Tag
    }

# Was daraus wurde
reminder-ledger = Stand der Erinnerungen
reminder-became = <b>Stand der Erinnerungen</b>
    { $title }
    { $moment }
reminder-became-nothing = Für diesen Termin war noch keine Erinnerung geplant.
reminder-became-lead = <b>{ $lead } vorher</b> · { $moment }
reminder-before = Für frühere Termine dieses Treffens geplant und nicht mehr nötig: { $n }
reminder-fate-planned = geplant: { $n }
reminder-fate-sent = gesendet: { $n }
reminder-fate-late = verspätet gesendet: { $n }
reminder-fate-blocked = nicht zugestellt: { $n } · Chat gesperrt oder gelöscht
reminder-fate-failed = nicht zugestellt: { $n } · Fehler beim Senden
reminder-fate-past = entfallen: { $n } · der Zeitpunkt war schon vorbei
reminder-fate-night = entfallen: { $n } · nachts, und morgens wäre es zu spät
reminder-fate-merged = entfallen: { $n } · stand in einer anderen Erinnerung
reminder-fate-told = entfallen: { $n } · stand schon in der Einladung oder im neuen Termin
reminder-fate-per-day = entfallen: { $n } · an diesem Tag schon genug
reminder-fate-declined = entfallen: { $n } · kommen nicht
reminder-fate-cancelled = entfallen: { $n } · Treffen abgesagt
reminder-fate-moved = entfallen: { $n } · Treffen verschoben
reminder-fate-unplanned = entfallen: { $n } · Zeiten geändert
reminder-fate-left = entfallen: { $n } · nicht mehr eingeladen
reminder-fate-muted = entfallen: { $n } · wollen keine Nachrichten
reminder-fate-unreachable = entfallen: { $n } · Chat gesperrt oder gelöscht
reminder-fate-too-late = entfallen: { $n } · das Treffen hatte begonnen
reminder-again = Noch einmal senden: { $n }
reminder-sent-again = { $n ->
        [0] Es gibt nichts mehr, was noch einmal gesendet werden kann.
        [one] Eine Erinnerung wird noch einmal gesendet.
       *[other] { $n } Erinnerungen werden noch einmal gesendet.
    }

# In der Nachricht selbst
reminder-also = <b>Außerdem:</b>
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
digest-missing = <b>Noch ohne Zusage:</b> { $groups }
digest-group = { $name } ({ $n } eingeladen)
digest-empty = Ohne Zusage, noch niemand in der Gruppe: { $groups }
digest-open = <b>Offene Maßnahmen:</b> { $n } · überfällig: { $overdue }
digest-overdue = Überfällig: { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }
digest-help = <b>Hilfe wird gebraucht:</b> { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }
digest-agreed = <b>Seit dem letzten Treffen vereinbart</b> ({ $title }, { $day }): { $names }{ $more ->
        [0] {""}
       *[other] {" "}und { $more } weitere
    }
digest-agreed-entry = { $what } ({ $status })
digest-agreed-nothing = Seit dem letzten Treffen ({ $title }, { $day }) ist keine Maßnahme festgehalten.
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
       *[other] { $name }: { $n } eingeladen, noch niemand hat zugesagt
    }
digest-missing-do = Sprechen Sie die Gruppe an, oder geben Sie ihren Link an weitere Personen.
digest-missing-ask = Sprechen Sie die Gruppe an. Den Link für weitere Personen hat die Koordination.
digest-group-link = Link: { $name }

# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Maßnahmen: was, wer, mit wem, bis wann, wie weit. Von der Organisation angelegt, von einer Person übernommen.

# Wo sie steht
measure-status-proposed = vorgeschlagen
measure-status-decided = beschlossen
measure-status-begun = begonnen
measure-status-postponed = verschoben
measure-status-done = erledigt
measure-status-discarded = verworfen

# Die Angaben, eine Zeile für jede, die es gibt
measure-what = <b>{ $what }</b>
measure-status = Stand: <b>{ $status }</b>
measure-until = Bis: { $day }
measure-until-over = Bis: { $day } · <b>überfällig</b>
measure-until-open = Bis: noch kein Datum
measure-no-day = kein Datum
measure-office = Zuständig: { $office }
measure-who-nobody = noch offen
measure-who-unnamed = übernommen, ohne Namen
measure-who-both = { $office } · { $name }
measure-untaken = Noch kümmert sich niemand darum.
measure-taken = Jemand kümmert sich darum, ohne Namen.
measure-taken-by = Darum kümmert sich: { $name }
measure-mine = Sie kümmern sich darum, ohne Namen.
measure-mine-named = Sie kümmern sich darum, als: { $name }
measure-field = Handlungsfeld: { $text }
measure-partners = Mit wem: { $text }
measure-means = Womit: { $text }
measure-first-step = Erster Schritt: { $text }
measure-helped = Geholfen hat: { $text }
measure-builds-on = Baut auf: { $what }
measure-precondition = Das muss vorher fertig sein für: { $what }
measure-council = Der Rat muss das beschließen.
measure-origin-poll = Aus der Abstimmung: { $text }
measure-origin-cluster = Aus dem Bündel: { $text }
measure-origin-finding = Aus dem Ergebnis: { $text }
measure-origin-item = Aus dem Punkt: { $text }
measure-is-public = Alle in der Kommune sehen sie.
measure-is-internal = Nur die Organisation sieht sie.

# Listen. $show ist eines von measure-show-…
measure-head = <b>Maßnahmen</b> · { $show }
measure-head-open = <b>Maßnahmen</b> · { $overdue ->
        [0] { $open } offene
       *[other] { $open } offene, davon { $overdue } überfällig
    }
measure-counts = { $overdue ->
        [0] { $open } offen
        [one] { $open } offen · eine ist überfällig
       *[other] { $open } offen · { $overdue } sind überfällig
    }
measure-only-field = Nur Handlungsfeld: { $field }
measure-none = Hier steht keine Maßnahme.
measure-none-yet = Es gibt noch keine offene Maßnahme.
measure-none-left = Keine Maßnahme ist mehr offen. { $done ->
        [one] Eine ist erledigt.
       *[other] { $done } sind erledigt.
    }
measure-see-done = Erledigte ansehen
measure-entry = { $n } · <b>{ $what }</b>
    { $facts }
measure-until-short = bis { $day }
measure-overdue = überfällig
measure-show-open = offene
measure-show-overdue = überfällige
measure-show-mine = meine
measure-show-help = mit Bitte um Hilfe
measure-show-proposed = vorgeschlagene
measure-show-decided = beschlossene
measure-show-begun = begonnene
measure-show-postponed = verschobene
measure-show-done = erledigte
measure-show-discarded = verworfene
measure-which-show = Welche Maßnahmen wollen Sie sehen?
measure-which-field = Aus welchem Handlungsfeld?
measure-no-fields = Noch keine Maßnahme nennt ein Handlungsfeld.
measure-every-field = alle Handlungsfelder
measure-filter = Auswählen
measure-find = Suchen
measure-find-ask = Welches Wort suchen Sie? Schreiben Sie es, zum Beispiel: <i>Sprachcafé</i>. Wir suchen in allen Maßnahmen. Auch in erledigten.
measure-find-no-word = Darin steht kein Wort. Bitte schreiben Sie ein Wort.
measure-find-again = Anderes Wort
measure-found = { $n ->
        [0] <b>Keine Maßnahme mit „{ $word }“</b>
        [one] <b>Eine Maßnahme mit „{ $word }“</b>
       *[other] <b>{ $n } Maßnahmen mit „{ $word }“</b>
    }
measure-filter-field = Nach Feld
measure-home = Maßnahmen
measure-home-overdue = Maßnahmen: { $n } überfällig
measure-home-own = Maßnahme: { $what }
measure-all = Alle Maßnahmen
measure-list = Zur Liste
measure-see = Maßnahme ansehen
measure-back = Zurück

# Anlegen
measure-new = Neue Maßnahme
measure-from = Maßnahme daraus machen
measure-ask-line = <b>Neue Maßnahme</b>

    Was soll geschehen? Wer ist zuständig? Bis wann? Schreiben Sie alles in eine Zeile. Setzen Sie Kommas dazwischen. Nur das Erste muss sein. Haben Sie mehrere Maßnahmen? Beginnen Sie für jede eine neue Zeile.

    Beispiel:
    <i>Sprachcafé bis 31.3., Amt für Soziales</i>
measure-made = <b>Angelegt.</b> Nur die Organisation sieht sie bis jetzt.
measure-made-unclear = <b>Angelegt.</b> Nur „{ $day }“ habe ich nicht verstanden.
measure-made-faulty = <b>Angelegt.</b> Nur „{ $day }“ geht nicht. { $why }
measure-made-gone = <b>Angelegt.</b> { $day } ist schon vorbei. Bitte wählen Sie ein anderes Datum.
measure-made-several = <b>Angelegt.</b> Sie haben mehrere Tage geschrieben: „{ $days }“. Welcher Tag gilt?
measure-made-left-out = Das ist nicht übernommen: { $what }
measure-made-either = <b>Angelegt.</b> „{ $day }“ kann zwei Tage meinen. Bitte wählen Sie einen.
measure-several-made = { $n ->
        [one] <b>Die Maßnahme ist da.</b> Nur die Organisation sieht sie.
       *[other] <b>{ $n } Maßnahmen sind da.</b> Nur die Organisation sieht sie.
    }
measure-several-one = • { $facts }
measure-several-one-no-day = • { $facts }. Ein Datum fehlt: „{ $day }“ passt nicht.
measure-several-not-made = { $n ->
        [one] <b>Eine Zeile ist keine Maßnahme:</b>
       *[other] <b>{ $n } Zeilen sind keine Maßnahmen:</b>
    }
measure-several-not = • „{ $line }“: { $why }
measure-several-no-what = Hier steht nicht, was geschehen soll.
measure-several-too-many = Das sind { $n } Maßnahmen. In eine Nachricht passen höchstens { $most }. Keine Maßnahme ist gespeichert.
measure-what-missing = Was soll geschehen? Das fehlt noch. Bitte schreiben Sie alles noch einmal.
measure-too-long = Der Text für „{ $name }“ ist zu lang. Er hat höchstens { $limit } Zeichen. Bitte schreiben Sie die Zeile noch einmal.
measure-to-result = Zurück zum Ergebnis
measure-to-poll = Zurück zur Abstimmung

# Ändern
measure-choose-status = Stand ändern
measure-say-what-helped = Was hat geholfen?
measure-choose-day = Datum ändern
measure-details = Angaben ändern
measure-make-public = Allen zeigen
measure-make-internal = Nur der Organisation zeigen
measure-history = Verlauf
measure-remove = Wieder löschen
measure-remove-ask = <b>Wieder löschen?</b> Es bleibt nichts übrig.
measure-remove-sure = Ja, löschen
measure-removed = Die Maßnahme ist gelöscht.
measure-change-what = Was wollen Sie ändern?
measure-part-what = Was
measure-part-office = Zuständig
measure-part-field = Handlungsfeld
measure-part-partners = Mit wem
measure-part-means = Womit
measure-part-first-step = Erster Schritt
measure-part-helped = Was geholfen hat
measure-part-builds-on = Baut auf einer anderen auf
measure-council-on = Braucht einen Ratsbeschluss
measure-council-off = Braucht keinen Ratsbeschluss
measure-ask-what = Was soll geschehen? Schreiben Sie höchstens { $limit } Zeichen.
measure-ask-office = Welches Amt ist zuständig? Nennen Sie nur ein Amt. Schreiben Sie höchstens { $limit } Zeichen.
measure-ask-field = Welches Handlungsfeld ist das? Wählen oder schreiben Sie es. Schreiben Sie höchstens { $limit } Zeichen.
measure-ask-partners = Mit wem zusammen? Schreiben Sie höchstens { $limit } Zeichen.
measure-ask-means = Womit? Zum Beispiel mit welchem Geld? Schreiben Sie höchstens { $limit } Zeichen.
measure-ask-first-step = Was ist der erste Schritt? Schreiben Sie höchstens { $limit } Zeichen.
measure-ask-helped = Was hat geholfen? Was raten Sie anderen? Schreiben Sie bitte keine Namen von Personen. Wer die Maßnahme sieht, kann das lesen. Vielleicht lesen es auch andere Kommunen. Das entscheidet die Koordination. Schreiben Sie höchstens { $limit } Zeichen.
measure-now = Bisher: { $text }
measure-clear = Angabe löschen
measure-which-status = Wie weit ist sie?
measure-why-postponed = Warum erst später? Schreiben Sie den Grund. Sie müssen keinen nennen.
measure-why-discarded = Warum kommt sie nicht? Schreiben Sie den Grund. Wer die Maßnahme sieht, kann ihn lesen.
measure-no-reason = Ohne Grund
measure-postponed = <b>Verschoben.</b>
measure-which-day = Bis wann? Wählen Sie ein Datum. Oder schreiben Sie es. Zum Beispiel <i>31.3.</i> oder <i>Ende Juni</i>
measure-in-weeks = In { $n } Wochen · { $day }
measure-in-months = In { $n } Monaten · { $day }
measure-without-day = Ohne Datum
measure-day-unclear = Dieses Datum habe ich nicht verstanden.
measure-day-either = Das kann zwei Tage meinen. Bitte wählen Sie einen.
measure-until-this = Bis { $day }
measure-day-past = Dieses Datum ist schon vorbei. Bitte wählen Sie ein anderes.
measure-day-far = Das ist mehr als zehn Jahre hin. Bitte prüfen Sie das Jahr.
measure-which-base = Was muss vorher fertig sein?
measure-builds-on-nothing = Auf keiner

# Übernehmen
measure-take = Ich übernehme
measure-take-note = Das ist nicht vertraulich. Ihr Name steht dann bei der Maßnahme. Sie wählen den Namen selbst. Es geht auch ohne Namen. { $due ->
        [yes] Zum Datum fragen wir: Wie weit ist sie?
       *[no] Wenn es ein Datum gibt, fragen wir dann: Wie weit ist sie?
    }
measure-get-link = Weitergeben
measure-link = Mit diesem Link kann eine Person die Maßnahme übernehmen. Der Link gilt bis { $day }:

    { $link }
measure-link-browser = Im Browser: { $link }
measure-share = Link verschicken
measure-share-text = Ich bitte Sie, diese Maßnahme zu übernehmen: { $what }
measure-ask-name = <b>Sie kümmern sich darum. Danke.</b>

    Unter welchem Namen? Schreiben Sie ihn. Er hat höchstens { $limit } Zeichen.
measure-name-public = Alle in der Kommune können ihn lesen.
measure-name-internal = Die Organisation kann ihn lesen. Später zeigt sie die Maßnahme vielleicht allen.
measure-no-name = Ohne Namen
measure-yours = { $asked ->
        [before] <b>Danke. Vor dem Datum fragen wir: Wie weit ist sie?</b>
        [over] <b>Danke. Am Tag nach dem Datum fragen wir: Wie weit ist sie?</b>
       *[none] <b>Danke. Sie kümmern sich jetzt um die Maßnahme.</b>
    }
measure-change-name = Namen ändern
measure-give-back = Abgeben
measure-release = Von der Person lösen
measure-release-ask-own = Wollen Sie sie abgeben? Wir löschen Ihren Namen. Die Maßnahme bleibt.
measure-release-ask-other = Soll sich niemand mehr darum kümmern? Wir löschen den Namen. Die Maßnahme bleibt.
measure-release-sure-own = Ja, abgeben
measure-release-sure-other = Ja, lösen
measure-released = <b>Niemand kümmert sich mehr darum.</b> Der Name ist gelöscht.

# Der weitergegebene Link
measure-asked = <b>{ $town } fragt Sie: Kümmern Sie sich um diese Maßnahme?</b>
measure-decline = Nein, danke
measure-after-all = Doch ansehen
measure-declined-member = Gut, Sie übernehmen sie nicht. Der Link gilt weiter.
measure-declined = Gut, Sie übernehmen sie nicht. Über Sie ist nichts gespeichert. Der Link gilt weiter.
measure-link-unknown = Dieser Link gilt nicht. Fragen Sie die Person, die ihn geschickt hat.
measure-link-expired = Dieser Link gilt nicht mehr. Fragen Sie nach einem neuen Link.
measure-link-used = Um diese Maßnahme kümmert sich schon jemand.

# Wie weit? Die Frage und die Antworten mit einem Tipp
measure-ask-how-far = { $over ->
        [yes] <b>Wie weit ist diese Maßnahme?</b> Ihr Datum ist vorbei.
       *[no] { $days ->
            [0] <b>Wie weit ist diese Maßnahme?</b> Heute ist ihr letzter Tag.
            [1] <b>Wie weit ist diese Maßnahme?</b> Bis morgen soll sie fertig sein.
           *[other] <b>Wie weit ist diese Maßnahme?</b> In { $days } Tagen soll sie fertig sein.
        }
    }
measure-ask-for-office = Noch kümmert sich niemand darum. Fragen Sie im Amt nach. Dann tippen Sie auf die Antwort. Oder geben Sie den Link weiter.
measure-answer-done = Erledigt
measure-answer-going = Begonnen
measure-answer-help = Ich brauche Hilfe
measure-answer-not-done = Doch nicht erledigt
measure-move-day = Anderes Datum
measure-thanks-done = <b>Danke. Die Maßnahme ist erledigt.</b>
measure-thanks-going = <b>Danke. Die Maßnahme ist begonnen.</b>
measure-thanks-not-done = <b>Danke. Die Maßnahme ist wieder begonnen.</b>
measure-saved = <b>Danke, das ist gespeichert.</b>
measure-thanks-help = <b>Danke. Die Organisation bekommt eine Nachricht.</b>
measure-ask-what-help = Wobei brauchen Sie Hilfe? Schreiben Sie es jetzt. Höchstens { $limit } Zeichen.
measure-help-since = <b>Bitte um Hilfe</b> seit { $day }{ $what ->
        [none] .
       *[other] : „{ $what }“
    }
measure-help-short = braucht Hilfe
measure-reply = Antworten
measure-ask-reply = Was antworten Sie? Die Person bekommt eine Nachricht. Höchstens { $limit } Zeichen.
measure-replied = <b>Danke.</b> Die Person bekommt Ihre Antwort.
measure-reply-head = <b>Antwort auf Ihre Bitte um Hilfe</b>
measure-reply-text = „{ $text }“
measure-needs-help = <b>Hier braucht jemand Hilfe</b>

# Bescheid bekommen
measure-follow = Bescheid bekommen
measure-unfollow = Keinen Bescheid mehr bekommen
measure-followed = <b>Gut.</b> Wenn sich etwas ändert, bekommen Sie am Abend eine Nachricht.
measure-followed-muted = <b>Gut.</b> Das ist gemerkt.
measure-muted = Ihre Nachrichten sind ausgeschaltet. Darum bekommen Sie hierzu keine Nachricht.
measure-unfollowed = <b>Gut.</b> Sie bekommen dazu keine Nachricht mehr.
measure-news = <b>Bei diesen Maßnahmen ist etwas neu</b>
measure-news-what = { $n } · <b>{ $what }</b>
measure-news-status = Stand: <b>{ $after }</b> · vorher: { $before }
measure-news-day = Datum: <b>{ $after }</b> · vorher: { $before }
measure-news-more = { $n ->
        [one] Eine weitere finden Sie in der Liste.
       *[other] { $n } weitere finden Sie in der Liste.
    }
measure-news-off = { $n }: nicht mehr melden

# Der Verlauf
measure-history-head = <b>{ $what }</b>

    Was bisher geschah:
measure-change = { $day }: { $change }{ $by }{ $reason }
measure-change-by-owner =  · von der Person, die sich kümmert
measure-change-by-organiser = { "" }
measure-change-reason =  · Grund: { $reason }
measure-change-said = : „{ $reason }“
measure-change-reply = Antwort der Organisation
measure-change-made = angelegt
measure-change-status = Stand: { $status }
measure-change-due = Datum: { $due }
measure-change-taken = Jemand kümmert sich darum
measure-change-released = Niemand kümmert sich mehr darum
measure-change-going = Auf Nachfrage: begonnen
measure-change-help = Auf Nachfrage: Jemand braucht Hilfe

# Was aus ihnen geworden ist, seit man sich zuletzt getroffen hat
measure-compared-with = Verglichen mit dem { $kind ->
        [workshop] Workshop
       *[follow_up] Treffen
    } am { $day }.
measure-last-time = <b>Was wir beim letzten Mal vereinbart haben</b>
measure-open-before = <b>Offene Maßnahmen</b>
measure-from-before = <b>Maßnahmen von vorher</b>
measure-last-time-entry = { $before ->
        [none] • { $what }: { $now }
       *[other] • { $what }: { $now }, vorher { $before }
    }
measure-is-new = neu

# In der Einladung zu einem Treffen
measure-wall-above = Das haben wir vereinbart
measure-in-meeting = { $n ->
        [one] Eine Maßnahme ist offen.
       *[other] { $n } Maßnahmen sind offen.
    }

# Die Tabelle
measure-table = Als Tabelle
measure-table-ready = Alle Maßnahmen. Manche davon sieht nur die Organisation.
measure-table-file = massnahmen-{ $day }.xlsx
measure-table-title = Maßnahmen
measure-table-number = Nr.
measure-table-what = Was
measure-table-status = Stand
measure-table-due = Bis
measure-table-overdue = Überfällig
measure-table-office = Zuständig
measure-table-owner = Übernommen von
measure-table-field = Handlungsfeld
measure-table-partners = Mit wem
measure-table-means = Womit
measure-table-first-step = Erster Schritt
measure-table-helped = Was geholfen hat
measure-table-builds-on = Baut auf
measure-table-council = Ratsbeschluss nötig
measure-table-public = Alle sehen sie
measure-table-origin = Woraus
measure-table-reason = Grund
measure-table-yes = ja
measure-table-no = nein

# Der Eintrag im eigenen Kalender
measure-calendar = Maßnahme: { $what }

command-massnahmen = Maßnahmen ansehen
measure-from-cluster = Maßnahme: { $name }
measure-made-from-it = { $n ->
        [one] Daraus gibt es schon eine Maßnahme:
       *[other] Daraus gibt es schon { $n } Maßnahmen:
    }
measure-made-meanwhile = <b>Eine andere Person war schneller. Sie hat daraus diese Maßnahme gemacht:</b>
    { $what }
measure-typed-line = Sie haben geschrieben: { $line }
measure-to-made = Diese Maßnahme ansehen
measure-make-anyway = Meine auch anlegen
measure-made-before = Diese Maßnahme gibt es schon.
measure-as-cluster = Anlegen: { $name }

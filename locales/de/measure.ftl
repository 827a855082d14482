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
measure-until-over = Bis: { $day } (<b>überfällig</b>)
measure-until-open = Bis: noch kein Datum
measure-no-day = kein Datum
measure-office = Zuständig: { $office }
measure-who-nobody = noch offen
measure-who-unnamed = übernommen, ohne Namen
measure-who-both = { $office } ({ $name })
measure-untaken = Noch hat sie niemand übernommen.
measure-taken = Übernommen, ohne Namen
measure-taken-by = Übernommen von: { $name }
measure-mine = Sie haben sie übernommen, ohne Namen.
measure-mine-named = Sie haben sie übernommen, als: { $name }
measure-field = Handlungsfeld: { $text }
measure-partners = Mit wem: { $text }
measure-means = Womit: { $text }
measure-first-step = Erster Schritt: { $text }
measure-helped = Geholfen hat: { $text }
measure-builds-on = Baut auf: { $what }
measure-precondition = Voraussetzung für: { $what }
measure-council = Braucht einen Beschluss des Rates.
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
        [one] { $open } offen, eine davon überfällig
       *[other] { $open } offen, { $overdue } davon überfällig
    }
measure-only-field = Nur Handlungsfeld: { $field }
measure-none = Hier steht keine Maßnahme.
measure-none-yet = Es gibt noch keine offene Maßnahme.
measure-none-left = Keine Maßnahme ist mehr offen: { $done ->
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
measure-which-show = Welche Maßnahmen möchten Sie sehen?
measure-which-field = Aus welchem Handlungsfeld?
measure-no-fields = Noch keine Maßnahme nennt ein Handlungsfeld.
measure-every-field = alle Handlungsfelder
measure-filter = Auswählen
measure-find = Suchen
measure-find-ask = Welches Wort soll vorkommen? Schreiben Sie es, zum Beispiel <i>Sprachcafé</i>. Gesucht wird in allem, was zu den Maßnahmen eingetragen ist, auch in erledigten.
measure-find-no-word = Darin steht kein Wort. Bitte schreiben Sie eines.
measure-find-again = Anderes Wort
measure-found = { $n ->
        [0] <b>Keine Maßnahme mit „{ $word }“</b>
        [one] <b>Eine Maßnahme mit „{ $word }“</b>
       *[other] <b>{ $n } Maßnahmen mit „{ $word }“</b>
    }
measure-filter-field = Nach Feld
measure-home = Maßnahmen
measure-home-overdue = Maßnahmen ({ $n } überfällig)
measure-home-own = Maßnahme: { $what }
measure-all = Alle Maßnahmen
measure-list = Zur Liste
measure-see = Maßnahme ansehen
measure-back = Zurück

# Anlegen
measure-new = Neue Maßnahme
measure-from = Maßnahme daraus machen
measure-ask-line = <b>Neue Maßnahme</b>

    Was soll geschehen, wer ist zuständig, bis wann? Schreiben Sie es in eine Zeile, mit Kommas dazwischen. Nur das Was muss sein. Mehrere Maßnahmen: jede in eine eigene Zeile.

    Beispiel: <i>Sprachcafé im Rathaus, Amt für Soziales, bis 31.3.</i>
measure-made = <b>Angelegt.</b> Bisher sieht sie nur die Organisation.
measure-made-unclear = <b>Angelegt.</b> Nur „{ $day }“ habe ich nicht verstanden.
measure-made-faulty = <b>Angelegt.</b> Nur „{ $day }“ geht nicht: { $why }
measure-made-gone = <b>Angelegt.</b> Nur ein Datum fehlt noch: { $day } ist schon vorbei.
measure-made-several = <b>Angelegt.</b> Mehrere Tage standen da: „{ $days }“. Welcher gilt?
measure-made-left-out = Nicht übernommen: { $what }
measure-made-either = <b>Angelegt.</b> Nur „{ $day }“ kann zweierlei heißen.
measure-several-made = { $n ->
        [one] <b>Eine Maßnahme ist angelegt.</b> Bisher sieht sie nur die Organisation.
       *[other] <b>{ $n } Maßnahmen sind angelegt.</b> Bisher sieht sie nur die Organisation.
    }
measure-several-one = • { $facts }
measure-several-one-no-day = • { $facts } (ohne Datum: „{ $day }“ passt nicht)
measure-several-not-made = { $n ->
        [one] <b>Aus einer Zeile wurde keine Maßnahme:</b>
       *[other] <b>Aus { $n } Zeilen wurden keine Maßnahmen:</b>
    }
measure-several-not = • „{ $line }“: { $why }
measure-several-no-what = Sie sagt nicht, was geschehen soll.
measure-several-too-many = Das sind { $n } Maßnahmen auf einmal, höchstens { $most } gehen in einer Nachricht. Es ist keine angelegt.
measure-what-missing = Was soll geschehen? Das fehlt noch. Bitte schreiben Sie die ganze Zeile.
measure-too-long = Zu lang: „{ $name }“ hat höchstens { $limit } Zeichen. Bitte schreiben Sie die Zeile noch einmal.
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
measure-remove-ask = <b>Wieder löschen?</b> Es bleibt nichts davon übrig.
measure-remove-sure = Ja, löschen
measure-removed = Die Maßnahme ist gelöscht.
measure-change-what = Was möchten Sie ändern?
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
measure-ask-what = Was soll geschehen? Höchstens { $limit } Zeichen.
measure-ask-office = Welches Amt oder welche Stelle ist zuständig? Nennen Sie nur eine, höchstens { $limit } Zeichen.
measure-ask-field = Zu welchem Handlungsfeld gehört sie? Wählen oder schreiben Sie es, höchstens { $limit } Zeichen.
measure-ask-partners = Mit wem zusammen? Höchstens { $limit } Zeichen.
measure-ask-means = Womit, zum Beispiel mit welchem Geld? Höchstens { $limit } Zeichen.
measure-ask-first-step = Was ist der erste Schritt? Höchstens { $limit } Zeichen.
measure-ask-helped = Was hat geholfen, und was raten Sie anderen? Bitte ohne Namen von Personen. Das liest, wer die Maßnahme sieht. Gibt die Koordination die Maßnahmen in einem Paket mit, lesen es auch andere Kommunen. Höchstens { $limit } Zeichen.
measure-now = Bisher: { $text }
measure-clear = Angabe löschen
measure-which-status = Wie steht es um sie?
measure-why-postponed = Warum wird sie verschoben? Wenn Sie einen Grund nennen möchten, schreiben Sie ihn jetzt.
measure-why-discarded = Warum wird sie verworfen? Bitte schreiben Sie den Grund. Wer die Maßnahme sieht, kann ihn lesen.
measure-no-reason = Ohne Grund
measure-postponed = <b>Verschoben.</b>
measure-which-day = Bis wann? Wählen Sie ein Datum oder schreiben Sie es, zum Beispiel <i>31.3.</i> oder <i>Ende Juni</i>.
measure-in-weeks = In { $n } Wochen · { $day }
measure-in-months = In { $n } Monaten · { $day }
measure-without-day = Ohne Datum
measure-day-unclear = Dieses Datum habe ich nicht verstanden.
measure-day-either = Das kann zweierlei heißen. Welcher Tag ist gemeint?
measure-until-this = Bis { $day }
measure-day-past = Dieses Datum ist schon vorbei. Bitte wählen Sie ein späteres.
measure-day-far = Das ist mehr als zehn Jahre hin. Bitte prüfen Sie das Jahr.
measure-which-base = Welche Maßnahme muss vorher geschehen?
measure-builds-on-nothing = Auf keiner

# Übernehmen
measure-take = Ich übernehme
measure-take-note = Nicht vertraulich: Wer sie übernimmt, steht dabei, mit dem Namen, den die Person dafür wählt, oder ohne Namen. { $due ->
        [yes] Zum Datum kommt eine Frage, wie weit sie ist.
       *[no] Sobald sie ein Datum hat, kommt dazu eine Frage, wie weit sie ist.
    }
measure-get-link = Weitergeben
measure-link = Wer diesen Link öffnet, kann die Maßnahme übernehmen. Er gilt für eine Person, bis { $day }:

    { $link }
measure-link-browser = Im Browser: { $link }
measure-share = Link verschicken
measure-share-text = Ich bitte Sie, diese Maßnahme zu übernehmen: { $what }
measure-ask-name = <b>Sie haben sie übernommen. Danke.</b>

    Unter welchem Namen? Schreiben Sie ihn, höchstens { $limit } Zeichen.
measure-name-public = Alle in der Kommune können ihn lesen.
measure-name-internal = Die Organisation kann ihn lesen, und alle in der Kommune, sobald sie die Maßnahme allen zeigt.
measure-no-name = Ohne Namen
measure-yours = { $asked ->
        [before] <b>Danke. Sie werden vor dem Datum gefragt, wie weit sie ist.</b>
        [over] <b>Danke. Am Tag nach dem Datum werden Sie gefragt, wie weit sie ist.</b>
       *[none] <b>Danke. Die Maßnahme ist jetzt Ihre.</b>
    }
measure-change-name = Namen ändern
measure-give-back = Abgeben
measure-release = Von der Person lösen
measure-release-ask-own = Möchten Sie sie abgeben? Ihr Name wird gelöscht, die Maßnahme bleibt.
measure-release-ask-other = Soll niemand sie mehr übernommen haben? Der Name wird gelöscht, die Maßnahme bleibt.
measure-release-sure-own = Ja, abgeben
measure-release-sure-other = Ja, lösen
measure-released = <b>Niemand hat sie mehr übernommen.</b> Der Name ist gelöscht.

# Der weitergegebene Link
measure-asked = <b>{ $town } fragt Sie: Übernehmen Sie diese Maßnahme?</b>
measure-decline = Nein, danke
measure-after-all = Doch ansehen
measure-declined-member = Gut, Sie übernehmen sie nicht. Der Link gilt weiter.
measure-declined = Gut, Sie übernehmen sie nicht. Über Sie ist nichts gespeichert. Der Link gilt weiter.
measure-link-unknown = Diesen Link gibt es nicht, oder er gilt nicht mehr. Fragen Sie bitte die Person, von der Sie ihn haben.
measure-link-expired = Dieser Link gilt nicht mehr. Fragen Sie bitte die Person, von der Sie ihn haben, nach einem neuen.
measure-link-used = Diese Maßnahme hat schon jemand übernommen.

# Wie weit? Die Frage und die Antworten mit einem Tipp
measure-ask-how-far = { $over ->
        [yes] <b>Wie weit ist diese Maßnahme?</b> Ihr Datum ist vorbei.
       *[no] { $days ->
            [0] <b>Wie weit ist diese Maßnahme?</b> Heute ist ihr letzter Tag.
            [1] <b>Wie weit ist diese Maßnahme?</b> Bis morgen soll sie fertig sein.
           *[other] <b>Wie weit ist diese Maßnahme?</b> In { $days } Tagen soll sie fertig sein.
        }
    }
measure-ask-for-office = Niemand hat sie übernommen. Fragen Sie bitte bei der zuständigen Stelle nach und tippen Sie auf die Antwort, oder geben Sie den Link weiter.
measure-answer-done = Erledigt
measure-answer-going = Begonnen
measure-answer-help = Ich brauche Hilfe
measure-answer-not-done = Doch nicht erledigt
measure-move-day = Anderes Datum
measure-thanks-done = <b>Danke. Sie ist erledigt.</b>
measure-thanks-going = <b>Danke. Sie ist begonnen.</b>
measure-thanks-not-done = <b>Danke. Sie gilt wieder als begonnen.</b>
measure-saved = <b>Danke, das ist gespeichert.</b>
measure-thanks-help = <b>Danke. Die Organisation bekommt eine Nachricht.</b>
measure-ask-what-help = Wobei brauchen Sie Hilfe? Sie können es jetzt schreiben (höchstens { $limit } Zeichen).
measure-help-since = <b>Hilfe wird gebraucht</b> seit { $day }{ $what ->
        [none] .
       *[other] : „{ $what }“
    }
measure-help-short = braucht Hilfe
measure-reply = Antworten
measure-ask-reply = Was möchten Sie antworten? Wer die Maßnahme übernommen hat, bekommt es als Nachricht (höchstens { $limit } Zeichen).
measure-replied = <b>Danke.</b> Ihre Antwort geht an die Person, die um Hilfe gebeten hat.
measure-reply-head = <b>Antwort auf Ihre Bitte um Hilfe</b>
measure-reply-text = „{ $text }“
measure-needs-help = <b>Hier wird Hilfe gebraucht</b>

# Bescheid bekommen
measure-follow = Bescheid bekommen
measure-unfollow = Keinen Bescheid mehr bekommen
measure-followed = <b>Gut.</b> Wenn sich Stand oder Datum ändern, bekommen Sie am Abend eine Nachricht.
measure-followed-muted = <b>Gut.</b> Das ist gemerkt.
measure-muted = Ihre Nachrichten sind ausgeschaltet: So bekommen Sie hierzu keine.
measure-unfollowed = <b>Gut.</b> Sie bekommen dazu keine Nachricht mehr.
measure-news = <b>Bei diesen Maßnahmen hat sich etwas geändert</b>
measure-news-what = { $n } · <b>{ $what }</b>
measure-news-status = Stand: <b>{ $after }</b> (vorher { $before })
measure-news-day = Datum: <b>{ $after }</b> (vorher { $before })
measure-news-more = { $n ->
        [one] Eine weitere finden Sie in der Liste.
       *[other] { $n } weitere finden Sie in der Liste.
    }
measure-news-off = { $n }: nicht mehr melden

# Der Verlauf
measure-history-head = <b>{ $what }</b>

    Was bisher geschah:
measure-change = { $day }: { $change }{ $by }{ $reason }
measure-change-by-owner = , von der Person, die sie übernommen hat
measure-change-by-organiser = { "" }
measure-change-reason = . Grund: { $reason }
measure-change-said = : „{ $reason }“
measure-change-reply = Antwort der Organisation
measure-change-made = angelegt
measure-change-status = Stand: { $status }
measure-change-due = Datum: { $due }
measure-change-taken = übernommen
measure-change-released = nicht mehr übernommen
measure-change-going = Auf Nachfrage: begonnen
measure-change-help = Auf Nachfrage: Hilfe wird gebraucht

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
       *[other] • { $what }: { $now } (vorher: { $before })
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
measure-table-ready = Alle Maßnahmen, auch die, die nur die Organisation sieht.
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
measure-made-meanwhile = <b>Inzwischen hat jemand anderes daraus eine Maßnahme gemacht:</b>
    { $what }
measure-typed-line = Ihre Zeile: { $line }
measure-to-made = Diese Maßnahme ansehen
measure-make-anyway = Meine auch anlegen
measure-made-before = Daraus gibt es schon diese Maßnahme.
measure-as-cluster = Anlegen: { $name }

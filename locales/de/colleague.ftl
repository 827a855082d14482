# Jemanden fragen: eine Frage oder ein Feld an eine zweite Person weitergeben. Knöpfe höchstens etwa 30 Zeichen.

# Knopf unter jeder Frage, Überschrift des Bildschirms dahinter
colleague-ask = Jemanden fragen
colleague-pass-on = <b>Jemanden fragen</b>

    Sie bekommen einen Link für genau eine Person, zum Beispiel aus Ihrem Haus. Diese Person schlägt Antworten vor. Über jeden Vorschlag entscheiden Sie.
colleague-owner-sees = <b>Wer sieht was?</b>
    Die Person sieht die Fragen, aber keine Ihrer Antworten. Was sie vorschlägt, sehen nur Sie, nicht die Koordination. Es zählt nur, was Sie übernehmen, und zwar als Ihre Antwort.
colleague-this-question = Frage: { $text }
colleague-this-field = Feld: { $text }
colleague-offer-question = Diese Frage weitergeben
colleague-offer-field = Ganzes Feld weitergeben
# Diese Frage, dieses Feld ist schon weitergegeben
colleague-question-is-out = Diese Frage: Stand ansehen
colleague-field-is-out = Ganzes Feld: Stand ansehen
colleague-passed-on = Alles Weitergegebene ({ $n })
colleague-to-question = zurück zur Frage
colleague-listed = <b>Weitergegeben</b>

    „{ $name }“
colleague-listed-none = Im Moment ist nichts weitergegeben.
# Eine Zeile der Liste; $state ist einer der Stände darunter
colleague-line = { $n } · { $what }: { $state }
colleague-state-offered = noch nicht geöffnet
colleague-state-expired = Link abgelaufen
colleague-state-taken = in Arbeit
colleague-state-returned = zurück
colleague-state-declined = ohne Antwort zurück

# Der Stand von etwas Weitergegebenem
colleague-link = <b>Link für eine Person</b>

    Geben Sie diesen Link weiter: { $link }

    Er gilt einmal, bis { $day }, { $time } Uhr, und höchstens bis zum Ende der Befragung. Wenn die Person fertig ist, bekommen Sie eine Nachricht.
# Geht mit dem Link zusammen an die andere Person
colleague-share-text = Können Sie mir bei einer Befragung unserer Kommune helfen? Hinter dem Link stehen die Fragen.
colleague-share = Link verschicken
colleague-is-expired = Der Link ist abgelaufen, ohne dass ihn jemand benutzt hat.
colleague-is-taken = Jemand hat den Link geöffnet und antwortet. Sie bekommen eine Nachricht, sobald die Vorschläge zurück sind.
colleague-is-declined = Ihre Bitte kam ohne Antwort zurück. Sie können einen neuen Link machen, für dieselbe oder eine andere Person, oder selbst antworten.
colleague-renew = Neuen Link machen
colleague-take-back = Zurückziehen
colleague-dismiss = Erledigt
colleague-take-back-ask = <b>Zurückziehen?</b>

    Die andere Person kann dann nicht mehr antworten. Was sie vorgeschlagen hat, wird gelöscht.
colleague-take-back-sure = Ja, zurückziehen
colleague-keep = Nicht zurückziehen
colleague-taken-back = Zurückgezogen. Der Link führt nirgendwohin mehr.
colleague-go-on-answering = Weiter beantworten

# Die Nachricht, dass etwas zurück ist
colleague-came-back = <b>Vorschläge sind zurück</b>

    Sie hatten bei „{ $name }“ jemanden gefragt.
colleague-came-back-empty = <b>Ihre Bitte ist zurück, ohne Antwort</b>

    Sie hatten bei „{ $name }“ jemanden gefragt.
colleague-see-proposals = Vorschläge ansehen
colleague-see-state = Stand ansehen
# Startbildschirm; $name ist der Name der Befragung, wenn nötig gekürzt
colleague-home-review = Vorschläge: { $name }
colleague-home-help = Helfen: { $name }

# Über die Vorschläge entscheiden
colleague-review = <b>{ $n ->
        [one] Ein Vorschlag
       *[other] { $n } Vorschläge
    }</b>

    Es zählt nur, was Sie übernehmen.
colleague-review-empty = Es ist kein Vorschlag mehr da.
colleague-proposal-line = { $n } · { $question }
    Vorschlag: { $answer }
colleague-proposal-number = Vorschlag { $n } von { $of }
colleague-proposal = Vorschlag: <b>{ $answer }</b>
colleague-proposal-comment = Anmerkung dazu: { $text }
colleague-only-comment = nur eine Anmerkung
colleague-own-answer = Ihre Antwort bisher: { $answer }
colleague-own-comment = Ihre Anmerkung bisher: { $text }
colleague-replaces = Wenn Sie übernehmen, ersetzt der Vorschlag Ihre Antwort.
colleague-accept = Übernehmen
colleague-change = Ändern
colleague-reject = Ablehnen
colleague-one-by-one = Einzeln durchgehen
colleague-accept-all = Alle { $n } übernehmen
colleague-reject-all = Alle { $n } ablehnen
colleague-all-proposals = Alle Vorschläge
colleague-accepted = Übernommen.
# anstelle einer älteren Frage, über deren Vorschlag anderswo entschieden wurde
colleague-goes-on-below = Sie haben einen Vorschlag übernommen. Die Befragung geht in der Nachricht darunter weiter.
colleague-rejected = Abgelehnt.
colleague-changed = Der Vorschlag ist geändert, aber noch nicht übernommen.
colleague-deciding = Sie ändern einen Vorschlag. Er zählt erst, wenn Sie ihn übernehmen.
colleague-cleared = Sie haben über alle Vorschläge entschieden. Was Sie nicht übernommen haben, ist gelöscht.

# Was die zweite Person sieht, bevor sie antwortet
colleague-asked = <b>Jemand bittet Sie um Hilfe</b>

    In { $town } läuft die Befragung „{ $name }“. Wer Ihnen diesen Link gegeben hat, nimmt teil und möchte Ihre Einschätzung.
colleague-asked-question = Es geht um eine Frage.
colleague-asked-field = Es geht um das Feld „{ $field }“: { $questions ->
        [one] eine Frage
       *[other] { $questions } Fragen
    }, etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }.
colleague-who-sees-what = <b>Wer sieht was?</b>
    Ihre Vorschläge sieht nur die Person, die Sie gefragt hat. Diese Person entscheidet, welche Vorschläge sie übernimmt. Die Koordination sieht keinen Vorschlag und erfährt nicht, dass Sie geholfen haben. Übernommene Texte liest die Koordination am Ende, ohne zu wissen, von wem die Texte sind. Sie selbst kommen in keine Gruppe, und Ihre Vorschläge zählen nicht als eigene Stimme.
# Nur für Menschen, die noch nicht zur Kommune gehören. Gehört zu genau dieser Einwilligung: Wer den Sinn ändert, legt
# eine neue Fassung an (workshops/handovers/helping.py, CONSENT_VERSION) und lässt die alte stehen.
colleague-2026-11-hilfe-consent = Gespeichert werden die Nummer Ihres Chats und Ihre Vorschläge, längstens bis zum Ende der Befragung, aber kein Name und keine Telefonnummer. Telegram sitzt außerhalb des Europäischen Wirtschaftsraums. Es ist freiwillig. Mit „Einverstanden und ansehen“ willigen Sie ein, dass { $town } Ihre Angaben dafür verarbeitet. Sie können jederzeit aufhören, mit /loeschen löschen Sie alles.
colleague-agree = Einverstanden und ansehen
colleague-take = Fragen ansehen
colleague-decline = Nein, danke
colleague-after-all = Doch helfen
colleague-back = Zurück zur Bitte
colleague-declined-member = In Ordnung. Der Link gilt weiter, geben Sie der Person am besten kurz Bescheid.
colleague-declined = In Ordnung. Von Ihnen ist hier nichts gespeichert. Der Link gilt weiter, geben Sie der Person am besten kurz Bescheid.
colleague-own-link = Das ist Ihr eigener Link. Geben Sie ihn an die Person weiter, die Sie fragen möchten.
colleague-link-unknown = Dieser Link gilt nicht mehr: Die Bitte wurde zurückgezogen oder erledigt, oder die Befragung ist beendet.
colleague-link-expired = Dieser Link ist abgelaufen. Bitte fragen Sie die Person, von der Sie ihn haben, nach einem neuen.
colleague-link-used = Dieser Link war für eine Person und wurde schon benutzt. Bitte fragen Sie die Person, von der Sie ihn haben, nach einem neuen.

# Während sie antwortet
colleague-head = Ihr Vorschlag geht nur an die Person, die Sie gefragt hat.
colleague-paused = Alles ist gespeichert. Sie können später weitermachen: über den Knopf hier oder über den Link.
colleague-to-questions = Weiter beantworten
colleague-done = <b>Das war alles</b>

    Sie können Ihre Vorschläge jetzt zurückgeben oder noch etwas ändern. Danach entscheidet die Person, die Sie gefragt hat.
colleague-done-nothing = <b>Das war alles</b>

    Sie haben noch nichts vorgeschlagen. Wenn Sie so zurückgeben, bekommt die Person, die Sie gefragt hat, keine Antwort.
colleague-hand-back = Zurückgeben
colleague-look-again = Noch etwas ändern
colleague-pause = später weiter
colleague-stop = Doch nicht helfen
colleague-stop-ask = <b>Doch nicht helfen?</b>

    Was Sie vorgeschlagen haben, wird gelöscht. Die Person, die Sie gefragt hat, bekommt Bescheid, dass nichts zurückkommt.
colleague-stop-sure = Ja, aufhören
colleague-stop-not = Weiter helfen
colleague-handed-back = <b>Vielen Dank</b>

    Ihre Vorschläge sind bei der Person, die Sie gefragt hat. Sobald sie entschieden hat, werden sie hier gelöscht, spätestens mit dem Ende der Befragung.
colleague-stopped = In Ordnung. Was Sie vorgeschlagen hatten, ist gelöscht. Die Person, die Sie gefragt hat, bekommt Bescheid.
colleague-nothing-handed-back = In Ordnung. Die Person, die Sie gefragt hat, bekommt Bescheid, dass nichts zurückkommt.
colleague-ended = Das ist vorbei: Es ist entschieden oder zurückgezogen, oder die Befragung ist beendet. Vorschläge, über die nicht entschieden ist, zählen nicht.

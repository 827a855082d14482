# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Jemanden fragen: eine Frage oder einen Teil an eine zweite Person weitergeben. Knöpfe höchstens etwa 30 Zeichen.
# Ein Handlungsfeld heißt hier „Teil“, so wie in den Fragebögen.

# Knopf unter jeder Frage, Überschrift des Bildschirms dahinter
colleague-ask = Jemanden fragen
colleague-pass-on = <b>Jemanden fragen</b>

    Wissen Sie etwas nicht? Dann können Sie eine andere Person fragen. Sie bekommen einen Link für diese eine Person. Die Person macht Vorschläge. Sie entscheiden danach über jeden Vorschlag.
colleague-owner-sees = <b>Wer sieht was?</b>
    Die Person sieht die Fragen. Ihre Antworten sieht die Person nicht. Nur Sie sehen die Vorschläge. Die Koordination sieht sie nicht. Sie können einen Vorschlag übernehmen. Dann zählt er als Ihre Antwort. Alles andere zählt nicht.
colleague-this-question = Frage: { $text }
colleague-this-field = Teil: { $text }
colleague-offer-question = Diese Frage weitergeben
colleague-offer-field = Ganzen Teil weitergeben
# Diese Frage, dieser Teil ist schon weitergegeben
colleague-question-is-out = Diese Frage: Stand ansehen
colleague-field-is-out = Ganzer Teil: Stand ansehen
colleague-passed-on = Alles Weitergegebene: { $n }
colleague-to-question = zurück zur Frage
colleague-listed = <b>Weitergegeben</b>

    „{ $name }“
colleague-listed-none = Im Moment ist nichts weitergegeben.
# Eine Zeile der Liste; $state ist einer der Stände darunter
colleague-line = { $n } · { $what }: { $state }
colleague-state-offered = noch nicht geöffnet
colleague-state-expired = Zeit für den Link ist vorbei
colleague-state-taken = in Arbeit
colleague-state-returned = zurück
colleague-state-declined = ohne Antwort zurück

# Der Stand von etwas Weitergegebenem
colleague-link = <b>Link für eine Person</b>

    Geben Sie diesen Link weiter: { $link }

    Er gilt nur einmal. Er gilt bis { $day }, { $time } Uhr. Vielleicht ist die Befragung schon vorher zu Ende. Dann gilt der Link nicht mehr. Ist die Person fertig? Dann bekommen Sie eine Nachricht.
# Geht mit dem Link zusammen an die andere Person
colleague-share-text = Können Sie mir bei einer Befragung helfen? Sie ist von unserer Kommune. Hinter dem Link stehen die Fragen.
colleague-share = Link verschicken
colleague-is-expired = Die Zeit für den Link ist vorbei. Niemand hat ihn benutzt.
colleague-is-taken = Jemand hat den Link geöffnet und antwortet. Sind die Vorschläge zurück? Dann bekommen Sie eine Nachricht.
colleague-is-declined = Ihre Bitte kam ohne Antwort zurück. Sie können einen neuen Link machen. Er kann für dieselbe Person sein oder für eine andere. Oder Sie antworten selbst.
colleague-renew = Neuen Link machen
colleague-take-back = Zurückziehen
colleague-dismiss = Erledigt
colleague-take-back-ask = <b>Zurückziehen?</b>

    Die andere Person kann dann nicht mehr antworten. Wir löschen ihre Vorschläge.
colleague-take-back-sure = Ja, zurückziehen
colleague-keep = Nicht zurückziehen
colleague-taken-back = Zurückgezogen. Der Link geht nicht mehr.
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
colleague-own-answer = Ihre Antwort bis jetzt: { $answer }
colleague-own-comment = Ihre Anmerkung bis jetzt: { $text }
colleague-replaces = Übernehmen Sie den Vorschlag? Dann fällt Ihre alte Antwort weg.
colleague-accept = Übernehmen
colleague-change = Ändern
colleague-reject = Ablehnen
colleague-one-by-one = Einzeln ansehen
colleague-accept-all = Alle { $n } übernehmen
colleague-reject-all = Alle { $n } ablehnen
colleague-all-proposals = Alle Vorschläge
colleague-accepted = Übernommen.
colleague-goes-on-below = Sie haben einen Vorschlag übernommen. Die Befragung geht in der Nachricht darunter weiter.
colleague-rejected = Abgelehnt.
colleague-changed = Der Vorschlag ist geändert. Er ist noch nicht übernommen.
colleague-deciding = Sie ändern einen Vorschlag. Er zählt erst, wenn Sie ihn übernehmen.
colleague-cleared = Sie haben über alle Vorschläge entschieden. Was Sie nicht übernommen haben, ist gelöscht.

# Was die zweite Person sieht, bevor sie antwortet
colleague-asked = <b>Jemand bittet Sie um Hilfe</b>

    In { $town } läuft die Befragung „{ $name }“. Von wem haben Sie den Link? Diese Person macht mit und bittet Sie um Ihre Meinung.
colleague-asked-question = Es geht um eine Frage.
colleague-asked-field = Es geht um den Teil „{ $field }“: { $questions ->
        [one] eine Frage
       *[other] { $questions } Fragen
    }, etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }.
colleague-who-sees-what = <b>Wer sieht was?</b>
    Nur wer Sie gefragt hat, sieht Ihre Vorschläge. Diese Person entscheidet, was sie übernimmt. Die Koordination leitet die Befragung. Die Koordination sieht Ihre Vorschläge nicht und erfährt nichts von Ihrer Hilfe. Am Ende liest die Koordination übernommene Texte. Niemand sagt ihr, von wem die Texte sind. Sie selbst kommen in keine Gruppe. Ihr Vorschlag zählt nicht als eigene Stimme.
# Nur für Menschen, die noch nicht zur Kommune gehören. Gehört zu genau dieser Einwilligung: Wer den Sinn ändert, legt
# eine neue Fassung an (workshops/handovers/helping.py, CONSENT_VERSION) und lässt die alte stehen.
colleague-2026-11-hilfe-consent = Wir speichern die Nummer von Ihrem Chat und Ihre Vorschläge. Das gilt höchstens bis zum Ende der Befragung. Wir speichern keinen Namen und keine Telefonnummer. Telegram sitzt außerhalb vom Europäischen Wirtschaftsraum. Sie helfen freiwillig. Tippen Sie auf „Ja, Fragen ansehen“? Dann erlauben Sie: { $town } darf Ihre Angaben dafür nutzen. Sie können immer aufhören. Mit /loeschen löschen Sie alles.
colleague-agree = Ja, Fragen ansehen
colleague-take = Fragen ansehen
colleague-decline = Nein, danke
colleague-after-all = Doch helfen
colleague-back = Zurück zur Bitte
colleague-declined-member = In Ordnung. Der Link gilt weiter. Bitte sagen Sie der Person kurz Bescheid.
colleague-declined = In Ordnung. Von Ihnen ist hier nichts gespeichert. Der Link gilt weiter. Bitte sagen Sie der Person kurz Bescheid.
colleague-own-link = Das ist Ihr eigener Link. Wen wollen Sie fragen? Geben Sie ihn an diese Person weiter.
colleague-link-unknown = Dieser Link gilt nicht mehr. Die Bitte ist zurückgezogen oder erledigt. Oder die Befragung ist zu Ende.
colleague-link-expired = Die Zeit für diesen Link ist vorbei. Von wem haben Sie den Link? Bitte fragen Sie dort nach einem neuen Link.
colleague-link-used = Dieser Link war nur für eine Person. Jemand hat ihn schon benutzt. Von wem haben Sie den Link? Bitte fragen Sie dort nach einem neuen Link.

# Während sie antwortet
colleague-head = Nur wer Sie gefragt hat, sieht Ihren Vorschlag.
colleague-paused = Alles ist gespeichert. Sie können später weitermachen. Tippen Sie dann auf den Knopf hier. Oder öffnen Sie den Link.
colleague-to-questions = Weiter beantworten
colleague-done = <b>Das war alles</b>

    Sie können Ihre Vorschläge jetzt zurückgeben. Sie können auch noch etwas ändern. Danach entscheidet die Person, die Sie gefragt hat.
colleague-done-nothing = <b>Das war alles</b>

    Sie haben noch nichts vorgeschlagen. Wollen Sie so zurückgeben? Dann bekommt die andere Person keine Antwort.
colleague-hand-back = Zurückgeben
colleague-look-again = Noch etwas ändern
colleague-pause = später weiter
colleague-stop = Doch nicht helfen
colleague-stop-ask = <b>Doch nicht helfen?</b>

    Wir löschen dann Ihre Vorschläge. Wer Sie gefragt hat, bekommt eine Nachricht. Die Person weiß dann: Von Ihnen kommt nichts zurück.
colleague-stop-sure = Ja, aufhören
colleague-stop-not = Weiter helfen
colleague-handed-back = <b>Vielen Dank</b>

    Ihre Vorschläge sind bei der Person, die Sie gefragt hat. Hat sie entschieden? Dann löschen wir hier Ihre Vorschläge. Am Ende der Befragung löschen wir sie auf jeden Fall.
colleague-stopped = In Ordnung. Ihre Vorschläge sind gelöscht. Wer Sie gefragt hat, bekommt eine Nachricht.
colleague-nothing-handed-back = In Ordnung. Wer Sie gefragt hat, bekommt eine Nachricht. Die Person weiß dann: Von Ihnen kommt nichts zurück.
colleague-ended = Das ist vorbei. Die Person hat entschieden oder zurückgezogen. Oder die Befragung ist zu Ende. Vorschläge ohne Entscheidung zählen nicht.

# Die Geschichten der Probe: Überschrift und Text jedes Schrittes, ohne Auszeichnung. Nur für die Probe mit Telefonen.

# In einem Terminal: was gerade gezeigt wird
story-terminal = Auf der Seite wird erzählt: { $title }, in { $count } Schritten. Der große Knopf beginnt den nächsten.
# Links neben der Geschichte
story-link-desk = Am Schreibtisch mitmachen, ohne Telegram
story-link-wall = Die Leinwand im Saal

# Vier Felder
story-four-fields-title = Vier von sieben Feldern
story-four-fields-about = Eine erfundene Stadt fragt sich, wie offen sie ist: erst in der Verwaltung, dann mit Rat, Beirat, Ehrenamt und Einrichtungen. Sie trifft sich online und einige Wochen später noch einmal. Alle Personen handeln von selbst; Sie sehen zu und dürfen auf jedem Telefon mittippen.
story-four-fields-link = Der erste Link
story-four-fields-link-text = Wer Rundfrage betreibt, schickt Katrin einen Link. Sie öffnet ihn, stimmt zu und koordiniert nun die Befragung in Musterstadt. Ole bekommt einen eigenen Link: Er organisiert die Treffen.
story-four-fields-fields = Vier von sieben Feldern
story-four-fields-fields-text = Katrin bereitet den Selbstcheck vor. Sie lässt drei Handlungsfelder weg, fragt zuerst nur die Verwaltung und trägt einmal ein, wer für den Datenschutz verantwortlich ist.
story-four-fields-desks = Zuerst die Verwaltung, am Schreibtisch
story-four-fields-desks-text = Auf den Dienstrechnern gibt es kein Telegram. Sechs Personen geben im Browser einen Code von einem Zettel ein und antworten dort. Katrin sieht, wie viele fertig sind, aber nie, was jemand geantwortet hat. Unten ist ein Code für Sie.
story-four-fields-others = Die anderen kommen dazu
story-four-fields-others-text = Sechs Tage später fragt Katrin auch Rat, Beirat, Ehrenamt und Einrichtungen. Rudolf aus dem Rat beantwortet alle 71 Fragen auf dem Telefon. Emma vom Ehrenamt legt ihres erst einmal weg.
story-four-fields-reminder = Nur wer noch fehlt, wird erinnert
story-four-fields-reminder-text = Zwei Tage vor dem Ende bekommt Emma eine Erinnerung, sonst niemand. Jetzt antwortet auch sie.
story-four-fields-result = Das Ergebnis ist da
story-four-fields-result-text = Die Befragung ist um Mitternacht von selbst zu Ende gegangen. Am Morgen gibt Katrin das Ergebnis frei. Alle, die mitgemacht haben, bekommen es. Gruppen unter fünf Personen werden nirgends einzeln gezeigt.
story-four-fields-invitation = Einladung zum Workshop
story-four-fields-invitation-text = Ole lädt zu einem Workshop im Internet ein. Wer zusagt, sieht den Link zur Videokonferenz; wer absagt, sieht ihn nicht. Ole sieht nur, wie viele kommen.
story-four-fields-reminders = Wer bekommt wann eine Erinnerung?
story-four-fields-reminders-text = Ole sieht vorher, wer wann erinnert wird. Er probiert „3 Tage vorher“ dazu: Die Vorschau zeigt, was das bedeuten würde. Es wird ihm zu viel, also verwirft er es wieder. Niemand hat davon etwas gemerkt.
story-four-fields-before = Der Workshop rückt näher
story-four-fields-before-text = Wer zugesagt hat, wird eine Woche, einen Tag und zwei Stunden vorher erinnert. Wer abgesagt hat, bekommt nichts, und nachts kommt gar nichts.
story-four-fields-questions = Drei Leitfragen
story-four-fields-questions-text = Im Workshop führt Katrin durch einen vorbereiteten Ablauf. Jeder Punkt ist ein Knopf, und schon steht die Frage auf allen Telefonen: Wie ist die Stimmung? Was läuft gut? Wo müssen wir handeln? Die Karten liest Katrin, bevor alle sie sehen.
story-four-fields-clusters = Was zusammengehört
story-four-fields-clusters-text = Katrin legt Karten, die zusammengehören, in Bündel und gibt jedem einen Namen. Das Ergebnis der Abstimmung und das Protokoll zeigen sie so geordnet. Am Schreibtisch lassen sich Karten auch mit der Maus verschieben.
story-four-fields-measures = Aus Karten werden Maßnahmen
story-four-fields-measures-text = Aus einer Karte macht Katrin eine Maßnahme. Banu vom Beirat übernimmt sie unter einem Namen, den sie selbst wählt. Eine zweite gibt Ole als Link weiter. Emma möchte Bescheid wissen, wenn sich etwas ändert.
story-four-fields-dates = Einen Termin finden
story-four-fields-dates-text = In ein paar Wochen wollen sich alle wiedersehen. Ole fragt nach drei Terminen. Nach einigen Tagen werden nur die erinnert, die noch nichts gesagt haben. Aus dem besten Termin wird durch zweimal Tippen ein Treffen.
story-four-fields-asked = Was ist aus den Maßnahmen geworden?
story-four-fields-asked-text = Eine Woche vor dem vereinbarten Tag fragt Rundfrage Banu, wie weit sie ist. Sie tippt einmal zur Antwort: erledigt. Emma erfährt es am selben Abend.
story-four-fields-again = Das Folgetreffen
story-four-fields-again-text = Wieder wird eine Woche, einen Tag und zwei Stunden vorher erinnert. Dann sitzen alle zusammen und sehen, was sich getan hat. Die letzte Maßnahme ist erledigt, und niemand wird mehr an etwas erinnert.

# Hundert Fragen
story-hundred-questions-title = Alle Fragen, ein Saal, ein Ausschuss
story-hundred-questions-about = Die erfundene Stadt Beispielheim beantwortet alle 108 Fragen, plant aus dem Ergebnis ihren Workshop, trifft sich mit 25 Personen im Saal und geht 13 Tage später in den Ausschuss. Alle Personen handeln von selbst; Sie sehen zu und dürfen auf jedem Telefon mittippen.
story-hundred-questions-link = Der erste Link
story-hundred-questions-link-text = Wer Rundfrage betreibt, schickt Karla einen Link. Sie öffnet ihn, stimmt zu und koordiniert nun in Beispielheim. Otto bekommt einen eigenen: Er organisiert die Treffen.
story-hundred-questions-questions = Alle 108 Fragen
story-hundred-questions-questions-text = 25 Personen aus fünf Gruppen kommen über den Link ihrer Gruppe dazu. Udo aus der Verwaltung beantwortet alle Fragen auf dem Telefon, die anderen gleichzeitig auf ihren. Jede Antwort ist sofort gespeichert.
story-hundred-questions-evaluation = Die Auswertung
story-hundred-questions-evaluation-text = Nach zwei Wochen endet die Befragung von selbst. Karla liest das Ergebnis und nimmt den Bericht als PDF mit. Ehrenamt und Institutionen sind zusammen gezeigt: Eine Gruppe von drei oder vier Personen allein wäre zu leicht zu erkennen.
story-hundred-questions-agenda = Daraus wird eine Tagesordnung
story-hundred-questions-agenda-text = Rundfrage schlägt vor, worüber zu reden wäre: wo die Meinungen auseinandergehen, wo Bedarf ist, wo man zu wenig weiß. Karla stellt um, lässt einen Punkt weg, schreibt einen eigenen dazu und gibt das Ergebnis für alle frei.
story-hundred-questions-plan = Und aus ihr der Ablauf
story-hundred-questions-plan-text = Karla übernimmt die Punkte in den Ablauf des Workshops. Zu jedem gehört schon die passende Abstimmung. Für einen Nachmittag streicht sie auf drei Punkte zusammen.
story-hundred-questions-invitation = Einladung in den Saal
story-hundred-questions-invitation-text = Otto lädt ins Bürgerhaus ein. Alle sagen zu und werden eine Woche, einen Tag und zwei Stunden vorher erinnert. Jetzt ist es kurz vor zwei am Nachmittag des Workshops.
story-hundred-questions-wall = Die Leinwand
story-hundred-questions-wall-text = Karla öffnet durch zweimal Tippen die Leinwand für den Beamer. Öffnen Sie den Link hier unten in einem zweiten Fenster: Die Leinwand folgt von nun an von selbst.
story-hundred-questions-floor = Fragen aus dem Saal
story-hundred-questions-floor-text = Zu Beginn dürfen alle ohne Namen Fragen stellen. Rita fragt etwas, und drei andere tippen darauf: Das möchten sie auch wissen. Karla sieht, welche Fragen die meisten haben, aber nicht, von wem sie sind.
story-hundred-questions-hall = 25 Personen im Saal
story-hundred-questions-hall-text = Drei Punkte aus der Auswertung stehen nacheinander auf allen Telefonen und auf der Leinwand. Wer kein Telefon in der Hand hat, hebt sie: Karla trägt drei Handzeichen ein, und das Ergebnis sagt es dazu.
story-hundred-questions-measures = Nächste Schritte
story-hundred-questions-measures-text = Zwei Maßnahmen werden vereinbart. Paul vom Ehrenamt und Udo aus der Verwaltung übernehmen sie. Zum Schluss sagen alle, ob sie die Vereinbarungen mittragen, und Karla nimmt das Protokoll mit.
story-hundred-questions-recap = Was herauskam, für alle
story-hundred-questions-recap-text = Otto legt das Folgetreffen fest. Dann liest er, was alle bekommen werden, und schickt es ab: Ergebnisse, Maßnahmen, nächster Termin. Jede Person bekommt es genau einmal.
story-hundred-questions-asked = Der Ausschuss rückt näher
story-hundred-questions-asked-text = Otto lädt nur den Rat zur Ausschusssitzung ein, 13 Tage nach dem Workshop. Drei Tage vorher werden Paul und Udo gefragt, wie weit sie sind: Paul ist fertig, bei Udo läuft es.
story-hundred-questions-paper = Vorlage und Folien
story-hundred-questions-paper-text = Zwei Seiten als PDF und Folien zum Ändern: Ergebnis, Tagesordnung, und neben jeder Maßnahme, wie es beim Workshop stand und wie es heute steht. Tippen Sie auf die Dateien, um sie zu öffnen.
story-hundred-questions-committee = Im Ausschuss
story-hundred-questions-committee-text = Nur der Rat wurde an die Sitzung erinnert, sonst niemand. Rita hat auf dem Telefon, was beraten wird.
story-hundred-questions-again = Das Folgetreffen
story-hundred-questions-again-text = Einige Wochen später sehen sich alle wieder, wieder rechtzeitig erinnert. Auch Udo ist nun fertig. Damit ist nichts mehr offen, und niemand wird mehr an etwas erinnert.

# Austausch
story-exchange-title = Vierzig Städte, ein Rundfrage
story-exchange-about = Vierzig erfundene Städte benutzen dasselbe Rundfrage. Sie geben ihre Ergebnisse weiter, aber sonst nichts. Musterstadt vergleicht sich, fragt 18 Monate später noch einmal und sieht, was sich verändert hat. Alle Personen handeln von selbst; Sie sehen zu und dürfen mittippen.
story-exchange-link = Der erste Link
story-exchange-link-text = Katrin öffnet den Link für Musterstadt und koordiniert dort. Zehn Personen aus Verwaltung und Rat kommen dazu.
story-exchange-towns = Neununddreißig weitere Städte
story-exchange-towns-text = Im selben Programm kommen 39 andere Städte dazu, jede mit eigener Koordination und fünf Personen aus dem Rat. Zwei davon sehen Sie auf den anderen Telefonen.
story-exchange-texts = In jedem Text ein Kennwort
story-exchange-texts-text = Jede Stadt schreibt etwas Eigenes: Maßnahmen, Fragen, Treffen. In jedem Text steckt ein Kennwort wie „kennwort02x“, das nur dort vorkommen darf. Stünde es woanders, wäre das ein Leck. Achten Sie in den nächsten Schritten darauf.
story-exchange-asked = Alle fragen dasselbe
story-exchange-asked-text = Alle vierzig Städte stellen die 13 Fragen zu Engagement und Beteiligung. Über 200 Personen antworten, und manche schreiben eine Anmerkung dazu, wieder mit Kennwort.
story-exchange-results = Jede Stadt hat ihr Ergebnis
story-exchange-results-text = Die Befragungen gehen von selbst zu Ende, und jede Stadt gibt ihr Ergebnis für ihre eigenen Leute frei. Wer zu einem Treffen eingeladen war, wurde dazwischen erinnert.
story-exchange-packages = Pakete für andere
story-exchange-packages-text = Musterort 02 macht aus seinem Ergebnis ein Paket und nennt seinen Namen. Musterort 01 gibt seines ohne Namen weiter. Darin stehen nur Zahlen, die ohnehin gezeigt werden dürfen.
story-exchange-taken = Die Pakete kommen an
story-exchange-taken-text = Katrin schickt Rundfrage die 39 Dateien, die sie bekommen hat. Jede wird geprüft und aufgenommen. Auch die anderen Städte tauschen untereinander.
story-exchange-compared = Wo stehen wir?
story-exchange-compared-text = Musterstadt sieht sich neben den 39 anderen: die Mitte und die Spanne, aber keine Rangliste. Die Hälfte der Städte ist genannt, die anderen bleiben ohne Namen.
story-exchange-series = Jeden ersten Dienstag
story-exchange-series-text = In Musterstadt will man sich öfter sehen. Olga schreibt nur „jeden ersten Dienstag, 3 Mal“, und eine einzige Einladung nennt alle drei Termine. Rudolf tippt einmal und sagt damit für alle drei zu.
story-exchange-later = Achtzehn Monate vergehen
story-exchange-later-text = In Musterstadt wird anderthalb Jahre lang an den Ergebnissen gearbeitet. In dieser Zeit kommt nur, was wirklich ansteht: die Erinnerungen an die drei Treffen, und dann bleiben die Telefone still.
story-exchange-anew = Dasselbe noch einmal
story-exchange-anew-text = Musterstadt stellt dieselben Fragen noch einmal. Nur Rudolf fehlt noch; er wird zwei Tage vor dem Ende erinnert und antwortet auf dem Telefon. Danach bekommen alle das neue Ergebnis.
story-exchange-changed = Was hat sich verändert?
story-exchange-changed-text = Katrin legt beide Ergebnisse nebeneinander. Verändert heißt: mindestens 15 Punkte Unterschied. Bei sechs Fragen ist das so; bei den anderen sagt Rundfrage nichts, was die Zahlen nicht hergeben.
story-exchange-apart = Jede Stadt für sich
story-exchange-apart-text = Zum Schluss laden Musterstadt und Musterort 02 ihre Maßnahmen als Tabelle herunter, und zwei Personen lassen sich alles schicken, was über sie gespeichert ist. Überall steht nur das eigene Kennwort.

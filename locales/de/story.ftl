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
story-four-fields-before = Der Workshop rückt näher
story-four-fields-before-text = Wer zugesagt hat, wird eine Woche, einen Tag und zwei Stunden vorher erinnert. Wer abgesagt hat, bekommt nichts, und nachts kommt gar nichts.
story-four-fields-questions = Drei Leitfragen
story-four-fields-questions-text = Im Workshop führt Katrin durch einen vorbereiteten Ablauf. Jeder Punkt ist ein Knopf, und schon steht die Frage auf allen Telefonen: Wie ist die Stimmung? Was läuft gut? Wo müssen wir handeln? Die Karten liest Katrin, bevor alle sie sehen.
story-four-fields-measures = Aus Karten werden Maßnahmen
story-four-fields-measures-text = Aus einer Karte macht Katrin eine Maßnahme. Banu vom Beirat übernimmt sie unter einem Namen, den sie selbst wählt. Eine zweite gibt Ole als Link weiter. Emma möchte Bescheid wissen, wenn sich etwas ändert.
story-four-fields-dates = Einen Termin finden
story-four-fields-dates-text = In ein paar Wochen wollen sich alle wiedersehen. Ole fragt nach drei Terminen. Nach einigen Tagen werden nur die erinnert, die noch nichts gesagt haben. Aus dem besten Termin wird mit zwei Tippern ein Treffen.
story-four-fields-asked = Was ist aus den Maßnahmen geworden?
story-four-fields-asked-text = Eine Woche vor dem vereinbarten Tag fragt Rundfrage Banu, wie weit sie ist. Sie antwortet mit einem Tipper: erledigt. Emma erfährt es am selben Abend.
story-four-fields-again = Das Folgetreffen
story-four-fields-again-text = Wieder wird eine Woche, einen Tag und zwei Stunden vorher erinnert. Dann sitzen alle zusammen und sehen, was sich getan hat. Die letzte Maßnahme ist erledigt, und niemand wird mehr an etwas erinnert.

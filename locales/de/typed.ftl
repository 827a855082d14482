# Was geschrieben wird: Wörter, die auch einen Knopf oder einen Befehl meinen, getrennt durch |
typed-button-answering-dont-know = weiß nicht | ich weiß nicht | ich weiß es nicht | keine Ahnung | unbekannt
typed-button-answering-not-applicable = betrifft uns nicht | entfällt
typed-button-answering-skip = weiter | auslassen | nächste Frage
typed-button-answering-onward = nächste Frage | lassen
typed-button-answering-more = Erklärung | mehr erfahren | Erklärung und mehr
typed-button-meeting-yes = ja | ich bin dabei | bin dabei | komme | ich nehme teil
typed-button-meeting-no = nein | ich kann nicht | komme nicht | ich sage ab
typed-button-measure-answer-done = fertig | geschafft | ist erledigt
typed-button-measure-answer-going = läuft | läuft noch | in Arbeit | sind dran
typed-button-measure-answer-help = brauche Hilfe | Hilfe gebraucht | wir brauchen Hilfe
typed-command-stopp = stop | stopp | abmelden | keine Nachrichten mehr
typed-command-hilfe = hilfe | help
typed-command-menue = menü | menue | übersicht | start

typed-not-understood = Das habe ich nicht verstanden. Bitte tippen Sie auf einen Knopf, oder schreiben Sie, was darauf steht. Zur Übersicht kommen Sie mit /menue.
typed-question-stays = Das habe ich nicht verstanden. Sie sind noch bei dieser Frage. Bitte tippen Sie auf eine Antwort, oder schreiben Sie die Zahl oder die Wörter einer Antwort.
typed-understood = Verstanden: { $answer }
typed-before = Sie hatten geschrieben: „{ $text }“
typed-moved-on = Diese Seite zeigt inzwischen etwas anderes. Was Sie geschrieben haben, ist noch nicht gespeichert.
typed-too-long = Ihr Text hat { $length } Zeichen. Mehr als { $limit } passen in kein Feld. Er ist noch nicht gespeichert, steht aber noch im Feld. Bitte kürzen Sie ihn und senden Sie ihn noch einmal.

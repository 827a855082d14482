# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Was geschrieben wird: Wörter, die auch einen Knopf oder einen Befehl meinen, getrennt durch |
typed-button-answering-dont-know = weiß nicht | ich weiß nicht | keine Ahnung | unbekannt
typed-button-answering-not-applicable = betrifft uns nicht | entfällt
typed-button-answering-skip = weiter | auslassen | nächste Frage
typed-button-answering-onward = nächste Frage | lassen
typed-button-answering-more = Erklärung | mehr erfahren | Erklärung und mehr
typed-button-meeting-yes = ja | bin dabei | komme
typed-button-meeting-no = nein | ich kann nicht | komme nicht | ich sage ab
typed-button-measure-answer-done = fertig | geschafft | ist erledigt
typed-button-measure-answer-going = läuft | läuft noch | in Arbeit | sind dran
typed-button-measure-answer-help = brauche Hilfe | Hilfe gebraucht | wir brauchen Hilfe
typed-command-stopp = stop | stopp | abmelden | keine Nachrichten mehr
typed-command-hilfe = hilfe | help
typed-command-menue = menü | menue | übersicht | start

typed-not-understood = Das habe ich nicht verstanden. Bitte tippen Sie auf einen Knopf. Sie können auch schreiben, was auf dem Knopf steht. Mit /menue kommen Sie zur Übersicht.
typed-question-stays = Das habe ich nicht verstanden. Sie sind noch bei dieser Frage. Bitte tippen Sie auf eine Antwort. Sie können auch die Zahl der Antwort schreiben.
typed-question-stays-words = Das habe ich nicht verstanden. Sie sind noch bei dieser Frage. Bitte tippen Sie auf eine Antwort. Sie können auch die Wörter schreiben, die auf dem Knopf stehen.
typed-understood = Verstanden: { $answer }
typed-before = Das haben Sie geschrieben: „{ $text }“
typed-moved-on = Auf dieser Seite steht jetzt etwas anderes. Ihr Text ist noch nicht gespeichert.
typed-too-long = Ihr Text hat { $length } Zeichen. Höchstens { $limit } sind möglich. Ihr Text ist noch nicht gespeichert. Er steht noch im Feld. Bitte kürzen Sie ihn. Dann senden Sie ihn noch einmal.
file-unasked = Diese Datei habe ich nicht gelesen. Bitte tippen oder schreiben Sie Ihre Antwort.
file-unasked-here = Diese Datei ist nicht gelesen. Hier braucht niemand eine Datei.

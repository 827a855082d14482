# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Bögen auf Papier: für die Person, die einen Tag lang einträgt.
paper-enter = Papierbögen eintragen
paper-ask-group = <b>Papierbögen eintragen</b>

    „{ $name }“

    Von welcher Gruppe ist der Bogen? Jeder Bogen zählt wie jede andere Antwort. Er hat keinen Namen. Sie können eintragen, bis die Befragung zu Ende ist. { $door ->
        [browser] Sie brauchen dafür nur die Tastatur.
       *[telegram] Am Computer geht es am besten. Was Sie hier schreiben, bleibt in diesem Chat stehen. Sie können es löschen.
    }
paper-over = Die Befragung ist zu Ende. Dieser Bogen ist nicht eingetragen.
paper-enter-of = Eintragen: { $name }
paper-until = Sie tragen Papierbögen der Befragung „{ $name }“ ein. Das geht bis { $day }, 24 Uhr. Danach endet das Recht von allein.
paper-stop = Nicht mehr eintragen
paper-stop-ask = Wollen Sie keine Papierbögen mehr eintragen? Dann brauchen Sie für später einen neuen Code.
paper-stop-yes = Ja, nicht mehr eintragen
paper-stop-no = Weiter eintragen
paper-stopped = Sie tragen keine Papierbögen mehr ein.

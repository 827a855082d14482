# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Von den Texten der Koordination nur, was auch Teilnehmende lesen; alles andere steht auf Deutsch da.

# „4 Teile, etwa 10 Minuten“
survey-length = { $fields ->
        [one] Ein Teil
       *[other] { $fields } Teile
    }, etwa { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    }

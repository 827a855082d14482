# Die Probe mit Telefonen: was man zuerst ausprobieren kann. Ohne Auszeichnung.

demo-first-1 = Telefon Rat: Öffnen Sie die Einladung und antworten Sie. { $people ->
        [0] Hier tun das nur Sie.
        [one] Eine erfundene Person tut das auch.
       *[other] { $people } erfundene Personen tun das auch.
    }
demo-first-2 = Telefon Koordination: Unter „{ $surveys }“ sehen Sie, wie viele geantwortet haben. „{ $new_poll }“ fragt alle.
demo-first-3 = Telefon Organisation: Legen Sie ein Treffen an und stellen Sie oben die Uhr vor.
demo-first-4 = Am Schreibtisch, ohne Telegram: Öffnen Sie { $address } in einem anderen Fenster und geben Sie den Code { $code } ein.
demo-first-5 = Die Leinwand für den Beamer: Öffnen Sie { $address } und steuern Sie sie vom Telefon Koordination mit „{ $label }“.
demo-first-6 = Telefon Koordination: „{ $polls }“, „{ $group }“, „{ $begin }“. Daneben erscheint eine Gruppe, in der alle unter einer Nachricht abstimmen.

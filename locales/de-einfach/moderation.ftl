# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Das Recht, einen Tag lang zu moderieren.
moderation-home = Moderieren
moderation-until = Sie moderieren bis { $day }, 24 Uhr. Danach endet das Recht von allein.
moderation-lead = <b>Moderieren</b>

    { $n ->
        [0] Es gibt noch keinen Ablauf. Die Koordination plant ihn.
       *[other] Welchen Ablauf leiten Sie?
    }

    Ihr Recht endet von allein: { $day }, 24 Uhr.
moderation-give-back = Nicht mehr moderieren
moderation-give-back-ask = <b>Wollen Sie nicht mehr moderieren?</b>

    Dann brauchen Sie für später einen neuen Code.
moderation-give-back-yes = Ja, nicht mehr moderieren
moderation-give-back-no = Weiter moderieren
moderation-given-back = Sie moderieren nicht mehr.

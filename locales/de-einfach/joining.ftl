# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Der Weg hinein: Einladung, Einwilligung, Wechsel der Gruppe, neue Aufgabe.

joining-welcome = <b>Willkommen bei Rundfrage</b>

    { $town } lädt Sie ein.
joining-as-group = Ihre Gruppe: { $group }
joining-as-coordinator = Ihre Aufgabe: Koordination. Sie planen Befragungen und laden andere ein.
joining-as-organiser = Ihre Aufgabe: Organisation. Sie planen die Treffen.
joining-as-moderator = Ihre Aufgabe: Sie moderieren bis { $day }, 24 Uhr. Danach endet das Recht von allein.
joining-as-paper-helper = Ihre Aufgabe: Sie tragen Papierbögen der Befragung „{ $name }“ ein, { $group ->
        [all] von allen Gruppen
       *[other] von der Gruppe { $group }
    }. Das geht bis { $day }, 24 Uhr. Danach endet das Recht von allein.
joining-what = Die Kommune will wissen: Was klappt gut? Was soll besser sein? Sie beantworten kurze Fragen. Sie stimmen bei Treffen ab. Sie erfahren das Ergebnis. Pausen sind möglich.
joining-what-preparing = Die Kommune will wissen: Was klappt gut? Was soll besser sein? Sie bereiten Befragungen, Abstimmungen oder Treffen vor. Sie sehen nicht, was einzelne Personen geantwortet haben.
joining-what-moderating = Die Kommune will wissen: Was klappt gut? Was soll besser sein? Sie leiten dazu einen Workshop. Sie beginnen und beenden die Punkte und Abstimmungen. Sie sehen nicht, was einzelne Personen geantwortet haben.
joining-what-entering = Die Kommune will wissen: Was klappt gut? Was soll besser sein? Andere haben auf Papier geantwortet. Sie tragen diese Antworten ein. Erzählen Sie niemandem, was auf den Bögen steht. Andere Antworten sehen Sie nicht.

# Knöpfe
joining-agree = Ja, ich mache mit
joining-more = Mehr zum Datenschutz
joining-decline = Nein, ich mache nicht mit
joining-back = Zurück zur Einladung
joining-after-all = Doch mitmachen
joining-accept-group = Gruppe wechseln
joining-accept-first-group = In dieser Gruppe mitmachen
joining-accept-role = Aufgabe übernehmen
joining-stay = Alles so lassen

joining-joined = Sie sind dabei. Vielen Dank.
joining-changed = Die Änderung ist gespeichert.
joining-already-in = Sie gehören schon dazu.
joining-text-changed = Der Text ist jetzt anders. Bitte lesen Sie ihn noch einmal.

joining-choose-language = Bitte wählen Sie Ihre Sprache. Zwei Sprachen sind noch nicht geprüft: „Einfache Sprache“ und „English“.

joining-other-group = <b>{ $town }</b>

    Sie gehören zur Gruppe { $current }. Dieser Link ist für die Gruppe { $group }.

    Wollen Sie die Gruppe wechseln? Sie können nur in einer Gruppe sein. Haben Sie schon etwas beantwortet? Das zählt weiter für die Gruppe { $current }.
joining-first-group = <b>{ $town }</b>

    Dieser Link ist für die Gruppe { $group }. Wollen Sie in dieser Gruppe mitmachen und Fragen beantworten?
joining-other-role = <b>{ $town }</b>

    Sie sind eingeladen, eine Aufgabe zu übernehmen.

joining-declined = In Ordnung, Sie machen nicht mit. Von Ihnen ist hier nichts gespeichert.

    { $door ->
        [browser] Haben Sie Fragen? Dann fragen Sie bitte Ihre Kommune.
       *[telegram] Es geht auch ohne Telegram: Fragen Sie dazu bitte Ihre Kommune.
    }
joining-declined-member = In Ordnung. Alles bleibt so, wie es ist.

joining-link-unknown = Dieser Link gilt nicht oder nicht mehr.

    Von wem haben Sie den Link? Bitte fragen Sie dort nach einem neuen Link. Haben Sie den Link abgeschrieben? Dann prüfen Sie bitte, ob etwas fehlt.
joining-link-expired = { $door ->
        [browser] Die Zeit für diesen Link oder Code ist vorbei.
       *[telegram] Die Zeit für diesen Link ist vorbei.
    }

    { $door ->
        [browser] Bitte fragen Sie dort, wo Sie ihn bekommen haben.
       *[telegram] Von wem haben Sie den Link? Bitte fragen Sie dort nach einem neuen Link.
    }
joining-link-used = { $door ->
        [browser] Dieser Link oder Code war nur für eine Person. Jemand hat ihn schon benutzt.
       *[telegram] Dieser Link war nur für eine Person. Jemand hat ihn schon benutzt.
    }

    { $door ->
        [browser] Waren Sie das selbst? Dann schreiben Sie Ihren Rückkehr-Code. Sonst fragen Sie bitte dort, wo Sie ihn bekommen haben.
       *[telegram] Von wem haben Sie den Link? Bitte fragen Sie dort nach einem neuen Link.
    }
joining-not-in-browser = Dieser Link geht gerade nicht im Browser.

    Bitte fragen Sie nach einem Code für den Browser.
joining-full = <b>{ $n ->
        [0] Alle Plätze sind vergeben
        [one] Der einzige Platz ist vergeben
       *[other] Alle { $n } Plätze sind vergeben
    }</b>

    So viele Personen sind schon da. Haben Sie den Link von einer Person? Dann sagen Sie es dieser Person. Sie kann mehr Plätze freigeben.
joining-full-again = Noch einmal versuchen
joining-by-address = Mit diesem Link machen Sie bei Abstimmungen und Treffen mit. Für Befragungen brauchen Sie einen eigenen Code.
joining-issued = Für diese Gruppe { $n ->
        [one] gibt es einen Code
       *[other] gibt es { $n } Codes
    } für einzelne Personen.
joining-for-surveys = <b>{ $town }</b>

    Mit diesem Code machen Sie auch bei Befragungen mit. Ihre Gruppe: { $group }
joining-accept-for-surveys = Auch bei Befragungen mitmachen
joining-enter-code = Code eingeben
joining-ask-code = <b>Code eingeben</b>

    Haben Sie einen Code bekommen? Schreiben Sie ihn hier.
joining-code-unknown = Dieser Code gilt nicht. Haben Sie ihn richtig geschrieben?
joining-code-too-often = Das waren zu viele Versuche. Bitte warten Sie zehn Minuten. Oder öffnen Sie den Link.

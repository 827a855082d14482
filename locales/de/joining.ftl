# Der Weg hinein: Einladung, Einwilligung, Wechsel der Gruppe, neue Aufgabe.

joining-welcome = <b>Willkommen bei Rundfrage</b>

    { $town } lädt Sie ein.
joining-as-group = Ihre Gruppe: { $group }
joining-as-coordinator = Ihre Aufgabe: Koordination. Sie bereiten Befragungen vor und laden andere ein.
joining-as-organiser = Ihre Aufgabe: Organisation. Sie planen die Treffen.
joining-as-moderator = Ihre Aufgabe: Sie moderieren, bis { $day }, 24 Uhr. Danach endet das Recht von selbst.
joining-as-paper-helper = Ihre Aufgabe: Sie tragen Papierbögen der Befragung „{ $name }“ ein, { $group ->
        [all] von allen Gruppen
       *[other] von der Gruppe { $group }
    }, bis { $day }, 24 Uhr. Danach endet das Recht von selbst.
joining-what = Die Kommune möchte wissen, was gut läuft und was besser werden soll. Sie beantworten kurze Fragen, stimmen im Workshop ab und erfahren das Ergebnis. Pausen sind möglich.
joining-what-preparing = Die Kommune möchte wissen, was gut läuft und was besser werden soll. Sie bereiten Befragungen, Abstimmungen oder Treffen vor. Was Einzelne geantwortet haben, sehen Sie nicht.
joining-what-moderating = Die Kommune möchte wissen, was gut läuft und was besser werden soll. Sie leiten dazu einen Workshop: Sie beginnen und beenden seine Punkte und Abstimmungen. Was Einzelne geantwortet haben, sehen Sie nicht.
joining-what-entering = Die Kommune möchte wissen, was gut läuft und was besser werden soll. Sie tragen dazu ein, was andere auf Papier angekreuzt haben. Behandeln Sie vertraulich, was auf den Bögen steht. Was sonst geantwortet wurde, sehen Sie nicht.

# Knöpfe
joining-agree = Einverstanden und beginnen
joining-more = Mehr zum Datenschutz
joining-decline = Nicht teilnehmen
joining-back = Zurück zur Einladung
joining-after-all = Doch teilnehmen
joining-accept-group = Gruppe wechseln
joining-accept-first-group = In dieser Gruppe teilnehmen
joining-accept-role = Aufgabe übernehmen
joining-stay = Alles lassen, wie es ist

joining-joined = Sie sind dabei. Vielen Dank.
joining-changed = Die Änderung ist gespeichert.
joining-already-in = Sie gehören schon dazu.
joining-text-changed = Der Text hat sich geändert. Bitte lesen Sie ihn noch einmal.

joining-choose-language = Bitte wählen Sie Ihre Sprache. „Einfache Sprache“ und „English“ hat noch niemand geprüft, der sie braucht oder spricht.

joining-other-group = <b>{ $town }</b>

    Sie gehören zur Gruppe { $current }. Dieser Link ist für die Gruppe { $group }.

    Möchten Sie die Gruppe wechseln? Sie können immer nur in einer Gruppe sein. Was Sie schon beantwortet haben, zählt weiter für die Gruppe { $current }.
joining-first-group = <b>{ $town }</b>

    Dieser Link ist für die Gruppe { $group }. Möchten Sie in dieser Gruppe teilnehmen und mitantworten?
joining-other-role = <b>{ $town }</b>

    Sie sind eingeladen, eine Aufgabe zu übernehmen.

joining-declined = In Ordnung, Sie nehmen nicht teil. Von Ihnen ist hier nichts gespeichert.

    { $door ->
        [browser] Haben Sie Fragen dazu, wenden Sie sich bitte an Ihre Kommune.
       *[telegram] Es geht auch ohne Telegram: Fragen Sie dazu bitte Ihre Kommune.
    }
joining-declined-member = In Ordnung. Es bleibt alles, wie es ist.

joining-link-unknown = Dieser Link gilt nicht oder nicht mehr.

    Bitte fragen Sie die Person, von der Sie ihn haben, nach einem neuen Link. Haben Sie den Link abgeschrieben, prüfen Sie bitte, ob er vollständig ist.
joining-link-expired = { $door ->
        [browser] Dieser Link oder Code ist abgelaufen.
       *[telegram] Dieser Link ist abgelaufen.
    }

    { $door ->
        [browser] Bitte fragen Sie die Person, von der Sie ihn haben, nach einem neuen.
       *[telegram] Bitte fragen Sie die Person, von der Sie ihn haben, nach einem neuen Link.
    }
joining-link-used = { $door ->
        [browser] Dieser Link oder Code war für eine Person und wurde schon benutzt.
       *[telegram] Dieser Link war für eine Person und wurde schon benutzt.
    }

    { $door ->
        [browser] Haben Sie ihn selbst benutzt, melden Sie sich mit Ihrem Rückkehr-Code an. Sonst fragen Sie bitte die Person, von der Sie ihn haben, nach einem neuen.
       *[telegram] Bitte fragen Sie die Person, von der Sie ihn haben, nach einem neuen Link.
    }
joining-not-in-browser = Mit diesem Link kann zurzeit niemand im Browser teilnehmen.

    Bitte fragen Sie die Person, von der Sie ihn haben, nach einem Code für den Browser.
joining-full = <b>{ $n ->
        [0] Alle Plätze sind vergeben
        [one] Der einzige Platz ist vergeben
       *[other] Alle { $n } Plätze sind vergeben
    }</b>

    Dieser Link war für eine bestimmte Zahl von Personen geöffnet, und so viele sind schon da. Bitte sagen Sie es der Person, von der Sie ihn haben: Sie kann weitere Plätze freigeben.
joining-full-again = Noch einmal versuchen
joining-by-address = Mit diesem Link nehmen Sie an Abstimmungen und Treffen teil. Für vertrauliche Befragungen brauchen Sie einen Code, der nur für eine Person gilt.
joining-issued = Für diese Gruppe { $n ->
        [one] wurde ein Code
       *[other] wurden { $n } Codes
    } für einzelne Personen ausgegeben.
joining-for-surveys = <b>{ $town }</b>

    Mit diesem Code nehmen Sie in der Gruppe { $group } auch an vertraulichen Befragungen teil.
joining-accept-for-surveys = Auch an Befragungen teilnehmen
joining-enter-code = Code eingeben
joining-ask-code = <b>Code eingeben</b>

    Schreiben Sie den Code, den Sie bekommen haben, zum Beispiel von einem Zettel oder um einen Workshop zu moderieren.
joining-code-unknown = Dieser Code gilt nicht oder nicht mehr. Bitte prüfen Sie, ob er richtig geschrieben ist.
joining-code-too-often = Das waren zu viele Versuche. Bitte warten Sie zehn Minuten, oder öffnen Sie den Link.

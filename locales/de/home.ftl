# Der Startbildschirm und was man ohne Einladung sieht.

home-town = <b>{ $town }</b>
home-group = Ihre Gruppe: { $group }
# $role kommt einzeln hinein, siehe home-role-…
home-roles = Ihre Aufgabe: { $roles }
home-roles-two = { $first } und { $second }
home-role-coordinator = Koordination
home-role-organiser = Organisation
home-nothing-open = Im Moment ist nichts zu tun. Sobald es etwas gibt, { $door ->
        [browser] steht es hier.
       *[telegram] bekommen Sie eine Nachricht.
    }
home-nothing-open-muted = Im Moment ist nichts zu tun.
home-muted = Nachrichten sind ausgeschaltet. In den Einstellungen können Sie Nachrichten wieder einschalten.
home-choose = Was möchten Sie tun?
home-not-understood = Das habe ich nicht verstanden. Bitte tippen Sie auf einen Knopf.

# Knöpfe, höchstens etwa 30 Zeichen
home-button = Zur Übersicht
home-invite = Einladen
home-switch = Kommune wechseln
home-now-in = Sie sind jetzt in: { $town }
home-settings = Einstellungen
home-privacy = Datenschutz
home-help = Hilfe

home-towns = <b>Kommune wechseln</b>

    Sie gehören zu mehreren Kommunen. Welche möchten Sie sehen?

home-stranger = <b>Willkommen bei Rundfrage</b>

    Mit Rundfrage befragen Kommunen ihre Verwaltung, ihren Rat, ihre Beiräte und Ehrenamtliche: Was läuft gut, was soll besser werden?

    Zum Mitmachen brauchen Sie eine Einladung Ihrer Kommune: einen Link oder einen QR-Code. Tippen Sie auf den Link oder öffnen Sie den QR-Code mit der Kamera.

    Sie haben keine Einladung? Fragen Sie bitte die Stelle in Ihrer Kommune, die die Befragung vorbereitet.

home-help-text = <b>Hilfe</b>

    { $door ->
        [browser] Sie bedienen alles mit den Knöpfen auf der Seite.
       *[telegram] Sie bedienen alles mit den Knöpfen unter den Nachrichten. Statt zu tippen, können Sie auch die Nummer oder die Wörter eines Knopfes schreiben.
    }

    Jede Antwort ist sofort gespeichert. Sie können jederzeit aufhören und später weitermachen.

    /menue – Übersicht mit allem, was Sie tun können
    /weiter – weiter mit der Befragung
    /treffen – Ihre Treffen
    /massnahmen – Maßnahmen der Kommune
    /einstellungen – Sprache, Vorlesemodus und Nachrichten
    /privacy – Datenschutz
    /daten – was über Sie gespeichert ist
    /stopp – keine Nachrichten mehr
    /widerruf – nicht mehr teilnehmen
    /loeschen – alles löschen

    Bei Fragen zum Inhalt hilft die Koordination Ihrer Kommune.

# Zeilen im Befehlsmenü von Telegram
command-menue = Übersicht
command-hilfe = Hilfe

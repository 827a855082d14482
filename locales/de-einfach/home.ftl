# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.
# Der Startbildschirm und was Menschen ohne Einladung sehen.

home-town = <b>{ $town }</b>
home-group = Ihre Gruppe: { $group }
# $roles ist eine von home-role-… oder zwei davon, verbunden durch home-roles-two
home-roles = Ihre Aufgabe: { $roles }
home-roles-two = { $first } und { $second }
home-role-coordinator = Koordination
home-role-organiser = Organisation
home-nothing-open = Im Moment gibt es nichts zu tun. Gibt es etwas Neues? { $door ->
        [browser] Dann steht es hier.
       *[telegram] Dann bekommen Sie eine Nachricht.
    }
home-nothing-open-muted = Im Moment gibt es nichts zu tun.
home-muted = Nachrichten sind ausgeschaltet. Sie können sie in den Einstellungen wieder einschalten.
home-choose = Was wollen Sie tun?
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

    Sie gehören zu mehreren Kommunen. Welche wollen Sie sehen?

home-stranger = <b>Willkommen bei Rundfrage</b>

    Mit Rundfrage fragen Kommunen viele Menschen nach ihrer Meinung. Kommune heißt: Stadt, Gemeinde oder Landkreis. Die Fragen sind: Was klappt gut? Was soll besser sein?

    Zum Mitmachen brauchen Sie eine Einladung von Ihrer Kommune. Das ist ein Link oder ein Bild mit einem Muster. Ein Link ist eine Adresse zum Antippen. Tippen Sie auf den Link. Oder halten Sie die Kamera auf das Muster.

    Haben Sie keine Einladung? Dann fragen Sie bitte in Ihrer Kommune nach. Fragen Sie die Stelle, die die Befragung vorbereitet.

home-help-text = <b>Hilfe</b>

    { $door ->
        [browser] Auf der Seite sind Knöpfe. Damit machen Sie alles.
       *[telegram] Unter den Nachrichten sind Knöpfe. Damit machen Sie alles. Sie können auch schreiben: die Nummer oder die Wörter von einem Knopf.
    }

    Jede Antwort ist sofort gespeichert. Sie können immer aufhören. Sie können später weitermachen.

    /menue: Übersicht mit allem, was Sie tun können
    /weiter: weiter mit der Befragung
    /treffen: Ihre Treffen
    /massnahmen: Maßnahmen der Kommune
    /einstellungen: Sprache, Vorlesen und Nachrichten
    /privacy: Datenschutz
    /daten: was über Sie gespeichert ist
    /stopp: keine Nachrichten mehr
    /widerruf: nicht mehr mitmachen
    /loeschen: alles löschen

    Haben Sie Fragen zum Inhalt? Die Koordination leitet die Befragung. Fragen Sie die Koordination in Ihrer Kommune.

# Zeilen im Befehlsmenü von Telegram
command-menue = Übersicht
command-hilfe = Hilfe

# Einladen: Links für Gruppen und für einzelne Personen, und die Gruppen selbst. Nur für die Koordination.

invitations-title = <b>{ $town }: Einladen</b>

    { $ways ->
       *[telegram] Jede Gruppe hat einen eigenen Link, der gültig bleibt.
        [browser] Jede Gruppe hat einen eigenen Link. Er lässt nur ein, solange Sie ihn öffnen; sonst bekommt jede Person einen Zettel mit einem Code.
    } In Klammern steht, wie viele Personen schon dabei sind.

    Für Koordination und Organisation gibt es Links, die nur eine Person benutzen kann.

# Knöpfe
invitations-group = { $group } ({ $members })
invitations-new-group = Neue Gruppe
invitations-coordinator = Koordination einladen
invitations-organiser = Organisation einladen
invitations-organise = Organisation übernehmen
invitations-unused = Offene Einladungen
invitations-picture = QR-Code als Bild
invitations-page = Seite zum Ausdrucken
invitations-take-part = Hier selbst teilnehmen
invitations-rename = Gruppe umbenennen
invitations-renew = Link erneuern
invitations-renew-now = Ja, neuen Link machen
invitations-withdraw = Link zurückziehen
# In der Liste der offenen Einladungen
invitations-withdraw-coordinator = Koordination, bis { $day }
invitations-withdraw-organiser = Organisation, bis { $day }
invitations-back = Zurück
invitations-cancel = Abbrechen

invitations-group-link = <b>{ $group }</b> ({ $town })

    { $members ->
        [0] Noch niemand ist dabei.
        [one] Eine Person ist dabei.
       *[other] { $members } Personen sind dabei.
    }

    Der Link für diese Gruppe:
    <a href="{ $link }">{ $link }</a>

    Geben Sie ihn nur an Menschen weiter, die zu dieser Gruppe gehören. Wer ihn öffnet, sieht zuerst, worum es geht, und entscheidet dann.
invitations-group-closed = <b>{ $group }</b> ({ $town })

    { $members ->
        [0] Noch niemand ist dabei.
        [one] Eine Person ist dabei.
       *[other] { $members } Personen sind dabei.
    }

    Der Link dieser Gruppe lässt zurzeit niemanden ein. Wählen Sie „Zugang im Browser“: Dort drucken Sie Zettel mit einem Code für jede Person, oder Sie öffnen den Link für eine Weile.
invitations-renew-ask = <b>Link für { $group } erneuern?</b>

    Der alte Link und alle QR-Codes damit gelten dann nicht mehr. Wer schon dabei ist, bleibt dabei.
invitations-renewed = Der neue Link gilt ab jetzt.
invitations-taking-part = Sie nehmen jetzt in dieser Gruppe teil.
invitations-organising = Sie haben die Organisation übernommen.

# Der Text unter dem QR-Code; er wird weitergeleitet.
invitations-caption = <b>{ $town }</b> lädt Sie ein. Gruppe: { $group }

    Öffnen Sie den QR-Code mit der Kamera oder tippen Sie auf den Link:
    <a href="{ $link }">{ $link }</a>

invitations-page-caption = Die Seite zum Ausdrucken für die Gruppe { $group }.

invitations-role-coordinator = <b>Koordination einladen</b>
invitations-role-organiser = <b>Organisation einladen</b>
invitations-role-link = <a href="{ $link }">{ $link }</a>

    Diesen Link kann eine Person bis { $day } benutzen. Geben Sie ihn persönlich weiter.
invitations-role-rights-coordinator = Wer ihn öffnet, kann in { $town } Befragungen und Abstimmungen vorbereiten, beenden und andere einladen.
invitations-role-rights-organiser = Wer ihn öffnet, kann in { $town } Treffen planen.

invitations-unused-title = <b>Offene Einladungen</b>

    Diese Links hat noch niemand benutzt. Tippen Sie auf einen, um ihn zurückzuziehen.
invitations-unused-none = <b>Offene Einladungen</b>

    Es gibt keine Links, die noch auf jemanden warten.
invitations-withdrawn = Der Link gilt nicht mehr.

invitations-ask-name = Wie soll die Gruppe heißen? Höchstens { $limit } Zeichen.

    Bitte nur breite Gruppen: Antworten werden erst ab { $k } Personen gezeigt. Gruppen nach Herkunft, Partei, Religion oder Gesundheit sind nicht vorgesehen.
invitations-ask-new-name = Wie soll die Gruppe { $group } künftig heißen? Höchstens { $limit } Zeichen.
invitations-saved = Gespeichert.
invitations-name-unfit = Bitte schreiben Sie einen Namen mit höchstens { $limit } Zeichen.
invitations-name-taken = Eine Gruppe mit diesem Namen gibt es schon. Bitte schreiben Sie einen anderen Namen.
invitations-too-many = Mehr als { $limit } Gruppen sind nicht möglich. Je mehr Gruppen, desto weniger darf von ihnen gezeigt werden.

# Ohne Telegram: Codes für einzelne Personen und der Link der Gruppe im Browser
invitations-browser = Zugang im Browser
invitations-browser-title = <b>{ $group }: Zugang im Browser</b>
invitations-browser-closed = Im Browser lässt dieser Link zurzeit niemanden ein.
invitations-browser-open = Im Browser, bis { $day }, noch für { $n ->
        [one] eine Person
       *[other] { $n } Personen
    }:
    <a href="{ $link }">{ $link }</a>
    oder auf { $where } mit dem Code <b>{ $code }</b>
invitations-browser-open-until = Er lässt bis { $day } noch { $n ->
        [one] eine Person
       *[other] { $n } Personen
    } ein. Ohne Link geht es auf { $where } mit dem Code <b>{ $code }</b>.
invitations-browser-explained = Für vertrauliche Befragungen braucht im Browser jede Person einen eigenen Code, damit niemand mehrmals antwortet. Drucken Sie dafür Zettel mit Codes und geben Sie jeder Person einen. Wie viele Codes ausgegeben sind, sehen alle in der Einladung.

    Der Link der Gruppe kann im Browser für eine Weile geöffnet werden. Wer so kommt, nimmt nur an Abstimmungen und Treffen teil.
invitations-browser-for = { $days ->
        [one] Link öffnen: 1 Tag
       *[other] Link öffnen: { $days } Tage
    }, { $people } Personen
invitations-browser-full = { $n ->
        [0] Alle Plätze dieses Links sind vergeben. Im Browser lässt er bis { $day } niemanden mehr ein, wenn Sie nicht weitere Plätze freigeben.
        [one] Der einzige Platz dieses Links ist vergeben. Im Browser lässt er bis { $day } niemanden mehr ein, wenn Sie nicht weitere Plätze freigeben.
       *[other] Alle { $n } Plätze dieses Links sind vergeben. Im Browser lässt er bis { $day } niemanden mehr ein, wenn Sie nicht weitere Plätze freigeben.
    }
invitations-browser-more = { $n } weitere Plätze freigeben
invitations-full = Der Link für { $group } ist voll: { $n ->
        [0] Alle Plätze sind vergeben.
        [one] Der einzige Platz ist vergeben.
       *[other] Alle { $n } Plätze sind vergeben.
    }
invitations-full-button = Mehr Plätze: { $group }
invitations-browser-close = Link im Browser schließen
invitations-slips = Zettel mit Codes
invitations-slips-print = { $n } Zettel mit Codes drucken
invitations-slips-caption = Zettel mit { $n } Codes für die Gruppe { $group }. Jeder Code gilt für eine Person.
invitations-slips-withdraw = Unbenutzte Codes zurückziehen
invitations-slips-withdrawn = { $n ->
        [0] Es gab keine unbenutzten Codes.
        [one] Ein unbenutzter Code gilt nicht mehr.
       *[other] { $n } unbenutzte Codes gelten nicht mehr.
    }
invitations-role-browser = Ohne Telegram im Browser:
    <a href="{ $link }">{ $link }</a>
    oder auf { $where } mit dem Code <b>{ $code }</b>

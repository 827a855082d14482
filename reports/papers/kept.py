"""What is stored about people, in the words of a record of processing; a test holds it against the schema."""

from typing import Final

from questionnaires.values import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """One kind of data: the tables that hold it, what and what for, and until when."""

    tables: tuple[str, ...]
    what: str
    purpose: str
    until: str


UNTIL_LEFT: Final = "bis die Person widerruft oder löscht"
UNTIL_END: Final = "bis zum Ende der Befragung oder Abstimmung"

KEPT: Final = (
    Kept(
        ("person", "membership", "membership_right"),
        "Nummer des Chats bei Telegram (nur wer Telegram nutzt), Sprache, Einstellungen, Kommune, Gruppe, Aufgabe",
        "Nachrichten zustellen, die richtigen Fragen stellen, Rechte prüfen",
        UNTIL_LEFT,
    ),
    Kept(
        ("consent",),
        "Einwilligung mit Fassung, Sprache, Zeitpunkt und Mindestgröße der Gruppen, ihr Widerruf",
        "Nachweis der Einwilligung",
        "bis die Person löscht, nach einem Widerruf bis zum Ende der Speicherdauer",
    ),
    Kept(
        ("participation", "poll_audience", "paper_form"),
        "wer gefragt ist, ob abgeschlossen wurde, wie oft erinnert wurde",
        "einladen, erinnern, das Ergebnis zusenden",
        "bis zum Ende der Speicherdauer; die Gruppe nur bis zum Ende der Befragung",
    ),
    Kept(
        ("response", "answer", "ballot", "ballot_value"),
        "Antworten, Anmerkungen und Stimmen unter einem Pseudonym je Befragung oder Abstimmung, auch von Papierbögen",
        "auswerten",
        f"{UNTIL_END}, danach nur Zahlen je Block",
    ),
    Kept(
        ("handover", "proposal"),
        "wer jemandem bei einer Frage hilft, und die Vorschläge dazu",
        "Fragen an Fachleute weitergeben",
        UNTIL_END,
    ),
    Kept(
        ("remark", "card"),
        "freie Texte ohne Person und Gruppe, mit dem Stand der Prüfung",
        "Beispiele und Hinweise zum Ergebnis",
        "bis zum Ende der Speicherdauer",
    ),
    Kept(
        ("rsvp", "date_answer"),
        "Zu- und Absagen zu Treffen, freiwillig genannte Namen, und wer an welchem Termin kann",
        "Treffen vorbereiten",
        "bis zum Ende der Speicherdauer",
    ),
    Kept(
        ("measure_owner", "measure_asked", "measure_follower"),
        "wer eine Maßnahme übernommen hat, mit dem selbst gewählten Namen, wer noch danach gefragt ist, "
        "und wer dazu Bescheid bekommt",
        "Maßnahmen verfolgen",
        "bis die Person sie abgibt oder ablehnt, widerruft oder löscht, längstens bis zum Ende der Speicherdauer",
    ),
    Kept(
        ("survey", "poll", "meeting", "date_poll", "run_sheet", "measure"),
        "wer eine Befragung, eine Abstimmung, ein Treffen oder eine Maßnahme angelegt hat oder für sie zuständig ist",
        "Zuständigkeit",
        "bis zum Ende der Speicherdauer",
    ),
    Kept(
        ("day_right",),
        "wer für einen Tag einen Workshop moderiert oder Papierbögen einträgt",
        "Rechte prüfen",
        "bis zum Ende des Tages, nach einem weiteren Tag gelöscht",
    ),
    Kept(
        ("floor_question", "floor_vote"),
        "Fragen aus dem Saal, und wer sie auch hat, unter einem Pseudonym je Workshop",
        "Fragen sammeln und ordnen",
        "bis die Fragen enden, spätestens bis zum Ende des Tages, danach nur Fragen und Zahlen",
    ),
    Kept(
        ("attendee", "floor_heard"),
        "wer in einem Workshop mitgemacht hat, unter einem Pseudonym je Workshop, mit der Gruppe",
        "im Protokoll zählen, wie viele dabei waren",
        "bis zum Ende des Tages, danach nur Zahlen je Block",
    ),
    Kept(
        ("wrong_code",),
        "wann jemand einen Code eingegeben hat, der nicht gilt, aber nicht welchen",
        "das Raten von Codes bremsen",
        "zehn Minuten, danach binnen einer Stunde gelöscht",
    ),
    Kept(
        ("delivery", "reply", "view", "keyboard", "dialog", "perhaps_twice", "inbox"),
        "Nachrichten, die zu senden sind oder gesendet wurden, und womit die Person gerade beschäftigt ist",
        "zustellen, nach einem Ausfall weitermachen",
        UNTIL_LEFT,
    ),
    Kept(
        ("session", "page", "code", "feed"),
        "Anmeldungen im Browser mit Bezeichnung des Geräts, Rückkehr-Code und Kalender-Adresse, nur als Prüfsumme",
        "im Browser weitermachen",
        "bis die Anmeldung endet, die Person sich abmeldet, Code oder Adresse erneuert, oder löscht",
    ),
)

"""What somebody does about a message follows from what is to be seen of it."""

from bot.demo.habits import Tap, Write, response_to
from bot.demo.mind import Mind
from tests.demo.phones import LEVELS, message

INVITATION = "Folgetreffen\nMontag, 21. Dezember 2026\n\nKommen Sie?"
REFLECTION = "Zum Abschluss des Feldes, freiwillig: 1 von 3\n\nWas läuft gut?"


def aylin(*, needs_reminder: bool = False) -> Mind:
    return Mind("Aylin", "rat", seed=1, needs_reminder=needs_reminder)


def test_invitation_is_accepted_and_the_survey_begun() -> None:
    consent = message("Willkommen", "Einverstanden und beginnen", "Mehr zum Datenschutz", "Nicht teilnehmen")
    assert response_to(consent, aylin()) == Tap("Einverstanden und beginnen")
    assert response_to(message("Einladung: Selbstcheck", "Jetzt beginnen"), aylin()) == Tap("Jetzt beginnen")


def test_whoever_joins_while_several_surveys_wait_answers_one_after_the_other() -> None:
    joined = message(
        "Sie sind dabei. Vielen Dank.\n\nWas möchten Sie tun?",
        "Selbstcheck 2026 beantworten", "Kurzcheck 2026 beantworten", "Einstellungen", "Hilfe",
    )  # fmt: skip
    assert response_to(joined, aylin()) == Tap("Selbstcheck 2026 beantworten")
    receipt = message("Vielen Dank\n\nIhre Antworten", "Kurzcheck 2026 beantworten", "Antworten ändern")
    assert response_to(receipt, aylin()) == Tap("Kurzcheck 2026 beantworten")


def test_overview_and_results_ask_for_nothing() -> None:
    home = message("Was möchten Sie tun?", "Selbstcheck 2026 beantworten", "Einstellungen", "Hilfe")
    assert response_to(home, aylin()) is None
    assert response_to(message("Ergebnis\nRathaus: 8", "Zur Übersicht"), aylin()) is None


def test_level_is_tapped_by_its_label() -> None:
    act = response_to(message("Engagement und Beteiligung\nFrage 1 von 15", *LEVELS), aylin())
    assert isinstance(act, Tap)
    assert act.label in LEVELS[:6]


def test_free_text_is_written_or_all_of_them_are_skipped() -> None:
    shown = message(REFLECTION, "überspringen", "alle 3 überspringen", "zurück", "später weiter")
    acts = {
        type(response_to(shown, Mind(name, "rat", seed=1))) for name in ("Aylin", "Bernd", "Chiara", "Dieter")
    }
    assert acts == {Tap, Write}
    skipping = next(
        name for name in ("Aylin", "Bernd") if Mind(name, "rat", seed=1).writes(REFLECTION) is None
    )
    assert response_to(shown, Mind(skipping, "rat", seed=1)) == Tap("alle 3 überspringen")


def test_every_other_kind_of_question_is_answered_too() -> None:
    more = ("weiß ich nicht", "betrifft uns nicht", "überspringen", "zurück", "mehr")
    head = "Feld 1 von 1 · Frage 12 von 12\nIhr Ehrenamt\n\nWie gern?"
    tapped = response_to(message(head, "1", "2", "3", "4", "5", *more), aylin())
    assert isinstance(tapped, Tap)
    assert tapped.label in {"1", "2", "3", "4", "5"}
    asked = "Schreiben Sie eine ganze Zahl von 0 bis 2.000 als Nachricht."
    written = response_to(message(f"{head}\n\n{asked}", *more), aylin())
    assert isinstance(written, Write)
    assert 0 <= int(written.text) <= 2000
    assert response_to(message(head, *more), aylin()) == Tap("überspringen"), "a text that nobody thought of"
    assert response_to(message(head, "weiß ich nicht", "weiter", "mehr"), aylin()) == Tap("weiter")
    assert response_to(message(head, "weiß ich nicht", "mehr"), aylin()) == Tap("weiß ich nicht")


def test_order_is_tapped_until_everything_has_its_place() -> None:
    places = {"1 · Bad ✓", "Bus", "Markt"}
    first = response_to(
        message(
            "Was ist wichtig?\n\nTippen Sie zuerst auf das, was Ihnen am wichtigsten ist.",
            "Bus", "Bad", "Markt", "Zur Übersicht",
        ),
        aylin(),
    )  # fmt: skip
    assert first in {Tap("Bus"), Tap("Bad"), Tap("Markt")}
    second = response_to(
        message(
            "Was ist wichtig?\n\nBisher: 1 · Bad\n\nWas kommt auf Platz 2?", *sorted(places), "Zur Übersicht"
        ),
        aylin(),
    )
    assert second in {Tap("Bus"), Tap("Markt")}
    complete = message(
        "Was ist wichtig?\n\nIhre Stimme: 1 · Bad, 2 · Bus, 3 · Markt",
        "2 · Bus ✓", "1 · Bad ✓", "3 · Markt ✓", "Zur Übersicht",
    )  # fmt: skip
    assert response_to(complete, aylin()) is None


def test_only_what_has_a_place_is_tapped_where_the_numbers_can_be_had_anew() -> None:
    asked = message(
        "Was ist wichtig?\n\nTippen Sie zuerst auf das, was Ihnen am wichtigsten ist.",
        "Bus", "Bad", "Aktualisieren", "Zur Übersicht",
    )  # fmt: skip
    acts = [response_to(asked, Mind(f"Aylin {number}", "rat", seed=1)) for number in range(20)]
    assert set(acts) == {Tap("Bus"), Tap("Bad")}


def test_resistance_to_each_proposal_is_tapped() -> None:
    asked = (
        "Wie machen wir es?\n\nVorschlag 1 von 3: A bauen\n\nWie groß ist Ihr Widerstand? 0: nichts dagegen"
    )
    act = response_to(message(asked, *map(str, range(11)), "Zur Übersicht"), aylin())
    assert isinstance(act, Tap)
    assert act.label.isdecimal()


def test_poll_that_was_open_before_is_found_on_the_home_screen() -> None:
    home = message("Was möchten Sie tun?", "Abstimmung: Wo treffen wir uns?", "Einstellungen", "Hilfe")
    assert response_to(home, aylin()) == Tap("Abstimmung: Wo treffen wir uns?")


def test_vote_is_given_once_whatever_is_counted_meanwhile() -> None:
    options = ("1 · Rathaus", "2 · Bücherei", "Zur Übersicht")
    act = response_to(message("Wo treffen wir uns?\n\nVertraulich", *options), aylin())
    assert act in {Tap("1 · Rathaus"), Tap("2 · Bücherei")}
    voted = message(
        "Wo treffen wir uns?\n\nIhre Stimme: Rathaus\n\nRathaus: 5", "1 · Rathaus ✓", *options[1:]
    )
    assert response_to(voted, aylin()) is None


def test_several_answers_are_given_where_several_are_welcome() -> None:
    labels = ["1 · Sprache", "2 · Sport", "3 · Arbeit", "4 · Musik", "Zur Übersicht"]
    text = "Womit fangen wir an?\n\nSie können mehrere Antworten auswählen."
    mind, given = aylin(), 0
    while isinstance(act := response_to(message(text, *labels), mind), Tap):
        labels[labels.index(act.label)] = f"{act.label} ✓"
        text = "Womit fangen wir an?\n\nIhre Stimme: …"
        given += 1
    assert given == mind.wants(1, text, 4)


def test_meeting_is_answered_once() -> None:
    act = response_to(message(INVITATION, "Ich komme", "Ich komme nicht", "Kalenderdatei"), aylin())
    assert act in {Tap("Ich komme"), Tap("Ich komme nicht")}
    answered = message(f"{INVITATION}\n\nIhre Antwort: Ich komme", "Ich kann doch nicht", "Kalenderdatei")
    assert response_to(answered, aylin()) is None


def test_somebody_puts_the_phone_away_until_reminded() -> None:
    slow, choices = aylin(needs_reminder=True), ("Ich komme", "Ich komme nicht")
    question = message("Management und Steuerung\nFrage 9 von 15", *LEVELS)
    assert response_to(question, slow) == Tap("mehr")
    explained = message(question.text, *LEVELS[:-1], "zurück zur Frage", "später weiter")
    assert response_to(explained, slow) == Tap("später weiter")
    slow.has_rested = True
    assert response_to(question, slow) != Tap("mehr")
    assert response_to(message("Alles ist gespeichert.", "Weiter beantworten"), slow) is None
    reminded = message("Erinnerung: Selbstcheck", "Weiter beantworten")
    assert response_to(reminded, slow) == Tap("Weiter beantworten")
    assert response_to(message(INVITATION, *choices), slow) is None
    assert response_to(message(f"Erinnerung: Treffen morgen\n\n{INVITATION}", *choices), slow) is not None


def test_smaller_group_size_is_agreed_to() -> None:
    again = message("Bitte stimmen Sie noch einmal zu.", "Einverstanden: ab 3 Personen", "Nicht antworten")
    assert response_to(again, aylin()) == Tap("Einverstanden: ab 3 Personen")

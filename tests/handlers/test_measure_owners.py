"""Whoever takes a measure on: by its link or from the list, asked, answering, giving it back."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.handlers.measuring import DAY, made
from tests.town import AGREE, Town

pytestmark = pytest.mark.slow


async def test_measure_is_taken_on_under_a_name_and_answered_by_one_tap(town: Town) -> None:
    ada, bea = await town.participant("Ada"), await town.participant("Bea")
    await made(town)
    await ada.types("/massnahmen")
    assert "1 · Sprachcafé im Rathaus\nAmt für Soziales · bis Mi 31.03.2027 · vorgeschlagen" in ada.reads()
    await ada.taps("1 · Sprachcafé im Rathaus")
    assert "Nicht vertraulich: Wer sie übernimmt, steht dabei" in ada.reads(), "said before the tap"
    await ada.taps("Ich übernehme")
    await ada.types("Frau A.")
    assert "Sie haben sie übernommen, als: Frau A." in ada.reads()
    await town.time_passes(datetime(2027, 3, 24, 9, tzinfo=UTC) - town.sandbox.clock.now())
    assert ada.reads().startswith(
        "Wie weit ist diese Maßnahme? In 7 Tagen soll sie fertig sein.\n\nSprachcafé im Rathaus\n"
    )
    await ada.taps("Erledigt")
    assert "Danke. Sie ist erledigt." in ada.reads()
    await bea.types("/massnahmen")
    await bea.taps("Auswählen")
    await bea.taps("erledigte")
    assert "Amt für Soziales (Frau A.) · bis Mi 31.03. · erledigt" in bea.reads()
    before = len(ada.from_bot)
    await town.time_passes(30 * DAY)
    assert len(ada.from_bot) == before, "nobody is asked after it was done"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("läuft", "Stand: begonnen"),
        ("fertig", "Stand: erledigt"),
        ("ich brauche hilfe", "Stand: vorgeschlagen"),
    ],
)
async def test_answer_can_be_typed(town: Town, typed: str, said: str) -> None:
    olga = await made(town, "Sprachcafé bis 20.11.")
    await olga.taps("Ich übernehme")
    await olga.taps("Ohne Namen")
    await town.time_passes(10 * DAY)
    assert olga.reads().startswith("Wie weit ist diese Maßnahme?")
    await olga.types(typed)
    assert said in olga.reads()


async def test_moved_day_is_asked_about_anew_and_the_old_one_is_not(town: Town) -> None:
    ada = await town.participant("Ada")
    await made(town, "Sprachcafé bis 20.11.")
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé", "Ich übernehme", "Ohne Namen"):
        await ada.taps(label)
    await town.time_passes(10 * DAY)
    assert "In 7 Tagen soll sie fertig sein." in ada.reads()
    await ada.taps("Anderes Datum")
    await ada.types("in vier Wochen")
    assert ada.reads().startswith("Danke, das ist gespeichert.\n\nSprachcafé")
    assert "Bis: Freitag, 11. Dezember 2026" in ada.reads()
    before = len(ada.from_bot)
    await town.time_passes(20 * DAY)
    assert len(ada.from_bot) == before, "the old day has passed unasked"
    await town.time_passes(DAY)
    assert "In 7 Tagen soll sie fertig sein." in ada.reads()
    await town.time_passes(8 * DAY)
    assert "Ihr Datum ist vorbei." in ada.reads()


async def test_organisers_hear_that_help_is_needed_by_day(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Ich übernehme"):
        await ada.taps(label)
    await ada.types("Frau A.")
    await town.time_passes(timedelta(hours=11))
    await ada.taps("Ich brauche Hilfe")
    assert "Die Organisation bekommt eine Nachricht." in ada.reads()
    assert not olga.sees("Hier wird Hilfe gebraucht"), "it is nine in the evening"
    await town.time_passes(timedelta(hours=11))
    assert olga.reads().startswith("Hier wird Hilfe gebraucht\n\nSprachcafé im Rathaus")
    assert "Übernommen von: Frau A." in olga.reads()


async def test_help_that_is_asked_for_and_explained_in_the_evening_is_one_message_in_the_morning(
    town: Town,
) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Ich übernehme", "Ohne Namen"):
        await ada.taps(label)
    before = len(olga.from_bot)
    await town.time_passes(timedelta(hours=11))
    await ada.taps("Ich brauche Hilfe")
    await ada.types("Ein Raum fehlt")
    await town.time_passes(timedelta(hours=11))
    [told] = olga.from_bot[before:]
    assert told.text.startswith("Hier wird Hilfe gebraucht")
    assert "„Ein Raum fehlt“" in told.text


async def test_help_that_was_answered_in_the_night_is_not_asked_for_in_the_morning(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Ich übernehme", "Ohne Namen"):
        await ada.taps(label)
    await town.time_passes(timedelta(hours=11))
    await ada.taps("Ich brauche Hilfe")
    await olga.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Antworten"):
        await olga.taps(label)
    await olga.types("Nehmen Sie den Saal.")
    before = len(olga.from_bot)
    await town.time_passes(timedelta(hours=11))
    assert len(olga.from_bot) == before
    assert ada.sees("Nehmen Sie den Saal.")


async def test_help_that_is_needed_stands_there_until_it_is_answered(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town)
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Ich übernehme", "Ohne Namen", "Ich brauche Hilfe"):
        await ada.taps(label)
    assert "Wobei brauchen Sie Hilfe?" in ada.reads()
    await ada.types("Ein Raum <fehlt>")
    asked = "Hilfe wird gebraucht seit Dienstag, 3. November 2026: „Ein Raum <fehlt>“"
    assert asked in ada.reads()
    assert asked in olga.reads()
    await olga.types("/massnahmen")
    assert "vorgeschlagen · braucht Hilfe" in olga.reads()
    for label in ("Auswählen", "mit Bitte um Hilfe", "1 · Sprachcafé im Rathaus", "Antworten"):
        await olga.taps(label)
    await olga.types("Nehmen Sie den Saal.")
    assert "Hilfe wird gebraucht" not in olga.reads()
    assert "Antworten" not in olga.buttons()
    assert ada.reads().startswith("Antwort auf Ihre Bitte um Hilfe\n\n„Nehmen Sie den Saal.“")
    await olga.taps("Verlauf")
    assert "Auf Nachfrage: Hilfe wird gebraucht: „Ein Raum <fehlt>“" in olga.reads()
    assert "Antwort der Organisation: „Nehmen Sie den Saal.“" in olga.reads()
    ben = await town.participant("Ben")
    await ben.types("/massnahmen")
    await ben.taps("1 · Sprachcafé im Rathaus")
    assert "Hilfe" not in ben.reads(), "only for whoever took it on or organises"


async def test_whoever_made_it_answers_for_the_office_where_nobody_took_it_on(town: Town) -> None:
    olga = await made(town, "Sprachcafé, Amt für Soziales, bis 20.11.", public=False)
    await town.time_passes(10 * DAY)
    assert "Niemand hat sie übernommen. Fragen Sie bitte bei der zuständigen Stelle nach" in olga.reads()
    await olga.taps("Begonnen")
    assert "Stand: begonnen" in olga.reads()


async def test_link_lets_somebody_in_who_takes_it_on(town: Town) -> None:
    olga = await made(town, public=False)
    await olga.taps("Weitergeben")
    link = next(word for word in olga.reads().split() if "start=m" in word)
    nora, ben = town.sandbox.person("Nora"), await town.participant("Ben")
    await nora.opens(link)
    assert nora.reads().startswith(
        "Musterstadt fragt Sie: Übernehmen Sie diese Maßnahme?\n\nSprachcafé im Rathaus"
    )
    assert "Nicht vertraulich: Wer sie übernimmt, steht dabei, mit dem Namen, den" in nora.reads()
    consent = nora.reads().partition("Wer sieht was?")[2]
    assert "Ihre übrigen Antworten sind vertraulich." in consent
    assert "ein Name nur, wenn Sie ihn nennen" in consent, "which is what they may do next"
    await nora.taps(AGREE)
    await nora.taps("Ich übernehme")
    await nora.types("Nora vom Amt")
    assert "Sie haben sie übernommen, als: Nora vom Amt" in nora.reads()
    await nora.types("/menue")
    assert "Maßnahmen" in nora.buttons()
    await ben.opens(link)
    assert ben.reads() == "Diese Maßnahme hat schon jemand übernommen."
    await nora.opens(link)
    assert "Sie haben sie übernommen" in nora.reads()


ASKED = "Maßnahme: Sprachcafé im Rat…"


async def link_passed_on(town: Town) -> str:
    olga = await made(town, public=False)
    await olga.taps("Weitergeben")
    return next(word for word in olga.reads().split() if "start=m" in word)


async def test_question_of_a_link_stays_on_the_first_screen_until_it_is_answered(town: Town) -> None:
    link = await link_passed_on(town)
    nora, ben = town.sandbox.person("Nora"), await town.participant("Ben")
    await nora.opens(link)
    await nora.taps(AGREE)
    await ben.opens(link)
    for person in (nora, ben):
        await person.types("/menue")
        assert "Im Moment ist nichts zu tun." not in person.reads()
        assert person.buttons()[0] == ASKED
        await person.taps(ASKED)
        assert "Übernehmen Sie diese Maßnahme?" in person.reads()
    await ben.types("/daten")
    assert "Eine Maßnahme, zu der Sie noch nicht gesagt haben, ob Sie sie übernehmen." in ben.reads()
    await ben.opens(link)
    await ben.taps("Nein, danke")
    await ben.types("/menue")
    assert ASKED not in ben.buttons()
    await ben.opens(link)
    await nora.types("/menue")
    await nora.taps(ASKED)
    await nora.taps("Ich übernehme")
    await nora.types("Nora vom Amt")
    for person in (nora, ben):
        await person.types("/menue")
        assert ASKED not in person.buttons(), "somebody has taken it on"


async def test_question_of_a_link_ends_with_the_link(town: Town) -> None:
    link = await link_passed_on(town)
    ben = await town.participant("Ben")
    await ben.opens(link)
    await ben.types("/menue")
    assert ASKED in ben.buttons()
    await town.time_passes(31 * DAY)
    await ben.types("/menue")
    assert ASKED not in ben.buttons()
    olga = await town.organiser()
    await olga.types("/massnahmen")
    await olga.taps("1 · Sprachcafé im Rathaus")
    await olga.taps("Weitergeben")
    await ben.types("/menue")
    assert ASKED not in ben.buttons(), "the other link is for somebody else"


async def test_who_does_not_want_to_leaves_no_trace(town: Town) -> None:
    olga = await made(town)
    await olga.taps("Weitergeben")
    link = next(word for word in olga.reads().split() if "start=m" in word)
    nora = town.sandbox.person("Nora")
    await nora.opens(link)
    await nora.taps("Nicht teilnehmen")
    assert "Über Sie ist nichts gespeichert." in nora.reads()
    people = await town.database.read(lambda tx: tx.all("SELECT * FROM person"))
    assert len(people) == 2  # coordinator and organiser
    for token in ("0" * 22, "x"):
        await nora.opens(town.sandbox.link(f"m{token}"))
        assert nora.reads().startswith("Diesen Link gibt es nicht")


async def test_name_goes_with_whoever_gives_it_back(town: Town) -> None:
    ada = await town.participant("Ada")
    await made(town)
    await ada.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Ich übernehme"):
        await ada.taps(label)
    await ada.types("Frau A.")
    for label in ("Abgeben", "Ja, abgeben"):
        await ada.taps(label)
    assert "Noch hat sie niemand übernommen." in ada.reads()
    assert await town.database.read(lambda tx: tx.all("SELECT * FROM measure_owner")) == []


async def test_who_came_by_the_link_finds_what_they_did_and_takes_it_back(town: Town) -> None:
    olga = await made(town, public=False)
    await olga.taps("Weitergeben")
    nora = town.sandbox.person("Nora")
    await nora.opens(next(word for word in olga.reads().split() if "start=m" in word))
    for label in (AGREE, "Ich übernehme", "Ohne Namen", "Erledigt"):
        await nora.taps(label)
    await nora.types("/menue")
    await nora.taps("Maßnahmen")
    assert "Sprachcafé im Rathaus" in nora.reads(), "what is done, since nothing is open"
    await nora.taps("1 · Sprachcafé im Rathaus")
    assert "Stand: erledigt" in nora.reads()
    await nora.taps("Doch nicht erledigt")
    assert nora.reads().startswith("Danke. Sie gilt wieder als begonnen.")
    assert "Stand: begonnen" in nora.reads()
    assert "Doch nicht erledigt" not in nora.buttons()


async def test_question_about_a_measure_leads_on_to_the_list_that_it_belongs_to(town: Town) -> None:
    olga = await made(town, "Sprachcafé, Amt für Soziales, bis 6.11.", public=False)
    await olga.types("/massnahmen Lesekreis, Beirat")
    await town.time_passes(5 * DAY)
    assert "Ihr Datum ist vorbei." in olga.reads()
    for label in ("Maßnahme ansehen", "Zur Liste"):
        await olga.taps(label)
    assert olga.reads().startswith("Maßnahmen · überfällige")
    assert "Lesekreis" not in olga.reads()
    for label in ("1 · Sprachcafé", "Verlauf", "Zurück", "Ich übernehme", "Ohne Namen", "Anderes Datum"):
        await olga.taps(label)
    await olga.types("16.11.")
    await town.time_passes(7 * DAY)
    assert olga.reads().startswith("Wie weit ist diese Maßnahme?")
    for label in ("Maßnahme ansehen", "Zur Liste"):
        await olga.taps(label)
    assert olga.reads().startswith("Maßnahmen · meine")


@pytest.mark.parametrize(
    ("line", "promised"),
    [
        ("Sprachcafé bis 20.11.", "Danke. Sie werden vor dem Datum gefragt, wie weit sie ist."),
        ("Sprachcafé bis 4.11.", "Danke. Am Tag nach dem Datum werden Sie gefragt, wie weit sie ist."),
        ("Sprachcafé", "Danke. Die Maßnahme ist jetzt Ihre."),
    ],
)
async def test_taking_on_promises_only_the_question_that_comes(town: Town, line: str, promised: str) -> None:
    await town.time_passes(timedelta(hours=3))
    olga = await made(town, line)
    await olga.taps("Ich übernehme")
    await olga.taps("Ohne Namen")
    assert olga.reads().startswith(promised)


async def test_measure_without_a_date_promises_no_question_before_it(town: Town) -> None:
    ada = await town.participant("Ada")
    olga = await made(town, "Sprachcafé")
    await ada.types("/massnahmen")
    await ada.taps("1 · Sprachcafé")
    assert (
        "oder ohne Namen. Sobald sie ein Datum hat, kommt dazu eine Frage, wie weit sie ist." in ada.reads()
    )
    await olga.taps("Datum ändern")
    await olga.types("31.3.")
    await ada.types("/massnahmen")
    await ada.taps("1 · Sprachcafé")
    assert "oder ohne Namen. Zum Datum kommt eine Frage, wie weit sie ist." in ada.reads()


async def test_other_name_for_a_measure_that_is_done_promises_no_question(town: Town) -> None:
    olga = await made(town, "Sprachcafé bis 20.11.")
    await olga.taps("Ich übernehme")
    await olga.types("Frau O.")
    for label in ("Stand ändern", "erledigt", "Namen ändern"):
        await olga.taps(label)
    await olga.types("Olga")
    assert olga.reads().startswith("Danke. Die Maßnahme ist jetzt Ihre.")


async def test_who_has_messages_off_is_promised_none_and_has_them_on_by_one_tap(town: Town) -> None:
    ada = await town.participant("Ada")
    await made(town)
    await ada.types("/stopp")
    await ada.types("/massnahmen")
    await ada.taps("1 · Sprachcafé im Rathaus")
    await ada.taps("Bescheid bekommen")
    off = "Ihre Nachrichten sind ausgeschaltet: So bekommen Sie hierzu keine."
    assert ada.reads().startswith(f"Gut. Das ist gemerkt.\n\n{off}\n\nSprachcafé im Rathaus")
    await ada.taps("Ich übernehme")
    await ada.taps("Ohne Namen")
    assert ada.reads().startswith(f"Danke. Die Maßnahme ist jetzt Ihre.\n\n{off}")
    await ada.taps("Nachrichten einschalten")
    assert ada.reads().startswith(
        "Ihre Nachrichten sind wieder eingeschaltet.\n\n"
        "Gut. Wenn sich Stand oder Datum ändern, bekommen Sie am Abend eine Nachricht.\n\n"
        "Danke. Sie werden vor dem Datum gefragt, wie weit sie ist.\n\nSprachcafé im Rathaus"
    )
    assert "Nachrichten einschalten" not in ada.buttons()
    await town.coordinator.types("/massnahmen")
    for label in ("1 · Sprachcafé im Rathaus", "Stand ändern", "beschlossen"):
        await town.coordinator.taps(label)
    await town.time_passes(DAY)
    assert ada.sees("Bei diesen Maßnahmen hat sich etwas geändert"), "what was promised"

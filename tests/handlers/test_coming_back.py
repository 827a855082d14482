"""Coming back after a while, or after the end: every word and button still leads to what is right now."""

import pytest

from sandbox import acts
from sandbox.files import Upload
from tests.handlers.answering import RUNS
from tests.handlers.inviting import planned
from tests.handlers.surveying import answers_to_the_end, start
from tests.handlers.test_languages import AGREE_IN_ENGLISH, ENGLISH, RUNS_IN_ENGLISH
from tests.town import Town


@pytest.mark.slow
async def test_going_on_after_the_end_says_that_nothing_waits(town: Town) -> None:
    ada = await town.participant("Ada")
    await start(town)
    await answers_to_the_end(ada, RUNS)
    await ada.types("/weiter")
    assert ada.reads() == "Im Moment wartet keine Befragung auf Sie."
    await ada.types("weiter")
    assert ada.reads().startswith("Das habe ich nicht verstanden.")
    await ada.types("/menue")
    assert "Kurzcheck für das… ansehen" in ada.buttons()


@pytest.mark.slow
async def test_old_button_of_a_question_leads_to_the_receipt_after_the_end(town: Town) -> None:
    """With new messages instead of edits, the buttons of every question stay."""
    ada = await town.participant("Ada")
    await ada.taps("Einstellungen")
    await ada.taps("Vorlesemodus einschalten")
    await start(town)
    await ada.taps("Jetzt beginnen")
    first = ada.from_bot[-1]
    await answers_to_the_end(ada, RUNS)
    await ada.taps("überspringen", of=first)
    assert ada.reads().startswith("Vielen Dank")
    assert "Antworten ändern" in ada.buttons()


@pytest.mark.slow
async def test_what_is_said_in_a_group_of_telegram_is_no_turn(town: Town) -> None:
    """The bot may have been added to one; nothing of what is said there is its business."""
    klara = town.coordinator
    group = town.sandbox.world.add_group("Rat von Musterstadt", klara.user)
    await klara.types("/umfrage")
    asked = klara.reads()
    for said in ("Wo? / hier / dort", "/menue", "/start", "/umfrage Wann? / heute / morgen"):
        await klara.types(said, group=group)
    mention = f"@{town.sandbox.world.bot.username} Wo? / hier / dort"
    await klara.types(mention, group=group)
    acts.send_document(
        town.sandbox.world, klara.user, Upload("frage.yaml", b"id: a"), caption=mention, chat=group
    )
    await town.settled()
    assert klara.reads() == asked
    await klara.types("Wo? / hier / dort")
    assert "1 · hier\n2 · dort" in klara.reads()


@pytest.mark.slow
async def test_link_to_the_first_answer_takes_four_taps_in_another_language_also_beside_a_meeting(
    town: Town,
) -> None:
    await planned(town)
    await start(town)
    ada = town.sandbox.person("Ada")
    await ada.opens(await town.link("rat"))
    await ada.taps(ENGLISH)
    await ada.taps(AGREE_IN_ENGLISH)
    assert "Question 1 of 5" in ada.reads(), "the meeting waits"
    await ada.taps(RUNS_IN_ENGLISH)
    assert "Question 2 of 5" in ada.reads()
    await ada.types("/menue")
    assert any(label.startswith("Meeting: ") for label in ada.buttons())


SAYS = "{}: wird nicht gefragt", "✓ {}: wird gefragt", "Alle Gruppen fragen"
WAYS_TO_GROUPS = {
    "a poll": ("/umfrage Wo? / hier / dort", (), SAYS),
    "a meeting": (
        "/treffen 3.12. 18 Uhr",
        (),
        ("{}: wird nicht eingeladen", "✓ {}: wird eingeladen", "Alle Gruppen einladen"),
    ),
    "a date": ("/menue", ("Neues Treffen", "Termin gemeinsam finden", "+ Di 17.11., 18:00", "Fertig"), SAYS),
    "a survey": (
        "/menue",
        ("Neue Befragung", "2 · Kurzcheck für das Ehrenamt"),
        ("{}", "{} ✓", "Alle"),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS_TO_GROUPS.values(), ids=WAYS_TO_GROUPS)
async def test_group_that_was_switched_off_is_switched_on_again(
    town: Town, way: tuple[str, tuple[str, ...], tuple[str, str, str]]
) -> None:
    typed, labels, (off, on, every) = way
    klara = town.coordinator
    await klara.types(typed)
    for label in (*labels, "Gruppen auswählen"):
        await klara.taps(label)
    for group in ("Rat", "Verwaltung", "Beirat"):
        await klara.taps(on.format(group))
    assert {off.format(group) for group in ("Rat", "Verwaltung", "Beirat")} <= set(klara.buttons())
    await klara.taps(off.format("Verwaltung"))
    assert {off.format("Rat"), on.format("Verwaltung"), off.format("Beirat")} <= set(klara.buttons())
    await klara.taps(every)
    assert {on.format(group) for group in ("Rat", "Verwaltung", "Beirat")} <= set(klara.buttons())

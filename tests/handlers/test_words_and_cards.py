"""Polls in which people write: words that are merged, cards that are looked at first or not."""

import pytest

from handlers.polls import screens, taps
from locales import words_in
from questionnaires.kernels import choice, text
from questionnaires.kernels.kernel import Asks
from questionnaires.presets import presets
from storage.ids import CardId, MunicipalityId, PollId
from storage.polls import Poll, PollState
from storage.tallies import Tally
from tests.handlers.forged_callbacks import forges
from tests.handlers.polling import asked, ended
from tests.handlers.test_kinds_of_polls import look_at
from tests.questionnaires.asking import estimate as estimated
from tests.town import Town
from tests.web.test_both_doors import through

pytestmark = pytest.mark.both_doors


@pytest.mark.slow
async def test_words_are_merged_and_that_of_one_person_waits_for_the_coordinator(town: Town) -> None:
    people = await town.participants(5)
    await asked(town, text.words())
    for person, words in zip(
        people, (["Kita", "Bus"], ["kitas"], ["KITA"], ["Bänke"], ["Bänke"]), strict=True
    ):
        for word in words:
            await person.types(word)
    assert "Ihre Wörter: „Kita“, „Bus“" in people[0].reads()
    assert "Kita" not in town.coordinator.reads(), "confidential until the end"
    result = await ended(town)
    assert "Kita: 3-mal" in result
    assert "Bänke: 2-mal" in result
    assert "Bus" not in result
    assert "Ein weiteres Wort wird noch geprüft." in people[1].reads()
    await town.coordinator.taps("Ein Wort prüfen")
    assert "„Bus“" in town.coordinator.reads()
    await town.coordinator.taps("Zeigen")
    assert "Alle Wörter sind geprüft." in town.coordinator.reads()
    await town.coordinator.taps("Zur Abstimmung")
    assert "Bus: 1-mal" in town.coordinator.reads()
    assert "Alle Wörter sind gelesen. Das Ergebnis ist jetzt vollständig." in people[1].reads()


@pytest.mark.slow
async def test_word_that_somebody_has_written_in_two_forms_counts_once_also_after_the_end(town: Town) -> None:
    """Who has written what is not known any more when it is looked at."""
    people = await town.participants(5)
    await asked(town, text.words())
    for person, word in zip(people, ("Kita", "Bus", "Bus", "Bus", "Bus"), strict=True):
        await person.types(word)
    await people[0].types("Kitas")
    await ended(town)
    await town.coordinator.taps("Ein Wort prüfen")
    await town.coordinator.taps("Zeigen")
    await town.coordinator.taps("Zur Abstimmung")
    kept = [form for form in ("Kita", "Kitas") if f"{form}: 1-mal" in town.coordinator.reads()]
    assert len(kept) == 1


@pytest.mark.slow
async def test_what_is_typed_never_turns_the_words_around_it(town: Town) -> None:
    """An unseen sign in a question, an option or a card would mirror the rest of the line for everybody."""
    people = await town.participants(5)
    await town.coordinator.types("/umfrage \u202eWo? Hier / \u2067Dort")
    assert "Wo?" in town.coordinator.reads()
    await town.coordinator.taps("Senden an 5 Personen")
    assert people[0].buttons()[:2] == ("1 · Hier", "2 · Dort")
    await asked(town, text.cards(most=1))
    await people[0].types("\u202eمرحبا")
    assert "Ihre Karte: „\u2068مرحبا\u2069“" in people[0].reads(), (
        "it is kept apart from the German around it"
    )
    said = "".join(message.text for person in people for message in person.from_bot)
    assert not {"\u202e", "\u2067"} & set(said)


@pytest.mark.slow
async def test_words_are_written_in_one_line_with_commas(town: Town) -> None:
    ada = await town.participant("Ada")
    await asked(town, text.words())
    assert "einzeln oder mit Komma dazwischen" in ada.reads()
    await ada.types("Mut, Hoffnung, Geduld")
    assert "Ihre Wörter: „Mut“, „Hoffnung“, „Geduld“" in ada.reads()


@pytest.mark.slow
async def test_long_card_stands_once_in_full_and_is_not_listed_again_with_the_buttons(town: Town) -> None:
    [ada] = await town.participants(1)
    await asked(town, text.cards())
    await ada.types("Die Busse fahren abends nicht mehr bis in die Dörfer.")
    assert ada.reads().count("bis in die Dörfer") == 1
    assert "Karte schreiben" not in ada.reads()
    assert "Zurücknehmen: Die Busse fahren abends n…" in ada.buttons()


@pytest.mark.slow
async def test_nobody_votes_where_something_is_written(town: Town) -> None:
    await town.participants(1)
    await asked(town, text.cards(), openly=True)
    assert "Noch hat niemand geschrieben." in town.coordinator.reads()
    assert "Noch hat niemand abgestimmt." not in town.coordinator.reads()


@pytest.mark.slow
async def test_word_for_which_no_room_is_left_is_told_so_and_not_as_a_wrong_answer(town: Town) -> None:
    ada, *_ = await town.participants(5)
    await asked(town, text.words(most=2))
    await ada.types("Café, Wiesen")
    await ada.types("Vielfalt")
    assert (
        "Sie haben schon 2 geschrieben, mehr geht nicht. Was Sie eben geschrieben haben, ist nicht"
        in ada.reads()
    )
    assert "nicht verstanden" not in ada.reads()
    await ada.taps("Zurücknehmen: Café")
    await ada.types("Vielfalt")
    assert "Ihre Wörter: „Vielfalt“, „Wiesen“" in ada.reads()


@pytest.mark.slow
async def test_cards_that_were_left_out_are_seen_by_nobody(town: Town) -> None:
    people = await town.participants(5)
    poll = await asked(town, text.cards(most=1))
    assert "Wer den Workshop leitet, liest es, bevor alle es sehen." in people[0].reads()
    for place, person in enumerate(people):
        await person.types(f"Karte Nummer {place}")
    assert "noch eine Karte" not in people[0].reads()
    await town.coordinator.taps("Abstimmung beenden")
    assert "Was noch nicht geprüft ist, sehen alle, sobald Sie es zeigen." in town.coordinator.reads()
    await town.coordinator.taps("Ja, beenden")
    assert "Karte Nummer" not in town.coordinator.reads()
    assert "5 Karten werden noch geprüft." in people[0].reads(), "there is none beside them yet"
    await town.coordinator.taps("5 Karten prüfen")
    await town.coordinator.taps("Weglassen")
    for _ in range(4):
        await town.coordinator.taps("Zeigen")
    await town.coordinator.taps("Zur Abstimmung")
    assert town.coordinator.reads().count("• Karte Nummer") == 4
    told = "Alle Karten sind gelesen. Das Ergebnis ist jetzt vollständig."
    assert [person.reads().count("• Karte Nummer") for person in people] == [4] * 5
    assert [sum(told in message.text for message in person.from_bot) for person in people] == [1] * 5
    rows = await town.database.read(
        lambda tx: tx.all("SELECT pseudonym FROM card WHERE poll_id = :poll", poll=poll)
    )
    assert {row["pseudonym"] for row in rows} == {None}


@pytest.mark.slow
async def test_several_cards_are_shown_at_once_after_the_end(town: Town) -> None:
    people = await town.participants(5)
    poll = await asked(town, text.cards(most=2))
    for place, person in enumerate(people):
        await person.types(f"Karte Nummer {place}")
        await person.types(f"Zweite Karte {place}")
    await ended(town)
    klara = town.coordinator
    await klara.taps("10 Karten prüfen")
    left_out = klara.reads().split("„")[1].split("“")[0]
    await klara.taps("Weglassen")
    await klara.taps("Mehrere auf einmal")
    shown = [line.removeprefix("• ") for line in klara.reads().split("\n") if line.startswith("• ")]
    assert len(shown) == 6
    assert "Noch 9 Karten warten." in klara.reads()
    await klara.taps("Diese 6 zeigen")
    assert not any(card in klara.reads() for card in shown)
    await klara.taps("Einzeln prüfen")
    await klara.taps("Weglassen")
    await klara.taps("Mehrere auf einmal")
    await klara.taps("Diese 2 zeigen")
    assert klara.reads() == "Alle Karten sind geprüft."
    assert klara.buttons()[0] == "Karten bündeln", "what comes next is one tap away"
    assert "Alle Karten sind gelesen. Das Ergebnis ist jetzt vollständig." in people[0].reads()
    await klara.taps("Zur Abstimmung")
    assert klara.reads().count("Karte ") == 8
    assert all(card in klara.reads() for card in shown)
    assert left_out not in klara.reads()
    assert (
        await town.database.read(
            lambda tx: tx.one(
                "SELECT count(*) AS n FROM card WHERE poll_id = :p AND review = 'pending'", p=poll
            )["n"]
        )
        == 0
    )


@pytest.mark.slow
async def test_cards_of_an_open_poll_are_never_shown_unread(town: Town) -> None:
    """One could come between the look and the tap."""
    people = await town.participants(3)
    poll = await asked(town, text.cards(), openly=True)
    for person in people:
        await person.types("Karte")
    klara = town.coordinator
    await klara.taps("3 Karten prüfen")
    assert "Mehrere auf einmal" not in klara.buttons()
    await forges(town, klara, taps.ShowCards(poll, CardId("f" * 32)))
    assert (
        await town.database.read(
            lambda tx: tx.one("SELECT count(*) AS n FROM card WHERE review = 'pending'")["n"]
        )
        == 3
    )


@pytest.mark.slow
async def test_cards_of_fewer_than_k_people_are_deleted_unread(town: Town) -> None:
    people = await town.participants(4)
    await asked(town, text.cards(free=True))
    for person in people:
        await person.types("Mehr Bänke am Markt")
    assert "Weniger als 5 Personen haben geantwortet." in await ended(town)
    assert await town.database.read(lambda tx: tx.all("SELECT * FROM card")) == []


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_free_cards_of_an_open_poll_show_at_once_and_are_taken_back(town: Town, door: str) -> None:
    async with through(door, town) as ada:
        await asked(town, text.cards(free=True), openly=True)
        await look_at(ada, door)
        await ada.types("Mehr <b>Bänke</b>")
        assert "Sie können noch 2 Karten schreiben." in await ada.looks()
        assert "• Mehr <b>Bänke</b>" in town.coordinator.reads()
        await ada.taps("Zurücknehmen: Mehr <b>Bänke</b>")
        assert "Schreiben Sie bis zu 3 Karten" in await ada.looks()
        assert "Bänke" not in town.coordinator.reads()


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
@pytest.mark.parametrize(
    ("asks", "write", "typed", "said"),
    [
        (text.cards(), "Karte schreiben", "Mehr Bänke", "Ihre Karte kam zu spät. Sie ist nicht gespeichert."),
        (text.words(), "Wort schreiben", "Bänke", "Ihr Wort kam zu spät. Es ist nicht gespeichert."),
        (estimated(), "Zahl schreiben", "40", "Ihre Zahl kam zu spät. Sie ist nicht gespeichert."),
    ],
    ids=["card", "word", "number"],
)
async def test_what_is_typed_after_the_end_is_given_back(
    town: Town, door: str, asks: Asks, write: str, typed: str, said: str
) -> None:
    async with through(door, town) as ada:
        poll = await asked(town, asks)
        await (look_at(ada, door) if door == "desk" else ada.taps(write))
        klara = await town.id_of(town.coordinator)
        await town.workshops.polls.close(klara, poll)
        await ada.types(typed)
        seen = await ada.looks()
        for each in (said, f"Sie hatten geschrieben: „{typed}“", "Was vorher von Ihnen ankam, zählt."):
            assert each in seen
        assert "Diese Abstimmung ist beendet." in seen
        assert "Dieses Tippen" not in seen


@pytest.mark.slow
async def test_whoever_types_a_long_text_after_the_end_reads_that_it_came_too_late(town: Town) -> None:
    ada, *_ = await town.participants(1)
    poll = await asked(town, text.cards())
    await ada.taps("Karte schreiben")
    await town.workshops.polls.close(await town.id_of(town.coordinator), poll)
    await town.settled()  # the result has come before the answer to what is typed
    await ada.types("Mehr Bänke & Bäume. " * 204)
    assert "Ihre Karte kam zu spät. Sie ist nicht gespeichert." in ada.reads()
    assert "Mehr Bänke & Bäume." in ada.reads()
    assert "Zur Übersicht" in ada.buttons()


@pytest.mark.slow
async def test_lines_that_are_typed_as_a_list_are_a_card_each(town: Town) -> None:
    ada, *_ = await town.participants(1)
    await asked(town, text.cards())
    await ada.types("- Bänke\n- Schatten\n- Licht\n- Wege")
    assert (
        "Das sind zu viele auf einmal. Davon ist nichts gespeichert. Sie können noch 3 Karten" in ada.reads()
    )
    await ada.types("1. Bänke\n\n2. Schatten")
    assert "Ihre Karten: „Bänke“, „Schatten“\n" in ada.reads()
    await ada.taps("Zurücknehmen: Bänke")
    await ada.types("1) Bäume\n2) Bänke")
    assert "„Bäume“, „Schatten“, „Bänke“\n" in ada.reads()
    await ada.taps("Zurücknehmen: Bäume")
    await ada.types("Mehr Licht\n- abends am Bahnhof")
    assert "„Mehr Licht - abends am Bahnhof“" in ada.reads()
    await asked(town, presets()["together"].asks(()), "Und zu viert?")
    await ada.types("- Ein Café\n- Ein Bus")
    assert "„Ein Café - Ein Bus“" in ada.reads(), "one card for all four"


@pytest.mark.slow
@pytest.mark.parametrize("ends", ["closed", "taken back"])
async def test_only_one_text_comes_too_late_for_a_card_that_was_asked_for(town: Town, ends: str) -> None:
    ada, *_ = await town.participants(1)
    klara = await town.id_of(town.coordinator)
    poll = await asked(town, text.cards())
    await ada.taps("Karte schreiben")
    await (
        town.workshops.polls.close(klara, poll)
        if ends == "closed"
        else town.workshops.polls.take_back(klara, poll)
    )
    await town.settled()
    await ada.types("Mehr Bänke")
    assert "Ihre Karte kam zu spät." in ada.reads()
    await ada.types("Danke")
    assert "Das habe ich nicht verstanden." in ada.reads()


@pytest.mark.slow
async def test_what_is_typed_after_the_next_question_has_come_is_for_that_one(town: Town) -> None:
    """Somebody was about to write a card when the moderator went on: in a run sheet cards follow cards."""
    ada, *_ = await town.participants(1)
    klara = await town.id_of(town.coordinator)
    first = await asked(town, text.cards(), "Was läuft gut?")
    await ada.taps("Karte schreiben")
    await town.workshops.polls.close(klara, first)
    second = await asked(town, text.cards(), "Was fehlt?")
    await ada.types("Mehr Bänke")
    assert ada.reads().startswith("Was fehlt?\n\nIhre Karte: „Mehr Bänke“")
    await ada.taps("Karte schreiben")
    await town.workshops.polls.close(klara, second)
    await asked(town, choice.one_of("Ja", "Nein"), "Machen wir weiter?")
    await ada.types("ja")
    assert "Ihre Stimme: Ja" in ada.reads()


@pytest.mark.slow
async def test_whoever_was_asked_for_a_card_of_a_poll_that_is_gone_is_still_understood(town: Town) -> None:
    """The wish to stop is never taken for the card, nor refused with it."""
    ada, *_ = await town.participants(1)
    klara = await town.id_of(town.coordinator)
    poll = await asked(town, text.cards())
    await ada.taps("Karte schreiben")
    await town.workshops.polls.take_back(klara, poll)
    await town.workshops.polls.discard(klara, poll)
    await town.settled()
    await ada.types("Stopp")
    assert ada.reads().startswith("Sie bekommen keine Nachrichten mehr")


@pytest.mark.slow
async def test_card_for_a_poll_that_was_taken_back_is_given_back(town: Town) -> None:
    async with through("desk", town) as ada:
        poll = await asked(town, text.cards())
        await look_at(ada, "desk")
        await town.workshops.polls.take_back(await town.id_of(town.coordinator), poll)
        await ada.types("Mehr Bänke")
        seen = await ada.looks()
        assert "Ihre Karte kam zu spät. Sie ist nicht gespeichert." in seen
        assert "„Mehr Bänke“" in seen
        assert "zurückgenommen" in seen
        assert "zählt" not in seen


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asks", "one", "several", "promise"),
    [
        (text.cards(), "Ihre Karte: „Bus“\n", "Ihre Karten: „Bus“, „Bad“\n", "von wem eine Karte ist"),
        (text.words(), "Ihr Wort: „Bus“\n", "Ihre Wörter: „Bus“, „Bad“\n", "von wem ein Wort ist"),
    ],
    ids=["cards", "words"],
)
async def test_what_is_written_is_called_neither_a_vote_nor_a_choice(
    town: Town, asks: Asks, one: str, several: str, promise: str
) -> None:
    people = await town.participants(5)
    async with through("desk", town) as ada:
        await asked(town, asks)
        await look_at(ada, "desk")
        seen = await ada.looks()
        assert f"Vertraulich: Niemand sieht, {promise}, auch die Koordination nicht." in seen
        assert "wählen" not in seen
        await ada.types("Bus")
        assert one in await ada.looks()
        assert "Bitte nennen Sie keine Namen." in await ada.looks(), "also told before the next one"
        await ada.types("Bad")
        assert several in await ada.looks()
        assert "Stimme" not in await ada.looks()
        for person in people:
            await person.types("Platz")
        result = await ended(town)
        assert f"Ergebnis ({several.split()[1].rstrip(':')} von 6 Personen)" in result
        assert "Stimme" not in result


@pytest.mark.slow
async def test_card_is_written_from_where_the_question_stands_on_the_first_page(town: Town) -> None:
    async with through("desk", town) as ada:
        await asked(town, text.cards())
        await ada.taps("Karte schreiben")
        await ada.types("Mehr Bänke")
        assert "Ihre Karte: „Mehr Bänke“" in await ada.looks()


@pytest.mark.slow
async def test_card_of_four_is_told_as_such_and_too_few_of_them_before_the_poll(town: Town) -> None:
    """13 people in fours wrote 3 cards, read "jede Person", and the result stayed away."""
    ada, *_ = await town.participants(6)
    coordinator = town.coordinator
    await coordinator.taps("Neue Abstimmung")
    await coordinator.taps("Allein, zu zweit, zu viert")
    await coordinator.types("Was nehmen wir uns vor?")
    assert "Jede Vierergruppe schreibt auf einem ihrer Telefone eine Karte" in coordinator.reads()
    assert "6 Personen schreiben zu viert höchstens 2 Karten" in coordinator.reads()
    assert "Trotzdem senden an 6 Personen" in coordinator.buttons()
    assert "Karten je Gruppe: 1" in coordinator.buttons()
    await coordinator.taps("Offen auszählen")
    assert "So gibt es kein Ergebnis" not in coordinator.reads()
    await coordinator.taps("Senden an 6 Personen")
    assert "erst allein nach, dann zu zweit, dann zu viert" in ada.reads()


@pytest.mark.slow
async def test_as_many_cards_as_a_result_needs_are_enough(town: Town) -> None:
    """In pairs four people write two cards and five write three."""
    await town.workshops.privacy.set_minimum_group_size(
        await town.id_of(town.coordinator), town.municipality, 3
    )
    await town.participants(4)
    in_pairs = Asks(text.KERNEL, text.TextSettings(most=1, by=2))
    await asked(town, in_pairs)
    assert "So gibt es kein Ergebnis. 4 Personen" in town.coordinator.reads()
    await town.participant("Eva", group="beirat")
    await asked(town, in_pairs, "Was noch?")
    assert "So gibt es kein Ergebnis" not in town.coordinator.reads()


@pytest.mark.slow
async def test_groups_that_write_one_card_together_are_counted_as_groups(town: Town) -> None:
    people = await town.participants(6)
    asks = presets()["together"].asks(())
    await asked(town, asks)
    coordinator = town.coordinator
    assert "Ein Ergebnis gibt es, wenn mindestens 5 Gruppen schreiben." in people[0].reads()
    assert "So gibt es kein Ergebnis. 6 Personen schreiben" in coordinator.reads(), "also once it was sent"
    assert "Noch keine Gruppe hat geschrieben (gefragt: 6 Personen)" in coordinator.reads()
    await people[0].types("Ein Café")
    assert "Eine Gruppe hat geschrieben (gefragt: 6 Personen)" in coordinator.reads()
    await coordinator.taps("Abstimmung beenden")
    assert "Noch haben weniger als 5 Gruppen geschrieben." in coordinator.reads()
    await coordinator.taps("Ja, beenden")
    assert "Weniger als 5 Gruppen haben geschrieben." in people[0].reads()

    await asked(town, asks, "Was noch?", openly=True)
    await people[1].types("Ein Bus")
    await people[2].types("Ein Fest")
    assert "Ergebnis (Karten von 2 Gruppen)" in await ended(town)
    assert "2 Gruppen haben geschrieben (gefragt: 6 Personen)" in coordinator.reads()


def test_page_holds_the_cards_of_a_hall_and_a_message_as_many_as_fit() -> None:
    written = tuple(text.Written(text=f"Karte {n:03} {'x' * 60}", people=1) for n in range(68))
    asks = text.cards()
    ended_poll = Poll(
        PollId(1), MunicipalityId(1), asks, "Was fehlt?", PollState.CLOSED, 5, 1, 1, None, 68, None, None
    )
    tally = Tally(voters=68, result=text.TextResult(written=written))
    assert "Karte 067" in screens.result(words_in("de", "browser"), ended_poll, tally)
    told = screens.result(words_in("de"), ended_poll, tally)
    assert "Karte 067" not in told
    assert "weitere Karten passen nicht in diese Nachricht. Alle stehen" in told

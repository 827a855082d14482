"""Every kind of poll as people see it, and a kind that is one module: here, in this file."""

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest

from handlers.polls import on_wall, screens, taps
from handlers.wall.parts import Choices, Cloud, Table
from locales import words_in
from questionnaires import kernels
from questionnaires.kernels import choice, scale, text
from questionnaires.kernels.kernel import (
    Asks,
    Ballot,
    Choice,
    Counts,
    Impossible,
    Kernel,
    Line,
    Move,
    Shape,
    Shown,
)
from questionnaires.kernels.options import numbered
from questionnaires.kernels.phrases import Phrase, Wording, verbatim
from questionnaires.presets import presets
from storage.ids import CardId, MunicipalityId, PollId, UpdateId
from storage.polls import Poll, PollState
from storage.tallies import Tally
from tests.handlers.forged_callbacks import forges
from tests.questionnaires.asking import dots_on, order_of
from tests.questionnaires.asking import estimate as estimated
from tests.town import Town, running_town
from tests.web.hall import free_port
from tests.web.test_both_doors import AtTheDesk, Somebody, through

UPDATES = count(-1, -1)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town with both doors."""
    async with running_town(tmp_path, web_port=free_port()) as running:
        yield running


async def asked(town: Town, asks: Asks, question: str = "Was jetzt?", *, openly: bool = False) -> PollId:
    """A poll that runs; its coordinator looks at it."""
    polls, who = town.workshops.polls, await town.id_of(town.coordinator)
    poll = (
        await polls.draft(
            who, town.municipality, question=question, asks=asks, update=UpdateId(next(UPDATES))
        )
    ).poll.id
    await polls.set_open(who, poll, on=openly)
    await polls.open(who, poll)
    await town.bot.idle()
    await town.coordinator.types("/menue")
    await town.coordinator.taps("Abstimmungen")
    await town.coordinator.taps(f"Läuft: {question}")
    return poll


async def ended(town: Town) -> str:
    await town.coordinator.taps("Abstimmung beenden")
    await town.coordinator.taps("Ja, beenden")
    return town.coordinator.reads()


# A kind of its own: who raises a hand


class HandsSettings(Shape):
    side: Wording = "Hand"


class HandsResult(Shape):
    hands: int


class HandsKernel(Kernel[HandsSettings, HandsResult]):
    """One button: a hand goes up."""

    name = "hands"
    settings = HandsSettings
    result = HandsResult

    def offered(self, settings: HandsSettings) -> tuple[Wording, ...]:
        return (settings.side,)

    def preview(self, settings: HandsSettings) -> tuple[Phrase, ...]:
        return (verbatim(settings.side),)

    def rule(self, settings: HandsSettings) -> Phrase:
        return verbatim("Wer dafür ist, hebt die Hand.")

    def choices(self, settings: HandsSettings, ballot: Ballot, at: int) -> tuple[Choice, ...]:
        return (Choice(verbatim(settings.side), Move(0, 1), chosen=bool(ballot)),)

    def mine(self, settings: HandsSettings, ballot: Ballot) -> tuple[Phrase, ...]:
        return (verbatim("oben"),)

    def voted(self, settings: HandsSettings, ballot: Ballot, move: Move) -> Ballot:
        if move != Move(0, 1):
            raise Impossible
        return Ballot({0: 1})

    def counted(self, settings: HandsSettings, counts: Counts) -> HandsResult:
        return HandsResult(hands=counts.people(0, 1))

    def shown(self, settings: HandsSettings, voters: int, result: HandsResult) -> Shown:
        return Shown((Line(verbatim("Hände"), verbatim(str(result.hands)), 100),))


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_new_kind_is_one_module(town: Town, door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafted, sent, voted on through both doors, shown on the wall, ended, published: nobody else knows its name."""
    monkeypatch.setitem(kernels._KERNELS, HandsKernel.name, HandsKernel())
    people = await town.participants(4)
    async with through(door, town) as ada:
        poll = await asked(town, kernels.asks("hands", {"side": "Hand heben"}))
        await ada.taps("Hand heben")
        assert "Ihre Stimme: oben" in await ada.looks()
        for person in people:
            await person.taps("Hand heben")
        assert "Abgestimmt: 5 von 5 Personen" in town.coordinator.reads()
        assert "Hände: 5" in await ended(town)
        wall = await town.workshops.polls.on_wall(town.municipality, poll)
        assert wall.tally is not None
        assert wall.tally.result == HandsResult(hands=5)


# Ranking


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_options_are_tapped_in_order(town: Town, door: str) -> None:
    async with through(door, town) as ada:
        await asked(town, order_of("Wege", "Kitas", "Treffpunkt"))
        await ada.taps("Kitas")
        assert "Bisher: 1 · Kitas" in await ada.looks()
        assert "Was kommt auf Platz 2?" in await ada.looks()
        assert "Abgestimmt: 0 von einer Person" in town.coordinator.reads(), "what is begun does not count"
        await ada.taps("Wege")
        assert "Ihre Stimme: 1 · Kitas, 2 · Wege, 3 · Treffpunkt" in await ada.looks()
        assert "Abgestimmt: 1 von einer Person" in town.coordinator.reads()


@pytest.mark.slow
async def test_question_before_the_end_tells_who_has_only_begun(town: Town) -> None:
    ada, *others = await town.participants(5)
    await asked(town, order_of("Wege", "Kitas", "Treffpunkt", "Bad"))
    await ada.taps("Kitas")
    await town.coordinator.taps("Abstimmung beenden")
    assert "Eine Person hat angefangen und ist noch nicht fertig." in town.coordinator.reads()
    await town.coordinator.taps("Weiter abstimmen lassen")
    await others[0].taps("Bad")
    await town.coordinator.taps("Abstimmung beenden")
    assert "2 Personen haben angefangen und sind noch nicht fertig." in town.coordinator.reads()


@pytest.mark.slow
async def test_whoever_taps_the_last_answer_too_is_done(town: Town) -> None:
    ada = await town.participant("Ada")
    await asked(town, order_of("Wege", "Kitas", "Treffpunkt"))
    for answer in ("Kitas", "Wege", "3 · Treffpunkt ✓"):
        await ada.taps(answer)
    assert "Ihre Stimme: 1 · Kitas, 2 · Wege, 3 · Treffpunkt" in ada.reads()


# Dots


@pytest.mark.slow
async def test_dots_are_blind_until_the_end(town: Town) -> None:
    people = await town.participants(5)
    await asked(town, dots_on("Wege", "Kitas", "Treffpunkt", dots=3, cumulate=True))
    ada, *others = people
    assert "Sie haben 3 Punkte." in ada.reads()
    await ada.taps("1 · Wege")
    await ada.taps("1 · Wege ● ✓")
    assert "Sie haben noch einen von 3 Punkten." in ada.reads()
    await ada.taps("2 · Kitas")
    await ada.taps("3 · Treffpunkt")
    assert "Alle 3 Punkte sind vergeben. Tippen Sie zuerst" in ada.reads()
    for person in others:
        await person.taps("3 · Treffpunkt")
    assert "Treffpunkt:" not in town.coordinator.reads()
    result = await ended(town)
    assert "Treffpunkt: 4 Punkte von 4 Personen" in result
    assert "Wege: 2 Punkte von einer Person" in result
    assert "Vergeben wurden 7 von 15 Punkten." in result


@pytest.mark.slow
async def test_only_dot_is_told_as_one(town: Town) -> None:
    ada = await town.participant("Ada")
    await asked(town, dots_on("Wege", "Kitas", dots=1))
    await ada.taps("1 · Wege")
    assert "Ihr Punkt ist vergeben. Ein Tipp auf die Antwort mit dem Punkt nimmt ihn zurück." in ada.reads()
    await ada.taps("2 · Kitas")
    assert "Ihr Punkt ist schon vergeben. Tippen Sie zuerst" in ada.reads()


# Rating several proposals


@pytest.mark.slow
@pytest.mark.parametrize("tap", ["−2 · schlecht", "schlecht", "-2"])
async def test_step_below_zero_has_a_minus_sign(town: Town, tap: str) -> None:
    ada = await town.participant("Ada")
    labels = ("schlecht", "mäßig", "mittel", "gut", "bestens")
    await asked(town, Asks(scale.KERNEL, scale.ScaleSettings(low=-2, high=2, labels=labels)))
    assert ada.buttons()[:2] == ("−2 · schlecht", "−1 · mäßig")
    await ada.types(tap)
    assert "Ihre Stimme: −2 · schlecht" in ada.reads()


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_proposals_are_rated_one_after_the_other(town: Town, door: str) -> None:
    async with through(door, town) as ada:
        settings = scale.ScaleSettings(low=0, high=10, options=numbered(["Alles neu", "Wie bisher"]))
        await asked(town, Asks(scale.KERNEL, settings))
        await look_at(ada, door)
        assert "Vorschlag 1 von 2: Alles neu" in await ada.looks()
        await ada.taps("7")
        assert "Vorschlag 2 von 2: Wie bisher" in await ada.looks()
        assert "Bisher: Alles neu: 7" in await ada.looks()
        await ada.taps("2")
        assert "Ihre Stimme: Alles neu: 7, Wie bisher: 2" in await ada.looks()
        await ada.taps("1 · Alles neu: 7")
        await ada.taps("10")
        assert "Ihre Stimme: Alles neu: 10, Wie bisher: 2" in await ada.looks()


# Estimating


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_estimate_is_typed_right_where_it_is_asked_for(town: Town, door: str) -> None:
    async with through(door, town) as ada:
        await asked(town, estimated(low=0, high=500, unit="Euro"))
        await look_at(ada, door)
        await ada.types("etwa 120")
        assert "Ihre Stimme: 120 Euro" in await ada.looks()
        if door == "desk":
            assert "Gespeichert." in await ada.looks()
        await ada.types("900")
        assert "Bitte schreiben Sie eine Zahl von 0 bis 500." in await ada.looks()
        assert "Gespeichert." not in await ada.looks()
        if door == "phone":
            await ada.taps("Andere Zahl schreiben")
        await ada.types("130")
        assert "Ihre Stimme: 130 Euro" in await ada.looks()


@pytest.mark.slow
async def test_estimate_below_zero_has_a_minus_sign(town: Town) -> None:
    ada = await town.participant("Ada")
    await asked(town, estimated(low=-10, high=10, unit="Grad"))
    assert "von −10 bis 10" in ada.reads()
    await ada.types("-3")
    assert "Ihre Stimme: −3 Grad" in ada.reads()


async def look_at(somebody: Somebody, door: str) -> None:
    """At the desk the poll waits on the first page; it is answered on its own."""
    if door == "desk":
        await somebody.taps("Abstimmung: Was jetzt?")


@pytest.mark.slow
async def test_estimates_show_the_middle_and_never_a_single_one(town: Town) -> None:
    people = await town.participants(5)
    await asked(town, estimated())
    for person, estimate in zip(people, (10, 20, 30, 40, 5000), strict=True):
        await person.types(str(estimate))
    result = await ended(town)
    assert "Mitte: 30" in result
    assert "Mittlere Hälfte: 20 bis 40" in result
    assert "5" not in result.replace("5 von 5", "").replace("5 Personen", "")


# Words and cards


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


# On the wall


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asks", "typed", "seen"),
    [
        (estimated(), "40", Choices((("", "Mitte: 40"), ("", "Mittlere Hälfte: 40 bis 40")))),
        (text.cards(free=True, most=1), "Bank", Choices((("", "Bank"),) * 5)),
    ],
    ids=["number", "cards"],
)
async def test_result_without_bars_is_a_list_on_the_wall(
    town: Town, asks: Asks, typed: str, seen: Choices
) -> None:
    people = await town.participants(5)
    poll = await asked(town, asks)
    words = words_in("de")
    parts = await on_wall.render(town.municipality, poll, words, town.workshops)
    assert parts is not None
    assert not any(isinstance(part, Choices | Table) for part in parts), (
        "nothing is offered, nothing to see yet"
    )
    for person in people:
        await person.types(typed)
    await ended(town)
    parts = await on_wall.render(town.municipality, poll, words, town.workshops)
    assert parts is not None
    assert seen in parts


@pytest.mark.slow
async def test_words_are_a_cloud_on_the_wall_on_demand(town: Town) -> None:
    people = await town.participants(5)
    poll = await asked(town, text.words())
    for person, word in zip(people, ["Bank", "Bank", "Bank", "Bank", "Bus"], strict=True):
        await person.types(word)
    assert "Leinwand: als Wolke" not in town.coordinator.buttons()
    await ended(town)
    words = words_in("de")
    parts = await on_wall.render(town.municipality, poll, words, town.workshops)
    assert parts is not None
    assert any(isinstance(part, Table) for part in parts), "the ranked list stays the default"
    await town.coordinator.taps("Leinwand: als Wolke")
    parts = await on_wall.render(town.municipality, poll, words, town.workshops)
    assert parts is not None
    [cloud] = [part for part in parts if isinstance(part, Cloud)]
    assert cloud.words == (("Bank", "4-mal", 9),), "a word of one person waits here as well"
    await town.coordinator.taps("Ein Wort prüfen")
    await town.coordinator.taps("Zeigen")
    parts = await on_wall.render(town.municipality, poll, words, town.workshops)
    assert parts is not None
    [cloud] = [part for part in parts if isinstance(part, Cloud)]
    assert cloud.words == (("Bank", "4-mal", 9), ("Bus", "1-mal", 4))
    await town.coordinator.taps("Zur Abstimmung")
    await town.coordinator.taps("Leinwand: als Liste")
    assert "Leinwand: als Wolke" in town.coordinator.buttons()


# Paper and show of hands


async def hands(town: Town, numbers: str) -> None:
    await town.coordinator.taps("Handzeichen oder Papier")
    await town.coordinator.types(numbers)


@pytest.mark.slow
async def test_show_of_hands_is_counted_with_the_votes_and_said_as_such(town: Town) -> None:
    people = await town.participants(5)
    await asked(town, choice.one_of("Rathaus", "Markt"))
    for person in people:
        await person.taps("1 · Rathaus")
    await town.coordinator.taps("Handzeichen oder Papier")
    assert "\n1 · Rathaus\n2 · Markt" in town.coordinator.reads(), "no second number before those to be typed"
    await town.coordinator.types("3")
    assert (
        "Bitte schreiben Sie für jede Antwort genau eine Zahl, zum Beispiel: 12 5\n"
        in town.coordinator.reads()
    )
    await town.coordinator.types("3 -2")
    assert "genau eine Zahl" in town.coordinator.reads(), "nobody can be counted less than not at all"
    await town.coordinator.types("3 2")
    seen = town.coordinator.reads()
    assert "Abgestimmt: 5 von 5 Personen" in seen, "the counter is of those who vote themselves"
    assert "Im Saal gezählt: 5\n1 · Rathaus: 3\n2 · Markt: 2" in seen, "a slip is seen"
    result = await ended(town)
    assert "Ergebnis (Stimmen von 10 Personen)" in result
    assert "Rathaus: 8 (80 %)" in result
    assert "Markt: 2 (20 %)" in result
    for reader in (town.coordinator, people[0]):
        assert "5 Stimmen davon wurden im Saal gezählt (Handzeichen oder Papier)." in reader.reads()
    assert "Abgestimmt: 5 von 5 Personen" in result


@pytest.mark.slow
async def test_few_votes_do_not_appear_beside_a_show_of_hands(town: Town) -> None:
    """Whoever has counted the hands could subtract them."""
    people = await town.participants(3)
    await asked(town, choice.one_of("Rathaus", "Markt"))
    for person in people:
        await person.taps("1 · Rathaus")
    await hands(town, "9 11")
    result = await ended(town)
    assert "Rathaus: 9 (45 %)" in result
    assert "Markt: 11 (55 %)" in result
    assert "3 weitere Stimmen sind nicht dabei, damit sie vertraulich bleiben." in result
    assert "Abgestimmt: 3 von 3 Personen" in result


@pytest.mark.slow
async def test_end_is_asked_about_with_what_was_counted_in_the_room(town: Town) -> None:
    people = await town.participants(5)
    klara = town.coordinator
    await asked(town, choice.one_of("Rathaus", "Markt"))
    await hands(town, "4 2")
    await klara.taps("Abstimmung beenden")
    assert "Im Saal gezählt: 6" in klara.reads()
    assert "alle bekommen das Ergebnis" in klara.reads(), "nobody's vote is left out"
    await klara.taps("Weiter abstimmen lassen")
    for person in people[:2]:
        await person.taps("1 · Rathaus")
    await klara.taps("Abstimmung beenden")
    assert "zeigt das Ergebnis nur, was im Saal gezählt wurde." in klara.reads()
    assert "kein Ergebnis" not in klara.reads()
    await klara.taps("Weiter abstimmen lassen")
    for person in people[2:]:
        await person.taps("1 · Rathaus")
    await klara.taps("Abstimmung beenden")
    assert "alle bekommen das Ergebnis" in klara.reads()


@pytest.mark.slow
async def test_hands_that_were_entered_by_mistake_are_taken_out_by_zeros(town: Town) -> None:
    await town.participants(1)
    await asked(town, scale.steps(1, 3), openly=True)
    await hands(town, "1 2 3")
    assert "Durchschnitt: 2,3" in town.coordinator.reads()
    await hands(town, "0 0 0")
    assert "Im Saal gezählt" not in town.coordinator.reads()
    assert "Noch hat niemand abgestimmt." in town.coordinator.reads()


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


LONG = (
    "Ämterlotsen für Neuzugezogene mit langem Namen",
    "Ein Runder Tisch, an dem Vereine, Schulen und Verwaltung zusammen sitzen, jeden Monat",
    "Sprachcafé",
)


@pytest.mark.parametrize(
    "asks", [order_of(*LONG), dots_on(*LONG), choice.one_of(*LONG)], ids=lambda it: it.kernel.name
)
async def test_long_answers_can_be_read_whole_before_and_while_one_votes(town: Town, asks: Asks) -> None:
    [ada] = await town.participants(1)
    async with through("desk", town) as olga:
        assert isinstance(olga, AtTheDesk)
        await asked(town, asks)
        assert all(answer in ada.reads() for answer in LONG)
        assert any("…" in label for label in ada.buttons())
        await ada.taps(next(label for label in ada.buttons() if "Sprachcafé" in label))
        assert all(answer in ada.reads() for answer in LONG)
        await olga.goes_home()
        labels = olga.desk.labels
        assert all(any(answer in label for label in labels) for answer in LONG)
        assert not any("…" in label for label in labels)

"""Every kind of poll as people see it, and a kind that is one module: here, in this file."""

import pytest

from handlers.polls import on_wall
from handlers.wall.parts import Choices, Cloud, Note, Part, Table
from locales import Markup, words_in
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
from tests.handlers.polling import asked, ended
from tests.questionnaires.asking import dots_on, order_of
from tests.questionnaires.asking import estimate as estimated
from tests.town import Town
from tests.web.test_both_doors import AtTheDesk, Somebody, through

pytestmark = pytest.mark.both_doors


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


@pytest.mark.slow
@pytest.mark.parametrize("door", ["phone", "desk"])
async def test_options_are_tapped_in_order(town: Town, door: str) -> None:
    async with through(door, town) as ada:
        await asked(town, order_of("Wege", "Kitas", "Treffpunkt"))
        await look_at(ada, door)
        assert "Vertraulich: Niemand sieht" in await ada.looks()
        await ada.taps("Kitas")
        assert "Bisher: 1 · Kitas" in await ada.looks()
        assert "Vertraulich: Niemand sieht" not in await ada.looks(), "it was read: the choices stay in sight"
        assert "Was kommt auf Platz 2?" in await ada.looks()
        assert "Abgestimmt: 0 von einer Person" in town.coordinator.reads(), "what is begun does not count"
        await ada.taps("Wege")
        assert "Ihre Stimme: 1 · Kitas, 2 · Wege, 3 · Treffpunkt" in await ada.looks()
        assert "Ein Tipp auf eine Antwort mit Häkchen nimmt sie wieder heraus." in await ada.looks()
        assert "Abgestimmt: 1 von einer Person" in town.coordinator.reads()


@pytest.mark.slow
async def test_single_point_of_a_place_is_told_as_one(town: Town) -> None:
    [ada] = await town.participants(1)
    await asked(town, order_of("Wege", "Kitas", "Bus"), openly=True)
    await ada.taps("Bus")
    await ada.taps("Wege")
    assert "Wege: ein Punkt, 0-mal auf Platz 1" in ada.reads()


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


@pytest.mark.slow
async def test_dots_are_blind_until_the_end(town: Town) -> None:
    people = await town.participants(5)
    await asked(town, dots_on("Wege", "Kitas", "Treffpunkt", dots=3, cumulate=True))
    ada, *others = people
    assert "Sie haben 3 Punkte." in ada.reads()
    await ada.taps("1 · Wege")
    await ada.taps("1 · Wege ● ✓")
    assert "Sie haben noch einen von 3 Punkten." in ada.reads()
    assert (
        "Auch mehrere für dieselbe Antwort sind möglich. Sind alle vergeben, nimmt ein Tipp sie"
        in ada.reads()
    )
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
async def test_dots_that_are_counted_openly_are_blind_as_well(town: Town) -> None:
    ada, ben, *_ = await town.participants(3)
    klara = town.coordinator
    poll = await asked(town, dots_on("Wege", "Kitas", dots=1), openly=True)
    assert (
        "Bis zum Ende sieht man nur, wie viele geantwortet haben. Dann sehen alle das Ergebnis" in ada.reads()
    )
    await ada.taps("1 · Wege")
    assert "Das Ergebnis sehen alle am Ende." in ada.reads()
    for anybody in (klara, ada, ben):
        assert "Wege: " not in anybody.reads()
    assert "Abgestimmt: 1 von 3 Personen" in klara.reads()
    wall = await on_wall.render(town.municipality, poll, words_in("de"), town.workshops)
    assert wall is not None
    assert wall[-1] == Note(
        Markup("Offene Auszählung: Bis zum Ende sieht man nur, wie viele geantwortet haben.")
    )
    assert "Wege: ein Punkt von einer Person" in await ended(town), "at the end also of few, as was announced"


@pytest.mark.slow
async def test_open_vote_without_a_vote_is_not_told_of_fewer_than_one_person(town: Town) -> None:
    await town.participants(2)
    await asked(town, order_of("Wege", "Kitas"), openly=True)
    await town.coordinator.taps("Abstimmung beenden")
    assert "Noch hat niemand geantwortet. Wenn Sie jetzt beenden, gibt es kein" in town.coordinator.reads()


@pytest.mark.slow
async def test_only_dot_is_told_as_one(town: Town) -> None:
    ada = await town.participant("Ada")
    await asked(town, dots_on("Wege", "Kitas", dots=1))
    await ada.taps("1 · Wege")
    assert "Ihr Punkt ist vergeben. Ein Tipp auf die Antwort mit dem Punkt nimmt ihn zurück." in ada.reads()
    await ada.taps("2 · Kitas")
    assert "Ihr Punkt ist schon vergeben. Tippen Sie zuerst" in ada.reads()


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
        assert "Bitte schreiben Sie eine Zahl von 0 bis 500 Euro." in await ada.looks()
        assert "Gespeichert." not in await ada.looks()
        if door == "phone":
            await ada.taps("Andere Zahl schreiben")
        await ada.types("130")
        assert "Ihre Stimme: 130 Euro" in await ada.looks()


@pytest.mark.slow
async def test_estimate_below_zero_has_a_minus_sign(town: Town) -> None:
    ada = await town.participant("Ada")
    await asked(town, estimated(low=-10, high=10, unit="Grad"))
    assert "von −10 bis 10 Grad" in ada.reads()
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


@pytest.mark.slow
async def test_cards_are_a_list_on_the_wall(town: Town) -> None:
    told = await _on_the_wall(town, text.cards(free=True, most=1), "Bank")
    assert Choices((("", "Bank"),) * 5) in told


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asks", "seen"),
    [
        (estimated(), ["Mitte: 40", "Mittlere Hälfte: 40 bis 40"]),
        (estimated(unit="m"), ["Mitte: 40 m", "Mittlere Hälfte: 40 bis 40 m"]),
    ],
    ids=["number", "unit"],
)
async def test_estimates_are_drawn_on_the_wall(town: Town, asks: Asks, seen: list[str]) -> None:
    told = await _on_the_wall(town, asks, "40")
    (page,) = next(part.pages for part in told if isinstance(part, Table))
    assert [f"{line.label}: {line.cells[0]}" for line in page.lines] == seen
    assert [row["label"] for row in page.chart["data"]["values"] if row["kind"] == "said"] == seen


async def _on_the_wall(town: Town, asks: Asks, typed: str) -> tuple[Part, ...]:
    """What stands there at the end, after everybody has typed this."""
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
    return parts


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


LONG = (
    "Ämterlotsen für Neuzugezogene mit langem Namen",
    "Ein Runder Tisch, an dem Vereine, Schulen und Verwaltung zusammen sitzen, jeden Monat",
    "Sprachcafé",
)


@pytest.mark.slow
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

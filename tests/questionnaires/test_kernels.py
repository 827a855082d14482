"""Kinds of polls as pure values: what a move makes of a ballot, what is published, how that reads."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from decimal import Decimal
from itertools import islice, product
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from questionnaires import kernels
from questionnaires.kernels import choice, number, points, scale, text
from questionnaires.kernels.kernel import Asks, Ballot, Card, Cluster, Counts, Impossible, Move
from questionnaires.kernels.merging import folded, merged, singulars
from questionnaires.kernels.options import with_options
from questionnaires.kernels.phrases import Phrase, verbatim
from questionnaires.presets import presets
from tests.questionnaires.asking import dots_on, estimate, order_of, several_of

WHERE = ("Rathaus", "Bücherei", "Schule")
EVERY_KIND = [
    choice.one_of(*WHERE),
    several_of(*WHERE),
    scale.steps(-3, 3),
    scale.steps(1, 3, "wenig", "etwas", "viel"),
    order_of(*WHERE),
    dots_on(*WHERE, dots=3, cumulate=True),
    text.words(),
    text.cards(free=True),
    estimate(low=0, high=100),
]


def counted(asks: Asks, ballots: Iterable[Ballot]) -> Counts:
    """What the database makes of ballots."""
    complete = [ballot for ballot in ballots if asks.is_complete(ballot)]
    of: dict[int, Counter[int]] = {}
    for ballot in complete:
        for item, value in ballot.values.items():
            of.setdefault(item, Counter())[value] += 1
    return Counts(len(complete), {item: dict(values) for item, values in of.items()})


def after(asks: Asks, *moves: tuple[int, int]) -> Ballot:
    ballot = Ballot()
    for item, value in moves:
        ballot = asks.voted(ballot, Move(item, value))
    return ballot


def values(asks: Asks, *ballots: Ballot) -> list[tuple[object, object, int | None]]:
    """Each line of the result: what it is about, what its value says, how long its bar is."""
    counts = counted(asks, ballots)
    shown = asks.shown(counts.voters, asks.counted(counts))
    return [(line.label.values.get("text"), dict(line.value.values), line.length) for line in shown.lines]


def refused(asks: Asks, ballot: Ballot, move: Move) -> Phrase | None:
    with pytest.raises(Impossible) as caught:
        asks.voted(ballot, move)
    return caught.value.why


@pytest.mark.parametrize("asks", EVERY_KIND, ids=lambda asks: asks.name)
def test_settings_come_back_from_what_is_stored(asks: Asks) -> None:
    stored = asks.settings.model_dump(mode="json", exclude_defaults=True)
    assert kernels.asks(asks.name, stored) == asks


@pytest.mark.parametrize("asks", EVERY_KIND, ids=lambda asks: asks.name)
def test_every_button_does_the_same_when_it_comes_twice(asks: Asks) -> None:
    ballot = Ballot()
    for _ in range(4):
        moves = [each.tap for each in asks.choices(ballot) if isinstance(each.tap, Move)]
        for move in moves:
            try:
                once = asks.voted(ballot, move)
            except Impossible:
                assert refused(asks, ballot, move) is not None, "whoever tapped a button is told why"
            else:
                assert asks.voted(once, move) == once
        if moves:
            ballot = asks.voted(ballot, moves[0])


@pytest.mark.slow
@pytest.mark.parametrize("asks", EVERY_KIND, ids=lambda asks: asks.name)
@pytest.mark.parametrize("gap", [" ", "\n", "\u00a0", "1 ", "-", "a, "])
def test_longest_text_that_a_page_takes_is_read_at_once(asks: Asks, gap: str) -> None:
    """Everybody waits while one is read."""
    typed = "5" + gap * (100_000 // len(gap)) + "x"
    begun = process_time()
    with suppress(Impossible):
        asks.written(Ballot(), typed)
    with suppress(Impossible):
        asks.on_paper(typed)
    assert process_time() - begun < 2


@pytest.mark.parametrize("asks", EVERY_KIND, ids=lambda asks: asks.name)
def test_made_up_button_is_refused_without_a_word(asks: Asks) -> None:
    assert refused(asks, Ballot(), Move(99, 1)) is None


def test_unknown_kind_and_settings_of_another_are_refused() -> None:
    with pytest.raises(kernels.UnknownKernel):
        kernels.named("guess")
    with pytest.raises(ValidationError):
        kernels.asks("scale", {"options": []})


# Choosing


def test_one_answer_replaces_the_other() -> None:
    assert after(choice.one_of(*WHERE), (1, 1), (3, 1)) == Ballot({3: 1})


def test_between_two_and_three_answers_count_from_two_on_and_end_at_three() -> None:
    options = [{"text": each} for each in "abcd"]
    asks = kernels.asks("choice", {"options": options, "least": 2, "most": 3})
    one, three = after(asks, (1, 1)), after(asks, (1, 1), (2, 1), (3, 1))
    assert not asks.is_complete(one)
    assert asks.is_complete(three)
    assert refused(asks, three, Move(4, 1)) == Phrase("poll-choose-no-more", {"most": 3})
    assert asks.voted(three, Move(2, 0)) == Ballot({1: 1, 3: 1})
    assert counted(asks, [one, three]).voters == 1, "what is begun is not counted"


def test_several_answers_are_shares_of_people() -> None:
    asks = several_of("a", "b")
    assert values(asks, Ballot({1: 1, 2: 1}), Ballot({2: 1})) == [
        ("a", {"n": 1, "percent": 50}, 50),
        ("b", {"n": 2, "percent": 100}, 100),
    ]


# Rating


def test_scale_below_zero_has_the_right_mean() -> None:
    asks = scale.steps(-3, 3)
    ballots = [after(asks, (0, place)) for place in (1, 2, 7)]
    assert [ballot.values[0] for ballot in ballots] == [-3, -2, 3]
    counts = counted(asks, ballots)
    mean = asks.shown(3, asks.counted(counts)).below[0].values["mean"]
    assert mean == Decimal("-0.7")


def test_scale_refuses_too_many_steps_and_labels_that_do_not_fit() -> None:
    for bad in ({"low": 0, "high": 40}, {"low": 2, "high": 2}, {"low": 1, "high": 3, "labels": ["x"]}):
        with pytest.raises(ValidationError):
            kernels.asks("scale", bad)


# Ranking


def test_ranking_takes_taps_in_order_and_gives_the_last_place_by_itself() -> None:
    asks = order_of(*WHERE)
    begun = after(asks, (3, 1))
    assert not asks.is_complete(begun)
    assert after(asks, (3, 1), (1, 1)) == Ballot({3: 1, 1: 2, 2: 3})
    assert after(asks, (3, 1), (3, 1), (1, 1)) == Ballot({3: 1, 1: 2, 2: 3}), "a doubled tap changes nothing"
    assert after(order_of("a", "b", "c", most=2), (3, 1), (1, 1), (3, 0)) == Ballot({1: 1}), "no gap is left"


@pytest.mark.parametrize("options", [2, 3, 4, 7])
def test_ranking_of_whoever_taps_every_option_is_complete(options: int) -> None:
    asks = order_of(*(f"Antwort {n}" for n in range(1, options + 1)))
    ballot = Ballot()
    for item in range(1, options + 1):
        button = asks.choices(ballot)[item - 1].tap
        assert isinstance(button, Move)
        ballot = asks.voted(ballot, button)
    assert ballot == Ballot({item: item for item in range(1, options + 1)})
    assert asks.is_complete(ballot)


def test_last_place_that_was_filled_by_itself_leaves_with_any_other() -> None:
    asks = order_of("a", "b", "c", "d")
    full = after(asks, (3, 1), (1, 1), (4, 1))
    without_one = asks.voted(full, Move(1, 0))
    assert without_one == Ballot({3: 1, 4: 2})
    assert asks.voted(without_one, Move(1, 0)) == without_one, "a doubled tap changes nothing"
    assert after(asks, (3, 1), (1, 1), (4, 1), (1, 0), (3, 0), (4, 0)) == Ballot(), "a vote can be taken back"


def test_first_two_places_of_three() -> None:
    asks = order_of(*WHERE, most=2)
    full = after(asks, (2, 1), (1, 1))
    assert full == Ballot({2: 1, 1: 2})
    assert refused(asks, full, Move(3, 1)) == Phrase("poll-ranking-full", {"places": 2})


def test_ranking_is_told_by_borda_points_and_first_places() -> None:
    asks = order_of("a", "b", "c")
    ballots = [Ballot({1: 1, 2: 2, 3: 3}), Ballot({2: 1, 1: 2, 3: 3}), Ballot({1: 1, 3: 2, 2: 3})]
    assert values(asks, *ballots) == [
        ("a", {"points": 5, "first": 2}, 83),
        ("b", {"points": 3, "first": 1}, 50),
        ("c", {"points": 1, "first": 0}, 17),
    ]


# Dots


def test_usual_number_of_dots_is_half_of_the_options() -> None:
    assert [points.usual_dots(options) for options in (2, 3, 5, 12, 30)] == [1, 1, 2, 6, 10]
    assert points.least_dots(6, 5) == 3


@pytest.mark.parametrize("options", [2, 3, 4, 12])
def test_dots_that_may_be_heaped_are_never_only_one(options: int) -> None:
    """Of three answers everybody had one dot, "auch mehrere für dieselbe Antwort"."""
    asks = presets()["dots_heaped"].asks([str(n) for n in range(options)])
    assert isinstance(asks.settings, points.PointsSettings)
    assert asks.settings.dots == max(2, min(10, options // 2))


def test_dots_are_given_up_to_their_number_and_taken_back() -> None:
    asks = dots_on(*WHERE, dots=3, cumulate=True)
    spent = after(asks, (1, 1), (1, 2), (3, 1))
    assert spent == Ballot({1: 2, 3: 1})
    assert refused(asks, spent, Move(2, 1)) == Phrase("poll-points-none-left", {"dots": 3})
    assert [each.tap for each in asks.choices(spent)] == [Move(1, 0), Move(2, 1), Move(3, 0)]
    assert asks.voted(spent, Move(1, 0)) == Ballot({3: 1})


def test_single_dots_are_one_per_option() -> None:
    asks = dots_on(*WHERE, dots=2)
    assert refused(asks, Ballot(), Move(1, 2)) is None
    assert [each.tap for each in asks.choices(Ballot({1: 1}))] == [Move(1, 0), Move(2, 1), Move(3, 1)]


def test_dots_are_added_up_with_how_many_people_gave_them() -> None:
    asks = dots_on("a", "b", dots=2, cumulate=True)
    assert values(asks, Ballot({2: 2}), Ballot({1: 1, 2: 1})) == [
        ("b", {"dots": 3, "people": 2}, 75),
        ("a", {"dots": 1, "people": 1}, 25),
    ]


# Estimating


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("40", "40"),
        ("etwa 40 Euro", "40"),
        ("1.200", "1200"),
        ("1 200 000", "1200000"),
        ("2,5", "2.5"),
        ("2.5", "2.5"),
        ("1.200,75", "1200.75"),
        ("−3", "-3"),
        ("- 3", "-3"),
        ("zwischen 10 und 20", None),
        ("dreißig", "30"),
        ("etwa zwölf Euro", "12"),
        ("twenty five", "25"),
        ("about twenty five", "25"),
        ("drei vier", None),
        ("viele", None),
        ("", None),
    ],
)
def test_numbers_are_read_as_people_write_them(typed: str, read: str | None) -> None:
    assert number.read_number(typed) == (None if read is None else Decimal(read))


@pytest.mark.parametrize(
    "typed", ["12 tausend", "12tausend", "5 Tsd.", "1,5 Mio", "12k", "2½", "3 1/2", "2 Dutzend"]
)
def test_number_that_is_only_a_part_of_what_was_meant_is_no_estimate(typed: str) -> None:
    with pytest.raises(Impossible) as caught:
        estimate(low=0, high=10**9).written(Ballot(), typed)
    assert caught.value.why == Phrase("poll-number-unclear")


def test_thousands_are_counted_in_thousands_where_that_is_the_unit() -> None:
    asks = estimate(low=0, high=900, unit="Tsd. Euro")
    assert asks.written(Ballot(), "12 Tsd.") == Ballot({0: 12})
    with pytest.raises(Impossible):
        asks.written(Ballot(), "12 Mio.")


def test_estimate_outside_or_with_too_many_digits_is_refused() -> None:
    asks = estimate(low=0, high=100)
    assert asks.written(Ballot(), "40") == Ballot({0: 40})
    for typed, key in (
        ("101", "poll-number-outside"),
        ("2,5", "poll-number-digits"),
        ("?", "poll-number-unclear"),
    ):
        with pytest.raises(Impossible) as caught:
            asks.written(Ballot(), typed)
        assert caught.value.why is not None
        assert caught.value.why.key == key


@pytest.mark.parametrize(
    ("asks", "low", "high"),
    [(estimate(), 0, 10**12), (estimate(low=-3), -3, 10**12), (estimate(high=-5), -(10**12), -5)],
)
def test_estimate_that_is_too_large_is_told_how_large_it_may_be(asks: Asks, low: int, high: int) -> None:
    with pytest.raises(Impossible) as caught:
        asks.written(Ballot(), "-99999999999999" if low < 0 else "99999999999999")
    assert caught.value.why is not None
    assert caught.value.why.key == "poll-number-outside"
    bounds = caught.value.why.values["range"]
    assert isinstance(bounds, Phrase)
    assert bounds.values == {"low": low, "high": high, "unit": verbatim("")}


@pytest.mark.parametrize("asks", [estimate(unit="Euro"), estimate(high=500), estimate(digits=1)])
def test_estimate_is_not_below_zero_unless_the_range_is(asks: Asks) -> None:
    with pytest.raises(Impossible) as caught:
        asks.written(Ballot(), "−3")
    assert caught.value.why is not None
    assert caught.value.why.key == "poll-number-outside"
    assert asks.written(Ballot(), "0") == Ballot({0: 0})
    assert estimate(low=-10).written(Ballot(), "−3") == Ballot({0: -3})
    assert estimate(high=-1).written(Ballot(), "−3") == Ballot({0: -3})


@given(st.lists(st.integers(-50, 50), min_size=1, max_size=30))
def test_middle_has_half_of_the_estimates_on_either_side(numbers: list[int]) -> None:
    asks = estimate()
    result = asks.counted(counted(asks, [Ballot({0: each}) for each in numbers]))
    assert isinstance(result, number.NumberResult)
    assert 2 * sum(each <= result.middle for each in numbers) >= len(numbers)
    assert 2 * sum(each >= result.middle for each in numbers) >= len(numbers)
    assert 4 * sum(each <= result.low for each in numbers) >= len(numbers)
    assert 4 * sum(each >= result.high for each in numbers) >= len(numbers)
    assert result.low <= result.middle <= result.high


def test_numbers_with_a_comma_keep_it() -> None:
    asks = estimate(digits=1, unit="Euro")
    ballots = [asks.written(Ballot(), typed) for typed in ("2,5", "3", "4")]
    result = asks.counted(counted(asks, ballots))
    assert result == number.NumberResult(low=Decimal("2.75"), middle=Decimal(3), high=Decimal("3.5"))


# Words and cards


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("Kita", "Kitas"),
        ("Schule", "Schulen"),
        ("Verein", "Vereine"),
        ("Wohnung", "Wohnungen"),
        ("Haus", "Häuser"),
        ("Platz", "Plätze"),
        ("Raum", "Raeume"),
        ("Stadt", "Städte"),
        ("Bürgerin", "Bürgerinnen"),
        ("Kind", "Kinder"),
        ("Bus", "Busse"),
        ("bus", "buses"),
        ("Hindernis", "Hindernisse"),
        ("Thema", "Themen"),
        ("Museum", "Museen"),
        ("city", "cities"),
        ("der Bus", "die Busse"),
    ],
)
def test_obvious_plurals_are_one_word(singular: str, plural: str) -> None:
    assert folded(singular) in singulars(folded(plural))
    assert len(merged([Card("1", singular), Card("2", plural)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Burg", "Bürger"),
        ("Forderung", "Förderung"),
        ("Arbeit", "Arbeiter"),
        ("Kur", "Kurs"),
        ("Not", "Note"),
        ("Schule", "Schüler"),
        ("Sport", "Sprache"),
        ("Datum", "Daten"),
        ("Einkaufen", "Kaufen"),
        ("Dienst", "Ienst"),
    ],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert folded(one) not in singulars(folded(other))
    assert len(merged([Card("1", one), Card("2", other)])) == 2


def test_words_are_merged_by_case_umlaut_hyphen_and_plural() -> None:
    spelled = [
        "Jugendtreff",
        "jugendtreff",
        "Jugend-Treff",
        "Jugendtreffs",
        "Straße",
        "STRASSE",
        "Spass",
        "Spaß",
    ]
    found = merged(Card(str(place), each, by=place) for place, each in enumerate(spelled))
    assert [(each.text, each.people) for each in found] == [("Jugendtreff", 4), ("Spaß", 2), ("Straße", 2)]


def test_word_with_its_article_is_the_word() -> None:
    spelled = ["der Sportverein", "Sportverein", "die Sportvereine", "Ein Sportverein", "die", "Die"]
    found = merged(Card(str(place), each, by=place) for place, each in enumerate(spelled))
    assert [(each.text, each.people) for each in found] == [("Sportverein", 4), ("Die", 2)]


def test_hall_that_writes_two_thousand_different_words_waits_for_none_to_be_merged() -> None:
    syllables = product(("ba", "de", "fi", "ko", "mu", "ra", "se", "ti"), repeat=4)
    words = ["".join(each) for each in islice(syllables, 2000)]
    begun = process_time()
    assert len(merged(Card(word, word) for word in words)) == len(words)
    assert process_time() - begun < 1


def test_word_that_stands_on_one_paper_in_two_forms_counts_once() -> None:
    """Afterwards nobody can tell that both are of the same person."""
    assert list(text.words().on_paper("Kitas, Bus, Kita").texts.values()) == ["Kitas", "Bus"]
    assert len(text.cards().on_paper("Kitas\nKita").texts) == 2, "cards stand for themselves"


def test_who_writes_a_word_twice_counts_once() -> None:
    cards = [Card("1", "Kita", by=1), Card("2", "Kitas", by=1), Card("3", "kita", by=2)]
    assert merged(cards)[0].people == 2
    asks = text.words()
    assert asks.doubled(tuple(cards)) == {"2"}


def test_word_of_one_person_waits_and_that_of_two_does_not() -> None:
    cards = (Card("1", "Kita", by=1), Card("2", "kita", by=2), Card("3", "Bus", by=2))
    assert text.words().approved(cards) == {"1", "2"}
    assert text.cards().approved(cards) == frozenset()
    assert text.cards(free=True).approved(cards) == {"1", "2", "3"}


def test_cards_are_written_up_to_their_number_and_the_same_once() -> None:
    asks = text.cards(most=2)
    ballot = asks.written(Ballot(), "  Mehr  Bänke ")
    assert ballot == Ballot(texts={1: "Mehr Bänke"})
    assert asks.written(ballot, "mehr Bänke") == ballot
    full = asks.written(ballot, "Ein Treffpunkt")
    with pytest.raises(Impossible, match="poll-text-full"):
        asks.written(full, "Noch etwas")
    with pytest.raises(Impossible, match="poll-text-long"):
        asks.written(ballot, "x" * 141)
    assert asks.voted(full, Move(1, 0)) == Ballot(texts={2: "Ein Treffpunkt"})


def test_several_words_come_at_once_and_are_taken_whole_or_not_at_all() -> None:
    asks = text.words()
    three = asks.written(Ballot(), "Mut, Hoffnung;\n mut,\nGeduld, ")
    assert three == Ballot(texts={1: "Mut", 2: "Hoffnung", 3: "Geduld"})
    with pytest.raises(Impossible, match="poll-words-many"):
        asks.written(Ballot(texts={1: "Mut"}), "Ruhe, Zeit, Geduld")
    with pytest.raises(Impossible, match="poll-text-full"):
        asks.written(three, "Ruhe, Zeit")
    assert text.cards().written(Ballot(), "Bänke, Bäume") == Ballot(texts={1: "Bänke, Bäume"})


@pytest.mark.parametrize("unseen", [" ", "\u200b", "\u3164", "\u202e\u2069"])
def test_cards_on_which_nothing_can_be_seen_are_refused_and_older_ones_left_out(unseen: str) -> None:
    asks = text.cards()
    with pytest.raises(Impossible, match="poll-text-empty"):
        asks.written(Ballot(), unseen)
    written = [
        Card(str(at), each, is_shown=True, is_waiting=False) for at, each in enumerate((unseen, "Bänke"))
    ]
    result = asks.counted(Counts(5, cards=tuple(written)))
    assert [each.text for each in result.written] == ["Bänke"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("options", "people", "dots"),
    [
        (2, 25, 1),
        (8, 25, 4),
        (12, 40, 6),
        (6, 5, 3),
        (8, 5, 6),  # 8 · 7 / 10
        (12, 5, 10),  # 132 / 10 would be more than there may be
        (3, 1, 2),  # 6 / 2 would be one for every option
        (4, 0, 2),
    ],
)
def test_dots_on_clusters_are_half_of_them_or_as_many_as_tell_them_apart(
    options: int, people: int, dots: int
) -> None:
    clusters = [Cluster(100 + number, f"Bündel {number}") for number in range(options)]
    asks = points.dots_on_clusters(clusters, people=people)
    assert isinstance(asks.settings, points.PointsSettings)
    assert asks.settings.dots == dots


def test_result_of_dots_remembers_the_clusters_until_the_options_are_others() -> None:
    asks = points.dots_on_clusters([Cluster(7, "Wege"), Cluster(9, "Kinder")], people=25)
    result = asks.counted(Counts(5, {1: {1: 2}, 2: {1: 3}}))
    assert points.dots_by_cluster(asks, result) == {9: 3, 7: 2}
    assert points.dots_by_cluster(with_options(asks, ["Anderes", "Neues"]), result) == {}
    assert points.dots_by_cluster(dots_on("a", "b"), result) == {}
    assert points.dots_by_cluster(text.cards(), result) == {}


def test_cards_are_told_by_cluster_and_the_loose_ones_last() -> None:
    cards = (
        Card("1", "Bank", is_shown=True, is_waiting=False, cluster=4),
        Card("2", "Bus", is_shown=True, is_waiting=False),
        Card("3", "Geheim", cluster=4),
        Card("4", "Kita", is_shown=True, is_waiting=False, cluster=5),
    )
    clusters = (Cluster(5, "Kinder"), Cluster(4, "Wege"), Cluster(6, "Leer"))
    asks = text.cards()
    shown = asks.shown(5, asks.counted(Counts(5, cards=cards, clusters=clusters)))
    told = [(each.id, [line.label.values["text"] for line in each.lines]) for each in shown.together]
    assert told == [(5, ["Kita"]), (4, ["Bank"]), (None, ["Bus"])]
    assert [line.value.values["text"] for line in shown.lines] == ["Kinder", "Wege", ""]
    loose = asks.shown(5, asks.counted(Counts(5, cards=cards[1:2])))
    assert loose.together == ()


@pytest.mark.parametrize(
    ("typed", "low", "high", "digits", "unit"),
    [
        ("0 bis 500 Euro", 0, 500, 0, "Euro"),
        ("von 1.000 bis 20.000", 1000, 20000, 0, ""),
        ("0-10", 0, 10, 0, ""),
        ("0 – 10 Punkte", 0, 10, 0, "Punkte"),
        ("−5 bis 5", -5, 5, 0, ""),
        ("-5 - -1 °C", -5, -1, 0, "°C"),
        ("0 bis 2,5 m", 0, Decimal("2.5"), 1, "m"),
        ("ab 10 Stunden", 10, None, 0, "Stunden"),
        ("bis zu 100 %", None, 100, 0, "%"),
        ("Höchstens 3", None, 3, 0, ""),
        ("Meter", None, None, 0, "Meter"),
        ("0 to 50 euros", 0, 50, 0, "euros"),
    ],
)
def test_range_of_an_estimate_is_read_as_people_write_it(
    typed: str, low: int | None, high: Decimal | None, digits: int, unit: str
) -> None:
    found = number.read_range(typed)
    assert found is not None
    assert (found.low, found.high, found.digits, found.unit) == (low, high, digits, unit)


@pytest.mark.parametrize(
    "typed", ["", "5 bis 5", "10 bis 1", "1 2 3", "0 bis 1,2345", "x" * 21, "0 bis 9999999999999", "7"]
)
def test_range_that_says_nothing_clear_is_not_guessed(typed: str) -> None:
    assert number.read_range(typed) is None


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_range_is_one_or_none(typed: str) -> None:
    found = number.read_range(typed)
    assert found is None or kernels.asks("number", found.model_dump()).settings == found


def test_most_cards_are_set_only_where_something_is_written() -> None:
    asks = text.with_most(text.words(), 5)
    assert asks is not None
    assert asks.settings == text.TextSettings(most=5, longest=40, words=True)
    assert text.with_most(text.cards(), 11) is None
    assert text.with_most(text.cards(), 0) is None
    assert text.with_most(estimate(), 3) is None


BALLOTS = st.dictionaries(st.integers(1, 4), st.integers(-1, 2), max_size=3).map(Ballot)


@given(st.lists(BALLOTS, max_size=6), BALLOTS, BALLOTS)
def test_ballot_that_becomes_another_needs_no_counting_anew(
    others: list[Ballot], before: Ballot, later: Ballot
) -> None:
    was, then = counted(EVERY_KIND[0], [*others, before]), counted(EVERY_KIND[0], [*others, later])
    assert was.moved(before, later) == then
    assert list(was.moved(before, later).of) == sorted(then.of)

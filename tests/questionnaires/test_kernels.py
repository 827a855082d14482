"""Kinds of polls as pure values: what a move makes of a ballot, what is published, how that reads."""

from contextlib import suppress
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from questionnaires import kernels
from questionnaires.kernels import choice, points, scale, text
from questionnaires.kernels.kernel import Asks, Ballot, Card, Cluster, Counts, Impossible, Move
from questionnaires.kernels.options import with_options
from questionnaires.kernels.phrases import Phrase
from questionnaires.presets import presets
from tests.questionnaires.asking import counted, dots_on, estimate, order_of, several_of

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


# Words and cards


def test_word_that_stands_on_one_paper_in_two_forms_counts_once() -> None:
    """Afterwards nobody can tell that both are of the same person."""
    assert list(text.words().on_paper("Kitas, Bus, Kita").texts.values()) == ["Kitas", "Bus"]
    assert len(text.cards().on_paper("Kitas\nKita").texts) == 2, "cards stand for themselves"


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

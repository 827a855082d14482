"""Ready-made polls and run sheets: each file is whole, short enough for a phone, and the same in every language."""

from decimal import Decimal

import pytest

from locales.words import LANGUAGES
from questionnaires.kernels import choice, number, points, ranking, scale
from questionnaires.kernels.kernel import Ballot, Counts
from questionnaires.kernels.options import options_of
from questionnaires.kernels.phrases import Phrase, Wording, verbatim
from questionnaires.presets import Preset, PresetInvalid, _preset, preset_of, presets
from questionnaires.run_sheets import ReadySheet, ready_sheets
from tests.questionnaires.asking import dots_on, estimate, order_of

TYPED = ("Wege", "Kitas", "Treffpunkt", "Bus")


def wordings(preset: Preset) -> list[Wording]:
    settings = preset.asks(TYPED if preset.needs_options else ()).settings
    options = [each.text for each in getattr(settings, "options", ())]
    return [preset.title, preset.about, *preset.adds, *options, *getattr(settings, "labels", ())]


@pytest.mark.parametrize("preset", presets().values(), ids=lambda each: each.id)
def test_preset_speaks_every_language_of_the_interface(preset: Preset) -> None:
    for each in wordings(preset):
        assert isinstance(each, str) or set(each) == set(LANGUAGES)
    assert all(0 < len(title) <= 30 for title in preset.title.values())


@pytest.mark.parametrize("sheet", ready_sheets().values(), ids=lambda each: each.id)
def test_ready_made_run_sheet_speaks_every_language_of_the_interface(sheet: ReadySheet) -> None:
    for each in (sheet.title, sheet.about, *(item.title for item in sheet.items)):
        assert set(each) == set(LANGUAGES)


@pytest.mark.parametrize("preset", presets().values(), ids=lambda each: each.id)
def test_preset_is_known_again_by_what_it_asks(preset: Preset) -> None:
    assert preset_of(preset.asks(TYPED if preset.needs_options else ())) is preset


def test_poll_that_no_preset_made_is_none_of_them() -> None:
    assert preset_of(choice.one_of("Rathaus", "Schule")) is None
    assert preset_of(estimate(high=50)) is None


def test_presets_are_offered_in_an_order_of_their_own() -> None:
    places = [each.place for each in presets().values()]
    assert places == sorted(set(places))


def test_whoever_consents_always_compares_with_nothing_changing() -> None:
    asks = presets()["resistance"].asks(("Alles neu", "Halb neu"))
    assert isinstance(asks.settings, scale.ScaleSettings)
    assert [option.number for option in asks.settings.options] == [1, 2, 3]
    assert asks.settings.options[-1].text == {
        "de": "Es bleibt, wie es ist",
        "de-einfach": "Es bleibt, wie es ist",
        "en": "It stays as it is",
    }
    assert options_of(asks) == ("Alles neu", "Halb neu"), "it is nobody's own words"


def test_acceptance_is_printed_from_the_resistance() -> None:
    """ΣW = 12 and 3 of 5 people: 100 · (1 − 12/50) = 76 %, 94 %."""
    asks = presets()["resistance"].asks(("a", "b"))
    counts = Counts(5, {1: {2: 4, 4: 1}, 2: {0: 2, 1: 3}, 3: {10: 5}})
    lines = asks.shown(5, asks.counted(counts)).lines
    assert [(line.label.values["text"], line.value.values["percent"], line.length) for line in lines[:2]] == [
        ("b", 94, 94),
        ("a", 76, 76),
    ]
    assert asks.shown(5, asks.counted(counts)).hint is None


def test_hint_says_that_nothing_changes_has_the_least_resistance() -> None:
    asks = presets()["resistance"].asks(("a", "b"))
    counts = Counts(5, {1: {9: 5}, 2: {8: 5}, 3: {1: 5}})
    hint = asks.shown(5, asks.counted(counts)).hint
    assert hint is not None
    assert hint.key == "poll-hint-nothing-changes"


def test_two_proposals_with_about_the_same_resistance_are_told() -> None:
    asks = presets()["resistance"].asks(("a", "b"))
    counts = Counts(5, {1: {2: 5}, 2: {2: 4, 4: 1}, 3: {8: 5}})
    hint = asks.shown(5, asks.counted(counts)).hint
    assert hint == Phrase("poll-hint-close", {"first": verbatim("a"), "second": verbatim("b")})
    assert asks.shown(3, asks.counted(Counts(3, {1: {2: 3}, 2: {2: 3}, 3: {8: 3}}))).hint is None, "too few"


def test_fingers_pass_only_when_nobody_is_below_three() -> None:
    asks = presets()["fingers"].asks(())
    for counts, keys in (({3: 4, 5: 3}, ["poll-passed"]), ({2: 1, 5: 6}, ["poll-not-passed"])):
        shown = asks.shown(7, asks.counted(Counts(7, {0: counts})))
        assert [each.key for each in shown.below] == keys
        assert (shown.hint is None) == (keys == ["poll-passed"])


def test_dots_follow_the_rule_of_half_the_options() -> None:
    few, many = (presets()["dots"].asks([str(n) for n in range(size)]) for size in (3, 12))
    assert isinstance(few.settings, points.PointsSettings)
    assert isinstance(many.settings, points.PointsSettings)
    assert (few.settings.dots, many.settings.dots) == (1, 6)
    assert not few.settings.cumulate


@pytest.mark.parametrize(
    ("counts", "divided"),
    [({1: 5, 2: 5}, True), ({1: 6, 2: 4}, False), ({1: 2, 2: 2, 3: 2}, True), ({1: 1, 2: 1}, False)],
)
def test_two_that_lead_closely_are_told_after_the_end(counts: dict[int, int], divided: bool) -> None:
    asks = choice.one_of("a", "b", "c")
    voters = sum(counts.values())
    hint = asks.shown(voters, choice.ChoiceResult(counts=counts)).hint
    assert (hint is not None) == divided


def test_dots_and_places_that_lead_closely_are_told_too() -> None:
    dots = points.PointsResult(dots={1: 5, 2: 4, 3: 1}, people={1: 5, 2: 4, 3: 1})
    hint = dots_on("a", "b", "c", dots=1).shown(10, dots).hint
    assert hint is not None
    assert hint.key == "poll-hint-close"
    clear = points.PointsResult(dots={1: 8, 2: 1, 3: 1}, people={1: 8, 2: 1, 3: 1})
    assert dots_on("a", "b", "c", dots=1).shown(10, clear).hint is None
    places = ranking.RankingResult(places={1: {1: 3, 2: 2}, 2: {1: 2, 2: 3}, 3: {3: 5}})
    hint = order_of("a", "b", "c").shown(5, places).hint
    assert hint is not None
    assert hint.key == "poll-hint-close"


def test_estimates_that_are_far_apart_are_told_with_their_middle_half() -> None:
    asks = estimate(unit="Euro")
    hint = asks.shown(8, number.NumberResult(low=Decimal(20), middle=Decimal(40), high=Decimal(60))).hint
    assert hint is not None
    assert hint.key == "poll-hint-far-apart"
    near = number.NumberResult(low=Decimal(35), middle=Decimal(40), high=Decimal(50))
    assert asks.shown(8, near).hint is None


def test_two_camps_on_a_scale_are_told_with_people() -> None:
    asks = scale.steps(1, 5)
    hint = asks.shown(10, scale.ScaleResult(counts={0: {1: 5, 5: 5}})).hint
    assert hint is not None
    assert (hint.key, dict(hint.values)) == ("poll-hint-two-camps", {"lower": 5, "upper": 5})
    assert asks.shown(10, scale.ScaleResult(counts={0: {2: 5, 3: 5}})).hint is None


def test_room_that_is_split_around_an_empty_middle_is_told() -> None:
    asks = presets()["mood"].asks(())
    mood = scale.ScaleResult(counts={0: {-2: 8, -1: 7, 0: 0, 1: 8, 2: 8}})
    hint = asks.shown(31, mood).hint
    assert hint is not None
    assert (hint.key, dict(hint.values)) == ("poll-hint-two-camps", {"lower": 15, "upper": 16})


def test_broken_file_is_told_by_its_name() -> None:
    with pytest.raises(PresetInvalid, match="kaputt"):
        _preset("kaputt", "place: 1")


def test_ballot_of_a_preset_is_read_in_the_language_of_its_reader() -> None:
    asks = presets()["yes_no"].asks(())
    (mine,) = asks.kernel.mine(asks.settings, Ballot({1: 1}))
    assert mine.values["text"] == {"de": "Ja", "de-einfach": "Ja", "en": "Yes"}

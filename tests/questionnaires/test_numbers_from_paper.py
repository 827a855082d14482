"""Numbers that are copied from a paper: what is not quite clear is never counted, and the refusal says why."""

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.choice import ChoiceSettings
from questionnaires.kernels.kernel import Asks, Impossible
from questionnaires.kernels.options import numbered
from questionnaires.presets import presets
from tests.questionnaires.asking import dots_on, order_of, several_of

WHERE = ("Wege", "Kitas", "Bus")
SEVERAL = several_of(*WHERE)
HEAPED = dots_on(*WHERE, dots=3, cumulate=True)
SINGLE = dots_on(*WHERE, dots=2)
ORDER = order_of(*WHERE)
BOUNDED = Asks(choice.KERNEL, ChoiceSettings(options=numbered((*WHERE, "Bad")), least=2, most=3))
RESISTANCE = presets()["resistance"].asks(("Markt", "Bahnhof"))


@pytest.mark.parametrize(
    ("asks", "typed", "counted"),
    [
        (SEVERAL, "1 3", {1: 1, 3: 1}),
        (SEVERAL, "1,3", {1: 1, 3: 1}),
        (SEVERAL, " 1; 3 ", {1: 1, 3: 1}),
        (SEVERAL, "1/3", {1: 1, 3: 1}),
        (SEVERAL, "1. und 3.", {1: 1, 3: 1}),
        (SEVERAL, "1, 2 Und 3", {1: 1, 2: 1, 3: 1}),
        (SEVERAL, "1\n3", {1: 1, 3: 1}),
        (SEVERAL, "1-3", {1: 1, 2: 1, 3: 1}),
        (SEVERAL, "1 – 2", {1: 1, 2: 1}),
        (SEVERAL, "1 bis 3", {1: 1, 2: 1, 3: 1}),
        (HEAPED, "2x 1", {1: 2}),
        (HEAPED, "2 x 1, 3", {1: 2, 3: 1}),
        (HEAPED, "3 2×1", {3: 1, 1: 2}),
        (HEAPED, "2 mal 1", {1: 2}),
        (HEAPED, "1 1 3", {1: 2, 3: 1}),
        (SINGLE, "1x 3, 2", {3: 1, 2: 1}),
        (ORDER, "3. 1. 2.", {3: 1, 1: 2, 2: 3}),
        (RESISTANCE, "0 10 3", {1: 0, 2: 10, 3: 3}),
    ],
)
def test_numbers_are_read_with_what_stands_between_them(
    asks: Asks, typed: str, counted: dict[int, int]
) -> None:
    assert asks.on_paper(typed).values == counted


@pytest.mark.parametrize(
    ("asks", "typed", "why"),
    [
        (SEVERAL, "nicht 2", "poll-paper-only-numbers"),
        (SEVERAL, "3 (Bus 2)", "poll-paper-only-numbers"),
        (SEVERAL, "1 aber nur 2 mal", "poll-paper-only-numbers"),
        (SEVERAL, "1?", "poll-paper-only-numbers"),
        (SEVERAL, "1.3", "poll-paper-only-numbers"),
        (SEVERAL, "3-1", "poll-paper-only-numbers"),
        (SEVERAL, "1-2-3", "poll-paper-only-numbers"),
        (SEVERAL, "1-", "poll-paper-only-numbers"),
        (SEVERAL, "2x 1", "poll-paper-only-numbers"),
        (SEVERAL, "und", "poll-paper-only-numbers"),
        (SEVERAL, "5", "poll-paper-no-such"),
        (SEVERAL, "0", "poll-paper-no-such"),
        (SEVERAL, "1-9999", "poll-paper-no-such"),
        (SEVERAL, "1 1", "poll-paper-twice"),
        (SEVERAL, "1-3 2", "poll-paper-twice"),
        (HEAPED, "1-3", "poll-paper-only-numbers"),
        (HEAPED, "1x", "poll-paper-only-numbers"),
        (HEAPED, "1 2x", "poll-paper-only-numbers"),
        (HEAPED, "1 aber nur 2 mal", "poll-paper-only-numbers"),
        (HEAPED, "0x 1", "poll-paper-only-numbers"),
        (HEAPED, "4x 1", "poll-paper-most-dots"),
        (HEAPED, "1 1 1 2", "poll-paper-most-dots"),
        (HEAPED, "4", "poll-paper-no-such"),
        (SINGLE, "2x 1", "poll-paper-twice"),
        (SINGLE, "1 1", "poll-paper-twice"),
        (SINGLE, "1 2 3", "poll-paper-most-dots"),
        (ORDER, "1-3", "poll-paper-only-numbers"),
        (ORDER, "Bus", "poll-paper-only-numbers"),
        (ORDER, "3 3 1", "poll-paper-twice"),
        (ORDER, "1", "poll-paper-exactly"),
        (order_of(*WHERE, most=1), "1 2", "poll-paper-exactly"),
        (RESISTANCE, "0 10", "poll-paper-exactly"),
        (RESISTANCE, "0 10 11", "poll-paper-no-step"),
        (RESISTANCE, "0 10 -3", "poll-paper-no-step"),
        (RESISTANCE, "0-10 3", "poll-paper-only-numbers"),
        (RESISTANCE, "0 2.5 3", "poll-paper-only-numbers"),
        (BOUNDED, "1", "poll-paper-least"),
        (BOUNDED, "1 2 3 4", "poll-paper-most"),
    ],
)
def test_what_is_more_than_numbers_is_refused_with_its_reason(asks: Asks, typed: str, why: str) -> None:
    with pytest.raises(Impossible) as refused:
        asks.on_paper(typed)
    assert refused.value.why is not None
    assert refused.value.why.key == why


@pytest.mark.parametrize(
    "asks",
    [
        SEVERAL,
        HEAPED,
        SINGLE,
        ORDER,
        BOUNDED,
        RESISTANCE,
        dots_on("Wege", "Kitas", dots=10, cumulate=True),
        dots_on(*WHERE, dots=1, cumulate=True),
        several_of("Wege", "Kitas"),
    ],
)
def test_example_of_how_to_type_can_be_typed(asks: Asks) -> None:
    told = asks.paper()
    assert told is not None
    assert asks.on_paper(str(told.values["example"]))

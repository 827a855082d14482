"""Invented people answer every kind of poll that ships, by what they read and tap, and come to an end."""

from collections import Counter
from collections.abc import Sequence

import pytest

from bot.demo.habits import Tap, asks_for_text, response_to
from bot.demo.mind import Mind
from bot.demo.town import inhabitants
from handlers.polls import screens, taps
from handlers.screen import Screen
from locales import words_in
from questionnaires.kernels import asks
from questionnaires.kernels.kernel import Asks, Ballot, Move
from questionnaires.kernels.options import numbered
from questionnaires.presets import presets
from sandbox.markup import parse_html
from sandbox.values import Message
from storage.ids import MunicipalityId, PollId
from storage.polls import Poll, PollState
from tests.demo.phones import message
from workshops.polls.sheets import BallotView

WORDS = words_in("de")
OPTIONS = ("Bus", "Bad", "Markt", "Park")
MOST_STEPS = 12
EIGHT = list(inhabitants(8))
TYPED = {"text", "number"}
TAPPED = [name for name, preset in presets().items() if preset.kernel not in TYPED]
WRITTEN = [name for name, preset in presets().items() if preset.kernel in TYPED]


def poll(how: Asks, question: str = "Was nun?") -> Poll:
    return Poll(
        PollId(1), MunicipalityId(1), how, question, PollState.OPEN,
        minimum_group_size=5, version=1, activity=1, published=None, asked=None, again=None, closed_at=None,
    )  # fmt: skip


def on_phone(screen: Screen) -> Message:
    return message(
        parse_html(screen.text).text, *(button.label for row in screen.rows for button in row), message_id=7
    )


def ballot_of(mind: Mind, asked: Poll) -> Ballot:
    """What somebody has given once there is nothing left to do; AssertionError where there is no end."""
    view, screen = BallotView(asked, Ballot(), None), screens.slip(WORDS, BallotView(asked, Ballot(), None))
    for _ in range(MOST_STEPS):
        act = response_to(on_phone(screen), mind)
        if act is None:
            return view.ballot
        assert isinstance(act, Tap)
        [tap] = [each.tap for row in screen.rows for each in row if each.label == act.label]
        ballot, at = view.ballot, 0
        match tap:
            case taps.Vote(_, item, value):
                ballot = asked.asks.voted(ballot, Move(item, value))
            case taps.TakeBackText(_, item):
                ballot = asked.asks.voted(ballot, Move(item, 0))
            case taps.WriteText():
                assert asks_for_text(on_phone(screens.ask_text(WORDS, view)))
                assert act.then is not None
                ballot = asked.asks.written(ballot, act.then)
            case taps.SeeItem(_, item):
                at = item
        view = BallotView(asked, ballot, None)
        screen = screens.slip(WORDS, view, at=at)
    raise AssertionError(f"no end: {parse_html(screen.text).text}")


def ballots(asked: Poll, count: int = 8) -> Sequence[Ballot]:
    return [ballot_of(Mind(each.name, each.group, seed=1), asked) for each in inhabitants(count)]


def asks_of(preset: str) -> Asks:
    found = presets()[preset]
    return found.asks(OPTIONS if found.needs_options else ())


@pytest.mark.parametrize("preset", TAPPED)
def test_everybody_votes_completely_where_one_taps(preset: str) -> None:
    asked = poll(asks_of(preset))
    assert all(asked.asks.is_complete(ballot) for ballot in ballots(asked))


@pytest.mark.parametrize("preset", ["fingers", "mood", "scale"])
def test_crowd_votes_over_the_whole_scale(preset: str) -> None:
    asked = poll(asks_of(preset))
    given = Counter(step for ballot in ballots(asked, 56) for step in ballot.values.values())
    assert len(given) == len(asked.asks.choices(Ballot()))


@pytest.mark.parametrize(("least", "most"), [(2, 2), (2, 3), (1, 3)])
def test_as_many_answers_are_given_as_are_asked_for(least: int, most: int) -> None:
    settings = {"options": numbered(OPTIONS), "least": least, "most": most}
    given = [len(ballot.values) for ballot in ballots(poll(asks("choice", settings)))]
    assert least <= min(given) <= max(given) <= most


@pytest.mark.parametrize("preset", WRITTEN)
def test_some_write_within_the_limits_and_always_the_same(preset: str) -> None:
    asked = poll(asks_of(preset))
    first, second = ballots(asked, 24), ballots(asked, 24)
    assert first == second
    assert 0 < sum(map(bool, first)) < 24


def test_words_meet_and_cards_are_few_each() -> None:
    words = Counter(word for ballot in ballots(poll(asks_of("words")), 24) for word in ballot.texts.values())
    assert max(words.values()) >= 5
    cards = [len(ballot.texts) for ballot in ballots(poll(asks_of("cards")), 24)]
    assert set(cards) == {0, 1, 2}


@pytest.mark.parametrize(
    "settings", [{"longest": 10}, {"longest": 30, "words": False}, {"words": True, "longest": 10}]
)
def test_short_limits_are_kept(settings: dict[str, object]) -> None:
    asked = poll(asks("text", settings))
    assert all(len(text) <= 30 for ballot in ballots(asked) for text in ballot.texts.values())


@pytest.mark.parametrize(
    "bounds",
    [
        {}, {"low": 0}, {"low": 0, "high": 100}, {"low": 1000, "high": 25000}, {"high": 40}, {"low": -5, "high": -1},
        {"high": -3}, {"low": 0, "high": 100, "unit": "%"}, {"low": "0.5", "high": "9.5", "digits": 1},
    ],
)  # fmt: skip
def test_numbers_lie_within_the_bounds_around_a_middle(bounds: dict[str, object]) -> None:
    given = [
        value for ballot in ballots(poll(asks("number", bounds)), 56) for value in ballot.values.values()
    ]
    assert len(given) > 40
    assert len(set(given)) > 1


def test_no_number_is_written_where_no_whole_one_fits() -> None:
    assert not any(ballots(poll(asks("number", {"low": "0.2", "high": "0.8", "digits": 1}))))

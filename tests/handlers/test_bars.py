"""Two different numbers have bars of different lengths, and none is longer than the line of a phone."""

from itertools import pairwise

from handlers.bars import LONGEST, bar

EIGHTHS = "▏▎▍▌▋▊▉█"


def eighths(drawn: str) -> int:
    return sum(EIGHTHS.index(block) + 1 for block in drawn)


def test_every_percent_is_longer_than_the_one_before() -> None:
    lengths = [eighths(bar(percent)) for percent in range(101)]
    assert all(shorter < longer for shorter, longer in pairwise(lengths))


def test_bar_goes_from_a_thin_line_to_the_full_width() -> None:
    assert (bar(0), bar(50), bar(100)) == ("▏", "██████▋", "█" * LONGEST)

"""Questions of kinds that the program makes from ready-made polls only, in one line; and what is counted of ballots."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from questionnaires.kernels import choice, number, points, ranking
from questionnaires.kernels.choice import ChoiceSettings
from questionnaires.kernels.kernel import Asks, Ballot, Counts
from questionnaires.kernels.number import NumberSettings
from questionnaires.kernels.options import Option, numbered
from questionnaires.kernels.phrases import Wording
from questionnaires.kernels.points import PointsSettings
from questionnaires.kernels.ranking import RankingSettings


def several_of(*texts: Wording) -> Asks:
    """As many answers as one likes."""
    return Asks(choice.KERNEL, ChoiceSettings(options=numbered(texts), most=len(texts)))


def dots_on(*texts: Wording, dots: int | None = None, cumulate: bool = False) -> Asks:
    """As many dots as is usual for so many options, or so many."""
    given = points.usual_dots(len(texts)) if dots is None else dots
    return Asks(points.KERNEL, PointsSettings(options=numbered(texts), dots=given, cumulate=cumulate))


def estimate(*, low: int | None = None, high: int | None = None, digits: int = 0, unit: Wording = "") -> Asks:
    """A number between these, or any."""
    return Asks(
        number.KERNEL,
        NumberSettings(
            low=None if low is None else Decimal(low),
            high=None if high is None else Decimal(high),
            digits=digits,
            unit=unit,
        ),
    )


def order_of(*texts: Wording, most: int | None = None) -> Asks:
    """All of them in order, or the first so many."""
    options = tuple(Option(text=option.text) for option in numbered(texts))
    return Asks(ranking.KERNEL, RankingSettings(options=options, most=most))


def counted(asks: Asks, ballots: Iterable[Ballot]) -> Counts:
    """What the database makes of ballots."""
    complete = [ballot for ballot in ballots if asks.is_complete(ballot)]
    of: dict[int, Counter[int]] = {}
    for ballot in complete:
        for item, value in ballot.values.items():
            of.setdefault(item, Counter())[value] += 1
    return Counts(len(complete), {item: dict(values) for item, values in of.items()})

"""Dot voting: the same number of dots for everyone, blind until the end; whether several may go to one is stated."""

from collections.abc import Iterable, Sequence
from itertools import cycle, islice
from math import ceil

from pydantic import model_validator

from questionnaires.kernels.kernel import (
    Asks,
    Ballot,
    Choice,
    Cluster,
    Counts,
    Impossible,
    Kernel,
    Line,
    Move,
    Shape,
    Shown,
    without,
)
from questionnaires.kernels.numbers_on_paper import in_example, require_once, times_in
from questionnaires.kernels.options import Option, Options, lead_is_close, require_item
from questionnaires.kernels.phrases import Phrase, Wording, verbatim
from questionnaires.rounding import percent

MOST_DOTS = 10
DOT = "●"
MOST_DOTS_TOGETHER = 40
"""Percent of all dots: fewer than that are spread over many, and then no two divide a room."""


def usual_dots(options: int, *, cumulate: bool = False) -> int:
    """Half the number of options, at most 10; at least two where they may be heaped, for one alone cannot be."""
    return max(2 if cumulate else 1, min(MOST_DOTS, options // 2))


def least_dots(options: int, people: int) -> int:
    """So many each are needed that options can be told apart: ceil(a(a − 1) / 2n)."""
    return ceil(options * (options - 1) / (2 * people)) if people else 1


def ruled_dots(options: int, people: int) -> int:
    """As many as is usual, or more where so few people could not tell the options apart; never one for every option."""
    told_apart = min(least_dots(options, people), options - 1, MOST_DOTS)
    return max(usual_dots(options), told_apart)


class PointsSettings(Shape):
    """Everybody has `dots`; with `cumulate` several of them may go to one option."""

    options: Options
    dots: int
    cumulate: bool = False

    @model_validator(mode="after")
    def _fits(self) -> "PointsSettings":
        most = MOST_DOTS if self.cumulate else len(self.options)
        if not 1 <= self.dots <= min(most, MOST_DOTS):
            raise ValueError("between one dot and ten, and no more than can be given")
        return self


class PointsResult(Shape):
    """Option → dots, and option → how many people gave it any."""

    dots: dict[int, int]
    people: dict[int, int]


class PointsKernel(Kernel[PointsSettings, PointsResult]):
    name = "points"
    settings = PointsSettings
    result = PointsResult
    is_blind = True

    def offered(self, settings: PointsSettings) -> tuple[Wording, ...]:
        return tuple(option.text for option in settings.options)

    def preview(self, settings: PointsSettings) -> tuple[Phrase, ...]:
        return tuple(option.line() for option in settings.options)

    def rule(self, settings: PointsSettings) -> Phrase:
        return Phrase(
            "poll-rule-points-cumulated" if settings.cumulate else "poll-rule-points", {"dots": settings.dots}
        )

    def guidance(self, settings: PointsSettings, ballot: Ballot, at: int) -> tuple[Phrase, ...]:  # noqa: ARG002
        left = settings.dots - sum(ballot.values.values())
        how = "poll-points-cumulated" if settings.cumulate else "poll-points-single"
        if not ballot:
            return (Phrase("poll-points-begin", {"dots": settings.dots}), Phrase(how))
        again = (Phrase("poll-points-again"),) if settings.cumulate and left else ()
        return (Phrase("poll-points-left", {"left": left, "dots": settings.dots}), *again)

    def choices(self, settings: PointsSettings, ballot: Ballot, at: int) -> tuple[Choice, ...]:  # noqa: ARG002
        """A tap gives a dot more; once no other can be given, it takes back those that are there."""
        left = settings.dots - sum(ballot.values.values())
        choices = []
        for item, option in enumerate(settings.options, 1):
            given = ballot.values.get(item, 0)
            takes_back = given > 0 and (not settings.cumulate or left == 0)
            label = Phrase("poll-points-given", {"text": option.text, "dots": DOT * given})
            choices.append(
                Choice(
                    label if given else verbatim(option.text),
                    Move(item, 0 if takes_back else given + 1),
                    number=option.number,
                    chosen=given > 0,
                )
            )
        return tuple(choices)

    def is_alike_for_all(self, settings: PointsSettings) -> bool:
        """Where a dot is there or not: of heaped ones a tap gives another each time."""
        return not settings.cumulate

    def mine(self, settings: PointsSettings, ballot: Ballot) -> tuple[Phrase, ...]:
        return tuple(
            Phrase(
                "poll-points-given",
                {"text": settings.options[item - 1].text, "dots": DOT * ballot.values[item]},
            )
            for item in sorted(ballot.values)
        )

    def voted(self, settings: PointsSettings, ballot: Ballot, move: Move) -> Ballot:
        require_item(move.item, settings.options)
        if move.value > (settings.dots if settings.cumulate else 1):
            raise Impossible
        others = without(ballot.values, [move.item])
        if sum(others.values()) + move.value > settings.dots:
            raise Impossible(Phrase("poll-points-none-left", {"dots": settings.dots}))
        return Ballot({**others, move.item: move.value} if move.value else others)

    def paper(self, settings: PointsSettings) -> Phrase | None:
        items: Iterable[int] = range(1, 1 + settings.dots)
        if settings.cumulate:  # more of them on one, and perhaps more dots than there are options
            items = [1, *islice(cycle(range(1, 1 + len(settings.options))), settings.dots - 1)]
        return Phrase("poll-paper-points", {"dots": settings.dots, "example": in_example(items)})

    def on_paper(self, settings: PointsSettings, text: str) -> Ballot:
        items = range(1, 1 + len(settings.options))
        given = times_in(text, items, most=settings.dots)
        if not settings.cumulate:
            require_once(given)
        return Ballot(dict(given))

    def left_open(self, settings: PointsSettings, ballot: Ballot) -> Phrase | None:
        given = sum(ballot.values.values())
        if given == settings.dots:
            return None
        return Phrase("poll-paper-dots-of", {"given": given, "dots": settings.dots})

    def counted(self, settings: PointsSettings, counts: Counts) -> PointsResult:
        items = range(1, 1 + len(settings.options))
        return PointsResult(
            dots={item: counts.total(item) for item in items},
            people={item: sum(counts.of.get(item, {}).values()) for item in items},
        )

    def shown(self, settings: PointsSettings, voters: int, result: PointsResult) -> Shown:
        """The most dots first; a bar is a share of all dots that were given."""
        given = sum(result.dots.values())
        lines = tuple(
            Line(
                verbatim(settings.options[item - 1].text),
                Phrase("poll-value-dots", {"dots": result.dots[item], "people": result.people[item]}),
                percent(result.dots[item], given) if given else 0,
            )
            for item in sorted(result.dots, key=lambda item: (-result.dots[item], item))
        )
        below = (Phrase("poll-dots", {"given": given, "of": settings.dots * voters}),)
        return Shown(lines, below=below, hint=lead_is_close(lines, voters, together=MOST_DOTS_TOGETHER))


KERNEL = PointsKernel()


def dots_on_clusters(clusters: Sequence[Cluster], *, people: int) -> Asks:
    """By the rule, on the names that clusters of cards have now; each option remembers its cluster."""
    options = tuple(
        Option(text=each.name, number=place, cluster=each.id) for place, each in enumerate(clusters, 1)
    )
    return Asks(KERNEL, PointsSettings(options=options, dots=ruled_dots(len(options), people)))


def dots_by_cluster(asks: Asks, result: Shape) -> dict[int, int]:
    """Cluster → dots, the most first; nothing where a poll was not about clusters."""
    if not isinstance(asks.settings, PointsSettings) or not isinstance(result, PointsResult):
        return {}
    found = {
        option.cluster: result.dots[item]
        for item, option in enumerate(asks.settings.options, 1)
        if option.cluster is not None
    }
    return dict(sorted(found.items(), key=lambda each: -each[1]))

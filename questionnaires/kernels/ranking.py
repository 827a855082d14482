"""Ranking: options are tapped in order; told by Borda points and by how often each came first."""

from pydantic import model_validator

from questionnaires.kernels.kernel import (
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
from questionnaires.kernels.numbers_on_paper import in_example, items_in, require_so_many
from questionnaires.kernels.options import Options, lead_is_close, require_item
from questionnaires.kernels.phrases import Phrase, Wording, verbatim
from questionnaires.rounding import percent


class RankingSettings(Shape):
    """The first `most` places are given (None: all of them)."""

    options: Options
    most: int | None = None

    @model_validator(mode="after")
    def _fits(self) -> "RankingSettings":
        if self.most is not None and not 1 <= self.most <= len(self.options):
            raise ValueError("at most as many places as there are options")
        return self

    @property
    def places(self) -> int:
        """How many places are given."""
        return len(self.options) if self.most is None else self.most


class RankingResult(Shape):
    """Option → place → how many people put it there."""

    places: dict[int, dict[int, int]]


class RankingKernel(Kernel[RankingSettings, RankingResult]):
    """A ballot holds the place of each option that has one: 1, 2, 3 … without a gap."""

    name = "ranking"
    settings = RankingSettings
    result = RankingResult

    def offered(self, settings: RankingSettings) -> tuple[Wording, ...]:
        return tuple(option.text for option in settings.options)

    def preview(self, settings: RankingSettings) -> tuple[Phrase, ...]:
        return tuple(verbatim(option.text) for option in settings.options)

    def rule(self, settings: RankingSettings) -> Phrase:
        if settings.places == len(settings.options):
            return Phrase("poll-rule-ranking-all", {"of": settings.places})
        return Phrase("poll-rule-ranking", {"places": settings.places, "of": len(settings.options)})

    def guidance(self, settings: RankingSettings, ballot: Ballot, at: int) -> tuple[Phrase, ...]:  # noqa: ARG002
        left = settings.places - len(ballot.values)
        if not ballot:
            return (Phrase("poll-ranking-first"),)
        if left:
            return (Phrase("poll-ranking-next", {"place": len(ballot.values) + 1}),)
        return (Phrase("poll-ranking-change"),)

    def choices(self, settings: RankingSettings, ballot: Ballot, at: int) -> tuple[Choice, ...]:  # noqa: ARG002
        """In the order of the poll, so that no button moves away under a finger; a placed one can be taken out."""
        return tuple(
            Choice(
                verbatim(option.text),
                Move(item, int(item not in ballot.values)),
                number=ballot.values.get(item),
                chosen=item in ballot.values,
            )
            for item, option in enumerate(settings.options, 1)
        )

    def is_alike_for_all(self, settings: RankingSettings) -> bool:  # noqa: ARG002
        """Every tap places what is not placed yet."""
        return True

    def mine(self, settings: RankingSettings, ballot: Ballot) -> tuple[Phrase, ...]:
        return tuple(
            Phrase("poll-option", {"n": ballot.values[item], "text": settings.options[item - 1].text})
            for item in _in_order(ballot)
        )

    def voted(self, settings: RankingSettings, ballot: Ballot, move: Move) -> Ballot:
        """Taps from a screen that is behind go on where the ranking is: each takes the next place.

        Where all options are ranked, the last one stands where it stands because no other is left: a tap on it changes
        nothing, as of somebody who expects to place it too, and it leaves together with any other one.
        """
        require_item(move.item, settings.options)
        order = _in_order(ballot)
        fills_itself = settings.places == len(settings.options)
        if move.value == 0:
            by_hand = order[:-1] if fills_itself and len(order) == settings.places else order
            return (
                _ranked([item for item in by_hand if item != move.item]) if move.item in by_hand else ballot
            )
        if move.item in order:
            return ballot
        if len(order) >= settings.places:
            raise Impossible(Phrase("poll-ranking-full", {"places": settings.places}))
        order = [*order, move.item]
        rest = [item for item in range(1, 1 + len(settings.options)) if item not in order]
        return _ranked([*order, *rest] if fills_itself and len(rest) == 1 else order)

    def paper(self, settings: RankingSettings) -> Phrase | None:
        items = range(len(settings.options), 0, -1)
        return Phrase("poll-paper-ranking", {"example": in_example(items[: settings.places])})

    def on_paper(self, settings: RankingSettings, text: str) -> Ballot:
        """Of all options the last one may be left out: it stands where no other is left."""
        offered = range(1, 1 + len(settings.options))
        items = items_in(text, offered)
        rest = [item for item in offered if item not in items]
        if settings.places == len(offered) and len(rest) == 1:
            return _ranked([*items, *rest])
        require_so_many(items, range(settings.places, settings.places + 1))
        return _ranked(items)

    def is_complete(self, settings: RankingSettings, ballot: Ballot) -> bool:
        return len(ballot.values) == settings.places

    def counted(self, settings: RankingSettings, counts: Counts) -> RankingResult:
        items = range(1, 1 + len(settings.options))
        return RankingResult(places={item: dict(counts.of.get(item, {})) for item in items})

    def shown(self, settings: RankingSettings, voters: int, result: RankingResult) -> Shown:
        """The most points first: of m options a first place gives m − 1, the next m − 2, no place none."""
        best = len(settings.options) - 1
        points = {
            item: sum((best + 1 - place) * n for place, n in places.items())
            for item, places in result.places.items()
        }
        lines = tuple(
            Line(
                verbatim(settings.options[item - 1].text),
                Phrase("poll-value-borda", {"points": points[item], "first": result.places[item].get(1, 0)}),
                percent(points[item], best * voters),
            )
            for item in sorted(points, key=lambda item: (-points[item], item))
        )
        below = (Phrase("poll-borda", {"most": best}),)
        return Shown(lines, below=below, hint=lead_is_close(lines, voters))


def _in_order(ballot: Ballot) -> list[int]:
    return sorted(ballot.values, key=lambda item: ballot.values[item])


def _ranked(items: list[int]) -> Ballot:
    return Ballot({item: place for place, item in enumerate(items, 1)})


KERNEL = RankingKernel()

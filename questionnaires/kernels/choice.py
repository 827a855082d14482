"""Choosing: one option, or several of them between a least and a most."""

from collections.abc import Sequence

from pydantic import model_validator

from questionnaires.kernels.kernel import (
    Asks,
    Ballot,
    Choice,
    Counts,
    HandLine,
    Impossible,
    Kernel,
    Line,
    Move,
    Shape,
    Shown,
    without,
)
from questionnaires.kernels.numbers_on_paper import in_example, items_from_to, require_so_many
from questionnaires.kernels.options import (
    Option,
    Options,
    lead_is_close,
    numbered,
    require_item,
)
from questionnaires.kernels.phrases import Phrase, Wording, verbatim
from questionnaires.rounding import percent


class ChoiceSettings(Shape):
    """`most` options may be chosen; with fewer than `least` a ballot does not count yet."""

    options: Options
    least: int = 1
    most: int = 1

    @model_validator(mode="after")
    def _fits(self) -> "ChoiceSettings":
        if not 1 <= self.least <= self.most <= len(self.options):
            raise ValueError("at least one, at most all of the options")
        return self


class ChoiceResult(Shape):
    """Option → how many people chose it."""

    counts: dict[int, int]


class ChoiceKernel(Kernel[ChoiceSettings, ChoiceResult]):
    name = "choice"
    settings = ChoiceSettings
    result = ChoiceResult

    def offered(self, settings: ChoiceSettings) -> tuple[Wording, ...]:
        return tuple(option.text for option in settings.options)

    def preview(self, settings: ChoiceSettings) -> tuple[Phrase, ...]:
        return tuple(option.line() for option in settings.options)

    def rule(self, settings: ChoiceSettings) -> Phrase:
        if settings.most == 1:
            return Phrase("poll-rule-one")
        if settings.least == 1 and settings.most == len(settings.options):
            return Phrase("poll-rule-several")
        if settings.least == settings.most:
            return Phrase("poll-rule-exactly", {"n": settings.most})
        return Phrase("poll-rule-between", {"least": settings.least, "most": settings.most})

    def guidance(self, settings: ChoiceSettings, ballot: Ballot, at: int) -> tuple[Phrase, ...]:  # noqa: ARG002
        if settings.most == 1:
            return ()
        if len(ballot.values) < settings.least and settings.least > 1:
            if settings.least == settings.most:
                return (Phrase("poll-choose-exactly", {"n": settings.most}),)
            return (Phrase("poll-choose-between", {"least": settings.least, "most": settings.most}),)
        if settings.most < len(settings.options):
            return (Phrase("poll-choose-most", {"most": settings.most}),)
        return () if ballot else (Phrase("poll-choose-several"),)

    def choices(self, settings: ChoiceSettings, ballot: Ballot, at: int) -> tuple[Choice, ...]:  # noqa: ARG002
        """Of several answers one that is chosen can be taken back."""
        several = settings.most > 1
        return tuple(
            Choice(
                verbatim(option.text),
                Move(item, int(not (several and item in ballot.values))),
                number=option.number,
                chosen=item in ballot.values,
            )
            for item, option in enumerate(settings.options, 1)
        )

    def is_alike_for_all(self, settings: ChoiceSettings) -> bool:  # noqa: ARG002
        return True

    def mine(self, settings: ChoiceSettings, ballot: Ballot) -> tuple[Phrase, ...]:
        chosen = (option for item, option in enumerate(settings.options, 1) if item in ballot.values)
        return tuple(verbatim(option.text) for option in chosen)

    def voted(self, settings: ChoiceSettings, ballot: Ballot, move: Move) -> Ballot:
        require_item(move.item, settings.options)
        if move.value == 0:
            return Ballot(without(ballot.values, [move.item]))
        if settings.most == 1:
            return Ballot({move.item: 1})
        if len(ballot.values) >= settings.most and move.item not in ballot.values:
            raise Impossible(Phrase("poll-choose-no-more", {"most": settings.most}))
        return Ballot({**ballot.values, move.item: 1})

    def by_hand(self, settings: ChoiceSettings) -> tuple[HandLine, ...]:
        """Where everybody has one vote: then hands are people."""
        if settings.most > 1:
            return ()
        return tuple(HandLine(option.line(), item, 1) for item, option in enumerate(settings.options, 1))

    def paper(self, settings: ChoiceSettings) -> Phrase | None:
        if settings.most == 1:
            return None
        example = in_example(range(1, 1 + max(settings.least, 2)))
        return Phrase("poll-paper-choice", {"example": example})

    def on_paper(self, settings: ChoiceSettings, text: str) -> Ballot:
        items = items_from_to(text, range(1, 1 + len(settings.options)))
        require_so_many(items, range(settings.least, settings.most + 1))
        return Ballot(dict.fromkeys(items, 1))

    def is_complete(self, settings: ChoiceSettings, ballot: Ballot) -> bool:
        return len(ballot.values) >= settings.least

    def counted(self, settings: ChoiceSettings, counts: Counts) -> ChoiceResult:
        items = range(1, 1 + len(settings.options))
        return ChoiceResult(counts={item: counts.people(item, 1) for item in items if item in counts.of})

    def shown(self, settings: ChoiceSettings, voters: int, result: ChoiceResult) -> Shown:
        """Percent of voters; with several answers they add up to more than 100."""
        shares = [
            (option, n := result.counts.get(item, 0), percent(n, voters))
            for item, option in enumerate(settings.options, 1)
        ]
        lines = tuple(
            Line(verbatim(option.text), Phrase("poll-value-people", {"n": n, "percent": share}), share)
            for option, n, share in shares
        )
        return Shown(lines, hint=lead_is_close(lines, voters) if settings.most == 1 else None)


KERNEL = ChoiceKernel()


def one_of(*texts: Wording) -> Asks:
    """One answer."""
    return Asks(KERNEL, ChoiceSettings(options=numbered(texts)))


def with_numbers(texts: Sequence[Wording], numbers: Sequence[int | None]) -> Asks:
    """One answer of options with numbers of their own; None: no number."""
    pairs = zip(texts, numbers, strict=True)
    return Asks(
        KERNEL, ChoiceSettings(options=tuple(Option(text=text, number=number) for text, number in pairs))
    )


def several(settings: ChoiceSettings, *, on: bool) -> Asks:
    """The same options, as many as one likes or one."""
    most = len(settings.options) if on else 1
    return Asks(KERNEL, settings.model_copy(update={"least": 1, "most": most}))


def with_bounds(asks: Asks, *, least: int, most: int) -> Asks | None:
    """The same options, so many of them at least and at most; None where one chooses otherwise, or it cannot be."""
    settings = asks.settings
    if (
        not isinstance(settings, ChoiceSettings)
        or not 1 <= least <= most <= len(settings.options)
        or most < 2
    ):
        return None
    return Asks(asks.kernel, settings.model_copy(update={"least": least, "most": most}))

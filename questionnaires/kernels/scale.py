"""Rating: the question itself, or each of several proposals, on a scale of whole numbers."""

from collections.abc import Mapping
from itertools import cycle, islice
from typing import Final, Literal

from pydantic import Field, model_validator

from questionnaires.agreement import TWO_CAMPS_TO, is_hollow, polarity
from questionnaires.kernels.kernel import (
    FEWEST_DIVIDED,
    Asks,
    Ballot,
    Choice,
    Counts,
    HandLine,
    Impossible,
    Kernel,
    Line,
    Look,
    Move,
    Shape,
    Shown,
    without,
)
from questionnaires.kernels.numbers_on_paper import in_example, numbers_in, require_so_many
from questionnaires.kernels.options import MOST_OPTIONS, Option, lead_is_close
from questionnaires.kernels.phrases import Phrase, Wording, signed, verbatim
from questionnaires.rounding import hundredths, mean, percent

MOST_STEPS: Final = 21
ITSELF: Final = 0
"""The item of a poll in which nothing but the question is rated."""


class ScaleSettings(Shape):
    """From `low` to `high`. `labels` are the words of all steps, or there are none; `options` are what is rated.

    `rule` says what is made of it: with "nobody_below" it passes while nobody is below `bar`; with "acceptance" the
    numbers are resistance, and the least of it wins; `passive`: the last option is that nothing changes.
    """

    low: int
    high: int
    labels: tuple[Wording, ...] = ()
    options: tuple[Option, ...] = Field(default=(), max_length=MOST_OPTIONS)
    rule: Literal["mean", "nobody_below", "acceptance"] = "mean"
    bar: int = 0
    passive: bool = False

    @model_validator(mode="after")
    def _fits(self) -> "ScaleSettings":
        steps = self.high - self.low + 1
        if not 2 <= steps <= MOST_STEPS:
            raise ValueError(f"between 2 and {MOST_STEPS} steps")
        if self.labels and len(self.labels) != steps:
            raise ValueError("a label for each step, or none")
        if self.rule == "acceptance" and (self.low != 0 or len(self.options) < 2):
            raise ValueError("resistance begins at 0 and compares proposals")
        return self

    @property
    def steps(self) -> range:
        """From the lowest to the highest."""
        return range(self.low, self.high + 1)

    @property
    def items(self) -> tuple[int, ...]:
        """What is rated, by number."""
        return tuple(range(1, 1 + len(self.options))) or (ITSELF,)

    def label(self, step: int) -> Wording:
        """The words of a step; "" where steps have none."""
        return self.labels[step - self.low] if self.labels else ""


class ScaleResult(Shape):
    """Item → step → how many people."""

    counts: dict[int, dict[int, int]]


class ScaleKernel(Kernel[ScaleSettings, ScaleResult]):
    """A move's number is the place of the step, from 1; a ballot holds the step itself."""

    name = "scale"
    settings = ScaleSettings
    result = ScaleResult

    def offered(self, settings: ScaleSettings) -> tuple[Wording, ...]:
        if settings.options:
            return tuple(option.text for option in settings.options)
        return settings.labels or tuple(str(step) for step in settings.steps)

    def preview(self, settings: ScaleSettings) -> tuple[Phrase, ...]:
        options = tuple(option.line() for option in settings.options)
        return (*options, *(self._step(settings, step) for step in settings.steps if settings.labels))

    def rule(self, settings: ScaleSettings) -> Phrase:
        ends = {"low": signed(settings.low), "high": signed(settings.high), "bar": signed(settings.bar)}
        if settings.rule != "mean":
            return Phrase(f"poll-rule-{settings.rule.replace('_', '-')}", ends)
        return Phrase("poll-rule-scale-options" if settings.options else "poll-rule-scale-itself", ends)

    def guidance(self, settings: ScaleSettings, ballot: Ballot, at: int) -> tuple[Phrase, ...]:
        asked = self._asked(settings, ballot, at)
        if asked is None or not settings.options:
            return ()
        text = settings.options[asked - 1].text
        ends = Phrase("poll-scale-resistance", {"high": settings.high})
        return (
            Phrase("poll-scale-rate", {"n": asked, "of": len(settings.options), "text": text}),
            *((ends,) if settings.rule == "acceptance" else ()),
        )

    def choices(self, settings: ScaleSettings, ballot: Ballot, at: int) -> tuple[Choice, ...]:
        """The steps of one proposal, the first that is not rated yet; once all are, the proposals with their steps."""
        asked = self._asked(settings, ballot, at)
        if asked is not None:
            return tuple(self._choice(settings, ballot, asked, step) for step in settings.steps)
        return tuple(
            Choice(
                Phrase("poll-scale-given", {"text": option.text, "step": signed(ballot.values[item])}),
                Look(item),
                number=option.number,
            )
            for item, option in enumerate(settings.options, 1)
        )

    def is_alike_for_all(self, settings: ScaleSettings) -> bool:
        """Where one thing is rated."""
        return not settings.options

    def mine(self, settings: ScaleSettings, ballot: Ballot) -> tuple[Phrase, ...]:
        if not settings.options:
            return tuple(self._step(settings, step) for step in ballot.values.values())
        return tuple(
            Phrase(
                "poll-scale-given",
                {"text": settings.options[item - 1].text, "step": signed(ballot.values[item])},
            )
            for item in settings.items
            if item in ballot.values
        )

    def voted(self, settings: ScaleSettings, ballot: Ballot, move: Move) -> Ballot:
        if move.item not in settings.items or not 0 <= move.value <= len(settings.steps):
            raise Impossible
        others = without(ballot.values, [move.item])
        return Ballot({**others, move.item: settings.steps[move.value - 1]} if move.value else others)

    def by_hand(self, settings: ScaleSettings) -> tuple[HandLine, ...]:
        """Where one thing is rated."""
        if settings.options:
            return ()
        return tuple(HandLine(self._step(settings, step), ITSELF, step) for step in settings.steps)

    def paper(self, settings: ScaleSettings) -> Phrase | None:
        if not settings.options:
            return None
        told = (settings.low, settings.steps[len(settings.steps) // 2], settings.high)
        example = in_example(islice(cycle(told), len(settings.options)))
        ends = {"low": signed(settings.low), "high": signed(settings.high)}
        return Phrase("poll-paper-scale", {**ends, "example": example})

    def on_paper(self, settings: ScaleSettings, text: str) -> Ballot:
        numbers = numbers_in(text)
        require_so_many(numbers, range(len(settings.options), len(settings.options) + 1))
        wrong = next((each for each in numbers if each not in settings.steps), None)
        if wrong is not None:
            ends = {"low": signed(settings.low), "high": signed(settings.high)}
            raise Impossible(Phrase("poll-paper-no-step", {"n": signed(wrong), **ends}))
        return Ballot(dict(enumerate(numbers, 1)))

    def is_complete(self, settings: ScaleSettings, ballot: Ballot) -> bool:
        return all(item in ballot.values for item in settings.items)

    def counted(self, settings: ScaleSettings, counts: Counts) -> ScaleResult:
        return ScaleResult(counts={item: dict(counts.of.get(item, {})) for item in settings.items})

    def shown(self, settings: ScaleSettings, voters: int, result: ScaleResult) -> Shown:
        if settings.options:
            return self._compared(settings, voters, result)
        counts = result.counts.get(ITSELF, {})
        lines = tuple(
            Line(self._step(settings, step), _people(n := counts.get(step, 0), voters), percent(n, voters))
            for step in settings.steps
        )
        if settings.rule == "nobody_below":
            return Shown(lines, below=(_verdict(settings, counts),), hint=_objections(settings, counts))
        average = mean(sum(step * n for step, n in counts.items()), voters)
        said = Phrase(
            "poll-mean", {"mean": average, "low": signed(settings.low), "high": signed(settings.high)}
        )
        return Shown(lines, below=(said,), hint=_divided(settings, counts))

    def _compared(self, settings: ScaleSettings, voters: int, result: ScaleResult) -> Shown:
        """Every counted ballot rates everything, so all sums are of the same people."""
        totals = {
            item: sum(step * n for step, n in result.counts.get(item, {}).items()) for item in settings.items
        }
        if settings.rule == "acceptance":
            return _least_resistance(settings, voters, totals)
        lines = tuple(
            Line(
                verbatim(settings.options[item - 1].text),
                Phrase("poll-value-mean", {"mean": mean(totals[item], voters)}),
                percent(totals[item] - settings.low * voters, (settings.high - settings.low) * voters),
            )
            for item in settings.items
        )
        return Shown(lines)

    def _asked(self, settings: ScaleSettings, ballot: Ballot, at: int) -> int | None:
        """Whose steps are to be chosen from; None: everything is rated, and nothing in particular is looked at."""
        if not settings.options:
            return ITSELF
        if at in settings.items:
            return at
        return next((item for item in settings.items if item not in ballot.values), None)

    def _choice(self, settings: ScaleSettings, ballot: Ballot, item: int, step: int) -> Choice:
        label = settings.label(step)
        return Choice(
            verbatim(label) if label else signed(step),
            Move(item, step - settings.low + 1),
            number=step if label else None,
            chosen=ballot.values.get(item) == step,
            short=not label,
        )

    def _step(self, settings: ScaleSettings, step: int) -> Phrase:
        label = settings.label(step)
        return Phrase("poll-option", {"n": signed(step), "text": label}) if label else signed(step)


def _least_resistance(settings: ScaleSettings, voters: int, totals: Mapping[int, int]) -> Shown:
    """Acceptance in percent = 100 · (1 − resistance / (highest · people)); the least resistance first."""
    most = settings.high * voters
    order = sorted(totals, key=lambda item: (totals[item], item))
    lines = tuple(
        Line(
            verbatim(settings.options[item - 1].text),
            Phrase(
                "poll-value-acceptance", {"percent": percent(most - totals[item], most), "sum": totals[item]}
            ),
            percent(most - totals[item], most),
        )
        for item in order
    )
    unchanged_is_best = settings.passive and order[0] == len(settings.options)
    nothing_changes = Phrase("poll-hint-nothing-changes")
    return Shown(
        lines,
        below=(Phrase("poll-acceptance", {"high": settings.high}),),
        hint=nothing_changes if unchanged_is_best else lead_is_close(lines, voters, together=0),
    )


def _verdict(settings: ScaleSettings, counts: Mapping[int, int]) -> Phrase:
    below = sum(n for step, n in counts.items() if step < settings.bar)
    if below:
        return Phrase("poll-not-passed", {"n": below, "bar": signed(settings.bar)})
    return Phrase("poll-passed", {"bar": signed(settings.bar)})


def _objections(settings: ScaleSettings, counts: Mapping[int, int]) -> Phrase | None:
    below = sum(n for step, n in counts.items() if step < settings.bar)
    return Phrase("poll-hint-objections", {"n": below}) if below else None


def _divided(settings: ScaleSettings, counts: Mapping[int, int]) -> Phrase | None:
    """Two camps, as the agenda calls them, told with people."""
    if sum(counts.values()) < FEWEST_DIVIDED:
        return None
    people = [counts.get(step, 0) for step in settings.steps]
    if hundredths(polarity(people)) > TWO_CAMPS_TO and not is_hollow(people):
        return None
    half = (settings.low + settings.high) / 2
    lower = sum(n for step, n in counts.items() if step < half)
    upper = sum(n for step, n in counts.items() if step > half)
    return Phrase("poll-hint-two-camps", {"lower": lower, "upper": upper})


def _people(n: int, voters: int) -> Phrase:
    return Phrase("poll-value-people", {"n": n, "percent": percent(n, voters)})


KERNEL = ScaleKernel()


def steps(low: int, high: int, *labels: Wording) -> Asks:
    """The question itself on a scale."""
    return Asks(KERNEL, ScaleSettings(low=low, high=high, labels=labels))

"""What people estimated, in the words in which it is drawn: on the wall, in the chat, on paper."""

from handlers.polls.phrases import bare
from locales import Words
from questionnaires.kernels.kernel import Shown, Span
from reports.specs.estimates import Estimate, Estimates, line_of


def round_names(words: Words, number: int) -> tuple[str, str]:
    """This round, and the one before it."""
    return words.plain("record-round", number=number), words.plain("record-round", number=number - 1)


def estimates(words: Words, shown: Shown, earlier: Shown | None, number: int) -> Estimates | None:
    """Of this round, by its number, and of the one before, where that was published; None for whatever was not
    estimated."""
    if shown.span is None:
        return None
    before = None if earlier is None or earlier.span is None else (earlier, earlier.span)
    names = round_names(words, number) if before else ("",)
    rounds = [(shown, shown.span), *([before] if before else [])]
    ticks = line_of([span for _, span in rounds])
    return Estimates(
        tuple(_estimate(words, name, each, span) for name, (each, span) in zip(names, rounds, strict=True)),
        tuple((each, words.number(each)) for each in ticks),
    )


def _estimate(words: Words, name: str, shown: Shown, span: Span) -> Estimate:
    middle, half = (f"{bare(words, each.label)}: {bare(words, each.value)}" for each in shown.lines)
    return Estimate(f"{name} · {middle}" if name else middle, half, span)

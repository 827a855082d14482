"""What was agreed when people last met and what became of it, in the few lines that an invitation has for it. Pure."""

from collections.abc import Sequence
from typing import Final

from handlers.wording import lines, short
from locales import Markup, Words
from workshops.measures.progress import Step

MOST: Final = 3
LONGEST_WHAT: Final = 56
"""Characters; all of it is one tap away."""


def agreed_before(words: Words, steps: Sequence[Step]) -> Markup:
    """One line for each of the first, and how many there are besides."""
    agreed, others = _parted(steps)
    shown = agreed[:MOST], others[: max(MOST - len(agreed), 0)]
    more = len(steps) - sum(map(len, shown))
    all_open = all(each.line.measure.is_open for each in shown[1])
    heads = "measure-last-time", "measure-open-before" if all_open else "measure-from-before"
    return lines(
        *(
            line
            for head, part in zip(heads, shown, strict=True)
            if part
            for line in (words(head), *(_line(words, each) for each in part))
        ),
        words("measure-news-more", n=more) if more > 0 else None,
    )


def _parted(steps: Sequence[Step]) -> tuple[list[Step], list[Step]]:
    """What was agreed the last time or since, and what was there before and only waits."""
    return [each for each in steps if each.agreed], [each for each in steps if not each.agreed]


def _line(words: Words, step: Step) -> Markup:
    measure = step.line.measure
    state = "measure-overdue" if step.line.overdue else f"measure-status-{measure.status}"
    changed = step.before not in (None, measure.status)
    return words(
        "measure-last-time-entry",
        what=short(measure.what, LONGEST_WHAT),
        now=words.plain(state),
        before=words.plain(f"measure-status-{step.before}") if changed else "none",
    )

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
    more = len(steps) - MOST
    return lines(
        words("measure-last-time"),
        *(_line(words, each) for each in steps[:MOST]),
        words("measure-news-more", n=more) if more > 0 else None,
    )


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

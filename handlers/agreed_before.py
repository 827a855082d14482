"""What was agreed when people last met and what became of it, in the few lines that a message has for it. Pure."""

from collections.abc import Callable, Sequence
from typing import Final

from handlers.wording import lines, short
from locales import Markup, Words
from workshops.measures.progress import Step

MOST: Final = 3
LONGEST_WHAT: Final = 56
"""Characters; all of it is one tap away."""


def agreed_before(words: Words, steps: Sequence[Step]) -> Markup:
    """One line for each of the first, and how many there are besides: as an invitation has it."""
    head = "measure-last-time"
    return lines(*sections(words, steps, most=MOST, head=head, entry=lambda each: _line(words, each)))


def sections(
    words: Words, steps: Sequence[Step], *, most: int, head: str, entry: Callable[[Step], Markup]
) -> list[Markup]:
    """What was agreed, below `head`, then what was there before; of all of it as many as there is room for."""
    shown = sorted(steps, key=lambda each: not each.agreed)[:most]
    before = [each for each in shown if not each.agreed]
    all_open = all(each.line.measure.is_open for each in before)
    parts = (
        (head, [each for each in shown if each.agreed]),
        ("measure-open-before" if all_open else "measure-from-before", before),
    )
    found = [lines(words(key), *map(entry, part)) for key, part in parts if part]
    more = len(steps) - len(shown)
    return [*found, words("measure-news-more", n=more)] if more else found


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

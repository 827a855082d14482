"""The options that several kinds of polls share: what is chosen, ranked, rated or given dots, counted from 1."""

from collections.abc import Sequence
from typing import Annotated, Final

from pydantic import Field

from questionnaires.kernels.kernel import FEWEST_DIVIDED, Asks, Impossible, Line, Shape
from questionnaires.kernels.phrases import Phrase, Wording, signed, verbatim

MOST_OPTIONS: Final = 12
LONGEST_OPTION: Final = 100


class Option(Shape):
    """`number` stands beside it, where it has one; a survey's scale keeps its own when it becomes a poll."""

    text: Wording
    number: int | None = None
    cluster: int | None = None
    """That of the cards for which it stands, where it stands for some."""

    def line(self) -> Phrase:
        """As it stands in a list."""
        if self.number is None:
            return verbatim(self.text)
        return Phrase("poll-option", {"n": signed(self.number), "text": self.text})


Options = Annotated[tuple[Option, ...], Field(min_length=2, max_length=MOST_OPTIONS)]


def numbered(texts: Sequence[Wording]) -> tuple[Option, ...]:
    """Counted from 1."""
    return tuple(Option(text=text, number=place) for place, text in enumerate(texts, 1))


def all_options(asks: Asks) -> tuple[Option, ...]:
    """Every option of a poll that has some."""
    found: tuple[Option, ...] = getattr(asks.settings, "options", ())
    return found


def options_of(asks: Asks) -> tuple[Wording, ...]:
    """What somebody typed as options; none where a kind brings its own, or has none."""
    found: tuple[Option, ...] = getattr(asks.settings, "options", ())
    return tuple(option.text for option in found if isinstance(option.text, str))


def with_options(asks: Asks, texts: Sequence[str]) -> Asks:
    """The same kind with other options in the place of those that were typed; what it brings itself stays.

    Raises ValidationError where they are too many.
    """
    found: tuple[Option, ...] = getattr(asks.settings, "options", ())
    own = [option.text for option in found if not isinstance(option.text, str)]
    settings = asks.settings.model_dump(exclude_defaults=True)
    settings["options"] = numbered([*texts, *own])
    if settings.get("most") == len(found):
        settings["most"] = len(texts) + len(own)
    for most in ("most", "least", "dots"):
        if most in settings:
            settings[most] = min(settings[most], len(texts) + len(own))
    return Asks(asks.kernel, asks.kernel.settings.model_validate(settings))


CLOSE: Final = 10
MOST_PEOPLE: Final = 60
"""Percent: two options so close to each other, with so many people between them, divide a room."""


def lead_is_close(lines: Sequence[Line], voters: int, *, together: int = MOST_PEOPLE) -> Phrase | None:
    """The hint where two lead that are about equal, by the lengths of their bars in whole percent; None where one leads
    clearly, where few have voted, and where both have less than `together` percent between them."""
    first, second = sorted(lines, key=lambda line: -(line.length or 0))[:2]
    lead, behind = first.length or 0, second.length or 0
    if voters < FEWEST_DIVIDED or lead - behind > CLOSE or lead + behind < together:
        return None
    return Phrase("poll-hint-close", {"first": first.label, "second": second.label})


def require_item(item: int, options: Sequence[Option]) -> None:
    """Raises Impossible for an item that is none of them."""
    if not 1 <= item <= len(options):
        raise Impossible

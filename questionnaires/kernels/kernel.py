"""What a kind of poll is: its settings, what a tap does to a ballot, what is published of all ballots, how that reads.

A ballot is a number for each item that somebody has chosen, ranked, rated or given dots. Of all ballots together a kind
is only told how often each item got each number: what leads from one answer of somebody to another never leaves the
database. Numbers and items are whole; what they mean is the kind's own business.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from typing import Any, ClassVar, Final, Generic, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict

from questionnaires.kernels.phrases import Phrase, Wording
from questionnaires.values import dataclass


class Shape(BaseModel):
    """Of what is kept as JSON: the settings of a poll, and its result."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True)
class Card:
    """A free text. `by` tells its writers apart while that is known, and nothing else; None: nobody knows any more.

    Neither shown nor waiting: somebody has looked at it and left it out.
    """

    id: str
    text: str
    by: int | None = None
    is_shown: bool = False
    is_waiting: bool = True
    cluster: int | None = None
    """Where it was put, with others that belong together."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Cards that belong together, under a name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Ballot:
    """What somebody has said so far: item → number, and item → text."""

    values: Mapping[int, int] = field(default_factory=dict)
    texts: Mapping[int, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.values or self.texts)


@dataclass(frozen=True, slots=True)
class Counts:
    """All ballots that count: item → number → how many people."""

    voters: int
    of: Mapping[int, Mapping[int, int]] = field(default_factory=dict)
    cards: tuple[Card, ...] = ()
    clusters: tuple[Cluster, ...] = ()

    def plus(self, other: "Counts") -> "Counts":
        """Both together."""
        items = sorted(self.of.keys() | other.of.keys())
        of = {
            item: {
                value: self.people(item, value) + other.people(item, value)
                for value in sorted(self.of.get(item, {}).keys() | other.of.get(item, {}).keys())
            }
            for item in items
        }
        cards, clusters = (*self.cards, *other.cards), (*self.clusters, *other.clusters)
        return Counts(self.voters + other.voters, of, cards, clusters)

    def moved(self, before: Ballot, after: Ballot) -> "Counts":
        """The same once a ballot that counts has become another; an empty one was not there, or is no more."""
        of = {item: dict(values) for item, values in self.of.items()}
        for ballot, people in ((before, -1), (after, 1)):
            for item, value in ballot.values.items():
                values = of.setdefault(item, {})
                values[value] = values.get(value, 0) + people
        left = {
            item: {value: n for value, n in sorted(values.items()) if n}
            for item, values in sorted(of.items())
            if any(values.values())
        }
        return Counts(self.voters - bool(before) + bool(after), left, self.cards, self.clusters)

    def people(self, item: int, value: int) -> int:
        """How many gave this item that number."""
        return self.of.get(item, {}).get(value, 0)

    def total(self, item: int) -> int:
        """The sum of the numbers that an item got."""
        return sum(value * n for value, n in self.of.get(item, {}).items())


@dataclass(frozen=True, slots=True)
class Move:
    """What a button wants: that an item has this number from now on, 0 that it has none. Twice is the same as once."""

    item: int
    value: int


@dataclass(frozen=True, slots=True)
class Look:
    """What a button wants: to see the choices of one item. Nothing changes."""

    item: int


@dataclass(frozen=True, slots=True)
class Write:
    """What a button wants: to type."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button. `number` stands before its words; `short` ones may stand side by side."""

    label: Phrase
    tap: Move | Look | Write
    number: int | None = None
    chosen: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class HandLine:
    """What can be counted in a room by a show of hands: how many give this item that number."""

    label: Phrase
    item: int
    value: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a result: what it is about, the number beside it, how long its bar is (0 to 100; None: no bar)."""

    label: Phrase
    value: Phrase
    length: int | None = None


@dataclass(frozen=True, slots=True)
class LinesTogether:
    """Lines of a result that belong together; `id` is that of their cluster, None: they are in none."""

    name: Phrase
    lines: tuple[Line, ...]
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Estimates on a line: the middle one, and between what the middle half of them lies; never where it ends, which
    is what a single person has said. `lowest` and `highest`: what could be estimated; None: there is no end. With so
    many `digits` behind the comma."""

    low: Decimal
    middle: Decimal
    high: Decimal
    lowest: Decimal | None = None
    highest: Decimal | None = None
    digits: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A result as it is read, drawn, put on the wall and into tables: all of them show these numbers.

    `hint` says what could be done now, with its reason; nothing is ever done by itself.
    """

    lines: tuple[Line, ...] = ()
    above: tuple[Phrase, ...] = ()
    below: tuple[Phrase, ...] = ()
    hint: Phrase | None = None
    span: Span | None = None
    is_cloud: bool = False
    """Whether the labels are words that can be drawn as large as they are frequent."""
    together: tuple[LinesTogether, ...] = ()
    """The same lines, each once, as they were put together; what is loose comes last. Empty: nothing was."""


FEWEST_DIVIDED: Final = 4
"""People; of fewer nobody says that they are divided."""


class Impossible(ValueError):
    """A move that leads nowhere; `why` is told to whoever made it, None: a button of another poll, or made up."""

    def __init__(self, why: Phrase | None = None) -> None:
        super().__init__("impossible" if why is None else why.key)
        self.why = why


UNCLEAR: Final = Phrase("poll-paper-unclear")
"""What was typed from a paper cannot be read."""

S = TypeVar("S", bound=Shape)
R = TypeVar("R", bound=Shape)


class Kernel(ABC, Generic[S, R]):
    """A kind of poll: one module, one instance, registered in `questionnaires.kernels`."""

    name: ClassVar[str]
    """As it is stored, for good."""
    settings: type[S]
    result: type[R]
    is_blind: ClassVar[bool] = False
    """Nobody sees anything of the votes before the end, also where they are counted openly."""

    @abstractmethod
    def offered(self, settings: S) -> tuple[Wording, ...]:
        """What can be chosen, in words: polls with the same question and the same of these are the same poll."""

    @abstractmethod
    def preview(self, settings: S) -> tuple[Phrase, ...]:
        """What can be chosen, a line each, for whoever drafts it."""

    @abstractmethod
    def rule(self, settings: S) -> Phrase:
        """How one votes and what is counted, in a sentence for whoever drafts it."""

    def guidance(self, settings: S, ballot: Ballot, at: int) -> tuple[Phrase, ...]:  # noqa: ARG002
        """What somebody who votes has to know besides the question, as far as they have come."""
        return ()

    @abstractmethod
    def choices(self, settings: S, ballot: Ballot, at: int) -> tuple[Choice, ...]:
        """The buttons; `at` is the item that is looked at, 0: none in particular."""

    def is_alike_for_all(self, settings: S) -> bool:  # noqa: ARG002
        """Whether every button means the same whatever the same person has tapped before: then a message that many
        people see at once can bear the buttons of an empty ballot."""
        return False

    @abstractmethod
    def mine(self, settings: S, ballot: Ballot) -> tuple[Phrase, ...]:
        """What somebody has said so far, in words."""

    @abstractmethod
    def voted(self, settings: S, ballot: Ballot, move: Move) -> Ballot:
        """The ballot after a move; raises Impossible."""

    def written(self, settings: S, ballot: Ballot, text: str) -> Ballot:  # noqa: ARG002
        """The ballot after something was typed; raises Impossible, always where nothing can be typed."""
        raise Impossible

    def by_hand(self, settings: S) -> tuple[HandLine, ...]:  # noqa: ARG002
        """What a coordinator can count in the room, each person once; nothing where hands or paper cannot say it."""
        return ()

    def paper(self, settings: S) -> Phrase | None:  # noqa: ARG002
        """How a coordinator types what one person has put on paper; None where `by_hand` says it."""
        return None

    def on_paper(self, settings: S, text: str) -> Ballot:  # noqa: ARG002
        """What one person's paper says, as it was typed; raises Impossible."""
        raise Impossible

    def left_open(self, settings: S, ballot: Ballot) -> Phrase | None:  # noqa: ARG002
        """What a paper that counts could have said besides, to be told back: it may have been forgotten."""
        return None

    def approved(self, settings: S, cards: tuple[Card, ...]) -> frozenset[str]:  # noqa: ARG002
        """The ids of the free texts that are shown without anybody having looked at them."""
        return frozenset()

    def doubled(self, settings: S, cards: tuple[Card, ...]) -> frozenset[str]:  # noqa: ARG002
        """The ids of free texts in which somebody has said the same once more; they go at the end."""
        return frozenset()

    def alike(self, settings: S, cards: tuple[Card, ...]) -> tuple[tuple[str, tuple[Card, ...]], ...]:  # noqa: ARG002
        """The free texts that are seen as one, each with what all of them are called."""
        return tuple((card.text, (card,)) for card in cards)

    def is_clustered(self, settings: S) -> bool:  # noqa: ARG002
        """Whether what was written can be put together under names."""
        return False

    def is_complete(self, settings: S, ballot: Ballot) -> bool:  # noqa: ARG002
        """Whether it counts; what is begun does not."""
        return bool(ballot)

    @abstractmethod
    def counted(self, settings: S, counts: Counts) -> R:
        """What is published of at least one ballot, and the only thing that is kept of all of them."""

    @abstractmethod
    def shown(self, settings: S, voters: int, result: R) -> Shown:
        """How that is told."""


AnyKernel: TypeAlias = Kernel[Any, Any]


@dataclass(frozen=True, slots=True)
class Asks:
    """How a poll asks: its kind with its settings."""

    kernel: AnyKernel
    settings: Shape

    @property
    def name(self) -> str:
        return self.kernel.name

    def offered(self) -> tuple[Wording, ...]:
        return self.kernel.offered(self.settings)

    def choices(self, ballot: Ballot, at: int = 0) -> tuple[Choice, ...]:
        return self.kernel.choices(self.settings, ballot, at)

    def is_alike_for_all(self) -> bool:
        return self.kernel.is_alike_for_all(self.settings)

    def voted(self, ballot: Ballot, move: Move) -> Ballot:
        return self.kernel.voted(self.settings, ballot, move)

    def written(self, ballot: Ballot, text: str) -> Ballot:
        return self.kernel.written(self.settings, ballot, text)

    def by_hand(self) -> tuple[HandLine, ...]:
        return self.kernel.by_hand(self.settings)

    def paper(self) -> Phrase | None:
        return self.kernel.paper(self.settings)

    def on_paper(self, text: str) -> Ballot:
        """Raises Impossible, with a reason, also for what does not count."""
        try:
            ballot = self.kernel.on_paper(self.settings, text)
        except Impossible as impossible:
            raise Impossible(impossible.why or UNCLEAR) from None
        if not ballot or not self.is_complete(ballot):
            raise Impossible(UNCLEAR)
        return ballot

    def approved(self, cards: tuple[Card, ...]) -> frozenset[str]:
        return self.kernel.approved(self.settings, cards)

    def alike(self, cards: tuple[Card, ...]) -> tuple[tuple[str, tuple[Card, ...]], ...]:
        return self.kernel.alike(self.settings, cards)

    def doubled(self, cards: tuple[Card, ...]) -> frozenset[str]:
        return self.kernel.doubled(self.settings, cards)

    def is_clustered(self) -> bool:
        return self.kernel.is_clustered(self.settings)

    def is_complete(self, ballot: Ballot) -> bool:
        return self.kernel.is_complete(self.settings, ballot)

    def counted(self, counts: Counts) -> Shape:
        counted: Shape = self.kernel.counted(self.settings, counts)
        return counted

    def shown(self, voters: int, result: Shape) -> Shown:
        return self.kernel.shown(self.settings, voters, result)


def without(values: Mapping[int, int], items: Sequence[int]) -> dict[int, int]:
    """The numbers of all other items."""
    return {item: value for item, value in values.items() if item not in items}

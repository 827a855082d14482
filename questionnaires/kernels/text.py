"""Writing: words, which are merged and counted, or cards, which are kept one by one."""

import re
from typing import Final

from pydantic import Field

from questionnaires.kernels.kernel import (
    Asks,
    Ballot,
    Card,
    Choice,
    Counts,
    Impossible,
    Kernel,
    Line,
    LinesTogether,
    Move,
    Shape,
    Shown,
    Write,
)
from questionnaires.kernels.list_marks import in_list, without_list_marks
from questionnaires.kernels.merging import folded, merged
from questionnaires.kernels.phrases import Phrase, Wording, verbatim
from questionnaires.rounding import percent
from questionnaires.visible import has_visible_sign

LONGEST_CARD: Final = 140
LONGEST_WORD: Final = 40
MOST_CARDS: Final = 10
_SEVERAL: Final = re.compile(r"[,;\n]")
_TOO_MANY: Final = frozenset({"poll-words-many", "poll-cards-many", "poll-text-full"})
EMPTY: Final = Phrase("poll-text-empty")
ENOUGH: Final = 2
"""A word that so many have written stands for itself; one of a single person waits for a second or a coordinator."""


class TextSettings(Shape):
    """Everybody writes up to `most`. `words`: alike ones are counted together. `free`: nobody looks at them first.

    `by`: so many people write together, after each has thought alone and two have talked, on one phone of theirs.
    """

    most: int = Field(default=3, ge=1, le=MOST_CARDS)
    longest: int = Field(default=LONGEST_CARD, ge=10, le=300)
    words: bool = False
    free: bool = False
    by: int = Field(default=1, ge=1, le=10)

    def most_writers(self, people: int) -> int:
        """How many of so many people write at most, if all groups are full but the last."""
        return -(-people // self.by)


class Written(Shape):
    """A word or card, how many wrote it, and the id of the cluster in which it lies."""

    text: str
    people: int
    cluster: int | None = None


class NamedCluster(Shape):
    """A cluster of cards as it is called."""

    id: int
    name: str


class TextResult(Shape):
    """What may be shown, and how many more wait to be looked at; `clusters` are those in which something lies."""

    written: tuple[Written, ...]
    waiting: int = 0
    clusters: tuple[NamedCluster, ...] = ()


class TextKernel(Kernel[TextSettings, TextResult]):
    name = "text"
    settings = TextSettings
    result = TextResult

    def offered(self, settings: TextSettings) -> tuple[Wording, ...]:  # noqa: ARG002
        return ()

    def preview(self, settings: TextSettings) -> tuple[Phrase, ...]:  # noqa: ARG002
        return ()

    def rule(self, settings: TextSettings) -> Phrase:
        kind = _kind(settings)
        looked_at = "free" if settings.free else "reviewed"
        return Phrase(f"poll-rule-{kind}-{looked_at}", {"most": settings.most, "longest": settings.longest})

    def guidance(self, settings: TextSettings, ballot: Ballot, at: int) -> tuple[Phrase, ...]:  # noqa: ARG002
        left = settings.most - len(ballot.texts)
        kind = "words" if settings.words else "cards"
        seen = Phrase("poll-text-free" if settings.free else "poll-text-reviewed")
        if not ballot:
            return (
                Phrase(f"poll-{_kind(settings)}-how", {"most": settings.most, "longest": settings.longest}),
                seen,
            )
        more = Phrase(f"poll-{kind}-left", {"left": left, "longest": settings.longest})
        return (more, seen) if left else ()

    def choices(self, settings: TextSettings, ballot: Ballot, at: int) -> tuple[Choice, ...]:  # noqa: ARG002
        key = "poll-words-write" if settings.words else "poll-cards-write"
        write = (Choice(Phrase(key), Write()),) if len(ballot.texts) < settings.most else ()
        taken_back = (
            Choice(Phrase("poll-text-take-back", {"text": text}), Move(item, 0))
            for item, text in ballot.texts.items()
        )
        return (*write, *taken_back)

    def mine(self, settings: TextSettings, ballot: Ballot) -> tuple[Phrase, ...]:  # noqa: ARG002
        return tuple(Phrase("poll-text-mine", {"text": text}) for text in ballot.texts.values())

    def voted(self, settings: TextSettings, ballot: Ballot, move: Move) -> Ballot:
        """What was taken back by an earlier tap is not there any more, which is what was wanted."""
        if move.value != 0 or not 1 <= move.item <= settings.most:
            raise Impossible
        return Ballot(texts={item: text for item, text in ballot.texts.items() if item != move.item})

    def written(self, settings: TextSettings, ballot: Ballot, text: str) -> Ballot:
        """Several words may come at once, with commas or on lines of their own, and several cards as a list: all of
        them fit, or none is taken."""
        first = 1 + len(ballot.texts)
        plain = [re.sub(r"\s+", " ", part).strip() for part in _parts(settings, text, first=first)]
        unmarked = without_list_marks(plain, first=first)
        seen = [part for part in unmarked if has_visible_sign(part)]
        if not seen:
            raise Impossible(EMPTY)
        if any(len(part) > settings.longest for part in seen):
            raise Impossible(Phrase("poll-text-long", {"longest": settings.longest}))
        texts = dict(ballot.texts)
        for part in seen:
            if folded(part) in {folded(each) for each in texts.values()}:
                continue
            free = next((item for item in range(1, 1 + settings.most) if item not in texts), None)
            if free is None:
                left = settings.most - len(ballot.texts)
                raise Impossible(
                    Phrase("poll-words-many" if settings.words else "poll-cards-many", {"left": left})
                    if left
                    else Phrase("poll-text-full", {"most": settings.most})
                )
            texts[free] = part
        return Ballot(texts=dict(sorted(texts.items())))

    def paper(self, settings: TextSettings) -> Phrase | None:
        return Phrase(f"poll-paper-{_kind(settings)}", {"most": settings.most})

    def on_paper(self, settings: TextSettings, text: str) -> Ballot:
        """A card is a line; words may stand in one. Doubles go at once: later their paper is unknown."""
        ballot = Ballot()
        for part in [text] if settings.words else text.splitlines():
            try:
                ballot = self.written(settings, ballot, part)
            except Impossible as impossible:
                if impossible.why == EMPTY:
                    continue
                too_many = impossible.why is not None and impossible.why.key in _TOO_MANY
                key = "poll-paper-too-many-groups" if settings.by > 1 else "poll-paper-too-many"
                raise Impossible(
                    Phrase(key, {"most": settings.most}) if too_many else impossible.why
                ) from None
        one_person = tuple(Card(str(item), text, by=0) for item, text in ballot.texts.items())
        doubled = self.doubled(settings, one_person)
        return Ballot(texts={item: text for item, text in ballot.texts.items() if str(item) not in doubled})

    def is_clustered(self, settings: TextSettings) -> bool:
        return not settings.words

    def approved(self, settings: TextSettings, cards: tuple[Card, ...]) -> frozenset[str]:
        """Everything where nobody looks at it first; else the words that enough people have written, unless one of
        them was left out.
        """
        if settings.free:
            return frozenset(card.id for card in cards)
        if not settings.words:
            return frozenset()
        left_out = {card.id for card in cards if not (card.is_shown or card.is_waiting)}
        enough = (word for word in merged(cards) if word.people >= ENOUGH)
        return frozenset(id_ for word in enough if left_out.isdisjoint(word.cards) for id_ in word.cards)

    def alike(
        self, settings: TextSettings, cards: tuple[Card, ...]
    ) -> tuple[tuple[str, tuple[Card, ...]], ...]:
        if not settings.words:
            return super().alike(settings, cards)
        by_id = {card.id: card for card in cards}
        return tuple((word.text, tuple(by_id[each] for each in word.cards)) for word in merged(cards))

    def doubled(self, settings: TextSettings, cards: tuple[Card, ...]) -> frozenset[str]:
        """All but one where somebody has written the same word in two forms."""
        writer = {card.id: card.by for card in cards}
        doubled: set[str] = set()
        for word in merged(cards) if settings.words else ():
            kept: set[int | None] = set()
            for card in word.cards:
                if writer[card] is not None and writer[card] in kept:
                    doubled.add(card)
                kept.add(writer[card])
        return frozenset(doubled)

    def counted(self, settings: TextSettings, counts: Counts) -> TextResult:
        shown = [card for card in counts.cards if card.is_shown]
        waiting = sum(card.is_waiting for card in counts.cards)
        if settings.words:
            written = [Written(text=word.text, people=word.people) for word in merged(shown)]
        else:
            ordered = sorted(shown, key=lambda card: card.id)
            written = [Written(text=card.text, people=1, cluster=card.cluster) for card in ordered]
        # Older ones may hold nothing to see.
        written = [each for each in written if has_visible_sign(each.text)]
        used = {each.cluster for each in written}
        clusters = (NamedCluster(id=each.id, name=each.name) for each in counts.clusters if each.id in used)
        return TextResult(written=tuple(written), waiting=waiting, clusters=tuple(clusters))

    def shown(self, settings: TextSettings, voters: int, result: TextResult) -> Shown:  # noqa: ARG002
        """Words with bars that are shares of the most frequent one; cards as they are, by cluster."""
        kind = "words" if settings.words else "cards"
        key = f"poll-{kind}-waiting-more" if result.written else f"poll-{kind}-waiting"
        waiting = (Phrase(key, {"n": result.waiting}),) if result.waiting else ()
        if not settings.words:
            together = _together(result)
            cards = tuple(line for each in together for line in each.lines)
            return Shown(cards, below=waiting, together=together if result.clusters else ())
        most = max((each.people for each in result.written), default=1)
        words = tuple(
            Line(
                verbatim(each.text),
                Phrase("poll-value-times", {"n": each.people}),
                percent(each.people, most),
            )
            for each in result.written
        )
        return Shown(words, below=waiting, is_cloud=True)


def _parts(settings: TextSettings, text: str, *, first: int) -> list[str]:
    """Who may write one card only, as the phone of a group, has a list on it."""
    if settings.words:
        return _SEVERAL.split(text)
    return in_list(text, first=first) if settings.most > 1 else [text]


def _kind(settings: TextSettings) -> str:
    """How it is told who writes what."""
    if settings.by > 1:
        return "card-of-group"
    return "words" if settings.words else "cards"


def _together(result: TextResult) -> tuple[LinesTogether, ...]:
    """The cards of each cluster with its name beside them; the loose ones last."""
    found = []
    for cluster in result.clusters:
        lines = (_card(each, cluster.name) for each in result.written if each.cluster == cluster.id)
        found.append(LinesTogether(verbatim(cluster.name), tuple(lines), cluster.id))
    named = {each.id for each in result.clusters}
    loose = tuple(_card(each, "") for each in result.written if each.cluster not in named)
    return (*found, LinesTogether(Phrase("poll-cards-loose"), loose)) if loose else tuple(found)


def _card(card: Written, cluster: str) -> Line:
    return Line(verbatim(card.text), verbatim(cluster))


KERNEL = TextKernel()


def cards(*, most: int = 3, free: bool = False) -> Asks:
    """Up to so many cards each."""
    return Asks(KERNEL, TextSettings(most=most, free=free))


def with_most(asks: Asks, most: int) -> Asks | None:
    """The same, up to so many each; None where nothing is written, or for a number that there cannot be."""
    if not isinstance(asks.settings, TextSettings) or not 1 <= most <= MOST_CARDS:
        return None
    return Asks(asks.kernel, asks.settings.model_copy(update={"most": most}))


def freely(asks: Asks, *, on: bool) -> Asks | None:
    """The same, seen at once or only after somebody has looked at them; None for anything but cards."""
    if not isinstance(asks.settings, TextSettings) or asks.settings.words:
        return None
    return Asks(asks.kernel, asks.settings.model_copy(update={"free": on}))


def words(*, most: int = 3) -> Asks:
    """Up to so many words each; alike ones are counted together."""
    return Asks(KERNEL, TextSettings(most=most, longest=LONGEST_WORD, words=True))

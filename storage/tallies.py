"""What came out of a poll, as a value and as the JSON that keeps it."""

import json
from collections.abc import Mapping, Sequence

from questionnaires.kernels.kernel import Asks, Counts, Shape
from questionnaires.values import dataclass
from storage.ids import CardId, UpdateId


@dataclass(frozen=True, slots=True)
class BlockTally:
    """What so many voters of a group, or of small groups together, said; the groups by their names at that time."""

    groups: tuple[str, ...]
    voters: int
    result: Shape


@dataclass(frozen=True, slots=True)
class Paper:
    """What one person has put on paper, as `update` typed it: to be taken out again while the poll is open."""

    update: UpdateId
    number: int
    """Tells it apart from all others; no other one gets it."""
    values: Mapping[int, int]
    cards: tuple[CardId, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """What may be seen of the votes of so many persons; `result` is of the poll's kind.

    None: there are too few of them. `withheld`: another result of the same question could be subtracted from it.
    """

    voters: int
    result: Shape | None
    withheld: bool = False
    by_hand: int = 0
    """So many of them were counted in the room."""
    left_out: int = 0
    """So many more voted themselves, too few for their votes to be among these."""
    blocks: tuple[BlockTally, ...] = ()
    """The same by group, where that was announced: at least two, or none."""

    @property
    def turnout(self) -> int:
        """How many voted themselves, of those who were asked."""
        return self.voters - self.by_hand + self.left_out


def read(text: str | None, asks: Asks) -> Tally | None:
    """The result in a column, of a poll that asks so."""
    if text is None:
        return None
    stored = json.loads(text)
    result = stored.get("result")
    return Tally(
        stored["voters"],
        None if result is None else asks.kernel.result.model_validate(result),
        withheld=stored.get("withheld", False),
        by_hand=stored.get("by_hand", 0),
        left_out=stored.get("left_out", 0),
        blocks=tuple(
            BlockTally(
                tuple(each["groups"]), each["voters"], asks.kernel.result.model_validate(each["result"])
            )
            for each in stored.get("blocks", ())
        ),
    )


def written(tally: Tally) -> str:
    """The result for a column."""
    result = {} if tally.result is None else {"result": tally.result.model_dump(mode="json")}
    others = {"withheld": tally.withheld, "by_hand": tally.by_hand, "left_out": tally.left_out}
    said: dict[str, object] = {name: value for name, value in others.items() if value}
    if tally.blocks:
        said["blocks"] = [
            {"groups": each.groups, "voters": each.voters, "result": each.result.model_dump(mode="json")}
            for each in tally.blocks
        ]
    return json.dumps({"voters": tally.voters, **result, **said}, ensure_ascii=False, sort_keys=True)


def read_by_hand(text: str | None) -> Counts | None:
    """What was counted in the room, in a column."""
    if text is None:
        return None
    stored = json.loads(text)
    of = {int(item): {int(value): n for value, n in each.items()} for item, each in stored["of"].items()}
    return Counts(stored["voters"], of)


def read_papers(text: str | None) -> tuple[Paper, ...]:
    """The papers that were typed last, in the same column."""
    stored = [] if text is None else json.loads(text).get("papers", [])
    return tuple(
        Paper(
            UpdateId(each["update"]),
            each["number"],
            {int(item): value for item, value in each["values"].items()},
            tuple(CardId(card) for card in each["cards"]),
        )
        for each in stored
    )


def written_by_hand(counted: Counts | None, papers: Sequence[Paper] = ()) -> str | None:
    """What was counted in the room, for a column."""
    if counted is None:
        return None
    of = {item: dict(values) for item, values in counted.of.items()}
    last = [
        {
            "update": each.update,
            "number": each.number,
            "values": dict(each.values),
            "cards": each.cards,
        }
        for each in papers
    ]
    return json.dumps({"voters": counted.voters, "of": of, **({"papers": last} if last else {})})

"""Why a group does not stand alone at a question, said truly and without a number that may not be told."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar, assert_never

from locales import Words
from questionnaires.model import GroupCode
from questionnaires.result import ItemResult, Why
from questionnaires.suppression import Block

Text = TypeVar("Text", bound=str)
Names = Mapping[GroupCode, str]


def reasons(say: Callable[..., Text], words: Words, item: ItemResult, names: Names, *, k: int) -> list[Text]:
    """One sentence for each group that does not stand alone, one for the small ones of a block, or one for all.

    `say` is `words` or `words.plain`.

    Nothing where nothing is shown at all, and nothing of groups that were not asked.
    """
    if item.cells is None:
        return []
    together = {group: why for group, why in item.together.items() if why is not Why.NOT_ASKED}
    if together and not item.blocks:
        return [say("groups-total-only")]
    said = (
        _small(say, words, item, group, names) or reason(say, words, item, group, names, k=k)
        for group in together
    )
    return list(dict.fromkeys(said))


def _small(
    say: Callable[..., Text], words: Words, item: ItemResult, group: GroupCode, names: Names
) -> Text | None:
    """The sentence for all small groups of the group's block; None where it is the only one."""
    block = _block_of(item, group) or ()
    small = [one for one in block if item.together.get(one) is Why.SMALL]
    if group not in small or len(small) < 2:
        return None
    groups, others = (
        [names.get(one, one) for one in block if (one in small) is is_small] for is_small in (True, False)
    )
    if not others:
        return say("groups-all-small", groups=words.listed(groups))
    return say("groups-many-small", groups=words.listed(groups), others=words.listed(others))


def reason(
    say: Callable[..., Text], words: Words, item: ItemResult, group: GroupCode, names: Names, *, k: int
) -> Text:
    """The sentence for one group of `item.together`."""
    why, block = item.together[group], _block_of(item, group)
    name = names.get(group, group)
    match why:
        case Why.NOT_ASKED | Why.ABSENT:
            return say(f"groups-{why}", group=name)
        case Why.NOBODY_RATED_ENOUGH:
            return say("groups-too-few", k=k)
        case Why.WITHHELD:
            return say("groups-withheld")
        case Why.JOINED | Why.SMALL | Why.FEW_RATED | Why.PROTECTS if block is None:
            return say("groups-total-only")
        case Why.JOINED:
            return say("groups-joined", groups=words.listed([names.get(one, one) for one in block or ()]))
        case Why.SMALL:
            return say("groups-small", group=name, others=words.listed(list(_others(block, group, names))))
        case Why.FEW_RATED | Why.PROTECTS:
            numbers = item.rated[group]
            others = words.listed(list(_others(block, group, names)))
            return say(f"groups-{why}", group=name, n=numbers.n, of=numbers.of, k=k, others=others)
        case _:
            assert_never(why)


def _block_of(item: ItemResult, group: GroupCode) -> Block | None:
    return next((block for block in item.blocks if group in block), None)


def _others(block: Block | None, group: GroupCode, names: Names) -> Iterator[str]:
    return (names.get(one, one) for one in block or () if one != group)

"""How many have finished, without pointing at anybody: groups that are too small appear only together."""

from collections.abc import Sequence
from dataclasses import dataclass

from questionnaires.model import GroupCode
from questionnaires.suppression import groups_to_show
from storage.participation import GroupTurnout


@dataclass(frozen=True, slots=True)
class Line:
    """Some groups together; `asked` and `finished` are None where they are fewer than k people even so."""

    groups: tuple[str, ...]
    asked: int | None
    finished: int | None


def protected(turnout: Sequence[GroupTurnout], *, k: int) -> tuple[Line, ...]:
    """One line per group of at least k people that were asked; the others share a line, and so do the empty ones.

    Which groups share it follows from how many were asked, never from how many have finished: so a line that
    appears or goes away tells nothing about anybody.
    """
    shown = set(groups_to_show({GroupCode(each.code): each.asked for each in turnout}, k=k))
    lines = [Line((each.name,), each.asked, each.finished) for each in turnout if each.code in shown]
    hidden = [each for each in turnout if each.code not in shown and each.asked > 0]
    if hidden:
        asked, finished = sum(each.asked for each in hidden), sum(each.finished for each in hidden)
        names = tuple(each.name for each in hidden)
        lines.append(Line(names, asked, finished) if asked >= k else Line(names, None, None))
    empty = tuple(each.name for each in turnout if each.asked == 0)
    return (*lines, Line(empty, 0, 0)) if empty else tuple(lines)

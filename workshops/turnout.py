"""How many have finished, without pointing at anybody: groups that are too small appear only together."""

from collections.abc import Sequence
from dataclasses import dataclass

from questionnaires.suppression import blocks
from storage.participation import GroupTurnout


@dataclass(frozen=True, slots=True)
class Line:
    """Some groups together; `asked` and `finished` are None where they are fewer than k people even so."""

    groups: tuple[str, ...]
    asked: int | None
    finished: int | None


def protected(turnout: Sequence[GroupTurnout], *, k: int) -> tuple[Line, ...]:
    """One line per block of groups, decided by how many were asked; empty groups share a line at the end.

    Never by how many have finished: so a line that appears or goes away tells nothing about anybody.
    """
    by_name = {each.name: each for each in turnout if each.asked > 0}
    found = blocks({name: each.asked for name, each in by_name.items()}, k=k)
    lines = [
        Line(
            names,
            sum(by_name[name].asked for name in names),
            sum(by_name[name].finished for name in names),
        )
        for names in found
    ]
    if by_name and not found:
        lines.append(Line(tuple(by_name), None, None))
    empty = tuple(each.name for each in turnout if each.asked == 0)
    return (*lines, Line(empty, 0, 0)) if empty else tuple(lines)

"""How many were asked, have begun, have finished, without pointing at anybody: small groups appear only together.

Which groups share a line follows from how many were asked, never from how many answered: so a line that appears or
goes away tells nothing about anybody, and the lines are the same before and after the closing.
"""

from collections.abc import Mapping, Sequence

from questionnaires.model import GroupCode
from questionnaires.suppression import Block, Participation, Published, Turnout, as_one, participation
from questionnaires.values import dataclass
from storage.participation import GroupTurnout


@dataclass(frozen=True, slots=True)
class Line:
    """Some groups together; the numbers are None where they are fewer than k people even so, or nobody noted them."""

    groups: tuple[str, ...]
    asked: int | None
    begun: int | None
    finished: int | None


@dataclass(frozen=True, slots=True)
class PartTaken:
    """Everybody and, line by line, the groups; only how many were `asked` is told of fewer than k people, too."""

    asked: int
    begun: int | None
    finished: int | None
    lines: tuple[Line, ...]


def part_taking(
    turnout: Sequence[GroupTurnout], names: Mapping[GroupCode, str], *, k: int, joined: Sequence[Block] = ()
) -> PartTaken:
    """Of a survey that is open."""
    codes = tuple(GroupCode(each.code) for each in turnout)
    found = participation(
        {GroupCode(each.code): each.begun for each in turnout},
        units=as_one(codes, joined),
        k=k,
        invited={GroupCode(each.code): each.asked for each in turnout},
        finished={GroupCode(each.code): each.finished for each in turnout},
    )
    asked = [GroupCode(each.code) for each in turnout if each.asked]
    empty = tuple(names[code] for code in codes if code not in asked)
    told = _told(found, tuple(asked), names, sum(each.asked for each in turnout))
    lines = (*told.lines, Line(empty, 0, 0, 0)) if empty else told.lines
    return PartTaken(told.asked, told.begun, told.finished, lines)


def part_taken(published: Published, names: Mapping[GroupCode, str], *, asked: int) -> PartTaken:
    """Of a survey that is closed; `asked` is told where they were so few that nothing about them was stored."""
    return _told(published.participation, published.groups, names, asked)


def _told(found: Participation, groups: Block, names: Mapping[GroupCode, str], asked: int) -> PartTaken:
    lines = [_line(one.groups, one.turnout, names) for one in found.blocks]
    if groups and not lines:
        lines = [_line(groups, found.total, names)]
    total = found.total
    if total is None:
        return PartTaken(asked, None, None, tuple(lines))
    return PartTaken(
        asked if total.invited is None else total.invited, total.begun, total.finished, tuple(lines)
    )


def _line(groups: Block, turnout: Turnout | None, names: Mapping[GroupCode, str]) -> Line:
    told = tuple(names[group] for group in groups)
    if turnout is None:
        return Line(told, None, None, None)
    return Line(told, turnout.invited, turnout.begun, turnout.finished)

"""How groups and their turnout are said. Pure."""

from collections.abc import Mapping

from locales import Markup, Words
from questionnaires.model import GroupCode
from questionnaires.suppression import Block


def block_name(words: Words, names: Mapping[GroupCode, str], block: Block) -> str:
    """ "Rat", or "Beirat, Ehrenamt und Institutionen zusammen"."""
    return words.together([words.group(names[group]) for group in block])


def turnout(words: Words, names: str | None, *, asked: int, begun: int, finished: int | None) -> Markup:
    """ "Rat: 8 eingeladen, 6 begonnen, 5 abgeschlossen"; without names of everybody."""
    key = "turnout-all" if names is None else "turnout-groups"
    numbers = {"asked": asked, "begun": begun} | ({} if finished is None else {"finished": finished})
    return words(f"{key}-begun" if finished is None else key, names=names or "", **numbers)

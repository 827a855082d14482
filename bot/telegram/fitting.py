"""A text as long as Telegram takes it: a longer one would be refused, and whoever waits for it would read nothing."""

import re
from typing import Final

LONGEST_TEXT: Final = 4096
"""Signs of a message, counted without its markup."""
LONGEST_CAPTION: Final = 1024
"""The same below a file."""
_SIGN: Final = re.compile(r"</?[a-z][^<>]*>|&(?:#x?[0-9A-Fa-f]+|[a-z]+);|.", re.DOTALL)
_TAG: Final = re.compile(r"<(/?)([a-z]+)[^<>]*>")


def fitting(text: str, longest: int) -> str:
    """The text, or its beginning with an ellipsis; tags that are open where it is cut off are closed there."""
    if len(text) <= longest:
        return text
    parts = _SIGN.findall(text)
    if sum(_TAG.fullmatch(part) is None for part in parts) <= longest:
        return text
    kept: list[str] = []
    opened: list[str] = []
    room = longest - 1
    for part in parts:
        if (tag := _TAG.fullmatch(part)) is None:
            if not room:
                break
            room -= 1
        elif tag[1]:
            del opened[-1:]
        else:
            opened.append(tag[2])
        kept.append(part)
    return "".join([*kept, "…", *(f"</{name}>" for name in reversed(opened))])

"""Texts of a form as people read them in a chat: links and line breaks kept, bold and colours left out.

XLSForm knows Markdown and a little HTML. `<5 Jahre` and `2 * 3` are no markup and stay.
"""

import html
import re
from typing import Final

_BREAK: Final = re.compile(r"<br\s*/?>|</(?:p|div|li|h[1-6])>", re.IGNORECASE)
_ITEM: Final = re.compile(r"<li(?:\s[^<>]*)?>", re.IGNORECASE)
_ANCHOR: Final = re.compile(
    r"<a\s[^<>]*?href\s*=\s*[\"']?([^\"'\s<>]+)[\"']?[^<>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL
)
_TAG: Final = re.compile(
    r"</?(?:b|i|u|s|em|strong|span|font|small|big|center|p|div|ul|ol|li|h[1-6]|sup|sub|mark|del|code|img|video|audio|table|tr|td|th)(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"(?<!\\)\[([^\]\n]+)\]\(\s*([^)\s]+)\s*\)")
_STRONG: Final = re.compile(r"(?<![\\\w*])(\*\*|__)(?=\S)(.+?)(?<=[^\s\\])\1(?![\w*])", re.DOTALL)
_EMPHASIS: Final = re.compile(r"(?<![\\\w*_])([*_])(?=[^\s*_])([^*_\n]+?)(?<=[^\s\\])\1(?![\w*_])")
_ELSEWHERE: Final = re.compile(r"\*[^\s*][^*\n]*\*|^\s*#", re.MULTILINE)
"""What stays text here and is markup for web forms (Enketo): two stars within words, a # without a blank behind it."""
_TITLE: Final = re.compile(r"^#{1,6}\s+", re.MULTILINE)
_ESCAPE: Final = re.compile(r"\\([\\*_#\[\]()`~])")
_ENTITY: Final = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5});")
_LINES_WITH_NUMBERS: Final = re.compile(r"(?:^\d+\. .*\n?)+", re.MULTILINE)
_NUMBER: Final = re.compile(r"^(\d+)\. ", re.MULTILINE)
_JOINED: Final = re.compile("^(\\d+\\.)\u2060 ", re.MULTILINE)
_INSERTED: Final = re.compile(r"\$\{[^{}]*\}")


def plain(text: str) -> tuple[str, bool]:
    """The text without markup, and whether something of how it looked is gone."""
    text = _JOINED.sub(r"\1 ", text)
    if not re.search(r"[<*_#\[\\&]", text):
        return text, False
    kept: list[str] = []

    def aside(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\x00{len(kept) - 1}\x00"

    held = _INSERTED.sub(aside, text)
    held = _ANCHOR.sub(lambda found: _linked(found[2], found[1]), held)
    held = _LINK.sub(lambda found: _linked(found[1], found[2]), held)
    held = _ITEM.sub("• ", _BREAK.sub("\n", held))
    looked = _TITLE.sub("", _TAG.sub("", held))
    looked = _STRONG.sub(r"\2", looked)
    looked = _EMPHASIS.sub(r"\2", looked)
    found = _ENTITY.sub(lambda one: html.unescape(one[0]), _ESCAPE.sub(r"\1", looked))
    found = re.sub("\x00(\\d+)\x00", lambda one: kept[int(one[1])], found)
    is_gone = _ESCAPE.sub("", looked) != _ESCAPE.sub("", held)
    return re.sub(r"\n{3,}", "\n\n", found).strip(" \n"), is_gone


def kept(text: str) -> str:
    """The text so that `plain` gives it back: what would be taken for markup, here or elsewhere, is marked as none."""
    if plain(text) != (text, False) or _ELSEWHERE.search(text):
        marked = re.sub(r"([\\*_#\[\]])", r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;"))
        text = _INSERTED.sub(lambda found: found[0].replace("\\", ""), marked)
    return _LINES_WITH_NUMBERS.sub(_no_list, text)


def _no_list(found: re.Match[str]) -> str:
    """Dates are no list that is counted on from its first number: a sign without width behind the full stop."""
    numbers = [int(one) for one in _NUMBER.findall(found[0])]
    if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return found[0]
    return _NUMBER.sub("\\1.\u2060 ", found[0])


def _linked(words: str, address: str) -> str:
    """The words with the address behind them, which a phone makes tappable."""
    words = words.strip()
    return address if words == address or not words else f"{words} ({address})"

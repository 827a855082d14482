"""The fonts of pictures and PDF: the same files on every machine, whatever is installed there.

Fira Sans covers Latin (Turkish, Romanian, Polish too) and Cyrillic (Ukrainian, Russian), IBM Plex Sans Arabic covers
Arabic and Persian; both have separate files per weight, because vl-convert draws variable fonts in one weight only.
Vl-convert itself carries Liberation Sans (no Arabic), Typst no sans-serif at all.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

import fontpkg

FAMILIES = ("Fira Sans", "IBM Plex Sans Arabic")
BOLD = 600
_KEPT_CONTROLS = frozenset("\n\u00ad\u200c\u200d\u200e\u200f\u061c\u2068\u2069")
"""Line breaks, soft hyphens, joiners (Persian is written with them), the three direction marks, and what keeps a text
apart from those around it."""
_PLAINER = {
    0x2010: "-",
    0x2011: "-",
    0x2009: " ",
    0x200A: " ",
    0x202F: "\u00a0",
    0x2028: "\n",
    0x2029: "\n",
} | dict.fromkeys(range(65024, 65040))
"""Hyphens and spaces that few fonts have, line breaks of another kind, selectors of emoji styles."""


def folders() -> tuple[Path, ...]:
    """Where the files lie."""
    return tuple(fontpkg.path(family).parent for family in FAMILIES)


def printable(text: str, *, instead: str) -> str:
    """The text with every run of signs that no font has replaced, and without controls that reorder the line.

    PDF/UA forbids signs without a glyph, and Typst then writes no document at all; people do write emoji.
    """
    composed = unicodedata.normalize("NFC", text).translate(_PLAINER)
    kept = "".join(sign for sign in composed if not _is_control(sign))
    return re.sub(r"[\ue000\u200d]*\ue000[\ue000\u200d]*", instead, _with_holes(kept))


def is_right_to_left(text: str) -> bool:
    """Whether the first sign with a direction runs right to left."""
    for sign in text:
        match unicodedata.bidirectional(sign):
            case "L":
                return False
            case "R" | "AL":
                return True
    return False


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide the text will be, in the unit of `size`; without kerning, which is a little less."""
    advances = [_advances(family, BOLD if bold else 400) for family in FAMILIES]
    known = (
        next((font[ord(sign)] for font in advances if ord(sign) in font), 0.5)
        for sign in text
        if sign not in _KEPT_CONTROLS
    )
    return size * sum(known)


def wrapped(text: str, size: float, *, room: float, bold: bool = False) -> list[str]:
    """The text in lines that fit the room; a word that is longer than a line is broken."""
    lines: list[str] = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if width(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines += _broken(word, size, room=room, bold=bold)
    return [line for line in lines if line]


def _broken(word: str, size: float, *, room: float, bold: bool) -> list[str]:
    parts = [""]
    for sign in word:
        if parts[-1] and width(parts[-1] + sign, size, bold=bold) > room:
            parts.append("")
        parts[-1] += sign
    return parts


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and sign not in _KEPT_CONTROLS


def _with_holes(text: str) -> str:
    """The text with U+E000, a private sign that no text needs, wherever there is no glyph."""
    covered = _covered()
    return "".join(sign if ord(sign) in covered or sign in _KEPT_CONTROLS else "\ue000" for sign in text)


@cache
def _covered() -> frozenset[int]:
    """Code points that regular and bold both have; U+E000 counts as missing even where a font uses it."""
    fonts = [
        _advances(family, 400).keys() & _advances(family, weight).keys()
        for family in FAMILIES
        for weight in (BOLD, 700)
    ]
    return frozenset().union(*fonts) - {0xE000}


@cache
def _advances(family: str, weight: int) -> dict[int, float]:
    """Code point to width, as a share of the font size."""
    from fontTools.ttLib import TTFont  # a tenth of a second, and only pictures and documents are measured

    with TTFont(fontpkg.path(family, weight), lazy=True) as font:
        unit, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        return {code: metrics[glyph][0] / unit for code, glyph in font.getBestCmap().items()}

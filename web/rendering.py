"""A screen as HTML: the first bold line becomes the heading, lines that begin with a point are a list."""

import html
import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from markupsafe import Markup as Safe

from handlers.screen import Board, Button, Screen
from questionnaires.values import dataclass

_TAG: Final = re.compile(r'</?(?:b|i|u|code)>|<a href="(https?://[^"<>]*)">|</a>')
_NAMES: Final = {"b": "strong", "i": "em", "u": "u", "code": "code"}
_HEADING: Final = re.compile(r"<b>(.*?)</b>[.:]?")
_COMMAND: Final = re.compile(r"(?<![\w/.:-])/([a-z]+)\b(?!/)")
_ADDRESS: Final = re.compile(r"(https?://[^\s<>\"]+[^\s<>\".,;:!?)])")
_ENTRY: Final = re.compile(r"/([a-z]+)(?: –|:) .+")
"""A line that names a command and says what it is for."""
LONGEST_HEADING: Final = 60
_SENTENCE: Final = re.compile(r".*?[.?!:](?=\s)")
_POINT: Final = re.compile(r"^\s*[•–-]\s+")
_VERBATIM: Final = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of lines, a list of points, or a text to be copied as it stands, which is one line."""

    lines: tuple[Safe, ...]
    is_list: bool
    is_verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen as a template wants it; `number` names its file under the page's address."""

    heading: str
    """Plain; empty where the screen begins without one."""
    above: tuple[Block, ...]
    """What stands above the heading: that something was saved, say."""
    blocks: tuple[Block, ...]
    rows: tuple[tuple[Button, ...], ...]
    live: tuple[Block, ...] = ()
    """What follows by itself, below the blocks."""
    after: tuple[Block, ...] = ()
    """What stands below that."""
    file: str | None = None
    picture: bool = False
    number: int = 0
    draft: str = ""
    field: str = ""
    board: Board | None = None

    @property
    def title(self) -> str:
        """What it is about: its heading, else its first sentence; empty where it has no words."""
        if self.heading:
            return self.heading
        lines = (line for block in (*self.blocks, *self.live, *self.above) for line in block.lines)
        first = next(lines, Safe("")).striptags()
        sentence = _SENTENCE.match(first)
        return first if sentence is None else sentence[0]

    @property
    def text(self) -> str:
        """All words, for a picture that shows what they say."""
        return " ".join(line.striptags() for block in self.blocks for line in block.lines)


Command: TypeAlias = Callable[[str], Safe | None]
"""A command by its name, as it is shown in a browser; None for one that there is not."""


def shown(screen: Screen, *, command: Command, number: int = 0) -> Shown:
    """The screen for a template."""
    before, _, after = screen.text.partition(screen.live) if screen.live else (screen.text, "", "")
    heading, above, blocks = read(before, command)
    file = screen.file
    return Shown(
        heading,
        above,
        blocks,
        screen.rows,
        live=part_of(screen.live or "", command),
        after=part_of(after, command),
        file=None if file is None else file.name,
        picture=file is not None and file.picture,
        number=number,
        draft=screen.draft,
        field=screen.field,
        board=screen.board,
    )


def part_of(text: str, command: Command) -> tuple[Block, ...]:
    """A part of a text that holds no heading."""
    return _all(_paragraphs(text), command)


def _paragraphs(text: str) -> list[str]:
    """What empty lines part; a text to be copied is one, whatever lines it has."""
    parts = _VERBATIM.split(text.strip())  # every second one is such a text
    return [
        paragraph.strip("\n")
        for at, part in enumerate(parts)
        for paragraph in ([part] if at % 2 else re.split(r"\n\s*\n", part))
        if paragraph.strip()
    ]


def read(text: str, command: Command) -> tuple[str, tuple[Block, ...], tuple[Block, ...]]:
    """The heading of a text, as plain words, what stands above it, such as that something was saved, and the rest.

    The heading is the first line that begins a paragraph and is bold as a whole, or at its beginning: as far as it is
    bold where all of it would be long.
    """
    paragraphs = _paragraphs(text)
    for at, paragraph in enumerate(paragraphs):
        first, _, rest = paragraph.partition("\n")
        if (found := _HEADING.match(first)) is not None:
            heading, further = _heading(first, found)
            rest = "\n".join(filter(None, (further, rest.strip("\n"))))
            below = [rest, *paragraphs[at + 1 :]] if rest.strip() else paragraphs[at + 1 :]
            return heading, _all(paragraphs[:at], command), _all(below, command)
    return "", (), _all(paragraphs, command)


def _heading(line: str, found: re.Match[str]) -> tuple[str, str]:
    """The heading in a line that begins with it, and what follows it there as a text of its own."""
    whole, bold = _plain(line), _plain(found[0])
    if found.end() == len(line):
        return _plain(found[1]), ""
    if len(whole) <= LONGEST_HEADING or not bold.endswith((".", "?", "!", ":")):
        return whole, ""
    return bold, line[found.end() :].strip()


def _all(paragraphs: Sequence[str], command: Command) -> tuple[Block, ...]:
    return tuple(block for part in paragraphs for block in _blocks(part, command))


def _blocks(paragraph: str, command: Command) -> list[Block]:
    """Lines that follow each other and are all points, or all none, belong together."""
    if _VERBATIM.fullmatch(paragraph):
        content = paragraph.removeprefix("<pre>").removesuffix("</pre>")
        return [Block((_html(content, lambda _: None),), is_list=False, is_verbatim=True)]
    blocks: list[tuple[bool, list[Safe]]] = []
    lines = paragraph.split("\n")
    entries = [_ENTRY.fullmatch(line.strip()) for line in lines]
    if sum(entry is not None for entry in entries) == 1:
        entries = [None] * len(lines)  # no list of ways: somebody may have typed that, and keeps their words
    for line, entry in zip(lines, entries, strict=True):
        link = None if entry is None else command(entry[1])  # which says what it is for
        is_point = link is not None or line.lstrip().startswith("•")
        words = link or _html(_POINT.sub("", line) if is_point else line.strip(), command)
        if blocks and blocks[-1][0] == is_point:
            blocks[-1][1].append(words)
        else:
            blocks.append((is_point, [words]))
    return [Block(tuple(words), is_list) for is_list, words in blocks]


def _plain(line: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", line)).strip()


def _html(line: str, command: Command) -> Safe:
    """The markup that texts may have, in a page's own words; whatever else looks like a tag is escaped.

    A tag that the line does not close is closed at its end.
    """
    parts: list[str] = []
    opened: list[str] = []
    at = 0
    for tag in _TAG.finditer(line):
        parts.append(_words(line[at : tag.start()], command, in_link="a" in opened))
        at = tag.end()
        parts.append(_tag(tag[0], tag[1], opened))
    parts.append(_words(line[at:], command, in_link="a" in opened))
    parts += [f"</{name}>" for name in reversed(opened)]
    return Safe("".join(parts))  # noqa: S704 - put together from escaped words and known tags only


def _tag(tag: str, address: str | None, opened: list[str]) -> str:
    if address is not None:
        opened.append("a")
        return f'<a href="{html.escape(html.unescape(address))}" rel="noreferrer">'
    name = "a" if tag == "</a>" else _NAMES[tag.strip("</>")]
    if not tag.startswith("</"):
        opened.append(name)
        return f"<{name}>"
    if name not in opened:
        return ""
    opened.reverse()
    opened.remove(name)
    opened.reverse()
    return f"</{name}>"


def _words(words: str, command: Command, *, in_link: bool) -> str:
    """Words of a text are escaped already; only what looks like a tag all the same is made harmless."""
    harmless = words.replace("<", "&lt;").replace(">", "&gt;")
    if in_link:
        return harmless
    parts = _ADDRESS.split(harmless)  # every second one is an address
    return "".join(
        f'<a href="{part.replace(chr(34), "&quot;")}" rel="noreferrer">{part}</a>'
        if at % 2
        else _COMMAND.sub(lambda found: command(found[1]) or found[0], part)
        for at, part in enumerate(parts)
    )

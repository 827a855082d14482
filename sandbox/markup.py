"""Texts with formatting: HTML is checked and parsed into entities whose offsets count UTF-16 units.

The tags and the nesting rules are those of https://core.telegram.org/bots/api#formatting-options. Where the real
server silently drops a forbidden nesting, the sandbox refuses it, so that a test notices.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from sandbox.errors import ApiError, bad_request
from sandbox.rendering import user_json
from sandbox.values import Entity, User

MOST_ENTITIES: Final = 100
"""Telegram shows the first hundred and forgets the rest."""

PLAIN_TAGS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
}
NESTABLE: Final = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
QUOTES: Final = frozenset({"blockquote", "expandable_blockquote"})
CHARACTERS: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_TOKEN: Final = re.compile(
    r"""<(?P<end>/?)(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>(?:\s+[A-Za-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>
    |&(?:(?P<name>lt|gt|amp|quot)|\#(?P<decimal>[0-9]+)|\#x(?P<hex>[0-9A-Fa-f]+));
    |(?P<stray><)""",
    re.VERBOSE,
)
_ATTRIBUTE: Final = re.compile(r"""([A-Za-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_DETECTED: Final = re.compile(
    r"""(?P<url>(?:https?://|tg://)[^\s<>"]*[^\s<>".,;:!?)\]]|(?<![\w@.])(?:[\w-]+\.)+(?:de|com|eu|info|me|net|org)(?![\w-])(?:/[^\s<>"]*[^\s<>".,;:!?)\]])?)
    |(?<![\w.+-])(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
    |(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{2,31})?)(?![\w/])
    |(?<![\w@])(?P<mention>@[A-Za-z]\w{2,31})
    |(?<![\w\#])(?P<hashtag>\#\d*[^\W\d]\w{0,255})""",
    re.VERBOSE,
)
_MAY_HOLD_SOMETHING: Final = re.compile(r"[./@#:]")

FindUser: TypeAlias = Callable[[int], User | None]


@dataclass(frozen=True, slots=True)
class Formatted:
    text: str
    entities: tuple[Entity, ...] = ()


def utf16_length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def unformatted(text: str) -> Formatted:
    """A text as it is, trimmed as Telegram does, with the links and commands that it finds by itself."""
    text = text.strip()
    return Formatted(text, detect_entities(text))


# HTML


@dataclass(slots=True)
class _OpenTag:
    name: str
    type: str
    """The entity's type; empty for a tag that shows nothing, such as a mention of somebody unknown."""
    offset: int
    extra: dict[str, Any] = field(default_factory=dict)


def parse_html(source: str, find_user: FindUser = lambda _: None) -> Formatted:
    """Raises `can't parse entities: …` with the offset in bytes, as the real server does."""
    parts: list[str] = []
    length = position = 0
    open_tags: list[_OpenTag] = []
    entities: list[Entity] = []
    for token in _TOKEN.finditer(source):
        between = source[position : token.start()]
        position = token.end()
        parts.append(between)
        length += utf16_length(between)
        if token["stray"]:
            raise _broken(source, token.start(), "Unsupported or broken tag")
        if not token["tag"]:
            character = _character(token)
            parts.append(character)
            length += utf16_length(character)
        elif token["end"]:
            tag = _close(source, token, open_tags)
            if tag.type and length > tag.offset:
                entities.append(Entity(tag.type, tag.offset, length - tag.offset, tag.extra))
        else:
            open_tags.append(_open(source, token, open_tags, length, find_user))
    if open_tags:
        raise bad_request(
            f"can't parse entities: Can't find end tag corresponding to start tag {open_tags[-1].name!r}"
        )
    parts.append(source[position:])
    return _finished("".join(parts), entities)


def _character(token: re.Match[str]) -> str:
    if token["name"]:
        return CHARACTERS[token["name"]]
    code = int(token["decimal"]) if token["decimal"] else int(token["hex"], 16)
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else token[0]


def _open(
    source: str, token: re.Match[str], open_tags: Sequence[_OpenTag], offset: int, find_user: FindUser
) -> _OpenTag:
    name = token["tag"].lower()
    attributes = {
        found[1].lower(): found[2] or found[3] or found[4] or ""
        for found in _ATTRIBUTE.finditer(token["attributes"])
    }
    parent = open_tags[-1] if open_tags else None
    if name == "code" and parent is not None and parent.name == "pre" and parent.offset == offset:
        language = attributes.get("class", "").removeprefix("language-")
        if language:
            parent.extra["language"] = language
        return _OpenTag(name, "", offset)
    type_, extra = _meaning(source, token, name, attributes, find_user)
    for outer in open_tags:
        if outer.type and not _may_hold(outer.type, type_):
            raise _broken(source, token.start(), f"{type_} can't be inside {outer.type}")
    return _OpenTag(name, type_, offset, extra)


def _meaning(
    source: str, token: re.Match[str], name: str, attributes: dict[str, str], find_user: FindUser
) -> tuple[str, dict[str, Any]]:
    match name:
        case "a":
            return _link(attributes.get("href", ""), find_user)
        case "span" if attributes.get("class") == "tg-spoiler":
            return "spoiler", {}
        case "span":
            raise _broken(source, token.start(), 'Tag "span" must have class "tg-spoiler"')
        case "blockquote":
            return "expandable_blockquote" if "expandable" in attributes else "blockquote", {}
        case "tg-emoji" if attributes.get("emoji-id", "").isdigit():
            return "custom_emoji", {"custom_emoji_id": attributes["emoji-id"]}
        case "tg-time" if attributes.get("unix", "").isdigit():
            shown = {"date_time_format": attributes["format"]} if attributes.get("format") else {}
            return "date_time", {"unix_time": int(attributes["unix"]), **shown}
        case _ if name in PLAIN_TAGS:
            return PLAIN_TAGS[name], {}
        case _:
            raise _broken(source, token.start(), f'Unsupported start tag "{name}"')


def _link(href: str, find_user: FindUser) -> tuple[str, dict[str, Any]]:
    """A link to `tg://user?id=…` mentions the person, if the bot knows them; else it is no entity at all."""
    mentioned = re.fullmatch(r"tg://user\?id=(\d+)", href)
    if mentioned:
        user = find_user(int(mentioned[1]))
        return ("text_mention", {"user": user_json(user)}) if user is not None else ("", {})
    return ("text_link", {"url": href}) if re.match(r"(?:https?|tg|mailto|tel|ton):", href) else ("", {})


def _may_hold(outer: str, inner: str) -> bool:
    if outer in {"code", "pre"} or (inner in {"code", "pre"} and outer not in QUOTES):
        return False
    if outer in NESTABLE or inner in NESTABLE or not inner:
        return True
    return outer in QUOTES and inner not in QUOTES


def _close(source: str, token: re.Match[str], open_tags: list[_OpenTag]) -> _OpenTag:
    name = token["tag"].lower()
    if not open_tags:
        raise _broken(source, token.start(), "Unexpected end tag")
    tag = open_tags.pop()
    if tag.name != name:
        raise _broken(
            source, token.start(), f'Unmatched end tag, expected "</{tag.name}>", found "</{name}>"'
        )
    return tag


def _broken(source: str, position: int, what: str) -> ApiError:
    offset = len(source[:position].encode())
    return bad_request(f"can't parse entities: {what} at byte offset {offset}")


# Entities given by the bot itself


def with_entities(text: str, given: Iterable[Entity]) -> Formatted:
    """Raises when an entity does not lie within the text."""
    whole = utf16_length(text)
    entities = list(given)
    for entity in entities:
        if entity.offset < 0 or entity.length <= 0 or entity.offset + entity.length > whole:
            raise bad_request(f"can't parse entities: {entity.type} does not lie within the text")
    return _finished(text, entities)


def _finished(text: str, entities: list[Entity]) -> Formatted:
    """Trims, sorts outer before inner, and adds what Telegram finds by itself."""
    trimmed = text.lstrip()
    cut = utf16_length(text[: len(text) - len(trimmed)])
    trimmed = trimmed.rstrip()
    end = utf16_length(trimmed)
    kept = []
    for entity in entities:
        start, stop = max(entity.offset - cut, 0), min(entity.offset + entity.length - cut, end)
        if stop > start:
            kept.append(Entity(entity.type, start, stop - start, entity.extra))
    kept.extend(found for found in detect_entities(trimmed) if not _overlaps(found, kept))
    kept.sort(key=lambda entity: (entity.offset, -entity.length))
    return Formatted(trimmed, tuple(kept[:MOST_ENTITIES]))


def _overlaps(found: Entity, others: Iterable[Entity]) -> bool:
    """Bold or quoted links stay links; inside of code or another link nothing is looked for."""
    return any(
        other.offset < found.offset + found.length and found.offset < other.offset + other.length
        for other in others
        if other.type not in NESTABLE and other.type not in QUOTES
    )


def detect_entities(text: str) -> tuple[Entity, ...]:
    """The links, mentions, hashtags and commands that Telegram makes tappable by itself."""
    if not _MAY_HOLD_SOMETHING.search(text):
        return ()
    return tuple(
        Entity(found.lastgroup, utf16_length(text[: found.start()]), utf16_length(found[0]))
        for found in _DETECTED.finditer(text)
        if found.lastgroup
    )

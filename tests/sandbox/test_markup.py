"""Point 5, texts: HTML becomes text and entities as documented, counted in UTF-16 units."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import ApiError
from sandbox.markup import Formatted, detect_entities, parse_html, utf16_length, with_entities
from sandbox.values import Entity, User

ADA = User(7, "Ada")


def shown(formatted: Formatted) -> list[tuple[Any, ...]]:
    """Each entity as its type, the text that it covers, and what else it has."""
    units = formatted.text.encode("utf-16-le")
    return [
        (
            entity.type,
            units[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le"),
            entity.extra,
        )
        for entity in formatted.entities
    ]


PARSED: dict[str, tuple[str, str, list[tuple[Any, ...]]]] = {
    "plain": ("Hallo", "Hallo", []),
    "bold": ("<b>a</b><strong>b</strong>", "ab", [("bold", "a", {}), ("bold", "b", {})]),
    "italic": ("<i>a</i><em>b</em>", "ab", [("italic", "a", {}), ("italic", "b", {})]),
    "underline": ("<u>a</u><ins>b</ins>", "ab", [("underline", "a", {}), ("underline", "b", {})]),
    "strikethrough": ("<s>a</s><del>b</del>", "ab", [("strikethrough", "a", {}), ("strikethrough", "b", {})]),
    "spoiler": (
        '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
        "ab",
        [("spoiler", "a", {}), ("spoiler", "b", {})],
    ),
    "code": ("<code>a</code>", "a", [("code", "a", {})]),
    "pre": ("<pre>a\nb</pre>", "a\nb", [("pre", "a\nb", {})]),
    "pre with language": (
        '<pre><code class="language-python">a</code></pre>',
        "a",
        [("pre", "a", {"language": "python"})],
    ),
    "quote": ("<blockquote>a <b>b</b></blockquote>", "a b", [("blockquote", "a b", {}), ("bold", "b", {})]),
    "folded quote": ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", "a", {})]),
    "link": (
        '<a href="https://example.org/?a=1">da</a>',
        "da",
        [("text_link", "da", {"url": "https://example.org/?a=1"})],
    ),
    "link in single quotes": (
        "<a href='tg://settings'>da</a>",
        "da",
        [("text_link", "da", {"url": "tg://settings"})],
    ),
    "link to nowhere": ('<a href="nowhere">da</a>', "da", []),
    "mention": (
        '<a href="tg://user?id=7">Ada</a>',
        "Ada",
        [("text_mention", "Ada", {"user": {"id": 7, "is_bot": False, "first_name": "Ada"}})],
    ),
    "mention of nobody": ('<a href="tg://user?id=8">Ada</a>', "Ada", []),
    "emoji": (
        '<tg-emoji emoji-id="53">👍</tg-emoji>',
        "👍",
        [("custom_emoji", "👍", {"custom_emoji_id": "53"})],
    ),
    "time": (
        '<tg-time unix="1772442000" format="wDT">morgen</tg-time>',
        "morgen",
        [("date_time", "morgen", {"unix_time": 1772442000, "date_time_format": "wDT"})],
    ),
    "nested": ("<b>a<i>b</i></b>", "ab", [("bold", "ab", {}), ("italic", "b", {})]),
    "capitals": ("<B>a</B>", "a", [("bold", "a", {})]),
    "characters": ("&lt;b&gt; &amp; &quot; &#228; &#x1F44D;", '<b> & " ä 👍', []),
    "unknown character stays": ("a&nbsp;b & c > d", "a&nbsp;b & c > d", []),
    "impossible character stays": ("&#55296; &#0;", "&#55296; &#0;", []),
    "utf-16": ("👍👍 <b>ja</b>", "👍👍 ja", [("bold", "ja", {})]),
    "trimmed": ("  <b> a </b>\n", "a", [("bold", "a", {})]),
    "nothing in it": ("a<b></b>", "a", []),
    "bold command": ("<b>/hilfe</b>", "/hilfe", [("bold", "/hilfe", {}), ("bot_command", "/hilfe", {})]),
    "code hides commands": ("<code>/hilfe</code>", "/hilfe", [("code", "/hilfe", {})]),
}


@pytest.mark.parametrize(("source", "text", "entities"), PARSED.values(), ids=PARSED)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[tuple[Any, ...]]) -> None:
    formatted = parse_html(source, {ADA.id: ADA}.get)

    assert formatted.text == text
    assert shown(formatted) == entities


REFUSED = {
    "unclosed": ("<b>a", "Can't find end tag corresponding to start tag 'b'"),
    "never opened": ("a</b>", "Unexpected end tag at byte offset 1"),
    "crossed": ("<b><i>a</b></i>", 'Unmatched end tag, expected "</i>", found "</b>" at byte offset 7'),
    "unknown tag": ("<h1>a</h1>", 'Unsupported start tag "h1" at byte offset 0'),
    "line break": ("a<br>", 'Unsupported start tag "br" at byte offset 1'),
    "span without class": ("<span>a</span>", 'Tag "span" must have class "tg-spoiler"'),
    "stray bracket": ("ä < b", "Unsupported or broken tag at byte offset 3"),
    "a name as people write it": ("Ada <ada@example.org>", "Unsupported or broken tag at byte offset 4"),
    "broken attribute": ('<a href="x>a</a>', "Unsupported or broken tag at byte offset 0"),
    "emoji without id": ("<tg-emoji>a</tg-emoji>", 'Unsupported start tag "tg-emoji"'),
    "time without moment": ("<tg-time>a</tg-time>", 'Unsupported start tag "tg-time"'),
    "bold in code": ("<code><b>a</b></code>", "bold can't be inside code"),
    "code in bold": ("<b><code>a</code></b>", "code can't be inside bold"),
    "quote in quote": (
        "<blockquote><blockquote>a</blockquote></blockquote>",
        "blockquote can't be inside blockquote",
    ),
    "link in link": (
        '<a href="https://a.de">a<a href="https://b.de">b</a></a>',
        "text_link can't be inside text_link",
    ),
}


@pytest.mark.parametrize(("source", "complaint"), REFUSED.values(), ids=REFUSED)
def test_broken_html_is_refused_with_its_place(source: str, complaint: str) -> None:
    with pytest.raises(ApiError) as refusal:
        parse_html(source)

    assert refusal.value.description.startswith(f"Bad Request: can't parse entities: {complaint}")


DETECTED: dict[str, tuple[str, list[tuple[Any, ...]]]] = {
    "command": ("/start", [("bot_command", "/start", {})]),
    "command with payload": ("/start abc", [("bot_command", "/start", {})]),
    "command for a bot": ("Bitte /hilfe@probe_bot tippen", [("bot_command", "/hilfe@probe_bot", {})]),
    "no command": ("und/oder 3/4 a/b", []),
    "link": ("Siehe https://example.org/a?b=c.", [("url", "https://example.org/a?b=c", {})]),
    "short link": ("t.me/probe_bot", [("url", "t.me/probe_bot", {})]),
    "mention": ("Frag @ada_l bitte", [("mention", "@ada_l", {})]),
    "hashtag": ("#rathaus und #1", [("hashtag", "#rathaus", {})]),
    "mail address": ("an ada@example.org", [("email", "ada@example.org", {})]),
    "after an emoji": ("👍 /ja", [("bot_command", "/ja", {})]),
    "nothing": ("1.2. um 9.30 Uhr, z.B. so", []),
}


@pytest.mark.parametrize(("text", "entities"), DETECTED.values(), ids=DETECTED)
def test_links_and_commands_are_found_without_markup(text: str, entities: list[tuple[Any, ...]]) -> None:
    assert shown(Formatted(text, detect_entities(text))) == entities


def test_entities_of_the_bot_must_lie_within_the_text() -> None:
    assert shown(with_entities(" 👍 ja", [Entity("bold", 4, 2)])) == [("bold", "ja", {})]
    for offset, length in [(0, 3), (-1, 1), (0, 0)]:
        with pytest.raises(ApiError, match="does not lie within the text"):
            with_entities("ja", [Entity("bold", offset, length)])


def test_only_the_first_hundred_entities_are_kept() -> None:
    assert len(parse_html("<b>a</b> " * 101).entities) == 100


def test_length_is_counted_in_utf_16_units() -> None:
    assert [utf16_length(text) for text in ("", "a", "ä", "👍", "👨‍👩‍👧")] == [0, 1, 1, 2, 8]


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_what_is_escaped_comes_back_as_it_was(text: str) -> None:
    assert parse_html(escaped(text)).text == text.strip()
    assert parse_html(f"<b>{escaped(text)}</b>").text == text.strip()


@given(st.text(alphabet="ab👍<>&;/\"'= \n", max_size=40))
def test_anything_is_either_parsed_or_refused(source: str) -> None:
    try:
        formatted = parse_html(source)
    except ApiError:
        return
    whole = utf16_length(formatted.text)
    assert all(0 <= entity.offset < entity.offset + entity.length <= whole for entity in formatted.entities)

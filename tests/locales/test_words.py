"""Every text that the code asks for exists, and every text that exists is asked for."""

import re
from pathlib import Path

import pytest

from locales import LANGUAGES, Markup, words_in

ROOT = Path(__file__).parents[2]
KEY = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)


def keys(language: str) -> list[str]:
    files = sorted((ROOT / "locales" / language).glob("*.ftl"))
    return [key for file in files for key in KEY.findall(file.read_text(encoding="utf-8"))]


def code() -> str:
    rooms = ("handlers", "bot", "workshops", "reports")
    return "\n".join(
        file.read_text(encoding="utf-8") for room in rooms for file in (ROOT / room).rglob("*.py")
    )


def test_words_are_escaped_unless_they_are_markup() -> None:
    words = words_in("de")
    assert words("plain-text", text="<b>Rat & Beirat</b>") == "&lt;b&gt;Rat &amp; Beirat&lt;/b&gt;"
    assert words("plain-text", text=Markup("<b>Rat</b>")) == "<b>Rat</b>"
    assert words.plain("plain-text", text="Rat & Beirat") == "Rat & Beirat"


def test_words_that_do_not_exist_are_an_error() -> None:
    with pytest.raises(LookupError):
        words_in("de")("there-is-no-such-text")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_have_no_key_twice(language: str) -> None:
    found = keys(language)
    assert sorted(found) == sorted(set(found))


def test_words_of_the_code_all_exist() -> None:
    asked = set(re.findall(r"""words(?:\.plain)?\(\s*"([a-z][a-z0-9-]*)\"""", code()))
    assert asked - set(keys(LANGUAGES[0])) == set()


def test_words_that_exist_are_all_used() -> None:
    """Keys made of parts count as used where the code has their beginning up to a dash, as in f"poll-kind-{…}"."""
    text = code()
    beginnings = set(re.findall(r'f"([a-z][a-z0-9-]*-)\{', text))
    unused = [
        key
        for key in keys(LANGUAGES[0])
        if f'"{key}"' not in text and not any(key.startswith(beginning) for beginning in beginnings)
    ]
    assert unused == []


@pytest.mark.parametrize("language", ["de"])
def test_german_words_are_plain_and_friendly(language: str) -> None:
    texts = "\n".join(
        file.read_text(encoding="utf-8") for file in sorted((ROOT / "locales" / language).glob("*.ftl"))
    )
    spoken = re.sub(r"^#.*$", "", texts, flags=re.MULTILINE)
    assert (
        re.findall(
            r"!|\banonym\w*|\bdu\b|\bdein\w*\b|\bFeedback\b|\bVoting\b|\bTool\b|\bLink klicken\b", spoken
        )
        == []
    )

"""Every text that the code asks for exists, and every text that exists is asked for."""

import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from locales import LANGUAGES, Markup, words_in
from locales.texts import entries
from locales.words import USUAL_GROUPS, Words
from tests.locales.messages import files, messages
from workshops.participants.invitations import DEFAULT_GROUPS

ROOT = Path(__file__).parents[2]
KEY = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)


def keys(language: str) -> list[str]:
    files = sorted((ROOT / "locales" / language).glob("*.ftl"))
    return [key for file in files for key in KEY.findall(file.read_text(encoding="utf-8"))]


def code() -> str:
    rooms = ("handlers", "bot", "web", "workshops", "reports")
    files = [file for room in rooms for file in (ROOT / room).rglob("*.py")]
    templates = (ROOT / "web" / "templates").glob("*.html")
    texts = [file.read_text(encoding="utf-8").replace("'", '"') for file in templates]
    return "\n".join([*(file.read_text(encoding="utf-8") for file in files), *texts])


def test_words_are_escaped_unless_they_are_markup() -> None:
    words = words_in("de")
    assert words("plain-text", text="<b>Rat & Beirat</b>") == "&lt;b&gt;Rat &amp; Beirat&lt;/b&gt;"
    assert words("plain-text", text=Markup("<b>Rat</b>")) == "<b>Rat</b>"
    assert words.plain("plain-text", text="Rat & Beirat") == "Rat & Beirat"


def test_sentences_are_kept_unless_somebodys_words_are_in_them() -> None:
    words = Words("de")
    twice = [words("answering-some-open", left=3) for _ in range(2)]
    words("answering-over", name="Auenland")

    assert twice[0] == twice[1] != words("answering-some-open", left=4)
    assert "Auenland" not in repr(words.__dict__)
    assert Words("en")("answering-some-open", left=3) != twice[0]


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_the_same_one_by_one_as_in_their_files(language: str) -> None:
    """Each text is parsed by itself, when it is first said: what follows it or stands before must not change it."""
    for file in files(language):
        source = file.read_text(encoding="utf-8")
        whole = [entry for entry in FluentParser().parse(source).body if isinstance(entry, ast.Message)]
        alone = entries(source)
        assert list(alone) == [entry.id.name for entry in whole]
        for entry in whole:
            [parsed] = FluentParser().parse(alone[entry.id.name]).body
            assert parsed.equals(entry, ignored_fields=["span", "comment"])


def test_words_that_do_not_exist_are_an_error() -> None:
    with pytest.raises(LookupError):
        words_in("de")("there-is-no-such-text")


def test_words_that_a_language_lacks_are_said_in_the_first_one() -> None:
    assert words_in("de-einfach").plain("survey-new") == "Neue Befragung"
    assert words_in("xx").plain("survey-new") == "Neue Befragung"
    assert words_in("en").plain("survey-new") == "New survey"


@pytest.mark.parametrize(
    ("language", "day", "short_day", "month", "number"),
    [
        ("de", "Donnerstag, 3. Dezember 2026", "Do 03.12.", "Dezember 2026", "1.234,50"),
        ("de-einfach", "Donnerstag, 3. Dezember 2026", "Do 03.12.", "Dezember 2026", "1.234,50"),
        ("en", "Thursday, 3 December 2026", "Thu 3 Dec", "December 2026", "1,234.50"),
    ],
)
def test_days_and_numbers_are_told_in_the_manner_of_the_language(
    language: str, day: str, short_day: str, month: str, number: str
) -> None:
    words, third = words_in(language), datetime(2026, 12, 3, 18, 0, tzinfo=UTC)
    told = (words.day(third), words.short_day(third), words.month(third), words.number(Decimal("1234.50")))
    assert told == (day, short_day, month, number)
    assert words.time(third) == "18:00"
    assert words.plain("answering-number", n=1000, of=2) in {"Frage 1.000 von 2", "Question 1,000 of 2"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_have_no_key_twice(language: str) -> None:
    found = keys(language)
    assert sorted(found) == sorted(set(found))


def test_words_of_the_code_all_exist() -> None:
    asked = set(re.findall(r"""words(?:\.plain)?\(\s*"([a-z][a-z0-9-]*)\"""", code()))
    assert asked - set(keys(LANGUAGES[0])) == set()


def test_words_that_exist_are_all_used() -> None:
    """Keys made of parts count as used where the code has their beginning up to a dash, as in f"poll-kind-{…}", or
    their end from a dash on, as in f"{…}-after-field", and the beginning before it as a word of its own."""
    text = code()
    words = set(re.findall(r'"([a-z][a-z0-9-]*)(?=")', text))
    beginnings = set(re.findall(r'f"([a-z][a-z0-9-]*-)\{', text))
    ends = set(re.findall(r'f"\{[a-z_.]+\}(-[a-z0-9-]*)["{]', text))

    def is_made_of_parts(key: str) -> bool:
        heads = [key[: found.start()] for end in ends for found in re.finditer(re.escape(end), key)]
        return any(key.startswith(each) for each in beginnings) or any(head in words for head in heads)

    unused = [key for key in keys(LANGUAGES[0]) if key not in words and not is_made_of_parts(key)]
    assert unused == []


@pytest.mark.parametrize("language", ["de", "de-einfach"])
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


@pytest.mark.parametrize("language", ["de", "de-einfach"])
def test_polls_have_one_name(language: str) -> None:
    """A survey is a Befragung, a poll an Abstimmung; only the command keeps its old name, which people know."""
    forms = [form for message in messages(language).values() for form in message.forms]
    assert [form for form in forms if re.search(r"(?<!/)umfrage", form, re.IGNORECASE)] == []


def test_groups_that_a_town_begins_with_are_called_in_the_language_of_the_reader() -> None:
    assert [words_in(language).group("Beirat") for language in LANGUAGES] == [
        "Beirat",
        "Beirat",
        "Advisory board",
    ]
    assert words_in("en").group("Sportvereine") == "Sportvereine"
    german = words_in("de")
    assert {code: german.plain(f"group-{code}") for code in USUAL_GROUPS} == DEFAULT_GROUPS


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_s_own_words_are_said_however_long_they_are(language: str) -> None:
    written = "Mehr Bänke & Bäume. " * 1000
    said = words_in(language)("typed-before", text=written)
    assert written.replace("&", "&amp;") in said

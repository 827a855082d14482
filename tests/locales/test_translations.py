"""The same texts in every language: complete, with the same values and markup, and honest about themselves."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from locales import LANGUAGES, words_in
from tests.locales.messages import TAG, VALUE, Message, files, messages
from tests.questionnaires_content.phrases import SHIPPED, content
from workshops.handovers import helping as colleagues
from workshops.towns.privacy import CONSENT_VERSION

ROOT = Path(__file__).parents[2]
OTHERS = LANGUAGES[1:]

FOR_PARTICIPANTS = frozenset(
    {
        *("general", "home", "joining", "settings", "privacy", "answering", "colleague", "remark", "results"),
        *("takeaway", "poll", "meeting", "measure", "work", "invitation_page"),
    }
)
"""Files of which a participant meets something: complete in simple German, the parts for coordinators too."""
FOR_PARTICIPANTS_ELSEWHERE = ("survey-length", "questionnaire-print-", "questionnaire-pdf-")
"""How texts for participants begin that stand in a file for coordinators."""

LONGEST_BUTTON = 34
LONGEST_ALERT = 200
LONGEST_SCREEN = 900
WINDOWS_MADE_OF_PARTS = ("refusal-", "meeting-late-")

UNCHECKED = {
    "de-einfach": (
        "# Einfache Sprache, keine „Leichte Sprache“. Noch nicht von Menschen geprüft, die sie brauchen.",
        "Einfache Sprache",
    ),
    "en": ("# Not yet checked by a native speaker.", "English"),
}
"""The first line of every file of a language that nobody who speaks it has checked, and its name: the menu says so."""


def code() -> str:
    rooms = ("handlers", "reports")
    return "\n".join(
        file.read_text(encoding="utf-8") for room in rooms for file in (ROOT / room).rglob("*.py")
    )


def named_in(call: str) -> set[str]:
    """The keys that stand whole in the bracket behind these words of the code; one made of parts is left out."""
    text = code()
    literals = {
        literal
        for found in re.finditer(call, text)
        for literal in re.findall(r'"([a-z][a-z0-9_-]*)"', _bracket(text, found.end()))
    }
    return literals & messages(LANGUAGES[0]).keys()


def _bracket(text: str, start: int) -> str:
    """From behind an opened bracket to where it closes."""
    depth = 1
    for place in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return text[start:place]
    raise AssertionError("a bracket that never closes")


def forms(keys: set[str]) -> Iterator[tuple[Message, str]]:
    """These texts in every language that has them."""
    for language in LANGUAGES:
        for key in sorted(keys & messages(language).keys()):
            for form in messages(language)[key].forms:
                yield messages(language)[key], form


def quoted(language: str, text: str) -> str:
    return f"“{text}”" if language == "en" else f"„{text}“"


@pytest.mark.slow
def test_english_has_every_text() -> None:
    assert sorted(messages("de").keys() - messages("en").keys()) == []


def test_simple_german_has_every_text_that_a_participant_meets() -> None:
    needed = {
        key
        for key, one in messages("de").items()
        if one.file in FOR_PARTICIPANTS or key.startswith(FOR_PARTICIPANTS_ELSEWHERE)
    }
    assert sorted(needed - messages("de-einfach").keys()) == []


def test_files_for_participants_are_the_names_of_files() -> None:
    assert sorted(FOR_PARTICIPANTS - {file.stem for file in files("de")}) == []


@pytest.mark.slow
@pytest.mark.parametrize("language", OTHERS)
def test_no_text_is_left_over_that_german_has_lost(language: str) -> None:
    assert sorted(messages(language).keys() - messages("de").keys()) == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_text_stands_in_the_file_of_its_german_text(language: str) -> None:
    german = messages("de")
    assert [str(one) for key, one in messages(language).items() if german[key].file != one.file] == []


@pytest.mark.parametrize("language", OTHERS)
def test_values_are_the_same_in_every_language(language: str) -> None:
    german = messages("de")
    strayed = {
        str(one): sorted(one.variables ^ german[key].variables)
        for key, one in messages(language).items()
        if one.variables != german[key].variables
    }
    assert strayed == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_markup_is_the_same_in_every_language(language: str) -> None:
    german = messages("de")
    strayed = [
        str(one)
        for key, one in messages(language).items()
        for form in one.forms
        if Counter(TAG.findall(form)) != Counter(TAG.findall(german[key].forms[0]))
    ]
    assert strayed == []


def test_plain_texts_have_no_markup() -> None:
    plain = named_in(r"words(?:_in\([a-z]+\))?\.plain\(")
    assert {"joining-agree", "settings-language-name", "poll-new", "takeaway-report"} <= plain
    assert [str(one) for one, form in forms(plain) if re.search(r"[<>&]", form)] == []


def test_buttons_fit_on_a_small_phone() -> None:
    labels = named_in(r"\b(?:Button\(\s*|agree=|decline=)(?:turn\.)?words\.plain\(")
    assert {"joining-agree", "answering-dont-know", "meeting-yes"} <= labels
    long = [f"{one}: {form}" for one, form in forms(labels) if len(VALUE.sub("", form)) > LONGEST_BUTTON]
    assert long == []


def test_windows_over_the_chat_are_short_enough_for_telegram() -> None:
    made_of_parts = {key for key in messages("de") if key.startswith(WINDOWS_MADE_OF_PARTS)}
    windows = named_in(r"\.(?:alert|note)\(") | made_of_parts
    assert {"old-button", "turn-failed", "meeting-late-over", "refusal-gone"} <= windows
    assert [f"{one}: {form}" for one, form in forms(windows) if len(form) > LONGEST_ALERT] == []


def test_buttons_are_called_in_texts_as_they_are_labelled() -> None:
    """Where German quotes a label, every other language quotes its own label of the same button."""
    german = messages("de")
    wrong = []
    for key, one in german.items():
        for said in {name for form in one.forms for name in re.findall("„([^“{]+)“", form)}:
            labels = [other for other in german if german[other].forms == (said,)]
            for language in OTHERS:
                here = messages(language)
                own = [quoted(language, here[label].forms[0]) for label in labels if label in here]
                if key in here and own and not all(any(o in form for o in own) for form in here[key].forms):
                    wrong.append(f"{here[key]}: {own}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_before_the_consent_fits_on_one_screen(language: str) -> None:
    words = words_in(language)
    parts = [
        words("joining-welcome", town="Musterstadt an der Musterau"),
        words("joining-as-group", group="Integrationsbeirat"),
        words("joining-what"),
        words(f"privacy-{CONSENT_VERSION}-consent", town="Musterstadt an der Musterau", k=5, to="town"),
    ]
    assert len(TAG.sub("", "\n\n".join(parts))) <= LONGEST_SCREEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_consent_is_asked_in_every_language_itself(language: str) -> None:
    """Nobody agrees to a text in a language they did not choose."""
    asked = {f"privacy-{CONSENT_VERSION}-consent", f"colleague-{colleagues.CONSENT_VERSION}-consent"}
    assert asked - messages(language).keys() == set()


def test_languages_that_nobody_checked_say_so_in_every_file_and_in_the_menu() -> None:
    heads = {
        language: {file.read_text(encoding="utf-8").partition("\n")[0] for file in files(language)}
        for language in LANGUAGES
    }
    names = {language: words_in(language).plain("settings-language-name") for language in LANGUAGES}
    assert {language: heads[language] for language in UNCHECKED} == {
        language: {head} for language, (head, _) in UNCHECKED.items()
    }
    assert names == {"de": "Deutsch"} | {language: name for language, (_, name) in UNCHECKED.items()}
    for language in LANGUAGES:
        menu = " ".join(messages(language)["joining-choose-language"].forms)
        assert [name for _, name in UNCHECKED.values() if name not in menu] == []


@pytest.mark.slow
def test_languages_unchecked_in_a_shipped_questionnaire_are_the_ones_that_the_menu_marks() -> None:
    """Of those that it has: a language of the interface may come first."""
    for name in SHIPPED:
        shipped = content(name)
        assert sorted(shipped["unchecked_languages"]) == sorted(UNCHECKED.keys() & {*shipped["languages"]})


def test_english_is_british_and_plain() -> None:
    american = r"\w*(?:rganiz|nalyz|ecogniz|ummariz|nonymiz)\w*|color|center|canceled|favor"
    forbidden = rf"!|\banonym\w*|\bplease note that\b|\bclick\b|\b(?:{american})\b"
    assert [
        f"{one}: {form}"
        for one in messages("en").values()
        for form in one.forms
        if re.search(forbidden, form)
    ] == []

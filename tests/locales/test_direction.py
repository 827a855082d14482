"""What a person wrote does not turn the words around it, in whichever direction its letters run."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from locales import Markup, words_in
from locales.direction import apart, harmless, plain

GARDEN = "حديقة 12"
TURNED = "Wo\u202e treffen wir uns?"
SIGNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067"
TEXTS = st.text(alphabet=st.sampled_from(f"aä ?12{SIGNS}\u2068\u2069\u200f\u05d0\u0628\n"))


def test_sentence_keeps_words_that_run_from_right_to_left_apart() -> None:
    words = words_in("de")
    assert words("run-title", title=GARDEN) == f"<b>Ablauf: \u2068{GARDEN}\u2069</b>"
    assert words.plain("run-result", title="Bücherei") == "Ergebnis: Bücherei", "nothing is put around others"
    assert words.listed(["Rat", GARDEN]) == f"Rat und \u2068{GARDEN}\u2069"


def test_markup_that_was_made_of_such_words_is_not_wrapped_again() -> None:
    words = words_in("de")
    inner = words("plain-text", text=GARDEN)
    assert isinstance(inner, Markup)
    assert words("poll-line-alone", label=inner).count("\u2068") == 1


def test_what_was_kept_apart_stays_so_within_a_longer_text() -> None:
    words = words_in("de")
    title = words.plain("poll-round", title=GARDEN, number=2)
    assert words.plain("wall-show-item", title=title) == f"Zeigen: \u2068Runde 2: \u2068{GARDEN}\u2069\u2069"


def test_signs_that_turn_what_follows_are_left_out_of_sentences() -> None:
    assert words_in("de").plain("run-result", title=TURNED) == "Ergebnis: Wo treffen wir uns?"
    assert words_in("de").plain("run-result", title="a\u2069b\u2068c") == "Ergebnis: ab\u2068c\u2069"


@given(TEXTS)
def test_nothing_of_a_value_reaches_beyond_it(text: str) -> None:
    made = apart(text)
    assert not set(made) & set(SIGNS)
    depth = 0
    for sign in made:
        depth += (sign == "\u2068") - (sign == "\u2069")
        assert depth >= 0
    assert depth == 0
    if any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in made):
        assert made[0] == "\u2068"
        assert made[-1] == "\u2069"


@given(TEXTS)
def test_only_signs_of_direction_are_ever_left_out(text: str) -> None:
    seen = [sign for sign in text if sign not in f"{SIGNS}\u2068\u2069\u200f"]
    for made in (apart(text), harmless(text), plain(text)):
        assert [sign for sign in made if sign not in f"{SIGNS}\u2068\u2069\u200f"] == seen

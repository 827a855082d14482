"""What would be too long for Telegram is cut, so that it can be read at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.fitting import fitting
from sandbox.markup import parse_html

PIECES = st.lists(
    st.sampled_from(["<b>", "<i>", "</>", "&amp;", "&lt;", "ä", "😀", "Wort", '<a href="https://x.de/">']),
    max_size=40,
)


def written(pieces: list[str]) -> str:
    """Closes what was opened, in its order."""
    found: list[str] = []
    opened: list[str] = []
    for piece in pieces:
        if piece == "</>":
            found += [f"</{opened.pop()}>"] if opened else []
        else:
            name = piece[1:2] if piece.startswith("<") else ""
            found += [piece] if name not in opened else []  # nothing holds another of its kind
            opened += [name] if name and name not in opened else []
    return "".join([*found, *(f"</{name}>" for name in reversed(opened))])


def test_text_that_fits_stays_as_it_is() -> None:
    whole = "<b>" + "&amp;" * 10 + "</b>"
    assert fitting(whole, 10) == whole


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [
        ("Kaffee und Kuchen", 7, "Kaffee…"),
        ("<b>Kaffee</b> und Kuchen", 4, "<b>Kaf…</b>"),
        ("Tee &amp; Kuchen", 6, "Tee &amp;…"),
        ('<b>Mehr <i>hier: <a href="https://x.de/">Seite</a></i></b>', 8, "<b>Mehr <i>hi…</i></b>"),
    ],
)
def test_longer_text_ends_with_an_ellipsis_and_closes_what_is_open(text: str, longest: int, cut: str) -> None:
    assert fitting(text, longest) == cut


@given(PIECES, st.integers(2, 20))
def test_whatever_is_cut_is_read_by_telegram_and_no_longer_than_wanted(
    pieces: list[str], longest: int
) -> None:
    text = written(pieces)
    whole, cut = parse_html(text).text, parse_html(fitting(text, longest)).text
    assert len(cut) <= longest
    assert cut == whole if len(whole) <= longest else whole.startswith(cut.removesuffix("…"))

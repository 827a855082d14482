"""Cards and items on the wall, page by page: each once, in order, and no page with more than can be read."""

from hypothesis import given
from hypothesis import strategies as st

from handlers.wall import choice_pages, item_pages
from handlers.wall.card_pages import COLUMNS, ROOM, columns_of, pages

CARDS = st.lists(st.text("ab ", min_size=1, max_size=140), max_size=40)
TOGETHER = st.lists(st.tuples(st.sampled_from(["Wege", "Ein langer Name " * 3]), CARDS), max_size=6)


def test_what_fits_is_one_page() -> None:
    assert pages([("Wege", ["Bank", "Weg"]), ("Leer", []), ("Ohne Bündel", ["Bus"])]) == (
        (("Wege", ("Bank", "Weg")), ("Ohne Bündel", ("Bus",))),
    )


def test_what_goes_on_has_its_name_again() -> None:
    first, second = pages([("Wege", [f"Karte {number}" for number in range(30)])])
    assert first[0][0] == second[0][0] == "Wege"
    assert [*first[0][1], *second[0][1]] == [f"Karte {number}" for number in range(30)]


def test_name_does_not_stand_alone_at_the_end_of_a_page() -> None:
    many = [f"Karte {number}" for number in range(25)]
    *_, last = pages([("Wege", many), ("Kinder", ["Spielplatz"])])
    assert last == (("Kinder", ("Spielplatz",)),)


def test_nothing_is_no_page() -> None:
    assert pages([]) == pages([("Wege", [])]) == ()


@given(TOGETHER)
def test_every_card_is_there_once_and_no_page_is_too_full(together: list[tuple[str, list[str]]]) -> None:
    made = pages(together)
    assert [card for page in made for _, cards in page for card in cards] == [
        card for _, cards in together for card in cards
    ]
    for page in made:
        assert all(cards for _, cards in page)
        assert columns_of(page, ROOM) <= COLUMNS or sum(len(cards) for _, cards in page) == 1


LISTED = st.lists(
    st.tuples(st.text("ab ", min_size=1, max_size=300), st.text("ab", max_size=60)), max_size=40
)


@given(LISTED)
def test_every_item_is_there_once_on_pages_that_are_none_of_them_empty(lines: list[tuple[str, str]]) -> None:
    made = item_pages.pages(lines).pages
    assert [line for page in made for line in page] == lines
    assert all(made) or not lines


def test_short_items_stand_side_by_side_and_long_ones_on_pages() -> None:
    short = item_pages.pages([("Punkt", "beendet")] * 12)
    assert len(short.pages) == 1
    assert short.side_by_side
    assert [len(page) for page in item_pages.pages([("Punkt", "beendet")] * 30).pages] == [10, 10, 10]
    long = [
        ("Formulare und Bescheide in einfacher Sprache überarbeiten", "bis Mi 31.03.2027 · vorgeschlagen")
    ] * 8
    assert [len(page) for page in item_pages.pages(long).pages] == [3, 3, 2]


OFFERED = st.lists(st.tuples(st.just(""), st.text("ab ", min_size=1, max_size=100)), min_size=1, max_size=12)


@given(OFFERED, st.floats(4, 20))
def test_every_choice_is_there_once(lines: list[tuple[str, str]], room: float) -> None:
    made = choice_pages.pages(lines, room).pages
    assert [line for page in made for line in page] == lines
    assert all(made)


def test_choices_are_as_large_as_fit_and_turn_pages_only_where_they_have_to() -> None:
    few = choice_pages.pages([("", "Rathaus"), ("", "Schule")], 12)
    assert (len(few.pages), few.size, few.columns) == (1, "z16", 1)
    eight = choice_pages.pages([("", "Formulare und Bescheide in einfacher Sprache anbieten")] * 8, 11)
    assert [len(page) for page in eight.pages] == [4, 4]

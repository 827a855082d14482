"""A word leads to the measures that it occurs in, whatever became of them."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from typing import Any, Final

from handlers import to_measures
from handlers.measures import lists, taps
from handlers.routing import Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Markup
from questionnaires.spelling import comparable
from storage.ids import MeasureId
from workshops.measures.sheets import Show
from workshops.refusals import Gone

WORD: Final = "measure-word"
_LONGEST: Final = 27
"""Bytes of what is looked for: what has more begins so, and is found by its beginning."""


def packed(typed: str) -> str:
    """What a button can carry of what was typed; empty where no letter is in it."""
    looked_for = " ".join(typed.split()).encode()[:_LONGEST].decode(errors="ignore").strip()
    return urlsafe_b64encode(looked_for.encode()).decode().rstrip("=") if comparable(looked_for) else ""


def unpacked(words: str) -> str:
    """Raises Gone for what was never written so."""
    try:
        return urlsafe_b64decode(words + "=" * (-len(words) % 4)).decode()
    except ValueError:
        raise Gone from None


async def on_ask(turn: Turn, tap: taps.AskWord) -> None:
    await _ask(turn, tap)


async def on_word(turn: Turn) -> None:
    words = packed(turn.text)
    if not words:
        await _ask(turn, _asked_at(turn.expected_data), problem=turn.words("measure-find-no-word"))
        return
    turn.leads_to(taps.Found(words, 0))
    await show(turn, words, 0)


async def on_found(turn: Turn, tap: taps.Found) -> None:
    """What it occurs in."""
    await show(turn, tap.words, tap.page)


async def show(turn: Turn, packed_words: str, page: int) -> None:
    """What these words occur in, page by page."""
    await turn.expect_nothing()
    words, looked_for = turn.words, unpacked(packed_words)
    found = await turn.workshops.measure_lists.found(turn.person.id, turn.town, looked_for)
    again = Button(words.plain("measure-find-again"), taps.AskWord(Show.OPEN, None))
    everything = Button(words.plain("measure-all"), to_measures.Measures())
    home = Button(words.plain("home-button"), Home())
    screen = lists.listing(
        words,
        found,
        head=words("measure-found", word=looked_for, n=len(found.lines)),
        page=page,
        at=lambda other: taps.Found(packed_words, other),
        see=lambda measure: taps.SeeFound(measure, packed_words, page),
        rows=((again, everything), (home,)),
    )
    await turn.show(screen)


async def _ask(turn: Turn, tap: taps.AskWord, *, problem: Markup | None = None) -> None:
    words = turn.words
    await turn.expect(WORD, show=tap.show.value, field_of=tap.field_of)
    back = Button(words.plain("measure-list"), taps.ListMeasures(tap.show, tap.field_of, 0))
    await turn.show(Screen(paragraphs(problem, words("measure-find-ask")), column(back)))


def _asked_at(data: Mapping[str, Any]) -> taps.AskWord:
    field_of = data["field_of"]
    return taps.AskWord(Show(data["show"]), None if field_of is None else MeasureId(field_of))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.AskWord, on_ask),
    TextRoute(WORD, on_word, leads_to=_asked_at, one_line=True),
    TapRoute(taps.Found, on_found),
)

"""The question before the next item, or the end of one, while its vote goes on."""

from handlers.polls.closing_screens import what_ending_means
from handlers.polls.turnout import of_writers
from handlers.screen import Button, Screen, column
from handlers.taps import EndAfter, SeeRunSheet, StartAfter
from handlers.wording import paragraphs
from locales import Words
from storage.ids import RunItemId, RunSheetId
from workshops.polls.sheets import Closing


def ask_close_and_go_on(words: Words, closing: Closing, item: RunItemId, sheet: RunSheetId) -> Screen:
    """What becomes of the vote when another item begins; no key answers it, for one that was pressed twice would."""
    poll = closing.sheet.poll.id
    return _ask(
        words,
        closing,
        "run-close-ask",
        Button(words.plain("run-close-and-next"), StartAfter(item, poll, ends=True)),
        Button(words.plain("run-next-still-asking"), StartAfter(item, poll, ends=False)),
        Button(words.plain("run-back"), SeeRunSheet(sheet)),
    )


def ask_close_and_end(words: Words, closing: Closing, item: RunItemId, sheet: RunSheetId) -> Screen:
    """What becomes of the vote when its item is over."""
    poll = closing.sheet.poll.id
    return _ask(
        words,
        closing,
        "run-close-ask-end",
        Button(words.plain("run-close-and-end"), EndAfter(item, poll, ends=True)),
        Button(words.plain("run-end-still-asking"), EndAfter(item, poll, ends=False)),
        Button(words.plain("run-back"), SeeRunSheet(sheet)),
    )


def _ask(words: Words, closing: Closing, key: str, *buttons: Button) -> Screen:
    """How many have voted, and what ending it would mean."""
    sheet = closing.sheet
    goes_on = words(
        of_writers(sheet.poll.asks, "run-close-goes-on"),
        question=sheet.poll.question,
        answered=sheet.voters,
        asked=sheet.audience,
    )
    return Screen(paragraphs(words(key), goes_on, *what_ending_means(words, closing)), column(*buttons))

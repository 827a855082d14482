"""The question before the next item, while the vote of the one before goes on."""

from handlers.polls.closing_screens import what_ending_means
from handlers.run_sheet import taps
from handlers.screen import Button, Screen, column
from handlers.taps import SeeRunSheet
from handlers.wording import paragraphs
from locales import Words
from storage.ids import RunItemId, RunSheetId
from workshops.polls.sheets import Closing


def ask_close_and_go_on(words: Words, closing: Closing, item: RunItemId, sheet: RunSheetId) -> Screen:
    """How many have voted, and what ending it would mean; no key answers it, for one that was pressed twice would."""
    poll = closing.sheet.poll
    text = paragraphs(
        words(
            "run-close-ask",
            question=poll.question,
            answered=closing.sheet.voters,
            asked=closing.sheet.audience,
        ),
        *what_ending_means(words, closing),
    )
    return Screen(
        text,
        column(
            Button(words.plain("run-close-and-next"), taps.StartAfter(item, poll.id, ends=True)),
            Button(words.plain("run-next-still-asking"), taps.StartAfter(item, poll.id, ends=False)),
            Button(words.plain("run-back"), SeeRunSheet(sheet)),
        ),
    )

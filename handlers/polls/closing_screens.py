"""The question before the end of a poll, which is for good."""

from handlers import repeated
from handlers.polls import taps
from handlers.polls.coordinator_screens import hands_so_far
from handlers.polls.turnout import of_writers, turnout
from handlers.screen import Button, Screen, column
from locales import Markup, Words
from questionnaires.kernels.text import TextSettings
from workshops.confidential.askings import Outlook
from workshops.polls.by_hand import stands_alone
from workshops.polls.sheets import OPENLY, Closing, PollSheet


def ask_close(words: Words, closing: Closing) -> Screen:
    """How many have voted, how many have only begun, and what follows."""
    sheet, poll = closing.sheet, closing.sheet.poll
    text = [
        words("poll-close-ask", question=poll.question),
        turnout(words, poll, voters=sheet.voters, audience=sheet.audience),
        *what_ending_means(words, closing),
    ]
    buttons = column(
        Button(words.plain("poll-close-sure"), taps.ClosePoll(poll.id, sure=True)),
        Button(words.plain("poll-close-not"), taps.SeePoll(poll.id)),
    )
    return Screen(Markup("\n\n".join(text)), buttons)


def what_ending_means(words: Words, closing: Closing) -> list[Markup]:
    """Who would be left out of the result, whether there is one, and that it is for good."""
    sheet, poll = closing.sheet, closing.sheet.poll
    return [
        *([words("poll-close-begun", n=closing.begun)] if closing.begun else []),
        *([hands_so_far(words, poll, poll.by_hand)] if poll.by_hand else []),
        *_what_follows(words, sheet, closing.outlook),
        *_more_time(words, sheet),
    ]


def _what_follows(words: Words, sheet: PollSheet, outlook: Outlook) -> list[Markup]:
    """Whether there will be a result, and whether it will be of those alone who were counted in the room."""
    k, hands = sheet.poll.minimum_group_size, sheet.poll.by_hand
    alone = stands_alone(sheet.poll)
    shown = hands.voters if hands and alone else 0
    if withheld := repeated.before_closing(words, outlook, "poll", by_hand=shown):
        return withheld
    if sheet.voters >= k or (alone and not sheet.voters):
        is_read_first = (
            isinstance(sheet.poll.asks.settings, TextSettings) and not sheet.poll.asks.settings.free
        )
        return [words("poll-close-means-words" if is_read_first else "poll-close-means")]
    if k == OPENLY:
        return [words("poll-close-nobody")]
    too_few = of_writers(sheet.poll.asks, "poll-close-too-few")
    return [words("poll-close-hands-alone" if alone else too_few, k=k)]


def _more_time(words: Words, sheet: PollSheet) -> list[Markup]:
    """Where somebody may still be at it who needs longer."""
    waits = sheet.somebody_takes_time and sheet.voters < sheet.audience
    return [words("poll-somebody-takes-time")] if waits else []

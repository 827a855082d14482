"""How many have answered, of those who can: people, or groups of them of which one writes."""

from handlers.polls import taps
from handlers.screen import Button
from locales import Markup, Words
from questionnaires.kernels.kernel import Asks
from questionnaires.kernels.text import TextSettings
from storage.polls import Poll
from workshops.polls.sheets import OPENLY, PollSheet


def of_writers(asks: Asks, key: str) -> str:
    """The key of a text about who answers: another one where several write together."""
    settings = asks.settings
    return f"{key}-groups" if isinstance(settings, TextSettings) and settings.by > 1 else key


def turnout(words: Words, poll: Poll, *, voters: int, audience: int) -> Markup:
    """A line of its own."""
    return words(of_writers(poll.asks, "poll-turnout"), voters=voters, audience=audience)


def too_few_groups(words: Words, poll: Poll, audience: int) -> list[Markup]:
    """That a poll gives no result, however many of so many people answer, since they write together."""
    settings, k = poll.asks.settings, poll.minimum_group_size
    if not isinstance(settings, TextSettings) or settings.by == 1 or k == OPENLY:
        return []
    cards = settings.most_writers(audience)
    return (
        [words("poll-card-of-group-too-few", k=k, cards=cards, n=audience)] if audience >= k > cards else []
    )


def send(words: Words, sheet: PollSheet) -> Button:
    """To everybody; all the same, where there was a warning that nothing comes of it."""
    n = sheet.audience - sheet.silent.total
    label = (
        "poll-send-all-the-same" if n and too_few_groups(words, sheet.poll, sheet.audience) else "poll-send"
    )
    return Button(words.plain(label, n=n), taps.SendPoll(sheet.poll.id))

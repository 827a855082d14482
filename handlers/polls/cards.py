"""A coordinator looks at the cards of a poll, one after the other, and decides what everybody sees."""

from typing import Final

from handlers.paging import page_of, turning
from handlers.polls import taps
from handlers.polls.screens import written
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, Watch, column
from handlers.turn import Turn
from handlers.wording import lines, paragraphs, short
from locales import Words
from storage.ids import CardId
from storage.polls import Poll, PollState
from workshops.polls.cards import DecidedBefore, DecidedCard, Review

ON_A_PAGE: Final = 6
LONGEST_LABEL: Final = 16
"""Of a card on the button that changes what was decided about it just now."""


async def on_review(turn: Turn, tap: taps.ReviewCards) -> None:
    """The next card that waits."""
    review = await turn.workshops.cards.review(turn.person.id, tap.poll)
    await turn.show(next_card(turn.words, review, last=tap.last))


async def on_decide(turn: Turn, tap: taps.DecideCard) -> None:
    """Shown or left out, unless it was decided otherwise meanwhile; then the next one."""
    found = await turn.workshops.cards.decide(turn.person.id, tap.poll, tap.card, shown=tap.shown)
    if isinstance(found, DecidedBefore):
        said = "shown" if found.was_shown else "left-out"
        await turn.alert(f"poll-{written(found.review.poll)}-{said}-before")
        found = found.review
    await turn.show(next_card(turn.words, found, last=tap.card))


async def on_decided(turn: Turn, tap: taps.SeeDecided) -> None:
    """What all can see, and what was left out."""
    review = await turn.workshops.cards.review(turn.person.id, tap.poll)
    await turn.show(decided_cards(turn.words, review, page=tap.page))


async def on_change(turn: Turn, tap: taps.ChangeCard) -> None:
    """Whoever leads has changed their mind."""
    review = await turn.workshops.cards.change(turn.person.id, tap.poll, tap.card, shown=tap.shown)
    await turn.show(decided_cards(turn.words, review, page=tap.page))


async def on_several(turn: Turn, tap: taps.SeveralCards) -> None:
    """Several cards at one look."""
    review = await turn.workshops.cards.review(turn.person.id, tap.poll)
    await turn.show(next_cards(turn.words, review))


async def on_show(turn: Turn, tap: taps.ShowCards) -> None:
    """All of them are shown; then the next ones."""
    review = await turn.workshops.cards.show_until(turn.person.id, tap.poll, tap.last)
    await turn.show(next_cards(turn.words, review))


def next_cards(words: Words, review: Review) -> Screen:
    """As many as can be read together; the last one alone."""
    if not review.at_once:
        return next_card(words, review)
    poll, found = review.poll, review.at_once
    text = paragraphs(
        words(f"poll-{written(poll)}-several", question=poll.question, n=len(review.waiting)),
        lines(*(words("poll-line-alone", label=card.text) for card in found)),
    )
    show = Button(words.plain("poll-cards-show", n=len(found)), taps.ShowCards(poll.id, CardId(found[-1].id)))
    single = Button(words.plain("poll-cards-single"), taps.ReviewCards(poll.id))
    back = Button(words.plain("poll-cards-back"), taps.SeePoll(poll.id))
    return Screen(text, column(show, single, back), watch=_watch(words, poll))


def next_card(words: Words, review: Review, *, last: CardId | None = None) -> Screen:
    """One card with what can be done with it, or that none is left; what was done with the last one can be changed."""
    poll = review.poll
    undo = [_undo(words, review, each, page) for each, page in _placed(review) if each.card == last]
    changes = [*undo, to_decided(words, poll) if review.decided else None]
    back = Button(words.plain("poll-cards-back"), taps.SeePoll(poll.id))
    if not review.waiting:
        clusters = (
            Button(words.plain("cluster-open"), taps.SeeClusters(poll.id))
            if review.can_be_clustered
            else None
        )
        return Screen(
            words(f"poll-{written(poll)}-reviewed"),
            column(clusters, *changes, back),
            watch=_watch(words, poll),
        )
    card = review.waiting[0]
    key = "poll-card" if written(poll) == "cards" else "poll-word"
    text = words(key, question=poll.question, text=card.text, n=len(review.waiting))
    return Screen(
        text,
        column(
            Button(words.plain("poll-card-show"), taps.DecideCard(poll.id, CardId(card.id), shown=True)),
            Button(
                words.plain("poll-card-leave-out"), taps.DecideCard(poll.id, CardId(card.id), shown=False)
            ),
            Button(words.plain("poll-cards-several-button"), taps.SeveralCards(poll.id))
            if review.at_once
            else None,
            *changes,
            back,
        ),
        watch=_watch(words, poll),
    )


def to_decided(words: Words, poll: Poll) -> Button:
    """The way to what can be taken away again, or shown after all."""
    return Button(words.plain(f"poll-{written(poll)}-decided-button"), taps.SeeDecided(poll.id))


def decided_cards(words: Words, review: Review, *, page: int = 0) -> Screen:
    """Each with what became of it, and the way to the contrary."""
    poll, every = review.poll, review.decided
    here = page_of(every, page, ON_A_PAGE)
    said = [
        words(f"poll-card-{'shown' if each.is_shown else 'left-out'}", number=number, text=each.text)
        for number, each in here
    ]
    buttons = [
        Button(
            words.plain(f"poll-card-{'take-away' if each.is_shown else 'show-after-all'}", number=number),
            taps.ChangeCard(poll.id, each.card, not each.is_shown, page),
        )
        for number, each in here
    ]
    more = turning(words, len(every), page, ON_A_PAGE, to=lambda at: taps.SeeDecided(poll.id, at))
    review_on = (
        Button(words.plain(f"poll-{written(poll)}-review", n=len(review.waiting)), taps.ReviewCards(poll.id))
        if review.waiting
        else None
    )
    head = words(f"poll-{written(poll)}-{'decided' if every else 'none-decided'}", question=poll.question)
    elsewhere = words("poll-decided-elsewhere") if every and poll.state is PollState.CLOSED else None
    return Screen(
        paragraphs(head, lines(*said), elsewhere),
        (
            *column(*buttons),
            *((tuple(more),) if more else ()),
            *column(review_on, Button(words.plain("poll-cards-back"), taps.SeePoll(poll.id))),
        ),
        watch=_watch(words, poll),
    )


def _placed(review: Review) -> list[tuple[DecidedCard, int]]:
    """Each decided card with the page on which it stands."""
    return [(each, at // ON_A_PAGE) for at, each in enumerate(review.decided)]


def _undo(words: Words, review: Review, decided: DecidedCard, page: int) -> Button:
    label = "take-this-away" if decided.is_shown else "show-this-after-all"
    text = short(decided.text, LONGEST_LABEL)
    tap = taps.ChangeCard(review.poll.id, decided.card, not decided.is_shown, page)
    return Button(words.plain(f"poll-card-{label}", text=text), tap)


def _watch(words: Words, poll: Poll) -> Watch | None:
    """A page follows whoever else looks at the cards, and takes no tap that was on its way to another card. A message
    in a chat cannot tell: it stays, so that nobody decides about a card that they have not read.
    """
    return Watch("poll_control", poll.id, poll.activity) if words.door == "browser" else None


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.ReviewCards, on_review),
    TapRoute(taps.SeveralCards, on_several),
    TapRoute(taps.ShowCards, on_show, leads_to=lambda tap: taps.SeveralCards(tap.poll)),
    TapRoute(taps.DecideCard, on_decide, leads_to=lambda tap: taps.ReviewCards(tap.poll, tap.card)),
    TapRoute(taps.SeeDecided, on_decided),
    TapRoute(taps.ChangeCard, on_change, leads_to=lambda tap: taps.SeeDecided(tap.poll, tap.page)),
)

"""A coordinator looks at the cards of a poll, one after the other, and decides what everybody sees."""

from handlers.polls import taps
from handlers.routing import Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.turn import Turn
from locales import Words
from storage.ids import CardId
from workshops.polls.cards import Review


async def on_review(turn: Turn, tap: taps.ReviewCards) -> None:
    """The next card that waits."""
    review = await turn.workshops.cards.review(turn.person.id, tap.poll)
    await turn.show(next_card(turn.words, review))


async def on_decide(turn: Turn, tap: taps.DecideCard) -> None:
    """Shown or left out; then the next one."""
    decide = turn.workshops.cards.decide
    await turn.show(next_card(turn.words, await decide(turn.person.id, tap.poll, tap.card, shown=tap.shown)))


def next_card(words: Words, review: Review) -> Screen:
    """One card with what can be done with it, or that none is left."""
    poll = review.poll
    back = Button(words.plain("poll-cards-back"), taps.SeePoll(poll.id))
    if not review.waiting:
        return Screen(words("poll-cards-reviewed"), column(back))
    card = review.waiting[0]
    text = words("poll-card", question=poll.question, text=card.text, n=len(review.waiting))
    return Screen(
        text,
        column(
            Button(words.plain("poll-card-show"), taps.DecideCard(poll.id, CardId(card.id), shown=True)),
            Button(
                words.plain("poll-card-leave-out"), taps.DecideCard(poll.id, CardId(card.id), shown=False)
            ),
            back,
        ),
    )


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.ReviewCards, on_review),
    TapRoute(taps.DecideCard, on_decide, leads_to=lambda tap: taps.ReviewCards(tap.poll)),
)

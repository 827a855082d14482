"""Deciding on proposals: as a list or one by one; only what is taken over counts."""

from collections.abc import Sequence
from typing import assert_never

from handlers.answering import taps as answering
from handlers.answering.wording import answer
from handlers.handovers import taps
from handlers.handovers.passing_on import cleared_screen, show_sheet, what
from handlers.paging import nearest_page, page_of, turning
from handlers.routing import RenderView, Route, TapRoute
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import LONGEST_QUOTE, for_button, lines, paragraphs, short
from locales import Markup, Words
from questionnaires.progress import StepKey
from storage.ids import HandoverId
from storage.persons import Person
from storage.views import View
from workshops.answering.acts import GoTo
from workshops.answering.outcomes import Ended
from workshops.answering.places import InHandover
from workshops.handovers.handovers import Cleared, Handed
from workshops.handovers.proposals import TAKEN_OVER, DecideOutcome, Proposal, Review
from workshops.overviews import TownOverview
from workshops.workshops import Workshops

PER_PAGE = 5
LONGEST_NAME = 18
LONGEST_LINE = 120


async def on_review(turn: Turn, tap: taps.Review) -> None:
    """The list; a single proposal stands there at once."""
    await turn.expect_nothing()
    outcome = await turn.workshops.proposals.review(turn.person.id, tap.handover)
    match outcome:
        case Review(proposals=[only]):
            await turn.show(_one(turn.words, outcome, only))
        case Review():
            await turn.show(_list(turn.words, outcome, page=tap.page))
        case _:
            await show_sheet(turn, outcome)


async def on_see(turn: Turn, tap: taps.SeeProposal) -> None:
    await turn.expect_nothing()
    await show_proposal(turn, tap.handover, tap.key)


async def on_accept(turn: Turn, tap: taps.Accept) -> None:
    """It is the person's own answer now; the next one comes."""
    outcome = await turn.workshops.proposals.accept(turn.person.id, tap.handover, key=tap.key)
    await _show(turn, outcome, said="colleague-accepted")


async def on_reject(turn: Turn, tap: taps.Reject) -> None:
    """It is deleted; the next one comes."""
    outcome = await turn.workshops.proposals.reject(turn.person.id, tap.handover, key=tap.key)
    await _show(turn, outcome, said="colleague-rejected")


async def show_proposal(
    turn: Turn, handover: HandoverId, key: StepKey | None, *, said: str | None = None
) -> None:
    """The proposal for a question; where there is none (any more) the first one."""
    outcome = await turn.workshops.proposals.review(turn.person.id, handover)
    if not isinstance(outcome, Review):
        await show_sheet(turn, outcome)
    elif not outcome.proposals:
        await turn.show(_list(turn.words, outcome, page=0))
    else:
        found = next((each for each in outcome.proposals if each.key == key), outcome.proposals[0])
        remark = None if said is None or found.key != key else turn.words(said)
        await turn.show(_one(turn.words, outcome, found, remark=remark))


def review_buttons(turn: Turn, overview: TownOverview) -> list[Button]:
    """Proposals that wait for a decision."""
    return [
        Button(
            turn.words.plain("colleague-home-review", name=for_button(turn.words, each.name, LONGEST_NAME)),
            taps.Review(each.handover),
        )
        for each in overview.proposed
    ]


async def _show(turn: Turn, outcome: DecideOutcome, *, said: str) -> None:
    words = turn.words
    match outcome:
        case Review(proposals=[first, *_]):
            await turn.show(_one(words, outcome, first, remark=words(said)))
        case Cleared():
            await turn.show(
                cleared_screen(words, outcome, paragraphs(words(said), words("colleague-cleared")))
            )
        case Review():
            await turn.show(_list(words, outcome, page=0))
        case Handed() | Ended():
            await show_sheet(turn, outcome)
        case _:
            assert_never(outcome)


def _one(words: Words, review: Review, found: Proposal, *, remark: Markup | None = None) -> Screen:
    """One proposal beside what stands there so far."""
    handover, several = review.handed.handover.id, len(review.proposals) > 1
    number = 1 + review.proposals.index(found)
    text = paragraphs(
        remark,
        words("colleague-proposal-number", n=number, of=len(review.proposals)) if several else None,
        words("answering-question", text=found.question.text.text(words.language)),
        lines(
            words("colleague-proposal", answer=_proposed(words, found)),
            None
            if found.comment is None
            else words("colleague-proposal-comment", text=short(found.comment, LONGEST_QUOTE)),
        ),
        _own(words, found),
    )
    return Screen(
        text,
        column(
            Button(words.plain("colleague-accept"), taps.Accept(handover, found.key)),
            Button(words.plain("colleague-change"), answering.Do(InHandover(handover), GoTo(found.key))),
            Button(words.plain("colleague-reject"), taps.Reject(handover, found.key)),
            Button(words.plain("colleague-all-proposals"), taps.Review(handover)) if several else None,
            Button(words.plain("home-button"), Home()),
        ),
    )


def _own(words: Words, found: Proposal) -> Markup | None:
    replaced = (found.value is not None and found.own is not None) or (
        found.comment is not None and found.own_comment is not None
    )
    return (
        lines(
            None
            if found.own is None
            else words("colleague-own-answer", answer=answer(words, found.question, found.own)),
            None
            if found.own_comment is None
            else words("colleague-own-comment", text=short(found.own_comment, LONGEST_QUOTE)),
            words("colleague-replaces") if replaced else None,
        )
        or None
    )


def _list(words: Words, review: Review, *, page: int) -> Screen:
    """All proposals, some at a time; all at once can be decided by whoever has come to the end of the list."""
    handover, count = review.handed.handover.id, len(review.proposals)
    if not count:
        dismiss = Button(words.plain("colleague-dismiss"), taps.TakeBack(handover, sure=True))
        return Screen(words("colleague-review-empty"), column(dismiss))
    page = nearest_page(page, count, PER_PAGE)
    shown = page_of(review.proposals, page, PER_PAGE)
    text = paragraphs(
        words("colleague-review", n=count) if page == 0 else None,
        what(words, review.handed) if page == 0 else None,
        *(_line(words, number, each) for number, each in shown),
    )
    is_last = (page + 1) * PER_PAGE >= count
    return Screen(
        text,
        column(
            Button(words.plain("colleague-one-by-one"), taps.SeeProposal(handover, None)),
            *turning(words, count, page, PER_PAGE, to=lambda to: taps.Review(handover, to)),
            *(_all_at_once(words, handover, review.proposals) if is_last else ()),
            Button(words.plain("home-button"), Home()),
        ),
    )


def _all_at_once(words: Words, handover: HandoverId, proposals: Sequence[Proposal]) -> list[Button]:
    n = len(proposals)
    return [
        Button(words.plain("colleague-accept-all", n=n), taps.Accept(handover, None)),
        Button(words.plain("colleague-reject-all", n=n), taps.Reject(handover, None)),
    ]


def _line(words: Words, number: int, found: Proposal) -> Markup:
    comment = found.comment
    return lines(
        words(
            "colleague-proposal-line",
            n=number,
            question=found.question.text.text(words.language),
            answer=short(_proposed(words, found), LONGEST_LINE),
        ),
        None if comment is None else words("colleague-proposal-comment", text=short(comment, LONGEST_LINE)),
    )


def _proposed(words: Words, found: Proposal) -> str:
    if found.value is None:
        return words.plain("colleague-only-comment")
    return answer(words, found.question, found.value)


async def render_taken_over(view: View, _: Person, words: Words, __: Workshops) -> Screen:
    """In place of a question that somebody has gone on from in another message."""
    return Screen(
        words("colleague-goes-on-below"),
        watch=Watch(TAKEN_OVER, view.subject, view.shown_version + 1, last=True),
    )


VIEWS: dict[str, RenderView] = {TAKEN_OVER: render_taken_over}
ROUTES: tuple[Route, ...] = (
    TapRoute(taps.Review, on_review),
    TapRoute(taps.SeeProposal, on_see),
    TapRoute(taps.Accept, on_accept, leads_to=lambda tap: taps.Review(tap.handover)),
    TapRoute(taps.Reject, on_reject, leads_to=lambda tap: taps.Review(tap.handover)),
)

"""What cards look like that are put together: all clusters, one of them, a card that could go anywhere. Pure."""

from collections.abc import Callable
from typing import Final

from handlers.paging import page_of, turning
from handlers.polls import taps
from handlers.screen import Board, BoardCard, Button, Pile, Screen, Watch, column
from handlers.taps import Tap
from handlers.to_measures import FromCluster
from handlers.wording import lines, paragraphs, short
from locales import Markup, Words
from locales.direction import apart
from questionnaires.kernels.kernel import Card, Cluster
from storage.ids import CardId, ClusterId, PollId
from workshops.polls.clusters import LONGEST_NAME, CardBoard

PAGE: Final = 6
"""Cards that are in sight together on a small phone."""
TO_TICK: Final = 5
"""The same where each is a button."""
MOST_ALONE: Final = 5
"""So many clusters have a row of their own; more of them share rows."""
LONGEST_CARD: Final = 31
LONGEST_SHARED: Final = 16

Rows = tuple[tuple[Button, ...], ...]


def overview(words: Words, board: CardBoard) -> Screen:
    """Every cluster with how many cards lie there, and what can be done."""
    poll, loose = board.poll, board.loose
    text = paragraphs(
        words("cluster-board", question=poll.question),
        None if board.clusters else words("cluster-none-yet"),
        words("cluster-loose", n=len(loose)) if board.cards else words("cluster-no-cards"),
        words("cluster-dots-given", names=_by_dots(board)) if board.dots else None,
        words("cluster-waiting", n=board.waiting) if board.waiting else None,
    )
    review = Button(words.plain("poll-cards-review", n=board.waiting), taps.ReviewCards(poll.id))
    sort = Button(words.plain("cluster-sort-button", n=len(loose)), taps.SortCards(poll.id, None))
    new = Button(words.plain("cluster-new"), taps.NewCluster(poll.id, None, sorting=False))
    rows = (
        *column(review if board.waiting else None, sort if loose else None),
        *_choices(board, lambda each: taps.SeeCluster(ClusterId(each.id), 0)),
        *column(new, _dots(words, board), Button(words.plain("poll-cards-back"), taps.SeePoll(poll.id))),
    )
    watch = Watch("clusters", poll.id, poll.activity)
    return Screen(text, rows, watch=watch, board=_piles(words, board) if board.cards else None)


def _by_dots(board: CardBoard) -> str:
    """Those that there are still, the most dots first."""
    named = {each.id: each.name for each in board.clusters}
    return ", ".join(f"{named[each]} {n}" for each, n in board.dots.items() if each in named)


def _dots(words: Words, board: CardBoard) -> Button | None:
    """Where there is something to choose from."""
    filled = [each for each in board.clusters if board.within(each.id)]
    return Button(words.plain("cluster-dots"), taps.AskForDots(board.poll.id)) if len(filled) > 1 else None


def _piles(words: Words, board: CardBoard) -> Board:
    """Everything at one look, to be moved with a mouse, a finger or keys."""
    poll, any_card = board.poll.id, CardId(Pile.CARD)

    def lying(cluster: int | None) -> tuple[BoardCard, ...]:
        found = board.within(cluster)
        return tuple(BoardCard(each.id, each.text, taps.SeeCard(poll, CardId(each.id))) for each in found)

    loose = Pile(words.plain("poll-cards-loose"), lying(None), taps.MoveCard(poll, any_card, None), "0")
    piles = (
        Pile(
            each.name,
            lying(each.id),
            taps.MoveCard(poll, any_card, ClusterId(each.id)),
            str(place) if place < 10 else "",
        )
        for place, each in enumerate(board.clusters, 1)
    )
    new = Pile(words.plain("cluster-new"), (), taps.NewCluster(poll, any_card, sorting=False), "n", asks=True)
    return Board(
        title=words.plain("cluster-board-title"),
        how=words.plain("cluster-board-how"),
        said=words.plain("cluster-board-said", card="{card}", pile="{pile}"),
        failed=words.plain("cluster-board-failed"),
        piles=(loose, *piles, new),
    )


def sort(words: Words, board: CardBoard, card: Card) -> Screen:
    """One loose card with every place where it could go: one tap, and the next one follows."""
    poll = board.poll
    text = words("cluster-sort", text=card.text, n=len(board.loose))
    following = board.loose_after(CardId(card.id))
    skip = Button(
        words.plain("cluster-skip"), taps.SortCards(poll.id, CardId(following.id) if following else None)
    )
    new = Button(words.plain("cluster-new"), taps.NewCluster(poll.id, CardId(card.id), sorting=True))
    return Screen(
        text,
        (
            *_choices(board, lambda each: taps.PutCard(poll.id, CardId(card.id), ClusterId(each.id))),
            (new, skip) if len(board.loose) > 1 else (new,),
            (_to_all(words, poll.id),),
        ),
    )


def sorted_out(words: Words, board: CardBoard) -> Screen:
    """No card is left that could be put anywhere."""
    return overview(words, board).below(words("cluster-sorted"))


def card(words: Words, board: CardBoard, found: Card) -> Screen:
    """A card that lies somewhere, and where else it could lie."""
    poll, here = board.poll, next((each for each in board.clusters if each.id == found.cluster), None)
    now = words("cluster-card-in", name=here.name) if here else words("cluster-card-loose")
    text = paragraphs(words("cluster-card", text=found.text), now)
    out = Button(words.plain("cluster-take-out"), taps.MoveCard(poll.id, CardId(found.id), None))
    new = Button(words.plain("cluster-new"), taps.NewCluster(poll.id, CardId(found.id), sorting=False))
    choices = _choices(
        board, lambda each: taps.MoveCard(poll.id, CardId(found.id), ClusterId(each.id)), here=here
    )
    return Screen(text, (*choices, *column(new, out if here else None, _to_all(words, poll.id))))


def cluster(words: Words, board: CardBoard, found: Cluster, page: int) -> Screen:
    """The cards of one cluster; the number of one leads to it."""
    poll, cards, id_ = board.poll, board.within(found.id), ClusterId(found.id)
    shown = page_of(cards, page, PAGE)
    text = paragraphs(
        words("cluster-one", name=found.name),
        words("cluster-has-dots", n=board.dots[found.id]) if found.id in board.dots else None,
        words("cluster-lies-in", n=len(cards)),
        lines(*(words("cluster-card-line", n=n, text=each.text) for n, each in shown)),
        words("cluster-numbers") if cards else None,
    )
    numbers = tuple(Button(f"{n}", taps.SeeCard(poll.id, CardId(each.id))) for n, each in shown)
    rename = Button(words.plain("cluster-rename"), taps.RenameCluster(id_))
    merge = Button(words.plain("cluster-merge"), taps.ChooseMerge(id_))
    rows = (
        numbers,
        tuple(turning(words, len(cards), page, PAGE, to=lambda to: taps.SeeCluster(id_, to))),
        (Button(words.plain("cluster-fill"), taps.FillCluster(id_, 0)),),
        () if board.only_leads or not cards else (Button(words.plain("measure-from"), FromCluster(id_)),),
        (merge,) if len(board.clusters) > 1 else (),
        (rename, Button(words.plain("cluster-dissolve"), taps.DissolveCluster(id_, sure=False))),
        (_to_all(words, poll.id),),
    )
    return Screen(text, tuple(row for row in rows if row))


def fill(words: Words, board: CardBoard, found: Cluster, page: int) -> Screen:
    """What lies there or nowhere: a tap puts it in, another one takes it out. Nothing changes its place on the page."""
    id_ = ClusterId(found.id)
    cards = [each for each in board.cards if each.cluster in {None, found.id}]
    shown = page_of(cards, page, TO_TICK)
    whole = (
        words("cluster-card-line", n=n, text=each.text) for n, each in shown if len(each.text) > LONGEST_CARD
    )
    text = paragraphs(
        words("cluster-fill-head", name=found.name, n=len(board.within(found.id))),
        words("cluster-fill-how") if cards else words("cluster-fill-nothing"),
        lines(*whole),
    )
    buttons = [
        Button(
            f"{n} · {short(each.text, LONGEST_CARD)}{' ✓' if each.cluster else ''}",
            taps.TickCard(id_, CardId(each.id), each.cluster is None, page),
        )
        for n, each in shown
    ]
    turns = tuple(turning(words, len(cards), page, TO_TICK, to=lambda to: taps.FillCluster(id_, to)))
    done = Button(words.plain("cluster-done"), taps.SeeClusters(board.poll.id))
    return Screen(text, (*column(*buttons), *([turns] if turns else []), (done,)))


def ask_name(words: Words, poll: PollId, found: Card | None, *, problem: Markup | None = None) -> Screen:
    """What is a new one called?"""
    about = None if found is None else words("cluster-name-for", text=found.text)
    text = paragraphs(problem, words("cluster-name", limit=LONGEST_NAME), about)
    return Screen(text, column(_to_all(words, poll)))


def ask_other_name(words: Words, found: Cluster, *, problem: Markup | None = None) -> Screen:
    """What is it called from now on?"""
    text = paragraphs(problem, words("cluster-other-name", name=found.name, limit=LONGEST_NAME))
    return Screen(text, column(_back(words, found)))


def choose_merge(words: Words, board: CardBoard, found: Cluster) -> Screen:
    """Every other one; its name stays."""
    text = words("cluster-merge-ask", name=found.name)
    id_ = ClusterId(found.id)
    rows = _choices(board, lambda each: taps.MergeClusters(id_, ClusterId(each.id)), without=found)
    return Screen(text, (*rows, (_back(words, found),)))


def ask_dissolve(words: Words, board: CardBoard, found: Cluster) -> Screen:
    """Before a name goes; no card does."""
    sure = Button(words.plain("cluster-dissolve-sure"), taps.DissolveCluster(ClusterId(found.id), sure=True))
    text = words("cluster-dissolve-ask", name=found.name, n=len(board.within(found.id)))
    return Screen(text, column(sure, _back(words, found)))


def _choices(
    board: CardBoard,
    to: Callable[[Cluster], Tap],
    *,
    here: Cluster | None = None,
    without: Cluster | None = None,
) -> Rows:
    """A button per cluster; many of them share rows, so that they are in sight together with what is above them."""
    found = [each for each in board.clusters if each != without]
    longest = LONGEST_CARD if len(found) <= MOST_ALONE else LONGEST_SHARED
    buttons = [
        Button(
            f"{apart(short(each.name, longest))} ({len(board.within(each.id))}){' ✓' if each == here else ''}",
            to(each),
        )
        for each in found
    ]
    size = 1 if len(found) <= MOST_ALONE else 2
    return tuple(tuple(buttons[at : at + size]) for at in range(0, len(buttons), size))


def _to_all(words: Words, poll: PollId) -> Button:
    return Button(words.plain("cluster-all"), taps.SeeClusters(poll))


def _back(words: Words, found: Cluster) -> Button:
    return Button(words.plain("cluster-back"), taps.SeeCluster(ClusterId(found.id), 0))

"""Whoever leads a poll puts its cards together by tapping: card by card, or everything that belongs to one name."""

from handlers.polls import cluster_screens as screens
from handlers.polls import coordinator_screens, taps
from handlers.routing import RenderView, Route, TapRoute, TextRoute
from handlers.screen import Screen
from handlers.taps import Tap
from handlers.turn import Turn, give_back
from handlers.wording import short
from locales import Markup, Words
from storage.ids import CardId, ClusterId, PollId
from storage.persons import Person
from storage.views import View
from workshops.polls.clusters import (
    LONGEST_NAME,
    MOST_CLUSTERS,
    CardBoard,
    NameTaken,
    NameUnfit,
    TooManyClusters,
)
from workshops.refusals import Gone
from workshops.workshops import Workshops

NAME = "cluster-name"
OTHER_NAME = "cluster-other-name"
LONGEST_ABOUT = 200


async def on_see(turn: Turn, tap: taps.SeeClusters) -> None:
    """Everything as it lies."""
    await turn.show(screens.overview(turn.words, await _board(turn, tap.poll)))


async def on_sort(turn: Turn, tap: taps.SortCards) -> None:
    """This loose card; where it lies somewhere by now, the next one."""
    await turn.show(_sorting(turn.words, await _board(turn, tap.poll), tap.card))


async def on_put(turn: Turn, tap: taps.PutCard) -> None:
    """There it lies, and the next one follows."""
    turn.leads_to(lambda board: taps.SortCards(tap.poll, _next(board, tap.card)))
    try:
        board = await turn.workshops.clusters.put(turn.person.id, tap.poll, tap.card, tap.cluster)
    except Gone:  # whoever wrote it took it back, or another hand dissolved the cluster
        turn.leads_to(taps.SortCards(tap.poll, None))
        board = await _board(turn, tap.poll)
        await turn.show(_sorting(turn.words, board, None).below(turn.words("cluster-gone")))
        return
    await turn.show(_sorting(turn.words, board, _next(board, tap.card)))


async def on_see_card(turn: Turn, tap: taps.SeeCard) -> None:
    """One card, wherever it lies."""
    board = await _board(turn, tap.poll)
    await turn.show(screens.card(turn.words, board, board.card(tap.card)))


async def on_move(turn: Turn, tap: taps.MoveCard) -> None:
    """From one place to another."""
    board = await turn.workshops.clusters.put(turn.person.id, tap.poll, tap.card, tap.cluster)
    await turn.show(screens.overview(turn.words, board))


async def on_new(turn: Turn, tap: taps.NewCluster) -> None:
    """Asks for the name; whoever has enough of them is told so."""
    board = await _board(turn, tap.poll)
    if len(board.clusters) >= MOST_CLUSTERS:
        await turn.show(_too_many(turn.words, board))
        return
    await turn.expect(NAME, poll=tap.poll, card=tap.card, sorting=tap.sorting)
    await turn.show(_ask_name(turn.words, board, tap.card))


async def on_name(turn: Turn) -> None:
    """The name of a new one."""
    data = turn.expected_data
    poll, card = PollId(data["poll"]), None if data["card"] is None else CardId(data["card"])
    turn.leads_to(lambda made: _after_making(*made, card=card, is_sorting=data["sorting"]))
    try:
        board, made = await turn.workshops.clusters.make(
            turn.person.id, poll, turn.text, card=card, update=turn.update
        )
    except NameUnfit:
        await turn.expect(NAME, **data)
        problem = turn.words("cluster-name-unfit", limit=LONGEST_NAME)
        turn.leads_to(taps.NewCluster(poll, card, sorting=data["sorting"]))
        await turn.say(_ask_name(turn.words, await _board(turn, poll), card, problem=problem))
        return
    except TooManyClusters:
        turn.leads_to(taps.SeeClusters(poll))
        await turn.expect_nothing()
        await turn.say(_too_many(turn.words, await _board(turn, poll)))
        give_back(turn)
        return
    await turn.expect_nothing()
    if card is None:
        await turn.say(screens.fill(turn.words, board, board.cluster(made), 0))
    elif data["sorting"]:
        await turn.say(_sorting(turn.words, board, _next(board, card)))
    else:
        await turn.say(screens.overview(turn.words, board))


async def on_see_cluster(turn: Turn, tap: taps.SeeCluster) -> None:
    """What lies in one."""
    board, found = await turn.workshops.clusters.of(turn.person.id, tap.cluster)
    await turn.show(screens.cluster(turn.words, board, found, tap.page))


async def on_fill(turn: Turn, tap: taps.FillCluster) -> None:
    """What could lie there."""
    board, found = await turn.workshops.clusters.of(turn.person.id, tap.cluster)
    await turn.show(screens.fill(turn.words, board, found, tap.page))


async def on_tick(turn: Turn, tap: taps.TickCard) -> None:
    """In or out; the page stays where it is."""
    clusters = turn.workshops.clusters
    board, found = await clusters.of(turn.person.id, tap.cluster)
    board = await clusters.put(turn.person.id, board.poll.id, tap.card, tap.cluster if tap.on else None)
    await turn.show(screens.fill(turn.words, board, found, tap.page))


async def on_rename(turn: Turn, tap: taps.RenameCluster) -> None:
    """Asks for another name."""
    _, found = await turn.workshops.clusters.of(turn.person.id, tap.cluster)
    await turn.expect(OTHER_NAME, cluster=tap.cluster)
    await turn.show(screens.ask_other_name(turn.words, found))


async def on_other_name(turn: Turn) -> None:
    cluster, clusters = ClusterId(turn.expected_data["cluster"]), turn.workshops.clusters
    try:
        board = await clusters.rename(turn.person.id, cluster, turn.text)
    except (NameUnfit, NameTaken) as problem:
        key = "cluster-name-taken" if isinstance(problem, NameTaken) else "cluster-name-unfit"
        await turn.expect(OTHER_NAME, cluster=cluster)
        _, found = await clusters.of(turn.person.id, cluster)
        why = turn.words(key, limit=LONGEST_NAME)
        await turn.say(screens.ask_other_name(turn.words, found, problem=why))
        return
    await turn.expect_nothing()
    await turn.say(screens.cluster(turn.words, board, board.cluster(cluster), 0))


async def on_choose_merge(turn: Turn, tap: taps.ChooseMerge) -> None:
    board, found = await turn.workshops.clusters.of(turn.person.id, tap.cluster)
    await turn.show(screens.choose_merge(turn.words, board, found))


async def on_merge(turn: Turn, tap: taps.MergeClusters) -> None:
    """Two become one."""
    board = await turn.workshops.clusters.merge(turn.person.id, tap.cluster, into=tap.into)
    await turn.show(screens.cluster(turn.words, board, board.cluster(tap.into), 0))


async def on_dissolve(turn: Turn, tap: taps.DissolveCluster) -> None:
    """Asks first where cards lie in it; they are loose then."""
    clusters = turn.workshops.clusters
    board, found = await clusters.of(turn.person.id, tap.cluster)
    if not tap.sure and board.within(found.id):
        await turn.show(screens.ask_dissolve(turn.words, board, found))
        return
    turn.leads_to(lambda board: taps.SeeClusters(board.poll.id))
    await turn.show(screens.overview(turn.words, await clusters.dissolve(turn.person.id, tap.cluster)))


async def on_ask_for_dots(turn: Turn, tap: taps.AskForDots) -> None:
    """A preview, as of every poll: it says who is asked, with how many dots, or why that may not be now."""
    board = await _board(turn, tap.poll)
    turn.leads_to(lambda sheet: taps.SeePoll(sheet.poll.id))
    question = turn.words.plain("cluster-dots-question", question=short(board.poll.question, LONGEST_ABOUT))
    drafted = await turn.workshops.cluster_dots.draft(
        turn.person.id, tap.poll, question=question, update=turn.update
    )
    await turn.show(coordinator_screens.sheet(turn.words, drafted))


async def render(view: View, person: Person, words: Words, workshops: Workshops) -> Screen | None:
    """All of them anew, after another hand or a new card; None once nobody may look any more."""
    return screens.overview(words, await workshops.clusters.board(person.id, PollId(view.subject)))


async def _board(turn: Turn, poll: PollId) -> CardBoard:
    return await turn.workshops.clusters.board(turn.person.id, poll)


def _sorting(words: Words, board: CardBoard, wanted: CardId | None) -> Screen:
    card = next((each for each in board.loose if each.id == wanted), None) or board.loose_after(wanted)
    return screens.sorted_out(words, board) if card is None else screens.sort(words, board, card)


def _next(board: CardBoard, card: CardId) -> CardId | None:
    following = board.loose_after(card)
    return None if following is None else CardId(following.id)


def _after_making(board: CardBoard, made: ClusterId, *, card: CardId | None, is_sorting: bool) -> Tap:
    if card is None:
        return taps.FillCluster(made, 0)
    return (
        taps.SortCards(board.poll.id, _next(board, card)) if is_sorting else taps.SeeClusters(board.poll.id)
    )


def _ask_name(
    words: Words, board: CardBoard, card: CardId | None, *, problem: Markup | None = None
) -> Screen:
    found = None if card is None else board.card(card)
    return screens.ask_name(words, board.poll.id, found, problem=problem)


def _too_many(words: Words, board: CardBoard) -> Screen:
    return screens.overview(words, board).below(words("cluster-too-many", most=MOST_CLUSTERS))


VIEWS: dict[str, RenderView] = {"clusters": render}

ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeClusters, on_see),
    TapRoute(taps.SortCards, on_sort),
    TapRoute(taps.PutCard, on_put, leads_to=lambda tap: taps.SortCards(tap.poll, None)),
    TapRoute(taps.SeeCard, on_see_card),
    TapRoute(taps.MoveCard, on_move, leads_to=lambda tap: taps.SeeClusters(tap.poll)),
    TapRoute(taps.NewCluster, on_new),
    TextRoute(
        NAME,
        on_name,
        leads_to=lambda data: taps.SeeClusters(PollId(data["poll"])),
        one_line=True,
        says_limit=True,
    ),
    TapRoute(taps.SeeCluster, on_see_cluster),
    TapRoute(taps.FillCluster, on_fill),
    TapRoute(taps.TickCard, on_tick, leads_to=lambda tap: taps.FillCluster(tap.cluster, tap.page)),
    TapRoute(taps.RenameCluster, on_rename),
    TextRoute(
        OTHER_NAME,
        on_other_name,
        leads_to=lambda data: taps.SeeCluster(ClusterId(data["cluster"]), 0),
        one_line=True,
        says_limit=True,
    ),
    TapRoute(taps.ChooseMerge, on_choose_merge),
    TapRoute(taps.MergeClusters, on_merge, leads_to=lambda tap: taps.SeeCluster(tap.into, 0)),
    TapRoute(taps.AskForDots, on_ask_for_dots, leads_to=lambda tap: taps.SeeClusters(tap.poll)),
    TapRoute(taps.DissolveCluster, on_dissolve, leads_to=lambda tap: taps.SeeCluster(tap.cluster, 0)),
)

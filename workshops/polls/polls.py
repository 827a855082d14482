"""Live questions: a draft, its audience, ballots under pseudonyms, and the tally that may be seen.

While a confidential poll is open, only how many have voted may be seen: two interim results could be subtracted. The
end reveals the result, and then no ballot is left. A poll that was announced as open shows every vote at once.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from questionnaires.kernels.kernel import Asks, Ballot, Counts, Move
from questionnaires.kernels.phrases import in_language
from storage import (
    ballots,
    cards,
    clusters,
    group_messages,
    members,
    pages,
    poll_rounds,
    poll_traces,
    run_sheets,
    subject_deliveries,
    views,
    walls,
)
from storage import polls as rows
from storage.database import Transaction
from storage.ids import MunicipalityId, PersonId, PollId
from storage.polls import Poll, PollState
from workshops.confidential.attendance import note_voters
from workshops.confidential.pseudonyms import in_poll, new_secret
from workshops.floors.tied import start_item
from workshops.outbox import Urgency, owe
from workshops.participants.participants import Arrival
from workshops.polls.by_group import was_shown_lately
from workshops.polls.cards import close_cards
from workshops.polls.drafts import PollDrafts
from workshops.polls.sheets import (
    BallotView,
    Closing,
    PollSheet,
    PublicPoll,
    admission_of,
    closing_outlook,
    is_by_group,
    is_new,
    led,
    poll_in,
    public_of,
    publishable,
    slip_of,
    slip_with,
)
from workshops.polls.still_asked import VoteGoesOn, asking_before
from workshops.polls.voting import mark_changed, voted_in
from workshops.refusals import Gone, TooLate
from workshops.walls import Item

VOTE_PREFIX = "uv"
"""Begins what a button carries that votes; the poll's number follows. With a tick beside it, it tells a vote."""
TAKE_BACK_PREFIX = "vtt"
"""Begins what a button carries that takes a text back, which stands on it."""
ITEM_PREFIX = "ux"
"""Begins what a button carries that leads to one item; what somebody gave it may stand beside it."""


class Polls(PollDrafts):
    """Use cases of polls. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    async def closing(self, person: PersonId, poll: PollId) -> Closing:
        """What whoever leads the room should know before an open poll ends."""
        now = self._clock()

        def look(tx: Transaction) -> Closing:
            found = led(tx, person, poll, now=now)
            sheet, outlook = self._sheet(tx, poll, leader=person), closing_outlook(tx, found, now=now)
            return Closing(sheet, outlook, ballots.begun(tx, poll))

        return await self._database.read(look)

    async def open(self, person: PersonId, poll: PollId) -> PollSheet:
        """Asks everyone in the chosen groups; opening twice asks once. A draft that may not be asked stays a draft.

        One of a run sheet begins its item. Raises VoteGoesOn where what becomes of the vote before has to be decided.
        """
        now, forgets = self._clock(), False

        def work(tx: Transaction) -> PollSheet:
            nonlocal forgets
            found = led(tx, person, poll, now=now)
            if found.state is PollState.CLOSED:
                raise TooLate
            if found.state is PollState.DRAFT:
                item = run_sheets.became(tx, poll)
                if open_in(tx, found, now=now) and item is not None and item.started is None:
                    if (asks := asking_before(tx, item)) is not None:
                        raise VoteGoesOn(item.id, item.sheet, asks)  # which takes back what was opened
                    forgets = start_item(tx, item, now=now)
            return self._sheet(tx, poll, leader=person)

        sheet = await self._database.write(work, then=self._wake)
        if forgets:
            await self._database.forget()
        return sheet

    async def count_by_hand(self, person: PersonId, poll: PollId, numbers: Sequence[int]) -> PollSheet:
        """Puts what was counted in the room beside the votes of an open poll, in the order of `Asks.by_hand`; only
        zeros: nothing was. Raises TooLate, and Gone where this poll cannot be counted by hand.
        """
        now = self._clock()

        def work(tx: Transaction) -> PollSheet:
            found = led(tx, person, poll, now=now)
            lines = found.asks.by_hand()
            if found.state is not PollState.OPEN:
                raise TooLate
            if not lines or len(lines) != len(numbers) or min(numbers) < 0:
                raise Gone
            of: dict[int, dict[int, int]] = {}
            for line, n in zip(lines, numbers, strict=True):
                of.setdefault(line.item, {})[line.value] = n
            rows.set_by_hand(tx, poll, Counts(sum(numbers), of) if any(numbers) else None)
            rows.raise_version(tx, poll)
            rows.raise_activity(tx, poll)
            return self._sheet(tx, poll, leader=person)

        return await self._database.write(work, then=self._wake)

    async def take_back(self, person: PersonId, poll: PollId) -> PollSheet:
        """Makes an open poll a draft again: what was voted goes, and whoever was asked reads that it was taken back."""
        now = self._clock()

        def work(tx: Transaction) -> PollSheet:
            found = led(tx, person, poll, now=now)
            if found.state is PollState.CLOSED:
                raise TooLate
            if found.state is PollState.OPEN:
                _forget_votes(tx, found)
                cards.erase_all(tx, poll)  # those from paper belong to no vote
                clusters.erase_all(tx, poll)
                rows.take_back(tx, poll, secret=new_secret(), now=now)
                rows.set_by_hand(tx, poll, None)
                subject_deliveries.take_back(tx, kind="poll_opened", subject=poll)  # sent again it comes anew
                _leave_group(tx, found)
                views.end_rests(tx, kind="poll_control", subject=poll)
                walls.lead_on(tx, found.municipality, ("poll", poll))
            return self._sheet(tx, poll, leader=person)

        sheet = await self._database.write(work, then=self._wake)
        await self._database.forget()
        return sheet

    async def close(self, person: PersonId, poll: PollId) -> PollSheet:
        """Ends the vote, publishes the result to everyone who was asked and keeps nothing else of the votes."""
        now = self._clock()

        def work(tx: Transaction) -> PollSheet:
            end_in(tx, led(tx, person, poll, now=now), now=now)
            return self._sheet(tx, poll, leader=person)

        sheet = await self._database.write(work, then=self._wake)
        await self._database.forget()
        return sheet

    async def end(self, poll: PollId) -> None:
        """The operator's way to end a vote, after a backup was restored in which it is still open."""
        now = self._clock()
        await self._database.write(lambda tx: end_in(tx, poll_in(tx, poll), now=now), then=self._wake)
        await self._database.forget()

    async def show_as_cloud(self, person: PersonId, poll: PollId, *, on: bool) -> PollSheet:
        """Words as a cloud on the wall, or as a ranked list again."""
        now = self._clock()

        def work(tx: Transaction) -> PollSheet:
            led(tx, person, poll, now=now)
            rows.set_as_cloud(tx, poll, on=on)
            rows.raise_activity(tx, poll)
            return self._sheet(tx, poll, leader=person)

        return await self._database.write(work, then=self._wake)

    async def on_wall(self, municipality: MunicipalityId, poll: PollId) -> PublicPoll:
        """A poll for the wall of its town; raises Gone for a draft and for another town's."""

        def look(tx: Transaction) -> PublicPoll:
            found = poll_in(tx, poll)
            if found.municipality != municipality or found.state is PollState.DRAFT:
                raise Gone
            return public_of(tx, found)

        return await self._database.read(look)

    async def watched(
        self, poll: PollId, people: Collection[PersonId]
    ) -> tuple[BallotView, frozenset[PersonId]] | None:
        """The slip of nobody, with what may be seen of the votes, and who of these people may see it; None for what is
        gone."""

        def look(tx: Transaction) -> tuple[BallotView, frozenset[PersonId]] | None:
            found = rows.poll(tx, poll)
            if found is None:
                return None
            there = members.persons_in(tx, found.municipality)
            asked = there.intersection(ballots.audience(tx, poll)).intersection(people)
            return slip_with(tx, found, Ballot()), asked

        return await self._database.read(look)

    async def slip(self, person: PersonId, poll: PollId) -> BallotView:
        """A poll for somebody who was asked."""
        return await self._database.read(lambda tx: slip_of(tx, person, poll))

    async def vote(
        self, person: PersonId, poll: PollId, move: Move, *, wording: int | None = None
    ) -> BallotView:
        """Votes, or changes a vote; the last tap counts until the end. Raises Impossible where a move is against the
        rules of the poll, Reworded where `wording` is not that of the poll any more.

        A tap says what is wanted and not that something is to be changed: coming twice it has no second effect.
        """
        return await self._voted(person, poll, lambda asks, ballot: asks.voted(ballot, move), wording=wording)

    async def write(self, person: PersonId, poll: PollId, text: str) -> BallotView:
        """Votes by typing, where that is how one votes; raises Impossible as `vote` does. The same text counts once."""
        return await self._voted(person, poll, lambda asks, ballot: asks.written(ballot, text))

    async def _voted(
        self,
        person: PersonId,
        poll: PollId,
        change: Callable[[Asks, Ballot], Ballot],
        *,
        wording: int | None = None,
    ) -> BallotView:
        return await self._database.write(
            lambda tx: voted_in(tx, person, poll, change, wording=wording), then=self._wake
        )


def _leave_group(tx: Transaction, found: Poll) -> None:
    """Where it stood in the group, it stands there again once it is sent again, in a message of its own."""
    if group_messages.of_poll(tx, found.id) is not None:
        group_messages.leave(tx, found.id)
        group_messages.owe(tx, found.municipality, poll=found.id)


def open_in(tx: Transaction, draft: Poll, *, now: datetime) -> bool:
    """Asks everyone in the chosen groups of a draft; False where that may not be, and then it stays one."""
    admission = admission_of(tx, draft, now=now)
    if admission.hindrance is not None:
        return False
    ballots.ask_nobody(tx, draft.id)
    rows.open_(
        tx,
        draft.id,
        now=now,
        minimum_group_size=draft.minimum_group_size,
        by_group=is_by_group(draft) and not was_shown_lately(tx, draft, now=now),
    )
    _ask(tx, draft, sorted(admission.people), now=now)
    return True


def on_joined(tx: Transaction, arrival: Arrival) -> None:
    """Whoever joins a group while a poll is open to it finds it on the home screen that they see at that moment.

    Where the same question was asked before, newcomers wait until they are enough; then all of them are asked.
    """
    for found in rows.open_for_group(tx, arrival.group):
        newcomers = _admitted(tx, found, now=arrival.at)
        if not newcomers:
            continue
        ballots.ask(tx, found.id, newcomers)
        others = [each for each in newcomers if each != arrival.person]
        _owe(tx, found, others, kind="poll_opened", now=arrival.at)
        mark_changed(tx, found, turnout=True)


def _admitted(tx: Transaction, found: Poll, *, now: datetime) -> list[PersonId]:
    """Who is to be asked besides. A whole hall may join at once: nobody looks at all of it for each who comes."""
    if found.again is None and is_new(tx, found, now=now):
        return ballots.not_asked(tx, found.id)
    admission = admission_of(tx, found, now=now)
    return [] if admission.hindrance else sorted(admission.people.difference(ballots.audience(tx, found.id)))


def wall_items(tx: Transaction, municipality: MunicipalityId, since: datetime) -> list[Item]:
    """What the wall can show of polls."""
    return [
        Item(
            "poll",
            found.id,
            found.question,
            found.state is PollState.CLOSED,
            moment,
            round=1 if found.again is None else poll_rounds.round_of(tx, found.id),
            reveals=found.state is PollState.CLOSED,
        )
        for found, moment in rows.lately(tx, municipality, since)
    ]


def erase(tx: Transaction, person: PersonId, municipality: MunicipalityId | None) -> None:
    """Takes back every vote in open polls; ballots of closed ones belong to nobody any more."""
    for found in rows.open_for(tx, person, municipality):
        if (who := in_poll(tx, person, found.id)) is not None:
            ballots.erase(tx, found.id, who)
        ballots.leave_audience(tx, found.id, person)
        mark_changed(tx, found, turnout=True)
        views.drop(tx, person, kind="poll", subject=found.id)


def export(tx: Transaction, person: PersonId) -> dict[str, object]:
    """What is stored of a person: the open polls they were asked and what they voted."""
    slips = (slip_of(tx, person, found.id) for found in rows.open_for(tx, person, None))
    return {
        "polls": [
            {
                "question": slip.poll.question,
                "chosen": _in_words(slip),
            }
            for slip in slips
        ]
    }


def _in_words(slip: BallotView) -> dict[str, int] | list[str]:
    """What somebody has written, or said by the words of what it is about."""
    if slip.ballot.texts:
        return list(slip.ballot.texts.values())
    offered = [in_language(each, "de") for each in slip.poll.asks.offered()]
    return {
        offered[item - 1] if 0 < item <= len(offered) else str(item): value
        for item, value in slip.ballot.values.items()
    }


def end_in(tx: Transaction, found: Poll, *, now: datetime) -> None:
    """Ends the vote, as `Polls.close` does; whoever calls it lets the journal be emptied. Raises Gone for a draft."""
    if found.state is PollState.DRAFT:
        raise Gone
    if found.state is PollState.OPEN:
        close_cards(tx, found)
        note_voters(tx, found.id, now=now)
    result = publishable(tx, found, now=now)
    if rows.close(tx, found.id, now=now, final=result):
        if result.result is None:
            cards.erase_all(tx, found.id)
        elif result.left_out:
            cards.erase_signed(tx, found.id)
        if found.asks.paper() is not None:  # what single persons put on paper goes like their votes
            rows.set_by_hand(tx, found.id, None)
        cards.forget_writers(tx, found.id)
        _forget_votes(tx, found)
        views.end_rests(tx, kind="poll_control", subject=found.id)
        group_messages.end_rest(tx, found.id)
        _owe(tx, found, ballots.audience(tx, found.id), kind="poll_closed", now=now)


def _forget_votes(tx: Transaction, found: Poll) -> None:
    """Whatever tells what somebody voted: ballots, buttons with a tick, taps that failed, forms."""
    ballots.erase_all(tx, found.id)
    for prefix in (VOTE_PREFIX, TAKE_BACK_PREFIX, ITEM_PREFIX):
        poll_traces.forget_buttons(tx, beginning=f"{prefix}:{found.id}:")
    poll_traces.forget_set_aside(tx, found.id)
    pages.forget_acts(tx, ballots.audience(tx, found.id))


def _ask(tx: Transaction, found: Poll, asked: Sequence[PersonId], *, now: datetime) -> None:
    ballots.ask(tx, found.id, asked)
    _owe(tx, found, asked, kind="poll_opened", now=now)
    rows.raise_activity(tx, found.id)


def _owe(tx: Transaction, found: Poll, to: Sequence[PersonId], *, kind: str, now: datetime) -> None:
    for person in to:
        owe(
            tx,
            person,
            kind=kind,
            subject=found.id,
            key=f"{kind}:{found.id}:{found.version}:{person}",  # sent once more after it was taken back
            municipality=found.municipality,
            due=now,
            urgency=Urgency.BROADCAST,
            awaited=True,  # people sit in the room and look at their phones
        )

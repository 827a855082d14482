"""A poll before it is sent: made, looked at, changed, thrown away, reworded until somebody has voted."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Asks
from questionnaires.kernels.options import options_of
from questionnaires.presets import Preset
from storage import group_messages, members, poll_rounds, views
from storage import polls as rows
from storage.database import Database, Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, PollId, UpdateId
from storage.members import Role
from storage.polls import Poll, PollState
from workshops.clock import Clock
from workshops.confidential.pseudonyms import new_secret
from workshops.outbox import Wake
from workshops.participants.groups import with_group
from workshops.polls.sheets import (
    OPENLY,
    PollSheet,
    admission_of,
    coordinated,
    drafted,
    is_untouched,
    led,
    poll_in,
    sheet_of,
)
from workshops.refusals import Gone, TooLate
from workshops.rights import require


class PollDrafts:
    """Use cases of drafts. Each raises NotAllowed, Gone or TooLate where that is the answer."""

    def __init__(self, database: Database, clock: Clock, wake: Wake) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake

    async def draft(
        self,
        person: PersonId,
        municipality: MunicipalityId,
        *,
        question: str,
        asks: Asks,
        update: UpdateId,
    ) -> PollSheet:
        """Makes a draft for all groups, confidential; the same update makes the same draft."""

        def work(tx: Transaction) -> PollSheet:
            require(tx, person, municipality, role=Role.COORDINATOR)
            every = [group.id for group in members.groups(tx, municipality)]
            poll = add_draft(
                tx, municipality, asks=asks, question=question, groups=every, by=person, update=update
            )
            return self._sheet(tx, poll)

        return await self._database.write(work)

    async def may_draft(self, person: PersonId, municipality: MunicipalityId) -> None:
        """Raises NotAllowed for somebody whose draft would be refused."""
        await self._database.read(lambda tx: require(tx, person, municipality, role=Role.COORDINATOR))

    async def sheet(self, person: PersonId, poll: PollId) -> PollSheet:
        """A poll for its coordinator."""

        def work(tx: Transaction) -> PollSheet:
            coordinated(tx, person, poll)
            return self._sheet(tx, poll)

        return await self._database.read(work)

    async def led_sheet(self, person: PersonId, poll: PollId) -> PollSheet:
        """A poll for whoever leads the room."""
        now = self._clock()

        def look(tx: Transaction) -> PollSheet:
            led(tx, person, poll, now=now)
            return self._sheet(tx, poll, leader=person)

        return await self._database.read(look)

    async def listed(
        self, person: PersonId, municipality: MunicipalityId, *, skip: int = 0, most: int = 10
    ) -> list[tuple[int, Poll]]:
        """A piece of the polls of a municipality for its coordinator, each with the round that it is: open, drafts,
        closed, without as many as are to be skipped.
        """

        def work(tx: Transaction) -> list[tuple[int, Poll]]:
            require(tx, person, municipality, role=Role.COORDINATOR)
            found = rows.of_municipality(tx, municipality, skip=skip, limit=most)
            return [(poll_rounds.round_of(tx, each.id), each) for each in found]

        return await self._database.read(work)

    async def set_group(
        self, person: PersonId, poll: PollId, *, group: GroupId | None, on: bool
    ) -> PollSheet:
        """Takes a group (None: all) into a draft's audience or out of it; the last one stays."""

        def change(tx: Transaction, found: Poll) -> None:
            before = set(rows.groups(tx, found.id))
            chosen = with_group(members.groups(tx, found.municipality), before, group, on=on)
            if before != set(chosen):
                rows.set_groups(tx, found.id, chosen)
                poll_rounds.leave(tx, found.id)

        return await self._change_draft(person, poll, change)

    async def ask_earlier_groups_too(self, person: PersonId, poll: PollId) -> PollSheet:
        """Puts a draft to the groups that were asked before as well, where it may be asked confidentially then."""
        now = self._clock()

        def change(tx: Transaction, found: Poll) -> None:
            hindrance = admission_of(tx, found, now=now).hindrance
            if hindrance is not None and hindrance.groups:
                rows.set_groups(tx, found.id, sorted(hindrance.groups))

        return await self._change_draft(person, poll, change)

    async def set_several(self, person: PersonId, poll: PollId, *, on: bool) -> PollSheet:
        """Several answers or one, where something is chosen; any other kind stays what it is."""

        def change(tx: Transaction, found: Poll) -> None:
            if isinstance(found.asks.settings, choice.ChoiceSettings):
                rows.set_asks(tx, found.id, choice.several(found.asks.settings, on=on))

        return await self._change_draft(person, poll, change)

    async def adjust(
        self, person: PersonId, poll: PollId, adjusted: Callable[[Asks], Asks | None]
    ) -> PollSheet:
        """Other settings of the same kind, such as how many cards each may write; None: everything stays."""

        def change(tx: Transaction, found: Poll) -> None:
            asks = adjusted(found.asks)
            if asks is not None and asks.name == found.asks.name:
                rows.set_asks(tx, found.id, asks)

        return await self._change_draft(person, poll, change)

    async def set_kind(self, person: PersonId, poll: PollId, preset: Preset) -> PollSheet:
        """Asks the options of a draft in a ready-made way; nothing changes where they are too many for it."""

        def change(tx: Transaction, found: Poll) -> None:
            options = options_of(found.asks)
            if preset.needs_options and 2 <= len(options) <= preset.most_options:
                rows.set_asks(tx, found.id, preset.asks(options))
                poll_rounds.leave(tx, found.id)

        return await self._change_draft(person, poll, change)

    async def set_open(self, person: PersonId, poll: PollId, *, on: bool) -> PollSheet:
        """Announces a draft as open (every vote shows at once) or makes it confidential again."""

        def change(tx: Transaction, found: Poll) -> None:
            confidential = members.municipality(tx, found.municipality).minimum_group_size
            rows.set_minimum_group_size(tx, found.id, OPENLY if on else confidential)

        return await self._change_draft(person, poll, change)

    async def _change_draft(
        self, person: PersonId, poll: PollId, change: Callable[[Transaction, Poll], None]
    ) -> PollSheet:
        def work(tx: Transaction) -> PollSheet:
            change(tx, drafted(tx, person, poll))
            return self._sheet(tx, poll)

        return await self._database.write(work)

    async def discard(self, person: PersonId, poll: PollId) -> None:
        """Throws a draft away."""

        def work(tx: Transaction) -> None:
            drafted(tx, person, poll)
            rows.delete(tx, poll)

        await self._database.write(work, then=self._wake)

    async def reword(
        self, person: PersonId, poll: PollId, *, question: str, asks: Asks | None
    ) -> PollSheet | None:
        """Changes question and, unless None, options, as long as nobody has voted; raises TooLate afterwards. Another
        round stays one as long as its answers do.

        None: it is open, and cannot be asked so confidentially now, because of what was asked before.
        """
        now = self._clock()

        def work(tx: Transaction) -> PollSheet | None:
            before = coordinated(tx, person, poll)
            if not is_untouched(tx, before):
                raise TooLate
            worded = replace(before, question=question, asks=before.asks if asks is None else asks)
            if worded.state is PollState.OPEN and admission_of(tx, worded, now=now).hindrance is not None:
                return None
            rows.set_question(tx, poll, question)
            rows.set_asks(tx, poll, worded.asks)
            if worded.asks != before.asks:  # rounds are compared answer by answer
                poll_rounds.leave(tx, poll)
            rows.raise_version(tx, poll)
            rows.raise_activity(tx, poll)
            views.rouse_still(tx, kind="poll", subject=poll, version=poll_in(tx, poll).version)
            return self._sheet(tx, poll)

        return await self._database.write(work, then=self._wake)

    async def again(self, person: PersonId, poll: PollId, *, update: UpdateId) -> PollSheet:
        """Drafts another round of a closed poll: the same question to the same people, and no vote yet.

        Where it has one already, whoever made it, in whatever state: that one, so that no votes are split.
        """
        now = self._clock()

        def work(tx: Transaction) -> PollSheet:
            found = led(tx, person, poll, now=now)
            if found.state is not PollState.CLOSED:
                raise Gone
            if (made := poll_rounds.next_round(tx, poll)) is not None:
                return self._sheet(tx, made, leader=person)
            added = rows.add(
                tx,
                found.municipality,
                asks=found.asks,
                question=found.question,
                minimum_group_size=found.minimum_group_size,
                secret=new_secret(),
                created_by=person,
                update=update,
            )
            if added is not None:
                rows.set_groups(tx, added, rows.groups(tx, poll))
                poll_rounds.set_again(tx, added, poll)
                if group_messages.of_poll(tx, poll) is not None:
                    group_messages.owe(tx, found.municipality, poll=added)
            return self._sheet(tx, rows.made_by(tx, update), leader=person)

        return await self._database.write(work)

    def _sheet(self, tx: Transaction, poll: PollId, *, leader: PersonId | None = None) -> PollSheet:
        return sheet_of(tx, poll_in(tx, poll), now=self._clock(), leader=leader)


def add_draft(
    tx: Transaction,
    municipality: MunicipalityId,
    *,
    asks: Asks,
    question: str,
    groups: Sequence[GroupId],
    by: PersonId,
    update: UpdateId,
) -> PollId:
    """A confidential draft, which the same update makes once; in the town's group as well, where every new poll is."""
    added = rows.add(
        tx,
        municipality,
        asks=asks,
        question=question,
        minimum_group_size=members.municipality(tx, municipality).minimum_group_size,
        secret=new_secret(),
        created_by=by,
        update=update,
    )
    if added is None:
        return rows.made_by(tx, update)
    rows.set_groups(tx, added, groups)
    group_messages.owe_by_itself(tx, municipality, poll=added)
    return added

"""Messages owed to persons, as rows: claimed with a lease, sent, settled; an expired lease is simply due again."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from functools import cache, partial
from typing import TypeAlias

from storage import arrivals, deliveries, members, persons, polls, views
from storage.arrivals import Came
from storage.database import Database, Transaction
from storage.deliveries import Delivery
from storage.ids import DeliveryId, MunicipalityId, PersonId, PollId
from storage.persons import Person
from storage.views import View
from workshops import quiet_hours
from workshops.clock import Clock

Wake = Callable[[], None]
"""Tells the alarm clock, after a commit, that something may be due."""

Gather: TypeAlias = Callable[[Transaction, list[Delivery], datetime], list[Delivery]]
"""Looks at what was just claimed and may be sent now: what is not wanted any more is settled, and what belongs into one
message is put together."""

SAID_WITH_ANOTHER = "merged"
"""Why something has no message of its own: it stood in another one."""


class Urgency(IntEnum):
    """What goes first when Telegram's budget is short; the answer to a tap is 1 and goes before all of these."""

    REMINDER = 2
    BROADCAST = 3


LEASE = timedelta(minutes=2)
"""How long a send may take before somebody else may try: longer than the slowest paced send."""

BATCH = 100
"""So many are claimed at once, and under way side by side."""
WAITS_FOR = timedelta(days=30)
MOST_WAITING = 20
"""What is shown of what waits on a page, and for how long."""
TOO_LATE = "too_late"
"""Why something was dropped: it could not come before the appointment that it belongs to."""
VIEW_RESTS = timedelta(seconds=10)
LONGEST_PAUSE = timedelta(seconds=30)
"""Between two attempts: half of the minute in which everything that is owed comes once sending works again."""
PAUSE_IN_DOUBT = LONGEST_PAUSE
"""Before each repetition of what may have come through: each of them may be a copy."""
MOST_IN_DOUBT = 3
"""So many repetitions of what may have come through whenever it was tried."""
MOST_ATTEMPTS = 4 + timedelta(days=1) // LONGEST_PAUSE


class Outbox:
    """What the sending side needs; use cases themselves add rows inside their own transactions."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        gather: Gather = lambda _tx, claimed, _now: claimed,
        *,
        wake: Wake = lambda: None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._gather = gather
        self._wake = wake
        self.arrived = 0
        """How often something has come to pages since the start: while this stays the same nothing new waits there."""

    async def recover(self) -> None:
        """At the start: whoever had claimed something is gone, so it is due at once."""
        await self._database.write(deliveries.release_leases)
        await self.on_clock_put_back()  # perhaps while the program stood still

    async def on_clock_put_back(self) -> None:
        """Nothing waits for its next attempt longer than it would if it was tried now."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            deliveries.bring_forward(tx, due=now + LONGEST_PAUSE, lease_until=now + LEASE)
            views.bring_forward(tx, until=now + LONGEST_PAUSE)

        await self._database.write(work)

    def earliest_due(self, tx: Transaction) -> datetime | None:
        """When somebody has to wake up next; now, where a live view is behind."""
        now = self._clock()
        if views.stale(tx, now=now, limit=1):
            return now
        moments = (deliveries.earliest_due(tx), views.first_rested(tx, after=now))
        return min((moment for moment in moments if moment is not None), default=None)

    async def next_due(self) -> datetime | None:
        """When something comes due that is not due yet: the next reminder, say, for a clock that can be moved."""
        now = self._clock()
        return await self._database.read(lambda tx: deliveries.first_after(tx, now))

    async def claim(self, most: int = BATCH) -> list[Delivery]:
        """Takes what is due under a lease, at most so many, the most urgent first; what would come at night is put off,
        or dropped.
        """
        now = self._clock()

        def work(tx: Transaction) -> list[Delivery]:
            while due := deliveries.claim_due(tx, now=now, lease_until=now + LEASE, limit=most):
                zone_of = cache(partial(_timezone, tx))  # most of what comes due at once is of one town
                awake = [each for each in due if _may_be_sent(tx, each, zone_of, now=now)]
                if wanted := self._gather(tx, awake, now):
                    return wanted
            return []

        return await self._database.write(work)

    async def is_claimed(self, delivery: Delivery) -> bool:
        """Whether it is still as it was claimed: not settled, and not claimed by a later round."""
        return await self._database.read(lambda tx: deliveries.is_claimed(tx, delivery))

    async def recipients(self, claimed: Sequence[Delivery]) -> list[Person | None]:
        """Whom each is for; None once they were forgotten."""
        return await self._database.read(lambda tx: [persons.find(tx, each.person) for each in claimed])

    async def sent(self, delivery: Delivery, *, message_id: int) -> None:
        """It stands in the chat."""
        await self._settle_sent([delivery], message_id)

    async def waits(self, *found: Delivery) -> None:
        """Whoever they are for have no chat: each waits on a page in the browser."""
        await self._settle_sent(found, None)
        self.arrived += 1

    def tell_pages(self) -> None:
        """What waits on pages now is seen at once where one is open; said once for many."""
        self._wake()

    async def _settle_sent(self, found: Sequence[Delivery], message_id: int | None) -> None:
        now = self._clock()

        def settle(tx: Transaction) -> None:
            for delivery in found:
                deliveries.settle_sent(tx, delivery.id, message_id=message_id, now=now)
                if delivery.also:
                    deliveries.set_also(tx, delivery.id, delivery.also)
                for each in delivery.also:
                    deliveries.settle_dropped(tx, each.id, reason=SAID_WITH_ANOTHER)

        await self._database.write(settle)

    async def waiting(self, person: PersonId) -> list[Delivery]:
        """What waits on somebody's page: what they have not seen first, of all the newest first."""
        since = self._clock() - WAITS_FOR
        return await self._database.read(
            lambda tx: deliveries.waiting(tx, person, since=since, limit=MOST_WAITING)
        )

    async def versions_waiting(self, persons: Collection[PersonId]) -> dict[PersonId, int]:
        """What their first pages tell each of these people, as a number that changes with it: twice the ids of what has
        come and is open, and one more while a question goes past them.
        """
        since = self._clock() - WAITS_FOR

        def look(tx: Transaction) -> dict[PersonId, int]:
            passed = polls.passed_by(tx, persons)
            came = arrivals.versions_waiting(tx, persons, since=since)
            return {person: 2 * version + (person in passed) for person, version in came.items()}

        return await self._database.read(look)

    async def next_questions(self, persons: Collection[PersonId]) -> dict[PersonId, PollId]:
        """The newest poll that waits for each of these people on a page and that they have not seen."""
        since = self._clock() - WAITS_FOR
        return await self._database.read(lambda tx: arrivals.next_questions(tx, persons, since=since))

    async def came_last(self, persons: Collection[PersonId]) -> dict[PersonId, Came]:
        """What came last to the first pages of these people, as far as everybody who got it reads the same."""
        since = self._clock() - WAITS_FOR
        return await self._database.read(lambda tx: arrivals.came_last(tx, persons, since=since))

    async def seen(self, person: PersonId, found: Collection[DeliveryId]) -> None:
        """What somebody had before their eyes when they did something on their page."""
        now = self._clock()
        await self._database.write(lambda tx: deliveries.set_seen(tx, person, found, now=now))

    async def retry(
        self,
        delivery: Delivery,
        *,
        after: timedelta | None,
        perhaps_done: bool = False,
        answer_lost: bool = False,
    ) -> None:
        """It did not go through this time.

        What was not sent is tried for a day, so that no outage of the network loses a reminder. What was perhaps sent
        is tried after the longest pause; where the answer was lost, so that it probably stands in the chat, three times
        more at most.
        """
        if delivery.attempts >= MOST_ATTEMPTS or (answer_lost and delivery.doubtful >= MOST_IN_DOUBT):
            await self.failed(delivery)
            return
        patience = pause_before(delivery.attempts + 1, in_doubt=perhaps_done)
        due = self._clock() + max(patience, after or patience)

        def settle(tx: Transaction) -> None:
            deliveries.settle_retry(tx, delivery.id, due=due, doubtful=answer_lost)
            for each in delivery.also:
                deliveries.settle_retry(tx, each.id, due=due)

        await self._database.write(settle)

    async def blocked(self, delivery: Delivery) -> None:
        """The person does not want to hear from the bot; nothing else is sent until they come back."""

        def settle(tx: Transaction) -> None:
            for each in (delivery, *delivery.also):
                deliveries.settle_blocked(tx, each.id)
            persons.set_reachable(tx, delivery.person, on=False)

        await self._database.write(settle)

    async def failed(self, delivery: Delivery) -> None:
        """It can never be sent."""
        await self._settle_alone(delivery, deliveries.settle_failed)

    async def cancelled(self, delivery: Delivery) -> None:
        """There is nothing left to say."""
        await self._settle_alone(delivery, deliveries.settle_cancelled)

    async def _settle_alone(
        self, delivery: Delivery, settle: Callable[[Transaction, DeliveryId], None]
    ) -> None:
        """What would have been said with it is due on its own."""
        now = self._clock()

        def work(tx: Transaction) -> None:
            settle(tx, delivery.id)
            for each in delivery.also:
                deliveries.put_off(tx, each.id, due=now)

        await self._database.write(work)

    async def stale_views(self) -> list[View]:
        """Live messages that are behind what they show."""
        now = self._clock()
        return await self._database.read(lambda tx: views.stale(tx, now=now, limit=BATCH))

    async def viewer(self, view: View) -> Person | None:
        """Who sees it; None once they were forgotten."""
        return await self._database.read(lambda tx: persons.find(tx, view.person))

    async def still_sees(self, view: View) -> Person | None:
        """Who sees it in this message as it was when the round began; None once they were forgotten or went on from it,
        or something newer is on its way to it, however short a time ago.

        That is owed until it is shown, and a refresh would take its place: where the program stopped before the refresh
        was sent, nothing would be behind any more, and the chat would stay at what it showed before. Asked of the
        writer: what stands in a chat is written in line, and not waited for.
        """

        def look(tx: Transaction) -> Person | None:
            there = views.of(tx, view.person, kind=view.kind, subject=view.subject)
            return persons.find(tx, view.person) if there == view else None

        return await self._database.write(look)

    async def view_shown(self, view: View, *, version: int, rests: int = 0) -> None:
        """The message was refreshed, and waits for so many seconds before it is again.

        Only then: a refresh that a crash or Telegram prevents stays owed.
        """
        until = self._clock() + timedelta(seconds=rests) if rests else None
        await self._database.write(lambda tx: views.set_shown(tx, view, version=version, rests_until=until))

    async def view_rests(self, view: View, *, after: timedelta | None) -> None:
        """The refresh did not go through; it is tried again after a pause."""
        until = self._clock() + max(VIEW_RESTS, after or VIEW_RESTS)
        await self._database.write(lambda tx: views.rest(tx, view, until=until))

    async def view_gone(self, view: View) -> None:
        """The message is no longer kept up to date."""
        await self._database.write(
            lambda tx: views.drop(tx, view.person, kind=view.kind, subject=view.subject)
        )


def pause_before(attempt: int, *, in_doubt: bool) -> timedelta:
    """How long to wait before the second, third, … attempt to send something."""
    if in_doubt:
        return PAUSE_IN_DOUBT
    return min(timedelta(seconds=2 ** min(attempt - 1, 10)), LONGEST_PAUSE)


def owe(
    tx: Transaction,
    person: PersonId,
    *,
    kind: str,
    subject: int,
    municipality: MunicipalityId,
    due: datetime,
    urgency: Urgency,
    key: str | None = None,
    data: Mapping[str, object] | None = None,
    asked_for: bool = False,
    awaited: bool = False,
    starts: datetime | None = None,
    revives: bool = False,
) -> None:
    """Owes a message inside a use case's own transaction; call `wake` after it.

    The key names the message for good; where the same is said again (a meeting that moved) it has to differ. What
    `revives` is owed again where it was taken back before it was sent, and never where it was sent. Whoever said /stopp
    is owed only what they asked for. What is not `awaited` right now is not sent at night; what belongs to an
    appointment that `starts` then has to come before.
    """
    if not asked_for and persons.person(tx, person).muted:
        return
    name = key or f"{kind}:{subject}:{person}"
    sent = due if awaited else quiet_hours.when(due, _timezone(tx, municipality), now=due, start=starts)
    added = deliveries.add(
        tx,
        person,
        kind=kind,
        subject=subject,
        key=name,
        priority=urgency,
        due=sent or due,
        municipality=municipality,
        data=data,
        quiet=not awaited,
        starts=starts,
    )
    if revives and not added:
        deliveries.revive(tx, name, due=sent or due)
    if (added or revives) and sent is None:
        deliveries.drop(tx, name, reason=TOO_LATE)


def _may_be_sent(
    tx: Transaction, delivery: Delivery, zone_of: Callable[[MunicipalityId], str], *, now: datetime
) -> bool:
    """Whether it may be sent now; what may not is put off until the morning, or dropped where that is too late."""
    if not delivery.quiet or delivery.municipality is None:
        return True
    zone = zone_of(delivery.municipality)
    later = quiet_hours.when(now, zone, now=now, start=delivery.starts)
    if later == now:
        return True
    if later is None:
        deliveries.settle_dropped(tx, delivery.id, reason=TOO_LATE)
    else:
        deliveries.put_off(tx, delivery.id, due=later)
    return False


def _timezone(tx: Transaction, municipality: MunicipalityId) -> str:
    return members.municipality(tx, municipality).timezone

"""What a person did is done once: whatever commits its effect also marks it as processed and owes its screen.

Rule: no use case can forget it, because each one that an update reaches writes through the update's own act.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Final, TypeAlias

from storage import dialogs, inbox, pages, replies, visits
from storage.database import Transaction
from storage.dialogs import Dialog
from storage.ids import PersonId, UpdateId
from storage.pages import Page
from storage.replies import Place
from storage.visits import Visit
from workshops.clock import Clock

WhereTo: TypeAlias = Callable[[object], Place]
"""Where a person stands after a use case that returned this value."""

SHOWN_WITHIN: Final = timedelta(seconds=50)
"""How long whoever has a screen in hand may take to show it, before others take it to be lost."""


class PlaceMissing(RuntimeError):
    """A route changes something and does not say where that leads."""


class Outdated(Exception):
    """What was assumed of somebody is not so any more: nothing of their act was written, and it has to begin anew."""


class Act:
    """What one person does, on its way through the use cases: a storage.database.Companion of all they write."""

    def __init__(
        self,
        person: PersonId,
        update: UpdateId,
        *,
        clock: Clock,
        message_id: int | None = None,
        unsettled: set[UpdateId] | None = None,
    ) -> None:
        """`unsettled`: updates that came to nothing and could not be marked as processed. They are marked with whatever
        is committed next, so that a restart cannot put an older tap above a newer one."""
        self.person = person
        self.update = update
        self.message_id = message_id
        """The message whose place the screen takes; None: it comes as a new one."""
        self.where_to: WhereTo | None = None
        self.place: Place | None = None
        """Where its screens stand, if they are shown later. Kept here and not by the turn: an act that led back to its
        turn would be a circle, and all that the turn had in hand would stay until garbage is looked for."""
        self.is_settled = False
        """Whether it is committed as processed, together with the screen that is owed for it."""
        self._clock = clock
        self._unsettled = set() if unsettled is None else unsettled
        self._marked_too: tuple[UpdateId, ...] = ()
        self._expected: Dialog | None = None
        self._expects = False
        self._marked: Place | None = None

    def expect(self, expected: Dialog | None) -> None:
        """What the next text is taken for; goes along with the next write."""
        self._expected = expected
        self._expects = True

    def expected_after(self, before: Dialog | None) -> Dialog | None:
        """What the next text is taken for after it; `before`: what it was taken for until then."""
        return self._expected if self._expects else before

    @property
    def is_unwritten(self) -> bool:
        """Whether something is still to be written: that it is processed, or what the next text is taken for."""
        return self._expects or not self.is_settled

    def asks_again(self, expected: Dialog) -> bool:
        """Whether nothing was done with the text that this expected, and the next one is taken for the very same."""
        return not self.is_settled and (not self._expects or self._expected == expected)

    def before(self, tx: Transaction) -> None:
        """First, so that a use case which expects something itself has the last word."""
        if self._expects:
            dialogs.set_dialog(tx, self.person, self.update, expected=self._expected)

    def after(self, tx: Transaction, value: object) -> None:
        if self.where_to is None:
            raise PlaceMissing
        self.place = self.where_to(value)
        self.mark(tx, self.place)

    def committed(self) -> None:
        self._expects = False
        self.is_settled = True
        self._unsettled.difference_update(self._marked_too)

    @property
    def owed(self) -> Place | None:
        """Where the screen stands that is owed for it, as far as that is committed."""
        return self._marked if self.is_settled else None

    def mark(self, tx: Transaction, place: Place | None) -> None:
        """Processed, and this place is owed; None: nothing is left to be shown."""
        self._marked = place
        self._marked_too = tuple(self._unsettled)
        for update in (self.update, *self._marked_too):
            inbox.settle_done(tx, update)
        if place is None:
            replies.settle_shown(tx, self.update)
            return
        now = self._clock()
        replies.owe(
            tx,
            self.person,
            self.update,
            place=place,
            message_id=self.message_id,
            now=now,
            lease_until=now + SHOWN_WITHIN,
        )
        replies.drop_replaced(tx, self.person, self.update)
        replies.overtake(tx, self.person, self.update)


class SilentAct(Act):
    """What one person does where no screen is owed to them afterwards, such as under a message that many see."""

    def after(self, tx: Transaction, value: object) -> None:  # noqa: ARG002
        self.mark(tx, None)


class PageAct(Act):
    """What one person does on one page of the browser door: the page that it leads to is written with its effect."""

    def __init__(
        self, person: PersonId, page: Page, digest: bytes, *, clock: Clock, assumed: Visit | None = None
    ) -> None:
        """`digest` tells it from whatever else may be done on the page.

        `assumed`: what was not looked up for this act, but remembered. Whatever it writes raises Outdated where that
        is not so any more.
        """
        super().__init__(person, pages.act_on(page.id, digest), clock=clock)
        self._page = page
        self._assumed = assumed
        self._leads_to: Page | None = None

    @property
    def made(self) -> Page | None:
        """The page that it has led to, once that is committed."""
        return self._leads_to if self.is_settled else None

    def before(self, tx: Transaction) -> None:
        if self._assumed is not None and not visits.is_so(tx, self._assumed, now=self._clock()):
            raise Outdated
        super().before(tx)

    def committed(self) -> None:
        self._assumed = None
        super().committed()

    def mark(self, tx: Transaction, place: Place | None) -> None:
        """Where nothing is left to be shown, or only a sentence, the page stays what it is."""
        self._marked = place
        here = self._page.place.at
        shown = Place(here) if place is None else Place(here if place.at is None else place.at, place.notice)
        self._leads_to = pages.lead_on(tx, self._page, self.update, place=shown, now=self._clock())


class ReadingOnly(RuntimeError):
    """Rendering changes nothing."""


class _Reading:
    def before(self, _: Transaction) -> None:
        raise ReadingOnly

    def after(self, _: Transaction, __: object) -> None: ...

    def committed(self) -> None: ...


READING: Final = _Reading()
"""The companion of whatever only renders."""

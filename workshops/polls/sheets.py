"""What may be seen of a poll, by its coordinator and by who was asked, and what of it may be published."""

from dataclasses import replace
from datetime import datetime

from questionnaires.kernels.kernel import Asks, Ballot, Counts, Shape, Shown
from questionnaires.kernels.text import TextResult
from questionnaires.values import dataclass
from storage import ballots, group_chats, group_messages, members, persons, poll_rounds, run_sheets
from storage import polls as rows
from storage.database import Transaction
from storage.ids import GroupId, PersonId, PollId, Pseudonym, RunSheetId
from storage.members import Group, Role
from storage.persons import Silent
from storage.polls import Poll, PollState
from storage.tallies import Tally
from workshops import walls
from workshops.confidential import asked_before, askings
from workshops.confidential.askings import Admission, Outlook, Wish
from workshops.confidential.pseudonyms import pseudonym
from workshops.polls.by_group import by_group
from workshops.polls.by_hand import hands_alone
from workshops.polls.round_marks import round_marks
from workshops.refusals import Gone, NotAllowed, TooLate
from workshops.rights import coordinates, require, require_moderator

NOBODY = Counts(0)
NO_BALLOT = Ballot()
COUNTS = "counts"
"""Begins the key of what is kept of a poll for others in the same commit: its version, and the counts of that."""
FOLLOWED_BY = 30
"""Where more people are asked, a vote changes no message but the voter's own: Telegram lets a bot change about thirty
messages per second, so every vote would keep all others waiting, and 200 people who vote would be 20,000 changes."""
EVERY_TWENTIETH = 20
LONGEST_REST = 10
"""Seconds; of so many people more the screen of whoever leads follows a second later."""
OPENLY = 1
"""The group size of a poll that was announced as open: every vote shows at once."""


@dataclass(frozen=True, slots=True)
class Round:
    """The round before, as far as its result was published: it is shown beside the new one."""

    asks: Asks
    voters: int
    result: Shape

    @property
    def shown(self) -> Shown:
        """As it was told."""
        return self.asks.shown(self.voters, self.result)


@dataclass(frozen=True, slots=True)
class PollSheet:
    """A poll as a coordinator sees it: never what one person voted.

    `tally` is what may be seen of the votes: None while a confidential poll is open. `admission` is there while it is a
    draft: who would be asked, or why it cannot be asked confidentially.
    """

    poll: Poll
    groups: tuple[Group, ...]
    chosen_groups: frozenset[GroupId]
    audience: int
    voters: int
    tally: Tally | None
    admission: Admission | None
    earlier: Round | None = None
    town: str = ""
    timezone: str = "UTC"
    is_untouched: bool = False
    """Nobody has voted or begun to: the wording can still be changed."""
    somebody_takes_time: bool = False
    """While it is open: a person of the town has a longer countdown than the room, or none; never who, nor how many."""
    only_leads: bool = False
    """Whoever looks at it moderates for a day: starts and ends it, and takes nothing of it along."""
    in_group: bool | None = None
    """Whether it stands in the town's group in Telegram as well; None where no group is connected."""
    run_sheet: RunSheetId | None = None
    """Of which it is an item, or another round of one."""
    newcomers: int = 0
    """Of another round, as a draft: so many of those whom it would ask were not asked in the round before."""
    wall_is_elsewhere: bool = False
    """Before its end: the wall is open and will not show it, as something else was chosen to stay there."""
    silent: Silent = Silent()
    """Of those whom a draft would ask: who is sent nothing, and finds it on the first page."""
    left_out: int = 0
    """While it is open: newcomers, too few to be asked something that others were asked before."""
    round: int = 1

    @property
    def rests(self) -> int:
        """The seconds between two changes of a message about it."""
        return rest_among(self.audience)


@dataclass(frozen=True, slots=True)
class Closing:
    """What comes of ending a poll now; `begun`: so many have begun to vote, and what they said does not count."""

    sheet: PollSheet
    outlook: Outlook
    begun: int


@dataclass(frozen=True, slots=True)
class BallotView:
    """A poll as somebody who was asked sees it, with their own vote while it is open; `tally` as in a sheet."""

    poll: Poll
    ballot: Ballot
    tally: Tally | None
    earlier: Round | None = None
    in_group: bool = False
    """Whether what can be seen of it is seen in the town's group in Telegram as well; told before anybody votes."""
    is_of_many: bool = False
    """So many are asked that the others' votes are seen when somebody looks again, and not by themselves."""

    @property
    def is_complete(self) -> bool:
        """Whether the vote counts as it is."""
        return self.poll.asks.is_complete(self.ballot)


@dataclass(frozen=True, slots=True)
class PublicPoll:
    """A poll as a whole room may see it; `tally` as in a sheet, `earlier` the round of which it is another one."""

    poll: Poll
    audience: int
    voters: int
    tally: Tally | None
    earlier: "PublicPoll | None" = None
    round: int = 1
    of_several: bool = False
    """Another round belongs to it, before or after; a later one may have been taken back."""


def rest_among(audience: int) -> int:
    """The seconds between two changes of a message that follows votes: the more people, the longer, ten at most."""
    return min(audience // EVERY_TWENTIETH, LONGEST_REST)


def poll_in(tx: Transaction, poll: PollId) -> Poll:
    """The poll; a confidential draft has the k of its town, which holds once it is opened."""
    return _as_asked(tx, rows.poll(tx, poll))


def _as_asked(tx: Transaction, found: Poll | None) -> Poll:
    if found is None:
        raise Gone
    if found.state is PollState.DRAFT and found.minimum_group_size > OPENLY:
        town = members.municipality(tx, found.municipality)
        return replace(found, minimum_group_size=town.minimum_group_size)
    return found


def admission_of(tx: Transaction, found: Poll, *, now: datetime) -> Admission:
    """Who is asked if it is opened now, or besides if it is open: people of an earlier round, then of the groups.

    Whoever was asked before a poll was taken back does not count: perhaps that was why it was taken back.
    """
    groups = frozenset(rows.groups(tx, found.id))
    before = found.id if found.again is None and found.state is not PollState.DRAFT else found.again
    first = frozenset[PersonId]() if before is None else frozenset(ballots.audience(tx, before))
    people = (first & members.persons_in(tx, found.municipality)) | askings.members_in(tx, groups)
    if found.minimum_group_size == OPENLY:
        return Admission(people)
    wish = Wish([round_marks(tx, found)], groups, people, found.minimum_group_size)
    return askings.admission(tx, found.municipality, wish, now=now, poll=found.id)


def is_new(tx: Transaction, found: Poll, *, now: datetime) -> bool:
    """Whether everybody of the groups may be asked, since nothing like it was asked confidentially lately."""
    if found.minimum_group_size == OPENLY:
        return True
    return asked_before.is_new(
        tx, found.municipality, lambda: asked_before.poll_marks(found), now=now, poll=found.id
    )


def coordinated(tx: Transaction, person: PersonId, poll: PollId) -> Poll:
    """The poll for a coordinator of its town; raises Gone or NotAllowed."""
    found = poll_in(tx, poll)
    require(tx, person, found.municipality, role=Role.COORDINATOR)
    return found


def led(tx: Transaction, person: PersonId, poll: PollId, *, now: datetime) -> Poll:
    """The poll for whoever leads the room: any of the town for a coordinator, one of a run sheet for who moderates."""
    found = poll_in(tx, poll)
    if coordinates(tx, person, found.municipality):
        return found
    require_moderator(tx, person, found.municipality, now=now)
    if run_sheets.became(tx, poll) is None:
        raise NotAllowed
    return found


def drafted(tx: Transaction, person: PersonId, poll: PollId) -> Poll:
    """The same while it is a draft; raises TooLate afterwards."""
    found = coordinated(tx, person, poll)
    if found.state is not PollState.DRAFT:
        raise TooLate
    return found


def sheet_of(tx: Transaction, found: Poll, *, now: datetime, leader: PersonId | None = None) -> PollSheet:
    """All that its coordinator may see; `leader`: who leads the room and perhaps only moderates."""
    chosen, town = rows.groups(tx, found.id), members.municipality(tx, found.municipality)
    admission = admission_of(tx, found, now=now) if found.state is PollState.DRAFT else None
    item = run_sheets.became(tx, found.id)
    places = (("poll", found.id), *(() if item is None else (("run_item", item.id),)))
    return PollSheet(
        poll=found,
        groups=tuple(members.groups(tx, found.municipality)),
        chosen_groups=frozenset(chosen),
        audience=_asked(tx, found) if admission is None else len(admission.people),
        voters=_voters(tx, found),
        tally=_visible(tx, found),
        admission=admission,
        earlier=_earlier(tx, found),
        town=town.name,
        timezone=town.timezone,
        is_untouched=is_untouched(tx, found),
        somebody_takes_time=found.state is PollState.OPEN
        and persons.somebody_takes_time(tx, town.id, at_least=town.minimum_group_size),
        only_leads=leader is not None and not coordinates(tx, leader, found.municipality),
        in_group=_in_group(tx, found),
        run_sheet=None if item is None else item.sheet,
        newcomers=_newcomers(tx, found, admission),
        silent=Silent() if admission is None else persons.silent(tx, admission.people),
        wall_is_elsewhere=found.state is not PollState.CLOSED
        and walls.stays_elsewhere(tx, town.id, *places, now=now),
        left_out=left_out(tx, found),
        round=_round(tx, found),
    )


def _round(tx: Transaction, found: Poll) -> int:
    return 1 if found.again is None else poll_rounds.round_of(tx, found.id)


def is_untouched(tx: Transaction, found: Poll) -> bool:
    """Whether nobody has voted or begun to, on paper and by hand neither."""
    return found.state is not PollState.CLOSED and found.by_hand is None and not ballots.has_any(tx, found.id)


def left_out(tx: Transaction, found: Poll) -> int:
    """How many are in the groups of an open poll and are not asked; of one that is counted openly everybody is."""
    if found.state is not PollState.OPEN or found.minimum_group_size == OPENLY:
        return 0
    return len(ballots.not_asked(tx, found.id))


def _in_group(tx: Transaction, found: Poll) -> bool | None:
    if group_chats.of_town(tx, found.municipality) is None:
        return None
    return group_messages.of_poll(tx, found.id) is not None


def _newcomers(tx: Transaction, found: Poll, admission: Admission | None) -> int:
    if found.again is None or admission is None:
        return 0
    return len(admission.people.difference(ballots.audience(tx, found.again)))


def _earlier(tx: Transaction, found: Poll) -> Round | None:
    before = None if found.again is None else rows.poll(tx, found.again)
    if before is None or before.published is None or before.published.result is None:
        return None
    return Round(before.asks, before.published.voters, before.published.result)


def public_of(tx: Transaction, found: Poll) -> PublicPoll:
    """What everybody in the room may see, with the round before it."""
    before = None if found.again is None else rows.poll(tx, found.again)
    of_several = found.again is not None or poll_rounds.next_round(tx, found.id) is not None
    return PublicPoll(
        poll=found,
        audience=_asked(tx, found),
        voters=_voters(tx, found),
        tally=_visible(tx, found),
        earlier=None if before is None else replace(public_of(tx, before), earlier=None),
        round=_round(tx, found),
        of_several=of_several,
    )


def _asked(tx: Transaction, found: Poll) -> int:
    """The same number after closing as before, whoever has left since."""
    return ballots.asked(tx, found.id) if found.asked is None else found.asked


def _voters(tx: Transaction, found: Poll) -> int:
    return ballots.voters(tx, found.id) if found.published is None else found.published.turnout


def shows_live(found: Poll) -> bool:
    """Whether every vote shows at once: in polls that were announced as open, unless their kind is blind."""
    openly = found.state is PollState.OPEN and found.minimum_group_size == OPENLY
    return openly and not found.asks.kernel.is_blind


def _visible(tx: Transaction, found: Poll) -> Tally | None:
    return _counted(tx, found) if shows_live(found) else found.published


def _counted(tx: Transaction, found: Poll) -> Tally:
    """Everybody who voted themselves, together with whoever was counted in the room."""
    counts, hands = _counts(tx, found), found.by_hand or NOBODY
    both = counts if found.by_hand is None else counts.plus(hands)
    return Tally(both.voters, found.asks.counted(both) if both.voters else None, by_hand=hands.voters)


def _counts(tx: Transaction, found: Poll) -> Counts:
    """Counted once for all who vote with the same commit; cards, of which more can change, are counted each time."""
    kept: tuple[int | None, Counts] = tx.kept.get((COUNTS, found.id), (None, NOBODY))
    if kept[0] == found.version:
        return kept[1]
    counts = ballots.counts(tx, found.id)
    if not counts.cards:
        tx.kept[COUNTS, found.id] = found.version, counts
    return counts


def count_on(tx: Transaction, found: Poll, changed: Poll, before: Ballot, after: Ballot) -> None:
    """Where a poll was counted for this commit already, one ballot that became another needs no counting anew.

    `found` is the poll as it was before, `changed` as it is after that.
    """
    version, counts = tx.kept.get((COUNTS, found.id), (None, NOBODY))
    if version == found.version:
        tx.kept[COUNTS, found.id] = changed.version, counts.moved(before, after)


def is_by_group(found: Poll) -> bool:
    """Whether the result is, or would be, shown by group as well: of open polls in which nothing is written."""
    if found.state is PollState.DRAFT:
        return found.minimum_group_size == OPENLY and found.asks.kernel.result is not TextResult
    return found.by_group


def publishable(tx: Transaction, found: Poll, *, now: datetime) -> Tally:
    """The result at closing: with fewer than k voters only how many they were.

    The same where it cannot stand beside another result: somebody has left since an earlier round, say, and the
    difference would be theirs.
    """
    tally = _counted(tx, found)
    if found.minimum_group_size == OPENLY:
        return replace(tally, blocks=by_group(tx, found, now=now))
    if tally.turnout < found.minimum_group_size:
        return hands_alone(tx, found, left_out=tally.turnout)
    subtracted = closing_outlook(tx, found, now=now).withheld
    return hands_alone(tx, found, left_out=tally.turnout, withheld=True) if subtracted else tally


def closing_outlook(tx: Transaction, found: Poll, *, now: datetime) -> Outlook:
    """Whether the result of an open poll could be shown, if it ended now, beside what was published meanwhile."""
    people = frozenset(ballots.audience(tx, found.id))
    others = asked_before.history(tx, found.municipality, now=now, poll=found.id)
    wish = Wish([round_marks(tx, found)], frozenset(), people, found.minimum_group_size)
    if found.minimum_group_size == OPENLY:
        return Outlook(0, 1, None)
    timezone = members.municipality(tx, found.municipality).timezone
    return askings.outlook(wish, others, now=now, timezone=timezone)


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who was asked, and what they have said so far; `who` is None once the poll is closed.

    `agreed`: the smallest group size that their consents name.
    """

    poll: Poll
    who: Pseudonym | None
    ballot: Ballot
    agreed: int | None


def asked_of(tx: Transaction, person: PersonId, poll: PollId) -> Asked:
    """Somebody who was asked.

    Raises NotAllowed for a stranger and Gone for a member who was not asked.
    """
    standing = ballots.standing(tx, poll, person)
    found = _as_asked(tx, None if standing is None else standing.poll)
    if standing is None or not standing.is_member:
        raise NotAllowed
    if not standing.is_asked:
        raise Gone
    who = None if standing.secret is None else pseudonym(person, secret=standing.secret)
    return Asked(found, who, NO_BALLOT if who is None else ballots.ballot(tx, poll, who), standing.agreed)


def slip_of(tx: Transaction, person: PersonId, poll: PollId) -> BallotView:
    """What somebody who was asked may see; raises as asked_of does."""
    asked = asked_of(tx, person, poll)
    return slip_with(tx, asked.poll, asked.ballot)


def slip_with(tx: Transaction, found: Poll, mine: Ballot) -> BallotView:
    """The slip of whoever has this ballot."""
    visible = _visible(tx, found)
    is_of_many = shows_live(found) and ballots.asks_more_than(tx, found.id, FOLLOWED_BY)
    tells = found.state is PollState.OPEN and not found.asks.is_complete(mine)
    return BallotView(
        found,
        mine,
        visible,
        None if visible is None else _earlier(tx, found),
        in_group=tells and group_messages.of_poll(tx, found.id) is not None,
        is_of_many=is_of_many,
    )

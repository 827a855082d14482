"""The same question once more: never so that two results together tell what fewer than k people said."""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest

from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Move
from questionnaires.overlaps import Shown
from questionnaires.pieces import Asking
from questionnaires.same_question import Mark
from storage import ballots, members, participation, persons
from storage.database import Database, Transaction
from storage.ids import GroupId, PersonId, PollId, UpdateId
from storage.polls import PollState
from storage.surveys import SurveyState
from storage.tallies import Tally
from tests.conftest import FakeClock
from tests.workshops.surveying import Fieldwork
from tests.workshops.town_fixture import TownFixture, at_home, build, someone
from workshops.confidential.asked_before import LATELY, Before
from workshops.confidential.askings import Wish, considered
from workshops.participants.participants import Arrival
from workshops.polls import polls
from workshops.polls.polls import Polls
from workshops.polls.sheets import PollSheet
from workshops.surveys import surveys
from workshops.surveys.drafts import Draft

TODAY = datetime(2026, 11, 3, 9, tzinfo=UTC)
QUESTION, OPTIONS = "Wo treffen wir uns?", ("Rathaus", "Schule")


@dataclass
class Room:
    """Polls in a town with groups of 3, 6 and 6."""

    database: Database
    clock: FakeClock
    square: TownFixture
    polls: Polls
    updates: "count[int]"

    async def draft(self, *groups: str, question: str = QUESTION) -> PollSheet:
        square = self.square
        sheet = await self.polls.draft(
            square.coordinator,
            square.municipality,
            question=question,
            asks=choice.one_of(*OPTIONS),
            update=UpdateId(next(self.updates)),
        )
        for code, group in square.groups.items():
            if groups and code not in groups:
                sheet = await self.polls.set_group(square.coordinator, sheet.poll.id, group=group, on=False)
        return sheet

    async def opened(self, *groups: str, question: str = QUESTION) -> PollSheet:
        sheet = await self.draft(*groups, question=question)
        return await self.polls.open(self.square.coordinator, sheet.poll.id)

    async def asked(self, *groups: str, question: str = QUESTION) -> PollId:
        """Opened, voted on by everybody who is asked, closed."""
        sheet = await self.opened(*groups, question=question)
        assert sheet.poll.state is PollState.OPEN
        await self.everyone_votes(sheet.poll.id)
        await self.polls.close(self.square.coordinator, sheet.poll.id)
        return sheet.poll.id

    async def everyone_votes(self, poll: PollId) -> None:
        for person in await self.database.read(lambda tx: ballots.audience(tx, poll)):
            await self.polls.vote(person, poll, Move(1, 1))

    async def newcomer(self, chat: int, group: str) -> PersonId:
        """Somebody joins a group."""
        square = self.square

        def join(tx: Transaction) -> PersonId:
            person = someone(tx, chat)
            members.join(tx, square.municipality, person, group=square.groups[group])
            arrival = Arrival(person, square.groups[group], self.clock())
            polls.on_joined(tx, arrival)
            surveys.on_joined(tx, arrival)
            return person

        return await self.database.write(join)

    async def leaves(self, person: PersonId) -> None:
        """Everything about somebody is deleted."""

        def leave(tx: Transaction) -> None:
            polls.erase(tx, person, None)
            persons.delete(tx, person)

        await self.database.write(leave)

    def groups(self, *codes: str) -> frozenset[GroupId]:
        return frozenset(self.square.groups[code] for code in codes)


@pytest.fixture
async def room(database: Database, clock: FakeClock) -> Room:
    square = await build(database, a=3, b=6, c=6)
    return Room(database, clock, square, Polls(database, clock, lambda: None), count(1))


async def test_question_without_one_small_group_is_not_asked_and_the_draft_says_what_to_do(
    room: Room,
) -> None:
    """All groups, then without the group of three: the difference would be its three votes."""
    await room.asked()
    refused = await room.opened("b", "c")
    assert refused.poll.state is PollState.DRAFT
    assert refused.admission is not None
    hindrance = refused.admission.hindrance
    assert hindrance is not None
    assert hindrance.groups == room.groups("a", "b", "c")
    assert (hindrance.titles, hindrance.running) == ((QUESTION,), False)
    assert hindrance.free_from == date(2027, 2, 2), "ninety days after the end, and one more"


async def test_groups_of_the_earlier_asking_can_be_asked_as_well(room: Room) -> None:
    await room.asked()
    poll = (await room.draft("b", "c")).poll.id
    sheet = await room.polls.ask_earlier_groups_too(room.square.coordinator, poll)
    assert (sheet.audience, sheet.chosen_groups) == (15, room.groups("a", "b", "c"))
    assert (await room.polls.open(room.square.coordinator, poll)).poll.state is PollState.OPEN


async def test_nothing_is_added_to_a_draft_that_nothing_hinders(room: Room) -> None:
    sheet = await room.draft("b")
    again = await room.polls.ask_earlier_groups_too(room.square.coordinator, sheet.poll.id)
    assert again.chosen_groups == {room.square.groups["b"]}


async def test_open_poll_may_ask_anybody(room: Room) -> None:
    await room.asked()
    poll = (await room.draft("b", "c")).poll.id
    await room.polls.set_open(room.square.coordinator, poll, on=True)
    opened = await room.polls.open(room.square.coordinator, poll)
    assert (opened.poll.state, opened.audience) == (PollState.OPEN, 12)


async def test_three_askings_of_which_no_two_tell_anything_are_not_all_asked(room: Room) -> None:
    await room.asked("a", "b", "c")
    await room.asked("a", "b")
    assert (await room.opened("a", "c")).poll.state is PollState.DRAFT, "the three of a would come out"


@pytest.mark.parametrize("typed", ["wo treffen wir uns", "Wo  treffen wir uns ?!", "WO TREFFEN WIR UNS?"])
async def test_other_case_spaces_and_punctuation_are_no_way_round(room: Room, typed: str) -> None:
    await room.asked()
    assert (await room.opened("b", "c", question=typed)).poll.state is PollState.DRAFT
    assert (await room.opened("b", "c", question="Wann treffen wir uns?")).poll.state is PollState.OPEN


async def test_poll_that_is_running_counts_as_well_and_names_no_day(room: Room) -> None:
    await room.opened()
    refused = await room.opened("b", "c")
    assert refused.admission is not None
    assert refused.admission.hindrance is not None
    assert refused.admission.hindrance.running
    assert refused.admission.hindrance.free_from is None


async def test_after_ninety_days_it_may_be_asked(room: Room) -> None:
    await room.asked()
    room.clock.advance(LATELY - timedelta(minutes=1))
    assert (await room.opened("b", "c")).poll.state is PollState.DRAFT
    room.clock.advance(timedelta(minutes=1))
    assert (await room.opened("b", "c")).poll.state is PollState.OPEN


async def test_another_round_starts_empty_for_the_people_of_the_first(room: Room) -> None:
    first = await room.asked()
    await room.newcomer(9001, "b")
    square = room.square
    ada = square.people["b"][0]
    await room.database.write(lambda tx: members.join(tx, square.municipality, ada, group=square.groups["c"]))
    draft = await room.polls.again(square.coordinator, first, update=UpdateId(900))
    assert (draft.audience, draft.voters, draft.tally) == (15, 0, None)
    assert draft.admission is not None
    assert (draft.admission.left_out, draft.admission.hindrance) == (1, None)
    opened = await room.polls.open(square.coordinator, draft.poll.id)
    assert (opened.poll.state, opened.audience, opened.voters, opened.tally) == (PollState.OPEN, 15, 0, None)


async def test_newcomers_are_asked_once_they_are_enough(room: Room) -> None:
    first = await room.asked()
    draft = await room.polls.again(room.square.coordinator, first, update=UpdateId(900))
    poll = (await room.polls.open(room.square.coordinator, draft.poll.id)).poll.id
    for chat in range(9001, 9005):
        person = await room.newcomer(chat, "b")
        assert (await at_home(room.database, person, clock=room.clock)).polls == []
    await room.newcomer(9005, "c")
    assert (await room.polls.sheet(room.square.coordinator, poll)).audience == 20


async def test_somebody_who_has_left_is_remembered_as_one_who_was_asked(room: Room) -> None:
    """The difference of the two results would be the vote of the one who left, deleted or not."""
    first = await room.asked()
    await room.leaves(room.square.people["b"][0])
    refused = await room.polls.again(room.square.coordinator, first, update=UpdateId(900))
    assert refused.admission is not None
    assert refused.admission.hindrance is not None
    assert refused.admission.hindrance.groups == frozenset(), "no choice of groups brings them back"


@pytest.mark.parametrize("question", [QUESTION, "Wo treffen wir uns im Winter?"])
async def test_result_is_withheld_where_somebody_leaves_during_another_round(
    room: Room, question: str
) -> None:
    """However it is worded: it would be shown beside the round before."""
    first = await room.asked()
    draft = await room.polls.again(room.square.coordinator, first, update=UpdateId(900))
    await room.polls.reword(room.square.coordinator, draft.poll.id, question=question, asks=None)
    opened = await room.polls.open(room.square.coordinator, draft.poll.id)
    poll = opened.poll.id
    assert opened.poll.again == first
    await room.everyone_votes(poll)
    await room.leaves(room.square.people["b"][0])
    closed = await room.polls.close(room.square.coordinator, poll)
    assert closed.tally == Tally(14, None, withheld=True)


async def test_round_whose_result_was_withheld_stands_beside_no_other(room: Room) -> None:
    square = room.square
    first = (await room.opened()).poll.id
    for person in square.people["b"][:2]:
        await room.polls.vote(person, first, Move(1, 1))
    assert (await room.polls.close(square.coordinator, first)).tally == Tally(2, None)
    draft = await room.polls.again(square.coordinator, first, update=UpdateId(900))
    assert (draft.poll.again, draft.earlier) == (first, None)


async def test_poll_of_another_town_is_another_question(room: Room) -> None:
    await room.asked()
    other = await build(room.database, "Beispielheim", first_chat=5000, b=6)
    elsewhere = Room(room.database, room.clock, other, room.polls, count(500))
    assert (await elsewhere.opened()).poll.state is PollState.OPEN


# Surveys


@pytest.fixture
def work(room: Room) -> Fieldwork:
    return Fieldwork.at(room.database, room.clock, room.square)


async def surveyed(work: Fieldwork, *groups: str, fields: tuple[str, ...] = ("amt",)) -> Draft | None:
    """Asks a survey of these groups; the draft where it may not be opened."""
    draft, coordinator = await work.draft("probe", fields=fields), work.square.coordinator
    for code, group in work.square.groups.items():
        if groups and code not in groups:
            await work.workshops.survey_drafts.set_group(coordinator, draft.survey.id, group=group, on=False)
    opened = await work.workshops.surveys.open(coordinator, draft.survey.id)
    if isinstance(opened, Draft):
        return opened
    await work.closed(opened.survey.id)
    return None


@pytest.mark.slow
async def test_survey_without_one_small_group_is_not_opened(work: Fieldwork) -> None:
    assert await surveyed(work) is None
    refused = await surveyed(work, "b", "c")
    assert refused is not None
    assert refused.survey.state is SurveyState.DRAFT
    assert refused.admission.hindrance is not None
    assert refused.admission.hindrance.titles == ("Probe 2026",)
    healed = await work.workshops.survey_drafts.ask_earlier_groups_too(
        work.square.coordinator, refused.survey.id
    )
    assert (healed.people, healed.admission.hindrance) == (15, None)


async def test_survey_of_other_fields_is_opened(work: Fieldwork) -> None:
    assert await surveyed(work, fields=("amt",)) is None
    assert await surveyed(work, "b", "c", fields=("ende",)) is None


async def test_administration_first_then_the_others_is_opened(work: Fieldwork) -> None:
    assert await surveyed(work, "b") is None
    assert await surveyed(work, "a", "c") is None


async def test_self_check_is_repeated_after_a_year_and_a_half_with_others_in_the_groups(
    work: Fieldwork, room: Room
) -> None:
    assert await surveyed(work) is None
    await room.newcomer(9001, "a")
    await room.leaves(room.square.people["b"][0])
    work.clock.advance(timedelta(days=548))
    draft = await work.draft("probe", fields=("amt",))
    assert (draft.people, draft.admission.left_out, draft.admission.hindrance) == (15, 0, None)


async def test_newcomers_are_left_out_of_a_survey_that_is_repeated_at_once(
    work: Fieldwork, room: Room
) -> None:
    assert await surveyed(work) is None
    await room.newcomer(9001, "a")
    draft = await work.draft("probe", fields=("amt",))
    assert (draft.people, draft.admission.left_out) == (15, 1)


async def test_question_of_a_survey_is_not_asked_of_fewer_as_a_poll(work: Fieldwork, room: Room) -> None:
    assert await surveyed(work) is None
    draft = await room.polls.draft(
        room.square.coordinator,
        room.square.municipality,
        question="Gibt es ein Leitbild?",
        asks=choice.one_of(
            "gibt es nicht",
            "geplant oder erste Schritte",
            "läuft, aber nicht überall",
            "fest verankert und wird überprüft",
            "weiß ich nicht",
        ),
        update=UpdateId(901),
    )
    assert draft.admission is not None
    assert draft.admission.hindrance is None
    poll = draft.poll.id
    refused = await room.polls.set_group(
        room.square.coordinator, poll, group=room.square.groups["a"], on=False
    )
    assert refused.admission is not None
    assert refused.admission.hindrance is not None


def test_question_for_some_groups_is_looked_at_among_those_alone() -> None:
    """Six of the council are asked the same again; three of the administration, beside them, are asked other things."""
    mark, groups = frozenset({Mark("item:probe:b1:1")}), frozenset({GroupId(1), GroupId(2)})
    council, others = frozenset(map(PersonId, range(6))), frozenset(map(PersonId, range(10, 13)))
    wish = Wish([mark], groups, council | others, 5, only={mark: council})
    before = Before("Früher", {each: Asking(frozenset(council), 5) for each in mark}, groups, closed_at=TODAY)
    found = considered(wish, [before], audience_of=lambda _: wish.people, now=TODAY, timezone="Europe/Berlin")
    assert (found.people, found.left_out, found.hindrance) == (wish.people, 0, None)
    of_all = considered(
        replace(wish, only={}),
        [before],
        audience_of=lambda _: wish.people,
        now=TODAY,
        timezone="Europe/Berlin",
    )
    assert (of_all.people, of_all.left_out) == (council, 3)


def test_total_of_exactly_five_people_is_shown_and_must_cut_no_block_of_before() -> None:
    """Of two blocks of five that were shown some of each are asked again."""
    mark, groups = frozenset({Mark("item:probe:b1:1")}), frozenset({GroupId(1), GroupId(2)})
    block_of: dict[Hashable, int] = {PersonId(number): number // 5 for number in range(10)}
    before = Before("Früher", {}, groups, closed_at=TODAY, shown={each: Shown(block_of, 5) for each in mark})

    def hindered(*people: int) -> bool:
        wish = Wish([mark], groups, frozenset(map(PersonId, people)), 5)
        found = considered(
            wish, [before], audience_of=lambda _: wish.people, now=TODAY, timezone="Europe/Berlin"
        )
        return found.hindrance is not None

    assert hindered(0, 1, 2, 5, 6)
    assert not hindered(0, 1, 5, 6), "four people have no total"
    assert not hindered(0, 1, 2, 3, 4)


@pytest.mark.slow
@pytest.mark.parametrize("somebody_is_missing", [False, True])
async def test_newcomers_of_a_repeated_survey_are_asked_once_they_are_enough_and_nobody_is_missing(
    work: Fieldwork, room: Room, somebody_is_missing: bool
) -> None:
    """Without one of those who were asked before, the new result would tell what that one said."""
    assert await surveyed(work) is None
    again = await work.opened("probe", fields=("amt",))
    if somebody_is_missing:
        await room.leaves(room.square.people["b"][0])
    newcomers = [await room.newcomer(chat, "b") for chat in range(9001, 9006)]
    asked = await work.database.read(lambda tx: participation.asked(tx, again))
    assert [each for each in newcomers if each in asked] == ([] if somebody_is_missing else newcomers)


async def test_whoever_joins_finds_the_question_at_home_and_is_sent_no_message(room: Room) -> None:
    poll = (await room.opened("b", "c")).poll.id
    await room.database.write(lambda tx: tx.run("DELETE FROM delivery"))
    person = await room.newcomer(9001, "b")
    assert [each.id for each in (await at_home(room.database, person, clock=room.clock)).polls] == [poll]
    assert await room.database.read(lambda tx: tx.all("SELECT kind FROM delivery")) == []

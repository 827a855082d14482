"""What is seen of questions from the floor, by people in the room and by whoever leads it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from questionnaires.values import dataclass
from storage import floors as rows
from storage import walls
from storage.database import Transaction
from storage.floors import Floor, FloorQuestion, Visibility
from storage.ids import FloorId, FloorQuestionId, MunicipalityId, PersonId, Pseudonym
from workshops.confidential.pseudonyms import pseudonym
from workshops.refusals import or_gone
from workshops.rights import may_moderate, require_member, require_moderator

LONGEST_QUESTION: Final = 200
MOST_OF_ONE: Final = 3
"""Questions that one person may have in the list at a time."""
MOST_IN_ALL: Final = 200
ON_WALL: Final = 5

KIND: Final = "floor"
"""What the wall calls them."""
ASKED: Final = "floor_asked"
"""The kind of live message in which somebody sees questions of their own that are looked at first."""
SEEN: Final = "floor_seen"
"""The kind of every other one that shows questions which are looked at first: it changes once, when they are over."""
HAVE_PREFIX: Final = "fh"
"""Begins what a button carries that says that somebody has a question too, or takes that back: which of them tells."""
WITHDRAW_PREFIX: Final = "fw"
"""Begins what a button carries by which somebody takes their own question back."""


class TooManyQuestions(Exception):
    """Of one person."""


class ListFull(Exception):
    """There are as many questions as there can be, of all of them."""


class QuestionUnfit(Exception):
    """Nothing that can be seen, or longer than 200 characters."""


class Answered(Exception):
    """Who else has a question does not count once it is answered; `floor` is where it was asked."""

    def __init__(self, floor: FloorId) -> None:
        super().__init__()
        self.floor = floor


@dataclass(frozen=True, slots=True)
class FloorList:
    """What somebody in the room sees: what everybody may see, and their own questions; those that most have first."""

    floor: Floor
    is_open: bool
    questions: tuple[FloorQuestion, ...]
    leads: bool
    looked_at: int
    """How many of all questions do not wait any more."""
    unreviewed: int
    """How many nobody had looked at when it was over: whose they are nobody knows any more."""

    @property
    def own(self) -> int:
        """How many of them they asked."""
        return sum(each.own for each in self.questions)

    @property
    def counted_for(self) -> frozenset[FloorQuestionId]:
        """Those that somebody has because they asked them, or a part of them: that is not taken back by a tap."""
        return frozenset(each.merged_into or each.id for each in self.questions if each.own)


@dataclass(frozen=True, slots=True)
class FloorSheet:
    """What whoever leads the room sees: everything but who asked or has what."""

    floor: Floor
    is_open: bool
    questions: tuple[FloorQuestion, ...]
    """Without those that became part of another one."""
    parts: tuple[FloorQuestion, ...]
    """Those that did."""
    has_wall: bool
    """Whether the town has a wall that could show them."""
    wall_is_open: bool
    """Whether a link opens it, so that somebody may see it."""

    @property
    def waiting(self) -> tuple[FloorQuestion, ...]:
        """Nobody has looked at them, nor answered them."""
        return tuple(
            each for each in self.questions if each.state is Visibility.WAITING and not each.answered
        )

    @property
    def done(self) -> tuple[FloorQuestion, ...]:
        """Answered, or hidden from everybody."""
        return tuple(each for each in self.questions if each.answered or each.state is Visibility.HIDDEN)

    def parts_of(self, question: FloorQuestionId) -> tuple[FloorQuestion, ...]:
        """What became part of one."""
        return tuple(each for each in self.parts if each.merged_into == question)


@dataclass(frozen=True, slots=True)
class FloorOnWall:
    """One question alone (`big`), or those that most people have and that are not answered yet; `more` are left out."""

    big: FloorQuestion | None
    questions: tuple[FloorQuestion, ...]
    more: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class RecordedFloor:
    """Every question of a workshop that everybody could see, those that most people have first."""

    questions: tuple[FloorQuestion, ...]
    is_open: bool
    """More may come, and who only asks there is not counted as having taken part yet."""


def list_of(tx: Transaction, person: PersonId, floor: FloorId, *, now: datetime) -> FloorList:
    """What somebody in the room sees; raises NotAllowed for a stranger."""
    found = existing(tx, floor)
    require_member(tx, person, found.municipality)
    every = rows.questions(tx, floor, who=who_is(tx, person, floor))
    waiting = [each for each in every if each.state is Visibility.WAITING and not each.answered]
    return FloorList(
        found,
        found.is_open(now),
        tuple(each for each in every if is_public(each) or each.own),
        may_moderate(tx, person, found.municipality, now=now),
        len(every) - len(waiting),
        0 if found.is_open(now) else sum(each.merged_into is None for each in waiting),
    )


def led(tx: Transaction, person: PersonId, floor: FloorId, *, now: datetime) -> Floor:
    """The floor, for whoever leads the room; raises NotAllowed for everybody else, and Gone."""
    found = existing(tx, floor)
    require_moderator(tx, person, found.municipality, now=now)
    return found


def sheet_of(tx: Transaction, person: PersonId, floor: FloorId, *, now: datetime) -> FloorSheet:
    """What whoever leads the room sees; raises as `led` does."""
    found = led(tx, person, floor, now=now)
    every = rows.questions(tx, floor)
    return FloorSheet(
        found,
        found.is_open(now),
        tuple(each for each in every if each.merged_into is None),
        tuple(each for each in every if each.merged_into is not None),
        has_wall=walls.wall(tx, found.municipality) is not None,
        wall_is_open=walls.links(tx, found.municipality, now=now) > 0,
    )


def is_public(question: FloorQuestion) -> bool:
    """Whether everybody in the room sees it as a question of its own."""
    return question.state is Visibility.SHOWN and question.merged_into is None


def open_in(tx: Transaction, municipality: MunicipalityId, *, now: datetime) -> FloorId | None:
    """Where questions can be asked in a town now; None where they cannot."""
    found = rows.newest(tx, municipality)
    return found.id if found is not None and found.is_open(now) else None


def existing(tx: Transaction, floor: FloorId | None) -> Floor:
    """The floor; raises Gone."""
    return or_gone(None if floor is None else rows.floor(tx, floor))


def floor_of(tx: Transaction, question: FloorQuestionId) -> FloorId:
    """Where a question was asked; raises Gone."""
    return or_gone(rows.question_floor(tx, question))


def among(questions: Sequence[FloorQuestion], question: FloorQuestionId) -> FloorQuestion:
    """One of these; raises Gone."""
    return or_gone(next((each for each in questions if each.id == question), None))


def who_is(tx: Transaction, person: PersonId, floor: FloorId) -> Pseudonym | None:
    """Who a person is there; None once nobody can know. The secret does not leave this function."""
    secret = rows.secret(tx, floor)
    return None if secret is None else pseudonym(person, secret=secret)

"""Before a question is asked confidentially: whether its result may stand beside those of what was asked like it in
this town (`workshops.confidential.asked_before`). The rules are `questionnaires.pieces` and `questionnaires.overlaps`.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from questionnaires.overlaps import Shown, kept_whole
from questionnaires.pieces import Asking, admitted, may_be_asked
from questionnaires.values import dataclass
from storage import members, participation
from storage.database import Transaction
from storage.ids import GroupId, MunicipalityId, PersonId, PollId, SurveyId
from storage.surveys import Survey
from workshops.confidential.asked_before import LATELY, Before, Marks, history, survey_questions

AudienceOf: TypeAlias = Callable[[frozenset[GroupId]], frozenset[PersonId]]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be asked confidentially; `questions` are the marks of each, `people` the members of the groups.

    Of a question that is for some groups only, `only` are the people of the town in these groups.
    """

    questions: Collection[Marks]
    groups: frozenset[GroupId]
    people: frozenset[PersonId]
    k: int
    only: Mapping[Marks, frozenset[PersonId]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Why something may not be asked confidentially now: what fewer than k people say would come out.

    `titles` are the earlier askings, `running` whether one of them still is. With `groups` it may be asked (empty: with
    no others either), and so it may be from `free_from` on (None: while an earlier asking is running nobody can tell).
    """

    titles: tuple[str, ...]
    running: bool
    groups: frozenset[GroupId]
    free_from: date | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would come of ending something now: so many (`withheld`) of its questions (`of`) would show nothing.

    From `free_from` on they would show their result; None where nobody can tell.
    """

    withheld: int
    of: int
    free_from: date | None


@dataclass(frozen=True, slots=True)
class Admission:
    """Who is asked. `left_out` are newcomers, too few to be asked something that others have been asked before."""

    people: frozenset[PersonId]
    left_out: int = 0
    hindrance: Hindrance | None = None


def admission(
    tx: Transaction,
    municipality: MunicipalityId,
    wish: Wish,
    *,
    now: datetime,
    poll: PollId | None = None,
    survey: SurveyId | None = None,
) -> Admission:
    """Who may be asked this now, or why nobody and what else is possible; the poll or survey is the one in question."""
    return considered(
        wish,
        history(tx, municipality, now=now, poll=poll, survey=survey),
        audience_of=lambda groups: members_in(tx, groups, for_survey=survey is not None),
        now=now,
        timezone=members.municipality(tx, municipality).timezone,
    )


def considered(
    wish: Wish, history: Sequence[Before], *, audience_of: AudienceOf, now: datetime, timezone: str
) -> Admission:
    """The same over a history that is at hand; `audience_of` tells who is in groups."""
    people, hindering = _considered(wish, history)
    if not hindering:
        return Admission(people, len(wish.people - people))
    wider = wish.groups.union(*(each.groups for each in hindering))
    widened = replace(wish, groups=wider, people=wish.people | audience_of(wider))
    heals = wider != wish.groups and not _considered(widened, history)[1]
    return Admission(
        people,
        len(wish.people - people),
        Hindrance(
            titles=tuple(dict.fromkeys(each.title for each in hindering)),
            running=any(each.closed_at is None for each in hindering),
            groups=wider if heals else frozenset(),
            free_from=_free_from(wish, history, now, timezone),
        ),
    )


def stands(wish: Wish, history: Sequence[Before]) -> bool:
    """Whether a result of exactly these people can stand beside the others."""
    people, hindering = _considered(wish, history)
    return not hindering and people == wish.people


def outlook(wish: Wish, history: Sequence[Before], *, now: datetime, timezone: str) -> Outlook:
    """Before the end: how many of the questions could not stand beside what was published, and until when."""
    withheld = [marks for marks in wish.questions if not stands(replace(wish, questions=[marks]), history)]
    free_from = _free_from(replace(wish, questions=withheld), history, now, timezone) if withheld else None
    return Outlook(len(withheld), len(wish.questions), free_from)


_Related: TypeAlias = tuple[tuple[int, Asking[Hashable]], ...]
"""What was asked like one question, each with the place of its asking in the history."""


def _considered(wish: Wish, history: Sequence[Before]) -> tuple[frozenset[PersonId], list[Before]]:
    """Who may be asked, and the earlier askings that hinder it. Each question has its own history."""
    related = {(_related(marks, history), wish.only.get(marks, wish.people)) for marks in wish.questions}
    people = wish.people
    for earlier, asked in related:
        if earlier:
            k = max(wish.k, *(each.k for _, each in earlier))
            wanted = people & asked
            people -= wanted - admitted(wanted, [each for _, each in earlier], k=k)
    hindering = {
        place
        for earlier, asked in related
        if not may_be_asked(
            Asking(frozenset[Hashable](people & asked), wish.k), [each for _, each in earlier]
        )
        for place, _ in earlier
    }
    shown = {(_shown(marks, history), wish.only.get(marks, wish.people)) for marks in wish.questions}
    hindering |= {
        place
        for earlier, asked in shown
        if not _cuts_nothing(people & asked, [each for _, each in earlier], k=wish.k)
        for place, _ in earlier
    }
    return people, [history[place] for place in sorted(hindering)]


def _cuts_nothing(people: frozenset[PersonId], earlier: Sequence[Shown[Hashable]], *, k: int) -> bool:
    """Whether the total of these people can stand beside blocks that were shown; fewer than k show no total."""
    whole = dict.fromkeys(frozenset[Hashable](people), "")
    return len(people) < k or kept_whole([("",)], whole, earlier, k=k) is not None


def _shown(marks: Marks, history: Sequence[Before]) -> tuple[tuple[int, Shown[Hashable]], ...]:
    return tuple((place, each) for place, before in enumerate(history) for each in before.shown_any(marks))


def _related(marks: Marks, history: Sequence[Before]) -> _Related:
    return tuple((place, each) for place, before in enumerate(history) for each in before.asked_any(marks))


def _free_from(wish: Wish, history: Sequence[Before], now: datetime, timezone: str) -> date | None:
    """The first day on which so much of the history is long ago that nothing hinders any more."""
    ends = sorted(each.closed_at + LATELY for each in history if each.closed_at is not None)
    for end in ends:
        left = [each for each in history if each.closed_at is None or each.closed_at + LATELY > end]
        if end > now and not _considered(wish, left)[1]:
            return end.astimezone(ZoneInfo(timezone)).date() + timedelta(days=1)
    return None


def survey_wish(
    tx: Transaction,
    found: Survey,
    *,
    groups: frozenset[GroupId],
    people: frozenset[PersonId],
    on_paper: Mapping[PersonId, GroupId] | None = None,
) -> Wish:
    """A survey put to these people; who is in it already counts to the group in which they were asked, and so does
    whoever answers it on paper."""
    codes = {each.id: each.code for each in members.groups(tx, found.municipality)}
    group_of: dict[PersonId, str | None] = {
        person: codes[group] for person, group in members.members_of_groups(tx, sorted(codes))
    }
    group_of |= participation.codes_when_asked(tx, found.id)
    group_of |= {person: codes[group] for person, group in (on_paper or {}).items()}
    questions = survey_questions(tx, found.id)
    return Wish(
        [marks for _, marks in questions],
        groups,
        people,
        found.minimum_group_size,
        {
            marks: frozenset(person for person, code in group_of.items() if code in question.groups)
            for question, marks in questions
            if question.groups
        },
    )


def members_in(
    tx: Transaction, groups: Iterable[GroupId], *, for_survey: bool = False
) -> frozenset[PersonId]:
    """Everybody who is in these groups now and may be asked."""
    found = members.members_of_groups(tx, sorted(groups), for_survey=for_survey)
    return frozenset(person for person, _ in found)

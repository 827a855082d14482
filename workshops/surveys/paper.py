"""Forms that somebody filled in on paper become answers like all others: they are typed, line by line, by a coordinator
or by somebody who has the right to for a day.

Whoever answers on paper is a person whom nobody can reach: asked, begun and finished at once, under a pseudonym and
behind the same rules. Where the same questions were asked lately, a form is held until those who come on paper are
enough to be asked as well, as newcomers are. A number on the paper leads to its form until the survey is closed.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, TypeAlias

from questionnaires.answers import decode, encode
from questionnaires.model import GroupCode, Language
from questionnaires.paper_line import Misread, Part, parts, read_line
from questionnaires.progress import StepKey
from questionnaires.values import dataclass
from storage import members, paper_forms, participation, persons, responses, survey_groups
from storage.database import Database, Transaction
from storage.ids import GroupId, PersonId, SurveyId, UpdateId
from storage.members import Group
from storage.paper_forms import PaperForm
from storage.responses import Answer
from storage.surveys import Survey, SurveyState
from workshops.clock import Clock
from workshops.confidential import askings
from workshops.confidential.pseudonyms import in_survey
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache, SurveyContent
from workshops.refusals import Gone, NotAllowed, TooLate, or_gone
from workshops.rights import PaperEntry, require_paper_entry
from workshops.surveys.drafts import coordinated, existing

PAPER_LINE: Final = "paper-line"
"""The step at which a line is typed: {"survey": …, "group": …, "place": …, "typed": {question: [value, comment]}}.
Once the survey is closed nothing is `typed` any more."""

Typed: TypeAlias = Mapping[str, Answer]
"""What stands in the lines so far, by the key of its question."""


@dataclass(frozen=True, slots=True)
class Entering:
    """The groups that a form can be from, each with how many were entered; so many (`held`) cannot be counted yet."""

    survey: Survey
    groups: tuple[tuple[Group, int], ...]
    held: int
    only_enters: bool
    """Whoever looks at it has the right for a day, and deletes no forms."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is typed next: the part of this place (from 0) out of so many."""

    survey: Survey
    group: Group
    part: Part
    place: int
    of: int
    only_enters: bool


@dataclass(frozen=True, slots=True)
class Unread:
    """The line is not understood; it is typed once more."""

    line: Line
    misread: Misread


@dataclass(frozen=True, slots=True)
class Understood:
    """The answers so far, and the next line; None: that was the last."""

    typed: Typed
    next: Line | None


@dataclass(frozen=True, slots=True)
class Entered:
    """The form is kept under its number. `counts`: it is among the answers, else it waits for others."""

    number: int
    answered: int
    counts: bool
    first: Line


class PaperForms:
    """Use cases of coordinators; forms are entered by whoever has the right for a day as well.

    Each raises NotAllowed, Gone or TooLate where that is the answer.
    """

    def __init__(self, database: Database, clock: Clock, shelf: QuestionnaireCache) -> None:
        self._database = database
        self._clock = clock
        self._shelf = shelf

    async def entering(self, person: PersonId, survey: SurveyId) -> Entering:
        """From which groups forms can be entered."""

        now = self._clock()

        def work(tx: Transaction) -> Entering:
            found, entry = _enterable(tx, person, survey, now=now)
            chosen, entered = survey_groups.chosen(tx, survey), paper_forms.by_group(tx, survey)
            return Entering(
                found,
                tuple(
                    (group, entered.get(group.id, 0))
                    for group in members.groups(tx, found.municipality)
                    if group.id in chosen and entry.covers(group.id)
                ),
                len(paper_forms.held(tx, survey)),
                entry.only_enters,
            )

        return await self._database.read(work)

    async def line(self, person: PersonId, survey: SurveyId, group: GroupId, *, place: int) -> Line:
        """What is typed in one line."""
        asked = await self._shelf.asked(survey)
        now = self._clock()
        return await self._database.read(lambda tx: _line(tx, person, asked, group, place, now=now))

    async def read(
        self,
        person: PersonId,
        survey: SurveyId,
        group: GroupId,
        *,
        place: int,
        text: str,
        so_far: Typed,
        language: Language,
    ) -> Understood | Unread:
        """What stands in a line; nothing is kept of it yet."""
        line = await self.line(person, survey, group, place=place)
        asked = await self._shelf.asked(survey)
        earlier = {
            StepKey(key): decode(asked.questions[StepKey(key)], one.value)
            for key, one in so_far.items()
            if one.value is not None
        }
        reading = read_line(
            asked.questionnaire, line.part, text, earlier=earlier, language=language, now=asked.wall
        )
        if isinstance(reading, Misread):
            return Unread(line, reading)
        here = {one.key for one in line.part.asked}
        typed = {key: one for key, one in so_far.items() if key not in here}
        for key in reading.answers.keys() | reading.comments.keys():
            value = reading.answers.get(key)
            typed[key] = Answer(None if value is None else encode(value), reading.comments.get(key))
        following = None
        if place + 1 < line.of:
            following = await self.line(person, survey, group, place=place + 1)
        return Understood(typed, following)

    async def enter(
        self, person: PersonId, survey: SurveyId, group: GroupId, update: UpdateId, *, typed: Typed
    ) -> Entered:
        """Keeps a form with these answers and comments; the same update keeps it once."""
        asked = await self._shelf.asked(survey)
        now, known = self._clock(), _known(asked, typed)

        def work(tx: Transaction) -> Entered:
            first = _line(tx, person, asked, group, 0, now=now)
            found = first.survey
            made = paper_forms.of_update(tx, update)
            if made is None:
                nobody = persons.add_without_chat(tx, language="de")
                paper_forms.add(tx, survey, nobody, group=group, held=known, update=update)
                _count(tx, found, now=now)
                made = paper_forms.of_update(tx, update)
                assert made is not None  # noqa: S101 - written just above
            answered = sum(one.value is not None for one in known.values())
            return Entered(made.number, answered, made.held is None, first)

        return await self._database.write(work)

    async def drop(self, person: PersonId, survey: SurveyId, *, number: int) -> bool:
        """Deletes a form by its number, for a coordinator; False where there is none."""

        def work(tx: Transaction) -> bool:
            _while_open(coordinated(tx, person, survey))
            form = paper_forms.find(tx, survey, number)
            who = None if form is None else in_survey(tx, form.person, survey)
            if form is None or who is None:
                return False
            responses.erase(tx, survey, who)
            persons.delete(tx, form.person)
            return True

        dropped = await self._database.write(work)
        await self._database.forget()
        return dropped


def _while_open(found: Survey) -> Survey:
    if found.state is not SurveyState.OPEN:
        raise TooLate
    return found


def _enterable(
    tx: Transaction, person: PersonId, survey: SurveyId, *, now: datetime
) -> tuple[Survey, PaperEntry]:
    """The survey, and which of its forms the person may enter."""
    found = existing(tx, survey)
    entry = require_paper_entry(tx, person, found, now=now)
    return _while_open(found), entry


def _line(
    tx: Transaction, person: PersonId, asked: SurveyContent, group: GroupId, place: int, *, now: datetime
) -> Line:
    found, entry = _enterable(tx, person, asked.survey, now=now)
    if not entry.covers(group):
        raise NotAllowed
    if group not in survey_groups.chosen(tx, asked.survey):
        raise Gone
    chosen = or_gone(members.group(tx, group))
    lines = parts(asked.questionnaire, asked.fields, GroupCode(chosen.code))
    if not 0 <= place < len(lines):
        raise Gone
    return Line(found, chosen, lines[place], place, len(lines), entry.only_enters)


def _known(asked: SurveyContent, typed: Typed) -> Typed:
    return {key: one for key, one in typed.items() if key in asked.questions}


def _count(tx: Transaction, found: Survey, *, now: datetime) -> None:
    """Takes in every form that may stand beside what was asked before."""
    forms = paper_forms.held(tx, found.id)
    wish = askings.survey_wish(
        tx,
        found,
        groups=survey_groups.chosen(tx, found.id),
        people=frozenset(participation.asked(tx, found.id)) | {form.person for form in forms},
        on_paper={form.person: form.group for form in forms},
    )
    admission = askings.admission(tx, found.municipality, wish, now=now, survey=found.id)
    if admission.hindrance is None:
        for form in forms:
            if form.person in admission.people:
                _take_in(tx, found, form)


def _take_in(tx: Transaction, found: Survey, form: PaperForm) -> None:
    who = in_survey(tx, form.person, found.id)
    assert who is not None  # noqa: S101 - it is open
    participation.ask_on_paper(tx, found.id, form.person, group=form.group)
    responses.put(tx, found.id, who, group=form.group, place=None)
    for key, one in (form.held or {}).items():
        if one.value is not None:
            responses.put_value(tx, found.id, who, question=key, value=one.value)
        if one.comment is not None:
            responses.put_comment(tx, found.id, who, question=key, comment=one.comment)
    paper_forms.counts(tx, found.id, form.number)

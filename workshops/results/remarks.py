"""Free texts after closing: a coordinator reads each before it appears anywhere, without learning whose it is.

From which group a text came nobody knows any more. A text that is replaced is taken out of the chats, too: where it
stands there is kept like a live message, and taking it out is owed from the commit on, whatever happens to the program.
"""

from typing import Final, TypeAlias

from questionnaires.model import Field, Question
from questionnaires.progress import StepKey, question_of
from questionnaires.values import dataclass
from storage import remarks as rows
from storage import surveys, views
from storage.database import Database, Transaction
from storage.ids import PersonId, RemarkId, SurveyId
from storage.members import Role
from storage.remarks import Progress, RemarkKind, ReviewedRemark, Verdict
from storage.surveys import Survey, SurveyState
from workshops.outbox import Wake
from workshops.questionnaires.questionnaire_cache import QuestionnaireCache, SurveyContent, asked_in
from workshops.refusals import Gone
from workshops.results.pii_hints import Hint, hints
from workshops.results.results import reads_as_coordinator
from workshops.rights import require

LONGEST_TEXT: Final = 2000
_VIEW: Final = "remark"
REPLACED: Final = "remark_replaced"
"""The kind of live message in which a text stands that was replaced."""
MOVED: Final = "remark_moved"
"""The same of a text that stands further down in the chat, too."""


@dataclass(frozen=True, slots=True)
class Reviewing:
    """One text to decide about: `number` of all `of` texts."""

    survey: Survey
    remark: ReviewedRemark
    field: Field
    question: Question
    hints: tuple[Hint, ...]
    number: int
    of: int
    before: RemarkId | None
    after: RemarkId | None
    passed: int
    """How many texts before this one were passed without a decision; they can be let through with it."""


@dataclass(frozen=True, slots=True)
class AllReviewed:
    """No text waits for a decision; `last` is where one can go back from."""

    survey: Survey
    progress: Progress
    last: RemarkId | None


@dataclass(frozen=True, slots=True)
class TextUnfit:
    """Empty or longer than 2000 characters; nothing was changed."""

    length: int


@dataclass(frozen=True, slots=True)
class ApprovedRemark:
    """A free text that may appear; `key` tells an answer after a field from one to its question."""

    key: StepKey
    field: Field
    question: Question
    kind: RemarkKind
    text: str


@dataclass(frozen=True, slots=True)
class ApprovedRemarks:
    """All free texts of a survey that may appear, in the order of the questions."""

    survey: Survey
    remarks: tuple[ApprovedRemark, ...]


ReviewOutcome: TypeAlias = Reviewing | AllReviewed


class Remarks:
    """Use cases of coordinators, and of whoever may see the result. Each raises Gone or NotAllowed."""

    def __init__(self, database: Database, shelf: QuestionnaireCache, wake: Wake) -> None:
        self._database = database
        self._shelf = shelf
        self._wake = wake

    async def approved(self, person: PersonId, survey: SurveyId) -> ApprovedRemarks:
        """What may appear, for coordinators and after the release for everyone who was asked."""
        await self._shelf.warm(survey)

        def work(tx: Transaction) -> ApprovedRemarks:
            found = _closed(tx, survey)
            reads_as_coordinator(tx, person, found)
            return ApprovedRemarks(found, approved(tx, asked_in(tx, survey)))

        return await self._database.read(work)

    async def progress(self, person: PersonId, survey: SurveyId) -> Progress:
        """How far the review is."""

        def work(tx: Transaction) -> Progress:
            _reviewed(tx, person, survey)
            return rows.progress(tx, survey)

        return await self._database.read(work)

    async def at(self, person: PersonId, survey: SurveyId, remark: RemarkId | None = None) -> ReviewOutcome:
        """A text to decide about; without an id the first one that waits."""
        await self._shelf.warm(survey)

        def work(tx: Transaction) -> ReviewOutcome:
            found = _reviewed(tx, person, survey)
            if remark is None:
                return _next(tx, found, after=None)
            return _reviewing(tx, found, remark)

        return await self._database.read(work)

    async def approve(self, person: PersonId, survey: SurveyId, remark: RemarkId) -> ReviewOutcome:
        """It may appear. The next text that waits comes."""
        return await self._decide(person, survey, remark, Verdict.APPROVED)

    async def approve_up_to(self, person: PersonId, survey: SurveyId, remark: RemarkId) -> ReviewOutcome:
        """This text and those before it that were passed undecided may appear. The next one that waits comes."""
        await self._shelf.warm(survey)

        def work(tx: Transaction) -> ReviewOutcome:
            found = _reviewed(tx, person, survey)
            order = _in_order(tx, asked_in(tx, survey))
            number = _reviewing(tx, found, remark).number
            for each in order[:number]:
                if each.verdict is Verdict.PENDING or each.id == remark:
                    rows.decide(tx, survey, each.id, verdict=Verdict.APPROVED)
            return _next(tx, found, after=remark)

        return await self._database.write(work)

    async def reject(self, person: PersonId, survey: SurveyId, remark: RemarkId) -> ReviewOutcome:
        """It never appears, unless a coordinator comes back to it. The next text that waits comes."""
        return await self._decide(person, survey, remark, Verdict.REJECTED)

    async def rewrite(
        self, person: PersonId, survey: SurveyId, remark: RemarkId, *, text: str
    ) -> Reviewing | TextUnfit:
        """A shorter wording, or one without names, in place of the text, which is gone; it waits for a decision.

        Messages in which the former text stands are overwritten as soon as their chats can be reached.
        """
        wording = text.strip()
        if not 1 <= len(wording) <= LONGEST_TEXT:
            return TextUnfit(len(wording))
        await self._shelf.warm(survey)

        def work(tx: Transaction) -> Reviewing:
            found = _reviewed(tx, person, survey)
            _reviewing(tx, found, remark)
            rows.rewrite(tx, survey, remark, text=wording)
            views.replace_subject(tx, kind=view_of(remark), subject=survey, by=REPLACED)
            return _reviewing(tx, found, remark)

        rewritten = await self._database.write(work, then=self._wake)
        await self._database.forget()
        return rewritten

    async def _decide(
        self, person: PersonId, survey: SurveyId, remark: RemarkId, verdict: Verdict
    ) -> ReviewOutcome:
        await self._shelf.warm(survey)

        def work(tx: Transaction) -> ReviewOutcome:
            found = _reviewed(tx, person, survey)
            _reviewing(tx, found, remark)
            rows.decide(tx, survey, remark, verdict=verdict)
            return _next(tx, found, after=remark)

        return await self._database.write(work)


def view_of(remark: RemarkId) -> str:
    """The kind of live message under which it is kept where a text stands; its subject is the survey."""
    return f"{_VIEW}:{remark}"


def is_text(kind: str) -> bool:
    """Whether a text stands in live messages of this kind: in one message of a chat only."""
    return kind.startswith(f"{_VIEW}:")


def approved(tx: Transaction, asked: SurveyContent) -> tuple[ApprovedRemark, ...]:
    """The free texts of a closed survey that may appear, in the order of the questions and in no order at each."""
    return tuple(
        ApprovedRemark(
            StepKey(each.question),
            *question_of(asked.questionnaire, StepKey(each.question)),
            each.kind,
            each.text,
        )
        for each in _in_order(tx, asked)
        if each.verdict is Verdict.APPROVED
    )


def _closed(tx: Transaction, survey: SurveyId) -> Survey:
    """Free texts belong to nobody before the survey is closed, and until then there are none."""
    found = surveys.survey(tx, survey)
    if found is None or found.state is not SurveyState.CLOSED:
        raise Gone
    return found


def _reviewed(tx: Transaction, person: PersonId, survey: SurveyId) -> Survey:
    found = _closed(tx, survey)
    require(tx, person, found.municipality, role=Role.COORDINATOR)
    return found


def _in_order(tx: Transaction, asked: SurveyContent) -> list[ReviewedRemark]:
    """By question; among those to the same question in the order of their random ids."""
    place = {key: number for number, key in enumerate(asked.questions)}
    return sorted(rows.of_survey(tx, asked.survey), key=lambda each: place[StepKey(each.question)])


def _next(tx: Transaction, found: Survey, *, after: RemarkId | None) -> ReviewOutcome:
    """The next text that waits for a decision, from here on and then from the beginning."""
    order = _in_order(tx, asked_in(tx, found.id))
    ids = [each.id for each in order]
    start = 0 if after is None else ids.index(after) + 1
    waiting = [each.id for each in (*order[start:], *order[:start]) if each.verdict is Verdict.PENDING]
    if waiting:
        return _reviewing(tx, found, waiting[0])
    return AllReviewed(found, rows.progress(tx, found.id), ids[-1] if ids else None)


def _reviewing(tx: Transaction, found: Survey, remark: RemarkId) -> Reviewing:
    """Raises Gone for a text that is not of this survey."""
    asked = asked_in(tx, found.id)
    order = _in_order(tx, asked)
    ids = [each.id for each in order]
    if remark not in ids:
        raise Gone
    place = ids.index(remark)
    each = order[place]
    return Reviewing(
        found,
        each,
        *question_of(asked.questionnaire, StepKey(each.question)),
        hints=hints(each.text),
        number=place + 1,
        of=len(order),
        before=ids[place - 1] if place > 0 else None,
        after=ids[place + 1] if place + 1 < len(ids) else None,
        passed=sum(one.verdict is Verdict.PENDING for one in order[:place]),
    )

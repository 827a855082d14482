"""Free texts of a closed survey: a coordinator decides about each, then whoever may see the result reads them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeAlias, assert_never

from handlers.paging import nearest_page, turning
from handlers.routing import RenderView, Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, Watch, column
from handlers.surveys import taps as surveys
from handlers.taps import OfSurvey
from handlers.turn import Turn
from handlers.wording import lines, paragraphs
from locales import Markup, Words
from questionnaires.model import Field, Question
from questionnaires.progress import StepKey
from storage.ids import RemarkId, SurveyId
from storage.persons import Person
from storage.remarks import RemarkKind
from storage.views import View
from workshops.results.remarks import (
    LONGEST_TEXT,
    MOVED,
    REPLACED,
    AllReviewed,
    ApprovedRemark,
    ApprovedRemarks,
    Reviewing,
    ReviewOutcome,
    TextUnfit,
    view_of,
)
from workshops.workshops import Workshops

TYPED_WORDING = "remark-wording"
"""The dialog step in which the next text replaces a free text: data is {"survey": …, "remark": …}."""

SIGNS_PER_PAGE = 3000
"""So that a page of texts with their questions stays one message; a single text has 2000 at most."""
SIGNS_BESIDE = 50
"""About as much stands around a text: a dot, the words before the question."""
MOST_HINTS = 10

Heading: TypeAlias = tuple[StepKey, RemarkKind]


class OfRemark(OfSurvey):
    remark: RemarkId


class SeeText(OfRemark, prefix="rs"):
    """One text to decide about, decided or not."""


class Approve(OfRemark, prefix="ra"): ...


class ApproveUpTo(OfRemark, prefix="ru"):
    """This text and those before it that were read and passed."""


class Reject(OfRemark, prefix="rn"): ...


class Rewrite(OfRemark, prefix="rw"): ...


async def on_review(turn: Turn, tap: surveys.ReviewTexts) -> None:
    """The first text that waits for a decision."""
    await turn.expect_nothing()
    await _show(turn, await turn.workshops.remarks.at(turn.person.id, tap.survey))


async def on_see(turn: Turn, tap: SeeText) -> None:
    """Back to a text, or on to the next one."""
    await turn.expect_nothing()
    await _show(turn, await turn.workshops.remarks.at(turn.person.id, tap.survey, tap.remark))


async def on_approve(turn: Turn, tap: Approve) -> None:
    """It may appear."""
    await _show(turn, await turn.workshops.remarks.approve(turn.person.id, tap.survey, tap.remark))


async def on_approve_up_to(turn: Turn, tap: ApproveUpTo) -> None:
    """It may appear, and so may those that were read before it."""
    await _show(turn, await turn.workshops.remarks.approve_up_to(turn.person.id, tap.survey, tap.remark))


async def on_reject(turn: Turn, tap: Reject) -> None:
    """It does not appear."""
    await _show(turn, await turn.workshops.remarks.reject(turn.person.id, tap.survey, tap.remark))


async def on_rewrite(turn: Turn, tap: Rewrite) -> None:
    """Asks for another wording."""
    found = await turn.workshops.remarks.at(turn.person.id, tap.survey, tap.remark)
    if isinstance(found, AllReviewed):
        await _show(turn, found)
        return
    await turn.expect(TYPED_WORDING, survey=tap.survey, remark=tap.remark)
    text = turn.words("remark-rewrite-ask", text=found.remark.text)
    keep = column(_keep(turn.words, tap.survey, tap.remark))
    await turn.show(Screen(text, keep, watch=_watch(tap.survey, tap.remark)))


async def on_wording_typed(turn: Turn) -> None:
    """The wording came; it still has to be approved."""
    survey, remark = SurveyId(turn.expected_data["survey"]), RemarkId(turn.expected_data["remark"])
    outcome = await turn.workshops.remarks.rewrite(turn.person.id, survey, remark, text=turn.text)
    match outcome:
        case TextUnfit(length=length):
            await turn.expect(TYPED_WORDING, survey=survey, remark=remark)
            found = await turn.workshops.remarks.at(turn.person.id, survey, remark)
            former = found.remark.text if isinstance(found, Reviewing) else ""
            text = turn.words("remark-rewrite-unfit", length=length, limit=LONGEST_TEXT, text=former)
            await turn.say(Screen(text, column(_keep(turn.words, survey, remark))))
        case Reviewing():
            await turn.expect_nothing()
            await turn.say(_one(turn.words, outcome, said=turn.words("remark-rewritten")))
        case _:
            assert_never(outcome)


async def render_moved(view: View, _: Person, words: Words, __: Workshops) -> Screen:
    """In place of a text that stands further down."""
    return Screen(
        words("remark-is-below"), watch=Watch(MOVED, view.subject, view.shown_version + 1, last=True)
    )


async def render_replaced(view: View, _: Person, words: Words, __: Workshops) -> Screen:
    """In place of a text that was replaced."""
    return Screen(
        words("remark-was-replaced"), watch=Watch(REPLACED, view.subject, view.shown_version + 1, last=True)
    )


async def on_read(turn: Turn, tap: surveys.SeeTexts) -> None:
    """The texts that were approved."""
    found = await turn.workshops.remarks.approved(turn.person.id, tap.survey)
    await turn.show(_read(turn.words, found, tap.page))


async def _show(turn: Turn, outcome: ReviewOutcome) -> None:
    match outcome:
        case Reviewing():
            await turn.show(_one(turn.words, outcome))
        case AllReviewed():
            await turn.show(_all_reviewed(turn.words, outcome))
        case _:
            assert_never(outcome)


def _watch(survey: SurveyId, remark: RemarkId) -> Watch:
    """Never refreshed: it says where the text stands."""
    return Watch(view_of(remark), survey, 0)


def _one(words: Words, found: Reviewing, *, said: Markup | None = None) -> Screen:
    """The text with its question; from which group it came nobody knows."""
    survey, remark = found.survey.id, found.remark
    text = paragraphs(
        said,
        words("remark-number", n=found.number, of=found.of),
        _about(words, "remark", StepKey(remark.question), remark.kind, found.field, found.question),
        words("remark-text", text=_marked(words, found)),
        _hints(words, found),
        words(f"remark-state-{remark.verdict.value}"),
    )
    before, after, to_survey = found.before, found.after, surveys.SeeSurvey(survey)
    return Screen(
        text,
        column(
            Button(words.plain("remark-approve"), Approve(survey, remark.id)),
            Button(words.plain("remark-approve-up-to", n=found.passed), ApproveUpTo(survey, remark.id))
            if found.passed
            else None,
            Button(words.plain("remark-reject"), Reject(survey, remark.id)),
            Button(words.plain("remark-rewrite"), Rewrite(survey, remark.id)),
            None if before is None else Button(words.plain("remark-back"), SeeText(survey, before)),
            None if after is None else Button(words.plain("remark-onward"), SeeText(survey, after)),
            Button(words.plain("remark-to-survey"), to_survey),
        ),
        watch=_watch(survey, remark.id),
    )


def _marked(words: Words, found: Reviewing) -> Markup:
    text, end, parts = found.remark.text, 0, []
    for hint in found.hints[:MOST_HINTS]:
        parts.append(words("plain-text", text=text[end : hint.start]))
        parts.append(words("remark-marked", text=text[hint.start : hint.end]))
        end = hint.end
    return Markup("".join([*parts, words("plain-text", text=text[end:])]))


def _hints(words: Words, found: Reviewing) -> Markup | None:
    if not found.hints:
        return None
    named = [
        words(f"remark-hint-{hint.kind.value}", text=found.remark.text[hint.start : hint.end])
        for hint in found.hints[:MOST_HINTS]
    ]
    return words("remark-hints", hints=Markup(", ".join(named)))


def _about(
    words: Words, prefix: str, key: StepKey, kind: RemarkKind, field: Field, question: Question
) -> Markup:
    """What a text belongs to: a question, or one of the free questions after a field."""
    asked = question.text.text(words.language)
    if "." in key:
        return words(f"{prefix}-after-field", field=field.title.text(words.language), question=asked)
    return words(f"{prefix}-{kind.value}", question=asked)


def _all_reviewed(words: Words, found: AllReviewed) -> Screen:
    survey, progress = found.survey.id, found.progress
    text = (
        words("remark-all-reviewed", approved=progress.approved, rejected=progress.rejected)
        if progress.total
        else words("remark-none")
    )
    read = Button(words.plain("remark-read", n=progress.approved), surveys.SeeTexts(survey, 0))
    return Screen(
        text,
        column(
            read if progress.approved else None,
            None
            if found.last is None
            else Button(words.plain("remark-look-again"), SeeText(survey, found.last)),
            Button(words.plain("remark-to-survey"), surveys.SeeSurvey(survey)),
        ),
    )


def _read(words: Words, found: ApprovedRemarks, page: int) -> Screen:
    survey, pages = found.survey, list(_pages(found.remarks))
    page = nearest_page(page, len(pages), 1)
    shown = pages[page] if pages else ()
    text = paragraphs(
        words("remark-list", name=survey.name) if page == 0 else None,
        words("remark-list-intro") if page == 0 and shown else None,
        *(_heading_with_texts(words, list(each)) for _, each in groupby(shown, key=_heading)),
        None if shown else words("remark-list-none"),
    )
    return Screen(
        text,
        column(
            *turning(words, len(pages), page, 1, to=lambda to: surveys.SeeTexts(survey.id, to)),
            Button(words.plain("remark-to-result"), surveys.SeeResult(survey.id)),
        ),
    )


def _heading(remark: ApprovedRemark) -> Heading:
    return remark.key, remark.kind


def _heading_with_texts(words: Words, remarks: Sequence[ApprovedRemark]) -> Markup:
    first = remarks[0]
    return lines(
        _about(words, "remark-list", first.key, first.kind, first.field, first.question),
        *(words("remark-list-text", text=each.text) for each in remarks),
    )


def _pages(remarks: Sequence[ApprovedRemark]) -> Iterator[tuple[ApprovedRemark, ...]]:
    """As many texts at a time as fit into one message."""
    page: list[ApprovedRemark] = []
    for each in remarks:
        if page and _signs((*page, each)) > SIGNS_PER_PAGE:
            yield tuple(page)
            page = []
        page.append(each)
    if page:
        yield tuple(page)


def _signs(remarks: Sequence[ApprovedRemark]) -> int:
    questions = {_heading(each): each.question.text for each in remarks}
    longest = sum(max(map(len, text.by_language.values())) for text in questions.values())
    return longest + sum(len(each.text) + SIGNS_BESIDE for each in remarks)


def _keep(words: Words, survey: SurveyId, remark: RemarkId) -> Button:
    return Button(words.plain("remark-keep"), SeeText(survey, remark))


ROUTES: tuple[Route, ...] = (
    TapRoute(surveys.ReviewTexts, on_review),
    TapRoute(surveys.SeeTexts, on_read),
    TapRoute(SeeText, on_see),
    TapRoute(Approve, on_approve, leads_to=lambda tap: surveys.ReviewTexts(tap.survey)),
    TapRoute(ApproveUpTo, on_approve_up_to, leads_to=lambda tap: surveys.ReviewTexts(tap.survey)),
    TapRoute(Reject, on_reject, leads_to=lambda tap: surveys.ReviewTexts(tap.survey)),
    TapRoute(Rewrite, on_rewrite),
    TextRoute(
        TYPED_WORDING,
        on_wording_typed,
        leads_to=lambda data: SeeText(data["survey"], data["remark"]),
        says_limit=True,
    ),
)
VIEWS: dict[str, RenderView] = {REPLACED: render_replaced, MOVED: render_moved}

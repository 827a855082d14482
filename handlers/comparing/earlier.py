"""What became of a town since an earlier run: fields and questions, as text and as pictures."""

from collections.abc import Sequence
from dataclasses import replace

from handlers.comparing import taps
from handlers.exports.editions import caption, edition, file_name
from handlers.long_work import Tell
from handlers.paging import page_of, turning
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.surveys.taps import Compare, SeeResult
from handlers.taps import Home
from handlers.turn import Turn
from handlers.wording import for_button, lines, paragraphs
from locales import Markup, Words
from questionnaires.comparison import FieldChange, ItemChange
from questionnaires.rounding import whole
from reports import pictures
from storage.ids import SurveyId
from workshops.refusals import Gone
from workshops.results.earlier_runs import Since

ITEMS_PER_PAGE = 12
LONGEST_NAME = 18


async def on_compare(turn: Turn, tap: Compare) -> None:
    """The earlier runs there are, and the other towns."""
    words = turn.words
    runs = await turn.workshops.earlier_runs.of(turn.person.id, tap.survey)
    buttons = [
        Button(
            words.plain("compare-run", name=for_button(words, run.name, LONGEST_NAME)),
            taps.SeeChanges(tap.survey, run.id, 0),
        )
        for run in runs
    ]
    await turn.show(
        Screen(
            paragraphs(words("compare-head"), None if runs else words("compare-no-runs")),
            column(
                *buttons,
                Button(words.plain("compare-towns"), taps.SeeTowns(tap.survey)),
                Button(words.plain("compare-back"), SeeResult(tap.survey)),
            ),
        )
    )


async def on_changes(turn: Turn, tap: taps.SeeChanges) -> None:
    """Field by field, then question by question."""
    since = await turn.workshops.earlier_runs.compare(turn.person.id, tap.survey, earlier=tap.earlier)
    await turn.show(_changes(turn.words, since, tap))


async def on_draw(turn: Turn, tap: taps.DrawChanges) -> None:
    """The same as pictures."""
    since = await turn.workshops.earlier_runs.compare(turn.person.id, tap.survey, earlier=tap.earlier)
    shown = edition(since.after, turn.words)
    before = pictures.Earlier(since.before.result, since.before.day)
    found = [
        *pictures.changes_by_field(shown, before),
        *(
            each
            for field in since.changes.fields
            for each in pictures.changes_by_item(shown, field.field, before)
        ),
    ]
    if not found:
        raise Gone

    async def draw(tell: Tell) -> Sequence[Screen]:
        drawn = []
        for done, picture in enumerate(found):
            await tell(done, len(found))
            content = await turn.press.picture(picture)
            file = File(file_name(since.after, picture.title, "png"), content, picture=True)
            drawn.append(Screen(turn.words("plain-text", text=caption(picture.alt)), file=file))
        *others, last = drawn
        return [*others, replace(last, rows=column(_other(turn.words, tap.survey), _home(turn.words)))]

    await turn.work(turn.words.plain("compare-pictures"), draw)


def _changes(words: Words, since: Since, tap: taps.SeeChanges) -> Screen:
    found = since.changes
    shown = page_of(found.items, tap.page, ITEMS_PER_PAGE)
    text = paragraphs(
        words("compare-changes-head", before=words.day(since.before.day), after=words.day(since.after.day)),
        None if found.items else words("compare-nothing-comparable"),
        lines(*(_field(words, since, each) for each in found.fields))
        if tap.page == 0 and found.fields
        else None,
        lines(*(_item(words, since, each) for _, each in shown)) if shown else None,
        words("compare-left-out", n=len(found.not_comparable)) if found.not_comparable else None,
    )
    return Screen(
        text,
        column(
            *turning(
                words,
                len(found.items),
                tap.page,
                ITEMS_PER_PAGE,
                to=lambda to: taps.SeeChanges(tap.survey, tap.earlier, to),
            ),
            Button(words.plain("compare-as-pictures"), taps.DrawChanges(tap.survey, tap.earlier))
            if found.items
            else None,
            _other(words, tap.survey),
            _home(words),
        ),
    )


def _other(words: Words, survey: SurveyId) -> Button:
    return Button(words.plain("compare-other"), Compare(survey))


def _home(words: Words) -> Button:
    return Button(words.plain("home-button"), Home())


def _field(words: Words, since: Since, change: FieldChange) -> Markup:
    return words(
        "compare-field",
        field=since.after.asked.questionnaire.field(change.field).title.text(words.language),
        before=whole(change.before),
        after=whole(change.after),
        direction=words.plain(f"compare-direction-{change.direction.value}"),
        items=change.items,
        of=change.of,
    )


def _item(words: Words, since: Since, change: ItemChange) -> Markup:
    return words(
        "compare-item",
        text=since.after.asked.questionnaire.question(change.question).text.text(words.language),
        before=whole(change.before),
        before_n=change.before_n,
        after=whole(change.after),
        after_n=change.after_n,
        direction=words.plain(f"compare-direction-{change.direction.value}"),
    )


ROUTES: tuple[Route, ...] = (
    TapRoute(Compare, on_compare),
    TapRoute(taps.SeeChanges, on_changes),
    TapRoute(taps.DrawChanges, on_draw),
)

"""What run sheets look like to those who lead a workshop. Pure builders."""

from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile

from handlers import repeated
from handlers.floor.taps import LeadFloor, LeadFloorIn
from handlers.paging import page_of, turning
from handlers.polls.screens import written
from handlers.polls.taps import ReviewCards, SeePoll
from handlers.polls.turnout import of_writers, too_few_groups
from handlers.run_sheet import taps
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home, Moderate, RunSheets, SeeRunSheet
from handlers.to_measures import FromRunItem
from handlers.wall.steering import to_current
from handlers.wording import for_button, lines, paragraphs, short
from locales import Markup, Words
from questionnaires.kernels.kernel import Asks
from questionnaires.kernels.phrases import in_language
from questionnaires.presets import preset_of, presets
from questionnaires.run_sheets import ready_sheets
from questionnaires.values import dataclass
from storage.ids import MunicipalityId, PollId, RunItemId
from storage.polls import PollState
from storage.run_sheets import ListedSheet
from storage.surveys import Survey
from workshops import wall_time
from workshops.run_sheets.sheets import Entry, Running

LONGEST_LABEL = 22
LONGEST_OF_REVIEW = 18
LONGEST_OTHERWISE = 15
LONGEST_LINE = 80
MOST_LINES = 12
MOST_WHILE_RUNNING = 5
"""Of a longer run sheet the part is in sight where it stands: once it has begun so little that the next tap is, too."""
MOST_RESULTS = 3
"""Of more of them the newest are one tap away, all others two."""
ON_A_PAGE = 8


def listed(
    words: Words, town: MunicipalityId, found: Sequence[ListedSheet], *, only_leads: bool = False
) -> Screen:
    """The run sheets of a town; whoever only moderates prepares none."""
    buttons = [Button(for_button(words, each.title), SeeRunSheet(each.id)) for each in found]
    new = None if only_leads else Button(words.plain("run-new"), taps.NewRunSheet())
    home = Button(words.plain("home-button"), Home())
    said = "run-listed-to-lead" if only_leads and found else "run-listed" if found else "run-listed-none"
    floor = Button(words.plain("floor-title-plain"), LeadFloorIn(town))
    return Screen(paragraphs(words(said), that_run(words, found)), column(*buttons, new, floor, home))


def that_run(words: Words, found: Sequence[ListedSheet]) -> Markup | None:
    """Which of them have begun and are not over, a line each."""
    return lines(*(words("run-listed-runs", title=each.title) for each in found if each.runs)) or None


def new(words: Words, town: MunicipalityId) -> Screen:
    """Ready-made ones to begin with."""
    ready = ready_sheets().values()
    said = [
        words(
            "run-ready",
            title=each.title[words.language],
            minutes=each.minutes,
            about=each.about[words.language],
        )
        for each in ready
    ]
    buttons = [Button(each.title[words.language], taps.UseReady(each.id)) for each in ready]
    return Screen(
        paragraphs(words("run-new-ask"), *said),
        column(
            *buttons,
            Button(words.plain("run-empty"), taps.Begin()),
            Button(words.plain("floor-title-plain"), LeadFloorIn(town)),
            Button(words.plain("run-back"), RunSheets()),
        ),
    )


def running(words: Words, found: Running, *, head: Markup | None = None) -> Screen:
    """The whole run sheet where it stands; the first button is the next item."""
    sheet = found.sheet.id
    text = paragraphs(
        head,
        words("run-title", title=found.sheet.title),
        _where_it_stands(words, found) or words("run-no-items"),
        *repeated.left_out(words, 0 if found.current is None else found.current.left_out),
        *_without_result(words, found),
        _time(words, found),
        words("wall-is-elsewhere") if found.wall_is_elsewhere else None,
    )
    next_ = None
    if found.next is not None:
        label = words.plain("run-start", title=for_button(words, found.next.item.title, LONGEST_LABEL))
        next_ = Button(label, taps.StartItem(found.next.item.id), key="PageDown")
    # Below every page that follows by itself there is one.
    refresh = Button(words.plain("refresh"), SeeRunSheet(sheet)) if words.door == "telegram" else None
    home = Button(words.plain("home-button"), Home())
    return Screen(
        text,
        (
            *column(next_),
            *_current(words, found),
            *_to_review(words, found),
            *column(to_current(words, found.sheet.municipality) if found.wall_is_elsewhere else None),
            *_ended(words, found),
            (Button(words.plain("floor-title-plain"), LeadFloor(sheet)),),
            *(() if found.only_leads else _preparing(words, found)),
            (
                *((refresh,) if refresh else ()),
                Button(words.plain("moderation-home"), Moderate()) if found.only_leads else home,
            ),
        ),
        watch=Watch("run_sheet", sheet, found.sheet.version, rests=found.rests),
    )


def _without_result(words: Words, found: Running) -> list[Markup]:
    """It was started without a look at its draft, which says the same."""
    current = found.current
    if current is None or current.poll is None or current.counter is None:
        return []
    return too_few_groups(words, current.poll, current.counter.asked)


def _preparing(words: Words, found: Running) -> tuple[tuple[Button, ...], ...]:
    """What coordinators do before and afterwards."""
    sheet = found.sheet.id
    add = Button(words.plain("run-add"), taps.AddItem(sheet))
    change = Button(words.plain("run-change"), taps.ChangeItems(sheet))
    began = any(entry.item.started for entry in found.entries)
    return ((add, change) if found.entries else (add,), *(_record(words, found) if began else ()))


def _current(words: Words, found: Running) -> tuple[tuple[Button, ...], ...]:
    """The poll that runs, the clock, and the end of what is current; open polls of earlier items as well.

    A poll that was taken back is sent again from its draft.
    """
    labels = {PollState.OPEN: "run-poll", PollState.DRAFT: "run-draft"}
    rows: list[tuple[Button, ...]] = [
        (
            Button(
                words.plain(labels[poll.state], title=for_button(words, entry.item.title, LONGEST_LABEL)),
                SeePoll(poll.id),
            ),
        )
        for entry in found.entries
        for poll in entry.polls
        if entry.item.started and poll.state in labels
    ]
    current = found.current
    if current is None:
        return tuple(rows)
    item = current.item
    if item.time_until is None:
        rows.append((Button(words.plain("run-time"), taps.GiveTime(item.id)),))
    else:
        more = Button(words.plain("run-more-time"), taps.GiveMoreTime(item.id))
        rows.append((more, Button(words.plain("run-stop-time"), taps.StopTime(item.id))))
    back = Button(words.plain("run-take-back"), taps.TakeBackItem(item.id))
    end = Button(words.plain("run-end"), taps.EndItem(item.id))
    asked = current.poll is not None and current.poll.state is not PollState.DRAFT
    rows.append((end,) if asked else (end, back))
    if not found.only_leads:
        rows.append((Button(words.plain("measure-from"), FromRunItem(item.id)),))
    return tuple(rows)


def _to_review(words: Words, found: Running) -> tuple[tuple[Button, ...], ...]:
    """What waits to be looked at, poll by poll."""
    return column(
        *(
            Button(
                words.plain(
                    f"run-review-{written(each.poll)}",
                    n=each.n,
                    title=for_button(words, each.title, LONGEST_OF_REVIEW),
                ),
                ReviewCards(each.poll.id),
            )
            for each in found.to_review
        )
    )


@dataclass(frozen=True, slots=True)
class _Result:
    """A poll that is over, of an item with its number or asked besides."""

    poll: PollId
    title: str
    at: datetime | None
    """When its item, or the poll itself, began."""
    number: int | None = None
    is_otherwise: bool = False
    """With other answers, or to other people, than what its item began with."""


def _ended(words: Words, found: Running) -> tuple[tuple[Button, ...], ...]:
    """The way back to the result of an item, its last one: to its cards, and to another round."""
    over = _with_result(found)
    few = len(over) <= MOST_RESULTS
    newest = over if few else over[1 - MOST_RESULTS :]
    every = (
        None if few else Button(words.plain("run-results", n=len(over)), taps.SeeResults(found.sheet.id, 0))
    )
    shown = (
        Button(
            words.plain(
                "run-otherwise" if each.is_otherwise else "run-result",
                title=for_button(
                    words, each.title, LONGEST_OTHERWISE if each.is_otherwise else LONGEST_LABEL
                ),
            ),
            SeePoll(each.poll),
        )
        for each in newest
    )
    return column(*shown, every)


def _with_result(found: Running) -> list[_Result]:
    """In the order in which their turn came; what was asked besides stands among the items."""
    over = [
        _Result(
            rounds[-1].id,
            rounds[-1].question if place else entry.item.title,
            entry.item.started,
            number,
            is_otherwise=place > 0,
        )
        for number, entry in enumerate(found.entries, 1)
        for place, rounds in enumerate(entry.compared)
        if rounds[-1].state is PollState.CLOSED
    ]
    over += [
        _Result(each.polls[-1].id, each.polls[-1].question, each.opened)
        for each in found.besides
        if each.polls[-1].state is PollState.CLOSED
    ]
    return sorted(over, key=lambda each: (each.at is not None, each.at))


def results(words: Words, found: Running, page: int) -> Screen:
    """Everything that is over; the number says where it stands on the run sheet."""
    over, sheet = _with_result(found), found.sheet.id
    buttons = (
        Button(_numbered(words, each), SeePoll(each.poll)) for _, each in page_of(over, page, ON_A_PAGE)
    )
    more = turning(words, len(over), page, ON_A_PAGE, to=lambda at: taps.SeeResults(sheet, at))
    back = Button(words.plain("run-to-sheet"), SeeRunSheet(sheet))
    text = words("run-which-result")
    return Screen(text, (*column(*buttons), *((tuple(more),) if more else ()), (back,)))


def _numbered(words: Words, found: _Result) -> str:
    title = short(found.title, LONGEST_LABEL)
    if found.number is None:
        return words.plain("run-besides", title=title)
    if found.is_otherwise:
        title = words.plain("run-otherwise", title=short(found.title, LONGEST_OTHERWISE))
    return words.plain("run-item", number=found.number, title=title)


def _record(words: Words, found: Running) -> tuple[tuple[Button, ...], ...]:
    as_pdf = Button(words.plain("record-as-pdf"), taps.PrintRecord(found.sheet.id))
    as_docx = Button(words.plain("record-as-docx"), taps.WriteRecord(found.sheet.id))
    return ((as_pdf, as_docx),)


def _time(words: Words, found: Running) -> Markup | None:
    current = found.current
    if current is None or current.item.time_until is None:
        return None
    until = words.time(wall_time.shown(current.item.time_until, found.timezone))
    said = words("run-time-over" if found.time_is_over else "run-time-until", until=until)
    # Whoever still answers an older question is waited for by nobody.
    is_waited = found.somebody_takes_time and current.counter is not None
    return paragraphs(said, words("poll-somebody-takes-time") if is_waited else None)


def _where_it_stands(words: Words, found: Running) -> Markup:
    """Every item; of a long run sheet those around the one that runs, and how many lie before and behind."""
    every = found.entries
    most = MOST_WHILE_RUNNING if any(each.item.started for each in every) else MOST_LINES
    now = next((at for at, each in enumerate(every) if each in (found.current, found.next)), len(every))
    start = max(0, min(now - 1, len(every) - most))
    shown = page_of(every[start:], 0, most)
    before, behind = start, len(every) - start - len(shown)
    return lines(
        words("run-lines-before", n=before) if before else None,
        *(_line(words, start + number, entry) for number, entry in shown),
        words("run-lines-behind", n=behind) if behind else None,
    )


def _line(words: Words, number: int, entry: Entry) -> Markup:
    item = entry.item
    title = short(item.title, LONGEST_LINE)
    if item.started is None:
        kind = "none" if item.asks is None else _kind(words, item.asks)
        return words("run-line-planned", number=number, title=title, minutes=item.minutes or 0, kind=kind)
    if item.ended is not None and entry.counter is None:
        return words("run-line-over", number=number, title=title)
    if entry.counter is not None and entry.poll is not None:
        return words(
            of_writers(entry.poll.asks, "run-line-asking" if item.ended is None else "run-line-over-asking"),
            number=number,
            title=title,
            answered=entry.counter.answered,
            asked=entry.counter.asked,
        )
    return words("run-line-running", number=number, title=title)


def _kind(words: Words, asks: Asks) -> str:
    """By the name under which it was offered, for several ready-made polls are of one kind."""
    preset = preset_of(asks)
    return (
        words.plain(f"run-kernel-{asks.name}")
        if preset is None
        else in_language(preset.title, words.language)
    )


def add(words: Words, found: Running, surveys: Sequence[Survey], *, problem: Markup | None = None) -> Screen:
    """What comes at the end? Typed, a ready-made poll, or what a self-check gives reason for."""
    sheet = found.sheet.id
    kinds = [
        Button(each.title[words.language], taps.AddPreset(sheet, each.id)) for each in presets().values()
    ]
    pairs = tuple(tuple(kinds[place : place + 2]) for place in range(0, len(kinds), 2))
    checks = [
        Button(
            words.plain("run-from-survey", name=for_button(words, survey.name, LONGEST_LABEL)),
            taps.AddFromSurvey(sheet, survey.id),
        )
        for survey in surveys
    ]
    back = Button(words.plain("run-done"), SeeRunSheet(sheet))
    return Screen(paragraphs(problem, words("run-ask-item")), (*pairs, *column(*checks, back)))


def items(words: Words, found: Running, page: int = 0) -> Screen:
    """Which item is to be changed?"""
    sheet = found.sheet.id
    planned = _planned(found)
    buttons = [
        Button(
            words.plain("run-item", number=number, title=for_button(words, entry.item.title, LONGEST_LABEL)),
            taps.SeeItem(entry.item.id),
        )
        for _, (number, entry) in page_of(planned, page, ON_A_PAGE)
    ]
    more = turning(words, len(planned), page, ON_A_PAGE, to=lambda at: taps.ItemsPage(sheet, at))
    delete = Button(words.plain("run-delete"), taps.AskDelete(sheet))
    back = Button(words.plain("run-done"), SeeRunSheet(sheet))
    text = words("run-which-item" if planned else "run-no-item-left")
    return Screen(text, (*column(*buttons), *((tuple(more),) if more else ()), (delete,), (back,)))


def place_of(found: Running, item: RunItemId) -> taps.ItemsPage:
    """Where one item stands among those that can be changed."""
    before = takewhile(lambda each: each[1].item.id != item, _planned(found))
    return taps.ItemsPage(found.sheet.id, len(list(before)) // ON_A_PAGE)


def _planned(found: Running) -> list[tuple[int, Entry]]:
    """Whose turn has not come, with their numbers."""
    return [each for each in enumerate(found.entries, 1) if each[1].item.started is None]


def item(words: Words, found: Running, entry: Entry) -> Screen:
    """One item: up, other words, another kind, away; all of it only until its turn comes."""
    if entry.item.started is not None:
        number = found.entries.index(entry) + 1
        back = Button(words.plain("run-back"), SeeRunSheet(found.sheet.id))
        return Screen(_line(words, number, entry), column(back))
    numbers = [each.item.id for each in found.entries]
    place = numbers.index(entry.item.id)
    planned = [each.item.id for each in found.entries[:place] if each.item.started is None]
    up = Button(words.plain("run-up"), taps.MoveItemUp(entry.item.id, planned[-1])) if planned else None
    return Screen(
        _line(words, place + 1, entry),
        column(
            up,
            Button(words.plain("run-reword"), taps.RewordItem(entry.item.id)),
            Button(words.plain("run-kind"), taps.ChooseKind(entry.item.id)),
            Button(words.plain("run-drop"), taps.DropItem(entry.item.id)),
            Button(words.plain("run-back"), place_of(found, entry.item.id)),
        ),
    )


def delete(words: Words, found: Running) -> Screen:
    """Asks once more."""
    yes = Button(words.plain("run-delete-yes"), taps.Delete(found.sheet.id))
    back = Button(words.plain("run-back"), SeeRunSheet(found.sheet.id))
    return Screen(words("run-delete-ask", title=found.sheet.title), column(yes, back))

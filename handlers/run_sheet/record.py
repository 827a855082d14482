"""The record of a workshop to take along: as a PDF, and for a word processor."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from handlers.long_work import Tell
from handlers.measures.wording import status, who
from handlers.polls.papers import page_of
from handlers.polls.screens import result
from handlers.routing import Route, TapRoute
from handlers.run_sheet import taps
from handlers.screen import Button, File, Screen, column
from handlers.taps import SeeRunSheet
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Words
from reports.record import Agreed, Asked, Attended, RecordItem, WorkshopRecord
from storage.attendees import Attendance
from storage.floors import FloorQuestion
from storage.ids import RunSheetId
from storage.measures import Status
from storage.meetings import Meeting
from storage.polls import Poll, PollState
from workshops.measures.sheets import Line
from workshops.refusals import Gone
from workshops.run_sheets.sheets import Besides, Entry, Running


async def on_pdf(turn: Turn, tap: taps.PrintRecord) -> None:
    """Every item with its result, and what was agreed."""
    record = await _record(turn, tap.sheet)
    internal = await _internal(turn, tap.sheet)

    async def write(_: Tell) -> Sequence[Screen]:
        return [_file(turn, tap.sheet, record.day, "pdf", internal, await turn.press.record(record))]

    await turn.work(turn.words.plain("record-as-pdf"), write)


async def on_docx(turn: Turn, tap: taps.WriteRecord) -> None:
    """The same, to be completed in a word processor."""
    record = await _record(turn, tap.sheet)
    internal = await _internal(turn, tap.sheet)

    async def write(_: Tell) -> Sequence[Screen]:
        return [_file(turn, tap.sheet, record.day, "docx", internal, await turn.press.record_docx(record))]

    await turn.work(turn.words.plain("record-as-docx"), write)


async def _internal(turn: Turn, sheet: RunSheetId) -> int:
    """How many measures are not in it, because only the organisation sees them."""
    running = await turn.workshops.run_sheets.running(turn.person.id, sheet)
    register = await turn.workshops.measure_lists.register(turn.person.id, running.sheet.municipality)
    measures = [line.measure for line in register.lines]
    return sum(not each.public and each.status is not Status.DISCARDED for each in measures)


def _file(turn: Turn, sheet: RunSheetId, day: date, ending: str, internal: int, content: bytes) -> Screen:
    name = turn.words.plain("record-file", day=day.isoformat(), ending=ending)
    back = column(Button(turn.words.plain("run-back"), SeeRunSheet(sheet)))
    missing = turn.words("record-internal", n=internal) if internal else None
    return Screen(paragraphs(turn.words("record-ready"), missing), back, file=File(name, content))


async def _record(turn: Turn, sheet: RunSheetId) -> WorkshopRecord:
    running = await turn.workshops.run_sheets.running(turn.person.id, sheet)
    if running.current is None and all(each.item.started is None for each in running.entries):
        raise Gone
    came = await turn.workshops.attendance.of(turn.person.id, sheet)
    asked = await turn.workshops.floors.recorded(turn.person.id, sheet)
    agreed = await turn.workshops.measure_lists.to_show(turn.person.id, running.sheet.municipality)
    coming = await turn.workshops.meetings_on_wall.coming(running.sheet.municipality)
    words = turn.words
    polls = [poll for each in running.entries for poll in each.polls]
    polls += [poll for each in running.besides for poll in each.polls]
    goes_on = asked.is_open or any(poll.state is PollState.OPEN for poll in polls)
    return WorkshopRecord(
        town=agreed.town,
        title=running.sheet.title,
        day=turn.now.astimezone(ZoneInfo(running.timezone)).date(),
        language=words.language,
        items=tuple([await _item(turn, running, entry) for entry in running.entries]),
        besides=tuple([await _besides(turn, running, each) for each in running.besides]),
        agreed=tuple(_agreed(words, line) for line in agreed.lines),
        all_agreed=agreed.all_agreed,
        asked=tuple(_asked(words, each) for each in asked.questions),
        asked_note=words.plain("record-still-asked") if asked.is_open else "",
        attended=_attended(words, came),
        attended_note=words.plain("record-attended-so-far") if goes_on else "",
        attended_besides=_counted_in_room(words, polls),
        next_meeting="" if coming is None else _meets(words, coming),
    )


async def _item(turn: Turn, running: Running, entry: Entry) -> RecordItem:
    """A result only where everybody may see it, and below it that of every further round."""
    item, words = entry.item, turn.words
    if item.started is None:
        return RecordItem(item.title, words.plain("record-not-reached"))
    if entry.poll is None:
        return RecordItem(item.title, words.plain("record-talked"))
    return await _rounds(turn, running, item.title, entry.polls, numbers=entry.numbers)


async def _besides(turn: Turn, running: Running, besides: Besides) -> RecordItem:
    question, first = besides.polls[0].question, besides.numbers[0]
    named = question if first == 1 else turn.words.plain("poll-round", title=question, number=first)
    title = turn.words.plain("run-besides", title=named)
    return await _rounds(turn, running, title, besides.polls, numbers=besides.numbers)


async def _rounds(
    turn: Turn, running: Running, title: str, polls: Sequence[Poll], *, numbers: Sequence[int]
) -> RecordItem:
    first, *others = [await _round(turn, running, title, poll) for poll in polls]
    further = tuple(
        replace(each, title=_round_title(turn.words, number, poll, first=polls[0]))
        for number, poll, each in zip(numbers[1:], polls[1:], others, strict=True)
    )
    return replace(first, further=further)


def _round_title(words: Words, number: int, poll: Poll, *, first: Poll) -> str:
    """With its question, where that is not the one above, and where its answers or its people are not."""
    if number == 1:
        return words.plain("record-otherwise", title=poll.question)
    if poll.question == first.question:
        return words.plain("record-round", number=number)
    return words.plain("poll-round", title=poll.question, number=number)


async def _round(turn: Turn, running: Running, title: str, poll: Poll) -> RecordItem:
    words = turn.words
    if poll.state is PollState.DRAFT:
        return RecordItem(title, words.plain("record-not-held"))
    if poll.state is PollState.OPEN:
        return RecordItem(title, words.plain("record-still-open"))
    sheet = await turn.workshops.polls.sheet(turn.person.id, poll.id)
    try:
        page = page_of(words, sheet, day=turn.now.astimezone(ZoneInfo(running.timezone)).date())
    except Gone:
        return RecordItem(title, str(result(words, poll, sheet.tally)))
    return RecordItem(title, page.turnout, page)


def _attended(words: Words, came: Attendance) -> tuple[Attended, ...]:
    """Group by group, then all together."""
    total = came.total
    if total is None:
        return ()
    by_block = [
        Attended(words.together([words.group(name) for name in each.groups]), each.members, each.took_part)
        for each in came.blocks
    ]
    return (*by_block, Attended(words.plain("record-everybody"), total.members, total.took_part))


def _counted_in_room(words: Words, polls: Sequence[Poll]) -> str:
    """Nobody knows who of them are the same: of one item the most."""
    most = max((0 if each.published is None else each.published.by_hand for each in polls), default=0)
    return words.plain("record-attended-besides", n=most) if most else ""


def _meets(words: Words, meeting: Meeting) -> str:
    """What it is called, when and where."""
    day, time = words.day(meeting.start.date()), words.time(meeting.start)
    facts = (meeting.title, words.plain("meeting-moment", day=day, time=time), meeting.place)
    return " · ".join(each for each in facts if each)


def _asked(words: Words, question: FloorQuestion) -> Asked:
    answered = words.plain("record-yes" if question.answered else "record-not-yet")
    return Asked(question.text, words.number(question.people), answered)


def _agreed(words: Words, line: Line) -> Agreed:
    measure = line.measure
    return Agreed(
        measure.what,
        who(words, line),
        "" if measure.due is None else words.day(measure.due),
        status(words, measure),
    )


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.PrintRecord, on_pdf),
    TapRoute(taps.WriteRecord, on_docx),
)

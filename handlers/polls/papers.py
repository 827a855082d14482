"""The result of a poll to take along: as pictures, as a cloud of words, as a PDF."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from handlers.long_work import Tell, Work
from handlers.polls import taps
from handlers.polls.by_group import in_no_group, name_of
from handlers.polls.estimates import estimates, round_names
from handlers.polls.phrases import bare
from handlers.polls.screens import left_out, no_decision, total
from handlers.polls.turnout import of_writers
from handlers.routing import Route, TapRoute
from handlers.screen import Button, File, Screen, column
from handlers.turn import Turn
from handlers.wording import paragraphs
from locales import Words
from questionnaires.kernels.kernel import Line, Shown
from questionnaires.kernels.text import TextResult
from reports.pictures import Picture
from reports.poll_pages import CardsTogether, GroupColumn, PollPage, poll_cloud, poll_pictures
from reports.specs.votes import Bar
from storage.ids import PollId
from storage.tallies import BlockTally, Tally
from workshops.polls.sheets import PollSheet
from workshops.refusals import Gone

LONGEST_CAPTION = 900


async def on_picture(turn: Turn, tap: taps.DrawPoll) -> None:
    """The numbers with their bars."""
    page = await _page(turn, tap.poll)
    await turn.work(turn.words.plain("poll-as-picture"), _drawing(turn, tap.poll, poll_pictures(page)))


async def on_cloud(turn: Turn, tap: taps.DrawCloud) -> None:
    """Words as large as they are frequent."""
    page = await _page(turn, tap.poll)
    if not page.words:
        raise Gone
    await turn.work(turn.words.plain("poll-as-cloud"), _drawing(turn, tap.poll, (poll_cloud(page),)))


async def on_paper(turn: Turn, tap: taps.PrintPoll) -> None:
    """A page to keep."""
    page = await _page(turn, tap.poll)

    async def write(_: Tell) -> Sequence[Screen]:
        file = File(_name(page.question, "pdf"), await turn.press.poll(page))
        return [Screen(turn.words("poll-question", question=page.question), _back(turn, tap.poll), file=file)]

    await turn.work(turn.words.plain("poll-as-pdf"), write)


def _drawing(turn: Turn, poll: PollId, pictures: tuple[Picture, ...]) -> Work:
    async def draw(_: Tell) -> Sequence[Screen]:
        several = len(pictures) > 1
        return [
            await _drawn(turn, poll, each, number=number if several else None)
            for number, each in enumerate(pictures, 1)
        ]

    return draw


async def _drawn(turn: Turn, poll: PollId, picture: Picture, *, number: int | None) -> Screen:
    caption = picture.alt if len(picture.alt) <= LONGEST_CAPTION else f"{picture.alt[: LONGEST_CAPTION - 1]}…"
    file = File(_name(picture.title, "png", number), await turn.press.picture(picture), picture=True)
    values = turn.words("plain-text", text=caption.removeprefix(picture.title).strip())
    text = paragraphs(turn.words("poll-question", question=picture.title), values)
    return Screen(text, _back(turn, poll), file=file)


def _back(turn: Turn, poll: PollId) -> tuple[tuple[Button, ...], ...]:
    return column(Button(turn.words.plain("poll-cards-back"), taps.SeePoll(poll)))


def _name(question: str, ending: str, number: int | None = None) -> str:
    """`number`: which of several it is, so that none replaces another where they are kept."""
    plain = unicodedata.normalize("NFC", question)
    which = "" if number is None else f"-{number}"
    return f"{re.sub(r'[^0-9A-Za-zÀ-ɏ]+', '-', plain).strip('-')[:60] or 'poll'}{which}.{ending}"


async def _page(turn: Turn, poll: PollId) -> PollPage:
    sheet = await turn.workshops.polls.sheet(turn.person.id, poll)
    return page_of(turn.words, sheet, day=turn.now.astimezone(ZoneInfo(sheet.timezone)).date())


def page_of(words: Words, sheet: PollSheet, *, day: date) -> PollPage:
    """A result that may be shown, in words; raises Gone where there is none."""
    tally = sheet.tally
    if tally is None or tally.result is None:
        raise Gone
    shown = sheet.poll.asks.shown(tally.voters, tally.result)
    earlier = None if sheet.earlier is None else sheet.earlier.shown
    before = {} if earlier is None else {bare(words, each.label): each for each in earlier.lines}
    rows = tuple(_bar(words, each, before) for each in shown.lines)
    round_name, earlier_name = round_names(words, sheet.round)
    written = tally.result.written if shown.is_cloud and isinstance(tally.result, TextResult) else ()
    sentences = tuple(bare(words, each) for each in (*shown.above, *shown.below))
    return PollPage(
        town=sheet.town,
        question=sheet.poll.question,
        turnout=total(words, sheet.poll, tally) or _turnout(words, sheet, "poll-turnout"),
        rows=rows,
        notes=(*sentences, *_about(words, sheet, tally), *map(str, no_decision(words, sheet.poll))),
        day=day,
        language=words.language,
        before=tuple(row.before or "–" for row in rows) if before else (),
        words=tuple((each.text, each.people) for each in written),
        together=cards_together(words, shown),
        by_group=tuple(_column(words, sheet, each, rows) for each in tally.blocks),
        in_no_group="".join(map(str, in_no_group(words, tally))),
        round_name=round_name if sheet.round > 1 else "",
        earlier_name=earlier_name if before else "",
        estimates=estimates(words, shown, earlier, sheet.round),
    )


def _bar(words: Words, line: Line, before: Mapping[str, Line]) -> Bar:
    """A line with what it was in the round before."""
    label, value = bare(words, line.label), bare(words, line.value)
    was = before.get(label)
    if was is None:
        return Bar(label, value, line.length)
    return Bar(label, value, line.length, bare(words, was.value), was.length)


def _turnout(words: Words, sheet: PollSheet, key: str) -> str:
    return words.plain(of_writers(sheet.poll.asks, key), voters=sheet.voters, audience=sheet.audience)


def _about(words: Words, sheet: PollSheet, tally: Tally) -> Iterable[str]:
    """Who is in this result and who is not, and of how many the one before was."""
    if tally.by_hand:
        yield _turnout(words, sheet, "poll-themselves")
    yield from map(str, left_out(words, sheet.poll, tally))
    if sheet.earlier is not None:
        _, name = round_names(words, sheet.round)
        yield words.plain("poll-page-round-before", voters=sheet.earlier.voters, round=name)


def _column(words: Words, sheet: PollSheet, block: BlockTally, rows: Iterable[Bar]) -> GroupColumn:
    lines = sheet.poll.asks.shown(block.voters, block.result).lines
    said = {bare(words, each.label): bare(words, each.value) for each in lines}
    head = words.plain("poll-block-column", name=name_of(words, block), voters=block.voters)
    return GroupColumn(head, tuple(said.get(row.label, "–") for row in rows))


def cards_together(words: Words, shown: Shown) -> tuple[CardsTogether, ...]:
    """Of cards, which have nothing beside them but where they lie."""
    if shown.together:
        named = ((bare(words, each.name), each.lines) for each in shown.together)
        return tuple(CardsTogether(name, _labels(words, lines)) for name, lines in named)
    is_cards = bool(shown.lines) and not any(bare(words, each.value) for each in shown.lines)
    return (CardsTogether("", _labels(words, shown.lines)),) if is_cards else ()


def _labels(words: Words, lines: Iterable[Line]) -> tuple[str, ...]:
    return tuple(bare(words, each.label) for each in lines)


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.DrawPoll, on_picture),
    TapRoute(taps.DrawCloud, on_cloud),
    TapRoute(taps.PrintPoll, on_paper),
)

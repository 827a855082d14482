"""What questions from the floor look like to people in the room and to whoever leads it. Pure builders."""

from collections.abc import Sequence
from typing import Final

from handlers.floor import taps
from handlers.paging import page_of, turning
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home, RunSheets, SeeRunSheet
from handlers.wall.taps import SeeWall
from handlers.wording import for_button, lines, paragraphs, short
from locales import Markup, Words
from storage.floors import FloorQuestion, Visibility
from storage.ids import FloorId, MunicipalityId, RunSheetId
from workshops.floors.sheets import ASKED, LONGEST_QUESTION, MOST_OF_ONE, SEEN, FloorList, FloorSheet

ON_A_PAGE: Final = 5
"""Questions with their buttons that are in sight together on a small phone."""
LONGEST_LABEL: Final = 30


def seen(words: Words, found: FloorList, *, page: int = 0, remark: Markup | None = None) -> Screen:
    """The list for people in the room: tapping a question says that one has it too. A page follows by itself; in the
    chats of a hall each tap would change hundreds of messages, so there only what becomes of one's own question does.
    That it is over stands first: whoever is typing reads the first thing that is new beside their field.
    """
    floor, is_page = found.floor.id, words.door == "browser"
    refresh = Button(words.plain("refresh"), taps.SeeFloor(floor, page))
    here = page_of(found.questions, page, ON_A_PAGE)
    shown = [(number, each) for number, each in here if _may_tap(found, each)]
    nothing = words("floor-none-yet") if found.is_open else None
    text = paragraphs(
        remark,
        words("floor-title"),
        None if found.is_open else words("floor-over"),
        words("floor-over-unreviewed", n=found.unreviewed) if found.unreviewed else None,
        lines(*(_line(words, number, each, is_over=not found.is_open) for number, each in here)) or nothing,
        words("floor-how") if found.is_open and shown else None,
    )
    chosen = [_have_too(words, number, each, page) for number, each in shown] if found.is_open else []
    own = [each for each in found.questions if each.own] if found.is_open else []
    take_back = [
        Button(
            words.plain("floor-withdraw", text=for_button(words, each.text, LONGEST_LABEL)),
            taps.Withdraw(each.id),
        )
        for each in own
    ]
    more = turning(words, len(found.questions), page, ON_A_PAGE, to=lambda at: taps.SeeFloor(floor, at))
    may_ask = found.is_open and found.own < MOST_OF_ONE
    return Screen(
        text,
        (
            *column(Button(words.plain("floor-ask"), taps.AskFloor(floor)) if may_ask else None, *chosen),
            *((tuple(more),) if more else ()),
            *column(
                *take_back,
                Button(words.plain("floor-lead"), taps.SeeSheet(floor)) if found.leads else None,
            ),
            (*(() if is_page else (refresh,)), Button(words.plain("home-button"), Home())),
        ),
        watch=_watch(found, page, is_page=is_page),
    )


def _watch(found: FloorList, page: int, *, is_page: bool) -> Watch | None:
    """In a chat, where questions are looked at first, the first page follows what becomes of one's own; every list says
    when it is over, so that nothing tells then who had asked something."""
    floor = found.floor
    if is_page:
        return Watch("floor", floor.id, floor.version)
    if not (found.is_open and floor.reviewed):
        return None
    follows = found.own and not page
    return Watch(ASKED, floor.id, found.looked_at) if follows else Watch(SEEN, floor.id, 0)


def _may_tap(found: FloorList, question: FloorQuestion) -> bool:
    """Whoever asked a question, or a part of it, has it until they take it back. What is answered gets nobody more."""
    is_other = not question.own and question.id not in found.counted_for
    counts = not question.answered or question.chosen
    return is_other and counts and question.state is Visibility.SHOWN


def _have_too(words: Words, number: int, question: FloorQuestion, page: int) -> Button:
    text = short(question.text, LONGEST_LABEL)
    label = "floor-chosen" if question.chosen else "floor-choice"
    tap = taps.HaveToo(question.id, not question.chosen, page)
    return Button(words.plain(label, number=number, text=text), tap)


def ask(words: Words, found: FloorList, *, problem: Markup | None = None) -> Screen:
    """For whoever is about to type. A page follows the end, and tells of the next poll."""
    text = paragraphs(
        problem,
        words("floor-ask-now", longest=LONGEST_QUESTION),
        words("floor-who-sees-reviewed" if found.floor.reviewed else "floor-who-sees"),
    )
    back = Button(words.plain("run-back"), taps.SeeFloor(found.floor.id))
    watch = Watch("floor", found.floor.id, found.floor.version) if words.door == "browser" else None
    return Screen(text, column(back), watch=watch)


def opened(words: Words, floor: FloorId) -> Screen:
    """The message that tells everybody."""
    return Screen(
        words("floor-opened"),
        column(
            Button(words.plain("floor-ask"), taps.AskFloor(floor)),
            Button(words.plain("floor-see"), taps.SeeFloor(floor)),
        ),
    )


def begin(words: Words, town: MunicipalityId, sheet: RunSheetId | None, last: FloorSheet | None) -> Screen:
    """How they are begun; the last ones are still there to be read."""
    free, reviewed = (
        taps.BeginIn(town, each) if sheet is None else taps.Begin(sheet, each) for each in (False, True)
    )
    earlier = None if last is None else Button(words.plain("floor-last"), taps.SeeSheet(last.floor.id))
    return Screen(
        words("floor-begin-ask"),
        column(
            Button(words.plain("floor-begin-free"), free),
            Button(words.plain("floor-begin-reviewed"), reviewed),
            earlier,
            _to_workshop(words, sheet),
            Button(words.plain("home-button"), Home()),
        ),
    )


def sheet(words: Words, found: FloorSheet, *, page: int = 0, remark: Markup | None = None) -> Screen:
    """For whoever leads the room: what waits stands first, and what is done behind a button. It follows by itself, in a
    chat only its first page."""
    floor, waiting, done = found.floor.id, found.waiting, found.done
    every = (*waiting, *(each for each in found.questions if each not in waiting and each not in done))
    here = page_of(every, page, ON_A_PAGE)
    text = paragraphs(
        remark,
        words("floor-title"),
        words("floor-counts", n=len(found.questions), waiting=len(waiting)),
        words("floor-mode-reviewed" if found.floor.reviewed else "floor-mode-free")
        if found.is_open
        else None,
        lines(*(_line(words, number, each) for number, each in here)),
        None if found.is_open else words("floor-over"),
    )
    more = turning(words, len(every), page, ON_A_PAGE, to=lambda at: taps.SeeSheet(floor, at))
    to_done = Button(words.plain("floor-done", n=len(done)), taps.SeeDone(floor)) if done else None
    end = Button(words.plain("floor-end"), taps.End(floor, sure=False)) if found.is_open else None
    anew = taps.LeadFloorIn(found.floor.municipality)
    again = None if found.is_open else Button(words.plain("floor-begin-again"), anew)
    return Screen(
        text,
        (
            *column(*_to_questions(words, here)),
            *((tuple(more),) if more else ()),
            *column(
                to_done,
                _to_wall(words, found),
                end,
                again,
                _to_workshop(words, found.floor.run_sheet),
                Button(words.plain("home-button"), Home()),
            ),
        ),
        watch=Watch("floor_control", floor, found.floor.version)
        if not page or words.door == "browser"
        else None,
    )


def done(words: Words, found: FloorSheet, *, page: int = 0) -> Screen:
    """What is answered or hidden, to be looked at again."""
    floor, every = found.floor.id, found.done
    here = page_of(every, page, ON_A_PAGE)
    text = paragraphs(
        words("floor-done-title"), lines(*(_line(words, number, each) for number, each in here))
    )
    more = turning(words, len(every), page, ON_A_PAGE, to=lambda at: taps.SeeDone(floor, at))
    back = Button(words.plain("floor-back"), taps.SeeSheet(floor))
    return Screen(text, (*column(*_to_questions(words, here)), *((tuple(more),) if more else ()), (back,)))


def _to_questions(words: Words, here: Sequence[tuple[int, FloorQuestion]]) -> list[Button]:
    return [
        Button(
            words.plain("floor-choice", number=number, text=for_button(words, each.text, LONGEST_LABEL)),
            taps.SeeQuestion(each.id),
        )
        for number, each in here
    ]


def _to_wall(words: Words, found: FloorSheet) -> Button | None:
    """Puts them there; where nobody can see the wall yet, it is opened first."""
    if not found.has_wall:
        return None
    if not found.wall_is_open:
        return Button(words.plain("wall-open"), SeeWall(found.floor.municipality))
    return Button(words.plain("floor-to-wall"), taps.ShowAll(found.floor.id)) if found.questions else None


def _to_workshop(words: Words, sheet: RunSheetId | None) -> Button:
    """Back to what whoever leads does beside it."""
    return Button(words.plain("run-home"), RunSheets() if sheet is None else SeeRunSheet(sheet))


def question(words: Words, found: FloorSheet, one: FloorQuestion, *, remark: Markup | None = None) -> Screen:
    """One question with what can be done about it."""
    parts = found.parts_of(one.id)
    text = paragraphs(
        remark,
        words("floor-question", text=one.text, people=one.people),
        words(f"floor-state-{one.state.value}"),
        words("floor-state-answered") if one.answered else None,
        lines(*(words("floor-part", text=each.text) for each in parts)),
    )
    shows = one.state is Visibility.SHOWN
    others = found.is_open and len(found.questions) > 1
    return Screen(
        text,
        column(
            None if shows else Button(words.plain("floor-show"), taps.SetState(one.id, Visibility.SHOWN)),
            Button(words.plain("floor-alone"), taps.ShowAlone(one.id))
            if shows and found.wall_is_open
            else None,
            Button(
                words.plain("floor-not-answered" if one.answered else "floor-answered"),
                taps.SetAnswered(one.id, not one.answered),
            ),
            Button(words.plain("floor-merge"), taps.AskMerge(one.id)) if others else None,
            Button(words.plain("floor-part-again"), taps.Part(one.id)) if parts and found.is_open else None,
            None
            if one.state is Visibility.HIDDEN
            else Button(words.plain("floor-hide"), taps.SetState(one.id, Visibility.HIDDEN)),
            Button(words.plain("floor-back"), taps.SeeSheet(found.floor.id)),
        ),
    )


def merge(words: Words, found: FloorSheet, one: FloorQuestion, *, page: int = 0) -> Screen:
    """Part of which other one does it become?"""
    others = [each for each in found.questions if each.id != one.id]
    here = page_of(others, page, ON_A_PAGE)
    text = paragraphs(
        words("floor-merge-ask", text=one.text), lines(*(_line(words, number, each) for number, each in here))
    )
    buttons = [
        Button(
            words.plain("floor-choice", number=number, text=for_button(words, each.text, LONGEST_LABEL)),
            taps.Merge(one.id, each.id),
        )
        for number, each in here
    ]
    more = turning(words, len(others), page, ON_A_PAGE, to=lambda at: taps.AskMerge(one.id, at))
    back = Button(words.plain("run-back"), taps.SeeQuestion(one.id))
    return Screen(text, (*column(*buttons), *((tuple(more),) if more else ()), (back,)))


def ask_end(words: Words, found: FloorSheet) -> Screen:
    """Before nobody can ask any more."""
    floor = found.floor.id
    return Screen(
        words("floor-end-ask"),
        column(
            Button(words.plain("floor-end-yes"), taps.End(floor, sure=True)),
            Button(words.plain("run-back"), taps.SeeSheet(floor)),
        ),
    )


def _line(words: Words, number: int, question: FloorQuestion, *, is_over: bool = False) -> Markup:
    """`is_over`: whoever asked is told of no review any more, which whoever leads may still make up for."""
    said = ["own"] if question.own else []
    said += ["merged"] if question.merged_into is not None else []
    waits = question.state is Visibility.WAITING and not question.answered
    said += [] if not waits else ["unreviewed"] if is_over else ["waiting"]
    said += ["hidden"] if question.state is Visibility.HIDDEN else []
    said += ["answered"] if question.answered else []
    marks = "".join(f" · {words.plain(f'floor-mark-{each}')}" for each in said)
    return words(
        "floor-line", number=number, text=question.text, people=question.people, marks=marks or "none"
    )

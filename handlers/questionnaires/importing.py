"""A coordinator sends a questionnaire as a file: all that is wrong comes back at once, or it can be tried and kept."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import assert_never

from handlers.questionnaires import screens, taps
from handlers.questionnaires.listing import version_taken
from handlers.questionnaires.screens import Told
from handlers.routing import FileRoute, Route, TapRoute, TextRoute
from handlers.screen import File, Screen
from handlers.turn import Turn
from handlers.wording import paragraphs, short
from locales import Markup
from questionnaires.catalogue import FileRefused
from questionnaires.importing import ENDINGS, LARGEST_FILE
from questionnaires.problems import Problem, Severity
from workshops.questionnaires.isolated_import import TooCostly
from workshops.questionnaires.questionnaires import (
    AlreadyKept,
    CheckOutcome,
    IdTaken,
    Offered,
    VersionTaken,
    Which,
)

FILE = "questionnaire-file"
"""The dialog step in which a file is a questionnaire: data is {"name", "told": [[list, place, sentence]], "right"}."""
MOST_TOLD = 150
"""Problems of a file that are kept for paging; whoever has more begins with these."""
LONGEST_SENTENCE = 600
LONGEST_NAME = 60


async def on_send(turn: Turn, _: taps.SendFile) -> None:
    """Asks for the file."""
    await turn.workshops.questionnaires.may_bring(turn.person.id, turn.town)
    await turn.expect(FILE)
    await turn.show(screens.send(turn.words))


async def on_text(turn: Turn) -> None:
    """A text is no file; the file is still expected."""
    await turn.expect(FILE)
    await turn.say(screens.send(turn.words, turn.words("questionnaire-not-a-text")))


async def on_file(turn: Turn) -> None:
    """The file came, asked for or where a button leads to that; it is fetched only if it can be one."""
    assert turn.file is not None  # noqa: S101 - whatever takes a file has one
    name = turn.file.name
    if PurePath(name).suffix.casefold() == ".json":
        await turn.expect(FILE)
        await turn.say(screens.is_package(turn.words, short(name, LONGEST_NAME)))
    elif PurePath(name).suffix.casefold() not in ENDINGS:
        await _again(turn, turn.words("questionnaire-wrong-kind", name=short(name, LONGEST_NAME)))
    elif turn.file.size > LARGEST_FILE:
        await _again(turn, turn.words("questionnaire-too-large"))
    else:
        turn.leads_to(lambda row: taps.SeeQuestionnaire(Which(str(row.id))))
        outcome = await turn.workshops.questionnaires.check(
            turn.person.id, turn.town, name=name, content=await turn.fetch(turn.file)
        )
        await _answer(turn, short(name, LONGEST_NAME), outcome)


async def on_problems(turn: Turn, tap: taps.SeeProblems) -> None:
    """Another page; where the file was forgotten in the meantime, asks for one."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    if expected is None or expected.step != FILE or not expected.data.get("told"):
        await on_send(turn, taps.SendFile())
        return
    data = expected.data
    told = [(severity, place, sentence) for severity, place, sentence in data["told"]]
    await turn.show(
        screens.problems(turn.words, data["name"], told, tap.page, right=data["right"], most=MOST_TOLD)
    )


async def _answer(turn: Turn, name: str, outcome: CheckOutcome) -> None:
    words = turn.words
    match outcome:
        case Offered(held, hints, reworded, understood):
            await _expect(turn, name, hints, right=True)
            questions = ", ".join(reworded)
            changed = words("questionnaire-reworded", questions=questions) if reworded else None
            listed = words("questionnaire-understood", text=understood) if understood else None
            remark = paragraphs(words("questionnaire-right", name=name), listed, changed)
            await turn.say(screens.one(words, held, remark=remark, hints=len(hints)))
        case FileRefused(problems, marked):
            told = await _expect(turn, name, problems, right=False)
            if marked is not None:
                file = File(turn.file.name if turn.file else name, marked)
                await turn.say(Screen(words("questionnaire-marked"), file=file))
            await turn.say(screens.problems(words, name, told, 0, right=False, most=MOST_TOLD))
        case AlreadyKept(held):
            await turn.expect_nothing()
            await turn.say(screens.one(words, held, remark=words("questionnaire-already-kept")))
        case VersionTaken():
            await _again(turn, version_taken(turn, outcome))
        case IdTaken(code):
            await _again(turn, words("questionnaire-id-taken", id=code))
        case TooCostly():
            await _again(turn, words("questionnaire-too-costly"))
        case _:
            assert_never(outcome)


async def _expect(turn: Turn, name: str, problems: Sequence[Problem], *, right: bool) -> list[Told]:
    """The corrected file can be sent at once; until then the problems can be read page by page."""
    in_order = sorted(problems, key=lambda one: list(Severity).index(one.severity))
    told = [
        (one.severity.value, one.place, short(_sentence(one), LONGEST_SENTENCE))
        for one in in_order[:MOST_TOLD]
    ]
    await turn.expect(FILE, name=name, told=told, right=right)
    return told


def _sentence(problem: Problem) -> str:
    where = f"{problem.where}: " if problem.where else ""
    return f"{where}{problem.what} {problem.remedy}"


async def _again(turn: Turn, why: Markup) -> None:
    await turn.expect(FILE)
    await turn.say(screens.send(turn.words, why))


ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SendFile, on_send, on_file=on_file),
    TextRoute(FILE, on_text, leads_to=lambda _: taps.SendFile()),
    FileRoute(FILE, on_file, leads_to=lambda _: taps.SeeProblems(0)),
    TapRoute(taps.SeeProblems, on_problems),
)

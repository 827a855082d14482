"""A coordinator makes a poll: types it in one line or adds the usual answers by a tap, looks at it, sends it."""

from handlers.polls import line, screens, taps
from handlers.routing import Command, Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.turn import Turn
from questionnaires.kernels import choice, scale
from questionnaires.kernels.kernel import Asks
from storage.members import Role
from workshops.polls.sheets import Sheet

SCALE_STEPS = 5
QUESTION = "poll-question"
OPTIONS = "poll-options"


async def on_new(turn: Turn, _: taps.NewPoll) -> None:
    """Asks for the question."""
    await turn.expect(QUESTION)
    await turn.show(Screen(turn.words("poll-ask"), column(Button(turn.words.plain("poll-cancel"), Home()))))


async def on_command(turn: Turn) -> None:
    """`/umfrage Wo? Rathaus / Schule` makes the draft at once."""
    if turn.text:
        await on_question(turn)
    else:
        await on_new(turn, taps.NewPoll())


async def on_question(turn: Turn) -> None:
    """The question was typed, perhaps with its options."""
    match line.parse(turn.text):
        case line.Unclear() as unclear:
            await turn.expect(QUESTION)
            await turn.say(_try_again(turn, unclear))
        case line.Line(question, ()):
            await turn.expect(OPTIONS, question=question)
            turn.stands_at(taps.AskOptions())
            await turn.say(_ask_options(turn, question))
        case line.Line(question, options):
            await _draft(turn, question, choice.one_of(*options))


async def on_ask_options(turn: Turn, _: taps.AskOptions) -> None:
    """Asks for the options of the question that was typed; where it was forgotten in the meantime, for that."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    if expected is None or expected.step != OPTIONS:
        await on_new(turn, taps.NewPoll())
    else:
        await turn.show(_ask_options(turn, str(expected.data["question"])))


async def on_options(turn: Turn) -> None:
    """The options were typed, one per line or in one line."""
    assert turn.expected is not None  # noqa: S101 - a text route always has one
    question = str(turn.expected.data["question"])
    match line.parse(f"{question}\n{turn.text}" if "\n" in turn.text else f"? {turn.text}"):
        case line.Line(_, options) if options:
            await _draft(turn, question, choice.one_of(*options))
        case line.Unclear() as unclear:
            await turn.expect(OPTIONS, question=question)
            await turn.say(_try_again(turn, unclear))
        case _:
            await turn.expect(OPTIONS, question=question)
            await turn.say(_try_again(turn, line.Unclear("poll-line-one-option")))


async def on_ready_options(turn: Turn, tap: taps.ReadyOptions) -> None:
    """The usual answers: yes and no, or five steps."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    if expected is None or expected.step != OPTIONS:
        await on_new(turn, taps.NewPoll())
        return
    words = turn.words
    if tap.which == "scale":
        labels = [words.plain(f"poll-step-{step}") for step in range(1, SCALE_STEPS + 1)]
        await _draft(turn, str(expected.data["question"]), scale.steps(1, SCALE_STEPS, *labels))
    else:
        answers = [words.plain(key) for key in ("poll-yes", "poll-no", "poll-abstain")]
        await _draft(turn, str(expected.data["question"]), choice.one_of(*answers))


async def on_groups(turn: Turn, tap: taps.ChooseGroups) -> None:
    """Shows who is asked."""
    await turn.show(screens.groups(turn.words, await turn.workshops.polls.sheet(turn.person.id, tap.poll)))


async def on_set_group(turn: Turn, tap: taps.SetGroup) -> None:
    """One group more or less."""
    sheet = await turn.workshops.polls.set_group(turn.person.id, tap.poll, group=tap.group, on=tap.on)
    await turn.show(screens.groups(turn.words, sheet))


async def on_every_group(turn: Turn, tap: taps.EveryGroup) -> None:
    """Everybody is asked."""
    sheet = await turn.workshops.polls.choose_every_group(turn.person.id, tap.poll)
    await turn.show(screens.groups(turn.words, sheet))


async def on_earlier_groups(turn: Turn, tap: taps.EarlierGroups) -> None:
    """The groups that were asked before as well."""
    await _show(turn, await turn.workshops.polls.ask_earlier_groups_too(turn.person.id, tap.poll))


async def on_again(turn: Turn, tap: taps.Again) -> None:
    """The same question to the same people, from nothing."""
    turn.leads_to(lambda sheet: taps.SeePoll(sheet.poll.id))
    await _show(turn, await turn.workshops.polls.again(turn.person.id, tap.poll, update=turn.update))


async def on_set_several(turn: Turn, tap: taps.SetSeveral) -> None:
    """One answer or several."""
    await _show(turn, await turn.workshops.polls.set_several(turn.person.id, tap.poll, on=tap.on))


async def on_set_open(turn: Turn, tap: taps.SetOpen) -> None:
    """Confidential or announced as open."""
    await _show(turn, await turn.workshops.polls.set_open(turn.person.id, tap.poll, on=tap.on))


async def on_discard(turn: Turn, tap: taps.Discard) -> None:
    """The draft goes."""
    await turn.workshops.polls.discard(turn.person.id, tap.poll)
    home = column(
        Button(turn.words.plain("poll-new"), taps.NewPoll()), Button(turn.words.plain("home-button"), Home())
    )
    await turn.show(Screen(turn.words("poll-discarded"), home))


async def _draft(turn: Turn, question: str, asks: Asks) -> None:
    turn.leads_to(lambda sheet: taps.SeePoll(sheet.poll.id))
    sheet = await turn.workshops.polls.draft(
        turn.person.id,
        turn.town,
        question=question,
        asks=asks,
        update=turn.update,
    )
    await turn.expect_nothing()
    await _show(turn, sheet)


async def _show(turn: Turn, sheet: Sheet) -> None:
    await turn.show(screens.sheet(turn.words, sheet))


def _ask_options(turn: Turn, question: str) -> Screen:
    words = turn.words
    return Screen(
        words("poll-ask-options", question=question),
        column(
            Button(words.plain("poll-ready-yes-no"), taps.ReadyOptions("yes_no")),
            Button(words.plain("poll-ready-scale"), taps.ReadyOptions("scale")),
            Button(words.plain("poll-cancel"), Home()),
        ),
    )


def _try_again(turn: Turn, unclear: line.Unclear) -> Screen:
    cancel = column(Button(turn.words.plain("poll-cancel"), Home()))
    return Screen(turn.words(unclear.key, limit=unclear.limit), cancel)


ROUTES: tuple[Route, ...] = (
    Command("umfrage", on_command, leads_to=taps.NewPoll(), roles=frozenset({Role.COORDINATOR})),
    TapRoute(taps.NewPoll, on_new),
    TextRoute(QUESTION, on_question, leads_to=lambda _: taps.NewPoll()),
    TapRoute(taps.AskOptions, on_ask_options),
    TextRoute(OPTIONS, on_options, leads_to=lambda _: taps.AskOptions()),
    TapRoute(taps.ReadyOptions, on_ready_options, leads_to=lambda _: taps.AskOptions()),
    TapRoute(taps.ChooseGroups, on_groups),
    TapRoute(taps.SetGroup, on_set_group, leads_to=lambda tap: taps.ChooseGroups(tap.poll)),
    TapRoute(taps.EveryGroup, on_every_group, leads_to=lambda tap: taps.ChooseGroups(tap.poll)),
    TapRoute(taps.SetSeveral, on_set_several, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.SetOpen, on_set_open, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.Discard, on_discard, leads_to=lambda _: taps.ListPolls()),
    TapRoute(taps.EarlierGroups, on_earlier_groups, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.Again, on_again, leads_to=lambda tap: taps.SeePoll(tap.poll)),
)

"""A coordinator makes a poll: types it in one line or adds the usual answers by a tap, looks at it, sends it."""

from dataclasses import replace

from pydantic import ValidationError

from handlers.polls import coordinator_screens as screens
from handlers.polls import line, taps
from handlers.routing import Command, Route, TapRoute, TextRoute
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.towns import at_home_in
from handlers.turn import Turn, give_back
from handlers.wording import paragraphs
from locales import Words
from questionnaires.kernels import choice
from questionnaires.kernels.kernel import Asks
from questionnaires.kernels.options import MOST_OPTIONS, options_of, with_options
from questionnaires.kernels.phrases import in_language
from questionnaires.presets import Preset, presets
from storage.ids import PollId
from storage.members import Role
from workshops.polls.sheets import PollSheet
from workshops.refusals import TooLate

QUESTION = "poll-question"
OPTIONS = "poll-options"
WORDING = "poll-wording"


async def on_new(turn: Turn, tap: taps.NewPoll) -> None:
    """Asks for the question, or for the kind that it is to be asked as."""
    await turn.workshops.polls.may_draft(turn.person.id, tap.municipality or turn.town)
    moved = await at_home_in(turn, tap)
    await turn.expect(QUESTION)
    words = turn.words
    kinds = [_preset_button(words, preset, taps.NewOfKind(preset.id)) for preset in presets().values()]
    rows = (*_in_pairs(kinds), *column(Button(words.plain("poll-cancel"), Home())))
    await turn.show(Screen(paragraphs(moved, words("poll-ask")), rows))


async def on_command(turn: Turn) -> None:
    """`/umfrage Wo? Rathaus / Schule` makes the draft at once."""
    if turn.text:
        await turn.workshops.polls.may_draft(turn.person.id, turn.town)
        await on_question(turn)
    else:
        await on_new(turn, taps.NewPoll())


async def on_new_of_kind(turn: Turn, tap: taps.NewOfKind) -> None:
    """Asks for the question of a ready-made kind."""
    preset = presets().get(tap.which)
    if preset is None:
        await on_new(turn, taps.NewPoll())
        return
    await turn.workshops.polls.may_draft(turn.person.id, turn.town)
    await turn.expect(QUESTION, preset=preset.id)
    await turn.show(_ask_for(turn, preset))


async def on_question(turn: Turn) -> None:
    """The question was typed, perhaps with its options."""
    data = {} if turn.expected is None else turn.expected.data
    preset = presets().get(str(data.get("preset")))
    match line.parse(turn.text) if preset is None or preset.needs_options else line.only_question(turn.text):
        case line.Unclear() as unclear:
            await turn.expect(QUESTION, **data)
            await turn.say(_try_again(turn, unclear))
        case line.Line(question, ()) if preset is None or preset.needs_options:
            await turn.expect(OPTIONS, question=question, **data)
            turn.stands_at(taps.AskOptions())
            await turn.say(_ask_options(turn, question, preset))
        case line.Line(question, options):
            await _draft_of(turn, question, options, preset)


async def on_ask_options(turn: Turn, _: taps.AskOptions) -> None:
    """Asks for the options of the question that was typed; where it was forgotten in the meantime, for that."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    if expected is None or expected.step != OPTIONS:
        await on_new(turn, taps.NewPoll())
    else:
        preset = presets().get(str(expected.data.get("preset")))
        await turn.show(_ask_options(turn, str(expected.data["question"]), preset))


async def on_options(turn: Turn) -> None:
    """The options were typed, one per line or in one line."""
    data = turn.expected_data
    question = str(data["question"])
    match line.answers(question, turn.text):
        case line.Line(_, options) if options:
            await _draft_of(turn, question, options, presets().get(str(data.get("preset"))))
        case line.Unclear() as unclear:
            await turn.expect(OPTIONS, **data)
            await turn.say(_try_again(turn, unclear))
        case _:
            await turn.expect(OPTIONS, **data)
            await turn.say(_try_again(turn, line.Unclear("poll-line-one-option")))


async def on_ready_options(turn: Turn, tap: taps.ReadyOptions) -> None:
    """A ready-made kind for the question that was typed."""
    expected = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    preset = presets().get(tap.which)
    if expected is None or expected.step != OPTIONS or preset is None or preset.needs_options:
        await on_new(turn, taps.NewPoll())
        return
    await _draft_of(turn, str(expected.data["question"]), (), preset)


async def on_other_kinds(turn: Turn, tap: taps.OtherKinds) -> None:
    """The kinds as which a draft with options could be asked."""
    sheet = await turn.workshops.polls.sheet(turn.person.id, tap.poll)
    await turn.show(screens.other_kinds(turn.words, sheet))


async def on_set_kind(turn: Turn, tap: taps.SetKind) -> None:
    """The same options, asked in another way."""
    preset = presets().get(tap.which)
    polls = turn.workshops.polls
    if preset is None:
        await _show(turn, await polls.sheet(turn.person.id, tap.poll))
    else:
        await _show(turn, await polls.set_kind(turn.person.id, tap.poll, preset))


async def on_reword(turn: Turn, tap: taps.Reword) -> None:
    """Asks for another wording, as long as nobody has voted."""
    sheet = await turn.workshops.polls.sheet(turn.person.id, tap.poll)
    if not sheet.is_untouched:
        await turn.show(screens.sheet(turn.words, sheet).below(turn.words("poll-reword-too-late")))
        return
    await turn.expect(WORDING, poll=tap.poll)
    back = column(Button(turn.words.plain("poll-cards-back"), taps.SeePoll(tap.poll)))
    has_options = bool(options_of(sheet.poll.asks))
    how = "poll-reword-with-options" if has_options else "poll-ask-question"
    text = turn.words("poll-reword", question=sheet.poll.question, how=turn.words(how))
    no_round = turn.words("poll-reword-no-round") if has_options and sheet.poll.again is not None else None
    await turn.show(Screen(paragraphs(text, no_round), back))


async def on_wording(turn: Turn) -> None:
    """Another question, and other options where some were typed; without any the options stay."""
    polls, poll = turn.workshops.polls, PollId(turn.expected_data["poll"])
    sheet = await polls.sheet(turn.person.id, poll)
    typed = options_of(sheet.poll.asks)
    match line.parse(turn.text) if typed else line.only_question(turn.text):
        case line.Unclear() as unclear:
            await turn.expect(WORDING, poll=poll)
            await turn.say(_try_again(turn, unclear))
        case line.Line(question, options):
            await turn.expect_nothing()
            try:
                asks = with_options(sheet.poll.asks, options) if options else None
            except ValidationError:
                await turn.expect(WORDING, poll=poll)
                await turn.say(_try_again(turn, line.Unclear("poll-line-many-options", MOST_OPTIONS - 1)))
                return
            try:
                reworded = await polls.reword(turn.person.id, poll, question=question, asks=asks)
            except TooLate:
                reworded, sheet = None, await polls.sheet(turn.person.id, poll)
            why = "poll-reword-asked-before" if sheet.is_untouched else "poll-reword-too-late"
            if reworded is None:
                await turn.say(screens.sheet(turn.words, sheet).below(turn.words(why)))
                give_back(turn)
            else:
                await turn.say(screens.sheet(turn.words, reworded))


async def on_groups(turn: Turn, tap: taps.ChooseGroups) -> None:
    """Shows who is asked."""
    await turn.show(screens.groups(turn.words, await turn.workshops.polls.sheet(turn.person.id, tap.poll)))


async def on_set_group(turn: Turn, tap: taps.SetGroup) -> None:
    """One group more or less, or all of them."""
    sheet = await turn.workshops.polls.set_group(turn.person.id, tap.poll, group=tap.group, on=tap.on)
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
    town = (await turn.workshops.polls.sheet(turn.person.id, tap.poll)).poll.municipality
    await turn.workshops.polls.discard(turn.person.id, tap.poll)
    home = column(
        Button(turn.words.plain("poll-new"), taps.NewPoll(town)),
        Button(turn.words.plain("home-button"), Home()),
    )
    await turn.show(Screen(turn.words("poll-discarded"), home))


async def _draft_of(turn: Turn, question: str, options: tuple[str, ...], preset: Preset | None) -> None:
    """As the preset says; without one, one answer. Of what a preset adds itself, fewer may be typed."""
    if preset is not None and len(options) > preset.most_options:
        await turn.expect(OPTIONS, question=question, preset=preset.id)
        turn.stands_at(taps.AskOptions())
        unclear = line.Unclear("poll-line-many-options", preset.most_options)
        await turn.say(replace(_try_again(turn, unclear), draft="\n".join(options)))
        return
    await _draft(turn, question, choice.one_of(*options) if preset is None else preset.asks(options))


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


async def _show(turn: Turn, sheet: PollSheet) -> None:
    await turn.show(screens.sheet(turn.words, sheet))


def _ask_options(turn: Turn, question: str, preset: Preset | None) -> Screen:
    words = turn.words
    cancel = column(Button(words.plain("poll-cancel"), Home()))
    if preset is not None:
        return Screen(words("poll-ask-options-of", question=question), cancel)
    kinds = [
        _preset_button(words, each, taps.ReadyOptions(each.id))
        for each in presets().values()
        if not each.needs_options
    ]
    return Screen(words("poll-ask-options", question=question), (*_in_pairs(kinds), *cancel))


def _ask_for(turn: Turn, preset: Preset) -> Screen:
    words = turn.words
    how = "poll-ask-with-options" if preset.needs_options else "poll-ask-question"
    text = words(
        "poll-ask-kind",
        title=in_language(preset.title, words.language),
        about=in_language(preset.about, words.language),
        how=words(how),
    )
    return Screen(text, column(Button(words.plain("poll-cancel"), taps.NewPoll())))


def _preset_button(words: Words, preset: Preset, tap: Tap) -> Button:
    return Button(in_language(preset.title, words.language), tap)


def _in_pairs(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _try_again(turn: Turn, unclear: line.Unclear) -> Screen:
    cancel = column(Button(turn.words.plain("poll-cancel"), Home()))
    return Screen(turn.words(unclear.key, limit=unclear.limit), cancel)


ROUTES: tuple[Route, ...] = (
    Command(
        "umfrage",
        on_command,
        leads_to=taps.NewPoll(),
        roles=frozenset({Role.COORDINATOR}),
        english="poll",
    ),
    TapRoute(taps.NewPoll, on_new),
    TextRoute(QUESTION, on_question, leads_to=lambda _: taps.NewPoll()),
    TapRoute(taps.AskOptions, on_ask_options),
    TextRoute(OPTIONS, on_options, leads_to=lambda _: taps.AskOptions()),
    TapRoute(taps.ReadyOptions, on_ready_options, leads_to=lambda _: taps.AskOptions()),
    TapRoute(taps.NewOfKind, on_new_of_kind),
    TapRoute(taps.OtherKinds, on_other_kinds),
    TapRoute(taps.Reword, on_reword),
    TextRoute(
        WORDING,
        on_wording,
        leads_to=lambda data: taps.SeePoll(data["poll"]),
        to_what_is_over="poll-cards-back",
    ),
    TapRoute(taps.SetKind, on_set_kind, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.ChooseGroups, on_groups),
    TapRoute(taps.SetGroup, on_set_group, leads_to=lambda tap: taps.ChooseGroups(tap.poll)),
    TapRoute(taps.SetSeveral, on_set_several, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.SetOpen, on_set_open, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.Discard, on_discard, leads_to=lambda _: taps.ListPolls()),
    TapRoute(taps.EarlierGroups, on_earlier_groups, leads_to=lambda tap: taps.SeePoll(tap.poll)),
    TapRoute(taps.Again, on_again, leads_to=lambda tap: taps.SeePoll(tap.poll)),
)

"""What polls look like to everybody who is asked: a slip to vote on, a result. Pure builders."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

from handlers.bars import bar
from handlers.polls import taps
from handlers.polls.phrases import bare, listed, worded
from handlers.polls.turnout import of_writers
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home, Tap
from handlers.wording import lines
from locales import Markup, Words
from questionnaires.kernels.kernel import Choice, Line, LinesTogether, Look, Move, Shown, Write
from questionnaires.kernels.phrases import NOTHING, Phrase
from questionnaires.kernels.text import TextSettings
from storage.polls import Poll, PollState
from storage.tallies import Tally
from workshops.polls.sheets import OPENLY, BallotView, Round, is_by_group

LONGEST_LABEL = 40
LONGEST_LIST = {"telegram": 2_800, "browser": 8_000}
"""Characters of a result: a message of Telegram holds 4,096 of everything, and a page is sent anew with every card that
is looked at."""
MOST_IN_A_ROW = 6
"""Short choices, such as numbers, that share a row on a phone."""


def result(words: Words, poll: Poll, tally: Tally | None, earlier: Round | None = None) -> Markup:
    """What may be seen of the votes, as numbers with bars beside them, or the sentence why there is nothing to see."""
    if tally is None:
        return words("poll-result-at-end")
    if tally.withheld:
        return words("poll-withheld")
    if tally.result is None:
        few = poll.state is PollState.CLOSED and poll.minimum_group_size > OPENLY
        too_few = of_writers(poll.asks, "poll-too-few-paper" if tally.by_hand else "poll-too-few")
        nothing = "poll-nothing-written" if is_written(poll) else "poll-no-votes"
        return words(too_few, k=poll.minimum_group_size, n=tally.by_hand) if few else words(nothing)
    head = "poll-result" if poll.state is PollState.CLOSED else "poll-interim"
    head = of_writers(poll.asks, head + (f"-{written(poll)}" if is_written(poll) else ""))
    shown = poll.asks.shown(tally.voters, tally.result)
    parts = [words(head, voters=tally.voters), *_told(words, shown, _before(words, earlier))]
    parts += hands(words, poll, tally)
    if earlier is not None:
        parts.append(words("poll-round-before", voters=earlier.voters))
    if poll.state is PollState.CLOSED:
        parts += [Markup(f"\n{each}") for each in no_decision(words, poll)]
    return Markup("\n".join(parts))


def no_decision(words: Words, poll: Poll) -> tuple[Markup, ...]:
    """What a result is not, where it could be taken for it: of cards nothing is chosen."""
    return () if poll.asks.is_clustered() else (words("poll-no-decision"),)


def to_groups(words: Words, poll: Poll, tally: Tally | None) -> Button | None:
    """Where the result is shown by group as well."""
    if tally is None or not tally.blocks:
        return None
    return Button(words.plain("poll-to-groups"), taps.SeeGroups(poll.id))


def written(poll: Poll) -> str:
    """What a free text of it is called in the keys of texts."""
    return "cards" if poll.asks.is_clustered() else "words"


def is_written(poll: Poll) -> bool:
    """Whether people write words or cards, which are no votes."""
    return isinstance(poll.asks.settings, TextSettings)


def hands(words: Words, poll: Poll, tally: Tally) -> list[Markup]:
    """How many of a result were counted in the room, and how many votes are not among them."""
    counted = of_writers(poll.asks, "poll-by-paper") if is_written(poll) else "poll-by-hand"
    found = [words(counted, n=tally.by_hand)] if tally.by_hand else []
    return found + left_out(words, poll, tally)


def left_out(words: Words, poll: Poll, tally: Tally) -> list[Markup]:
    """How many votes are not among those of a result, or of how many what they wrote is not."""
    key = of_writers(poll.asks, "poll-left-out-written") if is_written(poll) else "poll-left-out"
    return [words(key, n=tally.left_out)] if tally.left_out else []


def total(words: Words, poll: Poll, tally: Tally) -> str:
    """How many a result is of and how many of them were counted in the room; nothing where none were."""
    key = f"poll-total-{written(poll)}" if is_written(poll) else "poll-total"
    said = words.plain(of_writers(poll.asks, key), voters=tally.voters, n=tally.by_hand)
    return said if tally.by_hand else ""


def _before(words: Words, earlier: Round | None) -> dict[str, Markup]:
    """What each line of the round before said, by its label."""
    shown = () if earlier is None else earlier.shown.lines
    return {worded(words, each.label): worded(words, each.value) for each in shown}


def _told(words: Words, shown: Shown, before: Mapping[str, Markup]) -> list[Markup]:
    return [
        *(worded(words, each) for each in shown.above),
        *_listed(words, shown, before),
        *(worded(words, each) for each in shown.below),
    ]


def _listed(words: Words, shown: Shown, before: Mapping[str, Markup]) -> list[Markup]:
    """Line by line, below the names of what was put together. Cards that do not fit into a message are only counted."""
    parts = shown.together or (LinesTogether(NOTHING, shown.lines),)
    told: list[Markup] = []
    room, left_out = LONGEST_LIST[words.door], 0
    for part in parts:
        heading = words("poll-cluster", name=worded(words, part.name), n=len(part.lines))
        told += [heading] if shown.together and room > 0 else []
        for line in part.lines:
            one = _line(words, replace(line, value=NOTHING) if shown.together else line, before)
            room -= len(one) if line.length is None else 0
            told += [one] if room > 0 else []
            left_out += room <= 0
    return told + ([words("poll-cards-left-out", n=left_out)] if left_out else [])


def _line(words: Words, line: Line, before: Mapping[str, Markup]) -> Markup:
    label, value = worded(words, line.label), worded(words, line.value)
    if not value:
        return words("poll-line-alone", label=label)
    if label in before and line.length is not None:
        was, drawn = before[label], bar(line.length)
        return words("poll-line-before", label=label, value=value, before=was, bar=drawn)
    if line.length is None:
        return words("poll-line-bare", label=label, value=value)
    return words("poll-line", label=label, value=value, bar=bar(line.length))


def promise(words: Words, poll: Poll) -> Markup:
    """What is seen of a vote and when: said before anybody votes."""
    if poll.minimum_group_size == OPENLY:
        openly = words(_openly(poll))
        return Markup(f"{openly} {words('poll-openly-by-group')}") if is_by_group(poll) else openly
    about = f"-{written(poll)}" if is_written(poll) else ""
    return words(of_writers(poll.asks, f"poll-confidential{about}"), k=poll.minimum_group_size)


def _openly(poll: Poll) -> str:
    if poll.asks.kernel.is_blind:
        return "poll-openly-blind"
    return "poll-openly-written" if is_written(poll) else "poll-openly"


def slip(
    words: Words,
    slip: BallotView,
    *,
    at: int = 0,
    refused: Phrase | None = None,
    time: Markup | None = None,
    is_new: bool = False,
) -> Screen:
    """The question with its choices; after voting the own vote and what may be seen of the others'.

    `at` is the item whose choices are wanted; `refused` why the last tap changed nothing; `time` what somebody reads
    who has a countdown of their own; `is_new`: it has just come, among other things, with no field beside it.
    """
    poll, asks = slip.poll, slip.poll.asks
    parts = [words("poll-question", question=poll.question)]
    if poll.state is PollState.DRAFT:
        return _watched(words, poll, [*parts, words("poll-taken-back")], ())
    if poll.state is PollState.CLOSED:
        parts += [words("poll-closed"), result(words, poll, slip.tally, slip.earlier)]
        return _watched(words, poll, parts, column(to_groups(words, poll, slip.tally)))
    parts += [worded(words, refused)] if refused is not None else []
    if slip.ballot:
        parts.append(_voted(words, slip))
    parts += [worded(words, each) for each in asks.kernel.guidance(asks.settings, slip.ballot, at)]
    choices = asks.choices(slip.ballot, at)
    # Own cards stand above in full, and so does each answer of a result.
    is_told = is_written(poll) or (slip.is_complete and tells_all(slip.tally))
    parts += [] if is_told else in_full(words, choices)
    seen = result(words, poll, slip.tally, slip.earlier) if slip.is_complete else None
    # Whoever has begun has read the promise: without it all choices stay in sight together.
    if seen is not None or not slip.ballot:
        parts.append(seen or promise(words, poll))
    parts += [words("group-chat-promise")] if slip.in_group else []
    parts += [] if time is None else [time]
    takes_text = any(isinstance(each.tap, Write) for each in choices)
    if words.door == "browser" and not is_new:  # where there is a field, nothing needs to lead to one
        choices = tuple(each for each in choices if not isinstance(each.tap, Write))
    leads_to_field = words.door == "browser"
    buttons = choice_buttons(
        words,
        choices,
        lambda each: (
            taps.SeeSlip(poll.id) if leads_to_field and isinstance(each.tap, Write) else _tap(poll, each)
        ),
    )
    looks_again = slip.is_of_many and seen is not None
    if looks_again and words.door == "telegram":  # a page follows by itself
        buttons += column(Button(words.plain("refresh"), taps.SeeSlip(poll.id)))
    watched = _watched(words, poll, parts, buttons, still=seen is None or looks_again)
    field = words.plain(f"poll-{_typed(poll)}-field") if takes_text else ""
    return replace(watched, takes_text=takes_text, field=field, live=seen, owed=not slip.is_complete)


def late(words: Words, found: BallotView, text: str) -> Screen:
    """What was typed and is not taken any more, to be copied, above what became of the poll."""
    poll = found.poll
    before = words("poll-late-before") if poll.state is PollState.CLOSED else None
    said = lines(words(f"poll-{_typed(poll)}-late"), words("typed-before", text=text), before)
    return slip(words, found).below(said)


def _typed(poll: Poll) -> str:
    """What is typed there, in the keys of texts."""
    return written(poll) if is_written(poll) else "number"


def complete(words: Words, slip: BallotView) -> Screen:
    """The result of a poll that is over, once every card was looked at."""
    parts = [
        words("poll-question", question=slip.poll.question),
        words(f"poll-{written(slip.poll)}-complete"),
    ]
    return Screen(Markup("\n\n".join([*parts, result(words, slip.poll, slip.tally, slip.earlier)])))


def ask_text(words: Words, slip: BallotView) -> Screen:
    """The question once more, for whoever is about to type."""
    poll, asks = slip.poll, slip.poll.asks
    guidance = asks.kernel.guidance(asks.settings, slip.ballot, 0)
    parts = [words("poll-question", question=poll.question), words("poll-write-now")]
    back = column(Button(words.plain("poll-write-not"), taps.SeeSlip(poll.id)))
    return Screen(Markup("\n\n".join([*parts, *(worded(words, each) for each in guidance)])), back)


def _voted(words: Words, slip: BallotView) -> Markup:
    asks = slip.poll.asks
    mine = listed(words, asks.kernel.mine(asks.settings, slip.ballot))
    if is_written(slip.poll):
        return words(f"poll-voted-{written(slip.poll)}", mine=mine, n=len(slip.ballot.texts))
    return words("poll-voted" if slip.is_complete else "poll-begun", mine=mine)


def choice_buttons(
    words: Words, choices: tuple[Choice, ...], to: Callable[[Choice], Tap]
) -> tuple[tuple[Button, ...], ...]:
    """Short ones share rows that are about equally long; all others have a row of their own."""
    short = [_option(words, each, to) for each in choices if each.short]
    rows = -(-len(short) // MOST_IN_A_ROW)
    cuts = [len(short) * row // rows for row in range(rows + 1)] if rows else []
    shared = tuple(tuple(short[start:end]) for start, end in pairwise(cuts))
    return shared + column(*(_option(words, each, to) for each in choices if not each.short))


def in_full(words: Words, choices: tuple[Choice, ...]) -> list[Markup]:
    """All choices in the order of their buttons, a line each, where a button cannot hold its words."""
    buttons = [_whole(each.number or 1, bare(words, each.label), mark=" ✓") for each in choices]
    if words.door == "browser" or all(len(each) <= LONGEST_LABEL for each in buttons):
        return []
    has_numbers = all(each.number is not None for each in choices)
    told = [
        words("poll-option", n=_signed(each.number or 0), text=bare(words, each.label))
        if has_numbers
        else words("poll-line-alone", label=bare(words, each.label))
        for each in choices
    ]
    return [Markup("\n".join(told))]


def tells_all(tally: Tally | None) -> bool:
    """Whether what is published of it names every choice."""
    return tally is not None and not tally.withheld and tally.result is not None


def ended_slip(words: Words, slip: BallotView) -> Screen:
    """What remains of a slip above the message with the result: the same result is not read twice."""
    poll = slip.poll
    parts = [words("poll-question", question=poll.question), words("poll-closed-below")]
    return Screen(Markup("\n\n".join(parts)), watch=Watch("poll", poll.id, poll.version))


def _option(words: Words, choice: Choice, to: Callable[[Choice], Tap]) -> Button:
    whole = _whole(choice.number, bare(words, choice.label), mark=" ✓" if choice.chosen else "")
    if (
        words.door == "browser" or len(whole) <= LONGEST_LABEL
    ):  # a button of a page has as many lines as it needs
        return Button(whole, to(choice))
    mark = " ✓" if choice.chosen else ""
    return Button(f"{whole[: LONGEST_LABEL - 1 - len(mark)]}…{mark}", to(choice))


def _tap(poll: Poll, choice: Choice) -> Tap:
    match choice.tap:
        case Move(item, 0) if is_written(poll):
            return taps.TakeBackText(poll.id, item)
        case Move(item, value):
            return taps.Vote(poll.id, item, value, poll.wording)
        case Look(item):
            return taps.SeeItem(poll.id, item)
        case Write():
            return taps.WriteText(poll.id)


def _whole(number: int | None, text: str, *, mark: str) -> str:
    before = "" if number is None else f"{_signed(number)} · "
    return f"{before}{text}{mark}"


def _signed(number: int) -> str:
    return str(number).replace("-", "−")


def _watched(
    words: Words,
    poll: Poll,
    parts: list[Markup],
    buttons: tuple[tuple[Button, ...], ...],
    *,
    still: bool = False,
) -> Screen:
    home = column(Button(words.plain("home-button"), Home()))
    text = Markup("\n\n".join(parts))
    watch = Watch("poll", poll.id, poll.version, still=still, edition=poll.wording)
    return Screen(text, buttons + home, watch=watch)

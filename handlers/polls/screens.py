"""What polls look like: a draft, a running poll, a slip to vote on, a result. Pure builders."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers import repeated
from handlers.bars import bar
from handlers.polls import taps
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home
from locales import Markup, Words
from questionnaires.rounding import mean, percent
from storage.polls import Poll, PollKind, PollState, Tally
from workshops.confidential.askings import Outlook
from workshops.polls.sheets import OPENLY, Sheet, Slip

LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class Share:
    """One line of a result: n of all voters chose it."""

    text: str
    n: int
    percent: int


def shares(options: Mapping[int, str], tally: Tally) -> list[Share]:
    """Percent of voters; with several answers they add up to more than 100."""
    return [
        Share(
            text,
            tally.counts.get(position, 0),
            percent(tally.counts.get(position, 0), tally.voters) if tally.voters else 0,
        )
        for position, text in options.items()
    ]


def result(words: Words, poll: Poll, options: Mapping[int, str], tally: Tally | None) -> Markup:
    """What may be seen of the votes, as numbers with bars beside them, or the sentence why there is nothing to see."""
    if tally is None:
        return words("poll-result-at-end")
    if tally.withheld:
        return words("poll-withheld")
    if not tally.counts:
        few = poll.state is PollState.CLOSED and poll.minimum_group_size > OPENLY
        return words("poll-too-few", k=poll.minimum_group_size) if few else words("poll-no-votes")
    lines = [
        words("poll-line", option=share.text, n=share.n, percent=share.percent, bar=bar(share.percent))
        for share in shares(options, tally)
    ]
    head = "poll-result" if poll.state is PollState.CLOSED else "poll-interim"
    parts = [words(head, voters=tally.voters), *lines]
    if poll.kind is PollKind.SCALE:
        total = sum(position * n for position, n in tally.counts.items())
        parts.append(words("poll-mean", mean=words.number(mean(total, tally.voters))))
    if poll.state is PollState.CLOSED:
        parts.append(Markup(f"\n{words('poll-no-decision')}"))
    return Markup("\n".join(parts))


def promise(words: Words, poll: Poll) -> Markup:
    """What is seen of a vote and when: said before anybody votes."""
    if poll.minimum_group_size == OPENLY:
        return words("poll-openly")
    return words("poll-confidential", k=poll.minimum_group_size)


def slip(words: Words, slip: Slip) -> Screen:
    """The question with its options; after voting the own vote and what may be seen of the others'."""
    poll = slip.poll
    mine = ", ".join(text for position, text in slip.options.items() if position in slip.chosen)
    parts = [words("poll-question", question=poll.question)]
    if poll.state is PollState.CLOSED:
        parts += [words("poll-closed"), result(words, poll, slip.options, slip.tally)]
        return _watched(words, poll, parts, ())
    if slip.chosen:
        parts += [words("poll-voted", mine=mine), result(words, poll, slip.options, slip.tally)]
    else:
        parts += [words("poll-choose-several")] if poll.kind is PollKind.MULTIPLE else []
        parts.append(promise(words, poll))
    buttons = column(*(_option(slip, position) for position in slip.options))
    return _watched(words, poll, parts, buttons)


def ended_slip(words: Words, slip: Slip) -> Screen:
    """What remains of a slip above the message with the result: the same result is not read twice."""
    poll = slip.poll
    parts = [words("poll-question", question=poll.question), words("poll-closed-below")]
    return Screen(Markup("\n\n".join(parts)), watch=Watch("poll", poll.id, poll.version))


def _option(slip: Slip, position: int) -> Button:
    """Of several answers one that is chosen can be taken back."""
    chosen = position in slip.chosen
    takes_back = chosen and slip.poll.kind is PollKind.MULTIPLE
    label = _label(slip.numbers[position], slip.options[position], chosen=chosen)
    return Button(label, taps.Vote(slip.poll.id, position, not takes_back))


def _label(number: int | None, text: str, *, chosen: bool) -> str:
    mark = " ✓" if chosen else ""
    whole = f"{text}{mark}" if number is None else f"{number} · {text}{mark}"
    return whole if len(whole) <= LONGEST_LABEL else f"{whole[: LONGEST_LABEL - 1 - len(mark)]}…{mark}"


def _watched(
    words: Words, poll: Poll, parts: list[Markup], buttons: tuple[tuple[Button, ...], ...]
) -> Screen:
    home = column(Button(words.plain("home-button"), Home()))
    text = Markup("\n\n".join(parts))
    return Screen(text, buttons + home, watch=Watch("poll", poll.id, poll.version))


def sheet(words: Words, sheet: Sheet) -> Screen:
    """A poll for its coordinator, in the state that it is in."""
    match sheet.poll.state:
        case PollState.DRAFT:
            return _draft(words, sheet)
        case PollState.OPEN:
            return _running(words, sheet)
        case PollState.CLOSED:
            return _closed(words, sheet)


def _draft(words: Words, sheet: Sheet) -> Screen:
    poll = sheet.poll
    parts = [
        words("poll-draft", question=poll.question),
        _options(words, sheet),
        _audience(words, sheet),
        words(f"poll-kind-{poll.kind.value}"),
        promise(words, poll),
        *_remarks(words, sheet),
    ]
    return Screen(Markup("\n\n".join(parts)), column(*_ways_to_send(words, sheet), *_changes(words, sheet)))


def _audience(words: Words, sheet: Sheet) -> Markup:
    if sheet.poll.again is not None:
        return words("poll-draft-again", n=sheet.audience)
    names = ", ".join(group.name for group in sheet.groups if group.id in sheet.chosen_groups)
    everyone = len(sheet.chosen_groups) == len(sheet.groups)
    asked = words.plain("poll-all-groups") if everyone else names
    return words("poll-draft-audience", names=asked, n=sheet.audience)


def _remarks(words: Words, sheet: Sheet) -> list[Markup]:
    if sheet.admission is None or sheet.poll.minimum_group_size == OPENLY:
        return []
    return repeated.remarks(words, sheet.admission, k=sheet.poll.minimum_group_size, kind="poll")


def _ways_to_send(words: Words, sheet: Sheet) -> list[Button | None]:
    """The button that sends, or those that make it possible."""
    poll = sheet.poll
    hindrance = None if sheet.admission is None else sheet.admission.hindrance
    if hindrance is None:
        return [Button(words.plain("poll-send", n=sheet.audience), taps.SendPoll(poll.id))]
    earlier = Button(words.plain("asking-ask-earlier-groups"), taps.EarlierGroups(poll.id))
    return [earlier if hindrance.groups else None]


def _changes(words: Words, sheet: Sheet) -> list[Button | None]:
    poll = sheet.poll
    several, openly = poll.kind is PollKind.MULTIPLE, poll.minimum_group_size == OPENLY
    kind_label = "poll-make-single" if several else "poll-make-multiple"
    open_label = "poll-make-confidential" if openly else "poll-make-open"
    return [
        Button(words.plain("poll-choose-groups"), taps.ChooseGroups(poll.id)),
        None
        if poll.kind is PollKind.SCALE
        else Button(words.plain(kind_label), taps.SetMultiple(poll.id, not several)),
        Button(words.plain(open_label), taps.SetOpen(poll.id, not openly)),
        Button(words.plain("poll-discard"), taps.Discard(poll.id)),
        Button(words.plain("home-button"), Home()),
    ]


def _options(words: Words, sheet: Sheet) -> Markup:
    lines = [
        words("plain-text", text=text)
        if (number := sheet.numbers[position]) is None
        else words("poll-option", n=number, text=text)
        for position, text in sheet.options.items()
    ]
    return Markup("\n".join(lines))


def _running(words: Words, sheet: Sheet) -> Screen:
    poll = sheet.poll
    text = Markup(
        "\n\n".join(
            [
                words("poll-running", question=poll.question),
                words("poll-turnout", voters=sheet.voters, audience=sheet.audience),
                result(words, poll, sheet.options, sheet.tally),
            ]
        )
    )
    buttons = column(
        Button(words.plain("poll-close"), taps.ClosePoll(poll.id, sure=False)),
        Button(words.plain("poll-list"), taps.ListPolls()),
        Button(words.plain("home-button"), Home()),
    )
    return Screen(text, buttons, watch=Watch("poll_control", poll.id, poll.activity))


def ask_close(words: Words, sheet: Sheet, outlook: Outlook) -> Screen:
    """Before the end, which is for good: how many have voted and what follows."""
    poll = sheet.poll
    withheld = repeated.before_closing(words, outlook, "poll")
    means = (
        words("poll-close-too-few", k=poll.minimum_group_size)
        if sheet.voters < poll.minimum_group_size
        else words("poll-close-means")
    )
    text = [
        words("poll-close-ask", question=poll.question),
        words("poll-turnout", voters=sheet.voters, audience=sheet.audience),
        *(withheld or [means]),
    ]
    buttons = column(
        Button(words.plain("poll-close-sure"), taps.ClosePoll(poll.id, sure=True)),
        Button(words.plain("poll-close-not"), taps.SeePoll(poll.id)),
    )
    return Screen(Markup("\n\n".join(text)), buttons)


def _closed(words: Words, sheet: Sheet) -> Screen:
    poll = sheet.poll
    text = Markup(
        "\n\n".join(
            [
                words("poll-ended", question=poll.question),
                words("poll-turnout", voters=sheet.voters, audience=sheet.audience),
                result(words, poll, sheet.options, sheet.tally),
            ]
        )
    )
    buttons = column(
        Button(words.plain("poll-again"), taps.Again(poll.id)),
        Button(words.plain("poll-new"), taps.NewPoll()),
        Button(words.plain("poll-list"), taps.ListPolls()),
        Button(words.plain("home-button"), Home()),
    )
    return Screen(text, buttons, watch=Watch("poll_control", poll.id, poll.activity))


def groups(words: Words, sheet: Sheet) -> Screen:
    """Which groups are asked; each button says its state in words."""
    poll = sheet.poll
    toggles = [
        Button(
            words.plain(
                "poll-group-in" if group.id in sheet.chosen_groups else "poll-group-out", name=group.name
            ),
            taps.SetGroup(poll.id, group.id, group.id not in sheet.chosen_groups),
        )
        for group in sheet.groups
    ]
    return Screen(
        words("poll-groups", n=sheet.audience),
        column(
            *toggles,
            Button(words.plain("poll-every-group"), taps.EveryGroup(poll.id)),
            Button(words.plain("poll-groups-done"), taps.SeePoll(poll.id)),
        ),
    )

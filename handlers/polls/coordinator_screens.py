"""What polls look like to whoever leads them: a draft, a running poll, one that is over. Pure builders."""

from handlers import repeated
from handlers.group_picker import group_picker, in_words
from handlers.invitations.taps import Invitations
from handlers.polls import taps
from handlers.polls.cards import to_decided
from handlers.polls.group_taps import SetInGroup
from handlers.polls.phrases import worded
from handlers.polls.screens import promise, result, to_groups, written
from handlers.polls.turnout import of_writers, send, too_few_groups, turnout
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home, Moderate, SeeRunSheet
from handlers.to_measures import FromCluster, FromPoll
from handlers.wall.steering import to_current
from handlers.wording import short, silent
from locales import Markup, Words
from questionnaires.kernels.choice import ChoiceSettings
from questionnaires.kernels.kernel import Counts
from questionnaires.kernels.number import NumberSettings
from questionnaires.kernels.options import all_options, options_of
from questionnaires.kernels.phrases import in_language
from questionnaires.kernels.points import dots_by_cluster
from questionnaires.kernels.text import TextResult, TextSettings
from questionnaires.presets import presets
from storage.ids import ClusterId
from storage.polls import Poll, PollState
from storage.tallies import Tally
from workshops.polls.sheets import OPENLY, PollSheet

LONGEST_NAME = 24
MOST_MEASURES = 5
"""Ways to a measure below a result."""


def sheet(words: Words, sheet: PollSheet) -> Screen:
    """A poll for whoever leads the room, in the state that it is in."""
    match sheet.poll.state:
        case PollState.DRAFT:
            return _draft(words, sheet)
        case PollState.OPEN:
            return _running(words, sheet)
        case PollState.CLOSED:
            return _closed(words, sheet)


def _draft(words: Words, sheet: PollSheet) -> Screen:
    poll = sheet.poll
    parts = [
        words("poll-draft", question=poll.question),
        Markup("\n".join(worded(words, each) for each in poll.asks.kernel.preview(poll.asks.settings))),
        _audience(words, sheet),
        None if sheet.audience else words("poll-nobody-yet"),
        silent(words, sheet.silent),
        worded(words, poll.asks.kernel.rule(poll.asks.settings)),
        promise(words, poll),
        group_line(words, sheet),
        *_remarks(words, sheet),
        words("wall-is-elsewhere") if sheet.wall_is_elsewhere else None,
    ]
    text = Markup("\n\n".join(filter(None, parts)))
    changes = [*_back_to_moderating(words, sheet)] if sheet.only_leads else _changes(words, sheet)
    ways = [*_ways_to_send(words, sheet), _to_people(words, sheet), _to_wall(words, sheet)]
    return Screen(text, column(*ways, *changes))


def _to_people(words: Words, sheet: PollSheet) -> Button | None:
    """Where nobody is there yet who is asked, how somebody comes."""
    if sheet.audience or sheet.only_leads:
        return None
    return Button(words.plain("home-invite"), Invitations(sheet.poll.municipality))


def _to_wall(words: Words, sheet: PollSheet) -> Button | None:
    return to_current(words, sheet.poll.municipality) if sheet.wall_is_elsewhere else None


def _back_to_moderating(words: Words, sheet: PollSheet) -> list[Button]:
    """Where somebody goes on who only moderates: the other polls of the town are none of theirs."""
    moderate = Button(words.plain("moderation-home"), Moderate())
    return [*(_to_run_sheet(words, sheet) or [moderate]), Button(words.plain("home-button"), Home())]


def _to_run_sheet(words: Words, sheet: PollSheet) -> list[Button]:
    """Where the next item is one tap away."""
    return (
        [] if sheet.run_sheet is None else [Button(words.plain("run-to-sheet"), SeeRunSheet(sheet.run_sheet))]
    )


def _audience(words: Words, sheet: PollSheet) -> Markup:
    if sheet.poll.again is not None:
        key = "poll-draft-again-and-newcomers" if sheet.newcomers else "poll-draft-again"
        return words(key, n=sheet.audience, newcomers=sheet.newcomers)
    names = ", ".join(group.name for group in sheet.groups if group.id in sheet.chosen_groups)
    everyone = len(sheet.chosen_groups) == len(sheet.groups)
    asked = words.plain("poll-all-groups") if everyone else names
    return words("poll-draft-audience", names=asked, n=sheet.audience)


def _remarks(words: Words, sheet: PollSheet) -> list[Markup]:
    if sheet.admission is None or sheet.poll.minimum_group_size == OPENLY:
        return []
    found = repeated.remarks(words, sheet.admission, k=sheet.poll.minimum_group_size, kind="poll")
    if sheet.admission.hindrance is None:
        found += too_few_groups(words, sheet.poll, sheet.audience)
    return found


def _ways_to_send(words: Words, sheet: PollSheet) -> list[Button | None]:
    """The button that sends, or those that make it possible."""
    poll = sheet.poll
    hindrance = None if sheet.admission is None else sheet.admission.hindrance
    if hindrance is None:
        return [send(words, sheet)]
    earlier = Button(words.plain("asking-ask-earlier-groups"), taps.EarlierGroups(poll.id))
    return [earlier if hindrance.groups and not sheet.only_leads else None]


def _changes(words: Words, sheet: PollSheet) -> list[Button | None]:
    poll = sheet.poll
    openly = poll.minimum_group_size == OPENLY
    open_label = "poll-make-confidential" if openly else "poll-make-open"
    return [
        Button(words.plain("poll-choose-groups"), taps.ChooseGroups(poll.id)),
        _one_or_several(words, poll),
        *_settings(words, poll),
        Button(words.plain("poll-other-kinds"), taps.OtherKinds(poll.id)) if options_of(poll.asks) else None,
        Button(words.plain(open_label), taps.SetOpen(poll.id, not openly)),
        group_button(words, sheet),
        Button(words.plain("poll-reword-button"), taps.Reword(poll.id)),
        Button(words.plain("poll-discard"), taps.Discard(poll.id)),
        *_to_run_sheet(words, sheet),
        Button(words.plain("home-button"), Home()),
    ]


def other_kinds(words: Words, sheet: PollSheet) -> Screen:
    """The ready-made kinds for a draft with options, each with what it is for."""
    poll = sheet.poll
    fitting = [each for each in presets().values() if each.needs_options]
    lines = [
        words(
            "poll-kind-line",
            title=in_language(each.title, words.language),
            about=in_language(each.about, words.language),
        )
        for each in fitting
    ]
    text = Markup("\n\n".join([words("poll-kinds", question=poll.question), *lines]))
    buttons = [
        Button(in_language(each.title, words.language), taps.SetKind(poll.id, each.id)) for each in fitting
    ]
    return Screen(text, column(*buttons, Button(words.plain("poll-cards-back"), taps.SeePoll(poll.id))))


def _settings(words: Words, poll: Poll) -> list[Button]:
    """What else can be set of a kind."""
    match poll.asks.settings:
        case TextSettings(words=True, most=most):
            return [Button(words.plain("poll-most-words", most=most), taps.ChooseMost(poll.id))]
        case TextSettings(free=free, most=most):
            seen = "poll-cards-first-reviewed" if free else "poll-cards-at-once"
            return [
                Button(
                    words.plain(of_writers(poll.asks, "poll-most-cards"), most=most), taps.ChooseMost(poll.id)
                ),
                Button(words.plain(seen), taps.SetFree(poll.id, not free)),
            ]
        case NumberSettings():
            return [Button(words.plain("poll-range-button"), taps.AskRange(poll.id))]
        case ChoiceSettings(most=most) if most > 1:
            return [Button(words.plain("poll-bounds-button"), taps.ChooseBounds(poll.id))]
        case _:
            return []


def _one_or_several(words: Words, poll: Poll) -> Button | None:
    """Where something is chosen."""
    if not isinstance(poll.asks.settings, ChoiceSettings):
        return None
    several = poll.asks.settings.most > 1
    label = "poll-make-single" if several else "poll-make-multiple"
    return Button(words.plain(label), taps.SetSeveral(poll.id, not several))


def _running(words: Words, sheet: PollSheet) -> Screen:
    poll = sheet.poll
    text = Markup(
        "\n\n".join(
            [
                words("poll-running", question=poll.question),
                turnout(words, poll, voters=sheet.voters, audience=sheet.audience)
                if sheet.audience
                else words("poll-nobody-asked-yet"),
                *too_few_groups(words, poll, sheet.audience),
                *repeated.left_out(words, sheet.left_out),
                *([hands_so_far(words, poll, poll.by_hand)] if poll.by_hand else []),
                result(words, poll, sheet.tally, sheet.earlier),
                *filter(None, [group_line(words, sheet)]),
                *([words("wall-is-elsewhere")] if sheet.wall_is_elsewhere else []),
            ]
        )
    )
    buttons = column(
        _review(words, sheet),
        _clusters(words, sheet),
        _on_wall(words, sheet),
        _to_people(words, sheet),
        _to_wall(words, sheet),
        Button(words.plain("poll-close"), taps.ClosePoll(poll.id, sure=False)),
        Button(words.plain("poll-reword-button"), taps.Reword(poll.id))
        if sheet.is_untouched and not sheet.only_leads
        else None,
        _count(words, poll),
        group_button(words, sheet),
        Button(words.plain("poll-take-back"), taps.TakeBack(poll.id, sure=False)),
        *_onward(words, sheet),
    )
    watch = Watch("poll_control", poll.id, poll.activity, rests=sheet.rests)
    return Screen(text, buttons, watch=watch)


def _count(words: Words, poll: Poll) -> Button | None:
    """What people without a phone say: by hands, or where these cannot say it on paper."""
    if poll.asks.by_hand():
        return Button(words.plain("poll-count-hands"), taps.CountHands(poll.id))
    return Button(words.plain("poll-paper-button"), taps.EnterPaper(poll.id)) if poll.asks.paper() else None


def hands_so_far(words: Words, poll: Poll, counted: Counts) -> Markup:
    """What was entered for each answer, so that a slip is seen; of papers how many."""
    if poll.asks.paper() is not None:
        return words("poll-paper-so-far", n=counted.voters)
    each = (
        words("poll-hands-one", label=worded(words, line.label), n=counted.people(line.item, line.value))
        for line in poll.asks.by_hand()
    )
    return Markup("\n".join([words("poll-hands-so-far", n=counted.voters), *each]))


def _onward(words: Words, sheet: PollSheet) -> list[Button]:
    if sheet.only_leads:
        return _back_to_moderating(words, sheet)
    return [
        *_to_run_sheet(words, sheet),
        Button(words.plain("poll-list"), taps.ListPolls(sheet.poll.municipality)),
        Button(words.plain("home-button"), Home()),
    ]


def group_line(words: Words, sheet: PollSheet) -> Markup | None:
    """Whether it stands in the town's group in Telegram, or will."""
    draft = sheet.poll.state is PollState.DRAFT
    return words("group-chat-poll-will" if draft else "group-chat-poll-is") if sheet.in_group else None


def group_button(words: Words, sheet: PollSheet) -> Button | None:
    """Puts it there or takes it out, where a group is connected."""
    openly = sheet.poll.minimum_group_size == OPENLY
    if (
        sheet.in_group is None
        or sheet.only_leads
        or (openly and not sheet.in_group and not sheet.is_untouched)
    ):
        return None
    label = "group-chat-poll-without" if sheet.in_group else "group-chat-poll-with"
    return Button(words.plain(label), SetInGroup(sheet.poll.id, not sheet.in_group))


def _review(words: Words, sheet: PollSheet) -> Button | None:
    """Where cards wait that may be read; once none does, the way to what was decided about them."""
    result = sheet.tally.result if sheet.tally else None
    if not isinstance(result, TextResult):
        return None
    if not result.waiting:
        return to_decided(words, sheet.poll) if sheet.voters else None
    label = words.plain(f"poll-{written(sheet.poll)}-review", n=result.waiting)
    return Button(label, taps.ReviewCards(sheet.poll.id))


def _clusters(words: Words, sheet: PollSheet) -> Button | None:
    """Where there are cards that all may see."""
    result = sheet.tally.result if sheet.tally else None
    if not (isinstance(result, TextResult) and result.written and sheet.poll.asks.is_clustered()):
        return None
    return Button(words.plain("cluster-open"), taps.SeeClusters(sheet.poll.id))


def _on_wall(words: Words, sheet: PollSheet) -> Button | None:
    """Of words that all may see: a cloud on demand."""
    poll, tally = sheet.poll, sheet.tally
    if tally is None or tally.result is None or not poll.asks.shown(tally.voters, tally.result).is_cloud:
        return None
    label = "poll-wall-list" if poll.as_cloud else "poll-wall-cloud"
    return Button(words.plain(label), taps.CloudOnWall(poll.id, not poll.as_cloud))


def ask_take_back(words: Words, sheet: PollSheet) -> Screen:
    """Before votes go."""
    poll = sheet.poll
    counted = 0 if poll.by_hand is None else poll.by_hand.voters
    text = words("poll-take-back-ask", question=poll.question, voters=sheet.voters + counted)
    return Screen(
        text,
        column(
            Button(words.plain("poll-take-back-sure"), taps.TakeBack(poll.id, sure=True)),
            Button(words.plain("poll-close-not"), taps.SeePoll(poll.id)),
        ),
    )


def _closed(words: Words, sheet: PollSheet) -> Screen:
    poll = sheet.poll
    text = Markup(
        "\n\n".join(
            [
                words("poll-ended", question=poll.question),
                turnout(words, poll, voters=sheet.voters, audience=sheet.audience),
                result(words, poll, sheet.tally, sheet.earlier),
                *_hint(words, poll, sheet.tally),
            ]
        )
    )
    buttons = (
        *column(_review(words, sheet), _clusters(words, sheet), to_groups(words, poll, sheet.tally)),
        *column(_on_wall(words, sheet)),
        *_to_take_along(words, sheet),
        *column(
            Button(words.plain("poll-again"), taps.Again(poll.id)),
            *(
                []
                if sheet.only_leads
                else [
                    *(_measures(words, sheet) or [Button(words.plain("measure-from"), FromPoll(poll.id))]),
                    *_new(words, sheet),
                ]
            ),
            *_onward(words, sheet),
        ),
    )
    return Screen(text, buttons, watch=Watch("poll_control", poll.id, poll.activity))


def _new(words: Words, sheet: PollSheet) -> list[Button]:
    """Where no run sheet says what comes next."""
    new = Button(words.plain("poll-new"), taps.NewPoll(sheet.poll.municipality))
    return [] if sheet.run_sheet is not None else [new]


def _measures(words: Words, sheet: PollSheet) -> list[Button]:
    """Of dots on clusters: one tap each, for those with the most."""
    poll, result = sheet.poll, sheet.tally.result if sheet.tally else None
    if result is None:
        return []
    named = {option.cluster: in_language(option.text, words.language) for option in all_options(poll.asks)}
    return [
        Button(
            words.plain("measure-from-cluster", name=short(named[each], LONGEST_NAME)),
            FromCluster(ClusterId(each)),
        )
        for each in list(dots_by_cluster(poll.asks, result))[:MOST_MEASURES]
    ]


def _to_take_along(words: Words, sheet: PollSheet) -> tuple[tuple[Button, ...], ...]:
    """In one row, where there is a result; whoever only moderates takes nothing along."""
    poll, tally = sheet.poll, sheet.tally
    if tally is None or tally.result is None or sheet.only_leads:
        return ()
    is_cloud = poll.asks.shown(tally.voters, tally.result).is_cloud
    buttons = [
        Button(words.plain("poll-as-cloud"), taps.DrawCloud(poll.id)) if is_cloud else None,
        Button(words.plain("poll-as-picture"), taps.DrawPoll(poll.id)),
        Button(words.plain("poll-as-pdf"), taps.PrintPoll(poll.id)),
    ]
    return (tuple(button for button in buttons if button is not None),)


def groups(words: Words, sheet: PollSheet) -> Screen:
    """Which groups are asked."""
    poll, chosen = sheet.poll, sheet.chosen_groups
    return group_picker(
        words("poll-groups", n=sheet.audience),
        sheet.groups,
        label=in_words(words, chosen),
        to=lambda group: taps.SetGroup(poll.id, group, group not in chosen),
        every=words.plain("poll-every-group"),
        done=Button(words.plain("poll-groups-done"), taps.SeePoll(poll.id)),
    )


def _hint(words: Words, poll: Poll, tally: Tally | None) -> list[Markup]:
    """After a reveal, what could be done now, for whoever leads the room."""
    if poll.state is not PollState.CLOSED or tally is None or tally.result is None:
        return []
    hint = poll.asks.shown(tally.voters, tally.result).hint
    return [] if hint is None else [worded(words, hint)]

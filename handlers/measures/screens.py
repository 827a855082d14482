"""What one measure looks like, to whoever organises, took it on, or only looks; and what can be changed. Pure."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from handlers import to_measures
from handlers.measures import taps, wording
from handlers.polls.taps import SeeCluster, SeePoll
from handlers.screen import Button, Screen, column
from handlers.taps import Home, Tap
from handlers.wording import for_button, paragraphs
from locales import Markup, Words
from storage.ids import ClusterId, MeasureId, PollId, SurveyId
from storage.measures import Measure, Origin, OriginKind, Part, Status
from storage.persons import Person
from workshops.measures.owners import Answer as Said
from workshops.measures.sheets import History, MeasureSheet
from workshops.meetings.public_holidays import next_working_day

Rows = tuple[tuple[Button, ...], ...]

PARTS = (Part.WHAT, Part.OFFICE, Part.FIELD, Part.PARTNERS, Part.MEANS, Part.FIRST_STEP, Part.HELPED)
WEEKS_AHEAD = (2, 4)
MONTHS_AHEAD = (3, 6)


def sheet(
    words: Words,
    found: MeasureSheet,
    *,
    head: Markup | None = None,
    muted: bool = False,
    listed: Tap | None = None,
) -> Screen:
    """A measure as it stands, with whatever this reader can do; `muted`: first of all to have messages again.

    `listed`: the list that they come from.
    """
    rows: Rows = (
        *((_unmute(words, found.measure.id),) if muted else ()),
        *(answers(words, found.measure) if found.mine and found.measure.is_open else ()),
        *((_not_done(words, found.measure),) if found.mine and found.measure.status is Status.DONE else ()),
        *((reply(words, found),) if may_reply(found) else ()),
        *(_organising(words, found) if found.organises else ()),
        *_taking(words, found),
        *_looking(words, found),
        *(_to_origin(words, found.measure.origin) if found.coordinates else ()),
        *ways_out(words, listed),
    )
    silence = words("measure-muted") if muted else None
    return Screen(paragraphs(head, silence, wording.facts(words, found), _before_taking(words, found)), rows)


def hears_nothing(found: MeasureSheet, reader: Person) -> bool:
    """Whether something was promised of it to somebody who has messages off."""
    return reader.muted and found.measure.is_open and (found.follows or found.mine)


def _unmute(words: Words, measure: MeasureId) -> tuple[Button]:
    return (Button(words.plain("settings-messages-switch-on"), taps.HearAgain(measure)),)


def may_reply(found: MeasureSheet) -> bool:
    """Whether somebody else asked for help, and hears what this reader answers."""
    return found.organises and found.line.taken and not found.mine and found.line.help is not None


def reply(words: Words, found: MeasureSheet) -> tuple[Button]:
    """To answer to a request for help."""
    return (Button(words.plain("measure-reply"), taps.AskReply(found.measure.id)),)


def ask_reply(words: Words, found: MeasureSheet, *, limit: int, problem: Markup | None = None) -> Screen:
    text = paragraphs(
        problem,
        words("measure-what", what=found.measure.what),
        wording.help_wanted(words, found),
        words("measure-ask-reply", limit=limit),
    )
    return Screen(text, column(back(words, found.measure.id)))


def _not_done(words: Words, measure: Measure) -> tuple[Button]:
    said = Said.NOT_DONE
    return (Button(words.plain(f"measure-answer-{said.value}"), taps.Answer(measure.id, said)),)


def answers(words: Words, measure: Measure) -> Rows:
    """How far is it? By one tap."""

    def button(said: Said) -> Button:
        return Button(words.plain(f"measure-answer-{said.value}"), taps.Answer(measure.id, said))

    move = Button(words.plain("measure-move-day"), taps.ChooseDue(measure.id))
    return ((button(Said.DONE), button(Said.GOING)), (button(Said.HELP), move))


def ways_out(words: Words, listed: Tap | None = None) -> Rows:
    """To the list that somebody comes from, or else to all of them; or home."""
    everything = Button(words.plain("measure-list"), listed or to_measures.Measures())
    return ((everything, Button(words.plain("home-button"), Home())),)


def _to_origin(words: Words, origin: Origin) -> Rows:
    """Back to where the next measure is made."""
    match origin:
        case Origin(kind=OriginKind.CLUSTER, id=int(cluster)):
            return ((Button(words.plain("cluster-back"), SeeCluster(ClusterId(cluster), 0)),),)
        case Origin(kind=OriginKind.POLL, id=int(poll)):
            return ((Button(words.plain("measure-to-poll"), SeePoll(PollId(poll))),),)
        case Origin(kind=OriginKind.FINDING, id=int(survey), key=str(key)):
            return (
                (Button(words.plain("measure-to-result"), to_measures.BackToFinding(SurveyId(survey), key)),),
            )
        case _:
            return ()


def back(words: Words, measure: MeasureId) -> Button:
    return Button(words.plain("measure-back"), taps.SeeMeasure(measure))


def _before_taking(words: Words, found: MeasureSheet) -> Markup | None:
    """Said before the tap: who took it on is not confidential."""
    may_take = found.measure.is_open and not found.line.taken
    return wording.before_taking(words, found) if may_take and not found.organises else None


def _organising(words: Words, found: MeasureSheet) -> Rows:
    measure = found.measure
    status = Button(words.plain("measure-choose-status"), taps.ChooseStatus(measure.id))
    due = Button(words.plain("measure-choose-day"), taps.ChooseDue(measure.id))
    public = Button(
        words.plain("measure-make-internal" if measure.public else "measure-make-public"),
        taps.SetPublic(measure.id, not measure.public),
    )
    details = Button(words.plain("measure-details"), taps.ChangeDetails(measure.id))
    first = (status, due) if measure.is_open and not found.mine else (status,)
    if measure.status is not Status.DONE or measure.helped is not None:
        return (first, (details, public))
    helped = Button(words.plain("measure-say-what-helped"), taps.AskPart(measure.id, Part.HELPED))
    return ((helped,), first, (details, public))


def _taking(words: Words, found: MeasureSheet) -> Rows:
    """Ways to take it on or to give it back."""
    measure = found.measure.id
    if found.mine:
        name = Button(words.plain("measure-change-name"), taps.AskName(measure))
        return ((name, Button(words.plain("measure-give-back"), taps.Release(measure, sure=False))),)
    if found.line.taken:
        release = Button(words.plain("measure-release"), taps.Release(measure, sure=False))
        return ((release,),) if found.organises else ()
    if not found.measure.is_open:
        return ()
    take = Button(words.plain("measure-take"), taps.Take(measure))
    link = Button(words.plain("measure-get-link"), taps.GetLink(measure))
    return ((take, link),) if found.organises else ((take,),)


def _looking(words: Words, found: MeasureSheet) -> Rows:
    measure = found.measure
    key = "measure-unfollow" if found.follows else "measure-follow"
    follow = Button(words.plain(key), taps.Follow(measure.id, not found.follows))
    history = Button(words.plain("measure-history"), taps.SeeHistory(measure.id))
    remove = Button(words.plain("measure-remove"), taps.Remove(measure.id, sure=False))
    following: Rows = ((follow,),) if measure.public or found.follows else ()
    return (*following, (history, *([remove] if found.may_remove else [])))


def meanwhile(words: Words, made: Measure, *, typed: str) -> Screen:
    """Somebody else was quicker: is it the same?"""
    see = Button(words.plain("measure-to-made"), taps.SeeMeasure(made.id))
    anyway = Button(words.plain("measure-make-anyway"), taps.MakeAnyway())
    text = paragraphs(
        words("measure-made-meanwhile", what=made.what), words("measure-typed-line", line=typed)
    )
    return Screen(text, column(see, anyway))


def history(words: Words, found: History) -> Screen:
    """What became of it."""
    text = paragraphs(words("measure-history-head", what=found.measure.what), wording.history(words, found))
    return Screen(text, column(back(words, found.measure.id)))


def details(words: Words, found: MeasureSheet) -> Screen:
    """What can be changed of it."""
    measure = found.measure
    parts = [
        Button(words.plain(f"measure-part-{part.value.replace('_', '-')}"), taps.AskPart(measure.id, part))
        for part in PARTS
    ]
    council = Button(
        words.plain("measure-council-off" if measure.council else "measure-council-on"),
        taps.SetCouncil(measure.id, not measure.council),
    )
    base = Button(words.plain("measure-part-builds-on"), taps.ChooseBase(measure.id, 0))
    parts.append(base)
    pairs = tuple(tuple(parts[place : place + 2]) for place in range(0, len(parts), 2))
    return Screen(
        paragraphs(wording.facts(words, found), words("measure-change-what")),
        (*pairs, (council,), (back(words, measure.id),)),
    )


def ask_part(
    words: Words,
    found: MeasureSheet,
    part: Part,
    *,
    limit: int,
    fields: Mapping[str, MeasureId],
    problem: Markup | None = None,
) -> Screen:
    """Asks for other words; of fields those that there are can be tapped."""
    said = found.measure.said(part)
    name = part.value.replace("_", "-")
    clear = (
        Button(words.plain("measure-clear"), taps.ClearPart(found.measure.id, part))
        if said is not None and part is not Part.WHAT
        else None
    )
    choices = [
        Button(for_button(words, field), taps.SetField(found.measure.id, like))
        for field, like in list(fields.items())[:8]
    ]
    now = None if said is None else words("measure-now", text=said)
    text = paragraphs(problem, words(f"measure-ask-{name}", limit=limit), now)
    return Screen(text, column(*choices, clear, back(words, found.measure.id)))


def statuses(words: Words, found: MeasureSheet) -> Screen:
    """Where does it stand?"""
    measure = found.measure
    buttons = [
        Button(words.plain(f"measure-status-{each.value}"), _tap(measure.id, each))
        for each in Status
        if each is not measure.status
    ]
    pairs = tuple(tuple(buttons[place : place + 2]) for place in range(0, len(buttons), 2))
    text = paragraphs(wording.facts(words, found), words("measure-which-status"))
    return Screen(text, (*pairs, (back(words, measure.id),)))


def _tap(measure: MeasureId, status: Status) -> taps.SetStatus | taps.AskReason:
    asks = status in (Status.DISCARDED, Status.POSTPONED)
    return taps.AskReason(measure, status) if asks else taps.SetStatus(measure, status)


def reason(words: Words, found: MeasureSheet, status: Status, *, problem: Markup | None = None) -> Screen:
    """Why? Of what is put off it need not be said."""
    without = Button(words.plain("measure-no-reason"), taps.SetStatus(found.measure.id, status))
    text = paragraphs(
        problem, words("measure-what", what=found.measure.what), words(f"measure-why-{status.value}")
    )
    optional = without if status is Status.POSTPONED else None
    return Screen(text, column(optional, back(words, found.measure.id)))


def days(
    words: Words,
    found: MeasureSheet,
    *,
    problem: Markup | None = None,
    head: Markup | None = None,
    either: Sequence[date] = (),
) -> Screen:
    """Until when? Suggestions, first the days of which `either` was meant, or typed."""
    measure = found.measure
    buttons = [
        Button(
            words.plain("measure-until-this", day=wording.short_day(words, day, today=found.today)),
            taps.SetDue(measure.id, day),
        )
        for day in either
    ]
    buttons += [
        Button(
            words.plain(key, n=n, day=wording.short_day(words, day, today=found.today)),
            taps.SetDue(measure.id, day),
        )
        for key, n, day in _suggested(found)
        if day != measure.due
    ]
    without = measure.due is not None and found.organises
    now = None if measure.due is None else words("measure-now", text=words.day(measure.due))
    return Screen(
        paragraphs(problem, head, words("measure-what", what=measure.what), now, words("measure-which-day")),
        column(
            *buttons,
            Button(words.plain("measure-without-day"), taps.SetDue(measure.id, None)) if without else None,
            back(words, measure.id),
        ),
    )


def _suggested(found: MeasureSheet) -> list[tuple[str, int, date]]:
    today, state = found.today, found.state
    weeks = [("measure-in-weeks", n, today + timedelta(weeks=n)) for n in WEEKS_AHEAD]
    months = [("measure-in-months", n, _months_later(today, n)) for n in MONTHS_AHEAD]
    return [(key, n, next_working_day(day, state)) for key, n, day in (*weeks, *months)]


def _months_later(day: date, n: int) -> date:
    month = day.year * 12 + day.month - 1 + n
    return date(month // 12, month % 12 + 1, min(day.day, 28))


def bases(words: Words, found: MeasureSheet, others: Sequence[Measure], turning: Sequence[Button]) -> Screen:
    """What does it build on?"""
    measure = found.measure
    choices = [Button(for_button(words, each.what), taps.SetBase(measure.id, each.id)) for each in others]
    none = Button(words.plain("measure-builds-on-nothing"), taps.SetBase(measure.id, None))
    text = paragraphs(words("measure-what", what=measure.what), words("measure-which-base"))
    return Screen(
        text,
        column(*choices, *turning, none if measure.builds_on is not None else None, back(words, measure.id)),
    )


def ask_remove(words: Words, found: MeasureSheet) -> Screen:
    sure = Button(words.plain("measure-remove-sure"), taps.Remove(found.measure.id, sure=True))
    text = paragraphs(wording.facts(words, found), words("measure-remove-ask"))
    return Screen(text, column(sure, back(words, found.measure.id)))


def ask_release(words: Words, found: MeasureSheet) -> Screen:
    by = "own" if found.mine else "other"
    sure = Button(words.plain(f"measure-release-sure-{by}"), taps.Release(found.measure.id, sure=True))
    text = paragraphs(words("measure-what", what=found.measure.what), words(f"measure-release-ask-{by}"))
    return Screen(text, column(sure, back(words, found.measure.id)))


def ask_name(words: Words, found: MeasureSheet, *, limit: int, problem: Markup | None = None) -> Screen:
    """What do they want to be called for this measure?"""
    measure = found.measure
    text = paragraphs(
        problem,
        words("measure-what", what=measure.what),
        words("measure-ask-name", limit=limit),
        words("measure-name-public" if measure.public else "measure-name-internal"),
    )
    return Screen(
        text,
        column(Button(words.plain("measure-no-name"), taps.NoName(measure.id)), back(words, measure.id)),
    )

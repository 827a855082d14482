"""What date polls look like: to those who are asked, and to those who organise them. Pure builders."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from handlers.group_picker import group_picker, in_words
from handlers.meetings import taps as meeting_taps
from handlers.meetings import wording
from handlers.meetings.calendar_pages import month_of
from handlers.meetings.date_polls import taps, typed_dates
from handlers.meetings.series_words import with_year
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.wording import LONGEST_QUOTE, for_button, lines, paragraphs, short, silent
from locales import Markup, Words
from storage.date_polls import Availability, DateOption
from storage.ids import MunicipalityId
from workshops import wall_time
from workshops.date_polls.date_polls import MOST_DATES, UnfitDate
from workshops.date_polls.sheets import DatePhase, DateSheet, DateSlip
from workshops.meetings.public_holidays import next_working_day

LONGEST_TITLE = 14
SUGGESTED_IN_DAYS = (14, 16, 21, 23)
SUGGESTED_HOUR = 18
LAST_DAYS_IN = (3, 7, 14)
MOST_TOLD = 4
"""Dates that were not taken, each with its reason: of many more the question would be cut off at the end."""


def which_dates(
    words: Words, sheet: DateSheet | None, *, now: datetime, state: str | None, problem: Markup | None
) -> Screen:
    """Asks for dates, with some to tap on; those that are there already are named."""
    poll = None if sheet is None else sheet.poll.id
    there = () if sheet is None else sheet.options
    taken = {option.start for option in there}
    days = [next_working_day(now.date() + timedelta(days=ahead), state) for ahead in SUGGESTED_IN_DAYS]
    starts = [datetime(day.year, day.month, day.day, SUGGESTED_HOUR) for day in dict.fromkeys(days)]  # noqa: DTZ001 - wall time
    options = [
        Button(
            words.plain("dates-add", moment=wording.short_moment(words, start)),
            taps.PickDate.at(poll, start),
        )
        for start in starts
        if start not in taken
    ]
    other = Button(words.plain("meeting-other-day"), taps.ShowDateMonth(poll, month_of(now.date())))
    out = (
        Button(words.plain("meeting-stop"), Home())
        if poll is None
        else Button(words.plain("dates-done"), taps.SeeDateSheet(poll))
    )
    said = _moments(words, there) if there else None
    return Screen(paragraphs(problem, words("dates-ask"), said), column(*options, other, out))


def left_out(
    words: Words,
    dates: typed_dates.Dates,
    unfit: Sequence[UnfitDate] = (),
    too_many: Sequence[datetime] = (),
) -> Markup | None:
    """One sentence for each of the first dates that were not taken: which, and why; one for the others, and one for all
    for which there is no room.
    """
    said = [(short(each.part, LONGEST_QUOTE), _why(words, each)) for each in dates.unread]
    said += [(with_year(words, each.start), words.plain(wording.unfit_text(each.problem))) for each in unfit]
    beyond = [wording.short_moment(words, each) for each in too_many]
    if dates.beyond:
        beyond.append(short(dates.beyond, LONGEST_QUOTE))
    return (
        lines(
            *(words("dates-unread", part=part, why=why) for part, why in said[:MOST_TOLD]),
            words("dates-unread-more", n=len(said) - MOST_TOLD) if len(said) > MOST_TOLD else None,
            words("dates-too-many", most=MOST_DATES, dates=", ".join(beyond)) if beyond else None,
        )
        or None
    )


def _why(words: Words, unread: typed_dates.Unread) -> str:
    day = unread.unclear.day
    return words.plain(unread.unclear.key, day="" if day is None else words.day(day))


def sheet(words: Words, sheet: DateSheet, *, head: Markup | None = None) -> Screen:
    """A date poll for its organisers, where it stands."""
    match sheet.phase:
        case DatePhase.DRAFT:
            return _draft(words, sheet, head)
        case DatePhase.ASKED | DatePhase.OVER:
            return _asked(words, sheet, head)
        case phase:
            text = paragraphs(
                head, words("dates-title", title=sheet.poll.title), words(f"dates-phase-{phase}")
            )
            return Screen(
                text, column(*_to_meeting(words, sheet), *_ways_out(words, sheet.poll.municipality))
            )


def _draft(words: Words, sheet: DateSheet, head: Markup | None) -> Screen:
    poll = sheet.poll.id
    everyone = len(sheet.chosen_groups) == len(sheet.groups)
    names = ", ".join(group.name for group in sheet.groups if group.id in sheet.chosen_groups)
    text = paragraphs(
        head or words("dates-draft"),
        words("dates-title", title=sheet.poll.title),
        lines(*(_with_holiday(words, option, sheet.state) for option in sheet.options))
        or words("dates-none"),
        None if sheet.last_day is None else words("dates-until", day=words.day(sheet.last_day)),
        words("dates-audience", names=words.plain("meeting-all-groups") if everyone else names, n=sheet.told),
        None if sheet.told + sheet.silent.total else words("dates-nobody-yet"),
        silent(words, sheet.silent),
    )
    drop = Button(words.plain("dates-drop"), taps.ChooseDatesToDrop(poll))
    add = Button(words.plain("dates-more"), taps.AddDates(poll))
    until = Button(words.plain("dates-change-until"), taps.ChooseLastDay(poll))
    return Screen(
        text,
        (
            *column(Button(words.plain("dates-ask-people", n=sheet.told), taps.AskForDates(poll))),
            (add, drop) if sheet.options else (add,),
            *(((until,),) if sheet.options else ()),
            (
                Button(words.plain("meeting-rename"), taps.RenameDatePoll(poll)),
                Button(words.plain("meeting-choose-groups"), taps.ChooseDateGroups(poll)),
            ),
            *column(
                Button(words.plain("meeting-discard"), taps.DiscardDatePoll(poll)),
                Button(words.plain("meeting-home"), Home()),
            ),
        ),
    )


def _asked(words: Words, sheet: DateSheet, head: Markup | None) -> Screen:
    poll, best = sheet.poll.id, sheet.best
    over = sheet.phase is DatePhase.OVER
    text = paragraphs(
        head,
        words("dates-title", title=sheet.poll.title),
        words("dates-turnout", answered=sheet.turnout.answered, asked=sheet.turnout.asked),
        lines(*(_numbers_and_holiday(words, option, sheet) for option in sheet.options)),
        _until(words, sheet.last_day, over=over),
    )
    if best is not None:
        moment = wording.short_moment(words, best.start)
        first = Button(words.plain("dates-take", moment=moment), taps.ConsiderDate(poll, best.id))
    others = [option for option in sheet.options if option != best and option.id not in sheet.over]
    return Screen(
        text,
        column(
            first if best is not None else None,
            *(
                Button(
                    words.plain("dates-take", moment=wording.short_moment(words, option.start)),
                    taps.ConsiderDate(poll, option.id),
                )
                for option in others
            ),
            Button(words.plain("refresh"), taps.SeeDateSheet(poll)),
            Button(words.plain("dates-change-until"), taps.ChooseLastDay(poll)),
            Button(words.plain("dates-stop"), taps.AskStopDatePoll(poll)),
            *_ways_out(words, sheet.poll.municipality),
        ),
    )


def _until(words: Words, last_day: date | None, *, over: bool) -> Markup | None:
    if over:
        return words("dates-phase-over")
    return None if last_day is None else words("dates-until", day=words.day(last_day))


def consider(words: Words, sheet: DateSheet, option: DateOption) -> Screen:
    """One date with its numbers; the next tap makes it a meeting."""
    unanswered = sheet.turnout.asked - option.can - option.no
    text = paragraphs(
        words("dates-consider", moment=wording.moment(words, option.start), title=sheet.poll.title),
        wording.day_off(words, option.start.date(), sheet.state),
        words(
            "dates-consider-numbers",
            yes=option.yes,
            need=option.if_need_be,
            no=option.no,
            silent=max(0, unanswered),
        ),
        words("dates-consider-then", n=sheet.told),
        silent(words, sheet.silent),
    )
    yes = Button(words.plain("dates-choose"), taps.ChooseDate(sheet.poll.id, option.id))
    back = Button(words.plain("meeting-back"), taps.SeeDateSheet(sheet.poll.id))
    return Screen(text, column(yes, back))


def drop(words: Words, sheet: DateSheet) -> Screen:
    poll = sheet.poll.id
    buttons = [
        Button(
            words.plain("dates-drop-one", moment=wording.short_moment(words, option.start)),
            taps.DropDate(poll, option.id),
        )
        for option in sheet.options
    ]
    back = Button(words.plain("dates-done"), taps.SeeDateSheet(poll))
    return Screen(words("dates-drop-which"), column(*buttons, back))


def last_days(words: Words, sheet: DateSheet, *, today: date, problem: Markup | None) -> Screen:
    """Until when can people answer?"""
    poll = sheet.poll.id
    first = sheet.options[0].start.date() if sheet.options else None
    days = [today + timedelta(days=ahead) for ahead in LAST_DAYS_IN]
    buttons = [
        Button(words.plain("dates-until-day", day=words.short_day(day)), taps.SetLastDay(poll, day))
        for day in days
        if first is None or day <= first
    ]
    back = Button(words.plain("meeting-back"), taps.SeeDateSheet(poll))
    return Screen(paragraphs(problem, words("dates-ask-until")), column(*buttons, back))


def groups(words: Words, sheet: DateSheet) -> Screen:
    poll, chosen = sheet.poll.id, sheet.chosen_groups
    return group_picker(
        paragraphs(words("dates-groups", n=sheet.told), silent(words, sheet.silent)),
        sheet.groups,
        label=in_words(words, chosen),
        to=lambda group: taps.IncludeDateGroup(poll, group, group not in chosen),
        every=words.plain("poll-every-group"),
        done=Button(words.plain("dates-done"), taps.SeeDateSheet(poll)),
    )


def stop(words: Words, sheet: DateSheet) -> Screen:
    """Asks once more."""
    yes = Button(words.plain("dates-stop-yes"), taps.StopDatePoll(sheet.poll.id))
    back = Button(words.plain("meeting-cancel-no"), taps.SeeDateSheet(sheet.poll.id))
    return Screen(words("dates-stop-ask", title=sheet.poll.title), column(yes, back))


def slip(words: Words, slip: DateSlip, *, head: Markup | None = None) -> Screen:
    """All dates with what somebody said to them, and the way to what is still open."""
    poll = slip.poll
    if slip.phase is not DatePhase.ASKED:
        text = paragraphs(head, words("dates-title", title=poll.title), words(f"dates-phase-{slip.phase}"))
        card = (
            None
            if poll.meeting is None
            else Button(words.plain("dates-to-meeting"), meeting_taps.SeeCard(poll.meeting))
        )
        return Screen(text, column(card, Button(words.plain("meeting-home"), Home())))
    text = paragraphs(
        head or words("dates-question"),
        words("dates-title", title=poll.title),
        lines(
            *(
                lines(
                    _own(words, option, slip.answers.get(option.id)),
                    wording.day_off(words, option.start.date(), slip.state),
                )
                for option in slip.options
            )
        ),
        _until(words, poll.last_day, over=False),
        words("dates-open-to-all") if len(slip.open) == len(slip.options) else None,
    )
    return Screen(text, (*_ways_on(words, slip), *column(Button(words.plain("meeting-home"), Home()))))


def _ways_on(words: Words, slip: DateSlip) -> tuple[tuple[Button, ...], ...]:
    poll, still_open = slip.poll.id, slip.open
    none = Button(words.plain("dates-no-to-all"), taps.NoToAllDates(poll))
    if still_open:
        on = Button(words.plain("dates-go-through", n=len(still_open)), taps.SeeDate(poll, still_open[0].id))
        return column(on, none)
    changes = [
        Button(
            words.plain("dates-change", moment=wording.short_moment(words, option.start)),
            taps.SeeDate(poll, option.id),
        )
        for option in slip.options
    ]
    all_no = all(answer is Availability.NO for answer in slip.answers.values())
    return column(*changes, None if all_no else none)


def no_to_all(words: Words, slip: DateSlip) -> Screen:
    """Asks before other answers go; what was said can stay."""
    poll, still_open = slip.poll.id, len(slip.open)
    rest = Button(words.plain("dates-no-to-open", n=still_open), taps.NoToOpenDates(poll))
    return Screen(
        words("dates-no-to-all-ask", n=len(slip.answers), of=len(slip.options)),
        column(
            rest if still_open else None,
            Button(words.plain("dates-no-to-all-yes", n=len(slip.options)), taps.ReplaceByNo(poll)),
            Button(words.plain("meeting-back"), taps.SeeDates(poll)),
        ),
    )


def one_date(words: Words, slip: DateSlip, option: DateOption) -> Screen:
    """One date and what can be said to it; the answer that was given is marked."""
    place = slip.options.index(option)
    end = wall_time.end(option.start, slip.poll.timezone, minutes=slip.poll.minutes)
    text = paragraphs(
        words("dates-one", number=place + 1, of=len(slip.options), title=slip.poll.title),
        words(
            "dates-moment",
            day=words.day(option.start.date()),
            hours=wording.hours(words, option.start, end),
        ),
        wording.day_off(words, option.start.date(), slip.state),
        words("dates-so-far", yes=option.yes, need=option.if_need_be, no=option.no),
    )
    said = slip.answers.get(option.id)
    answers = [
        Button(
            _marked(words, answer, chosen=answer is said), taps.AnswerDate(slip.poll.id, option.id, answer)
        )
        for answer in Availability
    ]
    before = slip.options[place - 1] if place else None
    back = (
        None if before is None else Button(words.plain("dates-before"), taps.SeeDate(slip.poll.id, before.id))
    )
    every = Button(words.plain("dates-all"), taps.SeeDates(slip.poll.id))
    return Screen(text, (*column(*answers), (every,) if back is None else (back, every)))


def _marked(words: Words, answer: Availability, *, chosen: bool) -> str:
    label = words.plain(f"dates-answer-{answer}")
    return words.plain("dates-chosen", label=label) if chosen else label


def entry(words: Words, sheet: DateSheet) -> Button:
    """A button in the organisers' list of meetings."""
    title = for_button(words, sheet.poll.title, LONGEST_TITLE)
    numbers = sheet.turnout
    label = words.plain(
        f"dates-entry-{sheet.phase}", title=title, answered=numbers.answered, asked=numbers.asked
    )
    return Button(label, taps.SeeDateSheet(sheet.poll.id))


def home_button(words: Words, slip: DateSlip) -> Button:
    """A button on the home screen of whoever has still to answer."""
    return Button(
        words.plain("dates-home", title=for_button(words, slip.poll.title, LONGEST_TITLE)),
        taps.SeeDates(slip.poll.id),
    )


def _moments(words: Words, options: Sequence[DateOption]) -> Markup:
    return lines(
        *(words("dates-line", moment=wording.short_moment(words, option.start)) for option in options)
    )


def _with_holiday(words: Words, option: DateOption, state: str | None) -> Markup:
    line = words("dates-line", moment=wording.short_moment(words, option.start))
    return lines(line, wording.day_off(words, option.start.date(), state))


def _numbers_and_holiday(words: Words, option: DateOption, sheet: DateSheet) -> Markup:
    over = option.id in sheet.over
    off = None if over else wording.day_off(words, option.start.date(), sheet.state)
    return lines(_numbers(words, option, over=over), off)


def _numbers(words: Words, option: DateOption, *, over: bool) -> Markup:
    return words(
        "dates-numbers-over" if over else "dates-numbers",
        moment=wording.short_moment(words, option.start),
        yes=option.yes,
        need=option.if_need_be,
        no=option.no,
    )


def _own(words: Words, option: DateOption, answer: Availability | None) -> Markup:
    said = "open" if answer is None else str(answer)
    return words(f"dates-own-{said}", moment=wording.short_moment(words, option.start))


def _to_meeting(words: Words, sheet: DateSheet) -> tuple[Button, ...]:
    if sheet.poll.meeting is None:
        return ()
    return (Button(words.plain("dates-to-meeting"), meeting_taps.SeeSheet(sheet.poll.meeting)),)


def _ways_out(words: Words, town: MunicipalityId) -> tuple[Button, Button]:
    return (
        Button(words.plain("meeting-list"), meeting_taps.ListMeetings(town)),
        Button(words.plain("meeting-home"), Home()),
    )

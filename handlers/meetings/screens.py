"""What meetings look like: to those who are invited, and to those who organise them. Pure builders."""

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never

from handlers.agreed_before import agreed_before
from handlers.group_picker import group_picker, in_words
from handlers.meetings import reminder_taps, series_taps, taps
from handlers.meetings.lead_words import leads_words
from handlers.meetings.series_words import repeats_words, series_words
from handlers.screen import Button, Screen, Watch, column
from handlers.taps import Home
from handlers.to_measures import Measures
from handlers.wording import lines, paragraphs, short
from locales import Markup, Words
from storage.attendance import Attendance, Rsvp
from storage.meetings import Meeting, MeetingKind
from workshops import quiet_hours, wall_time
from workshops.meetings.public_holidays import holiday
from workshops.meetings.repeating import Repeats
from workshops.meetings.sheets import Card, MeetingSheet, Phase
from workshops.wall_time import AlreadyPast, Skipped, TooFarAhead, Twice, Unfit

LONGEST_TITLE = 14
LENGTHS = (60, 90, 120, 180, 240, 480)


def moment(words: Words, start: datetime) -> Markup:
    """Donnerstag, 3. Dezember 2026, 18:00 Uhr."""
    return words("meeting-moment", day=words.day(start.date()), time=words.time(start))


def short_moment(words: Words, start: datetime) -> str:
    """Do 03.12., 18:00."""
    return words.plain("meeting-short-moment", day=words.short_day(start.date()), time=words.time(start))


def label(words: Words, key: str, meeting: Meeting) -> str:
    """A button that leads to a meeting."""
    title = short(meeting.title, LONGEST_TITLE)
    return words.plain(key, title=title, moment=short_moment(words, meeting.start))


def facts(words: Words, meeting: Meeting) -> Markup:
    """Title, time, place, and what is on it."""
    end = wall_time.end(meeting.start, meeting.timezone, minutes=meeting.minutes)
    main = words(
        "meeting-facts",
        title=meeting.title,
        day=words.day(meeting.start.date()),
        start=words.time(meeting.start),
        end=words.time(end),
        place=_place(words, meeting),
    )
    items = [words("meeting-agenda-item", number=n, item=item) for n, item in enumerate(meeting.agenda, 1)]
    return paragraphs(
        lines(
            main,
            _kind(words, meeting),
            words("meeting-link", link=meeting.link) if meeting.link else None,
        ),
        lines(words("meeting-agenda"), *items) if items else None,
    )


def _kind(words: Words, meeting: Meeting) -> Markup | None:
    """Said where it is not the town's usual round, unless the title says it."""
    kind = words.plain(f"meeting-kind-{meeting.kind}")
    usual = meeting.kind in (MeetingKind.FOLLOW_UP, MeetingKind.WORKSHOP)
    return None if usual or kind in meeting.title else words("meeting-kind", kind=kind)


def _place(words: Words, meeting: Meeting) -> str:
    if meeting.place:
        return meeting.place
    return words.plain("meeting-place-online" if meeting.link else "meeting-place-open")


def day_off(words: Words, start: datetime, state: str | None) -> Markup | None:
    """The holiday on which it would be, if it is one."""
    name = holiday(start.date(), state)
    return None if name is None else words("meeting-holiday", name=name)


def unfit_text(problem: Unfit) -> str:
    """The key of the sentence that says why a meeting cannot begin then."""
    match problem:
        case AlreadyPast():
            return "meeting-when-past"
        case TooFarAhead():
            return "meeting-when-too-far"
        case Skipped():
            return "meeting-when-skipped"
        case Twice():
            return "meeting-when-twice"
    assert_never(problem)


def attendance(words: Words, numbers: Attendance) -> Markup:
    """How many come: numbers, never names. Everybody is in one of them; who sends somebody is not among who comes."""
    coming = numbers.coming - numbers.proxies
    said = words("meeting-attendance", coming=coming, declined=numbers.declined, open=numbers.open)
    if not (numbers.maybe or numbers.proxies):
        return said
    return lines(said, words("meeting-attendance-besides", maybe=numbers.maybe, proxies=numbers.proxies))


def card(words: Words, card: Card, *, head: Markup | None = None) -> Screen:
    """An invitation with one's own answer; it follows the meeting from now on."""
    meeting = card.meeting
    ahead = card.phase is Phase.AHEAD
    text = paragraphs(
        head,
        facts(words, meeting),
        _series(words, meeting) if meeting.series is not None else None,
        words("meeting-link-later") if card.has_link_later and ahead else None,
        _agreed(words, card) if ahead else None,
        _standing(words, card),
    )
    every = Button(words.plain("series-see"), series_taps.SeeDates(meeting.id))
    buttons = column(
        Button(words.plain("measure-all"), Measures()) if ahead and (card.measures or card.agreed) else None,
        every if meeting.series is not None else None,
        Button(words.plain("meeting-file"), taps.TakeFile(meeting.id)),
        Button(words.plain("meeting-home"), Home()),
    )
    rows = (*(_answers(words, card) if ahead else ()), *buttons)
    return Screen(text, rows, watch=Watch("meeting", meeting.id, meeting.version))


def _agreed(words: Words, card: Card) -> Markup | None:
    """What was agreed the last time and what became of it; where people have not met before, how much is open."""
    if card.agreed:
        return agreed_before(words, card.agreed)
    return words("measure-in-meeting", n=card.measures) if card.measures else None


def _standing(words: Words, card: Card) -> Markup:
    """Where the meeting stands, and while it is ahead, where its reader stands."""
    match card.phase, card.answer:
        case Phase.AHEAD, None:
            return words("meeting-question")
        case Phase.AHEAD, answer:
            return paragraphs(
                words(f"meeting-answered-{answer}"),
                None if card.name is None else words("meeting-named", name=card.name),
            )
        case phase, _:
            return words(f"meeting-phase-{phase.value}")


def _answers(words: Words, card: Card) -> tuple[tuple[Button, ...], ...]:
    """What can be said, or said instead; once something was said, a name can be given as well."""
    meeting = card.meeting.id
    yes, no = taps.Answer(meeting, Rsvp.YES), taps.Answer(meeting, Rsvp.NO)
    maybe = Button(words.plain("meeting-maybe"), taps.Answer(meeting, Rsvp.MAYBE))
    proxy = Button(words.plain("meeting-proxy"), taps.Answer(meeting, Rsvp.PROXY))
    if card.answer is None:
        first = column(Button(words.plain("meeting-yes"), yes), Button(words.plain("meeting-no"), no))
        return (*first, (maybe, proxy))
    instead = {
        Rsvp.YES: Button(words.plain("meeting-yes-after-all"), yes),
        Rsvp.NO: Button(words.plain("meeting-no-after-all"), no),
    }
    definite = column(*(button for answer, button in instead.items() if answer is not card.answer))
    others = {Rsvp.MAYBE: maybe, Rsvp.PROXY: proxy}
    vague = tuple(button for answer, button in others.items() if answer is not card.answer)
    return (*definite, vague, (_name(words, card),))


def _name(words: Words, card: Card) -> Button:
    if card.name is None:
        return Button(words.plain("meeting-give-name"), taps.GiveName(card.meeting.id))
    return Button(words.plain("meeting-drop-name"), taps.DropName(card.meeting.id))


def names(words: Words, sheet: MeetingSheet, given: Sequence[tuple[str, Rsvp]]) -> Screen:
    """Who gave a name, by what they said; of everybody else only the numbers are known."""
    lists = [
        words(f"meeting-names-{answer}", names=", ".join(name for name, said in given if said is answer))
        for answer in Rsvp
        if any(said is answer for _, said in given)
    ]
    back = Button(words.plain("meeting-back"), taps.SeeSheet(sheet.meeting.id))
    head = words("meeting-names", title=sheet.meeting.title)
    return Screen(paragraphs(head, *lists, attendance(words, sheet.attendance)), column(back))


def sheet(words: Words, sheet: MeetingSheet, *, head: Markup | None = None) -> Screen:
    """A meeting for its organisers, where it stands."""
    match sheet.phase:
        case Phase.DRAFT:
            return _draft(words, sheet, head)
        case Phase.AHEAD:
            return _planned(words, sheet, head)
        case phase:
            text = paragraphs(
                head,
                facts(words, sheet.meeting),
                words(f"meeting-phase-{phase.value}"),
                attendance(words, sheet.attendance),
            )
            file = Button(words.plain("meeting-file"), taps.TakeFile(sheet.meeting.id))
            recap = Button(words.plain("recap-see"), taps.SeeRecap(sheet.meeting.id))
            was_held = phase is not Phase.CANCELLED and sheet.meeting.kind is not MeetingKind.INTERNAL
            may_cancel = phase is Phase.RUNNING
            cancel = Button(words.plain("meeting-cancel"), taps.AskCancel(sheet.meeting.id))
            every = Button(words.plain("series-see"), series_taps.SeeSeries(sheet.meeting.id))
            ledger = Button(words.plain("reminder-ledger"), reminder_taps.SeeLedger(sheet.meeting.id))
            return Screen(
                text,
                column(
                    recap if was_held else None,
                    cancel if may_cancel else None,
                    every if sheet.meeting.series is not None else None,
                    ledger,
                    file,
                    *_ways_out(words),
                ),
            )


def _draft(words: Words, sheet: MeetingSheet, head: Markup | None) -> Screen:
    meeting = sheet.meeting
    everyone = len(sheet.chosen_groups) == len(sheet.groups)
    names = ", ".join(group.name for group in sheet.groups if group.id in sheet.chosen_groups)
    n = sheet.attendance.invited
    text = paragraphs(
        head or words("meeting-preview"),
        facts(words, meeting),
        day_off(words, meeting.start, sheet.state),
        words("meeting-audience", names=words.plain("meeting-all-groups") if everyone else names, n=n),
        _series(words, meeting),
        _leads(words, sheet),
    )
    rename, relocate, length = _details(words, meeting)
    # Few rows, so that the date stays in sight above them on a small phone.
    return Screen(
        text,
        (
            *column(
                Button(words.plain("meeting-invite", n=n), taps.Invite(meeting.id)),
                Button(words.plain("meeting-other-start"), taps.ChooseStart(meeting.id)),
                relocate,
            ),
            (rename, length),
            (
                Button(words.plain("meeting-choose-groups"), taps.ChooseGroups(meeting.id)),
                Button(words.plain("reminder-plan-button"), reminder_taps.SeePlan(meeting.id)),
            ),
            (
                Button(words.plain("meeting-more-details"), taps.ChangeDetails(meeting.id)),
                Button(words.plain("meeting-discard"), taps.Discard(meeting.id)),
            ),
            (
                Button(words.plain("series-button"), series_taps.SeeRepeats(meeting.id)),
                Button(words.plain("meeting-home"), Home()),
            ),
        ),
    )


def _planned(words: Words, sheet: MeetingSheet, head: Markup | None) -> Screen:
    meeting = sheet.meeting
    text = paragraphs(
        head,
        facts(words, meeting),
        day_off(words, meeting.start, sheet.state),
        words("meeting-note", note=sheet.note) if sheet.note else None,
        attendance(words, sheet.attendance),
        _series(words, meeting),
        _leads(words, sheet),
    )
    own = Button(words.plain("meeting-own-answer"), taps.SeeCard(meeting.id)) if sheet.invited_too else None
    named = Button(words.plain("meeting-see-names", n=sheet.names), taps.SeeNames(meeting.id))
    every = Button(words.plain("series-see"), series_taps.SeeSeries(meeting.id))
    known = Button(words.plain("digest-button"), reminder_taps.SeeDigest(meeting.id))
    return Screen(
        text,
        column(
            Button(words.plain("meeting-refresh"), taps.SeeSheet(meeting.id)),
            own,
            named if sheet.names else None,
            known if meeting.kind is MeetingKind.FOLLOW_UP else None,
            Button(words.plain("reminder-plan-button"), reminder_taps.SeePlan(meeting.id)),
            every if meeting.series is not None else None,
            Button(words.plain("meeting-move"), taps.ChooseStart(meeting.id)),
            Button(words.plain("meeting-change"), taps.ChangeDetails(meeting.id)),
            Button(words.plain("meeting-cancel"), taps.AskCancel(meeting.id)),
            Button(words.plain("meeting-file"), taps.TakeFile(meeting.id)),
            *_ways_out(words),
        ),
    )


def _series(words: Words, meeting: Meeting) -> Markup | None:
    if meeting.repeats is None:
        return None
    repeats = Repeats.read(meeting.repeats)
    if meeting.series is not None:
        return words("series-of", rule=series_words(words, repeats, meeting.start))
    return words("series-draft", repeats=repeats_words(words, repeats, meeting.start))


def _leads(words: Words, sheet: MeetingSheet) -> Markup:
    if not sheet.leads:
        return words("meeting-no-leads" if sheet.has_leads else "meeting-no-reminders")
    return words("meeting-leads", leads=leads_words(words, sheet.leads))


def _details(words: Words, meeting: Meeting) -> tuple[Button, ...]:
    return (
        Button(words.plain("meeting-rename"), taps.Rename(meeting.id)),
        Button(words.plain("meeting-relocate"), taps.Relocate(meeting.id)),
        Button(words.plain("meeting-length"), taps.ChooseLength(meeting.id)),
    )


def _ways_out(words: Words) -> tuple[Button, Button]:
    return (
        Button(words.plain("meeting-list"), taps.ListMeetings()),
        Button(words.plain("meeting-home"), Home()),
    )


def details(words: Words, sheet: MeetingSheet) -> Screen:
    """What can be changed of a meeting, beside its time and who is invited."""
    meeting = sheet.meeting
    kind = words.plain("meeting-kind", kind=words.plain(f"meeting-kind-{meeting.kind}"))
    drafted = sheet.phase is Phase.DRAFT
    text = paragraphs(
        facts(words, meeting),
        words("meeting-note", note=sheet.note) if sheet.note else None,
        None if drafted else words("meeting-change-what"),
    )
    return Screen(
        text,
        column(
            *_details(words, meeting),
            Button(kind, taps.ChooseKind(meeting.id)),
            Button(words.plain("meeting-give-link"), taps.GiveLink(meeting.id)),
            Button(words.plain("meeting-write-agenda"), taps.WriteAgenda(meeting.id)),
            Button(words.plain("meeting-write-note"), taps.WriteNote(meeting.id)),
            Button(words.plain("meeting-back"), taps.SeeSheet(meeting.id)),
        ),
    )


def lengths(words: Words, sheet: MeetingSheet) -> Screen:
    """How long it lasts."""
    meeting = sheet.meeting
    options = [
        Button(words.plain(f"meeting-minutes-{minutes}"), taps.SetLength(meeting.id, minutes))
        for minutes in LENGTHS
    ]
    back = Button(words.plain("meeting-back"), taps.SeeSheet(meeting.id))
    return Screen(paragraphs(facts(words, meeting), words("meeting-how-long")), column(*options, back))


def groups(words: Words, sheet: MeetingSheet) -> Screen:
    """Who is invited."""
    meeting, chosen = sheet.meeting, sheet.chosen_groups
    return group_picker(
        words("meeting-groups", n=sheet.attendance.invited),
        sheet.groups,
        label=in_words(words, chosen, key="meeting-group"),
        to=lambda group: taps.IncludeGroup(meeting.id, group, group not in chosen),
        every=words.plain("meeting-every-group"),
        done=Button(words.plain("meeting-groups-done"), taps.SeeSheet(meeting.id)),
    )


def night(meeting: Meeting, now: datetime, *, start: datetime | None = None) -> str:
    """For sentences: "yes" where people hear of it at 8:00 only; `start`: where the meeting is moved to."""
    begins = wall_time.instant(start or meeting.start, meeting.timezone)
    return "yes" if quiet_hours.waits(now, meeting.timezone, start=begins) else "no"


def move(words: Words, sheet: MeetingSheet, *, start: datetime, length: int, now: datetime) -> Screen:
    """Asks once more before everyone hears of another time."""
    meeting = sheet.meeting
    text = paragraphs(
        day_off(words, start, sheet.state),
        words(
            "meeting-move-ask",
            title=meeting.title,
            before=moment(words, meeting.start),
            after=moment(words, start),
            n=sheet.attendance.invited,
            night=night(meeting, now, start=start),
        ),
    )
    yes = Button(words.plain("meeting-move-yes"), taps.Move.at(meeting.id, start, length))
    back = Button(words.plain("meeting-back"), taps.SeeSheet(meeting.id))
    return Screen(text, column(yes, back))


def cancel(words: Words, sheet: MeetingSheet, *, reason: str, now: datetime, following: int = 1) -> Screen:
    """Asks once more before everyone hears that it does not take place; of a series also all that follow."""
    meeting = sheet.meeting
    given = words("meeting-cancel-reason", reason=reason) if reason else words("meeting-cancel-give-reason")
    ask = words("meeting-cancel-ask", n=sheet.attendance.invited, night=night(meeting, now))
    yes = Button(words.plain("meeting-cancel-yes"), taps.Cancel(meeting.id))
    back = Button(words.plain("meeting-cancel-no"), taps.SeeSheet(meeting.id))
    every = Button(
        words.plain("series-cancel-following", n=following), series_taps.CancelFollowing(meeting.id)
    )
    return Screen(
        paragraphs(facts(words, meeting), ask, given), column(yes, every if following > 1 else None, back)
    )

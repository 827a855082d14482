"""A meeting as its organisers see it. Pure builders."""

from collections.abc import Sequence
from datetime import datetime

from handlers.group_picker import group_picker, in_words
from handlers.meetings import reminder_taps, series_screens, series_taps, taps, wording
from handlers.meetings.lead_words import leads_words
from handlers.screen import Button, Screen, column
from handlers.taps import Home
from handlers.wording import paragraphs, silent
from locales import Markup, Words
from storage.attendance import Rsvp
from storage.ids import MunicipalityId
from storage.meetings import Meeting, MeetingKind
from workshops import quiet_hours, wall_time
from workshops.meetings.series import MovedSeries
from workshops.meetings.sheets import MeetingSheet, Phase

LENGTHS = (60, 90, 120, 180, 240, 480)


def names(words: Words, sheet: MeetingSheet, given: Sequence[tuple[str, Rsvp]]) -> Screen:
    """Who gave a name, by what they said; of everybody else only the numbers are known."""
    lists = [
        words(f"meeting-names-{answer}", names=", ".join(name for name, said in given if said is answer))
        for answer in Rsvp
        if any(said is answer for _, said in given)
    ]
    back = Button(words.plain("meeting-back"), taps.SeeSheet(sheet.meeting.id))
    head = words("meeting-names", title=sheet.meeting.title)
    if not given:
        lists = [words("meeting-names-none")]
    return Screen(paragraphs(head, *lists, wording.attendance(words, sheet.attendance)), column(back))


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
                wording.facts(words, sheet.meeting),
                words(f"meeting-phase-{phase.value}"),
                _reason(words, sheet.meeting),
                wording.attendance(words, sheet.attendance),
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
                    *_ways_out(words, sheet.meeting.municipality),
                ),
            )


def _reason(words: Words, meeting: Meeting) -> Markup | None:
    """Why it does not take place, where somebody said."""
    return words("meeting-cancel-reason", reason=meeting.cancel_reason) if meeting.cancel_reason else None


def _draft(words: Words, sheet: MeetingSheet, head: Markup | None) -> Screen:
    meeting = sheet.meeting
    everyone = len(sheet.chosen_groups) == len(sheet.groups)
    names = ", ".join(group.name for group in sheet.groups if group.id in sheet.chosen_groups)
    text = paragraphs(
        head or words("meeting-preview"),
        wording.facts(words, meeting),
        wording.day_off(words, meeting.start.date(), sheet.state),
        wording.same_time(words, sheet.at_same_time),
        words(
            "meeting-audience", names=words.plain("meeting-all-groups") if everyone else names, n=sheet.told
        ),
        None if sheet.told + sheet.silent.total else words("meeting-nobody-yet"),
        silent(words, sheet.silent),
        wording.series_line(words, meeting),
        _leads(words, sheet),
    )
    rename, relocate, length = _details(words, meeting)
    # Few rows, so that the date stays in sight above them on a small phone.
    return Screen(
        text,
        (
            *column(
                Button(words.plain("meeting-invite", n=sheet.told), taps.Invite(meeting.id)),
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
        wording.facts(words, meeting),
        wording.day_off(words, meeting.start.date(), sheet.state),
        words("meeting-note", note=sheet.note) if sheet.note else None,
        wording.attendance(words, sheet.attendance),
        wording.series_line(words, meeting),
        _leads(words, sheet),
    )
    own = Button(words.plain("meeting-own-answer"), taps.SeeCard(meeting.id)) if sheet.invited_too else None
    named = Button(words.plain("meeting-see-names", n=sheet.names), taps.SeeNames(meeting.id))
    every = Button(words.plain("series-see"), series_taps.SeeSeries(meeting.id))
    known = Button(words.plain("digest-button"), reminder_taps.SeeDigest(meeting.id))
    return Screen(
        text,
        column(
            Button(words.plain("refresh"), taps.SeeSheet(meeting.id)),
            own,
            named if sheet.names else None,
            known if meeting.kind is MeetingKind.FOLLOW_UP else None,
            Button(words.plain("reminder-plan-button"), reminder_taps.SeePlan(meeting.id)),
            every if meeting.series is not None else None,
            Button(words.plain("meeting-move"), taps.ChooseStart(meeting.id)),
            Button(words.plain("meeting-change"), taps.ChangeDetails(meeting.id)),
            Button(words.plain("meeting-cancel"), taps.AskCancel(meeting.id)),
            Button(words.plain("meeting-file"), taps.TakeFile(meeting.id)),
            *_ways_out(words, sheet.meeting.municipality),
        ),
    )


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


def _ways_out(words: Words, town: MunicipalityId) -> tuple[Button, Button]:
    return (
        Button(words.plain("meeting-list"), taps.ListMeetings(town)),
        Button(words.plain("meeting-home"), Home()),
    )


def details(words: Words, sheet: MeetingSheet) -> Screen:
    """What can be changed of a meeting, beside its time and who is invited."""
    meeting = sheet.meeting
    kind = words.plain("meeting-kind", kind=words.plain(f"meeting-kind-{meeting.kind}"))
    drafted = sheet.phase is Phase.DRAFT
    text = paragraphs(
        wording.facts(words, meeting),
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
    return Screen(
        paragraphs(wording.facts(words, meeting), words("meeting-how-long")), column(*options, back)
    )


def groups(words: Words, sheet: MeetingSheet) -> Screen:
    meeting, chosen = sheet.meeting, sheet.chosen_groups
    return group_picker(
        paragraphs(words("meeting-groups", n=sheet.told), silent(words, sheet.silent)),
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


def told(words: Words, sheet: MeetingSheet, *, now: datetime) -> Markup:
    """How many hear of what was just changed, and how many more do not."""
    said = words("meeting-told", n=sheet.told, night=night(sheet.meeting, now))
    return paragraphs(said, silent(words, sheet.silent))


def move(
    words: Words,
    sheet: MeetingSheet,
    *,
    start: datetime,
    length: int,
    now: datetime,
    at_same_time: Sequence[str],
    series: MovedSeries | None = None,
) -> Screen:
    """Asks once more before everyone hears of another time; of a series also whether all that follow move along.

    `at_same_time`: titles of what else of the town begins then.
    """
    meeting = sheet.meeting
    following = 1 if series is None else len(series.meetings)
    text = paragraphs(
        wording.day_off(words, start.date(), sheet.state),
        wording.same_time(words, at_same_time),
        words(
            "meeting-move-ask",
            title=meeting.title,
            before=wording.moment(words, meeting.start),
            after=wording.moment(words, start),
            n=sheet.told,
            night=night(meeting, now, start=start),
        ),
        silent(words, sheet.silent),
        series_screens.moved(words, series, sheet.state) if series is not None and following > 1 else None,
    )
    yes = Button(
        words.plain("series-move-this" if following > 1 else "meeting-move-yes"),
        taps.Move.at(meeting.id, start, length),
    )
    every = Button(
        words.plain("series-move-following", n=following),
        series_taps.MoveFollowing.at(meeting.id, start, length),
    )
    back = Button(words.plain("meeting-back"), taps.SeeSheet(meeting.id))
    return Screen(text, column(yes, every if following > 1 else None, back))


def relocate(words: Words, sheet: MeetingSheet, place: str, *, now: datetime) -> Screen:
    """Asks once more before everyone hears of another place, as they are going to read it."""
    meeting = sheet.meeting
    text = words(
        "meeting-place-ask",
        title=meeting.title,
        before=meeting.place or "none",
        after=place,
        n=sheet.told,
        night=night(meeting, now),
    )
    yes = Button(words.plain("meeting-place-yes"), series_taps.ChangeThis(meeting.id))
    back = Button(words.plain("meeting-back"), taps.SeeSheet(meeting.id))
    return Screen(paragraphs(text, silent(words, sheet.silent)), column(yes, back))


def cancel(words: Words, sheet: MeetingSheet, *, reason: str, now: datetime, following: int = 1) -> Screen:
    """Asks once more before everyone hears that it does not take place; of a series also all that follow."""
    meeting = sheet.meeting
    given = words("meeting-cancel-reason", reason=reason) if reason else words("meeting-cancel-give-reason")
    ask = words("meeting-cancel-ask", n=sheet.told, night=night(meeting, now))
    yes = Button(words.plain("meeting-cancel-yes"), taps.Cancel(meeting.id))
    back = Button(words.plain("meeting-cancel-no"), taps.SeeSheet(meeting.id))
    every = Button(
        words.plain("series-cancel-following", n=following), series_taps.CancelFollowing(meeting.id)
    )
    return Screen(
        paragraphs(wording.facts(words, meeting), ask, silent(words, sheet.silent), given),
        column(yes, every if following > 1 else None, back),
    )

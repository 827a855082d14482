"""A reminder is worded, and organisers see before a follow-up who comes, who is missing, what is open and was agreed.

Each line of what organisers see has a button to the place where one does something about it.
"""

from typing import Final

from handlers.invitations.taps import SeeGroup
from handlers.meetings import card_screens, wording
from handlers.meetings import reminder_taps as taps
from handlers.meetings import taps as meeting_taps
from handlers.routing import RenderDelivery, Route, TapRoute
from handlers.screen import Button, Screen, column
from handlers.to_measures import MeasureIn, Measures, OneMeasure, OverdueMeasures
from handlers.turn import Turn
from handlers.wording import for_button, lines, paragraphs, short
from locales import Markup, Words
from storage import reminders as rows
from storage.deliveries import Delivery
from storage.ids import MeetingId
from storage.meetings import Meeting
from storage.persons import Person
from workshops.meetings.digests import MOST_NAMED, Digest
from workshops.meetings.reminder_plans import Reminder
from workshops.workshops import Workshops

MOST_NAMES: Final = 12
_LONGEST_MEASURE: Final = 60


async def render_reminder(
    delivery: Delivery, person: Person, words: Words, workshops: Workshops
) -> Screen | None:
    """What is to be said now, which may be nothing."""
    also = [{"subject": each.subject, **each.data} for each in delivery.also] or delivery.data.get("also", ())
    found = await workshops.reminder_plans.reminder(
        person.id, MeetingId(delivery.subject), data=delivery.data, also=also, sent=delivery.sent
    )
    return None if found is None else reminder(words, found)


def reminder(words: Words, found: Reminder) -> Screen:
    """To somebody invited with the buttons to answer, to an organiser with what they should know."""
    meeting = found.meeting
    head = paragraphs(
        words("meeting-reminder", days=found.days),
        words("meeting-reminder-late") if found.late else None,
    )
    knows = _organising(words, found)
    also = _also(words, found)
    to_sheet = Button(words.plain("meeting-organise"), meeting_taps.SeeSheet(meeting.id))
    more = () if found.attendance is None else (*_ways(words, meeting, found.digest), (to_sheet,))
    if found.card is None:
        text = paragraphs(head, knows, wording.facts(words, meeting), also)
        return Screen(text, (*more, *_to_others(words, found)))
    own = card_screens.card(words, found.card, head=paragraphs(head, knows, also))
    return Screen(own.text, (*own.rows, *more, *_to_others(words, found)))


def _organising(words: Words, found: Reminder) -> Markup | None:
    if found.digest is not None:
        return digest_text(words, found.digest)
    return None if found.attendance is None else wording.attendance(words, found.attendance)


def _also(words: Words, found: Reminder) -> Markup | None:
    """Other meetings of which the same message reminds."""
    if not found.also:
        return None
    entries = [
        words(
            "reminder-also-entry",
            title=each.title,
            moment=wording.moment(words, each.start),
        )
        for each in found.also
    ]
    return lines(words("reminder-also"), *entries)


def _to_others(words: Words, found: Reminder) -> tuple[tuple[Button, ...], ...]:
    return column(
        *(
            Button(
                wording.label(words, "meeting-entry-ahead", each),
                meeting_taps.SeeCard(each.id) if found.card is not None else meeting_taps.SeeSheet(each.id),
            )
            for each in found.also
        )
    )


def digest_text(words: Words, found: Digest) -> Markup:
    """A line for each thing that there is to know."""
    names = ", ".join(found.names[:MOST_NAMES])
    more = len(found.names) - MOST_NAMES
    return paragraphs(
        lines(
            wording.attendance(words, found.attendance),
            words("digest-names", names=names, more=max(more, 0)) if names else None,
        ),
        _missing(words, found),
        _open(words, found),
        _agreed(words, found),
    )


def _missing(words: Words, found: Digest) -> Markup | None:
    groups = [
        words.plain("digest-group", name=each.name, n=each.invited) for each in found.missing if each.invited
    ]
    empty = [each.name for each in found.missing if not each.invited]
    return lines(
        words("digest-missing", groups=", ".join(groups)) if groups else None,
        words("digest-empty", groups=", ".join(empty)) if empty else None,
    )


def _open(words: Words, found: Digest) -> Markup:
    named, helped = (
        "; ".join(short(each.what, _LONGEST_MEASURE) for each in part[:MOST_NAMED])
        for part in (found.overdue, found.help)
    )
    return lines(
        words("digest-open", n=found.open, overdue=len(found.overdue)),
        words("digest-overdue", names=named, more=max(len(found.overdue) - MOST_NAMED, 0)) if named else None,
        words("digest-help", names=helped, more=max(len(found.help) - MOST_NAMED, 0)) if helped else None,
    )


def _agreed(words: Words, found: Digest) -> Markup | None:
    if found.last is None:
        return None
    day = words.day(found.last.start.date())
    if not found.agreed:
        return words("digest-agreed-nothing", title=found.last.title, day=day)
    named = "; ".join(
        words.plain(
            "digest-agreed-entry",
            what=short(each.what, _LONGEST_MEASURE),
            status=words.plain(f"measure-status-{each.status.value}"),
        )
        for each in found.agreed[:MOST_NAMED]
    )
    more = max(len(found.agreed) - MOST_NAMED, 0)
    return words("digest-agreed", title=found.last.title, day=day, names=named, more=more)


def _ways(words: Words, meeting: Meeting, found: Digest | None) -> tuple[tuple[Button, ...], ...]:
    """A button for each line."""
    if found is None:
        return ()
    people = Button(
        words.plain("meeting-see-names", n=found.given) if found.given else words.plain("digest-see-people"),
        meeting_taps.SeeNames(meeting.id),
    )
    missing = Button(words.plain("digest-see-missing", n=len(found.missing)), taps.SeeMissing(meeting.id))
    overdue = Button(
        words.plain("digest-see-overdue", n=len(found.overdue)),
        OverdueMeasures(),
    )
    open_ones = Button(words.plain("digest-see-open", n=found.open), Measures())
    agreed = Button(words.plain("digest-see-agreed", n=len(found.agreed)), taps.SeeAgreed(meeting.id))
    new = Button(words.plain("measure-new"), MeasureIn(meeting.municipality))
    return column(
        people,
        missing if found.missing else None,
        overdue if found.overdue else None,
        open_ones if found.open > len(found.overdue) else None,
        agreed if found.agreed else None,
        new if found.last is not None and not found.agreed else None,
    )


async def on_digest(turn: Turn, tap: taps.SeeDigest) -> None:
    """The same at any time."""
    meeting, found = await turn.workshops.reminder_plans.digest(turn.person.id, tap.meeting)
    words = turn.words
    text = paragraphs(
        words("digest", title=meeting.title, moment=wording.moment(words, meeting.start)),
        digest_text(words, found),
    )
    back = Button(words.plain("meeting-back"), meeting_taps.SeeSheet(meeting.id))
    await turn.show(Screen(text, (*_ways(words, meeting, found), (back,))))


async def on_missing(turn: Turn, tap: taps.SeeMissing) -> None:
    """Group by group; whoever coordinates passes on its link from here."""
    meeting, missing, coordinates = await turn.workshops.reminder_plans.missing(turn.person.id, tap.meeting)
    words = turn.words
    groups = [words("digest-missing-entry", name=each.name, n=each.invited) for each in missing]
    text = paragraphs(
        words("digest-missing-head" if groups else "digest-missing-none", title=meeting.title),
        lines(*groups) if groups else None,
        words("digest-missing-do" if coordinates else "digest-missing-ask") if groups else None,
    )
    links = [
        Button(words.plain("digest-group-link", name=for_button(words, each.name, 20)), SeeGroup(each.group))
        for each in missing
        if coordinates
    ]
    back = Button(words.plain("meeting-organise"), meeting_taps.SeeSheet(meeting.id))
    await turn.show(Screen(text, column(*links, back)))


async def on_agreed(turn: Turn, tap: taps.SeeAgreed) -> None:
    """What was agreed, each one with the way to it."""
    meeting, found = await turn.workshops.reminder_plans.digest(turn.person.id, tap.meeting)
    words = turn.words
    buttons = [
        Button(for_button(words, each.what), OneMeasure(each.id)) for each in found.agreed[:_MOST_BUTTONS]
    ]
    back = Button(words.plain("meeting-organise"), meeting_taps.SeeSheet(meeting.id))
    text = _agreed(words, found) or words("digest-agreed-no-meeting")
    await turn.show(Screen(text, column(*buttons, back)))


_MOST_BUTTONS: Final = 12

DELIVERIES: dict[str, RenderDelivery] = {rows.KIND: render_reminder}

ROUTES: tuple[Route, ...] = (
    TapRoute(taps.SeeDigest, on_digest),
    TapRoute(taps.SeeMissing, on_missing),
    TapRoute(taps.SeeAgreed, on_agreed),
)

"""A meeting as a file that every calendar reads (iCalendar, RFC 5545 and 5546)."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vCalAddress

from handlers.meetings import calendar_zone
from locales import Words
from storage.ids import MeetingId
from storage.meetings import Meeting, MeetingState
from workshops import wall_time

_PRODUCT = "-//Rundfrage//Rundfrage//DE"
_NO_ADDRESS = "invalid:nomail"
"""The bot has no mail address; calendars know this as the sign for it."""


def content(meeting: Meeting, *, town: str, words: Words, now: datetime) -> bytes:
    """The newest state of a meeting; a calendar that has it already replaces or strikes it out."""
    cancelled = meeting.state is MeetingState.CANCELLED
    method = "CANCEL" if cancelled else "PUBLISH"
    return bytes(_calendar([(meeting, town)], words, method=method, now=now).to_ical())


def feed(
    meetings: Sequence[tuple[Meeting, str]],
    words: Words,
    *,
    name: str,
    now: datetime,
    also: Sequence[Event] = (),
    unsettled: Collection[MeetingId] = (),
) -> bytes:
    """Meetings, each with its town, and other entries, as a calendar that is fetched again and again.

    `name`: what a calendar program calls it instead of by its address, which is a secret. `unsettled`: to these its
    reader has said neither yes nor no.
    """
    calendar = _calendar(meetings, words, method="PUBLISH", now=now, unsettled=unsettled)
    calendar.add("name", name)  # RFC 7986; most programs read the older one only
    calendar.add("x-wr-calname", name)
    for entry in also:
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def is_one_word(link: str) -> bool:
    """Without blanks, line breaks and control signs: no calendar file can be written with a line break in a link."""
    return link.isprintable() and " " not in link


def _calendar(
    meetings: Sequence[tuple[Meeting, str]],
    words: Words,
    *,
    method: str,
    now: datetime,
    unsettled: Collection[MeetingId] = (),
) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    for zone in dict.fromkeys(meeting.timezone for meeting, _ in meetings):
        days = [meeting.start.date() for meeting, _ in meetings if meeting.timezone == zone]
        calendar.add_component(calendar_zone.description(zone, first=min(days), last=max(days)))
    for meeting, town in meetings:
        settled = meeting.id not in unsettled
        calendar.add_component(_event(meeting, words, town=town, now=now, settled=settled))
    return calendar


def _event(meeting: Meeting, words: Words, *, town: str, now: datetime, settled: bool) -> Event:
    is_cancelled = meeting.state is MeetingState.CANCELLED
    zone = ZoneInfo(meeting.timezone)
    end = wall_time.end(meeting.start, meeting.timezone, minutes=meeting.minutes)
    organiser = vCalAddress(_NO_ADDRESS)
    organiser.params["cn"] = town.replace('"', "")
    event = Event()
    event.add("uid", f"{meeting.uid}@rundfrage.invalid")
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", now)
    event.add("dtstart", meeting.start.replace(tzinfo=zone))
    event.add("dtend", end.replace(tzinfo=zone))
    # Also in words: there are programs that know no status and show it as a meeting like any other.
    title = words.plain("calendar-cancelled", title=meeting.title) if is_cancelled else meeting.title
    event.add("summary", title)
    event.add("organizer", organiser)
    agreed = "CONFIRMED" if settled else "TENTATIVE"
    event.add("status", "CANCELLED" if is_cancelled else agreed)
    if meeting.place:
        event.add("location", meeting.place)
    link = meeting.link or meeting.place
    if link.startswith(("https://", "http://")) and is_one_word(link):
        event.add("url", link)
    if meeting.agenda:
        event.add("description", "\n".join(meeting.agenda))
    begins = wall_time.instant(meeting.start, meeting.timezone)
    if not is_cancelled and now < begins:  # some programs make up for what was missed
        event.add_component(_alarm(meeting))
    return event


def _alarm(meeting: Meeting) -> Alarm:
    """A day before, whatever the clocks do in between: the nominal day of RFC 5545, 3.3.6."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", meeting.title)
    alarm.add("trigger", -timedelta(days=1))
    return alarm

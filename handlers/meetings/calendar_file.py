"""A meeting as a file that every calendar reads (iCalendar, RFC 5545 and 5546)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vCalAddress

from handlers.meetings import calendar_zone
from storage.meetings import Meeting, MeetingState
from workshops import wall_time

_PRODUCT = "-//Rundfrage//Rundfrage//DE"
_NO_ADDRESS = "invalid:nomail"
"""The bot has no mail address; calendars know this as the sign for it."""


def content(meeting: Meeting, *, town: str, now: datetime) -> bytes:
    """The newest state of a meeting; a calendar that has it already replaces or strikes it out."""
    cancelled = meeting.state is MeetingState.CANCELLED
    return _calendar([(meeting, town)], method="CANCEL" if cancelled else "PUBLISH", now=now)


def feed(meetings: Sequence[tuple[Meeting, str]], *, now: datetime, also: Sequence[Event] = ()) -> bytes:
    """Meetings, each with its town, and other entries, as a calendar that is fetched again and again."""
    return _calendar(meetings, method="PUBLISH", now=now, also=also)


def _calendar(
    meetings: Sequence[tuple[Meeting, str]], *, method: str, now: datetime, also: Sequence[Event] = ()
) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    for zone in dict.fromkeys(meeting.timezone for meeting, _ in meetings):
        days = [meeting.start.date() for meeting, _ in meetings if meeting.timezone == zone]
        calendar.add_component(calendar_zone.description(zone, first=min(days), last=max(days)))
    for meeting, town in meetings:
        calendar.add_component(_event(meeting, town=town, now=now))
    for entry in also:
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _event(meeting: Meeting, *, town: str, now: datetime) -> Event:
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
    event.add("summary", meeting.title)
    event.add("organizer", organiser)
    event.add("status", "CANCELLED" if meeting.state is MeetingState.CANCELLED else "CONFIRMED")
    if meeting.place:
        event.add("location", meeting.place)
    link = meeting.link or meeting.place
    if link.startswith(("https://", "http://")) and " " not in link:
        event.add("url", link)
    if meeting.agenda:
        event.add("description", "\n".join(meeting.agenda))
    if meeting.state is not MeetingState.CANCELLED:
        event.add_component(_alarm(meeting))
    return event


def _alarm(meeting: Meeting) -> Alarm:
    """A day before, whatever the clocks do in between: the nominal day of RFC 5545, 3.3.6."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", meeting.title)
    alarm.add("trigger", -timedelta(days=1))
    return alarm

"""Meetings in the chat: made by organisers, answered by everybody who is invited."""

from handlers.meetings.answering import DELIVERIES as OF_MEETINGS
from handlers.meetings.answering import ROUTES as ANSWERING
from handlers.meetings.answering import VIEWS, home_lines
from handlers.meetings.arranging import ROUTES as ARRANGING
from handlers.meetings.arranging import home_buttons
from handlers.meetings.cancelling import ROUTES as CANCELLING
from handlers.meetings.date_polls.answering import DELIVERIES as OF_DATES
from handlers.meetings.date_polls.answering import ROUTES as ANSWERING_DATES
from handlers.meetings.date_polls.arranging import ROUTES as ARRANGING_DATES
from handlers.meetings.describing import ROUTES as DESCRIBING
from handlers.meetings.following import ROUTES as FOLLOWING
from handlers.meetings.on_wall import WALLS
from handlers.meetings.picking import ROUTES as PICKING
from handlers.meetings.reminders.planning import ROUTES as PLANNING_REMINDERS
from handlers.meetings.reminders.telling import DELIVERIES as REMINDERS
from handlers.meetings.reminders.telling import ROUTES as TELLING
from handlers.meetings.repeating import ROUTES as REPEATING
from handlers.meetings.typed_when import ROUTES as TYPED_WHEN

ROUTES = (
    *ANSWERING,
    *PICKING,
    *TYPED_WHEN,
    *ARRANGING,
    *CANCELLING,
    *DESCRIBING,
    *FOLLOWING,
    *PLANNING_REMINDERS,
    *TELLING,
    *REPEATING,
    *ANSWERING_DATES,
    *ARRANGING_DATES,
)
DELIVERIES = {**OF_MEETINGS, **OF_DATES, **REMINDERS}

__all__ = ["DELIVERIES", "ROUTES", "VIEWS", "WALLS", "home_buttons", "home_lines"]

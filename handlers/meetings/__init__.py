"""Meetings in the chat: made by organisers, answered by everybody who is invited."""

from handlers.meetings.answering import DELIVERIES, VIEWS
from handlers.meetings.answering import ROUTES as ANSWERING
from handlers.meetings.arranging import ROUTES as ARRANGING
from handlers.meetings.arranging import home_buttons
from handlers.meetings.picking import ROUTES as PICKING

ROUTES = (*ANSWERING, *PICKING, *ARRANGING)

__all__ = ["DELIVERIES", "ROUTES", "VIEWS", "home_buttons"]

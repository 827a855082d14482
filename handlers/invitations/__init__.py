"""Coordinators let people in: a lasting link per group with its QR code, a link for one person per right."""

from handlers.invitations.day_codes import ROUTES as DAY_CODES
from handlers.invitations.group_links import ROUTES as GROUP_LINKS
from handlers.invitations.groups import ROUTES as GROUPS
from handlers.invitations.in_browser import ROUTES as IN_BROWSER
from handlers.invitations.in_browser import home_buttons, home_lines
from handlers.invitations.role_links import ROUTES as ROLE_LINKS

ROUTES = (*GROUPS, *GROUP_LINKS, *ROLE_LINKS, *DAY_CODES, *IN_BROWSER)

__all__ = ["ROUTES", "home_buttons", "home_lines"]

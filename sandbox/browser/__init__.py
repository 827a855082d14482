"""The phones in a browser: one page with several phones side by side, in the hands of whoever sits in front of it.

`phones_application` gives the aiohttp application; it has to be served on loopback.
"""

from sandbox.browser.actions import NextDue
from sandbox.browser.application import phones_application
from sandbox.browser.phones import GroupOnTray, Phone
from sandbox.browser.story import Chapter, Page, Story

__all__ = ["Chapter", "GroupOnTray", "NextDue", "Page", "Phone", "Story", "phones_application"]

"""A hand on one of the phones in the browser: it taps what can be seen and waits for what should come."""

import re
from typing import Final

from playwright.async_api import Locator, Page, expect

PATIENCE: Final = 20_000
"""Milliseconds: Telegram's limits hold in the demo, so a message may take a moment."""


class Hand:
    def __init__(self, page: Page, role: str) -> None:
        self.phone: Locator = page.get_by_role("region", name=role, exact=True)
        self._page = page

    async def joins(self) -> None:
        """Opens the invitation that lies ready and agrees; who is asked something stands at the first question."""
        await self.taps("Einladung öffnen")
        await self.taps("Einverstanden und beginnen")
        await self.sees(re.compile("Sie sind dabei|Frage 1 von"))

    async def taps(self, label: str | re.Pattern[str]) -> None:
        """Taps the newest button with this label, as soon as there is one."""
        exact = isinstance(label, str)
        await self.phone.get_by_role("button", name=label, exact=exact).last.click(timeout=PATIENCE)

    async def types(self, text: str) -> None:
        await self.phone.get_by_label("Nachricht schreiben").fill(text)
        await self._page.keyboard.press("Enter")

    async def sees(self, text: str | re.Pattern[str], *, patience: int = PATIENCE) -> Locator:
        """The newest message with this in it, as soon as there is one; `patience` in milliseconds."""
        message = self.phone.get_by_role("article").filter(has_text=text).last
        await expect(message).to_be_visible(timeout=patience)
        return message

    async def scrolls_to(self, text: str) -> None:
        """Puts the newest message with this in it at the top of the phone."""
        message = await self.sees(text)
        await message.evaluate("node => node.scrollIntoView({block: 'start', behavior: 'instant'})")

"""The desk of the tests: it also sends files and looks into what it downloads."""

from io import BytesIO

import aiohttp

from bot.demo import desk
from bot.demo.desk import FormOnPage, NotThere, Reading

__all__ = ["Desk", "FormOnPage", "NotThere", "Reading"]


class Desk(desk.Desk):
    """One browser of somebody. What it does returns when the page that it led to was read."""

    async def sends(self, name: str, content: bytes) -> None:
        """Sends a file where one is asked for."""
        form = next((each for each in self.page.forms if each.files), None)
        assert form is not None, f"no file can be sent in:\n{self.text}"
        data = aiohttp.FormData(form.fields)
        data.add_field(form.files[0], BytesIO(content), filename=name)
        await self.read(
            await self.client.post(self.whole(form.action), data=data, headers={"Origin": self.address})
        )

    async def sends_anyway(self, name: str, content: bytes) -> None:
        """Sends a file with the form of the page's field, as if that had been one for files."""
        form = next(each for each in self.page.forms if each.typed)
        data = aiohttp.FormData({key: value for key, value in form.fields.items() if key != form.typed[0]})
        data.add_field("file", BytesIO(content), filename=name)
        await self.read(
            await self.client.post(self.whole(form.action), data=data, headers={"Origin": self.address})
        )

    async def downloads(self, part: str) -> tuple[bytes, str]:
        """The file behind the link that holds these words, and its kind."""
        address = next(address for label, address in self.page.links.items() if part in label)
        answer = await self.client.get(self.whole(address))
        assert answer.status == 200
        return await answer.read(), answer.content_type

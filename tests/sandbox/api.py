"""A plain HTTP client for the sandbox: it sends what a test says and reads what comes back, nothing more."""

import json
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from aiohttp import ClientResponse, ClientSession, FormData

from sandbox import Sandbox


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. `result` and the rest are read from a body in JSON."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def result(self) -> Any:
        content = self.json
        assert content["ok"] is True, content
        return content["result"]

    @property
    def error(self) -> tuple[int, str]:
        """Status and description of a refusal, after a look at its form."""
        content = self.json
        assert content["ok"] is False
        assert content["error_code"] == self.status
        return self.status, content["description"]


class Api:
    def __init__(self, sandbox: Sandbox, session: ClientSession) -> None:
        self.sandbox = sandbox
        self.session = session

    def url(self, method: str, token: str | None = None) -> str:
        return f"{self.sandbox.url}/bot{token or self.sandbox.token}/{method}"

    async def call(self, method: str, /, **parameters: Any) -> Answer:
        """A call as JSON."""
        async with self.session.post(self.url(method), json=parameters) as response:
            return await read(response)

    async def result(self, method: str, /, **parameters: Any) -> Any:
        return (await self.call(method, **parameters)).result

    async def error(self, method: str, /, **parameters: Any) -> tuple[int, str]:
        return (await self.call(method, **parameters)).error

    async def upload(self, method: str, /, files: dict[str, tuple[str, bytes]], **parameters: Any) -> Answer:
        """A call as multipart; what is no text is sent as JSON."""
        form = FormData()
        for name, value in parameters.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        for name, (filename, content) in files.items():
            form.add_field(name, BytesIO(content), filename=filename)
        async with self.session.post(self.url(method), data=form) as response:
            return await read(response)


async def read(response: ClientResponse) -> Answer:
    return Answer(response.status, await response.read(), dict(response.headers))


def keyboard(*rows: tuple[str, ...]) -> dict[str, Any]:
    """An inline keyboard whose buttons carry their own label as data."""
    return {"inline_keyboard": [[{"text": label, "callback_data": label} for label in row] for row in rows]}

"""The Bot API over HTTP on loopback: `async with Sandbox() as sandbox:` and a bot can talk to `sandbox.url`.

It listens on this machine only and answers only who addressed this machine, so that no page in a browser can reach it
under another name.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, Final, Self, TypeAlias
from urllib.parse import quote

from aiohttp import web

from sandbox import model
from sandbox.acts import START_PAYLOAD
from sandbox.chats import Chat, ChatKind, MemberStatus
from sandbox.clock import MovableClock
from sandbox.dispatcher import Desk, Dropped, Reply, error_reply
from sandbox.errors import ApiError
from sandbox.faults import Faults
from sandbox.files import Upload
from sandbox.flood import Flood, FloodRules
from sandbox.parameters import parameters_of
from sandbox.person import Person
from sandbox.recorder import Recorder
from sandbox.values import User
from sandbox.webhooks import LOOPBACK, Webhook
from sandbox.world import World

TOKEN: Final = "7000000001:SANDBOX-invented-token-000000000001"  # noqa: S105 - valid in form, opens nothing
USERNAME: Final = "rundfrage_probe_bot"
LARGEST_REQUEST: Final = 55 * 1024 * 1024

Settled: TypeAlias = Callable[[], Awaitable[None]]
Install: TypeAlias = Callable[[web.Application], None]


class Sandbox:
    def __init__(
        self,
        *,
        token: str = TOKEN,
        username: str = USERNAME,
        name: str = "Rundfrage (Probe)",
        host: str = "127.0.0.1",
        port: int = 0,
        clock: MovableClock | None = None,
        flood: FloodRules | None = None,
        strict: bool = False,
        webhook_delay: float = 0.5,
        install: Iterable[Install] = (),
    ) -> None:
        """A world with one bot.

        Flood rules are off unless given (`FloodRules()` are Telegram's). `strict` checks the sandbox's own answers
        as well. `install` adds routes of others, such as the phones, to the same server. Port 0 takes any free one.
        """
        if host not in LOOPBACK:
            raise ValueError(f"The sandbox listens on this machine only, not on {host!r}")
        self.token = token
        self.clock = clock or MovableClock()
        bot = User(int(token.partition(":")[0]), name, username=username, is_bot=True)
        self.world = World(bot, self.clock)
        self.recorder = Recorder()
        self.faults = Faults(self.world.updates)
        self.flood = Flood(flood)
        self.settled: Settled | None = None
        """Awaited after each action of a person, when set: a test lets the bot become idle with it."""
        self._webhook = Webhook(self.world.updates, self.clock.now, first_delay=webhook_delay)
        self._desk = Desk(self.world, self._webhook, self.recorder, self.faults, self.flood, strict=strict)
        if strict:
            self.world.updates.inspect = model.check_update
        self._host = host
        self._port = port
        self._install = tuple(install)
        self._runner: web.AppRunner | None = None

    # Running

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def start(self) -> None:
        application = self._application()
        self.world.updates.open()
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()
        self._port = self._runner.addresses[0][1]

    async def close(self) -> None:
        """Ends what waits (polls, held calls, deliveries) and stops listening."""
        self.faults.clear()
        self.world.updates.close()
        await self._webhook.remove()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @property
    def url(self) -> str:
        """The root of the Bot API, for the bot's `API_BASE_URL`."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}"

    def _application(self) -> web.Application:
        application = web.Application(client_max_size=LARGEST_REQUEST, middlewares=[_only_for_this_machine])
        application.router.add_route("*", "/bot{token}/{method}", self._on_call)
        application.router.add_get("/file/bot{token}/{path:.+}", self._on_file)
        for install in self._install:
            install(application)
        application.router.add_route("*", "/{path:.*}", _on_anything_else)
        return application

    # People

    def person(
        self,
        first_name: str,
        *,
        language: str | None = "de",
        last_name: str | None = None,
        username: str | None = None,
    ) -> Person:
        """Somebody new, who has not opened the bot yet."""
        user = self.world.add_user(first_name, language=language, last_name=last_name, username=username)
        return Person(self.world, user, self._settle)

    def group(
        self,
        title: str,
        *members: Person,
        kind: ChatKind = "group",
        standing: MemberStatus = MemberStatus.OPEN,
    ) -> Chat:
        """A group with these members, and with the bot unless it stands otherwise."""
        return self.world.add_group(title, *(person.user for person in members), kind=kind, standing=standing)

    def link(self, payload: str = "") -> str:
        """The link that opens the bot."""
        if payload and not START_PAYLOAD.fullmatch(payload):
            raise ValueError(f"{payload!r} does not fit into a link")
        return f"https://t.me/{self.world.bot.username}" + (f"?start={payload}" if payload else "")

    async def _settle(self) -> None:
        if self.settled is not None:
            await self.settled()

    # HTTP

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        token, method = request.match_info["token"], request.match_info["method"]
        try:
            given, uploads = await parameters_of(request)
            reply = await self.answer(token, method, given, uploads)
        except ApiError as error:
            reply = error_reply(error)
        except Dropped:
            _break_connection(request)
            return web.Response()
        return _response(reply)

    async def answer(
        self, token: str, method: str, given: Mapping[str, Any], uploads: Mapping[str, Upload]
    ) -> Reply:
        """One call, however it came. Raises Dropped where a fault on order breaks the connection."""
        if (refusal := self._refusal(token)) is not None:
            return error_reply(refusal)
        try:
            return await self._desk.answer(method, given, uploads)
        except AssertionError as mistake:
            return error_reply(ApiError(500, f"Internal Server Error: {mistake}"))

    def _refusal(self, token: str) -> ApiError | None:
        if token == self.token:
            return None
        identifier, colon, _ = token.partition(":")
        in_form = colon and identifier.isdigit() and not identifier.startswith("0")
        return ApiError(401, "Unauthorized" if in_form else "Unauthorized: invalid token specified")

    async def _on_file(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _response(error_reply(ApiError(401, "Unauthorized")))
        file = self.world.files.by_path(request.match_info["path"])
        if file is None:
            return _response(error_reply(ApiError(404, "Not Found")))
        disposition = f"attachment; filename*=UTF-8''{quote(file.name)}"
        return web.Response(
            body=file.content, content_type=file.mime_type, headers={"Content-Disposition": disposition}
        )


@web.middleware
async def _only_for_this_machine(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    host = request.host.rpartition(":")[0] if request.host.rpartition(":")[2].isdigit() else request.host
    if host.strip("[]") not in LOOPBACK:
        return _response(error_reply(ApiError(421, f"Misdirected Request: this is not {host}")))
    return await handler(request)


async def _on_anything_else(_: web.Request) -> web.StreamResponse:
    return _response(error_reply(ApiError(404, "Not Found")))


def _break_connection(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


def _response(reply: Reply) -> web.Response:
    return web.Response(
        status=reply.status, body=reply.body, content_type=reply.content_type, headers=dict(reply.headers)
    )

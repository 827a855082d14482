"""A person with a phone, for tests: opens links, types, taps what is visible, reads.

Whoever looks for something that is not there is told what is there instead.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeAlias
from urllib.parse import parse_qs, urlsplit

from sandbox import acts
from sandbox.chats import Chat, MemberStatus
from sandbox.events import Answered, Event
from sandbox.files import Upload
from sandbox.values import Answer, Button, Command, File, Message, User
from sandbox.world import Query, World

PATIENCE: Final = 10.0
"""Real seconds that a person waits before the test fails."""

Settle: TypeAlias = Callable[[], Awaitable[None]]
Predicate: TypeAlias = Callable[[Message], bool]


class NotVisible(AssertionError):
    """The person does not see what the test expects."""


class Person:
    def __init__(self, world: World, user: User, settle: Settle) -> None:
        """`settle` is awaited after each action; made by `Sandbox.person`."""
        self.user = user
        self.visited: list[str] = []
        """Addresses opened by link buttons."""
        self._world = world
        self._settle = settle
        self._taps: list[Query] = []

    def __repr__(self) -> str:
        return f"<{self.name}>"

    @property
    def name(self) -> str:
        return self.user.first_name

    # What she does

    async def opens(self, link: str) -> None:
        """Follows a link to the bot and presses Start. A bare link only shows a chat that is already open."""
        payload = self._payload_of(link)
        if payload is not None:
            acts.press_start(self._world, self.user, payload)
        await self._settle()

    async def adds_the_bot(self, group: Chat, link: str = "") -> None:
        """Takes the bot into a group; by a link that says something there where there is one."""
        payload = parse_qs(urlsplit(link).query).get("startgroup", [""])[0]
        acts.add_to_group(self._world, group, self.user, payload)
        await self._settle()

    def _payload_of(self, link: str) -> str | None:
        """What Start would carry; None when nothing is sent because the chat is open already."""
        parts = urlsplit(link)
        query = parse_qs(parts.query)
        domain = query.get("domain", [""])[0] if parts.scheme == "tg" else parts.path.strip("/")
        is_link = parts.scheme == "tg" or (parts.scheme in {"http", "https"} and parts.netloc == "t.me")
        if not is_link or domain.lower() != (self._world.bot.username or "").lower():
            raise NotVisible(f"{self.name} finds no bot behind {link!r}")
        payload = query.get("start", [""])[0]
        return None if not payload and self._private_chat.standing is MemberStatus.OPEN else payload

    async def types(
        self, text: str, *, group: Chat | None = None, reply_to: Message | None = None
    ) -> Message:
        """Writes to the bot, or into a group."""
        message = acts.write(self._world, self.user, text, chat=group, reply_to=reply_to)
        await self._settle()
        return message

    async def taps(
        self,
        label: str,
        *,
        of: Message | None = None,
        group: Chat | None = None,
        waits: bool = True,
        patience: float = PATIENCE,
    ) -> str | None:
        """Taps the button with exactly this label, on the newest message that has it or on the one given, in the
        private chat or in a group.

        Returns the text of the toast or alert, None when there was nothing to read; waits for it, unless `waits` is
        False. A message that was edited since she got it is tapped as by a slow phone, which still shows the old
        buttons. A link button opens its link, and so does an answer that carries one; a key of the keyboard below the
        input field types its label.
        """
        found = self._find(label, of, group)
        if found is None:
            await self.types(label)
            return None
        message, button = found
        if button.url is not None:
            await self._visits(button.url)
            return None
        query = acts.tap(self._world, self.user, message, button, late=of is not None)
        self._taps.append(query)
        await self._settle()
        if waits and query.answer is None:
            await self._answer_to(query, label, patience)
        if query.answer is not None and query.answer.url is not None:
            await self._visits(query.answer.url)
        return query.answer.text or None if query.answer else None

    def _find(self, label: str, of: Message | None, group: Chat | None) -> tuple[Message, Button] | None:
        """None means the keyboard below the input field. Raises NotVisible."""
        for message in [of] if of is not None else reversed(self.chat if group is None else group.visible):
            for button in message.buttons:
                if button.label == label:
                    return message, button
        if group is not None:
            seen = _listed([each for message in group.visible for each in message.labels])
            raise NotVisible(f"{self.name} sees no button {label!r} in {group.title!r}, but {seen or 'none'}")
        if of is None and any(label in row for row in self._private_chat.reply_keyboard):
            return None
        raise NotVisible(f"{self.name} sees no button {label!r}; {self._sight()}")

    async def _visits(self, url: str) -> None:
        self.visited.append(url)
        if urlsplit(url).netloc == "t.me" and urlsplit(url).path.strip("/") == self._world.bot.username:
            await self.opens(url)

    async def _answer_to(self, query: Query, label: str, patience: float) -> None:
        def is_answer(event: Event) -> bool:
            return isinstance(event, Answered) and event.answer.query_id == query.id

        if not await self._happens(is_answer, query.chat_id, patience):
            raise NotVisible(f"{self.name} tapped {label!r} and the bot did not answer within {patience:g} s")

    async def votes(self, *labels: str, of: Message | None = None) -> None:
        """Votes in the newest native poll, or the one given; no label takes the vote back."""
        polls = [message for message in reversed(self.chat) if message.poll is not None]
        message = of or (polls[0] if polls else None)
        if message is None or message.poll is None:
            raise NotVisible(f"{self.name} sees no poll; {self._sight()}")
        options = [option.text for option in message.poll.options]
        missing = [label for label in labels if label not in options]
        if missing:
            raise NotVisible(
                f"{self.name} sees no option {missing[0]!r}; the poll offers: {_listed(options)}"
            )
        acts.vote(self._world, self.user, message, [options.index(label) for label in labels])
        await self._settle()

    async def sends_file(self, name: str, content: bytes, *, caption: str = "") -> Message:
        message = acts.send_document(self._world, self.user, Upload(name, content), caption=caption)
        await self._settle()
        return message

    async def sends_picture(self, name: str, content: bytes, *, caption: str = "") -> Message:
        message = acts.send_photo(self._world, self.user, Upload(name, content), caption=caption)
        await self._settle()
        return message

    async def edits(self, message: Message, text: str) -> Message:
        changed = acts.rewrite(self._world, self.user, message, text)
        await self._settle()
        return changed

    async def deletes(self, message: Message) -> None:
        acts.delete(self._world, self.user, message)
        await self._settle()

    async def blocks_the_bot(self) -> None:
        acts.block(self._world, self.user)
        await self._settle()

    async def unblocks_the_bot(self) -> None:
        acts.unblock(self._world, self.user)
        await self._settle()

    # What she sees

    @property
    def _private_chat(self) -> Chat:
        return self._world.chats[self.user.id]

    @property
    def chat(self) -> tuple[Message, ...]:
        """All visible messages of the chat with the bot, oldest first."""
        return self._private_chat.visible

    @property
    def from_bot(self) -> tuple[Message, ...]:
        """The visible messages of the bot, oldest first."""
        return tuple(message for message in self.chat if message.from_bot)

    @property
    def newest(self) -> Message:
        """The newest visible message of the bot."""
        if not self.from_bot:
            raise NotVisible(f"{self.name} has no message of the bot; {self._sight()}")
        return self.from_bot[-1]

    def reads(self) -> str:
        """The newest visible message of the bot as plain text; a poll reads as its question."""
        newest = self.newest
        return newest.poll.question if newest.poll is not None else newest.text

    def buttons(self) -> tuple[str, ...]:
        """The labels below the newest message that has buttons, else those below the input field."""
        for message in reversed(self.chat):
            if message.keyboard:
                return message.labels
        return tuple(label for row in self._private_chat.reply_keyboard for label in row)

    def sees(self, text: str) -> bool:
        """Whether any visible message contains this text."""
        return any(text in message.text for message in self.chat)

    async def waits_for(self, what: str | Predicate, *, patience: float = PATIENCE) -> Message:
        """The newest visible message of the bot with this text in it, or that fits; waits until there is one."""
        fits: Predicate = what if callable(what) else lambda message: what in message.text
        found: list[Message] = []

        def is_there(_: Event | None = None) -> bool:
            found[:] = [message for message in reversed(self.from_bot) if fits(message)][:1]
            return bool(found)

        if not is_there() and not await self._happens(is_there, self.user.id, patience):
            sought = repr(what) if isinstance(what, str) else "what the test waits for"
            raise NotVisible(f"{self.name} waited {patience:g} s and did not see {sought}; {self._sight()}")
        return found[0]

    async def _happens(self, is_it: Callable[[Event], bool], chat_id: int, patience: float) -> bool:
        """Waits for an event in a chat; wakes up only when something happens there."""
        happened = asyncio.get_running_loop().create_future()

        def listen(event: Event) -> None:
            if not happened.done() and is_it(event):
                happened.set_result(None)

        stop = self._world.watch(listen, chat_id)
        try:
            async with asyncio.timeout(patience):
                await happened
        except TimeoutError:
            return False
        finally:
            stop()
        return True

    @property
    def files(self) -> tuple[File, ...]:
        """Documents that the bot sent and that are still visible, oldest first."""
        return tuple(message.document for message in self.from_bot if message.document is not None)

    @property
    def pictures(self) -> tuple[File, ...]:
        return tuple(message.photo for message in self.from_bot if message.photo is not None)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The bot's answers to her taps so far, empty ones included, in the order of the taps."""
        return tuple(query.answer for query in self._taps if query.answer is not None)

    @property
    def notices(self) -> tuple[str, ...]:
        """The texts of all toasts and alerts so far, in the order of the taps."""
        return tuple(answer.text for answer in self.answers if answer.text)

    def commands(self) -> tuple[Command, ...]:
        """The menu that she sees, for her chat and her language."""
        return self._world.profile.commands_seen_by(self.user.id, self.user.language)

    def _sight(self) -> str:
        """What she sees instead, for error messages."""
        if not self.chat:
            return "her chat is empty"
        text = self.chat[-1].text
        return f"she sees: {_listed(self.buttons()) or 'no buttons'}; the last message is {text!r}"


def _listed(labels: tuple[str, ...] | list[str]) -> str:
    return ", ".join(repr(label) for label in labels)

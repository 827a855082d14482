"""A phone and a bot that says what a test wants; what the person does about it arrives as updates."""

from datetime import UTC, datetime

from sandbox.clock import MovableClock
from sandbox.markup import parse_html
from sandbox.values import Button, Message, User
from sandbox.world import World

BOT = User(7_000_000_001, "Rundfrage", username="rundfrage_probe_bot", is_bot=True)
LINK = "https://t.me/rundfrage_probe_bot?start=jabc"
PATIENCE = 10.0
"""Real seconds within which the person has to act."""
LEVELS = (
    "0 · gibt es nicht",
    "1 · geplant, erste Schritte",
    "2 · läuft, aber nicht überall",
    "3 · fest verankert",
    "weiß ich nicht",
    "betrifft uns nicht",
    "überspringen",
    "mehr",
)


def message(text: str, *labels: str, message_id: int = 1) -> Message:
    """A message as a phone shows it."""
    moment = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
    return Message(message_id, 1, BOT, moment, text, keyboard=_keyboard(labels))


class Phone:
    """One person's chat, and the bot at the other end of it."""

    def __init__(self) -> None:
        self.world = World(BOT, MovableClock(standing=True))
        self.user = self.world.add_user("Aylin")
        self._offset = 0

    def bot_says(self, html: str, *labels: str) -> Message:
        chat = self.world.chats[self.user.id]
        return self.world.post(chat, BOT, text=parse_html(html).text, keyboard=_keyboard(labels))

    def bot_changes(self, shown: Message, html: str, *labels: str) -> Message:
        return self.world.change(shown, text=parse_html(html).text, keyboard=_keyboard(labels))

    async def does(self) -> str:
        """The next thing that the person does: the text that is written, or the label that is tapped."""
        [update, *_] = await self.world.updates.poll(self._offset, 1, seconds=PATIENCE)
        self._offset = update["update_id"] + 1
        tapped = update.get("callback_query")
        return str(tapped["data"] if tapped is not None else update["message"]["text"])


def _keyboard(labels: tuple[str, ...]) -> tuple[tuple[Button, ...], ...]:
    return tuple((Button(label, label, None, None, {}),) for label in labels)

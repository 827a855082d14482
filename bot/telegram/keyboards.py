"""The buttons of a screen as Telegram wants them."""

from typing import Any

from telegram import InlineKeyboardMarkup

from handlers.screen import Button, Screen


class Keyboard(InlineKeyboardMarkup):
    """Buttons that are only sent, never read: they know their JSON from the start.

    python-telegram-bot asks each of its objects for every attribute that it could have, when it writes them: a tenth of
    the time of a message.
    """

    __slots__ = ("_rows",)

    def __init__(self, rows: list[list[dict[str, str]]]) -> None:
        super().__init__(())
        with self._unfrozen():
            self._rows = rows

    def to_dict(self, recursive: bool = True) -> dict[str, Any]:  # noqa: ARG002, FBT001, FBT002 - as the library has it
        return {"inline_keyboard": self._rows}


def keyboard(screen: Screen) -> Keyboard | None:
    """None where the screen has no buttons."""
    if not screen.rows:
        return None
    return Keyboard([[_button(button) for button in row] for row in screen.rows])


def _button(button: Button) -> dict[str, str]:
    if button.tap is not None:
        return {"text": button.label, "callback_data": button.tap.pack()}
    return {"text": button.label, "url": str(button.url)}

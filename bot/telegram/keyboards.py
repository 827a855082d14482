"""The buttons of a screen as they go over the wire."""

from typing import Any

from handlers.screen import Button, Screen
from locales.direction import harmless


def keyboard(screen: Screen) -> dict[str, Any] | None:
    """An InlineKeyboardMarkup as JSON; None where the screen has no buttons."""
    if not screen.rows:
        return None
    return {"inline_keyboard": [[_button(button) for button in row] for row in screen.rows]}


def _button(button: Button) -> dict[str, str]:
    label = harmless(button.label)
    if (data := button.data) is not None:
        return {"text": label, "callback_data": data}
    return {"text": label, "url": button.url or ""}

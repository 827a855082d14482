"""The buttons of a screen as they go over the wire."""

from typing import Any

from handlers.screen import Button, Screen


def keyboard(screen: Screen) -> dict[str, Any] | None:
    """An InlineKeyboardMarkup as JSON; None where the screen has no buttons."""
    if not screen.rows:
        return None
    return {"inline_keyboard": [[_button(button) for button in row] for row in screen.rows]}


def _button(button: Button) -> dict[str, str]:
    if (data := button.data) is not None:
        return {"text": button.label, "callback_data": data}
    return {"text": button.label, "url": button.url or ""}

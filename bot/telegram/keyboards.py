"""The buttons of a screen as Telegram wants them."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.screen import Button, Screen


def keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """None where the screen has no buttons."""
    if not screen.rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in screen.rows])


def _button(button: Button) -> InlineKeyboardButton:
    if button.tap is not None:
        return InlineKeyboardButton(button.label, callback_data=button.tap.pack())
    return InlineKeyboardButton(button.label, url=button.url)

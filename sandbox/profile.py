"""How the bot presents itself: names, descriptions, commands per scope and language, menu buttons.

What a person sees is looked up from the narrowest scope to the widest, with the person's language before none.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias

from sandbox.values import Command

Scope: TypeAlias = tuple[str, int, int]
"""Type of the scope, chat and user; 0 where the type has none."""
EVERYBODY: Final[Scope] = ("default", 0, 0)


class Profile:
    def __init__(self, name: str) -> None:
        self._commands: dict[tuple[Scope, str], tuple[Command, ...]] = {}
        self._texts: dict[tuple[str, str], str] = {("name", ""): name}
        self._menu_buttons: dict[int, Mapping[str, Any]] = {}

    # Commands

    def set_commands(self, commands: tuple[Command, ...], scope: Scope, language: str) -> None:
        """An empty list is the same as none, so that the next wider scope is seen."""
        if commands:
            self._commands[scope, language] = commands
        else:
            self._commands.pop((scope, language), None)

    def commands(self, scope: Scope, language: str) -> tuple[Command, ...]:
        """Exactly what was set for this scope and language."""
        return self._commands.get((scope, language), ())

    def commands_seen_by(
        self, user_id: int, language: str | None, *, group_id: int | None = None
    ) -> tuple[Command, ...]:
        """The menu of a person in the private chat with the bot, or in a group."""
        short = (language or "").partition("-")[0]
        for scope in _scopes(user_id, group_id):
            for wanted in (short, "") if short else ("",):
                if (scope, wanted) in self._commands:
                    return self._commands[scope, wanted]
        return ()

    # Name and descriptions

    def set_text(self, kind: str, text: str, language: str) -> None:
        """`kind` is `name`, `description` or `short_description`; an empty text removes it."""
        if text:
            self._texts[kind, language] = text
        else:
            self._texts.pop((kind, language), None)

    def text(self, kind: str, language: str | None = None) -> str:
        """What someone with this language reads; without a dedicated text the one for everybody."""
        return self._texts.get((kind, language or ""), self._texts.get((kind, ""), ""))

    # Menu button

    def set_menu_button(self, button: Mapping[str, Any], chat_id: int = 0) -> None:
        """Chat 0 is the default for all private chats."""
        if chat_id and button["type"] == "default":
            self._menu_buttons.pop(chat_id, None)
        else:
            self._menu_buttons[chat_id] = button

    def menu_button(self, chat_id: int = 0) -> Mapping[str, Any]:
        default = self._menu_buttons.get(0, {"type": "default"})
        return self._menu_buttons.get(chat_id, default)


def _scopes(user_id: int, group_id: int | None) -> Iterator[Scope]:
    if group_id is None:
        yield ("chat", user_id, 0)
        yield ("all_private_chats", 0, 0)
    else:
        yield ("chat_member", group_id, user_id)
        yield ("chat", group_id, 0)
        yield ("all_group_chats", 0, 0)
    yield EVERYBODY

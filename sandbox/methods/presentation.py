"""How the bot presents itself: commands per scope and language, names and descriptions, the menu button."""

import re
from typing import Any, Final

from aiogram.methods import (
    DeleteMyCommands,
    GetChatMenuButton,
    GetMyCommands,
    GetMyDescription,
    GetMyName,
    GetMyShortDescription,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)
from aiogram.types import (
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
)

from sandbox.errors import bad_request
from sandbox.events import MenuChanged
from sandbox.methods.call import Call, Serve
from sandbox.model import AnyMethod
from sandbox.profile import EVERYBODY, Scope
from sandbox.rendering import Json
from sandbox.values import Command

LANGUAGE: Final = re.compile(r"(?:[a-z]{2})?")


def _language(code: str | None) -> str:
    if not LANGUAGE.fullmatch(code or ""):
        raise bad_request("invalid language code specified")
    return code or ""


def _scope(call: Call, scope: Any) -> Scope:
    """Raises `chat not found` for the scope of a chat that the bot cannot know."""
    match scope:
        case None:
            return EVERYBODY
        case BotCommandScopeChatMember(chat_id=chat_id, user_id=user_id):
            return (scope.type, call.world.chat(chat_id).id, user_id)
        case BotCommandScopeChat(chat_id=chat_id) | BotCommandScopeChatAdministrators(chat_id=chat_id):
            return (scope.type, call.world.chat(chat_id).id, 0)
        case _:
            return (scope.type, 0, 0)


# Commands


async def set_my_commands(call: Call, request: SetMyCommands) -> bool:
    commands = tuple(Command(given.command, given.description) for given in request.commands)
    call.world.profile.set_commands(commands, _scope(call, request.scope), _language(request.language_code))
    call.world.events.tell(MenuChanged())
    return True


async def get_my_commands(call: Call, request: GetMyCommands) -> list[Json]:
    commands = call.world.profile.commands(_scope(call, request.scope), _language(request.language_code))
    return [{"command": one.command, "description": one.description} for one in commands]


async def delete_my_commands(call: Call, request: DeleteMyCommands) -> bool:
    call.world.profile.set_commands((), _scope(call, request.scope), _language(request.language_code))
    call.world.events.tell(MenuChanged())
    return True


# Name and descriptions


def _set_text(call: Call, kind: str, text: str | None, language: str | None) -> bool:
    call.world.profile.set_text(kind, text or "", _language(language))
    call.world.events.tell(MenuChanged())
    return True


async def set_my_name(call: Call, request: SetMyName) -> bool:
    return _set_text(call, "name", request.name, request.language_code)


async def set_my_description(call: Call, request: SetMyDescription) -> bool:
    return _set_text(call, "description", request.description, request.language_code)


async def set_my_short_description(call: Call, request: SetMyShortDescription) -> bool:
    return _set_text(call, "short_description", request.short_description, request.language_code)


async def get_my_name(call: Call, request: GetMyName) -> Json:
    return {"name": call.world.profile.text("name", _language(request.language_code))}


async def get_my_description(call: Call, request: GetMyDescription) -> Json:
    return {"description": call.world.profile.text("description", _language(request.language_code))}


async def get_my_short_description(call: Call, request: GetMyShortDescription) -> Json:
    return {
        "short_description": call.world.profile.text("short_description", _language(request.language_code))
    }


# Menu button


async def set_chat_menu_button(call: Call, request: SetChatMenuButton) -> bool:
    button = request.menu_button.model_dump(exclude_none=True) if request.menu_button else {"type": "default"}
    call.world.profile.set_menu_button(button, _private_chat(call, request.chat_id))
    call.world.events.tell(MenuChanged())
    return True


async def get_chat_menu_button(call: Call, request: GetChatMenuButton) -> Json:
    return dict(call.world.profile.menu_button(_private_chat(call, request.chat_id)))


def _private_chat(call: Call, chat_id: int | None) -> int:
    if chat_id is None:
        return 0
    chat = call.world.chat(chat_id)
    if not chat.is_private:
        raise bad_request("there is no menu button in groups")
    return chat.id


METHODS: Final[dict[type[AnyMethod], Serve]] = {
    SetMyCommands: set_my_commands,
    GetMyCommands: get_my_commands,
    DeleteMyCommands: delete_my_commands,
    SetMyName: set_my_name,
    GetMyName: get_my_name,
    SetMyDescription: set_my_description,
    GetMyDescription: get_my_description,
    SetMyShortDescription: set_my_short_description,
    GetMyShortDescription: get_my_short_description,
    SetChatMenuButton: set_chat_menu_button,
    GetChatMenuButton: get_chat_menu_button,
}

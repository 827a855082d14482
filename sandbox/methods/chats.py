"""Who the bot is, what it may know of a chat, files to download, and taking leave."""

from typing import Final

from aiogram.methods import Close, GetChat, GetFile, GetMe, LeaveChat, LogOut

from sandbox.chats import MemberStatus
from sandbox.errors import bad_request
from sandbox.files import LARGEST_DOWNLOAD
from sandbox.methods.call import Call, Serve
from sandbox.model import AnyMethod
from sandbox.rendering import Json, chat_json, file_json, me_json, message_json


async def get_me(call: Call, _: GetMe) -> Json:
    return me_json(call.world.bot)


async def get_chat(call: Call, request: GetChat) -> Json:
    chat = call.world.chat(request.chat_id)
    if not chat.is_private:
        chat.require_edit()
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    answer: Json = {
        **chat_json(chat),
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    pinned = chat.messages.get(chat.pinned[-1]) if chat.pinned else None
    if pinned is not None:
        answer["pinned_message"] = message_json(pinned, chat)
    return answer


async def get_file(call: Call, request: GetFile) -> Json:
    file = call.world.files.by_id(request.file_id)
    if file.size > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return file_json(file)


async def leave_chat(call: Call, request: LeaveChat) -> bool:
    chat = call.world.chat(request.chat_id)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.require_edit()
    call.world.set_standing(chat, MemberStatus.LEFT)
    return True


async def log_out(call: Call, _: LogOut | Close) -> bool:
    """Both only say yes: there is no other server that the bot could go to or come from."""
    call.world.updates.end_poll("terminated by logOut or close request")
    return True


METHODS: Final[dict[type[AnyMethod], Serve]] = {
    GetMe: get_me,
    GetChat: get_chat,
    GetFile: get_file,
    LeaveChat: leave_chat,
    LogOut: log_out,
    Close: log_out,
}

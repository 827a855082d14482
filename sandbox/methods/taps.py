"""The answer to a tap on a button: once, in time, at most a short text."""

from typing import Final
from urllib.parse import parse_qs, urlsplit

from aiogram.methods import AnswerCallbackQuery

from sandbox.errors import bad_request
from sandbox.methods.call import Call, Serve
from sandbox.model import AnyMethod
from sandbox.values import Answer


async def answer_callback_query(call: Call, request: AnswerCallbackQuery) -> bool:
    if request.url is not None and not _opens(call, request.url):
        raise bad_request("URL_INVALID")
    answer = Answer(
        query_id=request.callback_query_id,
        text=request.text or "",
        alert=request.show_alert is True,
        url=request.url,
    )
    call.world.answer_query(answer)
    return True


def _opens(call: Call, url: str) -> bool:
    """Whether it leads to the bot's private chat: any other address is for games alone."""
    parts = urlsplit(url)
    payload = parse_qs(parts.query).get("start", [""])[0]
    named = parts.path.strip("/").lower() == (call.world.bot.username or "").lower()
    return parts.scheme == "https" and parts.netloc == "t.me" and named and bool(payload)


METHODS: Final[dict[type[AnyMethod], Serve]] = {AnswerCallbackQuery: answer_callback_query}

"""The answer to a tap on a button: once, in time, at most a short text."""

from typing import Final

from aiogram.methods import AnswerCallbackQuery

from sandbox.methods.call import Call, Serve
from sandbox.model import AnyMethod
from sandbox.values import Answer


async def answer_callback_query(call: Call, request: AnswerCallbackQuery) -> bool:
    answer = Answer(
        query_id=request.callback_query_id,
        text=request.text or "",
        alert=request.show_alert is True,
        url=request.url,
    )
    call.world.answer_query(answer)
    return True


METHODS: Final[dict[type[AnyMethod], Serve]] = {AnswerCallbackQuery: answer_callback_query}

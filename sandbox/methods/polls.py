"""Telegram's own polls."""

from dataclasses import replace
from typing import Final

from aiogram.enums import PollType
from aiogram.methods import SendPoll, StopPoll
from aiogram.types import InputPollOption

from sandbox.errors import ApiError, bad_request
from sandbox.keyboards import inline_rows
from sandbox.methods.call import Call, Serve
from sandbox.methods.sending import post, writable_chat
from sandbox.methods.texts import format_text
from sandbox.model import AnyMethod
from sandbox.rendering import Json, poll_json
from sandbox.values import Poll, PollOption


async def send_poll(call: Call, request: SendPoll) -> Json:
    if request.open_period is not None or request.close_date is not None:
        raise ApiError(501, "Not Implemented: the sandbox does not close polls by itself")
    chat = writable_chat(call, request.chat_id)
    question = format_text(call, request.question, request.question_parse_mode, request.question_entities)
    quiz = request.type == PollType.QUIZ
    poll = Poll(
        id=call.world.new_id(),
        question=question.text,
        question_entities=question.entities,
        options=tuple(_option(call, position, given) for position, given in enumerate(request.options)),
        quiz=quiz,
        correct=_correct(request) if quiz else (),
        explanation=request.explanation,
        anonymous=request.is_anonymous is not False,
        multiple=request.allows_multiple_answers is True,
        revoting=request.allows_revoting if request.allows_revoting is not None else not quiz,
        closed=request.is_closed is True,
    )
    return post(
        call,
        chat,
        markup=request.reply_markup,
        reply=request.reply_parameters,
        protect=request.protect_content,
        poll=poll,
    )


def _option(call: Call, position: int, given: InputPollOption | str) -> PollOption:
    if isinstance(given, str):
        given = InputPollOption(text=given)
    formatted = format_text(call, given.text, given.text_parse_mode, given.text_entities)
    if not formatted.text:
        raise bad_request("poll options must be non-empty")
    return PollOption(str(position), formatted.text, formatted.entities)


def _correct(request: SendPoll) -> tuple[int, ...]:
    single = [request.correct_option_id] if request.correct_option_id is not None else []
    correct = tuple(request.correct_option_ids or single)
    if not correct or not all(0 <= position < len(request.options) for position in correct):
        raise bad_request("wrong correct option ID specified")
    return correct


async def stop_poll(call: Call, request: StopPoll) -> Json:
    chat = call.world.chat(request.chat_id)
    chat.require_edit()
    message = chat.messages.get(request.message_id)
    if message is None or message.poll is None:
        raise bad_request("message with poll to stop not found")
    if message.poll.closed:
        raise bad_request("poll has already been closed")
    poll = replace(message.poll, closed=True)
    call.world.change(message, edited=False, poll=poll, keyboard=inline_rows(request.reply_markup))
    call.world.updates.put("poll", poll_json(poll), chat.id)
    return poll_json(poll)


METHODS: Final[dict[type[AnyMethod], Serve]] = {SendPoll: send_poll, StopPoll: stop_poll}

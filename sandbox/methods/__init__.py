"""The methods that the sandbox serves: one table, from aiogram's class of a method to the function that performs it."""

from collections.abc import Mapping
from typing import Final

from sandbox.methods import chats, editing, polls, presentation, receiving, sending, taps
from sandbox.methods.call import Serve
from sandbox.model import AnyMethod

TABLE: Final[Mapping[type[AnyMethod], Serve]] = {
    **receiving.METHODS,
    **sending.METHODS,
    **editing.METHODS,
    **polls.METHODS,
    **taps.METHODS,
    **chats.METHODS,
    **presentation.METHODS,
}

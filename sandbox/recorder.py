"""Every call that reached the sandbox, in order, with what it was answered."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class RecordedCall:
    method: str
    """As the documentation writes it, such as `sendMessage`; as it came in when there is no such method."""
    parameters: Mapping[str, Any]
    """Decoded: numbers are numbers, JSON is objects; uploaded files stand as `attach://<name>`."""
    at: datetime
    status: int
    """The HTTP status of the answer; 0 when the connection was dropped on order."""
    answer: Any
    """The result, or the description of the error."""

    @property
    def chat_id(self) -> int | None:
        chat_id = self.parameters.get("chat_id")
        return chat_id if isinstance(chat_id, int) else None


class Recorder:
    def __init__(self, keep: int | None = 10_000) -> None:
        """Keeps the newest `keep` calls, so that a load test does not fill the memory; None keeps all."""
        self._calls: deque[RecordedCall] = deque(maxlen=keep)
        self.count = 0
        """How many calls there were in all."""

    def record(self, call: RecordedCall) -> None:
        self._calls.append(call)
        self.count += 1

    @property
    def calls(self) -> tuple[RecordedCall, ...]:
        return tuple(self._calls)

    def of(self, *methods: str, chat_id: int | None = None) -> tuple[RecordedCall, ...]:
        """The calls of these methods, of one chat or of all."""
        return tuple(
            call
            for call in self._calls
            if call.method in methods and (chat_id is None or call.chat_id == chat_id)
        )

    def clear(self) -> None:
        self._calls.clear()
        self.count = 0

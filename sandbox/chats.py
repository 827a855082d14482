"""A chat as the world keeps it: its messages and how the bot stands in it.

Who may write, edit or read is decided here, with the words of the real server.
"""

from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, TypeAlias

from sandbox.errors import ApiError, bad_request, forbidden
from sandbox.values import Message, User

ChatKind: TypeAlias = Literal["private", "group", "supergroup"]


class MemberStatus(Enum):
    NEVER_STARTED = "never started"
    OPEN = "open"
    BLOCKED = "blocked"
    KICKED = "kicked"
    LEFT = "left"
    MIGRATED = "migrated"
    DEACTIVATED = "deactivated"


@dataclass(slots=True, eq=False)
class Chat:
    id: int
    kind: ChatKind
    user: User | None = None
    """The person of a private chat."""
    title: str = ""
    """The title of a group."""
    standing: MemberStatus = MemberStatus.NEVER_STARTED
    members: dict[int, User] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    """By id, oldest first; what was deleted is gone."""
    pinned: list[int] = field(default_factory=list)
    reply_keyboard: tuple[tuple[str, ...], ...] = ()
    migrated_to: int | None = None

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    @property
    def visible(self) -> tuple[Message, ...]:
        return tuple(self.messages.values())

    def require_known(self) -> None:
        """Raises `chat not found`: a bot cannot reach a person who never opened it."""
        if self.standing is MemberStatus.NEVER_STARTED:
            raise bad_request("chat not found")

    def require_edit(self) -> None:
        """Raises what stands against changing a message that is already there."""
        self.require_known()
        refusal = self._refusal()
        if refusal is not None:
            raise refusal

    def require_write(self) -> None:
        """Raises what stands against a new message."""
        self.require_edit()
        if self.standing is MemberStatus.MIGRATED:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=self.migrated_to
            )

    def _refusal(self) -> ApiError | None:
        match self.standing:
            case MemberStatus.BLOCKED:
                return forbidden("bot was blocked by the user")
            case MemberStatus.DEACTIVATED:
                return forbidden("user is deactivated")
            case MemberStatus.KICKED:
                return forbidden(f"bot was kicked from the {self.kind} chat")
            case MemberStatus.LEFT:
                return forbidden(f"bot is not a member of the {self.kind} chat")
            case _:
                return None

"""A tap as it comes from Telegram: no more of it is read, or kept, than is needed."""

from typing import Final

from bot.telegram.plain_json import as_text
from questionnaires.values import dataclass
from storage.ids import ChatId, UpdateId
from storage.persons import Person

TOO_LARGE: Final = 2**63


@dataclass(frozen=True, slots=True)
class Tapped:
    """A button tapped in a private chat."""

    update_id: UpdateId
    query_id: str
    chat: ChatId
    """It is private, and so has the number of whoever tapped."""
    language: str | None
    """Of their phone."""
    message_id: int
    data: str
    person: Person | None = None
    """Who tapped, where that is known already."""

    def stored(self) -> str:
        """As JSON, of which `tapped` makes the same again: neither a name nor the message, which quotes answers."""
        sender = {"id": self.chat, "language_code": self.language}
        message = {"message_id": self.message_id, "chat": {"id": self.chat, "type": "private"}}
        query = {"id": self.query_id, "from": sender, "message": message, "data": self.data}
        return as_text({"update_id": self.update_id, "callback_query": query})


def tapped(received: object) -> Tapped | None:
    """The tap in an update; None where it holds something else, or something odd."""
    match received:
        case {
            "update_id": int(number),
            "callback_query": {
                "id": str(query),
                "from": {"id": int(user), **sender},
                "message": {"message_id": int(message), "chat": {"id": int(chat), "type": "private"}},
                "data": str(data),
            },
        } if chat == user and all(_is_number(each) for each in (number, user, message)):
            language = sender.get("language_code")
            known = language if isinstance(language, str) else None
            return Tapped(UpdateId(number), query, ChatId(chat), known, message, data)
        case _:
            return None


def _is_number(value: int) -> bool:
    return not isinstance(value, bool) and 0 <= value < TOO_LARGE

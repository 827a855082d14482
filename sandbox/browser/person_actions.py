"""What a person does with a phone of the tray: the same acts as the persons in tests, refused in German.

Whatever the world finds impossible, a phone says kindly; nothing of it reaches the bot.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import parse_qs, urlsplit

from sandbox import acts
from sandbox.browser.phones import Handset, Tray
from sandbox.browser.refusal import ActionRefused
from sandbox.chats import MemberStatus
from sandbox.errors import ApiError
from sandbox.files import LARGEST_PHOTO, Upload, picture_size

START: Final = re.compile(r"/start(?:\s+(?P<payload>\S+))?")
TELEGRAM_HOSTS: Final = frozenset({"t.me", "telegram.me", "telegram.dog"})
NO_START: Final = "Drücken Sie zuerst auf „Start“ oder öffnen Sie einen Einladungslink."
NO_INVITATION: Final = "Das ist kein Einladungslink für diesen Bot."


@contextmanager
def _kindly(sentence: str) -> Iterator[None]:
    try:
        yield
    except (acts.Impossible, ApiError) as problem:
        raise ActionRefused(sentence) from problem


def write(tray: Tray, handset: Handset, text: str) -> None:
    if handset.is_group:
        with _kindly("In die Gruppe lässt sich gerade nicht schreiben."):
            acts.write(tray.world, handset.user, text, chat=handset.chat)
        return
    standing = tray.chat(handset).standing
    start = START.fullmatch(text.strip())
    if standing is MemberStatus.NEVER_STARTED and start is not None:
        _start(tray, handset, start["payload"] or "")
        return
    sentence = (
        NO_START
        if standing is MemberStatus.NEVER_STARTED
        else "Sie haben den Bot blockiert. Lassen Sie ihn zuerst wieder zu."
    )
    with _kindly(sentence):
        acts.write(tray.world, handset.user, text)


def open_link(tray: Tray, handset: Handset, link: str) -> None:
    """Opens a link into the bot, as a tap on it or a scanned code does; a bare one only shows a chat already open."""
    query = _asked_of(link, tray.world.bot.username or "")
    payload = query.get("start", "")
    if "startgroup" in query:
        _add_to_group(tray, handset, query["startgroup"])
    elif payload or tray.world.chats[handset.user.id].standing is not MemberStatus.OPEN:
        _start(tray, handset, payload)
    if link == handset.start_link:
        tray.use_start_link(handset)


def _start(tray: Tray, handset: Handset, payload: str) -> None:
    with _kindly(NO_INVITATION):
        acts.press_start(tray.world, handset.user, payload)


def _add_to_group(tray: Tray, handset: Handset, payload: str) -> None:
    """The real app asks which group; here there is the one of all who hold a phone."""
    if tray.group_chat is None:
        raise ActionRefused("Auf diesem Telefon gibt es keine Gruppe.")
    with _kindly("Zu dieser Gruppe gehört dieses Telefon nicht."):
        acts.add_to_group(tray.world, tray.group_chat, handset.user, payload)


def _asked_of(link: str, bot: str) -> dict[str, str]:
    """What `https://t.me/<bot>?start=…`, `…?startgroup=…` or `tg://resolve?domain=<bot>&start=…` says."""
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
    except ValueError as problem:
        raise ActionRefused(NO_INVITATION) from problem
    query = parse_qs(parts.query)
    if parts.scheme == "tg" and parts.netloc == "resolve":
        named = query.get("domain", [""])[0]
    elif parts.scheme in {"http", "https"} and parts.hostname in TELEGRAM_HOSTS:
        named = parts.path.strip("/")
    else:
        raise ActionRefused(NO_INVITATION)
    if named.lower() != bot.lower():
        raise ActionRefused(NO_INVITATION)
    return {name: values[0] for name, values in query.items()}


def tap(tray: Tray, handset: Handset, *, message_id: int, data: str) -> None:
    """Taps the button with this callback data on a message as the phone shows it."""
    message = tray.chat(handset).messages.get(message_id)
    buttons = message.buttons if message is not None else ()
    button = next((one for one in buttons if one.callback_data == data), None)
    if message is None or button is None:
        raise ActionRefused("Diesen Knopf gibt es nicht mehr.")
    with _kindly("Dieser Knopf lässt sich gerade nicht drücken."):
        acts.tap(tray.world, handset.user, message, button)


def send_file(tray: Tray, handset: Handset, upload: Upload, *, caption: str) -> None:
    """A picture goes as a photo where Telegram takes it as one, anything else as a document."""
    is_photo = picture_size(upload.content) is not None and len(upload.content) <= LARGEST_PHOTO
    send = acts.send_photo if is_photo and upload.mime_type != "image/gif" else acts.send_document
    with _kindly("Diese Datei lässt sich nicht senden."):
        send(tray.world, handset.user, upload, caption=caption, chat=handset.chat)


def set_blocked(tray: Tray, handset: Handset, *, blocked: bool) -> None:
    if handset.is_group:
        raise ActionRefused("In einer Gruppe lässt sich der Bot nicht blockieren.")
    change = acts.block if blocked else acts.unblock
    with _kindly("Das geht erst, wenn der Bot gestartet ist."):
        change(tray.world, handset.user)

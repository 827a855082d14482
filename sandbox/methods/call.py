"""What a method is handed besides its request."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sandbox.errors import bad_request
from sandbox.files import Upload
from sandbox.values import File
from sandbox.webhooks import Webhook
from sandbox.world import World

ATTACHED = "attach://"


@dataclass(frozen=True, slots=True)
class Call:
    world: World
    webhook: Webhook
    uploads: Mapping[str, Upload]
    """Files that came with the request, by the name of their part."""

    def photo(self, given: object) -> File:
        upload = self._upload(given)
        return self.world.files.add_photo(upload) if upload else self.world.files.by_id(_identifier(given))

    def document(self, given: object) -> File:
        upload = self._upload(given)
        return self.world.files.add_document(upload) if upload else self.world.files.by_id(_identifier(given))

    def _upload(self, given: object) -> Upload | None:
        if not isinstance(given, str) or not given.startswith(ATTACHED):
            return None
        upload = self.uploads.get(given.removeprefix(ATTACHED))
        if upload is None:
            raise bad_request(f"there is no file {given!r} in the request")
        return upload


def _identifier(given: object) -> str:
    if not isinstance(given, str) or given.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content: the sandbox fetches nothing from elsewhere")
    return given


Serve: TypeAlias = Callable[[Call, Any], Awaitable[Any]]
"""Performs a request, which is an object of the method's own class, and returns the result as JSON."""

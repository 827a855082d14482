"""What a request says, however it is wrapped: query, form, multipart or JSON."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web
from aiohttp.web_request import FileField

from sandbox.errors import ApiError, bad_request
from sandbox.files import Upload


async def parameters_of(request: web.Request) -> tuple[Mapping[str, Any], Mapping[str, Upload]]:
    """Query, form, multipart or JSON; what stands in the body goes before the query."""
    given: dict[str, Any] = dict(request.query) if request.query_string else {}
    uploads: dict[str, Upload] = {}
    if not request.can_read_body:
        return given, uploads
    try:
        if request.content_type == "application/json":
            given.update(_json_object(await request.read()))
        else:
            for name, value in (await request.post()).items():
                if isinstance(value, FileField):
                    uploads[name] = _upload(value)
                    given.setdefault(name, f"attach://{name}")
                else:
                    given[name] = value if isinstance(value, str) else bytes(value).decode()
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None
    return _without_mere_attachments(given, uploads), uploads


def _upload(part: FileField) -> Upload:
    with part.file:
        return Upload(part.filename, part.file.read(), part.content_type.partition(";")[0].strip())


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except ValueError:
        content = None
    if not isinstance(content, dict):
        raise bad_request("can't parse JSON object")
    return content


def _without_mere_attachments(given: dict[str, Any], uploads: Mapping[str, Upload]) -> dict[str, Any]:
    """A part that another field refers to (`attach://name`) is a file and no field of its own."""
    referred = {
        name
        for name in uploads
        for other, value in given.items()
        if other != name and isinstance(value, str) and f"attach://{name}" in value
    }
    return {name: value for name, value in given.items() if name not in referred}

"""A refused action comes back to the phone as one German sentence."""

from aiohttp import web


class ActionRefused(Exception):
    """The phone cannot do this; the message is shown on it."""


def refusal(status: int, sentence: str) -> web.Response:
    return web.json_response({"problem": sentence}, status=status)

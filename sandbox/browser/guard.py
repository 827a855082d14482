"""The page is there for its own scripts alone: other web sites open in the same browser can neither read nor act.

The host must be loopback with our own port (a foreign name that resolves to 127.0.0.1 is refused), the origin must be
ours, changes are POST with JSON (which no foreign form can send), and the page runs nothing but its own files.
"""

from typing import Final

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

from sandbox.browser.refusal import refusal

LOOPBACK_NAMES: Final = ("127.0.0.1", "localhost", "[::1]")
HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    reason = _objection(request)
    if reason is not None:
        return refusal(*reason)
    return await handler(request)


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Runs before each answer is sent, refusals and streams included; an answer's own stricter policy stays."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)


def _objection(request: web.Request) -> tuple[int, str] | None:
    if request.host not in _own_hosts(request):
        return 421, "Diese Seite gibt es nur unter der Adresse, die beim Start genannt wurde."
    if (
        request.headers.get(hdrs.ORIGIN, f"{request.scheme}://{request.host}")
        != f"{request.scheme}://{request.host}"
    ):
        return 403, "Eine fremde Seite darf die Telefone nicht bedienen."
    # Browsers say where a request comes from; a link that leads here may be followed, nothing else from outside.
    if request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"} and not _is_visit(
        request
    ):
        return 403, "Eine fremde Seite darf die Telefone nicht bedienen."
    if request.method == hdrs.METH_POST and request.content_type != "application/json":
        return 415, "Änderungen werden als JSON geschickt."
    return None


def _own_hosts(request: web.Request) -> set[str]:
    sockname = request.transport.get_extra_info("sockname") if request.transport else None
    port = sockname[1] if sockname else 0
    named = {f"{name}:{port}" for name in LOOPBACK_NAMES}
    return named | set(LOOPBACK_NAMES) if port == 80 else named


def _is_visit(request: web.Request) -> bool:
    return request.method == hdrs.METH_GET and request.headers.get("Sec-Fetch-Mode") == "navigate"

"""A link as a QR code: a picture for the chat, a drawing for paper."""

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import segno

_PIXELS_PER_MODULE = 12
_QUIET_ZONE = 4  # modules; the QR code's standard asks for them


def picture(link: str) -> bytes:
    """A PNG that a camera reads from a screen or a wall."""
    content = io.BytesIO()
    _code(link).save(content, kind="png", scale=_PIXELS_PER_MODULE, border=_QUIET_ZONE)
    return content.getvalue()


def drawing(link: str) -> str:
    """An SVG that prints sharp at any size."""
    content = io.BytesIO()
    _code(link).save(content, kind="svg", border=_QUIET_ZONE, xmldecl=False)
    return content.getvalue().decode()


def scalable(link: str) -> str:
    """The same to stand in a page, as large as its style makes it."""
    return str(_code(link).svg_inline(border=_QUIET_ZONE, omitsize=True))


def _code(link: str) -> "segno.QRCode":
    import segno

    return segno.make_qr(link, error="m")

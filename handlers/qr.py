"""A link as a picture for the chat and as a page for the notice board."""

import io
import json
from dataclasses import dataclass

import segno
import typst

_PIXELS_PER_MODULE = 12
_QUIET_ZONE = 4  # modules; the QR code's standard asks for them

# What people wrote comes in as data, so that nothing in it is taken for a command of Typst.
_PAGE = b"""
#let notice = json(bytes(sys.inputs.notice))
#set document(title: notice.title)
#set page("a4", margin: 25mm)
#set text(lang: notice.language, size: 18pt, hyphenate: false)
#set align(center)
#show title: set text(30pt)
#title()
#text(22pt, notice.group)
#v(1fr)
#image(bytes(notice.picture), format: "svg", width: 100mm, alt: notice.alternative)
#text(11pt, notice.link)
#v(1fr)
#for sentence in notice.sentences { par(sentence) }
"""


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands on a printed page, in the language of its readers."""

    language: str
    title: str
    group: str
    sentences: tuple[str, ...]
    alternative: str
    """What the picture is, for those who hear the page."""


def picture(link: str) -> bytes:
    """A PNG that a camera reads from a screen or a wall."""
    content = io.BytesIO()
    _code(link).save(content, kind="png", scale=_PIXELS_PER_MODULE, border=_QUIET_ZONE)
    return content.getvalue()


def page(link: str, notice: Notice) -> bytes:
    """A tagged PDF (PDF/UA-1) of one A4 page. Takes some milliseconds: not for the event loop."""
    drawing = io.BytesIO()
    _code(link).save(drawing, kind="svg", border=_QUIET_ZONE, xmldecl=False)
    content = {
        "language": notice.language.partition("-")[0],
        "title": notice.title,
        "group": notice.group,
        "sentences": notice.sentences,
        "alternative": notice.alternative,
        "link": link,
        "picture": drawing.getvalue().decode(),
    }
    return typst.compile(
        _PAGE,
        format="pdf",
        ignore_system_fonts=True,
        pdf_standards="ua-1",
        sys_inputs={"notice": json.dumps(content)},
    )


def _code(link: str) -> segno.QRCode:
    return segno.make_qr(link, error="m")

"""From a specification to bytes. Holds the interpreter's lock while it draws: use it in a worker (`reports.press`)."""

from functools import cache

import vl_convert

from reports.fonts import folders
from reports.specs.paper import SHARPNESS, Spec

VEGA_LITE = "6.4"


def draw_png(spec: Spec) -> bytes:
    """The picture for a chat, three times as large as its own pixels."""
    _ready()
    return vl_convert.vegalite_to_png(spec, vl_version=VEGA_LITE, scale=SHARPNESS, allowed_base_urls=[])


def draw_svg(spec: Spec) -> str:
    """The picture for a document, to be set in the fonts of `reports.fonts`."""
    _ready()
    return vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE, allowed_base_urls=[])


@cache
def _ready() -> None:
    for folder in folders():
        vl_convert.register_font_directory(str(folder))

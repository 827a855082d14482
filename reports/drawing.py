"""From a specification to bytes. Holds the interpreter's lock while it draws: use `reports.render_worker`.

vl-convert is imported where it draws: the program that only orders pictures has 8 MB less to carry.
"""

import os
from functools import cache
from importlib.resources import as_file, files

from reports.fonts import folders
from reports.printing import all_in_xml
from reports.specs.paper import SHARPNESS, Spec

VEGA_LITE = "6.4"


def draw_png(spec: Spec) -> bytes:
    """The picture for a chat, three times as large as its own pixels."""
    import vl_convert

    _ready()
    return vl_convert.vegalite_to_png(
        _drawable(spec), vl_version=VEGA_LITE, scale=SHARPNESS, allowed_base_urls=[]
    )


def draw_svg(spec: Spec) -> str:
    """The picture for a document, to be set in the fonts of `reports.fonts`."""
    import vl_convert

    _ready()
    return vl_convert.vegalite_to_svg(_drawable(spec), vl_version=VEGA_LITE, allowed_base_urls=[])


def _drawable(spec: Spec) -> Spec:
    """Without control signs in its texts: some of them make vl-convert end its whole process."""
    return all_in_xml(spec)


def charts_script() -> bytes:
    """Vega and Vega-Lite for a browser, as the installed package brings them; `vegaEmbed` is a global in it."""
    import vl_convert

    bundle: str = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;", vl_version=VEGA_LITE)
    return bundle.encode()


@cache
def _ready() -> None:
    """Gives vl-convert our fonts instead of the system's, from which it takes any that has a missing sign.

    It looks for the system's fonts once, where fontconfig's file tells it; other programs keep theirs.
    """
    import vl_convert

    before = os.environ.get("FONTCONFIG_FILE")
    with as_file(files("reports") / "fonts.conf") as none_of_the_system:
        os.environ["FONTCONFIG_FILE"] = str(none_of_the_system)
        for folder in folders():
            vl_convert.register_font_directory(str(folder))
        vl_convert.vegalite_to_svg({"data": {"values": [{}]}, "mark": "point"}, vl_version=VEGA_LITE)
    if before is None:
        del os.environ["FONTCONFIG_FILE"]
    else:
        os.environ["FONTCONFIG_FILE"] = before

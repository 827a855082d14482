"""One page to read in any browser, offline and printed: headings, and lines of what is said under them."""

from collections.abc import Sequence
from typing import Final

from questionnaires.values import dataclass

_PAGE: Final = """\
<!DOCTYPE html>
<html lang="{{ language }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<style>
body { font: 1.1rem/1.5 sans-serif; max-width: 42rem; margin: 1rem auto; padding: 0 1rem; }
dt { margin-top: .8rem; } dd { margin-left: 0; font-weight: bold; white-space: pre-line; }
</style>
</head>
<body>
<h1>{{ title }}</h1>
<p>{{ intro }}</p>
{% for section in sections %}
<h2>{{ section.heading }}</h2>
<dl>
{% for name, value in section.lines %}
<dt>{{ name }}</dt>
<dd>{{ value }}</dd>
{% endfor %}
</dl>
{% endfor %}
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what belongs under it, each with its name."""

    heading: str
    lines: tuple[tuple[str, str], ...]


def plain_page(title: str, *, intro: str, sections: Sequence[Section], language: str) -> bytes:
    """The page as HTML; it loads nothing from anywhere."""
    from jinja2 import Environment, StrictUndefined  # where there is no browser door, nothing else needs it

    page = Environment(undefined=StrictUndefined, autoescape=True, trim_blocks=True).from_string(_PAGE)
    short = language.split("-", maxsplit=1)[0]
    return page.render(title=title, intro=intro, sections=sections, language=short).encode()

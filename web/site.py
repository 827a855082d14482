"""What pages are made of: templates, the look, the small script; nothing is loaded from elsewhere."""

from hashlib import blake2s
from importlib.resources import files
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup as Safe

from locales import LANGUAGES, Words, words_in
from locales.direction import harmless
from locales.words import RIGHT_TO_LEFT
from questionnaires.values import dataclass

STATIC: Final = {
    "page.css": "text/css",
    "page.js": "text/javascript",
    "board.css": "text/css",
    "board.js": "text/javascript",
    "wall.css": "text/css",
    "wall.js": "text/javascript",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that browsers keep: its address changes with its content."""

    content: bytes
    kind: str
    mark: str


class Site:
    """Fills the templates."""

    def __init__(self, *, path: str) -> None:
        """`path`: what stands before every address, where the door does not lie at the root."""
        self._environment = Environment(
            loader=PackageLoader("web"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.globals["lines"] = _lines
        self.assets = {name: _asset(name, kind) for name, kind in STATIC.items()}
        self._path = path

    def page(self, template: str, words: Words, **values: Any) -> str:
        """A whole page, or a part of one; nothing that a person wrote turns the direction of what follows."""
        page = self._environment.get_template(template).render(
            words=words,
            t=_Texts(words),
            lang=words.language.split("-")[0],
            direction="rtl" if words.language in RIGHT_TO_LEFT else "ltr",
            path=self._path,
            assets=self.assets,
            **{"key": "", "signed_in": False, "languages": [], **values},
        )
        return harmless(page)

    def languages(self) -> list[tuple[str, str]]:
        """Every language under its own name."""
        return [(code, words_in(code).plain("settings-language-name")) for code in LANGUAGES]


class _Texts:
    """`t("key", n=1)` in a template: the text as HTML, which is escaped where it has to be."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __call__(self, key: str, /, **values: Any) -> Safe:
        return Safe(self._words(key, **values))  # noqa: S704 - what is handed in was escaped by the words


def _lines(text: str) -> Safe:
    """A worded text of the wall: its lines under each other, without the bars that are drawn with characters."""
    return Safe(text.strip().replace("\n", "<br>"))  # noqa: S704 - worded, so escaped where it has to be


def _asset(name: str, kind: str) -> Asset:
    content = (files("web") / "static" / name).read_bytes()
    return Asset(content, kind, blake2s(content, digest_size=6).hexdigest())

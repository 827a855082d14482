"""What the columns of an XLSForm are called: "label::Deutsch (de)" is the label in German."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final

from questionnaires.languages import code_of, is_language
from questionnaires.model import Language

NAMES: Final[Mapping[Language, str]] = {
    "de": "Deutsch",
    "de-einfach": "Einfache Sprache",
    "en": "English",
    "tr": "Türkçe",
    "ar": "العربية",
    "uk": "Українська",
    "ru": "Русский",
    "fa": "فارسی",
    "ro": "Română",
    "pl": "Polski",
}
"""Each language in its own words, as it stands in the heading of a column."""

_WITH_CODE: Final = re.compile(r"(.*)\(([A-Za-z][A-Za-z0-9_-]*)\)\s*")
TRANSLATED: Final = frozenset(
    {"label", "hint", "guidance_hint", "constraint_message", "required_message", "form_title", "button"}
)
MEDIA: Final = frozenset({"image", "audio", "video", "big-image"})

_BOTH: Final = {"name": "name", "value": "name", "label": "label", "caption": "label"}
SURVEY: Final[Mapping[str, str]] = {
    **_BOTH,
    **{one: one for one in (
        "type", "hint", "guidance_hint", "required", "required_message", "relevant", "constraint",
        "constraint_message", "appearance", "parameters", "choice_filter", "default", "calculation", "read_only",
        "disabled", "repeat_count", "trigger", "groups", "version",
    )},
    "command": "type", "typ": "type", "fragetyp": "type",
    "kennung": "name", "frage": "label", "fragetext": "label", "beschriftung": "label",
    "hinweis": "hint", "erläuterung": "hint", "erklärung": "hint", "help": "hint",
    "pflicht": "required", "pflichtfrage": "required", "bind::required": "required",
    "relevance": "relevant", "bedingung": "relevant", "skip_logic": "relevant", "bind::relevant": "relevant",
    "bind::constraint": "constraint", "constraint_msg": "constraint_message",
    "bind::jr:constraintmsg": "constraint_message", "requiredmsg": "required_message",
    "required_msg": "required_message", "bind::jr:requiredmsg": "required_message",
    "control::appearance": "appearance", "body::appearance": "appearance",
    "calculate": "calculation", "bind::calculate": "calculation",
    "readonly": "read_only", "bind::readonly": "read_only",
    "gruppen": "groups", "fassung": "version",
}  # fmt: skip
CHOICES: Final[Mapping[str, str]] = {
    **_BOTH,
    "list_name": "list_name", "listname": "list_name", "list": "list_name", "liste": "list_name",
    "wert": "name", "button": "button", "schaltfläche": "button", "beschriftung": "label",
}  # fmt: skip
SETTINGS: Final[Mapping[str, str]] = {
    "form_id": "form_id", "id_string": "form_id", "kennung": "form_id",
    "form_title": "form_title", "title": "form_title", "titel": "form_title",
    "version": "version", "fassung": "version", "default_language": "default_language",
    "unchecked_languages": "unchecked_languages",
}  # fmt: skip
REFLECTION: Final[Mapping[str, str]] = {**_BOTH, "hint": "hint", "version": "version"}
KNOWN: Final[Mapping[str, Mapping[str, str]]] = {
    "survey": SURVEY, "choices": CHOICES, "settings": SETTINGS, "reflection": REFLECTION,
}  # fmt: skip
HARMLESS: Final = re.compile(
    r"(instance|body|bind|control|attribute|cht|kobo--.*|esri|intent|oc|openclinica)::.*|\$.*|_.*|hxl|save_to|rows|"
    r"autoplay|buttontext|noapperrorstring|notes?|comments?|anmerkung(en)?|bemerkung(en)?|kommentare?|nr\.?|"
    r"no|order|tags?|style|public_key|submission_url|instance_name|instance_id|omit_instanceid|clean_text_values|"
    r"allow_choice_duplicates|add_none_option|namespaces|path|prefix|delimiter|xml_root|flat|sms_.*|auto_.*|"
    r"entities.*|geojson.*|geometry|client_editable|label_from.*|compact_.*"
)
"""Headings that change nothing for whoever answers."""


def heading(name: str, language: Language) -> str:
    """ "label::Deutsch (de)"."""
    return f"{name}::{NAMES.get(language) or language} ({language})"


def language_of(words: str) -> Language:
    """The code in "Deutsch (de)", "de" or "Deutsch"; one of its own for a language that nobody knows."""
    found = _WITH_CODE.fullmatch(words.strip())
    code = (found[2] if found else words).strip().casefold().replace("_", "-")
    if is_language(code):
        return code
    named = {name.casefold(): known for known, name in NAMES.items()}
    plain = (found[1] if found else words).strip().casefold()
    return named.get(plain) or code_of(plain)


def meaning(written: str, sheet: str) -> tuple[str, str | None]:
    """What a heading means on a sheet, and in which language ("" for none told, None where it is not translated).

    An unknown one keeps its own small letters.
    """
    known = KNOWN[sheet]
    plain = re.sub(r"\s+", "_", written.strip().casefold().rstrip("?*"))
    if plain in known and known[plain] not in TRANSLATED:
        return known[plain], None
    found = known.get(plain)
    if found is not None:
        return found, ""
    parts = re.split(r"\s*::?\s*", written.strip(), maxsplit=1)
    name = re.sub(r"\s+", "_", parts[0].casefold())
    if name == "media" and len(parts) > 1:
        return f"{re.split(r'::?', parts[1])[0].strip().casefold()}", None
    if name in MEDIA:
        return name, None
    found = known.get(name)
    if found in TRANSLATED and len(parts) > 1:
        return found, language_of(parts[1])
    return _with_language_behind(name, known) or (plain, None)


def _with_language_behind(name: str, known: Mapping[str, str]) -> tuple[str, str | None] | None:
    """ "button_de", as our own files have it where the standard knows no translations."""
    first, _, code = name.partition("_")
    if known.get(first) in TRANSLATED and code and is_language(code):
        return known[first], code
    title, _, code = name.rpartition("_")
    if title == "form_title" and known.get(title) and is_language(code):
        return title, code
    return None


def nearest(name: str, sheet: str) -> str:
    """The known heading that is most like this one, empty where none is."""
    plain = name.partition("::")[0]
    found = get_close_matches(plain, list(KNOWN[sheet]), n=1, cutoff=0.75)
    return found[0] if found else ""

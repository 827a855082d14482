"""Texts of a form are joined, or cut into pieces that fit into a message."""

from collections.abc import Mapping, Sequence

from questionnaires.model import Language


def joined(texts: Sequence[Mapping[Language, str]]) -> dict[Language, str]:
    """Several texts as one, with an empty line between them."""
    languages = dict.fromkeys(language for text in texts for language in text)
    return {
        language: "\n\n".join(text[language] for text in texts if text.get(language))
        for language in languages
    }


def chunks(text: Mapping[Language, str], most: int) -> list[dict[Language, str]]:
    """A text in pieces of whole sentences; a language that is through says so with three points."""
    found: list[dict[Language, str]] = []
    rest = dict(text)
    while any(rest.values()):
        parts = {language: cut(one, most) for language, one in rest.items()}
        found.append({language: first or "…" for language, (first, _) in parts.items()})
        rest = {language: behind for language, (_, behind) in parts.items()}
    return found


def cut(text: str, most: int) -> tuple[str, str]:
    """The beginning of a text, as far as its last whole sentence or word fits, and the rest."""
    if len(text) <= most:
        return text, ""
    begin = text[:most]
    for mark in ("\n", ". ", " "):
        place = begin.rfind(mark)
        if place > most // 2:
            return text[: place + 1].strip(), text[place + 1 :].strip()
    return begin, text[most:]

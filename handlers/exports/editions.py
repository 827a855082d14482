"""A result as reports want it, from what the use cases hand out."""

import re
import unicodedata

from locales import Words
from reports.localized_result import LocalizedResult
from workshops.results.results import Evaluated

LONGEST_CAPTION = 1000
"""Telegram takes 1,024 characters below a file."""


def edition(evaluated: Evaluated, words: Words) -> LocalizedResult:
    """In the language of whoever asked."""
    return LocalizedResult(
        result=evaluated.result,
        questionnaire=evaluated.asked.questionnaire,
        municipality=evaluated.town.name,
        groups=evaluated.groups,
        day=evaluated.day,
        language=words.language,
        opened=evaluated.opened,
        contact_of=evaluated.contact,
    )


def file_name(evaluated: Evaluated, kind: str, ending: str) -> str:
    """A name that every computer takes: `Selbstcheck-2026-Bericht.pdf`."""
    plain = unicodedata.normalize("NFC", f"{evaluated.survey.name} {kind}")
    return f"{re.sub(r'[^0-9A-Za-zÀ-ɏ]+', '-', plain).strip('-')[:80]}.{ending}"


def caption(text: str) -> str:
    """As much of a text as fits below a file."""
    return text if len(text) <= LONGEST_CAPTION else f"{text[: LONGEST_CAPTION - 1]}…"

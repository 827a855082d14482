"""Slips of the hand in YAML that its reader tells with the wrong cause, and a comment that cuts a sentence."""

import re
from collections.abc import Iterator
from typing import Final

from questionnaires.problems import Problem, Severity

_SLIPS: Final = (
    (
        re.compile("^[ -]*\u00a0|^\\s*-\u00a0|^\\s*[\\w-]+:\u00a0"),
        "Hier steht ein geschütztes Leerzeichen, das aussieht wie ein gewöhnliches.",
        "Bitte löschen Sie es und tippen Sie ein Leerzeichen.",
    ),
    (
        re.compile(r"^\s*-[A-Za-z_][\w-]*:(\s|$)"),
        "Nach dem Strich fehlt ein Leerzeichen.",
        "Bitte schreiben Sie „- id: …“, mit Leerzeichen nach dem Strich.",
    ),
    (
        re.compile(r'^.*?[\w-]+:\s+"(?:[^"\\]|\\.)*"[^\s,}\]#"]'),
        "In einem Text in Anführungszeichen stehen noch einmal dieselben Anführungszeichen.",
        "Bitte schreiben Sie innen „…“, oder lassen Sie die äußeren weg.",
    ),
    (
        re.compile(r"""^[^"'#]*\{[^{}"']*\s\#.*\}"""),
        "Ab „#“ ist die Zeile ein Kommentar, die Klammer schließt deshalb nicht.",
        "Gehört es zum Text, setzen Sie ihn in Anführungszeichen.",
    ),
)
_TEXT_WITH_COMMENT: Final = re.compile(
    r"""^\s*(?:-\s+)?(?P<key>text|title|intro|explanation|label|button|message|section|de|de-einfach|en|tr|ar|uk|ru|fa|ro|pl):
    \s+(?P<text>[^\s"'{\[|>#][^#]*?)\s(?P<comment>\#.*)$""",
    re.VERBOSE,
)


def slips(text: str, name: str) -> tuple[Problem, ...]:
    """The causes behind a file that cannot be read, each at its line; the first that a line has."""
    return tuple(_slips(text, name))


def _slips(text: str, name: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        for pattern, what, remedy in _SLIPS:
            found = pattern.match(line)
            if found is not None:
                yield Problem(name, number, found.start() + 1, "", what, remedy)
                break


def cut_sentences(text: str, name: str) -> tuple[Problem, ...]:
    """Texts that end where a # begins: what stands behind it is a comment and is not shown."""
    found: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _TEXT_WITH_COMMENT.match(line)
        if match is not None:
            what = f"Ab „{match['comment'][:30]}“ ist die Zeile ein Kommentar, der Text endet davor."
            remedy = "Gehört es zum Text, setzen Sie den ganzen Text in Anführungszeichen."
            found.append(
                Problem(name, number, match.start("comment") + 1, "", what, remedy, Severity.OMISSION)
            )
    return tuple(found)

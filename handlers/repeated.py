"""The same question once more: what a draft says about who is left out, or why it cannot be asked confidentially."""

from typing import Literal

from locales import Markup, Words
from workshops.askings import Admission, Hindrance

Kind = Literal["poll", "survey"]


def remarks(words: Words, admission: Admission, *, k: int, kind: Kind) -> list[Markup]:
    """What a coordinator should know before asking; nothing where there is nothing to say."""
    if admission.hindrance is not None:
        return [_reason(words, admission.hindrance, k=k, kind=kind), _ways(words, admission.hindrance, kind)]
    found = []
    if admission.left_out:
        found.append(words("asking-left-out", n=admission.left_out))
    if kind == "poll" and len(admission.people) < k:  # a survey says which groups it will show
        found.append(words("asking-too-few", k=k))
    return found


def _reason(words: Words, hindrance: Hindrance, *, k: int, kind: Kind) -> Markup:
    when = "running" if hindrance.running else "again"
    titles = ", ".join(words.plain("asking-title", title=title) for title in hindrance.titles)
    return words(f"asking-{kind}-{when}", k=k, titles=titles)


def _ways(words: Words, hindrance: Hindrance, kind: Kind) -> Markup:
    day = hindrance.free_from
    lines = [
        words("asking-ways"),
        *([words("asking-way-groups")] if hindrance.groups else []),
        words("asking-way-openly" if kind == "poll" else "asking-way-fields"),
        *([words("asking-way-wait", day=words.day(day))] if day is not None else []),
    ]
    return Markup("\n".join(lines))

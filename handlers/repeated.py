"""The same question once more: who is left out, why it cannot be asked confidentially, or ended without a loss."""

from typing import Literal

from locales import Markup, Words
from workshops.confidential.askings import Admission, Hindrance, Outlook

Kind = Literal["poll", "survey"]


def remarks(words: Words, admission: Admission, *, k: int, kind: Kind) -> list[Markup]:
    """What a coordinator should know before asking; nothing where there is nothing to say."""
    if admission.hindrance is not None:
        return [_reason(words, admission.hindrance, k=k, kind=kind), _ways(words, admission.hindrance, kind)]
    found = []
    if admission.left_out:
        found.append(words("asking-left-out", n=admission.left_out))
    if kind == "poll" and 0 < len(admission.people) < k:  # a survey says which groups it will show
        found.append(words("asking-too-few", k=k))
    return found


def left_out(words: Words, newcomers: int) -> list[Markup]:
    """While it is asked: why somebody in the room is not; nothing where everybody is."""
    if not newcomers:
        return []
    return [Markup(f"{words('asking-asked-before')} {words('asking-left-out', n=newcomers)}")]


def before_closing(words: Words, outlook: Outlook, kind: Kind, *, by_hand: int = 0) -> list[Markup]:
    """What would not be shown if it ended now, and that waiting helps; nothing where everything is shown.

    Of so many people who were counted `by_hand` in a poll the result is shown all the same.
    """
    if not outlook.withheld:
        return []
    whole = "whole" if outlook.withheld == outlook.of else "some"
    reason = words(
        "asking-poll-withheld" if kind == "poll" else f"asking-survey-withheld-{whole}",
        n=outlook.withheld,
        of=outlook.of,
        hands=by_hand,
    )
    day = outlook.free_from
    return [
        reason,
        words("asking-withheld-later") if day is None else words("asking-withheld-wait", day=words.day(day)),
    ]


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

"""Choosing groups, whatever they are chosen for."""

from collections.abc import Callable, Collection, Iterable

from handlers.screen import Button, Screen, column
from handlers.taps import Tap
from locales import Markup, Words
from storage.ids import GroupId
from storage.members import Group


def group_picker(
    text: Markup,
    groups: Iterable[Group],
    *,
    label: Callable[[Group], str],
    to: Callable[[GroupId | None], Tap],
    every: str,
    done: Button,
) -> Screen:
    """A button for each group that says whether it is in, and one for all of them at once.

    `to` is the tap that takes a group in or out; None: all of them in.
    """
    buttons = [Button(label(each), to(each.id)) for each in groups]
    return Screen(text, column(*buttons, Button(every, to(None)), done))


def in_words(words: Words, chosen: Collection[GroupId], *, key: str = "poll-group") -> Callable[[Group], str]:
    """Labels that say it in a sentence: "✓ Rat: wird gefragt"."""
    return lambda group: words.plain(f"{key}-{'in' if group.id in chosen else 'out'}", name=group.name)

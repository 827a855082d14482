"""What is typed or sent is taken for what stood above its field, however often somebody went back or opened a tab.

A page remembers what was asked for when it was made. Fetched anew it shows what is asked for by then, which may be the
next question: so its form bears the mark of what it was drawn with.
"""

import json
from dataclasses import replace
from hashlib import blake2s
from typing import Final

from handlers.router import Router
from handlers.screen import Screen
from handlers.turn import Said, Turn, give_back, keep_in_the_field
from locales import Markup
from storage.dialogs import Dialog
from storage.replies import Place
from workshops.refusals import Refusal

LONGEST: Final = 4_000
"""As many signs as fit into a message of Telegram: nothing that is asked for holds more. The field takes more, since
what a browser cuts off while somebody pastes it is lost without a word."""
_NOTHING: Final = "-"


def mark_of(expected: Dialog | None) -> str:
    """Tells what is asked for from anything else that might be."""
    if expected is None:
        return _NOTHING
    said = json.dumps([expected.step, dict(expected.data)], sort_keys=True)
    return blake2s(said.encode(), digest_size=8).hexdigest()


async def take(router: Router, turn: Turn, meant: str, *, at: str | None) -> None:
    """Takes a text or a file for what its form was drawn with; `at` is the place of the page.

    Where neither what was asked for when the page was made nor what is asked for now bears the mark `meant`, nothing is
    taken: the text is put back into the field, or told; so is one that is longer than any field takes, unless its step
    says how much that is. A file that nobody asks for is not read, and the page stays. Where the page asks for nothing
    now, as after the end of a survey, what is remembered decides. A form without a mark is one of an earlier release.
    """
    stored = await turn.workshops.conversations.expected(turn.person.id, turn.update)
    expected = stored
    if meant not in ("", mark_of(stored)):
        now = await router.render(Place(at), turn.person, update=turn.update)
        expected = now.act.expected_after(stored)
    is_asked = expected is stored or meant in (mark_of(stored), mark_of(expected))
    words = turn.words
    takes_file = is_asked and expected is not None and router.takes_file(expected.step)
    if turn.file is not None and not takes_file:
        why = words(await router.file_unasked(turn.person))
        await _ask_anew(router, turn, expected, at=at, why=why)
    elif not is_asked:
        await _ask_anew(router, turn, expected, at=at, why=words("typed-moved-on"))
    elif len(turn.text) > LONGEST and not router.says_limit(expected, at=at):
        length, limit = words.number(len(turn.text)), words.number(LONGEST)
        await _ask_anew(
            router, turn, expected, at=at, why=words("typed-too-long", length=length, limit=limit)
        )
    elif turn.file is not None:
        await router.file(turn, expected)
    else:
        await router.typed(turn, expected, at=at)
        if len(turn.text) > LONGEST:
            keep_in_the_field(turn)  # it was refused, whatever its use case has written about that


async def _ask_anew(
    router: Router, turn: Turn, expected: Dialog | None, *, at: str | None, why: Markup
) -> None:
    """Shows the page as it is now, with what was typed in its field, or told where it has none."""
    if at is not None:
        try:
            await router.tap(turn, at)
        except Refusal:
            await turn.say(Screen(turn.words("typed-before", text=turn.text), draft=turn.text))
            raise
    if not turn.said:
        return
    first, *rest = turn.said
    drawn = turn.act.expected_after(expected)
    if first.screen.takes_text or (drawn is not None and router.takes_text(drawn.step)):
        turn.said[:] = [Said(replace(first.screen.below(why), draft=turn.text), first.replaces), *rest]
    else:
        give_back(turn)
        first, *rest = turn.said
        turn.said[:] = [Said(first.screen.below(why), first.replaces), *rest]

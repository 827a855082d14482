"""People who are asked: they answer most of what comes, sometimes twice, sometimes late, and some leave."""

from collections.abc import Mapping
from typing import Any, Final

from handlers.meetings.taps import Answer as Comes
from handlers.polls.taps import Vote
from sandbox import acts
from sandbox.chats import MemberStatus
from sandbox.values import Button, Message
from tests.simulation import dates, measures
from tests.simulation.actor import Actor, Choice, prefix_of

HABITS: Final[Mapping[str, float]] = {
    "ja": 50,  # agree to an invitation
    "jc": 50,  # take the other group
    Vote.prefix: 10,
    Comes.prefix: 10,  # say whether one comes
    "as": 20,  # begin or continue a survey
    "aa": 10,  # answer a question
    "ac": 4,
    "ar": 4,
    "ao": 20,
    "ag": 8,
    "ah": 20,
    "af": 4,
    "aq": 6,
    "ab": 0.5,
    "ae": 0.4,
    "ak": 0.3,
    "ap": 0.2,
    "at": 0.2,
    **measures.HABITS,
    **dates.HABITS,
}
"""What draws people's fingers, by the kind of button; what is not listed they leave alone."""

ANSWERING: Final = frozenset({"aa", "ac", "ar", "ao", "ag", "ah", "af", "aq", dates.IN_PLACE})
_DECISIONS: Final = (Vote.prefix, Comes.prefix)
"""Of these buttons people sometimes tap another one a second later."""
_SURELY: Final = frozenset({"ja", "jc"})
_KEPT_MESSAGES: Final = 2
_REMARKS: Final = ("Das wäre gut.", "Mehr Treffen bitte!", "Ich weiß nicht <recht> & so.", "7", "ja")


class Participant(Actor):
    """`token` lets them in, and again after they erased themselves."""

    def __init__(self, *args: Any, token: str, eagerness: tuple[float, float], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.token = token
        self._planned = 0
        self.eager = self.chance.uniform(*eagerness)

    def joins(self) -> None:
        """Opens the invitation."""
        self.opens(self.token)

    def on_message(self, message: Message, *, is_new: bool) -> None:
        """Something came or changed in the chat."""
        kinds = {prefix_of(button) for button in message.buttons}
        if not is_new and not kinds & ANSWERING:
            return
        if is_new and self.chance.random() < 0.05:
            self.clears_old_messages(_KEPT_MESSAGES)
        if self._planned or not kinds & HABITS.keys():
            return
        if kinds & _SURELY:
            self._plan(self.chance.uniform(2, 40))
        elif kinds & ANSWERING:
            if self.chance.random() < 0.97:
                self._plan(self.chance.uniform(1.5, 12))
        elif self.chance.random() < self.eager:
            in_the_room = Vote.prefix in kinds and self.chance.random() < 0.7
            self._plan(self.chance.uniform(2, 15) if in_the_room else self._in_their_own_time())

    def _in_their_own_time(self) -> float:
        drawn = self.chance.random()
        if drawn < 0.75:
            return self.chance.uniform(5, 400)
        return self.chance.uniform(600, 18_000) if drawn < 0.95 else self.chance.uniform(18_000, 150_000)

    def _plan(self, seconds: float) -> None:
        self._planned += 1
        self.later(seconds, self._acts)

    def _acts(self) -> None:
        self._planned -= 1
        if self.has_blocked:
            return
        drawn = self.chance.random()
        if drawn < 0.02:
            self._does_something_else()
            return
        choice = self._chooses(old=drawn < 0.06)
        if choice is None:
            return
        if drawn > 0.97:
            self.types(choice[1].label)
            return
        self.taps(choice)
        if self.chance.random() < 0.07:
            self.later(self.chance.uniform(0.05, 1.5), lambda: self._again(choice))
        if prefix_of(choice[1]) in _DECISIONS:
            self._has_second_thoughts(choice)

    def _has_second_thoughts(self, choice: Choice) -> None:
        drawn = self.chance.random()
        if drawn < 0.12:
            self._plan(self.chance.uniform(3, 300))
        elif drawn < 0.3:
            self._diary.on_second_thought(self)
            self.later(self.chance.uniform(0.4, 1.8), lambda: self._corrects(choice))

    def _corrects(self, choice: Choice) -> None:
        """Taps another of the same buttons."""
        message, tapped = choice
        kind = prefix_of(tapped)
        others = [
            button
            for button in message.buttons
            if prefix_of(button) == kind and button.callback_data != tapped.callback_data
        ]
        if others and message.id in self.chat.messages:
            self.taps((message, self.chance.choice(others)))

    def _again(self, choice: Choice) -> None:
        """A double tap on what still stands there, or stood there a moment ago."""
        if choice[0].id in self.chat.messages:
            self.taps(choice)

    def _chooses(self, *, old: bool) -> Choice | None:
        """A button of the newest message that has one worth tapping; `old`: of one further up."""
        candidates = [each for each in self.newest() if any(self._weight(b) for b in each.buttons)]
        if not candidates:
            return None
        message = self.chance.choice(candidates) if old else candidates[0]
        buttons = [button for button in message.buttons if self._weight(button)]
        weights = [self._weight(button) for button in buttons]
        return message, self.chance.choices(buttons, weights)[0]

    @staticmethod
    def _weight(button: Button) -> float:
        return HABITS.get(prefix_of(button), 0.0)

    def _does_something_else(self) -> None:
        drawn = self.chance.random()
        if drawn < 0.35:
            self.types("/hilfe")
        elif drawn < 0.6:
            self.types("/menue")
        elif drawn < 0.75:
            self.types(self.chance.choice(_REMARKS))
        elif drawn < 0.85:
            self.types("/weiter")
        else:
            self.types("/treffen")

    # Leaving

    def blocks(self) -> None:
        """Does not want to hear from the program, and comes back some days later."""
        if self.chat.standing is MemberStatus.OPEN:
            acts.block(self.world, self.user)
            self._diary.on_blocked(self)
            self.later(self.chance.uniform(3600, 3 * 86_400), self._comes_back)

    def _comes_back(self) -> None:
        if self.has_blocked:
            self.opens(self.token)

    def erases(self) -> None:
        """Wants nothing to be left, and joins again some days later."""
        self.types("/loeschen")
        self.later(60, self._confirms)
        self.later(self.chance.uniform(3600, 3 * 86_400), self.joins)

    def _confirms(self) -> None:
        sure = self.sees("pe")
        if sure is not None:
            self.taps(sure)

    def moves(self, town: str, token: str) -> None:
        """Belongs to another town as well from now on, or to another group of the same."""
        self._diary.on_moved(self, town)
        self.opens(token)

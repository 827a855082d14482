"""Values made quickly are what the standard decorator makes, in everything that can be seen of them."""

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, fields, replace
from pathlib import Path
from typing import Any

import pytest

import questionnaires
from questionnaires.values import dataclass

ROOT = Path(questionnaires.__file__).parents[1]
ROOMS = ("bot", "web", "handlers", "workshops", "reports", "storage", "questionnaires")
Decorator = Callable[[type], Any]


@dataclass(frozen=True, slots=True)
class Visit:
    """At module level, where pickle finds it."""

    town: str
    persons: int = 1
    noted: list[str] = field(default_factory=list)
    kept: object = field(default=None, init=False, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Stay(Visit):
    nights: int = 1


def _standard(kind: type) -> Any:
    return dataclasses.dataclass(kind, frozen=True, slots=True)


def _ours(kind: type) -> Any:
    made: Any = dataclass(frozen=True, slots=True)(kind)
    assert "__compared__" in vars(made), "the standard decorator made it"
    return made


BOTH = pytest.mark.parametrize("decorated", [_standard, _ours])


def _point(decorated: Decorator) -> Any:
    class Point:
        x: int
        y: int = 2
        label: str = field(default="", kw_only=True)
        measured: int = field(default=0, compare=False)
        secret: str = field(default="s", repr=False)

    return decorated(Point)


@BOTH
def test_a_value_is_shown_compared_and_hashed_by_its_fields(decorated: Decorator) -> None:
    point = _point(decorated)
    assert repr(point(1, label="a")).endswith("Point(x=1, y=2, label='a', measured=0)")
    assert point(1, measured=5) == point(1)
    assert point(1) != point(1, secret="t")
    assert point(1) != (1, 2, "", 0, "s")
    assert len({point(1), point(1), point(2)}) == 2


@BOTH
def test_nothing_of_a_value_can_be_set_or_deleted(decorated: Decorator) -> None:
    one = _point(decorated)(1)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'x'"):
        one.x = 3
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'x'"):
        del one.x
    with pytest.raises((FrozenInstanceError, TypeError)):  # the standard one trips over its own slots
        one.unheard_of = 3
    assert not hasattr(one, "__dict__")


@BOTH
def test_arguments_are_those_of_the_fields(decorated: Decorator) -> None:
    point = _point(decorated)
    given = inspect.signature(point).parameters
    assert [(name, each.kind.name) for name, each in given.items()] == [
        ("x", "POSITIONAL_OR_KEYWORD"),
        ("y", "POSITIONAL_OR_KEYWORD"),
        ("measured", "POSITIONAL_OR_KEYWORD"),
        ("secret", "POSITIONAL_OR_KEYWORD"),
        ("label", "KEYWORD_ONLY"),
    ]
    assert point.__match_args__ == ("x", "y", "measured", "secret")
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        point()
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        point(1, z=1)


@BOTH
def test_what_a_class_defines_by_itself_stays(decorated: Decorator) -> None:
    class Word:
        text: str

        def __post_init__(self) -> None:
            if not self.text:
                raise ValueError("empty")

        def __eq__(self, other: object) -> bool:
            return isinstance(other, type(self)) and self.text.lower() == other.text.lower()

        def __hash__(self) -> int:
            return hash(self.text.lower())

        def __repr__(self) -> str:
            return "a word"

    word = decorated(Word)
    assert word("Rat") == word("rat")
    assert {word("Rat"), word("rat")} == {word("RAT")}
    assert repr(word("Rat")) == "a word"
    with pytest.raises(ValueError, match="empty"):
        word("")


@BOTH
def test_values_without_fields_are_equal_if_they_are_of_one_class(decorated: Decorator) -> None:
    class Gone:
        pass

    class Closed:
        pass

    gone, closed = decorated(Gone), decorated(Closed)
    assert gone() == gone()
    assert hash(gone()) == hash(gone())
    assert gone() != closed()


def test_a_list_is_made_for_each_value_and_a_field_outside_of_the_arguments_has_its_default() -> None:
    one, other = Visit("Musterstadt"), Visit("Musterstadt")
    one.noted.append("came late")
    assert (other.noted, other.kept) == ([], None)
    object.__setattr__(one, "kept", "beside")
    assert one.kept == "beside"


def test_a_value_that_inherits_has_the_fields_of_both() -> None:
    stay = Stay("Musterstadt", nights=2)
    assert (stay.town, stay.persons, stay.nights) == ("Musterstadt", 1, 2)
    assert stay != Stay("Musterstadt")
    assert Visit("Musterstadt") != stay


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_value_is_copied_and_pickled(again: Callable[[Visit], Visit]) -> None:
    stay = Stay("Musterstadt", 3, ["early"], nights=4)
    object.__setattr__(stay, "kept", "beside")
    made = again(stay)
    assert made == stay
    assert [getattr(made, each.name) for each in fields(stay)] == ["Musterstadt", 3, ["early"], "beside", 4]


def test_a_value_is_replaced_and_matched() -> None:
    match replace(Visit("Musterstadt"), persons=5):
        case Visit(town, persons):
            assert (town, persons) == ("Musterstadt", 5)


def test_a_value_that_holds_itself_can_be_shown() -> None:
    noted: list[Any] = []
    visit = Visit("Musterstadt", noted=noted)
    noted.append(visit)
    assert repr(visit) == "Visit(town='Musterstadt', persons=1, noted=[...])"


def test_whatever_else_is_asked_for_the_standard_library_makes() -> None:
    @dataclass(slots=True)
    class Counted:
        count: int = 0

    one = Counted()
    one.count += 1
    assert (one, hasattr(Counted, "__compared__")) == (Counted(1), False)


def test_all_values_of_the_program_are_made_quickly() -> None:
    """One made by the standard decorator costs a start as much as three of these."""
    made_slowly = [
        str(file.relative_to(ROOT))
        for room in ROOMS
        for file in (ROOT / room).rglob("*.py")
        if "@dataclass(frozen=True, slots=True)" in (text := file.read_text(encoding="utf-8"))
        and "from questionnaires.values import dataclass" not in text
    ]
    assert made_slowly == []

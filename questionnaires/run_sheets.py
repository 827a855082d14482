"""Ready-made run sheets: a file of data each in `content/run_sheets/`, checked as a whole when it is first read."""

from functools import cache
from importlib.resources import files

from pydantic import Field, ValidationError, model_validator

from questionnaires.kernels.kernel import Asks, Shape
from questionnaires.presets import presets


class RunSheetInvalid(ValueError):
    """A file that ships with the program, and is wrong."""


class ReadyItem(Shape):
    """`preset`: its title is the question of such a poll, which needs no options to be typed. `results`: it is
    about the results of the self-check."""

    title: dict[str, str]
    minutes: int = Field(ge=1, le=600)
    preset: str | None = None
    results: bool = False

    @model_validator(mode="after")
    def _can_be_asked(self) -> "ReadyItem":
        if self.preset is not None and (self.preset not in presets() or presets()[self.preset].needs_options):
            raise ValueError(f"{self.preset!r} is no preset, or needs options")
        return self

    def asks(self) -> Asks | None:
        """How it asks, if it does."""
        return None if self.preset is None else presets()[self.preset].asks(())


class ReadySheet(Shape):
    """A whole workshop; `about` says for whom in one sentence."""

    id: str = Field(pattern=r"[a-z_]{1,16}")
    place: int
    title: dict[str, str]
    about: dict[str, str]
    items: tuple[ReadyItem, ...] = Field(min_length=1)

    @property
    def minutes(self) -> int:
        """How long it takes as a whole."""
        return sum(item.minutes for item in self.items)


@cache
def ready_sheets() -> dict[str, ReadySheet]:
    """All that ship, by id, in the order in which they are offered. Raises RunSheetInvalid."""
    folder = files("questionnaires") / "content" / "run_sheets"
    read = [
        _ready(entry.name.removesuffix(".yaml"), entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".yaml")
    ]
    return {sheet.id: sheet for sheet in sorted(read, key=lambda sheet: sheet.place)}


@cache
def titles_of_results() -> frozenset[str]:
    """What an item is called, in any language, that is about the results of the self-check."""
    items = [item for sheet in ready_sheets().values() for item in sheet.items if item.results]
    return frozenset(title for item in items for title in item.title.values())


def _ready(name: str, text: str) -> ReadySheet:
    from ruamel.yaml import YAML  # whoever wants one waits for it, and not the start
    from ruamel.yaml.error import YAMLError

    try:
        return ReadySheet.model_validate({"id": name, **YAML(typ="safe").load(text)})
    except (ValidationError, YAMLError) as error:
        raise RunSheetInvalid(f"{name}.yaml: {error}") from error

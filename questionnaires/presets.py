"""Ready-made polls: a file of data each in `content/polls/`, checked as a whole when it is first read."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from pydantic import Field, ValidationError, model_validator

from questionnaires import kernels
from questionnaires.kernels.kernel import Asks, Shape
from questionnaires.kernels.options import MOST_OPTIONS, numbered, options_of
from questionnaires.kernels.phrases import Wording
from questionnaires.kernels.points import usual_dots

_EXAMPLE: Final = ("a", "b", "c", "d")
ALL: Final = "all"
"""In settings, in place of a number: as many as there are options."""


class PresetInvalid(ValueError):
    """A file that ships with the program, and is wrong."""


class Preset(Shape):
    """`typed` is what a coordinator types besides the question. `adds` are options that are always there as well."""

    id: str = Field(pattern=r"[a-z_]{1,16}")
    place: int
    title: dict[str, str]
    about: dict[str, str]
    kernel: str
    typed: Literal["question", "options"] = "question"
    adds: tuple[Wording, ...] = ()
    settings: dict[str, Any]

    @model_validator(mode="after")
    def _makes_a_poll(self) -> "Preset":
        self.asks(_EXAMPLE if self.needs_options else ())
        return self

    @property
    def needs_options(self) -> bool:
        return self.typed == "options"

    @property
    def most_options(self) -> int:
        """How many may be typed."""
        return MOST_OPTIONS - len(self.adds)

    def asks(self, options: Sequence[Wording]) -> Asks:
        """How the poll asks, about these options. ValidationError where they do not fit."""
        settings = dict(self.settings)
        if self.needs_options:
            settings["options"] = numbered([*options, *self.adds])
        if settings.get("most") == ALL:
            settings["most"] = len(settings["options"])
        if self.kernel == "points" and "dots" not in settings:
            heaped = bool(settings.get("cumulate"))
            settings["dots"] = usual_dots(len(settings["options"]), cumulate=heaped)
        return kernels.asks(self.kernel, settings)


@cache
def presets() -> dict[str, Preset]:
    """All that ship, by id, in the order in which they are offered. Raises PresetInvalid."""
    folder = files("questionnaires") / "content" / "polls"
    read = [
        _preset(entry.name.removesuffix(".yaml"), entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".yaml")
    ]
    return {preset.id: preset for preset in sorted(read, key=lambda preset: preset.place)}


def preset_of(asks: Asks) -> Preset | None:
    """The one that asks just like this, whichever options were typed."""
    typed = options_of(asks)
    for preset in presets().values():
        if preset.kernel != asks.name or preset.needs_options != bool(typed):
            continue
        try:
            if preset.asks(typed).settings == asks.settings:
                return preset
        except ValidationError:  # so many options, or so few, never came from this one
            continue
    return None


def _preset(name: str, text: str) -> Preset:
    from ruamel.yaml import YAML  # whoever wants one waits for it, and not the start
    from ruamel.yaml.error import YAMLError

    try:
        return Preset.model_validate({"id": name, **YAML(typ="safe").load(text)})
    except (ValidationError, YAMLError) as error:
        raise PresetInvalid(f"{name}.yaml: {error}") from error

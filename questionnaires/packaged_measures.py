"""What a town passes on of its measures: what, where it stands, what helped. No days, no partners, no person."""

import re
from collections.abc import Iterable
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, field_validator

from questionnaires.values import dataclass
from questionnaires.visible import has_visible_sign, seen

MOST: Final = 20
"""In one package."""

_TURNING: Final = "\u202a-\u202e\u2066-\u2069"
_UNSAFE: Final = f"\x00-\x1f\x7f-\x9f\u2028\u2029{_TURNING}"
"""Control characters, line breaks, and what turns the direction of the text around it."""
_CLEAN: Final = re.compile(f"[{_UNSAFE}]+")
ONE_LINE: Final = rf"^[^{_UNSAFE}]*[^\s{_UNSAFE}][^{_UNSAFE}]*$"
LINES: Final = rf"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_TURNING}]*$"
"""What a text of one line and one of several may hold, for a shape from outside."""

Status: TypeAlias = Literal["proposed", "decided", "begun", "done", "postponed", "discarded"]


@dataclass(frozen=True, slots=True)
class PackagedMeasure:
    """`helped` is what got it done, in the words of its town; `reason` why it was put off or discarded."""

    what: str
    status: Status
    field: str | None = None
    office: str | None = None
    helped: str | None = None
    reason: str | None = None


class PackagedMeasureShape(BaseModel):
    """One measure of another town, as somebody could have written it with any program."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    what: Annotated[str, Field(max_length=200, pattern=ONE_LINE)]
    status: Status
    field: Annotated[str | None, Field(max_length=100, pattern=ONE_LINE)]
    office: Annotated[
        str | None, Field(max_length=120, pattern=ONE_LINE, description="Only in a named package")
    ]
    helped: Annotated[str | None, Field(max_length=300, pattern=ONE_LINE, description="What helped")]
    reason: Annotated[
        str | None, Field(max_length=300, pattern=ONE_LINE, description="Why put off or discarded")
    ]

    _seen = field_validator("what", "field", "office", "helped", "reason")(seen)

    def value(self) -> PackagedMeasure:
        """The same as a value."""
        return PackagedMeasure(self.what, self.status, self.field, self.office, self.helped, self.reason)


def plain(measure: PackagedMeasure) -> dict[str, str | None]:
    """As it stands in the file."""
    return {
        "what": measure.what,
        "status": measure.status,
        "field": measure.field,
        "office": measure.office,
        "helped": measure.helped,
        "reason": measure.reason,
    }


def without_town(measures: Iterable[PackagedMeasure], town: str) -> tuple[PackagedMeasure, ...]:
    """For a package that does not name its town: no offices, and nothing in which the name of the town stands."""
    name = town.casefold()
    return tuple(
        PackagedMeasure(each.what, each.status, each.field, None, each.helped, each.reason)
        for each in measures
        if not any(
            name in text.casefold() for text in (each.what, each.field, each.helped, each.reason) if text
        )
    )


def on_one_line(text: str | None) -> str | None:
    """Without anything that a package may not hold; None where nothing is left."""
    line = " ".join(_CLEAN.sub(" ", text or "").split())
    return line if has_visible_sign(line) else None

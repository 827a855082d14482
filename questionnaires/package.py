"""A result as a file for other towns: what was published, where it comes from, and a checksum over all of it.

A package tells less than the town itself knows: no invited people, no day but a month, and unless its author wants
the town named, neither its name nor a title or a group that could contain it. Whoever reads one believes nothing:
the checksum finds damage, `stored_result.believed` whatever could not have been published here.

Where its author wanted it, it also holds measures and what helped: then it is of version 3, and of version 2 else, so
that an older program reads whatever it can read.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from itertools import chain
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from questionnaires.catalogue import SHIPPED_GROUPS
from questionnaires.model import GroupCode
from questionnaires.packaged_measures import (
    LINES,
    MOST,
    ONE_LINE,
    PackagedMeasure,
    PackagedMeasureShape,
    plain,
)
from questionnaires.result import Result, assess
from questionnaires.stored_result import StoredResult, believed, brought_up_to_date
from questionnaires.suppression import (
    Block,
    BlockTurnout,
    Participation,
    PublishedBlock,
    PublishedItem,
    Rated,
    Turnout,
    blocks,
)
from questionnaires.values import dataclass
from questionnaires.visible import seen

FORMAT: Final = "rundfrage-package"
VERSION: Final = 3
"""1 and 2 are still read: what was held back in 1 becomes the joint block that it was, and neither holds measures."""
WITHOUT_MEASURES: Final = 2
LARGEST: Final = 2_000_000
"""Bytes; 108 questions with twelve groups are a fifth of that."""

_Sha256: TypeAlias = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class PackageShape(BaseModel):
    """A package of one survey's result, to be compared with others."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)

    format: Literal["rundfrage-package"]
    version: Literal[2, 3]
    program: str = Field(
        pattern=r"^[0-9A-Za-z.+-]{1,40}$", description="The version of Rundfrage that wrote it"
    )
    town: str | None = Field(
        max_length=80, pattern=ONE_LINE, description="Only where its author wants it named"
    )
    month: str = Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$", description="In which the survey was closed")
    questionnaire_digest: _Sha256 = Field(description="SHA-256 of the questionnaire's YAML file")
    licence: str | None = Field(max_length=200, pattern=ONE_LINE, description="What others may do with it")
    notes: str | None = Field(min_length=1, max_length=2000, pattern=LINES)
    measures: Annotated[list[PackagedMeasureShape], Field(max_length=MOST)] = Field(
        default=[], description="Of version 3: what the town did, and what helped"
    )
    result: StoredResult
    checksum: _Sha256 = Field(
        description="SHA-256 over all other keys as canonical JSON (RFC 8785): sorted, without spaces, UTF-8"
    )

    _seen = field_validator("town", "licence", "notes")(seen)


@dataclass(frozen=True, slots=True)
class Package:
    """`program` is the version that wrote it, `month` is "2026-11", `questionnaire_digest` that of the YAML file."""

    program: str
    town: str | None
    month: str
    questionnaire_digest: str
    result: Result
    licence: str | None = None
    notes: str | None = None
    measures: tuple[PackagedMeasure, ...] = ()


class Fault(StrEnum):
    """Why a file is not taken in."""

    TOO_LARGE = "too-large"
    NO_PACKAGE = "no-package"
    UNKNOWN_VERSION = "unknown-version"
    CHANGED = "changed"
    NOT_PUBLISHABLE = "not-publishable"


@dataclass(frozen=True, slots=True)
class PackageRefused:
    """`detail` says in English what is wrong, for an operator; it quotes the file and nothing else."""

    fault: Fault
    detail: str = ""


PackageReading: TypeAlias = Package | PackageRefused


def read_package(content: bytes) -> PackageReading:
    """The package in a file that somebody sent; a refusal for anything else."""
    if len(content) > LARGEST:
        return PackageRefused(Fault.TOO_LARGE)
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return PackageRefused(Fault.NO_PACKAGE)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return PackageRefused(Fault.NO_PACKAGE)
    if data.get("version") not in (1, WITHOUT_MEASURES, VERSION):
        return PackageRefused(Fault.UNKNOWN_VERSION, f"version {str(data.get('version'))[:20]}")
    return _read(data)


def package_file(package: Package) -> bytes:
    """The file to pass on; `read_package` gives the same package back."""
    data = _plain(package)
    written = json.dumps({**data, "checksum": _sha256(data)}, ensure_ascii=False, indent=1)
    return written.encode() + b"\n"


def checksum(package: Package) -> str:
    """SHA-256 over everything that the package says."""
    return _sha256(_plain(package))


def fingerprint(result: Result) -> str:
    """SHA-256 over the totals alone: the same for one result however it was wrapped, named or not."""
    published = result.published
    totals = [
        [item.question, item.version, None if item.total is None else item.total.counts]
        for item in published.items
    ]
    return _sha256([published.questionnaire, totals])


def for_others(result: Result, *, title: str, keep_names: bool) -> Result:
    """What of a result is passed on: never who was invited; without names also no title and no group of its own."""
    published = result.published
    codes = _codes(published.groups, keep=keep_names)
    return assess(
        replace(
            published,
            title=published.title if keep_names else title,
            groups=tuple(codes.values()),
            joined=tuple(_renamed(block, codes) for block in published.joined),
            participation=_without_invited(published.participation, codes, k=published.k),
            items=tuple(_recoded(item, codes) for item in published.items),
        )
    )


def package_schema() -> dict[str, Any]:
    """The shape of a package as JSON Schema, for whoever reads or writes one with another program."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **PackageShape.model_json_schema(),
        "title": "Rundfrage package",
    }


def _read(data: dict[str, Any]) -> PackageReading:
    try:
        expected = _sha256({key: value for key, value in data.items() if key != "checksum"})
    except ValueError:  # half of a surrogate pair, which is no text
        return PackageRefused(Fault.NO_PACKAGE)
    if data.get("checksum") != expected:
        return PackageRefused(Fault.CHANGED)
    if data["version"] != VERSION and "measures" in data:
        return PackageRefused(Fault.NOT_PUBLISHABLE, "measures: only in version 3")
    try:
        newest = {**data, "version": VERSION, "result": brought_up_to_date(data.get("result"))}
        shape = PackageShape.model_validate_json(json.dumps(newest))
        result = believed(shape.result.published)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        return PackageRefused(Fault.NOT_PUBLISHABLE, f"{where}: {first['msg']}")
    except ValueError as error:
        return PackageRefused(Fault.NOT_PUBLISHABLE, str(error))
    return Package(
        shape.program,
        shape.town,
        shape.month,
        shape.questionnaire_digest,
        result,
        licence=shape.licence,
        notes=shape.notes,
        measures=tuple(each.value() for each in shape.measures),
    )


def _plain(package: Package) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION if package.measures else WITHOUT_MEASURES,
        "program": package.program,
        "town": package.town,
        "month": package.month,
        "questionnaire_digest": package.questionnaire_digest,
        "licence": package.licence,
        "notes": package.notes,
        **({"measures": [plain(each) for each in package.measures]} if package.measures else {}),
        "result": StoredResult(published=package.result.published).model_dump(mode="json"),
    }


def _sha256(data: object) -> str:
    """Over canonical JSON, which RFC 8785 defines; there are no fractions in it, so sorted keys are enough."""
    canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _codes(groups: tuple[GroupCode, ...], *, keep: bool) -> dict[GroupCode, GroupCode]:
    """What the groups are called in the package: a town's own group is named after what the town calls it."""
    return {
        group: group if keep or group in SHIPPED_GROUPS else GroupCode(f"gruppe-{number}")
        for number, group in enumerate(groups, start=1)
    }


def _renamed(block: Block, codes: Mapping[GroupCode, GroupCode]) -> Block:
    return tuple(codes[group] for group in block)


def _without_invited(
    taken_part: Participation, codes: Mapping[GroupCode, GroupCode], *, k: int
) -> Participation:
    """Decided anew by how many took part, the only number that is left of a block."""
    if taken_part.total is None or taken_part.total.begun < k:
        return Participation(None, ())
    begun = {one.groups: one.turnout.begun for one in taken_part.blocks}
    found = blocks(begun, k=k)
    return Participation(
        Turnout(None, taken_part.total.begun, None),
        tuple(
            BlockTurnout(
                _renamed(tuple(chain.from_iterable(joint)), codes),
                Turnout(None, sum(begun[block] for block in joint), None),
            )
            for joint in found
        )
        if len(found) > 1
        else (),
    )


def _recoded(item: PublishedItem, codes: Mapping[GroupCode, GroupCode]) -> PublishedItem:
    return replace(
        item,
        asked=_renamed(item.asked, codes),
        blocks=tuple(PublishedBlock(_renamed(one.groups, codes), one.cells) for one in item.blocks),
        rated=tuple(Rated(codes[one.group], one.n, one.of) for one in item.rated),
    )

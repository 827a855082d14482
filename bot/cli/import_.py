"""`rundfrage import`: what a file brings into a town: another town's package, or a questionnaire of its own."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, assert_never

import typer

from bot.errors import Refusal
from bot.paths import content_of

if TYPE_CHECKING:
    from bot.operator_session import Counter
    from questionnaires.package import PackageRefused

_PACKAGE: Final = (".json",)
_LARGEST: Final = 10_000_000
"""Bytes; nothing that is taken in comes near."""


def command(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A package (.json) or a questionnaire.")],
    municipality: Annotated[str, typer.Option(help="The town that takes it in.")],
) -> None:
    """Take another town's package or a questionnaire into a town.

    Packages end in .json, questionnaires in .yaml, .xlsx or .ods. What is not right is refused with the reason. The
    bot may go on running. Example: rundfrage import package.json --municipality "Musterstadt"
    """
    print(asyncio.run(_taken_in(file, _content(file), municipality.strip())))


def _content(file: Path) -> bytes:
    content = content_of(file, at_most=_LARGEST + 1)
    if len(content) > _LARGEST:
        raise Refusal(f"{file} is too large.")
    return content


async def _taken_in(file: Path, content: bytes, municipality: str) -> str:
    from bot.operator_session import counter
    from questionnaires.importing import ENDINGS

    kind = file.suffix.casefold()
    if kind not in {*_PACKAGE, *ENDINGS}:
        raise Refusal(f"{file} is neither a package (.json) nor a questionnaire ({', '.join(ENDINGS)}).")
    async with counter() as at:
        bring = _package if kind in _PACKAGE else _questionnaire
        return await bring(at, file, content, municipality)


async def _package(at: "Counter", file: Path, content: bytes, municipality: str) -> str:
    from questionnaires.package import PackageRefused
    from workshops.results.packages import AlreadyIn, Imported, OwnResult, Renewed

    outcome = await at.workshops.packages.take_in(await at.town(municipality), content)
    match outcome:
        case Imported(package):
            town = package.origin.town or "a town that is not named"
            return f"Taken in: {town}, {package.origin.month}, {package.origin.questionnaire_code}."
        case AlreadyIn():
            return f"{municipality} has this result already, nothing was changed."
        case Renewed():
            return f"{municipality} has this result already; the measures that came with it are new."
        case OwnResult():
            raise Refusal(f"{file} holds a result of {municipality} itself; only others are compared with.")
        case PackageRefused():
            raise Refusal(f"{file} {_fault(outcome)}")
        case _:
            assert_never(outcome)


def _fault(refused: "PackageRefused") -> str:
    from questionnaires.package import Fault

    detail = f" ({refused.detail})" if refused.detail else ""
    match refused.fault:
        case Fault.TOO_LARGE:
            return "is too large for a package."
        case Fault.NO_PACKAGE:
            return (
                'is no package: ask the other town for the file that "rundfrage export --format json" writes.'
            )
        case Fault.UNKNOWN_VERSION:
            return f"was written by another version of Rundfrage{detail}: ask for a new one, or update."
        case Fault.CHANGED:
            return "was changed after it was written, or damaged on its way: have it sent again."
        case Fault.NOT_PUBLISHABLE:
            return f"tells more than may be published, and was not taken in{detail}."
        case _:
            assert_never(refused.fault)


async def _questionnaire(at: "Counter", file: Path, content: bytes, municipality: str) -> str:
    from questionnaires.catalogue import FileRefused
    from workshops.questionnaires.isolated_import import TooCostly
    from workshops.questionnaires.questionnaires import AlreadyKept, IdTaken, Offered, VersionTaken

    town = await at.town(municipality)
    outcome = await at.workshops.questionnaires.bring(town, name=file.name, content=content)
    match outcome:
        case Offered(held, hints, _, understood):
            told = [*(f"{hint}" for hint in hints), *([understood] if understood else [])]
            return "\n".join(
                [*told, f"Taken in: {held.questionnaire.id}, version {held.questionnaire.version}."]
            )
        case AlreadyKept():
            return f"{municipality} has this questionnaire already, nothing was changed."
        case FileRefused(problems):
            for problem in problems:
                print(problem)
            raise Refusal(f"{file} was not taken in: see the problems above.")
        case TooCostly():
            raise Refusal(f"{file} takes too long to read: divide the questionnaire.")
        case IdTaken(code):
            raise Refusal(
                f'{file}: a questionnaire that comes with Rundfrage has the id "{code}": choose another.'
            )
        case VersionTaken(code, version, following):
            raise Refusal(
                f'{file}: there is another version {version} of "{code}": call the changed one {following}.'
            )
        case _:
            assert_never(outcome)

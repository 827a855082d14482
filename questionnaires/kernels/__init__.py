"""The kinds of polls by name. A kind is one module: what a ballot is, what is counted, how the result is told.

Nobody else names a kind: what is stored, voted on, shown, drawn and exported goes through `Kernel`.
"""

from collections.abc import Mapping
from typing import Any

from questionnaires.kernels import choice, number, points, ranking, scale, text
from questionnaires.kernels.kernel import AnyKernel, Asks

_SHIPPED: tuple[AnyKernel, ...] = (
    choice.KERNEL,
    scale.KERNEL,
    ranking.KERNEL,
    points.KERNEL,
    text.KERNEL,
    number.KERNEL,
)
_KERNELS: dict[str, AnyKernel] = {kernel.name: kernel for kernel in _SHIPPED}


class UnknownKernel(LookupError):
    """A kind of poll that this version of the program does not have."""


def named(name: str) -> AnyKernel:
    """The kind of that name; raises UnknownKernel."""
    try:
        return _KERNELS[name]
    except KeyError:
        raise UnknownKernel(name) from None


def asks(name: str, settings: Mapping[str, Any]) -> Asks:
    """A kind with these settings; raises UnknownKernel, or pydantic's ValidationError where they are not its own."""
    kernel = named(name)
    return Asks(kernel, kernel.settings.model_validate(settings))

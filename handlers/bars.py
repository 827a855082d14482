"""A bar beside a number in a message, drawn with characters: every whole percent has a length of its own."""

from typing import Final

LONGEST: Final = 13
"""Characters: as wide as 26 digits at most, so that no phone breaks the line."""
_EIGHTHS: Final = "▏▎▍▌▋▊▉█"


def bar(percent: int) -> str:
    """From a thin line for 0 to the full width for 100 percent."""
    full, rest = divmod(round((LONGEST * 8 - 1) * percent / 100), 8)
    return "█" * full + _EIGHTHS[rest]

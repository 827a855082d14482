"""Why a use case says no. Whoever speaks to the person turns each of these into one kind sentence.

Refusal
├── NotAllowed     the person lacks the right in this municipality (or is no member of it)
├── Gone           the thing does not exist, or not for this person's municipality: the two look the same
└── TooLate        the thing is closed, cancelled or over
"""


class Refusal(Exception):
    """Base of everything that a use case refuses; nothing was changed."""


class NotAllowed(Refusal):
    """The person lacks the right in this municipality."""


class Gone(Refusal):
    """It does not exist, or not for this person."""


class TooLate(Refusal):
    """It is closed, cancelled or over."""

"""A town for whoever tests with the real clock: at night its invitations would wait for the morning."""

from datetime import UTC, datetime


def where_it_is_noon() -> str:
    """A time zone by its name in the database of zones, in which the sign is turned round."""
    ahead = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-ahead:+d}" if ahead else "Etc/GMT"

"""A result as version 1 stored it: shown groups, and whoever was held back only in the difference to the total.

That difference was at least k people of at least two groups; version 2 calls it by its name, the joint block.
"""

from typing import Any, Final

_NUMBERS: Final = ("n", "dont_know", "not_applicable", "no_answer")


def from_version_1(data: dict[str, Any]) -> dict[str, Any]:
    """The same as plain data of version 2; ValueError where it is no result of version 1."""
    try:
        published = data["published"]
        return {
            **data,
            "version": 2,
            "published": {
                **published,
                "joined": [],
                "participation": _participation(published["participation"], published["groups"]),
                "items": [_item(item) for item in published["items"]],
            },
        }
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"this is no result of version 1: {error!r}") from error


def _participation(stored: dict[str, Any], groups: list[str]) -> dict[str, Any]:
    """Who is held back stays together; without a number of invited people for all, only the total is kept."""
    total, shown = stored["total"], stored["groups"]
    hidden = [group for group in groups if group not in shown]
    blocks = [{"groups": [group], "turnout": _turnout(one)} for group, one in shown.items()]
    if total is not None and shown and hidden:
        answered = total["answered"] - sum(one["answered"] for one in shown.values())
        asked = [one["invited"] for one in (total, *shown.values())]
        invited = None if None in asked else asked[0] - sum(asked[1:])
        if answered > 0 or invited:
            turnout = {"invited": invited, "begun": answered, "finished": None}
            blocks.append({"groups": hidden, "turnout": turnout})
    return {
        "total": None if total is None else _turnout(total),
        "blocks": blocks if total is not None and len(blocks) > 1 else [],
    }


def _turnout(stored: dict[str, Any]) -> dict[str, Any]:
    return {"invited": stored["invited"], "begun": stored["answered"], "finished": None}


def _item(stored: dict[str, Any]) -> dict[str, Any]:
    shown = stored["groups"]
    blocks = [{"groups": [group], "cells": cells} for group, cells in shown.items()]
    hidden = [group for group in stored["asked"] if group not in shown]
    if stored["total"] is not None and shown and hidden:
        left = _difference(stored["total"], list(shown.values()))
        if any((*left["counts"], *(left[name] for name in _NUMBERS))):
            blocks.append({"groups": hidden, "cells": left})
    kept = {key: value for key, value in stored.items() if key != "groups"}
    return {**kept, "blocks": blocks if len(blocks) > 1 else [], "rated": []}


def _difference(total: dict[str, Any], shown: list[dict[str, Any]]) -> dict[str, Any]:
    counts = [
        of_all - sum(own)
        for of_all, *own in zip(total["counts"], *(one["counts"] for one in shown), strict=True)
    ]
    return {"counts": counts, **{name: total[name] - sum(one[name] for one in shown) for name in _NUMBERS}}

"""What buttons were called in the last release, which stand in chats."""

from typing import Final

from workshops.answering.places import OLD_WITHIN

_OLD_TRIAL: Final = "qt"
_OF_TRIAL: Final = {
    "a": "aa", "c": "ac", "u": "ac", "r": "ar", "o": "ao", "b": "ab", "g": "ag", "f": "af", "t": "at", "d": "ah",
    "s": "as", "h": "aq", "e": "ae", "v": "av",
}  # fmt: skip
"""Letters of what was done, and what begins the tap today."""
_TICKED: Final = {"c": "1", "u": "0"}
_WITH_VALUE: Final = frozenset({"a", "c", "u", "r"})
_BEFORE_LINKS: Final = {
    "jo": "jo:j", "ja": "ja:j", "jn": "jn:j", "js": "js:j", "jp": "jp:j",
    "kt": "jo:k", "kz": "jn:k", "ks": "js:k", "kd": "jp:k",
    "bla": "jo:m", "blb": "ja:m", "bln": "jn:m", "bls": "js:m", "blp": "jp:m",
}  # fmt: skip
"""What began a tap in front of a link when it carried the token alone, and what begins it today."""
_TOKEN: Final = 22
"""Signs of a link's token."""
_OF_ONE_FIELD: Final = {"kg": "jo:k{}", "kj": "as:h{}", "sb": "su:{}::1", "ue": "ut:{}::1", "uk": "uk:{}:"}
"""What carried one field alone, and is another tap or carries more today."""
_WITHOUT_KEY: Final = frozenset({"d", "s", "h", "v"})


def renewed(data: str) -> str:
    """The same payload as it is called today; whatever is not of the last release stays what it is."""
    match data.split(":"):
        case [begin, about] if begin in _OF_ONE_FIELD:
            return _OF_ONE_FIELD[begin].format(about)
        case [begin, handover, prefix, *rest] if begin == OLD_WITHIN and handover:
            return ":".join((prefix, f"h{handover}", *rest))
        case [begin, token, *rest] if begin in _BEFORE_LINKS and len(token) == _TOKEN:
            return ":".join((_BEFORE_LINKS[begin] + token, *rest))
        case ["ky", token, version, language]:
            return f"ja:k{token}:{version}:{language}:"
        case ["kc", handover, key]:
            return f"ag:h{handover}:{key}"
        case [begin, which, act, key, value] if begin == _OLD_TRIAL and act in _OF_TRIAL and which:
            fields = [] if act in _WITHOUT_KEY else [key]
            fields += [value] if act in _WITH_VALUE else []
            fields += [_TICKED[act]] if act in _TICKED else []
            return ":".join((_OF_TRIAL[act], f"t{which}", *fields))
        case _:
            return data

"""What the environment says about proxies, read once.

aiohttp's own `trust_env` reads it again for every call, in two thread hops, and looks for passwords in ~/.netrc.
"""

import ipaddress
from urllib.request import getproxies, proxy_bypass


class Proxies:
    """Through which proxy which server is called."""

    def __init__(self, from_environment: dict[str, str]) -> None:
        self._addresses = {scheme: address for scheme, address in from_environment.items() if address}
        self._known: dict[tuple[str, str], str | None] = {}

    @classmethod
    def of_environment(cls) -> "Proxies":
        return cls(getproxies())

    def address_for(self, scheme: str, host: str) -> str | None:
        """None where the server is called directly."""
        key = (scheme, host)
        if key not in self._known:
            self._known[key] = self._find(*key)
        return self._known[key]

    def _find(self, scheme: str, host: str) -> str | None:
        address = self._addresses.get(scheme) or self._addresses.get("all")
        return None if address is None or _is_loopback(host) or proxy_bypass(host) else address


def _is_loopback(host: str) -> bool:
    """A server on this very machine is never reached through a proxy, whatever the environment forgot to exempt."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False

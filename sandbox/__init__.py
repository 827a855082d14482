"""A Telegram of our own on loopback. It knows nothing of the bot.

    async with Sandbox() as sandbox:
        …start a bot with sandbox.token against sandbox.url…
        ada = sandbox.person("Ada")
        await ada.opens(sandbox.link("invitation"))
        await ada.taps("Ja, gern")

From the outside to the inside: `server` takes HTTP apart, `desk` checks (`model`), charges (`flood`) and records
(`recorder`) a call and lets `methods` perform it, where `faults` on order strike; `world` holds the state and tells
`events`; `acts` is what people do, for a `person` in a test and for the phones in a browser; `updates` and `webhooks`
bring it to the bot. `values` are what all of them speak of, `clock` can be moved; `bot_api` is
aiogram, made ready class by class.
"""

import sandbox.bot_api  # noqa: F401 - before any other module imports aiogram

# isort: split
from sandbox.acts import Impossible
from sandbox.clock import MovableClock
from sandbox.flood import FloodRules
from sandbox.person import NotVisible, Person
from sandbox.server import Sandbox
from sandbox.values import Button, File, Message

__all__ = [
    "Button",
    "File",
    "FloodRules",
    "Impossible",
    "Message",
    "MovableClock",
    "NotVisible",
    "Person",
    "Sandbox",
]

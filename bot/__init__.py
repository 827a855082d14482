"""The process: command line, settings, wiring, lifespan, intake, pacing, transport, clock. It never words a message."""

import os

# python-telegram-bot is moving from seconds to timedeltas; this is its switch to have the new way now.
os.environ.setdefault("PTB_TIMEDELTA", "1")

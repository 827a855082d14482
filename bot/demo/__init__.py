"""The demonstration: sandbox, bot and an invented town in one process. The only place that imports the sandbox.

What is shown is the real bot: it reaches the sandbox over HTTP as it would reach Telegram. The people of the town act
on what they see on their phones and know nothing else.
"""

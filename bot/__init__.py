"""The process: command line, settings, wiring, lifespan, intake, pacing, transport, clock. It never words a message."""

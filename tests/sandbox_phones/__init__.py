"""The phones in a browser: over HTTP, and in a real Chromium."""

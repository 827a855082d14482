"""The sandbox against a table of what the Bot API documents, point by point."""

"""The words that people read, per language."""

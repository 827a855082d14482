"""Dates that are put to people, until one of them becomes a meeting."""

"""Questionnaires of a town, and trying them."""

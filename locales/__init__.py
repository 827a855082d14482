"""The words that people read, per language."""

from locales.words import LANGUAGES, Markup, Words, words_in

__all__ = ["LANGUAGES", "Markup", "Words", "words_in"]

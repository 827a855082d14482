"""Tests mirror the rooms, plus e2e/ and bench/."""

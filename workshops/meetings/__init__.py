"""Meetings, who comes, and reminders."""

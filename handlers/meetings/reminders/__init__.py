"""Reminders of meetings: who gets what and when, what became of it, and what organisers should know before."""

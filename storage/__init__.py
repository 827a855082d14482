"""Rows and SQL. It never decides."""

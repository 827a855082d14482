"""Finding a date together: organisers gather dates, everybody says to which they could come, one becomes a meeting."""

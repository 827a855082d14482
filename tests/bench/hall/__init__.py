"""A full hall at the browser door: votes, live pages and walls, joining, coming back after a restart."""

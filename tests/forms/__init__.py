"""Outside the tests: reads a folder of real forms and prints how many are taken, and whether anything got lost."""

"""What is asked and what it means. Pure: nothing in here ever waits."""

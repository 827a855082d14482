"""The shipped questionnaires are what they claim to be: complete, plain, consistent, and kind to their readers."""

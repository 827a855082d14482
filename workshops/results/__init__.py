"""What a closed survey leads to."""

"""Every power cut: what is done to the disk is recorded, and what each cut would have left is opened and judged."""

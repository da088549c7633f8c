"""What a child answers to their letter, and what their IRO does about it."""

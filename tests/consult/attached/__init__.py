"""What a child attaches to an answer: files, sealed and cleaned."""

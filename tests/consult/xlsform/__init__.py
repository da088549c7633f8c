"""XLSForm files: out and back, made by others, made to harm."""

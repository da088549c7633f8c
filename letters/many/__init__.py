"""Many letters at once: PDFs and sound of a caseload, made by a worker while people go on."""

"""The record that an IRO has, as a file (.docx, .pdf, .odt, .txt), read into text."""

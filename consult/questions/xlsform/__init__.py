"""XLSForm: the spreadsheet of questions that survey tools (Kobo, ODK and others) speak, in and out. Pure."""

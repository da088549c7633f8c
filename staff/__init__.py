"""The desk: accounts, sign-in, cover and duty, the caseload over all stages, and the fictional service."""

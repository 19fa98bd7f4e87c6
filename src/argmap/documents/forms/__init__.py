"""Documents in plain forms: for terminals, programs and spreadsheets; one module each."""

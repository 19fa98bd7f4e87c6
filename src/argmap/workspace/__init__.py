"""From files to maps and findings; the only room that opens files for reading."""

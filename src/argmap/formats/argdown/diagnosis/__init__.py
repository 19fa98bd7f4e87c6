"""What is wrong with a text, in the words of whoever wrote it; loaded where something is wrong."""

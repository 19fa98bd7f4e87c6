"""Arguments as text, checked, reasoned over and drawn."""

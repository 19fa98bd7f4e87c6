"""Diagnostics as text: for reading, for grepping and for machines; one module a form."""

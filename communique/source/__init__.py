"""Brings text in: the only code that opens files of others."""

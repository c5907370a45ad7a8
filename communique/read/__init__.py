"""Reads: a document to a record, pure."""

"""Measures records against gold and public data: one module for each set, what they share beside them."""

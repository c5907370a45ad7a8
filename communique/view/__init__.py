"""Shows one record to a person, and says no more than the record holds."""

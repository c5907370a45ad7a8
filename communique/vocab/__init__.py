"""What words mean: validated tables, loaded once."""

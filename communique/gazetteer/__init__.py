"""Knows the world: states, places and offices; look-ups only."""

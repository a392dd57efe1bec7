"""Decisions over follow-ups: on which day each is due and from which it shows, and what it says. Pure."""

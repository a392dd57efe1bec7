"""Reads across the stages, for pages that show several of them at once."""

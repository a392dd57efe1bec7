"""Pages about people and imports."""

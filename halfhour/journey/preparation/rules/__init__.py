"""Decisions about questions and plans, over plain values."""

from halfhour.journey.preparation.rules.themes import THEMES, TIARA, Theme, theme_label

__all__ = ["THEMES", "TIARA", "Theme", "theme_label"]

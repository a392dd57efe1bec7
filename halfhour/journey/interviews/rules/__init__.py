"""Decisions about an appointment, over plain values: its states, its times, the way there, what to wear."""

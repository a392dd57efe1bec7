"""Decisions of the conversation over plain values: the clock, the next question, texts, what is proposed afterwards."""

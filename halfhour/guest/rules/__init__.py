"""Decisions about a host's page, over plain values: its token, how long it lives, what stands in its first sentence."""

"""Decisions of outreach over plain values: wording, drafts, silence, the script of a call. No Django, no clock."""

"""Which kinds of reminders there are, and when each of them comes. Pure."""

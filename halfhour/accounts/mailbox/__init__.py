"""One's own mailbox: set up, tried in words, sent from, and looked into for what came back."""

"""The doors to a host's page, and to its owner's side of it."""

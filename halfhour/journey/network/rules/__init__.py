"""How the map of who named whom is laid out, and how long each step took. Pure."""

"""What runs inside the bounded child. Only `child/__main__.py` starts it; the web process never imports it."""

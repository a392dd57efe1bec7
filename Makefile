test:
	.venv/bin/pytest

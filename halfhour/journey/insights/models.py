"""No tables yet: the matrix is drawn from the notes."""

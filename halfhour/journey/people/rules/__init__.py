"""What can be decided about people without looking anything up: how they compare, what a merge changes."""

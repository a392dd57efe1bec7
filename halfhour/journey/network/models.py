"""No tables yet: the map is drawn from who named whom."""

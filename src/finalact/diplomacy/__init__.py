"""Positions, assurances and meetings: typed claims about what parties hold and do."""

"""Papers written as TEI P5: as they came where that was TEI, otherwise built from their parts."""

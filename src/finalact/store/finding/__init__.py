"""Finding on a desk: what was entered made findable, searches answered, papers that cite papers."""

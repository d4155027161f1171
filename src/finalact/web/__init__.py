"""The pages: a desk read in a browser on the same machine, complete without script."""

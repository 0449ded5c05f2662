"""Measures of accuracy and speed on real pages, on demand: `make bench`, or one by one as modules."""

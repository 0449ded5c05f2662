"""Fuzzing: any bytes as a page, for as long as anyone likes (`make fuzz`)."""

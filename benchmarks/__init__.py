"""Measurements of hensen: each module is a command, `python -m benchmarks.NAME` from the repository's top."""

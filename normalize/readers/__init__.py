"""Readers: a file of any kind becomes a `Source`, its lines and where they stand."""

from .options import Limits, ReadOptions, Revisions
from .reading import File, open_file, read_file, read_source

__all__ = ["File", "Limits", "ReadOptions", "Revisions", "open_file", "read_file", "read_source"]

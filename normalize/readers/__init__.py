"""Readers: a file of any kind becomes a `Source`, its lines and where they stand."""

from .options import Limits, ReadOptions, Revisions
from .reading import read_source

__all__ = ["Limits", "ReadOptions", "Revisions", "read_source"]

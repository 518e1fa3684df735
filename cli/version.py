"""The version, apart from the package's other names: readers keep it with what they cache."""

__version__ = "0.1.0"

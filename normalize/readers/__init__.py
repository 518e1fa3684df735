"""Files become `Source`s: one module per kind of file, chosen by content, not by name."""

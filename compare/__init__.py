"""`Document`s become a `Comparison`, a `Lineage`, a `Timeline`."""

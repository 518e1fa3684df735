"""Comparisons and outlines become text a person or a program can use."""

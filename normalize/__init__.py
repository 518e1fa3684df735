"""A file becomes a `Document`: read, cut into sections and statements, made comparable.

The way in, one module per step:

    readers     bytes -> `Source` (lines as printed, with their places)
    furniture   page numbers and running heads are set aside, never lost
    markers     第１章, （１）, ①, ・ … are parsed before any width folding
    reflow      hard-wrapped lines become paragraphs again
    outline     paragraphs become the section tree
    statements  sentences, items and cells
    canonical   what is compared, with a map back to what is printed
    facts       quantities, dates, bodies, commitments and their strength
"""

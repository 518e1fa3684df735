"""The revision generator: edits a document in known ways and scores the comparison by kind.

`forms` and `wording` make edits of one sentence, `joining` makes two of one and one of two,
`draft` holds a document while it is edited, `revise` chooses the edits and keeps the truth,
`writing` gives the files that are read in again, `scoring` holds the comparison to the truth.
"""

"""A review as bytes, and back: JSON that a person can read and a program can check.

Own structures, not the domain's types, so that the file stays readable when those grow.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from .judgement import JudgedKind, Judgement, StatementKey, Verdict
from .review import Review, ReviewedDocument

VERSION = 1


class ReviewError(Exception):
    """Bytes that are no review, or one of a newer program. One line, without the file's name."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}; {remedy}")
        self.problem = problem
        self.remedy = remedy


class _Key(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    text: str
    occurrence: int = 0


class _Judgement(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    verdict: Verdict
    kind: JudgedKind | None = None
    old: list[_Key] = []
    new: list[_Key] = []
    note: str = ""
    by: str = ""
    when: str = ""


class _Document(msgspec.Struct, forbid_unknown_fields=True):
    label: str
    sha256: str


class _Review(msgspec.Struct, forbid_unknown_fields=True):
    schema: Literal["hensen/review"]
    version: int
    old: _Document
    new: _Document
    judgements: list[_Judgement]


class _Head(msgspec.Struct):
    schema: Literal["hensen/review"]
    version: int


def encode_review(review: Review) -> bytes:
    """The review as indented JSON in UTF-8, one newline at the end."""
    image = _Review(
        schema="hensen/review",
        version=VERSION,
        old=_Document(review.old.label, review.old.sha256),
        new=_Document(review.new.label, review.new.sha256),
        judgements=[_image(judgement) for judgement in review.judgements],
    )
    return msgspec.json.format(msgspec.json.encode(image), indent=2) + b"\n"


def decode_review(data: bytes) -> Review:
    """The review that `encode_review` wrote; ReviewError for anything else."""
    try:
        version = msgspec.json.decode(data, type=_Head).version
        if version > VERSION:
            raise ReviewError(
                f"written by a newer hensen (format {version}, this one knows {VERSION})", "update hensen"
            )
        image = msgspec.json.decode(data, type=_Review)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ReviewError(f"no review file or a damaged one ({error})", "restore it or move it away") from error
    return Review(
        old=ReviewedDocument(image.old.label, image.old.sha256),
        new=ReviewedDocument(image.new.label, image.new.sha256),
        judgements=tuple(_judgement(one) for one in image.judgements),
    )


def _image(judgement: Judgement) -> _Judgement:
    return _Judgement(
        verdict=judgement.verdict,
        kind=judgement.kind,
        old=[_Key(key.text, key.occurrence) for key in judgement.old],
        new=[_Key(key.text, key.occurrence) for key in judgement.new],
        note=judgement.note,
        by=judgement.by,
        when=judgement.when,
    )


def _judgement(image: _Judgement) -> Judgement:
    return Judgement(
        verdict=image.verdict,
        old=tuple(StatementKey(key.text, key.occurrence) for key in image.old),
        new=tuple(StatementKey(key.text, key.occurrence) for key in image.new),
        kind=image.kind,
        note=image.note,
        by=image.by,
        when=image.when,
    )

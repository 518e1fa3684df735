"""The review file: where it is, and how it is read and written without ever being lost.

Saving writes a temporary file beside it, forces it to the disk, and renames it into place: at
every moment the old review or the new one is there, whole. One program at a time may write
(a lock that the system lets go of when the program dies).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path
from typing import IO

from ..compare.change import Comparison
from ..compare.review import Review, new_review
from ..compare.review_file import ReviewError, decode_review, encode_review
from .files import replace_file, temporary

SUFFIX = ".review.json"
_LIMIT = 64_000_000
"""Bytes: no review is as large; something else goes by its name."""


class StoreError(Exception):
    """A review file that cannot be used: one line with path, problem and remedy."""

    def __init__(self, path: Path, problem: str, remedy: str) -> None:
        super().__init__(f"{path}: {problem}; {remedy}")
        self.path = str(path)
        self.problem = problem
        self.remedy = remedy


def review_path(comparison: Comparison) -> Path:
    """Beside the new document: `2013..2019.review.json`; in the user's data where it cannot be written.

    Documents from standard input have no place of their own: theirs is the user's data too.
    """
    old, new = Path(comparison.old.path), Path(comparison.new.path)
    name = f"{old.stem}..{new.stem}{SUFFIX}"
    beside = new.parent / name
    if comparison.new.path != "-" and (os.access(beside, os.W_OK) or _can_make(beside)):
        return beside
    from platformdirs import user_data_path

    pair = hashlib.sha256(f"{comparison.old.sha256}{comparison.new.sha256}".encode()).hexdigest()[:16]
    return user_data_path("hensen", appauthor=False) / "reviews" / f"{pair}-{name}"


def _can_make(path: Path) -> bool:
    return not path.exists() and os.access(path.parent, os.W_OK)


class ReviewStore:
    """One review file, locked for as long as the store is open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: IO[bytes] | None = None

    @property
    def _lock_path(self) -> Path:
        return self.path.with_name(f".{self.path.name}.lock")

    def open(self) -> bool:
        """Take the lock; False if another program holds it, and then nothing may be saved.

        Raises StoreError where not even a lock file can be made.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._lock = self._locked_file()
        except OSError as error:
            raise StoreError(
                self.path, error.strerror or "cannot be written", "name another file with --review"
            ) from error
        if self._lock is None:
            return False
        # Left by a program that died while it was writing: the review itself is whole.
        temporary(self.path).unlink(missing_ok=True)
        return True

    def _locked_file(self) -> IO[bytes] | None:
        """The lock file, open and locked; None if another program has it."""
        while True:
            stream = self._lock_path.open("ab")
            if not _try_lock(stream):
                stream.close()
                return None
            # Another program may have removed the file between our opening and locking it:
            # a lock on a file that nobody else can find keeps nobody out.
            with contextlib.suppress(OSError):
                if os.path.samestat(os.fstat(stream.fileno()), self._lock_path.stat()):
                    return stream
            stream.close()

    def close(self) -> None:
        if self._lock is not None:
            # Removed while still held: who waits for it then makes a new one.
            with contextlib.suppress(OSError):
                self._lock_path.unlink(missing_ok=True)
            self._lock.close()
            self._lock = None

    @property
    def writable(self) -> bool:
        return self._lock is not None

    def load(self, comparison: Comparison) -> Review:
        """The review in the file; an empty one if there is no file. Raises StoreError."""
        try:
            if self.path.stat().st_size > _LIMIT:
                raise StoreError(self.path, "is too large for a review", "name another file with --review")
            return decode_review(self.path.read_bytes())
        except FileNotFoundError:
            return new_review(comparison)
        except OSError as error:
            raise StoreError(self.path, error.strerror or "cannot be read", "check the file's rights") from error
        except ReviewError as error:
            raise StoreError(self.path, error.problem, error.remedy) from error

    def save(self, review: Review) -> None:
        """Put the review in place of the old one, whole or not at all. Raises StoreError.

        A symbolic link is replaced, not written through.
        """
        if self._lock is None:
            raise StoreError(self.path, "is open in another program", "close that one first")
        try:
            replace_file(self.path, encode_review(review))
        except OSError as error:
            raise StoreError(
                self.path, error.strerror or "cannot be written", "make room or name another file"
            ) from error


def _try_lock(stream: IO[bytes]) -> bool:
    try:
        import fcntl
    except ImportError:
        return _try_lock_windows(stream)
    try:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks: saving stays atomic
    return True


def _try_lock_windows(stream: IO[bytes]) -> bool:
    import msvcrt

    try:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # Windows only
    except OSError:
        return False
    return True

"""`python -m hensen`."""

from __future__ import annotations

import sys

from hensen.main import main

if __name__ == "__main__":
    sys.exit(main())

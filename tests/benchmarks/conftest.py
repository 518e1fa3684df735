"""The benchmarks are run from the repository's top and not installed: the tests find them there."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

"""The whole program in a real terminal (tmux, 120 by 40), as an analyst would use it; and killed in the middle."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest

PATIENCE = 120.0
"""Seconds until what never came is given up: nothing is waited for but what the screen shows, however slow it is."""
HELP = "キー操作"
"""Stands on the help screen only."""
SUMMARY = "何がどう変わったか"
DROPPED_ONLY = "・削除された文"
"""How the status line ends while the list is narrowed to them."""
NARROW_DOWN = "語を入れると候補を絞ります"
"""Stands in the field of the pairing dialog while it is empty."""

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


class Terminal:
    """A terminal of its own server, so that nobody's session is touched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = str(folder / "tmux.sock")
        self.home = folder / "home"
        self.home.mkdir()
        self.config = folder / "tmux.conf"
        self.config.write_text(
            "set -g default-size 120x40\nset -g remain-on-exit on\nset -g escape-time 0\n", encoding="utf-8"
        )

    def tmux(self, *words: str) -> str:
        done = subprocess.run(
            ["tmux", "-u", "-S", self.socket, "-f", str(self.config), *words], capture_output=True, check=True
        )
        return done.stdout.decode("utf-8", "replace")

    def start(self, *documents: Path) -> None:
        words = [sys.executable, "-c", "import sys; from hensen.main import main; sys.exit(main())"]
        words += ["view"] if documents else []
        settings = {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home), "XDG_STATE_HOME": str(self.home)}
        settings |= {"LANG": "ja_JP.UTF-8", "PYTHONPATH": os.environ.get("PYTHONPATH", ""), "HENSEN_CONFIG": ""}
        settings |= {"COLUMNS": "120", "LINES": "40"}  # whatever the terminal these tests run in has left behind
        environment = [f"{name}={value}" for name, value in settings.items()]
        line = shlex.join(["env", *environment, *words, *map(str, documents)])
        self.tmux("new-session", "-d", "-x", "120", "-y", "40", "-c", str(self.folder), f"exec {line}")

    def press(self, key: str) -> None:
        self.tmux("send-keys", key)

    def type(self, text: str, *, shown: str = "") -> None:
        """Type into a field, until the end of it (or `shown`) stands there once more than before."""
        shown = shown or text
        before = self.screen().count(shown)
        self.tmux("send-keys", "-l", text)
        self.wait(lambda screen: screen.count(shown) > before, f"what was typed: {shown}")

    def screen(self) -> str:
        return self.tmux("capture-pane", "-p")

    def until(self, words: str) -> str:
        """The screen once it shows these words."""
        return self.wait(lambda screen: words in screen, words)

    def until_gone(self, words: str) -> str:
        return self.wait(lambda screen: words not in screen, f"a screen without {words}")

    def at(self, words: str) -> str:
        """The screen once it shows these words and takes keys.

        What is drawn may not have the focus yet. The help takes its key anywhere; when it has come and gone, all that
        the screen below had to do before has been done.
        """
        self.until(words)
        self.press("F1")
        self.until(HELP)
        self.press("Escape")
        self.until_gone(HELP)
        return self.until(words)

    def left(self) -> None:
        """The program has ended by itself."""
        self.wait(lambda _: self.tmux("display-message", "-p", "#{pane_dead}").strip() == "1", "the end of the program")

    def wait(self, shown: Callable[[str], bool], what: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while not shown(screen := self.screen()):
            assert time.monotonic() < deadline, f"{what} never came:\n{screen}"
            time.sleep(0.05)
        return screen

    def kill(self) -> None:
        """kill -9 of the program, then of the terminal."""
        os.kill(int(self.tmux("display-message", "-p", "#{pane_pid}")), signal.SIGKILL)
        self.stop()

    def stop(self) -> None:
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True, check=False)
        deadline = time.monotonic() + 5
        while Path(self.socket).exists() and time.monotonic() < deadline:
            time.sleep(0.02)
            subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True, check=False)
            if not self._alive():
                break

    def _alive(self) -> bool:
        done = subprocess.run(["tmux", "-S", self.socket, "list-sessions"], capture_output=True, check=False)
        return done.returncode == 0


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    made = Terminal(tmp_path)
    yield made
    made.stop()


@pytest.fixture
def documents(tmp_path: Path) -> list[Path]:
    """The bundled sample papers, in a folder of the test's own."""
    copied = []
    with as_file(files("hensen.fixtures")) as fixtures:
        for year in (2013, 2019):
            target = tmp_path / f"{year}.txt"
            target.write_bytes((fixtures / f"strategy-{year}.txt").read_bytes())
            copied.append(target)
    return copied


def verdicts(path: Path) -> list[str]:
    return [one["verdict"] for one in json.loads(path.read_bytes())["judgements"]]


def test_an_analysts_morning(terminal: Terminal, documents: list[Path]) -> None:
    folder = documents[0].parent
    review = folder / "2013..2019.review.json"
    terminal.start(*documents)
    judge_two_that_were_dropped(terminal)
    pair_one_by_hand(terminal)
    find_what_is_printed_otherwise(terminal)
    export(terminal)
    report = (folder / "2013..2019.md").read_text(encoding="utf-8")
    assert "原文で確認" in report
    # The same from the command line: what the workbench exports is what it writes with the review.
    program = "import sys; from hensen.main import main; sys.exit(main())"
    words = ["compare", *map(str, documents), "--all", "--lang", "ja", "--review", str(review), "-o", "again.md"]
    subprocess.run([sys.executable, "-c", program, *words], cwd=folder, check=True, capture_output=True)
    assert (folder / "again.md").read_text(encoding="utf-8") == report
    before = verdicts(review)
    assert sorted(before) == ["confirmed", "confirmed", "paired"]
    leave(terminal)
    terminal.stop()
    # Opened again, the judgements are there.
    terminal.start(*documents)
    screen = terminal.at(SUMMARY)
    assert verdicts(review) == before
    assert "判断済み" in screen and "判断済み 0" not in screen
    terminal.press("q")
    terminal.left()


def judge_two_that_were_dropped(terminal: Terminal) -> None:
    terminal.at(SUMMARY)
    terminal.press("j")
    terminal.press("Enter")
    terminal.at(DROPPED_ONLY)
    terminal.press("Space")
    terminal.until("判断 1/")
    terminal.press("a")
    terminal.until("この変更へのメモ")
    terminal.type("原文で確認")
    terminal.press("Enter")
    terminal.until_gone("この変更へのメモ")
    terminal.until("原文で確認")
    terminal.press("Space")
    terminal.until("判断 2/")
    terminal.until("保存済み")


def pair_one_by_hand(terminal: Terminal) -> None:
    terminal.press("h")
    terminal.until("対応する新しい文を選ぶ")
    terminal.type("2019")
    terminal.press("C-u")
    terminal.until(NARROW_DOWN)
    terminal.press("Enter")
    terminal.until("組にしました")


def find_what_is_printed_otherwise(terminal: Terminal) -> None:
    """17.5 with a blank in the document, full width here."""
    terminal.press("F")
    terminal.until_gone(DROPPED_ONLY)
    terminal.press("c")
    terminal.until("すべての文")
    terminal.press("/")
    terminal.type("１７．５")
    terminal.press("Enter")
    found = terminal.until("検索「１７．５」")
    assert "17.5" in found or "１７．５" in found.replace("検索「１７．５」", "")
    terminal.press("Escape")
    terminal.until("すべての文")  # only then: Escape and a letter at once are Alt and the letter


def export(terminal: Terminal) -> None:
    terminal.press("e")
    terminal.until("書き出す")
    terminal.press("Enter")
    terminal.until("書き出しました")


def leave(terminal: Terminal) -> None:
    """From the list of changes over the summary out."""
    terminal.press("q")
    terminal.until(SUMMARY)
    terminal.press("q")
    terminal.left()


def test_without_a_command_one_chooses_and_goes_back_to_recent_documents(
    terminal: Terminal, documents: list[Path]
) -> None:
    terminal.start()
    terminal.until("まだありません")
    terminal.at("2013.txt")
    terminal.press("Tab")  # from the files to the field for the old document
    terminal.type(str(documents[0]), shown="2013.txt")
    terminal.press("Tab")
    terminal.type(str(documents[1]), shown="2019.txt")
    terminal.press("Enter")
    terminal.at(SUMMARY)
    terminal.press("q")
    terminal.until("2013.txt → 2019.txt")


def test_kill_in_the_middle_loses_nothing_shown_as_saved(terminal: Terminal, documents: list[Path]) -> None:
    review = documents[1].with_name("2013..2019.review.json")
    terminal.start(*documents)
    terminal.at(SUMMARY)
    terminal.press("n")
    terminal.at("変更 1 /")
    for number in range(1, 5):
        terminal.press("Space")
        terminal.until(f"判断 {number}/")
    terminal.until("保存済み")
    terminal.kill()
    assert verdicts(review) == ["confirmed"] * 4
    terminal.start(*documents)
    terminal.at("判断済み 4")
    terminal.press("n")
    terminal.at("変更 1 /")
    terminal.press("u")
    terminal.until("元に戻すものはありません")
    leave(terminal)

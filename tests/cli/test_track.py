"""track, themes, trace and init from the command line, on the bundled papers."""

from __future__ import annotations

import json
import tomllib
from importlib import resources
from pathlib import Path

import pytest

from hensen.main import main

NAMES = ("strategy-2013.txt", "strategy-2019.txt", "strategy-2025.md")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the three bundled papers, as current directory."""
    for name in NAMES:
        (tmp_path / name).write_bytes((resources.files("hensen.fixtures") / name).read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    return main([*arguments, "-q"])


def test_a_project_from_start_to_end(folder: Path) -> None:
    assert run("init") == 0
    project = tomllib.loads((folder / "hensen.toml").read_text(encoding="utf-8"))
    assert [one["path"] for one in project["documents"]] == list(NAMES)
    assert [one["date"][:4] for one in project["documents"]] == ["2013", "2019", "2025"]
    assert run("track", "放送コンテンツ", "-o", "track.json") == 0
    theme = json.loads((folder / "track.json").read_bytes())["themes"][0]
    assert [point["date"][:4] for point in theme["points"]] == ["2013", "2019", "2025"]
    assert all(point["statements"] > 2 for point in theme["points"])
    assert theme["targets"]
    assert theme["threads"]


@pytest.mark.parametrize("suffix", ["md", "json", "csv", "svg", "html"])
@pytest.mark.parametrize("command", [("track", "人材育成"), ("themes",), ("trace",)])
def test_every_command_in_every_format(folder: Path, command: tuple[str, ...], suffix: str) -> None:
    assert run(*command, *NAMES, "-o", f"out.{suffix}") == 0
    starts = {"md": b"# ", "json": b"{", "csv": b"\xef\xbb\xbf", "svg": b"<?xml", "html": b"<!DOCTYPE html>"}
    assert (folder / f"out.{suffix}").read_bytes().startswith(starts[suffix])


def test_themes_of_the_project_are_known_by_name(folder: Path) -> None:
    assert run("init") == 0
    with (folder / "hensen.toml").open("a", encoding="utf-8") as stream:
        stream.write('[[themes]]\nname = "育てる"\nterms = ["研修"]\n')
    assert run("track", "育てる", "--term", "人材育成", "-o", "a.json") == 0
    assert json.loads((folder / "a.json").read_bytes())["themes"][0]["terms"] == ["育てる", "研修", "人材育成"]
    assert run("track", "--every-theme", "-o", "b.html") == 0


def test_documents_are_taken_by_date_or_as_given(folder: Path) -> None:
    assert run("track", "人材育成", *reversed(NAMES), "-o", "a.json") == 0
    assert run("track", "人材育成", *reversed(NAMES), "--order", "given", "-o", "b.json") == 0
    dates = [
        [point["date"][:4] for point in json.loads((folder / name).read_bytes())["themes"][0]["points"]]
        for name in ("a.json", "b.json")
    ]
    assert dates == [["2013", "2019", "2025"], ["2025", "2019", "2013"]]


def test_trace_tells_lives(folder: Path) -> None:
    assert run("trace", *NAMES, "-o", "lives.json") == 0
    image = json.loads((folder / "lives.json").read_bytes())
    events = [[step["event"] for step in line["steps"]] for line in image["lines"]]
    assert ["born", "weakened", "strengthened"] in events
    assert sum(image["summary"]["born"]) == sum(one[0] == "born" for one in events)


def test_standard_output_is_the_report_alone(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["track", "人材育成", *NAMES, "--format", "json", "-q"]) == 0
    out, err = capfdbinary.readouterr()
    assert json.loads(out)["schema"] == "hensen/timeline"
    assert err == b""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("track",), "THEME"),
        (("track", " ", *NAMES), "empty"),
        (("track", "人材育成"), "hensen init"),
        (("trace",), "hensen init"),
        (("trace", NAMES[0]), "lineage"),
        (("themes", NAMES[0]), "one document"),
        (("track", "人材育成", "none.txt"), "none.txt"),
        (("track", "人材育成", *NAMES, "-o", "x.doc"), "suffix"),
        (("track", "人材育成", *NAMES, "-o", NAMES[0], "--format", "json"), "one of the documents"),
        (("track", "--every-theme", *NAMES), "themes"),
        (("track", "人材育成", "--project", "nowhere"), "hensen.toml"),
        (("init", "nowhere"), "folder"),
    ],
)
def test_trouble_is_one_line_and_status_2(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert run(*arguments) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_init_replaces_nothing_unasked(folder: Path) -> None:
    (folder / "hensen.toml").write_text("# mine\n")
    assert run("init") == 2
    assert (folder / "hensen.toml").read_text() == "# mine\n"
    assert run("init", "--force") == 0


def test_init_writes_what_it_can_read_back_whatever_the_names(folder: Path) -> None:
    from hensen.commands.init import quoted

    (folder / '悪い"名\t前\x7f.txt').write_text("人材育成を進める。\n" * 3, encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    assert run("init") == 0
    content = (folder / "hensen.toml").read_text(encoding="utf-8")
    assert len(tomllib.loads(content)["documents"]) == 4
    assert "# left out: broken.pdf" in content
    for text in ('"', "\\", "\n\r\t", "\x00\x1f\x7f", "平成"):
        assert tomllib.loads(f"a = {quoted(text)}")["a"] == text

"""Themes saved in hensen.toml: what changed is written, everything else stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from hensen.commands.view import _reader, _sources
from hensen.compare.theme import Theme
from hensen.errors import Trouble
from hensen.project import load_project
from hensen.project_themes import ProjectThemes, project_themes
from hensen.tui.theme_desk import ThemeStoreError

FILE = """\
# ours
language = "ja"   # of the reports

[[documents]]
path = "a.txt"
label = "［１］ \\"甲\\""

[[themes]]
name = "人材育成"
# what readers mark, too
terms = ["研修", "#1"]  # looked over in May
patterns = [
    "人材*強化",
    "人材?成",
]

# [[themes]]
# name = "proposed"

[[themes]]
name = "郵便"
exclude = ["郵便番号"]

[thresholds]
small = 3
"""
SKILLS = Theme("人材育成", ("研修", "#1"), ("人材*強化", "人材?成"))
POST = Theme("郵便", exclude=("郵便番号",))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "hensen.toml").write_text(FILE, encoding="utf-8")
    return tmp_path / "hensen.toml"


def opened(path: Path) -> ProjectThemes:
    return ProjectThemes(load_project(path))


def saved(path: Path, *themes: Theme) -> str:
    """The file after these themes were saved, read back by the program."""
    store = opened(path)
    store.save(themes)
    assert sorted(load_project(path).themes, key=repr) == sorted(themes, key=repr)
    assert [one.name for one in path.parent.iterdir()] == [path.name], "nothing is left behind"
    return path.read_text(encoding="utf-8")


def test_nothing_changed(path: Path) -> None:
    assert opened(path).load() == (SKILLS, POST) and opened(path).small == 3
    assert saved(path, SKILLS, POST) == FILE


def test_a_list_that_changed_is_the_only_line_that_does(path: Path) -> None:
    text = saved(path, Theme("人材育成", ("研修", "#1", '"甲"\\'), SKILLS.patterns), POST)
    assert text == FILE.replace('"#1"]', '"#1", "\\"甲\\"\\\\"]')


def test_a_list_over_several_lines(path: Path) -> None:
    text = saved(path, Theme("人材育成", SKILLS.terms, ("人材?成",)), POST)
    assert text == FILE.replace('[\n    "人材*強化",\n    "人材?成",\n]', '["人材?成"]')


def test_a_list_that_was_not_there(path: Path) -> None:
    text = saved(path, SKILLS, Theme("郵便", ("郵便局",), (), ("郵便番号",)))
    assert text == FILE.replace('exclude = ["郵便番号"]\n', 'exclude = ["郵便番号"]\nterms = ["郵便局"]\n')


def test_themes_come_and_go(path: Path) -> None:
    text = saved(path, POST, Theme("AI", ("人工知能",)))
    assert "人材育成" not in text and '# name = "proposed"' in text
    assert text.endswith('small = 3\n\n[[themes]]\nname = "AI"\nterms = ["人工知能"]\n')
    store = opened(path)
    store.save((POST,))
    store.save((Theme("AI"), POST))
    store.save((Theme("AI", ("機械学習",)), POST))
    assert load_project(path).themes == (POST, Theme("AI", ("機械学習",)))


def test_a_project_without_themes(path: Path) -> None:
    path.write_text('language = "en"', encoding="utf-8")
    assert saved(path, POST) == 'language = "en"\n\n[[themes]]\nname = "郵便"\nexclude = ["郵便番号"]\n'


def test_line_ends_stay(path: Path) -> None:
    path.write_bytes(FILE.replace("\n", "\r\n").encode())
    opened(path).save((SKILLS, POST, Theme("AI")))
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") and data.endswith(b'[[themes]]\r\nname = "AI"\r\n')


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('themes = [{ name = "郵便" }]\n', "without loss"),
        ('[[themes]]\nname = "郵便"\n"terms" = ["甲"]\n', "without loss"),
        ('[[themes]]\nname = "郵便"\n[[documents]]\npath = """\n[[themes]]\n"""\n', None),
    ],
)
def test_what_is_written_otherwise_is_never_spoilt(path: Path, text: str, why: str | None) -> None:
    path.write_text(text, encoding="utf-8")
    store = opened(path)
    changed = (Theme("郵便", ("乙",)), Theme("AI"))
    if why is None:
        store.save(changed)
        assert load_project(path).themes == changed and '"""\n[[themes]]\n"""' in path.read_text(encoding="utf-8")
        return
    with pytest.raises(ThemeStoreError, match=why):
        store.save(changed)
    assert path.read_text(encoding="utf-8") == text


def test_what_another_program_wrote_is_not_lost(path: Path) -> None:
    store = opened(path)
    other = FILE.replace('"郵便番号"', '"郵便受け"')
    path.write_text(other, encoding="utf-8")
    with pytest.raises(ThemeStoreError, match="changed meanwhile"):
        store.save((POST,))
    path.unlink()
    with pytest.raises(ThemeStoreError, match="No such file"):
        store.save((POST,))


def test_the_project_is_the_one_here_or_the_documents(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = path.parent / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert project_themes([]) is None
    assert project_themes([str(elsewhere / "a.txt"), str(path.parent / "b.txt")]) is None
    found = project_themes([str(path.parent / "a.txt"), str(path.parent / "b.txt")])
    assert found is not None and found.load() == (SKILLS, POST)
    monkeypatch.chdir(path.parent)
    here = project_themes([str(elsewhere / "a.txt")])
    assert here is not None and here.name == "hensen.toml"


def test_the_workbench_opens_a_projects_documents(path: Path) -> None:
    for name in ("a", "b"):
        (path.parent / f"{name}.txt").write_text("放送を推進する。\n", encoding="utf-8")
    path.write_text(FILE + '[[documents]]\npath = "b.txt"\ndate = "2019"\n', encoding="utf-8")
    sources = _sources((), str(path.parent))
    assert [Path(one).name for one, *_ in sources] == ["a.txt", "b.txt"]
    read = _reader({}, sources)
    documents = [read(one) for one, *_ in sources]
    assert [(one.label, one.date) for one in documents] == [('［１］ "甲"', None), ("b", "2019")]
    assert _sources(("c.txt", "d.txt"), None) == [("c.txt", None, None), ("d.txt", None, None)]
    with pytest.raises(Trouble, match=r"has no hensen\.toml"):
        _sources((), str(path.parent / "elsewhere"))

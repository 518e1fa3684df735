"""hensen.toml: read key by key, every mistake named in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from hensen.errors import Trouble
from hensen.project import FILE, find_project, load_project
from hensen.series import query_of

WHOLE = """
language = "ja"
[thresholds]
small = 3
related = 0.4
[[documents]]
path = "a.txt"
label = "甲"
date = 2019-05-31
series = "国際"
[[documents]]
path = "sub/b.txt"
[[themes]]
name = "人材育成"
terms = ["研　修", "人材の確保"]
patterns = ["人材*育成"]
exclude = ["人材の確保"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / FILE
    path.write_text(text, encoding="utf-8")
    return path


def test_a_whole_project(tmp_path: Path) -> None:
    project = load_project(written(tmp_path, WHOLE))
    assert [one.path for one in project.documents] == [str(tmp_path / "a.txt"), str(tmp_path / "sub/b.txt")]
    assert project.documents[0].date == "2019-05-31"
    assert [one.label for one in project.in_series("国際")] == ["甲"]
    assert (project.language, project.small, project.related) == ("ja", 3, 0.4)


def test_the_name_is_the_first_term_and_terms_are_canonical(tmp_path: Path) -> None:
    theme = load_project(written(tmp_path, WHOLE)).theme("人材 育成")
    assert theme is not None
    query = query_of(theme)
    assert query.terms == ("人材育成", "研修")
    assert query.excluded == ("人材の確保",)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("language = ", "TOML"),
        ('langage = "ja"', "'langage'"),
        ('language = "fr"', "language"),
        ('[[documents]]\nlabel = "x"', "documents.path"),
        ('[[documents]]\npath = "x"\ndate = "5/2019"', "documents.date"),
        ("[[documents]]\npath = 3", "path"),
        ('[documents]\npath = "x"', "[[documents]]"),
        ('[[themes]]\nterms = ["x"]', "themes.name"),
        ('[[themes]]\nname = "x"\nterms = "y"', "themes.terms"),
        ('[[themes]]\nname = "x"\nterm = ["y"]', "'term'"),
        ("[thresholds]\nsmall = -1", "thresholds.small"),
        ("[thresholds]\nrelated = 2", "thresholds.related"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(Trouble) as trouble:
        load_project(written(tmp_path, text))
    assert named in str(trouble.value)
    assert "\n" not in str(trouble.value)


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes('language = "日本"'.encode("cp932"))
    with pytest.raises(Trouble, match="UTF-8"):
        load_project(tmp_path / FILE)


def test_a_named_folder_must_be_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Trouble, match="hensen init"):
        find_project(str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert find_project(None) is None

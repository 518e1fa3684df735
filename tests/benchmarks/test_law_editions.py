"""One law, several files: the outline is the law's, not the file's."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.law_editions import differences, editions
from hensen import read

TEXT = """港湾保安法
平成三十年法律第九百号
第一章　総則
（目的）
第一条　この法律は、港の安全を定める。
{2}国は、次に掲げる措置を取る。
{一}調査
{二}次のいずれかの援助
{イ}資金
{ロ}国有地の提供
（届出）
第二条　船長は、届け出る。
"""
PAGE = "<html><body>" + "".join(f"<p>{line}</p>" for line in TEXT.splitlines()) + "</body></html>"


def law(template: str, blank: str) -> str:
    numbers = {name: name + blank for name in "一二イロ"} | {"2": "２" + blank}
    for name, number in numbers.items():
        template = template.replace(f"{{{name}}}", number)
    return template


@pytest.mark.parametrize("blank", ["", "　", " 　"])
@pytest.mark.parametrize(("template", "suffix"), [(TEXT, ".txt"), (PAGE, ".html")])
def test_a_blank_and_a_format_make_no_difference(tmp_path: Path, template: str, suffix: str, blank: str) -> None:
    plain, other = tmp_path / "plain.txt", tmp_path / f"other{suffix}"
    plain.write_text(law(TEXT, "　"), encoding="utf-8")
    other.write_text(law(template, blank), encoding="utf-8")
    assert differences(read(str(plain)), read(str(other))) == []


def test_real_editions_differ_only_where_the_files_do(shared: Path) -> None:
    compared = list(editions(shared / "samples"))
    assert compared
    for text, other in compared:
        found = differences(read(str(text)), read(str(other)))
        for difference in found:
            print(other.name, difference)
        assert [difference for difference in found if difference.origin == "reading"] == []

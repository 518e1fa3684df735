"""No error and no warning reaches a Japanese reader in English, wherever in the program it is made."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from hensen.errors import Trouble
from hensen.normalize.readers import html, kinds, markdown, word
from hensen.normalize.source import ReadingWarning
from hensen.report.clauses import translated
from hensen.report.trouble import clause, trouble
from hensen.report.trouble_wording import CLAUSES
from hensen.report.warning_wording import MESSAGES
from hensen.report.warnings import in_words

ROOT = Path(__file__).resolve().parents[2]
CALLS: Mapping[str, tuple[int, ...]] = {
    "ReadError": (1, 2),
    "Trouble": (1, 2),
    "StoreError": (1, 2),
    "SettingsError": (1, 2),
    "EmbedderError": (1, 2),
    "ThemeStoreError": (1, 2),
    "ReviewError": (0, 1),
    "UsageError": (0,),
}
"""What is raised with words for people, and which of its arguments they are."""
HANDED_ON = {"error.problem", "error.remedy", "problem", "remedy", "refusal.remedy", "_wrong(given)"}
"""Words that were made elsewhere: those places are looked at themselves."""
KIND = "is x1"
"""A kind of file that is refused: the next test looks at them."""
NAMED = "x1"
"""Stands for whatever a message names."""


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for folder in ("normalize", "compare", "report", "tui", "cli"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def calls(names: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, ast.expr, list[ast.AST]]]:
    """Where, the argument, and what its names may be defined in: the function around it, the module."""
    for path, tree in modules():
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            around = [one for one in functions if one.lineno <= node.lineno <= (one.end_lineno or 0)]
            for position in names.get(name, ()):
                if position < len(node.args):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node.args[position], [*around[-1:], tree]


def texts(node: ast.expr, scopes: list[ast.AST]) -> Iterator[str]:
    """What an argument may say, `x1` for all that is filled in."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr():
            pieces = [
                [part.value] if isinstance(part, ast.Constant) else list(texts(part.value, scopes)) or [NAMED]  # type: ignore[attr-defined]
                for part in node.values
            ]
            for chosen in itertools.product(*pieces):
                yield "".join(str(one) for one in chosen)
        case ast.IfExp():
            yield from texts(node.body, scopes)
            yield from texts(node.orelse, scopes)
        case ast.BoolOp():
            for value in node.values:
                yield from texts(value, scopes)
        case ast.Name(id=name):
            for scope in scopes:
                found = [text for value in assigned(name, scope) for text in texts(value, scopes)]
                yield from found
                if found:
                    return
        case _:
            return


def assigned(name: str, scope: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(scope):
        if isinstance(node, ast.Assign) and any(isinstance(one, ast.Name) and one.id == name for one in node.targets):
            yield node.value


def told() -> list[tuple[str, str]]:
    found = []
    for where, argument, scopes in calls(CALLS):
        said = list(texts(argument, scopes))
        if ast.unparse(argument) not in HANDED_ON:
            assert said, f"{where}: {ast.unparse(argument)} cannot be followed; say it as a text"
        found += [(where, one) for one in said]
    return found


def test_every_error_is_said_in_japanese() -> None:
    """A missing clause goes into the catalogue of its subject, named in report/trouble_wording.py."""
    missing = [(where, text) for where, text in told() if text != KIND and not _in_catalogue(text)]
    assert missing == []
    assert len(told()) > 150


def _in_catalogue(text: str) -> bool:
    lowered = text[:1].lower() + text[1:].removesuffix(".")
    return translated(text, CLAUSES) is not None or translated(lowered, CLAUSES) is not None


def test_every_file_that_is_refused_is_named_in_japanese() -> None:
    for refusal in kinds._REFUSED:
        assert translated(f"is {refusal.name}", CLAUSES), refusal.name
        assert translated(refusal.remedy, CLAUSES), refusal.remedy


def test_every_wrong_setting_of_a_model_is_named_in_japanese() -> None:
    tree = ast.parse((ROOT / "compare" / "embedding.py").read_text(encoding="utf-8"))
    (function,) = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and one.name == "_wrong"]
    returned = [node.value for node in ast.walk(function) if isinstance(node, ast.Return) and node.value is not None]
    said = [text for value in returned for text in texts(value, [function])]
    assert len(said) == 5
    assert [text for text in said if not translated(text, CLAUSES)] == []


def test_every_wrong_key_of_a_project_is_named_in_japanese() -> None:
    for where, wanted, scopes in calls({"wrong": (1,)}):
        for text in texts(wanted, scopes):
            shown = clause(f"themes must be {text}", "ja")
            assert re.fullmatch(
                r"themes は[^a-z]{0,20}(\[\[x1\]\]|ja か en|)[^a-z]{1,40}でなければなりません", shown
            ), (
                where,
                shown,
            )


def test_every_warning_is_said_in_japanese() -> None:
    """A missing message goes into report/warning_wording.py."""
    said = [
        (where, text)
        for where, argument, scopes in calls({"ReadingWarning": (1,)})
        for text in texts(argument, scopes)
        if "messages[code]" not in ast.unparse(argument) and "decoded.note" not in ast.unparse(argument)
    ]
    assert len(said) > 15
    for reader in (html, markdown, word):
        said += [("omitted", f"{message} (2): {NAMED}") for message in reader._OMISSIONS.values()]
    assert [(where, text) for where, text in said if not translated(text, MESSAGES)] == []


@pytest.mark.parametrize("catalogue", [CLAUSES, MESSAGES], ids=["errors", "warnings"])
def test_both_languages_name_the_same_things(catalogue: Mapping[str, str]) -> None:
    names = re.compile(r"\{\w{1,40}\}")
    for english, japanese in catalogue.items():
        assert set(names.findall(japanese)) ^ set(names.findall(english)) <= {"{page}"}, english


@pytest.mark.parametrize(
    ("english", "japanese"),
    [
        ("cannot be read (Permission denied)", "読めません（権限がありません）"),
        (
            "invalid value for '--limit': 'many' is not a valid integer range",
            "--limit の値が正しくありません（'many' は整数ではない）",
        ),
        (
            "date in [[documents]] must be text in quotes",
            "[[documents]] の date は引用符で囲んだ文字列でなければなりません",
        ),
        ("[[themes]] has no key 'colour'", "[[themes]] に 'colour' という項目はありません"),
        ("words that nobody knows", "words that nobody knows"),
    ],
)
def test_what_a_message_names_is_told_in_its_place(english: str, japanese: str) -> None:
    assert clause(english, "ja").replace("  ", " ") == japanese
    assert clause(english, "en") == english


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = Trouble("港湾.txt", "no such file", "check the name")
    assert trouble(error, "ja") == "港湾.txt: そのファイルはありません; 名前を確かめてください"
    assert trouble(error, "en") == str(error)


def test_a_warning_names_its_page_once() -> None:
    warning = ReadingWarning("no-text-layer", "page 3 has no text layer, only pictures", 3)
    assert in_words(warning, "ja") == "3ページ：文字情報がなく、画像だけ。OCR が必要"
    assert in_words(warning, "en") == warning.message


def test_the_words_of_a_document_are_no_message() -> None:
    warning = ReadingWarning("hidden-text", "hidden text is left out (1): charts")
    assert in_words(warning, "ja") == "隠し文字を本文から除いた（1 箇所）：charts"

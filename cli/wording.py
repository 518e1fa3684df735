"""What the command line says besides documents and errors, in Japanese and English beside each other."""

from __future__ import annotations

from hensen.report.language import Catalogue, Language, look_up

REMARKS: Catalogue = {
    "warning": ("{path}: 注意: {warning}", "{path}: warning: {warning}"),
    "warnings.more": (
        "{path}: 注意はほかに {count} 件。報告書にすべて載る",
        "{path}: {count} more warnings, all listed in the report",
    ),
    "read.label": ("「{label}」", '"{label}"'),
    "read.undated": ("日付不明", "no date found"),
    "read.pages": ("{count} ページ", "{count} pages"),
    "read.statements": ("{statements} 文、取組 {commitments}", "{statements} statements, {commitments} commitments"),
    "list": ("、", ", "),
    "stale": (
        "{path}: 判断 {total} 件のうち {lost} 件は対応する文が見つからず、使わない",
        "{path}: {lost} of {total} judgements no longer find their words and are left out",
    ),
    "left-out": ("{name}: 除いた: {why}", "{name}: left out: {why}"),
    "project": (
        "{path}: 文書 {count} 件。日付、題名、主題を確かめてください",
        "{path}: {count} documents; look over dates, labels and themes",
    ),
    "comparing": ("比較中 {done}/{total}", "comparing {done}/{total}"),
    "password": ("{path} のパスワード", "Password of {path}"),
    "cache": ("{folder}\t{count} 件\t{size} MB", "{folder}\t{count} readings\t{size} MB"),
    "cache.kept": ("控え {count} 件、{size} MB: {folder}", "{count} readings kept, {size} MB: {folder}"),
    "cache.clear": ("消すには: hensen cache clear", "To remove them: hensen cache clear"),
    "cache.cleared": ("控え {count} 件を消した: {folder}", "{count} readings removed from {folder}"),
}


def say(key: str, lang: Language, /, **values: object) -> str:
    """The text for `key`, its placeholders filled in."""
    return look_up(REMARKS, key, lang, values)

"""What is said of a changed figure, date, strength, hedge or body, in Japanese and English."""

from __future__ import annotations

from .language import Catalogue

FACTS: Catalogue = {
    "fact.quantity": ("数値", "figure"),
    "fact.date": ("期日", "date"),
    "fact.strength": ("強さ", "strength"),
    "fact.hedge": ("留保", "hedge"),
    "fact.emphasis": ("強める語", "emphasis"),
    "fact.body": ("担当", "body"),
    "fact.change": ("{type}：{old} → {new}", "{type}: {old} → {new}"),
    "fact.change.note": ("{type}：{old} → {new}（{note}）", "{type}: {old} → {new} ({note})"),
    "fact.added": ("{type}：{new}（追加）", "{type}: {new} (added)"),
    "fact.removed": ("{type}：{old}（削除）", "{type}: {old} (gone)"),
    "fact.reversed": ("内容：{note}", "content: {note}"),
    "fact.still": ("{type}：{old}（{note}）", "{type}: {old} ({note})"),
    "fact.added.note": ("{type}：{new}（追加、{note}）", "{type}: {new} (added, {note})"),
    "fact.removed.note": ("{type}：{old}（削除、{note}）", "{type}: {old} (gone, {note})"),
    "direction.up": ("増", "up"),
    "direction.down": ("減", "down"),
    "direction.earlier": ("前倒し", "earlier"),
    "direction.later": ("後ろ倒し", "later"),
    "direction.strengthened": ("強まった", "stronger"),
    "direction.weakened": ("弱まった", "weaker"),
    "direction.strength.changed": ("強弱は言えない", "neither stronger nor weaker"),
    "cause.reversed.weakened": (
        "旧の約束を取りやめるか減らす内容",
        "turned round: what was promised is ended or lessened",
    ),
    "cause.reversed.strengthened": (
        "取りやめるか減らすとしていたものを行う内容",
        "turned round: what was to be ended or lessened is now promised",
    ),
    "cause.reversed.changed": ("逆の内容になった", "turned into the opposite"),
    "cause.withdrawn.weakened": ("約束の取り下げ", "taken back"),
    "cause.withdrawn.strengthened": (
        "予定・任意・見送りから約束になった",
        "was only planned, optional or put off; now promised",
    ),
    "cause.aim.weakened": ("「目指す」などになり弱まった", "weaker: now only aimed at"),
    "cause.aim.strengthened": ("「目指す」などが取れて強まった", "stronger: no longer only aimed at"),
    "cause.aim.changed": (
        "一方だけ「目指す」など。強弱は言えない",
        "only aimed at on one side; neither stronger nor weaker",
    ),
    "cause.effort.weakened": ("「努める」などになり弱まった", "weaker: now only an effort"),
    "cause.effort.strengthened": ("「努める」などが取れて強まった", "stronger: no longer only an effort"),
    "cause.effort.changed": (
        "一方だけ「努める」など。強弱は言えない",
        "only an effort on one side; neither stronger nor weaker",
    ),
    "cause.wish.weakened": ("義務から「望ましい」などに弱まった", "weaker: from a duty to a wish"),
    "cause.wish.strengthened": ("「望ましい」などから義務に強まった", "stronger: from a wish to a duty"),
    "cause.duty.weakened": ("義務でなくなり弱まった", "weaker: no longer a duty"),
    "cause.duty.strengthened": ("義務になり強まった", "stronger: now a duty"),
    "cause.duty.changed": ("約束と義務の違い。強弱は言えない", "a duty on one side; neither stronger nor weaker"),
    "cause.mixed.changed": ("一部は弱まり、一部は強まった", "weaker in part, stronger in part"),
    "cause.fulfilled": (
        "一方では済んだことになっている。強弱は言えない",
        "taken as done on one side; neither stronger nor weaker",
    ),
    "cause.background": ("約束の強弱には数えない", "says nothing of the promise's strength"),
    "clauses.removed": ("なくなった取組：{text}", "no longer promised: {text}"),
    "clauses.added": ("加わった取組：{text}", "newly promised: {text}"),
    "cause.base": ("基準が違い、増減は言えない", "measured on another base: neither up nor down"),
    "cause.unit": ("単位が違い、増減は言えない", "in another unit: neither up nor down"),
}

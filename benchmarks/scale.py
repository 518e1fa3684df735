"""`python -m benchmarks.scale`: what compare() costs from a thousand to twenty thousand statements a side.

The statements are made up by a small grammar of policy prose (bodies, purposes, some twenty thousand compound
terms), about 60 characters each, twenty under a heading. The new side drops, adds, rewords, moves, splits and
merges a share of them. Reading is not measured: the documents are made first, then each comparison runs in a
fresh process, which reports its CPU seconds and its peak memory (interpreter, documents and comparison together).
The exponent of a row is that of the growth since the row before, the last one that of a line through all.
"""

from __future__ import annotations

import argparse
import json
import math
import pickle
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from .revisions.draft import Draft, Heading, Item
from .revisions.joining import merge, split
from .revisions.wording import reword
from .revisions.writing import normalised

ROOT = Path(__file__).resolve().parents[1]
SIZES = (1000, 2000, 5000, 10000, 20000)
PER_SECTION = 20


def _words(listed: str) -> list[str]:
    return listed.split()


_BODIES = _words("""
    政府 総務省 経済産業省 国土交通省 文部科学省 デジタル庁 関係府省 地方公共団体 内閣府
""")
_FIRST = _words("""
    農業 医療 介護 教育 交通 物流 観光 防災 環境 森林 水産 金融 保険 電力 鉄道 航空 港湾
    道路 住宅 上下水道 放送 通信 郵便 衛星 半導体 量子 蓄電池 水素 地熱 風力 原子力 食品 繊維
    鉄鋼 化学 医薬品 ゲノム 感染症 災害 避難 警報 気象 海洋 宇宙 地図 土地 税務 年金 雇用
    育児 保育 高齢者 障害者 若者 女性 留学生 研究者 技術者 中小企業 大企業 自治体 離島 過疎地域
    都市 国境 貿易 関税 投資 知的財産 標準 サイバー クラウド ロボット ドローン センサー
    ブロックチェーン プラットフォーム アプリケーション データ ネットワーク ソフトウェア コンテンツ
""")
_SECOND = _words("""
    分野 基盤 制度 人材 市場 産業 拠点 機器 設備 情報 統計 計画 協定 規格 認証 監査 評価
    研修 相談 窓口 補助 融資 税制 特区 実証 試験 分析 予測 監視 点検 保守 更新 運用 管理
    利用 流通 輸出 輸入 調達 契約 連携 交流 派遣 招聘 広報 教材 講座 資格 指針 基準 手順
    様式 台帳 端末 回線 基地局 中継局 センター 研究所 協議会 コンソーシアム システム サービス
    モデル ガイドライン ロードマップ データベース
""")
_PROCESSES = _words("""
    高度化 効率化 標準化 国際展開 安全性の確保 普及 拡充 見直し 共同開発 相互接続 電子化 一元化
    多様化 再構築
""")
_VERBS = _words("""
    推進 支援 実施 検討 促進 強化 整備 開始
""")
_PURPOSES = (
    "{0}の{1}に向け",
    "{0}における{1}を踏まえ",
    "{0}の成果を活用し",
    "{0}と{1}との連携により",
    "{0}の要望に応えるため",
)


def sentence(rng: Random) -> str:
    """One made-up statement."""
    purpose = rng.choice(_PURPOSES).format(_term(rng), rng.choice(_PROCESSES))
    opening = f"{rng.choice(_BODIES)}は、" if rng.random() < 0.4 else ""
    second = f"{_term(rng)}を{rng.choice(_VERBS)}し、" if rng.random() < 0.3 else ""
    year = f"{rng.randint(2025, 2040)}年度までに" if rng.random() < 0.15 else ""
    return (
        f"{opening}{purpose}、{second}{_term(rng)}に関する{_term(rng)}及び{_term(rng)}の"
        f"{rng.choice(_PROCESSES)}を{year}{rng.choice(_VERBS)}する。"
    )


def _term(rng: Random) -> str:
    return rng.choice(_FIRST) + rng.choice(_SECOND) + (rng.choice(_SECOND) if rng.random() < 0.4 else "")


Placed = tuple[int, str]
"""A statement and the number of its section."""


def drafts(size: int, share: float, seed: int = 0) -> tuple[Draft, Draft]:
    """An old draft of `size` statements and a new one with `share` of them edited, under the same headings."""
    rng = Random(f"{size}:{share}:{seed}")
    sections = math.ceil(size / PER_SECTION)
    headings = tuple(Heading(1, f"{_term(rng)}の{rng.choice(_PROCESSES)}") for _ in range(sections))
    old = [(index // PER_SECTION, sentence(rng)) for index in range(size)]
    new: list[Placed] = []
    skip = False
    for index, placed in enumerate(old):
        if skip:
            skip = False
        elif rng.random() >= share:
            new.append(placed)
        else:
            skip = _edit(placed, old[index + 1] if index + 1 < size else None, new, sections, rng)
    new.sort(key=lambda placed: placed[0])  # stable: what moved comes last in its new section
    return _draft("old", headings, old), _draft("new", headings, new)


def _edit(placed: Placed, following: Placed | None, new: list[Placed], sections: int, rng: Random) -> bool:
    """One edit; True if the following statement was used up by a merge."""
    kind = rng.choice(("reword", "reword", "reword", "drop", "add", "move", "move-reword", "split", "merge"))
    section, text = placed
    made = reword(text, rng)
    other = made[0] if made else text
    if kind == "reword":
        new.append((section, other))
    elif kind == "add":
        new += [placed, (section, sentence(rng))]
    elif kind in ("move", "move-reword"):
        new.append((rng.randrange(sections), text if kind == "move" else other))
    elif kind == "split":
        new += [(section, half) for half in split(text, rng) or (text,)]
    elif kind == "merge" and following is not None:
        joined = merge(text, following[1])
        new.append((section, joined or other))
        return joined is not None
    return False


def _draft(label: str, headings: tuple[Heading, ...], placed: list[Placed]) -> Draft:
    items = [Item(number, section, text, "sentence") for number, (section, text) in enumerate(placed)]
    return Draft(label, headings, tuple(items))


def measured(size: int, share: float) -> dict[str, float]:
    """CPU seconds and peak MB of one comparison in a fresh process."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "documents.pickle"
        path.write_bytes(pickle.dumps([normalised(draft) for draft in drafts(size, share)]))
        command = [sys.executable, "-m", "benchmarks.scale", "--child", str(path)]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    result: dict[str, float] = json.loads(run.stdout)
    return result


def child(path: Path) -> None:
    from hensen.compare.comparison import compare

    old, new = pickle.loads(path.read_bytes())
    before = _peak_megabytes()
    start = time.process_time()
    comparison = compare(old, new)
    spent = time.process_time() - start
    print(json.dumps({"cpu": spent, "peak": _peak_megabytes(), "before": before, **comparison.summary}))


def _peak_megabytes() -> float:
    """High-water mark of resident memory; the kernel's own, for getrusage carries a parent's over exec."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def exponent(sizes: list[int], costs: list[float]) -> float:
    """Slope of the least-squares line through log cost over log size."""
    xs, ys = [math.log(size) for size in sizes], [math.log(cost) for cost in costs]
    x_mean, y_mean = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True)) / sum((x - x_mean) ** 2 for x in xs)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="statements a side")
    parser.add_argument("--shares", type=float, nargs="+", default=[0.05, 0.5], help="shares of statements edited")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        child(arguments.child)
        return
    print("| edited | statements a side | CPU s | exponent | peak MB | before comparing |")
    print("|---:|---:|---:|---:|---:|---:|")
    for share in arguments.shares:
        sizes: list[int] = []
        costs: list[float] = []
        for size in arguments.sizes:
            result = measured(size, share)
            sizes.append(size)
            costs.append(result["cpu"])
            growth = f"{exponent(sizes[-2:], costs[-2:]):.2f}" if len(sizes) > 1 else ""
            figures = f"{result['cpu']:.2f} | {growth} | {result['peak']:.0f} | {result['before']:.0f}"
            print(f"| {share:.0%} | {size:,} | {figures} |", flush=True)
        if len(sizes) > 1:
            print(f"| {share:.0%} | all | | {exponent(sizes, costs):.2f} | | |", flush=True)


if __name__ == "__main__":
    main()

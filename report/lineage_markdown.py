"""A lineage in Markdown: events by document, the matrix, and the life of each commitment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..compare.lineage import EVENTS, LifeLine, Lineage, Step
from ..compare.links import Link, Node
from ..normalize.document import Statement
from .doubts import few_carried
from .escape import clip, inline, markdown
from .facts import describe_all
from .language import Language, share
from .markdown_table import table
from .series_options import SeriesOptions
from .series_places import cited, column
from .series_wording import RELATED, SYMBOLS, tell
from .wording import say


def render(lineage: Lineage, options: SeriesOptions) -> str:
    """The whole report."""
    lang = options.lang
    lines = shown_lines(lineage, options)
    title = "trace.title.all" if options.everything else "trace.title"
    out = [f"# {tell(title, lang, count=len(lineage.documents))}", ""]
    out += _summary(lines, lineage, lang)
    if not lines:
        return "\n".join([*out, tell("trace.none", lang), ""])
    out += _matrix(lines, lineage, options)
    out += _lives(lines, lineage, options)
    return "\n".join(out).rstrip("\n") + "\n"


def shown_lines(lineage: Lineage, options: SeriesOptions) -> list[LifeLine]:
    """Lines that were a commitment at least once; all with `everything`. The most telling lives first."""
    lines = [line for line in lineage.lines if options.everything or _was_commitment(line, lineage)]
    return sorted(lines, key=_telling)


def _was_commitment(line: LifeLine, lineage: Lineage) -> bool:
    return any(statement.commitment for statement in statements_of(line, lineage))


def statements_of(line: LifeLine, lineage: Lineage) -> list[Statement]:
    return [lineage.statement((step.document, step.statement)) for step in line.steps if step.statement is not None]


def _telling(line: LifeLine) -> int:
    """Revived, weakened or reversed, lost after living on, strengthened, the rest; ties stay in document order."""
    events = {step.event for step in line.steps}
    lived = sum(step.statement is not None for step in line.steps) > 1
    if "revived" in events:
        return 0
    if not events.isdisjoint({"weakened", "reversed"}):
        return 1
    if lived and "dropped" in events:
        return 2
    if "strengthened" in events:
        return 3
    return 4 if lived else 5


def _summary(lines: Sequence[LifeLine], lineage: Lineage, lang: Language) -> Iterator[str]:
    yield from (f"## {tell('trace.summary', lang)}", "")
    head = [tell("trace.event", lang), *(markdown(name) for name in _columns(lineage))]
    rows = []
    for event in EVENTS:
        counts = [0] * len(lineage.documents)
        for line in lines:
            for step in line.steps:
                counts[step.document] += step.event == event
        if any(counts):
            rows.append([f"{SYMBOLS[event]} {tell(f'event.{event}', lang)}", *(str(count or "") for count in counts)])
    yield from table(head, rows, right=range(1, len(head)))
    yield ""
    for document in lineage.documents:
        yield f"- **{markdown(column(document, lineage.documents))}** {inline(document.label)}"
    yield ""
    names = _columns(lineage)
    for place in range(len(names) - 1):
        if few_carried(*lineage.carried(place)):
            yield from (tell("trace.apart", lang, old=markdown(names[place]), new=markdown(names[place + 1])), "")
    related = sum(not link.strict for link in lineage.links)
    if related:
        yield from (tell("trace.related", lang, count=related), "")


def _columns(lineage: Lineage) -> list[str]:
    return [column(document, lineage.documents) for document in lineage.documents]


def _matrix(lines: Sequence[LifeLine], lineage: Lineage, options: SeriesOptions) -> Iterator[str]:
    lang = options.lang
    yield from (f"## {tell('trace.matrix', lang)}", "")
    signs = "　".join(f"{SYMBOLS[event]} {tell(f'event.{event}', lang)}" for event in EVENTS)
    signs += f"　{RELATED} {say('kind.related', lang)}"
    yield from (f"{tell('trace.legend', lang)}: {signs}", "")
    head = [tell("trace.line", lang), *(markdown(name) for name in _columns(lineage)), tell("trace.words", lang)]
    rows = []
    for line in lines[: options.limit]:
        cells = _cells(line, lineage)
        words = clip(statements_of(line, lineage)[-1].text.strip(), 50)
        rows.append([line.id, *cells, markdown(words)])
    yield from table(head, rows)
    yield ""
    yield from _more(len(lines) - options.limit, lang)


def _cells(line: LifeLine, lineage: Lineage) -> list[str]:
    """A cell a document: what happened, to which statement; where it is lost, what takes up its subject."""
    cells = [""] * len(lineage.documents)
    last: Node | None = None
    for step in line.steps:
        if step.statement is not None:
            last = (step.document, step.statement)
            cells[step.document] = f"{SYMBOLS[step.event]} {step.statement}"
        else:
            cells[step.document] = SYMBOLS[step.event]
            if last in lineage.taken_up:
                document, statement = lineage.taken_up[last].new
                cells[document] = f"{cells[document]} {RELATED} {statement}".strip()
    return cells


def _lives(lines: Sequence[LifeLine], lineage: Lineage, options: SeriesOptions) -> Iterator[str]:
    lived = [line for line in lines if sum(step.statement is not None for step in line.steps) > 1]
    if not lived:
        return
    lang = options.lang
    yield from (f"## {tell('trace.lives', lang)}", "", tell("trace.lives.note", lang), "")
    for line in lived[: options.limit]:
        yield from _life(line, lineage, lang)
    yield from _more(len(lived) - options.limit, lang)


def _life(line: LifeLine, lineage: Lineage, lang: Language) -> Iterator[str]:
    ends = [
        tell(f"trace.{key}", lang, line=other) for key, other in (("origin", line.origin), ("into", line.into)) if other
    ]
    yield f"### {line.id}{' — ' + say('list', lang).join(ends) if ends else ''}"
    yield ""
    last: Node | None = None
    for step in line.steps:
        yield from _step(step, last, lineage, lang)
        if step.statement is not None:
            last = (step.document, step.statement)
    yield ""


def related_to(link: Link, lineage: Lineage, lang: Language) -> str:
    """Where the subject of a lost statement comes up again: for a person to judge."""
    document = lineage.documents[link.new[0]]
    words = {
        "share": share(link.change.confidence),
        "document": column(document, lineage.documents),
        "text": clip(lineage.statement(link.new).text.strip(), 90),
        "id": link.new[1],
    }
    return tell("trace.taken", lang, **words)


def _step(step: Step, last: Node | None, lineage: Lineage, lang: Language) -> Iterator[str]:
    document = lineage.documents[step.document]
    before = None if last is None else lineage.statement(last)
    name = markdown(column(document, lineage.documents))
    event = tell(f"event.{step.event}", lang)
    sure = f" {share(step.confidence)}" if step.confidence is not None else ""
    lead = f"- **{name}** {SYMBOLS[step.event]} `{event}`{sure}"
    if step.statement is None:
        yield lead
        if last is not None and last in lineage.taken_up:
            yield f"  - {inline(related_to(lineage.taken_up[last], lineage, lang))}"
        return
    statement = document.statement(step.statement)
    badge = "" if statement.strength is None else f" `{say(f'strength.{statement.strength}', lang)}`"
    # The same words again would only hide what changed elsewhere.
    words = (
        "" if before is not None and before.canonical == statement.canonical else f" {inline(statement.text.strip())}"
    )
    yield f"{lead}{badge}{words} — {inline(cited(document, statement, lang))} · {statement.id}"
    if step.facts:
        yield f"  - {markdown(describe_all(step.facts, lang))}"


def _more(count: int, lang: Language) -> Iterator[str]:
    if count > 0:
        yield from (tell("trace.more", lang, count=count), "")

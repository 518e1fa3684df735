"""A self-contained HTML page out of `xml.etree` elements: one style, one small script, nothing fetched.

The page's own policy (Content-Security-Policy) lets only this style and this script run, by their
hashes, and nothing be loaded; text from documents is text of elements and cannot become markup.
"""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET
from base64 import b64encode
from collections.abc import Iterable, Sequence

from .charts_svg import FONTS
from .escape import plain
from .language import Language
from .series_wording import tell

Element = ET.Element

_STYLE = (
    f"body{{font-family:{FONTS};color:#222;max-width:1000px;margin:2rem auto;padding:0 1rem;line-height:1.7}}"
    "h1{font-size:1.5rem}h2{font-size:1.15rem;border-bottom:1px solid #d0d0d0;margin-top:2.2rem}"
    "table{border-collapse:collapse;font-size:.9rem;margin:1rem 0}"
    "th,td{border-bottom:1px solid #e4e4e4;padding:.3rem .6rem;"
    "text-align:left;vertical-align:top}th{background:#f6f6f6}td.n{text-align:right;white-space:nowrap}"
    "svg{display:block;max-width:100%;height:auto;margin:1rem 0}td svg{margin:.3rem 0}"
    ".badge{border:1px solid #999;border-radius:3px;padding:0 .3rem;font-size:.8rem;white-space:nowrap}"
    ".dim{color:#6b6b6b;font-size:.85rem}mark{background:#fff1b8}"
    "td.l{text-align:right;white-space:nowrap}td.r,td mark{white-space:nowrap}td.dim{min-width:13rem}"
    "input,select{font:inherit;padding:.2rem .4rem;margin-right:.6rem}"
    "li{margin:.35rem 0}summary{cursor:pointer}.scroll{overflow-x:auto}[hidden]{display:none}"
    "@media print{.filter{display:none}}"
)
_SCRIPT = (
    "document.querySelectorAll('.filter').forEach(function(form){"
    "var rows=document.querySelectorAll('#'+form.dataset.for+' [data-row]');"
    "var count=form.querySelector('output');"
    "function show(){var words=form.querySelector('input').value.toLowerCase().split(/\\s+/).filter(Boolean);"
    "var picks=Array.from(form.querySelectorAll('select'));var n=0;"
    "rows.forEach(function(row){var text=row.textContent.toLowerCase();"
    "var ok=words.every(function(w){return text.indexOf(w)>=0})&&picks.every(function(p){"
    "return !p.value||(' '+row.getAttribute('data-'+p.name)+' ').indexOf(' '+p.value+' ')>=0});"
    "row.hidden=!ok;if(ok)n++});count.textContent=n+' / '+rows.length}"
    "form.addEventListener('input',show);form.addEventListener('submit',function(e){e.preventDefault()});show()});"
)


def element(tag: str, words: str | None = None, *children: Element, **attributes: str) -> Element:
    """An element; `words` come before the children; class_ and data_x stand for class and data-x."""
    names = {name.rstrip("_").replace("_", "-"): plain(value) for name, value in attributes.items()}
    made = ET.Element(tag, names)
    if words is not None:
        made.text = plain(words)
    made.extend(children)
    return made


def table(head: Sequence[str], rows: Iterable[Element], identifier: str | None = None) -> Element:
    """A table in a box that scrolls sideways on a small screen."""
    made = element("table", None, element("thead", None, element("tr", None, *(element("th", name) for name in head))))
    made.append(element("tbody", None, *rows))
    if identifier:
        made.set("id", identifier)
    return element("div", None, made, class_="scroll")


def filter_form(target: str, choices: Sequence[tuple[str, Sequence[tuple[str, str]]]], lang: Language) -> Element:
    """A line of controls that hides rows (`data-row`) of the element `target`.

    Each choice is (name, [(value, label)…]): a row stays if its `data-name` holds the chosen value as a word.
    Names are those of the texts `page.NAME`.
    """
    form = element("form", None, class_="filter", data_for=target)
    form.append(element("input", None, type="search", placeholder=tell("page.filter", lang), aria_label="filter"))
    for name, entries in choices:
        every = f"{tell(f'page.{name}', lang)}: {tell('page.every', lang)}"
        options = [element("option", every, value=""), *(element("option", label, value=key) for key, label in entries)]
        form.append(element("select", None, *options, name=name, aria_label=name))
    form.append(element("output", "", class_="dim"))
    return form


def page(title: str, body: Iterable[Element], lang: Language) -> bytes:
    """The whole file."""
    policy = f"default-src 'none'; style-src '{_hash(_STYLE)}'; script-src '{_hash(_SCRIPT)}'; base-uri 'none'"
    head = element(
        "head",
        None,
        element("meta", None, charset="utf-8"),
        element("meta", None, http_equiv="Content-Security-Policy", content=policy),
        element("meta", None, name="viewport", content="width=device-width,initial-scale=1"),
        element("title", title),
    )
    head.append(_raw("style", _STYLE))
    content = element("body", None, *body, element("p", tell("page.made", lang), class_="dim"))
    content.append(_raw("script", _SCRIPT))
    root = element("html", None, head, content, lang=lang)
    return b"<!DOCTYPE html>\n" + ET.tostring(root, encoding="unicode", method="html").encode("utf-8") + b"\n"


def _raw(tag: str, source: str) -> Element:
    """Style and script of our own; the HTML serialiser writes their text as it is."""
    made = ET.Element(tag)
    made.text = source
    return made


def _hash(source: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(source.encode('utf-8')).digest()).decode('ascii')}"

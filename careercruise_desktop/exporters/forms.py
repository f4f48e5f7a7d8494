"""Forms that work without a server: one HTML file for each recipient, that asks for nothing from anywhere.

The content security policy allows the page's own style and script by their hashes and nothing else. What people wrote
is escaped in the page, and stands beside it as JSON in which no tag can begin or end.
"""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import jinja2
from markupsafe import Markup

from careercruise_desktop import assets
from careercruise_desktop.domain.answer_file import MOST_BYTES, TEXT_LIMIT
from careercruise_desktop.domain.files import file_name
from careercruise_desktop.domain.forms import SCHEMA, VERSION, FormKind, FormSpec, canonical, seal_key, signature

CONSENTS = (("no", "no"), ("anonymous", "anonymous"), ("by_name", "by name"))
STEM_LIMIT = 80
_ANONYMOUS = "_anonymous"

Words = Mapping[str, Any]  # as the file of a language has them
Field = dict[str, object]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page and what it asks."""

    title: str
    fields: list[Field]


class Line(NamedTuple):
    """A line of a form: how it looks ("title", "head", "small", or as what it is answered), and words below it."""

    look: str
    text: str
    hint: str = ""


def pages(specs: Iterable[FormSpec]) -> dict[str, bytes]:
    """The forms by their file names, each name once."""
    made: dict[str, bytes] = {}
    for spec in specs:
        name, count = form_name(spec), 1
        while name in made:
            count += 1
            name = form_name(spec).removesuffix(".html") + f"-{count}.html"
        made[name] = page(spec)
    return made


def outline(spec: FormSpec) -> tuple[Line, ...]:
    """What the form says from the top, for a preview that needs no browser."""
    words = _words(spec)
    said = words["page"]
    lines = [Line("title", said[f"{spec.kind}_asks"].format(asker=spec.asker), spec.title)]
    lines += [Line("small", fact) for fact in _facts(spec, words)]
    for part in _parts(spec, words):
        lines += [Line("head", part.title)] if part.fields else []
        lines += [_line(field, words) for field in part.fields]
    lines.append(Line("head", said["privacy"]))
    return (*lines, *(Line("small", each) for each in _privacy(spec, words)))


def form_name(spec: FormSpec) -> str:
    """A plain file name: `feedback-contract-change-ana-berg.html`; without a person's name in an anonymous round."""
    return file_name(f"{_stem(spec.kind.value, spec.title, spec.addressee)}.html")


def answer_name(spec: FormSpec) -> str:
    """The name under which the page saves the answer."""
    return file_name(f"{_stem('answer', spec.title, spec.addressee)}.json")


def page(spec: FormSpec) -> bytes:
    """One form as an HTML file in UTF-8."""
    words = _words(spec)
    parts = [part for part in _parts(spec, words) if part.fields]
    fields = [field for part in parts for field in part.fields]
    style, script = _style(), _script()
    environment = jinja2.Environment(
        autoescape=True,
        loader=jinja2.FileSystemLoader(assets.path("forms")),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    rendered = environment.get_template("form.html").render(
        language=spec.language,
        title=spec.title,
        asker=spec.asker,
        asks=words["page"][f"{spec.kind}_asks"].format(asker=spec.asker),
        facts=_facts(spec, words),
        privacy=_privacy(spec, words),
        parts=parts,
        fields=fields,
        consents=CONSENTS,
        words=words,
        policy=_policy(style, script),
        style=Markup(style),  # noqa: S704 - our own file and nothing of a person
        script=Markup(script),  # noqa: S704 - our own file and nothing of a person
        island=Markup(_island(spec, words, fields)),  # noqa: S704 - no tag can begin in it
    )
    return (_dense(rendered) + "\n").encode("utf-8")


def _line(field: Field, words: Words) -> Line:
    part, key = str(field["part"]), str(field["key"])
    if part == "ratings":
        return Line("rating", str(field["label"]), words["dimensions"][key][1])
    look = "text" if field["type"] == "text" else "choice"
    return Line(look, str(field["label"]), words["consent"]["hint"] if part == "consent" else "")


def _dense(text: str) -> str:
    """The text without its empty lines: of the page, and before of what is hashed in it."""
    return re.sub(r"\n{2,}", "\n", text).strip()


def _words(spec: FormSpec) -> Words:
    """What the form says; one without names does not say to send its answer by mail, which has one."""
    words = tomllib.loads(assets.path(f"forms/{spec.language}.toml").read_text("utf-8"))
    for part in ("actions", "says"):
        others = {name: text for name, text in words[part].items() if name.endswith(_ANONYMOUS)}
        for name, text in others.items():
            del words[part][name]
            if spec.anonymous:
                words[part][name.removesuffix(_ANONYMOUS)] = text
    return words


def _facts(spec: FormSpec, words: Words) -> list[str]:
    said = words["page"]
    facts = []
    if spec.addressee:
        facts.append(said["for"].format(addressee=spec.addressee))
    if spec.project:
        facts.append(said["about"].format(project=spec.project))
    if spec.due:
        month = words["months"][spec.due.month - 1]
        day = words["date"].format(day=spec.due.day, month=month, year=spec.due.year)
        facts.append(said["due"].format(day=day))
    return facts


def _privacy(spec: FormSpec, words: Words) -> list[str]:
    names = ("anonymous_file", "anonymous_shown", "anonymous_sending") if spec.anonymous else ("named",)
    return [words["page"][name].format(asker=spec.asker, least=spec.least) for name in (*names, "offline")]


def _parts(spec: FormSpec, words: Words) -> list[Part]:
    """What is asked, by the sections of the page."""
    if spec.kind is FormKind.PULSE:
        score = _field("score", "score", words["score"]["title"], kind="number")
        health = [_field(f"health-{i}", "health", each, key=each) for i, each in enumerate(spec.health)]
        comment = [_text("comment", "comment", spec.comment or words["texts"]["comment"])]
        return [Part(words["health"]["title"], [score, *health]), Part(words["texts"]["title"], comment)]
    rated = [
        _field(f"rating-{name}", "ratings", words["dimensions"][name][0], key=name, kind="number")
        for name in spec.dimensions
    ]
    texts = [_text(name, name, words["texts"][name]) for name in ("quote", "improve")]
    texts += [_text(f"text-{i}", "texts", each, key=each) for i, each in enumerate(spec.questions)]
    consent = [] if spec.anonymous else [_field("consent", "consent", words["consent"]["title"])]
    return [Part(words["rating"]["title"], rated), Part(words["texts"]["title"], [*texts, *consent])]


def _field(name: str, part: str, label: str, *, key: str = "", kind: str = "choice") -> Field:
    return {"id": name, "part": part, "label": label, "key": key, "type": kind, "required": True}


def _text(name: str, part: str, label: str, *, key: str = "") -> Field:
    return {**_field(name, part, label, key=key, kind="text"), "required": False}


def _island(spec: FormSpec, words: Words, fields: list[Field]) -> str:
    """What the script needs, as JSON in which no tag and no character reference can begin or end."""
    data = {
        "schema": SCHEMA,
        "version": VERSION,
        "kind": spec.kind.value,
        "request": spec.request,
        "recipient": spec.recipient,
        "signature": signature(spec),
        "key": seal_key(spec),
        "file": answer_name(spec),
        "asker": spec.asker,
        "fields": fields,
        "says": words["says"],
        "progress": words["page"]["progress"],
        "count": words["texts"]["count"],
        "most_text": TEXT_LIMIT,
        "most_bytes": MOST_BYTES,
    }
    text = canonical(data).decode("ascii")
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _style() -> str:
    """The page's style: the app's own colours for light and dark, and the rules."""
    rules = assets.path("forms/form.css").read_text("utf-8")
    used = set(re.findall(r"var\(--(\w+)\)", rules))
    light, dark = (_variables(scheme, used) for scheme in ("light", "dark"))
    return _dense(
        f":root {{ color-scheme: light dark; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{rules}"
    )


def _variables(scheme: str, used: set[str]) -> str:
    colours = tomllib.loads(assets.path(f"theme/{scheme}.toml").read_text("utf-8"))["colors"]
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items() if name in used)


def _script() -> str:
    return _dense("\n".join(assets.path(f"forms/{name}.js").read_text("utf-8") for name in ("seal", "page")))


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded; the one style and the one script are allowed by their hashes."""
    allowed = (f"style-src {_hash(style)}", f"script-src {_hash(script)}", "base-uri 'none'", "form-action 'none'")
    return "; ".join(("default-src 'none'", *allowed))


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _stem(*parts: str) -> str:
    """Words of plain letters and digits with hyphens between, that every mail program and disk takes."""
    plain = unicodedata.normalize("NFKD", " ".join(parts).replace("ß", "ss")).encode("ascii", "ignore").decode("ascii")
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    # A form without a title is called feedback already.
    return re.sub(r"^(\w+)-\1\b", r"\1", words)[:STEM_LIMIT].strip("-")

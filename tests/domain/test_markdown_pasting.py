"""Pasted HTML becomes Markdown: its words and their shape, and nothing that would be loaded or run."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from traps import pages

from careercruise_desktop.domain.markdown.blocks import MOST_DEPTH, Block, Listing, Paragraph, Quote
from careercruise_desktop.domain.markdown.pasting import HTML_LIMIT, TEXT_LIMIT, from_html
from careercruise_desktop.domain.markdown.reading import parsed


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<br>two", "one\\\ntwo"),
        ("<h2>A &amp; <em>b</em></h2>text", "## A & *b*\n\ntext"),
        ("<b>bold</b> and <i>soft </i>words", "**bold** and *soft* words"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n  - c"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
        ('<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        (
            '<pre><code class="language-python">def f():\n    return 1\n</code></pre>',
            "```python\ndef f():\n    return 1\n```",
        ),
        ("use <code>a_b</code>", "use `a_b`"),
        ('<a href="https://example.com/x">x</a>', "[x](https://example.com/x)"),
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "**a** | **b**\n\n1 | 2"),
        ("a<hr>b", "a\n\n---\n\nb"),
        ("<p>a\n   b&nbsp;&nbsp;c</p>", "a b c"),
        ('<b style="font-weight:normal">a <span style="font-weight:700">b</span></b>', "a **b**"),
        ("2*3*4 _a_ # &lt;b&gt;", "2\\*3\\*4 \\_a\\_ # \\<b>"),
        ("<p># no heading</p><p>- no item</p>", "\\# no heading\n\n\\- no item"),
        ("<![if !supportLists]>·<![endif]> Word<o:p/>", "· Word"),
        ("<!--StartFragment-->kept<!--EndFragment-->", "kept"),
        ("</b></p>stray", "stray"),
        ("a < b and c > d", "a < b and c > d"),
        ("never <a href='x", "never \\<a href='x"),
        ("", ""),
    ],
)
def test_what_is_pasted(html: str, markdown: str) -> None:
    assert from_html(html).text == markdown


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<style>p { background: url(file:///x) }</style>",
        "<head><title>t</title></head>",
        "<svg><script>x</script><text>y</text></svg>",
        "<iframe src='https://example.com'>x</iframe>",
        "<template>x</template><noscript>y</noscript>",
    ],
)
def test_what_is_not_text_goes(html: str) -> None:
    assert from_html(f"a {html} b").text == "a b"


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "data:x", "#top", "/here", ""])
def test_a_link_that_leads_elsewhere_is_its_words(href: str) -> None:
    assert from_html(f'<a href="{href}">words</a>').text == "words"


def test_pictures_are_their_text_and_counted() -> None:
    pasted = from_html('<img src="file:///x.png" alt="the trace"> and <img src="https://example.com/p.gif">')
    assert pasted.text == "the trace and picture"
    assert (pasted.pictures, pasted.remark) == (2, "2 pictures left out.")


def test_unreadable_characters_go_and_are_counted() -> None:
    pasted = from_html("a\x00b\ud800 &#8238;c<img alt='x'>")
    assert pasted.text == "ab c x"
    assert pasted.remark == "1 picture and 3 unreadable characters left out."


def test_the_end_of_a_long_page_goes_and_that_is_said() -> None:
    pasted = from_html("<p>" + "word " * TEXT_LIMIT)
    assert pasted.shortened
    assert TEXT_LIMIT - 10 < len(pasted.text) <= TEXT_LIMIT
    assert pasted.remark == "The end of the text left out."
    assert from_html("x" * (HTML_LIMIT + 1)).shortened
    assert not from_html("x" * 1000).shortened


def test_what_is_nested_beyond_reason_keeps_its_words() -> None:
    pasted = from_html("<blockquote>" * 50 + "deep" + "</blockquote>" * 50 + "after")
    blocks: tuple[Block, ...] = parsed(pasted.text)
    for _ in range(MOST_DEPTH):
        quote = blocks[0]
        assert isinstance(quote, Quote)
        blocks = quote.blocks
    assert isinstance(blocks[0], Paragraph)
    assert pasted.text.endswith("deep\n\nafter")
    assert from_html("<div><b>" * 5000 + "deep").text == "**deep**"


def _words(blocks: tuple[Block, ...]) -> str:
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, Quote):
            parts.append(_words(block.blocks))
        elif isinstance(block, Listing):
            parts.extend(_words(item) for item in block.items)
        elif hasattr(block, "runs"):
            parts.append("".join(run.text for run in block.runs))
        elif hasattr(block, "text"):
            parts.append(block.text)
    return " ".join(parts)


@given(st.text(st.characters(exclude_categories=["C"]), max_size=80))
def test_any_words_come_through_as_they_are(text: str) -> None:
    pasted = from_html(f"<p>{escape(text)}</p>")
    assert _words(parsed(pasted.text)).split() == text.split()


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "b",
        "i",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "code",
        "a",
        "h1",
        "table",
        "tr",
        "td",
        "th",
        "br",
        "hr",
        "img",
        "span",
        "script",
        "o:p",
    ]
).flatmap(lambda name: st.sampled_from([f"<{name}>", f"</{name}>", f"<{name}/>"]))
SOUP = st.lists(TAGS | st.sampled_from(["a", "b ", "*", "_", "`", "<", ">", "&", "&#0;", "<!--", "-->", "<![x", "1."]))


@given(SOUP.map("".join))
def test_any_page_can_be_pasted_and_is_read_the_same_again(html: str) -> None:
    text = from_html(html).text
    assert not set("\x00\u202e") & set(text)
    blocks = parsed(text)
    assert [char for char in _words(blocks) if char in "ab"] == [char for char in text if char in "ab"]


@pytest.mark.parametrize("trap", pages(10_000))
def test_what_repeats_without_end_is_read_all_the_same(trap: str) -> None:
    page = pages(10_000)[trap]
    assert len(from_html(page).text) <= 2 * len(page)

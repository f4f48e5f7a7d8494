"""The form where it is filled in: a browser, the keyboard, no network; what it saves is what the program reads."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from careercruise_desktop.domain.answers import Answer, check_answer, read_answer
from careercruise_desktop.domain.feedback import DIMENSIONS, Consent
from careercruise_desktop.domain.forms import FormSpec, Health
from careercruise_desktop.exporters.forms import answer_name, form_name, page
from tests.answer_files import feedback_form, pulse_form
from tests.robots.browser import Browser, Page, installed

PROGRAM = installed()
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium is installed")
AXE = Path(__file__).parent.parent / "data" / "axe" / "axe.min.js"
HOSTILE = "</script><img src=x onerror=alert(1)><!-- & \"' -- {asker}"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
TEXT = 'She said "go" \\ and it went.\nGrüße, 李 🙂 </script> \u2028 __proto__'

Opening = Callable[..., Page]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with Browser(str(PROGRAM), tmp_path_factory.mktemp("browser")) as opened:
        yield opened


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opening]:
    pages: list[Page] = []

    def open_form(spec: FormSpec, *, before: str = "") -> Page:
        place = tmp_path / form_name(spec)
        place.write_bytes(page(spec))
        pages.append(browser.page(place, before=before))
        return pages[-1]

    yield open_form
    # Whatever a test did: nothing was asked of anywhere, and the page's policy had nothing to stop.
    for each in pages:
        assert each.requests() == []
        assert each.complaints() == []
        each.close()


def choose(page: Page, group: str, place: int) -> None:
    """Choose the radio at a place of a group, by keys alone."""
    page.tab_to(group)
    page.press(" ")
    page.press("ArrowRight", place)


def save(page: Page, spec: FormSpec) -> Answer:
    """Save by keys alone, and read what was saved."""
    page.tab_to("save")
    page.press("Enter")
    file = page.downloaded()
    answer = read_answer(file.read_bytes())
    file.unlink()
    check_answer(answer, spec)
    return answer


def fill(page: Page) -> None:
    """All ratings 1 to 5 in their order, but the last not; a text; yes by name."""
    for place, name in enumerate(DIMENSIONS[:4]):
        choose(page, f"rating-{name}", place + 1)
    choose(page, f"rating-{DIMENSIONS[4]}", 5)
    page.tab_to("quote")
    page.type(TEXT)
    page.tab_to("text-0")
    page.type("Calmly.")
    choose(page, "consent", 2)


def violations(page: Page) -> list[str]:
    """What axe-core finds, in light and in dark."""
    page.find(f"{AXE.read_text('utf-8')}; 0")
    found: list[str] = []
    for scheme in ("light", "dark"):
        page.prefer(color_scheme=scheme, reduced_motion="reduce")
        run = "axe.run({resultTypes: ['violations']}).then(found => JSON.stringify(found.violations))"
        for each in json.loads(page.find(run)):
            found += [f"{scheme} {each['id']}: {node['html'][:120]}" for node in each["nodes"]]
    return found


def test_a_form_is_filled_in_by_keys_alone_and_comes_back_as_it_was_said(opened: Opening) -> None:
    spec = feedback_form()
    form = opened(spec)
    fill(form)
    assert form.find("document.getElementById('progress-text').textContent") == "8 of 9 answered"
    answer = save(form, spec)
    assert answer.ratings == {"leadership": 2, "partnership": 3, "problem_solving": 4, "communication": 5}
    assert answer.quote == TEXT.replace("\u2028", "\n")
    assert [each.answer for each in answer.texts] == ["Calmly."]
    assert (answer.improve, answer.consent) == ("", Consent.BY_NAME)
    told = form.find("document.getElementById('told').textContent")
    assert answer_name(spec) in told
    form.tab_to("copy")
    form.press("Enter")
    form.wait_until("document.getElementById('told').textContent.startsWith('Copied.')")
    assert read_answer(form.clipboard()) == answer


def test_an_anonymous_form_in_german_gives_an_answer_without_a_name_as_text(opened: Opening) -> None:
    spec = feedback_form(anonymous=True, language="de")
    form = opened(spec, before=NO_CLIPBOARD)
    for name in DIMENSIONS:
        choose(form, f"rating-{name}", 3)
    form.tab_to("copy")
    form.press("Enter")
    text = form.find("document.getElementById('answer-text').value")
    answer = read_answer("\n".join(f"> {line}" for line in text.splitlines()))
    check_answer(answer, spec)
    assert answer.ratings == dict.fromkeys(DIMENSIONS, 4)
    assert (answer.recipient, answer.consent) == ("", None)
    # Without a clipboard the text stands there, selected, for the person's own Ctrl+C.
    assert form.focused() == "answer-text"
    assert form.find("document.getElementById('answer-text').selectionEnd") == len(text)


@pytest.mark.parametrize("language", ["fr", "sv"])
def test_a_pulse_is_answered_by_keys_alone(opened: Opening, language: str) -> None:
    spec = pulse_form(language=language, health=("\uff01", "__proto__", "\U0001f642", "Pace"))
    form = opened(spec)
    choose(form, "score", 10)
    for place, _ in enumerate(spec.health):
        choose(form, f"health-{place}", place)
    form.tab_to("comment")
    form.type("Färre möten")
    answer = save(form, spec)
    assert (answer.score, answer.comment) == (10, "Färre möten")
    assert answer.health == {"\uff01": Health.GREEN, "__proto__": Health.YELLOW, "\U0001f642": Health.RED}


def test_what_is_missing_is_said_and_leads_to_its_question(opened: Opening) -> None:
    spec = feedback_form(dimensions=("leadership",))
    form = opened(spec)
    form.tab_to("save")
    form.press("Enter")
    assert form.focused() == "problems"
    links = "Array.from(document.querySelectorAll('#problem-list a'), each => each.textContent)"
    assert form.find(links) == ["Choose an answer: Leadership", "Choose an answer: May your words be quoted?"]
    assert form.find("document.getElementById('consent').getAttribute('aria-invalid')") == "true"
    assert violations(form) == []
    form.press("Tab")
    form.press("Enter")
    assert form.focused() == "rating-leadership"
    form.press(" ")
    assert form.find("document.getElementById('rating-leadership').hasAttribute('aria-invalid')") is False
    choose(form, "consent", 0)
    assert save(form, spec).ratings == {"leadership": 1}
    assert form.find("document.getElementById('problems').hidden") is True


def test_nothing_at_all_is_no_answer(opened: Opening) -> None:
    form = opened(feedback_form(anonymous=True, dimensions=("leadership",)))
    choose(form, "rating-leadership", 5)
    form.tab_to("save")
    form.press("Enter")
    assert "Nothing is answered yet" in form.find("document.getElementById('problem-list').textContent")


def test_a_text_that_is_too_long_is_kept_and_said(opened: Opening) -> None:
    spec = feedback_form(anonymous=True, dimensions=())
    form = opened(spec)
    form.tab_to("quote")
    form.order("Input.insertText", text="🙂" * 5001)
    form.tab_to("save")
    form.press("Enter")
    assert "5001 of at most 5000" in form.find("document.getElementById('problem-list').textContent")
    form.press("Tab")
    form.press("Enter")
    form.press("Backspace")
    assert save(form, spec).quote == "🙂" * 5000


def test_a_draft_survives_and_goes_only_on_request(opened: Opening) -> None:
    spec = feedback_form()
    form = opened(spec)
    fill(form)
    form.open()
    assert "Your draft is back." in form.find("document.getElementById('draft').textContent")
    first = save(form, spec)
    assert first.quote == TEXT.replace("\u2028", "\n")
    # Saved twice it is the same answer, which is taken once.
    form.open()
    assert save(form, spec).mark == first.mark
    form.tab_to("clear")
    form.press("Enter")
    assert form.find("document.getElementById('quote').value") != ""
    form.press("Enter")
    assert form.find("document.getElementById('quote').value") == ""
    form.open()
    assert form.find("[localStorage.length, document.querySelectorAll(':checked').length]") == [0, 0]
    fill(form)
    assert save(form, spec).mark != first.mark


def test_a_saved_answer_without_a_name_leaves_an_empty_form_to_the_next_and_can_be_shown_again(opened: Opening) -> None:
    spec = feedback_form(anonymous=True, dimensions=("leadership",))
    form = opened(spec)
    offered, quote = "!document.getElementById('last').hidden", "document.getElementById('quote').value"

    def answer(text: str, place: int) -> Answer:
        choose(form, "rating-leadership", place)
        form.tab_to("quote")
        form.type(text)
        return save(form, spec)

    first = answer("Mine", 0)
    assert form.find(offered) is False
    # Changed after it was saved, it is the same answer still, and no draft for whoever comes next.
    form.tab_to("quote")
    form.press("Backspace")
    form.open()
    assert form.find(f"[{quote}, document.querySelectorAll(':checked').length]") == ["", 0]
    assert "Your draft is back" not in form.find("document.getElementById('draft').textContent")
    assert form.find(offered) is True
    assert violations(form) == []
    second = answer("Other", 1)
    assert (second.quote, second.ratings) == ("Other", {"leadership": 2})
    assert second.mark != first.mark
    form.open()
    form.tab_to("show-last")
    form.press("Enter")
    assert form.focused() == "rating-leadership"
    assert (form.find(quote), form.find(offered)) == ("Other", False)
    assert save(form, spec).mark == second.mark
    # What is begun anew is a draft as any other; what was saved waits beside it until all is cleared.
    form.open()
    form.tab_to("quote")
    form.type("New")
    form.open()
    assert (form.find(quote), form.find(offered)) == ("New", False)
    form.tab_to("clear")
    form.press("Enter", 2)
    assert form.find("document.getElementById('draft').textContent").startswith("What you fill in is kept")
    form.open()
    assert (form.find("localStorage.length"), form.find(offered)) == (0, False)


def test_a_draft_that_cannot_be_read_is_no_draft(opened: Opening) -> None:
    spec = feedback_form(anonymous=True, dimensions=("leadership",))
    form = opened(spec)
    name = f"careercruise-form:{spec.request}:"
    for kept in ("{", "null", "[]", '{"nonce": 1}', json.dumps({"nonce": "a" * 32, "values": {"quote": 1}})):
        form.find(f"localStorage.setItem({json.dumps(name)}, {json.dumps(kept)})")
        form.open()
        assert form.find("document.getElementById('quote').value") == ""
    choose(form, "rating-leadership", 0)
    assert save(form, spec).ratings == {"leadership": 1}


def test_a_browser_that_keeps_nothing_is_said_and_the_answer_is_saved_all_the_same(opened: Opening) -> None:
    spec = feedback_form(dimensions=("leadership",))
    form = opened(spec, before=NO_STORAGE)
    assert "cannot keep a draft" in form.find("document.getElementById('draft').textContent")
    choose(form, "rating-leadership", 0)
    choose(form, "consent", 1)
    assert save(form, spec).consent is Consent.ANONYMOUS


def test_text_of_people_runs_nowhere(opened: Opening) -> None:
    spec = feedback_form(title=HOSTILE, asker=HOSTILE, addressee=HOSTILE, questions=(HOSTILE,), dimensions=())
    form = opened(spec)
    assert form.find("[document.images.length, document.title.startsWith('</script>')]") == [0, True]
    form.tab_to("text-0")
    form.type(HOSTILE)
    choose(form, "consent", 0)
    answer = save(form, spec)
    assert [(each.question, each.answer) for each in answer.texts] == [(HOSTILE, HOSTILE)]
    assert form.find("document.images.length") == 0
    form.tab_to("copy")
    form.press("Enter")


@pytest.mark.parametrize("spec", [feedback_form(), pulse_form(language="de")])
def test_axe_finds_nothing_and_a_narrow_phone_scrolls_one_way_only(opened: Opening, spec: FormSpec) -> None:
    form = opened(spec)
    assert violations(form) == []
    form.resize(320, 640)
    assert form.find("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0

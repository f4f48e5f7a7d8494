"""The guards of tests/guards.py do fail the test that is at fault, and no other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.guards import TASKS

Run = Callable[[str], pytest.RunResult]
CLEAN = "def test_clean(): pass"


@pytest.fixture
def run(pytester: pytest.Pytester) -> Run:
    """Runs tests in a pytest of their own under the guards."""

    def _run(text: str) -> pytest.RunResult:
        pytester.makeini("[pytest]\nqt_api = pyside6\nqt_log_level_fail = WARNING\n")
        # What is never going to end need not be waited for as long as in earnest.
        pytester.makeconftest("from tests import guards\nguards.PATIENCE_SECONDS = 0.6\n")
        pytester.makepyfile(text)
        return pytester.runpytest_subprocess(
            "-p", "tests.guards", "-p", "no:randomly", "-p", "no:xdist", "-p", "no:cacheprovider"
        )

    return _run


def test_an_unexpected_log_line_fails_the_test(run: Run) -> None:
    result = run(f"""
        import logging
        def test_noisy(): logging.getLogger("store").warning("the disk is slow")
        {CLEAN}
    """)
    result.assert_outcomes(failed=1, passed=1)
    result.stdout.fnmatch_lines(["*WARNING store: the disk is slow"])


def test_an_expected_log_line_has_to_come(run: Run) -> None:
    result = run("""
        import logging
        def test_comes(expected_log):
            with expected_log("slow"): logging.getLogger().error("the disk is slow")
        def test_stays_away(expected_log):
            with expected_log("slow"): pass
    """)
    result.assert_outcomes(failed=1, passed=1)
    result.stdout.fnmatch_lines(["*no log line at WARNING or above said 'slow'*"])


def test_a_warning_of_qt_fails_the_test(run: Run) -> None:
    result = run(f"""
        from PySide6.QtCore import qWarning
        def test_warns(qapp): qWarning("no such slot")
        {CLEAN}
    """)
    result.assert_outcomes(failed=1, passed=1)


def test_a_thread_left_running_fails_the_test(run: Run) -> None:
    result = run(f"""
        import threading
        stop = threading.Event()
        def test_leaves(): threading.Thread(target=stop.wait, name="lazy", daemon=True).start()
        def test_ends(): threading.Thread(target=stop.wait, args=(0.1,)).start()
        {CLEAN}
    """)
    result.assert_outcomes(passed=3, errors=1)
    result.stdout.fnmatch_lines(["*left behind: the thread 'lazy'*"])


def test_a_window_or_timer_left_behind_fails_the_test(run: Run) -> None:
    result = run("""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QLabel
        kept = []
        def test_window(qtbot): kept.append(QLabel("left"))
        def test_timer(qtbot):
            kept.append(QTimer())
            kept[-1].start(1000)
        def test_tidy(qtbot):
            label = QLabel("tidy")
            qtbot.addWidget(label)
            QTimer(label).start(1000)
            label.show()
    """)
    result.assert_outcomes(passed=3, errors=2)
    result.stdout.fnmatch_lines(["*left behind: the top-level widget QLabel*", "*left behind: a running timer of *"])


def test_an_old_timer_left_running_fails_the_test_that_started_it(run: Run) -> None:
    result = run("""
        from PySide6.QtCore import QTimer
        kept = []
        def test_makes(): kept.append(QTimer())
        def test_looks_on(qtbot): pass
        def test_starts(qtbot): kept[0].start(1000)
        def test_stands_by(qtbot): pass
    """)
    result.assert_outcomes(passed=4, errors=1)
    result.stdout.fnmatch_lines(["ERROR *::test_starts*"])


@pytest.mark.skipif(not TASKS.is_dir(), reason="this system does not show the threads of a process by name")
def test_a_worker_of_qt_left_running_fails_the_test(run: Run) -> None:
    result = run(f"""
        import threading
        from PySide6.QtCore import QRunnable, QThreadPool
        done = threading.Event()
        class Work(QRunnable):
            def run(self): done.set()
        kept = []
        def test_pool(qtbot):
            kept.append(QThreadPool())
            kept[0].setExpiryTimeout(-1)
            kept[0].start(Work())
            assert done.wait(5)
        {CLEAN}
    """)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*left behind: the Qt thread 'Thread (pooled)'*"])

"""Work on several cores gives what one core gives, and leaves the interpreter's settings as they were."""

import sys

import pytest

from peru_access_atlas.overlay import cores


@pytest.mark.parametrize(("count", "least", "number"), [(0, 10, 4), (9, 10, 4), (40, 10, 4), (41, 10, 4), (100, 30, 8)])
def test_runs_cover_every_position_once_and_in_order(monkeypatch, count, least, number):
    monkeypatch.setattr(cores, "cores", lambda: number)
    runs = cores.in_runs(lambda run: list(range(count))[run], count, least)
    assert [position for run in runs for position in run] == list(range(count))
    assert len(runs) == max(min(number, count // least), 1)


def test_an_error_on_another_core_is_raised(monkeypatch):
    monkeypatch.setattr(cores, "cores", lambda: 2)

    def work(run):
        if run.start:
            raise ValueError("second half")
        return run

    with pytest.raises(ValueError, match="second half"):
        cores.in_runs(work, 100, 10)


def test_turns_are_as_long_as_before_after_runs_that_overlap():
    usual = sys.getswitchinterval()
    first, second = cores.short_turns(), cores.short_turns()
    with first:
        second.__enter__()
        assert sys.getswitchinterval() == pytest.approx(0.0005)
    assert sys.getswitchinterval() == pytest.approx(0.0005), "the second run is still going on"
    second.__exit__(None, None, None)
    assert sys.getswitchinterval() == usual


def test_turns_are_not_made_longer():
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with cores.short_turns():
            assert sys.getswitchinterval() == pytest.approx(1e-5)
    finally:
        sys.setswitchinterval(usual)

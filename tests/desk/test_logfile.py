"""The log: JSON lines, no token in any of them, rotated, closed at the end."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from planner.content.secrecy import masked
from planner.desk import logfile
from planner.desk.logfile import FILE, LogFile, log_into, quiet_logging

SECRET = "EAAG" + "aB3_-" * 12


@pytest.mark.parametrize(
    "text",
    [
        f"token {SECRET} was refused",
        f"GET /me?access_token={SECRET}&fields=id",
        "GET /me?access_token=107100324777727|rahasia&fields=id",
        "Authorization: Bearer 12345.abc",
        "Authorization: OAuth 12345.abc",
        f'{{"access_token": "{SECRET}"}}',
    ],
)
def test_nothing_that_looks_like_a_token_is_left(text: str) -> None:
    told = masked(text)
    assert "***" in told
    assert not any(secret in told for secret in (SECRET, "rahasia", "12345.abc"))


@pytest.mark.parametrize("text", ["EAA", "EAAkeduanya", "Tahun 2027", "access_tokens", "EAA dan EAB"])
def test_ordinary_words_stay(text: str) -> None:
    assert masked(text) == text


def test_a_record_is_one_line_of_json_with_its_traceback_and_without_tokens(tmp_path: Path) -> None:
    with quiet_logging():
        file = log_into(tmp_path)
        assert file is not None
        failed = ValueError(SECRET)
        logging.getLogger("uji").info("dua\nbaris %s", SECRET, exc_info=failed)
    (line,) = file.read_text(encoding="utf-8").splitlines()
    told = json.loads(line)
    assert (told["level"], told["logger"], told["message"]) == ("INFO", "uji", "dua\nbaris ***")
    assert "ValueError" in told["traceback"]
    assert SECRET not in line


def test_the_log_is_closed_at_the_end_and_the_next_run_has_its_own(tmp_path: Path) -> None:
    level = logging.getLogger().level
    for number in (1, 2):
        with quiet_logging():
            log_into(tmp_path / str(number))
            logging.getLogger("uji").info("run %d", number)
        assert not any(isinstance(one, LogFile) for one in logging.getLogger().handlers)
        assert f"run {number}" in (tmp_path / str(number) / FILE).read_text(encoding="utf-8")
    assert logging.getLogger().level == level


def test_the_log_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logfile, "MAX_BYTES", 2_000)
    with quiet_logging():
        log_into(tmp_path)
        for number in range(400):
            logging.getLogger("uji").info("baris %d", number)
    files = list(tmp_path.iterdir())
    assert 1 < len(files) <= logfile.KEPT + 1
    assert all(file.stat().st_size <= 2_000 for file in files)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is a device on Linux only")
def test_a_log_on_a_full_disk_is_silent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / FILE).symlink_to("/dev/full")
    with quiet_logging():
        log_into(tmp_path)
        logging.getLogger("uji").info("no place for this")
    assert capsys.readouterr().err == ""

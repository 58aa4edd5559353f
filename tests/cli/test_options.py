"""The options that every command takes, before and behind it, and how a workspace is chosen."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from cli.running import Planner, process, surroundings
from planner import __version__
from planner.cli.main import run
from planner.cli.session import Opening, Session


@pytest.mark.parametrize(
    "words",
    [
        ["--json", "post", "list"],
        ["post", "--json", "list"],
        ["post", "list", "--json"],
    ],
)
def test_shared_options_stand_before_the_command_behind_the_group_or_behind_it(
    planner: Planner, words: list[str]
) -> None:
    assert planner(*words).json == {"posts": []}


def test_the_option_nearest_to_the_command_wins(planner: Planner, tmp_path: Path) -> None:
    answer = planner("--workspace", tmp_path / "lain", "status", "--workspace", planner.workspace, "--json")
    assert answer.json["workspace"] == str(planner.workspace)


def test_the_option_names_the_workspace_before_the_environment(planner: Planner, tmp_path: Path) -> None:
    other = tmp_path / "lain"
    assert planner("init", "--agency", "Lain", "--workspace", other).code == 0
    assert planner.json("status", "--workspace", other)["agency"] == "Lain"
    assert planner.json("status")["agency"] == "Kementerian Contoh"


def test_without_option_and_environment_the_users_data_folder_is_the_workspace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PLANNER_WORKSPACE", raising=False)
    assert Session().root == platformdirs.user_data_path("Humas Planner", appauthor=False)


def test_a_relative_workspace_is_made_absolute(planner: Planner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(planner.workspace.parent)
    told = planner.json("status", "--workspace", planner.workspace.name)
    assert told["workspace"] == str(planner.workspace)


def test_an_empty_workspace_is_never_the_current_folder(
    planner: Planner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    answer = planner("init", "--agency", "Y", "--workspace", "", "--json")
    assert (answer.code, answer.error["code"]) == (2, "option-wrong")
    assert sorted(tmp_path.rglob("*")) == before


def test_as_names_the_person_and_the_owner_is_the_default(planner: Planner) -> None:
    by_owner = planner.json("queue", "pause", "--reason", "uji")
    by_sari = planner.json("queue", "pause", "--reason", "uji", "--as", "sari")
    assert [by_owner["pause"]["by"], by_sari["pause"]["by"]] == ["dewi", "sari"]


def test_as_somebody_unknown_is_wrong_usage(planner: Planner) -> None:
    answer = planner("status", "--as", "siapa", "--json")
    assert answer.code == 2
    assert answer.error["code"] == "login-unknown"


@pytest.mark.parametrize(
    ("words", "environment", "told"),
    [
        (["--lang", "en", "status"], {}, "There is no workspace"),
        (["status", "--lang=en"], {}, "There is no workspace"),
        (["status"], {"PLANNER_LANG": "en"}, "There is no workspace"),
        (["status", "--lang", "id"], {"PLANNER_LANG": "en"}, "tidak ada ruang kerja"),
        (["--lang", "en", "status", "--lang", "id"], {}, "tidak ada ruang kerja"),
        (["status"], {"LANG": "en_US.UTF-8"}, "There is no workspace"),
        (["status"], {"LC_ALL": "id_ID.UTF-8", "LANG": "en_US.UTF-8"}, "tidak ada ruang kerja"),
        (["status"], {"LANG": "C.UTF-8"}, "tidak ada ruang kerja"),
        (["status"], {"PLANNER_LANG": "id", "LANG": "en_US.UTF-8"}, "tidak ada ruang kerja"),
    ],
)
def test_the_language_is_the_option_else_the_environments_else_indonesian(
    planner: Planner,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    environment: dict[str, str],
    told: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert told in planner(*words, "--workspace", planner.workspace / "kosong").err


def test_an_unknown_language_is_wrong_usage(planner: Planner) -> None:
    assert planner("status", "--lang", "fr").code == 2


def test_the_language_of_one_run_does_not_stay(planner: Planner) -> None:
    planner("status", "--lang", "en")
    assert "Antrean" in planner("status").out


def test_the_version_is_told(planner: Planner) -> None:
    answer = planner("--version")
    assert (answer.code, answer.out) == (0, f"planner {__version__}\n")


def test_python_m_planner_does_the_same(planner: Planner) -> None:
    answer = process("status", "--json", PLANNER_WORKSPACE=str(planner.workspace))
    assert answer.code == 0
    assert answer.json["agency"] == "Kementerian Contoh"
    assert answer.err == ""


def test_without_a_command_and_without_a_window_it_helps(planner: Planner) -> None:
    answer = planner()
    assert answer.code == 2
    assert answer.out == ""
    assert "Sebut satu perintah" in answer.err


def test_without_a_command_the_window_is_opened_where_the_options_say(planner: Planner) -> None:
    asked: list[Opening] = []

    def window(opening: Opening) -> int:
        asked.append(opening)
        return 0

    assert run(["--as", "ayu", "--lang", "en", "--exit-when-ready"], window) == 0
    (opening,) = asked
    assert (opening.root, opening.login, opening.language) == (planner.workspace, "ayu", "en")
    assert opening.exit_when_ready
    assert not opening.is_demo


def test_without_a_display_the_window_says_so(planner: Planner) -> None:
    answer = process(
        PLANNER_WORKSPACE=str(planner.workspace), QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY=""
    )
    assert answer.code == 1
    assert answer.err.startswith("Tidak ada layar")


def test_a_command_loads_no_window(planner: Planner) -> None:
    code = "import sys; from planner.cli.main import run; run(['status']); sys.exit('PySide6' in sys.modules)"
    words = [sys.executable, "-c", code]
    surrounded = surroundings(PLANNER_WORKSPACE=str(planner.workspace))
    assert subprocess.run(words, env=surrounded, capture_output=True, check=False).returncode == 0  # noqa: S603


def test_without_a_command_but_with_json_the_error_is_json(planner: Planner) -> None:
    assert planner("--json").error["code"] == "usage"


def test_a_group_without_a_command_helps_and_is_wrong_usage(planner: Planner) -> None:
    answer = planner("post")
    assert answer.code == 2
    assert "request-changes" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ["bukan"],
        ["post", "bukan"],
        ["post", "create"],
        ["post", "list", "--state", "bukan"],
        ["post", "list", "--limit", "0"],
        ["init"],
        ["status", "--bukan"],
        ["status", "berlebih"],
        ["render", "x.jpg"],
        ["publish"],
        ["publish", "--due", "--watch"],
        ["accounts", "connect"],
        ["queue", "decide", "x"],
    ],
)
def test_wrong_usage_exits_2_and_is_told_as_json_too(planner: Planner, words: list[str]) -> None:
    answer = planner(*words, "--json")
    assert answer.code == 2
    assert answer.error["hint"]
    told = planner(*words)
    assert (told.code, told.out) == (2, "")
    assert told.err


def test_json_is_utf_8_whatever_the_terminal_speaks(planner: Planner) -> None:
    post_id = planner.post({"title": "Sapa – 🙂"})
    answer = process(
        "post", "show", post_id, "--json", PLANNER_WORKSPACE=str(planner.workspace), PYTHONIOENCODING="ascii"
    )
    assert answer.code == 0, answer
    assert json.loads(answer.out)["post"]["title"] == "Sapa – 🙂"
    told = process(
        "post", "show", post_id, PLANNER_WORKSPACE=str(planner.workspace), PYTHONIOENCODING="ascii"
    )
    assert "Sapa – 🙂" in told.out

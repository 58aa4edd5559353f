#!/usr/bin/env python3
r"""Sets this checkout up, runs it and tests it. Needs only a Python, and a network only the first time.

usage: python3 packaging/dev.py JOB        (Windows: py packaging\dev.py JOB)
  setup                   make .venv with every locked package; install missing system libraries
  demo [options of demo]  set up what the program needs, then run `planner demo`
  test [pytest options]   set up, then run every check and all tests; with options: pytest alone
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "stamp"  # the folder this .venv was made for, then the fingerprint of what is in it
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
PLANNER = PYTHON.with_name("planner.cmd" if sys.platform == "win32" else "planner")
LOCKS = {"setup": "test.txt", "demo": "run.txt", "test": "test.txt"}  # test.txt holds all of run.txt

OLDEST, NEWEST = (3, 11), (3, 14)
PYTHON_FROM = {
    "linux": "sudo apt-get install python3 python3-venv    (Debian 12, Ubuntu 24.04, or later)",
    "win32": "winget install Python.Python.3.13",
    "darwin": "brew install python@3.13",
}
# What the locked wheels open on Linux without carrying it, and the Debian or Ubuntu package that brings it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libexpat.so.1": "libexpat1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
# What a window on a real screen opens besides; asked for only where there is one.
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

CHECKS = (  # name, and the words after `python`
    ("ruff format", ["-m", "ruff", "format", "--check"]),
    ("ruff check", ["-m", "ruff", "check"]),
    ("mypy", ["-m", "mypy"]),
    ("lint-imports", ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"]),
    ("translations", ["packaging/translations.py", "check"]),
    ("pytest", ["-m", "pytest", "-n", "2", "--dist", "loadgroup"]),
)


class CannotGoOn(Exception):
    """What to tell the person; nothing to debug."""


def main(words: Sequence[str]) -> int:
    """Do the job that the words name, and return its exit code."""
    if not words or words[0] not in LOCKS:
        asked = bool(words) and words[0] in {"-h", "--help", "help"}
        print((__doc__ or "").partition("\n\n")[2].rstrip(), file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    job, options = words[0], words[1:]
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return become([*another_python(), __file__, *words])
    make_environment(LOCKS[job])
    if job == "demo":
        return become([str(PYTHON), "-P", "-m", "planner", "demo", *options])
    if job == "test":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no window opens, and none is needed
        return python(["-m", "pytest", *options]) if options else run_checks()
    say(f"ready: {PLANNER}")
    return 0


def run_checks() -> int:
    """Run all checks and tests, whatever the earlier ones say; return 1 if any failed."""
    failed = []
    for name, words in CHECKS:
        print(f"== {name}", flush=True)
        began = time.monotonic()
        code = python(words)
        outcome = f"failed ({code})" if code else "ok"
        print(f"== {name}: {outcome}, {time.monotonic() - began:.1f} s\n", flush=True)
        failed += [name] if code else []
    print("== failed: " + ", ".join(failed) if failed else "== all passed", flush=True)
    return 1 if failed else 0


def another_python() -> list[str]:
    """Return the words that start a supported Python of this machine."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        for words in ([f"python3.{minor}"], ["py", f"-3.{minor}"]):
            if succeeds([*words, "-c", f"import sys; sys.exit(sys.version_info[:2] != (3, {minor}))"]):
                return words
    needed = "Python {}.{} to {}.{} is needed; this is".format(*OLDEST, *NEWEST)
    source = PYTHON_FROM.get(sys.platform, "https://www.python.org/downloads/")
    raise CannotGoOn(f"{needed} {sys.version.split()[0]}. Install one and run this again:\n  {source}")


def missing_packages() -> list[str]:
    """Return the Debian packages of what this machine lacks."""
    missing = []
    screen = X11_LIBRARIES if os.environ.get("DISPLAY") else {}
    for library, package in {**LIBRARIES, **screen}.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    if importlib.util.find_spec("ensurepip") is None:  # Debian takes it out of its python3
        missing.append("python{}.{}-venv".format(*sys.version_info))
    return missing


def install_system_packages() -> None:
    """Install what is missing where that is allowed; else raise CannotGoOn with the command to type."""
    missing = missing_packages()
    if not missing:
        return
    if not shutil.which("apt-get"):
        raise CannotGoOn("Install what your system calls these packages of Debian: " + " ".join(missing))
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    sudo = [] if os.access("/var/lib/dpkg", os.W_OK) else ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]
    before = "sudo " if sudo else ""
    by_hand = f"{before}apt-get update && {before}{' '.join(install)}"
    if sudo and not (shutil.which("sudo") and (sys.stdin.isatty() or succeeds([*sudo, "true"]))):
        raise CannotGoOn(f"Libraries of the system are missing. Ask an administrator to type:\n  {by_hand}")
    say("installing " + " ".join(missing))
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for words in (["apt-get", "update"], install):
        patient = [*words, "-qq", "-o", "DPkg::Lock::Timeout=300"]  # another apt may be at work
        subprocess.call([*sudo, *patient], env=quiet, stdout=subprocess.DEVNULL)
    if missing_packages():
        raise CannotGoOn(f"That did not bring {' '.join(missing_packages())}. By hand:\n  {by_hand}")


def make_environment(lock: str) -> None:
    """Leave a .venv that holds the locked packages, our source and the console script."""
    if is_ready(lock):
        return
    with one_at_a_time():
        if is_ready(lock):
            return
        if sys.platform == "linux":
            install_system_packages()
        before = STAMP.read_text("utf-8") if STAMP.is_file() else ""
        anew = not is_sound()
        if anew:
            say("making .venv")
            if VENV.exists():
                shutil.rmtree(VENV)
            VENV.mkdir()
        STAMP.write_text("unfinished", "utf-8")  # what a kill leaves behind; the next run then begins anew
        try:
            install_locked_packages(lock, anew=anew)
        except CannotGoOn:
            if anew:
                shutil.rmtree(VENV, ignore_errors=True)
            else:
                STAMP.write_text(before, "utf-8")  # pip changes nothing before it has everything
            raise
        install_source()
        STAMP.write_text(f"{ROOT}\n{fingerprint(lock)}", "utf-8")


def is_ready(lock: str) -> bool:
    """Tell whether .venv holds the packages of this lock file, or of the larger one."""
    if not (STAMP.is_file() and PYTHON.exists()):
        return False
    return STAMP.read_text("utf-8") in {f"{ROOT}\n{fingerprint(each)}" for each in (lock, "test.txt")}


def is_sound() -> bool:
    """Tell whether there is a .venv to build upon: finished, made for this folder, with a pip that starts."""
    if STAMP.is_file() and STAMP.read_text("utf-8").split("\n")[0] not in {"", str(ROOT)}:
        return False
    proof = f"import sys, pip; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    return succeeds([str(PYTHON), "-c", proof])


def fingerprint(lock: str) -> str:
    """Return a digest of what decides the content of .venv: the lock file and this file."""
    parts = (ROOT / "packaging" / lock, Path(__file__))
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()


def install_locked_packages(lock: str, *, anew: bool) -> None:
    """Let venv and pip do their work; raises CannotGoOn when one of them fails."""
    base = getattr(sys, "_base_executable", "") or sys.executable  # not the .venv that we may run in
    if anew and subprocess.call([os.path.realpath(base), "-m", "venv", str(VENV)], stdout=2):
        raise CannotGoOn("The virtual environment could not be made: see above.")
    say("installing the packages of packaging/" + lock)
    pip = ["-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    locked = ["--only-binary", ":all:", "--require-hashes", "-r", str(ROOT / "packaging" / lock)]
    if subprocess.call([str(PYTHON), *pip, *locked], env=surroundings(), stdout=2):
        raise CannotGoOn(
            "pip could not install the packages: see above. Only this first run needs a network.\n"
            "  Behind a proxy: set HTTPS_PROXY=http://host:port, then run this again."
        )


def install_source() -> None:
    """Put src/ on .venv's path and write the console script (`pip install -e` would want a build backend)."""
    packages = next(VENV.glob("[Ll]ib/**/site-packages"))
    source = os.path.relpath(ROOT / "src", packages)
    (packages / "humas_planner_source.pth").write_text(source + "\n", "utf-8")
    if sys.platform == "win32":
        PLANNER.write_text('@"%~dp0python.exe" -P -m planner %*\n', "utf-8")
    else:
        start = f"""#!/bin/sh\n'''exec' {shlex.quote(str(PYTHON))} "$0" "$@"\n' '''\n"""  # #! knows no spaces
        code = "import sys\nfrom planner.__main__ import main\nsys.exit(main())\n"
        PLANNER.write_text(start + code, "utf-8")
        PLANNER.chmod(0o755)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Let a second terminal wait. The lock goes with the process, so a kill leaves none behind."""
    with (ROOT / ".venv.lock").open("a+b") as file:
        if sys.platform == "win32":
            while True:  # LK_LOCK itself gives up after ten seconds
                file.seek(0)
                with contextlib.suppress(OSError):
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def surroundings() -> dict[str, str]:
    """Return the environment for what we start: UTF-8, only our own packages, no colours in CI."""
    env = dict(os.environ, PYTHONUTF8="1")
    unwanted = ["PYTHONPATH", "PYTHONHOME"]
    if env.get("CI"):
        env["NO_COLOR"] = "1"
        unwanted += ["FORCE_COLOR", "PY_COLORS"]
    locale = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or ""
    if sys.platform == "linux" and "utf" not in locale.lower():
        env["LC_ALL"] = "C.UTF-8"
    for name in unwanted:
        env.pop(name, None)
    return env


def python(words: Sequence[str]) -> int:
    """Run the Python of .venv in the root of the checkout, and return its exit code."""
    return subprocess.call([str(PYTHON), *words], cwd=ROOT, env=surroundings())


def succeeds(words: Sequence[str]) -> bool:
    """Tell whether the command is there and exits with 0."""
    try:
        return subprocess.run(words, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def become(words: list[str]) -> int:
    """Go on as this program, so that its signals and exit code are ours."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            os.execvpe(words[0], words, surroundings())  # noqa: S606  returns only if it cannot start
    return subprocess.call(words, env=surroundings())


def say(text: str) -> None:
    """Tell the person what goes on; stdout stays free for the program's own answer."""
    print(f"[setup] {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (CannotGoOn, OSError) as reason:
        say(str(reason))
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)

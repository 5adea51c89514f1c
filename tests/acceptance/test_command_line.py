"""The command line keeps its contract: what it prints, how it ends, and that it changes nothing when it refuses."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from dialogapp.storage.dialogue_file import DialogueFile
from tests.acceptance.command_line import Done, done, finished, run, start

MEETING_KEYS = {"number", "title", "kind", "starts_at", "ends_at", "state", "suppliers", "contributions"}
ORGANISATION_KEYS = {"name", "offered_seconds", "used_seconds", "turns", "contributions", "share"}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "exempel.dialog"
    done("demo", path, "--today", "2026-03-02")
    return path


@pytest.fixture
def dialogue(sample: Path, tmp_path: Path) -> Path:
    """The sample, for a test to write in."""
    return Path(shutil.copy(sample, tmp_path / "exempel.dialog"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "tom.dialog"
    done("new", path, "--title", "Vägvisning", "--buyer", "Exempelköpings kommun")
    return path


def refused(result: Done, status: int = 2) -> str:
    """The one line of a command that refused."""
    assert result.status == status, result.err
    assert result.out == ""
    (line,) = result.err.splitlines()
    return line


def tamper(path: Path, sql: str) -> None:
    """Change a dialogue behind the app's back."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


class TestJson:
    """The keys that others rely on."""

    def test_info(self, sample: Path) -> None:
        data = done("info", sample, "--json").data
        assert data.keys() >= {
            "title", "buyer", "diary_number", "format_version", "organisations", "participants", "meetings",
            "contributions", "questions", "exercises", "needs", "requirements", "journal",
        }  # fmt: skip
        assert data["journal"].keys() == {"entries", "head"}
        assert len(data["journal"]["head"]) == 64
        first = data["meetings"][0]
        assert first.keys() >= MEETING_KEYS
        assert first["starts_at"] == "2026-02-02T09:00:00+01:00"
        assert len(first["suppliers"]) == 5
        assert (first["state"], first["stage"]) == ("held", "finalised")
        assert data["state"] == "open"
        assert sum(meeting["contributions"] for meeting in data["meetings"]) == data["contributions"]

    def test_fairness_of_all_meetings_and_of_one(self, sample: Path) -> None:
        everything = done("fairness", sample, "--json").data
        one = done("fairness", sample, "--meeting", "2", "--json").data
        assert everything.keys() >= {"scope", "organisations", "jain", "gini", "evenness", "min_max", "verdict"}
        assert (everything["scope"], one["scope"]) == ("all", 2)
        assert all(organisation.keys() >= ORGANISATION_KEYS for organisation in everything["organisations"])
        assert sum(organisation["share"] for organisation in everything["organisations"]) == pytest.approx(1)
        assert [organisation["name"] for organisation in one["organisations"]] == ["Delta Digital AB"]
        assert one["organisations"][0]["offered_seconds"] == 3600
        assert (one["jain"], one["verdict"]) == (None, None)
        assert everything["thresholds"] == {
            "green_jain": 0.95, "green_min_max": 0.8, "yellow_jain": 0.85, "covered": 0.9
        }  # fmt: skip

    def test_coverage_and_parity(self, sample: Path) -> None:
        coverage = done("coverage", sample, "--json").data
        assert coverage["missing"] == sum(len(question["missing"]) for question in coverage["questions"]) > 0
        assert coverage["questions"][0].keys() >= {"number", "text", "put_to", "missing"}
        swept, to_all = coverage["follow_ups"]
        assert (swept["number"], swept["missing"]) == ("F1", [])
        assert (to_all["number"], len(to_all["put_to"]), to_all["missing"]) == ("F2", 4, ["Epsilon Design AB"])
        assert {one["state"] for one in to_all["organisations"]} == {"put", "answered", "declined", "not_put"}
        parity = done("parity", sample, "--json").data
        assert parity["owed"] == sum(len(item["organisations_owed"]) for item in parity["items"]) > 0
        assert parity["items"][0].keys() >= {
            "number", "text", "given_in", "organisations_informed", "organisations_owed"
        }  # fmt: skip
        assert parity["items"][0]["given_in"] == 1

    def test_an_exercise_on_paper(self, sample: Path, tmp_path: Path) -> None:
        paper = tmp_path / "paper.docx"
        made = done("exercise", sample, "paper", "1", "-o", paper, "--json").data
        assert made["file"] == str(paper)
        assert paper.read_bytes().startswith(b"PK")

    def test_an_exercise_of_the_library_on_blank_paper(self, sample: Path, tmp_path: Path) -> None:
        paper = tmp_path / "paper.docx"
        done("exercise", sample, "blank", "kano", "-o", paper)
        assert paper.read_bytes().startswith(b"PK")

    def test_exercises(self, sample: Path) -> None:
        listed = done("exercise", sample, "list", "--json").data["exercises"]
        shown = done("exercise", sample, "show", listed[0]["title"], "--json").data
        assert (listed[0]["number"], listed[0]["cards"], listed[0]["ballots"]) == (1, 8, 6)
        assert len(shown["ballots"]) == 6
        assert sum(row["dots"] for row in shown["result"]["suppliers"]) == 12
        assert shown["result"]["abstained"] == ["Delta Digital AB"]

    def test_needs(self, sample: Path) -> None:
        data = done("needs", sample, "--json").data
        assert len(data["needs"]) == 8
        single = [need for need in data["needs"] if need["support"]["single_source"]]
        assert [finding["check"] for finding in single[0]["findings"]] == ["single_source"]
        assert data["inputs_untreated"] == 4
        assert not any(data["gaps"].values())
        (vague,) = [finding for finding in data["findings"] if finding["check"] == "vague"]
        assert (vague["requirement"], vague["passage"], vague["section"], vague["set_aside"]) == (
            14, "användarvänlig", "9:3", None
        )  # fmt: skip
        told = [requirement for need in data["needs"] for requirement in need["requirements"]]
        found = [(finding["check"], bool(finding["set_aside"])) for one in told for finding in one["findings"]]
        assert found == [("one_supplier", True), ("one_supplier", True), ("vague", False)]
        assert all(need["support"]["of"] == 5 and need["requirements"] for need in data["needs"])
        assert any(source["text"] for need in data["needs"] for source in need["sources"] if "text" in source)

    def test_verify(self, sample: Path) -> None:
        data = done("verify", sample, "--json").data
        assert data.keys() == {"ok", "entries", "head", "first_bad", "problems"}
        assert (data["ok"], data["first_bad"], data["problems"]) == (True, None, [])
        assert done("info", sample, "--json").data["journal"] == {"entries": data["entries"], "head": data["head"]}


class TestForPeople:
    """What is printed without --json, in the dialogue's language unless another is asked for."""

    @pytest.mark.parametrize(
        ("words", "swedish", "english"),
        [
            (["info"], "Upphandlande myndighet", "Buyer"),
            (["fairness"], "Bedömning", "Verdict"),
            (["coverage"], "Fråga", "Question"),
            (["parity"], "Upplysning", "Information"),
            (["needs"], "Behov", "Need"),
            (["verify"], "Händelseloggen", "journal"),
        ],
    )
    def test_it_is_in_the_dialogues_language(self, sample: Path, words: list[str], swedish: str, english: str) -> None:
        assert swedish in done(*words, sample).out
        assert english in done(*words, sample, "--language", "en").out

    def test_columns_stand_under_each_other(self, sample: Path) -> None:
        header, *rows = done("fairness", sample, "--language", "en").out.split("\n\n")[0].splitlines()
        place = header.index("Share") + len("Share")
        assert len(rows) == 5
        assert all(row[place - 1] == "%" for row in rows)

    def test_help_is_in_the_language_asked_for(self) -> None:
        assert "gör en kontrollerad kopia" in done("--language", "sv", "--help").out
        assert "make a verified copy" in done("--help", "--language=en").out


class TestNew:
    def test_it_never_overwrites(self, empty: Path, tmp_path: Path) -> None:
        before = empty.read_bytes()
        commands: list[list[str | Path]] = [["demo", empty], ["new", empty, "--title", "T", "--buyer", "B"]]
        for words in commands:
            assert "tom.dialog" in refused(run(*words, "--language", "en"))
        assert empty.read_bytes() == before

    def test_a_name_that_points_nowhere_is_taken_too(self, tmp_path: Path) -> None:
        dangling = tmp_path / "länk.dialog"
        try:
            dangling.symlink_to(tmp_path / "borta.dialog")
        except OSError:
            pytest.skip("this system lets nobody make links")
        refused(run("demo", dangling))

    @pytest.mark.parametrize(
        "wrong",
        [
            ["--title", " ", "--buyer", "B"],
            ["--title", "T", "--buyer", "\x01"],
            ["--title", "T", "--buyer", "B", "--time-zone", "Mars/Olympus"],
            ["--title", "T", "--buyer", "B", "--time-zone", "../../etc/passwd"],
            ["--title", "T", "--buyer", "B", "--document-language", "no"],
            ["--title", "T"],
        ],
    )
    def test_wrong_input_leaves_no_file(self, tmp_path: Path, wrong: list[str]) -> None:
        refused(run("new", tmp_path / "ny.dialog", *wrong))
        assert list(tmp_path.iterdir()) == []

    def test_what_is_given_is_kept(self, tmp_path: Path) -> None:
        path = tmp_path / "ny.dialog"
        done("new", path, "--title", "Hall", "--buyer", "Å", "--diary-number", "KS 1", "--time-zone", "Europe/Helsinki")
        data = done("info", path, "--json").data
        assert (data["title"], data["buyer"], data["diary_number"]) == ("Hall", "Å", "KS 1")
        assert data["time_zone"] == "Europe/Helsinki"
        assert done("verify", path).status == 0
        assert [left.name for left in tmp_path.iterdir()] == ["ny.dialog"]

    def test_demo_has_its_dates_around_the_day_asked_for(self, tmp_path: Path) -> None:
        done("demo", tmp_path / "a.dialog", "--today", "2031-09-15")
        meetings = done("info", tmp_path / "a.dialog", "--json").data["meetings"]
        assert {meeting["starts_at"][:7] for meeting in meetings} <= {"2031-08", "2031-09", "2031-10"}
        refused(run("demo", tmp_path / "b.dialog", "--today", "15/9"))


class TestWrongUsage:
    @pytest.mark.parametrize(
        "words",
        [
            ["inof"],
            ["info"],
            ["info", "a.dialog", "b.dialog"],
            ["import", "a.dialog"],
            ["import", "a.dialog", "rubbish", "b.csv"],
            ["exercise", "a.dialog", "show"],
            ["export", "a.dialog", "needs"],
            ["schedule", "a.dialog"],
            ["schedule", "a.dialog", "plan"],
            ["fairness", "a.dialog", "--meet", "1"],
            ["--nonsense"],
        ],
    )
    def test_it_is_one_line(self, words: list[str]) -> None:
        assert refused(run(*words)).startswith("dialogapp")

    @pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
    def test_without_a_display_the_window_says_so(self) -> None:
        nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
        assert "no display" in refused(finished(start(**nowhere)))


class TestFilesThatCantBeUsed:
    @pytest.mark.parametrize("command", ["info", "fairness", "coverage", "parity", "needs", "verify"])
    def test_what_is_no_dialogue(self, tmp_path: Path, command: str) -> None:
        (tmp_path / "text.dialog").write_text("Hej")
        (tmp_path / "noll.dialog").touch()
        tamper(tmp_path / "annan.dialog", "CREATE TABLE t (a)")
        for name in ("text.dialog", "noll.dialog", "annan.dialog", "saknas.dialog", "."):
            assert str(tmp_path) in refused(run(command, tmp_path / name))

    def test_a_damaged_dialogue_is_found_by_verify_and_named_by_all_others(self, dialogue: Path) -> None:
        dialogue.write_bytes(dialogue.read_bytes()[:60_000])
        result = run("verify", dialogue, "--json")
        assert (result.status, result.data["ok"]) == (1, False)
        assert result.data["problems"]
        commands: list[list[str | Path]] = [
            ["info", dialogue],
            ["export", dialogue, "log", "-o", dialogue.with_name("l.csv")],
            ["backup", dialogue, "-o", dialogue.with_name("kopia.dialog")],
        ]
        for words in commands:
            assert "skadad" in refused(run(*words))
        assert not {"l.csv", "kopia.dialog"} & {left.name for left in dialogue.parent.iterdir()}

    def test_rows_that_no_program_wrote_are_damage_too(self, dialogue: Path) -> None:
        tamper(dialogue, "UPDATE meeting SET starts_at = 'snart' WHERE number = 1")
        assert run("verify", dialogue).status == 1
        assert "skadad" in refused(run("info", dialogue))

    def test_a_change_behind_the_apps_back_is_found(self, dialogue: Path) -> None:
        tamper(dialogue, "UPDATE contribution SET text = 'Nej' WHERE row = 5")
        result = run("verify", dialogue, "--json")
        assert result.status == 1
        assert result.data["first_bad"] > 0

    def test_a_head_that_was_kept_outside_is_compared(self, sample: Path) -> None:
        head = done("info", sample, "--json").data["journal"]["head"]
        assert run("verify", sample, "--head", head.upper()).status == 0
        assert run("verify", sample, "--head", "f" * 64).status == 1

    def test_a_newer_format_is_left_alone(self, dialogue: Path) -> None:
        content = bytearray(dialogue.read_bytes())
        content[60:64] = (99).to_bytes(4, "big")
        dialogue.write_bytes(content)
        assert "nyare" in refused(run("info", dialogue))
        assert dialogue.read_bytes() == content


class TestInUse:
    def test_a_dialogue_that_is_open_elsewhere_is_read_but_not_written(self, dialogue: Path, tmp_path: Path) -> None:
        (tmp_path / "q.csv").write_text("text\nVad saknas?\n", "utf-8")
        with DialogueFile.open(dialogue):
            assert "öppen på annat håll" in refused(run("import", dialogue, "questions", tmp_path / "q.csv"), 3)
            assert done("info", dialogue, "--json").data["contributions"] > 0
            result = done("export", dialogue, "minutes", "--meeting", "1", "-o", tmp_path / "m.docx")
            assert "antecknades inte" in result.err
            done("backup", dialogue, "-o", tmp_path / "kopia.dialog")
        assert run("import", dialogue, "questions", tmp_path / "q.csv").status == 0


class TestExport:
    @pytest.mark.parametrize("ending", ["docx", "pdf"])
    def test_minutes(self, dialogue: Path, tmp_path: Path, ending: str) -> None:
        out = tmp_path / f"m.{ending}"
        entries = done("info", dialogue, "--json").data["journal"]
        made = done("export", dialogue, "minutes", "--meeting", "1", "-o", out, "--json").data
        assert made["journal"] == entries
        assert out.read_bytes()[:2] == (b"PK" if ending == "docx" else b"%P")
        assert done("info", dialogue, "--json").data["journal"]["entries"] == entries["entries"] + 1

    def test_an_existing_file_is_replaced_only_when_asked(self, dialogue: Path, tmp_path: Path) -> None:
        out = tmp_path / "behov.xlsx"
        out.write_text("Min egen")
        assert "--force" in refused(run("export", dialogue, "needs", "-o", out))
        assert out.read_text() == "Min egen"
        done("export", dialogue, "needs", "-o", out, "--force")
        assert zipfile.is_zipfile(out)

    @pytest.mark.parametrize(
        "wrong",
        [
            ["minutes", "--meeting", "99", "-o", "m.docx"],
            ["minutes", "--meeting", "Möte", "-o", "m.docx"],
            ["minutes", "--meeting", "1", "-o", "m.txt"],
            ["minutes", "--meeting", "1", "--audience", "supplier", "-o", "m.docx"],
            ["minutes", "--meeting", "1", "--organisation", "Betasystem AB", "-o", "m.docx"],
            ["minutes", "--meeting", "2", "--audience", "supplier", "--organisation", "Ingen AB", "-o", "m.docx"],
            ["needs", "-o", "n.csv"],
            ["log", "-o", "l.docx"],
            ["log", "-o", "saknas/l.csv"],
        ],
    )
    def test_what_cant_be_made_is_refused_and_nothing_is_written(
        self, dialogue: Path, tmp_path: Path, wrong: list[str]
    ) -> None:
        *words, name = wrong
        refused(run("export", dialogue, *words, tmp_path / name))
        assert not (tmp_path / name).exists()

    def test_a_suppliers_copy_is_found_by_its_organisation_number(self, dialogue: Path, tmp_path: Path) -> None:
        words = ["minutes", "--meeting", "2", "--audience", "supplier", "--organisation", "556000-0004"]
        done("export", dialogue, *words, "-o", tmp_path / "m.docx")

    def test_the_language_asked_for_is_the_documents(self, dialogue: Path, tmp_path: Path) -> None:
        out = tmp_path / "n.docx"
        done("export", dialogue, "needs", "-o", out, "--language", "en")
        with zipfile.ZipFile(out) as package:
            assert "Needs summary" in package.read("docProps/core.xml").decode()


class TestBackup:
    def test_a_copy_is_verified_and_restored(self, sample: Path, tmp_path: Path) -> None:
        copy, again = tmp_path / "kopia.dialog", tmp_path / "åter.dialog"
        done("backup", sample, "-o", copy)
        done("restore", copy, "-o", again)
        told = [done("info", path, "--json").data for path in (sample, copy, again)]
        assert told[0] == told[1] == told[2]
        before = copy.read_bytes()
        refused(run("backup", sample, "-o", copy))
        refused(run("restore", sample, "-o", copy))
        assert copy.read_bytes() == before

    def test_a_copy_that_was_changed_is_not_restored(self, dialogue: Path, tmp_path: Path) -> None:
        tamper(dialogue, "UPDATE need SET title = 'Annat' WHERE number = 1")
        refused(run("restore", dialogue, "-o", tmp_path / "åter.dialog"))
        assert not (tmp_path / "åter.dialog").exists()


class TestParity:
    def test_strict_tells_that_something_is_owed_by_its_status(self, sample: Path, empty: Path) -> None:
        assert run("parity", sample).status == 0
        strict = run("parity", sample, "--strict", "--json")
        assert (strict.status, strict.data["owed"] > 0) == (1, True)
        assert run("parity", empty, "--strict").status == 0


class TestTheProcess:
    """What shows only from outside."""

    @pytest.mark.parametrize(
        "words",
        [
            ["info", "FILE"],
            ["export", "FILE", "minutes", "--meeting", "1", "-o", "OUT"],
            ["verify", "FILE"],
            ["--help"],
        ],
    )
    def test_it_loads_no_qt(self, dialogue: Path, tmp_path: Path, words: list[str]) -> None:
        places = {"FILE": str(dialogue), "OUT": str(tmp_path / "m.docx")}
        loaded = "[name for name in sys.modules if 'PySide' in name]"
        code = f"import atexit; atexit.register(lambda: print({loaded}, file=sys.stderr))"
        result = finished(start(*(places.get(word, word) for word in words), code=code))
        assert (result.status, result.err.splitlines()[-1]) == (0, "[]")

    def test_info_loads_no_library_for_documents(self, sample: Path) -> None:
        loaded = "sorted({'docx', 'openpyxl', 'typst'} & set(sys.modules))"
        code = f"import atexit; atexit.register(lambda: print({loaded}, file=sys.stderr))"
        assert finished(start("info", sample, code=code)).err.splitlines()[-1] == "[]"

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
    @pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
    def test_an_interrupted_import_leaves_nothing_half_done(self, empty: Path, tmp_path: Path, stop: int) -> None:
        log = tmp_path / "log.csv"
        log.write_text("text\n" + "Hej\n" * 20, "utf-8")
        # The signal comes when the rows are written and nothing is durable yet.
        code = (
            "import os, dialogapp.storage.transaction as t\n"
            f"t.Transaction.record = lambda *_: os.kill(os.getpid(), {int(stop)})"
        )
        result = finished(start("import", empty, "contributions", log, "--new-meeting", "Möte", code=code))
        assert refused(result, 130)
        data = done("info", empty, "--json").data
        assert (data["contributions"], data["meetings"]) == (0, [])
        assert done("verify", empty).status == 0

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
    def test_a_reader_that_has_had_enough_is_no_error(self, sample: Path) -> None:
        process = start("needs", sample, "--json")
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert (process.stderr.read(), process.wait(60)) == (b"", 0)
        process.stderr.close()

    def test_it_speaks_utf_8_whatever_the_system_does(self, sample: Path) -> None:
        result = finished(start("info", sample, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C"))
        assert (result.status, result.out.splitlines()[0]) == (0, "Digital vägvisning, kulturhuset Kvarnen")

    @pytest.mark.parametrize(("system", "told"), [("sv_SE.UTF-8", "titel"), ("en_GB.UTF-8", "title"), ("C", "title")])
    def test_before_there_is_a_dialogue_it_speaks_the_systems_language(
        self, tmp_path: Path, system: str, told: str
    ) -> None:
        process = start("new", tmp_path / "n.dialog", "--title", " ", "--buyer", "B", LC_ALL=system, LANGUAGE="")
        assert told in refused(finished(process))

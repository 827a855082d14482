import os
from pathlib import Path

import pytest

from bot.errors import WrongSetting
from bot.settings import PREFIX, Settings
from tests.disks import like_any_user

TOKEN = "123456:ABC-DEF_ghi"


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No setting in the environment, and an empty folder to stand in."""
    for name in os.environ:
        if name.upper().startswith(PREFIX):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refusal(**environment: str) -> str:
    """The one line that these settings end with."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(PREFIX + name, value)
        with pytest.raises(WrongSetting) as caught:
            Settings.load().token()
    assert "\n" not in caught.value.line
    assert caught.value.exit_code == 2
    return caught.value.line


def test_defaults_are_those_of_the_contract() -> None:
    settings = Settings.load()
    assert settings.api_base_url == "https://api.telegram.org"
    assert (settings.language, settings.timezone) == ("de", "Europe/Berlin")
    assert (settings.intake, settings.log_level) == ("polling", "INFO")
    assert settings.data_dir.name == "rundfrage"
    assert not settings.database_key_file.is_relative_to(settings.data_dir)


def test_environment_goes_before_the_file(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bare / ".env").write_text("RUNDFRAGE_WEB_PORT=1\nRUNDFRAGE_LOG_LEVEL=debug\nOTHER=x\n")
    monkeypatch.setenv("RUNDFRAGE_WEB_PORT", "0")
    settings = Settings.load()
    assert (settings.web_port, settings.log_level) == (0, "DEBUG")


def test_name_that_is_no_setting_is_refused_with_the_one_that_may_be_meant(bare: Path) -> None:
    line = refusal(WEB_PROT="8090")
    assert line == "There is no setting RUNDFRAGE_WEB_PROT (perhaps RUNDFRAGE_WEB_PORT): see the README."
    (bare / ".env").write_text("rundfrage_data_folder=/srv\nOTHER=x\n")
    assert refusal(ZZZ="1") == (
        "There is no setting RUNDFRAGE_DATA_FOLDER (perhaps RUNDFRAGE_DATA_DIR), RUNDFRAGE_ZZZ: see the README."
    )


def test_what_a_cluster_sets_for_a_service_of_that_name_is_no_wrong_setting(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (
        refusal(PORT="8090")
        == "There is no setting RUNDFRAGE_PORT (perhaps RUNDFRAGE_WEB_PORT): see the README."
    )
    for name, value in {
        "PORT": "tcp://10.0.0.1:8080",
        "PORT_8080_TCP": "tcp://10.0.0.1:8080",
        "PORT_8080_TCP_ADDR": "10.0.0.1",
        "PORT_8080_TCP_PORT": "8080",
        "PORT_8080_TCP_PROTO": "tcp",
        "SERVICE_HOST": "10.0.0.1",
        "SERVICE_PORT": "8080",
        "SERVICE_PORT_HTTP": "8080",
    }.items():
        monkeypatch.setenv(f"RUNDFRAGE_{name}", value)
    assert Settings.load().web_port == 8080


def test_root_of_the_api_server_becomes_the_addresses_of_methods_and_files() -> None:
    settings = Settings.load(api_base_url="http://127.0.0.1:8081/")
    assert settings.bot_api_url == "http://127.0.0.1:8081/bot"
    assert settings.bot_file_url == "http://127.0.0.1:8081/file/bot"


def test_token_comes_from_the_environment_or_from_a_file(bare: Path) -> None:
    assert Settings.load(bot_token=TOKEN).token() == TOKEN
    (bare / "token").write_text(f"{TOKEN}\n")
    assert Settings.load(bot_token_file=bare / "token").token() == TOKEN


def test_token_is_not_shown_with_the_settings() -> None:
    assert TOKEN not in repr(Settings.load(bot_token=TOKEN))


def test_missing_token_says_where_to_get_one() -> None:
    assert refusal() == (
        "RUNDFRAGE_BOT_TOKEN is missing: get a token from @BotFather and put RUNDFRAGE_BOT_TOKEN=... into the "
        "environment or into a file named .env here; without Telegram set RUNDFRAGE_WEB_PUBLIC_URL instead."
    )


def test_empty_setting_counts_as_missing() -> None:
    assert refusal(BOT_TOKEN="").startswith("RUNDFRAGE_BOT_TOKEN is missing")


def test_something_else_than_a_token_is_refused_without_being_shown() -> None:
    line = refusal(BOT_TOKEN="my-password")
    assert line.startswith("RUNDFRAGE_BOT_TOKEN holds no token")
    assert "my-password" not in line


def test_missing_token_file_is_named(bare: Path) -> None:
    missing = bare / "nowhere"
    assert refusal(BOT_TOKEN_FILE=str(missing)) == (
        f"RUNDFRAGE_BOT_TOKEN_FILE names a file that cannot be read ({missing}: No such file or directory)."
    )


def test_key_inside_the_data_folder_is_refused_even_through_a_link(bare: Path) -> None:
    (bare / "data").mkdir()
    (bare / "link").symlink_to(bare / "data")
    inside = {"DATA_DIR": str(bare / "data"), "DATABASE_KEY_FILE": str(bare / "link" / "database.key")}
    assert refusal(**inside).startswith("RUNDFRAGE_DATABASE_KEY_FILE lies inside RUNDFRAGE_DATA_DIR")


@pytest.mark.parametrize(
    "written",
    [
        "# für die Stadt\nRUNDFRAGE_WEB_PORT=1\n".encode("latin-1"),
        "RUNDFRAGE_WEB_PORT=1\n".encode("utf-16"),
        "RUNDFRAGE_WEB_PORT=1\n".encode("utf-16-le"),
    ],
    ids=["latin-1", "utf-16", "utf-16-le"],
)
def test_file_that_is_not_written_in_utf_8_is_named_with_its_remedy(bare: Path, written: bytes) -> None:
    (bare / ".env").write_bytes(written)
    assert refusal() == f"{bare / '.env'} is not written in UTF-8: open it in an editor and save it as UTF-8."


def test_mark_that_windows_writes_at_the_beginning_of_a_file_is_none_of_its_content(bare: Path) -> None:
    (bare / "token").write_text(TOKEN, encoding="utf-8-sig")
    (bare / ".env").write_text("RUNDFRAGE_BOT_TOKEN_FILE=token\n", encoding="utf-8-sig")
    assert Settings.load().token() == TOKEN


def test_file_that_may_not_be_read_is_named(bare: Path) -> None:
    (bare / ".env").write_text("RUNDFRAGE_WEB_PORT=1\n")
    (bare / ".env").chmod(0)
    with like_any_user():
        assert refusal() == f"{bare / '.env'} cannot be read: Permission denied."


@pytest.mark.parametrize(
    "line",
    [
        f"RUNDFRAGE_BOT_TOKEN: {TOKEN}",
        f"RUNDFRAGE_BOT_TOKEN:{TOKEN}",
        f"RUNDFRAGE_BOT_TOKEN {TOKEN}",
        f'RUNDFRAGE_BOT_TOKEN="{TOKEN}',
        f"RUNDFRAGE_BOT_TOKEN:={TOKEN}",
        "RUNDFRAGE_BOT_TOKEN",
        "Das ist kein env",
    ],
)
def test_line_that_sets_nothing_is_told_by_its_number_and_never_shown(bare: Path, line: str) -> None:
    (bare / ".env").write_text(f"# unser Server\n\n\n{line}\nRUNDFRAGE_WEB_PORT=1\nOTHER\n", encoding="utf-8")
    assert refusal() == f"{bare / '.env'}, line 4: write NAME=value, or # before a comment."


def test_every_line_that_sets_nothing_is_told(bare: Path) -> None:
    (bare / ".env").write_text("RUNDFRAGE_WEB_PORT: 1\nRUNDFRAGE_LANGUAGE=en\nRUNDFRAGE_TIMEZONE\n")
    assert refusal() == f"{bare / '.env'}, lines 1, 3: write NAME=value, or # before a comment."


def test_file_that_sets_everything_as_it_should_is_taken(bare: Path) -> None:
    (bare / ".env").write_text(
        "\n# unser Server\n\nexport RUNDFRAGE_WEB_PORT = 1 # frei\n"
        "RUNDFRAGE_LANGUAGE=\nRUNDFRAGE_TIMEZONE='Europe/Berlin'\n"
        'OTHER="two\nlines"\nBARE\n\n'
    )
    assert Settings.load().web_port == 1


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("API_BASE_URL", "api.telegram.org", "must be an address such as https://example.org"),
        ("API_BASE_URL", "https://api.telegram.org/?x=1", "must be an address such as https://example.org"),
        ("WEB_PUBLIC_URL", "https://:80", "must be an address such as https://example.org"),
        ("WEB_PUBLIC_URL", "https://example.org:http", "must be an address such as https://example.org"),
        ("WEB_PUBLIC_URL", "https://example.org/?town=1", "must be an address such as https://example.org"),
        ("WEB_PUBLIC_URL", "https://example.org#top", "must be an address such as https://example.org"),
        ("TIMEZONE", "Europe/Musterstadt", "must be an IANA time zone such as Europe/Berlin"),
        ("TIMEZONE", "../secret", "must be an IANA time zone such as Europe/Berlin"),
        ("LANGUAGE", "klingon", "must be one of de"),
        ("WEB_PORT", "eighty", "must be a whole number."),
        ("WEB_PORT", "80.5", "must be a whole number."),
        ("WEB_PORT", "70000", "must be at most 65535."),
        ("WEB_PORT", "-1", "must be at least 0."),
        ("WEB_BEHIND_PROXY", "maybe", "must be true or false."),
        ("INTAKE", "pigeon", "must be 'polling' or 'webhook'."),
        ("LOG_LEVEL", "chatty", "must be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'."),
    ],
)
def test_wrong_setting_is_named_with_its_remedy(name: str, value: str, remedy: str) -> None:
    line = refusal(**{name: value})
    assert line.startswith(f"RUNDFRAGE_{name} is wrong: {remedy}")


def test_slash_at_the_end_of_the_public_address_is_no_path() -> None:
    assert Settings.load(web_public_url="https://example.org/").web_public_url == "https://example.org"
    assert Settings.load(api_base_url="http://127.0.0.1:8081/telegram/").bot_api_url.endswith("/telegram/bot")


def test_webhook_needs_a_public_address() -> None:
    assert refusal(INTAKE="webhook").startswith("RUNDFRAGE_WEB_PUBLIC_URL is missing")
    assert Settings.load(intake="webhook", web_public_url="https://example.org").intake == "webhook"

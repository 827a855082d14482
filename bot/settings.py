"""Settings come from the environment and a `.env` file; a wrong one is one line that names it and says what to do."""

import os
import re
import stat
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import platformdirs
from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.dotenv_file import fault_of
from bot.errors import WrongSetting, demanded
from locales import LANGUAGES
from storage.files import is_credential

PREFIX: Final = "RUNDFRAGE_"
DOTENV: Final = Path(".env")
"""In the folder in which a command is run."""
_TOKEN: Final = re.compile(r"\d+:[A-Za-z0-9_-]+")
_OF_A_SERVICE: Final = re.compile(r"SERVICE_(HOST|PORT(_\w+)?)|PORT_\d+_(TCP|UDP)_(ADDR|PORT|PROTO)")


def _without_slash(address: str) -> str:
    if not _is_address(address):
        raise ValueError("must be an address such as https://example.org")
    return address.rstrip("/")


def _is_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:  # no port
        return False
    return parts.scheme in {"http", "https"} and bool(host) and not set("?#") & set(address)


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"must be one of {', '.join(LANGUAGES)}")
    return code


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError("must be an IANA time zone such as Europe/Berlin") from error
    return name


def _absolute(path: Path) -> Path:
    return path.expanduser().absolute()


def _upper(name: object) -> object:
    return name.upper() if isinstance(name, str) else name


Address = Annotated[str, AfterValidator(_without_slash)]
Location = Annotated[Path, AfterValidator(_absolute)]


class Settings(BaseSettings):
    """Each field is the variable RUNDFRAGE_<NAME>; its description is what the README says about it."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_file=DOTENV, env_ignore_empty=True, extra="ignore", frozen=True
    )

    bot_token: SecretStr | None = Field(None, description="the token from @BotFather")
    bot_token_file: Location | None = Field(
        None, description="a file that holds the token, instead of BOT_TOKEN"
    )
    api_base_url: Address = Field("https://api.telegram.org", description="the root of a Bot API server")
    data_dir: Location = Field(
        default_factory=lambda: platformdirs.user_data_path("rundfrage"),
        description="the folder of the encrypted database",
    )
    database_key_file: Location = Field(
        default_factory=lambda: platformdirs.user_config_path("rundfrage") / "database.key",
        description="the file of the database's key, outside of DATA_DIR; made on the first start",
    )
    language: Annotated[str, AfterValidator(_language)] = Field(
        "de", description="the language of people whose phone is set to one that Rundfrage does not speak"
    )
    timezone: Annotated[str, AfterValidator(_timezone)] = Field(
        "Europe/Berlin", description="the time zone of new municipalities"
    )
    intake: Literal["polling", "webhook"] = Field(
        "polling", description="how updates come: polling, or webhook (needs WEB_PUBLIC_URL)"
    )
    web_host: str = Field("127.0.0.1", description="where the web server listens")
    web_port: int = Field(8080, ge=0, le=65535, description="its port; 0 takes any free one")
    web_public_url: Address | None = Field(
        None,
        description="the address under which the web server is reached; with it people can use a browser",
    )
    web_behind_proxy: bool = Field(
        default=False,
        description="true where a reverse proxy stands in front: its X-Forwarded-For is believed",
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = Field(
        "INFO", description="DEBUG, INFO, WARNING or ERROR"
    )
    log_format: Literal["auto", "json", "plain"] = Field(
        "auto",
        description="plain lines, or json: one object per line; auto: plain on a terminal, json elsewhere",
    )

    @classmethod
    def load(cls, **given: Any) -> Self:
        """Reads the settings; `given` goes before environment and file.

        Raises WrongSetting, also for a name that is none: what it was to say would be missing without a word.
        """
        if fault := fault_of(DOTENV, PREFIX):
            raise WrongSetting(fault.line)
        if unknown := cls.unknown():
            raise WrongSetting(unknown)
        try:
            settings = cls(**given)
        except ValidationError as error:
            raise WrongSetting(_one_line(error)) from None
        settings._check_together()
        return settings

    @classmethod
    def examined(cls) -> tuple[Self, list[str]]:
        """The settings, with the usual value in place of each that is wrong, and one line about each of those."""
        fault = fault_of(DOTENV, PREFIX)
        faults = [] if fault is None else [fault.line]
        read_from = DOTENV if fault is None or fault.readable else None
        try:
            settings = cls(_env_file=read_from)
        except ValidationError as error:
            wrong = {str(one["loc"][0]): one for one in error.errors(include_url=False, include_input=False)}
            faults += [_line(one) for one in wrong.values()]
            usual = {name: cls.model_fields[name].get_default(call_default_factory=True) for name in wrong}
            settings = cls(_env_file=read_from, **usual)
        if read_from is not None and (unknown := cls.unknown()):
            faults.append(unknown)
        try:
            settings._check_together()
        except WrongSetting as refusal:
            faults.append(refusal.line)
        return settings, faults

    @classmethod
    def unknown(cls) -> str | None:
        """One line about names in environment and file that begin like settings and are none."""
        known = [name.upper() for name in cls.model_fields]
        given = {name.upper() for name in (*os.environ, *dotenv_values(DOTENV))}
        bare = [name.removeprefix(PREFIX) for name in sorted(given) if name.startswith(PREFIX)]
        unknown = [name for name in bare if name not in known and not _is_of_a_cluster(name)]
        if not unknown:
            return None
        said = [PREFIX + name + _meant(name, known) for name in unknown]
        return f"There is no setting {', '.join(said)}: see the README."

    @property
    def is_browser_only(self) -> bool:
        """Telegram is switched off: no token is given, and people come through the browser."""
        return self.bot_token is None and self.bot_token_file is None and self.web_public_url is not None

    def token(self) -> str:
        """The bot's token. Raises WrongSetting where it is missing, no token, or given twice."""
        name = f"{PREFIX}BOT_TOKEN"
        if self.bot_token is not None and self.bot_token_file is not None:
            raise WrongSetting(f"{name} and {name}_FILE are both set: leave one of them out.")
        if self.bot_token is not None:
            token = self.bot_token.get_secret_value().strip()
        elif self.bot_token_file is not None:
            name = f"{PREFIX}BOT_TOKEN_FILE"
            token = _first_line(self.bot_token_file, name)
        else:
            raise WrongSetting(
                f"{name} is missing: get a token from @BotFather and put {name}=... into the environment "
                f"or into a file named .env here; without Telegram set {PREFIX}WEB_PUBLIC_URL instead."
            )
        if not _TOKEN.fullmatch(token):
            raise WrongSetting(
                f"{name} holds no token: it looks like 123456:ABC-DEF and comes from @BotFather."
            )
        return token

    @property
    def token_source(self) -> Path | None:
        """The file that holds the token, which may be `.env`; None where the environment itself does."""
        if self.bot_token is None:
            return self.bot_token_file
        return None if os.environ.get(f"{PREFIX}BOT_TOKEN") else DOTENV.absolute()

    @property
    def exposed_token(self) -> Path | None:
        """The file that holds the token, if others may read it."""
        path = self.token_source
        if path is None or not path.is_file() or is_credential(path):
            return None
        return path if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) else None

    @property
    def bot_api_url(self) -> str:
        """What python-telegram-bot calls `base_url`."""
        return f"{self.api_base_url}/bot"

    @property
    def bot_file_url(self) -> str:
        """What python-telegram-bot calls `base_file_url`."""
        return f"{self.api_base_url}/file/bot"

    def _check_together(self) -> None:
        if self.database_key_file.resolve().is_relative_to(self.data_dir.resolve()):
            raise WrongSetting(
                f"{PREFIX}DATABASE_KEY_FILE lies inside {PREFIX}DATA_DIR, where one theft takes both: "
                "name a file outside of it."
            )
        if self.intake == "webhook" and self.web_public_url is None:
            raise WrongSetting(
                f"{PREFIX}WEB_PUBLIC_URL is missing: {PREFIX}INTAKE=webhook needs the https address under which "
                "Telegram reaches this server."
            )


def _is_of_a_cluster(name: str) -> bool:
    """Whether Kubernetes sets it for a service that is called rundfrage, like `RUNDFRAGE_PORT=tcp://10.0.0.1:80`."""
    is_address = os.environ.get(PREFIX + name, "").startswith(("tcp://", "udp://"))
    return is_address or _OF_A_SERVICE.fullmatch(name) is not None


def _meant(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f" (perhaps {PREFIX}{near[0]})" if near else ""


def _first_line(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not a text file"
        raise WrongSetting(f"{name} names a file that cannot be read ({path}: {reason}).") from None


def _one_line(error: ValidationError) -> str:
    """The first fault only; the value is left out, since it may be a secret."""
    return _line(error.errors(include_url=False, include_input=False, include_context=False)[0])


def _line(fault: Mapping[str, Any]) -> str:
    name = PREFIX + "_".join(str(part) for part in fault["loc"][:1]).upper()
    return f"{name} is wrong: {demanded(fault['msg'])}."

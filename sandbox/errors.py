"""How the sandbox says no: one exception that carries what the real server would answer."""

from typing import Any


class ApiError(Exception):
    """A refused call. `code` is the HTTP status and the `error_code` at once, as with the real server."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters


def bad_request(what: str, **parameters: Any) -> ApiError:
    return ApiError(400, f"Bad Request: {what}", **parameters)


def forbidden(why: str) -> ApiError:
    return ApiError(403, f"Forbidden: {why}")


def conflict(why: str) -> ApiError:
    return ApiError(409, f"Conflict: {why}")


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)

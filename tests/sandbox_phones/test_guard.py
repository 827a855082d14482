"""Other web sites in the same browser can neither read the phones nor use them."""

import pytest

from tests.sandbox_phones.site import Site

FOREIGN_PAGE = "http://127.0.0.1:9"
"""Another program's page on this very machine."""


async def test_guard_refuses_a_foreign_name_for_this_machine(site: Site) -> None:
    async with site.client.get("/api/state", headers={"Host": "rebound.example"}) as response:
        assert response.status == 421
    async with site.client.get("/api/state", headers={"Host": "127.0.0.1:9"}) as response:
        assert response.status == 421


async def test_guard_knows_this_machine_by_its_usual_names(site: Site) -> None:
    for host in (f"127.0.0.1:{site.port}", f"localhost:{site.port}", f"[::1]:{site.port}"):
        async with site.client.get("/api/state", headers={"Host": host}) as response:
            assert response.status == 200


@pytest.mark.parametrize(
    "headers", [{"Origin": FOREIGN_PAGE}, {"Origin": "null"}, {"Sec-Fetch-Site": "same-site"}]
)
async def test_guard_refuses_actions_of_a_foreign_page(site: Site, headers: dict[str, str]) -> None:
    async with site.client.post("/api/phones/2/text", json={"text": "/start"}, headers=headers) as response:
        assert response.status == 403
    assert await site.texts("2") == []


async def test_guard_lets_the_own_page_act(site: Site) -> None:
    own = {"Origin": site.address.rstrip("/"), "Sec-Fetch-Site": "same-origin"}
    async with site.client.post("/api/phones/2/text", json={"text": "/start"}, headers=own) as response:
        assert response.status == 200
    assert await site.texts("2") == ["/start"]


async def test_guard_keeps_foreign_pages_from_reading(site: Site) -> None:
    for path in ("/api/state", "/api/events", "/phone.js"):
        foreign = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
        async with site.client.get(path, headers=foreign) as response:
            assert response.status == 403


async def test_guard_lets_a_person_follow_a_link_to_the_page(site: Site) -> None:
    visit = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with site.client.get("/", headers=visit) as response:
        assert response.status == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
async def test_guard_refuses_what_a_foreign_form_could_send(site: Site, kind: str) -> None:
    async with site.client.post(
        "/api/phones/2/text", data='{"text": "/start"}', headers={"Content-Type": kind}
    ) as response:
        assert response.status == 415
    assert await site.texts("2") == []


async def test_guard_changes_nothing_by_a_visited_address(site: Site) -> None:
    async with site.client.get("/api/clock") as response:
        assert response.status == 405


async def test_guard_allows_the_page_its_own_files_only(site: Site) -> None:
    for path in ("/", "/phone.js", "/api/state", "/not-there"):
        async with site.client.get(path) as response:
            policy = response.headers["Content-Security-Policy"].split("; ")
            assert policy == [
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self'",
                "connect-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'",
            ]
            assert response.headers["X-Content-Type-Options"] == "nosniff"
            assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"

"""Files: sent, sent again by their id, downloaded, and refused when they do not fit."""

import pytest

from sandbox import Person
from sandbox.files import picture_size
from tests.sandbox import pictures
from tests.sandbox.api import Answer, Api, read

MB = 1024 * 1024


async def download(api: Api, path: str, token: str | None = None) -> Answer:
    async with api.session.get(f"{api.sandbox.url}/file/bot{token or api.sandbox.token}/{path}") as response:
        return await read(response)


async def test_a_file_of_a_person_can_be_downloaded(api: Api, ada: Person) -> None:
    sent = await ada.sends_file("Fragebogen für Räte.yaml", "id: räte".encode())
    assert sent.document is not None

    file = await api.result("getFile", file_id=sent.document.file_id)
    assert file["file_size"] == 9
    answer = await download(api, file["file_path"])
    assert answer.body.decode() == "id: räte"
    assert answer.headers["Content-Disposition"].endswith("Fragebogen%20f%C3%BCr%20R%C3%A4te.yaml")


async def test_a_download_needs_the_token_and_an_existing_path(api: Api, ada: Person) -> None:
    assert (await download(api, "documents/file_9.pdf")).error == (404, "Not Found")
    assert (await download(api, "documents/file_0.pdf", "1:a")).error == (401, "Unauthorized")


async def test_a_file_is_sent_again_by_its_id(api: Api, ada: Person) -> None:
    first = (await api.upload("sendDocument", {"document": ("a.pdf", b"%PDF")}, chat_id=ada.user.id)).result
    file_id = first["document"]["file_id"]

    again = await api.result("sendDocument", chat_id=ada.user.id, document=file_id)
    assert again["document"] == first["document"]
    assert (await api.error("sendDocument", chat_id=ada.user.id, document="nothing"))[1] == (
        "Bad Request: wrong file identifier/HTTP URL specified"
    )


async def test_an_album_hangs_together(api: Api, ada: Person) -> None:
    media = [{"type": "document", "media": f"attach://{name}", "caption": name} for name in ("eins", "zwei")]
    files = {name: (f"{name}.csv", b"a") for name in ("eins", "zwei")}

    sent = (await api.upload("sendMediaGroup", files, chat_id=ada.user.id, media=media)).result
    assert [message["caption"] for message in sent] == ["eins", "zwei"]
    assert len({message["media_group_id"] for message in sent}) == 1


async def test_an_album_does_not_mix_pictures_and_documents(api: Api, ada: Person) -> None:
    media = [{"type": "document", "media": "attach://a"}, {"type": "photo", "media": "attach://b"}]
    files = {"a": ("a.csv", b"a"), "b": ("b.png", pictures.png(2, 2))}

    answer = await api.upload("sendMediaGroup", files, chat_id=ada.user.id, media=media)
    assert answer.error == (400, "Bad Request: an album has 2-10 items, all photos or all documents")


async def test_other_media_are_not_served(api: Api, ada: Person) -> None:
    media = [{"type": "video", "media": "a"}] * 2

    assert (await api.error("sendMediaGroup", chat_id=ada.user.id, media=media))[0] == 501


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"%PDF", "IMAGE_PROCESS_FAILED"),
        (b"", "IMAGE_PROCESS_FAILED"),
        (pictures.png(9999, 2), "PHOTO_INVALID_DIMENSIONS"),
        (pictures.gif(8000, 2001), "PHOTO_INVALID_DIMENSIONS"),
        (pictures.png(21, 1), "PHOTO_INVALID_DIMENSIONS"),
        (pictures.png(5, 5) + bytes(10 * MB), "file is too big for a photo: at most 10 MB"),
    ],
    ids=["no picture", "nothing", "too wide", "too large", "too long", "too heavy"],
)
async def test_a_photo_has_to_be_one(api: Api, ada: Person, content: bytes, complaint: str) -> None:
    answer = await api.upload("sendPhoto", {"photo": ("a.png", content)}, chat_id=ada.user.id)

    assert answer.error == (400, f"Bad Request: {complaint}")


@pytest.mark.slow
async def test_documents_are_bounded_too(api: Api, ada: Person) -> None:
    async def refusal(content: bytes) -> str:
        answer = await api.upload("sendDocument", {"document": ("a.bin", content)}, chat_id=ada.user.id)
        return answer.error[1]

    assert await refusal(b"") == "Bad Request: file must be non-empty"
    assert await refusal(bytes(50 * MB + 1)) == "Bad Request: file is too big: a bot uploads at most 50 MB"


async def test_a_bot_downloads_up_to_20_mb(api: Api, ada: Person) -> None:
    sent = await ada.sends_file("a.bin", bytes(20 * MB + 1))
    assert sent.document is not None

    refusal = await api.error("getFile", file_id=sent.document.file_id)
    assert refusal == (400, "Bad Request: file is too big")


async def test_nothing_is_fetched_from_elsewhere(api: Api, ada: Person) -> None:
    refusal = await api.error("sendPhoto", chat_id=ada.user.id, photo="https://example.org/a.png")

    assert (
        refusal[1]
        == "Bad Request: failed to get HTTP URL content: the sandbox fetches nothing from elsewhere"
    )


async def test_an_attachment_has_to_be_in_the_request(api: Api, ada: Person) -> None:
    refusal = await api.error("sendPhoto", chat_id=ada.user.id, photo="attach://bild")

    assert refusal[1] == "Bad Request: there is no file 'attach://bild' in the request"


@pytest.mark.parametrize(
    "picture",
    [
        pictures.png,
        pictures.jpeg,
        pictures.gif,
        pictures.webp_lossy,
        pictures.webp_lossless,
        pictures.webp_extended,
    ],
)
def test_the_size_of_a_picture_is_read_from_its_header(picture: object) -> None:
    assert callable(picture)
    assert picture_size(picture(640, 48)) == (640, 48)
    assert picture_size(picture(640, 48)[:9]) is None


def test_a_picture_of_no_size_is_none() -> None:
    assert picture_size(pictures.gif(0, 5)) is None
    assert picture_size(b"RIFF\0\0\0\0WEBPXXXX" + bytes(30)) is None

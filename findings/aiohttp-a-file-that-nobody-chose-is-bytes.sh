#!/usr/bin/env bash
# A form whose file nobody chose has neither a file in that field, nor nothing, nor a text: it has a bytearray.
#
# Expected: a field for files gives a file, as the chapter on uploads shows; where none was chosen, an empty one, or
#           the field is missing, or its text is empty.
# Happens:  browsers send the field with an empty name and the type for any bytes (HTML, 4.10.21.4), and the library
#           takes it for neither file nor text. One and the same field is of two types, and whoever asks for `filename`
#           where nobody chose one gets an AttributeError; whoever asks for a text gets bytes.
# Versions: aiohttp 3.14.5, multidict 7.2.1, yarl 1.25.1 (Python 3.11)
# Why here: questionnaires and lists are handed in through such fields, and people press the button before they chose a
#           file. Forms are read part by part here, and a field without a file's name is none.
# Output seen:
#   list.csv: FileField, has a filename: True
#   empty.csv: FileField, has a filename: True
#   none chosen: bytearray, has a filename: False
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps 'aiohttp==3.14.5' 'aiohappyeyeballs==2.7.1' 'aiosignal==1.4.0' 'attrs==26.1.0' 'frozenlist==1.8.0' 'idna==3.20' 'multidict==7.2.1' 'propcache==0.5.4' 'yarl==1.25.1' 'typing_extensions==4.16.0'
seen=$("$folder/venv/bin/python" - <<'PY'
import asyncio

from aiohttp import ClientSession, web


async def answer(request):
    sent = (await request.post())["list"]
    return web.Response(text=f"{type(sent).__name__}, has a filename: {hasattr(sent, 'filename')}")


async def main():
    app = web.Application()
    app.router.add_post("/", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    async with ClientSession() as client:
        for chosen, content in (("list.csv", "Rat"), ("empty.csv", ""), ("", "")):
            body = (
                f'--part\r\nContent-Disposition: form-data; name="list"; filename="{chosen}"\r\n'
                f"Content-Type: application/octet-stream\r\n\r\n{content}\r\n--part--\r\n"
            )
            head = {"Content-Type": "multipart/form-data; boundary=part"}
            async with client.post(f"http://127.0.0.1:{port}/", data=body.encode(), headers=head) as response:
                print(f"{chosen or 'none chosen'}: {await response.text()}")
    await runner.cleanup()


asyncio.run(main())
PY
)
expected=$(cat <<'TXT'
list.csv: FileField, has a filename: True
empty.csv: FileField, has a filename: True
none chosen: bytearray, has a filename: False
TXT
)
printf '%s\n' "$seen"
[ "$seen" = "$expected" ] || { echo "CHANGED: expected the lines of the head of this file" >&2; exit 1; }

// The only module that sends: every change is a POST with JSON, every refusal comes back as one German sentence.

import { words } from "./words.js";

export class Refused extends Error {}

async function post(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Refused(words.failed);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.problem ?? words.failed);
  return answer;
}

async function contentOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const chunks = [];
  // String.fromCharCode takes its arguments from the stack: a whole file at once would overflow it.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return btoa(chunks.join(""));
}

export const server = {
  async state() {
    const response = await fetch("api/state");
    if (!response.ok) throw new Refused(words.failed);
    return response.json();
  },
  write: (phone, text) => post(`api/phones/${phone}/text`, { text }),
  tap: (phone, message, data) => post(`api/phones/${phone}/tap`, { message, data }),
  open: (phone, link) => post(`api/phones/${phone}/open`, { link }),
  block: (phone, blocked) => post(`api/phones/${phone}/block`, { blocked }),
  sendFile: async (phone, file, caption) =>
    post(`api/phones/${phone}/file`, { name: file.name, type: file.type, content: await contentOf(file), caption }),
  addPhone: (name, language) => post("api/phones", { name, language }),
  moveClock: (seconds) => post("api/clock", { seconds }),
  goOn: ({ anyway }) => post("api/story/next", { anyway }),
  moveClockToNextDue: () => post("api/clock/next", {}),
};

// One message of the conversation: text, picture, document, time, and its buttons below it.

import { element, icon } from "./element.js";
import { size } from "./moments.js";
import { richText } from "./rich_text.js";
import { words } from "./words.js";

/** The node of a message; `context` carries `botUsername`, `moments` and the phone's `actions`. */
export function messageNode(message, context) {
  const own = message.sender === "person";
  const node = element("article", {
    class: own ? "message message--own" : "message",
    "data-message": message.id,
    "data-sender": message.sender,
    "data-at": message.at,
    tabindex: "-1",
    "aria-label": `${own ? words.you : words.bot}, ${context.moments.time(message.at)}`,
  });
  fill(node, message, context);
  return node;
}

/** Shows the newer version of a message in place; a focused button keeps its focus, or the message takes it. */
export function refill(node, message, context) {
  const focused = node.contains(document.activeElement) ? document.activeElement : null;
  fill(node, message, context);
  if (!focused) return;
  const successor = focused.dataset.place && node.querySelector(`[data-place="${focused.dataset.place}"]`);
  (successor ?? node).focus({ preventScroll: true });
}

function fill(node, message, context) {
  node.replaceChildren(
    element(
      "div",
      { class: "bubble" },
      message.quote ? element("p", { class: "quoted", dir: "auto" }, message.quote) : null,
      picture(message, context),
      file(message),
      text(message, context),
      message.reaction ? element("p", { class: "reaction" }, message.reaction) : null,
      stamp(message, context),
    ),
    ...buttons(message, context),
  );
}

function text(message, context) {
  if (!message.text) return null;
  // dir=auto gives quotes and lists their side; CSS lets every line inside find its own.
  return element("div", { class: "bubble__text", dir: "auto" }, richText(message.text, message.entities, context));
}

function stamp(message, { moments }) {
  const time = moments.time(message.at);
  return element(
    "p",
    { class: "bubble__stamp" },
    message.edited ? `${words.edited} · ` : null,
    element("time", { datetime: new Date(message.at * 1000).toISOString() }, time),
  );
}

function picture(message, { actions }) {
  if (!message.picture) return null;
  const { url, width, height } = message.picture;
  const what = message.text.split("\n")[0] || words.file.picture;
  const image = element("img", { src: url, alt: "", width, height, decoding: "async" });
  return element(
    "button",
    { type: "button", class: "picture", "aria-label": words.file.enlarge(what), onclick: () => actions.enlarge(url, what) },
    image,
  );
}

function file(message) {
  if (!message.document) return null;
  const { url, name, size: bytes } = message.document;
  return element(
    "a",
    { class: "file", href: url, download: name, "aria-label": words.file.download(name) },
    element("span", { class: "file__sign" }, icon("file"), element("span", { class: "file__kind", "aria-hidden": "true" }, kindOf(name))),
    element("span", { class: "file__name", dir: "auto" }, name),
    element("span", { class: "file__size" }, size(bytes)),
    icon("down"),
  );
}

function kindOf(name) {
  const ending = name.includes(".") ? name.split(".").pop() : "";
  return ending.slice(0, 4).toUpperCase();
}

function buttons(message, { actions }) {
  if (message.buttons.length === 0) return [];
  const rows = message.buttons.map((row, rowNumber) =>
    element(
      "div",
      { class: "buttons__row" },
      row.map((button, place) => oneButton(message, button, { place: `${rowNumber}-${place}`, actions })),
    ),
  );
  return [element("div", { class: "buttons" }, rows)];
}

function oneButton(message, button, { place, actions }) {
  const node = element(
    "button",
    { type: "button", class: "button", dir: "auto", "data-place": place, "data-style": button.style },
    element("span", {}, button.text),
    button.kind === "url" ? icon("out") : null,
  );
  node.addEventListener("click", () => actions.press(message, button, node));
  return node;
}

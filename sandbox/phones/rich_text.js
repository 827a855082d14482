// A text and its entities (offsets in UTF-16 units, as JavaScript counts) become nodes; nothing is parsed as HTML.

import { element, icon } from "./element.js";
import { words } from "./words.js";
import { meaning } from "./links.js";

const SIMPLE = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  blockquote: "blockquote",
};

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

/**
 * The nodes of a message's text. `actions.follow(meaning)` is called for a pressed link,
 * `actions.command(text)` for a pressed command.
 */
export function richText(text, entities, { botUsername, actions }) {
  const sorted = [...entities].sort((one, other) => one.offset - other.offset || other.length - one.length);
  return range(sorted, 0, text.length, { text, botUsername, actions });
}

function range(entities, start, end, context) {
  const nodes = [];
  const open = [...entities];
  let place = start;
  while (open.length > 0) {
    const entity = open.shift();
    const from = Math.max(entity.offset, place);
    const to = Math.min(entity.offset + entity.length, end);
    if (to <= from) continue;
    nodes.push(...unformatted(context.text, place, from));
    const inside = [];
    while (open.length > 0 && open[0].offset < to) inside.push(open.shift());
    // Two that cross are cut at the border: what hangs over goes on behind it.
    for (const crossing of inside.filter((inner) => inner.offset + inner.length > to).reverse()) {
      open.unshift({ ...crossing, offset: to, length: crossing.offset + crossing.length - to });
    }
    nodes.push(formatted(entity, from, to, inside, context));
    // A block ends its line by itself: the line break behind it would leave an empty one.
    place = BLOCKS.has(entity.type) && context.text[to] === "\n" ? to + 1 : to;
  }
  nodes.push(...unformatted(context.text, place, end));
  return nodes;
}

function formatted(entity, from, to, inside, context) {
  const raw = context.text.slice(from, to);
  const children = () => range(inside, from, to, context);
  switch (entity.type) {
    case "text_link":
      return link(entity.url, children(), context);
    case "url":
      return link(raw, children(), context);
    case "email":
      return link(`mailto:${raw}`, children(), context);
    case "bot_command":
      return command(raw, context);
    case "pre":
      return element("pre", { tabindex: "0" }, element("code", {}, children()));
    case "code":
      return element("code", {}, children());
    case "spoiler":
      return spoiler(children());
    case "expandable_blockquote":
      return element("details", { class: "quote" }, element("summary", {}, words.unfold), element("blockquote", {}, children()));
    default:
      return element(SIMPLE[entity.type] ?? "span", {}, children());
  }
}

function unformatted(text, from, to) {
  return to > from ? [text.slice(from, to)] : [];
}

function link(href, children, { botUsername, actions }) {
  const where = meaning(href, botUsername);
  if (where.kind === "nowhere") return element("span", {}, children);
  if (where.kind === "web") {
    return element(
      "a",
      { href: where.href, target: "_blank", rel: "noopener noreferrer" },
      children,
      element("span", { class: "unseen" }, ` (${words.opensWindow})`),
      icon("out"),
    );
  }
  return element("button", { type: "button", class: "inline-link", onclick: () => actions.follow(where) }, children);
}

function command(text, { actions }) {
  return element("button", { type: "button", class: "inline-link", dir: "ltr", onclick: () => actions.command(text) }, text);
}

function spoiler(children) {
  const content = element("span", { class: "spoiler__content", "aria-hidden": "true" }, children);
  const cover = element("button", { type: "button", class: "spoiler", "aria-label": words.spoiler }, content);
  cover.addEventListener("click", () => {
    const shown = element("span", { tabindex: "-1" }, [...content.childNodes]);
    cover.replaceWith(shown);
    shown.focus();
  });
  return cover;
}

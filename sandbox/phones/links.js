// What a link means on a phone: a way into the bot, something to pass on, a page of the web, or nothing at all.

const TELEGRAM = new Set(["t.me", "telegram.me", "telegram.dog"]);

/** {kind: "bot", link} | {kind: "share", text} | {kind: "web", href} | {kind: "nowhere"} */
export function meaning(href, botUsername) {
  const address = parsed(href);
  if (!address) return { kind: "nowhere" };
  if (address.protocol === "tg:" && /^tg:\/*resolve\?/.test(address.href)) {
    return address.searchParams.get("domain")?.toLowerCase() === botUsername.toLowerCase()
      ? { kind: "bot", link: address.href }
      : { kind: "nowhere" };
  }
  if (address.protocol === "mailto:" || address.protocol === "tel:") return { kind: "web", href: address.href };
  if (address.protocol !== "https:" && address.protocol !== "http:") return { kind: "nowhere" };
  if (!TELEGRAM.has(address.hostname)) return { kind: "web", href: address.href };
  const first = address.pathname.split("/")[1] ?? "";
  if (first.toLowerCase() === botUsername.toLowerCase()) return { kind: "bot", link: address.href };
  if (first === "share") {
    const parts = [address.searchParams.get("text"), address.searchParams.get("url")];
    return { kind: "share", text: parts.filter(Boolean).join("\n") };
  }
  return { kind: "web", href: address.href };
}

function parsed(href) {
  const written = href.trim();
  try {
    return new URL(/^[a-z][a-z+.-]*:/i.test(written) ? written : `https://${written}`);
  } catch {
    return null;
  }
}

/** The ways into the bot that a message shows: in its text, its formatting and its buttons. */
export function botLinksIn(message, botUsername) {
  const written = message.text.match(/(?:https?:\/\/|tg:\/\/)\S+|t\.me\/\S+/g) ?? [];
  const formatted = message.entities.map((entity) => entity.url);
  const pressed = message.buttons.flat().flatMap((button) => [button.url, button.copy]);
  const shared = [...formatted, ...pressed]
    .filter(Boolean)
    .map((href) => parsed(href)?.searchParams.get("url"));
  return [...written, ...formatted, ...pressed, ...shared]
    .filter(Boolean)
    .filter((href) => meaning(href, botUsername).kind === "bot" && /[?&]start=/.test(href));
}

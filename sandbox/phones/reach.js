// The keyboard reaches a conversation in one step: only one message's buttons lie in the way of Tab, arrows change which.

const STOPS = "button, a[href], summary, pre";

export class Reach {
  /** `log` takes the focus as a whole; its messages are articles inside `thread`. */
  constructor(log, thread) {
    this.log = log;
    this.thread = thread;
    log.addEventListener("keydown", (event) => this.#onKey(event));
    thread.addEventListener("focusin", () => this.#settle());
    thread.addEventListener("focusout", () => queueMicrotask(() => this.#settle()));
    // A message comes, goes or is filled anew from many places: whoever does it need not think of the keyboard.
    new MutationObserver(() => this.#settle()).observe(thread, { childList: true, subtree: true });
  }

  get #messages() {
    return [...this.thread.querySelectorAll(".message")];
  }

  /** The message in which the focus is; else the newest that can be pressed anywhere. */
  #settle() {
    const messages = this.#messages;
    const held = messages.find((message) => message.contains(document.activeElement));
    const reached = held ?? messages.findLast((message) => message.querySelector(STOPS));
    for (const message of messages) {
      for (const stop of message.querySelectorAll(STOPS)) stop.tabIndex = message === reached ? 0 : -1;
    }
  }

  #onKey(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const messages = this.#messages;
    const place = messages.findIndex((message) => message.contains(document.activeElement));
    const here = place === -1 ? messages.length : place;
    const last = messages.length - 1;
    const next = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: last }[event.key];
    if (next === undefined || !messages[next]) return;
    event.preventDefault();
    messages[next].focus();
  }
}

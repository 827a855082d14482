// What happens in the sandbox arrives here, in order; after a lost connection it goes on where it stopped.

/**
 * Calls `onEvent` for everything after `sequence`, `onReset` when the server no longer knows that place
 * (it was started anew, or too much was missed), and `onConnection` with whether the line stands.
 */
export function follow(sequence, { onEvent, onReset, onConnection }) {
  // The browser repeats the last id by itself after a break; the address only says where to begin.
  const source = new EventSource(`api/events?after=${encodeURIComponent(sequence)}`);
  source.addEventListener("open", () => onConnection(true));
  source.addEventListener("error", () => onConnection(false));
  source.addEventListener("message", ({ data }) => onEvent(JSON.parse(data)));
  source.addEventListener("reset", () => {
    source.close();
    onReset();
  });
  // A connection that the browser has given up (the answer was not a stream) is begun anew.
  const watch = setInterval(() => {
    if (source.readyState !== EventSource.CLOSED) return;
    clearInterval(watch);
    onReset();
  }, 3000);
  return () => {
    clearInterval(watch);
    source.close();
  };
}

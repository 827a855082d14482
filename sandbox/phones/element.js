// Everything on the page is built here, node by node: text stays text, nothing is ever parsed as HTML.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes, listeners (`onclick: …`) and children (nodes or text).
 * An attribute that is null or false is left out, true becomes an empty attribute.
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

const SHAPES = {
  attach: "M8 12.5 13.6 7a2.7 2.7 0 0 1 3.8 3.8l-7 7a4.4 4.4 0 0 1-6.2-6.2l6.6-6.6",
  close: "M6 6l12 12M18 6 6 18",
  down: "M12 5v12m0 0 5-5m-5 5-5-5M5 20h14",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 1 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 1 0 5.7 5.7l1-1",
  list: "M5 7h14M5 12h14M5 17h9",
  more: "M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0",
  out: "M9 6h9v9M18 6 7 17",
  plus: "M12 5v14M5 12h14",
  send: "M5 12h13m0 0-6-6m6 6-6 6",
};

/** A line drawing beside words or inside a labelled button; never read aloud. */
export function icon(name) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", SHAPES[name]);
  drawing.append(line);
  return drawing;
}

// The one way in which text becomes part of the page: as text, never as markup.

const EMPHASIS = 1;
const STRONG = 2;

/** The element of the page with that id. */
export function byId(id) {
  return document.getElementById(id);
}

/** An element with these properties and children; strings become text. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A button that does something; what is in it is a text or nodes. */
export function button(inside, onclick, properties = {}) {
  return element("button", {type: "button", onclick, ...properties}, ...[inside].flat());
}

/** A list that says it is one, though it has no marks. */
export function list(kind, items, properties = {}) {
  return element(kind, {role: "list", ...properties}, ...items.map((item) => element("li", {}, item)));
}

/** Runs of text with their styles, as nodes. */
export function styled(runs) {
  return runs.map(({text, style}) => {
    let node = text;
    if (style & EMPHASIS) node = element("em", {}, node);
    if (style & STRONG) node = element("strong", {}, node);
    return node;
  });
}

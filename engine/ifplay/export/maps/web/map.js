// The page of a map: what is clicked, typed and looked for.

const data = JSON.parse(document.getElementById("data").textContent);
const pane = document.getElementById("pane");
const svg = pane.querySelector("svg");
const side = document.getElementById("side");
const article = document.getElementById("site");
const found = document.getElementById("found");
const find = document.getElementById("find");
const hint = document.getElementById("hint");
const sites = data.sites.map((_, number) => document.getElementById(`site-${number}`));
// The map is moved a little to the side in its drawing, for its edge and its title.
const offset = sites[0].parentNode.transform.baseVal.getItem(0).matrix;
const boxes = sites.map((site) => {
  const {x, y, width, height} = site.getBBox();
  return {x: x + offset.e, y: y + offset.f, width, height};
});
const start = sites.findIndex((site) => site.classList.contains("start"));
const view = makeView(svg, pane);
let current = start;

svg.setAttribute("role", "group");
sites.forEach((site, number) => {
  site.setAttribute("role", "button");
  site.setAttribute("tabindex", number === start ? "0" : "-1");
  site.setAttribute("aria-label", site.querySelector("title").textContent);
  site.addEventListener("click", () => open(number));
  site.addEventListener("focus", () => {
    makeCurrent(number);
    // What is pressed stays under the pointer, or the click would land somewhere else.
    if (site.matches(":focus-visible")) view.reveal(boxes[number], false);
  });
});
svg.querySelectorAll("a").forEach((tag) => {
  // Tags are for the eye: what they name is listed beside the map, too.
  tag.setAttribute("tabindex", "-1");
  tag.addEventListener("click", (event) => {
    event.preventDefault();
    go(Number(tag.getAttribute("href").slice("#site-".length)));
  });
});

function makeCurrent(number) {
  sites[current].setAttribute("tabindex", "-1");
  current = number;
  sites[current].setAttribute("tabindex", "0");
}

function choose(number) {
  makeCurrent(number);
  for (const one of svg.querySelectorAll(".chosen, .near")) one.classList.remove("chosen", "near");
  sites[number].classList.add("chosen");
  for (const one of svg.querySelectorAll(`[data-from="${number}"], [data-to="${number}"]`)) one.classList.add("near");
  const heading = showDetails(data, number, article, go);
  found.hidden = hint.hidden = true;
  article.hidden = false;
  side.scrollTop = 0;
  return heading;
}

function open(number) {
  choose(number).focus({preventScroll: true});
}

function go(number) {
  open(number);
  view.reveal(boxes[number], true);
}

function focusSite(number) {
  sites[number].focus({preventScroll: true});
}

function look() {
  const wanted = find.value.trim().toLocaleLowerCase();
  const fits = (site) => `${site.name}\n${site.id ?? ""}`.toLocaleLowerCase().includes(wanted);
  const numbers = wanted ? data.sites.map((_, number) => number).filter((number) => fits(data.sites[number])) : [];
  const items = numbers.slice(0, 60).map((number) => {
    const item = element("li");
    item.append(linkButton(data, number, go));
    return item;
  });
  if (wanted && !numbers.length) items.push(element("li", "Nothing is called so."));
  if (numbers.length > 60) items.push(element("li", `and ${numbers.length - 60} more`));
  found.replaceChildren(...items);
  found.hidden = !wanted;
  article.hidden = Boolean(wanted) || !article.childNodes.length;
  hint.hidden = Boolean(wanted) || !article.hidden;
}

find.addEventListener("input", look);
find.addEventListener("keydown", (event) => {
  const first = found.querySelector("button");
  if (event.key === "Enter" && first) first.click();
});
document.getElementById("closer").addEventListener("click", () => view.zoomMiddle(0.75));
document.getElementById("farther").addEventListener("click", () => view.zoomMiddle(1 / 0.75));
document.getElementById("whole").addEventListener("click", view.whole);
document.getElementById("begin").addEventListener("click", () => go(start));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target === find) return;
  const direction = DIRECTIONS[event.key];
  const onMap = svg.contains(event.target) || event.target === document.body;
  if (event.key === "/") find.focus();
  else if (event.key === "+" || event.key === "=") view.zoomMiddle(0.75);
  else if (event.key === "-") view.zoomMiddle(1 / 0.75);
  else if (event.key === "0") view.whole();
  else if (event.key === "Escape") focusSite(current);
  else if (direction && onMap && event.shiftKey) view.move(-80 * direction[0], -80 * direction[1]);
  else if (direction && onMap) focusSite(nextBox(boxes, current, direction) ?? current);
  else if ((event.key === "Enter" || event.key === " ") && event.target === sites[current]) open(current);
  else return;
  event.preventDefault();
});

makeTouchable(svg, view);
new ResizeObserver(view.show).observe(pane);
view.begin(boxes[start]);

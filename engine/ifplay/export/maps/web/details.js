// What is said of a scene or an ending, beside the map. All words of a story are set as text.

function element(name, text, kind) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

// The moves of a way, from the first on. Steps share their beginnings: each knows the one before it.
function movesOf(steps, last) {
  const moves = [];
  for (let step = last; step >= 0; step = steps[step][0]) moves.push(steps[step][1]);
  return moves.reverse();
}

function wayList(moves) {
  const list = element("ol");
  for (const move of moves) list.append(element("li", move));
  return list;
}

function linkButton(data, number, go) {
  const button = element("button", data.sites[number].name, "plain");
  button.type = "button";
  button.addEventListener("click", () => go(number));
  return button;
}

function linkList(data, links, end, go) {
  const list = element("ul");
  for (const link of links) {
    const item = element("li");
    item.append(linkButton(data, link[end], go));
    const marks = [link[2] === "call" ? "called" : "", link[4] === false ? "never taken" : ""].filter(Boolean);
    if (marks.length) item.append(` (${marks.join(", ")})`);
    if (link[3].length) item.append(element("div", link[3].map((pick) => `“${pick}”`).join(" "), "notes"));
    list.append(item);
  }
  return list;
}

function showDetails(data, number, place, go) {
  const site = data.sites[number];
  const parts = [element("h2", site.name)];
  parts[0].tabIndex = -1;
  if (site.id) parts.push(element("p", site.id, "id"));
  if (site.notes.length) parts.push(element("p", site.notes.join(" · "), "notes"));
  for (const trouble of site.troubles) {
    parts.push(element("p", `${trouble.severe ? "! " : ""}${trouble.slug}: ${trouble.message}`, trouble.severe ? "severe" : ""));
    if (trouble.last !== null) {
      const shown = element("details");
      shown.append(element("summary", "How it happens"), wayList(movesOf(data.steps, trouble.last)));
      parts.push(shown);
    }
  }
  if (site.way) {
    const moves = movesOf(data.steps, site.way.last);
    parts.push(element("h3", site.way.shortest ? "The shortest way here" : "A way here"));
    if (moves.length > 12) {
      const shown = element("details");
      shown.append(element("summary", `${moves.length} moves`), wayList(moves));
      parts.push(shown);
    } else {
      parts.push(moves.length ? wayList(moves) : element("p", "At once, before the first choice."));
    }
  }
  if (site.text.length) {
    parts.push(element("h3", "Text"));
    const text = element("div", undefined, "text");
    for (const [kind, words, depth] of site.text) text.append(element("p", words, `${kind} in${depth}`));
    parts.push(text);
  }
  for (const [name, label] of [["reads", "Reads"], ["writes", "Writes"]]) {
    if (site[name].length) parts.push(element("h3", label), element("p", site[name].join(", ")));
  }
  for (const [own, end, label] of [[0, 1, "Leads to"], [1, 0, "Comes from"]]) {
    const links = data.links.filter((link) => link[own] === number);
    if (links.length) parts.push(element("h3", label), linkList(data, links, end, go));
  }
  place.replaceChildren(...parts);
  return parts[0];
}

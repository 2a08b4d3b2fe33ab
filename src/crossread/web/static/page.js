// Small comforts; the page is whole without them.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const clear = () => {
    document.querySelectorAll(".lit").forEach((one) => one.classList.remove("lit"));
    document.querySelectorAll("mark.cut").forEach((one) => one.replaceWith(...one.childNodes));
    if ($("lit-bar")) $("lit-bar").remove();
  };

  // The bar that copies what is lit, with its report, its day and its address.
  const offer = (first, quote) => {
    const text = first.closest(".text");
    if (!text) return;
    const bar = document.createElement("div");
    bar.className = "bar";
    bar.id = "lit-bar";
    bar.setAttribute("role", "status");
    const cited = document.createElement("span");
    cited.textContent = text.dataset.cited;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy with citation";
    button.addEventListener("click", async () => {
      const address = (text.dataset.url || location.href.split("#")[0]) + (text.dataset.url ? "" : location.hash);
      await copy(`“${quote.replace(/\s+/g, " ").trim()}” (${text.dataset.cited}, ${address})`);
      button.textContent = "Copied";
    });
    const back = document.createElement("button");
    back.type = "button";
    back.textContent = "Back";
    back.addEventListener("click", () => history.back());
    bar.append(cited, button, back);
    document.body.append(bar);
  };

  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const area = document.createElement("textarea");
      area.value = words;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };

  // The sentence around some lit elements, for a quotation; a paragraph's ends bound it.
  const sentence = (parts) => {
    const paragraph = parts[0].closest("p");
    const whole = paragraph.textContent;
    const range = document.createRange();
    range.setStart(paragraph, 0);
    range.setEndBefore(parts[0]);
    const from = range.toString().length;
    const before = whole.slice(0, from).search(/[.!?]["'”’)]*\s+\S(?:(?![.!?]["'”’)]*\s+[“"'‘(]?[A-Z]).)*$/s);
    const rest = whole.slice(from).search(/[.!?]["'”’)]*(?=\s+[“"'‘(]?[A-Z]|\s*$)/);
    const start = before < 0 ? 0 : before + 1;
    return whole.slice(start, rest < 0 ? whole.length : from + rest + 1);
  };

  const open = (element) => {
    for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  };
  const centre = (element) => element.scrollIntoView({ block: "center", behavior: "instant" });

  // #claim-ID: every stretch of it, wherever it is cut.
  const showClaim = (claim) => {
    const parts = [...document.querySelectorAll("[data-claims]")].filter((one) =>
      one.dataset.claims.split(" ").includes(claim),
    );
    if (!parts.length) return;
    open(parts[0]);
    parts.forEach((one) => one.classList.add("lit"));
    centre(parts[0]);
    offer(parts[0], sentence(parts));
  };

  // #report:start,end: characters of the text, counted as Unicode code points.
  const showSpan = (report, start, end) => {
    const text = [...document.querySelectorAll(".text")].find((one) => one.dataset.report === report);
    if (!text) return;
    open(text);
    const parts = [];
    let quote = "";
    for (const paragraph of text.querySelectorAll("p[data-start]")) {
      let at = Number(paragraph.dataset.start);
      if (at >= end) break;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      for (const node of nodes) {
        const signs = Array.from(node.data);
        const from = Math.max(0, start - at);
        const to = Math.min(signs.length, end - at);
        at += signs.length;
        if (from >= to) continue;
        const range = document.createRange();
        range.setStart(node, signs.slice(0, from).join("").length);
        range.setEnd(node, signs.slice(0, to).join("").length);
        const lit = document.createElement("mark");
        lit.className = "cut lit";
        range.surroundContents(lit);
        quote += lit.textContent;
        parts.push(lit);
      }
    }
    if (!parts.length) return;
    centre(parts[0]);
    offer(parts[0], quote);
  };

  const show = () => {
    clear();
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    if (!id) return;
    const span = id.match(/^(.*):(\d+),(\d+)$/s);
    if (id.startsWith("claim-")) showClaim(id.slice("claim-".length));
    else if (span) showSpan(span[1], Number(span[2]), Number(span[3]));
    else if ($(id)) open($(id));
  };

  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (!link) return;
    const sheet = link.closest("[popover]");
    if (sheet && sheet.hidePopover) sheet.hidePopover();
    if (!link.dataset.at) {
      if (link.getAttribute("href") === location.hash) setTimeout(show);
      return;
    }
    event.preventDefault();
    const address = "#" + encodeURIComponent(link.dataset.at).replace(/%3A/g, ":").replace(/%2C/g, ",");
    if (address === location.hash) show();
    else location.hash = address;
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") clear();
  });
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.filter((one) => one.matches(".card details, .open details, .who details")).forEach((one) => (one.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((one) => (one.open = false)));
  addEventListener("hashchange", show);
  show();
})();

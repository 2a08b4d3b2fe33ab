// Comforts of the server's pages; every one of them works without this.
"use strict";
(() => {
  // The moments as a slider: it goes where their links lead, and comes back to where the reader was.
  const stops = document.querySelector(".stops");
  const links = stops ? [...stops.querySelectorAll("a")] : [];
  if (links.length > 1) {
    const slider = document.createElement("input");
    const at = links.findIndex((link) => link.hasAttribute("aria-current"));
    Object.assign(slider, { type: "range", className: "slider", min: 0, max: links.length - 1, step: 1 });
    slider.value = at < 0 ? links.length - 1 : at;
    slider.setAttribute("aria-label", "As known by");
    const say = () => slider.setAttribute("aria-valuetext", links[slider.value].textContent);
    say();
    slider.addEventListener("input", say);
    slider.addEventListener("change", () => {
      sessionStorage.setItem("moved", JSON.stringify({ top: scrollY, path: location.pathname }));
      location.assign(links[slider.value].href);
    });
    stops.before(slider);
    const moved = JSON.parse(sessionStorage.getItem("moved") || "null");
    sessionStorage.removeItem("moved");
    if (moved && moved.path === location.pathname) {
      slider.focus({ preventScroll: true });
      scrollTo({ top: moved.top, behavior: "instant" });
    }
  }

  // A file or some text dropped anywhere goes into the form that tries it.
  const box = document.querySelector(".try");
  if (box) {
    const [text, file] = [box.querySelector("textarea"), box.querySelector("input[type=file]")];
    const status = box.querySelector(".status");
    let depth = 0;
    const over = (by) => {
      depth = Math.max(0, depth + by);
      box.classList.toggle("over", depth > 0);
    };
    addEventListener("dragenter", (event) => { event.preventDefault(); over(1); });
    addEventListener("dragleave", () => over(-1));
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => {
      event.preventDefault();
      depth = 0;
      over(0);
      const data = event.dataTransfer;
      if (data.files.length) {
        const first = new DataTransfer();
        first.items.add(data.files[0]);
        file.files = first.files;
        status.textContent = data.files[0].name + (data.files.length > 1 ? " (the first of " + data.files.length + ")" : "");
      } else {
        text.value = data.getData("text/plain");
        status.textContent = "";
      }
      box.scrollIntoView({ block: "nearest" });
      box.querySelector("button").focus();
    });
    box.querySelector("form").addEventListener("submit", () => { status.textContent = "Reading …"; });
  }

  // The bar under a lit figure leads to where it can be rejected or corrected.
  const figures = document.getElementById("figures");
  const known = new Set(figures ? figures.dataset.ids.split(" ") : []);
  const offer = () => {
    const bar = document.getElementById("lit-bar");
    const claim = location.hash.match(/^#claim-(\w+)$/);
    if (!bar || !claim || !known.has(claim[1]) || bar.querySelector(".decide")) return;
    const link = document.createElement("a");
    link.className = "decide";
    link.href = "/claims/" + claim[1];
    link.textContent = "Reject or correct";
    bar.append(link);
  };
  new MutationObserver(offer).observe(document.body, { childList: true });
  offer();

  // Who decides is remembered on this machine.
  const names = document.querySelectorAll("input[name=by]");
  const name = localStorage.getItem("by");
  names.forEach((input) => {
    if (name && !input.value) input.value = name;
    input.addEventListener("change", () => localStorage.setItem("by", input.value));
  });
})();

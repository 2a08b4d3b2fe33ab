// Small comforts; the page is whole without them.
"use strict";
(() => {
  const show = () => {
    document.querySelectorAll("mark.lit").forEach((one) => one.classList.remove("lit"));
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    const box = target.closest("details");
    if (box) box.open = true;
    if (!id.startsWith("claim-")) return;
    const claim = id.slice("claim-".length);
    document.querySelectorAll("mark[data-claims]").forEach((one) => {
      if (one.dataset.claims.split(" ").includes(claim)) one.classList.add("lit");
    });
    const first = document.querySelector("mark.lit");
    if (first) first.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", show);
  show();
})();

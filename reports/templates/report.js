// Conveniences only: filtering scenarios, folding, and opening what a link points into.
(function () {
  "use strict";
  var all = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };
  var scenarios = all("details.scenario");

  function show(group) {
    var shown = 0;
    scenarios.forEach(function (scenario) {
      scenario.hidden = group !== "all" && scenario.dataset.group !== group;
      shown += scenario.hidden ? 0 : 1;
    });
    all(".feature").forEach(function (heading) {
      var next = heading.nextElementSibling;
      while (next && next.hidden) { next = next.nextElementSibling; }
      heading.hidden = !next || next.classList.contains("feature");
    });
    document.querySelector(".nothing").hidden = shown > 0;
    all("[data-show]").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.show === group));
    });
  }

  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    if (target.closest("details.scenario[hidden]")) { show("all"); }
    for (var node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") { node.open = true; }
    }
    target.scrollIntoView();
  }

  all("[data-show]").forEach(function (button) {
    button.addEventListener("click", function () { show(button.dataset.show); });
  });
  all("[data-fold]").forEach(function (button) {
    button.addEventListener("click", function () {
      scenarios.forEach(function (scenario) { scenario.open = button.dataset.fold === "open"; });
    });
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) { reveal(); }
  });
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = all("details.scenario, .grounds details").filter(function (details) { return !details.open; });
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
  });
  document.querySelector(".tools").hidden = false;
  window.addEventListener("hashchange", reveal);
  reveal();
})();

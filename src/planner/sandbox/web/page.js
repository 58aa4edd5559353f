"use strict";
// Look every second and a half whether something changed; if so, take over what changed on the page.
(function () {
  var state = document.body.dataset.state;
  function takeOver(id, fresh) {
    var here = document.getElementById(id), there = fresh.getElementById(id);
    if (here && there && !here.querySelector("details[open]")) { here.replaceChildren.apply(here, there.childNodes); }
  }
  async function look() {
    try {
      var told = await (await fetch("/_page/state", { cache: "no-store" })).json();
      if (told.state !== state && !document.hidden) {
        var text = await (await fetch(location.href, { cache: "no-store" })).text();
        var fresh = new DOMParser().parseFromString(text, "text/html");
        ["status", "tools", "stage"].forEach(function (id) { takeOver(id, fresh); });
        state = told.state;
      }
      document.body.classList.remove("gone");
    } catch (error) {
      document.body.classList.add("gone");
    }
    setTimeout(look, 1500);
  }
  setTimeout(look, 1500);
  document.addEventListener("keydown", function (event) {
    var close = document.querySelector(".overlay .close");
    if (event.key === "Escape" && close) { close.click(); }
  });
})();

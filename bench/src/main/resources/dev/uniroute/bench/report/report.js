document.documentElement.classList.add("js");
for (const tab of document.querySelectorAll("[data-n-val]")) {
  tab.addEventListener("click", () => {
    for (const other of document.querySelectorAll("[data-n-val]")) other.setAttribute("aria-pressed", other === tab);
    for (const panel of document.querySelectorAll("[data-panel]")) panel.classList.toggle("shown", panel.dataset.panel === tab.dataset.nVal);
  });
}
for (const key of document.querySelectorAll("[data-method]")) {
  key.addEventListener("click", () => {
    const on = key.getAttribute("aria-pressed") !== "true";
    key.setAttribute("aria-pressed", on);
    for (const mark of document.querySelectorAll(".panel ." + key.dataset.method + ", #areas ." + key.dataset.method)) {
      if (mark.closest("svg")) mark.classList.toggle("off", !on);
    }
  });
}

// Small help for people whose browser runs scripts. Every page works without it.

/** Shows a control that only does something with a script. */
function reveal(selector, onClick) {
  for (const control of document.querySelectorAll(selector)) {
    control.hidden = false;
    control.addEventListener("click", () => onClick(control));
  }
}

async function copyText(control) {
  const source = document.getElementById(control.dataset.awKopieer);
  if (!source) return;
  await navigator.clipboard.writeText(source.textContent.replace(/\s+/g, " ").trim());
  control.textContent = "Gekopieerd";
}

/** The menu on a phone closes on Escape and on a tap outside it. */
function closeMenuEasily(menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

/** Folded parts are opened for the printer and folded again afterwards. */
function unfoldForPrint() {
  let folded = [];
  window.addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open])")];
    for (const part of folded) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of folded) part.open = false;
  });
}

reveal("[data-aw-print]", () => window.print());
if (navigator.clipboard) reveal("[data-aw-kopieer]", copyText);
for (const menu of document.querySelectorAll(".aw-menu")) closeMenuEasily(menu);
unfoldForPrint();

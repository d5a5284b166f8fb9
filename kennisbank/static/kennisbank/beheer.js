// A search box and a count above every long list of tick boxes. Without script the list is whole.
const VEEL = 8;

function maakZoekbaar(vinkjes) {
  const keuzes = [...vinkjes.querySelectorAll("label")].filter((label) => label.querySelector("input[type=checkbox]"));
  if (keuzes.length < VEEL || vinkjes.dataset.zoekbaar) return;
  vinkjes.dataset.zoekbaar = "ja";
  const lijst = vinkjes.querySelector("[data-field-input] > div");
  const naam = vinkjes.querySelector("h2, h3, label, legend")?.textContent.trim() ?? "";
  const balk = document.createElement("div");
  balk.className = "aw-vinkjes__balk";
  const veld = Object.assign(document.createElement("input"), {
    type: "search",
    placeholder: "Zoek op nummer of woord",
    autocomplete: "off",
  });
  veld.setAttribute("aria-label", `Zoek in ${naam || "deze lijst"}`);
  const telling = document.createElement("p");
  telling.setAttribute("role", "status");
  balk.append(veld, telling);
  lijst.before(balk);

  const plat = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const regels = keuzes.map((label) => ({
    regel: label.parentElement === lijst ? label : label.parentElement,
    vink: label.querySelector("input"),
    tekst: plat(label.textContent),
  }));
  function toon() {
    const woorden = plat(veld.value).split(/\s+/).filter(Boolean);
    const past = (tekst) => woorden.every((woord) =>
      /^[kv]\d+$/.test(woord) ? tekst.trim().startsWith(`${woord}.`) : tekst.includes(woord));
    let zichtbaar = 0;
    for (const { regel, vink, tekst } of regels) {
      const toont = !woorden.length || past(tekst);
      regel.hidden = !toont;
      regel.classList.toggle("aw-vinkjes__gekozen", vink.checked);
      zichtbaar += toont;
    }
    const gekozen = regels.filter(({ vink }) => vink.checked).length;
    telling.textContent = `${gekozen} gekozen${woorden.length ? `, ${zichtbaar} gevonden` : ""}`;
  }
  veld.addEventListener("input", toon);
  veld.addEventListener("keydown", (toets) => {
    if (toets.key === "Enter") toets.preventDefault();
  });
  lijst.addEventListener("change", toon);
  toon();
}

document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".aw-vinkjes").forEach(maakZoekbaar));

// Builds the style sheets, the script and the icon sprite into one folder.
// Usage: node build.mjs <output folder>. Nothing here reaches the network.
import { build } from "esbuild";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "src");
const output = resolve(process.argv[2] ?? join(here, "../portal/static/portal/dist"));
const DEFAULT_THEME = "aanpak-wachttijden.css";
const TARGET = ["chrome105", "firefox115", "safari16"];

const DECLARATION = /^\s*(--[\w-]+)\s*:\s*(.+?);?\s*(?:\/\*.*\*\/)?\s*$/;
const USE = /var\(\s*(--[\w-]+)/g;

/** Every custom property that `text` reads. */
function usesIn(text) {
  return new Set([...text.matchAll(USE)].map((match) => match[1]));
}

/** The declarations of the flat token file, as [name, value]. */
function declarationsOf(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => DECLARATION.exec(line))
    .filter(Boolean)
    .map((match) => [match[1], match[2]]);
}

/** Names our own token files set themselves: the token package need not. */
function ownNames() {
  const files = [join(source, "basis.css"), join(source, "themas", DEFAULT_THEME)];
  return new Set(files.flatMap((file) => declarationsOf(file).map(([name]) => name)));
}

/** Keep the tokens that are reachable from `used`, following var() in values. */
function reachable(declarations, used) {
  const values = new Map(declarations);
  const keep = new Set();
  const queue = [...used];
  while (queue.length) {
    const name = queue.pop();
    if (keep.has(name) || !values.has(name)) continue;
    keep.add(name);
    queue.push(...usesIn(values.get(name)));
  }
  return declarations.filter(([name]) => keep.has(name));
}

/** Replaces the token package's file by the tokens that the CSS really reads. */
function tokenPlugin(used) {
  return {
    name: "tokens",
    setup(bundler) {
      bundler.onLoad({ filter: /voorbeeld-design-tokens[\\/]dist[\\/]theme\.css$/ }, ({ path }) => {
        const own = ownNames();
        const foreign = declarationsOf(path).filter(([name]) => !own.has(name));
        const kept = used ? reachable(foreign, used) : [];
        const lines = kept.map(([name, value]) => `${name}:${value};`);
        return { contents: `:root{${lines.join("")}}`, loader: "css" };
      });
    },
  };
}

/**
 * Variants in the component CSS that no template of ours uses. Rules for them
 * (and the tokens that only they read) stay out of the bundle.
 */
const UNUSED_VARIANTS = [
  // state classes that exist for test pages; the real states stay
  "hover|active|focus|focus-visible|checked|read-only",
  // buttons: only primary and secondary are used
  "pressed|positive|negative|busy|subtle|icon-only",
  // text boxes of fixed width and kind
  "[a-z-]+-size|placeholder-(?:ltr|rtl)|numeric|password|url",
  // breadcrumb shapes that are not ours
  "arrows",
].join("|");

/** Takes the unused variants out of the component CSS. */
function variantPlugin() {
  const state = new RegExp(`\\.[\\w-]+--(?:${UNUSED_VARIANTS})(?![\\w-])`);
  return {
    name: "variants",
    setup(bundler) {
      bundler.onLoad({ filter: /@(?:utrecht|nl-design-system-candidate)[\\/].*\.css$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8").replace(/\/\*(?!\*\s*\n \* @license)[\s\S]*?\*\//g, "");
        const contents = text.replace(/([^{}]+)\{/g, (whole, selectors) => {
          if (selectors.includes("@") || !state.test(selectors)) return whole;
          const kept = selectors.split(/,(?![^(]*\))/).filter((selector) => !state.test(selector));
          return `${kept.length ? kept.join(",") : "aw-unused"}{`;
        });
        return { contents: contents.replace(/aw-unused\{[^{}]*\}/g, ""), loader: "css" };
      });
    },
  };
}

/** Bundles one style sheet; gives the output files without writing them. */
async function bundleCss(entry, name, used) {
  const result = await build({
    entryPoints: { [name]: entry },
    outdir: output,
    bundle: true,
    minify: true,
    write: false,
    target: TARGET,
    loader: { ".woff2": "file", ".svg": "file" },
    assetNames: "[name]",
    legalComments: "external",
    plugins: [tokenPlugin(used), variantPlugin()],
    logLevel: "warning",
  });
  return result.outputFiles;
}

/** One file with a <symbol> for every icon, in the order of their names. */
function sprite() {
  const symbols = readdirSync(join(here, "icons"))
    .filter((file) => file.endsWith(".svg"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(here, "icons", file), "utf8").trim();
      const [, attributes, body] = /^<svg([^>]*)>([\s\S]*)<\/svg>$/.exec(text);
      const rest = attributes.replace(/\s*xmlns="[^"]*"/, "").trim();
      return `<symbol id="${basename(file, ".svg")}" ${rest}>${body}</symbol>`;
    });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab)\(/i;

/** Stops the build when our own CSS names a colour or reads a token that nobody sets. */
function checkOwnCss(bundle) {
  const set = new Set([...bundle.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
  const faults = [];
  for (const file of readdirSync(join(source, "project"))) {
    const text = readFileSync(join(source, "project", file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    if (COLOUR.test(text)) faults.push(`${file} names a colour; put it in basis.css or a theme`);
    for (const [, name] of text.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)) {
      if (!set.has(name)) faults.push(`${file} reads ${name}, which is set nowhere`);
    }
  }
  if (faults.length) throw new Error(faults.join("\n"));
}

async function styleSheets() {
  const main = join(source, "main.css");
  const [firstPass] = (await bundleCss(main, "main", null)).filter((file) => file.path.endsWith(".css"));
  const files = await bundleCss(main, "main", usesIn(firstPass.text));
  checkOwnCss(files.find((file) => file.path.endsWith(".css")).text);
  for (const theme of readdirSync(join(source, "themas")).sort()) {
    if (theme === DEFAULT_THEME) continue;
    files.push(...(await bundleCss(join(source, "themas", theme), `thema-${basename(theme, ".css")}`, new Set())));
  }
  return files;
}

async function scripts() {
  const result = await build({
    entryPoints: readdirSync(join(source, "js")).sort().map((file) => join(source, "js", file)),
    outdir: output,
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: TARGET,
    logLevel: "warning",
  });
  return result.outputFiles;
}

const files = [...(await styleSheets()), ...(await scripts())];
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
for (const file of files) writeFileSync(file.path, file.contents);
writeFileSync(join(output, "sprite.svg"), sprite());
for (const image of readdirSync(join(source, "beeld"))) copyFileSync(join(source, "beeld", image), join(output, image));

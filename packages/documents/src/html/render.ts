import type { Badge, Block, Cell, Fact, Item, Sheet } from "../blocks/block.js";
import { plain } from "../text/plain.js";
import { unreachable } from "../text/unreachable.js";
import { style } from "./style.js";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Any text as HTML that shows just this text. */
export function escapeHtml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => escapes[character] ?? "");
}

const unit = "(?:%| \\p{Script=Han}{1,2}| yuan| months?| days?)?";
// Short enough to fit the narrowest screen, whatever a text from outside holds.
const amount = "\\d[\\d,.]{0,13}";
const wholes = [
  "\\d{4}-\\d{2}-\\d{2}",
  `(?:${amount}${unit} )?→ ${amount}${unit}`,
  `${amount} (?:\\p{Script=Han}|(?:yuan|points?|months?|days?)\\b)`,
];
// Read as one, but browsers break days at every hyphen, and numbers before their unit.
const unbroken = new RegExp(wholes.join("|"), "gu");

/** A text of its own direction, so that it cannot turn what stands beside it around. */
function isolated(text: string): string {
  const whole = escapeHtml(text).replace(unbroken, (one) => `<span class="whole">${one}</span>`);
  return `<bdi>${whole}</bdi>`;
}

function badgesHtml(badges: readonly Badge[]): string {
  const all = badges.map(({ text, tone }) => {
    return ` <span class="badge ${tone}">${escapeHtml(text)}</span>`;
  });
  return all.join("");
}

function headingHtml(level: number, text: string, badges: readonly Badge[] = []): string {
  return `<h${level}>${isolated(text)}${badgesHtml(badges)}</h${level}>`;
}

function factsHtml(sheet: Sheet, facts: readonly Fact[]): string {
  if (facts.length === 0) return "";
  const colon = escapeHtml(sheet.colon);
  const rows = facts.map(({ label, value }) => {
    const term = `<dt data-colon="${colon}">${isolated(label)}</dt>`;
    return `<div>${term}<dd>${isolated(value)}</dd></div>`;
  });
  return `<dl>${rows.join("")}</dl>`;
}

function listHtml(items: readonly Item[], ordered: boolean): string {
  const tag = ordered ? "ol" : "ul";
  const points = items.map(({ lead, text }) => {
    const strong = lead === null ? "" : `<strong>${isolated(lead)}</strong>`;
    return `<li>${strong}${isolated(text)}</li>`;
  });
  return `<${tag}>${points.join("")}</${tag}>`;
}

function cellHtml(head: string, { text, strong, atEnd, tone, barPermille }: Cell): string {
  if (text === "" && barPermille === undefined) return `<td></td>`;
  const shown = text === "" ? "" : isolated(text);
  const said = strong === true ? `<strong>${shown}</strong>` : shown;
  const toned = tone === undefined ? said : `<span class="badge ${tone}">${said}</span>`;
  const bar =
    barPermille === undefined
      ? ""
      : `<span class="bar" style="width:${barPermille / 10}%" aria-hidden="true"></span>`;
  const end = atEnd === true ? ` class="end"` : "";
  return `<td${end} data-head="${escapeHtml(head)}">${toned}${bar}</td>`;
}

function tableHtml(block: Extract<Block, { readonly kind: "table" }>): string {
  const total = block.widths.reduce((sum, width) => sum + width, 0);
  const columns = block.widths.map((width) => `<col style="width:${(100 * width) / total}%">`);
  const head = block.head.map((text, at) => {
    const isAtEnd = block.rows.some((row) => row[at]?.atEnd === true);
    return `<th scope="col"${isAtEnd ? ` class="end"` : ""}>${isolated(text)}</th>`;
  });
  const rows = block.rows.map((row) => {
    const cells = row.map((one, at) => cellHtml(block.head[at] ?? "", one));
    return `<tr>${cells.join("")}</tr>`;
  });
  return [
    `<div class="scroll"><table aria-label="${escapeHtml(block.label)}">`,
    `<colgroup>${columns.join("")}</colgroup>`,
    `<thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`,
  ].join("");
}

function blocksHtml(sheet: Sheet, blocks: readonly Block[]): string {
  return blocks.map((block) => blockHtml(sheet, block)).join("\n");
}

function blockHtml(sheet: Sheet, block: Block): string {
  switch (block.kind) {
    case "heading":
      return headingHtml(block.level, block.text, block.badges);
    case "paragraph":
      return `<p${block.quiet ? ` class="quiet"` : ""}>${isolated(block.text)}</p>`;
    case "list":
      return listHtml(block.items, block.ordered);
    case "facts":
      return factsHtml(sheet, block.facts);
    case "table":
      return tableHtml(block);
    case "callout": {
      const lines = block.paragraphs.map((text) => `<p>${isolated(text)}</p>`);
      const points = (block.points ?? []).map((text) => `<li>${isolated(text)}</li>`);
      const steps = points.length === 0 ? "" : `<ul class="points">${points.join("")}</ul>`;
      const inner = headingHtml(block.level + 1, block.title) + lines.join("") + steps;
      const facts = factsHtml(sheet, block.facts);
      return `<section class="callout ${block.tone}">${inner}${facts}</section>`;
    }
    case "entry": {
      const { mark, title, badges, text, facts } = block;
      const open = mark === "" ? `<div class="entry unmarked">` : `<div class="entry">`;
      const number = mark === "" ? "" : `<span class="mark">${escapeHtml(mark)}</span>`;
      const body = text === "" ? "" : `<p>${isolated(text)}</p>`;
      const head = headingHtml(3, title, badges);
      return `${open}${number}${head}${body}${factsHtml(sheet, facts)}</div>`;
    }
    case "details": {
      const summary = `<summary>${isolated(block.summary)}</summary>`;
      const inner = blocksHtml(sheet, block.blocks);
      const paper = blocksHtml(sheet, block.paper);
      const fold = `<details class="screen">${summary}${inner}</details>`;
      return `${fold}\n<div class="paper">${paper}</div>`;
    }
    default:
      return unreachable(block);
  }
}

// Nothing may be loaded or run, even if an escape were forgotten; styles are only those inside.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A sheet as one HTML file that needs no network and no script. */
export function renderHtml(sheet: Sheet): string {
  return [
    "<!doctype html>",
    `<html lang="${sheet.language}">`,
    "<head>",
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<meta name="referrer" content="no-referrer">`,
    `<meta name="robots" content="noindex">`,
    `<title>${escapeHtml(sheet.title)}</title>`,
    `<style>\n${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    `<p class="over">${isolated(sheet.over)}</p>`,
    blocksHtml(sheet, sheet.blocks),
    `<footer>${isolated(sheet.foot)}</footer>`,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

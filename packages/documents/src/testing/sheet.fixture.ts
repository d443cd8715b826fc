import type { Block, Sheet } from "../blocks/block.js";
import { unreachable } from "../text/unreachable.js";

/** Every text that a block shows on paper, table cells aside, in order. */
function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text, ...block.badges.map(({ text }) => text)];
    case "paragraph":
      return [block.text];
    case "list":
      return block.items.map(({ lead, text }) => `${lead ?? ""}${text}`);
    case "facts":
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case "table":
      return [];
    case "callout": {
      const facts = block.facts.flatMap(({ label, value }) => [label, value]);
      return [block.title, ...block.paragraphs, ...(block.points ?? []), ...facts];
    }
    case "entry": {
      const facts = block.facts.flatMap(({ label, value }) => [label, value]);
      const badges = block.badges.map(({ text }) => text);
      return [block.title, ...badges, block.text, ...facts];
    }
    case "details":
      return block.paper.flatMap(linesOf);
    default:
      return unreachable(block);
  }
}

function cellsOf(block: Block): readonly string[] {
  if (block.kind === "details") return block.paper.flatMap(cellsOf);
  if (block.kind !== "table") return [];
  return [...block.head, ...block.rows.flatMap((row) => row.map(({ text }) => text))];
}

/** Texts of a sheet that are drawn from beginning to end, and those in cells. */
export function textsOf({ over, blocks }: Sheet): {
  readonly lines: readonly string[];
  readonly cells: readonly string[];
} {
  return { lines: [over, ...blocks.flatMap(linesOf)], cells: blocks.flatMap(cellsOf) };
}

/** A sheet of some blocks. */
export function sheetWith(blocks: readonly Block[], more: Partial<Sheet> = {}): Sheet {
  return {
    language: "zh-CN",
    title: "标题",
    over: "产品",
    foot: "页脚",
    pageNumber: "{page}/{pages}",
    instant: Date.UTC(2026, 10, 20, 2),
    pagesMax: null,
    colon: "：",
    separator: "；",
    blocks,
    ...more,
  };
}

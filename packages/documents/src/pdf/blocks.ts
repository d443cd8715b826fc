import type { Badge, Block, Fact, Sheet, Tone } from "../blocks/block.js";
import { light } from "../blocks/palette.js";
import { unreachable } from "../text/unreachable.js";
import type { Run } from "./measure.js";
import type { Pen, Tag } from "./pen.js";
import {
  type Ground,
  lineHeight,
  type Metrics,
  type Piece,
  type Setting,
  textPieces,
} from "./piece.js";
import { tablePieces } from "./table.js";

/** What turning blocks into pieces needs. */
interface Press {
  readonly sheet: Sheet;
  readonly metrics: Metrics;
  readonly pen: Pen;
}

type Of<Kind extends Block["kind"]> = Extract<Block, { readonly kind: Kind }>;

function run(press: Press, text: string, more: Partial<Omit<Run, "text">> = {}): Run {
  return { text: press.pen.shown(text), face: "regular", colour: light.ink, ...more };
}

function badgeRuns(press: Press, badges: readonly Badge[]): readonly Run[] {
  return badges.map(({ text, tone }) =>
    run(press, text, { face: "bold", colour: light.tones[tone].ink, badge: tone }),
  );
}

function tagOf(type: string, parent: Tag | null = null): Tag {
  return { type, parent };
}

function setting(press: Press, tag: Tag, more: Partial<Setting> = {}): Setting {
  const { body, left, width } = press.metrics;
  return { tag, size: body, x: left, width, before: body * 0.25, keep: false, ...more };
}

function headingPieces(press: Press, { level, text, badges }: Of<"heading">): readonly Piece[] {
  const { metrics, pen } = press;
  const size = metrics.headings[level - 1] ?? metrics.body;
  const runs = [run(press, text, { face: "bold" }), ...badgeRuns(press, badges)];
  const before = level === 1 ? 0 : metrics.body * (level === 2 ? 0.75 : 0.45);
  const tag = tagOf(`H${level}`);
  const under = (on: Pen, top: number) => {
    if (level === 2) on.box(metrics.left, top - 2, metrics.width, 0.5, light.line);
  };
  const set = setting(press, tag, { size, before, keep: true });
  const pieces = textPieces(runs, set, pen.measure);
  return pieces.map((piece, at) => ({
    ...piece,
    draw: (on, top) => {
      if (at === 0) under(on, top);
      piece.draw(on, top);
    },
  }));
}

function listPieces(press: Press, { items, ordered }: Of<"list">): readonly Piece[] {
  const { metrics, pen } = press;
  const indent = metrics.body * (ordered ? (items.length > 9 ? 2.3 : 1.6) : 1.15);
  const list = tagOf("L");
  return items.flatMap(({ lead, text }, index) => {
    const tag = tagOf("LBody", tagOf("LI", list));
    const runs = [...(lead === null ? [] : [run(press, lead, { face: "bold" })]), run(press, text)];
    const set = setting(press, tag, {
      x: metrics.left + indent,
      width: metrics.width - indent,
      before: metrics.body * 0.18,
    });
    const mark = run(press, ordered ? `${index + 1}.` : "•", { face: "bold", colour: light.quiet });
    const pieces = textPieces(runs, set, pen.measure);
    return pieces.map((piece, at) => (at === 0 ? marked(press, piece, mark, tag) : piece));
  });
}

/** A piece with the mark of its point in front. */
function marked(press: Press, piece: Piece, mark: Run, tag: Tag): Piece {
  const { body, left } = press.metrics;
  return {
    ...piece,
    draw: (pen, top) => {
      pen.line(tag, [mark], left + body * 0.15, top + lineHeight(body) * 0.76, body);
      piece.draw(pen, top);
    },
  };
}

/** Labels with their values, one after another in lines. */
function factRuns(press: Press, facts: readonly Fact[]): readonly Run[] {
  const { sheet } = press;
  return facts.flatMap(({ label, value }, index) => [
    run(press, `${index === 0 ? "" : "　"}${label}${sheet.colon}`, { colour: light.quiet }),
    run(press, value),
  ]);
}

function entryPieces(press: Press, block: Of<"entry">): readonly Piece[] {
  const { metrics, pen } = press;
  const { body, small } = metrics;
  const indent = block.mark === "" ? 0 : body * 1.9;
  const place = { x: metrics.left + indent, width: metrics.width - indent };
  const head = [run(press, block.title, { face: "bold" }), ...badgeRuns(press, block.badges)];
  const part = tagOf("Sect");
  const title = textPieces(
    head,
    setting(press, tagOf("H3", part), { ...place, before: body * 0.4, keep: true }),
    pen.measure,
  );
  const [first, ...rest] = title;
  const mark = run(press, block.mark, { face: "bold", colour: light.tones.info.ink });
  const isShort = block.text.length <= 400;
  const text = textPieces(
    [run(press, block.text)],
    setting(press, tagOf("P", part), {
      ...place,
      before: 0,
      keep: isShort && block.facts.length > 0,
    }),
    pen.measure,
  );
  const facts = textPieces(
    factRuns(press, block.facts),
    setting(press, tagOf("P", part), { ...place, size: small, before: 0 }),
    pen.measure,
  );
  if (first === undefined) return [...text, ...facts];
  const numbered = block.mark === "" ? first : marked(press, first, mark, tagOf("Lbl", part));
  return [numbered, ...rest, ...text, ...facts];
}

function groundOf(press: Press, tone: Tone): Ground {
  const { left, width } = press.metrics;
  const { ink, ground } = light.tones[tone];
  return { colour: ground, edge: ink, x: left, width };
}

function calloutPieces(press: Press, block: Of<"callout">): readonly Piece[] {
  const { metrics, pen } = press;
  const { body } = metrics;
  const ground = groundOf(press, block.tone);
  const inset = body * 1.1;
  const place = { x: metrics.left + inset, width: metrics.width - 2 * inset, before: 0, ground };
  const part = tagOf("Sect");
  const space = (height: number, before: number, keep: boolean): Piece => ({
    height,
    before,
    keep,
    ground,
    draw: () => undefined,
  });
  const size = block.level === 1 ? metrics.headings[0] : metrics.headings[2];
  const colour = light.tones[block.tone].ink;
  const title = textPieces(
    [run(press, block.title, { face: "bold", colour })],
    setting(press, tagOf(`H${block.level + 1}`, part), { ...place, size, keep: true }),
    pen.measure,
  );
  const points = (block.points ?? []).join(press.sheet.separator);
  const texts = points === "" ? block.paragraphs : [...block.paragraphs, points];
  const lines = texts.flatMap((text) =>
    textPieces(
      [run(press, text)],
      setting(press, tagOf("P", part), { ...place, keep: text.length <= 600 }),
      pen.measure,
    ),
  );
  const facts = block.facts.flatMap(({ label, value }) =>
    textPieces(
      [
        run(press, `${label}${press.sheet.colon}`, { colour: light.quiet }),
        run(press, value, { face: "bold" }),
      ],
      setting(press, tagOf("P", part), { ...place, keep: true }),
      pen.measure,
    ),
  );
  const edge = body * 0.45;
  return [space(edge, body * 0.6, true), ...title, ...lines, ...facts, space(edge, 0, false)];
}

function piecesOf(press: Press, block: Block): readonly Piece[] {
  const { metrics, pen } = press;
  switch (block.kind) {
    case "heading":
      return headingPieces(press, block);
    case "paragraph": {
      const size = block.quiet ? metrics.small : metrics.body;
      const colour = block.quiet ? light.quiet : light.ink;
      const set = setting(press, tagOf("P"), { size });
      return textPieces([run(press, block.text, { colour })], set, pen.measure);
    }
    case "list":
      return listPieces(press, block);
    case "facts": {
      const set = setting(press, tagOf("P"), { size: metrics.small });
      return textPieces(factRuns(press, block.facts), set, pen.measure);
    }
    case "table":
      return tablePieces(block, metrics, pen);
    case "callout":
      return calloutPieces(press, block);
    case "entry":
      return entryPieces(press, block);
    case "details":
      return block.paper.flatMap((inner) => piecesOf(press, inner));
    default:
      return unreachable(block);
  }
}

/** A sheet as pieces from top to bottom. */
export function sheetPieces(sheet: Sheet, metrics: Metrics, pen: Pen): readonly Piece[] {
  const press: Press = { sheet, metrics, pen };
  const over = textPieces(
    [run(press, sheet.over, { colour: light.quiet })],
    setting(press, tagOf("P"), { size: metrics.small, before: 0, keep: true }),
    pen.measure,
  );
  return [...over, ...sheet.blocks.flatMap((block) => piecesOf(press, block))];
}

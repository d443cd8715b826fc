import type { Localized } from "./definition.js";
import { list, object, text } from "./make-shape.js";
import type { ShapeOf } from "./shape.js";

/** Names of sources, columns, variables and parameters: identifiers. */
export const name = text("name");

/** Ids of gates, actions, layers and the like; also names that no expression uses. */
export const id = text("id");

/** A list of names. */
export const names = list(name);
/** A list of ids. */
export const ids = list(id);

/** A text in every language of the product. */
export const localized: ShapeOf<Localized> = object<Localized>({ "zh-CN": text(), en: text() }, {});

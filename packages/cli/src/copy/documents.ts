import type { Language } from "./copy.js";

/** What the commands for documents say; `{…}` are filled in. */
interface DocumentsCopy {
  readonly written: string;
}

/** The copy of the commands for documents, by language. */
export const documentsCopy: Readonly<Record<Language, DocumentsCopy>> = Object.freeze({
  "zh-CN": { written: "已写入 {path}" },
  en: { written: "wrote {path}" },
});

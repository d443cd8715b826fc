import { type Diagnostic, input } from "@kaitong/engine";
import { diagnosticOf } from "../codes.js";
import { Failure } from "../failure.js";

/** A value that replaces what stands at a JSON pointer of a dossier. */
export interface Setting {
  readonly pointer: string;
  readonly value: input.JsonValue;
  /** As it was written. */
  readonly text: string;
}

const limits = { bytesMax: 1024 * 1024, depthMax: 32 };

/** The value that a word stands for: JSON where it is, else the word itself. */
function valueOfWord(text: string): input.JsonValue {
  const { value, errors } = input.readJson(text, limits);
  return value === undefined || errors.length > 0 ? text : value;
}

/** What `--set /pointer=value` says; a Failure when it says nothing of the kind. */
export function settingOf(text: string): Setting {
  const at = text.indexOf("=");
  if (text.startsWith("/") && at > 0) {
    const [pointer, word] = [text.slice(0, at), text.slice(at + 1)];
    return { pointer, value: valueOfWord(word), text: word };
  }
  const message = `\`--set ${text}\` is no \`/pointer=value\``;
  throw new Failure("", [diagnosticOf("usage.wrong-setting", message)]);
}

/** A dossier's JSON with all settings made, one after the other, or what is wrong with one. */
export function withSettings(
  json: input.JsonValue,
  settings: readonly Pick<Setting, "pointer" | "value">[],
): { readonly json: input.JsonValue } | { readonly pointer: string; readonly problem: string } {
  let changed = json;
  for (const { pointer, value } of settings) {
    const result = input.setPointer(changed, pointer, value);
    if (result.problem !== null) return { pointer, problem: result.problem };
    changed = result.value;
  }
  return { json: changed };
}

/**
 * The bytes of a dossier with all settings made, the same bytes where it is no JSON, or what is
 * wrong with a setting.
 */
export function setInBytes(
  bytes: Uint8Array,
  settings: readonly Setting[],
  given: input.DossierLimits,
): Uint8Array | Diagnostic {
  if (settings.length === 0) return bytes;
  const { value, errors } = input.readJson(bytes, given);
  if (value === undefined || errors.length > 0) return bytes;
  const result = withSettings(value, settings);
  if ("json" in result) return new TextEncoder().encode(input.canonicalJson(result.json));
  const message = `\`--set ${result.pointer}\`: ${result.problem}`;
  const fix = "name a place that the dossier has";
  return diagnosticOf("usage.wrong-setting", message, { fix });
}

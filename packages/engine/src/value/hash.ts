import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { assert } from "./unreachable.js";

/**
 * SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits.
 *
 * Asserts that the text has no lone surrogate: UTF-8 cannot hold one, so it would be replaced and
 * two different texts would have one hash. Source: FIPS 180-4.
 */
export function sha256Hex(text: string): string {
  assert(text.isWellFormed(), "a hashed text has no lone surrogate");
  return bytesToHex(sha256(utf8ToBytes(text)));
}

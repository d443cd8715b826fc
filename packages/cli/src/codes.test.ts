import { format } from "@kaitong/engine";
import { expect, test } from "vitest";
import { cliCodes, diagnosticOf } from "./codes.js";

test("every code is the terminal program's own, and says what and how to mend it", () => {
  for (const [code, { summary, fix }] of Object.entries(cliCodes)) {
    expect(code).toMatch(/^(input|output|usage|tests|diff|plan)\.[a-z-]+$/);
    expect(format.diagnosticCodes).not.toHaveProperty([code]);
    for (const text of [summary, fix]) expect(text).toMatch(/^[a-z`].*[^.]$/);
  }
});

test("a diagnostic has the fix of its code unless a better one is known", () => {
  const { fix } = cliCodes["input.empty"];
  const plain = { code: "input.empty", pointer: "", message: "no", fix };
  expect(diagnosticOf("input.empty", "no")).toEqual(plain);
  expect(diagnosticOf("input.empty", "no", { fix: "try" }).fix).toBe("try");
});

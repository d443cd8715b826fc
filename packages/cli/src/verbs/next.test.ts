import { expect, test } from "vitest";
import { commandOver } from "./next.js";

test("the next command keeps what was chosen, as a shell reads it back", () => {
  expect(commandOver("explain", "people/held.json", {})).toBe(
    "npx kaitong explain people/held.json",
  );
  const files = { definition: "my rules", reference: "r.json", asOf: "2026-11-20T00:00:00Z" };
  const options = { ...files, set: ["/loans=[]"], lang: "en" };
  expect(commandOver("decide", "it's $HOME.json", options, "--json")).toBe(
    "npx kaitong decide 'it'\\''s $HOME.json' --definition 'my rules' --reference r.json " +
      "--as-of 2026-11-20T00:00:00Z --set '/loans=[]' --lang en --json",
  );
});

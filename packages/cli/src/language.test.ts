import { expect, test } from "vitest";
import { languageOf, languageOfArguments } from "./language.js";

test("the option comes before the locale, and a locale before Chinese", () => {
  expect(languageOf("en", { LANG: "zh_CN.UTF-8" })).toBe("en");
  expect(languageOf("zh-CN", { LANG: "en_US.UTF-8" })).toBe("zh-CN");
  expect(languageOf(undefined, { LANG: "en_US.UTF-8" })).toBe("en");
  expect(languageOf(undefined, { LANG: "en_US", LC_ALL: "zh_TW.UTF-8" })).toBe("zh-CN");
  expect(languageOf(undefined, { LC_ALL: "", LC_MESSAGES: "de_DE", LANG: "zh_CN" })).toBe("en");
});

test("a locale that names no language is Chinese", () => {
  for (const LANG of [undefined, "", "C", "C.UTF-8", "POSIX"]) {
    expect(languageOf(undefined, { LANG })).toBe("zh-CN");
  }
});

test("arguments that are not understood yet already have their language", () => {
  const env = { LANG: "zh_CN.UTF-8" };
  expect(languageOfArguments(["decide", "x", "--lang", "en"], env)).toBe("en");
  expect(languageOfArguments(["decide", "--lang=en", "x"], env)).toBe("en");
  for (const args of [[], ["--lang"], ["--lang", "fr"], ["--lang="], ["en"]]) {
    expect(languageOfArguments(args, env)).toBe("zh-CN");
  }
});

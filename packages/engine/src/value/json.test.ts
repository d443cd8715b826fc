import { describe, expect, it } from "vitest";
import { type JsonErrorCode, type JsonLimits, readJson } from "./json.js";

const limits: JsonLimits = { bytesMax: 10_000_000, depthMax: 64 };
const encoder = new TextEncoder();

function codes(input: string | Uint8Array): JsonErrorCode[] {
  return readJson(input, limits).errors.map((error) => error.code);
}

describe("syntax errors", () => {
  it.each([
    ["", 1, "a value", "the end of the text"],
    ["  ", 3, "a value", "the end of the text"],
    ["nul", 1, "a value", "`nul`"],
    ["nullx", 1, "a value", "`nullx`"],
    ["True", 1, "a value", "`True`"],
    ["NaN", 1, "a value", "`NaN`"],
    ["'a'", 1, "a value", "`'`"],
    ["// note", 1, "a value", "`/`"],
    ["\ufeff1", 1, "a value", "`\\ufeff`"],
    ["\v1", 1, "a value", "`\\u000b`"],
    ["\u00a01", 1, "a value", "`\u00a0`"],
    ["1 2", 3, "the end of the text", "`2`"],
    ["{}}", 3, "the end of the text", "`}`"],
    ["[1,]", 4, "a value", "`]`"],
    ["[,1]", 2, "a value", "`,`"],
    ["[1 2]", 4, "a comma or `]`", "`2`"],
    ["[1}", 3, "a comma or `]`", "`}`"],
    ["[", 2, "a value", "the end of the text"],
    ["[1", 3, "a comma or `]`", "the end of the text"],
    ["{", 2, "a key in double quotes", "the end of the text"],
    ["{a: 1}", 2, "a key in double quotes", "`a`"],
    ["{1: 1}", 2, "a key in double quotes", "`1`"],
    ['{"a"}', 5, "a colon", "`}`"],
    ['{"a":}', 6, "a value", "`}`"],
    ['{"a":1,}', 8, "a key in double quotes", "`}`"],
    ['{"a":1 "b":2}', 8, "a comma or `}`", '`"`'],
    ['"abc', 5, "a closing quote", "the end of the text"],
    ['"a\nb"', 3, "a closing quote", "`\\u000a`"],
    ['"a\\nb\u0001"', 6, "a closing quote", "`\\u0001`"],
    ['{"a\tb":1}', 4, "a closing quote", "`\\u0009`"],
    ['"\\x41"', 2, "an escape such as `\\n` or `\\u0041`", "`\\x`"],
    ['"\\u12"', 2, "an escape such as `\\n` or `\\u0041`", "`\\u`"],
    ["01", 1, "a number such as 0, -12 or 3400", "`01`"],
    ["-", 1, "a number such as 0, -12 or 3400", "`-`"],
    ["-01", 1, "a number such as 0, -12 or 3400", "`-01`"],
    ["1.", 1, "a number such as 0, -12 or 3400", "`1.`"],
    ["1e+", 1, "a number such as 0, -12 or 3400", "`1e+`"],
    ["+1", 1, "a value", "`+1`"],
    [".5", 1, "a value", "`.5`"],
  ])("%j", (text, column, expected, found) => {
    const { value, errors } = readJson(text, limits);
    expect(value).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: "json.syntax", line: 1, column });
    expect(errors[0]?.message).toBe(`expected ${expected} but found ${found}`);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it("says where, by line, column and pointer", () => {
    const text = '{\n  "bills": [\n    {"a/b": 1},\n    {"dueOn": tomorrow}\n  ]\n}';
    expect(readJson(text, limits).errors).toEqual([
      {
        code: "json.syntax",
        pointer: "/bills/1/dueOn",
        message: "expected a value but found `tomorrow`",
        fix: "write null, true, false, a number, a string, an array or an object",
        line: 4,
        column: 15,
      },
    ]);
  });
});

describe("pointers of syntax errors", () => {
  it.each([
    ["[1 2]", ""],
    ['{"a":[1 2]}', "/a"],
    ['{"a":[{"b":1}, x]}', "/a/1"],
    ['{"a":1 "b":2}', ""],
    ['{"a":{"b":[]} 2}', ""],
    ['{"a":{"b":[],}}', "/a"],
    ['{"a":[[1],[2],[', "/a/2/0"],
    ['{"a" 1}', "/a"],
    ["[0] 1", ""],
  ])("%s is wrong at %j", (text, pointer) => {
    expect(readJson(text, limits).errors).toMatchObject([{ code: "json.syntax", pointer }]);
  });
});

describe("problems that do not stop the reading", () => {
  it("are all reported at once, in the order of the text", () => {
    const text = `{"a": 1.5, "a": 2, "__proto__": [9007199254740992],
      "b": ["\\ud800", {"constructor": 1, "prototype": 2}], "c/d": 1e-3}`;
    const { value, errors } = readJson(text, limits);
    expect(errors.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["json.number-form", "/a"],
      ["json.duplicate-key", "/a"],
      ["json.forbidden-key", "/__proto__"],
      ["json.number-range", "/__proto__/0"],
      ["json.lone-surrogate", "/b/0"],
      ["json.forbidden-key", "/b/1/constructor"],
      ["json.forbidden-key", "/b/1/prototype"],
      ["json.number-form", "/c~1d"],
    ]);
    expect(errors[4]).toMatchObject({ line: 2, column: 13 });
    expect(value).toEqual({ a: null, b: ["\ufffd", {}], "c/d": null });
  });

  it("quote the input and say what to do", () => {
    const { errors } = readJson('{"a":-1.5,"a":1e99,"__proto__":"\\udc00"}', limits);
    expect(errors.map(({ message }) => message)).toEqual([
      "`-1.5` is not an integer",
      "the key `a` appears twice in one object",
      "`1e99` is beyond ±9007199254740991",
      "the key `__proto__` is not allowed",
      "the string `\\udc00` has half of a surrogate pair",
    ]);
    expect(errors.every(({ fix }) => /^[a-z][^.]*$/.test(fix))).toBe(true);
  });

  it("see through escapes and find surrogates written raw", () => {
    expect(codes('{"\\u005f_proto__":1}')).toEqual(["json.forbidden-key"]);
    expect(codes('{"a":1,"\\u0061":2}')).toEqual(["json.duplicate-key"]);
    expect(codes('"\ud83d"')).toEqual(["json.lone-surrogate"]);
    expect(codes('{"\udc00":1}')).toEqual(["json.lone-surrogate"]);
    expect(codes('"\\ude00\\ud83d"')).toEqual(["json.lone-surrogate"]);
    expect(codes('"\ud83d\\ude00"')).toEqual([]);
    expect(codes('["😀","\\ud83d\\ude00"]')).toEqual([]);
  });

  it("keep the names of Object.prototype that do no harm", () => {
    const { value, errors } = readJson('{"toString":1,"valueOf":2,"hasOwnProperty":3}', limits);
    expect(errors).toEqual([]);
    expect(Object.entries(value ?? {})).toHaveLength(3);
  });

  it("are listed up to a thousand, with the one that stopped the reading", () => {
    const { errors } = readJson(`[${"1.5,".repeat(5_000)}]`, limits);
    expect(errors).toHaveLength(1_000);
    expect(errors.at(-2)?.code).toBe("json.syntax");
    expect(errors.at(-1)?.message).toBe("there are 4002 more problems that are not listed");
  });
});

describe("limits", () => {
  it("count UTF-8 bytes", () => {
    const text = '"开通开通开通开通"';
    for (const input of [text, encoder.encode(text)]) {
      expect(readJson(input, { bytesMax: 26, depthMax: 1 }).value).toBe("开通开通开通开通");
      const { value, errors } = readJson(input, { bytesMax: 25, depthMax: 1 });
      expect(value).toBeUndefined();
      expect(errors).toEqual([
        {
          code: "json.too-large",
          pointer: "",
          message: "the text has more than 25 bytes",
          fix: "send a text of at most 25 bytes",
        },
      ]);
    }
  });

  it("allow depthMax arrays and objects inside each other, and not one more", () => {
    const deep = { bytesMax: 1_000, depthMax: 3 };
    expect(readJson('[{"a":[1]}]', deep).errors).toEqual([]);
    const { value, errors } = readJson('[0,{"a":[[]]}]', deep);
    expect(value).toBeUndefined();
    expect(errors).toEqual([
      {
        code: "json.too-deep",
        pointer: "/1/a/0",
        message: "arrays and objects nest more than 3 deep",
        fix: "nest at most 3 arrays and objects",
        line: 1,
        column: 10,
      },
    ]);
  });

  it.each(["[", '{"a":', '[{"a":'])("survive a million of %s", (opening) => {
    const text = opening.repeat(1_000_000);
    expect(codes(text)).toEqual(["json.too-deep"]);
    const deepest = { bytesMax: 10_000_000, depthMax: 1_000 };
    expect(readJson(text, deepest).errors[0]?.code).toBe("json.too-deep");
  });

  it("are asserted", () => {
    for (const wrong of [0, -1, 1 / 2, Number.NaN]) {
      expect(() => readJson("1", { bytesMax: wrong, depthMax: 1 })).toThrow("assertion failed");
      expect(() => readJson("1", { bytesMax: 1, depthMax: wrong })).toThrow("assertion failed");
    }
    expect(() => readJson("1", { bytesMax: 1, depthMax: 1_001 })).toThrow("assertion failed");
  });
});

describe("bytes", () => {
  it("that are not UTF-8 are refused with their place", () => {
    const bytes = Uint8Array.from([...encoder.encode('{"a":\n"开'), 0xe5, 0xbc, 0x22, 0x7d]);
    expect(readJson(bytes, limits).errors).toEqual([
      {
        code: "json.invalid-utf8",
        pointer: "",
        message: "byte 13 of the text is not UTF-8",
        fix: "send the text in UTF-8",
        line: 2,
        column: 3,
      },
    ]);
  });

  it("with a byte order mark are refused with a fix", () => {
    const { errors } = readJson(Uint8Array.from([0xef, 0xbb, 0xbf, 0x31]), limits);
    expect(errors[0]).toMatchObject({
      code: "json.syntax",
      message: "expected a value but found `\\ufeff`",
      fix: "remove the byte order mark before the value",
    });
  });
});

it("gives frozen data, and objects without a prototype", () => {
  const { value, errors } = readJson('{"a":[{}]}', limits);
  const [inner] = Object.values(value ?? {});
  for (const part of [value, inner, errors, ...readJson("01", limits).errors]) {
    expect(Object.isFrozen(part)).toBe(true);
  }
  expect(Object.getPrototypeOf(value)).toBeNull();
});

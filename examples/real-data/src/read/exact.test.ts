import { describe, expect, it } from "vitest";
import { dayOfCentury, hundredths, parseTable, WrongData, wholeNumber } from "./index.js";

describe("amounts", () => {
  it.each([
    ["0.29", 29],
    ["1.1", 110],
    ["8033.00", 803_300],
    ["96396", 9_639_600],
    ["-17030.4", -1_703_040],
    ["-0.00", 0],
    ["9999999999999.99", 999_999_999_999_999],
  ])("`%s` is %i hundredths", (text, value) => {
    expect(hundredths(text)).toBe(value);
  });

  it.each(["", ".5", "1.234", "1e3", "1,00", "NaN", " 1", "12345678901234"])(
    "`%s` is refused",
    (text) => {
      expect(() => hundredths(text)).toThrow(WrongData);
    },
  );

  it("are the same as by floats where these are exact enough", () => {
    const values = Array.from({ length: 5000 }, (_, at) => at * 97 - 250_000);
    expect(values.map((value) => hundredths((value / 100).toFixed(2)))).toEqual(values);
  });
});

describe("whole numbers", () => {
  it("are read by their digits, and nothing else is", () => {
    expect(wholeNumber("-42")).toBe(-42);
    expect(() => wholeNumber("4.2")).toThrow(WrongData);
  });
});

describe("days", () => {
  it("are of the twentieth century and on the calendar", () => {
    expect(dayOfCentury("960229")).toBe("1996-02-29");
    expect(() => dayOfCentury("970229")).toThrow(WrongData);
    expect(() => dayOfCentury("931301")).toThrow(WrongData);
    expect(() => dayOfCentury("930431")).toThrow(WrongData);
  });
});

describe("tables", () => {
  it("are texts by the names of the header, with CRLF and quotes", () => {
    const text = '"id";"name"\r\n1;"A;B"\r\n2;""\r\n';
    expect(parseTable(text, "x.asc", ";", ["name", "id"])).toEqual([
      { name: "A;B", id: "1" },
      { name: "", id: "2" },
    ]);
  });

  it("without a column, or with a short line, are refused", () => {
    expect(() => parseTable("a;b\n1;2\n", "x.asc", ";", ["c"])).toThrow(/no column `c`/);
    expect(() => parseTable("a;b\n1\n", "x.asc", ";", ["a"])).toThrow(WrongData);
  });
});

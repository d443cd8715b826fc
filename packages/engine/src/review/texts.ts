import { type Reporting, report } from "../check/scope.js";
import type { Definition, Localized } from "../define/definition.js";
import { suggest } from "../diagnostics/suggest.js";

/** Places of a gate's text that a reason fills, and of an action's that a plan fills. */
const gatePlaces: readonly string[] = ["value", "needed", "clearsOn", "people"];
const actionPlaces: readonly string[] = ["level", "from", "until"];

const placesIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name))].sort();

function reviewText(
  text: Localized,
  places: readonly string[],
  pointer: string,
  reporting: Reporting,
): void {
  for (const [language, words] of Object.entries(text)) {
    if (words.trim() === "") {
      report(
        reporting,
        "text.empty",
        `${pointer}/${language}`,
        `there is no text in \`${language}\``,
        "write the text, in plain words for the person",
      );
      continue;
    }
    for (const place of placesIn(words)) {
      if (places.includes(place)) continue;
      const near = suggest(place, places);
      const known = places.map((one) => `\`{${one}}\``).join(", ");
      report(
        reporting,
        "text.unknown-place",
        `${pointer}/${language}`,
        `nothing fills \`{${place}}\``,
        near === null ? `use one of ${known}` : `write \`{${near}}\``,
      );
    }
  }
  // A place that nothing fills was told already.
  const known = (words: string) => placesIn(words).filter((place) => places.includes(place));
  const [chinese, english] = [known(text["zh-CN"]), known(text.en)];
  const isTold = Object.values(text).some((words) => known(words).length < placesIn(words).length);
  if (isTold || chinese.join() === english.join()) return;
  report(
    reporting,
    "text.places-differ",
    pointer,
    `the languages fill different places: ${shown(chinese)} and ${shown(english)}`,
    "say the same in every language",
  );
}

const shown = (names: readonly string[]) =>
  names.length === 0 ? "none" : names.map((name) => `\`{${name}}\``).join(", ");

function reviewActionTexts({ actions }: Definition, reporting: Reporting): void {
  for (const [index, { id, text, levels }] of actions.entries()) {
    if (text === undefined) continue;
    const pointer = `/actions/${index}/text`;
    reviewText(text, actionPlaces, pointer, reporting);
    const without = levels.find(({ value }) => value === undefined);
    const names = Object.values(text).flatMap(placesIn);
    if (without === undefined || !names.includes("level")) continue;
    report(
      reporting,
      "text.never-filled",
      pointer,
      `level \`${without.id}\` of \`${id}\` has no value, so \`{level}\` stays empty`,
      "leave the place out, or give every level a `value`",
    );
  }
}

/** Warnings about texts of gates and actions that a person would read with holes in them. */
export function reviewTexts(definition: Definition, reporting: Reporting): void {
  reviewActionTexts(definition, reporting);
  const lists = [
    ["/gates", definition.gates],
    ["/preScreen/gates", definition.preScreen?.gates ?? []],
  ] as const;
  for (const [pointer, gates] of lists) {
    for (const [index, gate] of gates.entries()) {
      reviewText(gate.text, gatePlaces, `${pointer}/${index}/text`, reporting);
      const names = Object.values(gate.text).flatMap(placesIn);
      if (!gate.waits && names.includes("clearsOn")) {
        report(
          reporting,
          "text.never-filled",
          `${pointer}/${index}/text`,
          `\`${gate.id}\` does not wait, so \`{clearsOn}\` stays empty`,
          "leave the day out, or say `waits: true` where time alone may cure it",
        );
      }
      if (gate.unknownText !== undefined) {
        reviewText(gate.unknownText, gatePlaces, `${pointer}/${index}/unknownText`, reporting);
      }
    }
  }
}

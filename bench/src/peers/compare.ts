import type { Contender } from "./contender.js";
import type { Answer, Application } from "./gates.js";

/** A contender's answers to all applications. */
async function answersOf(
  { name, each }: Contender,
  applications: readonly Application[],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  await each(applications, (answer, index) => {
    answers[index] = answer;
  });
  if (Object.keys(answers).length === applications.length) return answers;
  throw new Error(`${name} left out applications`);
}

/** The same text for the same answer, whatever the order of its members. */
function textOf(answer: Answer | undefined): string {
  const failing = answer?.failing.map(({ code, value, needed }) => [code, value, needed]);
  return JSON.stringify([answer?.outcome, failing]);
}

/** Where contenders first answer differently from the first of them; `null` when nowhere. */
export async function firstDifference(
  contenders: readonly Contender[],
  applications: readonly Application[],
): Promise<string | null> {
  const [first, ...others] = contenders;
  if (first === undefined) return null;
  const expected = (await answersOf(first, applications)).map(textOf);
  for (const other of others) {
    const answers = await answersOf(other, applications);
    const at = expected.findIndex((text, index) => text !== textOf(answers[index]));
    if (at < 0) continue;
    const names = `${other.name} (${other.form}) and ${first.name} (${first.form})`;
    return [
      `${names} differ at application ${at}:`,
      JSON.stringify(applications[at]),
      textOf(answers[at]),
      expected[at],
    ].join("\n");
  }
  return null;
}

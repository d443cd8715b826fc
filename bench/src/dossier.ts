import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const example = new URL("../../examples/pay-later/", import.meta.url);

/** A file of the example product as JSON. */
export function exampleFile(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(new URL(name, example)), "utf8"));
}

const shops = ["groceries", "dining", "transport", "health", "clothing", "entertainment"];

/**
 * A synthetic person of the example, with as many transactions as asked for, spread evenly over
 * the year before the decision.
 */
export function personWith(name: string, transactions: number): Record<string, unknown> {
  const person = exampleFile(`people/${name}.json`) as Record<string, unknown>;
  const asOf = Date.parse(String(person.asOf));
  const spread = 365 * 86_400_000;
  return {
    ...person,
    transactions: Array.from({ length: transactions }, (_transaction, index) => {
      const salary = index % 40 === 7;
      return {
        at: new Date(asOf - 3_600_000 - Math.floor((spread * index) / transactions)).toISOString(),
        direction: salary ? "in" : "out",
        amountFen: salary ? 800_000 : 600 + ((index * 7919) % 30_000),
        category: salary ? "salary" : shops[index % shops.length],
        channel: salary ? "transfer" : index % 3 === 0 ? "online" : "offline",
        counterparty: `M-${index % 57}`,
        state: "settled",
      };
    }),
  };
}

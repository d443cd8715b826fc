import { detectPlanFault } from "./detect.js";
import { planFaults } from "./faults.js";
import { openPlanNursery } from "./plant.js";

/** Plants every fault and tells how many were found, and which were not. */
export async function faultFigures(
  goesOn: (what: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const nursery = openPlanNursery();
  const missed: string[] = [];
  let tried = 0;
  for (const fault of planFaults) {
    if (!(await goesOn(`${tried} of ${planFaults.length} faults`))) break;
    tried += 1;
    const found = detectPlanFault(await nursery.load(fault), fault);
    if (found === null) missed.push(`not found: ${fault.name}`);
  }
  nursery.remove();
  return [`faults found ${tried - missed.length} of ${tried}`, ...missed];
}

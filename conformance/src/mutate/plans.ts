import { anyOf, type Draft, declaredIn, expressionOf, type Mutation, partOf } from "./draft.js";
import { extremeIntegers } from "./extremes.js";
import { type Branch, branches, copyOf, isBranch, listOf, textOf } from "./tree.js";

function onAction(change: (action: Branch, draft: Draft) => boolean): Mutation {
  return (draft) => {
    const action = declaredIn(draft, "actions");
    return action !== undefined && change(action, draft);
  };
}

function onEffect(change: (effect: Branch, draft: Draft) => boolean): Mutation {
  return (draft) => {
    const acting = branches(draft.root.actions).filter(({ effects }) => Array.isArray(effects));
    const effect = anyOf(draft.choices, branches(anyOf(draft.choices, acting)?.effects));
    return effect !== undefined && change(effect, draft);
  };
}

/** What the future may bring to any source, whether it fits or not. */
function continuations({ root }: Draft): readonly Branch[] {
  const parameter = branches(root.parameters).find(({ unit }) => unit === "days");
  const yes: Branch = { kind: "boolean", value: true };
  return [
    { kind: "repeats" },
    { kind: "moves-along" },
    { kind: "seen-again", unless: yes },
    {
      kind: "obtained-again",
      worldDays: 1,
      freshDays: { parameter: textOf(parameter ?? {}, "name") },
    },
    {
      kind: "statuses",
      column: "status",
      open: copyOf(yes),
      behind: copyOf(yes),
      clear: "N",
      behindBy: ["1"],
    },
  ];
}

/** What changes actions, what they write, and what the future brings. */
export const planMutations: Readonly<Record<string, Mutation>> = {
  "take an action farther": onAction((action, { choices }) => {
    const level = anyOf(choices, branches(action.levels));
    if (level === undefined) return false;
    if (choices.oneIn(4)) delete level.value;
    else level.value = choices.pick([...extremeIntegers, 1, 2, 28, 29]);
    return true;
  }),
  "come after other actions": onAction((action, draft) => {
    const other = declaredIn(draft, "actions");
    if (other === undefined) return false;
    action.after = [textOf(other, "id"), ...(draft.choices.oneIn(4) ? ["nothing"] : [])];
    return true;
  }),
  "say less of what is changed": onAction((action) => {
    return listOf(action, "changes").pop() !== undefined;
  }),
  "depend on others": onAction((action, { choices }) => {
    action.conditional = choices.oneIn(2);
    if (choices.oneIn(4)) delete action.effects;
    return true;
  }),
  "do the same twice": onEffect((effect, { root }) => {
    const action = branches(root.actions).find((one) => branches(one.effects).includes(effect));
    if (action === undefined) return false;
    listOf(action, "effects").push(copyOf(effect));
    return true;
  }),
  "write to another source": onEffect((effect, draft) => {
    const source = declaredIn(draft, "sources");
    if (source === undefined || !Object.hasOwn(effect, "source")) return false;
    effect.source = textOf(source, "name");
    return true;
  }),
  "write in another way": onEffect((effect, { choices }) => {
    effect.kind = choices.pick(["set", "add", "add-monthly", "top-up", "obtain", "keep"]);
    return true;
  }),
  "write another value": onEffect(({ values }, draft) => {
    const other = expressionOf(draft, "integer", "column", "level", "case", "coalesce", "as-of");
    if (!isBranch(values) || other === undefined) return false;
    const name = anyOf(draft.choices, Object.keys(values)) ?? "debt";
    values[name] = copyOf(other);
    return true;
  }),
  "use the level": (draft) => {
    const other = expressionOf(draft, "integer", "parameter");
    if (other === undefined) return false;
    for (const key of Object.keys(other)) delete other[key];
    other.kind = "level";
    return true;
  },
  "continue otherwise": (draft) => {
    const source = declaredIn(draft, "sources");
    if (source === undefined) return false;
    source.continues = copyOf(draft.choices.pick(continuations(draft)));
    return true;
  },
  "plan otherwise": (draft) => {
    const plans = partOf(draft, "plans");
    const parameter = declaredIn(draft, "parameters");
    if (plans === undefined || parameter === undefined) return false;
    const members = ["incomeShareMost", "marginPoints", "cheapPointsMost", "honouredDays"];
    plans[draft.choices.pick(members)] = textOf(parameter, "name");
    return true;
  },
};

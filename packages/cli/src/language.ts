import type { Language } from "./copy/copy.js";

/**
 * The language of the terminal: `--lang`, else the locale. Chinese comes first: only a locale that
 * names another language makes it English.
 */
export function languageOf(option: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (option !== undefined) return option === "en" ? "en" : "zh-CN";
  // POSIX: a variable that is empty counts as absent.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^($|zh|(C|POSIX)($|[.@]))/i.test(locale) ? "zh-CN" : "en";
}

/** The language that arguments ask for, for what is said before they are understood. */
export function languageOfArguments(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const given = args[at]?.startsWith("--lang=") ? args[at].slice("--lang=".length) : args[at + 1];
  const isKnown = at >= 0 && (given === "en" || given === "zh-CN");
  return languageOf(isKnown ? given : undefined, env);
}

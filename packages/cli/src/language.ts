import type { Language } from "./copy/copy.js";

/**
 * The language of the terminal: `--lang`, else the locale. Chinese comes first: only a locale that
 * names another language makes it English.
 */
export function languageOf(option: string | undefined, env: NodeJS.ProcessEnv): Language {
  const wanted = option ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "";
  if (option === undefined && /^($|C($|\.)|POSIX)/.test(wanted)) return "zh-CN";
  return /^zh/i.test(wanted) ? "zh-CN" : "en";
}

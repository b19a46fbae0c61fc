import { Option } from 'commander';
import { languages, preferredLanguage } from '../kernel/language.js';

/** `--language`: that of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`) where it is not given. */
export function languageOption(environment: NodeJS.ProcessEnv = process.env): Option {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  // `zh_CN.UTF-8` is a name of a locale, not of a preference: what follows the language does not matter here.
  const locale = (LC_ALL || LC_MESSAGES || LANG || '').split(/[.@]/)[0];
  return new Option('--language <language>', 'language of sentences (default: that of LANG)')
    .choices([...languages])
    .default(preferredLanguage(locale), 'that of LANG, else en');
}

import i18next from 'i18next';

/** The texts of a section, which come with its pages. @param section  the name of its folder */
export function addTexts<Texts extends object>(section: string, texts: { readonly en: Texts; readonly zh: Texts }) {
  for (const language of ['en', 'zh'] as const) i18next.addResourceBundle(language, section, texts[language]);
}

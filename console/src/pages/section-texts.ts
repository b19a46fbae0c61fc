/** The texts of each section, by the name of its folder; they come with its pages: `planning: typeof import('./planning/texts/en.js').en;` */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Until the second section comes.
export interface SectionTexts {}

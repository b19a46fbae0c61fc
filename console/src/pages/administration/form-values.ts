/** A text field of a form; '' where nothing was typed. */
export function textOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value.trim() : '';
}

/** What was ticked of a list. */
export function chosenOf<Choice extends string>(form: FormData, field: string, offered: readonly Choice[]): Choice[] {
  const given = form.getAll(field);
  return offered.filter((each) => given.includes(each));
}

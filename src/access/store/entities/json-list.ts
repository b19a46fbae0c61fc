/** Keeps a list of texts as JSON. */
export const jsonList = {
  from: (text: unknown) => JSON.parse(String(text)) as string[],
  to: (list: unknown) => JSON.stringify(list),
};

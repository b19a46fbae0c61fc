export const placeButtonId = 'place-order';
export const addFieldId = 'add-product';

export function quantityId(sku: string): string {
  return `quantity-${sku}`;
}

/** Goes to the quantity of a line, with what stands there selected, so that typing replaces it. */
export function focusLine(sku: string): void {
  const field = document.getElementById(quantityId(sku));
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

export function focusAdd(): void {
  document.getElementById(addFieldId)?.focus();
}

export function focusPlace(): void {
  document.getElementById(placeButtonId)?.focus();
}

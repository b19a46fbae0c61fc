/** Whether a code of ISO 4217 is that of a currency with hundredths, in which prices are recorded. */
export function isCurrencyWithHundredths(code: string): boolean {
  if (!Intl.supportedValuesOf('currency').includes(code)) return false;
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits === 2
  );
}

/** The currency of all prices, an ISO 4217 code: `ALMANAC_CURRENCY`, or CNY. */
export function companyCurrency(env: NodeJS.ProcessEnv = process.env): string {
  return env.ALMANAC_CURRENCY?.trim().toUpperCase() || 'CNY';
}

// Loaded before the program (`--import`): the clock of the machine is set back by CLOCK_SHIFT_YEARS years.
const shift = Number(process.env.CLOCK_SHIFT_YEARS) * 365.25 * 24 * 3_600_000;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() - shift);
    else super(...args);
  }

  static now() {
    return RealDate.now() - shift;
  }
};

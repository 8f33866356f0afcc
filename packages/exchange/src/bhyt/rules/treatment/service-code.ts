/**
 * A service code without its suffixes: `_GT`, `_TB`, `_TT` for how it was done, `.K.` and a facility for who did it.
 *
 * @official MA_DICH_VU
 */
export function baseServiceCode(code: string): string {
  const mark = code.indexOf("_");
  const elsewhere = code.indexOf(".K.");
  if (mark < 0 && elsewhere < 0) return code;
  return code.slice(0, Math.min(mark < 0 ? code.length : mark, elsewhere < 0 ? code.length : elsewhere));
}

/** True for a service that another facility did: `.K.` and its code stand at the end. */
export function isDoneElsewhere(code: string | undefined): boolean {
  return code?.includes(".K.") === true;
}

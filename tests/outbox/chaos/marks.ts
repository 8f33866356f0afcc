import { createDice } from "../../../packages/storage/test/crash/dice.ts";

/** Values that stand nowhere else: whoever finds one has found a leak. */
export interface Marks {
  readonly passwords: { readonly account: string; readonly doctor: string; readonly appKey: string };
  /** Of every patient of the run. Nobody's data. */
  readonly patient: {
    readonly name: string;
    readonly citizenId: string;
    readonly card: string;
    readonly phone: string;
    readonly address: string;
    /** `yyyyMMdd` */
    readonly birth: string;
  };
}

export function marksOf(seed: string): Marks {
  const dice = createDice(`marks ${seed}`);
  const letters = (count: number) =>
    Array.from({ length: count }, () => String.fromCharCode(65 + dice.below(26))).join("");
  const digits = (count: number) => Array.from({ length: count }, () => dice.below(10)).join("");
  const day = (end: number) => String(1 + dice.below(end)).padStart(2, "0");
  const secret = (name: string) => `m\u1eadt-kh\u1ea9u-${name}-${letters(10)}`;
  return {
    // A header takes ASCII only.
    passwords: { account: secret("co-so"), doctor: secret("bac-si"), appKey: `app-key-${letters(16)}` },
    patient: {
      name: `QZX${letters(9)}`,
      citizenId: `0791${digits(8)}`,
      card: `DN479${digits(10)}`,
      phone: `09${digits(8)}`,
      address: `SO-${letters(10)}`,
      birth: `193${dice.below(10)}${day(12)}${day(28)}`,
    },
  };
}

/** All marked values as a person or a program might write them. */
export function valuesOf({ passwords, patient }: Marks): Readonly<Record<string, string>> {
  const { birth, ...fields } = patient;
  const [year, month, day] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)];
  return {
    "password of the account": passwords.account,
    "password of the doctor": passwords.doctor,
    "key of the vendor": passwords.appKey,
    ...fields,
    birth,
    "birth with dashes": `${year}-${month}-${day}`,
    "birth with strokes": `${day}/${month}/${year}`,
  };
}

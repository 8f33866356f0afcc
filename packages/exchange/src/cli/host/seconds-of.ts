import type { CommandLine } from "@benhan/core/command-line";
import { usageWrong } from "../cli.faults.ts";

/**
 * The value of an option that is a whole number of seconds.
 *
 * @throws EmrError `core.cli.usage_wrong`
 */
export function secondsOf(
  command: string,
  line: CommandLine,
  option: string,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const text = line.text(option);
  if (text === undefined) return usual;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const part = {
    vi: `--${option} nhận số giây từ ${least} đến ${most}, chỉ ghi số`,
    en: `--${option} takes seconds, ${least} to ${most}, as a bare number`,
  };
  throw usageWrong({ usage: `${command} --help`, parts: [part] });
}

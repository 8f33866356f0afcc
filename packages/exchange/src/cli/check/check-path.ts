import { isEmrError } from "@benhan/core/faults";
import { checkBroken } from "../cli.faults.ts";
import { editionNamed } from "../editions.ts";
import { loadRules } from "../input/load-rules.ts";
import { readSource } from "../input/read-source.ts";
import { checkSource } from "./check-source.ts";
import { type CheckedFile, createTally } from "./checked-file.ts";
import type { CheckPlan } from "./episode-findings.ts";
import { findingAboutFile } from "./file-finding.ts";
import type { WorkerSetting } from "./worker-message.ts";

/** Loads what a setting names. */
export async function planOf({ edition, rulesFile, codeLists, showKey }: WorkerSetting): Promise<CheckPlan> {
  const named = editionNamed(edition);
  return {
    ...(named !== undefined && { edition: named }),
    ...(rulesFile !== undefined && { rules: await loadRules(rulesFile) }),
    ...(codeLists !== undefined && { codeLists }),
    ...(showKey !== undefined && { showKey }),
  };
}

/** Reads and checks one path. A file that the system does not give is a finding of that file. */
export async function checkPath(path: string, plan: CheckPlan, megabytes: number): Promise<CheckedFile> {
  try {
    return await checkSource(await readSource(path, megabytes), plan);
  } catch (error) {
    return brokenFile(path, isEmrError(error) ? error : checkBroken({ reason: "?" }, { cause: error }));
  }
}

/** The result of a file about which nothing is known but why. */
export function brokenFile(file: string, error: Parameters<typeof findingAboutFile>[0]): CheckedFile {
  const tally = createTally();
  tally.add(findingAboutFile(error));
  return tally.result({ file, sha256: null, unreadable: true });
}

import { isEmrError } from "@benhan/core/faults";
import { checkBroken } from "../cli.faults.ts";
import { editionReasonOf } from "../editions.ts";
import { episodesOf } from "../input/episodes-of.ts";
import type { Source } from "../input/read-source.ts";
import { type CheckedFile, createTally } from "./checked-file.ts";
import { type CheckPlan, createEpisodeFindings, namedBy } from "./episode-findings.ts";
import { findingAboutFile } from "./file-finding.ts";

/** Checks one input, whatever it is. Never throws for content: what breaks the reading is a finding of the file. */
export async function checkSource(source: Source, plan: CheckPlan): Promise<CheckedFile> {
  const tally = createTally();
  const { label: file } = source;
  let unreadable = false;
  const found = createEpisodeFindings(plan);
  try {
    for await (const step of episodesOf(source, plan)) {
      const { sheets, episode, findings = [], unread = 0, unreadable: refused } = step;
      tally.addUnread(unread);
      if (sheets !== undefined) found.given(sheets);
      for (const finding of findings.map(namedBy(episode, plan))) tally.add(finding);
      if (refused) unreadable = true;
      if (episode === undefined) continue;
      const { tables, edition } = episode;
      const told = plan.edition !== undefined ? "asked" : episode.isNamed ? "named" : undefined;
      tally.addDossier(editionReasonOf(tables, edition, told));
      for (const finding of found.of(episode)) tally.add(finding);
    }
  } catch (error) {
    unreadable = true;
    tally.add(findingAboutFile(isEmrError(error) ? error : checkBroken({ reason: nameOf(error) })));
  }
  for (const finding of found.rest()) tally.add(finding);
  const sha256 = await source.sha256().catch(() => null);
  return tally.result({ file, sha256, unreadable });
}

/** The kind of an error that is none of ours. Its message may quote a cell. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

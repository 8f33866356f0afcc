import { isCalendarDate } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { encodeTables } from "../../bhyt/codec/encode-tables.ts";
import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { checkSource } from "../check/check-source.ts";
import { mostFindings } from "../check/checked-file.ts";
import type { CheckPlan } from "../check/episode-findings.ts";
import { findingInFile } from "../check/file-finding.ts";
import { nameUnknown } from "../cli.faults.ts";
import { facilityOf, today } from "../commands/encode.ts";
import { editionNamed, editionNames, newestEdition } from "../editions.ts";
import { reviewInput } from "../encode-input.ts";
import { engineName } from "../engine-name.ts";
import { explain, nearExplained } from "../explain.ts";
import type { LoadedList } from "../input/load-lists.ts";
import { sourceOfBytes } from "../input/read-source.ts";
import { migrateInput } from "../migrate-input.ts";
import { nothingWritten } from "../output.faults.ts";
import { readWhole, type WholeInput } from "../read-whole.ts";
import { fileJson, findingJson } from "../reports/json-report.ts";
import type { HostDesk } from "./host/host-route.ts";
import { hostRoutes } from "./host/host-routes.ts";
import { openApi } from "./open-api.ts";
import { problemAnswer as problem, problemOf } from "./problem.ts";
import { flagIn } from "./query-flag.ts";
import { queryUnknown, queryWrong } from "./serve.faults.ts";
import { jsonAnswer, type ServiceAnswer } from "./service-answer.ts";
import type { ServiceRoute } from "./service-route.ts";

/** By what the service checks. */
export interface ServiceContent {
  readonly plan: CheckPlan;
  readonly packs: readonly LoadedList[];
}

/** What the host gives, where there is one. */
export interface ServiceMeans {
  readonly desk?: HostDesk;
}

/** All routes. */
export function serviceRoutes(content: ServiceContent & ServiceMeans): readonly ServiceRoute[] {
  return [...routesOf(content), ...hostRoutes(content.desk)].map((route) => ({
    ...route,
    async handle(call) {
      const unknown = [...new Set(call.query.keys())].filter((name) => !route.takes.includes(name));
      if (unknown.length > 0) throw queryUnknown({ names: unknown, takes: route.takes });
      return await route.handle(call);
    },
  }));
}

function routesOf({ plan, packs, desk }: ServiceContent & ServiceMeans): readonly ServiceRoute[] {
  return [
    {
      method: "GET",
      path: "/openapi.json",
      takes: [],
      open: true,
      handle: async () => jsonAnswer(openApi(desk !== undefined)),
    },
    {
      method: "GET",
      path: "/health",
      takes: [],
      open: true,
      handle: async () => jsonAnswer({ status: "ok", engine: engineName }),
    },
    {
      method: "GET",
      path: "/explain/{id}",
      takes: ["edition"],
      async handle({ id, query }) {
        const edition = editionIn(query, plan) ?? newestEdition;
        const found = explain(id, edition, plan.rules);
        if (found.length > 0) return jsonAnswer(found);
        const name = id.slice(0, 64);
        return problem(problemOf(nameUnknown({ name, near: nearExplained(name, edition, plan.rules) }), 404));
      },
    },
    {
      method: "POST",
      path: "/check",
      takes: ["edition"],
      async handle({ query, body }) {
        const edition = editionIn(query, plan);
        const source = sourceOfBytes("-", body);
        const checked = await checkSource(source, { ...plan, ...(edition !== undefined && { edition }) });
        const used =
          checked.editions.length === 0 ? (edition?.id ?? "auto") : [...checked.editions].sort().join("+");
        return jsonAnswer({ edition: used, engine: engineName, packs, files: [fileJson(checked)] });
      },
    },
    {
      method: "POST",
      path: "/decode",
      takes: ["edition"],
      handle: async ({ query, body }) =>
        withInput(body, editionIn(query, plan), async ({ episodes, envelope, dossiers, findings }) =>
          jsonAnswer({
            edition: onlyEdition(episodes),
            envelope: envelope ?? null,
            dossiers,
            findings: findings.map(findingJson),
          }),
        ),
    },
    {
      method: "POST",
      path: "/migrate",
      takes: ["edition"],
      handle: async ({ query, body }) =>
        withInput(body, editionIn(query, plan), async (input) => {
          const { dossiers, issues } = migrateInput(input);
          const findings = issues.map((issue) => findingJson(findingInFile(issue)));
          return jsonAnswer({ edition: newestEdition.id, envelope: null, dossiers, findings });
        }),
    },
    {
      method: "POST",
      path: "/encode",
      takes: ["edition", "facility", "date", "draft", "allow-unknown-columns"],
      handle: async ({ query, body }) =>
        withInput(body, editionIn(query, plan), async (input) => {
          const createdOn = query.get("date") ?? today();
          if (!isCalendarDate(createdOn)) throw queryWrong({ names: ["date (2026-07-03)"] });
          const { edition, dossiers } = input;
          const facilityCode = query.get("facility") ?? facilityOf(dossiers);
          if (facilityCode === undefined) throw queryWrong({ names: ["facility"] });
          const wish = {
            draft: flagIn(query, "draft"),
            allowUnknownColumns: flagIn(query, "allow-unknown-columns"),
          };
          const { refusal, findings, errors, warnings } = reviewInput(input, plan, wish);
          if (refusal !== undefined) return problem(problemOf(refusal, 422, findings.slice(0, mostFindings)));
          const envelope = { facilityCode, createdOn, ...(edition !== undefined && { edition }) };
          const xml = encodeTables<BhytTables>(dossiers, envelope);
          const headers = { "Benhan-Errors": String(errors), "Benhan-Warnings": String(warnings) };
          return { status: 200, type: "application/xml", body: xml, headers };
        }),
    },
  ];
}

/** The edition of all episodes; none when they differ, for an edition that is named holds for all of them. */
function onlyEdition(episodes: WholeInput["episodes"]): string | null {
  const [id, ...others] = new Set(episodes.map(({ edition }) => edition.id));
  return others.length === 0 ? (id ?? null) : null;
}

function editionIn(query: URLSearchParams, plan: CheckPlan): BhytEdition | undefined {
  const name = query.get("edition");
  if (name === null) return plan.edition;
  if (!editionNames.includes(name)) throw queryWrong({ names: [`edition ${editionNames.join("|")}`] });
  return editionNamed(name);
}

/** Reads the body; content that cannot be used is the sender's matter, so it is answered with all that is wrong. */
async function withInput(
  body: Uint8Array,
  edition: BhytEdition | undefined,
  use: (input: WholeInput) => Promise<ServiceAnswer>,
): Promise<ServiceAnswer> {
  try {
    const input = await readWhole(sourceOfBytes("-", body), edition);
    const errors = input.findings.filter(({ level }) => level === "error").length;
    if (errors === 0) return await use(input);
    return problem(problemOf(nothingWritten({ count: errors }), 422, input.findings));
  } catch (error) {
    if (!isEmrError(error) || error.code === queryWrong.code) throw error;
    const findings = error.issues.map((issue) => findingInFile(issue, ["dossiers"]));
    return problem(problemOf(error, 422, findings));
  }
}
